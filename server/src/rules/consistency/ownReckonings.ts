// What a text reckons itself and gets wrong, whatever the plan says: a total of its parts, a product, a sum, how long a range is. Hits of `differing-durations`.

import type { Change } from '../../core/change.ts';
import { breakdownsOf } from '../../core/clock/breakdown.ts';
import { productsOf } from '../../core/clock/products.ts';
import { rangeLengths } from '../../core/clock/rangeLengths.ts';
import { windowLengths } from '../../core/clock/windowLengths.ts';
import { writtenSums } from '../../core/clock/writtenSums.ts';
import type { Plan } from '../../core/plan/arithmetic.ts';
import { isOfOneOffset } from '../../core/plan/reckoned.ts';
import { shortGaps } from '../../core/plan/shortGaps.ts';
import { duration } from '../../core/plan/stepFacts.ts';
import type { Hit } from '../../core/rule.ts';
import { DAY_MINUTES } from '../../core/time/dayClock.ts';
import { minutesBetween } from '../../core/time/time.ts';
import { unless } from './rollbackLengths.ts';

/** Each at its result, the surest first. Reading sentences may err: most are remarks. */
export function* ownReckonings(
  change: Change,
  plan: Plan | undefined,
): Iterable<Hit & { says: 'parts' | 'product' | 'range' | 'window' | 'next' }> {
  const { markdown } = change.document;
  const severity = 'information';
  for (const { at, text, total, parts } of breakdownsOf(markdown)) {
    const sum = parts.reduce((all, part) => all + part.minutes, 0);
    // More than its parts may hold a reserve.
    if (total + 1 > sum) continue;
    const isSure = /^\s*[:：=（(]/.test(change.source.text.slice(at.to, at.to + 4));
    const fills = { text, parts: parts.map(({ minutes }) => minutes).join(' + '), sum: duration(sum) };
    yield { at, says: 'parts', with: fills, ...unless(isSure) };
  }
  for (const { at, text, minutes, factors, made } of productsOf(markdown))
    if (isOther(minutes, made)) yield { at, says: 'product', with: { text, factors, sum: duration(made) }, severity };
  for (const { at, text, minutes, parts, made } of writtenSums(markdown))
    if (isOther(minutes, made))
      yield { at, says: 'product', with: { text, factors: parts, sum: duration(made) }, severity };
  for (const { at, text, minutes, range, made } of rangeLengths(change)) {
    const fills = { text, range: change.source.text.slice(range.from, range.to), sum: duration(made) };
    if (isOther(minutes, made)) yield { at, says: 'range', with: fills, severity };
  }
  const { start, end } = change.schedule;
  const window =
    start.instant === undefined || end.instant === undefined ? 0 : minutesBetween(start.instant, end.instant);
  // Over days there are several, each with its own length; where the ends are in doubt that is told.
  const isOne = 0 < window && window < DAY_MINUTES && isOfOneOffset(change);
  for (const { at, text, minutes } of isOne ? windowLengths(markdown) : []) {
    const see = [{ at: start.field.at, says: scheduleHere }];
    if (isOther(minutes, window)) yield { at, says: 'window', with: { text, sum: duration(window) }, see, severity };
  }
  for (const { step, next, gap } of plan ? shortGaps(plan) : []) {
    const see = [{ at: next.at, says: nextHere }];
    yield { at: step.at, says: 'next', with: { text: duration(step.minutes ?? 0), sum: duration(gap) }, see, severity };
  }
}

const scheduleHere = { en: 'The schedule', 'zh-cn': '计划时间' };
const nextHere = { en: 'The next step', 'zh-cn': '下一步' };
const isOther = (minutes: number, made: number) => Math.abs(minutes - made) >= 0.5;
