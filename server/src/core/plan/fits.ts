// Whether a length that a text states for a whole fits what its steps add up to.

import type { Answer, Change } from '../change.ts';
import { type Stated, statedTotal, statedTotals } from '../clock/stated.ts';
import { durationsIn } from '../time/durations.ts';
import type { Plan } from './arithmetic.ts';
import { isForEach } from './eachWords.ts';
import { type PlanStep, planSteps } from './planSteps.ts';
import { isAlternative, isTotal } from './stepParts.ts';

/** Whether a stated total is one of the sums that the plan's steps allow. */
export function fitsPlan(stated: Stated, plan: Plan): boolean {
  const { minutes, sequential, least, verification, rollback, unknown, needed, window } = plan;
  if (stated.withRollback) return isNear(stated, [needed, sequential + verification + rollback.minutes]);
  if (plan.steps.some(step => step.minutes === undefined)) {
    const known = plan.steps.reduce((sum, step) => sum + (step.minutes ?? 0), 0);
    return unknown.length > 0 || Math.max(...plan.steps.map(step => step.end), 0) <= stated.minutes + 1 || known === 0;
  }
  if (stated.minutes >= least && stated.minutes <= minutes) return true;
  const sums = [minutes, sequential, least].flatMap(sum => [
    sum,
    sum + decisionMinutes(plan),
    sum + verification,
    sum + verification + rollback.minutes,
  ]);
  return isNear(stated, [
    ...sums,
    ...(window ? [window.minutes] : []),
    ...(rollback.minutes > 0 ? [rollback.minutes] : []),
  ]);
}

/** What a decision takes that stands between two steps and is none itself: "then the go/no-go below (5 min, Mele)". */
function decisionMinutes({ answer, steps }: Plan): number {
  for (const match of answer.text.slice(0, 20_000).matchAll(decisionBeside)) {
    const at = answer.at.from + match.index;
    if (!steps.some(step => step.at.from <= at && at < step.at.to)) return Number(match[1]);
  }
  return 0;
}

const decisionBeside =
  /(?:\bgo ?\/ ?no-?go\b|\bdecision\b|拍板|决策|决定)[^\n.;。；]{0,24}[(（,，]\s?(\d{1,2}) ?(?:min|分钟)/gi;

/** Whether a total is that of the steps between the one before it and itself: of one night of several, each with its own. */
export function fitsPart(stated: Stated, plan: Plan, all: readonly Stated[]): boolean {
  const before = Math.max(0, ...all.map(({ at }) => at.from).filter(from => from < stated.at.from));
  const part = plan.steps.filter(({ at }) => before < at.from && at.from < stated.at.from);
  if (part.length < 2 || part.length === plan.steps.length) return false;
  const sum = part.reduce((minutes, step) => minutes + (step.minutes ?? 0), 0);
  return isNear(stated, [sum, sum + plan.rollback.minutes]);
}

/**
 * Whether the minutes of all steps are read beyond doubt: there is a column of them, or each step names one length and no
 * more, and none runs beside another, in some case only, or for each of several.
 */
export function isExact(answer: Answer): boolean {
  const read = planSteps(answer);
  const isColumn = read?.table?.columns.minutes !== undefined;
  return (
    read !== undefined &&
    read.all.length > 1 &&
    read.all.every(
      ({ text, minutes, least, beside }) =>
        minutes !== undefined &&
        minutes === least &&
        beside === undefined &&
        !isAlternative({ text }) &&
        (isColumn || durationsIn(text).length === 1),
    ) &&
    !isForEach(answer.text)
  );
}

/** What a row or an item says that only adds up. */
export function rowTotal(answer: Answer): readonly Stated[] {
  const row = planSteps(answer)?.total;
  return row ? [{ ...row, text: String(row.minutes), isRough: false, withRollback: false }] : [];
}

/** Whether a length is called the total of all in so many words. */
export function isNamedTotal({ at, isRough }: Stated, { source: { text } }: Change): boolean {
  if (isRough) return false;
  const isRow = isTotal(text.slice(at.from, at.to));
  return (
    isRow ||
    named.test(text.slice(Math.max(0, at.from - 40), at.from)) ||
    namedAfter.test(text.slice(at.to, at.to + 16))
  );
}

const named =
  /(?:\b(?:total|in all|altogether|overall)|合计|总计|共计|总共|一共|(?<!\p{Script=Han})共|总(?:耗时|时长|用时|时间))[^\n.。;；,，(（\d]{0,12}$/iu;
const namedAfter = /^\s*\**(?:in (?:all|total)|altogether|overall|total)\b/i;

/** Whether what is said is of several hosts, of which a plan may give one. */
export function isOfSeveral(text: string): boolean {
  return several.test(text);
}

/** A rough figure may be off by a sixth, an exact one by what rounding makes. */
export function isNear({ minutes, isRough }: Stated, sums: readonly number[]): boolean {
  return sums.some(sum => Math.abs(sum - minutes) <= (isRough ? Math.max(5, sum / 6) : 1));
}

/**
 * Whether the steps allow a total when one of several lengths counts in each: "35 min for all 412: 5 batches of 7 minutes",
 * the lengths of its parts together, or none where it is done only in some case.
 */
export function canAddUpTo(stated: Stated, steps: readonly PlanStep[]): boolean {
  let sums = new Set([0]);
  for (const { text, minutes = 0 } of steps) {
    const own = durationsIn(text).map(one => one.minutes);
    const together = own.length > 1 ? [own.reduce((sum, one) => sum + one, 0)] : [];
    const ways = new Set([minutes, ...own, ...together, ...(isAlternative({ text }) ? [0] : [])]);
    sums = new Set([...sums].flatMap(sum => [...ways].map(way => sum + way)));
    // So many lengths say nothing certain of their sum.
    if (sums.size > 200) return true;
  }
  return isNear(stated, [...sums]);
}

/** Whether a total that is more than its steps may still be meant: for several sites one after the other, or with a reserve. */
export function isMoreOnPurpose({ minutes }: Pick<Stated, 'minutes'>, known: number, text: string): boolean {
  if (minutes <= known || known <= 0) return false;
  if (reserve.test(text)) return true;
  return several.test(text) && !atOnce.test(text) && minutes % known === 0;
}

const atOnce = /\b(?:all )?at once\b|\b(?:at the same time|simultaneous\w*|together)\b|同时|同做|一起做/i;
const reserve =
  /\b(?:reserve|buffer|spare|margin|slack|contingency|allowance|rounded up|to be safe|generous\w*|in case|at worst|worst case)\b|预留|余量|缓冲|富余|机动|宽裕|留足|保险起见/i;
const several =
  /\b(?:all|both|two|three|four|five|six|eight|\d+) (?:of (?:the )?)?(?:\w+ )?(?:nodes?|hosts?|sites?|regions?|servers?|pairs?|halls?|brokers?|groups?|switches|pods|clusters?|units?|boxes|machines?)\b|\bnext (?:one|pair|node|host|site|group|region|pod)\b|\bin parallel\b|one after (?:the other|another)|\b(?:repeat|same for|likewise)\b|逐台|依次|两两|并行|[两三四五六八\d]\s?(?:台|个节点|地|套|区|批|组)|下一[台个批组对]/i;

/** A switch that is turned off in one sentence was perhaps not what was tried; steps were. */
export function isMuchLonger(measured: number, planned: number, hasSteps: boolean): boolean {
  return hasSteps
    ? measured > planned * 1.2 && measured - planned > 3
    : measured >= planned * 2 && measured - planned >= 10;
}

/** What is said of a rollback in passing: less than it needs is out of date; more may be a reserve, or for several hosts, but not twice as much that is needed. */
export function isOutOfDate(
  said: { readonly minutes: number; readonly isNeeded: boolean; readonly text: string },
  back: number,
  rollback: Answer,
  work: number,
): boolean {
  const { text } = rollback;
  // "190 min, with rollback 198": the sum of both.
  if (Math.abs(said.minutes - work - back) <= 1) return false;
  // 每站 15 分钟，两站先后做共 30 分钟. "With 35 min of rollback 16 h 15" is a time of day, as it is written in French.
  const isOfBoth = statedTotals(rollback).some(one => one.isOfSeveral === true && one.minutes === said.minutes);
  if (isOfBoth || /^\d\d h \d\d$/.test(said.text)) return false;
  if (said.minutes + 1 < back) return true;
  // Where the way back itself states its length, that is the other number.
  const least = statedTotal(rollback)?.minutes === back ? 1.3 : 2;
  if (!said.isNeeded || said.minutes < back * least || said.minutes - back < 10) return false;
  return !isForEach(text) && !isMoreOnPurpose(said, back, text);
}
