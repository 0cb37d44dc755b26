// Times as people type them into a prompt: `2026-12-01 02:00`, `12-01 2am`, `next Tuesday 2am`, `明天凌晨2点`, `2h`.
// What may be read in two ways is not guessed but told.

import { inEach } from '../words.ts';
import type { Wall } from './calendar.ts';
import { datesIn } from './dates.ts';
import { format, formatOffset, readTime, resolve, wallAt } from './time.ts';
import { clockIn, minutesOf } from './typedClock.ts';
import { dayIn, iso, moved } from './typedDay.ts';
import { type Problem, problem } from './typedProblem.ts';
import { readZone } from './zoneWords.ts';

export type Typed = { readonly kind: 'instant'; readonly instant: number; readonly offset: number } | Problem;

/** What a typed time is read against. Without a zone only times that bring their own are understood. */
export interface Reading {
  readonly zone: string | undefined;
  readonly now: number;
  /** For an end: the start, behind which it lies, and from which a length counts. */
  readonly start?: number;
}

/** Reads a typed time. */
export function readTyped(text: string, reading: Reading): Typed {
  const line = text.normalize('NFKC').replace(/\s+/g, ' ').trim();
  const length = reading.start === undefined ? undefined : minutesOf(line);
  if (length !== undefined && reading.start !== undefined) {
    const instant = reading.start + length * 60_000;
    return length > 0 ? at(instant, reading.zone) : problem('notUnderstood', { text });
  }
  const whole = readTime(line);
  switch (whole.kind) {
    case 'instant':
      return { kind: 'instant', instant: whole.instant, offset: whole.offset };
    case 'no-zone':
      return place(whole.wall, text, reading.zone);
    case 'no-time':
      return problem('noClock', { text });
    case 'ambiguous-date':
      return problem('twoDays', { text, one: iso(whole.readings[0]), other: iso(whole.readings[1]) });
    case 'ambiguous-zone':
      return problem('twoZones', { text, letters: whole.letters });
    case 'skipped':
    case 'repeated':
      return place(whole.wall, text, whole.zone);
    case 'malformed':
      return words(line, text, reading);
  }
}

/** A day and a clock time in words, in any order, with a zone behind them or not. */
function words(line: string, text: string, reading: Reading): Typed {
  const clock = clockIn(line);
  if (!clock) return problem(datesIn(line).length > 0 ? 'noClock' : 'notUnderstood', { text });
  const rest = `${line.slice(0, clock.from)} ${line.slice(clock.to)}`;
  const base = wallAt(reading.start ?? reading.now, reading.zone ?? 'UTC');
  const today = wallAt(reading.now, reading.zone ?? 'UTC');
  const found = dayIn(
    `${line.slice(0, clock.from)}${' '.repeat(clock.to - clock.from)}${line.slice(clock.to)}`,
    today,
    base,
    text,
  );
  if ('says' in found) return found;
  const left = leftOver(found.rest ?? rest);
  const zone = left === '' ? undefined : readZone(left);
  if (zone === null) return problem('notUnderstood', { text });
  if (zone?.kind === 'letters' && zone.meanings.length !== 1)
    return problem('twoZones', { text, letters: zone.letters });
  const days = found.days + clock.days + (found.isNight && clock.hour < 6 ? 1 : 0);
  const hour = found.isNight && clock.isOpen && clock.hour >= 6 && clock.hour < 12 ? clock.hour + 12 : clock.hour;
  const wall = { ...moved(found.day, days), hour, minute: clock.minute };
  if (zone?.kind === 'offset') return fixed(wall, zone.minutes);
  if (zone?.kind === 'letters') return fixed(wall, zone.meanings[0]?.offset ?? 0);
  const name = zone?.kind === 'iana' ? zone.name : (zone?.zone ?? reading.zone);
  if (!found.isFree) return place(wall, text, name);
  // A clock time or weekday alone means the next one: after the start, else after now.
  const first = place(wall, text, name);
  if (first.kind === 'problem' || first.instant > (reading.start ?? reading.now)) return first;
  return place({ ...moved(wall, found.every), hour: wall.hour, minute: wall.minute }, text, name);
}

/** A wall time in a zone; where clocks skip or repeat it, there is no one instant. */
function place(wall: Wall, text: string, zone: string | undefined): Typed {
  if (zone === undefined) return problem('noZone', { text });
  const resolved = resolve(wall, zone);
  if (resolved.kind === 'one') return at(resolved.instant, zone);
  const times = (locale: 'en' | 'zh-cn') => resolved.instants.map(one => format(one, zone, locale)).join(' / ');
  return problem(resolved.kind, { text, zone, times: inEach(times) });
}

function at(instant: number, zone: string | undefined): Typed {
  const wall = wallAt(instant, zone ?? 'UTC');
  const shown = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute);
  return { kind: 'instant', instant, offset: Math.round((shown - Math.floor(instant / 60_000) * 60_000) / 60_000) };
}

function fixed({ year, month, day, hour, minute }: Wall, offset: number): Typed {
  return { kind: 'instant', instant: Date.UTC(year, month - 1, day, hour, minute) - offset * 60_000, offset };
}

function leftOver(text: string): string {
  return text
    .replace(/\b(?:at|on|the|of|by|from|until|till|in)\b|[,，。]|[的到至在]/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** An instant as the front matter has it: `2026-12-01T02:00:00+08:00`. */
export function isoWith(instant: number, offset: number): string {
  const text = new Date(instant + offset * 60_000).toISOString().slice(0, 19);
  return text + (offset === 0 ? 'Z' : formatOffset(offset));
}
