// Steps that take longer than it is to the hour at which the next one begins. Facts with their places; judges nothing.

import { DAY_MINUTES } from '../time/dayClock.ts';
import type { Plan, PlannedStep } from './arithmetic.ts';
import { gap } from './stepOrder.ts';

/** A step with the minutes until the next one begins. */
export interface ShortGap {
  readonly step: PlannedStep;
  readonly next: PlannedStep;
  readonly gap: number;
}

/** Those of a plan that gives each step its hour and its minutes, one after the other; nothing where many are so, which is meant. */
export function shortGaps({ steps }: Plan): readonly ShortGap[] {
  if (steps.length < 3 || steps.some(({ starts, minutes }) => !starts?.isClock || minutes === undefined)) return [];
  const found: ShortGap[] = [];
  for (const [i, step] of steps.entries()) {
    const next = steps[i + 1];
    if (!next) break;
    const minutes = gap(step, next);
    // Going back in time is an order of its own: tracks, or a slip that is told as that.
    if (minutes > DAY_MINUTES / 2) return [];
    if (minutes > 0 && next.beside === undefined && (step.least ?? 0) > minutes)
      found.push({ step, next, gap: minutes });
  }
  return found.length < 3 ? found : [];
}
