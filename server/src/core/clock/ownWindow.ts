// When a change itself happens: its window as instants, with the other readings that a fault in its fields leaves open,
// and the days it covers in every zone that matters. What a text says of the change is compared with these.

import type { Change } from '../change.ts';
import { memo, memo2 } from '../memo.ts';
import type { Given } from '../rule.ts';
import type { Moment } from '../schedule.ts';
import type { WrittenDate } from '../time/dates.ts';
import { type Day, inForce, isDay, partnerOf, resolve, wallAt } from '../time/time.ts';
import { meaningsOf } from '../time/zones.ts';
import { writtenDays } from './writtenDays.ts';

export interface OwnWindow {
  readonly from: number;
  /** Undefined when the end is unknown or not after the start. */
  readonly to: number | undefined;
}

/** The window; several where a field may be meant otherwise (its offset is not that of its zone), none where unknown. */
export const ownWindows = memo((change: Change): readonly OwnWindow[] => {
  const { start, end, zone } = change.schedule;
  const ends: readonly (number | undefined)[] = end.instant === undefined ? [undefined] : readings(end, zone);
  return readings(start, zone).flatMap(from =>
    ends.map(to => ({ from, to: to !== undefined && to > from ? to : undefined })),
  );
});

/** The instants that a moment may mean; its own first. */
function readings({ read, instant }: Moment, zone: string | undefined): readonly number[] {
  if (instant === undefined) return [];
  if (read?.kind !== 'instant') return [instant];
  const also: number[] = [instant];
  if (zone !== undefined && read.offset !== 0) {
    const there = resolve(read.wall, zone);
    if (there.kind === 'one' && there.instant !== instant) also.push(there.instant);
  }
  const partner = read.letters !== null && !inForce(read.letters, instant) ? partnerOf(read.letters) : null;
  const other = partner === null ? undefined : meaningsOf(partner)[0];
  return other ? [...also, instant + (read.offset - other.offset) * 60_000] : also;
}

/** The days of the window as ISO dates: local, UTC, as written, and in the team's zone; empty when none is known. */
export const windowDays = memo2((change: Change, given: Given): ReadonlySet<string> => {
  const days = new Set<string>();
  const { start, end, zone } = change.schedule;
  for (const { read } of [start, end]) {
    if (read?.kind === 'no-time') days.add(iso(read.date));
    else if (read && 'wall' in read) days.add(iso(read.wall));
  }
  const zones = ['UTC', zone, given.settings.timezone].filter(name => name !== undefined);
  for (const { from, to = from } of ownWindows(change)) {
    for (let at = from, count = 0; count < 400; at = Math.min(at + DAY, to), count++) {
      for (const name of zones) days.add(iso(wallAt(at, name)));
      if (at >= to) break;
    }
  }
  return days;
});

/** Those and the days of the phases that the text lists: a change in phases happens on all of them. */
export const ownDays = memo2((change: Change, given: Given): ReadonlySet<string> => {
  const days = new Set(windowDays(change, given));
  if (days.size === 0) return days;
  for (const { date, isOfPhase } of writtenDays(change.document.markdown)) {
    if (date.kind !== 'day' || !isOfPhase) continue;
    const day = dayOf(date, change, given);
    if (day) days.add(iso(day));
  }
  return days;
});

/** The day that a date means; a year that is not written is the one that brings it nearest to the change. */
export function dayOf(date: WrittenDate, change: Change, given: Given): Day | undefined {
  if (date.kind !== 'day') return undefined;
  const { year, month, day } = date;
  const found =
    year === null ? nearest({ month, day }, change.schedule.start.instant ?? given.now) : { year, month, day };
  return isDay(found) ? found : undefined;
}

/** Every day that a date may mean: both of 03/07/24. */
export function daysOf(date: WrittenDate | undefined, change: Change, given: Given): readonly Day[] {
  if (date?.kind === 'ambiguous') {
    const near = change.schedule.start.instant ?? given.now;
    return date.readings.map(one => (date.year === null ? nearest(one, near) : { year: date.year, ...one }));
  }
  const day = date && dayOf(date, change, given);
  return day ? [day] : [];
}

/** `2026-12-01`. */
export function iso({ year, month, day }: Day): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The day before or after, by so many days. */
export function movedDay({ year, month, day }: Day, by: number): Day {
  const date = new Date(Date.UTC(year, month - 1, day + by));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** `2026-12-01 02:00 UTC`; without a known day only `02:00 UTC`. */
export function utcText(instant: number, isDated = true): string {
  const text = new Date(instant).toISOString().slice(0, 16).replace('T', ' ');
  return `${isDated ? text : text.slice(11)} UTC`;
}

function nearest({ month, day }: { readonly month: number; readonly day: number }, instant: number): Day {
  const year = new Date(instant).getUTCFullYear();
  const away = (one: number) => Math.abs(Date.UTC(one, month - 1, day) - instant);
  const best = [year - 1, year, year + 1].reduce((a, b) => (away(b) < away(a) ? b : a));
  return { year: best, month, day };
}

const DAY = 24 * 60 * 60_000;
