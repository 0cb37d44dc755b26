// Clock times without a zone in whole pieces of Markdown: code, links, quotes, tables and statements count as well.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { openTimes } from '../../server/src/core/clock/openTimes.ts';
import { source } from '../../server/src/core/source.ts';
import { readMarkdown } from '../../server/src/core/text/markdown.ts';

describe('clock times in documents', () => {
  for (const { title, lines } of rounds()) {
    it(title, () => {
      const isAhead = title.startsWith('Not ');
      let [hits, extra, missed] = [0, 0, 0];
      const faults: string[] = [];
      for (const line of lines) {
        const { text, expected } = labelled(line);
        const found = openTimes(readMarkdown(source('file:///x.mcm.md', text), 0), text).map(
          ({ at }) => `${at.from} ${text.slice(at.from, at.to)}`,
        );
        const over = found.filter(one => !expected.includes(one));
        const under = expected.filter(one => !found.includes(one));
        hits += found.length - over.length;
        extra += over.length;
        missed += under.length;
        // What is read rightly by now belongs among the others, where it stays so.
        if (isAhead) assert.ok(over.length + under.length > 0, line);
        if (over.length + under.length > 0) faults.push(`${line}   EXTRA ${over}   MISSED ${under}`);
      }
      const [precision, recall] = [hits / (hits + extra), hits / (hits + missed)];
      console.log(`      now precision ${percent(precision)}, recall ${percent(recall)} of ${hits + missed} times`);
      if (process.env.FAULTS !== undefined) console.log(faults.join('\n'));
      assert.ok(isAhead || (precision >= 0.97 && recall >= 0.97), faults.join('\n'));
    });
  }
});

/** The lines below each `## ` heading of the file. */
function rounds(): readonly { readonly title: string; readonly lines: readonly string[] }[] {
  const text = readFileSync(new URL('./clockTimes.documents.txt', import.meta.url), 'utf8');
  return text
    .split(/^## /m)
    .slice(1)
    .map(part => {
      const [title = '', ...lines] = part.split('\n');
      return { title, lines: lines.filter(line => line !== '') };
    });
}

/** A section with the line's text, and the offsets and words of the times without a zone. */
function labelled(line: string): { readonly text: string; readonly expected: readonly string[] } {
  const expected: string[] = [];
  let text = '# Title\n\n## Section\n\n';
  for (const piece of line.replaceAll('\\n', '\n').split(/(\[\[.*?\]\])/)) {
    const inner = /^\[\[(.*)\]\]$/.exec(piece)?.[1];
    if (inner !== undefined) expected.push(`${text.length} ${inner}`);
    text += inner ?? piece;
  }
  return { text, expected };
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
