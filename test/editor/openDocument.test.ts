// Edits as editors send them: whatever they are, the text, its lines and its findings are those of a document opened afresh.

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { changeOf } from '../../server/src/core/change.ts';
import { check } from '../../server/src/core/check.ts';
import { lineStarts, source } from '../../server/src/core/source.ts';
import { edited, type OpenDocument, opened } from '../../server/src/editor/openDocument.ts';
import { faultless, givenOf } from '../support/example.ts';

const uri = 'file:///change.mcm.md';
const given = givenOf();
const pieces = [
  'a',
  '🚀',
  '\r\n',
  '\n',
  '# ',
  '- ',
  '```',
  '| a |',
  '---\r\n',
  '',
  'TBD',
  '\r\n\r\n## Runbook\r\n',
  'é',
  '<!--',
];

const found = ({ document }: OpenDocument) => {
  if (!document) throw new Error('Markdown');
  return check(changeOf(document, given.template), given).map(({ rule, at }) => `${rule} ${at.from}-${at.to}`);
};

describe('open documents', () => {
  for (const [name, eol] of [
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ] as const) {
    it(`follow any edits like a fresh reading: ${name}`, () => {
      const start = faultless.replaceAll('\n', eol).replace('# Promote', '# 🚀 Promote');
      const edit = fc.record({
        from: fc.double({ min: 0, max: 1, noNaN: true }),
        length: fc.nat(40),
        text: fc.constantFrom(...pieces),
      });
      fc.assert(
        fc.property(fc.array(edit, { maxLength: 12 }), edits => {
          const reference = TextDocument.create(uri, 'markdown', 1, start);
          let open = opened(uri, 1, start);
          edits.forEach(({ from, length, text }, i) => {
            const length_ = reference.getText().length;
            const at = Math.floor(from * length_);
            const range = {
              start: reference.positionAt(at),
              end: reference.positionAt(Math.min(length_, at + length)),
            };
            const changes = [{ range, text: text.replaceAll('\r\n', eol) }];
            TextDocument.update(reference, changes, i + 2);
            open = edited(open, changes, i + 2);
          });
          const fresh = source(uri, reference.getText());
          assert.equal(open.source.text, fresh.text);
          assert.deepEqual(lineStarts(open.source), lineStarts(fresh));
          assert.deepEqual(found(open), found(opened(uri, 1, reference.getText())));
        }),
        { numRuns: 60 },
      );
    });
  }

  it('keep a byte order mark out of the text and in the positions', () => {
    const open = opened(uri, 1, '\ufeff# x');
    const range = { start: { line: 0, character: 3 }, end: { line: 0, character: 4 } };
    assert.equal(edited(open, [{ range, text: 'y' }], 2).source.text, '# y');
  });

  it('are not read as Markdown when they are YAML', () => {
    assert.equal(opened('file:///.mcm.yaml', 1, 'a: 1').document, undefined);
  });
});
