// Whole changes as hurried, decent engineers write them: a careful colleague calls each of them good, so nothing loud may be
// found. And the other half: a single fault planted in one of them is found where a person would point, and nothing else is;
// what only looks like a fault is not.

import assert from 'node:assert/strict';
import { documents, faults, missed, planted, textOf, told } from './support/documents.ts';

describe('good documents', () => {
  it('are many', () => assert.ok(documents.length >= 30, `${documents.length}`));

  for (const document of documents) {
    it(`${document}: no error and no warning`, () => {
      const loud = told(document, textOf(document)).filter(
        ({ severity }) => severity === 'error' || severity === 'warning',
      );
      assert.deepEqual(
        loud.map(({ rule, line, message }) => `${line + 1} ${rule}: ${message}`),
        [],
      );
    });
  }
});

describe('planted faults', () => {
  it('stand once each', () => {
    const keys = [...faults(), ...missed()].map(({ document, taken, put }) => `${document}: ${taken} → ${put}`);
    assert.deepEqual(
      keys.filter((key, i) => keys.indexOf(key) !== i),
      [],
    );
  });

  for (const fault of faults()) {
    const { document, taken, put, rules } = fault;
    it(`${document}: ${rules.join(', ') || 'nothing'}: ${(put || `without ${taken}`).replace(/\s+/g, ' ').slice(0, 80)}`, () => {
      const found = planted(fault);
      assert.ok(found, 'what is to be taken out stands there once');
      assert.deepEqual(found.rules, rules);
      assert.ok(found.near || rules.length === 0, 'it is found within a line of the place');
    });
  }
});

// What is found by now belongs among the others, where it stays found.
describe('planted faults that are not found yet', () => {
  for (const fault of missed()) {
    const { document, taken, put, rules } = fault;
    it(`${document}: ${rules.join(', ') || 'nothing'}: ${(put || `without ${taken}`).replace(/\s+/g, ' ').slice(0, 80)}`, () => {
      const found = planted(fault);
      assert.ok(found, 'what is to be taken out stands there once');
      assert.equal(rules.length === 0 ? found.rules.length === 0 : found.near, false);
    });
  }
});
