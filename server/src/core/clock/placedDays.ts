// Days that can only be meant as the change's by their place: behind the hours of its window, in front of them in the answer that
// tells why then, in a sentence on all times, in the words that others are told, beside "before and after the work".

import type { Change } from '../change.ts';
import { memo } from '../memo.ts';
import type { Given } from '../rule.ts';
import type { Passage } from '../text/passages.ts';
import { announcingSections, otherTold } from './announcedDays.ts';
import { withoutZones } from './joints.ts';
import { dayOf, iso } from './ownWindow.ts';
import type { WrittenDay } from './writtenDays.ts';

export type PlacedDay = WrittenDay & { readonly block: number };

/** Above the first section: the day of all times, or behind the hours of the window, which end at `ends` in the passage. */
export function isOfHead({ passage, date, sentence }: PlacedDay, ends: readonly number[]): boolean {
  // "Which is the time on the wall until 28 March": a day on which clocks change.
  if (/\b(?:until|till|since)\s$/i.test(passage.text.slice(0, date.at.from))) return false;
  if (mayBeOfAll(passage) && allTimes.test(sentence)) return true;
  const { text } = passage;
  return ends.some(end => {
    const between = date.at.from - end;
    return between >= 0 && between < 40 && nothing.test(withoutZones(text.slice(end, date.at.from), undefined));
  });
}

/** At the start of the answer that tells why then, or of an item of it, beside the hour of the start: a day to come. */
export function isOfTiming(one: PlacedDay, change: Change, given: Given): boolean {
  const timing = change.answer('risk.timing');
  if (!timing || one.at.from < timing.at.from || one.at.to > timing.at.to) return false;
  const day = dayOf(one.date, change, given);
  if (!day || Date.parse(iso(day)) <= given.now) return false;
  return opening.test(one.passage.text.slice(0, one.date.at.from)) && !otherTold.test(one.sentence);
}

/** With which a sentence of the answer that tells why then begins: a day to come next to that of the change. */
export function isOfAnswer(one: PlacedDay, change: Change, given: Given): boolean {
  const timing = change.answer('risk.timing');
  const { instant } = change.schedule.start;
  if (!timing || instant === undefined || one.at.from < timing.at.from || one.at.to > timing.at.to) return false;
  const day = dayOf(one.date, change, given);
  if (!day) return false;
  const at = Date.parse(iso(day));
  if (/^\s?起/.test(one.passage.text.slice(one.date.at.to, one.date.at.to + 3))) return false;
  const isFirst = one.sentence.replace(/^[\s*_>-]+/, '').startsWith(one.date.text) && one.clock !== 'beside';
  return isFirst && at > given.now && Math.abs(at - instant) < NEAR && !otherTold.test(one.sentence);
}

/** In quotation marks of what others are told, or beside the work before and after which they are. */
export function isOfNotice(one: PlacedDay, change: Change): boolean {
  const { text } = one.passage;
  const { from, to } = one.date.at;
  const isTold = announcingSections(change).some(({ block, end }) => block <= one.block && one.block < end);
  if (isTold && aroundWork.test(text.slice(to, to + 40))) return true;
  if (isTold && toNight.test(text.slice(Math.max(0, from - 80), from))) return !otherTold.test(one.sentence);
  if (!isTold && !isNotice(one.passage)) return false;
  const said = quotation(text, from, to);
  // A batch without a number is a job of the night.
  return said !== undefined && !otherTold.test(said.replace(/\bbatch\b(?!\s\d)/i, '')) && !elsewhere.test(said);
}

/** "The calendar of 4 December shows nothing else on 13 December": the day that was looked up for this change. */
export function isLookedUp({ passage: { text }, date, sentence }: PlacedDay): boolean {
  const isSeen = seen.test(text.slice(Math.max(0, date.at.from - 60), date.at.from));
  return !isSeen && calendar.test(sentence) && nothingElse.test(text.slice(date.at.to, date.at.to + 40));
}

/** "Back on 2.10.24" is a version, unless it is of about these years; and so is 2027.12.4 beside 2027.15.1. */
export function isNumbered(text: string, year: number, { source }: Change, given: Given): boolean {
  if (/^\d+\.\d+\.\d\d$/.test(text) && Math.abs(Date.UTC(year, 6) - given.now) > 2 * 365 * DAY) return true;
  const [, series] = /^(20\d\d)\.\d{1,2}\.\d{1,2}$/.exec(text) ?? [];
  return series !== undefined && new RegExp(`(?<![\\d.])${series}\\.(?:1[3-9]|[2-9]\\d)\\.\\d`).test(source.text);
}

/** The words between quotation marks around a day. */
function quotation(text: string, from: number, to: number): string | undefined {
  // Marks are counted from the start of the line.
  const before = text.slice(Math.max(0, from - 800, text.lastIndexOf('\n', from - 1) + 1), from);
  const han = before.search(/[“「『][^”」』]*$/);
  const isOpen = (before.match(/"/g)?.length ?? 0) % 2 === 1;
  if (han === -1 && !isOpen) return undefined;
  const start = han === -1 ? before.lastIndexOf('"') : han;
  return before.slice(start) + text.slice(from, to) + (text.slice(to, to + 120).split(/["”」』]/)[0] ?? '');
}

// A passage stays the same while others are typed in.
const mayBeOfAll = memo(({ text }: Passage) => allTimes.test(text));
const isNotice = memo(({ text }: Passage) => notifies.test(text));

const DAY = 86_400_000;
const NEAR = 2 * DAY;
const nothing = /^[\s,，;；()（）]*(?:on\s*)?$/;
const opening =
  /(?:^|[。；])[\s*_-]*(?:(?:on|at|在)\s)?[(（]?(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,?|(?:周|星期)[一二三四五六日天])?[)）]?\s*$/i;
const allTimes =
  /\b(?:(?:(?<!\bat )all|any)\s(?:the\s)?(?:clock\s|wall\s)?times?|(?:every|each)\s(?:clock|wall)\stime)\b[^.;]{0,60}\bon\b|(?:所有|全部|文中|下列|以下)(?:的)?(?:时间|时刻|钟点)[^。；]{0,12}(?:为|是|指)/i;
const aroundWork =
  /^\s?[，,]?\s?(?:(?:动手|开工|变更|实施|切换|操作|执行|维护|割接|上线|发布)(?:之?前后|前|后|时|当[天日]|期间)|(?:right |shortly |just )?(?:before and after|during) (?:the )?(?:change|work|window|switch|maintenance)\b)/i;
/** "Card payments change in the night to Tuesday, …", "an announcement that stations will drop out on Thursday 2027-03-11". */
const toNight =
  /\bthat (?:[\w-]+ ){1,4}will [^.;:"“]{3,40} on\s(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,?\s)?$|\b(?:in|during|on|for) the (?:night|early hours|small hours) (?:to|of|from)\s(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,?\s)?$/i;
const notifies = /^[\s*_`]*(?:notify|announce|tell|inform|post|通知|公告|告知|知会)/i;
const elsewhere =
  /\b(?:since|from then|by|until|till|before|after|old|valid|expires?|as of)\s|起|止|之[前后]|到期|有效|失效/i;
/** "In the port's calendar, seen on 1 December, nothing else": when somebody looked; the end of a range, also of the days looked at; the day of something else. */
const seen =
  /\b(?:seen|read|looked(?! through)|checked|as)\b[^.;:]{0,40} (?:on|of)\s?$|(?:\d(?:st|nd|rd|th)?|\d月|日) ?(?:to|until|and|[-–—~至到])\s?$|\b(?:up to|until|till|as far as)\s?$|[查看翻核][^，。；]{0,10}[到至]\s?$|\b(?:is|are|was|comes|goes) on\s?$/i;
const calendar = /\bcalendar\b|日历/i;
const nothingElse =
  /^\s?[，,]?\s?(?:上|那天|当[天日])?(?:没有|无)(?:别的|其[他它])|^,?\s(?:has|shows|there is|with)?\s?(?:nothing else|no other)\b/i;
