// Clock times in prose, English and Chinese, with the date beside them and the zone they are said in. Decides nothing about findings.

import { sentenceEnds } from '../text/sentences.ts';
import { datesIn, type WrittenDate } from '../time/dates.ts';
import type { Zone } from '../time/zones.ts';
import { type ZoneMention, zonesIn } from '../time/zoneWords.ts';
import { isClockTime, wordsOf } from './clockContext.ts';
import { bareStart, mayShowTime, type Shown, shownTimes } from './clockForms.ts';
import { seriesIn } from './clockSeries.ts';
import type { SentenceWords } from './clockSurroundings.ts';
import { dateBeside } from './dateBeside.ts';
import { type Own, zoneAfter, zoneBefore, zoneBeside } from './ownZone.ts';
import { endOf, joins, joinsOver } from './rangeEnds.ts';
import { isRetold, isToldAgain, opensTold } from './toldAgain.ts';

export { isLengthColumn } from './clockLengths.ts';
export { statedZone, zoneOfCell } from './statedZone.ts';

/** A time of the day in prose. */
export interface ClockTime {
  /** Offsets in the text given; the date and the zone are outside. A zone is best added at `to`. */
  readonly at: { readonly from: number; readonly to: number };
  readonly text: string;
  /** On a 24-hour clock, 0 to 24. */
  readonly hour: number;
  readonly minute: number;
  readonly second?: number;
  /** The day it stands beside; the end of a range shares that of the start. */
  readonly date?: WrittenDate;
  readonly zone: Zone | { readonly kind: 'none' };
  /** The zone's words, when they stand beside this very time, before or behind it. */
  readonly zoneAt?: { readonly from: number; readonly to: number };
  /** No zone of its own, but the same moment follows in brackets with one: "01:00 (UTC 17:00)". */
  readonly isTold?: true;
  /** True for the end of a range ("02:00-04:00"), whose start is the time before it in the list. */
  readonly endsRange?: true;
}

/**
 * The clock times of one piece of plain prose (a paragraph, list item, table cell or heading), in order. Durations, ratios, ports,
 * versions, verses and the like are left out; in doubt a text is no clock time. A zone counts for its whole sentence; a date does not
 * make a zone, and "local time" names none. `column` is the heading of the table column the text stands in;
 * `inOrder`: it is one of a list or table whose hours rise through a day. Never throws.
 */
export function clockTimes(text: string, column?: string, inOrder = false): readonly ClockTime[] {
  if (!mayShowTime(text)) return none;
  const shown = shownTimes(text);
  if (shown.length === 0) return none;
  const reading: Reading = {
    text,
    ends: sentenceEnds(text),
    dates: datesIn(text),
    zones: zonesIn(text),
    column,
    inOrder,
  };
  const times = accepted(shown, reading);
  return times.length === 0 ? none : withZones(times, reading);
}

interface Reading {
  readonly text: string;
  readonly ends: readonly number[];
  readonly dates: readonly WrittenDate[];
  readonly zones: readonly ZoneMention[];
  readonly column: string | undefined;
  /** Whether what stands around the text is a list or table of hours. */
  readonly inOrder: boolean;
}

/** A time that is one, with the day and zone beside it; `sentence` counts from the start of the text. */
export interface Found {
  readonly shown: Shown;
  readonly date: WrittenDate | null;
  readonly own: Own | null;
  readonly endsRange: boolean;
  readonly sentence: number;
}

const none: readonly ClockTime[] = [];

function accepted(shown: readonly Shown[], reading: Reading, certain = false): readonly Found[] {
  const { text, ends, dates, zones, column, inOrder } = reading;
  const found: Found[] = [];
  const sentences = new Map<number, SentenceWords>();
  const sentenceAt = (index: number): SentenceWords => {
    const known = sentences.get(index) ?? wordsOf(text.slice(ends[index - 1] ?? 0, ends[index] ?? text.length));
    sentences.set(index, known);
    return known;
  };
  const series = seriesIn(text, shown, ends);
  let [sentence, date, zone] = [0, 0, 0];
  let refused: Shown | null = null;
  let early = 0;
  for (const one of shown) {
    while ((ends[sentence] ?? text.length) <= one.from && sentence < ends.length - 1) sentence++;
    while (date < dates.length && (dates[date]?.at.to ?? 0) <= one.from) date++;
    while (zone < zones.length && (zones[zone]?.from ?? 0) < one.to) zone++;
    const previous = found.at(-1) ?? null;
    const previousEnd = previous ? endOf(previous) : 0;
    if (one.from < previousEnd) continue;
    const day = dateBeside(text, one, dates.slice(Math.max(0, date - 2), date), dates.slice(date, date + 2));
    const own = zoneBeside(
      zoneBefore(text, day !== null && day.at.to <= one.from ? day.at.from : one.from, zones, zone, previous),
      () => zoneAfter(text, one, zones[zone]),
    );
    const start = bareStart(text, one);
    const bare = start !== null && (previous === null || previous.shown.to <= start.from) ? start : null;
    const around = {
      text,
      sentence: () => sentenceAt(sentence),
      earlier: text.slice(Math.max(ends[sentence - 1] ?? 0, one.from - 80), one.from),
      later: () => text.slice(one.to, Math.min(ends[sentence] ?? text.length, one.to + 80)),
      previous: previous?.shown ?? null,
      previousEnd,
      refused,
      date: day === null ? 'none' : isWhole(day) && day.at.to <= one.from ? 'year' : 'day',
      zoned: own !== null,
      ranged: bare !== null,
      column,
      inSeries: (inOrder || series.has(one)) && (refused === null || !series.has(refused)),
      company: found.length > 0 || certain,
    } as const;
    if (!isClockTime(one, around)) {
      refused = one;
      if (found.length === 0) early++;
      continue;
    }
    refused = null;
    const begins = bare !== null ? dateBeside(text, bare, dates.slice(Math.max(0, date - 2), date), []) : null;
    if (bare !== null) found.push({ shown: bare, date: begins, own: null, endsRange: false, sentence });
    const before = found.at(-1) ?? null;
    const endsRange =
      before !== null && (bare !== null || joins(text, before, one) || joinsOver(text, before, one, day));
    found.push({ shown: one, date: day ?? (endsRange ? (before?.date ?? null) : null), own, endsRange, sentence });
  }
  // A certain time lends weight to the others beside it, those before it too; those behind it have had that already.
  if (early > 0 && found.length > 0 && !certain) return accepted(shown, reading, true);
  return found.map((one, index) => sameHalf(aligned(one, found[index + 1]), found[index - 1]));
}

/** "10:00-11:30pm": the start of a range without am or pm takes that of its end. */
function aligned(one: Found, next: Found | undefined): Found {
  if (next?.endsRange !== true || one.shown.form !== 'colon' || next.shown.form !== 'half') return one;
  if (one.shown.hour === 0 || one.shown.hour > 12) return one;
  const hour = one.shown.hour % 12;
  const late = next.shown.hour >= 12 === hour <= next.shown.hour % 12;
  return { ...one, shown: { ...one.shown, hour: hour + (late ? 12 : 0) } };
}

/** 下午 4:00-4:30: the end of a range goes on in the half of the day in which it starts. */
function sameHalf(one: Found, before: Found | undefined): Found {
  const { part, form, hour } = one.shown;
  if (!one.endsRange || !before || part !== '' || form === 'half' || hour >= 12) return one;
  const isLate = /[下午后傍晚夜]/.test(before.shown.part) && before.shown.hour >= 12 && hour + 12 >= before.shown.hour;
  return isLate ? { ...one, shown: { ...one.shown, hour: hour + 12 } } : one;
}

/** Whether a number after the date cannot be its year. */
function isWhole(date: WrittenDate): boolean {
  return date.kind === 'weekday' || (date.kind === 'day' && date.year !== null);
}

function withZones(times: readonly Found[], { text, zones, ends }: Reading): readonly ClockTime[] {
  const claimed = new Set(times.map(({ own }) => own?.from));
  const known: Own[] = zones.filter(mention => !mention.weak || claimed.has(mention.from));
  for (const { own } of times) if (own !== null && !known.includes(own)) known.push(own);
  known.sort((a, b) => a.from - b.from);
  const told = { text, times, known, ends };
  let next = 0;
  return times.map((found, index) => {
    while (next < known.length && (known[next]?.from ?? 0) < found.shown.to) next++;
    const isTold =
      found.own === null &&
      (isToldAgain(told, index) || opensTold(told, index) || isRetold(text, known[next], ends[found.sentence]));
    const zone = isTold
      ? null
      : (found.own?.zone ?? zoneOfSentence(text, found, lastBefore(text, found, known, next), known[next], ends));
    if (!isTold) return clockTime(text, found, zone);
    const date = found.date !== null && found.date.at.from > found.shown.to ? null : found.date;
    return { ...clockTime(text, { ...found, date }, zone), isTold: true as const };
  });
}

/** The zone of the sentence: one announced in front ("UTC: 02:00"), else the next, else the last before. */
function zoneOfSentence(
  text: string,
  found: Found,
  before: Own | undefined,
  after: Own | undefined,
  ends: readonly number[],
): Zone | null {
  const start = ends[found.sentence - 1] ?? 0;
  const end = ends[found.sentence] ?? text.length;
  const last = before !== undefined && before.from >= start ? before : undefined;
  const coming = after !== undefined && after.from < end && !isOfAnother(text, found, after) ? after : undefined;
  const announced =
    last !== undefined && /^\s?[:：]|^\s{0,2}$/.test(text.slice(last.to, Math.min(found.shown.from, last.to + 3)));
  return (announced ? last : (coming ?? last))?.zone ?? null;
}

/**
 * The last zone in front of a time. "00:30 India time (21:00 Israel), at the latest 00:50 (21:20)": of brackets that are closed none,
 * where the sentence has another one beside them and the time has its own brackets.
 */
function lastBefore(text: string, { shown }: Found, known: readonly Own[], next: number): Own | undefined {
  const last = known[next - 1];
  if (!last || next < 2 || !/^\s?[(（]\d{1,2}[:：]\d\d[)）]/.test(text.slice(shown.to, shown.to + 10))) return last;
  if (!/^[^()（）]{0,40}[)）]/.test(text.slice(last.to, Math.min(shown.from, last.to + 60)))) return last;
  const before = text.slice(Math.max(0, last.from - 80), last.from);
  const open = last.from - before.length + Math.max(before.lastIndexOf('('), before.lastIndexOf('（'));
  for (let i = next - 2; i >= 0 && (known[i] as Own).to > open - 24; i--)
    if ((known[i] as Own).to <= open) return known[i];
  return last;
}

/** "07:00, at the latest 07:30 (05:30 UTC)": the zone in brackets is that of the time in front of them, told once more. */
function isOfAnother(text: string, { shown }: Found, { from }: Own): boolean {
  const before = text.slice(Math.max(shown.to, from - 40), from);
  return /\d{1,2}[:：]\d\d\s?[（(]\s?\d{1,2}[:：]\d\d(?:\s?[–—~至到-]\s?\d{1,2}[:：]\d\d)?\s?$/.test(before);
}

function clockTime(text: string, { shown, date, own, endsRange }: Found, zone: Zone | null): ClockTime {
  const { from, to, hour, minute, second } = shown;
  return {
    at: { from, to },
    text: text.slice(from, to),
    hour,
    minute,
    ...(second === null ? {} : { second }),
    ...(date === null ? {} : { date }),
    zone: zone ?? { kind: 'none' },
    ...(own === null ? {} : { zoneAt: { from: own.from, to: own.to } }),
    ...(endsRange ? { endsRange } : {}),
  };
}
