// The judge of prose: what is weighed of a text. Its weights are compared in figures.test.ts.

import assert from 'node:assert/strict';
import { buckets, features } from '../server/src/core/learned/features.ts';

describe('what is weighed of a text', () => {
  const of = (text: string) => new Set(features('a', 'a', text));

  it('numbers, code, addresses and people count as such, whatever they are', () => {
    assert.deepEqual(
      of('5xx above 2% for `orders`, @ana, https://a.example/1'),
      of('5XX above 37% for `pay`, @bob, https://b.example/x'),
    );
  });

  it('case, full-width forms and list marks make no difference to a word', () => {
    assert.deepEqual(of('Ｒoll back'), of('roll BACK'));
  });

  it('the same word under another question has features of its own besides the shared ones', () => {
    const [one, other] = [features('a', 'answer', 'as usual'), features('b', 'answer', 'as usual')];
    const shared = one.filter(feature => other.includes(feature));
    assert.ok(shared.length > 0 && shared.length < one.length);
  });

  it('an empty, a long and a hostile text have features within bounds', () => {
    for (const text of [
      '',
      '，。',
      'a'.repeat(1e6),
      '版'.repeat(1e5),
      '`'.repeat(1e5),
      '@'.repeat(1e5),
      '\ud800'.repeat(99),
    ])
      for (const feature of features('a', 'b', text)) assert.ok(feature >= 0 && feature < buckets);
  });
});
