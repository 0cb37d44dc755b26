// Lengths of the way back and of an interruption, each said more than once.

import { lookAlikes } from '../support/lookAlikes.ts';
import { asked, beside, runbook } from '../support/parts.ts';

const { silent, fires } = lookAlikes(['differing-durations']);

const procedure = asked('rollback.procedure');
const verified = asked('rollback.verified');
const back =
  '1. Alice: `fence.sh orders-db-2` (5 min)\n2. Alice: `promote.sh orders-db-1`, then `pg_up` is 1 (15 min)\n\n';
const backEach =
  '1. Alice: set the tag back, last broker first (2 min each)\n2. Alice: restart, then `urp` is 0 (5 min each)\n\n';
const took = (length: string) =>
  `${verified}Yes, on 2026-11-13 in staging with image 16.4 by Dan: ${length}, log at https://git.example.com/orders/pull/88#comment-5.`;

const impactHan = asked('risk.intrusiveness', 'zh-cn');
const businessHan = asked('risk.business-critical', 'zh-cn');

silent('lengths of two things', [
  `${asked('risk.necessity')}The old planner keeps costing us about 35 picker hours a day.\n\n${procedure}The planner keeps its old database for a week.\n\n${back}`,
  `${procedure}The planner holds the old orders for 72 hours.\n\n${back}\n${asked('activity.end-state')}The planner is kept warm for 5 hours, 0 errors on the board.\n`,
  '| Item | Content |\n| --- | --- |\n| 变更窗口 | 2026-12-01 02:00-04:00 北京时间 |\n| 时间构成 | 步骤合计 50 分钟，回滚预留 20 分钟，合计 70 分钟 |\n',
]);

fires('differing-durations', [
  [
    '| Item | Content |\n| --- | --- |\n| 变更窗口 | 2026-12-01 02:00-04:00 北京时间 |\n| 时间构成 | 步骤 50 分钟，回滚预留 20 分钟，合计 60 分钟 |\n',
    '60 分钟',
  ],
  [
    `${impactHan}有，每区切换时约 8 分钟，uias-admin 重启约 2 分钟。\n\n${businessHan}是，每区切换约 20 秒，业务处已书面同意。\n`,
    '8 分钟',
  ],
  [
    `${asked('risk.intrusiveness')}Yes, each site switch takes about 9 minutes; the console restarts for 2 minutes.\n\n${asked('risk.business-critical')}Yes, a site switch takes 30 s; agreed by Erin.\n`,
    '9 minutes',
  ],
  [`${procedure}${back}Together 45 minutes.`, '45 minutes'],
  [`${procedure}${back}That is 12 minutes. Joseph starts it, Arvind types.`, '12 minutes'],
  [`${procedure}${back}30 minutes in the longest case.`, '30 minutes'],
  [`${procedure}全程按 12 分钟算。\n\n${back}`, '12 分钟'],
  [`${procedure}Per router 35 minutes:\n\n${back}`, '35 minutes'],
  [`${procedure}12 minutes:\n\n${back}3. The list of late orders goes to Dan.`, '12 minutes'],
  [
    `${procedure}${back}\n${verified}已验证：2026-11-13 预发由丹从 16.4 退回 16.2，含改名，实测 52 分钟，行数差 0。`,
    '52 分钟',
  ],
  [`${procedure}${back}We are back in 10 minutes.`, '10 minutes'],
  [`${procedure}${back}Everything is back to normal in 35 min.`, '35 min'],
  [`${procedure}${back}It all takes 35 min.`, '35 min'],
  [`${procedure}${back}两步共 40 分钟。`, '40 分钟'],
  [`${procedure}${back}整个回退需要 40 分钟。`, '40 分钟'],
  [
    `${procedure}${backEach}The five brokers together are back in 15 minutes.\n\n${took('three brokers in 21 minutes')}`,
    '21 minutes',
  ],
  [
    beside(
      'Yes, no bike can be unlocked for about half an hour.',
      'Yes, for about 6 minutes nobody can rent a bike; agreed by Katrin.',
    ),
    'half an hour',
  ],
  [`${procedure}两地同做，30 分钟：\n\n${back}`, '30 分钟'],
  [`${procedure}All at once, 35 minutes:\n\n${back}`, '35 minutes'],
  [
    `${procedure}${back}\n## Go/no-go\n\nDan decides at 03:00 Asia/Shanghai, because the way back needs 10 minutes.`,
    '10 minutes',
  ],
  [`${procedure}${back}\n## Go/no-go\n\n丹在 03:00（Asia/Shanghai）决定，回滚要 10 分钟。`, '10 分钟'],
  // Twice as much that is needed is no reserve.
  [`${procedure}${back}\n## Go/no-go\n\n丹在 03:00（Asia/Shanghai）决定，后面留足回退要的 45 分钟。`, '45 分钟'],
  [
    `${procedure}${back}\n## Go/no-go\n\nDan decides at 03:00 Asia/Shanghai, because the way back takes 50 minutes.`,
    '50 minutes',
  ],
  [
    `${beside('有，每个用户最多中断 8 秒。', '有：最多中断 8 秒，郝仁同意。')}\n## 沟通计划\n\n- 前：1 月 15 日 15:00，郝仁发短信，凌晨每用户中断不超过 5 分钟。\n`,
    '5 分钟',
  ],
  [
    `${beside('Yes, writes stop for 2 minutes.', 'Yes, no new orders for 2 minutes; agreed by Erin.')}\n## Communication Plan\n\n- Before: Dan mails support that orders are interrupted for 20 minutes.\n`,
    '20 minutes',
  ],
  [beside('有，收费停 90 分钟，走手工单。', '有，收费不可用 30 分钟，杜文清 11 月 25 日同意。'), '90 分钟'],
]);

silent('lengths that are meant', [
  `${procedure}1. Alice: \`roll.sh --batch 90\` (35 min for all 412: 5 batches of 7 minutes)\n2. Dan: \`list\` gives 5.2.1 only (10 min)\n\nTogether 45 minutes.`,
  `${procedure}40 分钟，王磊执行：\n\n1. 切回旧柜（3 分钟）\n2. 分批重建，最多约 26 分钟（31 万 ÷ 200/秒 ≈ 1,550 秒）\n3. 看会话数（11 分钟）\n`,
  `${procedure}Per router 20 minutes, by the person at that site:\n\n${back}Both of a site together is 40 minutes.`,
  `${procedure}Each site takes 20 minutes:\n\n${back}All three together 70 minutes.`,
  `${procedure}1. Alice: \`fence.sh\` (5 min)\n2. Alice: \`promote.sh\`, then \`pg_up\` is 1\n\nTogether 30 minutes.`,
  `${procedure}${back}\n## Go/no-go\n\nDan decides at 03:00 Asia/Shanghai, because we reserve for what the way back needs 45 minutes.`,
  `${procedure}每台 20 分钟：\n\n${back}\n## Go/no-go\n\n丹在 03:00（Asia/Shanghai）决定，六台回退要 120 分钟。`,
  `${procedure}In total 40 minutes for all four nodes, two in parallel:\n\n${back}`,
  `${procedure}30 minutes in all, with ten of reserve.\n\n${back}`,
  `${procedure}22 minutes.\n\n1. Alice: \`fence.sh\` (5 min), then its port (2 min)\n2. Alice: \`promote.sh\`, then \`pg_up\` is 1 (15 min)\n`,
  `${procedure}${back}\n## Go/no-go\n\nDan decides at 03:00 Asia/Shanghai, because the way back needs 30 minutes.`,
  `${beside('Yes, writes stop for 2 minutes.', 'Yes, no new orders for 2 minutes; agreed by Erin.')}\n## Communication Plan\n\n- During: Dan writes every 30 minutes while orders are interrupted.\n`,
]);

silent('lengths that agree or are of one of several', [
  `${procedure}${back}Together 20 minutes.`,
  `${procedure}${back}两步共 20 分钟。`,
  `${procedure}1. Alice: \`leave.sh\` (5 min)\n2. Alice: \`downgrade.sh\` (10 min a node, so 30 for all three)\n3. Alice: \`join.sh\`, then \`urp\` is 0 (10 min)\n\n45 minutes for all three nodes.\n\n${took('all three nodes, 41 minutes')}`,
  `${procedure}${back.replace('(5 min)', '（5 分钟）。检查：延迟 < 1 s，磁盘 > 900 GB')}合计 20 分钟。`,
  `${procedure}${backEach}40 minutes for all five brokers.\n\n${took('three brokers in 21 minutes')}`,
  `${procedure}按相反次序逐台执行，每台 20 分钟，六台共 120 分钟：\n\n${back}`,
  beside(
    'Yes, no bike can be unlocked for about 6 minutes.',
    'Yes, for 6 minutes nobody can rent a bike; agreed by Katrin.',
  ),
  beside(
    'Yes, each restart drops connections for 20 s.',
    'Yes, orders are unavailable for 2 minutes in all; agreed by Erin.',
  ),
]);

const steps = runbook(`
| # | Step | Owner | Minutes | Check |
| --- | --- | --- | --- | --- |
| 1 | Check that the replica lag is below 1 s | Alice | 5 | lag graph |
| 2 | \`promote.sh orders-db-2\` | Alice | 25 | \`pg_up\` is 1 |
| 3 | Watch the error rate | Dan | 30 | below 0.1% |`);
const whole = `${steps.trimEnd()}\n\n`;
// The window is of 120 minutes, the rollback of 20.
const planned = (line: string) => `${whole}${line}\n\n${procedure}${back}`;

fires('differing-durations', [
  [planned('43 minutes + 20 rollback = 80 of 120.'), '43 minutes'],
  [planned('60 minutes and 20 for a rollback: 95 of 120.'), '95'],
  [planned('All in all 85 minutes.'), '85 minutes'],
  [planned('The steps add up to 45 minutes, and the way back fits behind them.'), '45 minutes'],
  [`三步合计 45 分钟，窗口 120 分钟，够用。\n\n${planned('')}`, '45 分钟'],
  [planned('合计 60 分钟，加回滚 20 分钟为 95 分钟，窗口 120 分钟。'), '95 分钟'],
  [planned('合计 60 分钟，加回滚 20 分钟为 80 分钟，窗口 150 分钟。'), '150 分钟'],
  [planned('合计 60 分钟，万一回退再加 8 分钟，窗口 120 分钟绰绰有余。'), '8 分钟'],
  [`- steps 60 min, going back 45 min\n\n${planned('')}`, '45 min'],
  [`- steps 95 min, going back 20 min\n\n${planned('')}`, '95 min'],
]);

silent('reckonings that are right, or of something else', [
  planned('60 minutes + 20 rollback = 80 of 120. The 20 test messages are 7 + 6 + 7.'),
  // Each night has its own total.
  `${planned('Sum 60 min.')}\n\nNight 2\n\n| # | Step | Owner | Minutes | Check |\n| --- | --- | --- | --- | --- |\n| 4 | \`promote.sh orders-db-3\` | Alice | 25 | \`pg_up\` is 1 |\n| 5 | Watch | Dan | 30 | below 0.1% |\n\nSum 55 min.`,
  planned('60 minutes + 20 rollback = 80 of 120.'),
  planned('5+25+30 = 60 min, +20 rollback = 80 ≤ 120.'),
  planned('Sum 60 min, with the rollback 80; 40 in hand.'),
  planned('End planned 03:00. Rollback 20 min. Rest is reserve.'),
  `${steps.replace('| 30 |', '| 1320 |').trimEnd()}\n\n1,350 min in all.\n\n${procedure}${back}`,
  planned('60 minutes of 120, 20 for a rollback. Steps 1 and 2 take 30 minutes, step 3 can be 10 minutes shorter.'),
  planned('合计 60 分钟，回滚 20 分钟，共 80 分钟，窗口 120 分钟，余 40 分钟。'),
]);

// One of several, and how many there are.
fires('differing-durations', [
  ['The images take 75 min (5 hosts, 12 min each).', '75 min'],
  ['Rebuild: 6 hosts × 10 min = 50 min.', '50 min'],
  ['重建共需 75 分钟（5 台，每台 12 分钟）。', '75 分钟'],
  [planned('Sum 75 min.'), '75 min'],
  [planned('三步加起来 45 分钟。'), '45 分钟'],
  [`${procedure}${back}Either way 45 minutes.`, '45 minutes'],
  [`${procedure}${back}无论哪种情况，都是 45 分钟。`, '45 分钟'],
]);

silent('one of several', [
  'The images take 75 min (5 hosts, 15 min each).',
  'The images take 75 min (5 hosts, 15 min).',
  'Rebuild: 6 hosts × 10 min = 60 min; 3 × 40 s = 2 min.',
  '重建共需 75 分钟（5 台，每台 15 分钟）。',
  // All of them together, and a way that is taken instead of the others.
  `${procedure}1. Alice: set the tag back on both (2 × 5 min)\n2. Alice: restart, then \`urp\` is 0 (10 min)\n\nTogether 20 minutes.`,
  `${procedure}${back}3. Alice: \`restore.sh\` (40 min, instead of steps 1 and 2)\n\nTogether 20 minutes.`,
]);

silent('lists that have each their own total, and a total that names what each takes', [
  `${procedure}First night, 20 minutes:\n\n1. Alice: \`fence.sh orders-db-2\` (5 min)\n2. Alice: \`promote.sh orders-db-1\`, then \`pg_up\` is 1 (15 min)\n\nSecond night, 30 minutes:\n\n1. Alice: \`copy-back.sh\` (20 min)\n2. Alice: count the rows, 0 missing (10 min)\n`,
  runbook(
    '1. 放 5%（李娜，30 分钟）。过关：0 错误\n2. 欧洲、美西先后全量（李娜点，王磊看，40 分钟，每区 20 分钟）。过关：0 错误\n3. 静看并对数（王磊，30 分钟）\n\n加起来 100 分钟。',
  ),
]);

silent('what is left from an hour on', [
  planned('三步加起来 60 分钟，到 03:00；最晚 03:20 喊退，03:40 退完，窗口还剩 20 分钟。'),
]);
fires('differing-durations', [
  [`${procedure}${back}整套退回 45 分钟。`, '45 分钟'],
  [`${procedure}${back}从头到尾 45 分钟。`, '45 分钟'],
]);
