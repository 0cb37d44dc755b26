// Instants, wall times and zone rules: the only file that uses luxon. Never reads a clock and never falls back on the host's zone.

import { IANAZone } from 'luxon';
import type { Locale } from '../words.ts';
import { type Day, isDay, readClock, readDay, utcOf, type Wall, weekdayOf } from './calendar.ts';
import { isZone, type Meaning, meaningsOf, partnerOf, type Zone, zones } from './zones.ts';
import { readOffset, readZone } from './zoneWords.ts';

export { type Day, isDay, isZone, type Meaning, partnerOf, type Wall, weekdayOf, type Zone, zones };

/** How a wall time maps to instants (epoch milliseconds) in a zone: DST skips some wall times and repeats others. */
export type Resolved =
  | { readonly kind: 'one'; readonly instant: number }
  /** The wall time does not exist; `instants` are its readings with the offsets after and before the gap, earlier first. */
  | { readonly kind: 'skipped'; readonly instants: readonly [number, number] }
  | { readonly kind: 'repeated'; readonly instants: readonly [number, number] };

/** How a date-time written in a field is understood. Wall times are as written; offsets are minutes east of UTC. */
export type ReadTime =
  /** `zone` is the IANA zone named or meant, if any; `letters` those that were written (they may not be in force: `inForce`). */
  | {
      readonly kind: 'instant';
      readonly instant: number;
      readonly wall: Wall;
      readonly offset: number;
      readonly zone: string | null;
      readonly letters: string | null;
    }
  | { readonly kind: 'no-zone'; readonly wall: Wall }
  | { readonly kind: 'no-time'; readonly date: Day }
  | {
      readonly kind: 'ambiguous-zone';
      readonly letters: string;
      readonly wall: Wall;
      readonly meanings: readonly Meaning[];
    }
  /** A date such as 03/07/24, which is two days; `readings` are both. */
  | { readonly kind: 'ambiguous-date'; readonly readings: readonly [Day, Day] }
  /** The zone's clocks jump over this wall time, or show it twice. */
  | {
      readonly kind: 'skipped' | 'repeated';
      readonly wall: Wall;
      readonly zone: string;
      readonly instants: readonly [number, number];
    }
  | { readonly kind: 'malformed'; readonly fault: 'form' | 'date' | 'clock' | 'zone' };

/**
 * Reads a date-time of the front matter, exactly as written: ISO 8601 with `T` or a blank, seconds optional, then `Z`, an offset,
 * `UTC+8`, an IANA name (also in brackets), letters or words that name a zone. EST, EDT and PST have their rarer readings only
 * when `configured` names a zone there. Never throws.
 */
export function readTime(text: string, configured: readonly string[] = []): ReadTime {
  return configured.length === 0 ? plain(text) : read(text, configured);
}

/** The offset of a zone (IANA name or `+08:00`) at an instant, in minutes east of UTC. NaN for an unknown zone. Source: the runtime's IANA data. */
export function offsetAt(zone: string, instant: number): number {
  if (zone === 'UTC') return 0;
  return readOffset(zone) ?? offsets(`${zone}@${instant}`);
}

/** The instant or instants at which clocks of a zone show a wall time. An unknown zone counts as UTC: ask `isZone` first. */
export function resolve(wall: Wall, zone: string): Resolved {
  const utc = utcOf(wall);
  const before = offsetAt(zone, utc - day) || 0;
  const after = offsetAt(zone, utc + day) || 0;
  const early = utc - Math.max(before, after) * minute;
  const late = utc - Math.min(before, after) * minute;
  if (early === late) return { kind: 'one', instant: early };
  const shows = (instant: number) => instant + (offsetAt(zone, instant) || 0) * minute === utc;
  if (shows(early))
    return shows(late) ? { kind: 'repeated', instants: [early, late] } : { kind: 'one', instant: early };
  return shows(late) ? { kind: 'one', instant: late } : { kind: 'skipped', instants: [early, late] };
}

/** Every instant that a wall time may mean in a zone as written: none for a skipped time, several for ambiguous letters. */
export function instantsIn(wall: Wall, zone: Zone): readonly number[] {
  switch (zone.kind) {
    case 'offset':
      return [utcOf(wall) - zone.minutes * minute];
    case 'letters':
      return zone.meanings.map(({ offset }) => utcOf(wall) - offset * minute);
    case 'iana':
    case 'words': {
      const resolved = resolve(wall, zone.kind === 'iana' ? zone.name : zone.zone);
      return resolved.kind === 'one' ? [resolved.instant] : resolved.kind === 'repeated' ? resolved.instants : [];
    }
  }
}

/** Whether letters such as `PDT` are what the clocks of their zone go by at an instant. `partnerOf` names the other half of the year. */
export function inForce(letters: string, instant: number): boolean {
  // Arizona keeps MST all year round.
  const meanings = letters === 'MST' ? [] : meaningsOf(letters);
  return meanings.length === 0 || meanings.some(({ zone, offset }) => offsetAt(zone, instant) === offset);
}

/** An instant as clocks of a zone show it: `Tue 2026-12-01 02:00 Asia/Shanghai (+08:00)`, in Chinese with 周二 in front. */
export function format(instant: number, zone: string, locale: Locale): string {
  const offset = offsetAt(zone, instant) || 0;
  const shown = new Date(instant + offset * minute);
  const name = weekdays[locale][shown.getUTCDay()];
  const where = zone === 'UTC' || readOffset(zone) !== null ? zone : `${zone} (${formatOffset(offset)})`;
  return `${name} ${shown.toISOString().slice(0, 16).replace('T', ' ')} ${where}`;
}

/** An instant in ISO 8601 with an offset of so many minutes: `2026-12-01T02:00+08:00`, `…Z` for UTC; seconds only if there are any. */
export function formatIso(instant: number, offset: number): string {
  const text = new Date(instant + offset * minute).toISOString();
  return text.slice(0, text.startsWith(':00.000Z', 16) ? 16 : 19) + (offset === 0 ? 'Z' : formatOffset(offset));
}

/** `+08:00` for 480 minutes. */
export function formatOffset(minutes: number): string {
  const two = (count: number) => String(count).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** Minutes from one instant to another; negative when the second is earlier. */
export function minutesBetween(from: number, to: number): number {
  return (to - from) / minute;
}

/** The wall time that clocks of a zone show at an instant. */
export function wallAt(instant: number, zone: string): Wall {
  const shown = new Date(instant + (offsetAt(zone, instant) || 0) * minute);
  const date = { year: shown.getUTCFullYear(), month: shown.getUTCMonth() + 1, day: shown.getUTCDate() };
  return { ...date, hour: shown.getUTCHours(), minute: shown.getUTCMinutes() };
}

const minute = 60_000;
const day = 24 * 60 * minute;

const weekdays: Readonly<Record<Locale, readonly string[]>> = {
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  'zh-cn': ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
};

const plain = remembered(text => read(text, []));

// Asking for an offset takes microseconds, and every rule asks for the same few instants at every key.
const offsets = remembered(key => {
  const at = key.lastIndexOf('@');
  return IANAZone.create(key.slice(0, at)).offset(Number(key.slice(at + 1)));
});

function read(text: string, configured: readonly string[]): ReadTime {
  const line = text.trim().replace(/[：（）＋−　]/g, letter => narrow[letter] ?? letter);
  const [, date = '', clock, rest = ''] =
    form.exec(line.replace(/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,?\s+/i, '')) ?? [];
  const read = readDay(date);
  if (read === null || read === 'wrong') return malformed(read === null ? 'form' : 'date');
  if ('readings' in read) return { kind: 'ambiguous-date', readings: read.readings };
  if (clock === undefined)
    return rest === '' || readZone(rest) !== null ? { kind: 'no-time', date: read } : malformed('form');
  const time = readClock(clock);
  if (time === null) return malformed('clock');
  const wall = { ...read, hour: time.hour, minute: time.minute };
  return rest === '' || unnamed.test(rest) ? { kind: 'no-zone', wall } : place(wall, time.second, rest, configured);
}

function place(wall: Wall, second: number, rest: string, configured: readonly string[]): ReadTime {
  const [, outer = rest, inner] = /^([^\s([]+)\s*[([](.+)[)\]]$/.exec(rest) ?? [];
  const written = [outer, ...(inner === undefined ? [] : [inner])].map(name => readZone(name, configured));
  if (written.includes(null)) return malformed('zone');
  // "+08:00[Asia/Shanghai]" and "Asia/Shanghai (+08:00)": the number decides the instant, the name says where.
  const zone = written.find(one => one?.kind === 'offset') ?? written[0] ?? null;
  const named =
    written.map(one => (one?.kind === 'iana' ? one.name : one?.kind === 'words' ? one.zone : null)).find(Boolean) ??
    null;
  const instant = (offset: number, letters: string | null, where: string | null): ReadTime => {
    return {
      kind: 'instant',
      instant: utcOf(wall) + second * 1000 - offset * minute,
      wall,
      offset,
      zone: where,
      letters,
    };
  };
  if (zone === null) return malformed('zone');
  if (zone.kind === 'offset') return instant(zone.minutes, null, named);
  if (zone.kind === 'letters') {
    const [only, ...others] = zone.meanings;
    if (only === undefined) return malformed('zone');
    if (others.length > 0) return { kind: 'ambiguous-zone', letters: zone.letters, wall, meanings: zone.meanings };
    return instant(only.offset, zone.letters, only.zone);
  }
  const name = zone.kind === 'iana' ? zone.name : zone.zone;
  const resolved = resolve(wall, name);
  if (resolved.kind !== 'one') return { kind: resolved.kind, wall, zone: name, instants: resolved.instants };
  return instant((utcOf(wall) - resolved.instant) / minute, null, name);
}

const narrow: Readonly<Record<string, string>> = { '：': ':', '（': '(', '）': ')', '＋': '+', '−': '-', '　': ' ' };

// Words that look like a zone and name none.
const unnamed = /^[([]?(?:local|server)(?: time)?[)\]]?$|^[([]?(?:当地|本地)时间[)\]]?$/i;

const form =
  /^(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{8}(?=T)|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2}))(?:(?:T|\s+)(\d{1,2}:?\d{2}(?::?\d{2}(?:[.,]\d+)?)?(?:\s?[ap]m(?![a-z]))?(?![\d:])))?\s*(\S.*)?$/i;

function malformed(fault: 'form' | 'date' | 'clock' | 'zone'): ReadTime {
  return { kind: 'malformed', fault };
}

/** A function of a text that remembers its last few hundred answers. */
function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return text => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const now = answer(text);
    if (known.size >= 512) known.clear();
    known.set(text, now);
    return now;
  };
}
