// Times and dates as people write them. Each tempting look-alike stays silent, and each faulty wording gives one finding,
// of its rule. Only the rules on the clock of a document are looked at here.

import { lookAlikes } from '../support/lookAlikes.ts';

const { silent, fires } = lookAlikes([
  'malformed-field',
  ...['missing-schedule', 'ambiguous-zone', 'end-before-start'],
  ...['zone-not-in-force', 'conflicting-times', 'wrong-weekday', 'overlong-window', 'ambiguous-date', 'relative-date'],
  ...['skipped-or-repeated-time', 'schedule-in-past', 'differing-dates'],
]);

// The schedule of these documents is Tue 2026-12-01 02:00-04:00 Asia/Shanghai, 2026-11-30 18:00-20:00 UTC; it is 2026-11-20.
const timing = '### Why is this the correct time to complete the CM?\n\n';
const timingHan = '### 为什么选择这个时间\n\n';
const testing = "### How has the change been tested to verify it's safe for production?\n\n";
const related = '### Are there any related, prerequisite changes upon which this CM hinges?\n\n';
const messages = (cell: string, when = 'one day ahead') =>
  `## Communication Plan\n\n| Who | When | Channel | Message |\n| --- | --- | --- | --- |\n| support | ${when} | #changes | ${cell} |\n`;
const messagesHan = (cell: string, when = '变更前一天') =>
  `## 沟通计划\n\n| 对象 | 时间 | 渠道 | 内容 |\n| --- | --- | --- | --- |\n| 客服 | ${when} | 变更群 | ${cell} |\n`;
const at = (start: string, end: string, zone?: string) =>
  `schedule:\n  start: ${start}\n  end: ${end}\n${zone ? `  timezone: ${zone}\n` : ''}`;
const california = at('2026-12-01T02:00:00-08:00', '2026-12-01T04:00:00-08:00', 'America/Los_Angeles');

silent('several renderings that agree', [
  `${timing}8 Nov 00:00 UTC (8am SG, 4pm Seattle) is when traffic is lowest.`,
  `${timing}2025-03-04 02:00-04:00 Asia/Shanghai (2025-03-03 18:00-20:00 UTC) was as quiet.`,
  `${timing}Traffic is lowest at 18:00 UTC / 02:00 Beijing time / 10:00 PST.`,
  `${timing}The window is 02:00-04:00 Asia/Shanghai = 18:00-20:00 UTC the day before.`,
  `${timing}It starts at 2026-11-30 10:00 PST (18:00 UTC), which is 19:00 in Berlin.`,
  `${timing}Peak is at 18:00 UTC (11am Seattle in summer, 10am in winter).`,
  `${timing}2026-07-02 18:00 UTC (11:00 PDT) had 4% of the peak.`,
  `${timing}2026-12-01 02:00 CST (2026-11-30 18:00 UTC) is the quietest hour.`,
  `${timing}2026-12-01 02:00 Asia/Shanghai (UTC+8) has 4% of the peak.`,
  `${timing}23:30-00:30 UTC (07:30-08:30 Asia/Shanghai, 15:30-16:30 PST) is the next best time.`,
  `${timing}| Start (UTC) | Start (Beijing time) | What |\n| --- | --- | --- |\n| 18:00 | 02:00 | stop |\n| 18:10 | 02:10 | start |`,
  `${timing}| UTC | Berlin time |\n| --- | --- |\n| 18:00 | 19:00 |`,
  `${timingHan}北京时间 12月1日 02:00（UTC 11月30日 18:00）流量最低。`,
  `${timingHan}02:00（北京时间）/ 18:00 UTC / 10:00 西雅图时间 流量都低。`,
  `${timingHan}北京时间凌晨2点，即 18:00 UTC，流量为峰值的 4%。`,
  `${timingHan}窗口为 02:00–04:00（UTC+8），对应 18:00–20:00 UTC。`,
]);

silent('several times that are several events', [
  `${timing}Reports run at 06:00 UTC, the batch at 09:00 Berlin time; both are over by 12:00 UTC.`,
  `${timing}Support is there 09:00-17:00 CET / 09:00-17:00 PST, so somebody is awake.`,
  `${timing}On-call hands over at 08:00 UTC / 17:00 JST, Berlin starts at 09:00 CET.`,
  `${timing}We start at 18:00 UTC (rollback by 03:30 Asia/Shanghai at the latest).`,
  `${timing}The window ends at 20:00 UTC (settlement starts at 05:00 Asia/Shanghai).`,
  `${timing}From 18:00 UTC until 04:00 Asia/Shanghai the payments team is there.`,
  `${timing}Business hours are 09:00-18:00 (Berlin) and 09:00-18:00 (Seattle).`,
  `${timingHan}北京时间 06:00 批处理开始，UTC 23:00 结算完成，均不受影响。`,
  `${timingHan}值班：09:00-18:00 北京时间 / 09:00-18:00 柏林时间。`,
]);

silent('letters', [
  `${timing}2026-12-03 10:00 UTC (02:00 PST) is the other time.`,
  `${timing}2026-07-02 at 02:00 CEST the graph showed 4%.`,
  `${timing}2026-12-03 02:00 EST (UTC-5) is possible too.`,
  `${timing}2026-12-03 02:00 PDT (UTC-7) is what the old scheduler says.`,
  `${timing}Our habits: the peak is at 09:00 EDT, the low at 02:00 EDT.`,
  `${timing}In Phoenix it is 2026-07-02 02:00 MST then; in India 11:30 IST (UTC+5:30).`,
  `${timing}The CEST team and EST-1042 have nothing to do with it; 2026-12-03 02:00 JST is too early.`,
  `${timing}2026-12-03 02:00 PT and 2026-07-03 02:00 ET are both fine.`,
  {
    text: `${timing}2026-01-05 at 02:00 EDT is fine.`,
    settings: 'timezone: Australia/Sydney\nzones: {EDT: Australia/Sydney}\n',
  },
  { text: '', front: at('2026-12-01 02:00 PST', '2026-12-01 04:00 PST') },
  { text: '', front: at('2027-07-01 02:00 PDT', '2027-07-01 04:00 PDT', 'America/Los_Angeles') },
]);

silent('the schedule', [
  { text: '', front: at('2026-11-30T18:00:00Z', '2026-11-30T20:00:00Z', 'Asia/Shanghai') },
  { text: '', front: at('2026-11-30 18:00 UTC', '2026-12-01T04:00:00+08:00', 'Asia/Shanghai') },
  { text: '', front: at('2027-03-28T01:30:00+01:00', '2027-03-28T04:30:00+02:00', 'Europe/Berlin') },
  { text: '', front: at('2027-07-01T02:00:00+02:00', '2027-07-01T04:00:00+02:00', 'Europe/Berlin') },
  { text: '', front: at('2026-12-01 02:00+08:00[Asia/Shanghai]', '2026-12-01 04:00+08:00[Asia/Singapore]') },
  { text: '', front: at('Tue 2026-12-01 02:00+08:00', 'Tuesday 2026-12-01 04:00+08:00') },
  { text: '', front: at('2026-12-01T20:00:00+08:00', '2026-12-02T19:59:00+08:00') },
  { text: '', front: at('2027-03-28T00:30', '2027-03-28T03:30', 'Europe/Berlin') },
  {
    text: '# Production change lock over Spring Festival',
    front: at('2027-02-01T00:00+08:00', '2027-02-15T00:00+08:00'),
  },
  { text: '# 春节封网', front: at('2027-02-01T00:00+08:00', '2027-02-15T00:00+08:00') },
  { text: '', front: 'submitted: 2026-11-20T09:00:00+01:00\n' },
  { text: '', state: 'approved', now: '2026-11-30T19:00:00Z' },
  { text: '', state: 'implementing', now: '2026-12-03T00:00:00Z' },
  { text: '', front: 'type: emergency\nauthoriser: mia@example.com\n', now: '2026-12-01T00:00:00Z' },
  { text: '', state: 'rejected', now: '2026-12-03T00:00:00Z' },
]);

silent('titles', [
  '# Promote orders-db on 2026-12-01',
  '# 2026-11-30: promote orders-db',
  '# [2026-12-01] Promote orders-db to primary',
  '# Promote orders-db (Tue 1 Dec, 02:00-04:00 Asia/Shanghai)',
  '# Promote orders-db - 2026-11-30 18:00 UTC',
  '# Renew the certificate that expires on 2026-12-20',
  '# Restore the snapshot of 2026-11-18 on orders-db',
  '# Upgrade orders-api to release 2026-11-03',
  '# Move off PostgreSQL 13 before 2027-01-15',
  '# Repair what the outage on 2026-10-20 left behind',
  '# 2026-10-20 outage: add the missing index',
  '# Second attempt of MCM-1031 (failed on 2026-11-17)',
  '# 12月1日凌晨将 orders-db 备库提升为主库',
  '# 11月30日晚 orders-db 主备切换',
  '# 更换 12 月 20 日到期的证书',
  '# 修复 2026-10-20 故障遗留的索引问题',
  '# Tomorrowland: move the booking database',
  "# Keep today's orders apart from yesterday's",
]);

silent('titles with days of something else', [
  '# Prepare orders-db for 11 Nov (Singles’ Day)',
  '# Scale out checkout for Black Friday (2026-11-27)',
  '# 双十二（12月12日）扩容 orders-db',
  '# 12月12日大促前扩容 orders-db',
  '# 2026-10-31 snapshot: restore orders-db',
]);

silent('labels of something else', [
  '## Communication Plan\n\n- When: 2026-11-27 10:00 Asia/Shanghai, an e-mail to support\n- When: 2026-12-01 01:45 Asia/Shanghai, #changes',
  '## Communication Plan\n\n| Phase | When | Channel | Message |\n| --- | --- | --- | --- |\n| Start | 2026-12-01 01:45 Asia/Shanghai | #changes | begins in 15 min |\n| End | 2026-12-01 04:30 Asia/Shanghai | #changes | done |',
  {
    text: '## Policy\n\nChange window: Tue/Thu 02:00-04:00 Asia/Shanghai',
    front: at('2026-12-05T10:00:00+08:00', '2026-12-05T12:00:00+08:00', 'Asia/Shanghai'),
  },
  '## Times\n\nDowntime: 02:10-02:40 Asia/Shanghai, maintenance window: 01:30-04:30 Asia/Shanghai',
  `${timing}At 02:00 CST (UTC+8) = 18:00 UTC traffic is 4% of the peak.`,
  `${timing}At 2026-12-01 02:00 Asia/Shanghai (+08:00), 18:00 UTC, traffic is 4% of the peak.`,
  '## Times\n\nStart: UTC+8: 2026-12-01 02:00',
  `${timing}At 19:15 UTC (UTC+8: 03:15 next day) traffic is 4% of the peak.`,
]);

silent('days that are not days of the change', [
  `${testing}On 2026-11-12 at 14:00 Asia/Shanghai Alice ran all steps in staging with image 16.4, log at https://git.example.com/orders/pull/88#comment-3.`,
  `${testing}Started on 2026-11-12, 14:00 UTC; finished 15:10 UTC; https://git.example.com/orders/pull/88#comment-3 has the log of image 16.4.`,
  `${timing}The maintenance window on 2026-11-24 was turned down by payments, so traffic of 4% on Tuesdays decides.`,
  `${timing}If step 1 fails we postpone to Thursday 2026-12-03, 02:00 Asia/Shanghai, again at 4% of the peak.`,
  `${timing}The freeze starts on 2026-12-10; the last window is 2026-12-08 02:00-04:00 Asia/Shanghai.`,
  `${timing}This change was first planned for 2026-11-24 and deferred, because traffic was above 4%.`,
  `${timing}The standard window is Tue/Thu 02:00-04:00 Asia/Shanghai; traffic is 4% of the peak.`,
  `${timing}The business window starts at 08:00 Asia/Shanghai, traffic is 4% until then.`,
  `${timing}The certificate expires on 2026-12-15 at 23:59 UTC; traffic is 4% of the peak in the window.`,
  `${timing}Pre-checks start on 2026-12-01 at 01:30 Asia/Shanghai, the change itself at 02:00 Asia/Shanghai.`,
  `${related}MCM-1041 starts on 2026-12-03 at 02:00 Asia/Shanghai and needs this one; looked at the calendar on 2026-11-18.`,
  messages('Orders pause for up to 60 s on 2026-12-01 between 02:00 and 04:00 Asia/Shanghai'),
  messages('Orders pause for up to 60 s on 2026-11-30 between 18:00 and 20:00 UTC'),
  messages('Maintenance on 2026-12-01 from 02:15 to 02:45 Asia/Shanghai'),
  messages('Maintenance on 1 December, 01:45-04:15 Asia/Shanghai, writes may fail'),
  messages('MCM-1042 begins in 15 min', '2026-12-01 01:45 Asia/Shanghai'),
  messages('MCM-1042 will move orders-db', '2026-11-27, 10:00 Asia/Shanghai'),
  messages('Moved from 2026-11-24 to 2026-12-01; tell us by 2026-11-28 if that does not suit you'),
  messages('Limits from 2026-12-01 on; the old key is valid until 2026-12-31'),
  messages('The old cluster is kept until 2026-12-15'),
  messagesHan('12 月 1 日凌晨切换 orders-db，老库保留到 12 月 15 日'),
  messagesHan('11 月 30 日晚切换 orders-db'),
  messagesHan('MCM-1042：12月1日 02:00-04:00（北京时间）维护，如有影响请在 11 月 28 日前反馈'),
  messagesHan('MCM-1042 将于近期切换', '变更前：2026-11-30 18:00（北京时间）'),
  `${timingHan}原定 2026-11-24 02:00（北京时间）执行，因大促推迟；流量为峰值的 4%。`,
  `${timingHan}如果 02:30（北京时间）前延迟降不下来，改到 12 月 3 日 02:00（北京时间），流量同为 4%。`,
  `${timingHan}证书 2026-12-15 23:59 UTC 到期；封网 12 月 10 日开始，当晚流量为峰值的 4%。`,
  '## 里程碑\n\n- 开始时间：2026-11-02 10:00（北京时间）\n- 结束时间：2026-12-18 18:00（北京时间）',
  '## Incident timeline\n\n- Start: 2026-10-20 15:20 UTC\n- End: 2026-10-20 16:05 UTC',
  '## Rehearsal\n\nStart: 2026-11-12 14:00 UTC\n\nEnd: 2026-11-12 15:10 UTC',
  '## Plan\n\nActual start: 2026-12-01 02:04 Asia/Shanghai.\n\nPlanned start: 2026-12-01 02:00 Asia/Shanghai',
]);

silent('several phases', [
  '## Phases\n\n- Phase 1: 2026-12-01 02:00-04:00 Asia/Shanghai\n- Phase 2: 2026-12-03 02:00-04:00 Asia/Shanghai',
  '# Promote orders-db (2026-12-03)\n\n- Wave 1 on 2026-12-01: staging region\n- Wave 2 on 2026-12-03: the rest',
  '## Phase 2\n\nStart: 2026-12-03 02:00 Asia/Shanghai\n\nEnd: 2026-12-03 04:00 Asia/Shanghai',
  '## Times\n\n| What | Start | End |\n| --- | --- | --- |\n| Batch 1 | 2026-12-01 02:00 UTC+8 | 2026-12-01 03:00 UTC+8 |\n| Batch 2 | 2026-12-08 02:00 UTC+8 | 2026-12-08 03:00 UTC+8 |',
  '## 分批计划\n\n第一批：2026-12-01 02:00（北京时间）\n\n第二批：2026-12-03 02:00（北京时间），切换时间：2026-12-03 02:30（北京时间）',
  {
    text: '## 阶段\n\n- 第一阶段：2026-12-01 02:00（北京时间）\n- 第二阶段：2026-12-03 02:00（北京时间）',
    front: at('2026-12-01T02:00:00+08:00', '2026-12-03T04:00:00+08:00', 'Asia/Shanghai'),
  },
  '## Times\n\nStart: 2026-12-01 02:00 Asia/Shanghai (2026-11-30 18:00 UTC)\n\nEnd: 04:00 Asia/Shanghai (20:00 UTC)',
  '## Times\n\n| Start | 2026-12-01 02:00 Asia/Shanghai |\n| --- | --- |\n| End | 2026-11-30 20:00 UTC |\n| Window | 02:00-04:00 Asia/Shanghai |',
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

fires('zone-not-in-force', [
  [`${timing}2019-11-20 19:15 UTC (11:15 PDT) had 4% of the peak.`, 'PDT'],
  [`${timing}Traffic on 2026-12-03 at 02:00 PDT is 4% of the peak.`, 'PDT'],
  [`${timing}On 2027-07-01 02:00 CET it is 4% of the peak.`, 'CET'],
  [`${timing}2026-11-30 18:00 UTC = 18:00 BST is at 4% of the peak.`, 'BST'],
  [{ text: `${timing}Traffic at 02:00 PDT is 4% of the peak.`, front: california }, 'PDT'],
  [{ text: `${timing}All times are PDT. Traffic at 02:00 is 4% of the peak.`, front: california }, 'PDT'],
  [`${timingHan}2026-12-03 02:00（PDT）流量为峰值的 4%。`, 'PDT'],
  [{ text: '', front: at('2026-12-01 02:00 EDT', '2026-12-01T04:00:00-05:00') }, 'EDT'],
  [{ text: '', front: at('2026-12-01 02:00 PDT', '2026-12-01 04:00 PST', 'America/Los_Angeles') }, 'PDT'],
]);

fires('conflicting-times', [
  [`${timing}2026-11-20 19:15 UTC (10:15 PST) had 4% of the peak.`, '10:15'],
  [`${timing}2026-07-20 19:15 UTC (11:15 PDT) had 4% of the peak.`, '11:15'],
  [`${timing}8 Nov 00:00 UTC (8am SG, 5pm Seattle) is when traffic is 4%.`, '5pm'],
  [`${timing}The window, 02:00-04:00 Asia/Shanghai (17:00-19:00 UTC), has 4% of the peak.`, '17:00-19:00'],
  [`${timing}02:00-04:00 Asia/Shanghai (18:00-21:00 UTC) has 4% of the peak.`, '18:00-21:00'],
  [`${timing}03:00 UTC == 20:00 PST, when traffic is 4% of the peak.`, '20:00'],
  [`${timing}Traffic is 4% at 18:00 UTC / 03:00 Beijing time.`, '03:00'],
  [
    `${timing}| Start (UTC) | Start (Beijing time) | What |\n| --- | --- | --- |\n| 18:00 | 02:00 | 4% |\n| 18:10 | 03:10 | start |`,
    '03:10',
  ],
  [`${timingHan}北京时间 12月1日 02:00（UTC 11月30日 17:00）流量为峰值的 4%。`, '17:00'],
  [`${timingHan}北京时间凌晨2点，即 20:00 UTC，流量为峰值的 4%。`, '20:00'],
  ['## Times\n\nStart: 2026-12-01 02:00 UTC', '02:00'],
  ['## Times\n\n- **Start:** 2026-12-01 03:00 Asia/Shanghai\n- **End:** 2026-12-01 04:00 Asia/Shanghai', '03:00'],
  [
    '## Times\n\n- Planned start: 2026-12-01 02:00 Asia/Shanghai\n- Planned end: 2026-12-01 05:00 Asia/Shanghai',
    '05:00',
  ],
  ['## Times\n\n| Field | Value |\n| --- | --- |\n| Scheduled start | 2026-12-01 02:00 UTC |', '02:00'],
  ['## Times\n\nMaintenance window: 2026-12-01 03:00-05:00 Asia/Shanghai', '03:00-05:00'],
  ['# Promote orders-db on 2026-12-01 at 05:00 Asia/Shanghai', '05:00'],
  [messages('Maintenance on 2026-12-01 from 02:00 to 04:00 UTC'), '02:00 to 04:00'],
  [messages('Orders pause for 60 s on 2026-12-01 between 06:00 and 08:00 Asia/Shanghai'), '06:00 and 08:00'],
  [messagesHan('12 月 1 日 04:00-06:00（北京时间）维护，期间下单可能失败'), '04:00-06:00'],
  ['## 时间\n\n变更开始时间：2026-12-01 03:00（北京时间）', '03:00'],
  [
    { text: '', front: at('2026-12-01T02:00:00+08:00', '2026-12-01T04:00:00+09:00', 'Asia/Shanghai') },
    '2026-12-01T04:00:00+09:00',
  ],
  [
    { text: '', front: at('2026-12-01T02:00:00+02:00', '2026-12-01T04:00:00+02:00', 'Europe/Berlin') },
    '2026-12-01T02:00:00+02:00',
  ],
  [
    { text: '', front: at('2026-12-01 02:00+08:00[Europe/Berlin]', '2026-12-01 04:00+08:00') },
    '2026-12-01 02:00+08:00[Europe/Berlin]',
  ],
]);

fires('conflicting-times', [
  [`${timing}At 02:00 CST (UTC+8) = 17:00 UTC traffic is 4% of the peak.`, '17:00'],
  [`${timing}At 19:15 UTC (UTC+8: 04:15 next day) traffic is 4% of the peak.`, '04:15'],
  [`${timing}At 18:00 UTC (02:00 Asia/Shanghai, 11:00 Berlin time) traffic is 4% of the peak.`, '11:00'],
]);

fires('wrong-weekday', [
  ['# Promote orders-db on Tuesday, 2 December 2026', 'Tuesday'],
  [`${timing}Wednesday 2026-12-01 has 4% of the peak.`, 'Wednesday'],
  [`${timing}On 2026-12-03 (Tue) it is 4% of the peak.`, 'Tue'],
  [`${timing}On Thu, Dec 2, at 02:00 UTC it is 4% of the peak.`, 'Thu'],
  [`${timingHan}12月1日（周三）凌晨流量为峰值的 4%。`, '周三'],
  [`${timingHan}星期五 2026-12-03 流量为峰值的 4%。`, '星期五'],
  [{ text: '', front: at('2026-12-01T02:00:00+08:00', 'Mon 2026-12-01 04:00+08:00') }, 'Mon'],
]);

fires('overlong-window', [
  [{ text: '', front: at('2026-12-01T02:00:00+08:00', '2026-12-03T04:00:00+08:00') }, '2026-12-03T04:00:00+08:00'],
  [
    {
      text: '',
      front: at('2026-12-01T02:00:00+08:00', '2026-12-01T06:00:00+08:00'),
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
  [{ text: '', front: at('03/12/26 02:00', '2026-12-03T04:00:00+08:00', 'Asia/Shanghai') }, '03/12/26'],
]);

fires('relative-date', [
  [`${timing}We begin tomorrow at 02:00 UTC, at 4% of the peak.`, 'tomorrow'],
  [`${timing}Tonight from 22:00 UTC traffic is 4% of the peak.`, 'Tonight'],
  [`${timing}Next Tuesday, 02:00 UTC, has 4% of the peak.`, 'Next Tuesday'],
  ['# Promote orders-db tonight', 'tonight'],
  [messages('MCM-1042 begins', 'tomorrow, 09:00 Asia/Shanghai'), 'tomorrow'],
  [`${timingHan}今晚 22:00（北京时间）流量为峰值的 4%。`, '今晚'],
  [`${timingHan}明天凌晨2点（北京时间）开始，流量为峰值的 4%。`, '明天'],
  [{ text: '', front: at('tomorrow (June 1st) 02:00', '2026-12-01T04:00:00+08:00') }, 'tomorrow (June 1st) 02:00'],
  [{ text: '', front: at('明天凌晨2点', '2026-12-01T04:00:00+08:00') }, '明天凌晨2点'],
]);

fires('skipped-or-repeated-time', [
  [`${timing}On 2027-03-28 at 02:30 Europe/Berlin it is 4% of the peak.`, '02:30'],
  [`${timing}On 2026-11-01 at 1:30 AM Pacific time it was 4% of the peak.`, '1:30 AM'],
  [
    {
      text: '',
      front: at('2026-10-25 02:30 Europe/Berlin', '2026-12-01T04:00:00+08:00'),
      now: '2026-10-20T00:00:00Z',
      settings: 'rules: {overlong-window: off}\n',
    },
    '2026-10-25 02:30 Europe/Berlin',
  ],
  [{ text: '', front: at('2027-03-14 02:30', '2027-03-14 05:00', 'America/Chicago') }, '2027-03-14 02:30'],
]);

fires('schedule-in-past', [
  [{ text: '', state: 'draft', now: '2026-12-05T00:00:00Z' }, '2026-12-01T02:00:00+08:00'],
  [{ text: '', state: 'review', now: '2026-12-05T00:00:00Z' }, '2026-12-01T02:00:00+08:00'],
  [{ text: '', state: 'approved', now: '2026-12-05T00:00:00Z' }, '2026-12-01T02:00:00+08:00'],
  [{ text: '', state: 'scheduled', now: '2026-12-05T00:00:00Z' }, '2026-12-01T02:00:00+08:00'],
]);

fires('differing-dates', [
  ['# 2026-05-23: promote orders-db', '2026-05-23'],
  ['# Promote orders-db on 3 December', '3 December'],
  ['# Promote orders-db (2026-12-03)', '2026-12-03'],
  ['# 12月3日凌晨将 orders-db 备库提升为主库', '12月3日'],
  ['# Promote orders-db on 2026-12-08 at 02:00 Asia/Shanghai', '2026-12-08'],
  [messages('Orders pause for 60 s on 2026-12-03'), '2026-12-03'],
  [messages('Maintenance on 2026-12-08 from 02:00 to 04:00 Asia/Shanghai'), '2026-12-08'],
  [messagesHan('12 月 3 日凌晨切换 orders-db'), '12 月 3 日'],
  ['## Times\n\nStart: 2026-12-08 02:00 Asia/Shanghai', '2026-12-08'],
  ['## Times\n\nThe change is scheduled for 2026-12-08, 02:00 Asia/Shanghai.', '2026-12-08'],
  ['## 时间\n\n本次变更定于 2026-12-08 02:00（北京时间）执行。', '2026-12-08'],
  [
    {
      text: '# 2024-05-23: promote orders-db',
      front: at('2024-05-24T02:00Z', '2024-05-24T04:00Z'),
      now: '2024-05-20T00:00:00Z',
    },
    '2024-05-23',
  ],
]);

fires('malformed-field', [
  [{ text: '', front: at('2026-12-01 02:00 CST', '2026-12-01 04:00 CST', 'CST') }, 'CST'],
  [{ text: '', front: at('2026-12-01T02:00', '2026-12-01T04:00', 'CST') }, 'CST'],
]);
