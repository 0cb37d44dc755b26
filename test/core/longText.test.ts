// Texts made to keep a reader busy: marks that open and never close, repeated through one paragraph, cell or note. With a
// look ahead to the end from each of them this suite would take hours; it has to end as any other.

import assert from 'node:assert/strict';
import { changeOf, readDocument } from '../../server/src/core/change.ts';
import { check } from '../../server/src/core/check.ts';
import { reportOf } from '../../server/src/core/review/report.ts';
import { reportHtml } from '../../server/src/core/review/reportHtml.ts';
import { reportMarkdown } from '../../server/src/core/review/reportMarkdown.ts';
import { readRecord } from '../../server/src/core/review/reviewRecord.ts';
import { source } from '../../server/src/core/source.ts';
import { builtIn } from '../../server/src/core/template.ts';
import { faultless, givenOf } from '../support/example.ts';

const LENGTH = 300_000;
const parts = [
  '**a __b [x ',
  'a <!--',
  '[a](',
  '![',
  ']',
  '*a]',
  '<a:',
  '   ',
  '`a ``b ',
  '_a *b ',
  '2026-12-01 ',
  '{"a1B":1,',
];

describe('a long text', () => {
  for (const part of parts) {
    it(`of nothing but ${JSON.stringify(part)} is read, checked and reported`, () => {
      const long = part.repeat(Math.ceil(LENGTH / part.length));
      const text = faultless
        .replace(/^(\| 1 \|[^|]*)\|/m, `$1 x ${long} |`)
        .replace(/^# .*$/m, `# x ${long}`)
        .replace(/^(### How has the change been tested.*\n)/m, `$1\nx ${long} y\n`);
      assert.ok(text.length > faultless.length + LENGTH * 2.9, 'all places are in the document');
      const verdict = `[{verdict: ok, by: bob@example.com, at: 2026-11-19T10:00:00Z, note: ${JSON.stringify(long)}, read: {risk.testing: abc}}]`;
      const record = readRecord(`mcm-review: 1\nitems:\n  layer1.tested: ${verdict}\n`);
      const given = { ...givenOf(), record };
      const change = changeOf(readDocument(source('file:///long.mcm.md', text)), builtIn);
      assert.ok(check(change, given).every(({ at }) => at.to <= text.length));
      const report = reportOf(change, given, record, 'en');
      assert.ok(reportHtml(report).length < LENGTH / 4, 'a page stays a page');
      assert.ok(reportMarkdown(report).length < LENGTH / 4, 'a page stays a page');
    });
  }

  it('in front of the steps of a way back is read', () => {
    const text = faultless.replace(
      /^(### In the event of problems.*\n)[\s\S]*?(?=^###? )/m,
      `$1\n${'we go back '.repeat(LENGTH / 11)}\n\n1. \`fence.sh orders-db-2\`\n2. \`promote.sh orders-db-1\`\n\n`,
    );
    const change = changeOf(readDocument(source('file:///long.mcm.md', text)), builtIn);
    const found = check(change, givenOf()).find(({ rule }) => rule === 'rollback-without-duration');
    assert.ok(found && text.startsWith('`fence.sh', found.at.from), 'it is told at the first step');
  });
});
