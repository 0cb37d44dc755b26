// The day in what somebody typed: `12-01`, `Dec 1`, `tomorrow`, `next Tuesday`, `下周二`. Two readings are told, not guessed.

import { type Day, isDay, weekdayOf } from './calendar.ts';
import { datesIn } from './dates.ts';
import { type Problem, problem } from './typedProblem.ts';

/** A day that was found, and what is left of the text without it. */
export interface FoundDay {
  readonly day: Day;
  readonly days: number;
  /** The next such day is meant when this one has passed; `every` so many days there is one. */
  readonly isFree: boolean;
  readonly every: number;
  readonly isNight: boolean;
  readonly rest: string | undefined;
}

const relative: readonly (readonly [RegExp, number, boolean?])[] = [
  [/\bday after tomorrow\b|大?后天/i, 2],
  [/\btomorrow night\b|明晚|明夜/i, 1, true],
  [/\btomorrow(?: morning)?\b|明[天日早]|次日|第二天/i, 1],
  [/\btonight\b|今[晚夜]/i, 0, true],
  [/\btoday\b|今[天日早]|当天/i, 0],
];

/** The day that a text names, `today` and `base` (the start, for an end) being days; without any the base itself. */
export function dayIn(line: string, today: Day, base: Day, text: string): FoundDay | Problem {
  const take = (from: number, to: number) => `${line.slice(0, from)} ${line.slice(to)}`;
  const plain = { days: 0, isFree: false, every: 0, isNight: false };
  for (const [pattern, days, isNight = false] of relative) {
    const match = pattern.exec(line);
    if (!match) continue;
    const more = match[0] === '大后天' ? 1 : 0;
    return {
      ...plain,
      day: moved(today, days + more),
      isNight,
      rest: take(match.index, match.index + match[0].length),
    };
  }
  const week = weekIn(line);
  if (week) return weekday(week, take(week.from, week.to), today, base, text);
  const short = /(?<![\d.:/-])(\d{1,2})-(\d{1,2})(?![\d:/-])/.exec(line);
  const date = short
    ? {
        kind: 'day' as const,
        year: null,
        month: Number(short[1]),
        day: Number(short[2]),
        at: { from: short.index, to: short.index + short[0].length },
      }
    : datesIn(line.replace(/(\d{1,2}[/.]\d{1,2})(?![\d/.])(?=\s|$)/, '$1 00:00')).find(
        one => one.kind === 'day' || one.kind === 'ambiguous',
      );
  if (!date) return { ...plain, day: base, isFree: true, every: 1, rest: undefined };
  const rest = take(date.at.from, date.at.to);
  if (date.kind === 'ambiguous') {
    const [one, other] = date.readings.map(day => iso(inYear(day, date.year, today)));
    return problem('twoDays', { text, one: one ?? '', other: other ?? '' });
  }
  if (date.kind !== 'day') return problem('notUnderstood', { text });
  const day = inYear(date, date.year, today);
  return isDay(day) ? { ...plain, day, rest } : problem('noDay', { text });
}

interface Week {
  readonly from: number;
  readonly to: number;
  readonly weekday: number;
  readonly which: 'next' | 'this' | 'following' | 'any';
}

function weekIn(line: string): Week | undefined {
  const english = /\b(?:(next|this|on|coming)\s+)?(mon|tue|wed|thu|fri|sat|sun)[a-z]*\b\.?/i.exec(line);
  if (english) {
    const weekday = 'mon tue wed thu fri sat sun'.split(' ').indexOf((english[2] as string).toLowerCase()) + 1;
    const which = /next/i.test(english[1] ?? '') ? 'next' : /this/i.test(english[1] ?? '') ? 'this' : 'any';
    return { from: english.index, to: english.index + english[0].length, weekday, which };
  }
  const chinese = /(下下|下|这|本)?个?(?:周|星期|礼拜)([一二三四五六日天])/.exec(line);
  if (!chinese || chinese[1] === '下下') return undefined;
  const weekday = Math.min('一二三四五六日天'.indexOf(chinese[2] as string), 6) + 1;
  const which = chinese[1] === '下' ? 'following' : chinese[1] ? 'this' : 'any';
  return { from: chinese.index, to: chinese.index + chinese[0].length, weekday, which };
}

/** A weekday: the coming one; `下周二` in the week after this. "Next Tuesday" on a Monday is told, because people differ. */
function weekday(week: Week, rest: string, today: Day, base: Day, text: string): FoundDay | Problem {
  const plain = { days: 0, isFree: false, every: 0, isNight: false, rest };
  const ahead = week.weekday - weekdayOf(today);
  if (week.which === 'following') return { ...plain, day: moved(today, ahead + 7) };
  if (week.which === 'this') return ahead < 0 ? problem('past', { text }) : { ...plain, day: moved(today, ahead) };
  if (week.which === 'next') {
    if (ahead <= 0) return { ...plain, day: moved(today, ahead + 7) };
    return problem('twoDays', { text, one: iso(moved(today, ahead)), other: iso(moved(today, ahead + 7)) });
  }
  const fromBase = (week.weekday - weekdayOf(base) + 7) % 7;
  return { ...plain, day: moved(base, fromBase), isFree: true, every: 7 };
}

/** A day without a year is the next one there is. */
function inYear(day: { readonly month: number; readonly day: number }, year: number | null, today: Day): Day {
  const written = { month: day.month, day: day.day };
  if (year !== null) return { year, ...written };
  const isPast = day.month < today.month || (day.month === today.month && day.day < today.day);
  return { year: today.year + (isPast ? 1 : 0), ...written };
}

/** A day so many days later. */
export function moved({ year, month, day }: Day, days: number): Day {
  const date = new Date(Date.UTC(year, month - 1, day + days));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** `2026-12-01`. */
export function iso({ year, month, day }: Day): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}
