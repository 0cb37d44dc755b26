// Facts as people write them: times, risks, reviewers, rollbacks and links. Each tempting look-alike stays silent, and
// each faulty wording gives its rule. Only the rules on facts are looked at here.

import { type LookAlike, lookAlikes } from '../support/lookAlikes.ts';

const { silent, fires } = lookAlikes([
  ...['missing-schedule', 'time-without-zone', 'ambiguous-zone', 'end-before-start'],
  ...['missing-risk-table', 'incomplete-risk', 'unmitigated-risk'],
  ...['untested-rollback', 'vague-rollback-trigger', 'rollback-without-steps'],
  ...['missing-reviewer', 'dependent-reviewer', 'nameless-reviewer', 'missing-dashboard', 'missing-code-review'],
]);

const timing = '### Why is this the correct time to complete the CM?\n\n';
const timingHan = '### 为什么选择这个时间\n\n';
const triggers = '### What conditions would indicate a need to rollback?\n\n';
const procedure = '### In the event of problems, what will you do to return your system to a known good state?\n\n';
const verified =
  '### If this is a software or infrastructure change, has the rollback procedure been verified in a development environment?\n\n';
const testing = "### How has the change been tested to verify it's safe for production?\n\n";
const dashboards = '### Provide links to your dependencies dashboard\n\n';
const dependencies =
  '### Does the change involve other dependencies? Are they aware of the CM and on the cc-list or approval list?\n\n';
const noLinks = 'links: {}\n';
const at = (start: string, end: string, zone?: string) =>
  `schedule:\n  start: ${start}\n  end: ${end}\n${zone ? `  timezone: ${zone}\n` : ''}`;
const reviewers = (one: string, two: string) => `reviewers:\n  layer1: [${one}]\n  layer2: [${two}]\n`;
const row = (cells: string) =>
  `### Risk table\n\n| Risk | Likelihood | Impact | Mitigation |\n| --- | --- | --- | --- |\n${cells}\n`;
const rowHan = (cells: string) =>
  `### 风险表\n\n| 风险 | 可能性 | 影响 | 缓解措施 |\n| --- | --- | --- | --- |\n${cells}\n`;

silent('times in prose', [
  `${timing}The graph of 2024-05-23 09:00 UTC shows 4% of the daily peak.`,
  `${timing}8 Nov 00:00 UTC (8am SG, 4pm Seattle) has the lowest traffic, 4% of the peak.`,
  `${timing}Rehearsal took 2:30, the read/write ratio is 10:15, port :8443 and host:8080 stay closed; v2:15 is 4% slower.`,
  `${timing}Traffic at 02:00 Frankfurt time is 4% of the daily peak; at 05:00 Pacific time it is 9%.`,
  `${timing}Traffic is 4% of the peak at \`02:00\`; the job is \`cron 0 2 * * 2\`, and logs say \`12:30:45 ERROR\`.`,
  `${timing}> The window was 02:00 to 04:00, said the old ticket.\n\nTraffic is 4% of the peak on Tuesdays.`,
  `${timing}Traffic is 4% of the peak. <!-- was 02:00 before -->`,
  `${timing}Traffic at 02:00 \`Asia/Shanghai\` is 4% of the peak, see https://grafana.example.com/d/1?from=02:00.`,
  `${timing}All times Asia/Shanghai. Traffic at 02:00 is 4% of the daily peak.\n\nFrom 04:00 on it rises.`,
  `${timing}Times in UTC:\n\n- 18:00 stop, traffic is 4% of the peak\n- 18:10 start`,
  `${timing}| Start (UTC) | What |\n| --- | --- |\n| 18:00 | stop |\n| 18:10 | 4% of the peak |`,
  `${timing}| When | Zone | What |\n| --- | --- | --- |\n| 18:00 | UTC | 4% of the peak |`,
  `${timing}| Step | Duration | Minutes |\n| --- | --- | --- |\n| stop | 00:05 | 1:30 |`,
  '# Promote orders-db\n\nAll times in this document are UTC+8.\n\n### Why is this the correct time to complete the CM?\n\nTraffic at 02:00 is 4%.',
  '# Promote orders-db\n\nAll times in UTC.\n\n## Communication Plan\n\n| Who | When |\n| --- | --- |\n| support | 18:00, #changes |',
  '## Timeline (UTC)\n\nStop at 18:00.\n\n- Start at 18:10.',
  `${timingHan}北京时间12月1日凌晨2点开始，4点前完成，流量为峰值的 4%。`,
  `${timingHan}凌晨2点到4点（北京时间）流量为峰值的 4%。`,
  `${timingHan}时间均为北京时间。流量低谷在 02:00，为峰值的 4%；04:00 之后回升。`,
  `${timingHan}耗时 2:30，读写比 10:15，端口 8080；第2点和有3点需要注意的都已确认，流量为峰值的 4%。`,
  `${timingHan}演练用时 00:45，停机 00:30，流量为峰值的 4%。`,
  '## 时间安排（北京时间）\n\n| 时间 | 事项 |\n| --- | --- |\n| 02:00 | 停写 |\n| 02:10 | 切换 |',
  `${timingHan}| 时间（北京时间） | 事项 | 耗时 |\n| --- | --- | --- |\n| 02:00 | 停写 | 00:05 |`,
]);

fires('time-without-zone', [
  [`${timing}Traffic is 4% of the peak at 02:00.`, '02:00'],
  [`${timing}Saturday at 10:30pm traffic is 4% of the peak.`, '10:30pm'],
  [`${timing}"Traffic is 4% at 02:00", said the old ticket.`, '02:00'],
  [`${timing}Traffic is 4% of the peak from 02:00 local time.`, '02:00'],
  [`${timing}Stop at 02:00 and start at 02:10, when traffic is 4%.`, '02:00'],
  [`${timing}- 02:00 stop, 4% of the peak\n- 02:10 start\n- 02:20 watch`, '02:00'],
  [`${timing}| Start | What |\n| --- | --- |\n| 18:00 | stop |\n| 18:10 | 4% of the peak |`, '18:00'],
  ['## Times\n\nAll times UTC. Stop at 18:00.\n\n## Elsewhere\n\nStart at 18:10.', '18:10'],
  [`${timingHan}计划凌晨2点开始，流量为峰值的 4%。`, '凌晨2点'],
  [`${timingHan}每周二 02:00-04:00 流量为峰值的 4%。`, '02:00-04:00'],
  [`${timingHan}第2点：02:00 之前完成备份，流量为峰值的 4%。`, '02:00'],
  [{ text: '', front: at('2026-12-01T02:00:00', '2026-12-01T04:00:00+08:00') }, '2026-12-01T02:00:00'],
  [{ text: '', front: at('2026-12-01 0200', '2026-12-01T04:00:00+08:00') }, '2026-12-01 0200'],
]);

silent('ambiguous letters', [
  `${timing}Traffic at 02:00 CST (UTC+8) is 4% of the peak.`,
  `${timing}Traffic at 02:00 CST / 18:00 UTC is 4% of the peak; at 04:00 CST it is 9%.`,
  `${timing}Traffic at 02:00 CEST is 4% of the peak, at 05:00 JST 9%.`,
  `${timing}Traffic at 02:00 EST is 4% of the peak.`,
  `${timing}The IST team is there; traffic at 18:00 UTC is 4% of the peak.`,
  `${timing}BST-1042 was closed at 18:00 UTC, when traffic is 4%.`,
  `${timingHan}北京时间 02:00（CST）流量为峰值的 4%。`,
  { text: `${timing}Traffic at 02:00 IST is 4% of the peak.`, settings: 'zones: {IST: Asia/Kolkata}\n' },
  { text: '', front: at('2026-12-01T02:00:00+08:00', '2026-12-01 04:00 UTC') },
  { text: '', front: at('2026-12-01 02:00 CST', '2026-12-01 04:00 CST'), settings: 'zones: {CST: Asia/Shanghai}\n' },
]);

fires('ambiguous-zone', [
  [`${timing}Traffic at 02:00 CST is 4% of the peak.`, 'CST'],
  [`${timing}Traffic at 5:30 PM (IST) is 4% of the peak.`, 'IST'],
  [`${timing}Traffic at 02:00 and 03:00 BST is 4% of the peak.`, 'BST'],
  [`${timing}| Start (CST) | What |\n| --- | --- |\n| 18:00 | stop |\n| 18:10 | 4% of the peak |`, 'CST'],
  [`${timingHan}12月1日 02:00 CST 流量为峰值的 4%。`, 'CST'],
  [{ text: `${timing}Traffic at 02:00 EST is 4% of the peak.`, settings: 'timezone: Australia/Sydney\n' }, 'EST'],
  [{ text: '', front: at('2026-12-01 02:00 CST', '2026-12-01T04:00:00+08:00', 'Asia/Shanghai') }, 'CST'],
]);

silent('the schedule', [
  { text: '', front: at('2026-12-01T23:00:00+08:00', '2026-12-02T01:00:00+08:00') },
  { text: '', front: at('2026-12-01T02:00+08:00', '2026-11-30T19:00Z') },
  { text: '', front: at('"2026-12-01 02:00"', '"2026-12-01 04:00"', 'Asia/Shanghai') },
  { text: '', front: at('2026-12-01 02:00 Europe/Berlin', '2026-12-01 04:00 Europe/Berlin') },
  { text: '', front: at('2026-12-01 02:00 北京时间', '2026-12-01 04:00 北京时间') },
]);

fires('missing-schedule', [
  [{ text: '', front: 'schedule:\n' }, 'schedule'],
  [{ text: '', front: 'schedule:\n  start:\n  end: 2026-12-01T04:00:00+08:00\n' }, 'start'],
  [{ text: '', front: at('2026-12-01T02:00:00+08:00', '待定') }, '待定'],
  [{ text: '', front: at('2026-12-01T02:00:00+08:00', 'YYYY-MM-DDTHH:MM+08:00') }, 'YYYY-MM-DDTHH:MM+08:00'],
  [{ text: '', front: at('2026-12-01', '2026-12-01T04:00:00+08:00', 'Asia/Shanghai') }, '2026-12-01'],
]);

fires('end-before-start', [
  [{ text: '', front: at('2026-12-01T02:00:00+08:00', '2026-12-01T02:00:00+08:00') }, '2026-12-01T02:00:00+08:00'],
  [{ text: '', front: at('2026-12-01T02:00+08:00', '2026-12-01T04:00+11:00') }, '2026-12-01T04:00+11:00'],
  [{ text: '', front: at('2026-12-01 23:30', '2026-12-01 00:30', 'Asia/Shanghai') }, '2026-12-01 00:30'],
]);

silent('the risk table', [
  row('| Promotion stops half way | low | HIGH | Rehearsed twice |'),
  row('| Promotion stops half way | 1 | 4/5 | Same as above |\n| Reads stall | 10% | SEV2 | See step 3 |'),
  row('| A graph is late | Low | Low | Accepted |\n| A log is late | Low | Low | None |'),
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
  ['### Risk table\n\nLow.', 'Risk table'],
  ['### Risk table\n\nNone', 'Risk table'],
  ['### Risk table\n\n- Promotion stops half way: low, fencing', 'Risk table'],
  ['### 风险表\n\n风险较低，已做过多次。', '风险表'],
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
  [row('| The other unit fails meanwhile | Low | Critical | monitor |'), 'monitor'],
  [rowHan('| 会话丢失 | 中 | 高 | 无 |'), '无'],
]);

silent('rollback triggers', [
  `${triggers}\`registered_metrics_total\` summing to zero.`,
  `${triggers}The kubelet not starting, nodes NotReady.`,
  `${triggers}Checkout fails.`,
  `${triggers}Elevated error rates on the orders dashboard (https://grafana.example.com/d/1).`,
  `${triggers}If step 3 fails.`,
  `${triggers}Disk full, or the replica does not leave recovery.`,
  `${triggers}@carol sees errors`,
  `${triggers}Pods crash looping.`,
  `${triggers}Marco decides by the login graph.`,
  `${triggers}登录失败率上升，由赵刚决定。`,
  `${triggers}Users cannot log in.`,
  `${triggers}备库无法退出恢复模式。`,
  `${triggers}登录失败，或者支付超时。`,
  `${triggers}出现 502。`,
  `${triggers}任一校验脚本报错。`,
]);

fires('vague-rollback-trigger', [
  [`${triggers}No known rollback criteria.`, 'No known rollback criteria.'],
  [`${triggers}if something goes wrong`, 'if something goes wrong'],
  [`${triggers}if errors`, 'if errors'],
  [`${triggers}If something goes wrong. Marco decides.`, 'If something goes wrong. Marco decides.'],
  [`${triggers}出现异常时，由赵刚决定。`, '出现异常时，由赵刚决定。'],
  [`${triggers}Describe Changes`, 'Describe Changes'],
  [`${triggers}Elevated error rates.`, 'Elevated error rates.'],
  [`${triggers}- Errors\n- Unexpected behaviour`, '- Errors'],
  [`${triggers}Any issues that impact our users.`, 'Any issues that impact our users.'],
  [`${triggers}出现问题时`, '出现问题时'],
  [`${triggers}服务异常则回滚。`, '服务异常则回滚。'],
  [`${triggers}业务受到影响时，由值班人员判断。`, '业务受到影响时，由值班人员判断。'],
]);

silent('rollback steps', [
  `${procedure}Revert !134483 (5 min).`,
  `${procedure}Revert [the MR](https://git.example.com/orders/pull/88).`,
  `${procedure}Revert the MR.`,
  `${procedure}Set \`use_new_pool\` to off.`,
  `${procedure}Disable the new-checkout flag.`,
  `${procedure}Redeploy 2.6.13.`,
  `${procedure}Point the DNS record back to the old load balancer.`,
  `${procedure}Call the vendor hotline, case 4711, they swap the card.`,
  `${procedure}1. Stop the service\n2. Redeploy the previous version\n3. Start the service`,
  `${procedure}回退到 2.8.4 版本。`,
  `${procedure}关闭 new_checkout 开关。`,
  `${procedure}将读流量切回旧集群。`,
]);

fires('rollback-without-steps', [
  [
    `${procedure}We should not be in this position ... Contacting the DRI.`,
    'We should not be in this position ... Contacting the DRI.',
  ],
  [
    `${procedure}We should not be in this position, as the feature flag protects us from it. Contacting the DRI.`,
    'We should not be in this position, as the feature flag protects us from it. Contacting the DRI.',
  ],
  [`${procedure}Revert`, 'Revert'],
  [`${procedure}redeploy previous version`, 'redeploy previous version'],
  [`${procedure}restore backup`, 'restore backup'],
  [`${procedure}- Roll back the change.`, '- Roll back the change.'],
  [
    {
      text: `${procedure}Revert the MR.`,
      front: 'links: {ticket: [https://tickets.example.com/1], code-review: []}\n',
    },
    'Revert the MR.',
  ],
  [`${procedure}回滚变更。`, '回滚变更。'],
  [`${procedure}恢复到上一个稳定版本。`, '恢复到上一个稳定版本。'],
  [`${procedure}联系值班同事处理`, '联系值班同事处理'],
]);

silent('rollback verified', [
  `${verified}No. In-memory only, so upgrade and rollback are the same path.`,
  `${verified}Manual test performed: 1. Deploy 1.21 2. Upgrade 3. Downgrade 4. Verify`,
  `${verified}Rolled back on gstg on 2025-03-02 in 11 min.`,
  `${verified}The manual testing showed no loss; it will be part of e2e.`,
  `${verified}N/A: the switch is hardware, the old one stays powered on beside it.`,
  `${verified}否，只读配置，回退与发布为同一流程，无状态。`,
  `${verified}11-13 在预发演练过，用时 8 分钟。`,
  { text: `${verified}No: stateless, same pipeline as every deploy, accepted by @lead.`, state: 'approved' },
  {
    text: `${verified}No, the appliance exists only once; Bob Smith accepted the risk on 2026-11-18.`,
    state: 'scheduled',
  },
  { text: `${verified}否，设备只有一台，无法演练，风险由张伟认可。`, state: 'approved' },
  { text: `${verified}No.`, state: 'closed' },
]);

fires('untested-rollback', [
  [
    `${verified}Upgrade and rollback will be tested before the feature goes to Beta.`,
    'Upgrade and rollback will be tested before the feature goes to Beta.',
  ],
  [`${verified}Yes`, 'Yes'],
  [`${verified}N/A`, 'N/A'],
  [`${verified}no`, 'no'],
  [`${verified}will be`, 'will be'],
  [`${verified}Not tested.`, 'Not tested.'],
  [`${verified}是`, '是'],
  [`${verified}上线前会演练`, '上线前会演练'],
  [`${verified}未演练`, '未演练'],
  [
    { text: `${verified}No. In-memory only, both paths are the same.`, state: 'approved' },
    'No. In-memory only, both paths are the same.',
  ],
  [
    { text: `${verified}No: stateless, same pipeline as always, accepted by the team.`, state: 'approved' },
    'No: stateless, same pipeline as always, accepted by the team.',
  ],
  [
    { text: `${verified}否，无状态服务，回退与发布流程相同。`, state: 'scheduled' },
    '否，无状态服务，回退与发布流程相同。',
  ],
]);

silent('reviewers', [
  { text: '', front: reviewers('bob@example.com', 'carol@example.com') },
  { text: '', front: reviewers('"@bob"', '"@carol"') },
  { text: '', front: reviewers('Bob Talbot', 'Vincent van der Berg') },
  { text: '', front: reviewers('An Nguyen', 'abbot@example.com') },
  { text: '', front: reviewers('alicia@example.com', 'daniel@example.com') },
  { text: '', front: reviewers('alice@partner.example.org', '"@carol"') },
  { text: '', front: reviewers('bob@example.com, payments-team', 'Carol (SRE)') },
  { text: '', front: reviewers('张伟', '王组长') },
  { text: '', front: reviewers('李工', '欧阳娜娜（DBA）') },
  { text: '', front: `type: standard\nprocedure: https://wiki.example.com/p/1\n${reviewers('', '')}` },
  // Owning a step of the runbook alone does not disqualify.
  {
    text: '',
    front: `owner: erin@example.com\nexecutors: [alice@example.com]\n${reviewers('dan@example.com', '"@carol"')}`,
  },
]);

fires('missing-reviewer', [
  [{ text: '', front: 'reviewers:\n  layer1: []\n  layer2: ["@carol"]\n' }, 'layer1'],
  [{ text: '', front: 'reviewers:\n  layer1: ["@bob"]\n' }, 'reviewers'],
  [{ text: '', front: 'type: emergency\nreviewers:\n' }, 'reviewers'],
]);

fires('nameless-reviewer', [
  [{ text: '', front: reviewers('TBD', '"@carol"') }, 'TBD'],
  [
    { text: '', front: reviewers('DRI for the review of this change', '"@carol"') },
    'DRI for the review of this change',
  ],
  [{ text: '', front: reviewers('"@bob"', 'renovate-bot') }, 'renovate-bot'],
  [{ text: '', front: reviewers('"@bob"', 'sre@example.com') }, 'sre@example.com'],
  [{ text: '', front: reviewers('bob@example.com, 待定', '"@carol"') }, '待定'],
  [{ text: '', front: reviewers('数据库团队', '"@carol"') }, '数据库团队'],
  [{ text: '', front: reviewers('"@bob"', '值班人员') }, '值班人员'],
]);

fires('dependent-reviewer', [
  [{ text: '', front: `owner: "@eve"\nexecutors: ["@dan"]\n${reviewers('"@dan"', '"@carol"')}` }, '"@dan"'],
  [{ text: '', front: reviewers('ALICE@example.com', '"@carol"') }, 'ALICE@example.com'],
  [{ text: '', front: reviewers('"@bob"', 'Bob') }, 'Bob'],
  [{ text: '', front: `owner: 赵敏\nexecutors: [李娜]\n${reviewers('张伟', '赵敏')}` }, '赵敏'],
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
  ].map((text): [LookAlike, string] => [{ text: testing + text, front: 'links:\n  code-review:\n' }, 'code-review']),
]);
