// What a calendar's rule of repetition (RRULE) means for a period: how often it comes back, until when, on which days.
// What cannot be said that way is not guessed at.

import type { Period } from '../settings.ts';
import { type Day, weekdayOf } from '../time/time.ts';

/** A period's part that a rule changes. Several where it names several days. */
export type Repeated = Pick<Period, 'from' | 'to' | 'repeats' | 'every' | 'until'>;

const DAY = 24 * 60 * 60 * 1000;
/** How many years ahead days such as the fourth Thursday of November are written out. */
const YEARS = 15;
const MOST = 2000;

/** A first time from `from` to `to` as its rule repeats it; undefined when the rule is a more complicated one. */
export function repeated(rule: string, from: string, to: string): readonly Repeated[] | undefined {
  const parts = new Map(rule.split(';').map(part => part.toUpperCase().split('=') as [string, string]));
  if ([...parts.keys()].some(key => !known.includes(key))) return undefined;
  const every = Number(parts.get('INTERVAL') ?? '1');
  const count = parts.has('COUNT') ? Number(parts.get('COUNT')) : undefined;
  const until = parts.has('UNTIL') ? untilOf(parts.get('UNTIL') as string) : undefined;
  const isOdd = (number: number | undefined) => number !== undefined && !(Number.isInteger(number) && number > 0);
  if (isOdd(every) || isOdd(count) || (count ?? 0) > MOST || (parts.has('UNTIL') && until === undefined))
    return undefined;
  const it: Rule = { from, to, every, count, until, days: (parts.get('BYDAY') ?? '').split(',').filter(Boolean) };
  const day = dayOf(from);
  const isOwn = (key: string, own: number) => (parts.get(key) ?? String(own)) === String(own);
  if (!isOwn('BYMONTHDAY', day.day)) return undefined;
  switch (parts.get('FREQ')) {
    case 'DAILY':
      return it.days.length > 0 || parts.has('BYMONTH') ? undefined : [simple(it, 'daily')];
    case 'WEEKLY':
      return parts.has('BYMONTH') ? undefined : weekly(it, parts.get('WKST') ?? 'MO');
    case 'MONTHLY':
      if (parts.has('BYMONTH')) return undefined;
      return it.days.length > 0 ? writtenOut(it, undefined) : [simple(it, 'monthly')];
    case 'YEARLY':
      if (!isOwn('BYMONTH', day.month)) return undefined;
      return it.days.length > 0 ? writtenOut(it, day.month) : [simple(it, 'yearly')];
    default:
      return undefined;
  }
}

interface Rule {
  readonly from: string;
  readonly to: string;
  readonly every: number;
  readonly count: number | undefined;
  readonly until: string | undefined;
  readonly days: readonly string[];
}

const known = ['FREQ', 'INTERVAL', 'WKST', 'BYMONTH', 'BYMONTHDAY', 'BYDAY', 'COUNT', 'UNTIL'];
const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

function simple({ from, to, every, count, until }: Rule, repeats: NonNullable<Period['repeats']>): Repeated {
  const last = count === undefined ? until : moved(from, shift(repeats, dayOf(from), every * (count - 1)));
  return { from, to, repeats, ...(every > 1 ? { every } : {}), ...(last === undefined ? {} : { until: last }) };
}

/** One for each day of the week; the week begins on `first`, which matters when not every week counts. */
function weekly(rule: Rule, first: string): readonly Repeated[] | undefined {
  const { from, to, every, count, until } = rule;
  const start = numberOf(dayOf(from));
  if (rule.days.length === 0) return [simple(rule, 'weekly')];
  const wanted = rule.days.map(day => weekdays.indexOf(day));
  const begins = weekdays.indexOf(first);
  if (wanted.includes(-1) || begins === -1) return undefined;
  const week = start - ((weekdayOf(dayOf(from)) - begins + 7) % 7);
  const starts = wanted
    .map(day => week + ((day - begins + 7) % 7))
    .map(day => (day < start ? day + 7 * every : day))
    .sort((a, b) => a - b);
  // Of several days a number of times is shared among them, in their order.
  return starts.flatMap((day, n) => {
    const times = count === undefined ? undefined : Math.ceil((count - n) / starts.length);
    if (times !== undefined && times <= 0) return [];
    const begin = moved(from, day - start);
    const last = times === undefined ? until : moved(begin, 7 * every * (times - 1));
    const end = moved(to, day - start);
    return [
      {
        from: begin,
        to: end,
        repeats: 'weekly' as const,
        ...(every > 1 ? { every } : {}),
        ...(last === undefined ? {} : { until: last }),
      },
    ];
  });
}

/** Days such as `2TU` or `-1FR`, each time on its own. */
function writtenOut(rule: Rule, month: number | undefined): readonly Repeated[] | undefined {
  const { from, to, every, until } = rule;
  const [only] = rule.days;
  const match = /^(-?[1-5])(SU|MO|TU|WE|TH|FR|SA)$/.exec(only ?? '');
  if (rule.days.length !== 1 || !match) return undefined;
  const start = dayOf(from);
  const found: Repeated[] = [];
  const step = month === undefined ? every : 12 * every;
  for (let ahead = 0; ahead <= YEARS * 12 && found.length < (rule.count ?? MOST); ahead += step) {
    const day = nthOf(start.year, start.month + ahead, Number(match[1]), weekdays.indexOf(match[2] as string));
    const by = day === undefined ? -1 : day - numberOf(start);
    if (by < 0) continue;
    const begin = moved(from, by);
    if (until !== undefined && begin.slice(0, 10) > until.slice(0, 10)) break;
    found.push({ from: begin, to: moved(to, by) });
  }
  return found;
}

/** The day number of the nth weekday of a month (13 is the next year's January); from the end when n is negative. */
function nthOf(year: number, month: number, n: number, weekday: number): number | undefined {
  const first = Date.UTC(year, month - 1, 1) / DAY;
  const length = Date.UTC(year, month, 1) / DAY - first;
  const own = (day: number) => new Date(day * DAY).getUTCDay();
  const day =
    n > 0
      ? first + ((weekday - own(first) + 7) % 7) + 7 * (n - 1)
      : first + length - 1 - ((own(first + length - 1) - weekday + 7) % 7) + 7 * (n + 1);
  return day < first || day >= first + length ? undefined : day;
}

/** Days from a day to the same one `times` repetitions later; a day that a month lacks becomes its last one. */
function shift(repeats: NonNullable<Period['repeats']>, day: Day, times: number): number {
  if (repeats === 'daily') return times;
  if (repeats === 'weekly') return 7 * times;
  const month = day.month - 1 + (repeats === 'monthly' ? times : 12 * times);
  const last = new Date(Date.UTC(day.year, month + 1, 0)).getUTCDate();
  return Date.UTC(day.year, month, Math.min(day.day, last)) / DAY - numberOf(day);
}

/** `20261231` or `20261231T155959Z`, as a policy writes it. */
function untilOf(value: string): string | undefined {
  const match = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\d(Z)?)?$/.exec(value);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, utc = ''] = match;
  return `${year}-${month}-${day}${hour === undefined ? '' : `T${hour}:${minute}${utc}`}`;
}

function moved(text: string, days: number): string {
  const day = new Date((numberOf(dayOf(text)) + days) * DAY).toISOString().slice(0, 10);
  return day + text.slice(10);
}

function dayOf(text: string): Day {
  const [year = 0, month = 0, day = 0] = text.slice(0, 10).split('-').map(Number);
  return { year, month, day };
}

function numberOf({ year, month, day }: Day): number {
  return Date.UTC(year, month - 1, day) / DAY;
}
