// Times and dates as people write them. Each tempting look-alike stays silent, and each faulty wording gives one finding,
// of its rule. Only the rules on the clock of a document are looked at here.

import { clockRules, lookAlikes } from '../support/lookAlikes.ts';
import { asked, messages, messagesHan, scheduled } from '../support/parts.ts';

const { silent, fires } = lookAlikes(clockRules);

// The schedule of these documents is Tue 2026-12-01 02:00-04:00 Asia/Shanghai, 2026-11-30 18:00-20:00 UTC; it is 2026-11-20.
const timing = asked('risk.timing');
const timingHan = asked('risk.timing', 'zh-cn');
const california = scheduled('2026-12-01T02:00:00-08:00', '2026-12-01T04:00:00-08:00', 'America/Los_Angeles');

silent('several renderings that agree', [
  'We start 2026-12-01 02:00 Asia/Shanghai and must be out by 2026-12-01 04:00 Asia/Shanghai, which is 18:00 UTC on the 30th to 20:00 UTC on the 30th.\n',
  `${timing}| When | Beijing time (UTC+8) | US East (EST, UTC-5) | UTC |\n| --- | --- | --- | --- |\n| Start | 2026-12-01 02:00 | 2026-11-30 13:00 | 2026-11-30 18:00 |\n`,
  // Letters that another rendering of the same moment explains, by letters of one meaning.
  `${timing}Traffic is lowest at 23:30 IST (02:00 SGT on 1 December).`,
  // What a sentence says once more in UTC has not its zone.
  'All times are Shanghai time, UTC+8. The window runs from 1 December 2026, 02:00 to 04:00, which in UTC is on 30 November: 18:00 to 20:00.\n',
  'All times are Shanghai time (UTC+8). Tuesday 1 Dec 2026, 02:00-04:00, which is Monday 30 Nov 18:00-20:00 UTC.\n',
  'Every clock time in this paper is Asia/Shanghai. The window, Tuesday 1 December 2026, 02:00 to 04:00, is 18:00 to 20:00 in UTC.\n',
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
  `${timingHan}流量见 https://grafana.example.com/d/1?from=now-7d），为峰值的 4%。下列时间为北京时间。\n\n12 月 1 日 03:00 最低。`,
]);

silent('several times that are several events', [
  `${timing}Lab analysers make maintenance from 04:30 Asia/Shanghai, so we must be finished before; traffic is 4% of the peak.`,
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

fires('conflicting-times', [
  [`${timing}Scheduled maintenance from 04:30 Asia/Shanghai, at 4% of the peak.`, '04:30'],
  [`${timing}Few are awake; maintenance from 04:30 Asia/Shanghai, at 4% of the peak.`, '04:30'],
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
  { text: '', front: scheduled('2026-12-01 02:00 PST', '2026-12-01 04:00 PST') },
  { text: '', front: scheduled('2027-07-01 02:00 PDT', '2027-07-01 04:00 PDT', 'America/Los_Angeles') },
]);

silent('labels of something else', [
  '## Communication Plan\n\n- When: 2026-11-27 10:00 Asia/Shanghai, an e-mail to support\n- When: 2026-12-01 01:45 Asia/Shanghai, #changes',
  '## Communication Plan\n\n| Phase | When | Channel | Message |\n| --- | --- | --- | --- |\n| Start | 2026-12-01 01:45 Asia/Shanghai | #changes | begins in 15 min |\n| End | 2026-12-01 04:30 Asia/Shanghai | #changes | done |',
  {
    text: '## Policy\n\nChange window: Tue/Thu 02:00-04:00 Asia/Shanghai',
    front: scheduled('2026-12-05T10:00:00+08:00', '2026-12-05T12:00:00+08:00', 'Asia/Shanghai'),
  },
  '## Times\n\nDowntime: 02:10-02:40 Asia/Shanghai, maintenance window: 01:30-04:30 Asia/Shanghai',
  `${timing}At 02:00 CST (UTC+8) = 18:00 UTC traffic is 4% of the peak.`,
  `${timing}At 2026-12-01 02:00 Asia/Shanghai (+08:00), 18:00 UTC, traffic is 4% of the peak.`,
  '## Times\n\nStart: UTC+8: 2026-12-01 02:00',
  `${timing}At 19:15 UTC (UTC+8: 03:15 next day) traffic is 4% of the peak.`,
]);

silent('several phases', [
  '## Phases\n\n- Phase 1: 2026-12-01 02:00-04:00 Asia/Shanghai\n- Phase 2: 2026-12-03 02:00-04:00 Asia/Shanghai',
  '# Promote orders-db (2026-12-03)\n\n- Wave 1 on 2026-12-01: staging region\n- Wave 2 on 2026-12-03: the rest',
  '## Phase 2\n\nStart: 2026-12-03 02:00 Asia/Shanghai\n\nEnd: 2026-12-03 04:00 Asia/Shanghai',
  '## Times\n\n| What | Start | End |\n| --- | --- | --- |\n| Batch 1 | 2026-12-01 02:00 UTC+8 | 2026-12-01 03:00 UTC+8 |\n| Batch 2 | 2026-12-08 02:00 UTC+8 | 2026-12-08 03:00 UTC+8 |',
  '## 分批计划\n\n第一批：2026-12-01 02:00（北京时间）\n\n第二批：2026-12-03 02:00（北京时间），切换时间：2026-12-03 02:30（北京时间）',
  {
    text: '## 阶段\n\n- 第一阶段：2026-12-01 02:00（北京时间）\n- 第二阶段：2026-12-03 02:00（北京时间）',
    front: scheduled('2026-12-01T02:00:00+08:00', '2026-12-03T04:00:00+08:00', 'Asia/Shanghai'),
  },
  '## Times\n\nStart: 2026-12-01 02:00 Asia/Shanghai (2026-11-30 18:00 UTC)\n\nEnd: 04:00 Asia/Shanghai (20:00 UTC)',
  '## Times\n\n| Start | 2026-12-01 02:00 Asia/Shanghai |\n| --- | --- |\n| End | 2026-11-30 20:00 UTC |\n| Window | 02:00-04:00 Asia/Shanghai |',
]);

fires('zone-not-in-force', [
  [`${timing}2019-11-20 19:15 UTC (11:15 PDT) had 4% of the peak.`, 'PDT'],
  [`${timing}Traffic on 2026-12-03 at 02:00 PDT is 4% of the peak.`, 'PDT'],
  [`${timing}On 2027-07-01 02:00 CET it is 4% of the peak.`, 'CET'],
  [`${timing}2026-11-30 18:00 UTC = 18:00 BST is at 4% of the peak.`, 'BST'],
  [{ text: `${timing}Traffic at 02:00 PDT is 4% of the peak.`, front: california }, 'PDT'],
  [{ text: `${timing}All times are PDT. Traffic at 02:00 is 4% of the peak.`, front: california }, 'PDT'],
  [`${timingHan}2026-12-03 02:00（PDT）流量为峰值的 4%。`, 'PDT'],
  [{ text: '', front: scheduled('2026-12-01 02:00 EDT', '2026-12-01T04:00:00-05:00') }, 'EDT'],
  [{ text: '', front: scheduled('2026-12-01 02:00 PDT', '2026-12-01 04:00 PST', 'America/Los_Angeles') }, 'PDT'],
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
    { text: '', front: scheduled('2026-12-01T02:00:00+08:00', '2026-12-01T04:00:00+09:00', 'Asia/Shanghai') },
    '2026-12-01T04:00:00+09:00',
  ],
  [
    { text: '', front: scheduled('2026-12-01T02:00:00+02:00', '2026-12-01T04:00:00+02:00', 'Europe/Berlin') },
    '2026-12-01T02:00:00+02:00',
  ],
  [
    { text: '', front: scheduled('2026-12-01 02:00+08:00[Europe/Berlin]', '2026-12-01 04:00+08:00') },
    '2026-12-01 02:00+08:00[Europe/Berlin]',
  ],
]);

fires('conflicting-times', [
  [`${timing}At 02:00 CST (UTC+8) = 17:00 UTC traffic is 4% of the peak.`, '17:00'],
  [`${timing}At 19:15 UTC (UTC+8: 04:15 next day) traffic is 4% of the peak.`, '04:15'],
  [`${timing}At 18:00 UTC (02:00 Asia/Shanghai, 11:00 Berlin time) traffic is 4% of the peak.`, '11:00'],
]);

silent('ranges that end on the next day, or hold for nearly all of it', [
  `${timing}From 22:00 to 04:00 UTC traffic is 4% of the peak.`,
  `${timing}Traffic is 4% of the peak; the shops open 06:00-02:00 UTC.`,
  `${timing}Trains run 04:30-00:45 Asia/Shanghai, and traffic is 4% then.`,
  `${timing}The report covers 02:00 to 01:00 UTC the next day, 4% of the peak at most.`,
  `${timing}The lab ran from 2026-11-10 05:00 UTC to 2026-11-11 03:00 UTC at 4% of the peak.`,
  `${timingHan}列车运营 05:30–00:30（北京时间），其余时间流量为峰值的 4%。`,
  `${timingHan}观察 10:00–次日 09:00（北京时间），流量为峰值的 4%。`,
]);

fires('end-before-start', [
  [`${timing}Between 04:00 and 02:00 UTC traffic is 4% of the peak.`, '04:00 and 02:00'],
  [`${timing}Traffic is 4% of the peak from 06:15 until 01:00 UTC.`, '06:15 until 01:00'],
  [`${timingHan}05:00–02:00（北京时间）流量为峰值的 4%。`, '05:00–02:00'],
]);

fires('conflicting-times', [
  [`${timing}Tue 1 Dec 02:00 Asia/Shanghai (Mon 30 Nov, 19:00 UTC) has 4% of the peak.`, '19:00'],
  [`${timing}02:00–04:00 Asia/Shanghai (= Mon Nov 30, 18:00–21:00 UTC) has 4% of the peak.`, '18:00–21:00'],
]);

fires('zone-not-in-force', [
  [
    { text: `${timing}Traffic at 02:00 PST is 4% of the peak. Everybody stays until 15:00 PDT.`, front: california },
    'PDT',
  ],
]);

silent('letters of another season that are meant', [
  { text: `${timing}Traffic at 02:00 PST is 4% of the peak, as in summer at 02:00 PDT.`, front: california },
  { text: `${timing}Traffic at 02:00 PST is 4% of the peak; in July it was 5% at 02:00 PDT.`, front: california },
]);

// The offset beside the zone that is stated for all times.
silent('an offset that the stated zone has', [
  `${timing}All times are Europe/Warsaw (UTC+1). At 19:00 traffic is 4% of the peak.`,
  `${timing}All times are Europe/Warsaw (UTC+2 in summer). At 19:00 traffic is 4% of the peak.`,
  `${timing}All times are Warsaw time. The switch of 2026-07-02 02:00 Europe/Warsaw (UTC+2) was as quiet.`,
  `${timingHan}时间均为北京时间（UTC+8）。02:00 流量最低，为峰值的 4%。`,
]);

fires('conflicting-times', [
  [`${timing}All times are Europe/Warsaw (UTC+2). At 19:00 traffic is 4% of the peak.`, 'UTC+2'],
  [`${timing}Times are Warsaw time, UTC+2. At 19:00 traffic is 4% of the peak.`, 'UTC+2'],
  [`${timingHan}时间均为北京时间（UTC+9）。02:00 流量最低，为峰值的 4%。`, 'UTC+9'],
]);

// The day of the month beside the hours of the window, and the night in a title.
silent('days of the month that are right or of something else', [
  `${timing}Tuesday the 1st between 02:00 and 04:00 Asia/Shanghai has 4% of the peak.`,
  `${timing}The 8th between 02:00 and 04:00 Asia/Shanghai would be as quiet, but we need the 1st; traffic is 4% of the peak.`,
  `${timing}The 95th between 02:00 and 05:00 Asia/Shanghai is 40 ms, 4% of the peak.`,
  `${timingHan}1 号 02:00-04:00（北京时间）流量为峰值的 4%。`,
  '# Promote orders-db, night of 30 November to 1 December 2026\n',
  '# Promote orders-db after the outage in the night of 26 November 2026\n',
]);

fires('wrong-weekday', [
  [`${timing}Tuesday the 8th between 02:00 and 04:00 Asia/Shanghai has 4% of the peak.`, '8'],
  [`${timingHan}3 号凌晨 02:00-04:00（北京时间）流量为峰值的 4%。`, '3'],
]);

fires('differing-dates', [
  ['# Promote orders-db, night of 2 to 3 December 2026\n', '3 December 2026'],
  ['# Promote orders-db in the night of 26 January 2027\n', '26 January 2027'],
]);
