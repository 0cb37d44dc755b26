// Sentences and cells that read as if somebody still had to fill something in: "still need to ping her", 名字周三给.

import type { Answer } from '../change.ts';
import { isLikeFaulty } from '../learned/likeness.ts';
import { memo } from '../memo.ts';
import { overlap, type Span, shift, trim } from '../source.ts';
import type { Block } from '../text/blocks.ts';
import { leftIn } from './leftInBlock.ts';
import { isUnsettled } from './unsettled.ts';
import { judgesTrial, putsOff } from './weakness.ts';

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

/** Those that are like sentences which left something open, and those that name what nobody has settled. */
const readsOpen = memo((block: Block): readonly Span[] =>
  statements(block)
    .filter(({ text }) => text.length <= 300 && !apart.test(text))
    .filter(({ text }) => isUnsettled(text) || isLikeFaulty('open', text.replace(saidByOthers, ' ')))
    .map(({ at }) => at),
);

/** What somebody answered is settled, whatever the words are. */
const saidByOthers = /(?<=\b(?:answer|said|says|wrote|reply|replied|answered)\b[^"“\n]{0,40})["“][^"”\n]{1,160}["”]/g;

/** "…, which we don't need here": it says itself that nothing of this change waits for it. */
const apart =
  /(?:\bnot|n't) (?:need(?:ed)?|required|part of)\b|\bout of scope\b|\b(?:not|nothing) (?:due|depends?)\b|\bnothing here\b|不在本次|与本次无关|不影响本次/i;

/** Sentences and cells that read as left open beside others; a whole answer that is put off is told by other rules. */
export function openStatements(answer: Answer): readonly Span[] {
  const stated = answer.blocks.reduce((count, { block }) => count + statements(block).length, 0);
  // What a row of the risk table lacks is told by the rules on risks.
  if (answer.question.checks.includes('missing-risk-table')) return [];
  if (stated < 2 || putsOff(answer.question.kind, answer.text)) return [];
  if (answer.question.checks.includes('untested-rollback') && judgesTrial(answer.text)) return [];
  return answer.blocks.flatMap(({ block, at }) => {
    const exact = leftIn(block);
    const isTold = (one: Span) => exact.some(other => overlap(other, one));
    return readsOpen(block)
      .filter((one, i, all) => !isTold(one) && !isNext(block.text, all[i - 1], one))
      .map(one => shift(one, at));
  });
}

/** The sentence behind one that is told, or the next but one on its line, goes on with the same matter. */
function isNext(text: string, before: Span | undefined, one: Span): boolean {
  return before !== undefined && one.from - before.to < 40 && !text.slice(before.to, one.from).trim().includes('\n');
}

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
