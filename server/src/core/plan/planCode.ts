// The code in the runbook and the rollback, with the words that stand around each piece. Reads; judges nothing.

import type { Change } from '../change.ts';
import { memo } from '../memo.ts';
import type { Span } from '../source.ts';
import type { Block } from '../text/blocks.ts';
import type { Placed } from '../text/markdown.ts';
import { rollbackOf, runbookOf } from './arithmetic.ts';

export interface PlanCode {
  /** The code itself, without its marks. */
  readonly at: Span;
  readonly text: string;
  /** The word after the fence; undefined for a code span. */
  readonly info: string | undefined;
  /** The prose of the row, item or paragraph it stands in; above a fence, what introduces it. */
  readonly said: string;
}

/** Every piece of code in the answers with the steps and with the way back. */
export const planCode = memo((change: Change): readonly PlanCode[] =>
  [runbookOf(change), rollbackOf(change)].flatMap(answer => (answer ? codeIn(answer.blocks) : [])),
);

/** Every piece of code in the other answers: what is prepared, how the end is seen. */
export const otherCode = memo((change: Change): readonly PlanCode[] => {
  const plan = [runbookOf(change), rollbackOf(change)];
  return change.answers.filter(one => one.kind === 'given' && !plan.includes(one)).flatMap(one => codeIn(one.blocks));
});

/** Every piece of code in some blocks, in their order. */
export function codeIn(blocks: readonly Placed[]): readonly PlanCode[] {
  return blocks.flatMap(({ block, at }, index) =>
    inBlock(block).map(one => ({
      ...one,
      at: { from: one.at.from + at, to: one.at.to + at },
      said: block.kind === 'code' ? (blocks[index - 1]?.block.prose ?? '') : one.said,
    })),
  );
}

const inBlock = memo((block: Block): readonly PlanCode[] => {
  const places = placesIn(block);
  let next = 0;
  return block.code.map(({ at, text, info }) => {
    while (next < places.length && (places[next] as Span).to < at.to) next++;
    const place = places[next];
    const around = place && place.from <= at.from ? block.prose.slice(place.from, place.to) : block.prose;
    const from = Math.max(at.from, block.text.indexOf(text, at.from));
    return { at: { from, to: from + text.length }, text, info, said: around };
  });
});

/** Rows of tables and outermost items, in order. */
function placesIn({ tables, items }: Block): readonly Span[] {
  const rows = tables.flatMap(table => table.rows.map(row => row.at));
  const outer = items.filter(item => item.depth === 0).map(item => item.at);
  return [...rows, ...outer].sort((a, b) => a.from - b.from);
}
