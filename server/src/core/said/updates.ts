// When those concerned with an emergency last heard of it, where the document says so: times in the answer on communication
// or below a heading such as "Updates" or "Timeline". Nothing is known of updates that are written elsewhere.

import type { Change } from '../change.ts';
import { dayOf, movedDay } from '../clock/ownWindow.ts';
import { type ProseTime, proseTimes } from '../clock/proseTimes.ts';
import { instantsOn, zoneHere } from '../clock/sameMoment.ts';
import type { Given } from '../rule.ts';
import { contains, type Span } from '../source.ts';
import { type Day, formatOffset, offsetAt, wallAt, type Zone } from '../time/time.ts';
import { actualTime } from './followUps.ts';

/** The newest update, in epoch milliseconds, and when the next one was due. */
export interface LateUpdate {
  readonly at: Span;
  readonly last: number;
  readonly due: number;
  /** The zone whose clocks the document goes by. */
  readonly zone: string;
}

const MINUTE = 60_000;
const EVERY = 30 * MINUTE;
const GRACE = 5 * MINUTE;
const DAY = 24 * 60 * MINUTE;

/** The next update is overdue; undefined while it is not, where no update is written at all, and when nobody works on it. */
export function lateUpdate(change: Change, given: Given): LateUpdate | undefined {
  const start = actualTime(change, 'start') ?? change.schedule.start.instant;
  if (change.type !== 'emergency' || change.state !== 'implementing' || start === undefined) return undefined;
  if (actualTime(change, 'end') !== undefined || given.now - start > DAY) return undefined;
  const zone = zoneOf(change, given);
  const places = placesOf(change);
  let last: { readonly at: Span; readonly instant: number } | undefined;
  for (const time of proseTimes(change.document.markdown)) {
    if (!places.some(place => contains(place, time.at.from))) continue;
    const instant = instantOf(time, zone, change, given);
    // What is planned for later is no update, and neither is what was said long before it began.
    if (instant === undefined || instant > given.now || instant < start - DAY / 4) continue;
    if (!last || instant >= last.instant) last = { at: time.at, instant };
  }
  if (!last || given.now < last.instant + EVERY + GRACE) return undefined;
  return { at: last.at, last: last.instant, due: last.instant + EVERY, zone };
}

const log = /\bupdates?\b|\btimeline\b|\blog\b|\bstatus\b|进展|通报|时间线|处理记录|执行记录|日志/i;

function placesOf(change: Change): readonly Span[] {
  const answers = change.answers.filter(
    ({ question, kind }) => kind === 'given' && question.checks.includes('overdue-follow-up'),
  );
  const { headings, starts } = change.document.markdown;
  const below = headings
    .filter(one => log.test(one.text) && !change.bound.some(({ heading }) => heading === one))
    .map(one => ({ from: one.whole.to, to: starts[one.ownEnd] ?? change.source.text.length }));
  return [...answers.map(({ at }) => at), ...below];
}

/** A time without a day is the newest one that has passed. */
function instantOf({ clock, zone: own }: ProseTime, zone: string, change: Change, given: Given): number | undefined {
  const here: Zone = own ? zoneHere(own, change, given) : zoneNamed(zone);
  const written = clock.date && dayOf(clock.date, change, given);
  const today = wallAt(given.now, zone);
  const days: readonly Day[] = written ? [written] : [movedDay(today, -1), today, movedDay(today, 1)];
  const passed = instantsOn(clock, here, days).filter(instant => instant <= given.now);
  return passed.length === 0 ? undefined : Math.max(...passed);
}

function zoneOf({ schedule }: Change, { settings }: Given): string {
  const { read } = schedule.start;
  const offset = read?.kind === 'instant' ? formatOffset(read.offset) : undefined;
  return schedule.zone ?? settings.timezone ?? offset ?? 'UTC';
}

function zoneNamed(name: string): Zone {
  return /^[+-]/.test(name) ? { kind: 'offset', minutes: offsetAt(name, 0) } : { kind: 'iana', name };
}
