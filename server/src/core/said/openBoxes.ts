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

/**
 * Boxes without a tick in a list of which most are ticked: what is needed is ready but for this. Backups, silences and notices are made
 * when their time comes, and their boxes wait for it.
 */
export function openAmongTicked(change: Change): readonly { readonly at: Span; readonly text: string }[] {
  return change.answers.flatMap(({ question, kind, blocks }) => {
    if (kind !== 'given' || question.asked.from === 'implemented') return [];
    const boxes = blocks.flatMap(({ block, at: by }) =>
      block.items.flatMap(({ at, words, box, done }) =>
        box ? [{ at: { from: at.from + by, to: at.to + by }, text: block.text.slice(words.from, words.to), done }] : [],
      ),
    );
    const open = boxes.filter(({ done }) => !done);
    return open.length * 3 <= boxes.length ? open.filter(({ text }) => !ofTheDay.test(text)) : [];
  });
}

const ofTheDay =
  /\b(?:back-?ups?|dumps?|notif\w+|silences?|mails?|announce\w*|n\/a|not (?:needed|applicable)|on the (?:night|day)|step \d)\b|备份|通知|公告|静默|当[天晚日]|第 ?\d+ ?步|步骤|无需|不适用|不涉及/i;
