// An emergency change names nobody who said go.

import type { Change } from '../../core/change.ts';
import { entryOf } from '../../core/fields/fields.ts';
import { makersOf, nameKind, samePerson } from '../../core/fields/people.ts';
import { type Fix, type Hit, rule } from '../../core/rule.ts';
import { authorisersSaid } from '../../core/said/authorised.ts';
import { rank } from '../../core/state.ts';
import { entryAt } from '../../core/text/frontMatter.ts';
import { quote, type Words } from '../../core/words.ts';

type Says = 'missing' | 'nobody' | 'other' | 'own' | 'differs';

export default rule({
  id: 'missing-authoriser',
  severity: 'policy',
  says: {
    missing: {
      en: 'This emergency names nobody who said go. It skips the usual review on one person’s word, so that person’s name belongs under `authoriser`.',
      'zh-cn': '本次紧急变更没有写明由谁授权。跳过常规评审靠的是某个人的一句话，请把名字写在 `authoriser`。',
    },
    nobody: {
      en: '“{name}” is nobody who could be asked why it could not wait. Name the person who said go.',
      'zh-cn': '“{name}”不是具体的人，事后无人可问。请写上授权人的名字。',
    },
    other: {
      en: '{name} is neither on-call manager nor CTO in your policy ({allowed}), and only they may skip the usual review. Ask one of them and put the name here.',
      'zh-cn':
        '按团队约定，只有值班经理或 CTO（{allowed}）可以授权紧急变更，{name} 不在其中。请征得其中一位同意并写上名字。',
    },
    differs: {
      en: 'Under `authoriser` stands {name}, and this answer names somebody else. Write here and there who said go.',
      'zh-cn': '`authoriser` 写的是 {name}，而这里写的是别人。请两处都写真正的授权人。',
    },
    own: {
      en: '{name} said go to a change that {name} makes, so nobody else stood between the idea and production. Ask somebody with no hand in it and put that name here.',
      'zh-cn': '{name} 既参与本次变更，又给自己授权，等于没有第二个人把关。请由不参与变更的人授权，并写上名字。',
    },
  },
  why: {
    en: 'In an emergency one person carries the decision. Written down, it protects that person and shows whether it really was an emergency. Who may do so is looked up only where `roles` in `.mcm.yaml` says.',
    'zh-cn':
      '紧急情况下由一个人承担决定。写下来既保护这个人，也能说明当时是否真的紧急。只有 `.mcm.yaml` 的 `roles` 中写明了人选，才会核对授权人。',
  },
  *check(change, given): Iterable<Hit & { says: Says }> {
    // Until an emergency is about to be done, nobody can have said go.
    if (change.type !== 'emergency' || change.state === 'deferred' || rank(change.state) === 6) return;
    const entry = entryOf(change.front, ['authoriser']);
    const data = entryAt(change.front.data, ['authoriser']);
    const name = data?.kind === 'scalar' ? data.text.trim() : '';
    const allowed = ['on-call-manager', 'cto'].flatMap(role => given.settings.roles[role] ?? []);
    const fixes = () => naming(change, allowed);
    const said = () => authorisersSaid(change).find(one => !makersOf(change).some(maker => samePerson(maker, one)));
    if (name === '') {
      const as = isAnswered(change) ? 'nudge' : 'policy';
      if (said() === undefined) yield { at: entry?.keyAt ?? change.fields.type.at, says: 'missing', fixes, as };
    } else if (data && nameKind(name) !== 'person')
      yield { at: data.at, says: 'nobody', with: { name: quote(name, 40) }, fixes };
    else if (data && allowed.length > 0 && !allowed.some(one => samePerson(one, name)))
      yield { at: data.at, says: 'other', with: { name, allowed: allowed.slice(0, 4).join(', ') }, fixes };
    else if (data && makersOf(change).some(one => samePerson(one, name)))
      yield { at: data.at, says: 'own', with: { name } };
    else if (data) {
      const answer = change.answer('retrospective.authoriser');
      if (answer?.kind === 'given' && namesOther(answer.text, name))
        yield { at: answer.at, says: 'differs', with: { name } };
    }
  },
  examples: {
    bad: [
      {
        text: '',
        now: '2026-11-29T00:00:00Z',
        front: `
submitted: 2026-11-28T09:00:00+08:00
type: emergency
      ^^^^^^^^^ This emergency names nobody who said go
`,
      },
      {
        text: '',
        now: '2026-11-29T00:00:00Z',
        front: `
submitted: 2026-11-28T09:00:00+08:00
type: emergency
authoriser: 值班经理
            ^^^^ “值班经理” is nobody who could be asked
`,
      },
      {
        text: '',
        now: '2026-11-29T00:00:00Z',
        settings: 'roles: {on-call-manager: [mia@example.com], cto: ["@theo"]}\n',
        front: `
submitted: 2026-11-28T09:00:00+08:00
type: emergency
authoriser: erin@example.com
            ^^^^^^^^^^^^^^^^ erin@example.com is neither on-call manager nor CTO in your policy (mia@example.com, @theo)
`,
        fixed: 'authoriser: mia@example.com\n',
      },
      {
        text: '',
        now: '2026-11-29T00:00:00Z',
        front: `
submitted: 2026-11-28T09:00:00+08:00
type: emergency
owner: erin@example.com
executors: ["@dan", "@mia"]
authoriser: mia@example.com
            ^^^^^^^^^^^^^^^ mia@example.com said go to a change that mia@example.com makes
`,
      },
    ],
    good: [
      {
        text: '',
        now: '2026-11-29T00:00:00Z',
        front: 'submitted: 2026-11-28T09:00:00+08:00\ntype: emergency\nauthoriser: "@mia"\n',
        settings: 'roles: {on-call-manager: [mia@example.com]}\n',
      },
      {
        text: '',
        now: '2026-11-29T00:00:00Z',
        front: 'submitted: 2026-11-28T09:00:00+08:00\ntype: emergency\nauthoriser: 高远\n',
      },
    ],
  },
});

const title: Words = { en: 'Authorised by {name}', 'zh-cn': '由 {name} 授权' };
const emptyTitle: Words = { en: 'Add the name here', 'zh-cn': '在此填写名字' };

/** Whether the name is only missing in the field: the answer to the question who said go begins with somebody else's. */
function isAnswered(change: Change): boolean {
  const answer = change.answer('retrospective.authoriser');
  const name = answer?.kind === 'given' ? beginning.exec(answer.text)?.slice(1).find(Boolean) : undefined;
  return name !== undefined && nameKind(name) === 'person' && !makersOf(change).some(maker => samePerson(maker, name));
}

const beginning =
  /^[\s>*_-]*(?:(\p{Lu}[\p{L}'’-]+ (?:\p{Ll}{1,3} )?\p{Lu}[\p{L}'’-]+)(?=\s*[,(])|(?:值班)?(?:经理|总监|主管|CTO)?\s?(\p{Script=Han}{2,3})(?=[，,（(\s]))/u;

/** Whether a text in Latin letters has a full name in it and no part of the one that is meant. */
function namesOther(text: string, name: string): boolean {
  const flat = (words: string) => words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const parts = flat(name.replace(/^@/, '').replace(/@.*$/, '')).split(/[^\p{L}]+/u);
  const isLatin = (words: string) => !/\p{Script=Han}/u.test(words);
  if (!isLatin(text) || !isLatin(name) || !/\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u.test(text)) return false;
  return !parts.some(part => part.length > 2 && flat(text).includes(part));
}

function naming(change: Change, allowed: readonly string[]): readonly Fix[] {
  const names = allowed
    .slice(0, 3)
    .map(name => ({ name, text: /^[\p{L}\p{N}]/u.test(name) ? name : JSON.stringify(name) }));
  const known = names.flatMap(({ name, text }) => write(change, text, { title, with: { name } }));
  return known.length > 0 ? known : write(change, '$1', { title: emptyTitle, snippet: true });
}

function write({ front }: Change, text: string, fix: Omit<Fix, 'edits'>): readonly Fix[] {
  if (front.faults.length > 0 || front.whole.to === 0) return [];
  const entry = entryOf(front, ['authoriser']);
  const value = entry?.value.at;
  if (!entry) return [{ ...fix, edits: [{ from: front.inner.to, to: front.inner.to, text: `authoriser: ${text}\n` }] }];
  if (value && value.to > value.from) return [{ ...fix, edits: [{ ...value, text }] }];
  return [{ ...fix, edits: [{ from: entry.keyAt.to + 1, to: entry.keyAt.to + 1, text: ` ${text}` }] }];
}
