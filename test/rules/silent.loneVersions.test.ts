// A version, patch or file that is written once where the rest of the document gives another, wherever it stands.

import { lookAlikes } from '../support/lookAlikes.ts';
import { asked } from '../support/parts.ts';

const { silent, fires } = lookAlikes(['untested-version', 'outdated-rollback-proof']);

interface Parts {
  readonly why?: string;
  readonly needs?: string;
  readonly assumes?: string;
  readonly end?: string;
  readonly tested?: string;
  readonly told?: string;
  readonly back?: string;
  readonly proof?: string;
  readonly step?: string;
}

/** From 6.2.9 to 6.4.1, patch 37260974, pull 210, bundle v41. */
const from629 = (parts: Parts = {}) => `# Upgrade brokers from 6.2.9 to 6.4.1

${asked('activity.purpose')}6.2.9 loses its place after a restart. ${parts.why ?? ''}

${asked('activity.execution')}Alice executes, Dan watches; patch p37260974 and pull 210 are ready, rules v41. ${parts.needs ?? ''}

${asked('activity.end-state')}${parts.end ?? 'All twelve brokers answer 6.4.1, rules v41, `opatch` lists 37260974.'}

${asked('activity.assumptions')}${parts.assumes ?? 'Nobody else works on the brokers, looked at in step 1.'}

${asked('risk.testing')}${parts.tested ?? 'On 2026-11-12 in staging by Alice with 6.4.1 and pull 210, 12 h under load, 0 errors'}: https://ci.example.com/runs/1.

${asked('services.dependencies')}Shop: Frank, told on 2026-11-17, on cc. ${parts.told ?? ''}

${asked('rollback.procedure')}1. Dan: \`${parts.back ?? 'brokerctl install 6.2.9'}\` (5 min)
2. Dan: the screen shows 6.2.9, errors below 0.1% (2 min)

${asked('rollback.verified')}${parts.proof ?? 'Yes, on 2026-11-13 in staging from 6.4.1 back to 6.2.9 by Dan: 7 minutes'}, log at https://ci.example.com/runs/2.

## Runbook

| # | Step | Owner | Minutes | Check | Undo |
| --- | --- | --- | --- | --- | --- |
| 1 | ${parts.step ?? 'Install 6.4.1 and 37260974, push rules v41'} | Alice | 5 | \`brokerctl\` answers | not needed |
| 2 | Merge pull 210 | Alice | 5 | errors below 0.1% | not needed |
`;

/** 从 5.13.9 升级到 5.14.2。 */
const from513 = (parts: Parts = {}) => `# 前置网关从 5.13.9 升级到 5.14.2

${asked('activity.execution', 'zh-cn')}王磊执行，李娜观察；镜像 \`gw:5.14.2\` 已在仓库，规则 v41 已评审。${parts.needs ?? ''}

${asked('activity.end-state', 'zh-cn')}${parts.end ?? '14 台都报 5.14.2，规则 v41，错误率低于 0.1%。'}

${asked('risk.testing', 'zh-cn')}${parts.tested ?? '2026-11-12 王磊在预发装 5.14.2，规则 v41，跑 96 小时，失败 0 条'}，记录 https://ci.example.com/runs/1 。

${asked('services.dependencies', 'zh-cn')}商城：周敏，2026-11-17 已通知，在抄送名单。${parts.told ?? ''}

${asked('rollback.procedure', 'zh-cn')}1. 李娜：${parts.back ?? '`gwctl deploy 5.13.9`'}（5 分钟）

${asked('rollback.verified', 'zh-cn')}${parts.proof ?? '是：2026-11-13 在预发从 5.14.2 退回 5.13.9，李娜，7 分钟'}，日志 https://ci.example.com/runs/2 。

## 操作手册

| # | 步骤 | 负责人 | 分钟 | 检查 | 回退 |
| --- | --- | --- | --- | --- | --- |
| 1 | ${parts.step ?? '先升 1 台到 5.14.2'} | 王磊 | 5 | 失败 0 条 | 执行回滚方案 |
| 2 | 其余升到 5.14.2，推规则 v41 | 王磊 | 5 | 失败 0 条 | 执行回滚方案 |
`;

fires('untested-version', [
  // Wherever it stands: what is told to others, what is assumed, what the screen shows.
  [from629({ told: 'The letter to them says "brokers on 6.4.3 from Tuesday".' }), '6.4.3'],
  [from629({ assumes: 'All brokers have room for 6.4.4, looked at in step 1.' }), '6.4.4'],
  [from629({ end: 'All twelve answer 6.4.1 and `opatch` lists 37269074, rules v41.' }), '37269074'],
  [from629({ step: 'Install 6.4.1 and p37260947, push rules v41' }), 'p37260947'],
  [from629({ end: 'All twelve brokers answer 6.4.1, `opatch` lists 37260974, rules v40.' }), 'v40'],
  [from629({ tested: 'On 2026-11-12 in staging by Alice with 6.4.1 and pull 208, 0 errors' }), '208'],
  // The other one in the same answer is no excuse, only a word that says why.
  [
    from629({ tested: '2026-11-12 staging: 6.4.1, 0 errors. Since 2026-11-14 in region two: 6.4.0, 0 errors' }),
    '6.4.0',
  ],
  // In a command beside the right one.
  [from629({ back: 'brokerctl install /srv/broker-6.2.7.rpm' }), '6.2.7'],
  [from513({ told: '已群发：周二起前置为 5.14.1。' }), '5.14.1'],
  [from513({ end: '14 台都报 5.14.2，规则版本为 v40，错误率低于 0.1%。' }), 'v40'],
  // A file that is named twice only.
  [
    from629({ needs: 'The plan is `plan-61.tfplan`.', step: '`terraform apply plan-62.tfplan` to 6.4.1' }),
    'plan-62.tfplan',
  ],
  [from629({ needs: 'Scripts at tag `cut-3`.', tested: 'On 2026-11-12 with tag `cut-2` in staging' }), 'tag `cut-2`'],
  // A thing that is named twice only, once in each form.
  [
    from629({ assumes: 'The disks stay on FlashView 12.3.8.', tested: '2026-11-12 in staging on FlashView 12.4.1' }),
    '12.4.1',
  ],
]);

fires('outdated-rollback-proof', [
  // What was gone back to is not what the rollback goes back to.
  [from513({ proof: '是：2026-11-13 在预发从 5.14.2 恢复到 5.13.7，李娜，7 分钟' }), '5.13.7'],
  [from629({ proof: 'Yes, on 2026-11-13 from 6.4.1 back to 6.2.7 by Dan: 7 minutes' }), '6.2.7'],
  // Gone back from another one of the series than goes out, although that one is named elsewhere as well.
  [
    from629({
      needs: '6.4.0 of October was withdrawn.',
      proof: 'Yes, on 2026-11-13 in staging, definition 209 (6.4.0) back to 205 (6.2.9), by Dan: 7 minutes',
    }),
    '6.4.0',
  ],
]);

silent('versions that stand once for good reason', [
  from629(),
  from513(),
  from629({ why: 'Fixed upstream in 6.4.0 already.' }),
  from629({ why: 'In October we had begun with 6.3.2 and left it.' }),
  from629({ why: 'Versions before 6.2.4 are not affected.' }),
  from629({ why: 'Bug 35812231 of the maker describes it.' }),
  from629({ told: 'Their phone is 55512345; clients 6.1.2, 6.2.0 and 6.2.8 were tried.' }),
  from629({ needs: '`jq` 6.0.4 is on both hosts.' }),
  from629({ tested: 'On 2026-11-12 in staging by Alice with 6.4.1 and pull 210; pull 195 was the first try' }),
  from629({ told: 'Their own release 7.0.1 comes in spring.' }),
  from629({ assumes: 'Host list `hosts-1.csv`; dashboards in /api/v2/ stay.' }),
  from629({ needs: 'Files `wave-1.zip`, `wave-2.zip` and `wave-3.zip`.' }),
  from629({ proof: 'Yes, on 2026-11-13 from 6.4.1 back to 6.2.9; in spring we went back to 6.1.0 in the same way' }),
  from513({ needs: '上次用 5.14.0 试过，有泄漏，作废。' }),
  from513({ tested: '2026-11-02 用 5.14.0 先摸过一次底；2026-11-12 王磊装 5.14.2，规则 v41（前身 v38 也没误判过）' }),
  from513({ told: '两个老版本 5.12.6、5.12.8 的客户端都能连。' }),
]);
