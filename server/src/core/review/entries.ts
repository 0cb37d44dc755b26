// What an answer lists, one entry after another: rows of its tables, items of its lists, else its sentences.

import type { Answer } from '../change.ts';
import { memo } from '../memo.ts';
import { type Span, shift } from '../source.ts';
import { phrasesOf } from '../text/phrases.ts';

/** One thing that an answer lists, as written, with the place of its beginning. */
export interface ListEntry {
  readonly at: Span;
  readonly text: string;
}

/** The entries of an answer; none where it says nothing. What is nested in an item belongs to it. */
export const listEntries = memo((answer: Answer): readonly ListEntry[] => {
  if (answer.kind !== 'given') return [];
  const listed = answer.blocks.flatMap(({ block, at: by }) => {
    const rows = block.tables.flatMap(table =>
      table.rows.map(({ at, cells }) => ({ at: shift(at, by), text: cells.map(cell => cell.text).join(' | ') })),
    );
    const items = block.items
      .filter(item => item.depth === 0)
      .map(item => ({ at: shift(item.words, by), text: block.text.slice(item.words.from, item.at.to) }));
    return [...rows, ...items];
  });
  return listed.length > 0 ? listed : phrasesOf(answer);
});

/** An entry in one line, without marks of emphasis and lists. */
export function lineOf({ text }: ListEntry): string {
  return text
    .replace(/\*\*|__/g, '')
    .replace(/\s*\n\s*(?:[-+*]|\d+[.)])?\s*/g, ' ')
    .trim();
}
