// How loud a gap in a plan is told: a warning where the form is one that is fully read, information where the part may stand
// there in words that are not read.

import assert from 'node:assert/strict';
import { compose, findings } from '../support/example.ts';
import { runbook } from '../support/parts.ts';

const levels: readonly (readonly [rule: string, level: string | undefined, text: string, front?: string])[] = [
  // An empty cell below "Check" beside a command; the same beside words that need not change anything.
  [
    'step-without-check',
    'warning',
    runbook(`
| # | Step | Owner | Minutes | Check |
| --- | --- | --- | --- | --- |
| 1 | \`fence.sh orders-db-1\` | Alice | 2 | writes are 0 |
| 2 | \`promote.sh orders-db-2\` | Alice | 15 | |
| 3 | Load the new rules | Dan | 5 | 40 rules |`),
  ],
  [
    'step-without-check',
    'information',
    runbook(`
| # | Step | Owner | Minutes | Check |
| --- | --- | --- | --- | --- |
| 1 | \`fence.sh orders-db-1\` | Alice | 2 | writes are 0 |
| 2 | Hand the cabinet back | Alice | 15 | |
| 3 | Load the new rules | Dan | 5 | 40 rules |`),
  ],
  // A form that has no place for checks at all.
  [
    'step-without-check',
    'information',
    runbook('1. @alice: stop the workers (5 min)\n2. @alice: deploy orders-api 4.18.2 (15 min)'),
  ],
  // What ends a change, or stops to think, changes nothing.
  [
    'step-without-check',
    undefined,
    runbook(`
1. @alice: \`fence.sh orders-db-1\` (5 min)
   - Check: writes are 0
2. @alice: stop, count, talk (5 min)
3. @alice: \`promote.sh orders-db-2\` (5 min)
   - Check: \`pg_up\` is 1
4. 继续与否（2 分钟）@alice
5. @dan: close the bridge (5 min)`),
  ],
  [
    'step-without-duration',
    'warning',
    runbook(`
1. @alice: \`fence.sh orders-db-1\` (5 min), writes are 0
2. @alice: \`promote.sh orders-db-2\`, until it is up
3. @alice: \`load.sh\` (5 min), until it says OK`),
  ],
  [
    'step-without-duration',
    'information',
    runbook(`
1. @alice: \`fence.sh orders-db-1\` (5 min), writes are 0
2. @alice: \`promote.sh orders-db-2\` within a moment, until it is up
3. @alice: \`load.sh\` (5 min), until it says OK`),
  ],
  [
    'irreversible-step',
    'information',
    runbook('1. @alice: drop the tables of 2019 (5 min), they are gone\n2. @dan: watch (5 min)'),
  ],
  [
    'irreversible-step',
    'information',
    runbook(`
| # | Step | Owner | Minutes | Check | Undo |
| --- | --- | --- | --- | --- | --- |
| 1 | \`load.sh 9\` | Alice | 5 | 40 rows | \`load.sh 8\` |
| 2 | Drop restore point, release the lots | Dan | 5 | p95 below 1 s | none, see rollback |`),
  ],
  [
    'late-go-no-go',
    'error',
    '\n### Go / no-go\n\nAt the latest at 03:55 (Asia/Shanghai) Alice decides by the lag graph.\n',
  ],
  ['late-go-no-go', 'information', '\n### Go / no-go\n\nStep 2, slotted for 03:58. Alice asks Dan.\n'],
  [
    'rollback-without-steps',
    'information',
    '\n### In the event of problems, what will you do to return your system to a known good state?\n\nThe officers bring the units back to how they were before.\n',
  ],
  [
    'unfilled-command',
    'information',
    runbook('1. @alice: `release.sh <ticket>` with the ticket that the queue shows, until it says OK (5 min)'),
  ],
  // "… and the decision" under a heading of one's own.
  [
    'missing-go-no-go',
    undefined,
    runbook(
      '1. @alice: `a.sh 1`, until it says OK (5 min)\n2. @alice: `b.sh 2`, until it says OK (5 min)\n\n### 继续 / 放弃判定\n\n第 1 步之后，王磊决定。',
    ),
  ],
];

describe('the level of a gap in a plan', () => {
  for (const [rule, level, text, front] of levels) {
    it(`${rule}: ${level ?? 'silent'}: ${text.trim().slice(12, 90)}`, () => {
      const { text: whole, given } = compose(front === undefined ? { text } : { text, front });
      const found = findings(whole, given).filter(one => one.rule === rule);
      assert.deepEqual(
        found.map(one => one.severity),
        level === undefined ? [] : [level],
        whole,
      );
    });
  }
});

describe('a level that a team sets', () => {
  const doubt = runbook(`
| # | Step | Owner | Minutes | Check |
| --- | --- | --- | --- | --- |
| 1 | \`fence.sh orders-db-1\` | Alice | 2 | writes are 0 |
| 2 | Hand the cabinet back | Alice | 15 | |
| 3 | Load the new rules | Dan | 5 | 40 rules |`);
  const told = (text: string, level: string) => {
    const composed = compose({ text, settings: `rules: { step-without-check: ${level} }\n` });
    return findings(composed.text, composed.given)
      .filter(({ rule }) => rule === 'step-without-check')
      .map(({ severity }) => severity);
  };

  it('makes what is sure louder', () =>
    assert.deepEqual(told(doubt.replace('Hand the cabinet back', '`promote.sh orders-db-2`'), 'error'), ['error']));
  it('leaves a doubt a remark', () => assert.deepEqual(told(doubt, 'error'), ['information']));
  it('makes a doubt quieter', () => assert.deepEqual(told(doubt, 'hint'), ['hint']));
  it('turns it off', () => assert.deepEqual(told(doubt, 'off'), []));
});
