// What hover tells, at places of the faultless change and of others. `UPDATE=1` rewrites hovers.md.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { hover } from '../../server/src/editor/hover.ts';
import { at, golden, readerIn } from '../support/editor.ts';
import { faultless } from '../support/example.ts';

/** The hover on a part of the faultless change, which `with` may change first. */
function told(
  part: string,
  { locale = 'en', from = faultless }: { locale?: 'en' | 'zh-cn'; from?: string } = {},
): string {
  assert.ok(from.includes(part.replace('<|>', '')), part);
  const { view, position } = at(
    from.replace(part.replace('<|>', ''), () => part),
    { as: readerIn(locale) },
  );
  const found = hover(view, position);
  const text =
    found && typeof found.contents === 'object' && 'value' in found.contents ? found.contents.value : undefined;
  // Where the repository lies is none of the expectation's business.
  return text?.replace(/\(file:[^)]*\/docs\/rules\//, '(docs/rules/') ?? '(nothing)';
}

const prose = (text: string) => faultless.replace('Replica lag is below 1 s', () => text.replace('<|>', ''));
const inProse = (text: string) => told(text, { from: prose(text) });

const cases: readonly (readonly [string, () => string])[] = [
  ['a question', () => told('### What conditions would <|>indicate')],
  ['a question, in Chinese', () => told('### What conditions would <|>indicate', { locale: 'zh-cn' })],
  ['a question with a table', () => told('### Risk <|>table')],
  ['a section', () => told('## Outage / <|>Activity')],
  ['a section that is its own question', () => told('## Communication <|>Plan')],
  ['a heading that means nothing', () => told('# Promote <|>the')],
  ['a key', () => told('sta<|>te: review')],
  ['a key, in Chinese', () => told('sta<|>te: review', { locale: 'zh-cn' })],
  ['a value', () => told('state: rev<|>iew')],
  ['a nested key', () => told('  layer1<|>: [bob')],
  ['an item of a list', () => told('layer1: [bob@<|>example.com]')],
  ['a time in a field', () => told('  start: 2026-12-01T02:0<|>0:00+08:00')],
  ['a zone', () => told('timezone: Asia/<|>Shanghai')],
  ['a time in prose with a zone in its sentence', () => told('Traffic between 02:<|>00 and 04:00 (Asia/Shanghai)')],
  ['a time in prose without a zone', () => inProse('We begin at 02:<|>30')],
  ['a time in prose with its own day and zone', () => inProse('We begin on 30 Nov 2026 at 18:<|>00 UTC')],
  ['a time with letters of several meanings', () => inProse('We begin at 02:<|>30 CST')],
  ['a time that is skipped', () => inProse('We begin on 2026-03-29 at 02:<|>30 Europe/Berlin')],
  ['a column of the risk table', () => told('| Risk | Like<|>lihood |')],
  ['a level of the risk table', () => told('half way | Lo<|>w |')],
  ['the runbook, with what its steps add up to', () => told('## Run<|>book')],
  ['the runbook, in Chinese', () => told('## Run<|>book', { locale: 'zh-cn' })],
  ['the declared risk', () => told('risk: med<|>ium')],
  ['an allow', () => inProse('<!-- mcm-allow placeholder-<|>left: told on the phone -->\nReplica lag is below 1 s')],
  ['a question named below its heading', () => inProse('<!-- mcm: rollback.<|>verified -->\n\n')],
  ['ordinary prose', () => told('Move orders-db <|>to PostgreSQL')],
];

describe('hover', () => {
  it('tells what is in hovers.md', () => {
    const text = cases.map(([name, tell]) => `<!-- ${name} -->\n\n${tell()}\n`).join('\n');
    const { actual, expected } = golden(join(import.meta.dirname, 'hovers.md'), text);
    assert.equal(actual, expected);
  });

  it('explains the keys of a policy, and its rules by their names', () => {
    const value = (text: string) => {
      const { view, position } = at(text, { name: '.mcm.yaml' });
      return JSON.stringify(hover(view, position)?.contents);
    };
    assert.match(value('timezo<|>ne: Asia/Shanghai\n'), /The zone your production works in/);
    assert.match(value('rules:\n  placeholder-<|>left: off\n'), /what is left open|template text/i);
    assert.match(value('windows:\n  - days: [tu<|>e]\n'), /Tuesday/);
  });
});
