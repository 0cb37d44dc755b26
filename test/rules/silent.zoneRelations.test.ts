// How far one zone is from another in words and in brackets, and places beside a second rendering. Each tempting look-alike
// stays silent, and each fault gives its rule alone.

import { lookAlikes } from '../support/lookAlikes.ts';
import { asked } from '../support/parts.ts';

const { silent, fires } = lookAlikes(['conflicting-times', 'time-without-zone', 'zone-not-in-force', 'ambiguous-zone']);

// The schedule of these documents is Tue 2026-12-01 02:00-04:00 Asia/Shanghai, 2026-11-30 18:00-20:00 UTC; it is 2026-11-20.
const timing = asked('risk.timing');
const timingHan = asked('risk.timing', 'zh-cn');
const stated = (statement: string) =>
  `# Promote orders-db\n\n${statement}\n\n${timing}At 02:00 traffic is 4% of the peak.`;
const statedHan = (statement: string) => `# orders-db 切换\n\n${statement}\n\n${timingHan}02:00 的流量是日峰值的 4%。`;

const clockChange =
  'schedule:\n  start: 2027-03-28T08:00:00+08:00\n  end: 2027-03-28T11:45:00+08:00\n  timezone: Asia/Shanghai\n';
silent('both letters in the night in which clocks change', [
  { front: clockChange, text: `${timing}The window is 2027-03-28 01:00 CET to 05:45 CEST in Berlin.` },
  {
    front: clockChange,
    text: '## Runbook\n\n| # | Beijing time | Berlin time | Step |\n| --- | --- | --- | --- |\n| 1 | 08:00 | 01:00 CET | look |\n| 2 | 09:05 | 03:05 CEST | switch |\n',
  },
]);

silent('letters that are those of the place of the schedule all year', [
  {
    front:
      'schedule:\n  start: 2027-01-17T05:00:00+10:00\n  end: 2027-01-17T09:00:00+10:00\n  timezone: Australia/Brisbane\n',
    text: `${timing}Sunday 05:00–09:00 AEST there is not one truck.`,
  },
]);

silent('a zone is as far from another as is said', [
  ...['All times EET (UTC+2).', 'All times are EST (UTC-5).', 'All times UTC+8, eight hours ahead of UTC.'].map(stated),
  ...['All times are Frankfurt time (CET, one hour ahead of UTC).', 'All times SGT; subtract 8 hours for UTC.'].map(
    stated,
  ),
  ...['All times UTC; add one hour for Berlin time.', 'All times UTC; the desk in Berlin reads one hour more.'].map(
    stated,
  ),
  ...[
    'All times UTC. In summer Berlin is two hours ahead of UTC.',
    'All times JST, an hour ahead of Beijing time.',
  ].map(stated),
  ...['所有时间为东京时间（比北京时间早一小时）。', '所有时间 SGT(UTC+8,与北京时间相同)。'].map(statedHan),
  ...['所有时间为曼谷时间，比北京时间晚 1 个小时。', '所有时间为印度时间（比北京时间慢两个半小时）。'].map(statedHan),
  `${timing}The job takes two hours more than it did; it ends one hour ahead of the batch at 06:00 UTC.`,
  `${timing}2026-12-01 02:00 CST (UTC+8) is quiet; the export takes an hour less than in CET.`,
  `${timingHan}UTC 18:00 流量最低，比上周早两小时，比北京机房快一小时。`,
]);

fires('conflicting-times', [
  [stated('All times EET (UTC+3).'), 'UTC+3'],
  [stated('Clock times in this document are JST (UTC+8).'), 'UTC+8'],
  [stated('Clock times in this document are Frankfurt time (CET, one hour behind UTC).'), 'one hour behind'],
  [stated('Clock times below are Dublin time, so subtract an hour for UTC.'), 'subtract an hour for'],
  [stated('All times UTC; add two hours for Berlin time.'), 'add two hours for'],
  [stated('All times UTC; add two\nhours for Berlin time.'), 'add two'],
  [stated('All times UTC; the desk in Porto reads one hour more.'), 'one hour more'],
  [stated('All times are SGT, 7 hours ahead of UTC.'), '7 hours ahead of'],
  [statedHan('所有时间 SGT(比北京时间早一小时)。'), '比北京时间早一小时'],
  [statedHan('所有时间为东京时间（比北京时间晚一个小时）。'), '比北京时间晚一个小时'],
  [statedHan('所有时间为北京时间（比 UTC 快 9 小时）。'), '比 UTC 快 9 小时'],
]);

silent('a place beside a second rendering', [
  `${timing}Tuesday 2026-12-01 02:00 Beijing time (Mon 19:00 for our vendor in Amsterdam) is quiet.`,
  `${timing}2026-11-30 18:00 UTC（北京 02:00，柏林 19:00）流量最低。`,
  `${timingHan}02:00（北京时间，即 UTC 18:00）流量最低。`,
  `${timingHan}厂商工程师 03:00–07:00 JST 在线，即北京时间 02:00–06:00。`,
  `${timingHan}厂商工程师 03:00–07:00 JST 在线，北京时间 00:00–04:00 我们的人在。`,
  `${timing}2026-12-01, 02:00-04:00 Asia/Shanghai = 18:00-20:00 UTC = 苏州 02:00-04:00 (UTC+8).`,
  `${timing}We start at 18:00 UTC (rollback until 21:00 for the desk in Berlin).`,
  `${timing}We start at 18:00 UTC (vendor from 09:00, for the team in Tokyo).`,
]);

fires('conflicting-times', [
  [`${timing}Tuesday 2026-12-01 02:00 Beijing time (Mon 20:00 for our vendor in Amsterdam) is quiet.`, '20:00'],
  [`${timingHan}2026-11-30 18:00 UTC（北京时间 02:00，柏林 20:00）流量最低。`, '20:00'],
  [`${timingHan}02:00（北京时间，即 UTC 19:00）流量最低。`, '19:00'],
  [`${timingHan}厂商工程师 03:00–07:00 JST 在线，即北京时间 04:00–08:00。`, '04:00–08:00'],
  [`${timing}2026-12-01, 02:00-04:00 Asia/Shanghai = 18:00-20:00 UTC = 苏州 03:00-05:00 (UTC+8).`, '03:00-05:00'],
  [`${timingHan}时间线（12-01 北京时间，02:00 整对应 11-30 19:00 UTC）：`, '19:00'],
]);
