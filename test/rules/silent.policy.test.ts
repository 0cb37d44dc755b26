// Policy, neighbours, contradictions, workflow and review as they come in real changes. Each tempting look-alike stays
// silent, and each fault gives its rule alone. Only the rules on these subjects are looked at here.

import { lookAlikes } from '../support/lookAlikes.ts';

const { silent, fires } = lookAlikes([
  ...['outside-change-window', 'inside-freeze', 'short-lead-time', 'overlapping-change', 'uninformed-owner'],
  ...[
    'contradicted-impact',
    'contradicted-criticality',
    'untested-version',
    'unplanned-mitigation',
    'differing-services',
  ],
  ...[
    'unready-prerequisite',
    'repeated-id',
    'premature-state',
    'overdue-follow-up',
    'incomplete-review',
    'stale-verdict',
  ],
  ...['layer-out-of-order', 'understated-type', 'missing-authoriser'],
]);

const timing = '### Why is this the correct time to complete the CM?\n\n';
const intrusive =
  '### Will the CM be in any way intrusive, and if so, how will you know? What teams, services or functionality will be impacted?\n\n';
const intrusiveHan = '### 变更是否会造成侵入性影响？如果会，如何发现？哪些团队、服务或功能会受影响？\n\n';
const business = '### Is there a critical impact on online business?\n\n';
const businessHan = '### 变更是否对线上业务有重大影响？\n\n';
const worst = '### What could happen if everything goes wrong with the change?\n\n';
const testing = "### How has the change been tested to verify it's safe for production?\n\n";
const testingHan = '### 如何测试过本次变更，以确认它对生产环境是安全的？\n\n';
const mitigation = '### How does the CM attempt to mitigate the risk?\n\n';
const mitigationHan = '### 变更方案如何降低这些风险？\n\n';
const dependencies =
  '### Does the change involve other dependencies? Are they aware of the CM and on the cc-list or approval list?\n\n';
const steps = (...rows: string[]) =>
  `\n\n## Runbook\n\n| # | Step | Owner | Minutes | Check | Undo |\n| --- | --- | --- | --- | --- | --- |\n${rows
    .map((row, n) => `| ${n + 1} | ${row} | Alice | 5 | \`pg_up\` is 1 | set it back |\n`)
    .join('')}\n`;
const at = (start: string, end: string, zone = 'Asia/Shanghai') =>
  `schedule:\n  start: ${start}\n  end: ${end}\n  timezone: ${zone}\n`;
const windows = 'timezone: Asia/Shanghai\nwindows: [{days: [tue, thu], from: "02:00", to: "04:00"}]\n';
const other = (more: string, id = 'MCM-7') =>
  `id: ${id}\nowner: erin\n${more}\nschedule: {start: 2026-12-01T02:00:00+08:00, end: 2026-12-01T04:00:00+08:00}`;

silent('windows', [
  { settings: windows },
  { settings: windows, front: at('2026-11-30T18:00:00Z', '2026-11-30T20:00:00Z', 'UTC') },
  { settings: windows, front: at('2026-12-03 02:30 Asia/Shanghai', '2026-12-03 03:30 Asia/Shanghai') },
  {
    settings: windows,
    front: `${at('2026-12-02T02:00:00+08:00', '2026-12-02T04:00:00+08:00')}type: standard\nprocedure: https://x.example.com/p\n`,
  },
  {
    settings: 'windows: [{days: [mon], from: "19:00", to: "23:00", timezone: Europe/Berlin}]\n',
    front: at('2026-11-30T19:00:00+01:00', '2026-11-30T23:00:00+01:00', 'Europe/Berlin'),
  },
  {
    settings:
      'timezone: Asia/Shanghai\nwindows: [{days: [mon], from: "22:00", to: "24:00"}, {days: [tue], from: "00:00", to: "04:00"}]\n',
    front: at('2026-11-30T23:00:00+08:00', '2026-12-01T03:00:00+08:00'),
  },
  {
    settings: windows,
    front: at('2026-12-05T10:00:00+08:00', '2026-12-05T12:00:00+08:00'),
    text: `${timing}Saturday, because the copy takes 6 h and both windows are too short for that; traffic is 3%.`,
  },
  {
    settings: windows,
    front: at('2026-12-05T10:00:00+08:00', '2026-12-05T12:00:00+08:00'),
    text: '### 为什么选择在这个时间执行变更？\n\n两个窗口之外：拷贝要 6 小时，窗口放不下，已由赵敏特批（EXC-31）；流量为峰值的 3%。',
  },
  {
    settings: windows,
    front: at('2026-12-05T10:00:00+08:00', '2026-12-05T12:00:00+08:00'),
    state: 'implemented',
    now: '2026-12-05T05:00:00Z',
  },
  { front: at('2026-12-05T10:00:00+08:00', '2026-12-05T12:00:00+08:00') },
]);

fires('outside-change-window', [
  [{ settings: windows, front: at('2026-12-01T18:00:00Z', '2026-12-01T20:00:00Z', 'UTC') }, '2026-12-01T18:00:00Z'],
  [
    { settings: windows, front: at('2026-12-01T02:00:00+08:00', '2026-12-01T04:30:00+08:00') },
    '2026-12-01T04:30:00+08:00',
  ],
  [
    {
      settings: windows,
      front: at('2026-12-02T02:00:00+08:00', '2026-12-02T04:00:00+08:00'),
      text: `${timing}It is the approved window, and traffic is 4% of the peak.`,
    },
    '2026-12-02T02:00:00+08:00',
  ],
]);

silent('freezes and notice', [
  { settings: 'freezes: [{name: Singles’ Day, from: 2026-11-09, to: 2026-11-12}]\n' },
  {
    settings:
      'timezone: Asia/Shanghai\nfreezes: [{name: Month end, from: "2026-01-30", to: "2026-01-31", repeats: monthly}]\n',
  },
  { settings: 'timezone: Asia/Shanghai\nfreezes: [{name: Monday freeze, from: 2026-11-30, to: 2026-11-30}]\n' },
  {
    settings: 'freezes: [{name: Double 12, from: 2026-11-30, to: 2026-12-12}]\n',
    front: 'exceptions:\n  - freeze: "Double-12 2026"\n    approved-by: theo@example.com\n    reference: EXC-12\n',
  },
  { settings: 'timezone: Asia/Shanghai\nlead-time: {normal: 7}\n' },
  { settings: 'timezone: Asia/Shanghai\nlead-time: {emergency: 0, standard: 0}\n' },
  { settings: 'lead-time: {normal: 5}\n', state: 'scheduled', front: 'submitted:\n' },
  { settings: 'lead-time: {normal: {high: 20}}\n', state: 'implemented', now: '2026-11-30T21:00:00Z' },
]);

fires('inside-freeze', [
  [
    {
      settings: 'freezes: [{name: Double 12, from: 2026-11-30, to: 2026-12-12}]\n',
      front: 'exceptions: [{freeze: Double 11, approved-by: theo, reference: EXC-11}]\n',
    },
    '2026-12-01T02:00:00+08:00',
  ],
  [
    {
      settings:
        'timezone: Asia/Shanghai\nwindows: [{days: [tue], from: "02:00", to: "04:00"}]\nfreezes: [{name: 每月一日封网, from: 2026-01-01, to: 2026-01-01, repeats: monthly}]\n',
    },
    '2026-12-01T02:00:00+08:00',
  ],
]);

fires('short-lead-time', [
  [{ settings: 'timezone: Asia/Shanghai\nlead-time: {normal: 8}\n' }, '2026-11-20T09:00:00+08:00'],
  [
    { settings: 'timezone: Asia/Shanghai\nholidays: [2026-11-26, 2026-11-27]\nlead-time: {normal: 7}\n' },
    '2026-11-20T09:00:00+08:00',
  ],
]);

silent('impact', [
  `${intrusive}No${steps('Add the index concurrently')}`,
  `${intrusive}No${steps('Check that nothing restarts: `kubectl get pods`', 'Set the flag `new_pool`')}`,
  `${intrusive}No${steps('Roll out 4.2 with `kubectl rollout restart deploy/orders-api`', 'Set the flag `new_pool`')}`,
  `${intrusive}No${steps('Restart the standby `orders-db-3`, which serves nobody', 'Set the flag `new_pool`')}`,
  `${intrusive}No: one node at a time, five of six serve.${steps('Drain and restart each node', 'Set the flag `new_pool`')}`,
  `${intrusive}None expected: connections move over within a second.\n\n${business}No: there is no downtime, the outage of INC-871 took 40 minutes because of another fault.`,
  `${intrusive}No downtime: writes are queued for 20 s at most.\n\n## Communication Plan\n\n| Who | When | Channel | Message |\n| --- | --- | --- | --- |\n| support | before, during and after | #changes | zero downtime; if orders are unavailable for more than 2 min, call Dan |\n`,
  `${intrusive}Yes: checkout is unavailable for 10 min, shown by \`checkout_up\`.${steps('Stop writes', 'Restart orders-api')}`,
  `${intrusiveHan}无${steps('检查是否有实例重启', '无需重启，热加载配置：`nginx -s reload`')}`,
  `${intrusiveHan}无：逐台重启，其余节点正常服务，异常时看 5xx。${steps('逐台重启 orders-api', '打开开关 `new_pool`')}`,
]);

fires('contradicted-impact', [
  [`${intrusive}No.${steps('Fail over to `orders-db-2`', 'Set the flag')}`, 'No.'],
  [`${intrusive}None${steps('Reboot `orders-db-1` into the new kernel')}`, 'None'],
  [
    `${intrusive}No: nobody will notice it.\n\n${business}Yes: expected downtime 15 minutes, agreed by @erin on 2026-11-17.`,
    'No: nobody will notice it.',
  ],
  [`${intrusiveHan}无${steps('停服并升级 orders-api', '启动')}`, '无'],
  [`${intrusiveHan}无。\n\n${businessHan}否，但历史明细查询会变慢，网银负责人周倩已同意。`, '无。'],
]);

silent('criticality', [
  {
    text: `${business}No: the storefront queues orders for five minutes.`,
    settings: 'services: {orders-db: {tier: 0}}\n',
  },
  {
    text: `${business}No\n\n${worst}If the job fails, the report of the night is two hours late.`,
    settings: 'services: {orders-db: {tier: 2}}\n',
  },
  {
    text: `${business}No\n\n${worst}If the job fails the report is late. Orders, payments and logins are not affected.`,
  },
  {
    text: `${businessHan}否\n\n### 如果变更全都出错，最坏会发生什么？\n\n如果任务失败，报表会晚两小时；不影响下单和支付。`,
  },
  {
    text: `${business}Yes: for 60 s orders are slow, agreed by @erin on 2026-11-18.`,
    settings: 'services: {orders-db: {tier: 0}}\n',
  },
]);

fires('contradicted-criticality', [
  [`${business}No.\n\n${worst}If the migration stops half way, customers cannot log in until it is finished.`, 'No.'],
  [
    {
      text: `${business}No\n\n${worst}If the job fails, the report is late.`,
      settings: 'services: {Orders-DB: {tier: 1}, orders-db: {tier: 1}}\n',
    },
    'No',
  ],
  [`${businessHan}否\n\n### 如果变更全都出错，最坏会发生什么？\n\n如果切换失败，用户无法下单，最长 10 分钟。`, '否'],
]);

silent('versions', [
  `${testing}On 2026-11-12 in staging with orders-api 4.20.0 and 4.20.1 by Alice, 3 runs, https://ci.example.com/runs/1.${steps('Deliver orders-api 4.20.1')}`,
  `${testing}On 2026-11-12 in staging with postgres 16 by Alice, 3 runs of 11.5 min, https://ci.example.com/runs/1.${steps('Install `postgres:16.4`')}`,
  `${testing}On 2026-11-12 in staging with kubectl 1.30.2 by Alice, 3 runs, https://ci.example.com/runs/1.${steps('Deliver orders-api 4.20.1')}`,
  `${testing}On 2026-11-12 in staging, p99 went from 310.5 ms to 290.4 ms, 1.8 times faster, https://ci.example.com/runs/1.${steps('Deliver orders-api 4.20.1')}`,
  `${testing}On 2026-11-12 Alice ran \`switch.yml\` at 5e0c2ab in staging, https://ci.example.com/runs/1.${steps('Run `switch.yml` at 5e0c2ab91d')}`,
  `${testing}On 2026-11-12 Alice ran \`switch.yml\` at 5e0c2ab in staging, https://ci.example.com/runs/1.${steps('Check out `fence.yml` at 71d9e30 and run it')}`,
  `${testing}On 2026-11-12 in staging with payments:5.14.0 by Alice, see https://git.example.com/pay/pull/80#note-3.${steps('Merge https://git.example.com/pay/pull/81 and deliver payments:5.14.0-77ab3e1')}`,
  `${testingHan}2026-11-16 预发环境，search-api 3.22.0（8e41b0c），王磊执行两轮，https://ci.example.com/runs/2。${steps('从 3.21.4 升级到 3.22.0：发布 search-api 3.22.0')}`,
]);

fires('untested-version', [
  [
    `${testing}On 2026-11-12 in staging with orders-api v4.20.0 by Alice, 3 runs, https://ci.example.com/runs/1.${steps('Deliver orders-api from 4.19.2 to 4.21.0')}`,
    'v4.20.0',
  ],
  [
    `${testing}On 2026-11-12 Alice ran \`switch.yml\` at 5e0c2ab in staging, https://ci.example.com/runs/1.${steps('Run `switch.yml` at 71d9e30')}`,
    '5e0c2ab',
  ],
  [
    `${testingHan}2026-11-16 预发用镜像 pay/payments:5.14.0 测试两轮，无失败，https://ci.example.com/runs/2。${steps('更新镜像 `registry.example.com/pay/payments:5.14.2`')}`,
    '5.14.0',
  ],
]);

silent('mitigation', [
  `${mitigationHan}先 5%；超过 1100 笔/秒就限流排队。`,
  `${mitigation}The alarm of the file descriptors is at 70%, the canary had it flat for 12 days.`,
  `${mitigation}A canary takes 5% for ten minutes.${steps('Send 5% of traffic to the new pool', 'Send all')}`,
  `${mitigation}The nightly backup was restored on 2026-11-15; it is not needed for going back.${steps('Promote `orders-db-2`')}`,
  `${mitigation}There is no feature flag for this, so both hosts stay ready.${steps('Promote `orders-db-2`')}`,
  `${mitigation}A snapshot is taken in step 1.${steps('Take a snapshot of `orders-db-1`', 'Promote `orders-db-2`')}`,
  `${mitigation}Behind a flag, so it can be turned off.${steps('Turn it on: `flagctl set new_pool on`')}`,
  `${mitigation}The playbook is run as a dry run first.${steps('`ansible-playbook switch.yml --check`', '`ansible-playbook switch.yml`')}`,
  `${mitigationHan}先灰度 10% 观察。${steps('先切 10%：`confctl set read_new 10`', '切到 100%')}`,
  `${mitigationHan}已完成全量备份并恢复验证；旧库保留 24 小时。${steps('切换主库')}`,
]);

fires('unplanned-mitigation', [
  [
    `${mitigation}We take a snapshot before the change.\n\n## Pre-implementation Checklist\n\n- [x] Approval given: Bob\n${steps('Promote `orders-db-2`')}`,
    'snapshot',
  ],
  [`${mitigation}The new pool is behind a feature flag.${steps('Promote `orders-db-2`')}`, 'feature flag'],
  [`${mitigationHan}先灰度一部分流量，没有问题再全量。${steps('切换主库')}`, '灰度'],
]);

silent('services and owners', [
  { settings: 'services: {orders-db: {owners: ["@alice"]}, orders-api: {owners: [Bob <bob@example.com>]}}\n' },
  { settings: 'services: {orders-db: {owners: [payments-team]}}\n' },
  { settings: 'services: {payments: {owners: [frank]}}\n' },
  {
    settings: 'services: {search: {}, orders-api: {}}\n',
    text: steps('Search for old orders and set the flag `search_new`').trim(),
  },
  {
    settings: 'services: {payments-api: {}, orders-db: {}}\n',
    text: `${dependencies}payments-api reads orders-db, told on 2026-11-17, https://chat.example.com/t/1.${steps('Point deploy/payments-api to `orders-db-2`: `kubectl set env deploy/payments-api DB=2`')}`,
  },
  {
    settings: 'services: {payments-api: {}, orders-db: {}}\n',
    text: steps('Check `kubectl get deploy/payments-api`', 'Set the flag').trim(),
  },
  { settings: 'services: {billing: {owners: [frank]}}\n', front: 'services: [orders-dbx]\n' },
]);

fires('uninformed-owner', [
  [{ settings: 'services: {orders-db: {owners: [frank@example.com]}}\n' }, 'orders-db'],
  [
    {
      settings: 'services: {orders-api: {owners: [bob@example.com], dependencies: [stock]}, stock: {owners: [王磊]}}\n',
    },
    'orders-api',
  ],
]);

fires('differing-services', [
  [
    {
      settings: 'services: {stock: {}, orders-db: {}}\n',
      text: steps('`systemctl restart stock` on both hosts').trim(),
    },
    'stock',
  ],
  [{ settings: 'services: {orders-db: {dependencies: [stock]}}\n', text: `${dependencies}None.\n` }, 'None.'],
  [{ settings: 'services: {orders-db: {}, stock: {}}\n', front: 'services: [stock]\n' }, 'stock'],
]);

silent('neighbours', [
  { others: [other('services: [search]')] },
  { others: [other('services: [orders-db]\nstate: closed')] },
  { others: [other('services: [orders-db]\nstate: deferred')] },
  {
    others: [
      'id: MCM-7\nservices: [orders-db]\nschedule: {start: 2026-12-01T04:00:00+08:00, end: 2026-12-01T06:00:00+08:00}',
    ],
  },
  { others: ['id: MCM-7\nservices: [orders-db]'] },
  {
    others: [other('services: [orders-db]')],
    text: `${timing}4% of the peak. MCM-7 at the same time only reads orders-db, agreed with @erin.`,
  },
  {
    others: [other('services: [orders-db]\nprerequisites: [MCM-1042]')],
    state: 'implemented',
    now: '2026-11-30T20:00:00Z',
  },
  { others: [other('services: [orders-db]')], state: 'rejected' },
  { others: ['id: MCM-7\nstate: closed'], front: 'prerequisites: [mcm-7]\n' },
  { others: ['id: CHG-1'], front: 'prerequisites: [MCM-7]\n' },
  {
    others: ['id: MCM-8', 'id: MCM-7\nstate: scheduled\nschedule: {start: 2026-11-30T02:00Z, end: 2026-11-30T18:00Z}'],
    front: 'prerequisites: [MCM-7]\n',
  },
]);

fires('overlapping-change', [
  [{ others: [other('services: [ORDERS-DB]')] }, '2026-12-01T02:00:00+08:00'],
  [{ others: [other('executors: ["@Dan"]\nservices: [search]')] }, '2026-12-01T02:00:00+08:00'],
]);

const related = '### Are there any related, prerequisite changes upon which this CM hinges?\n\n';

silent('prerequisites in words', [
  { text: `${related}MCM-7 has to be done first, it was implemented.`, others: ['id: MCM-7\nstate: implemented'] },
  { text: `${related}None. MCM-7 runs the same night and is not related.`, others: ['id: MCM-7\nstate: aborted'] },
  { text: `${related}MCM-7 was rolled back, we do not need it.`, others: ['id: MCM-7\nstate: rolled-back'] },
  { text: `${related}MCM-7 comes after this one and waits for it.`, others: ['id: MCM-7\nstate: deferred'] },
]);

fires('unready-prerequisite', [
  [{ others: [other('services: [search]')], front: 'prerequisites: [MCM-7]\n' }, 'MCM-7'],
  [{ others: ['id: MCM-7\nstate: rolled-back'], front: 'prerequisites: [MCM-7]\n' }, 'MCM-7'],
  [{ text: `${related}MCM-7 has to be done first; it is live.`, others: ['id: MCM-7\nstate: rolled-back'] }, 'MCM-7'],
]);

silent('workflow and review', [
  { state: 'approved' },
  { state: 'implementing', now: '2026-11-30T17:30:00Z' },
  { state: 'draft', record: '' },
  { state: 'aborted', record: '' },
  { front: 'type: standard\nprocedure: https://x.example.com/p\nrisk: low\n', state: 'scheduled', record: '' },
  {
    front: 'type: emergency\nauthoriser: "@mia"\nsubmitted: 2026-11-30T10:00:00Z\n',
    state: 'implementing',
    now: '2026-11-30T19:00:00Z',
    record: '',
  },
  {
    front:
      'type: emergency\nauthoriser: mia@example.com\nsubmitted: 2026-12-01T10:00:00Z\nlinks: {incident: [https://x.example.com/i/1]}\n',
    state: 'implementing',
    now: '2026-12-02T10:00:00Z',
  },
  { state: 'implemented', now: '2026-11-30T21:00:00Z' },
]);

fires('incomplete-review', [[{ state: 'scheduled', record: '' }, 'scheduled']]);
fires('missing-authoriser', [
  [{ front: 'type: emergency\nauthoriser: TBD\nsubmitted: 2026-11-30T10:00:00Z\n' }, 'TBD'],
  [
    { front: 'type: emergency\nauthoriser:\nsubmitted: 2026-11-30T10:00:00Z\n', now: '2026-11-30T12:00:00Z' },
    'authoriser',
  ],
]);
fires('understated-type', [
  [{ front: 'type: standard\nprocedure: https://x.example.com/p\nrisk: critical\n' }, 'standard'],
  [{ front: 'type: emergency\nauthoriser: mia@example.com\n' }, 'emergency'],
]);
fires('premature-state', [
  [{ state: 'implementing' }, 'implementing'],
  [
    {
      text: '## Pre-implementation Checklist\n\n- [x] Backup taken and verified: 2026-11-18\n- [ ] Approval given\n',
      state: 'implementing',
      now: '2026-11-30T18:30:00Z',
    },
    'implementing',
  ],
]);
