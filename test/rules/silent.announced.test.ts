// The window and its day, said again where no label says that it is the window's: in the answer that tells why then, in what
// others are told, behind "that is". Each tempting look-alike stays silent, and each fault gives its rule alone.

import { lookAlikes } from '../support/lookAlikes.ts';
import { asked } from '../support/parts.ts';

const { silent, fires } = lookAlikes(['conflicting-times', 'differing-dates', 'zone-not-in-force', 'wrong-weekday']);

// The schedule of these documents is Tue 2026-12-01 02:00-04:00 Asia/Shanghai, 2026-11-30 18:00-20:00 UTC; it is 2026-11-20.
const why = (text: string) => `${asked('risk.timing')}${text}`;
const whyHan = (text: string) => `${asked('risk.timing', 'zh-cn')}${text}`;
const above = (text: string) => `# Promote orders-db\n\n${text}\n\n## Runbook\n`;
const told = (text: string) => `## Communication Plan\n\n${text}`;
const toldHan = (text: string) => `## 沟通计划\n\n${text}`;

fires('conflicting-times', [
  [why('Tuesday 1 December, 03:00 to 05:00 Asia/Shanghai. Traffic is 4% then.'), '03:00 to 05:00'],
  [why('2026-11-30, 17:00–19:00 UTC: 4% of the peak, and everybody is awake.'), '17:00–19:00'],
  [why('1 Dec 01:00-03:00 Beijing time has the least traffic of the week.'), '01:00-03:00'],
  [why('On 30 November from 19:00 to 21:00 UTC nobody books anything.'), '19:00 to 21:00'],
  [why('The load is lowest at night. In UTC that is 2026-11-30 19:00-21:00 UTC.'), '19:00-21:00'],
  [why('02:00-04:00 Asia/Shanghai, that is 17:00-19:00 UTC, is quietest.'), '17:00-19:00'],
  [whyHan('12 月 1 日 03:00–05:00（北京时间）流量最低，为峰值的 4%。'), '03:00–05:00'],
  [whyHan('夜里流量只有峰值的 4%。换算成世界时是 2026-11-30 17:00–19:00 UTC，印度同事也在。'), '17:00–19:00'],
  [whyHan('02:00–04:00（北京时间）换算成世界时是 2026-11-30 19:00–21:00 UTC。'), '19:00–21:00'],
  [whyHan('北京时间 02:00–04:00，折合 17:00–19:00 UTC，流量最低。'), '17:00–19:00'],
  [
    above('All times Asia/Shanghai.\n\nSlot: 1 December 2026, 02:00 to 04:00, i.e. 2026-11-30 19:00–21:00 UTC.'),
    '19:00–21:00',
  ],
  [
    above('本文时间均为北京时间。\n\n时段：2026 年 12 月 1 日 02:00 至 04:00，即 2026-11-30 17:00–19:00 UTC。'),
    '17:00–19:00',
  ],
  [told('- Status page: "Orders may wait, 1 December 03:00-05:00 Asia/Shanghai."'), '03:00-05:00'],
  [toldHan('- 站内信：“12 月 1 日 01:00–03:00（北京时间）部分订单短暂等待”。'), '01:00–03:00'],
]);

fires('conflicting-times', [
  [
    `${asked('risk.timing')}| 时刻 | 北京时间（UTC+8） | 美东（EST，UTC-5） | UTC |\n| --- | --- | --- | --- |\n| 开始 | 2026-12-01 02:00 | 2026-11-30 13:00 | 2026-11-30 18:00 |\n| 最晚决定 | 2026-12-01 03:00 | 2026-11-30 15:00 | 2026-11-30 19:00 |\n`,
    '15:00',
  ],
  [
    above('When: 1 December 2026, 02:00–04:00 Asia/Shanghai (17:00 on the 30th to 19:00 UTC).'),
    '17:00 on the 30th to 19:00',
  ],
]);

fires('differing-dates', [
  // The hour of the start, a day late.
  [told('- Status page: "At risk on 2 December from 02:00 Asia/Shanghai, until half past three."'), '2 December'],
  [
    told(
      '| When | Text |\n| --- | --- |\n| 2026-11-25 10:00 UTC | orders-db moves in the night to Wednesday, 2 December 2026 |',
    ),
    '2 December 2026',
  ],
  [toldHan('- 站内信：“12 月 2 日凌晨部分订单短暂等待”。'), '12 月 2 日'],
]);

silent('ranges beside the window', [
  // Until when somebody has rights is no day of the change.
  '## Details of the activity\n\n| 项 | 内容 |\n| --- | --- |\n| 权限 | 临时组，11 月 28 日 18:00 至 12 月 3 日 18:00（北京时间）|\n',
  told(
    'Before: on 25 November at 10:00 UTC Esther mails all: "short pause on 1 December." The others she rings up. Abdi puts a banner into the app on 27 November at 16:00 UTC.',
  ),
  told('- Bridge: 1 December 01:30-03:30 Asia/Shanghai, Meet.'),
  told('- Status page: "Orders may wait, 1 December 02:00-04:00 Asia/Shanghai."'),

  ...[
    'Tuesday 1 December, 02:00 to 04:00 Asia/Shanghai. Traffic is 4% then.',
    '2026-11-30, 18:00–20:00 UTC: 4% of the peak.',
    '02:00-04:00 Asia/Shanghai, that is 18:00-20:00 UTC, is quietest. The batch runs 04:00-06:00 Asia/Shanghai.',
    'The settlement batch runs 05:00 to 07:00 Asia/Shanghai on 1 December, so we are done before.',
    'Traffic is lowest between 03:00 and 05:00 Asia/Shanghai; we begin an hour earlier.',
    'We turned down 1 December 20:00-22:00 UTC, because of the sale.',
    'Peak is 10:00-12:00 UTC and again 14:00-16:00 UTC; at night it is 4%.',
    '09:00-11:00 UTC is the peak of the day.',
    'On 24 November, 03:00 to 05:00 Asia/Shanghai, it went well in staging.',
    'Mon 2026-11-30 18:00 to Mon 2026-11-30 20:00 UTC = 02:00-04:00 Asia/Shanghai on the 1st.',
    'For Brisbane that is 04:00 to 06:00 AEST, for Sydney 05:00 to 07:00 AEDT.',
    'Tuesday 1 December, 02:30 to 03:30 Asia/Shanghai has the least traffic.',
    'Not on 2026-12-08, 03:00-05:00 Asia/Shanghai: the freeze begins.',
  ].map(why),
  ...[
    '12 月 1 日 02:00–04:00（北京时间）流量最低，即 2026-11-30 18:00–20:00 UTC。',
    '备份在 12 月 1 日 04:00–06:00（北京时间）跑，不冲突。',
    '02:00–04:00（北京时间）流量最低，04:00–06:00（北京时间）跑批。',
    '换算成世界时是 2026-11-30 18:00–20:00 UTC，印度同事也在。',
    '上周 03:00–05:00（北京时间）是全天最低。',
  ].map(whyHan),
  above('All times Asia/Shanghai.\n\nSlot: 1 December 2026, 02:00 to 04:00, i.e. 2026-11-30 18:00–20:00 UTC.'),
  above('本文时间均为北京时间。\n\n时段：2026 年 12 月 1 日 02:00 至 04:00，即 2026-11-30 18:00–20:00 UTC。'),
]);

fires('differing-dates', [
  [told('- 8 December 01:45 Asia/Shanghai: post in #changes, one line.'), '8 December'],
  [told('- Status page: "At risk on 8 December from 02:00 Asia/Shanghai, until four."'), '8 December'],
  [
    told('The notice went out on November 18 and is repeated by phone at 01:30 Asia/Shanghai on December 15.'),
    'December 15',
  ],
  [told('- Status page: "On 2 December from 02:00 Asia/Shanghai orders may wait for a minute."'), '2 December'],
  [
    told('- before: 20 November 10:00 CET, mail: "Orders pause on 2026-12-03 02:00 Asia/Shanghai for a minute"'),
    '2026-12-03',
  ],
  [told('- 7 Dec 17:40 UTC, Bob phones the night shift'), '7 Dec'],
  [
    toldHan(
      '- 之前：11 月 27 日 10:00（北京时间），App 公告，"12 月 2 日 02:00（北京时间）起部分订单短暂等待"，武媚发。',
    ),
    '12 月 2 日',
  ],
  [toldHan('- 12 月 8 日 01:50（北京时间）：值班群发一条。'), '12 月 8 日'],
  [toldHan('- 站内信文案：“12 月 3 日 02:00（北京时间）起维护，约 1 分钟。”'), '12 月 3 日'],
  ['# orders-db 主备切换（新加坡生产，12 月 5 日凌晨）', '12 月 5 日'],
  ['# orders-db 主备切换 12 月 5 日凌晨', '12 月 5 日'],
  ['# Promote orders-db, 5 December at night', '5 December'],
]);

silent('days on which others are told', [
  ...[
    '- 30 November 17:45 UTC: post in #changes.',
    '- 24 November 10:00 CET: mail to all; 30 November 15:00 CET: reminder.',
    '- 29 November 21:00 Asia/Shanghai: the night shift is told by phone.',
    '- 2 December 10:00 Asia/Shanghai: numbers by mail to all.',
    '- Second night, if needed: 8 December 02:00 Asia/Shanghai, told the day before.',
    '- The freeze begins on 8 December 02:00 Asia/Shanghai, so there is no other night.',
    '- Until 8 December 02:00 Asia/Shanghai the banner stays.',
    '- Follow-up on 15 December 03:00 Asia/Shanghai with the night shift.',
    '- The rehearsal on 24 November 02:00 Asia/Shanghai was told in the same way.',
    '- Status page: "On 1 December from 02:00 Asia/Shanghai orders may wait. Last maintenance was on 3 November 02:00 Asia/Shanghai."',
  ].map(told),
  ...[
    '- 11 月 27 日 10:00（北京时间）：邮件；11 月 30 日 22:00（北京时间）：群里再提醒一次。',
    '- 站内信文案：“12 月 1 日 02:00（北京时间）起维护，约 1 分钟。”',
    '- 12 月 3 日 09:00（北京时间）：群发结果。',
    '- 备用时段 12 月 8 日 02:00（北京时间），要用时另行公告。',
    '- 横幅保留到 12 月 8 日 02:00（北京时间）截止。',
  ].map(toldHan),
  '# orders-db 主备切换（新加坡生产，12 月 1 日凌晨）',
  '# 修复 11 月 5 日凌晨故障的根因',
  '# Fix what failed on 5 November at night',
  '# Clean up after the outage of 5 November, evening',
]);

const steps = (text: string) => `## Runbook\n\n### Steps\n\n1. ${text}\n`;

fires('zone-not-in-force', [
  [told('- After: numbers at 16:00 CEST in the same channel.'), 'CEST'],
  [told('- Support is told by phone at 11:00 PDT.'), 'PDT'],
  [steps('Alice: write to the plant at 23:10 CEST (5 min). Check: answer.'), 'CEST'],
  [toldHan('- 之后：16:00 CEST 在同一个群里发数字。'), 'CEST'],
  // The change is at 19:00 of Berlin.
  ['### What will be required to execute the change?\n\nThe vendor is on call from 18:00 to midnight CEST.\n', 'CEST'],
]);

silent('letters of habits', [
  told('- After: numbers at 16:00 CET in the same channel.'),
  told('- Support is there every day from 09:00 CEST.'),
  told('- Office hours are 09:00-17:00 EDT.'),
  told('- Last summer we told them at 16:00 CEST, this time at 16:00 CET.'),
  toldHan('- 工作日 09:00 CEST 起有人接电话。'),
  why('Peak is at 15:00 PDT.'),
]);
