// A heading that asks something else than its question by one word, and headings in other words that ask the same.

import assert from 'node:assert/strict';
import { faultless, findings, givenOf } from '../support/example.ts';
import { asked } from '../support/parts.ts';

/** What is told of a document whose heading of the conditions for a rollback is this one. */
function toldOf(heading: string): readonly string[] {
  const title = asked('rollback.triggers').trim();
  assert.equal(faultless.split(title).length, 2);
  const text = faultless.replace(title, `### ${heading}`);
  return findings(text, givenOf()).map(({ rule, at }) => `${rule} [${text.slice(at.from, at.to)}]`);
}

describe('headings that ask something else by one word', () => {
  for (const heading of ['When would we roll out?', '出现哪些情况需要升级？', '出现哪些情况无需回滚？'])
    it(heading, () => assert.deepEqual(toldOf(heading), [`misnamed-heading [${heading}]`]));
});

describe('headings that ask the same in other words', () => {
  for (const heading of [
    'When would we roll back?',
    'What would make us roll back?',
    '出现哪些情况需要回滚？',
    '什么情况下回滚？',
  ])
    it(heading, () => assert.deepEqual(toldOf(heading), []));
});
