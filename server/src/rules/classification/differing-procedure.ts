// A standard change does something else than the procedure that was approved for it.

import { type Deviation, deviations } from '../../core/plan/procedure.ts';
import { type Fix, type Hit, rule, type See } from '../../core/rule.ts';
import { rank } from '../../core/state.ts';
import { quote, type Words } from '../../core/words.ts';

export default rule({
  id: 'differing-procedure',
  severity: 'consistency',
  says: {
    changed: {
      en: 'The approved procedure says “{approved}” here{more}. A standard change follows it without deviation; done otherwise it is a normal change, which somebody reviews.',
      'zh-cn': '已批准的流程在这里写的是“{approved}”{more}。标准变更须严格照做；有偏离就是普通变更，需要评审。',
    },
    added: {
      en: '“{step}” is not in the approved procedure{more}. A standard change follows it without deviation; with a step of its own it is a normal change, which somebody reviews.',
      'zh-cn': '已批准的流程中没有“{step}”这一步{more}。标准变更须严格照做；多出步骤就是普通变更，需要评审。',
    },
    dropped: {
      en: 'The approved procedure also says “{approved}”, which is missing here{more}. A standard change follows it without deviation; without the step it is a normal change, which somebody reviews.',
      'zh-cn':
        '已批准的流程还有“{approved}”这一步，这里没有{more}。标准变更须严格照做；少了步骤就是普通变更，需要评审。',
    },
  },
  why: {
    en: 'Nobody reviews a standard change, because its procedure was reviewed once for all. That holds for the steps which were reviewed, and for no others. The steps are compared when `procedure` names a Markdown file of the workspace and the change has steps of its own: commands and numbers count, wording does not, and a placeholder of the procedure such as `<host>` stands for anything.',
    'zh-cn':
      '标准变更不再评审，因为流程已经一次性评审过；这只对评审过的步骤成立。当 `procedure` 指向工作区中的 Markdown 文件、且变更中也写了步骤时，才会比对：比的是命令和数字，措辞不论；流程中的占位符（如 `<host>`）可以是任何内容。',
  },
  *check(change, { procedure }): Iterable<Hit & { says: Deviation['kind'] }> {
    if (change.type !== 'standard' || !procedure || rank(change.state) >= 5) return;
    const found = deviations(change, procedure);
    const [first] = found;
    if (!first) return;
    const { type } = change.fields;
    const fixes = (): readonly Fix[] =>
      type.kind === 'value' ? [{ title, edits: [{ ...type.at, text: 'normal' }] }] : [];
    const see = found.flatMap((one, n): readonly See[] => [
      ...(n > 0 && one.kind !== 'dropped' ? [{ at: one.step.at, says: also }] : []),
      ...(one.kind === 'added' ? [] : [{ at: one.approved.at, in: procedure, says: approvedHere }]),
    ]);
    yield {
      at: first.kind === 'dropped' ? first.near : first.step.at,
      says: first.kind,
      with: {
        approved: first.kind === 'added' ? '' : quote(first.approved.text, 80),
        step: first.kind === 'dropped' ? '' : quote(first.step.text, 80),
        more: more(found.length - 1),
      },
      see: see.length > 0 ? see.slice(0, 8) : [{ at: { from: 0, to: 0 }, in: procedure, says: approvedHere }],
      fixes,
    };
  },
  examples: {
    bad: [
      {
        text: `
## Runbook

1. Dan: \`lb drain gw-1\` (2 min)
2. Dan: \`systemctl restart haproxy --now\` (1 min)
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The approved procedure says “\`systemctl restart haproxy\`” here.
3. Dan: \`lb enable gw-1\`, then check that \`/health\` answers 200 (2 min)
`,
        front: 'type: standard\nrisk: low\nprocedure: procedures/restart.md\n',
        fixed: 'type: normal\n',
        procedure: `
# Restart a gateway

## Steps

1. \`lb drain <node>\`
2. \`systemctl restart haproxy\`
3. \`lb enable <node>\`, then \`/health\` answers 200
`,
      },
      {
        text: `
## Runbook

| # | Step | Owner | Minutes | Check |
| --- | --- | --- | --- | --- |
| 1 | Drain gw-1 | Dan | 2 | 0 connections |
| 2 | Restart haproxy on gw-1 | Dan | 1 | active |
| 3 | Clear the cache of sessions | Dan | 1 | empty |
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ “Clear the cache of sessions” is not in the approved procedure.
| 4 | Enable gw-1 | Dan | 2 | health is 200 |
`,
        front: 'type: standard\nrisk: low\nprocedure: procedures/restart.md\n',
        settings: 'rules: {missing-go-no-go: off, unplanned-mitigation: off}\n',
        procedure: '# Restart\n\n## Steps\n\n1. Drain <node>\n2. Restart haproxy on <node>\n3. Enable <node>\n',
      },
      {
        text: `
## 操作手册

1. 王磊：\`lb drain gw-1\`（2 分钟）
2. 王磊：\`systemctl restart haproxy\`，确认端口恢复（1 分钟）
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The approved procedure also says “确认备份可用”, which is missing here.
`,
        front: 'type: standard\nrisk: low\nprocedure: procedures/restart.md\n',
        procedure: '# 重启网关\n\n## 步骤\n\n1. `lb drain <节点>`\n2. `systemctl restart haproxy`\n3. 确认备份可用\n',
      },
    ],
    good: [
      {
        text: `
## Runbook

1. Dan: **drain** the node with \`lb  drain gw-1\` (2 min)
2. Dan: \`systemctl restart haproxy\` (1 min)
   - Check: \`systemctl is-active haproxy\` says active
3. Dan: \`lb enable gw-1\`, then check \`pg_up\` (2 min)
`,
        front: 'type: standard\nrisk: low\nprocedure: procedures/restart.md\n',
        procedure:
          '# Restart\n\n## Steps\n\n1. `lb drain NODE`\n2. `systemctl restart haproxy`\n3. `lb enable {{node}}`\n',
      },
      {
        text: '\n## Runbook\n\n1. Dan: `lb drain gw-1`, then check that it has no connection (2 min)\n',
        front: 'type: standard\nrisk: low\nprocedure: https://wiki.example.com/restart\n',
      },
      {
        text: '\n## Runbook\n\n1. Dan: `lb drain gw-1`, then check that it has no connection (2 min)\n',
        procedure: '# Restart\n\n## Steps\n\n1. `systemctl restart haproxy`\n',
      },
      {
        text: '',
        front: 'type: standard\nrisk: low\nprocedure: procedures/restart.md\n',
        procedure: '# Restart\n\nAsk Dan.\n',
      },
    ],
  },
});

const title: Words = { en: 'Make it a normal change', 'zh-cn': '改为普通变更' };
const also: Words = { en: 'Not as approved either', 'zh-cn': '这里也与流程不同' };
const approvedHere: Words = { en: 'As it was approved', 'zh-cn': '已批准的流程' };

function more(count: number): Words {
  if (count === 0) return { en: '', 'zh-cn': '' };
  return {
    en: ` (and ${count} more ${count === 1 ? 'step differs' : 'steps differ'})`,
    'zh-cn': `（另有 ${count} 步不同）`,
  };
}
