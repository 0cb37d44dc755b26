// Whole changes with planted faults of time among things that look like them, in clock.documents.txt: what is planted is found in
// its line, and nothing else is said.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Example } from '../../server/src/core/rule.ts';
import { placeAt, source } from '../../server/src/core/source.ts';
import type { State } from '../../server/src/core/state.ts';
import { compose, findings } from '../support/example.ts';

const about = new Set([
  ...[
    'missing-schedule',
    'time-without-zone',
    'ambiguous-zone',
    'zone-not-in-force',
    'conflicting-times',
    'wrong-weekday',
  ],
  ...[
    'end-before-start',
    'overlong-window',
    'ambiguous-date',
    'relative-date',
    'skipped-or-repeated-time',
    'schedule-in-past',
  ],
  ...['differing-dates', 'malformed-field'],
]);

/** The documents of the text file. */
function documents(): readonly (Example & { readonly name: string })[] {
  const text = readFileSync(new URL('./clock.documents.txt', import.meta.url), 'utf8');
  const [, ...parts] = text.split(/^=== /m);
  return parts.map(part => {
    const [, name = '', state, now, front = '', body = ''] =
      /^(.*?)(?:; state (\S+))?(?:; read at (\S+))?\n([\s\S]*?)---\n([\s\S]*)$/.exec(part) ?? [];
    return {
      name,
      text: `${body.trimEnd()}\n`,
      ...(front && { front }),
      ...(state && { state: state as State }),
      ...(now && { now }),
    };
  });
}

describe('whole changes with faults of time', () => {
  for (const { name, ...example } of documents()) {
    it(name, () => {
      const planted: string[] = [];
      const plain = (text: string) =>
        text.replace(/^(.*?)\s*⟵([\w-]+)\s*$/gm, (_all, line: string, rule: string) => {
          planted.push(`${rule}: ${line}`);
          return line;
        });
      const front = example.front === undefined ? {} : { front: plain(example.front) };
      const { text, given } = compose({ ...example, ...front, text: plain(example.text) });
      const lines = text.split('\n');
      const found = findings(text, given)
        .filter(({ rule }) => about.has(rule))
        .map(({ rule, at }) => `${rule}: ${lines[placeAt(source('x', text), at.from).line]}`);
      assert.deepEqual([...found].sort(), [...planted].sort());
    });
  }
});
