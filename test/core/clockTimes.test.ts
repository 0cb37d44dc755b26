// Clock times in prose, measured on labelled lines, and one by one.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { clockTimes } from '../../server/src/core/clockTimes.ts';

/** A labelled line: its plain text and the spans of the times without a zone. */
function labelled(line: string): { readonly text: string; readonly expected: readonly string[] } {
  const expected: string[] = [];
  let text = '';
  for (const piece of line
    .replaceAll('\\n', '\n')
    .replaceAll('\\t', '\t')
    .split(/(\[\[.*?\]\])/)) {
    const inner = /^\[\[(.*)\]\]$/.exec(piece)?.[1];
    if (inner !== undefined) expected.push(`${text.length} ${inner}`);
    text += inner ?? piece;
  }
  return { text, expected };
}

describe('clock times', () => {
  it('finds the times without a zone in labelled lines, and nothing else', () => {
    const lines = readFileSync(new URL('./clockTimes.lines.txt', import.meta.url), 'utf8').split('\n');
    let [hits, extra, missed] = [0, 0, 0];
    const faults: string[] = [];
    for (const line of lines) {
      if (line === '' || line.startsWith('#')) continue;
      const { text, expected } = labelled(line);
      const found = clockTimes(text)
        .filter(time => time.zone.kind === 'none')
        .map(time => `${time.at.from} ${time.text}`);
      const over = found.filter(one => !expected.includes(one));
      const under = expected.filter(one => !found.includes(one));
      hits += found.length - over.length;
      extra += over.length;
      missed += under.length;
      if (over.length + under.length > 0)
        faults.push(`${line}   EXTRA ${over.join(', ')}   MISSED ${under.join(', ')}`);
    }
    const [precision, recall] = [hits / (hits + extra), hits / (hits + missed)];
    console.log(
      `      precision ${(precision * 100).toFixed(1)}%, recall ${(recall * 100).toFixed(1)}% of ${hits + missed} times`,
    );
    assert.ok(precision >= 0.99 && recall >= 0.97, faults.join('\n'));
    if (process.env.FAULTS !== undefined) console.log(faults.join('\n'));
  });
});
