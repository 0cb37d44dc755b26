// The injected grammars, with the editor's own tokenizer: they colour our questions, placeholders and comments, and
// change nothing anywhere else.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { laterWords } from '../server/src/core/judged/shortAnswers.ts';
import { builtIn, normalHeading } from '../server/src/core/template.ts';
import { isReal, type Token, tokenize } from './support/tokens.ts';

const root = join(import.meta.dirname, '..');
const having = (lines: readonly (readonly Token[])[], scope: string) =>
  lines.flatMap(line => line.filter(token => token.scopes.includes(scope)).map(token => token.text));
const question = 'support.type.question.mcm';
const placeholder = 'constant.language.placeholder.mcm';

describe('the grammar', () => {
  it('knows every question that stands under a heading of its own, in both languages', async () => {
    for (const { title, place } of builtIn.questions) {
      for (const words of Object.values(title)) {
        const found = having(await tokenize(`### ${words}\n\ntext`), question).join('');
        assert.equal(found, place === 'heading' ? words : '', words);
      }
    }
  });

  it('does not mind numbers, emphasis, first letters and punctuation, as the reading does not', async () => {
    for (const heading of [
      "## 3. What's the purpose of the activity?",
      "#### **what's the Purpose of the activity**",
      '### What’s the purpose of the activity ？',
      '### 1.2 变更的目的是什么?',
      '### （三）变更的目的是什么 ？',
    ]) {
      assert.ok(having(await tokenize(heading), question).join('').length > 5, heading);
      assert.ok(
        builtIn.questions.some(({ title }) =>
          Object.values(title).some(one => normalHeading(one) === normalHeading(heading.replace(/^#+/, ''))),
        ),
        heading,
      );
    }
  });

  it('is quick to compile, because all Markdown pays for it', () => {
    for (const name of ['questions', 'answers']) {
      const text = readFileSync(join(root, `syntaxes/mcm.${name}.tmLanguage.json`), 'utf8');
      assert.doesNotMatch(text, /\(\?i|\\p\{/, 'this made the editor give up on the first line of every document');
    }
  });

  it('leaves headings that only resemble a question alone', async () => {
    for (const heading of [
      '## Purpose',
      '## Runbook',
      '## What are the steps?',
      "## What's the purpose of the activity log?",
    ]) {
      assert.deepEqual(having(await tokenize(`${heading}\n\nTBD, TODO, 待定`), question), [], heading);
      assert.deepEqual(having(await tokenize(`${heading}\n\nTBD, TODO, 待定`), placeholder), [], heading);
    }
  });

  it('marks placeholders in answers exactly where the checks see them', async () => {
    const answers = [
      'TBD',
      'lag is TODO here',
      '- FIXME: ask',
      '| TBC | x |',
      '待定。',
      'TBD-7',
      'see TODO.md',
      'a ??? b',
      'XXXX',
    ];
    for (const answer of answers) {
      const lines = await tokenize(`### What's the purpose of the activity?\n\n${answer}`);
      const expected = laterWords(answer).map(({ from, to }) => answer.slice(from, to));
      assert.deepEqual(having(lines, placeholder), expected, answer);
    }
  });

  it('marks no placeholder in code, and ends with the answer', async () => {
    const text = "### What's the purpose of the activity?\n\n`TBD`\n\n```sh\n# TBD\n```\n\n## Notes\n\nTBD";
    assert.deepEqual(having(await tokenize(text), placeholder), []);
  });

  it('shows the parts of an allow and of a marker', async () => {
    for (const before of ['', "### What's the purpose of the activity?\n\n"]) {
      const lines = await tokenize(
        `${before}<!-- mcm-allow weak-answer: agreed with Bob -->\n\n<!-- mcm: activity.purpose -->`,
      );
      assert.deepEqual(having(lines, 'keyword.control.allow.mcm'), ['mcm-allow']);
      assert.deepEqual(having(lines, 'entity.name.tag.rule.mcm'), ['weak-answer']);
      assert.deepEqual(having(lines, 'string.unquoted.reason.mcm').join('').trim(), 'agreed with Bob');
      assert.deepEqual(having(lines, question).at(-1), 'activity.purpose');
    }
  });

  it('changes nothing in ordinary Markdown', async () => {
    for (const name of ['ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md']) {
      const text = readFileSync(join(root, name), 'utf8');
      assert.deepEqual(await tokenize(text), await tokenize(text, false), name);
    }
  });

  // Says something only of the real grammar, whose scopes colour all the rest.
  const inReal = isReal ? it : () => undefined;
  inReal('adds scopes to a document and takes none away', async () => {
    const text = readFileSync(join(root, 'test/support/faultless.mcm.md'), 'utf8');
    const plain = await tokenize(text, false);
    for (const [index, line] of (await tokenize(text)).entries()) {
      const added = line.map(token => token.scopes.filter(scope => !scope.endsWith('.mcm')).join(' '));
      const before = plain[index]?.map(token => token.scopes.join(' ')) ?? [];
      assert.deepEqual([...new Set(added)].sort(), [...new Set(before)].sort(), `line ${index + 1}`);
    }
  });
});
