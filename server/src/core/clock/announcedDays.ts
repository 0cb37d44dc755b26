// Days in a communication plan that can only be meant as the change's: beside an hour of its night, or in the quoted text of an
// announcement. Whoever is told beforehand is told by day, so that another day at such an hour is a slip.

import type { Change } from '../change.ts';
import { memo, memo2 } from '../memo.ts';
import type { Given } from '../rule.ts';
import type { Passage } from '../text/passages.ts';
import { wallAt } from '../time/time.ts';
import { claimsHere } from './claimScope.ts';
import type { ClockTime } from './clockTimes.ts';
import { daysOf, iso, type OwnWindow, ownWindows, windowDays } from './ownWindow.ts';
import { timeAt } from './proseTimes.ts';
import { placeIn, type Rendering, renderings } from './renderings.ts';
import { instantsOn, likelyDays, zoneHere } from './sameMoment.ts';

/** By passage, where such days begin in it. */
export const announcedDays = memo2((change: Change, given: Given): ReadonlyMap<Passage, ReadonlySet<number>> => {
  const { markdown } = change.document;
  const sections = announcingSections(change);
  const found = new Map<Passage, Set<number>>();
  const [window] = ownWindows(change);
  if (!window) return found;
  for (const one of renderings(markdown)) {
    const { date, passage, block } = one;
    if (date?.kind !== 'day' || !claimsHere(change, block)) continue;
    const isTold = sections.some(section => section.block <= block && block < section.end);
    const days = daysOf(date, change, given);
    const zone = one.zone ?? timeAt(markdown, one.at.from)?.zone;
    if (!zone) continue;
    const here = zoneHere(zone, change, given);
    const [day] = instantsOn(one.first, here, days);
    if (day === undefined) continue;
    // The hour of the start, on the day of the end; in brackets behind a day it is the same moment by another clock.
    const isAside = /[(（]\s?$/.test(passage.text.slice(0, placeIn(one).from));
    const isDayLate = !isAside && day === window.from + DAY && window.to !== undefined && window.to < day;
    if (!isDayLate && days.some(other => windowDays(change, given).has(iso(other)))) continue;
    const hours = instantsOn(one.first, here, likelyDays(here, change, given));
    const isStart =
      hours.includes(window.from) &&
      (isNight(window.from, change) || isQuoted(one) || isWording(one) || isWhole(one, window));
    const isNear = hours.some(at => window.from - 2 * HOUR <= at && at <= (window.to ?? at) + HOUR / 2);
    const isLater = day > (window.to ?? window.from) + DAY / 2 && isNight(day, change) && !isAfterwards(one);
    // Of a day to come beside that of the change, the hours of its window are its own; others are told a day ahead by day.
    const isBeside =
      day > given.now && Math.abs(day - window.from) < 2.5 * DAY && hours.some(at => isWithin(at, one, window));
    const first = change.document.markdown.headings.find(({ level }) => level > 1)?.block ?? block + 1;
    if (isTold ? !isStart && !(isNear && isLater) : block < first || !isBeside) continue;
    if (otherTold.test(clauseAround(one))) continue;
    found.set(passage, (found.get(passage) ?? new Set<number>()).add(date.at.from));
  }
  return found;
});

/** "After: …", 后：…, at the start of its line or row: what is told once all is done. */
function isAfterwards(one: Rendering): boolean {
  const { text, label = '' } = one.passage;
  const { from } = placeIn(one);
  const line = text.slice(text.lastIndexOf('\n', from) + 1, from);
  return afterwards.test(line) || afterwards.test(label);
}

const afterwards = /^[\s*_>-]*(?:after|then|afterwards|[之事]?后|(?:变更|完成|结束)[之以]?后)(?![A-Za-z])/i;

/** Whether a range is as long as the window: nobody is told of another one by just these hours. */
function isWhole({ first, last }: Rendering, { from, to }: OwnWindow): boolean {
  return last !== undefined && to !== undefined && to - from === minutesTo(first, last) * 60_000;
}

function minutesTo(first: ClockTime, last: ClockTime): number {
  return ((last.hour - first.hour) * 60 + last.minute - first.minute + 1440) % 1440;
}

/** Whether an hour is one of the window, or a range from it holds all of the window. */
function isWithin(at: number, { first, last }: Rendering, window: OwnWindow): boolean {
  const minutes = last ? minutesTo(first, last) : 0;
  const end = at + minutes * 60_000;
  const to = window.to ?? window.from;
  return (window.from <= at && end <= to) || (last !== undefined && at <= window.from && to <= end);
}

/** The headings below which others are told. */
export const announcingSections = memo((change: Change) =>
  change.document.markdown.headings.filter(({ text, level }) => level > 1 && announcing.test(text)),
);

/** Whether people sleep where the change is, by the clock of its schedule. */
function isNight(instant: number, { schedule }: Change): boolean {
  const { read } = schedule.start;
  const offset = read?.kind === 'instant' ? read.offset : 0;
  const { hour } = schedule.zone ? wallAt(instant, schedule.zone) : wallAt(instant + offset * 60_000, 'UTC');
  return hour >= 20 || hour < 7;
}

/** Inside quotation marks that stand open before it. */
export function isQuoted(one: Rendering): boolean {
  const { from } = placeIn(one);
  const before = one.passage.text.slice(Math.max(0, from - 200), from);
  return /[“「『][^”」』]*$/.test(before) || (before.match(/"/g)?.length ?? 0) % 2 === 1;
}

/** In a column for what people read, which needs no quotation marks. */
function isWording({ passage: { kind, column = '' } }: Rendering): boolean {
  return kind === 'cell' && wording.test(column);
}

const wording =
  /^[\s*_]*(?:message|text|wording|content|what (?:is|they|we|it)\b|says?)|内容|正文|文案|说什么|原文|怎么说/i;

/** The words beside a day and its time, with an aside behind them; a quotation is a clause of its own. */
function clauseAround(one: Rendering): string {
  const { text } = one.passage;
  const { from, to } = placeIn(one);
  const start = Math.min(from, one.date?.at.from ?? from);
  const end = Math.max(to, one.date?.at.to ?? 0);
  const before =
    text
      .slice(Math.max(0, start - 80), start)
      .split(/[,，;；。.\n"“「『]|\band\b/)
      .at(-1) ?? '';
  const [after = '', aside = ''] = text.slice(end, end + 60).split(/[,，;；。.\n"”」』]/);
  return `${before} ${after} ${aside}`;
}

const announcing = /communicat|announce|notif|inform|\b(?:tell|told)\b|沟通|通[知报]|公告|告知|知会/i;
/** Words of another event than the change. */
export const otherTold =
  /\b(?:tests?|tested|rehears\w*|dry[- ]run|own window|theirs|staging|lab|incident|outage of|last|previous|earlier|was|were|had|(?:until|till)(?! (?:half|quarter|noon|midnight|about|around|(?:one|two|three|four|five|six)(?! \w)|\d{1,2}[:.]\d\d|\d{1,2} ?[ap]m))|deadline|freeze|follow-?up|review|retro\w*|post-?mortem|report|clos\w+|expir\w+|slots?|valid|phase|wave|batch|second|spare|reserve|next|opening|retry|fallback|alternative|postponed|otherwise|if|moved|later|afterwards|once more|drafts?|dropped|ruled out|turned down|rejected|instead|not(?: on)? (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|\d)[\w-]*)\b|演练|测试|预发|复盘|总结|截止|到期|冻结|封网|第.{1,3}[批期步轮]|顺延|备[用选份]|如果|若|改[期到]|原定|报告|观察|[周天日]后|之后|自己的窗口|用到|有效|那边要|避开|再补|补[一发]/i;
const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
