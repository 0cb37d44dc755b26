// Hover, completion and code actions at every few places of whole and broken documents: an answer, never an exception.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeAt, source } from '../../server/src/core/source.ts';
import { codeActions } from '../../server/src/editor/codeActions.ts';
import { completion } from '../../server/src/editor/completion.ts';
import { hover } from '../../server/src/editor/hover.ts';
import { opened } from '../../server/src/editor/openDocument.ts';
import { viewOf } from '../../server/src/editor/view.ts';
import { workspace } from '../../server/src/workspace.ts';
import { filesOf, readerIn } from '../support/editor.ts';
import { faultless, NOW } from '../support/example.ts';

const examples = join(import.meta.dirname, '../../examples');
const texts: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    readdirSync(examples)
      .filter(name => /\.mcm\.(?:md|review\.yaml)$/.test(name))
      .map(name => [name, readFileSync(join(examples, name), 'utf8')]),
  ),
  'half.mcm.md': faultless.slice(0, 4000),
  'unclosed.mcm.md': faultless.replace('\n---\n\n#', '\n\n#'),
  'tabs.mcm.md': faultless.replaceAll('  ', '\t'),
  'crlf.mcm.md': faultless.replaceAll('\n', '\r\n'),
  'no-front.mcm.md': faultless.slice(faultless.indexOf('# Promote')),
  'odd.mcm.md':
    '---\nmcm: {a: [b, c: d\n- x: "\n? y\n&a *a\n---\n# \n## \n| a\n|-|\n| b |\n<!-- mcm-allow\n<!-- mcm:\n> # x\n```\n',
  'empty.mcm.md': '',
  '.mcm.yaml': readFileSync(join(examples, '.mcm.yaml'), 'utf8'),
};

describe('anywhere', () => {
  for (const [name, text] of Object.entries(texts)) {
    it(name, function () {
      this.timeout(60_000);
      const team = workspace(filesOf({}));
      for (const locale of ['en', 'zh-cn'] as const) {
        const view = viewOf(opened(`file:///team/${name}`, 1, text), team, Date.parse(NOW), readerIn(locale));
        assert.ok(view);
        const of = source('', text);
        for (let offset = locale === 'en' ? 0 : 3; offset <= of.text.length; offset += 5) {
          const position = placeAt(of, offset);
          const told = hover(view, position);
          assert.ok(told === null || told.range, `${offset}`);
          for (const item of completion(view, position, team)) {
            const range = item.textEdit && 'range' in item.textEdit ? item.textEdit.range : undefined;
            assert.ok(range && range.start.line === position.line && range.end.line === position.line, item.label);
          }
        }
        for (let line = 0; line < of.text.split('\n').length; line += 4) {
          const range = { start: { line, character: 0 }, end: { line: line + 3, character: 0 } };
          for (const action of codeActions(view, { range, context: { diagnostics: [] } })) assert.ok(action.title);
        }
      }
    });
  }
});
