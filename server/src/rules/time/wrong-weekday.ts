// A weekday that the date beside it does not fall on.

import { dayOf, iso } from '../../core/clock/ownWindow.ts';
import { wrongTimingDay } from '../../core/clock/timingWeekday.ts';
import { writtenDays } from '../../core/clock/writtenDays.ts';
import { type Hit, rule } from '../../core/rule.ts';
import { type Span, shift } from '../../core/source.ts';
import { datesIn } from '../../core/time/dates.ts';
import { type Day, weekdayOf } from '../../core/time/time.ts';
import { isWrongWeekday, weekdayNames } from '../../core/time/weekdays.ts';
import type { Words } from '../../core/words.ts';

export default rule({
  id: 'wrong-weekday',
  severity: 'contradiction',
  says: {
    weekday: {
      en: '{date} is a {actual}, not a “{text}”: one of the two is wrong, and people plan by either. Please check which day is meant.',
      'zh-cn': '{date} 是{actual}，不是“{text}”：两者必有一个写错了，大家会按不同的日子安排。请核对是哪一天。',
    },
    timing: {
      en: 'These are the hours of the window, but on “{text}”: it begins on {date}, a {actual}. Please check which day is meant.',
      'zh-cn': '这正是窗口的钟点，却写成了“{text}”：窗口 {date} 开始，那天是{actual}。请核对是哪一天。',
    },
  },
  why: {
    en: 'A weekday beside a date is a checksum. When it does not fit, the date was mistyped or moved without it, and half of the readers keep the wrong evening free.',
    'zh-cn': '日期旁边的星期就像校验码。对不上，说明日期写错了，或者改期时漏改了一处，总有一半的人会空出错误的那一晚。',
  },
  *check(change, given): Iterable<Hit & { says: 'weekday' | 'timing' }> {
    const { start, end, submitted } = change.schedule;
    for (const { field, read } of [start, end, submitted]) {
      if (field.kind !== 'value') continue;
      const weekday = datesIn(field.value).find(date => date.kind === 'weekday');
      const day = read && 'wall' in read ? read.wall : read?.kind === 'no-time' ? read.date : undefined;
      if (weekday?.kind !== 'weekday' || !day || weekdayOf(day) === weekday.weekday) continue;
      const from = change.source.text.indexOf(weekday.text, field.at.from);
      const at = from === -1 || from > field.at.to ? field.at : { from, to: from + weekday.text.length };
      yield hit(at, weekday.text, day);
    }
    for (const one of writtenDays(change.document.markdown)) {
      if (!one.weekday || !isWrongWeekday(one, change, given)) continue;
      const day = dayOf(one.date, change, given);
      const at = shift(one.weekday.at, one.at.from);
      if (day) yield hit(at, change.source.text.slice(at.from, at.to), day);
    }
    const timing = wrongTimingDay(change, given);
    if (timing) {
      const text = change.source.text.slice(timing.at.from, timing.at.to);
      yield { ...hit(timing.at, text, timing.day), says: 'timing', as: 'nudge' };
    }
  },
  examples: {
    bad: [
      {
        text: `
# Tue 2026-12-02: promote the PostgreSQL 16 standby of orders-db
  ^^^ 2026-12-02 is a Wednesday, not a “Tue”
`,
      },
      {
        text: `
## 沟通计划

| 谁 | 何时 | 渠道 | 内容 |
| --- | --- | --- | --- |
| 客服 | 变更前：2026-11-30（周二） | 变更群 | 12 月 1 日凌晨切换 orders-db |
                      ^^ 2026-11-30 is a Monday, not a “周二”
`,
      },
      {
        text: '',
        front: `
schedule:
  start: Wed 2026-12-01 02:00+08:00
         ^^^ 2026-12-01 is a Tuesday, not a “Wed”
  end: 2026-12-01T04:00:00+08:00
`,
      },
      {
        text: `
### Why is this the correct time to complete the CM?

Wednesday 02:00-04:00 Asia/Shanghai has the lowest traffic of the week, 4% of the peak.
^^^^^^^^^ These are the hours of the window, but on “Wednesday”: it begins on 2026-12-01, a Tuesday
`,
      },
    ],
    good: [
      {
        text: `
### Why is this the correct time to complete the CM?

Wednesday 02:00-04:00 Asia/Shanghai would be as quiet, but Tuesday leaves a day for a second try; traffic is 4% of the peak.
`,
      },
      {
        text: `
### Why is this the correct time to complete the CM?

Tuesday, 1 December 2026 has the lowest traffic, 4% of the peak; Tue/Thu 2026-12-03 was turned down by payments.
`,
      },
      {
        text: `
### 为什么选择这个时间

12月1日（周二）流量最低，为峰值的 4%；每周四 12 月 3 日起有结算批处理。
`,
      },
    ],
  },
});

function hit(at: Span, text: string, day: Day): Hit & { says: 'weekday' } {
  return { at, says: 'weekday', with: { date: iso(day), text, actual: weekdayNames[weekdayOf(day) - 1] as Words } };
}
