// The sentences of an answer with their places, each item of a list and each cell of a table apart. Quotes are left out.

import type { Answer, Change } from '../change.ts';
import { memo } from '../memo.ts';
import { type Span, shift, trim } from '../source.ts';
import type { Block } from './blocks.ts';
import { everywhere, type Placed } from './markdown.ts';
import { sentenceEnds } from './sentences.ts';

/** A sentence as written, code and links included. */
export interface Phrase {
  readonly at: Span;
  readonly text: string;
}

/** All sentences of an answer that says something. */
export const phrasesOf = memo((answer: Answer): readonly Phrase[] =>
  answer.kind === 'given' ? sentencesIn(answer.blocks) : [],
);

/** The blocks that stand in no answer: an introduction, a summary, a table of times at the top. */
export function isAround({ answers }: Change): (block: Block) => boolean {
  const held = new Set(answers.flatMap(answer => answer.blocks.map(({ block }) => block)));
  return block => !held.has(block);
}

function sentencesIn(blocks: readonly Placed[]): readonly Phrase[] {
  return blocks.flatMap(({ block, at }) => sentencesOf(block).map(one => ({ ...one, at: shift(one.at, at) })));
}

/** The sentences of a block, with offsets in it. */
export const sentencesOf = memo((block: Block): readonly Phrase[] =>
  block.pieces
    .filter(piece => !piece.quoted && piece.kind !== 'head-cell' && piece.kind !== 'heading')
    .flatMap(({ at }) => {
      const text = block.text.slice(at.from, at.to);
      let from = 0;
      return sentenceEnds(text).flatMap(end => {
        const span = trim(text, { from, to: end });
        from = end;
        if (span.to <= span.from) return [];
        return [{ at: shift(span, at.from), text: text.slice(span.from, span.to) }];
      });
    }),
);

/** The sentences of an answer of which something holds. It is asked once for each block, not for each key that moves it. */
export function phrasesWhere(holds: (text: string) => boolean): (answer: Answer) => readonly Phrase[] {
  const inBlock = memo((block: Block) => sentencesOf(block).filter(({ text }) => holds(text)));
  return memo((answer: Answer) => {
    const found: Phrase[] = [];
    for (const { block, at } of answer.kind === 'given' ? answer.blocks : [])
      for (const one of inBlock(block)) found.push({ ...one, at: shift(one.at, at) });
    return found;
  });
}

/** The same of a whole document, in answers or not. */
export const sentencesWhere = (holds: (text: string) => boolean) =>
  everywhere((block: Block): readonly Phrase[] =>
    block.kind === 'comment' ? [] : sentencesOf(block).filter(({ text }) => holds(text)),
  );

/** The sentences of some answers, by the ids of their questions. */
export function phrasesIn(change: Change, ids: readonly string[], of = phrasesOf): readonly Phrase[] {
  return ids.flatMap(id => {
    const answer = change.answer(id);
    return answer ? of(answer) : [];
  });
}

/** The clause of a sentence in which a place stands. */
export function clauseAround(text: string, from: number, to: number): string {
  let start = from;
  while (start > 0 && !',;，；、。()（）'.includes(text[start - 1] as string)) start--;
  const end = text.slice(to).search(/[,;](?=\s|$)|\.(?=\s|$)|[，；、。()（）]|$/);
  return text.slice(start, to + end);
}
