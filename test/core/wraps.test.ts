// Where a line is merely wrapped, and where a break means something. And: wrapping a document makes nothing louder.

import assert from 'node:assert/strict';
import { withoutWraps } from '../../server/src/core/text/wraps.ts';
import { documents, textOf, told } from '../support/documents.ts';
import { wrapped } from '../support/wrapping.ts';

const long = 'The vendor in Graz keeps a technician at the phone on Saturday from 07:00';

describe('a break that only wraps a line', () => {
  const goesOn = (text: string) => {
    const read = withoutWraps(text);
    assert.equal(read.length, text.length);
    return !read.includes('\n');
  };

  for (const next of ['to 13:00 CET.', '  to 13:00 CET.', '(CET).', 'Monday is the last day.', 'if: he is there'])
    it(`goes on with ${next}`, () => assert.ok(goesOn(`${long}\n${next}`)));

  it('goes on in Chinese, whose characters are twice as wide', () =>
    assert.ok(goesOn('第 5 步结束再判一次，约 03:15 北京时间，最迟 04:10 北京时间\n给出结论')));

  for (const next of [
    '- Undo: nothing',
    '2. Start it',
    '| a | b |',
    'Check: 12 pods run',
    '检查：12 个',
    '**Step 2** (5 min)',
    'Step 3 — start it',
    '第二步 启动',
    '> a quotation',
    '```',
    '<!-- a comment -->',
    '- [ ] a box',
    'a | b | c',
  ])
    it(`ends in front of ${next}`, () => assert.ok(!goesOn(`${long}\n${next}`)));

  it('ends behind a short line, a label, a heading, a bold name and a row', () => {
    for (const line of ['Ana, 10 min', `${long}:`, `# ${long}`, `**Step 2** ${long}`, `| ${long} |`, `${long}\\`])
      assert.ok(!goesOn(`${line}\nand so on`), line);
  });

  it('is left alone in code', () => assert.ok(!goesOn(`\`\`\`\n${long}\nto\n\`\`\``)));
});

describe('wrapping long lines', () => {
  // Every so many: all of them would take a minute.
  for (const document of documents.filter((_, i) => i % 12 === 5)) {
    it(`${document}: nothing loud at 100 characters`, () => {
      const loud = told(document, wrapped(textOf(document), 100)).filter(({ severity }) =>
        ['error', 'warning'].includes(severity),
      );
      assert.deepEqual(
        loud.map(({ rule, line, message }) => `${line + 1} ${rule}: ${message}`),
        [],
      );
    });
  }
});
