// A reviewer who owns or executes the change, or who reviews it in both layers: the second pair of eyes is the first.

import type { Change } from '../../core/change.ts';
import { entryOf, type Field, listOf, type Text } from '../../core/fields/fields.ts';
import { isPerson, samePerson } from '../../core/fields/people.ts';
import { type History, writtenBy } from '../../core/review/history.ts';
import { partOf } from '../../core/review/verdicts.ts';
import { type Fix, type Hit, rule, type See } from '../../core/rule.ts';
import type { Span } from '../../core/source.ts';
import type { Words } from '../../core/words.ts';

export default rule({
  id: 'dependent-reviewer',
  severity: 'policy',
  says: {
    owner: {
      en: '{name} owns this change and reviews it too; a reviewer finds what the owner is too close to see. Ask somebody else.',
      'zh-cn': '{name} 是变更负责人，又是评审人；评审要靠旁观者发现当局者看不到的问题。请换一位。',
    },
    executor: {
      en: '{name} carries out this change and reviews it too; nobody sees their own slip. Ask somebody else.',
      'zh-cn': '{name} 是执行人，又是评审人；自己很难发现自己的疏漏。请换一位。',
    },
    layers: {
      en: '{name} reviews in both layers, so only one person would have read this change. Ask somebody else for one of them.',
      'zh-cn': '{name} 同时是两层的评审人，实际上只有一个人看过。请在其中一层换一位。',
    },
    author: {
      en: '{name} wrote a part of “{question}” (line {line}) and reviews it too; a reviewer finds what the writer is too close to see. Ask somebody else.',
      'zh-cn':
        '{name} 写过“{question}”的内容（第 {line} 行），又是评审人；评审要靠旁观者发现当局者看不到的问题。请换一位。',
    },
  },
  why: {
    en: 'In a fifth of real change requests the only reviewer is the executor or nobody. People read what they meant to write; an independent reader reads what stands there. Owning one step of the runbook does not make a reviewer dependent. With `mcm check --against-git` whoever committed a line of an answer counts as its author.',
    'zh-cn':
      '真实的变更单中，约五分之一没有独立评审人，有的评审人就是执行人。作者读到的是自己想写的，旁人读到的才是写出来的。只负责手册中的某一步，不影响独立性。使用 `mcm check --against-git` 时，提交过回答内容的人视为作者。',
  },
  *check(change, { history }): Iterable<Hit & { says: 'owner' | 'executor' | 'layers' | 'author' }> {
    const { owner, executors, layer1, layer2 } = change.fields;
    // A standard change needs no reviewer; one person in both layers is then no more than not what it looks like.
    const isStandard = change.type === 'standard';
    const owned = owner.kind === 'value' ? owner.value : undefined;
    const first = listOf(layer1).filter(({ text }) => isPerson(text));
    for (const field of [layer1, layer2]) {
      for (const reviewer of listOf(field)) {
        if (!isPerson(reviewer.text)) continue;
        const hit = { at: reviewer.at, with: { name: reviewer.text }, fixes: () => removal(change, field, reviewer) };
        const executor = same(reviewer, listOf(executors));
        const other = field === layer2 ? same(reviewer, first) : undefined;
        if (isStandard) {
          if (other) yield { ...hit, says: 'layers', see: [see(other.at, layerHere)], severity: 'information' };
        } else if (owned !== undefined && samePerson(reviewer.text, owned))
          yield { ...hit, says: 'owner', see: [see(owner.at, ownerHere)] };
        else if (executor) yield { ...hit, says: 'executor', see: [see(executor.at, executorHere)] };
        else if (other) yield { ...hit, says: 'layers', see: [see(other.at, layerHere)] };
        else if (history) yield* writing(change, history, field === layer2 ? 2 : 1, hit);
      }
      if (history && !isStandard) yield* unnamed(change, history, field === layer2 ? 2 : 1, field);
    }
  },
  examples: {
    bad: [
      {
        text: '',
        front: `
reviewers:
  layer1: ["@Alice"]
           ^^^^^^^^ @Alice owns this change
  layer2: [carol@example.com]
`,
      },
      {
        text: '',
        front: `
owner: erin@example.com
executors: ["@dan"]
reviewers:
  layer1: [bob@example.com, dan@example.com]
                            ^^^^^^^^^^^^^^^ dan@example.com carries out this change
  layer2: [bob@example.com]
           ^^^^^^^^^^^^^^^ bob@example.com reviews in both layers
`,
        fixed: 'layer1: [bob@example.com]\n',
      },
      {
        text: '',
        front: `
executors: [王磊]
reviewers:
  layer1: [王磊]
           ^^ 王磊 carries out this change
  layer2: [李娜]
`,
      },
      {
        text: '',
        front: `
reviewers:
  layer1: ["@bob"]
           ^^^^^^ @bob wrote a part of “What's the purpose of the activity?”
  layer2: [carol@example.com]
`,
        committed: { document: 'Bob <bob@example.com>', record: 'Bob <bob@example.com>' },
        record: 'mcm-review: 1\nitems: {}\n',
      },
    ],
    good: [
      { text: '', front: 'reviewers:\n  layer1: [alicia@example.com]\n  layer2: [dan@partner.example.org]\n' },
      { text: '', front: 'owner: "@payments"\nexecutors: [王磊]\nreviewers:\n  layer1: [王磊磊]\n  layer2: [李娜]\n' },
    ],
  },
});

const ownerHere: Words = { en: 'Owner here', 'zh-cn': '负责人在此' };
const executorHere: Words = { en: 'Executor here', 'zh-cn': '执行人在此' };
const layerHere: Words = { en: 'Layer 1 here', 'zh-cn': '一层评审在此' };
const answerHere: Words = { en: 'The answer', 'zh-cn': '所写的回答' };
const removeTitle: Words = { en: 'Take {name} out of this layer', 'zh-cn': '从本层移除 {name}' };

function same(one: Text, others: readonly Text[]): Text | undefined {
  return others.find(other => samePerson(one.text, other.text));
}

/** A reviewer who committed a line of an answer that their layer reads. */
function* writing(
  change: Change,
  history: History,
  layer: number,
  hit: Pick<Hit, 'at' | 'fixes'> & { readonly with: { readonly name: string } },
): Iterable<Hit & { says: 'author' }> {
  const items = change.template.review.filter(item => item.layer === layer).map(({ id }) => id);
  const found = writtenBy(change, history, hit.with.name, items);
  if (!found) return;
  const { answer, line } = found;
  const fills = { ...hit.with, question: answer.question.title, line: line + 1 };
  yield { ...hit, says: 'author', with: fills, see: [see(answer.at, answerHere)] };
}

/** The same for those who gave a verdict in a layer without being named as its reviewers. */
function* unnamed(
  change: Change,
  history: History,
  layer: number,
  field: Field<readonly Text[]>,
): Iterable<Hit & { says: 'author' }> {
  const items = change.template.review.filter(item => item.layer === layer).map(({ id }) => id);
  const named = listOf(field).map(({ text }) => text);
  for (const { item, by } of history.claims) {
    if (item === undefined || !items.includes(item) || !isPerson(by)) continue;
    if (named.some(name => samePerson(name, by)) || partOf(change, by)) continue;
    named.push(by);
    yield* writing(change, history, layer, { at: field.at, with: { name: by }, fixes: () => [] });
  }
}

function see(at: Span, says: Words): See {
  return { at, says };
}

/** Taking a name out is a way out only while another person stays in the layer. */
function removal(change: Change, field: Field<readonly Text[]>, name: Text): readonly Fix[] {
  const names = listOf(field);
  const index = names.indexOf(name);
  const list = entryOf(change.front, ['reviewers', field === change.fields.layer1 ? 'layer1' : 'layer2'])?.value;
  if (list?.kind !== 'list' || list.items.length !== names.length) return [];
  if (!names.some((one, i) => i !== index && isPerson(one.text) && !samePerson(one.text, name.text))) return [];
  const before = names[index - 1];
  const after = names[index + 1];
  const cut = before ? { from: before.at.to, to: name.at.to } : after && { from: name.at.from, to: after.at.from };
  return cut ? [{ title: removeTitle, with: { name: name.text }, edits: [{ ...cut, text: '' }] }] : [];
}
