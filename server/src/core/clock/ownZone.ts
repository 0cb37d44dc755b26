// The zone that stands beside one clock time: behind it ("02:00 UTC", "8am SG", "02:00 local time (Berlin)") or before it.

import { chinesePlaces, chineseZones } from '../time/chinesePlaces.ts';
import type { Zone } from '../time/zones.ts';
import { lettersAfter, placeAfter, placeBefore, readOffset, type ZoneMention } from '../time/zoneWords.ts';
import type { Shown } from './clockForms.ts';

/** A zone written beside one time, where it stands. */
export interface Own {
  readonly from: number;
  readonly to: number;
  readonly zone: Zone;
}

/**
 * The zone in front of a time, as in "北京时间 12月1日 02:00（UTC 18:00）", unless it belongs to the time before. `start` is where the
 * time begins, with a day in front of it; `next` is the index of the first zone behind the time.
 */
export function zoneBefore(
  text: string,
  start: number,
  zones: readonly ZoneMention[],
  next: number,
  previous: { readonly shown: Shown; readonly own: Own | null } | null,
): Own | null {
  for (let i = next - 1; i >= 0; i--) {
    const mention = zones[i] as ZoneMention;
    if (mention.to > start) continue;
    const isFree = previous === null || (previous.shown.to <= mention.from && previous.own?.from !== mention.from);
    return isFree && /^\s?(?:[:：]|是(?=\s))?\s{0,2}$/.test(text.slice(mention.to, start))
      ? mention
      : placeBefore(text, start);
  }
  return placeBefore(text, start) ?? localBefore(text, start);
}

/** Of both the one in front, but "柏林 03:05 CEST" is said in its letters: the place only says whose they are. */
export function zoneBeside(before: Own | null, behind: () => Own | null): Own | null {
  if (!before) return behind();
  if (before.zone.kind !== 'words' || /时间|time/i.test(before.zone.name)) return before;
  const after = behind();
  return after?.zone.kind === 'letters' && after.zone.meanings.length === 1 ? after : before;
}

/** 在鹿特丹管网关，她当地 02:30: local where the last place of the sentence is. */
function localBefore(text: string, start: number): Own | null {
  const word = /[当本]地(?:时间)?\s?$/.exec(text.slice(Math.max(0, start - 6), start));
  if (!word) return null;
  const from = start - word[0].length;
  const said =
    text
      .slice(Math.max(0, from - 40), from)
      .split(/[。；;\n]/)
      .at(-1) ?? '';
  const name = said.match(places)?.at(-1);
  const zone = name === undefined ? undefined : chineseZones[name];
  return name === undefined || zone === undefined ? null : { from, to: start, zone: { kind: 'words', name, zone } };
}

const places = new RegExp(chinesePlaces, 'g');

/** The zone behind a time: `Z`, an offset, a mention within a few marks, a place. `mention` is the first zone behind it. */
export function zoneAfter(text: string, one: Shown, mention: ZoneMention | undefined): Own | null {
  namedTime.lastIndex = one.to;
  const named = namedTime.exec(text)?.[0].length ?? 0;
  zulu.lastIndex = one.to + named;
  const [all, offset] = zulu.exec(text) ?? [];
  if (all !== undefined) {
    const minutes = offset === undefined ? 0 : readOffset(offset);
    const isOffset =
      offset === undefined || offset.startsWith('+') || text[one.from - 1] === 'T' || one.second !== null;
    if (minutes !== null && (isOffset || (/^\s/.test(all) && isBehindZero(text, one, offset)))) {
      return { from: one.to, to: one.to + named + all.length, zone: { kind: 'offset', minutes } };
    }
  }
  const gap = mention && mention.from - one.to <= 4 ? text.slice(one.to, mention.from) : undefined;
  // "RUNNING at 04:26, ADT flowing": letters with which a clause begins are a name.
  const isName = mention?.zone.kind === 'letters' && /,/.test(gap ?? '') && /^\s[a-z]/.test(text.slice(mention.to));
  if (mention && gap !== undefined && !isName && /^\s?[是为指]?[\s([（【*_~,，]{0,3}$/.test(gap))
    return isOfNext(gap, text.slice(mention.to, mention.to + 16)) ? null : mention;
  localTime.lastIndex = one.to;
  const beside = lettersAfter(text, one.to) ?? placeAfter(text, one.to + (localTime.exec(text)?.[0].length ?? 0));
  return beside === null ? null : { from: one.to, ...beside };
}

/** "01:00（UTC 12月7日 17:00）", "UTC 01:30–06:30，北京时间 09:30": what stands in front of another time is its zone. */
const isOfNext = (gap: string, behind: string) =>
  (/[([（【]/.test(gap) && ofNext.test(behind)) || (/[,，]/.test(gap) && /^\s?\d{1,2}[:：]\d\d/.test(behind));

/**
 * "16:30 -05:00" and no range, of which the end would come before the start; nor is it one behind a whole date, or where several times
 * of the text have the same behind them.
 */
function isBehindZero(text: string, { from, hour, minute }: Shown, offset: string): boolean {
  if (offset.length === 5) return true;
  const [, hours, minutes] = /^.(\d\d):([03]0)$/.exec(offset) ?? [];
  if (hours === undefined || Number(hours) > 12) return false;
  const isOver = Number(hours) * 60 + Number(minutes) <= hour * 60 + minute;
  // Only what is near: a long text of such times is asked for each of them.
  const isAgain = text.slice(Math.max(0, from - 200), from + 200).split(` ${offset}`).length > 2;
  return isOver || isAgain || /\d{4}-\d\d-\d\d[ T]$/.test(text.slice(Math.max(0, from - 11), from));
}

// "13:00 in market time (+10:00)": what people call it, with how far it is.
const namedTime = /\s(?:in |by |on )?(?:\p{L}{1,24} ){1,2}(?:time|clock)(?=\s?[（(][+\-−]\d)/uy;
// "02:00 local time (Shanghai)", "02:00 local time in Berlin", "02:00 in Berlin".
const localTime = /\s(?:local(?: time)?,?(?: in| at)?|in)(?=\s?[（(A-Z])/y;
/** "01:00 (UTC is still on the 6th)": the zone in brackets goes with what follows in them. */
const ofNext =
  /^\s?[:：]?\s?(?:\d{4}[-/年]|\d{1,2}\s?[月/-]\s?\d{1,2}|\d{1,2}[:：点]\d?)|^\s?(?:还|仍|已|是|为|那时|此时|当时|(?:it )?is\b|still\b|will\b)/;
const zulu =
  /(?:\.\d+)?(?:\s?Z(?![A-Za-z\d])|\s?[（(]?([+\-−]\d{2}(?::?[0-5]\d)?)(?!\d|:\d|\s?(?:min|h\b|s\b|d\b|%|分|小时|天)))/y;
