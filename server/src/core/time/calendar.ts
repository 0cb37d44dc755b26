// Days and clock times as numbers and as ISO text: plain Gregorian arithmetic, no zones and no instants of "now".

/** A day of the Gregorian calendar; month and day count from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** What a clock on the wall shows: a day, an hour 0 to 24 (24:00 is the end of the day) and a minute. Names no instant. */
export interface Wall extends Day {
  readonly hour: number;
  readonly minute: number;
}

/** Whether the calendar has this day. */
export function isDay({ year, month, day }: Day): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The weekday of a day after ISO 8601: 1 is Monday, 7 is Sunday. */
export function weekdayOf({ year, month, day }: Day): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7;
}

/** The instant at which clocks at UTC show a wall time, in epoch milliseconds. */
export function utcOf({ year, month, day, hour, minute }: Wall): number {
  return Date.UTC(year, month - 1, day, hour, minute);
}

/**
 * The day a numeric date names: `2026-12-01`, `2026/12/01`, `20261201`; both days for `03/07/24`; 'wrong' for one the calendar
 * does not have, null for other text.
 */
export function readDay(text: string): Day | { readonly readings: readonly [Day, Day] } | 'wrong' | null {
  const [, a, b, c] = /^(\d{4})[-/.]?(\d{1,2})[-/.]?(\d{1,2})$/.exec(text) ?? [];
  if (a !== undefined) return existing({ year: Number(a), month: Number(b), day: Number(c) });
  const [, first, second, third] = /^(\d+)[-/.](\d+)[-/.](\d+)$/.exec(text) ?? [];
  if (first === undefined) return null;
  const year = Number(third) + (third?.length === 2 ? 2000 : 0);
  const dayFirst = existing({ year, month: Number(second), day: Number(first) });
  const monthFirst = existing({ year, month: Number(first), day: Number(second) });
  if (dayFirst === 'wrong' || monthFirst === 'wrong') return null;
  return first === second ? dayFirst : { readings: [dayFirst, monthFirst] };
}

/** The clock time a text shows, 24:00 included: `02:00`, `0200`, `2:00 PM`, seconds optional; null for one no clock shows. */
export function readClock(
  text: string,
): { readonly hour: number; readonly minute: number; readonly second: number } | null {
  const [, h, m, s = '0', half] = /^(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s?(am|pm)?$/i.exec(text) ?? [];
  const written = Number(h);
  if (half !== undefined && (written < 1 || written > 12)) return null;
  const hour = half === undefined ? written : (written % 12) + (/p/i.test(half) ? 12 : 0);
  const clock = { hour, minute: Number(m), second: Number(s) };
  const end = clock.hour === 24 && clock.minute === 0 && clock.second === 0;
  return (clock.hour < 24 && clock.minute < 60 && clock.second < 60) || end ? clock : null;
}

function existing(date: Day): Day | 'wrong' {
  return isDay(date) ? date : 'wrong';
}
