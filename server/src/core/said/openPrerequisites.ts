// Prerequisites that the answer itself says are still open, and that will or may not be done when this change begins. What is
// done, what comes afterwards or is independent is none, and so is an answer that says what happens if it is late. An answer that
// says nothing of the kind, and has no day before the start either, leaves it open as well.

import type { Change } from '../change.ts';
import { dayOf, iso } from '../clock/ownWindow.ts';
import type { Given } from '../rule.ts';
import type { Span } from '../source.ts';
import { withId } from '../summary.ts';
import { type Phrase, phrasesIn } from '../text/phrases.ts';
import { utcOf } from '../time/calendar.ts';
import { datesIn } from '../time/dates.ts';
import { latePrerequisite, withoutReason } from './latePrerequisites.ts';

export interface OpenPrerequisite {
  readonly at: Span;
  readonly text: string;
  /** The day on which it is to be done, where that is after this change begins; undefined where no day is told. */
  readonly day: string | undefined;
  /** Whether it is only silent about the state, rather than saying that it is open. */
  readonly untold: boolean;
  /** Whether it is called open in so many words, and to be done after the start. */
  readonly isSure: boolean;
}

/** That there are no more says nothing of the one before. */
const noOther =
  /^\W*(?:no|none|nothing) (?:others?|else|more|further)(?: \w+){0,3}\W*$|^\W*(?:除此之外)?[，,]?(?:没有|无|再没有)(?:别的|其[他它]的?|更多)[\p{Script=Han}]{0,4}\W*$|^\W*(?:the (?:rest|others?)|(?:all|every) others?|everything else|其[余他它])(?!.*\b[A-Z]+-\d).*(?:\b(?:no|none|nothing|not|neither|unrelated)\b|n['’]t\b|[无没不])/iu;

/** The first prerequisite in prose that is open, where nothing says that it is done in time. */
export function openPrerequisite(change: Change, given: Given): OpenPrerequisite | undefined {
  const start = change.schedule.start.instant;
  if (start === undefined) return undefined;
  const phrases = phrasesIn(change, ['risk.prerequisites']).filter(({ text }) => !noOther.test(text));
  const isApart = (text: string) => isKnownIn(text, given) || leads.test(text);
  // A day after the start is late, whatever is thought of for another case.
  if (phrases.some(({ text }) => provided.test(withoutReason(text)))) {
    const late = latePrerequisite(change, given, text => isApart(text) || provided.test(withoutReason(text)));
    return late && { ...late, untold: false, isSure: false };
  }
  const isDone = phrases.some(({ text }) => done.test(text) && !open.test(text));
  for (const [index, { at, text }] of phrases.entries()) {
    if (!open.test(text) || apart.test(text)) continue;
    const days = daysIn(text, change, given);
    const late = days.find(day => utcOf({ ...day, hour: 0, minute: 0 }) > start + HALF_A_DAY);
    if (late && days.length === 1) return { at, text, day: iso(late), untold: false, isSure: true };
    const next = phrases[index + 1];
    if (days.length > 0 || isDone || tellsTime(text) || (next && tellsMore(next, change, given))) continue;
    return { at, text, day: undefined, untold: false, isSure: false };
  }
  const found = untold(phrases, start, change, given);
  if (found && !found.untold) return found;
  const late = latePrerequisite(change, given, isApart);
  return late ? { ...late, untold: false, isSure: false } : found;
}

/** What an answer names without a word on whether it is done, or with a day after the start only. */
function untold(phrases: readonly Phrase[], start: number, change: Change, given: Given): OpenPrerequisite | undefined {
  // Of a change of the workspace the state is known, and told elsewhere.
  if (phrases.some(({ text }) => apart.test(text) || leads.test(text) || isKnownIn(text, given))) return undefined;
  const days = phrases.flatMap(phrase => daysIn(phrase.text, change, given).map(day => ({ ...phrase, day })));
  const [late] = days;
  if (late) {
    const isLate = days.every(({ day }) => utcOf({ ...day, hour: 0, minute: 0 }) > start + HALF_A_DAY);
    if (!isLate || phrases.some(({ text }) => denied.test(text))) return undefined;
    return { at: late.at, text: late.text, day: iso(late.day), untold: false, isSure: false };
  }
  if (phrases.some(({ text }) => denied.test(text) || settled.test(text.replace(ahead, ' ')))) return undefined;
  const named = phrases.find(({ text }) => needed.test(text));
  return named && !phrases.some(({ text }) => tellsTime(text))
    ? { at: named.at, text: named.text, day: undefined, untold: true, isSure: false }
    : undefined;
}

function isKnownIn(text: string, given: Given): boolean {
  return text.match(ids)?.some(id => withId(given.others, id).length > 0) ?? false;
}

/** A number of a change, or a word that something has to come first. */
const needed =
  /\b[A-Z][A-Z\d]*-\d+|\b(?:prerequisite|must|has to|have to|needs?|depends?|hinges?|requires?|before|first)\b|前置|依赖|必?须|需要?|先|要等/;
const ids = /\b[A-Za-z][A-Za-z\d]*(?:-\d{4})?-\d+\b/g;
/** What the other waits for. */
const leads =
  /\b(?:this|ours)(?: one| change)? (?:comes|has to|must|goes|is|blocks|unblocks|enables)\b|\b(?:we are|that we|blocks|enables|on (?:us|ours|this))\b|本(?:次|项)?变更[^。；，]{0,6}[是先为后]|先[^。；，]{0,4}本/i;
const ahead =
  /\b(?:must|has to|have to|had to|needs? to|will|shall|should|can|to|gets?|until|after|once|when) (?:\w+ ){0,3}?(?:be|is|are|has been|in|\w+ed|done|live|closed)(?: \w+ed| done| in| live)?\b|(?:必?须|需要?|应|要|等|待|预计|计划|安排|将|未|没|在走)[^，。；]{0,16}?(?:完成|上线|实施|关闭|合并|做完|结束|审批|批准)/gi;
const denied = /\b(?:no|not|none|nothing|neither|n\/a|undoes|caused)\b|[无没不]/i;
/** Something that is done, or a day in digits that cannot be read for certain. */
const settled =
  /\b(?:closed|implemented|finished|done|did|live|complete[ds]?|deployed|released|installed|rolled out|merged|in place|was|were|went|ended|ran|running|had|since|already)\b|[已完]|上线|实施|关闭|结束|合并|跑了|做过|(?:上|做|升|建|扩|迁|改)[完好了]|(?<![\w-])\d\d?[-/.]\d\d?(?![\w-])/i;

/** A day counts from its beginning in the west. */
const HALF_A_DAY = 12 * 60 * 60 * 1000;

function daysIn(text: string, change: Change, given: Given) {
  return datesIn(text).flatMap(date => dayOf(date, change, given) ?? []);
}

/** Whether the next sentence goes on about it and says when, or that it is no matter. */
function tellsMore({ text }: Phrase, change: Change, given: Given): boolean {
  if (!/^(?:it|this|that|they|the (?:window|rest|date)|[A-Z]+-\d|它|该|其|预计|计划|排)/i.test(text)) return false;
  return daysIn(text, change, given).length > 0 || tellsTime(text) || apart.test(text);
}

function tellsTime(text: string): boolean {
  return soon.test(text);
}

const open =
  /\b(?:(?:closed|done|finished|ready)[^.;]{0,30} and open again|reopened|still (?:at it|sits? with|open|running|pending|in (?:progress|review|draft)|being|under)|(?:not|isn['’]t|aren['’]t|hasn['’]t been|has not been) (?:yet )?(?:done|finished|closed|implemented|merged|live|released|completed?|in place|deployed|approved|rolled out|decided|scheduled)(?: yet)?|(?:in|work in) progress|(?:is|are) (?:under ?way|ongoing|pending)|only half (?:done|finished)|(?:about |roughly |only |just )?half ?way(?! (?:through|up|down|to|house))|in the queue|no date(?: yet)?|no slot|unscheduled|nobody has (?:picked|taken|started|looked)|(?:awaiting|waiting for) (?:its |their |the )?(?:approval|review|window|merge|release))\b|(?:尚未|还没有?|仍未|还未|暂未)(?:全部)?(?:做完?|完成|上线|实施|关闭|合并|发布|批准|审批|部署|交付|执行|排期)|未(?:完成|上线|实施|关闭|合并|发布|批准|部署)|(?:还|仍|正)在(?:做|进行|评审|审批|实施|推进|灰度|走流程)|(?:只|才|刚)[^，。；]{0,4}一半|还?没[^，。；]{0,4}(?:排期|时间|日期|定)|验收[^，。；]{0,8}没过|整改完再|进行中|待(?:批准|审批|上线|合并|实施|完成)/i;
const done =
  /\b(?:closed|implemented|finished|done|live|completed|deployed|rolled out|merged)\b|已[^，。；]{0,12}(?:完成|上线|实施|关闭|合并|做完)/i;
const apart =
  /^\W{0,4}no\b|^[-*\s]{0,4}(?:没有|无|不存在)|\b(?:nothing|none|no (?:other|change|one)|unrelated|(?:its|their|his|her) own window|no bearing|once (?:we|this|ours)|independent(?:ly)?|separate(?:ly)?|not (?:related|needed|a prerequisite|our)|does(?: not|n['’]t) (?:matter|concern|touch|depend)|after (?:us|ours|this|that|it)|afterwards?|comes? (?:later|after)|follows|waits? for (?:us|this|ours|our)|needs (?:us|this|ours)|later)\b|无关|不(?:依赖|影响|相关|涉及|需要|是前置)|互不|没有(?:尚未|未)|在(?:本次?(?:变更)?|我们)[^。；]{0,4}后|[等待](?:本|我们|这)|独立|自己的窗口|另走|不在一起|隔着?[一两]天/i;
/** Somebody has thought of what happens if it is late. */
const provided =
  /\b(?:if|otherwise|unless|or else|postpone[sd]?|slips?|(?<!\b(?:come|comes|arrives?|available|ready|there) )only (?:begin|start|then|once|after|when)|do(?:es)? not (?:begin|start)|wait(?:s)? (?:until|for it)|not (?:begin|start)|first check|step \d)\b|如果|如[未若果]|若|否则|改期|(?:推迟|顺延)(?![了过到])|才(?:能|会)?(?:开始|做|动|执行)|不(?:开始|做|动)|第\s?\d+\s?步/i;
const soon =
  /\b(?:today|tonight|tomorrow|this (?:week|afternoon|evening|morning)|(?:on|by|before) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:the )?(?:day|week|night)s? before|before (?:us|this|we|the (?:window|start)|ours)|in time|hours? before)\b|今[天晚日]|明[天晚日]|本周|下?周[一二三四五六日]|前[一两]天|当[天晚]|之前|前(?:完成|做完|上线|结束)/i;
