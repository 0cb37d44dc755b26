// Where it is decided whether to go on: told once, by one rule, where several steps change something and nothing says it.

import assert from 'node:assert/strict';
import { faultless, findings, givenOf } from '../support/example.ts';

const about = new Set(['missing-go-no-go', 'unanswered-question']);
const question = /### Go \/ no-go\n\n.*\n\n/;
const told = (text: string) =>
  findings(text, givenOf())
    .filter(({ rule }) => about.has(rule))
    .map(({ rule, at }) => `${rule} ${text.slice(at.from, at.to)}`);
const withSteps = (steps: string) =>
  faultless.replace(question, '').replace(/(## Runbook\n\n)[\s\S]*?(?=\n## )/, `$1${steps}\n`);

describe('the decision whether to go on', () => {
  it('a question that is not there is told at the runbook, alone', () =>
    assert.deepEqual(told(faultless.replace(question, '')), ['missing-go-no-go Runbook']));
  it('below the section’s heading the steps may have one of their own', () =>
    assert.deepEqual(told(faultless.replace(question, '').replace('## Runbook\n', '## Runbook\n\n### Steps\n')), [
      'missing-go-no-go Steps',
    ]));
  it('a question with nothing below it is told at its heading, alone', () =>
    assert.deepEqual(told(faultless.replace(question, '### Go / no-go\n\n')), ['missing-go-no-go Go / no-go']));
  it('a question without an answer is an unanswered one where a single step changes something', () =>
    assert.deepEqual(
      told(withSteps('1. Alice: `promote.sh orders-db-2`, `pg_up` is 1 (15 min)\n2. Dan: watch 5xx (30 min)\n')),
      ['unanswered-question Runbook'],
    ));
  it('the fix inserts the question', () => {
    const [one] = findings(faultless.replace(question, ''), givenOf()).filter(
      ({ rule }) => rule === 'missing-go-no-go',
    );
    assert.match(one?.fixes()[0]?.edits[0]?.text ?? '', /go\/no-go/i);
  });
});
