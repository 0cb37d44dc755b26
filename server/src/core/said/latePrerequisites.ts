// A prerequisite that is named with a day after the start of this change, in words that do not say that it is unrelated or comes after.

import type { Change } from '../change.ts';
import { dayOf, iso } from '../clock/ownWindow.ts';
import type { Given } from '../rule.ts';
import type { Span } from '../source.ts';
import { type Phrase, phrasesIn } from '../text/phrases.ts';
import { utcOf } from '../time/calendar.ts';
import { datesIn } from '../time/dates.ts';
import { type Day, wallAt } from '../time/time.ts';

export interface Late {
  readonly at: Span;
  readonly text: string;
  readonly day: string;
}

/** The first such sentence; the name of what is needed may stand in the one before. */
export function latePrerequisite(change: Change, given: Given, isOther: (text: string) => boolean): Late | undefined {
  const start = change.schedule.start.instant;
  if (start === undefined) return undefined;
  const phrases = phrasesIn(change, ['risk.prerequisites']);
  for (const [index, { at, text }] of phrases.entries()) {
    const before = phrases[index - 1];
    const isNear = before && !change.source.text.slice(before.at.to, at.from).includes('\n');
    const both = isNear && !needed.test(text) ? `${before.text} ${text}` : text;
    // "The column is there, the field follows on Friday 26 February": a part of it is not.
    const isPart = part.test(text) && !us.test(both);
    if (!needed.test(both) || (!isPart && (isOther(both) || follows.test(withoutReason(both))))) continue;
    const isDone = !isPart && past.test(ahead.test(text) ? (text.split(/[，,；;]/)[0] as string) : text);
    if (isDone && !doneOn.test(text)) continue;
    const days = daysIn({ at, text: text.slice(moved.exec(text)?.index ?? 0) }, start, change, given);
    const [late] = days;
    if (!late || (!isPart && days.some(day => !isAfter(day, start, change)))) continue;
    const last = days.find(day => isAfter(day, start, change));
    if (last) return { at, text, day: iso(last) };
  }
  return lateMeans(change, start, given);
}

/** What is required to execute and comes after the start: "the role is applied for and comes on 22 January", 要等 3 月 9 日的例会批. */
function lateMeans(change: Change, start: number, given: Given): Late | undefined {
  for (const { at, text } of phrasesIn(change, ['activity.execution'])) {
    if (!awaited.test(text)) continue;
    const days = daysIn({ at, text }, start, change, given);
    const late = days.find(day => isAfter(day, start, change));
    if (late && days.every(day => isAfter(day, start, change))) return { at, text, day: iso(late) };
  }
  return undefined;
}

const awaited =
  /\b(?:applied for|requested|ordered|asked for|pending)\b[^.;]{0,40}\b(?:comes?|arrives?|expected|due|granted|follows)\b|\b(?:is|are) (?:only )?(?:granted|approved|delivered|issued|expected) (?:on|by|from)\b|要等[^。；]{0,30}(?:批|开通|到货|下来|例会)|(?:才能?|要到)[^。；]{0,16}(?:批下来|开通|到货|到位|生效)/i;

/** Days in full, `12-15` behind a word that a day follows, and "the 15th", which is of the month of the start. */
function daysIn({ text }: Phrase, start: number, change: Change, given: Given): readonly Day[] {
  const plain = datesIn(text).flatMap(date => dayOf(date, change, given) ?? []);
  const date = new Date(start + HALF_A_DAY);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1];
  const short = [...text.matchAll(shortDays)].map(([, m, d, only]) => ({
    year: m !== undefined && Number(m) < month - 6 ? year + 1 : year,
    month: m === undefined ? month : Number(m),
    day: Number(d ?? only),
  }));
  return [...plain, ...short];
}

/** Whether a day begins after the start, where the change is; where that is not known, even in the west. */
function isAfter(day: Day, start: number, { schedule }: Change): boolean {
  if (!schedule.zone) return utcOf({ ...day, hour: 0, minute: 0 }) > start + HALF_A_DAY;
  const { year, month, day: date } = wallAt(start, schedule.zone);
  return utcOf({ ...day, hour: 0, minute: 0 }) > utcOf({ year, month, day: date, hour: 0, minute: 0 });
}

const HALF_A_DAY = 12 * 60 * 60 * 1000;

/** A text without why it is needed: （…，否则固件下不完）. */
export const withoutReason = (text: string): string => text.replace(reason, ' ');
const reason = /[（(][^（()）\n]{0,80}否则[^（()）\n]{0,40}[)）]/g;
const us = /我们|本次|本变更|\b(?:we|us|ours?)\b/i;
/** What is left of something that must be done before. */
const part =
  /\b(?:(?:is|are) (?:up|there|done|in place|ready|installed|open)\b[^.;]{0,16}\bthe [a-z]+\s(?:follows|comes|is due)|the (?:field|second|other|last|rest|remaining)\b[^.;,]{0,30} (?:follows|comes|is due)|still at it|expects? to (?:close|finish|complete)|(?:is|are) being \w+ed\b[^.;]{0,24}\bby|except for|all but)\b|剩[^，。；]{1,24}(?:排在|[在到等])|[^，。；]{1,12}(?:跟上|补上|顺延到|来装|放通|再装|再上)/i;

/** Said to be done on a day that has not come. */
const doneOn =
  /\b(?:closed|finished|done|completed|installed|merged|rolled out|accepted|went live|in place)(?: and (?:closed|accepted|signed off))? (?:on|since|as of) |\d\s?[日号](?:[^，。；\d]{0,6})?已?(?:做完|完成|验收|关单|结单|上线|收尾|装好|切完)/i;

const shortDays =
  /(?:\b(?:on|by|until|till|for|before|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day),? |[在于到至排] ?)(?:(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?![\d-])|the (\d{1,2})(?:st|nd|rd|th)\b(?! of| [A-Z]))/gi;
/** A number of a change, or a word that something comes first. */
const needed =
  /\b[A-Z][A-Z\d]*(?:-[A-Z]+)*-\d+|\b(?:prerequisites?|must|has to|have to|needs?|depends?|hinges?|requires?|before (?:we|us|this)|first)\b|前置|依赖|必?须|先|前[头面]|要等|得/;
/** 排在 1 月 22 日上线，文档已经给到我们: what is done already is something else. */
const ahead = /^[^，,；;]{0,60}(?:排在|定在|安排在|计划于?|预计)[^，,；;]{0,24}(?:上线|完成|做|发布|切换|交付)/;
/** "Deferred on 19 November, now booked for 13 December": what counts stands behind. */
const moved =
  /\bnow (?:booked|planned|set|scheduled|due|moved|foreseen|expected)\b|\b(?:moved|postponed|deferred|put off) (?:from [^,.;]{1,24} )?to\b|(?:延期|推迟|顺延)[到至]/i;
/** What is done, and a day until which there is nothing. */
const past =
  /\b(?:(?<!\b(?:then (?:it|they|all) (?:is|are)|will be|to be|be) )(?:closed|finished|done on)|was|were|went|has been|since|nothing|asked|certificate|expires?|valid|ends support|free(?:ze)?)\b|已|[查翻看][了到过至]|未安排|没有安排|冻结|到期|有效/i;
/** What waits for this change, or has nothing to do with it. */
const follows =
  /\b(?:unrelated|independent(?:ly)?|separate(?:ly)?|no bearing|bears? on|must not|not (?:related|needed|a prerequisite|our|affected|on the same)|does(?: not|n['’]t)|after (?:us|ours|this|that|it|we)|afterwards?|comes? (?:later|after|next|with)|next|follows|waits? for|needs (?:us|this|ours)|on us|later|blocks|regular|if|own window|shares? no(?:thing)?|no component|calendar(?! for\b)|otherwise|unless|(?<!\b(?:come|comes|arrives?|available|ready|there) )only (?:then|after|when)|no(?: other)? (?:[A-Z]+ )?changes?|not in (?:our|the) way|not before|neither|nobody)\b|无关|不(?:依赖|影响|相关|涉及|需要|是前置|冲突|碰)|互不|之?后(?:再|才|另)|以后|[在等待须]\S{0,6}(?:本|我们|这)\S{0,6}[后完结]|后续|后[面头][^，。；]{0,4}(?:排|另)|日历|排期表|登记表|变更表|没有先后|不在我们的?窗口|另(?:提|行|报|走)|不在一起|不早于|独立|如果|若|否则|顺延|改期|自己的窗口|隔着?[一两]天|^[\s*_>-]*(?:之|此|本变更)?后[:：]/i;
