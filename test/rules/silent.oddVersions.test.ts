// One place that gives another version than the rest of the document, in any form; and what gives other versions for good reason.

import { lookAlikes } from '../support/lookAlikes.ts';
import { asked } from '../support/parts.ts';

const { silent, fires } = lookAlikes(['untested-version', 'outdated-rollback-proof']);

interface Parts {
  readonly title?: string;
  readonly needs?: string;
  readonly end?: string;
  readonly tested?: string;
  readonly back?: string;
  readonly proof?: string;
  readonly rows?: readonly string[];
}

/** A change from 4.8.4 to 4.9.4 whose places agree but for those that are given. */
const from484 = (parts: Parts = {}) => `# ${parts.title ?? 'Upgrade resolvers from 4.8.4 to 4.9.4'}

${asked('activity.execution')}Alice executes, Dan watches; ${parts.needs ?? 'package `resolved-4.9.4-1`'} is in the mirror.

${asked('activity.end-state')}${parts.end ?? 'All twelve hosts answer 4.9.4, errors stay below 0.1%.'}

${asked('risk.testing')}${parts.tested ?? 'On 2026-11-12 Alice installed 4.9.4-1 on both hosts in staging, 12 h under load, 0 errors'}: https://ci.example.com/runs/1.

${asked('rollback.procedure')}${parts.back ?? '1. Dan: `apt install resolved=4.8.4-1` (5 min)'}
2. Dan: the version says 4.8.4, errors below 0.1% (2 min)

${asked('rollback.verified')}${parts.proof ?? 'Yes, on 2026-11-13 in staging from 4.9.4 back to 4.8.4 by Dan: 7 minutes'}, log at https://ci.example.com/runs/2.

## Runbook

| # | Step | Owner | Minutes | Check | Undo |
| --- | --- | --- | --- | --- | --- |
${(parts.rows ?? ['Install 4.9.4-1 on the first host', 'Install 4.9.4-1 on the others']).map((row, n) => `| ${n + 1} | ${row} | Alice | 5 | \`dig\` answers | not needed |`).join('\n')}
`;

/** 从 5.4.3 升级到 5.6.0。 */
const from543 = (parts: Parts = {}) => `# ${parts.title ?? '采集网关从 5.4.3 升级到 5.6.0'}

${asked('activity.execution', 'zh-cn')}王磊执行，李娜观察；${parts.needs ?? '镜像 `gw:5.6.0`'} 已在仓库。

${asked('activity.end-state', 'zh-cn')}${parts.end ?? '14 台网关都报 5.6.0，错误率低于 0.1%。'}

${asked('risk.testing', 'zh-cn')}${parts.tested ?? '2026-11-12 王磊在试制线装 5.6.0，跑 96 小时，漏采 0 条'}，记录 https://ci.example.com/runs/1 。

${asked('rollback.procedure', 'zh-cn')}1. 李娜：${parts.back ?? '`gwctl rollback --to 5.4.3`'}（5 分钟）
2. 李娜：确认都报 5.4.3（2 分钟）

${asked('rollback.verified', 'zh-cn')}${parts.proof ?? '是：2026-11-13 在试制线从 5.6.0 退回 5.4.3，李娜，7 分钟'}，日志 https://ci.example.com/runs/2 。

## 操作手册

| # | 步骤 | 负责人 | 分钟 | 检查 | 回退 |
| --- | --- | --- | --- | --- | --- |
${(parts.rows ?? ['先升 1 台到 5.6.0', '其余升到 5.6.0']).map((row, n) => `| ${n + 1} | ${row} | 王磊 | 5 | 漏采 0 条 | 执行回滚方案 |`).join('\n')}
`;

fires('untested-version', [
  [from484({ tested: 'On 2026-11-12 Alice installed 4.9.2-1 on both hosts in staging, 0 errors' }), '4.9.2-1'],
  [from484({ tested: 'Same chart, resolved 4.9.2, on both hosts in staging on 2026-11-12 by Alice' }), '4.9.2'],
  [from484({ tested: 'Installer `resolved-4.9.3.b340` on both hosts in staging, 2026-11-12, Alice' }), '4.9.3.b340'],
  [
    from484({ tested: 'Three rehearsals by Alice until 2026-11-12, from 4.8.4 to 4.9.2, with tag `switch-4.9.4-r4`' }),
    '4.9.2',
  ],
  [from484({ tested: 'On 2026-11-12 Alice ran 4.9.4-rc2 on both hosts in staging, 0 errors' }), '4.9.4-rc2'],
  [from484({ tested: 'On 2026-11-12 Alice ran v4.9.1 on both hosts in staging next to the old 4.8.4' }), 'v4.9.1'],
  [from484({ rows: ['Install 4.9.4-1 on the first host', 'Install 4.9.5-1 on the others'] }), '4.9.5-1'],
  [from484({ rows: ['Run `up.sh -f version=4.9.7`', 'Watch the first host', 'Install 4.9.4-1 elsewhere'] }), '4.9.7'],
  [from484({ needs: 'package `resolved-4.9.3-1`' }), '4.9.3-1'],
  [from484({ end: 'All twelve hosts answer 4.9.3, errors stay below 0.1%.' }), '4.9.3'],
  [from484({ title: 'Upgrade resolvers from 4.8.4 to 4.9.6' }), '4.9.6'],
  [
    from484({
      back: '1. Dan: `apt install resolved=4.8.2-1` (5 min)',
      proof: 'Yes, on 2026-11-13 from 4.9.4 back to 4.8.4 by Dan',
    }).replace('the version says 4.8.4, ', ''),
    '4.8.2-1',
  ],
  [from543({ tested: '2026-11-12 王磊在试制线装 5.6.0-rc2，跑 96 小时，漏采 0 条' }), '5.6.0-rc2'],
  [from543({ tested: '2026-11-12 王磊在试制线从 5.4.3 升级到 5.5.9，漏采 0 条' }), '5.5.9'],
  [from543({ rows: ['先升 1 台到 5.6.0', '其余升到 5.6.1'] }), '5.6.1'],
  [from543({ end: '14 台网关都报 5.6.2，错误率低于 0.1%。' }), '5.6.2'],
]);

fires('outdated-rollback-proof', [
  [from484({ proof: 'Yes, on 2026-11-13 in staging from 4.9.1 back to 4.8.4 by Dan: 7 minutes' }), '4.9.1'],
  [from484({ proof: 'Yes, on 2026-11-13 in staging from 4.9.4 back to 4.8.1 by Dan: 7 minutes' }), '4.8.1'],
  [from543({ proof: '是：2026-11-13 在试制线从 5.5.2 退回 5.4.3，李娜，7 分钟' }), '5.5.2'],
]);

silent('versions of other things, other times, other forms', [
  from484({
    rows: ['Copy `resolved-4.9.4-el8-amd64.rpm` to all', 'Install 4.9.4-1 on all'],
    needs: 'package `resolved-4.9.4-el8-amd64.rpm`',
  }),
  from484(),
  from543(),
  from484({ tested: 'Alice tried 4.9.2 on 2026-10-02, which leaked, and 4.9.4 on 2026-11-12: 12 h, 0 errors' }),
  from484({ tested: '4.9.4 on both hosts in staging, 2026-11-12, Alice; 4.9.2 and 4.9.3 were skipped, both leak' }),
  from484({ tested: 'On 2026-11-12 Alice installed it in staging with helm 4.1.2 and kubectl 4.3.0, 0 errors' }),
  from484({ tested: 'On 2026-11-12 Alice installed it in staging, same build as 4.9.4, tagged 4.9.3 there' }),
  from484({ tested: 'On 2026-11-12 in staging by Alice: p99 4.91 ms before, 4.72 ms after, 4.9 million queries' }),
  from484({ needs: 'package `resolved-4.9.4-1` (openssl 4.0.7 or newer, `jq` 4.2.1)' }),
  from484({ end: 'All twelve hosts answer 4.9.4 (`exporter` 4.1.0 stays), errors below 0.1%.' }),
  from484({ rows: ['Check that no host is older than 4.7.9', 'Install 4.9.4-1 on the others'] }),
  from484({ rows: ['Install 4.9.4-1 on the first host', 'Step 4.9.1 of the manual: `tune.sh 4.5 ms`'] }),
  from484({ proof: 'Yes, on 2026-11-13 by Dan: 7 minutes; the same lines were used for 4.7.1 in spring' }),
  from543({ tested: '先前试过 5.5.9 有泄漏，2026-11-12 王磊在试制线装 5.6.0，漏采 0 条' }),
  from543({ needs: '镜像 `gw:5.6.0`，固件不低于 5.2.1' }),
  from543({ rows: ['检查 PLC 固件不低于 5.2.0', '升到 5.6.0'] }),
]);
