// The names of rules are a contract: allows and settings may name each of them.

import assert from 'node:assert/strict';
import { catalogue, needKnowledge } from '../../server/src/rules/catalogue.ts';
import { ruleIds } from '../../server/src/rules/index.ts';

describe('rule catalogue', () => {
  it('has every rule, each name once', () => {
    assert.deepEqual(
      ruleIds.filter(id => !catalogue.includes(id)),
      [],
    );
    assert.equal(new Set(catalogue).size, catalogue.length);
    assert.equal(new Set(ruleIds).size, ruleIds.length);
  });

  it('knows each rule that needs knowledge', () => {
    for (const id of needKnowledge) assert.ok(catalogue.includes(id), id);
  });
});
