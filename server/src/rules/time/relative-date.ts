// "Tomorrow at 02:00": a day that depends on when it is read.

import type { Change } from '../../core/change.ts';
import { iso, movedDay, utcText } from '../../core/clock/ownWindow.ts';
import { fallback, isOfTelling, wholeDay } from '../../core/clock/tellingDays.ts';
import { claimsTiming, isMessageColumn, isTimeColumn } from '../../core/clock/timingPlaces.ts';
import { type WrittenDay, writtenDays } from '../../core/clock/writtenDays.ts';
import { zoneChoices } from '../../core/clock/zoneChoices.ts';
import { type Fix, type Given, type Hit, rule } from '../../core/rule.ts';
import { doneLately } from '../../core/said/doneLately.ts';
import { areAnnounced, areOfOthers } from '../../core/text/othersWords.ts';
import { datesIn } from '../../core/time/dates.ts';
import { formatIso, wallAt } from '../../core/time/time.ts';
import { readTyped } from '../../core/time/typedTime.ts';
import { quote } from '../../core/words.ts';

export default rule({
  id: 'relative-date',
  severity: 'prose',
  says: {
    field: {
      en: '“{text}” is another day tomorrow, and no calendar can read it. Write it like {example}.',
      'zh-cn': '“{text}”过一天就变了，日历也读不懂。请参照 {example} 的写法。',
    },
    prose: {
      en: '“{text}” means another day to whoever reads this later, and reviewers do. Write the date.',
      'zh-cn': '“{text}”换一天读就是另一天，而评审往往晚几天才看。请写明日期。',
    },
  },
  why: {
    en: 'A change is written on one day, reviewed on another and carried out on a third. “Tonight” is right on one of them.',
    'zh-cn': '变更单今天写、明天评审、后天执行，“今晚”只在其中一天是对的。',
  },
  *check(change, given): Iterable<Hit & { says: 'field' | 'prose' }> {
    const { start, end, submitted } = change.schedule;
    for (const { field, read } of [start, end, submitted]) {
      if (field.kind !== 'value' || read?.kind !== 'malformed') continue;
      if (!datesIn(field.value).some(date => date.kind === 'relative')) continue;
      const { value, at } = field;
      const fixes = () => fieldFixes(value, at, change, given);
      yield { at, says: 'field', with: { text: quote(value, 40), example: '2026-12-01T02:00:00+08:00' }, fixes };
    }
    const isOneDay = isOfOneDay(change) || definesToday.test(change.source.text.slice(0, 8000));
    for (const one of writtenDays(change.document.markdown)) {
      if (one.date.kind !== 'relative' || !(isOpen(one) || isOfTelling(one, change))) continue;
      // A table of when others are told is read by them, on whichever day; what is told beside it has one day.
      const isAppointed = one.passage.column !== undefined && isTimeColumn(one.passage.column);
      if (isOneDay && !isAppointed && thisDay.test(one.date.text)) continue;
      const as = isTimed(one) && !isOneDay ? 'prose' : 'nudge';
      yield { at: one.at, says: 'prose', with: { text: one.date.text }, as, fixes: () => dayFixes(one, change, given) };
    }
    if (isOneDay) return;
    for (const { at, text } of doneLately(change)) yield { at, says: 'prose', with: { text }, as: 'nudge' };
  },
  examples: {
    bad: [
      {
        text: '',
        front: `
schedule:
  start: tomorrow 02:00
         ^^^^^^^^^^^^^^ “tomorrow 02:00” is another day tomorrow
  end: 2026-11-21T04:00:00+08:00
  timezone: Asia/Shanghai
`,
        fixed: 'start: 2026-11-21T02:00:00+08:00',
      },
      {
        text: `
### Why is this the correct time to complete the CM?

We start tomorrow (June, 1st) at 02:00 UTC, when traffic is 4% of the daily peak.
         ^^^^^^^^ “tomorrow” means another day
`,
        fixed: 'We start 2026-11-21 (June, 1st) at 02:00 UTC',
      },
      {
        text: `
## Communication Plan

Before: mail to tenants 2026-11-25 and reminder tomorrow 10:00 (Asia/Shanghai).
                                                ^^^^^^^^ “tomorrow” means another day
`,
      },
      {
        text: `
## 沟通计划

| 谁 | 何时 | 渠道 | 内容 |
| --- | --- | --- | --- |
| 客服 | 明天上午，当面 | 变更群 | MCM-1042 切换 orders-db |
       ^^ “明天” means another day
`,
        fixed: '| 客服 | 2026-11-21上午，当面 |',
      },
      {
        text: `
### What will be required to execute the change?

Dan has the role until the end of next week, Alice was told in this morning's meeting; 王磊前天来过，证书月初领到。
                       ^^^^^^^^^^^^^^^^^^^^ “the end of next week” means another day
                                                               ^^^^^^^^^^^^^^^^^^^^^^ “this morning's meeting” means
                                                                                         ^^ “前天” means
                                                                                                ^^ “月初” means
`,
      },
    ],
    good: [
      {
        text: `
### What conditions would indicate a need to rollback?

Logins 5% below the same hour of last Tuesday for 15 minutes; 与上周三同一时段相差超过 5%。月初结算的高峰不在此列。
`,
      },
      {
        text: `
### Why is this the correct time to complete the CM?

We start tomorrow (Tue 2026-12-01) at 02:00 UTC, when traffic is 4% of the daily peak; on 2026-12-02, tomorrow 09:00 UTC at the latest, the cache is warm.
`,
      },
      {
        front: `
type: emergency
authoriser: "@mia"
schedule:
  start: 2026-11-21T20:30:00+08:00
  end: 2026-11-21T22:30:00+08:00
  timezone: Asia/Shanghai
submitted: 2026-11-21T19:25:00+08:00
`,
        text: `
### How has the change been tested to verify it's safe for production?

Today 15:00-17:00 (Asia/Shanghai) Lin ran 1,312 cases on staging with the new image, all green.
`,
      },
      {
        text: `
### Why is this the correct time to complete the CM?

Today orders-db is backed up at 02:00 UTC, traffic is 4% of the peak, and the team is there until 03:00 UTC the next day.
`,
      },
      {
        text: `
## 沟通计划

| 谁 | 何时 | 渠道 | 内容 |
| --- | --- | --- | --- |
| 客服 | 变更前一天 | 变更群 | 明天凌晨 02:00（北京时间）切换 orders-db |
| 客服 | 变更当天，次日早上 | 变更群 | 已完成，或已回滚 |
`,
      },
    ],
  },
});

/** "Today" in this text is 25 November. */
const definesToday = /["“'‘](?:today|今天)["”'’][^.。]{0,24}(?:\bis\b|\bmeans\b|指|是|为)/i;
const thisDay = /^(?:today|tonight|this (?:morning|afternoon|evening)|今)/i;

/** An emergency that was handed in on the day it is done has one day, which its schedule names: 今天 is no other to any reader. */
function isOfOneDay({ type, schedule }: Change): boolean {
  const { start, submitted, zone } = schedule;
  if (type !== 'emergency' || start.instant === undefined || submitted.instant === undefined) return false;
  const [here, there] = [start.instant, submitted.instant].map(instant => iso(wallAt(instant, zone ?? 'UTC')));
  return here === there;
}

/** Days counted from the change itself, and what is said of an uncertain future, are clear to every reader. */
function isOpen(one: WrittenDay): boolean {
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
  if (passage.column !== undefined && isMessageColumn(passage.column)) return false;
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
function isTimed({ clock, passage: { column } }: WrittenDay): boolean {
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

const title = { en: '{text}: {utc}', 'zh-cn': '{text}：{utc}' };
const dayTitle = { en: 'Write {day}, counted from {from}', 'zh-cn': '改为 {day}（从 {from} 算起）' };

/** The day on which the text was written, where that is certain: a draft is being written, others say when they were handed in. */
function writtenAt(change: Change, given: Given): number | undefined {
  const { submitted } = change.schedule;
  if (submitted.instant !== undefined) return submitted.instant;
  return change.state === 'draft' && submitted.field.kind === 'absent' ? given.now : undefined;
}

function fieldFixes(value: string, at: WrittenDay['at'], change: Change, given: Given): readonly Fix[] {
  const now = writtenAt(change, given);
  const [choice] = zoneChoices(change, given);
  if (now === undefined || !choice) return [];
  const typed = readTyped(value.replace(/\s*[(（][^)）]*[)）]/g, ' '), { zone: choice.zone, now });
  if (typed.kind !== 'instant') return [];
  const text = formatIso(typed.instant, typed.offset).replace(/T(\d\d:\d\d)(?!:\d)/, 'T$1:00');
  return [{ title, with: { text, utc: utcText(typed.instant) }, edits: [{ ...at, text }] }];
}

function dayFixes({ at, date }: WrittenDay, change: Change, given: Given): readonly Fix[] {
  const now = writtenAt(change, given);
  const [choice] = zoneChoices(change, given);
  const by = /^(?:tomorrow|明[天日])$/i.test(date.text) ? 1 : /^(?:today|今[天日])$/i.test(date.text) ? 0 : undefined;
  if (now === undefined || by === undefined || !choice) return [];
  const from = wallAt(now, choice.zone);
  const day = iso(movedDay(from, by));
  return [{ title: dayTitle, with: { day, from: iso(from) }, edits: [{ ...at, text: day }] }];
}
