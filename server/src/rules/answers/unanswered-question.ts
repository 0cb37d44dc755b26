// A question that is asked of this change has no answer: it is not there, or nothing stands under it.

import { askedOf, isSettledElsewhere } from '../../core/answers/asked.ts';
import { insertQuestion, insertSection, languageOf } from '../../core/answers/insert.ts';
import { strayIn } from '../../core/answers/stray.ts';
import type { Answer, Change } from '../../core/change.ts';
import { isDecidedAmid } from '../../core/plan/decisionLabel.ts';
import { type Fix, type Given, type Hit, rule } from '../../core/rule.ts';
import { openAtClosing, openLooks } from '../../core/said/followUps.ts';
import { firstLine } from '../../core/source.ts';
import { rank } from '../../core/state.ts';
import type { TemplateSection } from '../../core/template.ts';
import { say } from '../../core/words.ts';
import { shortChange } from '../document/shortChange.ts';

export default rule({
  id: 'unanswered-question',
  severity: 'missing',
  says: {
    blank: {
      en: 'Nothing answers “{question}” yet, so nobody can see that it was thought about. One honest sentence is enough.',
      'zh-cn': '“{question}”还没有回答，别人看不出是否考虑过。写一句实话就够了。',
    },
    absent: {
      en: 'The question “{question}” is missing from this section, so it was perhaps never asked. Insert it and answer it.',
      'zh-cn': '本节缺少问题“{question}”，可能从未有人考虑过。请插入并回答。',
    },
    section: {
      en: 'The section “{section}” is missing, and {count} of its questions are asked of {type} changes. Insert it and answer them.',
      'zh-cn': '缺少“{section}”一节；{type}变更需要回答其中 {count} 个问题。请插入并回答。',
    },
    sectionOfOne: {
      en: 'The section “{section}” is missing, and one of its questions is asked of {type} changes. Insert it and answer it.',
      'zh-cn': '缺少“{section}”一节；{type}变更需要回答其中一个问题。请插入并回答。',
    },
  },
  why: {
    en: 'An MCM works by making its author answer each question before production does. A question without an answer is a thought that nobody had.',
    'zh-cn': 'MCM 的作用，是让作者在生产环境给出答案之前先回答每个问题。没有回答的问题，就是没有人想过的事。',
  },
  *check(change, given): Iterable<Hit & { says: 'blank' | 'absent' | 'section' | 'sectionOfOne' }> {
    for (const section of change.template.sections) {
      const asked = askedOf(change, given).filter(answer => answer.question.section === section.id);
      const missing = asked.filter(({ kind }) => kind === 'absent').filter(answer => !isSaidElsewhere(answer, change));
      const heading = change.section(section.id);
      const as = asRow(missing[0]);
      const isWhole = missing.length === asked.filter(one => !isSaidElsewhere(one, change)).length;
      if (!heading && missing.length > 0 && isWhole) {
        yield {
          at: placeForSection(change, missing[0]),
          says: missing.length === 1 ? 'sectionOfOne' : 'section',
          with: { section: section.title, type: typeWords[change.type], count: missing.length },
          fixes: () => sectionFixes(change, given, section, missing),
          ...as,
        };
        continue;
      }
      for (const answer of missing) {
        yield {
          at: strayIn(change, section, missing.length) ?? heading?.at ?? placeForSection(change),
          says: 'absent',
          with: { question: answer.question.title },
          fixes: () => [
            {
              title: insertTitle,
              with: { name: answer.question.title },
              edits: [insertQuestion(change, answer.question)],
            },
            ...remaining(change, given),
          ],
          ...as,
        };
      }
      for (const answer of asked) {
        if (answer.kind !== 'blank' || isSaidElsewhere(answer, change)) continue;
        const fixes = () => skeletonFixes(change, answer);
        yield { at: answer.at, says: 'blank', with: { question: answer.question.title }, fixes, ...asRow(answer) };
      }
    }
  },
  examples: {
    bad: [
      {
        text: `
### What could happen if everything goes wrong with the change?
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Nothing answers

### How does the CM attempt to mitigate the risk?

One shard goes first and is watched for 15 minutes.
`,
      },
      {
        text: `
## Communication Plan
   ^^^^^^^^^^^^^^^^^^ Nothing answers

| Who | When | Channel | Message |
| --- | --- | --- | --- |
|  |  |  |  |
`,
      },
      {
        text: shortChange('', '').replace(
          '## Rollback Procedure',
          `## Rollback Procedure
   ^^^^^^^^^^^^^^^^^^ The question “What conditions would indicate a need to rollback?” is missing`,
        ),
        fixed: `## Rollback Procedure

### What conditions would indicate a need to rollback?

### In the event of problems`,
      },
      {
        text: `
## Communication Plan
   ^^^^^^^^^^^^^^^^^^ Nothing answers
`,
        fixed: '| Who | When | Channel | Message |',
      },
      {
        text: `
### 变更的目的是什么？
    ^^^^^^^^^ Nothing answers
`,
      },
    ],
    good: [
      {
        text: `
## Validation

### After 24 hours: how are error rates and performance metrics?

## Post-implementation Review

### What was the outcome, and how did it compare with the plan?

Done at 2026-12-01 03:40 +08:00 as planned, 5 minutes faster; no order failed.

### What did we learn, and what will be different next time?

Fencing by script took 20 s; the next runbook reserves 1 minute for it (OPS-413).
`,
        state: 'implemented',
        now: '2026-11-30T21:00:00Z',
      },
      {
        text: `
### Does the change involve other dependencies? Are they aware of the CM and on the cc-list or approval list?

None: nothing reads orders-db but orders-api, which this change is about.

### Provide links to your dependencies dashboard
`,
      },
      { text: shortChange('') },
      {
        text: `
### What could happen if everything goes wrong with the change?

If the promotion stops half way, writes to orders-db fail until somebody promotes the old primary by hand: 10 minutes.
`,
      },
    ],
  },
});

const insertTitle = { en: 'Insert “{name}”', 'zh-cn': '插入“{name}”' };
const formTitle = { en: 'Insert the form of “{name}”', 'zh-cn': '插入“{name}”的格式' };
const remainingTitle = {
  en: 'Insert everything that is still missing ({count} questions)',
  'zh-cn': '插入所有尚缺的内容（{count} 个问题）',
};
const typeWords = {
  standard: { en: 'standard', 'zh-cn': '标准' },
  normal: { en: 'normal', 'zh-cn': '普通' },
  emergency: { en: 'emergency', 'zh-cn': '紧急' },
};

/** Some questions have a rule of their own (a look that is not due yet is forgotten by nobody), some are settled by another answer. */
function isSaidElsewhere(answer: Answer, change: Change): boolean {
  const isLook = openLooks(change).some(one => one.answer === answer && one.due !== undefined);
  const { checks } = answer.question;
  const isDecision = checks.includes('missing-go-no-go') && change.type !== 'standard' && isDecidedAmid(change);
  const isSaid = isLook || answer === openAtClosing(change) || checks.includes('missing-risk-table') || isDecision;
  return isSaid || isSettledElsewhere(answer, change);
}

/** What is asked only after the change was made is a reminder then, not a gate that was passed. */
function asRow(answer: Answer | undefined): { readonly as?: 'followUp' } {
  return answer && rank(answer.question.asked.from) >= 5 ? { as: 'followUp' } : {};
}

/** What is asked only because of the time is told there. */
function placeForSection(change: Change, missing?: Answer) {
  const { start } = change.fields;
  if (missing?.question.asked.when[change.type] === 'restricted-window' && start.kind === 'value') return start.at;
  return change.title?.at ?? firstLine(change.source, { from: 0, to: change.source.text.length });
}

function sectionFixes(
  change: Change,
  given: Given,
  section: TemplateSection,
  missing: readonly Answer[],
): readonly Fix[] {
  const questions = missing.map(answer => answer.question);
  const edits = [insertSection(change, section, questions)];
  return [{ title: insertTitle, with: { name: section.title }, edits }, ...remaining(change, given)];
}

/** The form of an answer that has one, below a heading with nothing under it. */
function skeletonFixes(change: Change, answer: Answer): readonly Fix[] {
  const { heading, question, text } = answer;
  if (!heading || !question.skeleton || text !== '') return [];
  const at = heading.whole.to;
  const form = `\n\n${say(question.skeleton, languageOf(change)).trimEnd()}`;
  return [{ title: formTitle, with: { name: question.title }, edits: [{ from: at, to: at, text: form }] }];
}

/** One fix that inserts all missing sections and questions, each in its place. */
export function remaining(change: Change, given: Given): readonly Fix[] {
  const missing = askedOf(change, given).filter(one => one.kind === 'absent' && !isSettledElsewhere(one, change));
  if (missing.length < 2) return [];
  const edits = change.template.sections.flatMap(section => {
    const questions = missing.filter(one => one.question.section === section.id).map(one => one.question);
    if (questions.length === 0) return [];
    return change.section(section.id)
      ? questions.map(question => insertQuestion(change, question))
      : [insertSection(change, section, questions)];
  });
  return [{ title: remainingTitle, with: { count: missing.length }, edits: joined(edits) }];
}

/** Insertions at one offset as one edit, in their order. */
function joined(edits: readonly { from: number; to: number; text: string }[]) {
  const byOffset = new Map<number, { from: number; to: number; text: string }>();
  for (const edit of edits) {
    const before = byOffset.get(edit.from);
    byOffset.set(
      edit.from,
      before ? { ...before, text: `${before.text.trimEnd()}\n\n${edit.text.trimStart()}` } : edit,
    );
  }
  return [...byOffset.values()];
}
