// Answers that people really write: each faulty one gives exactly its finding, each good one that looks like it none.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { deniesOnly } from '../../server/src/core/denial.ts';
import { pointer } from '../../server/src/core/elsewhere.ts';
import { builtIn, questionOf } from '../../server/src/core/template.ts';
import { promisesOnly } from '../../server/src/core/tenses.ts';
import { compose, findings } from '../support/example.ts';

const questions: Readonly<Record<string, string>> = {
  purpose: 'activity.purpose',
  execution: 'activity.execution',
  'end-state': 'activity.end-state',
  assumptions: 'activity.assumptions',
  necessity: 'risk.necessity',
  timing: 'risk.timing',
  prerequisites: 'risk.prerequisites',
  intrusive: 'risk.intrusiveness',
  critical: 'risk.business-critical',
  tested: 'risk.testing',
  dependencies: 'services.dependencies',
  scenarios: 'worst-case.scenarios',
  mitigation: 'worst-case.mitigation',
  triggers: 'rollback.triggers',
  rollback: 'rollback.procedure',
  verified: 'rollback.verified',
  runbook: 'runbook.steps',
  'go-no-go': 'runbook.go-no-go',
  communication: 'communication.plan',
};

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

/** The answer rules that speak of an answer in an otherwise faultless change. */
function rulesFor(question: string, answer: string): string {
  const id = questions[question];
  assert.ok(id, `unknown question ${question}`);
  const asked = questionOf(builtIn, id);
  assert.ok(asked, `no question ${id} in the template`);
  const level = asked.place === 'section' ? 2 : 3;
  const title = level === 2 ? (builtIn.sections.find(one => one.id === asked.section)?.title.en ?? '') : asked.title.en;
  const { text, given } = compose({ text: `\n${'#'.repeat(level)} ${title}\n\n${answer.replaceAll('⏎', '\n')}\n` });
  return findings(text, given)
    .map(one => one.rule)
    .filter(rule => about.has(rule))
    .join(' ');
}

describe('answers that people write', () => {
  for (const { title, lines } of groups('silent.answers.txt')) {
    describe(title, () => {
      for (const line of lines) {
        it(line, () => {
          const [question = '', answer = ''] = line.split(' | ');
          assert.equal(rulesFor(question.trim(), answer), title === 'silent' ? '' : title.replace('fires ', ''));
        });
      }
    });
  }

  describe('the template’s own examples', () => {
    for (const question of builtIn.questions) {
      for (const locale of ['en', 'zh-cn'] as const) {
        const good = question.example.good?.[locale];
        if (good === undefined || question.kind === 'tasks') continue;
        it(`${question.id}, good, ${locale}`, () => {
          assert.equal(promisesOnly(good) && question.kind === 'proof', false);
          assert.equal(deniesOnly(good) && question.checks.includes('denial-instead-of-scenario'), false);
          assert.equal(question.kind === 'links' ? undefined : pointer(good), undefined);
        });
      }
    }
  });
});
