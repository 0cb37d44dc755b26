// What a team's own template says of its questions in data, so that rules and facts find them whatever they are called.

import assert from 'node:assert/strict';
import { changeOf, readDocument } from '../../server/src/core/change.ts';
import { check } from '../../server/src/core/check.ts';
import { evidenceFor } from '../../server/src/core/review/itemEvidence.ts';
import { overdueLooks } from '../../server/src/core/said/followUps.ts';
import { source } from '../../server/src/core/source.ts';
import { readTemplate } from '../../server/src/teamFiles.ts';
import { givenOf } from '../support/example.ts';

const template = (more: string) => {
  const read = readTemplate(
    source(
      'file:///t.yaml',
      `template: own
version: 1
sections:
  - id: all
    title: All
    questions:
      - { id: harm, title: Who is hurt?, kind: closed, short: { no: fine }${more} }
      - { id: how, title: How is it done?, kind: steps }
      - { id: later, title: What did you see the next day?, kind: open, stands-for: validation.24h }
review:
  - layer: 1
    items:
      - { id: one, title: Safe?, security: true }
      - { id: two, title: Security? }
`,
    ),
  );
  assert.ok(read.value, JSON.stringify(read.faults));
  return read.value;
};
const text = `---
mcm: 1
state: implemented
schedule: {start: 2026-11-19T02:00:00Z, end: 2026-11-19T03:00:00Z}
---

# Restart the gateway

## Who is hurt?

No.

## How is it done?

1. Restart all nodes of the gateway at once; requests fail for 2 minutes (5 min)
2. Open the firewall for the new range (5 min)
`;
const rulesIn = (more: string, state: string) => {
  const own = template(more);
  const document = readDocument(source('file:///x.mcm.md', text.replace('implemented', state)));
  return check(changeOf(document, own), { ...givenOf({ now: '2026-11-18T00:00:00Z' }), template: own }).map(
    one => one.rule,
  );
};

describe('a template of a team', () => {
  it('says which question stands for one of ours, and rules about that one read it', () => {
    assert.ok(rulesIn(', stands-for: risk.intrusiveness', 'review').includes('contradicted-impact'));
    assert.ok(!rulesIn('', 'review').includes('contradicted-impact'));
    const own = template('');
    const change = changeOf(readDocument(source('file:///x.mcm.md', text)), own);
    assert.equal(change.answer('validation.24h')?.question.id, 'later');
    assert.equal(change.answer('harm')?.question.id, 'harm');
    assert.deepEqual(
      overdueLooks(change, Date.parse('2026-11-22T00:00:00Z')).map(one => one.answer.question.id),
      ['later'],
    );
  });

  it('says beside which review item words about security are shown, whatever its title', () => {
    const own = template('');
    const change = changeOf(readDocument(source('file:///x.mcm.md', text)), own);
    const given = { ...givenOf(), template: own };
    const cues = own.review.map(
      item => evidenceFor(item, change, given).filter(one => /Security hint/.test(one.text.en)).length,
    );
    assert.deepEqual(cues, [1, 0]);
  });
});
