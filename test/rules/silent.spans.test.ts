// Two ends with a day each that are told once more in another zone, letters beside the name of a place, and the night on which clocks change.

import { clockRules, lookAlikes } from '../support/lookAlikes.ts';
import { asked, goNoGo } from '../support/parts.ts';

const { silent, fires } = lookAlikes([...clockRules, 'time-without-zone']);

const why = (text: string) => `${asked('risk.timing')}${text} Traffic is 4% of the peak.\n`;
const shanghai = 'Tuesday 1 December 2026, 22:00 Asia/Shanghai, to Wednesday 2 December, 01:00 Asia/Shanghai';

fires('conflicting-times', [
  [why(`The vendor is there ${shanghai} (14:00–18:00 UTC on the 1st).`), '14:00–18:00'],
  [
    why(
      'Ours is 23:00–02:00 Asia/Shanghai (Monday 30 November, 15:00 UTC to Monday 30 November, 19:00 UTC) that night.',
    ),
    '19:00',
  ],
  [why('The window is 02:00–04:00 +08:00（UTC 18:00–20:00，东京时间 03:00–06:00）.'), '03:00–06:00'],
  [why('大阪机房 2026-12-01 04:00 UTC 吊销（北京时间 2026-12-01 13:00）。'), '13:00'],
]);
silent('spans whose ends agree', [
  why(`The vendor is there ${shanghai} (14:00–17:00 UTC on the 1st).`),
  why('Ours is 23:00–02:00 Asia/Shanghai (Monday 30 November, 15:00 UTC to Monday 30 November, 18:00 UTC) that night.'),
  why('The window is 02:00–04:00 +08:00（UTC 18:00–20:00，东京时间 03:00–05:00）.'),
  why('Silenced from 00:55 NST (04:25 UTC) to 04:30 NST (08:00 UTC), as every week.'),
]);

const winnipeg =
  'schedule:\n  start: 2027-03-14T00:30:00-06:00\n  end: 2027-03-14T05:30:00-05:00\n  timezone: America/Winnipeg\n';
fires('conflicting-times', [
  // Five hours behind UTC are CST in Havana, which nobody means in Winnipeg.
  [{ text: why('The lists were read at 2027-03-13 23:40 UTC (18:40 CST).'), front: winnipeg }, '18:40'],
]);
silent('letters of the place where the change is', [
  { text: why('The lists were read at 2027-03-13 23:40 UTC (17:40 CST).'), front: winnipeg },
]);

const berlin =
  'schedule:\n  start: 2027-03-28T04:00:00+02:00\n  end: 2027-03-28T08:00:00+02:00\n  timezone: Europe/Berlin\n';
const night = (utc: string) => ({
  text: goNoGo(`At 05:40 Europe/Berlin (${utc} UTC) Alice decides.`),
  front: berlin,
});
fires('conflicting-times', [[night('04:40'), '04:40']]);
silent('the night itself', [night('03:40')]);

const december =
  '2026-12-01 Alice was there from 02:00 to 02:30 Berlin time. The print plant had its last page at 01:10';
fires('zone-not-in-force', [
  [why('贺敏守到 05:00，纽约 2026-12-01 04:00 EDT 由 Dana 接。'), 'EDT'],
  [
    {
      text: why(`${december} CEST.`),
      front: berlin.replaceAll('2027-03-28', '2026-12-01').replaceAll('+02:00', '+01:00'),
    },
    'CEST',
  ],
]);
silent('letters in force there', [why('贺敏守到 05:00，纽约 2026-12-01 04:00 EST 由 Dana 接。')]);

silent('what clocks do that night', [
  `${asked('activity.purpose')}- They jump that night from 02:00 to 03:00, which is why we are out before.\n- 那一夜 02:00 直接拨到 03:00。\n`,
]);
