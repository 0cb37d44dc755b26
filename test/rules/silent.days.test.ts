// Zones that are stated once, days that depend on the reader, letters and renderings in brackets and tables, as people write
// them. Each tempting look-alike stays silent, and each fault gives its rule alone.

import { lookAlikes } from '../support/lookAlikes.ts';
import { asked } from '../support/parts.ts';

const { silent, fires } = lookAlikes([
  ...['time-without-zone', 'relative-date', 'conflicting-times', 'ambiguous-zone', 'ambiguous-date', 'wrong-weekday'],
  ...['zone-not-in-force', 'differing-dates'],
]);

// The schedule of these documents is Tue 2026-12-01 02:00-04:00 Asia/Shanghai, 2026-11-30 18:00-20:00 UTC; it is 2026-11-20.
const timing = asked('risk.timing');
const timingHan = asked('risk.timing', 'zh-cn');
const plan = '## Communication Plan\n\n';
const planHan = '## 沟通计划\n\n';
const row = (when: string) =>
  `${plan}| Who | When | Channel | Message |\n| --- | --- | --- | --- |\n| support | ${when} | #changes | MCM-1042 begins |\n`;
const rowHan = (when: string) =>
  `${planHan}| 对象 | 时间 | 渠道 | 内容 |\n| --- | --- | --- | --- |\n| 客服 | ${when} | 变更群 | MCM-1042 开始 |\n`;
const stated = (statement: string) =>
  `# Promote orders-db\n\n${statement}\n\n${timing}Traffic between 02:00 and 04:00 is 4% of the daily peak.`;
const statedHan = (statement: string) =>
  `# orders-db 切换\n\n${statement}\n\n${timingHan}02:00 到 04:00 的流量是日峰值的 4%。`;

silent('a zone that is stated for the document', [
  ...['All the hours in this document are of Brasília (UTC-3).', 'Clock times without a zone beside them are UTC.'].map(
    stated,
  ),
  ...['Where no zone is written, UTC is meant.', 'Times that carry no zone are in Asia/Singapore.'].map(stated),
  ...['未标时区的均为 UTC。', '未注明时区者为北京时间。', '不带时区的时刻按北京时间。'].map(statedHan),
  ...['Clock times here are Kolkata time.', 'We write Kolkata time throughout.', 'All clock readings are in CET.'].map(
    stated,
  ),
  ...['All times are UTC; the database keeps local time.', 'The servers run on UTC, so all times are UTC.'].map(stated),
  ...['监控大盘的时间是 UTC，本文时间均为北京时间。', '时间均为 SG 时间。'].map(statedHan),
  ...['Times are those of Ho Chi Minh City (UTC+7).', 'Hanoi time everywhere in this document.'].map(stated),
  ...['The times of day in this plan are Sydney time (AEDT).', '(all times America/Toronto)'].map(stated),
  ...['本文钟点均为北京时间。T 指窗口开始的时刻。', '钟点按新加坡时间。', '以下钟点统一用 UTC。'].map(statedHan),
  ...['各处时分都指北京时间。', '所写钟点皆为东京时间，除非另注。', '凡钟点均指上海本地时间（UTC+8）。'].map(statedHan),
]);

silent('a zone that is stated for the section', [
  `${timingHan}周二 02:00–04:00 Asia/Shanghai 流量是全天第二低。夜里 3 点最低（12 次/秒，对比 14 点的 31 次/秒），但没有师傅。`,
  '## Runbook\n\n### Steps\n\nAll times CET.\n\n1. 02:00 check the lag (5 min) @alice\n\n### Go/no-go\n\nAt 02:50, after step 3: Bob decides. We meet again at 03:25.\n',
  '## 运行手册\n\n### 步骤\n\n以下均为北京时间。\n\n1. 02:00 检查延迟（5 分钟，Alice）\n\n### 继续或中止\n\n02:50，第 3 步之后由 Bob 决定。\n',
  `${timing}Before the run, which ends 00:50 Kolkata time normally; in Kyiv time it is 21:20 then.`,
]);

fires('time-without-zone', [
  [stated('The vendor is in Kolkata time.'), '02:00 and 04:00'],
  [stated('The database keeps times without a zone in UTC.'), '02:00 and 04:00'],
  [stated('Times in the logs are UTC.'), '02:00 and 04:00'],
  [stated('The dashboards show times in CET.'), '02:00 and 04:00'],
  [statedHan('数据库里的时间不带时区，按 UTC 存。'), '02:00 到 04:00'],
  [stated('The database stores times in UTC.'), '02:00 and 04:00'],
  [statedHan('日志均为 UTC。'), '02:00 到 04:00'],
  [statedHan('监控大盘显示的是 UTC。'), '02:00 到 04:00'],
  [`${timingHan}流量在夜里 3 点最低。`, '夜里 3 点'],
]);

silent('letters that are no zone', [
  '# Move the ADT channel group of the HL7 engine to ie-03\n\nAll times America/Toronto.',
  '# Migrate the EDT file intake (02:00 Asia/Shanghai)',
  `## The ADT channels\n\n${timing}Traffic at 02:00 Asia/Shanghai is 4%.`,
]);

fires('zone-not-in-force', [
  [stated('All times CEST.'), 'CEST'],
  [row('02:00 PDT'), 'PDT'],
]);

const words = (text: string) => timing + text;
const wordsHan = (text: string) => timingHan + text;

silent('days that count from something else', [
  ...[
    'We start on Tuesday at 02:00 UTC each week.',
    'The load at 02:00 UTC a week ago was 4%.',
    'A week before the change, at 09:00 UTC, partners get a mail.',
    'In three days of tests, 02:00 UTC was always quietest.',
    'We move everything in three days, each night at 02:00 UTC.',
    'The next Saturday window after this one would be at 22:00 UTC.',
  ].map(words),
  ...['变更后三天的 02:00（北京时间）再看一次。', '每周二 02:00（北京时间）流量最低。'].map(wordsHan),
  '上周二 02:00（北京时间）演练过。',
  row('two days before, 10:00 UTC'),
  row('in two days after the start, 10:00 UTC'),
  rowHan('变更前两天 10:00 北京时间'),
]);

fires('relative-date', [
  [words('We begin a week from Saturday at 22:00 UTC.'), 'a week from Saturday'],
  [words('We start the day after tomorrow at 02:00 UTC.'), 'the day after tomorrow'],
  [words('It begins in three days at 02:00 UTC.'), 'in three days'],
  [words('We start Tuesday week at 02:00 UTC.'), 'Tuesday week'],
  [words('Cutover is on the Saturday after next, 22:00 UTC.'), 'the Saturday after next'],
  [words('We begin this Saturday at 22:00 UTC.'), 'this Saturday'],
  [words('The work begins at 02:00 UTC in a fortnight.'), 'in a fortnight'],
  [wordsHan('大后天凌晨 02:00（北京时间）开始割接。'), '大后天'],
  [wordsHan('下周二 02:00（北京时间）开始。'), '下周二'],
  [wordsHan('本周六 22:00（北京时间）切换。'), '本周六'],
  [row('Thursday week, 10:00 UTC'), 'Thursday week'],
  [rowHan('下周三上午'), '下周三'],
]);

silent('renderings in brackets that agree', [
  `# A switch\n\nAll times Asia/Shanghai, UTC in brackets.\n\n${row('2026-12-01 02:00 (2026-11-30 18:00 UTC)')}`,
  `# 切换\n\n所有时间均为北京时间。\n\n${timingHan}03:35（2026-11-30 19:35 UTC），步骤 4 结束，Bob 决定。`,
  `${plan}| When (Asia/Shanghai) | Who | Channel |\n|---|---|---|\n| 02:00 (18:00 UTC) | support | mail |`,
  `${planHan}- 结束：03:10 北京时间前后，Alice 发结果；06:30 北京时间再复查一次`,
  `${plan}- End: about 03:10 Asia/Shanghai, Alice posts the result`,
  `${planHan}- 2026-12-01 02:00 北京时间（悉尼站 05:00 AEDT），群里报开始`,
  `${planHan}- 2026-12-01 02:00 北京时间（悉尼站 07:00 AEDT 开门），群里报开始`,
  `${plan}- 2026-12-01 02:00 Asia/Shanghai (Sydney office 05:00 AEDT), mail to support`,
  `${plan}- 2026-12-01 02:00 Asia/Shanghai (backup at the Sydney office 06:00 AEDT), mail to support`,
]);

fires('conflicting-times', [
  [
    `# A switch\n\nAll times Asia/Shanghai, UTC in brackets.\n\n${row('2026-12-01 02:00 (2026-11-30 19:00 UTC)')}`,
    '19:00',
  ],
  [`# 切换\n\n所有时间均为北京时间。\n\n${timingHan}03:35（2026-11-30 20:35 UTC），步骤 4 结束，Bob 决定。`, '20:35'],
  [`${plan}| When (Asia/Shanghai) | Who | Channel |\n|---|---|---|\n| 02:00 (19:00 UTC) | support | mail |`, '19:00'],
  ['# A switch\n\nEnd: 05:00 Asia/Shanghai.', '05:00'],
  [`${planHan}- 2026-12-01 02:00 北京时间（悉尼站 04:00 AEDT），群里报开始`, '04:00'],
  [`${planHan}- 2026-12-01 02:00 北京时间（悉尼 04:00 AEDT），群里报开始`, '04:00'],
  [`${plan}- 2026-12-01 02:00 Asia/Shanghai (the Sydney office: 04:00 AEDT), mail to tenants`, '04:00'],
]);

const emergency = (submitted: string) => ({
  front: `type: emergency\nauthoriser: "@mia"\nschedule:\n  start: 2026-12-01T20:30:00+08:00\n  end: 2026-12-01T22:30:00+08:00\n  timezone: Asia/Shanghai\nsubmitted: ${submitted}\n`,
});

silent('the one day of an emergency', [
  {
    ...emergency('2026-12-01T19:25:00+08:00'),
    text: `${timingHan}今天 19:00（北京时间）起告警，今晚 20:30（北京时间）动手。`,
  },
  { ...emergency('2026-12-01T01:25:00+08:00'), text: `${timing}Errors began today at 19:00 Asia/Shanghai.` },
]);

fires('relative-date', [
  [{ ...emergency('2026-11-30T19:25:00+08:00'), text: `${timing}We start tonight at 20:30 Asia/Shanghai.` }, 'tonight'],
  [
    { ...emergency('2026-12-01T19:25:00+08:00'), text: `${timing}We start tomorrow at 20:30 Asia/Shanghai.` },
    'tomorrow',
  ],
]);

silent('letters that are explained', [
  `${plan}Once when step 6 is done (02:05 CST, UTC+8).`,
  `${plan}Once when step 6 is done (02:05 CST = 18:05 UTC).`,
]);

fires('ambiguous-zone', [
  [`${plan}Once at the start and once when step 6 is done (02:05 CST).`, 'CST'],
  [
    `${planHan}- 00:40 北京时间通知；开始时（02:00，北京时间）和步骤 6 完成时（02:05 CST）各一次，06:00 北京时间再发`,
    'CST',
  ],
  [`${plan}- 02:00 Asia/Shanghai start, 02:05 CST step 6`, 'CST'],
  [rowHan('步骤 6 后（02:05 CST）'), 'CST'],
]);

silent('fractions', [
  words('At 02:00 UTC 8/10 of the pods are up, at 03:00 UTC 11/12.'),
  words('Ratio 11/12 at 02:00 UTC.'),
]);

fires('ambiguous-date', [
  [words('The deploy lock is set from 09/12, 18:00 +05:30 on.'), '09/12'],
  [words('At 02:00 UTC on 12/1 we start.'), '12/1'],
  [row('12/1, 10:00 UTC'), '12/1'],
]);

fires('wrong-weekday', [
  [words('We start on 1.12.2026, a Wednesday, at 02:00 UTC.'), 'Wednesday'],
  [words('If the lag is above 5 s, we postpone to Fri 2026-12-03 at 02:00 UTC.'), 'Fri'],
  [`${plan}1. Before - Thursday 27 November 2026, mail to support`, 'Thursday'],
]);

silent('one of several weekdays', [
  words('Tue to Thu 2026-12-03 was turned down by payments, Tue and Thu 2026-12-03 too.'),
]);

const intro = (line: string) => `# Promote orders-db\n\n${line}\n`;

silent('days above the first section that are of something else', [
  ...[
    '**When:** Tue 1 Dec 2026, 02:00-04:00 Asia/Shanghai (30 Nov, 18:00-20:00 UTC).',
    'Approved on 2026-11-18 at 15:00 UTC by the board.',
    'The change was first planned for 2026-11-24, 02:00 Asia/Shanghai, and put off.',
    'The second half follows on 2026-12-08 at 02:00 Asia/Shanghai.',
    'Next window: 2026-12-03, 02:00-04:00 Asia/Shanghai.',
    'Night of 30 November to 1 December 2026.',
    'Date of this text: 2026-11-12',
    'Date: 2026-11-12',
    'Status as of 2026-11-19 10:00 UTC: handed in.',
    'Moved from 2026-11-24 to 2026-12-01.',
    '审批时间：2026-11-18 15:00（北京时间）',
    '原定 2026-11-24 02:00（北京时间），因封网改期。',
  ].map(intro),
  row('2026-11-27 10:00 Asia/Shanghai'),
  `${planHan}- 2026-11-27（周五）16:00 北京时间，Alice 发邮件预告，说明 2026-12-01 开始`,
  `${plan}- 2026-12-08 02:00 Asia/Shanghai, a week later: Bob looks at the graphs again`,
]);

fires('differing-dates', [
  [intro('**When:** Tue 8 Dec 2026, 02:00-04:00 Asia/Shanghai (7 Dec, 18:00-20:00 UTC).'), '8 Dec 2026'],
  [intro('We do this on Tuesday 2026-12-08, 02:00 to 04:00 Asia/Shanghai.'), '2026-12-08'],
  [intro('Planned for 2026-12-08, 02:00-04:00 Asia/Shanghai.'), '2026-12-08'],
  [intro('Slot: 2026-12-08 02:00-04:00 Asia/Shanghai'), '2026-12-08'],
  [intro('| | |\n|---|---|\n| When | 2026-12-08 02:00 +08:00 |\n| Who | Alice |'), '2026-12-08'],
  [intro('时间：2026 年 12 月 8 日 02:00（北京时间）'), '2026 年 12 月 8 日'],
  [intro('定于 12 月 8 日（周二）02:00–04:00（北京时间）执行。'), '12 月 8 日'],
  [row('2026-12-08 02:00 Asia/Shanghai, start'), '2026-12-08'],
  [`${plan}- 2026-12-08 02:00 Asia/Shanghai, Alice posts in #changes that the change begins`, '2026-12-08'],
  [`${planHan}- 2026-12-08（周二）02:00 北京时间，Alice 在变更群发开始通知`, '2026-12-08'],
]);

// The day on which others were told.
const told = (when: string) =>
  `${asked('services.dependencies')}| Who | Person | Told |\n|---|---|---|\n| payments-api | Gil Lindqvist | ${when} |\n`;
fires('relative-date', [
  [told('last Friday, meeting'), 'last Friday'],
  [told('yesterday by mail'), 'yesterday'],
  [`${asked('services.dependencies', 'zh-cn')}payments-api 的负责人上周五电话通知过，抄送。\n`, '上周五'],
]);
silent('a day that is written beside the word', [
  told('last Friday, 2026-11-13, meeting'),
  told('2026-11-13, meeting'),
]);
