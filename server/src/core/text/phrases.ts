// The sentences of an answer with their places, each item of a list and each cell of a table apart. Quotes are left out.

import type { Answer, Change } from '../change.ts';
import { memo } from '../memo.ts';
import { type Span, trim } from '../source.ts';
import type { Placed } from './markdown.ts';
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

/** The sentences that stand in no answer: an introduction, a summary, a table of times at the top. */
export const phrasesAround = memo((change: Change): readonly Phrase[] => {
  const { blocks, starts } = change.document.markdown;
  const held = new Set(change.answers.flatMap(answer => answer.blocks.map(({ block }) => block)));
  const placed = blocks.map((block, i) => ({ block, at: starts[i] as number }));
  return sentencesIn(placed.filter(({ block }) => !held.has(block) && block.kind !== 'comment'));
});

function sentencesIn(blocks: readonly Placed[]): readonly Phrase[] {
  return blocks.flatMap(({ block, at: by }) =>
    block.pieces
      .filter(piece => !piece.quoted && piece.kind !== 'head-cell' && piece.kind !== 'heading')
      .flatMap(piece => {
        const text = block.text.slice(piece.at.from, piece.at.to);
        let from = 0;
        return sentenceEnds(text).flatMap(end => {
          const span = trim(text, { from, to: end });
          from = end;
          const place = by + piece.at.from;
          if (span.to <= span.from) return [];
          return [{ at: { from: place + span.from, to: place + span.to }, text: text.slice(span.from, span.to) }];
        });
      }),
  );
}

/** The sentences of some answers, by the ids of their questions. */
export function phrasesIn(change: Change, ids: readonly string[]): readonly Phrase[] {
  return ids.flatMap(id => {
    const answer = change.answer(id);
    return answer ? phrasesOf(answer) : [];
  });
}

/** The clause of a sentence in which a place stands. */
export function clauseAround(text: string, from: number, to: number): string {
  const start = text.slice(0, from).search(/[^,;，；、。()（）]*$/);
  const end = text.slice(to).search(/[,;](?=\s|$)|\.(?=\s|$)|[，；、。()（）]|$/);
  return text.slice(start, to + end);
}
