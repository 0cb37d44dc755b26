// Days above the steps, days on which people are told before or after, and hours in several zones: each in table, list or bracket as
// people write them. What agrees with the schedule, or is of something else, stays silent, and each fault gives its rule alone.

import { lookAlikes } from '../support/lookAlikes.ts';
import { asked } from '../support/parts.ts';

const { silent, fires } = lookAlikes([
  ...['time-without-zone', 'conflicting-times', 'ambiguous-date', 'wrong-weekday', 'zone-not-in-force'],
  ...['differing-dates', 'overlong-window'],
]);

// The schedule of these documents is Tue 2026-12-01 02:00-04:00 Asia/Shanghai, 2026-11-30 18:00-20:00 UTC; it is 2026-11-20.
const steps = (lead: string) =>
  `## Runbook\n\n### Steps\n\n${lead}\n\n| Time | What | Who |\n| --- | --- | --- |\n| 02:00 | Check the lag of db-2 (10 min) | Alice |\n| 02:20 | Promote db-2 (10 min) | Alice |\n`;
const stepsHan = (lead: string) =>
  `## 操作手册\n\n### 步骤\n\n${lead}\n\n| 时刻 | 操作 | 负责人 |\n| --- | --- | --- |\n| 02:00 | 检查 db-2 延迟（10 分钟） | 王磊 |\n| 02:20 | 提升 db-2（10 分钟） | 王磊 |\n`;
const told = (line: string) => `## Communication Plan\n\n${line}\n`;
const toldHan = (line: string) => `## 沟通计划\n\n${line}\n`;
const overview = (row: string) => `# Promote orders-db\n\n| | Shanghai (UTC+8) | UTC |\n|---|---|---|\n${row}\n`;
const timing = (text: string) => asked('risk.timing') + text;

silent('a day above the steps that is the right one, or of something else', [
  ...[
    'Timeline (1 December, Asia/Shanghai):',
    'Tuesday 2026-12-01, Asia/Shanghai:',
    'Rehearsed on 2026-11-12, all Asia/Shanghai:',
    'Steps as agreed on 2026-11-18 (Asia/Shanghai):',
    'Timeline (Asia/Shanghai; text of 2026-11-18):',
  ].map(steps),
  ...[
    '时间线（12-01，北京时间）：',
    '步骤同 11-18 演练（北京时间）：',
    '时间线（11 月 30 日夜至 12 月 1 日，北京时间）：',
  ].map(stepsHan),
]);

fires('differing-dates', [
  [steps('Timeline (8 December, Asia/Shanghai):'), '8 December'],
  [steps('Tuesday 2026-12-08, Asia/Shanghai:'), '2026-12-08'],
  [stepsHan('时间线（12-08，北京时间）：'), '12-08'],
  [stepsHan('2026-12-08（周二）凌晨，北京时间：'), '2026-12-08'],
]);

silent('days of announcements on the right side of the change', [
  ...[
    '- Before: Friday 2026-11-27, 10:00 Asia/Shanghai, mail to the tenants, Alice\n- After: 2026-12-01, 09:00 Asia/Shanghai, the same, Alice',
    '- Before the freeze ends on 2027-01-08 nothing else is sent\n- After: within an hour, Alice',
    '- Before phase 2: 2026-12-08, mail to the tenants, Alice',
    '- After: 2026-12-04, summary in the weekly mail, Alice',
  ].map(told),
  ...['- 前：11-27（周五）15:00 北京时间，邮件，王磊\n- 后：12-02（周三）09:00 北京时间，群里，王磊'].map(toldHan),
]);

fires('differing-dates', [
  [told('- Before: Friday 2026-12-04, 10:00 Asia/Shanghai, mail to the tenants, Alice'), '2026-12-04'],
  [told('**Before:** Friday 4 December 2026, mail to all wards, Alice. **After:** mail, Alice.'), '4 December 2026'],
  [told('- After: 2026-11-27, 09:00 Asia/Shanghai, summary, Alice'), '2026-11-27'],
  [toldHan('- 变更前：12-04（周五）15:00 北京时间，邮件，王磊'), '12-04'],
  [toldHan('| 时间 | 对象 | 渠道 |\n|---|---|---|\n| 之后：11 月 26 日（周四） | 客服 | 邮件 |'), '11 月 26 日'],
]);

silent('hours that agree across columns, or are not the same moment', [
  overview('| start | 2026-12-01 02:00 | 2026-11-30 18:00 |\n| end | 2026-12-01 04:00 UTC+8 | 2026-11-30 20:00 UTC |'),
  overview('| on call | from 02:00 | until 21:00 |'),
]);

fires('conflicting-times', [
  [overview('| start | 2026-12-01 02:00 UTC+8 | 2026-11-30 19:00 UTC |'), '19:00'],
  [`${asked('runbook.go-no-go')}After step 2, about 02:28 CET, Alice decides by the lag.`, '02:28'],
  [`${asked('runbook.go-no-go', 'zh-cn')}第 2 步之后，约 02:28 CET，由王磊按延迟决定。`, '02:28'],
]);

silent('hours of somebody else at the decision', [
  `${asked('runbook.go-no-go')}After step 2, about 02:28 Asia/Shanghai, Alice decides. The vendor's office opens at 03:00 CET.`,
  `${asked('runbook.go-no-go')}After step 2, about 02:28 Asia/Shanghai (19:28 CET), Alice decides.`,
]);

silent('letters of the right half of the year, or of another one', [
  timing('On 2026-12-01 at 02:00 Asia/Shanghai (2026-11-30 19:00 CET) traffic is 4% of the peak.'),
  timing('On 2026-07-02 at 18:00 UTC (20:00 CEST) traffic was 4% of the peak.'),
]);

fires('zone-not-in-force', [
  [timing('Lowest on 2026-12-03 at 02:00 UTC (04:00 CEST), 4% of the peak.'), 'CEST'],
  ['# orders-db 切换\n\n时段：2026-12-01 02:00–04:00 北京时间，即 2026-11-30 20:00–22:00 CEST。\n', 'CEST'],
]);

fires('conflicting-times', [
  [
    {
      front:
        'schedule:\n  start: 2026-12-01T02:00:00+01:00\n  end: 2026-12-01T04:00:00+01:00\n  timezone: Europe/London\n',
      text: `# A switch\n\nAll times are Europe/Berlin.\n\n${timing('Traffic at 02:00 is 4% of the peak.')}`,
    },
    'Europe/London',
  ],
]);

const days = (end: string) =>
  `schedule:\n  start: 2026-12-01T21:30:00+08:00\n  end: ${end}\n  timezone: Asia/Shanghai\n`;

fires('overlong-window', [
  [
    {
      front: days('2026-12-03T01:30:00+08:00'),
      text: '## Access\n\n- Bastion open from 2026-12-01 21:00 to 2026-12-02 02:00 (Asia/Shanghai)\n- Badge of Bob\n',
    },
    '2026-12-03T01:30:00+08:00',
  ],
]);

silent('hours in another place', [
  `${asked('risk.timing', 'zh-cn')}SG 时间 14:00 是午后低谷（日峰的 55%），US East 是凌晨 1 点（日峰的 20%）。`,
  timing('Thursday 10/12/2026 (10 December), 02:00 UTC: traffic is 4% of the peak.'),
]);
