// Clock times of the plan that do not go with their neighbours: a step that would begin before the one above it, and a
// decision whose hour is not that of the step in which it is taken. Facts with their places; judges nothing.

import type { Answer, Change } from '../change.ts';
import { shownTimes } from '../clock/clockForms.ts';
import { proseTimes } from '../clock/proseTimes.ts';
import type { Span } from '../source.ts';
import { DAY_MINUTES, minuteOf, minutesTo } from '../time/dayClock.ts';
import { planOf, runbookOf } from './arithmetic.ts';
import { decisionIn } from './decision.ts';
import { type PlanStep, planSteps } from './planSteps.ts';

/** The one step between two others that begins before the one above, while all others are in order: "19:00, 18:10, 19:45". */
export function backwardStep(runbook: Answer): readonly [step: PlanStep, above: PlanStep] | undefined {
  const all = planSteps(runbook)?.all.filter(({ starts }) => starts?.isClock) ?? [];
  const backwards = all.flatMap((step, i) => (i > 0 && isBefore(step, all[i - 1] as PlanStep) ? [i] : []));
  const [at, ...more] = backwards;
  if (at === undefined || more.length > 0 || at === all.length - 1 || !isInOrder(all.toSpliced(at, 1)))
    return undefined;
  return isInOrder(all) ? undefined : [all[at] as PlanStep, all[at - 1] as PlanStep];
}

/** Whether each begins after the one before it and all within a day, over midnight or not. */
function isInOrder(all: readonly PlanStep[]): boolean {
  const gaps = all.slice(1).map((step, i) => gap(all[i] as PlanStep, step));
  return (
    all.length > 2 && gaps.every(one => one < DAY_MINUTES / 2) && gaps.reduce((sum, one) => sum + one, 0) < DAY_MINUTES
  );
}

function isBefore(step: PlanStep, above: PlanStep): boolean {
  return gap(above, step) > DAY_MINUTES / 2;
}

/** Minutes from the start of one step to that of another, forwards. */
export function gap(from: PlanStep, to: PlanStep): number {
  return minutesTo(from.starts?.minute ?? 0, to.starts?.minute ?? 0);
}

/**
 * The hour that an answer gives for the decision, and the one step of the runbook that takes it at another. Nothing where
 * either is outside of the window by the clock of the schedule: it may be in another zone.
 */
export function strayDecision(
  change: Change,
): { readonly at: Span; readonly text: string; readonly step: PlanStep } | undefined {
  const [runbook, answer] = [runbookOf(change), change.answer('runbook.go-no-go')];
  if (answer?.kind !== 'given' || !runbook || runbook === answer) return undefined;
  const [step, ...more] = (planSteps(runbook)?.all ?? []).filter(one => one.starts?.isClock && decides.test(one.text));
  const start = step?.starts?.minute;
  if (!step || more.length > 0 || start === undefined || !isInWindow(start, change)) return undefined;
  // What is too late anyway is told as that.
  if ((decisionIn(answer)(change)?.instant ?? 0) > (planOf(change)?.decideBy ?? Number.POSITIVE_INFINITY))
    return undefined;
  const isTime = new Set(proseTimes(change.document.markdown).map(({ at }) => at.from));
  const hours = shownTimes(answer.text)
    .filter(({ form, from }) => form === 'colon' || isTime.has(answer.at.from + from))
    .map(one => ({ ...one, minute: minuteOf(one) }));
  const [first] = hours;
  const isItsOwn = hours.some(({ minute }) => minutesTo(start, minute) <= (step.minutes ?? 15));
  if (!first || isItsOwn || hours.some(({ minute }) => !isInWindow(minute, change))) return undefined;
  const at = { from: answer.at.from + first.from, to: answer.at.from + first.to };
  return { at, text: answer.text.slice(first.from, first.to), step };
}

/** Whether a time of the day lies in the window, by the clock of the schedule. */
function isInWindow(minute: number, { schedule: { start, end } }: Change): boolean {
  if (start.read === undefined || !('wall' in start.read) || start.instant === undefined || end.instant === undefined)
    return false;
  const { wall } = start.read;
  return minutesTo(minuteOf(wall), minute) <= (end.instant - start.instant) / 60_000;
}

const decides =
  /\bgo ?\/ ?no-?go\b|\bgo or no[- ]?go\b|\b(?:the|second|final|last) decision\b|\bdecides?\b|决策|决定|拍板|去留|是否继续/i;
