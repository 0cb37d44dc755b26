// Declared names and committers: who is the same, who is somebody else, and what cannot be told.

import assert from 'node:assert/strict';
import { likeness } from '../../server/src/core/fields/committers.ts';
import { historyOf } from '../../server/src/core/review/history.ts';

const people = ['alice@example.com', '@bob', '王磊'];

/** declared, name, address of the commit, what they are to each other */
const pairs: readonly (readonly [string, string, string, string])[] = [
  ['bob@example.com', 'Bob Miller', 'bob@example.com', 'same'],
  ['Bob@Example.com', 'Bob Miller', 'bob@example.com', 'same'],
  ['@bob', 'Bob Miller', 'bob@example.com', 'same'],
  ['bob@example.com', 'bob', 'bm@home.example', 'same'],
  ['@bob', 'R. Miller', '4711+bob@users.noreply.github.com', 'same'],
  ['@bob', 'R. Miller', '4711-bob@users.noreply.gitlab.com', 'same'],
  ['王磊', '王磊', 'wang@example.com', 'same'],
  ['Bob Miller', 'Bob Miller', 'bm@home.example', 'same'],
  // Somebody else whom the change names, or another address at the same house.
  ['bob@example.com', 'Alice', 'alice@example.com', 'other'],
  ['王磊', 'Alice', 'alice@example.com', 'other'],
  ['@carol', 'R. Miller', '4711+bob@users.noreply.github.com', 'other'],
  ['carol@example.com', 'Mallory', 'mallory@example.com', 'other'],
  // Another address may be anybody's.
  ['bob@example.com', 'Robert', 'rob@home.example', 'unknown'],
  ['@carol', 'Caroline', 'caroline@example.com', 'unknown'],
  ['李娜', 'Li Na', 'lina@example.com', 'unknown'],
  ['carol@example.com', 'Caroline', '4712+caro@users.noreply.github.com', 'unknown'],
];

describe('a declared name and a committer', () => {
  for (const [declared, name, mail, expected] of pairs) {
    it(`${declared} and ${name} <${mail}>: ${expected}`, () => {
      assert.equal(likeness(declared, { name, mail }, people), expected);
    });
  }
});

describe('the entries of a record', () => {
  it('have the authors of all their lines and of no other', () => {
    const [bob, carol] = ['bob', 'carol'].map(name => ({ name, mail: `${name}@example.com` }));
    const text = [
      'mcm-review: 1',
      'items:',
      '  # a remark',
      '  layer1.tested:',
      '    - verdict: concern',
      '      by: bob@example.com',
      '      at: 2026-11-19T10:00:00Z',
      '    - verdict: ok',
      '      note: |',
      '        read',
      '      by: bob@example.com',
      '      at: 2026-11-20T10:00:00Z',
      '',
      '  layer1.reviewers: [{verdict: ok, by: bob@example.com, at: 2026-11-20T10:00:00Z}]',
      'sign-offs:',
      '  - layer: 1',
      '    by: bob@example.com',
      '    at: 2026-11-20T10:00:00Z',
    ];
    const authors = text.map((_, line) => (line === 9 || line === 12 ? carol : line >= 15 ? undefined : bob));
    for (const end of ['\n', '\r\n']) {
      const { claims } = historyOf(`${text.join(end)}${end}`, authors, []);
      assert.deepEqual(
        claims.map(one => [one.kind, one.item, one.line, one.authors]),
        [
          ['verdict', 'layer1.tested', 7, [bob, carol]],
          ['verdict', 'layer1.reviewers', 13, [bob]],
          ['sign-off', undefined, 15, [undefined]],
        ],
      );
    }
  });
});
