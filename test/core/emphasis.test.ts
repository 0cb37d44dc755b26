// Marks of emphasis are taken off as the regular expressions say that read best, but in one pass: a long text with many
// marks and no end of theirs must not stop the work.

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Pairs, withoutBold, withoutPairs } from '../../server/src/core/text/emphasis.ts';

const text = fc
  .array(fc.constantFrom('*', '**', '***', '_', '__', ' ', 'a', 'b', '\n', '\\', '|', '.'), { maxLength: 24 })
  .map(parts => parts.join(''));

const pairs: Pairs = {
  opens: /(?<![A-Za-z0-9*_\\])[*_]/g,
  marks: ['**', '*', '__', '_'],
  closes: new Map(
    ['**', '*', '__', '_'].map(mark => [
      mark,
      new RegExp(`[^\\s\\\\|]${mark.replaceAll('*', '\\*')}(?![A-Za-z0-9*_])|\\|`, 'g'),
    ]),
  ),
  border: '|',
};

describe('emphasis', () => {
  it('is taken off as the plain pattern does', () => {
    fc.assert(
      fc.property(text, one => {
        assert.equal(withoutBold(one), one.replace(/(\*\*|__)(?=\S)([^\n]*?\S)\1/g, '$2'));
        assert.equal(
          withoutPairs(one, pairs),
          one.replace(/(?<![A-Za-z0-9*_\\])(\*{1,2}|_{1,2})(?=\S)([^|]*?[^\s\\|])\1(?![A-Za-z0-9*_])/g, '$2'),
        );
      }),
      { numRuns: 3000 },
    );
  });

  it('costs no more than its length: each end is looked for once', () => {
    const long = '**a __b *c _d '.repeat(2000);
    let read = 0;
    const counted: Pairs = {
      ...pairs,
      closes: new Map(
        [...pairs.closes].map(([mark, pattern]) => [
          mark,
          {
            lastIndex: 0,
            exec(on: string) {
              pattern.lastIndex = this.lastIndex;
              const hit = pattern.exec(on);
              read += (hit?.index ?? on.length) - this.lastIndex + 1;
              return hit;
            },
          },
        ]),
      ),
    };
    assert.equal(withoutPairs(long, counted), long);
    assert.ok(read <= 4 * long.length, `${read} characters read for ${long.length}`);
  });
});
