// Code actions, by the whole document after them.

import assert from 'node:assert/strict';
import type { CodeAction } from 'vscode-languageserver-types';
import { offsetAt, source } from '../../server/src/core/source.ts';
import { codeActions } from '../../server/src/editor/codeActions.ts';
import type { Reader } from '../../server/src/editor/view.ts';
import { allowRules, rules } from '../../server/src/rules/index.ts';
import { at, expanded, reader } from '../support/editor.ts';
import { compose, faultless, findings } from '../support/example.ts';

const plainReader: Reader = { ...reader, snippetEdits: false };

function actions(marked: string, { only, as = reader }: { only?: string[]; as?: Reader } = {}) {
  const { view, position, text } = at(marked, { as });
  const range = { start: position, end: position };
  return { text, found: codeActions(view, { range, context: { diagnostics: [], ...(only ? { only } : {}) } }) };
}

/** A text after the edits of an action; snippets as an editor inserts them. */
function applied(text: string, action: CodeAction | undefined): string {
  assert.ok(action?.edit, 'there is no such action');
  const of = source('', text);
  const { changes, documentChanges } = action.edit;
  const edits = [
    ...Object.values(changes ?? {}).flat(),
    ...(documentChanges ?? []).flatMap(one => ('edits' in one ? one.edits : [])),
  ];
  return edits
    .map(edit => ({
      from: offsetAt(of, edit.range.start),
      to: offsetAt(of, edit.range.end),
      text: 'snippet' in edit ? expanded(edit.snippet.value) : edit.newText,
    }))
    .sort((a, b) => b.from - a.from)
    .reduce((now, edit) => now.slice(0, edit.from) + edit.text + now.slice(edit.to), of.text);
}

const body = (text: string) => `---\nmcm: 1\ntype: normal\n---\n\n# Close the old port\n\n${text}`;

describe('code actions', () => {
  it('insert a missing question where the template has it', () => {
    const text = body(
      '## Worst Case Scenarios<|>\n\n### How does the CM attempt to mitigate the risk?\n\nBy a flag.\n',
    );
    const { found, text: before } = actions(text);
    const insert = found.find(
      one => one.title === 'Insert “What could happen if everything goes wrong with the change?”',
    );
    assert.equal(
      applied(before, insert),
      before.replace('### How', () => '### What could happen if everything goes wrong with the change?\n\n### How'),
    );
    assert.equal(insert?.diagnostics?.[0]?.code, 'unanswered-question');
    assert.ok(!insert?.isPreferred);
  });

  it('move the state on its line when its gate is open, and only there', () => {
    const draft = faultless.replace(/^state: .*$/m, 'state: dra<|>ft').replace(/^submitted: .*\n/m, '');
    const { found, text } = actions(draft, { only: ['refactor'] });
    const move = found.find(one => one.title === 'Move to review');
    assert.equal(move?.kind, 'refactor.rewrite.state');
    const moved = text.replace('state: draft', 'state: review');
    assert.equal(
      applied(text, move),
      moved.replace('\n---\n\n# ', '\nsubmitted: 2026-11-20T08:00:00+08:00\n---\n\n# '),
    );
    const titles = (marked: string) => actions(marked).found.map(one => one.title);
    assert.ok(!titles(faultless.replace('state: review', 'state: revi<|>ew')).includes('Move to approved'));
    assert.ok(!titles(draft.replace('<|>', '').replace('owner:', 'ow<|>ner:')).includes('Move to review'));
  });

  it('offer an allow with a stop for the reason, never preferred', () => {
    const text = body('## Rollback Procedure\n\n### What conditions would indicate a need to rollback?\n\nTB<|>D\n');
    const { found, text: before } = actions(text);
    const allow = found.find(one => one.title === 'Allow placeholder-left here, with a reason');
    assert.equal(applied(before, allow), before.replace('TBD', '<!-- mcm-allow placeholder-left: <|> -->\nTBD'));
    assert.ok(!allow?.isPreferred);
  });

  it('give an editor without snippets an allow whose reason is still to be written', () => {
    const text = body('## Rollback Procedure\n\n### What conditions would indicate a need to rollback?\n\nTB<|>D\n');
    const { found, text: before } = actions(text, { as: plainReader });
    const allow = found.find(one => one.title.startsWith('Allow placeholder-left'));
    assert.equal(applied(before, allow), before.replace('TBD', '<!-- mcm-allow placeholder-left:  -->\nTBD'));
  });

  it('say how far an allow reaches', () => {
    const titles = actions(body('').replace('# Close', '# <|>Close')).found.map(one => one.title);
    assert.ok(titles.includes('Allow unanswered-question in the whole document, with a reason'), titles.join('\n'));
    assert.equal(new Set(titles).size, titles.length, 'each way out is offered once');
  });

  it('insert everything that is missing, as a refactoring anywhere', () => {
    const { found, text } = actions(body('Words.<|>\n'), { only: ['refactor'] });
    assert.equal(found.length, 1);
    const whole = applied(text, found[0]);
    assert.match(whole, /## Outage \/ Activity Details\n\n### What's the purpose/);
    assert.doesNotMatch(whole, /\n\n\n/);
    assert.deepEqual(actions(whole.replace('# Close', '# <|>Close'), { only: ['refactor'] }).found, []);
  });

  it('offer kinds that are asked for, and no others', () => {
    const text = body('TBD<|>\n');
    assert.deepEqual(actions(text, { only: ['source.organizeImports'] }).found, []);
    assert.ok(actions(text).found.every(one => one.kind !== 'source.fixAll.mcm'));
  });

  it('fix all that is safe, in one edit', () => {
    const unsafe = body('');
    for (const only of [['source.fixAll'], ['source.fixAll.mcm'], ['source']]) {
      assert.deepEqual(actions(`${unsafe}<|>`, { only }).found, []);
    }
    const misnamed = unsafe.replace('type: normal', 'tpye: normal');
    const { found, text } = actions(`${misnamed}<|>`, { only: ['source.fixAll'] });
    if (found.length > 0) assert.equal(applied(text, found[0]), unsafe);
  });

  for (const rule of rules) {
    it(`an allow silences exactly what it is offered for: ${rule.id}`, () => {
      for (const example of rule.examples.bad) {
        const { text, given } = compose(example);
        const before = findings(text, given);
        for (const finding of before.filter(one => one.rule === rule.id)) {
          const { view } = at(`${text}<|>`, { name: 'example.mcm.md' });
          if (view.kind !== 'change') throw new Error('a change');
          const range = { start: { line: 0, character: 0 }, end: { line: 100_000, character: 0 } };
          const offered = codeActions({ ...view, given }, { range, context: { diagnostics: [] } });
          const of = source('', text);
          const mine = offered.filter(one => one.title.startsWith(`Allow ${rule.id} `));
          assert.ok(mine.length > 0, finding.rule);
          const all = mine.map(one => applied(of.text, one).replace('<|>', 'told on the phone'));
          const left = all.map(one => findings(one, given).filter(same => same.rule === rule.id).length);
          const count = before.filter(one => one.rule === rule.id).length;
          assert.ok(
            left.every(n => n < count),
            `${count} before, after the allows ${left.join(', ')}\n${all.join('\n=====\n')}`,
          );
          for (const one of all)
            assert.ok(!findings(one, given).some(same => allowRules.some(r => r.id === same.rule)), one);
        }
      }
    });
  }
});
