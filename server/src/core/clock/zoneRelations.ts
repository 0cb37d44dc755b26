// How far one zone is said to be from another: "EET (UTC+3)", "Frankfurt time (CET, one hour behind UTC)", 比北京时间早一小时,
// "Dublin time, so subtract an hour for UTC". Whoever turns one clock into the other by such words does it wrong if they are.

import type { Change } from '../change.ts';
import type { Given } from '../rule.ts';
import type { Span } from '../source.ts';
import type { Block } from '../text/blocks.ts';
import { everywhere } from '../text/markdown.ts';
import { sentenceEnds } from '../text/sentences.ts';
import { offsetAt } from '../time/time.ts';
import { type Zone, zoneOfPlace } from '../time/zones.ts';
import { type ZoneMention, zonesIn } from '../time/zoneWords.ts';
import { ownWindows } from './ownWindow.ts';
import { zoneHere } from './sameMoment.ts';

/** Words that say by how many minutes one zone is ahead of another. */
interface Relation {
  readonly at: Span;
  readonly zone: Zone;
  readonly other: Zone;
  readonly ahead: number;
}

/** Words that are wrong: what they say the clocks go by in the zone, and what those go by. */
export interface WrongRelation {
  readonly at: Span;
  readonly name: string;
  readonly said: number;
  readonly there: number;
}

/** Those that are wrong both when the change begins and when it ends. */
export function wrongRelations(change: Change, given: Given): readonly WrongRelation[] {
  const [window] = ownWindows(change);
  if (!window) return [];
  return relations(change.document.markdown).flatMap(({ at, zone, other, ahead }) => {
    const [one, two] = [zoneHere(zone, change, given), zoneHere(other, change, given)];
    const fits = (instant: number) =>
      offsetsOf(one, instant).some(mine => offsetsOf(two, instant).some(theirs => mine - theirs === ahead));
    if (fits(window.from) || (window.to !== undefined && fits(window.to))) return [];
    const [there, theirs] = [offsetsOf(one, window.from)[0], offsetsOf(two, window.from)[0]];
    if (there === undefined || theirs === undefined) return [];
    return [{ at, name: nameOf(zone), said: theirs + ahead, there }];
  });
}

const relations = everywhere((block): readonly Relation[] => (mayRelate.test(block.text) ? inBlock(block) : []));

function inBlock(block: Block): readonly Relation[] {
  if (block.kind === 'quote' || block.kind === 'code' || block.kind === 'comment') return [];
  return block.pieces.flatMap(({ at, quoted }) => {
    const text = quoted ? '' : block.prose.slice(at.from, at.to);
    if (!mayRelate.test(text)) return [];
    let from = 0;
    return sentenceEnds(text).flatMap(end => {
      const sentence = text.slice(from, end);
      const by = at.from + from;
      from = end;
      if (sentence.length > 400 || season.test(sentence)) return [];
      const zones = zonesIn(sentence);
      return [...lettersWithOffset(sentence, zones), ...inWords(sentence, zones)].map(one => ({
        ...one,
        at: { from: by + one.at.from, to: by + one.at.to },
      }));
    });
  });
}

/** "EET (UTC+3)": letters that never stand for the offset behind them. */
function lettersWithOffset(sentence: string, zones: readonly ZoneMention[]): readonly Relation[] {
  return zones.flatMap((one, i) => {
    const beside = zones[i + 1];
    if (one.zone.kind !== 'letters' || beside?.zone.kind !== 'offset') return [];
    const [gap, written] = [sentence.slice(one.to, beside.from), sentence.slice(beside.from, beside.to)];
    if (!/^\s?[(（=]\s?$/.test(gap) || !/\d/.test(written) || /^\s?\d/.test(sentence.slice(beside.to))) return [];
    const { from, to } = beside;
    return [{ at: { from, to }, zone: one.zone, other: utc, ahead: beside.zone.minutes }];
  });
}

function inWords(sentence: string, zones: readonly ZoneMention[]): readonly Relation[] {
  const found: Relation[] = [];
  for (const match of sentence.matchAll(related)) {
    const at = { from: match.index, to: match.index + match[0].length };
    // What is marked is of one line.
    const shown = { from: at.from, to: at.from + (match[0].split('\n')[0] ?? '').length };
    const words = match.groups ?? {};
    const minutes = minutesOf(words);
    const says = signOf(words);
    if (minutes === undefined || says === 0) continue;
    // "比北京时间早一小时" holds its zone, "one hour behind UTC" stands before it, "the desk in Porto reads one hour more" is of a place.
    const before = zones.findLast(one => one.to <= at.from);
    const inside = zones.find(one => one.from >= at.from && one.to <= at.to);
    const after = zones.find(one => one.from >= at.to && /^\s?(?:the\s)?$/.test(sentence.slice(at.to, one.from)));
    const other = inside ?? after;
    const place = other ? undefined : placeAhead(sentence.slice(0, at.from));
    const zone = place ?? before?.zone;
    const from = place ? before?.zone : other?.zone;
    if (!zone || !from || (before && at.from - before.to > NEAR)) continue;
    found.push({ at: shown, zone, other: from, ahead: says * minutes });
  }
  return found;
}

/** The place of which an hour more or less is said: "the desk in Porto reads", "Berlin is". */
function placeAhead(before: string): Zone | undefined {
  const name = ahead.exec(before)?.[1];
  const zone = name === undefined ? null : zoneOfPlace(name.toLowerCase());
  return name === undefined || zone === null ? undefined : { kind: 'words', name, zone };
}

function minutesOf({ count, turned, han, halfHan }: Record<string, string | undefined>): number | undefined {
  const written = (count ?? turned ?? han ?? '').toLowerCase();
  if (written === 'half an') return 30;
  const whole = /^\d/.test(written) ? Number(written) : numbers[written];
  return whole === undefined ? undefined : whole * 60 + (halfHan === undefined ? 0 : 30);
}

/** Whether the first zone is ahead (1) or behind (-1): clocks that are ahead read more. What is earlier can be either, in English. */
function signOf({ side, turn, hanSide }: Record<string, string | undefined>): number {
  if (turn !== undefined) return /subtract|less|take off|minus/i.test(turn) ? 1 : -1;
  if (hanSide !== undefined) return /[早快]/.test(hanSide) ? 1 : -1;
  return side === undefined ? 0 : /ahead|more/i.test(side) ? 1 : /behind|less/i.test(side) ? -1 : 0;
}

function offsetsOf(zone: Zone, instant: number): readonly number[] {
  if (zone.kind === 'offset') return [zone.minutes];
  if (zone.kind === 'letters') return zone.meanings.map(({ offset }) => offset);
  return [offsetAt(zone.kind === 'iana' ? zone.name : zone.zone, instant)];
}

function nameOf(zone: Zone): string {
  if (zone.kind === 'letters') return zone.letters;
  return zone.kind === 'offset' ? 'UTC' : zone.name;
}

const utc: Zone = { kind: 'offset', minutes: 0 };
/** How many characters may stand between a zone and what is said of it. */
const NEAR = 48;
const numbers: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'an a one 一',
    'two 两 二',
    'three 三',
    'four 四',
    'five 五',
    'six 六',
    'seven 七',
    'eight 八',
    'nine 九',
    'ten 十',
  ].flatMap((names, i) => names.split(' ').map(name => [name, i + 1] as const)),
);
const mayRelate =
  /[(（=]\s?(?:UTC|GMT)\s?[+−-]|hours? (?:ahead|behind|more|less|for|to get|from)|[早晚快慢][^，。]{0,12}小?时/i;
const season = /\b(?:summer|winter|dst|daylight|was|were|sometimes|usually|otherwise)\b|夏令|冬令|夏天|冬天|当时/i;
const ahead =
  /(?<![A-Za-z])([A-Z][a-z]+(?: [A-Z][a-z]+)?)\s(?:office |desk |team |site |clocks? )?(?:is|are|reads?|shows?|has|runs?|stands?)\s$/;
const count = 'half an|an|a|one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,2}';
const related = new RegExp(
  [
    `(?<![\\w.])(?<turn>subtract|take off|add)\\s(?<turned>${count})\\shours?\\s(?:for|to get|and you (?:have|get))`,
    `(?<![\\w.])(?<count>${count})\\shours?\\s(?<side>ahead|behind|more|less)(?![A-Za-z])(?:\\s(?:of|than))?`,
    '比[^，。；()（）早晚快慢]{2,10}(?<hanSide>[早快晚慢])\\s?(?<han>[一两二三四五六七八九十]|\\d{1,2})\\s?个?(?<halfHan>半)?\\s?小?时',
  ].join('|'),
  'gi',
);
