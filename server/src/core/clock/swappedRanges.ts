// Ranges of hours whose end stands before the start: "between 04:00 and 02:00" would be all of a day but two hours.

import type { Change } from '../change.ts';
import { memo2 } from '../memo.ts';
import type { Given } from '../rule.ts';
import { DAY_MINUTES, minuteOf } from '../time/dayClock.ts';
import type { ClockTime } from './clockTimes.ts';
import { placeIn, type Rendering, renderings } from './renderings.ts';
import { comparisons } from './sameMoment.ts';
import { windowConflicts } from './windowConflicts.ts';

/** Those of a document of which no other finding is told. With a day at each end, the days say it. */
export const swappedRanges = memo2((change: Change, given: Given): readonly Rendering[] => {
  const all = renderings(change.document.markdown);
  const found = [...all.filter(one => isSwapped(one) || isBackwards(one)), ...spans(all).filter(isBackwards)];
  if (found.length === 0) return found;
  const told = new Set([
    ...windowConflicts(change, given).map(({ rendering }) => rendering),
    ...comparisons(change, given).flatMap(({ result, anchor, other }) =>
      result === 'different' ? [anchor, other] : [],
    ),
  ]);
  return found.filter(one => !told.has(one));
});

/** "Tuesday, May 4, 9:00 p.m. ET, to Wednesday, May 5, 1:30 a.m.": two ends with more between them than in a range. */
function spans(all: readonly Rendering[]): readonly Rendering[] {
  return all.flatMap((one, i) => {
    const next = all[i + 1];
    if (!next || one.last || next.last || one.passage !== next.passage) return [];
    const between = one.passage.text.slice(placeIn(one).to, placeIn(next).from);
    if (!until.test(between) || one.first.date?.kind !== 'day' || next.first.date?.kind !== 'day') return [];
    return [{ ...one, at: { from: one.at.from, to: next.at.to }, last: next.first }];
  });
}

const until =
  /^(?: [A-Z]{2,4}| \p{Lu}[\p{L}.']{2,16} time)?[,，]?\s?(?:to|until|till|through|至|到)\s[^.;。；]{0,30}$/u;

/** "2027-05-28 18:30 to 2027-05-28 02:00": both ends have a day of their own, and the second lies before the first. */
export function isBackwards({ first, last }: Rendering): boolean {
  const [from, to] = [momentOf(first), momentOf(last)];
  // A range into the next year, where no year is written, is no step back.
  return from !== undefined && to !== undefined && first.date !== last?.date && to < from && from - to < HALF_YEAR;
}

/** Milliseconds on the wall of any one zone; undefined without a day of the calendar. */
function momentOf(time: ClockTime | undefined): number | undefined {
  const { date } = time ?? {};
  if (!time || date?.kind !== 'day') return undefined;
  return Date.UTC(date.year ?? 2000, date.month - 1, date.day, time.hour, time.minute);
}

const HALF_YEAR = 182 * 86_400_000;

function isSwapped({ first, last, passage, at, sentence }: Rendering): boolean {
  // 下午两点到五点: the second takes its half of the day from the first.
  if (!last || /[点點时時]/.test(first.text + last.text)) return false;
  if (last.date && last.date !== first.date) return false;
  const [from, to] = [minuteOf(first), minuteOf(last)];
  if (to >= from || to + DAY_MINUTES - from < LONG || to === 0) return false;
  const words = passage.text.slice(first.at.to, last.at.from) + passage.text.slice(last.at.to, last.at.to + 24);
  return at.to > at.from && !nextDay.test(words) && !openHours.test(sentence) && !openHours.test(passage.label ?? '');
}

/** Nobody plans or watches for three quarters of a day and writes no date. */
const LONG = 18 * 60;
const nextDay = /\b(?:next|following) (?:day|morning|night)\b|\+ ?1|次日|第二天|隔天|翌日/i;
/** What is open or staffed for nearly all of a day. */
const openHours =
  /\b(?:opens?|opening|(?:business|service|working|office|support) hours|staffed|manned|hotline|reachable|available|trains?|bus(?:es)?|flights?|operat(?:es|ing)|round the clock|except|outside|freeze|frozen|blackout)\b|运营|营业|开放|值守|值班|客服|热线|列车|地铁|航班|全天|除|以外|之外|封网|冻结|禁止/i;
