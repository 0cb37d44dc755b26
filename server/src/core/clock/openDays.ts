// Days such as "tomorrow" or 下下周四 that are another day to whoever reads them later.

import { areAnnounced, areOfOthers } from '../text/othersWords.ts';
import { datesIn } from '../time/dates.ts';
import { fallback, wholeDay } from './tellingDays.ts';
import { claimsTiming, isMessageColumn, isTimeColumn } from './timingPlaces.ts';
import type { WrittenDay } from './writtenDays.ts';

/** Days counted from the change itself, and what is said of an uncertain future, are clear to every reader. */
export function isOpenDay(one: WrittenDay): boolean {
  const { date, passage, sentence, clock } = one;
  const isSaid = (passage.text.slice(0, date.at.from).match(/["“”「」『』]/g)?.length ?? 0) % 2 === 1;
  const isAwaited =
    passage.column === undefined && weekdayToCome.test(date.text) && !isSaid && !elseThen.test(sentence);
  if (
    !(claimsTiming(one) || isAwaited) ||
    /^(?:次|当|第二天)/.test(date.text) ||
    fallback.test(upTo(date.text, sentence))
  )
    return false;
  if (isNamePart(one)) return false;
  // What is told to others stands in their column, or in quotes.
  if (passage.column !== undefined && (isMessageColumn(passage.column) || /^\s*["“「『]/.test(passage.text)))
    return false;
  const ahead = passage.text.slice(0, date.at.from);
  // "tomorrow, 2 February, 13:00", "tomorrow, Tuesday 16 February"
  const next = datesIn(passage.text.slice(date.at.to, date.at.to + 36));
  if (
    next.some(
      ({ kind, at }, i) =>
        kind === 'day' && at.from < (next[i - 1]?.kind === 'weekday' ? (next[i - 1]?.at.to ?? 0) : 0) + 3,
    )
  )
    return false;
  const behind = passage.text.slice(date.at.to, date.at.to + 200);
  if (areAnnounced(ahead) || areOfOthers(ahead, behind)) return false;
  if (wholeDay.test(sentence) && (clock !== 'beside' || isToldBeside(one))) return false;
  const isVague = /^(?:today|yesterday|今[天日]|昨[天日])$/i.test(date.text);
  if (passage.kind === 'title') return !isVague && !/['’]s\b/.test(passage.text.slice(date.at.to, date.at.to + 2));
  return (
    isTimed(one) ||
    isAwaited ||
    (clock === 'sentence' && !isVague && !/^(?:的|['’]s)/.test(passage.text.slice(date.at.to)))
  );
}

/** 不满足就改到下周六: a day for another try, or of every week. */
const elseThen =
  /\b(?:if|above|below|more than|less than|otherwise|instead|unless|take|try|again|try again|every|each|worst|would)\b|如|若|不满足|就不|改[到在天]|再[来做试说]|才|回[滚退]|退不|每|超过|[挪推延]/i;

/** "Next Friday", 下下周四: a day that somebody waits for, whether or not it has an hour. */
const weekdayToCome =
  /^(?:next|(?:this )?coming) (?:mon(?!th)|tue|wed|thu|fri|sat|sun)|^(?:(?:mon|tue|wed|thu|fri|sat|sun)\w*) after next|^(?:下+个?|[这本])(?:周|星期|礼拜)[一二三四五六日天]/i;

/** Of a sentence what stands before a word in it, and it: what is to be done otherwise is said first. */
function upTo(word: string, sentence: string): string {
  return sentence.slice(0, sentence.indexOf(word) + word.length);
}

/** “今晚有茶”: a name in quotation marks. */
function isNamePart({ passage: { text }, date: { at } }: WrittenDay): boolean {
  return /[“「『]$/.test(text.slice(0, at.from)) && /^\p{Script=Han}{1,5}[”」』]/u.test(text.slice(at.to));
}

/** An hour stands beside it, or its column is one of times: then it can only be meant as a day to come to. */
export function isTimed({ clock, passage: { column } }: WrittenDay): boolean {
  return clock === 'beside' || (column !== undefined && isTimeColumn(column));
}

/** Whether the whole date stands beside the word and tells its day: "tomorrow (Tue 2026-12-01)", "2026-12-01, 明天". */
function isToldBeside({ passage, date }: WrittenDay): boolean {
  const { text } = passage;
  const after = text.slice(date.at.to, date.at.to + 40);
  const before = text.slice(Math.max(0, date.at.from - 40), date.at.from);
  return (
    /^[^\p{L}\d]*(?:(?:on|at|i\.?e\.?|mon|tue|wed|thu|fri|sat|sun|即|也就是|周.|星期.)[a-z.]*[^\p{L}\d]*){0,2}(?:\d{1,2}[:：]\d\d[^\p{L}\d]*)?\d{4}\s?[年-]/iu.test(
      after,
    ) ||
    /\d{4}(?:-\d{1,2}-\d{1,2}|\s?年[^。]{2,8}日)[^\p{L}]*(?:(?:is|that's|that is|即|也就是|周.|星期.|mon|tue|wed|thu|fri|sat|sun)[a-z.]*[^\p{L}]*)?$/iu.test(
      before,
    )
  );
}
