// Which time ends a range that another one begins: "02:00-04:00", "between 02:00 and 04:00", a range over midnight with both days.

import type { WrittenDate } from '../time/dates.ts';
import type { Shown } from './clockForms.ts';
import type { Own } from './ownZone.ts';

/** A time that may begin a range. */
interface Begun {
  readonly shown: Shown;
  readonly date: WrittenDate | null;
  readonly own: Own | null;
}

/** Where a time ends, with the zone behind it. */
export function endOf({ shown, own }: Pick<Begun, 'shown' | 'own'>): number {
  return Math.max(shown.to, own?.to ?? 0);
}

/** Whether a time stands behind another one as the end of its range. */
export function joins(text: string, before: Begun, one: Shown): boolean {
  const from = endOf(before);
  if (one.from - from > 24 || one.from < from) return false;
  // "22:30 on the 22nd to 01:30"
  const gap = text
    .slice(from, one.from)
    .replace(/\s{2,}/g, ' ')
    .replace(/^,? on the \d{1,2}(?:st|nd|rd|th)(?= )/, '');
  if (gap.length > 12) return false;
  const [closed] = /^[)\]）]/.exec(gap) ?? [];
  // "00:55 NST (04:25 UTC) to 04:30 NST": what goes on behind the brackets began in front of them.
  if (closed && toldBefore.test(text.slice(Math.max(0, before.shown.from - 60), before.shown.from))) return false;
  if (rangeJoint.test(gap.slice(closed?.length ?? 0))) return true;
  return (
    betweenJoint.test(gap) &&
    /(?:between\s+\S*|在\S*)$/i.test(text.slice(Math.max(0, before.shown.from - 12), before.shown.from))
  );
}

/** "2026-12-08 22:40 to 2026-12-09 02:10 UTC": a range over midnight that names both its days. */
export function joinsOver(text: string, before: Begun, one: Shown, day: WrittenDate | null): boolean {
  const first = before.date;
  if (first?.kind !== 'day' || day?.kind !== 'day' || first.at.to > before.shown.from || first.year === null)
    return false;
  const from = endOf(before);
  if (day.at.from < from || day.at.to > one.from || before.own !== null) return false;
  // "Sun 27 Dec 2026 22:00 – Mon 28 Dec 02:00": the year of the first is that of the second as well.
  const [a, b] = [first, day].map(({ year, month, day: of }) => Date.UTC(year ?? first.year ?? 0, month - 1, of));
  const nights = ((b ?? 0) - (a ?? 0)) / 86_400_000;
  const between = `${text.slice(from, day.at.from)}${text.slice(day.at.to, one.from).trim()}`;
  const gap = day.year === null ? between.replace(weekday, '') : between;
  return nights >= 0 && nights <= 1 && rangeJoint.test(gap);
}

const toldBefore = /\d{1,2}[:：]\d\d[^()（）\d]{0,30}[(（[][^()（）]*$/;
const weekday = /(?<=\s)(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6},? $/;
const rangeJoint =
  /^\s?(?:-|–|—|~|～|->|=>|→|to|until|till|through|至|到)\s?(?:(?:次日|第二天|当日|当天)\s?|(?:about|around|~|约|大约)\s?)?$/;
const betweenJoint = /^\s?(?:and|和|与)\s?$/;
