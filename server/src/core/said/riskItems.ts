// Risks as a list that rates each of them as a table would: "R1 … | likelihood: low | impact: high | …". Reads; judges nothing.

import type { Answer } from '../change.ts';
import { memo } from '../memo.ts';
import { type Span, shift, trim } from '../source.ts';

/** An item of such a list and what it rates. */
export interface RiskItem {
  readonly at: Span;
  readonly hasLikelihood: boolean;
  readonly hasImpact: boolean;
}

/** The items of a list that rates each risk, or all but one; empty where it is no such list. */
export const riskItems = memo((answer: Answer): readonly RiskItem[] => {
  const all = answer.blocks.flatMap(({ block, at }) =>
    block.kind === 'list'
      ? block.items.flatMap(item => {
          if (item.depth > 0) return [];
          const text = block.text.slice(item.at.from, item.at.to);
          const isBoth = pair.test(text);
          return [
            {
              at: shift(trim(block.text, item.words), at),
              hasLikelihood: isBoth || likelihood.test(text),
              hasImpact: isBoth || impact.test(text),
            },
          ];
        })
      : [],
  );
  const isRated = (one: RiskItem) => one.hasLikelihood && one.hasImpact;
  const rated = all.filter(isRated).length;
  return rated >= 2 && rated >= all.length - 1 && all.every(one => one.hasLikelihood || one.hasImpact) ? all : [];
});

const likelihood =
  /\b(?:likelihood|probability|(?:un)?likely|possible|rare(?:ly)?|chances?|odds)\b|可能性|概率|几率|发生率|罕见|很少发生/i;
const impact = /\b(?:impact|severity|consequences?|damage|how bad)\b|影响|严重|后果|损失|危害/i;
/** "(low, high: two lots could be taken for one)" */
const pair =
  /[(（](?:very )?(?:low|medium|high|small|rare)\s?[,/;]\s?(?:very )?(?:low|medium|high|small|grave)\b|[(（][低中高]\s?[,，/、]\s?[低中高]/i;
