// Calendar files (.ics, RFC 5545) as named periods: what calendars export of a freeze calendar. Only what such files
// hold is read: the name, start, end or duration, whole days, zones, and simple repetition.

import { memoText } from '../memo.ts';
import type { Period } from '../settings.ts';
import { formatIso, isZone } from '../time/time.ts';

/** An event that could not be read, by its name. */
export interface CalendarFault {
  readonly name: string;
  readonly line: number;
}

export interface ReadCalendar {
  readonly periods: readonly Period[];
  readonly faults: readonly CalendarFault[];
}

interface Property {
  readonly name: string;
  readonly params: Readonly<Record<string, string>>;
  readonly value: string;
}

/** The events of a calendar file. Never fails; cancelled events are left out, unreadable ones are faults. */
export const readCalendar = memoText((text: string): ReadCalendar => {
  const periods: Period[] = [];
  const faults: CalendarFault[] = [];
  let event: Property[] | undefined;
  let start = 0;
  unfolded(text).forEach(({ line, number }) => {
    const property = propertyOf(line);
    if (property?.name === 'BEGIN' && property.value === 'VEVENT') {
      event = [];
      start = number;
    } else if (property?.name === 'END' && property.value === 'VEVENT' && event) {
      const read = periodOf(event);
      if (read === 'cancelled') event = undefined;
      else if (read) periods.push(read);
      else faults.push({ name: textOf(event, 'SUMMARY') ?? 'VEVENT', line: start });
      event = undefined;
    } else if (property && event) event.push(property);
  });
  return { periods, faults };
}, 16);

function periodOf(event: readonly Property[]): Period | 'cancelled' | undefined {
  if (find(event, 'STATUS')?.value === 'CANCELLED') return 'cancelled';
  const start = find(event, 'DTSTART');
  const from = start && timeOf(start);
  if (!start || from === undefined) return undefined;
  const to = endOf(event, start, from);
  if (to === undefined) return undefined;
  const rule = find(event, 'RRULE')?.value;
  const repeats = rule === undefined ? undefined : repetition(rule);
  if (rule !== undefined && repeats === undefined) return undefined;
  const zone = start.params.TZID;
  return {
    name: textOf(event, 'SUMMARY') ?? '',
    from,
    to,
    ...(repeats ? { repeats } : {}),
    ...(zone !== undefined && isZone(zone) ? { timezone: zone } : {}),
  };
}

/** The end as a policy writes it. A whole-day event ends before its DTEND; a policy's last day is included. */
function endOf(event: readonly Property[], start: Property, from: string): string | undefined {
  const end = find(event, 'DTEND');
  const isDay = from.length === 10;
  if (end) {
    const to = timeOf(end);
    return to !== undefined && isDay && to.length === 10 ? shiftDay(to, -1) : to;
  }
  const duration = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:\d+S)?)?$/.exec(
    find(event, 'DURATION')?.value ?? '',
  );
  if (!duration) return isDay ? from : undefined;
  const [weeks = 0, days = 0, hours = 0, minutes = 0] = duration.slice(1).map(part => Number(part ?? 0));
  if (isDay) return shiftDay(from, Math.max(0, weeks * 7 + days - 1));
  const wall =
    Date.parse(`${from.replace(/(?:Z|[+-]\d\d:\d\d)$/, '')}Z`) +
    (((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60_000;
  const text = formatIso(wall, 0).slice(0, 16);
  return start.value.endsWith('Z') ? `${text}Z` : text;
}

/** `20261126` is a day, `20261126T180000` a local time, with `Z` one in UTC. */
function timeOf({ value }: Property): string | undefined {
  const match = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\d(Z)?)?$/.exec(value);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, utc] = match;
  return `${year}-${month}-${day}${hour === undefined ? '' : `T${hour}:${minute}${utc ?? ''}`}`;
}

/** Repetition without end, count or list of days; anything more is not guessed at. */
function repetition(rule: string): Period['repeats'] {
  const parts = new Map(rule.split(';').map(part => part.split('=') as [string, string]));
  const known = ['FREQ', 'INTERVAL', 'WKST', 'BYMONTH', 'BYMONTHDAY', 'BYDAY'];
  if ((parts.get('INTERVAL') ?? '1') !== '1' || [...parts.keys()].some(key => !known.includes(key))) return undefined;
  if (/[,\d]/.test(parts.get('BYDAY') ?? '') || /,/.test(parts.get('BYMONTHDAY') ?? '')) return undefined;
  const frequencies = { WEEKLY: 'weekly', MONTHLY: 'monthly', YEARLY: 'yearly' } as const;
  return frequencies[parts.get('FREQ') as keyof typeof frequencies];
}

/** Lines with their continuation lines (which begin with a blank) joined, and the number of the first. */
function unfolded(text: string): readonly { readonly line: string; readonly number: number }[] {
  const lines: { line: string; number: number }[] = [];
  text.split(/\r\n|\r|\n/).forEach((line, number) => {
    const last = lines.at(-1);
    if (/^[ \t]/.test(line) && last) last.line += line.slice(1);
    else lines.push({ line, number });
  });
  return lines;
}

function propertyOf(line: string): Property | undefined {
  const match = /^([A-Za-z-]+)((?:;[^:;"]+=(?:"[^"]*"|[^:;"]*))*):(.*)$/.exec(line);
  if (!match) return undefined;
  const [, name = '', params = '', value = ''] = match;
  const pairs = [...params.matchAll(/;([^=;]+)=(?:"([^"]*)"|([^;]*))/g)].map(pair => [
    pair[1] ?? '',
    pair[2] ?? pair[3] ?? '',
  ]);
  return { name: name.toUpperCase(), params: Object.fromEntries(pairs), value: value.trim() };
}

function find(event: readonly Property[], name: string): Property | undefined {
  return event.find(property => property.name === name);
}

function textOf(event: readonly Property[], name: string): string | undefined {
  return find(event, name)
    ?.value.replace(/\\n/gi, ' ')
    .replace(/\\([\\,;])/g, '$1');
}

function shiftDay(day: string, by: number): string {
  return formatIso(Date.parse(`${day}T00:00Z`) + by * 24 * 60 * 60 * 1000, 0).slice(0, 10);
}
