// Whole changes as hurried, decent engineers write them: a careful colleague calls each of them good, so nothing loud may be
// found. And the other half: a single fault planted in one of them is found where a person would point, and nothing else is;
// what only looks like a fault is not.

import assert from 'node:assert/strict';
import { asItIs, documents, faults, missed, planted } from './support/documents.ts';

const [found, notYet] = [faults(), missed()];

describe('good documents', () => {
  it('are many', () => assert.ok(documents.length >= 30, `${documents.length}`));
});

describe('planted faults', () => {
  it('stand once each', () => {
    const keys = [...found, ...notYet].map(({ document, taken, put }) => `${document}: ${taken} → ${put}`);
    assert.deepEqual(
      keys.filter((key, i) => keys.indexOf(key) !== i),
      [],
    );
  });

  it('stand in documents that are there', () => {
    const there = new Set(documents);
    assert.deepEqual(
      [...found, ...notYet].filter(({ document }) => !there.has(document)),
      [],
    );
  });
});

// One document after another, because it is read and checked once for all that is planted in it.
describe('documents', () => {
  for (const document of documents) {
    it(`${document}: no error and no warning`, () => {
      const loud = asItIs(document).told.filter(({ severity }) => severity === 'error' || severity === 'warning');
      assert.deepEqual(
        loud.map(({ rule, line, message }) => `${line + 1} ${rule}: ${message}`),
        [],
      );
    });

    for (const fault of found.filter(one => one.document === document)) {
      const { rules } = fault;
      it(`${document}: ${titleOf(fault)}`, () => {
        const seen = planted(fault);
        assert.ok(seen, 'what is to be taken out stands there once');
        assert.deepEqual(seen.rules, rules);
        assert.ok(seen.near || rules.length === 0, 'it is found within a line of the place');
      });
    }

    // What is found by now belongs among the others, where it stays found.
    for (const fault of notYet.filter(one => one.document === document)) {
      it(`${document}: not found yet: ${titleOf(fault)}`, () => {
        const seen = planted(fault);
        assert.ok(seen, 'what is to be taken out stands there once');
        assert.equal(fault.rules.length === 0 ? seen.rules.length === 0 : seen.near, false);
      });
    }
  }
});

function titleOf({ taken, put, rules }: (typeof found)[number]): string {
  return `${rules.join(', ') || 'nothing'}: ${(put || `without ${taken}`).replace(/\s+/g, ' ').slice(0, 80)}`;
}
