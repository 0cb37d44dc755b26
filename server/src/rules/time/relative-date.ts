// "Tomorrow at 02:00": a day that depends on when it is read.

import type { Change } from '../../core/change.ts';
import { isOpenDay, isTimed } from '../../core/clock/openDays.ts';
import { iso } from '../../core/clock/ownWindow.ts';
import { isOfTelling } from '../../core/clock/tellingDays.ts';
import { isTimeColumn } from '../../core/clock/timingPlaces.ts';
import { writtenDays } from '../../core/clock/writtenDays.ts';
import { type Hit, rule } from '../../core/rule.ts';
import { doneLately } from '../../core/said/doneLately.ts';
import { overlap, type Span } from '../../core/source.ts';
import { datesIn } from '../../core/time/dates.ts';
import { wallAt } from '../../core/time/time.ts';
import { quote } from '../../core/words.ts';
import { dayFixes, fieldFixes } from './dayFixes.ts';

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
    const lately = isOneDay ? [] : doneLately(change);
    const told: Span[] = [];
    for (const one of writtenDays(change.document.markdown)) {
      if (one.date.kind !== 'relative' || !(isOpenDay(one) || isOfTelling(one, change))) continue;
      // A table of when others are told is read by them, on whichever day; what is told beside it has one day.
      const isAppointed = one.passage.column !== undefined && isTimeColumn(one.passage.column);
      if (isOneDay && !isAppointed && thisDay.test(one.date.text)) continue;
      const as = isTimed(one) && !isOneDay ? 'prose' : 'nudge';
      // "Next week" within "the end of next week" is told once, with all of its words.
      if (as === 'nudge' && lately.some(({ at }) => overlap(at, one.at))) continue;
      told.push(one.at);
      yield { at: one.at, says: 'prose', with: { text: one.date.text }, as, fixes: () => dayFixes(one, change, given) };
    }
    for (const { at, text } of lately) {
      if (!told.some(other => overlap(at, other))) yield { at, says: 'prose', with: { text }, as: 'nudge' };
    }
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
      {
        text: `
### What will be required to execute the change?

Both get the role \`orders-operator\` from 01:30 to 04:00 UTC (request 8804, approved), Jonas until the end of next week.
                                                                                                  ^^^^^^^^^^^^^^^^^^^^ “the end of next week” means
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
