// Nobody is named who reviews: a layer of the review has no reviewer at all.

import type { Change } from '../../core/change.ts';
import { entryOf, type Field, listOf, type Text } from '../../core/fields/fields.ts';
import { insertKeys } from '../../core/fields/insertKey.ts';
import { isPerson, samePerson } from '../../core/fields/people.ts';
import { approversWords, policyRisk } from '../../core/policy/approvals.ts';
import { unaskedRoles } from '../../core/policy/unaskedRoles.ts';
import { type Fix, type Given, type Hit, rule } from '../../core/rule.ts';
import { levelWords } from '../../core/said/riskLevel.ts';
import { rank } from '../../core/state.ts';

export default rule({
  id: 'missing-reviewer',
  severity: 'policy',
  says: {
    layer1: {
      en: 'No layer 1 reviewer is named, so nobody has promised to look at time, tests and rollback. Ask one person who knows the system and put the name here.',
      'zh-cn': '还没有填写一层评审人，时间、测试和回滚就没有人把关。请找一位熟悉该系统的同事，把名字写在这里。',
    },
    layer2: {
      en: 'No layer 2 reviewer is named, so nobody experienced has promised to read after layer 1. Ask one person and put the name here.',
      'zh-cn': '还没有填写二层评审人，一层之后就没有资深同事再看一遍。请找一位并把名字写在这里。',
    },
    both: {
      en: 'No reviewer is named for either layer, so nobody but the author would have read this change. Ask one person for each layer and put the names here.',
      'zh-cn': '两层评审人都还没有填写，除作者外没有人会看过这份变更。请每层各找一位，把名字写在这里。',
    },
    role: {
      en: 'Your policy asks {roles} to approve a {type} change of {risk} risk, and none of them is among the reviewers. Ask one of them now and put the name here.',
      'zh-cn':
        '按团队约定，{risk}风险的 {type} 变更需要 {roles} 批准，而评审人中没有他们。请现在就找其中一位，并写上名字。',
    },
  },
  why: {
    en: 'One in five real change requests has no independent reviewer who is named. "Somebody will look at it" means that everybody thinks somebody else did. A standard change needs none: its procedure was reviewed once for all. Where `approvals` and `roles` in `.mcm.yaml` say who has to approve, and two of those roles review the change, somebody of the others is expected among the reviewers too; where fewer do, a board may decide apart.',
    'zh-cn':
      '每五份真实的变更单就有一份没有具名的独立评审人。“会有人看的”往往意味着每个人都以为别人看过了。标准变更不需要评审人，因为流程早已评审过。`.mcm.yaml` 的 `approvals` 和 `roles` 写明谁批准，而评审人中已有其中两个角色时，其余角色也应有人评审；不到两个，则可能由委员会另行决定，不提示。',
  },
  *check(change, given): Iterable<Hit & { says: 'layer1' | 'layer2' | 'both' | 'role' }> {
    const { layer1, layer2 } = change.fields;
    const asked = change.template.layers.map(one => one.layer);
    const missing = ([1, 2] as const).filter(
      layer => asked.includes(layer) && isMissing(layer === 1 ? layer1 : layer2),
    );
    const [first] = missing;
    if (change.type === 'standard') {
      yield* ofStandard(change, missing);
      return;
    }
    if (first === undefined) {
      yield* unasked(change, given);
      return;
    }
    const says = missing.length === 2 ? 'both' : first === 1 ? 'layer1' : 'layer2';
    const at = (first === 1 ? layer1 : layer2).at;
    yield { at, says, fixes: () => fixes(change, given, missing) };
  },
  examples: {
    bad: [
      {
        text: '',
        front: `
reviewers:
  layer1: [bob@example.com]
  layer2: []
  ^^^^^^ No layer 2 reviewer
`,
      },
      {
        text: '',
        front: `
reviewers:
^^^^^^^^^ No reviewer is named for either layer
`,
      },
      {
        text: '',
        state: 'draft',
        front: `
type: emergency
authoriser: mia@example.com
submitted: 2026-11-29T09:00:00+08:00
reviewers:
^^^^^^^^^ No layer 1 reviewer
  layer2: [carol@example.com]
`,
        fixed: `
reviewers:
  layer1: [$1]
  layer2: [carol@example.com]
`,
      },
      {
        text: '',
        settings: `
roles: {technical-lead: [bob@example.com], security: [sam@example.com, 王芳], change-manager: [carol@example.com]}
approvals: {normal: [technical-lead, security, change-manager]}
`,
        front: `
reviewers:
  layer1: [bob@example.com]
  layer2: [carol@example.com]
          ^^^^^^^^^^^^^^^^^^^ Your policy asks security (sam@example.com, 王芳) to approve a normal change of medium risk
`,
      },
      {
        text: '',
        front: `
type: standard
reviewers:
^^^^^^^^^ No layer 1 reviewer is named
  # layer1: [bob@example.com]
  layer2: [carol@example.com]
procedure: https://wiki.example.com/standard/cert-renewal
`,
      },
    ],
    good: [
      { text: '', front: 'type: standard\nprocedure: https://wiki.example.com/standard/cert-renewal\nreviewers:\n' },
      { text: '', front: 'reviewers: {layer1: ["@bob"], layer2: ["李娜"]}\n' },
    ],
  },
});

/** A standard change needs no reviewer; with one of two layers, or one that was taken out, the other was meant to be there. */
function* ofStandard(
  { fields, state, front, source }: Change,
  missing: readonly (1 | 2)[],
): Iterable<Hit & { says: 'layer1' | 'layer2' | 'both' }> {
  const [layer] = missing;
  if (layer === undefined) return;
  const isHalf = missing.length === 1 && !entryOf(front, ['procedure']) && rank(state) >= rank('review');
  if (!isHalf && !hasTakenOut(source.text.slice(front.inner.from, front.inner.to))) return;
  const says = missing.length === 2 ? 'both' : layer === 1 ? 'layer1' : 'layer2';
  yield { at: (layer === 1 ? fields.layer1 : fields.layer2).at, says, as: 'nudge' };
}

/** `# layer1: [bob@example.com]` */
const hasTakenOut = (keys: string) => /^[ \t]*#[ \t]*layer[12]:[ \t]*\[?[^\s\]]/m.test(keys);

function* unasked(change: Change, given: Given): Iterable<Hit & { says: 'role' }> {
  const found = unaskedRoles(change, given);
  if (found.length === 0 || rank(change.state) >= 5) return;
  const { layer1, layer2 } = change.fields;
  const fills = { type: change.type, risk: levelWords[policyRisk(change)], roles: approversWords(found) };
  const at = layer2.kind === 'value' ? layer2.at : layer1.at;
  yield { at, says: 'role', with: fills };
}

/** A field that cannot be read is another rule's matter; nameless names are too. */
function isMissing(field: Field<readonly Text[]>): boolean {
  return field.kind === 'absent' || (field.kind === 'value' && field.value.length === 0);
}

function fixes(change: Change, given: Given, missing: readonly (1 | 2)[]): readonly Fix[] {
  const owners = missing.length === 1 ? ownersOf(change, given) : [];
  const known = owners.map(({ owner, service }) => ({
    title: ownerTitle,
    with: { owner, service, layer: missing[0] as number },
    edits: insertKeys(change, 'reviewers', [
      [`layer${missing[0]}`, `[${/^[\w.]/.test(owner) ? owner : JSON.stringify(owner)}]`],
    ]),
  }));
  const pairs = missing.map((layer, i) => [`layer${layer}`, `[$${i + 1}]`] as const);
  const edits = insertKeys(change, 'reviewers', pairs);
  return edits.length === 0 ? [] : [...known, { title: emptyTitle, edits, snippet: true }];
}

const ownerTitle = {
  en: 'Ask {owner} (owner of {service}) for layer {layer}',
  'zh-cn': '请 {owner}（{service} 负责人）做第 {layer} 层评审',
};
const emptyTitle = { en: 'Add the names here', 'zh-cn': '在此填写名字' };

/** The people who, by the team's catalogue, answer for the changed services and are free to review. */
function ownersOf(change: Change, given: Given): readonly { readonly owner: string; readonly service: string }[] {
  const { fields } = change;
  const owner = fields.owner.kind === 'value' ? [fields.owner.value] : [];
  const taken = [...owner, ...[fields.executors, fields.layer1, fields.layer2].flatMap(listOf).map(({ text }) => text)];
  return listOf(fields.services)
    .flatMap(({ text }) => (given.settings.services[text]?.owners ?? []).map(one => ({ owner: one, service: text })))
    .filter(one => isPerson(one.owner) && !taken.some(other => samePerson(one.owner, other)))
    .slice(0, 4);
}
