// Approvals, procedures and updates as they come in real changes. Each tempting look-alike stays silent, and each fault
// gives its rule alone. Only the rules on these subjects are looked at here.

import { lookAlikes } from '../support/lookAlikes.ts';
import { asked } from '../support/parts.ts';

const { silent, fires } = lookAlikes([
  ...['missing-approval', 'differing-procedure', 'understated-type', 'missing-authoriser'],
  ...['premature-state', 'overdue-follow-up', 'incomplete-review'],
]);

const board = `
roles: {technical-lead: [carol@example.com], security: [sam@example.com, 王芳], change-manager: [nora@example.com]}
approvals: {standard: [], normal: [technical-lead, security, change-manager], emergency: [[on-call-manager, cto]]}
rules: {incomplete-review: off}
`;
const decided = (...lines: readonly string[]) =>
  `mcm-review: 1\ndecisions:\n${lines.map(line => `  - {${line}, at: 2026-11-19T10:00:00Z}`).join('\n')}\n`;
const carol = 'decision: approve, by: carol@example.com, role: technical-lead';
const sam = 'decision: approve, by: sam@example.com, role: security';
const nora = 'decision: approve, by: nora@example.com, role: change-manager';
const approved = { state: 'approved', settings: board };

silent('approvals', [
  { state: 'approved' },
  { ...approved, record: decided(carol, sam, nora) },
  {
    ...approved,
    record: decided('decision: approve, by: "@carol"', 'decision: approve, by: 王芳', 'decision: approve, by: Nora'),
  },
  { ...approved, record: decided(carol, 'decision: defer, by: sam@example.com, role: security', sam, nora) },
  { ...approved, record: decided(carol, sam, 'decision: approve, by: nora@example.com, role: Change Manager') },
  { ...approved, front: 'type: standard\nprocedure: https://wiki.example.com/p\n', record: decided() },
  { state: 'draft', settings: board, record: decided(nora) },
  { state: 'review', settings: board },
  {
    state: 'deferred',
    settings: board,
    record: decided('decision: defer, by: nora@example.com, role: change-manager'),
  },
  {
    state: 'rejected',
    settings: board,
    record: decided('decision: reject, by: nora@example.com, role: change-manager'),
  },
  { state: 'implemented', settings: board, record: decided(nora), now: '2026-11-30T21:00:00Z' },
  {
    ...approved,
    settings: 'roles: {security: [sam@example.com]}\nrules: {incomplete-review: off}\n',
    record: decided(nora),
  },
  { ...approved, settings: 'approvals: {normal: []}\n' },
  { ...approved, settings: 'approvals: {emergency: [cto]}\n' },
  { ...approved, settings: 'approvals: {normal: {low: [], medium: [], high: [security]}}\n' },
  {
    settings: board,
    state: 'approved',
    front: 'submitted: 2026-11-28T09:00:00+08:00\ntype: emergency\nauthoriser: mia@example.com\n',
    now: '2026-11-29T00:00:00Z',
  },
]);

fires('missing-approval', [
  [{ ...approved, record: decided(carol, sam) }, 'approved'],
  [{ ...approved, state: 'scheduled', record: decided(carol, nora) }, 'scheduled'],
  [{ ...approved, settings: 'approvals: {normal: [technical-lead]}\n' }, 'approved'],
  [
    { ...approved, settings: 'approvals: {normal: {low: [], high: [security]}}\nrules: {incomplete-review: off}\n' },
    'approved',
  ],
  [
    { ...approved, record: decided(carol, nora, 'decision: approve, by: ivan@example.com, role: security') },
    'approved',
  ],
  [
    {
      ...approved,
      record: decided(sam, nora, 'decision: approve, by: alice@example.com, role: technical-lead'),
      settings: board.replace('carol@example.com', 'alice@example.com'),
    },
    'approved',
  ],
  [{ settings: board, state: 'review', record: decided(carol, sam) }, 'review'],
]);

fires('premature-state', [
  [{ ...approved, record: decided(carol, nora, 'decision: reject, by: sam@example.com, role: security') }, 'approved'],
]);

const procedure = `# Restart a gateway

## Steps

1. Check that no other node is drained
2. \`lb drain <node>\`
3. \`systemctl restart haproxy\` on the node
4. \`lb enable <node>\`, then \`/health\` answers 200
`;
const standard = { front: 'type: standard\nrisk: low\nprocedure: procedures/restart.md\n', procedure };
const steps = (...lines: readonly string[]) =>
  `## Runbook\n\n${lines.map((line, n) => `${n + 1}. ${line}`).join('\n')}\n`;
const drain = '@dan: `lb drain gw-1` (2 min)';
const check = '@dan checks that no other node is drained (1 min)';
const restart = '@dan: `systemctl restart haproxy` on gw-1 (1 min)';
const enable = '@dan: `lb enable gw-1`, then `/health` answers 200 (2 min)';

silent('procedures', [
  { ...standard, text: steps(check, drain, restart, enable) },
  {
    ...standard,
    text: steps(check, `**Drain**: ${drain}`, restart, `${enable}\n   - Check: \`curl gw-1/health\` says 200`),
  },
  { ...standard, text: steps(check, drain, '@dan: `systemctl  restart haproxy` (30 s)', enable) },
  {
    ...standard,
    text: `## Runbook\n\n| # | Step | Owner | Minutes | Check | Undo |\n| --- | --- | --- | --- | --- | --- |\n${[
      'Check that no other node is drained',
      '`lb drain gw-1`',
      '`systemctl restart haproxy`',
      '`lb enable gw-1`',
    ]
      .map((line, n) => `| ${n + 1} | ${line} | Dan | 2 | \`lb status\` is fine | \`lb enable gw-1\` |\n`)
      .join('')}`,
  },
  { ...standard, text: '', procedure: '# Restart\n\nSee the vendor’s manual, chapter 4.\n' },
  { ...standard, text: '## Runbook\n\nExactly as the procedure says, on gw-1.\n' },
  { text: steps(drain, enable), procedure, front: 'procedure: procedures/restart.md\n' },
  { ...standard, state: 'implemented', now: '2026-11-30T21:00:00Z', text: steps(drain, enable) },
]);

fires('differing-procedure', [
  [{ ...standard, text: steps(check, drain, enable) }, '@dan: `lb drain gw-1` (2 min)'],
  [
    { ...standard, text: steps(check, '@dan: `lb drain --all` (2 min)', restart, enable) },
    '@dan: `lb drain --all` (2 min)',
  ],
  [
    { ...standard, text: steps(check, drain, restart, '@dan: `rm -rf /var/cache/haproxy/*` (1 min)', enable) },
    '@dan: `rm -rf /var/cache/haproxy/*` (1 min)',
  ],
  [{ ...standard, text: steps(check, restart, drain, enable) }, '@dan checks that no other node is drained (1 min)'],
  [
    {
      ...standard,
      procedure: '# 重启\n\n## 步骤\n\n1. 摘除 <节点>\n2. 重启 haproxy\n',
      text: '## 操作手册\n\n1. 王磊：摘除 gw-1（2 分钟）\n2. 王磊：重装操作系统（30 分钟）\n',
    },
    '王磊：重装操作系统（30 分钟）',
  ],
]);

const emergency = 'submitted: 2026-11-30T18:20:00Z\ntype: emergency\nauthoriser: mia@example.com\n';
const during = { state: 'implementing', front: emergency, settings: 'rules: {unanswered-question: off}\n' };

silent('updates', [
  { ...during, text: '## Updates\n\n- 02:40 Asia/Shanghai: cause found\n', now: '2026-11-30T19:10:00Z' },
  { ...during, text: '## Updates\n\nEvery 30 minutes in #incidents.\n', now: '2026-11-30T19:50:00Z' },
  {
    ...during,
    text: '## Communication Plan\n\n| Who | When |\n| --- | --- |\n| Customers | every 30 min |\n',
    now: '2026-11-30T19:50:00Z',
  },
  { ...during, state: 'approved', text: '## Updates\n\n- 02:10 Asia/Shanghai: begun\n', now: '2026-11-30T19:50:00Z' },
  {
    ...during,
    front: 'type: normal\n',
    text: '## Updates\n\n- 02:10 Asia/Shanghai: begun\n',
    now: '2026-11-30T19:50:00Z',
  },
]);

fires('overdue-follow-up', [
  [{ ...during, text: '## Updates\n\n- 02:10 Asia/Shanghai: begun\n', now: '2026-11-30T19:00:00Z' }, '02:10'],
  [
    {
      ...during,
      text: '## 进展通报\n\n- 北京时间 02:10 开始处理\n- 北京时间 02:30 原因已查明\n',
      now: '2026-11-30T19:06:00Z',
    },
    '02:30',
  ],
]);

const ordinary = 'type: standard\nrisk: low\n';
const said = (text: string) => ({ front: ordinary, text: `${asked('activity.purpose')}${text}` });

silent('a procedure that is named in the text', [
  ...[
    'Standard change, procedure `haproxy-cert` v7 (approved 2026-03-10), no deviation.',
    'We follow the pre-approved procedure [scale out](https://wiki.example.com/std/7) word by word.',
    'This is done by the approved template STD-411, which we have used nine times.',
    'CAB approved the playbook “Renew a certificate” in May; nothing differs from it.',
    '- Approved model: https://wiki.example.com/std/models/12',
    '标准变更，模板 `scale-origin` v3（2026-06-02 批准），照模板，没有改动。',
    '按已批准的《证书续期规程》执行。',
    '标准变更 BZ-12，流程见 https://wiki.example.com/bz/12 。',
    'Template: https://wiki.example.com/std/okta-zone-add, followed as written.',
    '> 模板：[S-09《节点池扩容》第 3 版](https://wiki.example.com/std/s-09)，2026 年 3 月批准。本次照做。',
    'Per the playbook [zone-add](https://wiki.example.com/zone-add), nothing else.',
    '照《加区域》手册做，不改一步。',
  ].map(said),
]);

fires(
  'understated-type',
  [
    'Renew the certificate of the catalogue.',
    'Standard change, as always.',
    'We follow the usual procedure.',
    'The procedure `haproxy-cert` is not approved yet as a standard change.',
    'The standard rollback procedure is `make back`.',
    'The CAB will approve the template STD-411 next week.',
    'The procedure is being approved, see https://wiki.example.com/p/12.',
    'Rollback procedure: https://wiki.example.com/p/12',
    '例行操作，按惯例执行。',
    '标准流程 BZ-12 尚未批准。',
  ].map((text): [{ front: string; text: string }, string] => [said(text), 'standard']),
);
