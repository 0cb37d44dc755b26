// The figures in the docs are those that are counted.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { figures, page } from './figures.ts';

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
    it(`docs/${name} tells what is counted`, () => {
      assert.equal(shown(name), page(now, locale), 'npm run figures -- --write');
    });
  }
});
