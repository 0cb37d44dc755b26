// What steps tell of one another: rows of one number run side by side, and one start after another gives lengths.

import type { PlanStep } from './planSteps.ts';

/** Rows with the number of the row above run beside it, unless all have the same. */
export function grouped(all: readonly PlanStep[]): readonly PlanStep[] {
  if (all.every(step => step.number === all[0]?.number)) return all;
  return all.map((step, i) =>
    step.number !== '' && step.number === all[i - 1]?.number && !step.beside ? { ...step, beside: 'previous' } : step,
  );
}

/** A plan of starting times says how long each step takes but the last. */
export function timed(all: readonly PlanStep[]): readonly PlanStep[] {
  return all.map((step, i) => {
    const next = all[i + 1]?.starts;
    if (step.minutes !== undefined || !step.starts || !next || next.isClock !== step.starts.isClock) return step;
    const gap = (next.minute - step.starts.minute + DAY) % DAY;
    return gap > DAY / 2 ? step : { ...step, minutes: gap, least: gap };
  });
}

const DAY = 24 * 60;
