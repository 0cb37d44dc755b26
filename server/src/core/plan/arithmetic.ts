// Whether a plan fits its window: the steps of the runbook one after the other (or side by side where they say so), what is
// looked at afterwards, and the rollback, against the schedule. A plain value with places; it judges nothing.

import type { Answer, Change } from '../change.ts';
import { lengthsForEach } from '../clock/forEach.ts';
import { labelledLengths, statedTotal, takenIn } from '../clock/stated.ts';
import { memo } from '../memo.ts';
import type { Span } from '../source.ts';
import { DAY_MINUTES, minutesTo } from '../time/dayClock.ts';
import { minutesBetween } from '../time/time.ts';
import { type PlanStep, planSteps, type Steps } from './planSteps.ts';
import { isAlternative, isOneOfWays, isOneOrAll } from './stepParts.ts';
import { isReserve } from './stepWords.ts';

/** A step with its place in time, in minutes from the start of the plan. A step without minutes takes none here. */
export interface PlannedStep extends PlanStep {
  readonly start: number;
  readonly end: number;
}

export interface PlannedRollback {
  readonly answer: Answer | undefined;
  readonly steps: readonly PlanStep[];
  /** The steps' minutes or what the text states for all of them, whichever is more; of unknown ones what is known. */
  readonly minutes: number;
  /** The sum of the steps alone, when each has minutes. */
  readonly sum: number | undefined;
  readonly unknown: readonly PlanStep[];
  /** Whether all of its minutes are known. */
  readonly isKnown: boolean;
}

export interface Plan {
  readonly answer: Answer;
  readonly head: Span;
  readonly steps: readonly PlannedStep[];
  /** Steps that say nothing of how long they take. They are named, never taken as 0. */
  readonly unknown: readonly PlanStep[];
  /** Minutes until the last step is done; what is known of them. */
  readonly minutes: number;
  /** The same as if nothing ran side by side, and with the shorter end of each range. */
  readonly sequential: number;
  readonly least: number;
  /** Minutes of looking that are stated beside the steps. */
  readonly verification: number;
  readonly rollback: PlannedRollback;
  /** All that the window has to hold: steps, looking, rollback. */
  readonly needed: number;
  /** Whether nothing in `needed` is unknown. */
  readonly isKnown: boolean;
  /** Undefined when the schedule names no two instants in order. */
  readonly window: { readonly start: number; readonly end: number; readonly minutes: number } | undefined;
  /** Minutes left in the window; negative when the plan does not fit. */
  readonly slack: number | undefined;
  /** The latest instant at which a rollback that begins then still ends within the window. */
  readonly decideBy: number | undefined;
}

/** The answer with the steps of the runbook; undefined when nothing is given there. */
export function runbookOf(change: Change): Answer | undefined {
  return change.answers.find(({ question, kind }) => question.kind === 'steps' && kind === 'given');
}

/** The answer with the way back; undefined when nothing is given there. */
export function rollbackOf(change: Change): Answer | undefined {
  return change.answers.find(
    ({ question, kind }) => question.checks.includes('rollback-without-steps') && kind === 'given',
  );
}

/** The plan of a change; undefined when its runbook has no steps. */
export const planOf = memo((change: Change): Plan | undefined => {
  const answer = runbookOf(change);
  const read = answer && planSteps(answer);
  if (!answer || !read || read.all.length === 0) return undefined;
  const steps = inTime(read.all);
  const unknown = steps.filter(step => step.minutes === undefined);
  const total = read.total ?? statedTotal(answer);
  const known = Math.max(0, ...steps.map(step => step.end));
  // A plan without minutes for its steps may still state them all together.
  const minutes = unknown.length > 0 && total ? Math.max(total.minutes, known) : known;
  const labels = labelledLengths(answer);
  const verification = steps.some(step => step.kind === 'verifies') ? 0 : (labels.verification?.minutes ?? 0);
  const rollback = rollbackPlan(change, labels.rollback?.minutes);
  // A reserve behind the last step is what the rollback takes its time from.
  const last = steps.at(-1);
  const reserve = last && steps.length > 1 && isReserve(last.text) ? (last.minutes ?? 0) : 0;
  const needed = minutes + verification + Math.max(0, rollback.minutes - reserve);
  const window = windowOf(change);
  return {
    answer,
    head: read.head,
    steps,
    unknown: unknown.length > 0 && total ? [] : unknown,
    minutes,
    sequential: steps.reduce((sum, step) => sum + (step.minutes ?? 0), 0),
    least: Math.max(0, ...inTime(read.all.map(step => ({ ...step, minutes: step.least }))).map(step => step.end)),
    verification,
    rollback,
    needed,
    isKnown: (unknown.length === 0 || total !== undefined) && rollback.isKnown,
    window,
    slack: window && window.minutes - needed,
    decideBy: window && window.end - rollback.minutes * 60_000,
  };
});

/** The instant at which a step ends when the plan starts on time. */
export function instantOf(plan: Plan, minute: number): number | undefined {
  return plan.window && plan.window.start + minute * 60_000;
}

/** How long the rollback takes, by its own steps and words or by what the runbook says of it. */
function rollbackPlan(change: Change, stated: number | undefined): PlannedRollback {
  const answer = rollbackOf(change);
  const read: Steps | undefined = answer && planSteps(answer);
  const steps = read?.all ?? [];
  const unknown = steps.filter(step => step.minutes === undefined);
  const isEither = steps.length > 1 && steps.every(isOneOfWays);
  const ends = isEither
    ? steps.map(step => step.minutes ?? 0)
    : inTime(steps.filter(({ text }) => !instead.test(text))).map(step => step.end);
  const sum = Math.max(0, ...ends);
  const total = read?.total ?? (answer && statedTotal(answer));
  const each = answer && lengthsForEach(answer)[0];
  const whole = total?.minutes ?? stated ?? (answer && takenIn(answer)?.minutes) ?? each?.minutes;
  const isSummed = steps.length > 0 && unknown.length === 0;
  // An exact total that its own steps contradict is told where it stands; nothing is built on it.
  const isDisputed =
    total !== undefined &&
    !('isRough' in total && total.isRough) &&
    !steps.some(isAlternative) &&
    !(answer && total.minutes % sum === 0 && repeats.test(answer.text.slice(0, 5000)));
  // "Only one router at a time is ever in this state": what all of them would take is no length of this way back.
  const isOneOnly = answer !== undefined && oneOnly.test(answer.text.slice(0, 5000));
  // "One node: …", "all of them: …": no run takes both, and the total says how long one is.
  const isOneOfThem = total !== undefined && steps.some(isOneOrAll);
  const minutes = isSummed
    ? Math.max(isOneOfThem ? 0 : sum, isDisputed || isOneOnly ? 0 : (total?.minutes ?? 0))
    : Math.max(sum, whole ?? 0);
  return {
    answer,
    steps,
    minutes,
    sum: isSummed ? sum : undefined,
    unknown: whole === undefined ? unknown : [],
    isKnown: isSummed || whole !== undefined,
  };
}

/** "9 min, instead of steps 1 and 3": no run takes it as well as those. */
const instead =
  /\binstead of (?:steps?|items?|points?|nos?\.?) ?\d|(?:代替|替代|取代|不用走)(?:第\s?[\d一二三四五六七八九]+\s?[步条]|步骤)/i;

/** The steps are gone through more than once: for each host, then for the next pair. */
const repeats =
  /\b(?:next|each|every|per (?!cent)\w+|in pairs|in turn|one (?:by|after)|repeat\w*)\b|逐|每[台个节组区对批]|依次|轮流|再做下|再退下|两[台个边]/i;

const oneOnly =
  /\b(?:only|never more than|at most) one [\w-]+ (?:at a time|at once)\b|(?:同一时间|同时|一次)(?:只|最多)(?:会?有|退|回退)一/i;

/** Steps one after the other; one that runs beside another starts with it. */
function inTime(steps: readonly PlanStep[]): readonly PlannedStep[] {
  const planned: PlannedStep[] = [];
  const first = steps[0]?.starts;
  let now = 0;
  const hours = new Set<number>();
  for (const step of steps) {
    const partner =
      step.beside === undefined || step.beside === 'previous'
        ? planned.at(-1)
        : planned.find(one => one.number === step.beside);
    // A time that is written for a step counts, unless the step before it is not done by then.
    const written =
      first && step.starts && first.isClock === step.starts.isClock
        ? minutesTo(first.isClock ? first.minute : 0, step.starts.minute)
        : 0;
    const isTrack = beginsTrack(step, planned.at(-1), hours) && step.starts?.minute !== first?.minute;
    if (step.starts?.isClock) hours.add(step.starts.minute);
    const start = isTrack
      ? written
      : step.beside !== undefined && partner
        ? partner.start
        : Math.max(now, written < DAY_MINUTES / 2 ? written : 0);
    const end = start + (step.minutes ?? 0);
    planned.push({ ...step, start, end });
    // What follows in a track waits for that alone; a later step at its own hour waits for all.
    now = isTrack ? end : Math.max(now, end);
  }
  return planned;
}

/**
 * Whether a step goes back to the hour at which an earlier one began: A1 at 14:20, A2 at 14:40, B1 at 14:20. The hour of the first step is
 * that of the whole plan, and given to others without meaning a track.
 */
function beginsTrack({ starts }: PlanStep, above: PlanStep | undefined, hours: ReadonlySet<number>): boolean {
  return starts?.isClock === true && above?.starts?.isClock === true && hours.has(starts.minute);
}

function windowOf({ schedule }: Change): Plan['window'] {
  const start = schedule.start.instant;
  const end = schedule.end.instant;
  if (start === undefined || end === undefined || end <= start) return undefined;
  return { start, end, minutes: minutesBetween(start, end) };
}
