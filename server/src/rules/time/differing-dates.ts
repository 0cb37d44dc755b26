// A date of this change in the title, a label or an announcement that is none of the days of its schedule.

import type { Change } from '../../core/change.ts';
import { announcedDays, announcingSections } from '../../core/clock/announcedDays.ts';
import { claimsHere } from '../../core/clock/claimScope.ts';
import { isOfWhatFollows, misplacedNotices } from '../../core/clock/misplacedNotices.ts';
import { daysElsewhere, ownDaysSaid } from '../../core/clock/ownDaysSaid.ts';
import { dayOf, iso, movedDay, ownDays, windowDays } from '../../core/clock/ownWindow.ts';
import { isLookedUp, isNumbered, isOfAnswer, isOfNotice, isOfTiming } from '../../core/clock/placedDays.ts';
import { isTimeColumn } from '../../core/clock/timingPlaces.ts';
import { type WrittenDay, writtenDays } from '../../core/clock/writtenDays.ts';
import { type Given, type Hit, rule } from '../../core/rule.ts';
import type { Passage } from '../../core/text/passages.ts';
import { misplacedDays } from '../../core/time/weekdays.ts';

export default rule({
  id: 'differing-dates',
  severity: 'consistency',
  says: {
    title: {
      en: 'The title says {text}, the schedule {days}: whoever reads one of them keeps the wrong day free. Please make them agree.',
      'zh-cn': '标题写的是 {text}，计划时间是 {days}，只看一处的人会空错日子。请改成一致。',
    },
    text: {
      en: '“{text}” is not a day of the schedule, which is {days}; whoever is told this keeps the wrong day free. Please make them agree.',
      'zh-cn': '“{text}”不在计划时间（{days}）之内，照此安排的人会空错日子。请改成一致。',
    },
    late: {
      en: '“{text}” with this hour is a day late: the change begins at it on {day}, so whoever is told this keeps the wrong night free. Please correct the day.',
      'zh-cn': '“{text}”配上这个钟点晚了一天：变更是在 {day} 的这个钟点开始的，照此安排的人会空错一晚。请更正日期。',
    },
    before: {
      en: 'People are to be told before the change on “{text}”, but by then it is over: the schedule is {days}. Please correct the day.',
      'zh-cn': '“{text}”写的是变更前的通知，可那时变更（{days}）已经结束。请更正日期。',
    },
    after: {
      en: 'People are to be told after the change on “{text}”, but by then it has not begun: the schedule is {days}. Please correct the day.',
      'zh-cn': '“{text}”写的是变更后的通知，可那时变更（{days}）还没有开始。请更正日期。',
    },
  },
  why: {
    en: 'Changes are put off, and the date is then corrected in one place. Titles and announcements are what people copy into their calendars. The local date and the UTC date are both right, and so are those of all phases.',
    'zh-cn':
      '变更改期后，往往只改了一处日期，而大家抄进日历的正是标题和公告。当地日期和 UTC 日期都算对，各阶段的日期也都算对。',
  },
  *check(change, given): Iterable<Hit & { says: 'title' | 'text' | 'late' | 'before' | 'after' }> {
    const own = ownDays(change, given);
    if (own.size === 0) return;
    const notices = misplacedNotices(change, given);
    const days = shownDays(own);
    const see = [{ at: change.schedule.start.field.at, says: { en: 'The schedule', 'zh-cn': '计划时间' } }];
    const told = new Set<string>();
    const said = ownDaysSaid(change, given);
    const passages = new Set<Passage>();
    for (const one of writtenDays(change.document.markdown)) {
      const is = notices.get(one);
      if (is) yield { at: one.at, says: is, with: { text: one.date.text, days }, see, ...inDoubt(isNotice(one)) };
      if (is) continue;
      const day = one.claim || said.has(one) ? dayOf(one.date, change, given) : undefined;
      if (day && isNumbered(one.date.text, day.year, change, given)) continue;
      if (!day || told.has(iso(day)) || !isMeant(one, iso(day), own, change, given)) continue;
      told.add(iso(day));
      // "8 Dec 02:00 AEDT (7 Dec 15:00 UTC)": one wrong moment, told once.
      if (said.has(one) && passages.has(one.passage)) continue;
      passages.add(one.passage);
      const sure = inDoubt(isSure(one, iso(day), change, given));
      const text = one.date.text;
      if (own.has(iso(day)))
        yield { at: one.at, says: 'late', with: { text, day: iso(movedDay(day, -1)) }, see, ...sure };
      else yield { at: one.at, says: one.claim === 'title' ? 'title' : 'text', with: { text, days }, see, ...sure };
    }
  },
  examples: {
    bad: [
      {
        text: `
# 2026-12-02: promote the PostgreSQL 16 standby of orders-db
  ^^^^^^^^^^ The title says 2026-12-02, the schedule 2026-11-30 / 2026-12-01
`,
      },
      {
        text: `
## Communication Plan

| Who | When | Channel | Message |
| --- | --- | --- | --- |
| support | before, one day ahead | #changes | Orders pause for up to 30 s on 2026-12-08 between 02:00 and 04:00 Asia/Shanghai |
                                                                              ^^^^^^^^^^ “2026-12-08” is not a day of the schedule
`,
      },
      {
        text: `
## 沟通计划

维护时间：2026年12月3日 02:00-04:00（北京时间）
     ^^^^^^^^^^ “2026年12月3日” is not a day of the schedule
`,
      },
      {
        text: `
## Runbook

### Steps

Timeline (8 December, Asia/Shanghai):
          ^^^^^^^^^^ “8 December” is not a day of the schedule

| Time | What | Who |
| --- | --- | --- |
| 02:00 | Check the lag on db-2 | Alice |
| 02:20 | Promote db-2 | Alice |
`,
      },
      {
        text: `
## Communication Plan

- Before: 2026-12-04, 15:00 Asia/Shanghai, mail to the tenants, Alice
          ^^^^^^^^^^ People are to be told before the change on “2026-12-04”, but by then it is over
`,
      },
      {
        front: `
schedule:
  start: 2026-12-01T22:30:00+08:00
  end: 2026-12-02T01:00:00+08:00
  timezone: Asia/Shanghai
`,
        text: `
## Overview

- Phase 1 (pilot): 2026-11-28, one shop
- Phase 2: 2026-12-01, all others

## Communication Plan

- Status page: "Orders may wait, 2 December 22:30 Asia/Shanghai to 3 December 01:00."
                                 ^^^^^^^^^^ “2 December” with this hour is a day late: the change begins at it on 2026-12-01
`,
      },
    ],
    good: [
      {
        text: `
# Promote orders-db on 2026-11-30 before support of version 13 ends on 2027-01-15

## Communication Plan

| Who | When | Channel | Message |
| --- | --- | --- | --- |
| support | 2026-11-27, 10:00 Asia/Shanghai | #changes | Orders pause on 1 Dec for up to 30 s; tell us by 2026-11-28 |
`,
      },
      {
        text: `
## 分阶段计划

- 第一批：2026-12-01 02:00（北京时间）
- 第二批：2026-12-03 02:00（北京时间）

## 沟通计划

变更时间：2026-12-03 02:00（北京时间），12 月 15 日下线老集群。
`,
      },
    ],
  },
});

type DayHere = WrittenDay & { readonly block: number };

function shownDays(own: ReadonlySet<string>): string {
  const days = [...own].sort();
  return days.length > 2 ? `${days[0]} … ${days.at(-1)}` : days.join(' / ');
}

/** Whether a day is meant to be the change's and is not: no later phase, no other day beside one that is right. */
function isMeant(one: DayHere, day: string, own: ReadonlySet<string>, change: Change, given: Given): boolean {
  const { claim, passage, sentence, isOfPhase, block } = one;
  const isAnnounced = announcedDays(change, given).get(passage)?.has(one.date.at.from) === true;
  // Of the days of the schedule, only one that is announced with the hour of another.
  const isOther = own.has(day) && !(isAnnounced && windowDays(change, given).has(day));
  if (isOther || misplacedDays(change, given).has(one) || isOfPhase || isOfWhatFollows(one, day, change)) return false;
  if (claim === undefined && isLongPast(day, own)) return false;
  const inWindow = daysElsewhere(change, given).get(passage);
  if (inWindow?.has(one.date.at.from)) return false;
  if (claim !== undefined && claim !== 'title' && !claimsHere(change, block)) return false;
  // The small hours of a day are its own, the night that is called by it may end on the next.
  const isEarly = /^\s?凌晨/.test(passage.text.slice(one.date.at.to, one.date.at.to + 3));
  if (!isEarly && isNight.test(sentence) && own.has(nextDay(day)) && !beginsLate(change)) return false;
  if (claim === 'start' || claim === 'end') return true;
  // "Moved from … to …", "… and …": one of the days in the passage is right. What is announced is told by the sentence.
  const isQuoted = isOfNotice(one, change);
  return !writtenDays(change.document.markdown).some(other => {
    if (isAnnounced && other.sentence !== sentence) return false;
    // What is told is a text of its own.
    if (isQuoted && !isOfNotice(other, change)) return false;
    const same = other !== one && other.passage === passage && (claim === undefined || other.claim !== undefined);
    // "On 13 March, 22:00, … announces: closed on 16 March": when it is told is no day of the change, whatever the day is in UTC.
    const isTelling = isAnnounced && other.clock === 'beside' && !inWindow?.has(other.date.at.from);
    const date = same && !isTelling ? dayOf(other.date, change, given) : undefined;
    return date !== undefined && own.has(iso(date));
  });
}

/** A day of an earlier year or season is one of a history, whatever stands beside it. */
function isLongPast(day: string, own: ReadonlySet<string>): boolean {
  const [first = day] = [...own].sort();
  return Date.parse(first) - Date.parse(day) > 90 * 86_400_000;
}

/** A change that begins in the evening is in the night of that very day, not in the one before. */
function beginsLate({ schedule: { start } }: Change): boolean {
  return start.read !== undefined && 'wall' in start.read && start.read.wall.hour >= 18;
}

/** What is not certain is only remarked. */
function inDoubt(sure: boolean): Pick<Hit, 'as'> {
  return sure ? {} : { as: 'nudge' };
}

/** Whether the day says itself that it is the change's: a title may name one long past, and announcements tell of other days too. */
function isSure(one: DayHere, day: string, change: Change, given: Given): boolean {
  const { claim, block } = one;
  const away = Math.abs(Date.parse(day) - (change.schedule.start.instant ?? 0));
  // What has passed is rather what led to the change.
  if (claim === 'title') return away < FAR && Date.parse(day) > given.now - DAY;
  const isAnnounced = announcedDays(change, given).get(one.passage)?.has(one.date.at.from) === true;
  if (claim !== undefined) return claim !== 'announced' || isAnnounced;
  if (isOfNotice(one, change) || isOfTiming(one, change, given) || isLookedUp(one)) return false;
  if (isOfAnswer(one, change, given)) return false;
  return !isAnnounced && !announcingSections(change).some(section => section.block <= block && block < section.end);
}

/** Whether a notice stands behind its word, or in a column of times: of another cell a day may be that of anything. */
function isNotice({ passage: { column } }: WrittenDay): boolean {
  return column === undefined || isTimeColumn(column);
}

const DAY = 86_400_000;
/** A change is put off by weeks; a day further away is rather that of what led to it. */
const FAR = 45 * DAY;

const isNight = /\bnight|\bmidnight|晚|夜|凌晨/i;

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY).toISOString().slice(0, 10);
}
