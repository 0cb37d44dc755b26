// Every time of the day in a document as its author renders it: alone, as a range, or as the same moment in several zones
// ("02:00-04:00 Asia/Shanghai (18:00-20:00 UTC)"). Says which renderings belong together; judges nothing.

import { contains, type Span } from '../source.ts';
import type { Block } from '../text/blocks.ts';
import { everywhere } from '../text/markdown.ts';
import { type Passage, passagesIn, sentenceAround, toldIn } from '../text/passages.ts';
import type { WrittenDate } from '../time/dates.ts';
import type { Zone } from '../time/zones.ts';
import { type ZoneMention, zonesIn } from '../time/zoneWords.ts';
import { type ClockTime, statedZone } from './clockTimes.ts';
import { cellWords, headWords } from './columnWords.ts';
import {
  beginsDays,
  endsDays,
  explains,
  firm,
  hours,
  inList,
  isOfSite,
  joint,
  loose,
  placeBeside,
  withoutZones,
} from './joints.ts';
import { isMeaning, isOfPlace } from './statedZone.ts';
import { type Claim, claimAt } from './windowClaims.ts';

/** One time, or a range of two. */
export interface Rendering {
  /** From the first time to the last. */
  readonly at: Span;
  /** Where `at` begins in the block; other offsets here count from the block's start too. */
  readonly origin: number;
  readonly first: ClockTime;
  readonly last: ClockTime | undefined;
  /** The day it is said of, where one stands beside it. */
  readonly date: WrittenDate | undefined;
  /** The zone written beside it, else that of its sentence; undefined when there is none. */
  readonly zone: Zone | undefined;
  readonly isOwn: boolean;
  /** The letters of its zone, where they are written beside it. */
  readonly letters: Span | undefined;
  /** Another zone in the sentence that is not beside any time, as in "02:00 CST, which is UTC+8". */
  readonly explained: boolean;
  /** Renderings of one moment have one group, a number within the block. */
  readonly group: number;
  readonly claim: Claim | undefined;
  readonly sentence: string;
  readonly passage: Passage;
}

/** Where a rendering stands in its passage; its `at` counts in the document. */
export const placeIn = ({ at, origin, passage: { from } }: Rendering): Span => ({
  from: origin - from,
  to: origin - from + at.to - at.from,
});

/** Every rendering of a document, in order. */
export const renderings = everywhere((block): readonly Rendering[] => {
  const passages = passagesIn(block);
  const found = passages.flatMap(passage => inPassage(passage));
  const grouped = found.map((one, index) => ({ ...one, group: index }));
  for (let i = 1; i < grouped.length; i++) {
    const before = grouped[i - 1] as Draft;
    const here = grouped[i] as Draft;
    const joined = before.passage === here.passage ? linked(before, here) : acrossColumns(before, here, block);
    if (joined) grouped[i] = { ...here, group: before.group, isOpen: joined === 'open' };
  }
  return grouped;
});

interface Draft extends Rendering {
  /** Inside brackets that give other renderings of one moment. */
  readonly isOpen: boolean;
  /** Its zone, where that is only the name of a place; counts in the passage. */
  readonly place: Span | undefined;
}

function inPassage(passage: Passage): readonly Draft[] {
  const { text, from } = passage;
  const { clocks, dates, ends } = toldIn(passage);
  if (clocks.length === 0) return [];
  const mentions = zonesIn(text);
  const isOwned = (one: ZoneMention) => clocks.some(({ zoneAt }) => zoneAt && contains(zoneAt, one.from));
  const free = freeDays(dates, clocks);
  const found: Draft[] = [];
  for (let i = 0; i < clocks.length; i++) {
    const first = clocks[i] as ClockTime;
    const following = clocks[i + 1];
    const last = following?.endsRange ? following : undefined;
    const here = { from: first.at.from, to: (last ?? first).at.to };
    const place = first.zoneAt || last?.zoneAt || i === 0 ? undefined : placeBeside(text, here);
    const zoneAt = first.zoneAt ?? last?.zoneAt ?? place?.at;
    const named = place?.zone ?? (first.zoneAt || !last?.zoneAt ? first.zone : last.zone);
    const sentence = sentenceAround(ends, first.at.from);
    // "23:20 Israel time (21:20 UTC), latest 23:40 (21:40 UTC)": not in the zone that the brackets behind it are in.
    const next = (last ? clocks[i + 2] : clocks[i + 1])?.zone;
    const isOther = (one: ZoneMention) => !next || next.kind === 'none' || !sameZone(one.zone, next);
    // "08:55 (01:55 CET), for 20 minutes, until 09:15 (03:15 CEST)": brackets that are closed hold another rendering.
    const isClosed = (one: ZoneMention) =>
      /^[^()（）]*[)）]/.test(text.slice(one.to, Math.min(here.from, one.to + 200)));
    const isBefore = (one: ZoneMention) =>
      sentence.from <= one.from && one.to <= here.from && !one.weak && !isClosed(one);
    const before = () => mentions.findLast(one => isBefore(one) && isOther(one))?.zone;
    const zone = named.kind !== 'none' ? named : (headZone(passage) ?? (first.isTold ? before() : undefined));
    const said = text.slice(sentence.from, sentence.to);
    const date = first.date ?? dateNear(text, { ...here, to: Math.max(here.to, zoneAt?.to ?? 0) }, free);
    const lead = date && date.at.to <= first.at.from ? date.at : here;
    found.push({
      at: { from: from + here.from, to: from + here.to },
      origin: from + here.from,
      first,
      last,
      date,
      zone,
      isOwn: zoneAt !== undefined,
      letters: zone?.kind === 'letters' ? lettersAt(text, zoneAt ?? here, zone.letters, from) : undefined,
      explained: mentions.some(
        one => one.zone.kind !== 'letters' && one.from >= sentence.from && one.to <= sentence.to && !isOwned(one),
      ),
      group: 0,
      claim: claimAt(passage, lead.from, lead.to),
      sentence: said,
      passage,
      isOpen: false,
      place: place?.at,
    });
    if (last) i++;
  }
  return found;
}

/** A day that is not quite beside a time: "2026-12-01 between 02:00 and 04:00", "02:00 UTC on 2026-12-01". */
function dateNear(text: string, { from, to }: Span, free: readonly WrittenDate[]): WrittenDate | undefined {
  const before = free.findLast(({ at }) => at.to <= from && from - at.to < 20);
  // 12 月 21 日北京时间 17:00
  if (before && nearBefore.test(withoutZones(text.slice(before.at.to, from), undefined))) return before;
  const after = free.find(({ at }) => at.from >= to && at.from - to < 40);
  return after && nearAfter.test(withoutZones(text.slice(to, after.at.from), undefined)) ? after : undefined;
}

/** The days that stand beside no time. */
function freeDays(dates: readonly WrittenDate[], clocks: readonly ClockTime[]): readonly WrittenDate[] {
  const taken = new Set(clocks.map(({ date }) => date?.at.from));
  return dates.filter(({ at, kind }) => kind === 'day' && !taken.has(at.from));
}

const nearBefore = /^[\s,，(（]*(?:between|from|at|starting at|期间|之间|的)?[\s:：]*$/i;
/** "02:00 UTC on", "02:00 New York time on Sunday", "on 1, 2 and" in front of the last of several days. */
const nearAfter =
  /^\s*(?:time\s)?\s*(?:on|,|，)?\s*(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,?\s)?(?:\d{1,2}(?:st|nd|rd|th)?(?:\s?[,/&]\s?|\sand\s)(?:and\s)?)*\s*$/;

function headZone({ column }: Passage): Zone | undefined {
  return (column !== undefined && statedZone(column, 'heading-cell')) || undefined;
}

function lettersAt(text: string, { from, to }: Span, letters: string, by: number): Span {
  const within = text.slice(from, to).toUpperCase().indexOf(letters);
  if (within === -1) return { from: by + from, to: by + to };
  return { from: by + from + within, to: by + from + within + letters.length };
}

/** Whether one rendering is followed by another of the same moment; `open` inside brackets, where more may follow. */
function linked(before: Draft, here: Draft): 'open' | 'plain' | undefined {
  const { text, from } = here.passage;
  const start = before.at.to - from;
  const gap = text.slice(start, here.at.from - from);
  if (
    gap.length > 64 ||
    ((here.last || isStartOfDays(here)) && (isEndOfDays(before) || ending.test(withoutZones(gap, undefined))))
  )
    return undefined;
  const words = joint(gap, start, here, before.zone).replace(aside, '，');
  // "01:00（UTC 17:00）", "03:35, i.e. 2026-11-30 19:35 UTC": the first has at most a zone that is stated for it elsewhere.
  const isTold = before.first.isTold === true || (!before.isOwn && firm.test(words));
  if (!here.isOwn || (!isTold && (!before.isOwn || sameZone(before.zone, here.zone)))) return undefined;
  if (firm.test(words) || (before.isOwn && explains.test(words))) return /[(（[【]/.test(words) ? 'open' : 'plain';
  // "02:00 MYT（悉尼站 05:00 AEDT）": where it is that time, and nothing but the time. An office is a place here, no hours of one.
  const isSite = isOfSite(words) && /^[^\p{L}\d]*[)）\]】]/u.test(afterZone(here));
  const sentence = isSite ? here.sentence.replace(/office/gi, '') : here.sentence;
  if (hours.test(sentence) || sameDigits(before, here)) return undefined;
  if (isSite) return 'open';
  if (before.isOpen && inList.test(words)) return 'open';
  return loose.test(words) ? 'plain' : undefined;
}

/** "Tue 2026-12-08 22:00 to Wed 2026-12-09 01:00 MST = 05:00-08:00 UTC": what follows renders both ends, not the last. */
const isEndOfDays = ({ passage: { text, from }, at, last }: Draft) => !last && endsDays(text.slice(0, at.from - from));

/** "22:30 UTC on Sunday to 02:30 UTC on Monday": the first of two ends that each have a day. */
const isStartOfDays = ({ passage: { text, from }, at }: Draft) => beginsDays(text.slice(at.to - from));

/** "00:00–03:00 UTC, the small hours there, that is 08:00 Beijing time": what is said between. */
const aside = /^[^\d]{0,40}[,，]\s?(?=(?:也就是|即|i\.e\.|that is\b))/i;
/** 22:00 开始，次日 01:30 结束，即 …: so do these. */
const ending = /^[\s）)]*(?:结束|完成|止|截止|收工|ends?\b|finish(?:es)?\b|close[sd]?\b)/i;
function afterZone({ passage: { text }, first, last }: Draft): string {
  const end = last ?? first;
  const from = Math.max(end.at.to, end.zoneAt?.to ?? 0);
  return text.slice(from, from + 12);
}

/** Cells of one row under headings that differ in their zone only: `Start (UTC)` and `Start (Shanghai)`. */
function acrossColumns(before: Draft, here: Draft, { text, tables }: Block): 'plain' | undefined {
  const [one, other] = [before.passage, here.passage];
  // 16:10、17:20 | 03:10、04:20: the last of one list is no rendering of the first of the other.
  if (isListed(before) || isListed(here)) return undefined;
  if (one.row === -1 || one.row !== other.row || one.column === undefined || other.column === undefined)
    return undefined;
  if (tables.length > 1 || text.slice(before.at.to, here.at.from).includes('\n')) return undefined;
  const [left, right] = [zoneOfColumn(before), zoneOfColumn(here)];
  if (!left || !right || sameZone(left, right)) return undefined;
  // A zone written in the cell as well is that of its column.
  const isKept = ({ isOwn, zone }: Draft, head: Zone) =>
    !isOwn || sameZone(zone, head) || (zone !== undefined && (isMeaning(zone, head) || isOfPlace(zone, head)));
  if (!isKept(before, left) || !isKept(here, right)) return undefined;
  const isSame = headWords(one.column) === headWords(other.column) && cellWords(one.text) === cellWords(other.text);
  return isSame ? 'plain' : undefined;
}

/** The zone that a column names, or the one in the cell where the column only says that it is local: "Local time". */
function zoneOfColumn({ passage: { column = '' }, isOwn, zone }: Draft): Zone | null | undefined {
  return statedZone(column, 'heading-cell') ?? (isOwn && localColumn.test(column) ? zone : undefined);
}

const localColumn = /^[\s*_]*(?:local(?: time)?|(?:当地|本地)(?:时间)?)[\s*_]*$/i;

/** Other times stand before or behind it in its cell, with nothing but marks between. */
function isListed({ passage: { text, from }, at }: Draft): boolean {
  return (
    /[:：]\d\d\s?[、,，;；/]\s?$/.test(text.slice(0, at.from - from)) ||
    /^\s?[、,，;；/]\s?\d/.test(text.slice(at.to - from))
  );
}

function sameZone(one: Zone | undefined, other: Zone | undefined): boolean {
  return one === undefined || other === undefined || JSON.stringify(one) === JSON.stringify(other);
}

function sameDigits({ first: a }: Rendering, { first: b }: Rendering): boolean {
  return a.hour === b.hour && a.minute === b.minute;
}
