// Ranges as long as the window that are called the window, or can be nothing else. Each tempting look-alike stays silent, and
// each fault gives its rule alone.

import { lookAlikes } from '../support/lookAlikes.ts';
import { asked, scheduled } from '../support/parts.ts';

const { silent, fires } = lookAlikes([
  'conflicting-times',
  'differing-dates',
  'wrong-weekday',
  'ambiguous-zone',
  'skipped-or-repeated-time',
]);

// The schedule of these documents is Tue 2026-12-01 02:00-04:00 Asia/Shanghai, 2026-11-30 18:00-20:00 UTC; it is 2026-11-20.
const timing = asked('risk.timing');
const timingHan = asked('risk.timing', 'zh-cn');
const stated = '# Promote orders-db\n\nAll times Asia/Shanghai.\n\n';
const statedHan = '# orders-db 切换\n\n所有时间为北京时间。\n\n';

silent('the window, and other hours of its length', [
  `${stated}${timing}- 02:00-04:00 on Tuesday: 2,100 IOPS\n- 04:00-06:00: 3,400 IOPS, backups`,
  `${stated}${timing}- 03:00-05:00: 2,900 IOPS\n- 02:00-04:00 on Tuesday: 2,100 IOPS`,
  `${stated}${timing}03:00-05:00 on Wednesday was as quiet, but the auditors are here then.`,
  `${stated}${timing}The export runs 03:00-05:00, so we are done before it hurts.`,
  `${stated}${timing}Every night 03:00-05:00 has 4% of the peak.`,
  `${statedHan}${timingHan}周二 02:00 到 04:00 没有集抄。03:00 到 05:00 也可以，但没有人。`,
  `${statedHan}${timingHan}周三 03:00 到 05:00 没有集抄，留作备选。`,
  `${statedHan}${timingHan}流量最低（02:00 到 04:00 这个窗口里每秒 22 笔）。`,
  `${statedHan}${timingHan}周二凌晨两点到四点（即本次时段）交易最少。`,
  `${stated}${timing}02:00-04:00 is night in Asia (9%) and evening in the EU (35%, 18:00-20:00 London).`,
  `${timing}02:00-04:00 Asia/Shanghai is night there, noon in the US (the batch runs 11:00-13:00 Los Angeles).`,
  `${timing}02:00 to 04:00 Asia/Shanghai, it makes 18:00Z to 20:00Z.`,
  `${statedHan}${timingHan}02:35（UTC 还在头一天，11 月 30 日 18:35）开始看。`,
  `${timingHan}北京时间下午 4:00-4:30 人最多（UTC 08:00-08:30）。`,
]);

fires('conflicting-times', [
  [`${stated}${timing}Logins are fewest of the week between 03:00 and 05:00.`, '03:00 and 05:00'],
  [`${timing}For Chengdu it is 03:00-05:00 (UTC+8), so people are awake.`, '03:00-05:00'],
  [`${stated}${timing}- 03:00-05:00 on Tuesday: 2,100 IOPS\n- The freeze starts on 10 December.`, '03:00-05:00'],
  [`${stated}${timing}01:00-03:00 has 4% of the peak.`, '01:00-03:00'],
  [`${statedHan}${timingHan}周二 03:00 到 05:00 没有集抄。`, '03:00 到 05:00'],
  [`${statedHan}${timingHan}两台就够（01:00 到 03:00 这个窗口里每秒 22 笔）。`, '01:00 到 03:00'],
  [`${statedHan}${timingHan}周二凌晨三点到五点（即本次时段）交易最少。`, '凌晨三点到五点'],
  [
    `${stated}${timing}02:00-04:00 is night in Asia (9%) and evening in the EU (35%, 17:00-19:00 London).`,
    '17:00-19:00',
  ],
  [`${timing}02:00 to 04:00 Asia/Shanghai, it makes 17:00Z to 19:00Z.`, '17:00Z to 19:00'],
]);

const summer = scheduled('2027-03-28T05:00:00+02:00', '2027-03-28T07:00:00+02:00', 'Europe/Berlin');

silent('an hour of the night in which clocks change', [
  { text: `${timingHan}从当天柏林时间 01:30 的快照恢复。`, front: summer },
  { text: `${timingHan}从前一晚柏林时间 02:30 的快照恢复。`, front: summer },
]);

fires('skipped-or-repeated-time', [
  [{ text: `${timingHan}从当天柏林时间 02:30 的快照恢复。`, front: summer }, '02:30'],
  [{ text: `${timing}The snapshot of that day, 02:30 Berlin time, is kept.`, front: summer }, '02:30'],
]);
