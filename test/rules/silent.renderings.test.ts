// Renderings of one moment whose zones, days and joints stand where few put them, and hours that only look like such.

import { clockRules, lookAlikes } from '../support/lookAlikes.ts';
import { asked, goNoGo } from '../support/parts.ts';

const { silent, fires } = lookAlikes([...clockRules, 'time-without-zone']);

// The schedule of these documents is Tue 2026-12-01 02:00-04:00 Asia/Shanghai, 2026-11-30 18:00-20:00 UTC.
const why = (text: string) => `${asked('risk.timing')}${text} Traffic is 4% of the peak.\n`;
const berlin =
  'schedule:\n  start: 2026-12-01T02:00:00+01:00\n  end: 2026-12-01T04:00:00+01:00\n  timezone: Europe/Berlin\n';

fires('conflicting-times', [
  [why('The window runs from 02:00 to 04:00 Asia/Shanghai on 1 December 2026 (19:00 to 21:00 UTC).'), '19:00 to 21:00'],
  [{ text: goNoGo('At 03:20 Europe/Berlin (01:20 UTC) Alice decides.'), front: berlin }, '01:20'],
  // In words it may be the morning or the evening, and is neither.
  [why('On 1 December at quarter past nine Berlin time (19:15 UTC) the batch ends.'), '19:15'],
]);
fires('zone-not-in-force', [[{ text: why('At 02:00 Europe/Berlin (CEST) it begins.'), front: berlin }, 'CEST']]);
silent('renderings that agree, and letters that are in force', [
  why('On 1 December at quarter past nine Berlin time (20:15 UTC) the batch ends.'),
  why("On 1 December at six o'clock Berlin time (05:00 UTC) the batch ends."),
  why('The window runs from 02:00 to 04:00 Asia/Shanghai on 1 December 2026 (18:00 to 20:00 UTC).'),
  { text: goNoGo('At 03:20 Europe/Berlin (02:20 UTC) Alice decides.'), front: berlin },
  { text: why('At 02:00 Europe/Berlin (CET) it begins.'), front: berlin },
  { text: why('In July, at 02:00 Europe/Berlin (CEST), it was the same.'), front: berlin },
]);
silent('hours of an option that was not taken, and a date that is written, not told', [
  why('Chosen: Tuesday 02:00 to 04:00 Asia/Shanghai. Weekday 03:00 to 05:00 Asia/Shanghai is busier.'),
  '说明：文内钟点都按北京时间（UTC+8）写，跨过零点的写明日期。\n',
]);
silent('a day that is the one of the window in another place', [
  'Times are UTC throughout. Those in Auckland may read 18:00 UTC as 07:00 NZDT on 1 December.\n',
]);

const places = (...rows: string[]) =>
  `| Place | Start | End |\n| --- | --- | --- |\n${rows.map(row => `| ${row} |\n`).join('')}`;
fires('conflicting-times', [
  [
    places(
      'Shanghai | 2026-12-01 02:00 | 2026-12-01 04:00',
      'UTC | 2026-11-30 18:00 | 2026-11-30 20:00',
      'Berlin | 2026-11-30 19:00 | 2026-11-30 22:00',
    ),
    '22:00',
  ],
]);
silent('sites that are done one after the other, by one clock', [
  places('Berlin | 18:00 UTC | 18:40 UTC', 'London | 18:40 UTC | 19:20 UTC', 'Paris | 19:20 UTC | 20:00 UTC'),
  places('Berlin | 18:00 UTC | 19:00 UTC', 'London | 19:00 UTC | 20:00 UTC'),
  places(
    'Berlin | 2026-11-30 18:00 UTC | 2026-11-30 19:00 UTC',
    'London | 2026-12-02 07:30 UTC | 2026-12-02 08:30 UTC',
  ),
]);

const twoPlaces = (end: string) =>
  `| | 昆明（北京时间） | 蒙特利尔（EST，UTC−5） | UTC |\n| --- | --- | --- | --- |\n| 开始 | 2026-12-01 02:00 | 2026-11-30 13:00 | 2026-11-30 18:00 |\n| 结束 | 2026-12-01 04:00 | 2026-11-30 ${end} | 2026-11-30 20:00 |\n`;
const planned = (planned: string) =>
  `| 步骤 | 计划（北京时间） | 预计（UTC） |\n| --- | --- | --- |\n| 切换 | 2026-12-01 02:30 | 2026-11-30 ${planned} |\n`;

fires('conflicting-times', [[twoPlaces('16:00'), '16:00']]);
fires('time-without-zone', [
  // A person's letters are no zone of the row.
  ['| Step | At | Who |\n|---|---|---|\n| copy | 2026-12-01 05:00 | Ana (CET) |\n', '05:00'],
]);
silent('columns of two places, and of two things', [
  twoPlaces('15:00'),
  planned('19:00'),
  // The zone in brackets behind a place is that of its row.
  '| Place | Start | End |\n|---|---|---|\n| Port Vila (VUT, UTC+11) | 2026-12-01 05:00 | 2026-12-01 07:00 |\n| UTC | 2026-11-30 18:00 | 2026-11-30 20:00 |\n',
  `- VUT, UTC+11, is the clock of the office.\n\n${why('At 05:00 VUT the mailbox is empty.')}`,
]);
silent('places behind a time, and points that are no hours', [
  why('The thefts began at 19:05 Lisbon from a video. Until 20:00 Lisbon 14 bags were taken.'),
  `${asked('risk.testing', 'zh-cn')}2026-11-18 在院子里放一夜再开机，零点没漂，零点稳 1 分钟不跳；经纬仪打 9 点。\n`,
]);

// A column of which the heading is nothing but a zone holds hours.
const zones = (utc: string) =>
  `| # | CET | UTC | What |\n|---|---|---|---|\n| 1 | 19:00 | ${utc} | Look at the lag |\n| 2 | 19:30 | 18:30 | Copy the rows |\n`;
const seoul = (hours: string) =>
  `没写时区的钟点一律是北京时间（UTC+8）。\n\n${why(`窗口 2026-12-01 02:00–04:00，首尔那边是 ${hours} KST，UTC 是 2026-11-30 18:00–20:00。`)}`;

fires('conflicting-times', [
  [zones('17:00'), '17:00'],
  [seoul('04:00–06:00'), '04:00–06:00'],
]);
silent('zones as headings, and a place that is told beside', [
  zones('18:00'),
  seoul('03:00–05:00'),
  // The zone in brackets is that of the time in front of them.
  `All times are Asia/Shanghai.\n\n${why('We stop at 02:10 and at the latest 02:30 (18:30 UTC).')}`,
]);
