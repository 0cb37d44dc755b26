// A change is called approved although somebody whose word the team's policy asks for has not given it.

import { approvalsOf, approversWords, policyRisk } from '../../core/policy/approvals.ts';
import { isAuthoriser } from '../../core/policy/unaskedRoles.ts';
import { type Hit, rule } from '../../core/rule.ts';
import { levelWords } from '../../core/said/riskLevel.ts';
import { rank } from '../../core/state.ts';

type Says = 'missing' | 'open' | 'own' | 'outsider';

export default rule({
  id: 'missing-approval',
  severity: 'policy',
  says: {
    missing: {
      en: 'The state is {state}, but the record holds no approval by {roles}; your policy asks for it for a {type} change of {risk} risk. Ask them, or set the state back to review.',
      'zh-cn':
        '状态是 {state}，但记录中没有 {roles} 的批准；按团队约定，{risk}风险的 {type} 变更需要。请征得批准，或把状态改回 review。',
    },
    open: {
      en: 'The board has begun to decide; still open: {roles}. Your policy asks for them for a {type} change of {risk} risk.',
      'zh-cn': '已有人作出决定，还缺：{roles}。按团队约定，{risk}风险的 {type} 变更需要他们批准。',
    },
    own: {
      en: '{by} approved as {role} and also makes this change, so nobody else has looked from that side. Ask somebody else in that role.',
      'zh-cn': '{by} 以{role}身份批准，同时又参与本次变更，等于没有旁人从这个角度看过。请同一角色的其他人批准。',
    },
    outsider: {
      en: '{by} approved as {role}, but your policy names {allowed} for that. Ask one of them, or add the name to `roles` in `.mcm.yaml`.',
      'zh-cn':
        '{by} 以{role}身份批准，但团队约定的人选是 {allowed}。请其中一位批准，或在 `.mcm.yaml` 的 `roles` 中加上此人。',
    },
  },
  why: {
    en: 'Each role looks from its own side: can it be built, can the shop bear it, is it safe, does it fit the calendar. Who has to agree stands under `approvals` in the team’s `.mcm.yaml`; without it nothing is said. What counts is the newest decision of a role in the review record; in an emergency who stands under `authoriser` has approved.',
    'zh-cn':
      '每个角色从自己的角度把关：技术上可行吗、业务受得了吗、安全吗、与日程冲突吗。需要谁批准写在团队 `.mcm.yaml` 的 `approvals` 中；没写就不提示。以评审记录中该角色最新的决定为准；紧急变更中 `authoriser` 视为已批准。',
  },
  *check(change, given): Iterable<Hit & { says: Says }> {
    const { state, type } = change;
    const { record, settings } = given;
    const along = rank(state);
    if (along < 1 || along >= 5 || state === 'rejected' || state === 'aborted' || record?.fault) return;
    const isClaimed = along >= 2;
    // Where a record is required and absent, that is said, and everything else follows from it.
    if (!record && (!isClaimed || settings.review === 'required')) return;
    if (!isClaimed && (record?.decisions ?? []).length === 0) return;
    const { at } = change.fields.state;
    const asked = approvalsOf(change, given).filter(one => type !== 'emergency' || !isAuthoriser(one));
    for (const one of asked) {
      const { by = '', people } = one;
      const fills = { by, role: approversWords([{ ...one, people: [] }]), allowed: people.slice(0, 4).join(', ') };
      const severity = isClaimed ? {} : ({ severity: 'information' } as const);
      if (one.state === 'own' || one.state === 'outsider') yield { at, says: one.state, with: fills, ...severity };
    }
    const missing = asked.filter(one => one.state === 'missing');
    if (missing.length === 0) return;
    const fills = { state, type, risk: levelWords[policyRisk(change)], roles: approversWords(missing) };
    yield isClaimed ? { at, says: 'missing', with: fills } : { at, says: 'open', with: fills, severity: 'information' };
  },
  examples: {
    bad: [
      {
        text: '',
        settings: `
roles: {security: [sam@example.com], change-manager: [nora@example.com]}
approvals: {normal: [technical-lead, security, change-manager]}
rules: {incomplete-review: off}
`,
        front: `
state: approved
       ^^^^^^^^ The state is approved, but the record holds no approval by technical lead, security (sam@example.com); your policy asks for it for a normal change of medium risk
`,
        record: `
mcm-review: 1
decisions:
  - {decision: approve, by: nora@example.com, role: change-manager, at: 2026-11-19T10:00:00Z}
`,
      },
      {
        text: '',
        settings: 'approvals: {normal: [technical-lead, change-manager]}\n',
        front: `
state: review
       ^^^^^^ The board has begun to decide; still open: technical lead
`,
        record: `
mcm-review: 1
decisions:
  - {decision: approve, by: nora@example.com, role: change-manager, at: 2026-11-19T10:00:00Z}
`,
      },
      {
        text: '',
        settings:
          'roles: {security: [sam@example.com]}\napprovals: {normal: [security]}\nrules: {incomplete-review: off}\n',
        front: `
state: scheduled
       ^^^^^^^^^ ivan@example.com approved as security, but your policy names sam@example.com
`,
        record: `
mcm-review: 1
decisions:
  - {decision: approve, by: ivan@example.com, role: security, at: 2026-11-19T10:00:00Z}
`,
      },
      {
        text: '',
        settings: 'approvals: {normal: {low: [], medium: [technical-lead]}}\nrules: {incomplete-review: off}\n',
        front: `
state: approved
       ^^^^^^^^ dan@example.com approved as technical lead and also makes this change
`,
        record: `
mcm-review: 1
decisions:
  - {decision: approve, by: dan@example.com, role: technical-lead, at: 2026-11-19T10:00:00Z}
`,
      },
    ],
    good: [
      { text: '', state: 'approved' },
      {
        text: '',
        state: 'approved',
        settings:
          'roles: {change-manager: [nora@example.com]}\napprovals: {normal: [change-manager, [security, cto]]}\nrules: {incomplete-review: off}\n',
        record: `
mcm-review: 1
decisions:
  - {decision: approve, by: "@nora", at: 2026-11-19T10:00:00Z}
  - {decision: approve, by: theo@example.com, role: CTO, at: 2026-11-19T10:00:00Z}
`,
      },
      {
        text: '',
        state: 'approved',
        settings: 'approvals: {normal: {low: [], medium: [], high: [security]}}\nrules: {incomplete-review: off}\n',
      },
      { text: '', state: 'review', settings: 'approvals: {normal: [security]}\n' },
      {
        text: '',
        settings: 'approvals: {emergency: [[on-call-manager, cto]]}\n',
        front: 'submitted: 2026-11-28T09:00:00+08:00\ntype: emergency\nauthoriser: mia@example.com\n',
        now: '2026-11-29T00:00:00Z',
        state: 'approved',
      },
    ],
  },
});
