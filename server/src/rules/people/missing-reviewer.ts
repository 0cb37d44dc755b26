// Nobody is named who reviews: a layer of the review has no reviewer at all.

import type { Change } from '../../core/change.ts';
import { type Field, listOf, type Text } from '../../core/fields/fields.ts';
import { insertKeys } from '../../core/fields/insertKey.ts';
import { isPerson, samePerson } from '../../core/fields/people.ts';
import { type Fix, type Given, type Hit, rule } from '../../core/rule.ts';

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
  },
  why: {
    en: 'One in five real change requests has no independent reviewer who is named. "Somebody will look at it" means that everybody thinks somebody else did. A standard change needs none: its procedure was reviewed once for all.',
    'zh-cn':
      '每五份真实的变更单就有一份没有具名的独立评审人。“会有人看的”往往意味着每个人都以为别人看过了。标准变更不需要评审人，因为流程早已评审过。',
  },
  *check(change, given): Iterable<Hit & { says: 'layer1' | 'layer2' | 'both' }> {
    if (change.type === 'standard') return;
    const { layer1, layer2 } = change.fields;
    const asked = change.template.layers.map(one => one.layer);
    const missing = ([1, 2] as const).filter(
      layer => asked.includes(layer) && isMissing(layer === 1 ? layer1 : layer2),
    );
    const [first] = missing;
    if (first === undefined) return;
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
    ],
    good: [
      { text: '', front: 'type: standard\nprocedure: https://wiki.example.com/standard/cert-renewal\nreviewers:\n' },
      { text: '', front: 'reviewers: {layer1: ["@bob"], layer2: ["李娜"]}\n' },
    ],
  },
});

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
