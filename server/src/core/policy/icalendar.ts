// Calendar files (.ics, RFC 5545) as named periods: what calendars export of a freeze calendar. Only what such files
// hold is read: the name, start, end or duration, whole days, zones, repetition, and what is left out of it.

import { memoText } from '../memo.ts';
import type { Period } from '../settings.ts';
import { formatIso } from '../time/time.ts';
import { zoneNamed } from './calendarZones.ts';
import { repeated } from './recurrence.ts';

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
  const events: Event[] = [];
  const locations = new Map<string, string>();
  let open: { readonly kind: string; readonly line: number; readonly properties: Property[] } | undefined;
  let inside: string | undefined;
  unfolded(text).forEach(({ line, number }) => {
    const property = propertyOf(line);
    // An alarm inside an event, or one half of a zone's year, speaks of itself.
    if (inside !== undefined) {
      if (property?.name === 'END' && property.value === inside) inside = undefined;
      return;
    }
    if (open && property?.name === 'BEGIN' && property.value !== 'VEVENT') {
      inside = property.value;
      return;
    }
    const begins = property?.name === 'BEGIN' && (property.value === 'VEVENT' || property.value === 'VTIMEZONE');
    if (begins) open = { kind: property.value, line: number, properties: [] };
    else if (property?.name === 'END' && open && property.value === open.kind) {
      const { kind, properties } = open;
      const [name, place] = [find(properties, 'TZID')?.value, find(properties, 'X-LIC-LOCATION')?.value];
      if (kind === 'VEVENT') events.push(open);
      else if (name !== undefined && place !== undefined) locations.set(name, place);
      open = undefined;
    } else if (property && open) open.properties.push(property);
  });
  const periods: Period[] = [];
  const faults: CalendarFault[] = [];
  for (const event of events) {
    const { properties, line } = event;
    if (find(properties, 'STATUS')?.value === 'CANCELLED') continue;
    const read = periodsOf(properties, replaced(event, events), locations);
    if (read) periods.push(...read);
    else faults.push({ name: textOf(properties, 'SUMMARY') ?? 'VEVENT', line });
  }
  return { periods, faults };
}, 16);

interface Event {
  readonly line: number;
  readonly properties: readonly Property[];
}

/** The times of an event that comes back which another event of the file moves or cancels. */
function replaced({ properties }: Event, events: readonly Event[]): readonly Property[] {
  const uid = find(properties, 'UID')?.value;
  if (uid === undefined || !find(properties, 'RRULE')) return [];
  return events.flatMap(other => {
    const moved = find(other.properties, 'RECURRENCE-ID');
    return moved && find(other.properties, 'UID')?.value === uid ? [moved] : [];
  });
}

function periodsOf(
  event: readonly Property[],
  moved: readonly Property[],
  locations: ReadonlyMap<string, string>,
): readonly Period[] | undefined {
  const start = find(event, 'DTSTART');
  const from = start && timeOf(start);
  if (!start || from === undefined) return undefined;
  const to = endOf(event, start, from);
  if (to === undefined) return undefined;
  const name = textOf(event, 'SUMMARY') ?? '';
  const zone = start.params.TZID === undefined ? undefined : zoneNamed(start.params.TZID, locations);
  // A time in a zone that nobody knows may be hours away; a day is a day.
  if (start.params.TZID !== undefined && zone === undefined && from.length > 10) return undefined;
  const timezone = zone === undefined ? {} : { timezone: zone };
  const rule = find(event, 'RRULE')?.value;
  if (rule === undefined) return [{ name, from, to, ...timezone }];
  // Times in UTC come back in UTC, whatever the clocks of the team do.
  const isUtc = from.endsWith('Z');
  const local = (text: string) => (isUtc ? text.replace(/Z$/, '') : text);
  const times = repeated(rule, local(from), local(to));
  const left = [...event.filter(one => one.name === 'EXDATE'), ...moved];
  const except = left.flatMap(one => one.value.split(',').flatMap(value => timeOf({ ...one, value }) ?? []));
  return times?.map(one => ({
    name,
    ...one,
    ...(except.length > 0 ? { except } : {}),
    ...(isUtc ? { timezone: 'UTC' } : timezone),
  }));
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
