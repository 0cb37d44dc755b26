// Which questions a change is asked now: by its type, its state, and what it says of itself.

import type { Answer, Change } from '../change.ts';
import { saysNone } from '../judged/saysNone.ts';
import { memo2 } from '../memo.ts';
import { restrictedPeriod } from '../policy/periods.ts';
import type { Given } from '../rule.ts';
import { deniesImpact } from '../said/noImpact.ts';
import { rank } from '../state.ts';
import type { Condition } from '../template.ts';

/** The answers to the questions that are asked of this change in its state, in the template's order. */
export const askedOf = memo2((change: Change, given: Given): readonly Answer[] =>
  change.answers.filter(({ question }) => {
    const { of, from, when } = question.asked;
    return (
      of.includes(change.type) &&
      rank(change.state) >= rank(from) &&
      holds(when[change.type] ?? 'always', change, given)
    );
  }),
);

/** Answers that nobody asks of a change of this type, and that are given all the same. */
export function givenUnasked(change: Change): readonly Answer[] {
  return change.answers.filter(
    ({ kind, question: { asked } }) =>
      kind === 'given' && !asked.of.includes(change.type) && rank(change.state) >= rank(asked.from),
  );
}

/** Whether a question has its answer because another one says that there is nothing: no dashboards without dependencies. */
export function isSettledElsewhere({ question }: Answer, change: Change): boolean {
  return question.fineWhenNone !== undefined && saysNone(change.answer(question.fineWhenNone));
}

/** The asked answers that a rule reads because the template names the rule at their question. */
export function readBy(rule: string, change: Change, given: Given): readonly Answer[] {
  return askedOf(change, given).filter(answer => answer.question.checks.includes(rule));
}

/** How many of the asked questions have an answer. */
export function progress(change: Change, given: Given): { readonly answered: number; readonly asked: number } {
  const asked = askedOf(change, given);
  const answered = asked.filter(answer => answer.kind === 'given' || isSettledElsewhere(answer, change));
  return { answered: answered.length, asked: asked.length };
}

function holds(condition: Condition, change: Change, given: Given): boolean {
  switch (condition) {
    case 'always':
      return true;
    case 'impact':
      return change.answers.some(one => one.question.tells === 'impact' && one.kind === 'given' && !deniesImpact(one));
    case 'restricted-window':
      return restrictedPeriod(change, given.settings) !== undefined;
  }
}
