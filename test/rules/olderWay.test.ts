// Proofs of a way back, by their own words outdated or not: `+` is told, `-` is not, `?` is outdated and not told yet.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { olderWay } from '../../server/src/core/said/olderWay.ts';

const lines = readFileSync(new URL('outdated.txt', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n');

describe('proofs that tell themselves that they are outdated', () => {
  for (const line of lines)
    it(line, () => {
      const text = line.slice(2).replaceAll('⏎', '\n');
      const found = olderWay(text);
      assert.equal(found !== undefined, line.startsWith('+'));
      assert.ok(
        !found ||
          (found.from < found.to && found.to <= text.length && /^\S.*\S$/s.test(text.slice(found.from, found.to))),
      );
    });

  it('hostile texts end', () => {
    for (const text of ['since '.repeat(600), '后来'.repeat(1900), 'changed '.repeat(490), 'before we '.repeat(390)])
      assert.ok(text.length > 3500 && olderWay(text) === undefined);
  });
});
