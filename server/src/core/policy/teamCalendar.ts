// A team's calendar: weekly windows, named periods, business days. Pure arithmetic on what a policy says.

import type { LeadTime, Period, Settings, Window } from '../settings.ts';
import { type Day, format, readTime, resolve, type Wall, wallAt } from '../time/time.ts';
import type { Locale } from '../words.ts';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const dayNames = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** A stretch of time: epoch milliseconds, half-open. */
export interface Slot {
  readonly from: number;
  readonly to: number;
}

/** The period that a stretch of time touches; undefined when none does or none can be read. */
export function touched(slot: Slot, periods: readonly Period[], settings: Settings): Period | undefined {
  return periods.find(period => extentNear(period, slot, settings) !== undefined);
}

/** When the occurrence of a period which touches `slot` begins and ends; a last day alone is included as a whole. */
export function extentNear(period: Period, slot: Slot, settings: Settings): Slot | undefined {
  const first = extentOf(period, settings, 0);
  if (!first) return undefined;
  const { repeats, every = 1 } = period;
  const days =
    repeats === undefined ? undefined : { daily: 1, weekly: 7, monthly: 30.436875, yearly: 365.2425 }[repeats];
  const length = days === undefined ? undefined : days * every * DAY;
  const near = length === undefined ? 0 : Math.round((slot.from - first.from) / length);
  const last = length === undefined ? 0 : near + 1 + Math.min(MOST, Math.ceil((slot.to - slot.from) / length));
  for (let times = length === undefined ? 0 : Math.max(0, near - 1); times <= last; times++) {
    const extent = extentOf(period, settings, times * every);
    const isTouched = extent && slot.from < extent.to && Math.max(slot.to, slot.from + 1) > extent.from;
    if (isTouched && takesPlace(period, extent, settings)) return extent;
  }
  return undefined;
}

/** How many repetitions are looked at in one stretch of time. */
const MOST = 400;

/** Whether a repetition is neither behind the last one nor left out. */
function takesPlace(period: Period, { from }: Slot, settings: Settings): boolean {
  const { until, except = [] } = period;
  const end = until === undefined ? undefined : edge(period, until, settings, true, 0);
  if (until !== undefined && end !== undefined && (until.length === 10 ? from >= end : from > end)) return false;
  return !except.some(one => {
    const begin = edge(period, one, settings, false, 0);
    return begin !== undefined && (one.length === 10 ? from >= begin && from < begin + DAY : from === begin);
  });
}

function extentOf(period: Period, settings: Settings, times: number): Slot | undefined {
  const from = edge(period, period.from, settings, false, times);
  const to = edge(period, period.to, settings, true, times);
  return from === undefined || to === undefined || to <= from ? undefined : { from, to };
}

/** Whether one of the windows holds the whole stretch of time. Without windows every time is allowed. */
export function isInWindow(slot: Slot, settings: Settings): boolean {
  if (settings.windows.length === 0) return true;
  const joined = join(openings(slot.from - 8 * DAY, slot.to + DAY, settings));
  return joined.some(open => open.from <= slot.from && slot.to <= open.to);
}

/** The next `count` openings after an instant that last at least `length` ms and touch no freeze; looks eight weeks ahead. */
export function nextSlots(after: number, length: number, count: number, settings: Settings): readonly Slot[] {
  return join(openings(after - DAY, after + 56 * DAY, settings))
    .filter(slot => slot.from >= after && slot.to - slot.from >= length)
    .map(slot => ({ from: slot.from, to: slot.from + length }))
    .filter(slot => !touched(slot, settings.freezes, settings))
    .slice(0, count);
}

/** A slot for people: start with weekday, zone and offset, then the clock time of the end. */
export function slotText(slot: Slot, zone: string, locale: Locale): string {
  const end = wallAt(slot.to, zone);
  return `${format(slot.from, zone, locale)} – ${two(end.hour)}:${two(end.minute)}`;
}

/** Business days asked for between handing in and start, for a type and a level of risk. */
export function businessDays(lead: LeadTime | undefined, risk: 'low' | 'medium' | 'high'): number {
  if (lead === undefined || typeof lead === 'number') return lead ?? 0;
  return lead[risk] ?? lead.medium ?? lead.high ?? lead.low ?? 0;
}

/** Full business days from one instant's day to another's, in a zone: Friday to Monday is one. Holidays do not count. */
export function businessDaysBetween(from: number, to: number, zone: string, settings: Settings): number {
  let days = 0;
  const last = dayNumber(wallAt(to, zone));
  for (let day = dayNumber(wallAt(from, zone)) + 1; day <= last; day++) if (isBusinessDay(day, settings)) days++;
  return days;
}

/** The last day on which handing in leaves `days` business days until an instant, as an ISO date in a zone. */
export function latestDay(start: number, days: number, zone: string, settings: Settings): string {
  let day = dayNumber(wallAt(start, zone));
  for (let left = days; left > 0; day--) if (isBusinessDay(day, settings)) left--;
  while (!isBusinessDay(day, settings)) day--;
  return isoDay(day);
}

function isBusinessDay(day: number, settings: Settings): boolean {
  const weekday = new Date(day * DAY).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !settings.holidays.includes(isoDay(day));
}

/** All openings of the weekly windows that begin between two instants. */
function openings(from: number, to: number, settings: Settings): readonly Slot[] {
  return settings.windows.flatMap(window => {
    const zone = window.timezone ?? settings.timezone ?? 'UTC';
    const slots: Slot[] = [];
    for (let day = dayNumber(wallAt(from, zone)); day <= dayNumber(wallAt(to, zone)); day++) {
      if (window.days.includes(dayNames[new Date(day * DAY).getUTCDay()] as string))
        slots.push(...opening(window, day, zone));
    }
    return slots;
  });
}

function opening(window: Window, day: number, zone: string): readonly Slot[] {
  const [opens, closes] = [minutes(window.from), minutes(window.to)];
  const from = at(day, opens, zone);
  const to = at(closes > opens ? day : day + 1, closes, zone);
  return from === undefined || to === undefined ? [] : [{ from, to }];
}

/** Slots in order, those that touch made one: two windows may follow each other. */
function join(slots: readonly Slot[]): readonly Slot[] {
  const result: Slot[] = [];
  for (const slot of [...slots].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && slot.from <= last.to) result[result.length - 1] = { from: last.from, to: Math.max(last.to, slot.to) };
    else result.push(slot);
  }
  return result;
}

function at(day: number, minute: number, zone: string): number | undefined {
  const date = new Date((day + Math.floor(minute / 1440)) * DAY);
  return first({ ...parts(date), hour: Math.floor((minute % 1440) / 60), minute: minute % 60 }, zone);
}

/** An edge of a period, `times` repetitions after the first. */
function edge(period: Period, text: string, settings: Settings, isEnd: boolean, times: number): number | undefined {
  const read = readTime(text);
  const zone = period.timezone ?? settings.timezone ?? 'UTC';
  switch (read.kind) {
    case 'instant':
      return times === 0 ? read.instant : first(later(wallAt(read.instant, zone), period, times), zone);
    case 'no-zone':
      return first(later(read.wall, period, times), zone);
    case 'no-time': {
      const day = dayNumber(later({ ...read.date, hour: 0, minute: 0 }, period, times));
      return at(isEnd ? day + 1 : day, 0, zone);
    }
    default:
      return undefined;
  }
}

/** The same wall time some days, weeks, months or years later; a day that a month lacks becomes its last one. */
function later(wall: Wall, { repeats }: Period, times: number): Wall {
  if (times === 0 || repeats === undefined) return wall;
  if (repeats === 'daily') return { ...wall, ...parts(new Date((dayNumber(wall) + times) * DAY)) };
  if (repeats === 'weekly') return { ...wall, ...parts(new Date((dayNumber(wall) + 7 * times) * DAY)) };
  const month = wall.month - 1 + (repeats === 'monthly' ? times : 12 * times);
  const last = new Date(Date.UTC(wall.year, month + 1, 0)).getUTCDate();
  return { ...wall, ...parts(new Date(Date.UTC(wall.year, month, Math.min(wall.day, last)))) };
}

/** The first instant that a wall time can mean; of a skipped one, the later reading. */
function first(wall: Wall, zone: string): number | undefined {
  const resolved = resolve(wall, zone);
  return resolved.kind === 'one' ? resolved.instant : resolved.instants[0];
}

function minutes(clock: string): number {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return hour * 60 + minute;
}

/** Days since 1970-01-01 of a calendar day. */
function dayNumber(day: Day): number {
  return Date.UTC(day.year, day.month - 1, day.day) / DAY;
}

function parts(date: Date): Day {
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function isoDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

function two(count: number): string {
  return String(count).padStart(2, '0');
}
