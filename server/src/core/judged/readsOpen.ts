// Sentences and cells that read as if somebody were still to fill something in: "Lucy is sending me the link", 名字周三给.

import { isLikeFaulty } from '../learned/likeness.ts';
import { memo } from '../memo.ts';
import { type Span, trim } from '../source.ts';
import type { Block } from '../text/blocks.ts';

/** A sentence, or a cell of a table below its heading, with its place in the block. */
export interface Statement {
  readonly at: Span;
  readonly text: string;
}

/** All that a block states, piece by piece. Code in it counts; what is quoted does not. */
export const statements = memo((block: Block): readonly Statement[] => {
  if (block.kind === 'code' || block.kind === 'comment' || block.kind === 'heading') return [];
  return block.pieces
    .filter(({ quoted, kind }) => !quoted && kind !== 'head-cell' && kind !== 'heading')
    .flatMap(({ at, kind }) => (kind === 'cell' ? [at] : parts(block.text, at)))
    .map(at => ({ at, text: block.text.slice(at.from, at.to) }))
    .filter(({ text }) => /[\p{L}?？]/u.test(text));
});

/** Those that are like sentences which left something open. Other rules and marks are more exact. */
export const readsOpen = memo((block: Block): readonly Span[] =>
  statements(block)
    .filter(({ text }) => text.length <= 300 && isLikeFaulty('open', text))
    .map(({ at }) => at),
);

function parts(text: string, { from, to }: Span): readonly Span[] {
  const found: Span[] = [];
  let start = from;
  for (const match of text.slice(from, to).matchAll(/[.!?;](?=\s)|[。！？；]|\n/g)) {
    const end = from + match.index + match[0].length;
    found.push(trim(text, { from: start, to: end }));
    start = end;
  }
  found.push(trim(text, { from: start, to }));
  return found.filter(one => one.to > one.from);
}
