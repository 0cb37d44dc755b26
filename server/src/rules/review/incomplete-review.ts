// A change is called approved, but its review record is absent, open or holds a concern that nobody has settled.

import type { Change } from '../../core/change.ts';
import { approvalsOf } from '../../core/policy/approvals.ts';
import { isAccepted } from '../../core/review/decisions.ts';
import { standingOverride } from '../../core/review/signOffs.ts';
import { moveFixes } from '../../core/review/stateFix.ts';
import { listed, verdictsOf } from '../../core/review/verdicts.ts';
import { type Given, type Hit, rule } from '../../core/rule.ts';
import { rank } from '../../core/state.ts';
import { quote } from '../../core/words.ts';

type Says = 'absent' | 'open' | 'concern' | 'fault';

export default rule({
  id: 'incomplete-review',
  severity: 'remark',
  says: {
    absent: {
      en: 'The state is {state}, but there is no review record beside the document, so nobody can see who looked at what. The checklist writes one.',
      'zh-cn': '状态是 {state}，但旁边没有评审记录，看不出谁评审过什么。使用评审清单即可生成。',
    },
    open: {
      en: 'The state is {state}, but nobody has given a verdict on {items}. Ask the reviewers, or set the state back to review.',
      'zh-cn': '状态是 {state}，但 {items} 还没有人给出结论。请找评审人补上，或把状态改回 review。',
    },
    concern: {
      en: 'The state is {state}, but {by} has a concern about “{item}”: “{note}”. Settle it and ask for a new verdict.',
      'zh-cn': '状态是 {state}，但 {by} 对“{item}”有疑虑：“{note}”。请解决后请其重新给出结论。',
    },
    fault: {
      en: 'The review record beside the document cannot be relied on, so this change counts as not reviewed. {fault}',
      'zh-cn': '旁边的评审记录无法采信，本次变更视为未经评审。{fault}',
    },
  },
  why: {
    en: '“Approved” says that somebody looked. The record says who, at what, and what they thought, which is what is asked for after an incident. Without a record it is only mentioned, unless the team’s `.mcm.yaml` says `review: required`. Standard changes are not reviewed one by one.',
    'zh-cn':
      '“已批准”意味着有人看过；记录则写明是谁、看了什么、结论如何，出了故障首先要查的就是它。没有记录时只作提示，除非团队在 `.mcm.yaml` 中写了 `review: required`。标准变更不逐次评审。',
  },
  *check(change, given): Iterable<Hit & { says: Says }> {
    const { state, type, template } = change;
    const isApproved = rank(state) >= 2 && rank(state) < 5 && state !== 'aborted';
    if (!isApproved || type === 'standard' || template.review.length === 0) return;
    const { record } = given;
    const { at } = change.fields.state;
    const required = given.settings.review === 'required';
    if (!record) {
      // Whose approval is missing says more, and has the same cause.
      if (!required && approvalsOf(change, given).length > 0) return;
      if (type !== 'emergency' || required)
        yield { at, says: 'absent', with: { state }, severity: required ? 'error' : 'information' };
      return;
    }
    const severity = required ? 'error' : 'warning';
    if (record.fault) {
      yield { at, says: 'fault', with: { fault: record.fault.says, ...record.fault.with }, severity };
      return;
    }
    // In an emergency somebody may take it on themselves, and says why.
    if (standingOverride(change, record)) return;
    const fixes = () => (rank(state) <= 3 ? moveFixes(change, given, 'review') : []);
    for (const hit of inRecord(change, given, severity)) yield { ...hit, fixes };
  },
  examples: {
    bad: [
      {
        text: '',
        front: `
state: approved
       ^^^^^^^^ The state is approved, but there is no review record
`,
        record: '',
      },
      {
        text: '',
        settings: 'review: required\n',
        front: `
state: scheduled
       ^^^^^^^^^ The state is scheduled, but bob@example.com has a concern about
`,
        record: `
mcm-review: 1
items:
  layer1.tested: [{verdict: concern, note: no node was stopped in the test, by: bob@example.com, at: 2026-11-19T10:00:00Z, read: as it is}]
`,
      },
      {
        text: '',
        front: `
state: approved
       ^^^^^^^^ The state is approved, but nobody has given a verdict on “When, where and how
`,
        record: `
mcm-review: 1
items:
  layer1.tested: [{verdict: ok, note: looked at it, by: bob@example.com, at: 2026-11-19T10:00:00Z, read: as it is}]
`,
      },
    ],
    good: [
      { text: '', state: 'approved' },
      { text: '', state: 'review', record: '' },
      {
        text: '',
        state: 'approved',
        record: `
mcm-review: 1
items:
  layer1.execution: [{verdict: ok, by: bob@example.com, at: 2026-11-18T10:00:00Z, read: as it is}]
  layer1.tested: [{verdict: concern, note: no node was stopped, by: bob@example.com, at: 2026-11-18T10:00:00Z, read: as it is}]
  layer1.reviewers: [{verdict: ok, by: bob@example.com, at: 2026-11-18T10:00:00Z, read: as it is}]
  layer1.region-security: [{verdict: ok, by: bob@example.com, at: 2026-11-18T10:00:00Z, read: as it is}]
  layer2.layer1: [{verdict: ok, note: read it all, by: carol@example.com, at: 2026-11-18T12:00:00Z, read: as it is}]
  layer2.metrics: [{verdict: ok, note: read it all, by: carol@example.com, at: 2026-11-18T12:00:00Z, read: as it is}]
  layer2.scenarios: [{verdict: ok, note: read it all, by: carol@example.com, at: 2026-11-18T12:00:00Z, read: as it is}]
  layer2.steps: [{verdict: ok, note: read it all, by: carol@example.com, at: 2026-11-18T12:00:00Z, read: as it is}]
  layer2.rollback: [{verdict: ok, note: read it all, by: carol@example.com, at: 2026-11-18T12:00:00Z, read: as it is}]
decisions:
  - {decision: approve, by: nora@example.com, role: change-manager, reason: A node is stopped in the drill of Friday, at: 2026-11-19T10:00:00Z}
`,
      },
      { text: '', front: 'type: standard\nprocedure: https://wiki.example.com/p/1\n', state: 'approved', record: '' },
    ],
  },
});

function* inRecord(
  change: Change,
  { record }: Given,
  severity: 'error' | 'warning',
): Iterable<Hit & { says: 'open' | 'concern' }> {
  const { state } = change;
  const { at } = change.fields.state;
  const verdicts = record ? verdictsOf(change, record) : [];
  let isConcern = false;
  for (const { item, verdict } of verdicts) {
    // The board may go ahead in spite of a concern, and has said why.
    if (!record || verdict?.verdict !== 'concern' || isAccepted(change, record, verdict)) continue;
    isConcern = true;
    const fills = { state, by: verdict.by, item: item.title, note: quote(verdict.note ?? '', 80) };
    yield { at, says: 'concern', with: fills, severity };
  }
  const open = verdicts.filter(({ verdict }) => !verdict).map(({ item }) => item.title);
  if (open.length > 0 && !isConcern) yield { at, says: 'open', with: { state, items: listed(open) }, severity };
}
