// Boxes of the task lists that nobody has ticked.

import { askedOf } from '../answers/asked.ts';
import type { Change } from '../change.ts';
import type { Given } from '../rule.ts';
import type { Span } from '../source.ts';

/** Boxes without a tick and without a word behind them, in the task lists that this change is asked for before it begins. */
export function openBoxes(change: Change, given: Given): readonly { readonly at: Span; readonly text: string }[] {
  const lists = askedOf(change, given).filter(({ question, kind }) => question.kind === 'tasks' && kind === 'given');
  return lists.flatMap(({ blocks, question }) =>
    question.asked.from === 'implemented'
      ? []
      : blocks.flatMap(({ block, at: by }) =>
          block.items.flatMap(({ at, words, box, done }) => {
            const text = block.text.slice(words.from, words.to).trim();
            const isExcused = /(?:[:：]|—|–|\s-)\s*(?:n\/a|not (?:needed|applicable)|无需|不适用|不涉及|不需要)/i.test(
              text,
            );
            return box && !done && !isExcused ? [{ at: { from: at.from + by, to: at.to + by }, text }] : [];
          }),
        ),
  );
}
