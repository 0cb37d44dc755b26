// When to go back, how, and the proof that it works.

import { factRules, lookAlikes } from '../support/lookAlikes.ts';
import { asked } from '../support/parts.ts';

const { silent, fires } = lookAlikes(factRules);

const triggers = asked('rollback.triggers');
const procedure = asked('rollback.procedure');
const verified = asked('rollback.verified');

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

silent('rollback steps, each with what is run or around them what is meant', [
  `${procedure}1. \`svc stop pay\` (2 min)\n2. Put the old disk back into slot 3 (10 min)\n3. \`svc start pay\` (2 min)\n`,
  `${procedure}The old version is 4.8.1.\n\n1. \`svc stop pay\` (2 min)\n2. Redeploy the previous version. (10 min)\n`,
  `${procedure}1. \`svc stop pay\` (2 min)\n2. Restore the snapshot of step 2 (10 min, Ana)\n`,
  `${procedure}1. \`pause\`（2 分钟）\n2. 把镜像退回 3.7.4（10 分钟）\n3. 通知客服恢复正常（2 分钟）\n`,
  `${procedure}The integrator goes back by its own runbook IR-204, 20 min: load 7.24.10 from partition B and restart.\n`,
  `${procedure}厂家二线按其规程 V7-倒回-03 把版本退到 7.24.10（25 分钟）。\n`,
]);

fires('rollback-without-steps', [
  [
    `${procedure}1. \`svc stop pay\` (2 min)\n2. Redeploy the previous version. (10 min)\n3. \`svc start pay\` (2 min)\n`,
    'Redeploy the previous version. (10 min)',
  ],
  [
    `${procedure}1. 暂停开票：\`invctl pause\`（2 分钟）。\n2. 把镜像退回上一个能用的版本。\n3. \`invctl resume\`（2 分钟）。\n`,
    '把镜像退回上一个能用的版本。',
  ],
  [
    `${procedure}由厂家二线按其内部规程倒回老版本即可。两台都要退时仍按 25 分钟计，话单由 CHF 补采。\n`,
    '由厂家二线按其内部规程倒回老版本即可。两台都要退时仍按 25 分钟计，话单由 CHF 补采。',
  ],
  [
    `${procedure}The vendor goes back following their internal procedure, 25 minutes. CHF collects the records.\n`,
    'The vendor goes back following their internal procedure, 25 minutes. CHF collects the records.',
  ],
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
  // What was always done is no trial of this way back.
  [
    `${verified}No. Loading 11.2 is what we do after every repair anyway, and its installer is the one we have always used, so we did not go through it on the pilot line.`,
    'No. Loading 11.2 is what we do after every repair anyway, and its installer is the one we have always used, so we did not go through it on the pilot line.',
  ],
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
