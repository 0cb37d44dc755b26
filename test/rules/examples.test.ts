// Every example of every rule is run: a bad one gives exactly the marked findings, a good one none at all.

import assert from 'node:assert/strict';
import { apply, fixAll } from '../../server/src/core/fix.ts';
import { allowRules, rules } from '../../server/src/rules/index.ts';
import { asMarks, compose, faultless, findings, givenOf, type Mark } from '../support/example.ts';

const show = (marks: readonly (Mark & { rule?: string })[]) =>
  marks.map(mark => `${mark.line + 1}:${mark.from + 1}-${mark.to + 1} ${mark.rule ?? ''} ${mark.message}`).join('\n');

describe('rule examples', () => {
  it('the faultless change that examples build on has no finding', () => {
    assert.equal(show(asMarks(faultless, findings(faultless, givenOf()))), '');
  });

  for (const rule of [...rules, ...allowRules]) {
    describe(rule.id, () => {
      it('has a bad and a good example', () => {
        assert.ok(rule.examples.bad.length > 0 && rule.examples.good.length > 0);
      });

      rule.examples.bad.forEach((example, n) => {
        it(`bad ${n + 1}`, () => {
          const { text, marks, given } = compose(example);
          assert.ok(marks.length > 0, 'a bad example marks what is found');
          const found = asMarks(text, findings(text, given));
          const expected = marks.map((mark, i) => {
            const actual = found.find(one => one.line === mark.line && one.from === mark.from && one.to === mark.to);
            const starts = actual?.rule === rule.id && actual.message.startsWith(mark.message);
            return starts ? actual : { ...mark, rule: rule.id, message: mark.message || `(mark ${i + 1})` };
          });
          const byPlace = (a: Mark, b: Mark) => a.line - b.line || a.from - b.from || a.to - b.to;
          assert.equal(show([...found].sort(byPlace)), show([...expected].sort(byPlace)), text);
        });

        if (example.fixed !== undefined) {
          it(`bad ${n + 1}, fixed`, () => {
            const { text, given } = compose(example);
            const fixes =
              findings(text, given)
                .filter(one => one.rule === rule.id)[0]
                ?.fixes() ?? [];
            const first = fixes[0];
            assert.ok(first, 'a fixed example has a fix');
            const fixed = first.safe ? fixAll('file:///example.mcm.md', text, given) : apply(text, first.edits);
            const part = (example.fixed as string).trim();
            assert.ok(fixed.includes(part), `expected in the fixed document:\n${part}\n--- but it is\n${fixed}`);
          });
        }
      });

      rule.examples.good.forEach((example, n) => {
        it(`good ${n + 1}`, () => {
          const { text, marks, given } = compose(example);
          assert.equal(marks.length, 0, 'a good example marks nothing');
          assert.equal(show(asMarks(text, findings(text, given))), '', text);
        });
      });
    });
  }
});
