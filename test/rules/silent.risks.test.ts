// The table of risks, and the links to dashboards and reviews.

import { factRules, type LookAlike, lookAlikes } from '../support/lookAlikes.ts';
import { asked } from '../support/parts.ts';

const { silent, fires } = lookAlikes(factRules);

const testing = asked('risk.testing');
const dashboards = asked('services.dashboards');
const dependencies = asked('services.dependencies');
const noLinks = 'links: {}\n';
const row = (cells: string) =>
  `### Risk table\n\n| Risk | Likelihood | Impact | Mitigation |\n| --- | --- | --- | --- |\n${cells}\n`;
const rowHan = (cells: string) =>
  `### 风险表\n\n| 风险 | 可能性 | 影响 | 缓解措施 |\n| --- | --- | --- | --- |\n${cells}\n`;

silent('the risk table', [
  row('| Promotion stops half way | low | HIGH | Rehearsed twice |'),
  row('| Promotion stops half way | 1 | 4/5 | Same as above |\n| Reads stall | 10% | SEV2 | See step 3 |'),
  row(
    '| A graph is late | Low | Low | Accepted |\n| A log is late | Low | Low | None |\n| A mail is late | Low | Low | - |',
  ),
  row('| Promotion stops half way | High | High | Monitor `pg_up`, fence by hand |'),
  row('| Promotion stops half way | High | High | Rollback rehearsed on 2026-11-13 |'),
  row('| Promotion stops half way | Medium | High | Monitor |'),
  row('| Promotion stops half way | Low (rehearsed) | High: checkout stops | Fencing script |'),
  row('| Promotion stops half way | less than once in a hundred runs | all writes fail | Fencing script |'),
  '## Risks we see\n\n| Risk | Impact | Likelihood | Mitigation |\n| --- | --- | --- | --- |\n| Stall | Low | Low | Fencing |',
  '### Risk table\n\n| Risk | Level | Owner | Mitigation |\n| --- | --- | --- | --- |\n| Stall | P3 | Dan | Fencing |',
  '### Risk table\n\n| Mitigation | Severity | Probability | Failure |\n|---|:-:|:-:|---|\n| Fencing | H | L | Stall |',
  rowHan('| 切换期间会话丢失 | 中高 | 较低 | 第 2 步先开双写 |'),
  rowHan('| 切换期间会话丢失 | 很低 | 严重（支付） | 双写，观察 10 分钟 |\n| 抖动 | 低 | 低 | 无 |'),
  '### 风险表\n\n| 风险点 | 发生概率 | 影响程度 | 应对措施 |\n| --- | --- | --- | --- |\n| 会话丢失 | 5% | 中等 | 同上一条变更，先切 10% |',
]);

fires('missing-risk-table', [
  ['### Risk table\n\nLow.', 'Low.'],
  ['### Risk table\n\nNone', 'None'],
  ['### Risk table\n\n- Promotion stops half way: low, fencing', '- Promotion stops half way: low, fencing'],
  ['### 风险表\n\n风险较低，已做过多次。', '风险较低，已做过多次。'],
  ['### 风险表\n', '风险表'],
]);

fires('incomplete-risk', [
  [row('| Promotion stops half way | Low |  | Fencing script |'), '|'],
  [row('| Promotion stops half way | Low | - | Fencing script |'), '-'],
  [row('|  | Low | High | Fencing script |'), '|'],
  [row('| Promotion stops half way | Lowish | High | Fencing script |'), 'Lowish'],
  [rowHan('| 切换期间会话丢失 | 不好说 | 高 | 第 2 步先开双写 |'), '不好说'],
]);

fires('unmitigated-risk', [
  [row('| Promotion stops half way | Low | High |  |'), '|'],
  [row('| Promotion stops half way | Low | High |'), '|'],
  [row('| Promotion stops half way | Medium | Medium | N/A |'), 'N/A'],
  [row('| Promotion stops half way | Critical | High | We will roll back. |'), 'We will roll back.'],
  [rowHan('| 会话丢失 | 高 | 高 | 加强监控 |'), '加强监控'],
  [rowHan('| 会话丢失 | 高 | 高 | 盯着点 |'), '盯着点'],
  [row('| The other unit fails meanwhile | Low | Critical | monitor |'), 'monitor'],
  [rowHan('| 会话丢失 | 中 | 高 | 无 |'), '无'],
]);

silent('links', [
  `${dashboards}- payments: https://grafana.example.com/d/payments`,
  `${dashboards}[支付大盘](https://grafana.example.com/d/pay)`,
  `${dependencies}No\n\n${dashboards}None`,
  `${dependencies}无，没有其他服务读取 orders-db。\n\n${dashboards}不涉及`,
  `${dependencies}None: nobody else reads orders-db.\n\n${dashboards}No dashboards needed.`,
  { text: `${testing}gstg migration done in #19171, 3 runs.`, front: noLinks },
  ...[
    'As in https://github.example.com/db/orders/pull/88, ran in staging on 2026-11-12.',
    'Ran in staging on 2026-11-12 ([code review](https://up.example.com/r/551)).',
    'Reviewed in https://up.example.com/551, ran in staging on 2026-11-12.',
    'Ran in staging on 2026-11-12 from https://rtc.example.com/core/changeset/88412, 3 runs of 11 min.',
    'Ran in staging on 2026-11-12, CL 55120, 3 runs of 11 min.',
    '11-12 在预发跑了 3 遍，代码评审：https://up.example.com/551',
    '11-12 在预发跑了 3 遍，见 https://codehub.example.com/db/merge/319 。',
    '11-12 在预发跑了 3 遍，合并请求 !57。',
  ].map(text => ({ text: testing + text, front: noLinks })),
  {
    text: `${testing}No code change: the fan module was swapped on the spare switch first, on 2026-11-12.`,
    front: noLinks,
  },
  {
    text: `${testing}Ran in staging on 2026-11-12. There is no code review: the vendor ships a binary.`,
    front: noLinks,
  },
  { text: `${testing}Ran in staging on 2026-11-12 from commit 9c41f7e.`, front: noLinks },
  { text: `${testing}仅调整配置，11-12 在预发验证过，QPS 无变化。`, front: noLinks },
  { text: `${testing}Ran in staging on 2026-11-12.`, front: 'links: {code-review: ["!134483"]}\n' },
  {
    text: `${testing}Ran in staging on 2026-11-12.`,
    front: 'type: standard\nprocedure: https://wiki.example.com/p\nlinks: {}\n',
  },
]);

fires('missing-dashboard', [
  [`${dashboards}Grafana`, 'Grafana'],
  [`${dashboards}https://grafana.example.com/`, 'https://grafana.example.com/'],
  [`${dashboards}None`, 'None'],
  [`${dashboards}The payments team has one.`, 'The payments team has one.'],
  [`${dashboards}看支付的监控大盘`, '看支付的监控大盘'],
]);

fires('missing-code-review', [
  [{ text: `${testing}Ran in staging on 2026-11-12, 3 runs of 11 min.`, front: noLinks }, 'links'],
  [
    { text: `${testing}Ran in staging on 2026-11-12, 3 runs of 11 min.`, front: 'links: {code-review: []}\n' },
    'code-review',
  ],
  [{ text: `${testing}11-12 在预发跑了 3 遍，每遍 11 分钟，无失败。`, front: noLinks }, 'links'],
  // What shows that it was tried is no review.
  ...[
    'Ran in staging on 2026-11-12, log at https://ci.example.com/runs/7731.',
    'Ran in staging on 2026-11-12, 0 diffs (https://grafana.example.com/d/orders?var-env=stg).',
    'Ran in the lab on 2026-11-12, report: https://wiki.example.com/eos/4.32.3M.',
    'Ran in staging on 2026-11-12 in job #5561, 3 runs of 11 min.',
    '11-12 在预发跑了 3 遍，报告 https://docs.example.com/db/uat-20261112 。',
    '11-12 在预发跑了 3 遍，流水线 #5561，每遍 11 分钟。',
    // One that is to come is missing all the same.
    'Ran in staging on 2026-11-12, 3 runs of 11 min. There is no code review yet, Bob is on leave.',
    '11-12 在预发跑了 3 遍，每遍 11 分钟。还没有代码评审，等 Bob 回来。',
  ].map((text): [LookAlike, string] => [{ text: testing + text, front: 'links:\n  code-review:\n' }, 'code-review']),
]);
