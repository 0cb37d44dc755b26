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

  {
    name: 'sydney good',
    front: `schedule:
  start: 2026-12-10T22:00:00+11:00
  end: 2026-12-11T02:00:00+11:00
  timezone: Australia/Sydney
`,
    text: `# Upgrade the payment switch (10 Dec, 10 PM – 2 AM Sydney)

All times are Sydney time unless a zone is given.

### Why is this the correct time to complete the CM?

22:00 to 02:00 AEDT (11:00–15:00 UTC, 7 PM–11 PM in Singapore) on Thursday 10 December has 3% of the peak. The standby window is Thursday 17 December, 22:00.
In winter we'd have used 22:00 AEST. Card schemes forbid changes from 14 December to 4 January.
The vendor can start at 21:30 for preparation, reads logs until 03:00 and is back on Friday at 09:00.

### How has the change been tested to verify it's safe for production?

UAT on 24 and 26 November, 14:00 each, build 5.14.0; first run 12 minutes, second 11:40.

## Communication Plan

| Who | When | Channel | Message |
| --- | --- | --- | --- |
| merchants | Mon 7 Dec, 09:00 | mail | payments may be slow on Thursday 10 December, 10 PM to 2 AM (11:00–15:00 UTC) |
| merchants | on the day, 21:30 | status page | we start at 22:00 |
| merchants | after | status page | done by 02:00 on 11 December |
`,
  },
  {
    name: 'sydney faults',
    front: `schedule:
  start: 2026-12-10T22:00:00+11:00
  end: 2026-12-11T02:00:00+11:00
  timezone: Australia/Sydney
`,
    text: `# Upgrade the payment switch (10 Dec, 10 PM – 2 AM Sydney)

### Why is this the correct time to complete the CM?

22:00 to 02:00 AEDT (12:00–16:00 UTC) on Thursday 10 December has 3% of the peak. ⟵conflicting-times
The last one was on Thursday 11 June 2026, 22:00 AEDT, and took 3 hours. ⟵zone-not-in-force

## Communication Plan

| Who | When | Channel | Message |
| --- | --- | --- | --- |
| merchants | Mon 8 Dec, 09:00 Sydney time | mail | payments may be slow on Thursday 10 December | ⟵wrong-weekday
| merchants | 21:30 | status page | we start soon | ⟵time-without-zone
| merchants | after | status page | done |
`,
  },
  {
    name: 'london bst',
    front: `schedule:
  start: 2026-12-02T23:00 GMT
  end: 2026-12-03T01:00 GMT
`,
    text: `# Renew the wildcard certificate (2 Dec 23:00 GMT)

### Why is this the correct time to complete the CM?

Batch jobs start at 01:30 GMT. The old certificate ends 2026-12-15 23:59 UTC; in July we renewed at 23:00 BST (22:00 UTC).
The office opens at 08:00 GMT.

## Communication Plan

| Who | When | Channel | Message |
| --- | --- | --- | --- |
| support | 2026-12-02, 09:00 GMT | #changes | certificate is renewed tonight, 23:00–01:00 GMT |
| partners | 2026-11-30 | mail | certificate is renewed on 2 December 2026, 23:00 GMT (midnight in Paris) |
| partners US | 2026-11-30 | mail | certificate is renewed on 2 December 2026, 6 PM EST (23:00 GMT) |
`,
  },
  {
    name: 'india',
    front: `schedule:
  start: 2026-12-06T00:30:00+05:30
  end: 2026-12-06T02:30:00+05:30
  timezone: Asia/Kolkata
`,
    text: `# Move billing to the new subnet (Sun 6 Dec)

### Why is this the correct time to complete the CM?

Sunday 6 December 2026, 00:30 to 02:30 Asia/Kolkata, which is Saturday 5 December 19:00 to 21:00 UTC and 11 AM to 1 PM in Seattle.
On Saturday night nobody bills. Month-end is over by Wed 2 Dec, 06:00 UTC.

### What conditions would indicate a need to rollback?

Billing errors above 1% for 5 minutes, or 01:45 Asia/Kolkata (20:15 UTC) reached with step 3 open; Ravi decides.

## Communication Plan

| Who | When | Channel | Message |
| --- | --- | --- | --- |
| billing | Fri 4 Dec 16:00 Asia/Kolkata | mail | billing pauses on 6 December 00:30-02:30 Asia/Kolkata (Saturday 19:00-21:00 UTC) |
| US team | Fri 4 Dec | mail | billing pauses Saturday 5 December, 11 AM - 1 PM PST |
`,
  },
  {
    name: 'india faults',
    front: `schedule:
  start: 2026-12-06T00:30:00+05:30
  end: 2026-12-06T02:30:00+05:30
  timezone: Asia/Kolkata
`,
    text: `# Move billing to the new subnet (Sun 6 Dec)

### Why is this the correct time to complete the CM?

Sunday 6 December 2026, 00:30 to 02:30 Asia/Kolkata, which is Saturday 5 December 19:30 to 21:30 UTC. ⟵conflicting-times

### What conditions would indicate a need to rollback?

Billing errors above 1% for 5 minutes, or 01:45 reached with step 3 open; Ravi decides. ⟵time-without-zone

## Communication Plan

| Who | When | Channel | Message |
| --- | --- | --- | --- |
| billing | Sat 4 Dec 16:00 Asia/Kolkata | mail | billing pauses on 6 December | ⟵wrong-weekday
| US team | 4 Dec | mail | Maintenance window: 7 December 2026 00:30-02:30 Asia/Kolkata | ⟵differing-dates
| US team | 03/12/26 08:00 PST | mail | reminder | ⟵ambiguous-date
`,
  },
  {
    name: 'zh bank good',
    front: `schedule:
  start: 2026-12-13T00:00:00+08:00
  end: 2026-12-13T04:00:00+08:00
  timezone: Asia/Shanghai
`,
    text: `# 核心库扩容（12月13日 00:00-04:00）

除注明外，时间均为北京时间。

### 为什么选择这个时间

12月13日（周日）零点到四点无清算，12月12日双十二大促刚结束。上月 11 月 15 日（周日）00:10 开始做过一次，02:50 结束。
年终封网从 12 月 25 日 18:00 到 1 月 4 日 08:00。备选 12月20日（周日）00:00。
伦敦同事 12月12日 16:00（UTC）上线支持。

### 变更如何经过测试

2026-12-02 14:00-15:30 预发演练两次，每次 40:00 分钟左右。

## 沟通计划

| 对象 | 时间 | 渠道 | 内容 |
| --- | --- | --- | --- |
| 分行 | 12月11日（周五）16:00 | 邮件 | 12月13日 00:00-04:00 核心系统只读 |
| 伦敦 | 12月11日 | 邮件 | 12月12日 16:00-20:00 UTC 核心系统只读 |
| 客服 | 当天 23:30 | 电话 | 半小时后开始 |
`,
  },
  {
    name: 'zh bank faults',
    front: `schedule:
  start: 2026-12-13T00:00:00+08:00
  end: 2026-12-13T04:00:00+08:00
  timezone: Asia/Shanghai
`,
    text: `# 核心库扩容（12月12日）

### 为什么选择这个时间

12月13日（周六）零点到四点（北京时间）无清算。 ⟵wrong-weekday
窗口为北京时间 00:00-04:00，即 UTC 17:00-21:00。 ⟵conflicting-times
上次是凌晨一点半开始的。 ⟵time-without-zone

## 沟通计划

| 对象 | 时间 | 渠道 | 内容 |
| --- | --- | --- | --- |
| 分行 | 明天 16:00（北京时间） | 邮件 | 核心系统只读 | ⟵relative-date
| 客服 | 12月12日 23:30（北京时间） | 电话 | 半小时后开始 |
`,
  },
  {
    name: 'chile midnight dst',
    front: `schedule:
  start: 2026-11-24T23:00:00-03:00
  end: 2026-11-25T02:00:00-04:00 ⟵conflicting-times
  timezone: America/Santiago
`,
    text: `### Why is this the correct time to complete the CM?

Traffic is lowest then.
`,
  },
  {
    name: 'end equals start',
    front: `schedule:
  start: 2026-12-01T02:00:00+08:00
  end: 2026-12-01T02:00:00+08:00 ⟵end-before-start
  timezone: Asia/Shanghai
`,
    text: `### Why is this the correct time to complete the CM?

Traffic is lowest then.
`,
  },
  {
    name: 'year typo',
    front: `schedule:
  start: 2026-12-01T02:00:00+08:00
  end: 2027-12-01T04:00:00+08:00 ⟵overlong-window
  timezone: Asia/Shanghai
`,
    text: `### Why is this the correct time to complete the CM?

Traffic is lowest then.
`,
  },
  {
    name: 'past by a year',
    state: 'approved',
    front: `schedule:
  start: 2025-12-01T02:00:00+08:00 ⟵schedule-in-past
  end: 2025-12-01T04:00:00+08:00
  timezone: Asia/Shanghai
`,
    text: `### Why is this the correct time to complete the CM?

Traffic is lowest then.
`,
  },
  {
    name: 'no schedule',
    front: `schedule: ⟵missing-schedule
  timezone: Asia/Shanghai
`,
    text: `### Why is this the correct time to complete the CM?

Traffic is lowest then.
`,
  },
  {
    name: 'several regions',
    front: `schedule:
  start: 2026-12-08T00:00:00Z
  end: 2026-12-10T06:00:00Z
  timezone: UTC
`,
    text: `# Roll out resolver 9.18 region by region, 8 to 10 December

### Why is this the correct time to complete the CM?

Each region in its own night:

| Region | Start | End | Local |
| --- | --- | --- | --- |
| ap-northeast-1 | Tue 2026-12-08 16:00 UTC | 17:00 UTC | 01:00-02:00 JST |
| eu-west-1 | Wed 2026-12-09 01:00 UTC | 02:00 UTC | 01:00-02:00 in Dublin |
| us-west-2 | Wed 2026-12-09 09:00 UTC | 10:00 UTC | 01:00-02:00 PST |
| sa-east-1 | Thu 2026-12-10 04:00 UTC | 05:00 UTC | 01:00-02:00 Sao Paulo |

Between regions we wait until 15:00 UTC of the day. The freeze begins Fri 2026-12-18, 18:00 UTC.
`,
  },
  {
    name: 'several regions faults',
    front: `schedule:
  start: 2026-12-08T00:00:00Z
  end: 2026-12-10T06:00:00Z
  timezone: UTC
`,
    text: `# Roll out resolver 9.18 region by region, 8 to 10 December

### Why is this the correct time to complete the CM?

Each region in its own night:

| Region | Start | End | Local |
| --- | --- | --- | --- |
| ap-northeast-1 | Wed 2026-12-08 16:00 UTC | 17:00 UTC | 01:00-02:00 JST | ⟵wrong-weekday
| eu-west-1 | Wed 2026-12-09 01:00 UTC | 02:00 UTC | 01:00-02:00 in Dublin |
| us-west-2 | Wed 2026-12-09 09:00 UTC | 10:00 UTC | 01:00-02:00 PDT | ⟵zone-not-in-force
| sa-east-1 | 2026-12-10 04:00 | 05:00 UTC | 01:00-02:00 Sao Paulo | ⟵time-without-zone
`,
  },
  {
    name: 'announcement text',
    text: `### What's the purpose of the activity?

Move orders-db to PostgreSQL 16.

## Communication Plan

Status page: "On Tuesday, 1 December 2026, from 02:00 to 04:00 Beijing time (30 November, 18:00–20:00 UTC) orders may be delayed."

Mail to partners in the US: "Orders may be delayed on Monday, November 30, 10 AM – noon PST."

Mail to partners in Europe: "Orders may be delayed on Monday, 30 November, 20:00-22:00 CET." ⟵conflicting-times

| Who | When | Channel | Message |
| --- | --- | --- | --- |
| support | one day ahead | #changes | as above |
`,
  },
  {
    name: 'emergency',
    front: `type: emergency
authoriser: mia@example.com
schedule:
  start: 2026-11-19T21:10:00Z
  end: 2026-11-19T21:55:00Z
`,
    state: 'implemented',
    text: `# Restart the stuck consumers

### What's the purpose of the activity?

Consumers hung on 2026-11-19 at 20:40 UTC; the first page came 20:44 UTC (Thursday evening, 15:44 EST).

### Why is this the correct time to complete the CM?

Immediately: mails were an hour late by 21:00 UTC.
`,
  },
  {
    name: 'dates of versions',
    text: `# Upgrade ClickHouse to 24.8 and Ubuntu 22.04 to 24.04

### What's the purpose of the activity?

Release 2026.11.3 fixes a leak. Ubuntu 22.04 and 24.04 differ; chart 12.1 to 12.11, 10/12 hosts are done, 24/7 support. Section 3/4 of the contract.
License until 2027-02-29 is a joke of the vendor's system.

### Why is this the correct time to complete the CM?

Tue/Thu 02:00-04:00 Asia/Shanghai is the team's window. Mon-Fri 09:00-18:00 (Asia/Shanghai) is busy. Friday the 13th is none of our days.
First Monday of each month is payday.
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
