// One row, item or step that is not like the others: what the others say shows that something is left out.

import { factRules, lookAlikes, planRules } from '../support/lookAlikes.ts';
import { asked, runbook } from '../support/parts.ts';

const { silent, fires } = lookAlikes([...factRules, ...planRules]);

const dashboards = asked('services.dashboards');
const risks = (...rows: readonly string[]) =>
  `### Risk table\n\n| Risk | Likelihood | Impact | Mitigation |\n| --- | --- | --- | --- |\n${rows.map(row => `| ${row} |`).join('\n')}\n`;
const risksHan = (...rows: readonly string[]) =>
  `### 风险表\n\n| 风险 | 可能性 | 影响 | 缓解措施 |\n| --- | --- | --- | --- |\n${rows.map(row => `| ${row} |`).join('\n')}\n`;
const fence = 'Fencing script is ready';
const doing = (owner: string) =>
  runbook(`
| # | Step | Owner | Minutes | Check |
| --- | --- | --- | --- | --- |
| 1 | \`fence.sh orders-db-1\` | Alice | 2 | writes are 0 |
| 2 | \`promote.sh orders-db-2\` | ${owner} | 15 | \`pg_up\` is 1 |
| 3 | Watch the error rate | Dan | 30 | below 0.1% |`);

silent('cells that rank in words of their own', [
  risks(`Promotion stops | Low (rehearsed) | High: checkout stops | ${fence}`, `Stall | Low | Medium | ${fence}`),
  risks(`Promotion stops | < 5% | all writes fail | ${fence}`, `Stall | 10% | reads are slow | ${fence}`),
  risks(`Promotion stops | Low | every order waits a minute | ${fence}`, `Stall | Low | half of the reads | ${fence}`),
  risks(`Promotion stops | Low-Medium | High | ${fence}`, `Stall | very low | High | ${fence}`),
  risksHan('主库停住 | 低 | 下单失败约五分钟 | 先灰度一台', '读变慢 | 中 | 首页慢一秒左右 | 先灰度一台'),
  risks(`Promotion stops | less than once in a hundred runs | High | ${fence}`),
]);

fires('incomplete-risk', [
  [
    risks(`Promotion stops | Low | High | ${fence}`, `Stall | when the batch runs | Low | ${fence}`),
    'when the batch runs',
  ],
  [
    risks(`Valve sticks | Low | High | spare valve | `, `Pump runs dry | Medium | 12 of 40 pumps | float switch`),
    '12 of 40 pumps',
  ],
  [risksHan('主库停住 | 低 | 高 | 先灰度一台', '读变慢 | 中 | 要看当时有多忙 | 先灰度一台'), '要看当时有多忙'],
  [risksHan('闸机离线 | 低 | 高 | 先换一个站', '余额不符 | 低 | 18 台 | 换完逐台对账'), '18 台'],
]);

silent('links to dashboards beside items that say why they have none', [
  `${dashboards}- Payments: https://grafana.example.com/d/pay\n- Search: https://grafana.example.com/d/search`,
  `${dashboards}- Payments: https://grafana.example.com/d/pay\n- Search: no dashboard, they watch their queue`,
  `${dashboards}- Payments: https://grafana.example.com/d/pay\n- Search: same board, second row`,
  `${dashboards}- Payments: https://grafana.example.com/d/pay\n- Signal: \`queue_depth\` stays below 50`,
  `${dashboards}| System | Board |\n|---|---|\n| Payments | https://grafana.example.com/d/pay |\n| Search | none |`,
  `${dashboards}- 支付：https://grafana.example.com/d/pay\n- 搜索：没有大盘，夜里电话确认`,
  `${dashboards}- Payments\n  - https://grafana.example.com/d/pay\n- Search\n  - https://grafana.example.com/d/search`,
]);

fires('missing-dashboard', [
  [
    `${dashboards}- Payments: https://grafana.example.com/d/pay\n- Search: the one on Dan's second screen`,
    "- Search: the one on Dan's second screen",
  ],
  [`${dashboards}- 支付：https://grafana.example.com/d/pay\n- 搜索：王磊那边有`, '- 搜索：王磊那边有'],
  [
    `${dashboards}| System | Board |\n|---|---|\n| Payments | https://grafana.example.com/d/pay |\n| Search | – |`,
    '| Search | – |',
  ],
]);

silent('whoever does a step', [
  ...[
    'Dan',
    'dan, alice',
    '@dan',
    'on-call DBA',
    'All',
    'both',
    'network team',
    '值班 DBA',
    '王磊',
    '双方',
    '荣枝与 Felix 轮流',
  ].map(doing),
  // A length that is an upper end.
  ...['max. 10', 'up to 15', '最多 10', 'ca. 10'].map(minutes => doing('Dan').replace('| 30 |', `| ${minutes} |`)),
]);

fires('step-without-owner', [
  ...['whoever has the console', 'one of us', 'somebody from the night shift', '谁有空谁来', '两边商量着来'].map(
    owner => [doing(owner), '`promote.sh orders-db-2`'] as const,
  ),
  // One executor, and yet the other steps name two people: who does the first?
  [
    {
      text: runbook(`
1. \`fence.sh orders-db-1\`, writes are 0 (5 min)
2. **alice** – \`promote.sh orders-db-2\`, \`pg_up\` is 1 (15 min)
3. **dan** – watch the error rate (30 min)`),
      front: 'executors: [alice@example.com]\nreviewers:\n  layer1: [dan@example.com]\n  layer2: [erin@example.com]\n',
    },
    '`fence.sh orders-db-1`, writes are 0 (5 min)',
  ],
]);

const seen = (check: string) =>
  runbook(`
| # | Step | Owner | Minutes | Check | Undo |
| --- | --- | --- | --- | --- | --- |
| 1 | \`fence.sh orders-db-1\` | Alice | 2 | writes are 0 | \`unfence.sh\` |
| 2 | \`promote.sh orders-db-2\` | Dan | 15 | ${check} | rollback |
| 3 | \`route.sh all\` | 王磊 | 15 | 40 routes | rollback |
| 4 | Watch the error rate | Dan | 30 | below 0.1% | rollback |`);

silent('what is seen, by whom it may be', [
  ...[
    'Dan sees the lamp go green',
    'Dan confirms on the bridge',
    'Alice can log in',
    "Alice's test order arrives",
    'Dan counts 12 lamps',
    'lamp green, Dan calls it out',
    '王磊看到绿灯',
    '王磊确认',
    'Alice signs the sheet, Dan signs below',
  ].map(seen),
  // The undo of each has a place, and each second step looks.
  runbook(`
| # | Step | Owner | Minutes | Undo |
| --- | --- | --- | --- | --- |
| 1 | \`fence.sh orders-db-1\` | Alice | 2 | \`unfence.sh\` |
| 2 | \`promote.sh orders-db-2\` | Dan | 15 | rollback |
| 3 | Check \`pg_up\` and the lag | Dan | 5 | - |
| 4 | \`route.sh all\` | Alice | 15 | rollback |
| 5 | Watch the error rate | Dan | 30 | rollback |`),
]);

fires('step-without-check', [
  ...['Dan has the key', 'Alice types, Dan reads along', 'Dan stands beside the cabinet', '王磊拿着钥匙'].map(
    check => [seen(check), '`promote.sh orders-db-2`'] as const,
  ),
  [
    runbook(`
| # | Step | Owner | Minutes | Undo |
| --- | --- | --- | --- | --- |
| 1 | \`fence.sh orders-db-1\` | Alice | 2 | \`unfence.sh\` |
| 2 | \`promote.sh orders-db-2\` | Dan | 15 | rollback |
| 3 | \`route.sh all\` | Alice | 15 | rollback |
| 4 | Watch the error rate | Dan | 30 | rollback |`),
    '# | Step | Owner | Minutes | Undo',
  ],
]);
