// What holds for any text whatever: checking never throws, says the same thing twice, points inside the text, and an
// incremental reading equals a fresh one.

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changeOf } from '../server/src/core/change.ts';
import { check } from '../server/src/core/check.ts';
import { offsetAt, placeAt, source } from '../server/src/core/source.ts';
import { builtIn } from '../server/src/core/template.ts';
import { faultless } from './support/example.ts';
import { checked, documents, given, plain, read, uri, wellFormed } from './support/properties.ts';

/** Parts from which nasty documents are made: everything that has a meaning somewhere, and some that has none. */
const parts = [
  '---\n',
  '---',
  'mcm: 1\n',
  'type: emergency\n',
  'state: approved\n',
  'schedule:\n  start: 2026-12-01T02:00\n',
  '  end: ',
  '# ',
  '## Runbook\n',
  '### Rollback triggers\n',
  '\n',
  '\n\n',
  '| a | b |\n|---|---|\n',
  '| TBD |  |\n',
  '- [ ] ',
  '> ',
  '```\n',
  '`',
  '02:00',
  'CST',
  '2026-12-01',
  'TBD',
  '待定',
  '<!-- mcm-allow weak-answer: x -->\n',
  '<!--',
  '-->',
  '<!-- mcm: rollback.verified -->\n',
  '&a *a',
  '{',
  '[',
  ': ',
  '😀',
  'e\u0301',
  '\u0000',
  '\ufeff',
  '\r\n',
  '\r',
  '\t',
  'http://x.y/z',
  '**',
  '_',
  '1. ',
  '   ',
  'ß',
  '\ud800',
  '# mcm-allow x\n',
  '凌晨2点',
  '无',
  'No.',
];
const anyText = fc
  .array(fc.oneof(fc.constantFrom(...parts), fc.string({ maxLength: 8 })), { maxLength: 40 })
  .map(all => all.join(''));
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.nat(60),
  insert: fc.oneof(fc.constantFrom(...parts), anyText),
});

describe('any text', () => {
  it('is checked without throwing, twice the same, every finding on one line inside the text', () => {
    fc.assert(
      fc.property(anyText, text => {
        const found = checked(text);
        wellFormed(text, found);
        assert.deepEqual(plain(checked(text)), plain(found));
      }),
      { numRuns: 300 },
    );
  });

  it('reads the same after any edits as freshly', () => {
    fc.assert(
      fc.property(fc.constantFrom(...documents()), fc.array(edit, { minLength: 1, maxLength: 6 }), (start, edits) => {
        let text = start;
        let document = read(text);
        for (const { at, remove, insert } of edits) {
          const from = Math.floor(at * text.length);
          text = text.slice(0, from) + insert + text.slice(from + remove);
          document = read(text, document);
          assert.deepEqual(document, read(text));
          const change = changeOf(document, builtIn);
          assert.deepEqual(plain(check(change, given)), plain(checked(text)));
        }
      }),
      { numRuns: 150 },
    );
  }).timeout(60_000);

  it('has places that lead back to their offsets', () => {
    fc.assert(
      fc.property(anyText, text => {
        const of = source(uri, text);
        for (let offset = 0; offset <= of.text.length; offset += 7)
          assert.equal(offsetAt(of, placeAt(of, offset)), offset);
      }),
    );
  });
});

describe('hostile text', () => {
  const cases: Readonly<Record<string, string>> = {
    empty: '',
    '2,000 nested lists on one line': `# T\n\n${'- '.repeat(2000)}x\n`,
    '2,000 nested lists by indentation': Array.from({ length: 2000 }, (_, n) => `${'  '.repeat(n)}- x`).join('\n'),
    '2,000 nested quotes': `${'> '.repeat(2000)}x\n`,
    'an unclosed fence': faultless.replace('## Runbook', '```\n## Runbook'),
    'an unclosed front matter': faultless.replace(/\n---\n/, '\n'),
    'half-typed YAML': faultless.replace('  start: 2026-12-01T02:00:00+08:00', '  start: "2026-12'),
    'deep flow YAML': `---\nmcm: ${'['.repeat(5000)}\n---\n`,
    'deep block YAML': `---\n${Array.from({ length: 2000 }, (_, n) => `${' '.repeat(n)}a:`).join('\n')}\n---\n`,
    'an alias bomb': `---\nmcm: 1\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\n`,
    'prototype keys': '---\nmcm: 1\n__proto__: {type: x}\nconstructor: 1\n---\n',
    binary: String.fromCharCode(...Array.from({ length: 4000 }, (_, n) => (n * 7919) % 256)),
    'a line of 200,000 characters': `# T\n\n${'a 02:00 '.repeat(25_000)}\n`,
    '60,000 links that are not closed, in Chinese': `# T\n\n${'中,](aaaa'.repeat(60_000)}\n`,
    '20,000 headings': `# T\n\n${'### What could go wrong?\n\n'.repeat(20_000)}`,
    '50,000 lines': faultless + `Line with 02:00 and text.\n\n`.repeat(25_000),
  };
  for (const [name, text] of Object.entries(cases)) {
    it(name, () => wellFormed(text, checked(text))).timeout(10_000);
  }
});
