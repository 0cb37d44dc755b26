// Answers that people really write: each faulty one gives exactly its finding, each good one that looks like it none.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { askedOf } from '../../server/src/core/answers/asked.ts';
import { changeOf, readDocument } from '../../server/src/core/change.ts';
import { source } from '../../server/src/core/source.ts';
import { builtIn, questionOf } from '../../server/src/core/template.ts';
import { rules } from '../../server/src/rules/index.ts';
import { compose, givenOf } from '../support/example.ts';
import { questions } from '../support/questions.ts';

/** The rules that judge what an answer says. */
const about = new Set([
  'unanswered-question',
  'placeholder-left',
  'weak-answer',
  'promise-instead-of-proof',
  'denial-instead-of-scenario',
  'repeated-answer',
  'untested-rollback',
  'vague-rollback-trigger',
  'rollback-without-steps',
  'missing-dashboard',
]);

/** The groups of a file of lines: what stands in each below its heading. */
function groups(name: string): readonly { readonly title: string; readonly lines: readonly string[] }[] {
  const text = readFileSync(new URL(`./${name}`, import.meta.url), 'utf8').replace(/^#.*\n/gm, '');
  return text
    .split(/\n{2,}/)
    .map(part => part.trim().split('\n'))
    .filter(lines => lines.length > 1)
    .map(([title = '', ...lines]) => ({ title, lines }));
}

/** The lines of each round of answers that were written before the rules were tried on them. */
function rounds(name: string): readonly { readonly title: string; readonly lines: readonly string[] }[] {
  const text = readFileSync(new URL(`./${name}`, import.meta.url), 'utf8');
  const parts = text.split(/^## /m).slice(1);
  return parts.map(part => {
    const [title = '', ...lines] = part.split('\n');
    return { title, lines: lines.filter(line => line !== '') };
  });
}

/** The answer rules that speak of an answer in an otherwise faultless change. */
function rulesFor(id: string, answer: string, also?: string): readonly string[] {
  const asked = questionOf(builtIn, id);
  assert.ok(asked, `no question ${id} in the template`);
  const section = builtIn.sections.find(one => one.id === asked.section);
  const heading = asked.place === 'section' ? `## ${section?.title.en}` : `### ${asked.title.en}`;
  const { text, given } = compose({ text: `\n${heading}\n\n${answer}\n` });
  const change = changeOf(readDocument(source('file:///example.mcm.md', text)), builtIn);
  // Only the rules in question: hundreds of answers are looked at.
  return rules
    .filter(rule => about.has(rule.id) || rule.id === also)
    .flatMap(rule => [...rule.check(change, given)].map(() => rule.id));
}

describe('answers that people write', () => {
  for (const { title, lines } of groups('silent.answers.txt')) {
    describe(title, () => {
      for (const line of lines) {
        it(line, () => {
          const [question = '', answer = ''] = line.split(' | ');
          const expected = title === 'silent' ? [] : [title.replace('fires ', '')];
          assert.deepEqual(rulesFor(questions[question.trim()] ?? question, answer.replaceAll('⏎', '\n')), expected);
        });
      }
    });
  }

  describe('rounds', () => {
    for (const { title, lines } of rounds('silent.answers.rounds.txt')) {
      it(title, () => {
        const wrong = lines.filter(line => {
          const [question = '', answer = ''] = line.slice(2).split(' | ');
          return rulesFor(questions[question] ?? question, answer).length !== (line.startsWith('+') ? 1 : 0);
        });
        const missed = wrong.filter(line => line.startsWith('+')).length;
        const accused = wrong.length - missed;
        const faulty = lines.filter(line => line.startsWith('+')).length;
        console.log(
          `        now ${faulty - missed} of ${faulty} found, ${accused} of ${lines.length - faulty} accused`,
        );
        assert.ok(missed <= faulty * 0.1 && accused === 0, wrong.join('\n'));
      }).timeout(60_000);
    }
  });

  describe('look-alikes', () => {
    for (const { title, lines } of rounds('silent.answers.lookAlikes.txt')) {
      it(title, () => {
        const wrong = lines.filter(line => {
          const [question = '', answer = ''] = line.slice(2).split(' | ');
          const found = new Set(rulesFor(questions[question] ?? question, answer.replaceAll('⏎', '\n'), title));
          return line.startsWith('+') ? found.size !== 1 || !found.has(title) : found.size > 0;
        });
        assert.deepEqual(wrong, []);
      }).timeout(60_000);
    }
  });

  describe('the template’s own examples', () => {
    const given = givenOf();
    const { text } = compose({ text: '' });
    const asked = askedOf(changeOf(readDocument(source('file:///x.mcm.md', text)), builtIn), given);
    for (const { question, kind } of asked) {
      if (kind === 'absent' || question.kind === 'tasks' || question.kind === 'table') continue;
      for (const locale of ['en', 'zh-cn'] as const) {
        it(`${question.id}, ${locale}`, () => {
          assert.deepEqual(rulesFor(question.id, question.example.good?.[locale] ?? ''), [], 'the good one is silent');
          assert.equal(rulesFor(question.id, question.example.bad?.[locale] ?? '').length, 1, 'the bad one is found');
        });
      }
    }
  });
});
