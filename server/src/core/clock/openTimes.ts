// The clock times of a document that no zone covers, as its reader would ask for one.

import { memo } from '../memo.ts';
import type { Span } from '../source.ts';
import type { Markdown } from '../text/markdown.ts';
import { areOfOthers } from '../text/othersWords.ts';
import { chinesePlaces } from '../time/chinesePlaces.ts';
import { placeZone, type ZoneMention, zonesIn } from '../time/zoneWords.ts';
import { type ProseTime, proseTimes } from './proseTimes.ts';
import { isClockNamed } from './unreadStatement.ts';

/**
 * Times without a zone of their own and without one stated for them. What somebody else said ("his note says “back 13:41”") is told as
 * it was, and where the document says by which clock it is read, nothing is open. `text` is that of the document.
 */
export function openTimes(of: Markdown, text: string): readonly ProseTime[] {
  return proseTimes(of).filter(time => {
    const { at, zone, clock, block } = time;
    return (
      (zone === undefined || isOfOtherClause(time, text)) &&
      !clock.isTold &&
      !isMarked(of, text, time) &&
      !isOfNamedPlace(of, text, at.from) &&
      !isJump(text, at) &&
      (!isQuoted(text, at.from) || isPlan.test(text.slice(at.to, at.to + 120))) &&
      !isClockNamed(of, block)
    );
  });
}

/** "14 January 10:00 UTC, a mail; 15 January 15:00, the notice": a day and time of its own, whose zone is that of another clause. */
function isOfOtherClause({ at, clock, stated }: ProseTime, text: string): boolean {
  if (stated || clock.zoneAt || !(clock.date?.kind === 'day' || clock.date?.text.startsWith('当'))) return false;
  const line = text.slice(Math.max(text.lastIndexOf('\n', at.from) + 1, at.from - 400), at.from);
  const clause = line.slice(Math.max(line.lastIndexOf(';'), line.lastIndexOf('；')) + 1);
  if (clause.length === line.length) return false;
  const behind = text.slice(at.to, at.to + 200).split(/[\n;；。]|\.\s/)[0] ?? '';
  const before = line.slice(0, line.length - clause.length);
  const isOfTime = ({ from, to }: ZoneMention) =>
    /\d(?:[:：]\d\d|\s?点)[^;；]{0,12}$/.test(before.slice(0, from)) || /^\s?\d{1,2}[:：点]/.test(before.slice(to));
  return zonesIn(clause + behind).length === 0 && zonesIn(before).some(isOfTime);
}

/** Whether a mark stands behind a time, or above its column, that the document explains: "02:40 LT", where “LT” is local time in Nairobi; "Port Vila (VUT, UTC+11)". */
function isMarked(of: Markdown, text: string, { at: { to }, unit, by }: ProseTime): boolean {
  const [, mark] = markBehind.exec(text.slice(to, to + 20)) ?? [];
  const head = unit.kind === 'column' ? text.slice(by + unit.at.from, by + unit.at.to).trim() : undefined;
  return [mark, head].some(one => one !== undefined && marksOf(of).has(one));
}

/** Behind a time, or behind the end of its range. */
const markBehind = /^(?:\s?[–—~～到至-]\s?\d{1,2}[:：]\d\d)?\s?[(（]?([A-Z]{1,5}|\p{Script=Han})(?![\p{L}\d])/u;

const marksOf = namesIn(text => [...text.matchAll(explained)].map(match => (match[1] ?? match[2]) as string));

/** What a document explains somewhere, by how it is found in the prose of a block. */
function namesIn(find: (text: string) => readonly string[]): (of: Markdown) => ReadonlySet<string> {
  return memo(
    of =>
      new Set(
        of.blocks.flatMap(({ kind, text }) => (kind === 'code' || kind === 'comment' ? [] : find(text.slice(0, 4000)))),
      ),
  );
}

const explained =
  /(?:["“'「(（]|(?<![\p{L}\d]))([A-Z]{1,5}|\p{Script=Han})(?:[*"”'」)）]{1,3}\s?)?\s?(?:is|means|stands for|denotes|[=＝:：]|即|指|表示|代表)\s?(?:the )?(?:(?:local|ship|site|plant|station|wall)[ -]?(?:time|clock)|UTC[+\-−]|GMT[+\-−]|当地时间|本地时间|\p{Script=Han}{2,4}时间|\p{Script=Han}{2,6}[（(](?:UTC|GMT)[+\-−])|(?<![\p{L}\d])([A-Z]{2,5})\s?[,，(（]\s?(?:UTC|GMT)[+\-−]/gu;

/** "They jump that night from 02:00 to 03:00", 02:00 直接跳到 03:00: what clocks do there, of which nobody comes too late. */
function isJump(text: string, { from, to }: Span): boolean {
  const start = Math.max(text.lastIndexOf('\n', from) + 1, from - 80);
  return [...text.slice(start, from + 60).matchAll(jump)].some(
    ({ index, 0: words }) => start + index < to && from < start + index + words.length,
  );
}

const jump =
  /\b(?:jump|leap|spring|go|are (?:put|set|turned)|move)s?\b(?! over)(?: (?:forward|ahead|back))?(?: (?:that|this|the same|in the) (?:night|day|morning))?(?: (?:an|one) hour)? (?:straight )?from \d{1,2}[:.]00(?: [\w+:/]+)? (?:straight )?to \d{1,2}[:.]00|\d{1,2}[:：]00[^，。；|\n\d]{0,8}(?:跳|拨)[到回成至]\s?\d{1,2}[:：]00/gi;

/** "汉堡 2027-03-28 的 02:00", where the document says which zone that place has: 汉堡（Europe/Berlin）. */
function isOfNamedPlace(of: Markdown, text: string, from: number): boolean {
  const before = text.slice(Math.max(0, from - 48), from);
  const [, place] = placeAhead.exec(before) ?? [];
  if (place !== undefined && placesOf(of).has(place)) return true;
  const [, short] = /(\p{Script=Han}{2})\s?(?:\d{1,2}[:：]\d\d\s?[–—~～到至-]\s?)?$/u.exec(before) ?? [];
  return short !== undefined && shortPlacesOf(of).has(short);
}

/** 每个钟点都写“北京”或“法兰”（法兰克福）: what a document calls a place for short. */
const shortPlacesOf = namesIn(text =>
  [...text.matchAll(/[“「"](\p{Script=Han}{2})[”」"]\s?[（(](\p{Script=Han}{3,5})[）)]/gu)].flatMap(
    ([, short = '', whole = '']) => (whole.startsWith(short) && placeZone(whole) !== null ? [short] : []),
  ),
);

const placesOf = namesIn(text =>
  [...text.matchAll(placeWithZone)].flatMap(([, place = '', zone = '']) =>
    placeZone(place) !== null && zonesIn(zone).length > 0 ? [place] : [],
  ),
);
const place = `(${chinesePlaces}|\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)?)`;
const placeWithZone = new RegExp(`${place}\\s?[(（]([^()（）]{2,40})[)）]`, 'gu');
const day =
  '(?:次日|第二天|当[天日晚])?(?:\\d{4}-\\d\\d-\\d\\d|(?:\\d{4} ?年)?\\d{1,2} ?月 ?\\d{1,2} ?[日号])?[\\s,，]*(?:[（(]?(?:周|星期)[一二三四五六日天][）)]?)?';
const placeAhead = new RegExp(`${place}\\s?${day}\\s?的?\\s?(?:\\d{1,2}[:：]\\d\\d[^\\d,，。；;\\n]{1,8})?$`, 'u');

/** Whether somebody else's words stand around a time, in quotation marks that opened in its line. */
export function isQuoted(text: string, from: number): boolean {
  return areOfOthers(text.slice(text.lastIndexOf('\n', from) + 1, from), text.slice(from, from + 200).split('\n')[0]);
}

/** “… at 23:00”, and that was the whole plan: then people do come by these words. */
const isPlan = /^[^"”」』\n]{0,80}["”」』][^.。\n]{0,24}(?:\bplan\b|方案|计划)/i;
