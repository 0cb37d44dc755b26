// Days and hours of something else than the change, and zones that are stated in unusual places, as people write them.

import { lookAlikes } from '../support/lookAlikes.ts';
import { asked } from '../support/parts.ts';

const { silent, fires } = lookAlikes([
  ...['time-without-zone', 'relative-date', 'conflicting-times', 'ambiguous-zone', 'ambiguous-date', 'wrong-weekday'],
  ...['zone-not-in-force', 'differing-dates'],
]);

// The schedule of these documents is Tue 2026-12-01 02:00-04:00 Asia/Shanghai, 2026-11-30 18:00-20:00 UTC; it is 2026-11-20.
const timing = asked('risk.timing');
const timingHan = asked('risk.timing', 'zh-cn');

silent('another place’s rendering behind “which is”', [
  '# Promote orders-db\n\nAll times here are Shanghai time. The window runs Tuesday 1 December 2026, 02:00 to 04:00, which is Monday 30 November 23:30 to 01:30 for the family of Tariq in Kolkata (Asia/Kolkata).\n',
]);

silent('a zone that is stated in a cell, behind a colon, or with the hour once more', [
  `# Promote orders-db\n\n| Item | Value |\n| --- | --- |\n| Clock times | All times in this document are Asia/Shanghai |\n\n${timing}Traffic between 02:00 and 04:00 is 4% of the peak.`,
  `# Promote orders-db\n\nRight then: all times in here are Asia/Shanghai, which has no summer time.\n\n${timing}Traffic between 02:00 and 04:00 is 4% of the peak.`,
  `${timingHan}流量为峰值的 4%，17 点波次前要做完。\n（这里的 17 点是北京时间）`,
  '# Promote orders-db to release 0750\n\n### Go / no-go\n\nAt about 02:20 Asia/Shanghai, after step 1. Go requires orders-db at 0750 with all files; Alice decides.\n',
  `${timing}In Virginia 15:00-05:00 has 4% of the peak.\n\nOur next try is 2026-12-08T15:00-05:00.`,
]);

fires('conflicting-times', [
  [`${timingHan}12 月 1 日 02:00 至 04:00，北京时间（UTC 17:00 至 19:00），流量为峰值的 4%。`, '17:00 至 19:00'],
]);

fires('ambiguous-date', [
  [
    `${timing}On 05/12 from 18:00 Asia/Shanghai it was not possible; on the day of the change traffic is 4% of the peak.`,
    '05/12',
  ],
]);

fires('time-without-zone', [
  // A region of a cloud is no zone.
  [`# 华东二区 orders-db 切换\n\n${timingHan}02:00 流量为峰值的 4%。`, '02:00'],
  [
    `# Promote orders-db\n\n| Item | Value |\n| --- | --- |\n| Vendor | Is there in London time |\n\n${timing}Traffic at 02:00 is 4% of the peak.`,
    '02:00',
  ],
]);

silent('days of other years', [
  `${timing}| Year | When | What |\n| --- | --- | --- |\n| 2024 | Sun 1 Dec, 02:00 Asia/Shanghai | quiet, 4% of the peak |`,
  `${timing}In 2024 it was Sunday 1 December, 02:00 Asia/Shanghai, with 4% of the peak.`,
]);

fires('wrong-weekday', [
  // Nobody means the day of a year ago, on which it was a Wednesday.
  [`${timing}On Wednesday 12 November it was 4% of the peak when Dan restored the copy.`, 'Wednesday'],
  [
    `${timing}| Year | When | What |\n| --- | --- | --- |\n| 2024 | Mon 1 Dec, 02:00 Asia/Shanghai | quiet, 4% of the peak |`,
    'Mon',
  ],
]);
