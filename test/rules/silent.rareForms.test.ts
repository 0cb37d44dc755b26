// Forms that are seldom written and have each a line of code of their own: a reason for a window of days, a log among the
// preparations, a rest among the steps, a history, versions that others were attacked in, packages, sums over nights.

import { lookAlikes, planRules } from '../support/lookAlikes.ts';
import { asked, runbook } from '../support/parts.ts';

const { silent, fires } = lookAlikes([...planRules, 'unused-allow', 'differing-dates', 'untested-version']);

const overDays =
  '# mcm-allow overlong-window: one region a night, with a day of watching between\nschedule:\n  start: 2026-12-01T02:00:00+08:00\n  end: 2026-12-03T11:00:00+08:00\n  timezone: Asia/Shanghai\n';
const phases = `${asked('risk.timing')}Traffic is 4% of the peak in both nights: phase 1 on 2026-12-01, phase 2 on 2026-12-03.\n`;

silent('a reason for a window of days whose phases excuse it', [{ text: phases, front: overDays }]);

const needs = asked('risk.prerequisites');
silent('what fills in the place of a command itself', [
  `${needs}None.\n\n\`\`\`\n02:41:07 WARN chan.LAB state=STOPPED retry=TBD\n\`\`\`\n`,
  runbook('1. @alice: `ssh <host> systemctl restart orders`, host runs through db-1, db-2; each returns 0 (5 min)'),
  runbook('1. 王磊：`sessionctl drain --region <region>`，region 依次 cn-east-1、cn-south-1，连接数归零（5 分钟）'),
]);
fires('unfilled-command', [
  [`${needs}None.\n\n\`\`\`\nchanctl start chan.LAB --retry TBD\n\`\`\`\n`, 'TBD'],
  [runbook('1. @alice: `ssh <host> systemctl restart orders`, host answers; returns 0 (5 min)'), '<host>'],
]);

const table = (rest: string) =>
  runbook(`| # | Step | Owner | Minutes | Check | Undo |
| --- | --- | --- | --- | --- | --- |
| 1 | Set the flag \`new_pool\` | Alice | 5 | 5xx is below 0.1% | unset it |
${rest}
| 3 | Drain node 2 | Dan | 5 | 0 connections | enable it |
| 4 | Go / no-go, Alice decides | Alice | 2 | all graphs as before | - |`);
silent('a rest of all, or what is only thought over', [
  table('| 2 | 停顿，大家休息 |  | 20 |  |  |'),
  table('| 2 | 停，看 20 分钟曲线 | Dan | 20 |  |  |'),
  table('| 2 | 睡觉 |  | 20 |  |  |'),
  table('| 2 | 判断要不要往下做 | Dan | 5 |  |  |'),
]);
fires('step-without-check', [[table('| 2 | 停掉节点 1 | Dan | 20 |  |  |'), '停掉节点 1']]);

const headed = (check: string) =>
  runbook(`| # | Step | Who | Min | ${check} |
| --- | --- | --- | --- | --- |
| 1 | Set the flag \`new_pool\` | Alice | 5 | 5xx is below 0.1% |
| 2 | Drain node 2 | Dan | 5 | 0 connections |
| 3 | Patch node 2 | Dan | 5 | version 12 |`);
silent('a check that is headed as people put it', ['Looks right when', 'Done when', 'OK when', 'Looks ok'].map(headed));
