// Days that are the change's by their place: in the lines above the first section that say when it is, above the steps at the
// hours of the window, and beside the hour of its start in an announcement of the start.

import type { Change } from '../change.ts';
import { memo, memo2 } from '../memo.ts';
import type { Given } from '../rule.ts';
import type { Span } from '../source.ts';
import type { Passage } from '../text/passages.ts';
import { announcedDays, announcingSections } from './announcedDays.ts';
import { daysOf, ownWindows } from './ownWindow.ts';
import { isLookedUp, isOfAnswer, isOfHead, isOfNotice, isOfTiming } from './placedDays.ts';
import { leadsPlan } from './planHours.ts';
import { timeAt } from './proseTimes.ts';
import { placeIn, renderings } from './renderings.ts';
import { instantsOn, likelyDays, zoneHere } from './sameMoment.ts';
import { isUnmarked } from './windowClaims.ts';
import { type WrittenDay, writtenDays } from './writtenDays.ts';

/** Those of the days of a document. */
export const ownDaysSaid = memo2((change: Change, given: Given): ReadonlySet<WrittenDay> => {
  const { markdown } = change.document;
  const first = firstSection(change);
  const starts = startsTold(change, given);
  const announced = announcedDays(change, given);
  const said = new Set<WrittenDay>();
  for (const one of writtenDays(markdown)) {
    if (one.claim !== undefined || one.date.kind !== 'day') continue;
    const { passage } = one;
    if (announced.get(one.passage)?.has(one.date.at.from)) said.add(one);
    // A quotation is a text of its own, and a sentence on every time no habit.
    if (isOfNotice(one, change) || isOfHead(one, []) || isOfAnswer(one, change, given)) said.add(one);
    if (!isOfItself(one)) continue;
    const told = starts.get(passage) ?? [];
    const isStart =
      told.some(({ from }) => isBeside(one, from)) && (!isWhy(one, change) || isOfTiming(one, change, given));
    const isHead =
      one.block < first &&
      (isLabelled(one) ||
        isOfHead(
          one,
          told.map(({ to }) => to),
        ));
    if (
      isHead ||
      isStart ||
      dayOfChange.test(passage.text.slice(Math.max(0, one.date.at.from - 24), one.date.at.from)) ||
      leadsPlan(one, change, given) ||
      isLookedUp(one)
    )
      said.add(one);
  }
  return said;
});

/** Days that are those of the window by the clock of another place: "16:00 UTC, 01:00 JST on 3 December". */
export const daysElsewhere = memo2((change: Change, given: Given): ReadonlyMap<Passage, ReadonlySet<number>> => {
  const [window] = ownWindows(change);
  const found = new Map<Passage, Set<number>>();
  if (!window) return found;
  const { from, to = from } = window;
  const { markdown } = change.document;
  for (const { at: place, date, zone: own, first, passage } of renderings(markdown)) {
    if (date?.kind !== 'day') continue;
    // In a row of its place: "| Houston (CDT, UTC-5) | 2027-03-27 20:00 |".
    const zone = own ?? timeAt(markdown, place.from)?.zone;
    if (!zone) continue;
    const at = instantsOn(first, zoneHere(zone, change, given), daysOf(date, change, given));
    if (at.some(one => from <= one && one <= to))
      found.set(passage, (found.get(passage) ?? new Set<number>()).add(date.at.from));
  }
  return found;
});

/** Whether nothing around a day says that it is one of something else. */
const isOfItself = memo(({ passage, date }: WrittenDay) => isUnmarked(passage, date.at.from, date.at.to));

function isWhy({ at }: { readonly at: Span }, change: Change): boolean {
  const timing = change.answer('risk.timing');
  return timing !== undefined && timing.at.from <= at.from && at.to <= timing.at.to;
}

/** "When: Tue 8 Dec 2026": behind a label that says no more than that a day follows. */
function isLabelled({ passage, date, clock }: WrittenDay): boolean {
  // Only the beginning of its line: a paragraph of nothing but days would be read from its start for each of them.
  const line = passage.text.lastIndexOf('\n', date.at.from - 1) + 1;
  if (date.at.from - line > LABEL) return false;
  const before = passage.text.slice(line, date.at.from).replace(weekdayBefore, '');
  // A date alone may be that of the text.
  return (
    label.test(before) ||
    (clock !== 'none' && carriedOut.test(before)) ||
    (clock === 'beside' && dated.test(before)) ||
    (line === 0 && labelCell.test(passage.label ?? '') && /^\W*$/.test(before))
  );
}

/** Where the hour of the change's start is told: above the first section, or in a line of an announcement that tells of a start. */
function startsTold(change: Change, given: Given): ReadonlyMap<Passage, readonly Span[]> {
  const { markdown } = change.document;
  const sections = announcingSections(change);
  const [window] = ownWindows(change);
  const found = new Map<Passage, readonly Span[]>();
  if (!window) return found;
  const head = firstSection(change);
  for (const one of renderings(markdown)) {
    const { at, block, first, passage } = one;
    if (passage.kind === 'title' || passage.kind === 'heading') continue;
    const isAnnounced = () => sections.some(section => section.block <= block && block < section.end);
    if (block >= head && !isWhy(one, change) && !(begins.test(one.sentence) && isAnnounced())) continue;
    const written = one.zone ?? timeAt(markdown, at.from)?.zone;
    if (!written) continue;
    const zone = zoneHere(written, change, given);
    if (!instantsOn(first, zone, likelyDays(zone, change, given)).includes(window.from)) continue;
    found.set(passage, [...(found.get(passage) ?? []), placeIn(one)]);
  }
  return found;
}

/** Whether a day stands before a time of its passage, with nothing but a weekday or the part of the day between. */
function isBeside({ passage, date }: WrittenDay, at: number): boolean {
  return at > date.at.to && between.test(passage.text.slice(date.at.to, at));
}

const between =
  /^[\s,，]{0,2}(?:[(（]?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|周|星期)[a-z一二三四五六日天]*[)）]?)?[\s,，]{0,2}(?:at |from |凌晨|早上|上午|中午|下午|晚上?)?$/i;

/** The block with which the first section begins. */
function firstSection({ document }: Change): number {
  return document.markdown.headings.find(({ level }) => level > 1)?.block ?? 0;
}

/** The most characters that stand before a day with nothing but its label. */
const LABEL = 60;

const weekdayBefore = /(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,?|(?:周|星期)[一二三四五六日天])\s*$/i;
const label =
  /^[\s*_>-]*(?:when|timing|slot|(?:maintenance|change) (?:night|day|date)|night|何时|时间|变更日)[\s*_]*[:：][\s*_]*$/i;
const dated = /^[\s*_>-]*(?:dates?(?: (?:and|&) times?)?|日期)[\s*_]*[:：][\s*_]*$/i;
const carriedOut =
  /(?:^|[.。]\s?)(?:carried out|done|implemented|executed|performed) on\s$|(?:^|[。，]\s?)(?:实施|执行|完成)于\s?$/i;
/** 变更当日（12 月 9 日）, "the day of the change (9 December)". */
const dayOfChange =
  /(?:变更|实施|割接|上线|维护)当[日天晚夜]\s?[（(]\s?$|\bday of the (?:change|switch|work|maintenance)\s?[(]\s?$/i;
const labelCell = /^[\s*_]*(?:when|timing|slot|何时|时间)[\s*_:：]*$/i;
const begins = /\b(?:begins?|beginning|starts?|starting|kick-?off)\b|开始|启动/i;
