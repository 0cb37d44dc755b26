// The figures in the docs: what is counted today may be more, but never less, and not much more.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { figures, figuresIn, page } from './figures.ts';

describe('figures', () => {
  const now = figures();
  const shown = (name: string) => readFileSync(new URL(`../docs/${name}`, import.meta.url), 'utf8');

  it('no error and no warning in a good document', () => {
    assert.ok(now.goodDocuments >= 22);
    assert.equal(now.falseAlarms, 0);
  });

  for (const [name, locale] of [
    ['figures.md', 'en'],
    ['figures.zh-cn.md', 'zh-cn'],
  ] as const) {
    it(`docs/${name} is not out of date`, () => {
      const told = figuresIn(shown(name));
      const counted = figuresIn(page(now, locale));
      assert.equal(told.length, counted.length);
      told.forEach((figure, n) => {
        const count = counted[n] as number;
        assert.ok(
          figure <= count && figure >= count * 0.6,
          `${figure} is told, ${count} counted: npm run figures -- --write`,
        );
      });
    });
  }
});
