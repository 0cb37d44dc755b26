// The schedule and its days: weekdays, nights on which clocks change, dates that can be read in two ways.

import { clockRules, lookAlikes } from '../support/lookAlikes.ts';
import { asked, messages, messagesHan, scheduled } from '../support/parts.ts';

const { silent, fires } = lookAlikes(clockRules);

// The schedule of these documents is Tue 2026-12-01 02:00-04:00 Asia/Shanghai, 2026-11-30 18:00-20:00 UTC; it is 2026-11-20.
const timing = asked('risk.timing');
const timingHan = asked('risk.timing', 'zh-cn');

silent('the schedule', [
  { text: '', front: scheduled('2026-11-30T18:00:00Z', '2026-11-30T20:00:00Z', 'Asia/Shanghai') },
  { text: '', front: scheduled('2026-11-30 18:00 UTC', '2026-12-01T04:00:00+08:00', 'Asia/Shanghai') },
  { text: '', front: scheduled('2027-03-28T01:30:00+01:00', '2027-03-28T04:30:00+02:00', 'Europe/Berlin') },
  { text: '', front: scheduled('2027-07-01T02:00:00+02:00', '2027-07-01T04:00:00+02:00', 'Europe/Berlin') },
  { text: '', front: scheduled('2026-12-01 02:00+08:00[Asia/Shanghai]', '2026-12-01 04:00+08:00[Asia/Singapore]') },
  { text: '', front: scheduled('Tue 2026-12-01 02:00+08:00', 'Tuesday 2026-12-01 04:00+08:00') },
  { text: '', front: scheduled('2026-12-01T20:00:00+08:00', '2026-12-02T19:59:00+08:00') },
  { text: '', front: scheduled('2027-03-28T00:30', '2027-03-28T03:30', 'Europe/Berlin') },
  {
    text: '# Production change lock over Spring Festival',
    front: scheduled('2027-02-01T00:00+08:00', '2027-02-15T00:00+08:00'),
  },
  { text: '# 春节封网', front: scheduled('2027-02-01T00:00+08:00', '2027-02-15T00:00+08:00') },
  { text: '', front: 'submitted: 2026-11-20T09:00:00+01:00\n' },
  { text: '', state: 'approved', now: '2026-11-30T19:00:00Z' },
  { text: '', state: 'implementing', now: '2026-12-03T00:00:00Z' },
  { text: '', front: 'type: emergency\nauthoriser: mia@example.com\n', now: '2026-12-01T00:00:00Z' },
  { text: '', state: 'rejected', now: '2026-12-03T00:00:00Z' },
]);

silent('weekdays', [
  `${timing}Tuesday, 1 December 2026 at 02:00 Asia/Shanghai has 4% of the peak.`,
  `${timing}Every Tuesday; 2026-12-02 is a Wednesday, when traffic is 9%.`,
  `${timing}Tue/Thu 2026-12-03 are the windows, at 4% of the peak.`,
  `${timing}Mon 30 Nov - Fri 4 Dec is the week in question; traffic is 4%.`,
  `${timing}On Thursday 2026-12-03 and Tuesday (8 December) others change, traffic is 4%.`,
  `${timing}Sun Microsystems 2026-12-01 is no weekday, and Monday 12 January was long ago; traffic is 4%.`,
  `${timing}The weeks of 30 Nov, Mon to Thu, have 4% of the peak.`,
  `${timingHan}2026-12-01（周二）、2026-12-03（星期四）流量为峰值的 4%。`,
  `${timingHan}每周二 12 月 1 日起执行，周三 12 月 2 日观察，流量为峰值的 4%。`,
  `${timingHan}下周四（12月3日）是另一个窗口，流量为峰值的 4%。`,
]);

silent('dates in numbers, and relative days', [
  '## 沟通计划\n\n- 变更前：11 月 30 日 18:00（北京时间），李娜在群里发「今晚 23:30（北京时间）后可能重连一次」。\n',
  `${timing}3/4 of the traffic is gone by 18:00 UTC, 4% is left.`,
  `${timing}On 13/11/2026 at 18:00 UTC it was 4% of the peak; 2026-11-12 at 18:00 UTC too.`,
  `${timing}The paper of 03/07/24 has the figures: 4% of the peak.`,
  `${timing}On 03/07/24 (2024-07-03) at 02:00 UTC it was 4% of the peak.`,
  `${timing}Step 2/7 02:00 UTC is the only one that can be felt, at 4% of the peak.`,
  `${timing}On 3.12.2026 at 02:00 UTC it will be 4% of the peak.`,
  `${timing}Today the batch runs at 02:00 UTC every night and takes 4% of the load.`,
  `${timing}From 23:00 UTC to 01:00 UTC the next day traffic is 4% of the peak.`,
  `${timing}If we are not done we try again tomorrow at 02:00 UTC, at 4% of the peak.`,
  `${timing}The mirror keeps yesterday's data; at 02:00 UTC traffic is 4% of the peak.`,
  messages('Tomorrow at 02:00 Asia/Shanghai orders-db moves to PostgreSQL 16'),
  messages('Tonight 02:00-04:00 Asia/Shanghai: orders may pause for 60 s', 'On the evening before'),
  `${timingHan}12/1 02:00（北京时间）流量最低，为峰值的 4%。`,
  `${timingHan}当晚 23:00 到次日 01:00（北京时间）流量为峰值的 4%。`,
  `${timingHan}如果当天做不完，明天 02:00（北京时间）再试，流量为峰值的 4%。`,
  `${timingHan}今天的批处理已改到 05:00（北京时间），流量为峰值的 4%。`,
  messagesHan('明天凌晨 02:00（北京时间）切换 orders-db'),
]);

silent('nights on which clocks change', [
  `${timing}On 2026-10-25 at 03:30 Europe/Berlin traffic was 4% of the peak.`,
  `${timing}On 2026-10-25 at 02:30 CET traffic was 4% of the peak, at 02:30 CEST 5%.`,
  `${timing}On 2026-10-25 at 02:30 Europe/Berlin (01:30 UTC) traffic was 4% of the peak.`,
  `${timing}On 2026-10-25 the job of 02:30 Europe/Berlin ran twice; traffic was 4% of the peak.`,
  `${timing}Because of daylight saving, 2027-03-28 02:30 Europe/Berlin does not exist, so we take Tuesday, at 4%.`,
  `${timing}On 2026-10-25 at 02:30 Asia/Shanghai traffic was 4% of the peak.`,
  `${timingHan}2026-10-25 02:30 柏林时间会出现两次（夏令时结束），所以不选这天；流量为峰值的 4%。`,
]);

fires('wrong-weekday', [
  ['# Promote orders-db on Tuesday, 2 December 2026', 'Tuesday'],
  [`${timing}Wednesday 2026-12-01 has 4% of the peak.`, 'Wednesday'],
  [`${timing}On 2026-12-03 (Tue) it is 4% of the peak.`, 'Tue'],
  [`${timing}On Thu, Dec 2, at 02:00 UTC it is 4% of the peak.`, 'Thu'],
  [`${timingHan}12月1日（周三）凌晨流量为峰值的 4%。`, '周三'],
  [`${timingHan}星期五 2026-12-03 流量为峰值的 4%。`, '星期五'],
  [{ text: '', front: scheduled('2026-12-01T02:00:00+08:00', 'Mon 2026-12-01 04:00+08:00') }, 'Mon'],
]);

fires('overlong-window', [
  [
    { text: '', front: scheduled('2026-12-01T02:00:00+08:00', '2026-12-03T04:00:00+08:00') },
    '2026-12-03T04:00:00+08:00',
  ],
  [
    {
      text: '',
      front: scheduled('2026-12-01T02:00:00+08:00', '2026-12-01T06:00:00+08:00'),
      settings: 'max-hours: {normal: 3}\n',
    },
    '2026-12-01T06:00:00+08:00',
  ],
]);

fires('ambiguous-date', [
  [`${timing}On 03/07/24 02:00 UTC it was 4% of the peak.`, '03/07/24'],
  [`${timing}12/1 02:00 UTC is at 4% of the peak.`, '12/1'],
  ['# 12/01/2026: promote orders-db', '12/01/2026'],
  ['## Dates\n\n| What | Date |\n| --- | --- |\n| Freeze | 10-12-2026 |', '10-12-2026'],
  [{ text: '', front: scheduled('03/12/26 02:00', '2026-12-03T04:00:00+08:00', 'Asia/Shanghai') }, '03/12/26'],
]);

fires('relative-date', [
  [`${timing}We begin tomorrow at 02:00 UTC, at 4% of the peak.`, 'tomorrow'],
  [`${timing}Tonight from 22:00 UTC traffic is 4% of the peak.`, 'Tonight'],
  [`${timing}Next Tuesday, 02:00 UTC, has 4% of the peak.`, 'Next Tuesday'],
  ['# Promote orders-db tonight', 'tonight'],
  [messages('MCM-1042 begins', 'tomorrow, 09:00 Asia/Shanghai'), 'tomorrow'],
  [`${timingHan}今晚 22:00（北京时间）流量为峰值的 4%。`, '今晚'],
  [`${timingHan}明天凌晨2点（北京时间）开始，流量为峰值的 4%。`, '明天'],
  [
    { text: '', front: scheduled('tomorrow (June 1st) 02:00', '2026-12-01T04:00:00+08:00') },
    'tomorrow (June 1st) 02:00',
  ],
  [{ text: '', front: scheduled('明天凌晨2点', '2026-12-01T04:00:00+08:00') }, '明天凌晨2点'],
]);

fires('skipped-or-repeated-time', [
  [`${timing}On 2027-03-28 at 02:30 Europe/Berlin it is 4% of the peak.`, '02:30'],
  [`${timing}On 2026-11-01 at 1:30 AM Pacific time it was 4% of the peak.`, '1:30 AM'],
  [
    {
      text: '',
      front: scheduled('2026-10-25 02:30 Europe/Berlin', '2026-12-01T04:00:00+08:00'),
      now: '2026-10-20T00:00:00Z',
      settings: 'rules: {overlong-window: off}\n',
    },
    '2026-10-25 02:30 Europe/Berlin',
  ],
  [{ text: '', front: scheduled('2027-03-14 02:30', '2027-03-14 05:00', 'America/Chicago') }, '2027-03-14 02:30'],
]);

fires('schedule-in-past', [
  [{ text: '', state: 'draft', now: '2026-12-05T00:00:00Z' }, '2026-12-01T02:00:00+08:00'],
  [{ text: '', state: 'review', now: '2026-12-05T00:00:00Z' }, '2026-12-01T02:00:00+08:00'],
  [{ text: '', state: 'approved', now: '2026-12-05T00:00:00Z' }, '2026-12-01T02:00:00+08:00'],
  [{ text: '', state: 'scheduled', now: '2026-12-05T00:00:00Z' }, '2026-12-01T02:00:00+08:00'],
]);

fires('malformed-field', [
  [{ text: '', front: scheduled('2026-12-01 02:00 CST', '2026-12-01 04:00 CST', 'CST') }, 'CST'],
  [{ text: '', front: scheduled('2026-12-01T02:00', '2026-12-01T04:00', 'CST') }, 'CST'],
]);
