// Whole changes with planted faults of time (⟵rule behind the line) among things that look like them: phases, earlier incidents,
// tests in the past, freezes, several renderings of one moment. What is planted is found in its line, and nothing else is said.

import assert from 'node:assert/strict';
import type { Example } from '../../server/src/core/rule.ts';
import { placeAt, source } from '../../server/src/core/source.ts';
import { compose, findings } from '../support/example.ts';

const about = new Set([
  ...[
    'missing-schedule',
    'time-without-zone',
    'ambiguous-zone',
    'zone-not-in-force',
    'conflicting-times',
    'wrong-weekday',
  ],
  ...[
    'end-before-start',
    'overlong-window',
    'ambiguous-date',
    'relative-date',
    'skipped-or-repeated-time',
    'schedule-in-past',
  ],
  ...['differing-dates', 'malformed-field'],
]);

const documents: readonly (Example & { readonly name: string })[] = [
  {
    name: 'tokyo network',
    front: `schedule:
  start: 2026-12-05T01:00:00+09:00
  end: 2026-12-05T05:00:00+09:00
  timezone: Asia/Tokyo
`,
    text: `# Replace the core switch in Tokyo (Sat 5 Dec, 01:00-05:00 JST)

All times are JST.

### Why is this the correct time to complete the CM?

Saturday 2026-12-05 01:00-05:00 is the carrier's window (Friday 16:00-20:00 UTC). Traffic is 3% of the peak then.
The last swap, on Sat 2026-06-13, took from 01:10 to 03:40. Fri 2026-12-04 was offered too, but the month-end run ends 06:00 that day.

### Are there any related, prerequisite changes upon which this CM hinges?

FW-77 must be finished by 2026-12-04 18:00. It was moved from Tue 2026-11-24 to Thu 2026-11-26 once already.

## Communication Plan

| Who | When | Channel | Message |
| --- | --- | --- | --- |
| support | Thu 2026-12-03 10:00 | #changes | Maintenance on Saturday, 5 December, 01:00-05:00 JST (Friday 17:00-21:00 UTC) | ⟵conflicting-times
| offices | Wed 2026-12-04 | mail | the office LAN is down Saturday morning | ⟵wrong-weekday
`,
  },
  {
    name: 'tokyo good',
    front: `schedule:
  start: 2026-12-05T01:00:00+09:00
  end: 2026-12-05T05:00:00+09:00
  timezone: Asia/Tokyo
`,
    text: `# Replace the core switch in Tokyo (Sat 5 Dec, 01:00-05:00 JST)

Times without a zone are JST.

### Why is this the correct time to complete the CM?

Saturday 2026-12-05 01:00-05:00 JST is the carrier's window (Friday 16:00-20:00 UTC; 08:00-12:00 PST).
In March it would have been 09:00 PDT. The freeze runs from 2026-12-18 to 2027-01-05, so the next Saturday is the last one.

### How has the change been tested to verify it's safe for production?

Lab run on Wed 2026-11-11, 14:00-15:30 JST; second one on 2026-11-18. The spare switch burned in from 2026-10-01 to 2026-10-31.

## Communication Plan

| Who | When | Channel | Message |
| --- | --- | --- | --- |
| support | Thu 2026-12-03 10:00 JST | #changes | Maintenance on Saturday, 5 December, 01:00-05:00 JST (Friday 16:00-20:00 UTC) |
| offices | Wed 2 Dec | mail | the office LAN is down Saturday morning until 05:00 JST |
| all | Mon 7 Dec | mail | result |
`,
  },
  {
    name: 'berlin dst',
    front: `schedule:
  start: 2027-03-28T01:00:00+01:00
  end: 2027-03-28T05:00:00+02:00
  timezone: Europe/Berlin
submitted: 2027-03-10T09:00:00+01:00
`,
    now: '2027-03-11T00:00:00Z',
    text: `# Move the mail relays (28 March)

### Why is this the correct time to complete the CM?

Start 2027-03-28 01:00 Europe/Berlin, end 05:00 Europe/Berlin; that is three hours because of the switch to summer time.

## Communication Plan

| Who | When | Channel | Message |
| --- | --- | --- | --- |
| support | 2027-03-26 10:00 Europe/Berlin | #changes | relays move 2027-03-28 01:00 CET (00:00 UTC) until 05:00 CEST (03:00 UTC) |
| on call | at 2027-03-28 02:30 Europe/Berlin | phone | half time | ⟵skipped-or-repeated-time
| all | 2027-03-29 09:00 CET | mail | result | ⟵zone-not-in-force
`,
  },
  {
    name: 'fields wrong offset',
    front: `schedule:
  start: 2026-12-01T02:00:00+01:00 ⟵conflicting-times
  end: 2026-12-01T04:00:00+01:00
  timezone: Asia/Shanghai
`,
    text: `### Why is this the correct time to complete the CM?

Traffic is lowest then.
`,
  },
  {
    name: 'end before start',
    front: `schedule:
  start: 2026-12-01T23:00:00+08:00
  end: 2026-12-01T01:00:00+08:00 ⟵end-before-start
  timezone: Asia/Shanghai
`,
    text: `### Why is this the correct time to complete the CM?

Traffic between 23:00 and 01:00 (Asia/Shanghai) is 4% of the peak.
`,
  },
  {
    name: 'overlong',
    front: `schedule:
  start: 2026-12-01T02:00:00+08:00
  end: 2026-12-11T04:00:00+08:00 ⟵overlong-window
  timezone: Asia/Shanghai
`,
    text: `### Why is this the correct time to complete the CM?

Traffic between 02:00 and 04:00 (Asia/Shanghai) is 4% of the peak.
`,
  },
  {
    name: 'long with phases',
    front: `schedule:
  start: 2026-12-01T02:00:00+08:00
  end: 2026-12-10T04:00:00+08:00
  timezone: Asia/Shanghai
`,
    text: `# Roll out kernel 6.6 in four phases

### Why is this the correct time to complete the CM?

Each phase runs 02:00-04:00 Asia/Shanghai.

- Phase 1: Tue 2026-12-01, eu-west-1
- Phase 2: Thu 2026-12-03, us-east-1
- Phase 3: Tue 2026-12-08, ap-south-1
- Phase 4: Thu 2026-12-10, the rest
`,
  },
  {
    name: 'phases wrong day',
    front: `schedule:
  start: 2026-12-01T02:00:00+08:00
  end: 2026-12-10T04:00:00+08:00
  timezone: Asia/Shanghai
`,
    text: `# Roll out kernel 6.6 in four phases

### Why is this the correct time to complete the CM?

Each phase runs 02:00-04:00 Asia/Shanghai (18:00-20:00 UTC the day before).

- Phase 1: Tue 2026-12-01, eu-west-1
- Phase 2: Thu 2026-12-03, us-east-1
- Phase 3: Wed 2026-12-08, ap-south-1 ⟵wrong-weekday
- Phase 4: Thu 2026-12-10, the rest
`,
  },
  {
    name: 'past',
    front: `schedule:
  start: 2026-11-10T02:00:00+08:00 ⟵schedule-in-past
  end: 2026-11-10T04:00:00+08:00
  timezone: Asia/Shanghai
`,
    text: `### Why is this the correct time to complete the CM?

Traffic between 02:00 and 04:00 (Asia/Shanghai) is 4% of the peak.
`,
  },
  {
    name: 'ambiguous dates',
    text: `# Promote orders-db

### Why is this the correct time to complete the CM?

We start 01/12/2026 02:00 Asia/Shanghai, when traffic is 4% of the peak. ⟵ambiguous-date
Version 12.11 was cut on 11/10, build 7/8 passed; ratio 3/4 of the nodes are done.

### How has the change been tested to verify it's safe for production?

Staging on 13/11/2026, three runs, log in https://git.example.com/orders/pull/88#comment-3.

## Communication Plan

| Who | When | Channel | Message |
| --- | --- | --- | --- |
| support | 05/11 09:00 UTC | #changes | first notice | ⟵ambiguous-date
| support | tomorrow 09:00 UTC | #changes | second notice | ⟵relative-date
| support | one day ahead | #changes | third notice |
`,
  },
  {
    name: 'relative',
    text: `# Promote orders-db tonight ⟵relative-date

### Why is this the correct time to complete the CM?

We start tomorrow at 02:00 Asia/Shanghai. ⟵relative-date
Next week the sale starts, and today traffic is 4% of the peak at night. The batch runs the next day at 06:00 UTC.
Yesterday's backup is fine.

### In the event of problems, what will you do to return your system to a known good state?

1. \`fence.sh orders-db-2\` stops the new primary (1 min); the next morning at 09:00 UTC we look at the log.
2. \`promote.sh orders-db-1\` makes the old primary take writes again (4 min).
3. Check that \`pg_up\` is 1 (5 min).
`,
  },
  {
    name: 'zone letters',
    text: `### Why is this the correct time to complete the CM?

Start is 2026-12-01 02:00 Asia/Shanghai (2026-11-30 18:00 UTC, 13:00 EDT, 10:00 PST). ⟵zone-not-in-force
On 2026-07-14 at 10:00 PDT we did the same. It was summer, 19:00 CEST in Berlin.
The US team meets 2026-12-02 09:00 PDT. ⟵zone-not-in-force
`,
  },
  {
    name: 'differing',
    text: `# Promote orders-db on 2026-12-02 ⟵differing-dates

### Why is this the correct time to complete the CM?

The change is scheduled for 2026-12-03 02:00 Asia/Shanghai, when traffic is 4% of the peak. ⟵differing-dates
It was first planned for 2026-11-24 and postponed because of the sale on 2026-11-27.

### Are there any related, prerequisite changes upon which this CM hinges?

MCM-1040 runs on 2026-11-26; MCM-1050 follows on 2026-12-08 02:00 UTC.
`,
  },
  {
    name: 'zh conflict',
    front: `schedule:
  start: 2026-12-08T01:00:00+08:00
  end: 2026-12-08T03:00:00+08:00
  timezone: Asia/Shanghai
`,
    text: `# 12月8日凌晨切换支付网关

时间均为北京时间。

### 为什么选择这个时间

12月8日（周二）01:00-03:00，对应 UTC 12月7日 17:00-19:00，流量为峰值的 4%。
11 月 24 日（周二）压测；上次切换是 2026-06-09（周二）01:10 开始，02:40 结束。12 月 12 日大促，之前必须完成。

## 沟通计划

| 对象 | 时间 | 渠道 | 内容 |
| --- | --- | --- | --- |
| 客服 | 12月7日（周二）10:00 | 变更群 | 12月8日 01:00-03:00 切换支付网关 | ⟵wrong-weekday
| 商户 | 12月4日 10:00 | 公告 | 12月9日凌晨 01:00-03:00 支付短暂不可用 | ⟵differing-dates
| 海外 | 12月7日 18:00 | 邮件 | 12月8日 01:00（UTC 18:00）切换 | ⟵conflicting-times
`,
  },
  {
    name: 'zh good',
    front: `schedule:
  start: 2026-12-08T01:00:00+08:00
  end: 2026-12-08T03:00:00+08:00
  timezone: Asia/Shanghai
`,
    text: `# 12月8日凌晨切换支付网关

时间均为北京时间。

### 为什么选择这个时间

12月8日（周二）01:00-03:00（UTC 12月7日 17:00-19:00）流量为峰值的 4%。每周二、周四 01:00-05:00 为常规窗口。
封网期为 2026-12-10 至 2026-12-13，双十二之后再做就晚了。昨天的演练顺利，今天提交评审。

### 变更如何经过测试

11月12日在预发环境演练三次，14:00 开始，15:20 结束，共 80 分钟，日志见 https://git.example.com/orders/pull/88#comment-3。

## 沟通计划

| 对象 | 时间 | 渠道 | 内容 |
| --- | --- | --- | --- |
| 客服 | 12月7日（周一）10:00 | 变更群 | 12月8日 01:00-03:00 切换支付网关 |
| 商户 | 前一天 | 公告 | 12月8日凌晨 01:00-03:00 支付短暂不可用 |
| 海外 | 12月7日 18:00 | 邮件 | 12月8日 01:00（UTC 12月7日 17:00，旧金山 9:00）切换 |
| 值班 | 当天 00:30 | 电话 | 提前半小时到位 |
`,
  },
  {
    name: 'incident history',
    text: `### What's the purpose of the activity?

Move orders-db to PostgreSQL 16. On Sat 2026-10-17 at 03:12 UTC vacuum stalled for 40 minutes; at 03:52 UTC it recovered (INC-991).
The same happened on 2026-09-05, a Saturday, between 22:00 and 22:30 UTC, and on Thu 5 Nov.
The quote of the vendor of 12 Oct: "on Tue 2026-10-13 at 01:00 UTC".

### Why is this the correct time to complete the CM?

Tuesday 2026-12-01 02:00-04:00 Asia/Shanghai: 4% of the peak. Weekends are busier: Sat 2026-11-14 had 12%, Sun 2026-11-15 had 15%.
On-call until 12:00 Asia/Shanghai. If we slip, the second slot is Thu 2026-12-03 02:00-04:00 Asia/Shanghai.
The freeze calendar: 2026-12-18 18:00 UTC to 2027-01-04 08:00 UTC; 2027-02-05 to 2027-02-13.
`,
  },
  {
    name: 'incident wrong',
    text: `### What's the purpose of the activity?

Move orders-db to PostgreSQL 16. On Mon 2026-10-17 at 03:12 UTC vacuum stalled for 40 minutes. ⟵wrong-weekday

### Why is this the correct time to complete the CM?

The window is Tuesday 2026-12-01 03:00-05:00 Asia/Shanghai, 4% of the peak. ⟵conflicting-times
Maintenance starts at 19:00 UTC.
`,
  },
  {
    name: 'us window',
    front: `schedule:
  start: 2026-12-03T22:00:00-08:00
  end: 2026-12-04T01:00:00-08:00
  timezone: America/Los_Angeles
`,
    text: `# Rotate the API keys (Thu 3 Dec 10pm PT)

### Why is this the correct time to complete the CM?

Thursday 2026-12-03 10:00 PM - 1:00 AM PST (Friday 2026-12-04 06:00-09:00 UTC, 2:00-5:00 PM in Beijing).
Batch ends 9:30 PM PST. Business hours in Europe start 9:00 CET, that's midnight PST, so step 3 is done by 11:30 PM PST.

## Communication Plan

| Who | When | Channel | Message |
| --- | --- | --- | --- |
| support | Dec 2, 9:00 AM PST | #changes | API keys rotate Dec 3, 10 PM PST / Dec 4, 06:00 UTC |
| partners | Dec 1 | mail | API keys rotate on December 3, 22:00 PST (06:00 UTC on December 4) |
| partners APAC | Dec 1 | mail | API keys rotate on December 4, 14:30 Beijing time (06:00 UTC) | ⟵conflicting-times
`,
  },
  {
    name: 'fall back',
    front: `schedule:
  start: 2026-11-01T01:30 ⟵skipped-or-repeated-time
  end: 2026-11-01T04:00
  timezone: America/New_York
submitted: 2026-10-20T09:00:00-04:00
`,
    now: '2026-10-21T00:00:00Z',
    text: `### Why is this the correct time to complete the CM?

Sunday night is quiet.
`,
  },
  {
    name: 'spring',
    front: `schedule:
  start: 2027-03-14T02:15 ⟵skipped-or-repeated-time
  end: 2027-03-14T05:00
  timezone: America/New_York
submitted: 2027-03-01T09:00:00-05:00
`,
    now: '2027-03-02T00:00:00Z',
    text: `### Why is this the correct time to complete the CM?

Sunday night is quiet.
`,
  },
];

describe('whole changes with faults of time', () => {
  for (const { name, ...example } of documents) {
    it(name, () => {
      const planted: string[] = [];
      const plain = (text: string) =>
        text.replace(/^(.*?)\s*⟵([\w-]+)\s*$/gm, (_all, line: string, rule: string) => {
          planted.push(`${rule}: ${line}`);
          return line;
        });
      const front = example.front === undefined ? {} : { front: plain(example.front) };
      const { text, given } = compose({ ...example, ...front, text: plain(example.text) });
      const lines = text.split('\n');
      const found = findings(text, given)
        .filter(({ rule }) => about.has(rule))
        .map(({ rule, at }) => `${rule}: ${lines[placeAt(source('x', text), at.from).line]}`);
      assert.deepEqual([...found].sort(), [...planted].sort());
    });
  }
});
