// Days that are the change's by their place: in what others are told, behind the hours of the window, of all times. Each tempting
// look-alike stays silent, and each fault gives its rule alone.

import { lookAlikes } from '../support/lookAlikes.ts';
import { asked } from '../support/parts.ts';

const { silent, fires } = lookAlikes(['differing-dates', 'wrong-weekday', 'conflicting-times', 'ambiguous-date']);

// The schedule of these documents is Tue 2026-12-01 02:00-04:00 Asia/Shanghai, 2026-11-30 18:00-20:00 UTC; it is 2026-11-20.
const timing = asked('risk.timing');
const plan = '## Communication Plan\n\n';
const planHan = '## 沟通计划\n\n';
const related = asked('risk.prerequisites', 'zh-cn');
const head = (line: string) => `# Promote orders-db\n\n${line}\n\n## Background\n\nNothing.\n`;
const headHan = (line: string) => `# orders-db 切换\n\n${line}\n\n## 背景\n\n无。\n`;
const rows = (when: string) =>
  `${planHan}| 时候（北京时间） | 对象 | 方式 | 谁 |\n|---|---|---|---|\n| ${when} | 总控台 | 内线 6120 | 宁悦 |\n`;

const notice = (when: string, message: string) =>
  `${plan}| Who | When | Channel | Message |\n|---|---|---|---|\n| Clubs | ${when} | Mail | ${message} |\n`;

silent('days of the change, and days of something else', [
  // What follows when all is done, the day on which clocks change, and a version of a series.
  notice('After: when step 3 is done', 'the new tables are in use, please print from 15 December on'),
  notice('After: when step 3 is done', 'back on 2026.12.4, which goes before 2026.13.1'),
  `${planHan}| 对象 | 时间 | 渠道 | 内容 |\n|---|---|---|---|\n| 所有人 | 变更后：做完时 | 微信群 | 换好了，12 月 3 日 08:00（北京时间）照常放号 |\n`,
  head('All clock times are Asia/Shanghai, which is also the time on the wall there until 28 March 2027.'),
  `${plan}- Before: mail to the tenants on 25 November (Grace): "two pauses of up to 8 s on 1 December between 2 and 4 a.m."`,
  `${plan}- Before: mail to the tenants (Grace): "new certificate valid until 9 December, please load it by 27 November".`,
  `${plan}- Before: mail to the tenants (Grace): "the old address stops on 15 December".`.replace(
    'stops on',
    'is open until',
  ),
  `${plan}Before: mail on 2026-11-25 (object: "orders-db, work in the night to Tuesday 1 December").`,
  `${planHan}12 月 1 日动手前后各在 #oncall-room 说一声。`,
  `${planHan}12 月 9 日前后再在 #oncall-room 说一声。`,
  rows('十一月二十七日 17:00'),
  rows('十二月一日 02:00'),
  head('Window 02:00-04:00 Asia/Shanghai = 18:00-20:00 UTC, Tuesday 1 December 2026.'),
  head('Window 02:00-04:00 Asia/Shanghai = 18:00-20:00 UTC, moved from 24 November 2026.'),
  head('Every clock time below is Asia/Shanghai (UTC+8) on Tuesday 2026-12-01.'),
  headHan('以下时间均为北京时间（12 月 1 日）。'),
  `${timing}- Tuesday 2026-12-01 02:00 Beijing time: about 2,100 drivers online`,
  `${timing}- Tuesday 2026-11-17 02:00 Beijing time: about 2,100 drivers were online`,
  `${timing}- 2026-12-08 02:00 Beijing time is the reserve.`,
  `${related}变更日历十一月十六日看过，十二月一日没有别的。`,
  `${related}变更日历十一月十六日看过，没有别的。`,
  '# 【11 月 30 日夜】orders-db 切换\n',
]);

fires('differing-dates', [
  [
    `${plan}- Before: mail to the tenants on 25 November (Grace): "two pauses of up to 8 s on 2 December between 2 and 4 a.m."`,
    '2 December',
  ],
  [`${plan}Before: mail on 2026-11-25 (object: "orders-db, work in the night to Friday 4 December").`, '4 December'],
  [`${planHan}前一天群里说：“12 月 3 日夜里订单停 30 秒”。`, '12 月 3 日'],
  [`${planHan}12 月 9 日动手前后各在 #oncall-room 说一声。`, '12 月 9 日'],
  [rows('十二月二日 02:00'), '十二月二日'],
  [head('Window 02:00-04:00 Asia/Shanghai = 18:00-20:00 UTC, Wednesday 2 December 2026.'), '2 December 2026'],
  [head('Every clock time below is Asia/Shanghai (UTC+8) on Wednesday 2026-12-02, when we do it.'), '2026-12-02'],
  [`${timing}- Tuesday 2026-12-08 02:00 Beijing time: about 2,100 drivers online`, '2026-12-08'],
  [`${related}变更日历十一月十六日看过，十二月三日没有别的。`, '十二月三日'],
  ['# 【12 月 2 日夜】orders-db 切换\n', '12 月 2 日'],
  [
    '## Runbook\n\n### Steps\n\n| Step | Who | Min |\n|---|---|---|\n| Notify #plant-net: "24.11. vormittags, FW 2261" | Jan | 2 |\n',
    '24.11.',
  ],
]);
