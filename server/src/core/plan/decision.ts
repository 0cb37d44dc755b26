// When it is decided whether to go on, where an answer names a time for it. A step that is named moves with the plan, which
// arithmetic looks at.

import { type Answer, type Change, proseOf } from '../change.ts';
import { proseTimes } from '../clock/proseTimes.ts';
import { memo } from '../memo.ts';
import type { Span } from '../source.ts';
import { durationsIn } from '../time/durations.ts';
import { instantsIn, type Wall, type Zone } from '../time/time.ts';
import { instantOf, type Plan, planOf, runbookOf } from './arithmetic.ts';
import { planSteps } from './planSteps.ts';

export interface Decision {
  readonly at: Span;
  readonly text: string;
  readonly instant: number;
  /** The zone that a clock time is read in. */
  readonly zone: Zone | undefined;
}

/** The moment an answer names for the decision: what it calls the latest, else its first time. */
export const decisionIn = memo((answer: Answer) => memo((change: Change) => read(answer, change)));

function read(answer: Answer, change: Change): Decision | undefined {
  const plan = planOf(change);
  if (answer.kind !== 'given' || !plan?.window) return undefined;
  const prose = proseOf(answer);
  const named = [...clocks(answer, change, prose), ...afterStart(answer, plan, prose)];
  const latest = named.filter(one => one.isLatest).at(-1);
  // Among the conditions for a rollback stand other times too; only what is called the latest is meant.
  return (
    latest ?? (answer.question.checks.includes('vague-rollback-trigger') ? undefined : named.reduce(earlier, undefined))
  );
}

type Moment = Decision & { readonly isLatest: boolean };

function earlier(best: Moment | undefined, one: Moment): Moment {
  return best && best.instant <= one.instant ? best : one;
}

function clocks(answer: Answer, change: Change, prose: string): readonly Moment[] {
  const { start, zone } = change.schedule;
  if (start.instant === undefined) return [];
  const begin = start.instant;
  return proseTimes(change.document.markdown).flatMap(({ at, clock, zone: own, letters }) => {
    // Letters with more than one meaning are told as such; nothing is built on them.
    if (at.from < answer.at.from || at.to > answer.at.to || (letters && !own)) return [];
    const where: Zone | undefined = own ?? (zone ? { kind: 'iana', name: zone } : offsetOf(change));
    const instant = where && nearest(clock, where, begin);
    const offset = at.from - answer.at.from;
    const end = offset + at.to - at.from;
    const isLatest =
      latestBefore.test(prose.slice(Math.max(0, offset - 40), offset)) || latestAfter.test(prose.slice(end, end + 24));
    // Long after the window something else is meant: the report of the next morning, the batch of the night.
    if (instant === undefined || instant > (change.schedule.end.instant ?? begin) + AFTER) return [];
    return [{ at, text: clock.text, instant, zone: where, isLatest }];
  });
}

const AFTER = 4 * 60 * 60 * 1000;

const latestBefore =
  /(?:\bit is|at the latest|latest(?: (?:for|of) (?:the )?[\w ]{1,20})?|no later than|not later than|\bby|\bbefore|until|deadline|最晚|最迟|不晚于|不迟于|截止|到|在)\s*(?:at |is |by |on |于|是|为|[:：])?\s*(?:北京时间|当地时间|(?:the )?\d{4}-\d\d-\d\d)?\s*$/i;

const latestAfter = /^\s*(?:[A-Z]{2,4}\b)?\s*(?:at the (?:very )?latest|latest\b)/;

/** Of the days around the start, the one on which the time comes first, at most an hour before the start. */
function nearest(
  clock: { readonly hour: number; readonly minute: number; readonly date?: unknown },
  zone: Zone,
  begin: number,
): number | undefined {
  const day = 24 * 60 * 60 * 1000;
  for (const shift of [-day, 0, day]) {
    const date = new Date(begin + shift);
    const wall: Wall = {
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      day: date.getUTCDate(),
      hour: clock.hour % 24,
      minute: clock.minute,
    };
    const [instant] = instantsIn(wall, zone);
    if (instant !== undefined && instant > begin - day / 24 && instant < begin + day) return instant;
  }
  return undefined;
}

function offsetOf({ schedule }: Change): Zone | undefined {
  const { read } = schedule.start;
  return read?.kind === 'instant' ? { kind: 'offset', minutes: read.offset } : undefined;
}

/** "30 minutes after the start", 开始后 30 分钟, T+30. */
function afterStart(answer: Answer, plan: Plan, prose: string): readonly Moment[] {
  const found = durationsIn(prose).flatMap(one => {
    const isCounted =
      /^\s*(?:after|from|into)\s+(?:the )?(?:start|beginning|window|change)/i.test(prose.slice(one.to, one.to + 30)) ||
      /(?:开始|启动)(?:之?后)?的?第?\s*$/.test(prose.slice(Math.max(0, one.from - 8), one.from));
    return isCounted ? [{ from: one.from, to: one.to, minutes: one.minutes }] : [];
  });
  for (const match of prose.matchAll(/\bT\s?\+\s?(\d{1,3})(?!\d|:)(?:\s?min)?/g)) {
    found.push({ from: match.index, to: match.index + match[0].length, minutes: Number(match[1]) });
  }
  return found.flatMap(({ from, to, minutes }) => {
    const instant = instantOf(plan, minutes);
    const at = { from: answer.at.from + from, to: answer.at.from + to };
    const isLatest = latestBefore.test(prose.slice(Math.max(0, from - 40), from));
    return instant === undefined ? [] : [{ at, text: prose.slice(from, to), instant, zone: undefined, isLatest }];
  });
}

/** How many steps change something where more than one does and neither a step nor a sentence of the runbook is a decision. */
export function undecidedSteps(change: Change): number {
  const runbook = runbookOf(change);
  const count = (runbook && planSteps(runbook)?.all.filter(step => step.kind === 'mutates').length) ?? 0;
  return count > 1 && !change.answers.some(one => one === runbook && decision.test(one.text)) ? count : 0;
}

const decision =
  /\bgo ?\/ ?no-?go\b|\bgo or no-?go\b|\bno-go\b|\bdecision point\b|\bdecides?\b|\bhold point\b|\bcheckpoint\b|\bproceed only\b|\babort if\b|决策点|决定是否|是否继续|继续还是|由.{1,12}决定|确认后(?:再)?继续/i;
