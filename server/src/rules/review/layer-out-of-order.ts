// A later layer of the review has begun before the one below it was done, or the same person has judged in both.

import type { Change } from '../../core/change.ts';
import { samePerson } from '../../core/fields/people.ts';
import { standingOverride } from '../../core/review/signOffs.ts';
import { type ItemVerdict, listed, partOf, verdictsOf } from '../../core/review/verdicts.ts';
import { type Hit, rule } from '../../core/rule.ts';
import { rank } from '../../core/state.ts';

type Says = 'open' | 'dependent' | 'both';

export default rule({
  id: 'layer-out-of-order',
  severity: 'consistency',
  says: {
    open: {
      en: 'Layer {later} has verdicts already, but layer {layer} has none on {items}. The later layer builds on the earlier one; finish that first.',
      'zh-cn': '第 {later} 层已有结论，但第 {layer} 层的 {items} 还没有结论。后一层以前一层为基础，请先完成前一层。',
    },
    dependent: {
      en: '{by} makes this change and has judged “{item}” as well; layer {layer} needs somebody else before layer {later} counts.',
      'zh-cn': '{by} 参与实施本次变更，却又评审了“{item}”；第 {layer} 层需要换人评审，第 {later} 层才有效。',
    },
    both: {
      en: '{by} has judged in layer {layer} and in layer {later}, so only one person has looked. Ask somebody else for one of the two.',
      'zh-cn': '{by} 在第 {layer} 层和第 {later} 层都给出了结论，实际上只有一个人看过。请在其中一层换一位。',
    },
  },
  why: {
    en: 'The second layer asks whether the first one was done well, which nobody can say before it was. An emergency may go another way: a sign-off with `override` says why, and stays on record.',
    'zh-cn':
      '二层要判断一层评审得好不好，一层没做完就无从判断。紧急情况可以例外：在签署中写明 `override` 的原因，并保留在记录中。',
  },
  *check(change, { record }): Iterable<Hit & { says: Says }> {
    const isOver = rank(change.state) >= 5 || change.state === 'rejected' || change.state === 'aborted';
    if (!record || isOver || change.type === 'standard') return;
    if (standingOverride(change, record)) return;
    const verdicts = verdictsOf(change, record);
    const layers = change.template.layers.map(({ layer }) => layer);
    for (const [n, later] of layers.entries()) {
      const own = verdicts.filter(({ item, verdict }) => item.layer === later && verdict);
      const layer = layers[n - 1];
      if (own.length === 0 || layer === undefined) continue;
      const at = (later === 2 ? change.fields.layer2 : change.fields.state).at;
      const fault = faultOf(
        change,
        verdicts.filter(({ item }) => item.layer === layer),
        own,
      );
      if (fault) yield { at, says: fault.says, with: { ...fault.with, layer, later } };
    }
  },
  examples: {
    bad: [
      {
        text: '',
        front: `
reviewers:
  layer1: [bob@example.com]
  layer2: [carol@example.com]
          ^^^^^^^^^^^^^^^^^^^ Layer 2 has verdicts already, but layer 1 has none on
`,
        record: `
mcm-review: 1
items:
  layer1.tested: [{verdict: ok, by: bob@example.com, at: 2026-11-18T10:00:00Z, read: as it is}]
  layer2.steps: [{verdict: ok, note: read them aloud, by: carol@example.com, at: 2026-11-19T10:00:00Z, read: as it is}]
`,
      },
      {
        text: '',
        front: `
reviewers:
  layer1: [bob@example.com]
  layer2: [carol@example.com]
          ^^^^^^^^^^^^^^^^^^^ bob@example.com has judged in layer 1 and in layer 2
`,
        record: `
mcm-review: 1
items:
  layer1.execution: [{verdict: ok, by: bob@example.com, at: 2026-11-18T10:00:00Z, read: as it is}]
  layer1.tested: [{verdict: ok, by: bob@example.com, at: 2026-11-18T10:00:00Z, read: as it is}]
  layer1.reviewers: [{verdict: ok, by: bob@example.com, at: 2026-11-18T10:00:00Z, read: as it is}]
  layer1.region-security: [{verdict: ok, by: bob@example.com, at: 2026-11-18T10:00:00Z, read: as it is}]
  layer2.steps: [{verdict: ok, note: read them aloud, by: "@bob", at: 2026-11-19T10:00:00Z, read: as it is}]
`,
      },
      {
        text: '',
        now: '2026-11-29T00:00:00Z',
        front: `
submitted: 2026-11-28T09:00:00+08:00
type: emergency
authoriser: erin@example.com
reviewers:
  layer1: [bob@example.com]
  layer2: [carol@example.com]
          ^^^^^^^^^^^^^^^^^^^ Layer 2 has verdicts already, but layer 1 has none on
`,
        // The owner cannot lift the order for their own change.
        record: `
mcm-review: 1
items:
  layer2.steps: [{verdict: ok, note: read them aloud, by: carol@example.com, at: 2026-11-19T10:00:00Z, read: as it is}]
sign-offs: [{layer: 1, by: alice@example.com, at: 2026-11-19T09:00:00Z, override: nobody else is awake}]
`,
      },
    ],
    good: [
      {
        text: '',
        front: 'submitted: 2026-11-28T09:00:00+08:00\ntype: emergency\nauthoriser: erin@example.com\n',
        now: '2026-11-29T00:00:00Z',
        record: `
mcm-review: 1
items:
  layer2.steps: [{verdict: ok, note: read them aloud, by: carol@example.com, at: 2026-11-19T10:00:00Z, read: as it is}]
sign-offs: [{layer: 1, by: erin@example.com, at: 2026-11-19T09:00:00Z, override: checkout is down}]
`,
      },
      { text: '', state: 'approved' },
      {
        text: '',
        record:
          'mcm-review: 1\nitems:\n  layer1.tested: [{verdict: ok, by: bob@example.com, at: 2026-11-19T10:00:00Z, read: as it is}]\n',
      },
    ],
  },
});

function faultOf(
  change: Change,
  before: readonly ItemVerdict[],
  own: readonly ItemVerdict[],
): { readonly says: Says; readonly with: NonNullable<Hit['with']> } | undefined {
  const open = before.filter(({ verdict }) => !verdict);
  if (open.length > 0) return { says: 'open', with: { items: listed(open.map(({ item }) => item.title)) } };
  const dependent = before.find(({ verdict }) => verdict && partOf(change, verdict.by) !== undefined);
  if (dependent?.verdict) return { says: 'dependent', with: { by: dependent.verdict.by, item: dependent.item.title } };
  const both = before.find(one => own.some(two => samePerson(one.verdict?.by ?? '', two.verdict?.by ?? '')));
  return both?.verdict && { says: 'both', with: { by: both.verdict.by } };
}
