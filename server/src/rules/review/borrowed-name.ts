// An entry of the review record that somebody else committed than the person whose name it bears.

import type { Change } from '../../core/change.ts';
import { nameOfCommitter } from '../../core/fields/committers.ts';
import { listOf } from '../../core/fields/fields.ts';
import { samePerson } from '../../core/fields/people.ts';
import { type Doubt, doubtsOf } from '../../core/review/history.ts';
import { type Hit, rule } from '../../core/rule.ts';
import type { Span } from '../../core/source.ts';

type Says = Doubt['kind'];

export default rule({
  id: 'borrowed-name',
  severity: 'policy',
  says: {
    other: {
      en: 'The review record names {by} in {entry}, but {author} committed that; a verdict counts only from the person who gave it. Ask {by} to commit it.',
      'zh-cn': '评审记录{entry}署名 {by}，提交者却是 {author}；结论只有本人提交才算数。请 {by} 自己提交。',
    },
    uncommitted: {
      en: 'The review record names {by} in {entry}, and nobody has committed that yet, so git cannot say who wrote it. Commit it as {by}.',
      'zh-cn': '评审记录{entry}署名 {by}，但尚未提交，git 无法说明是谁写的。请由 {by} 提交。',
    },
    unknown: {
      en: 'The review record names {by} in {entry}, committed by {author}; these names cannot be compared. If both are one person, say so in `.mailmap`.',
      'zh-cn': '评审记录{entry}署名 {by}，提交者是 {author}，两者无法比较。如为同一人，请写入 `.mailmap`。',
    },
  },
  why: {
    en: 'A name in a file is only declared: anybody can type it. Who committed the line is harder to pretend, the more so where the server checks the authors of commits. This is looked at only with `mcm check --against-git`, by `git blame`, and `.mailmap` is honoured. Handles and addresses are compared as far as they can be: `@bob` is `bob@example.com`; an address at another host than the declared one may be anybody’s, so that is only mentioned.',
    'zh-cn':
      '文件里的名字只是声明，谁都可以写；是谁提交的则较难冒充，服务器校验提交作者时更是如此。仅在 `mcm check --against-git` 时通过 `git blame` 检查，并遵循 `.mailmap`。账号与邮箱能比较才比较：`@bob` 即 `bob@example.com`；邮箱域名与声明的不同时无法判断，只作提示。',
  },
  *check(change, { history }): Iterable<Hit & { says: Says }> {
    if (!history || change.type === 'standard') return;
    const groups = new Map<string, readonly Doubt[]>();
    for (const doubt of doubtsOf(change, history)) {
      const key = JSON.stringify([doubt.kind, doubt.claim.by, doubt.author]);
      groups.set(key, [...(groups.get(key) ?? []), doubt]);
    }
    for (const [first, ...more] of groups.values()) {
      if (!first) continue;
      const { kind, claim, author } = first;
      const fills = {
        by: claim.by,
        line: claim.line + 1,
        entry: more.length === 0 ? one : many,
        entries: more.length + 1,
        author: author ? nameOfCommitter(author) : '',
      };
      const severity = kind === 'other' ? {} : ({ severity: 'information' } as const);
      yield { at: placeOf(change, claim.by), says: kind, with: fills, ...severity };
    }
  },
  examples: {
    bad: [
      {
        text: '',
        front: `
reviewers:
  layer1: [bob@example.com]
           ^^^^^^^^^^^^^^^ The review record names bob@example.com in an entry (line 3), but Alice <alice@example.com> committed that
  layer2: [carol@example.com]
`,
        record: `
mcm-review: 1
items:
  layer1.tested: [{verdict: ok, by: bob@example.com, at: 2026-11-19T10:00:00Z, read: as it is}]
`,
        committed: { document: 'Alice <alice@example.com>', record: 'Alice <alice@example.com>' },
      },
      {
        text: '',
        front: `
reviewers:
  layer1: ["@bob"]
           ^^^^^^ The review record names @bob in 2 entries (from line 3), committed by R. Miller <miller@home.example>
  layer2: [carol@example.com]
`,
        record: `
mcm-review: 1
items:
  layer1.tested: [{verdict: ok, by: "@bob", at: 2026-11-19T10:00:00Z, read: as it is}]
  layer1.reviewers: [{verdict: ok, by: "@bob", at: 2026-11-19T10:00:00Z, read: as it is}]
`,
        committed: { document: 'Alice <alice@example.com>', record: 'R. Miller <miller@home.example>' },
      },
    ],
    good: [
      {
        text: '',
        record: `
mcm-review: 1
items:
  layer1.tested: [{verdict: ok, by: bob@example.com, at: 2026-11-19T10:00:00Z, read: as it is}]
`,
      },
      {
        text: '',
        front: 'reviewers:\n  layer1: ["@bob"]\n  layer2: [carol@example.com]\n',
        record: `
mcm-review: 1
items:
  layer1.tested: [{verdict: ok, by: "@bob", at: 2026-11-19T10:00:00Z, read: as it is}]
`,
        committed: { document: 'Alice <alice@example.com>', record: 'Robert <123+bob@users.noreply.github.com>' },
      },
    ],
  },
});

const one = { en: 'an entry (line {line})', 'zh-cn': '有一条（第 {line} 行）' };
const many = { en: '{entries} entries (from line {line})', 'zh-cn': '有 {entries} 条（自第 {line} 行起）' };

/** Where the reviewer is named, else the list of reviewers, else the state. */
function placeOf({ fields }: Change, by: string): Span {
  const named = [...listOf(fields.layer1), ...listOf(fields.layer2)].find(({ text }) => samePerson(text, by));
  return named?.at ?? fields.state.at;
}
