// How much a text is like those that careful colleagues found fault with. The weights are learned from labelled texts (`npm run learn`),
// because no list of words knows all the ways of saying nothing. It is never sure, so what it finds is only ever remarked.

import learned from '../../generated/learned.json' with { type: 'json' };
import { memoText } from '../memo.ts';
import { features } from './features.ts';

/** Weights are whole numbers of steps between plus and minus this many. */
export const levels = 15;
/** A weight of nought as a character; the others are its neighbours. None of them needs an escape in JSON. */
export const nought = 50;

/** What is learned: a weight for each feature, how much the greatest of them can be, and what is added to every sum. */
export interface Weights {
  readonly weights: Int8Array;
  readonly reach: number;
  readonly bias: number;
}

/** How much a text is like faulty ones of its kind: the higher the more. The scale is that of log odds, and shifted. */
export function likeness({ weights, reach, bias }: Weights, kind: string, family: string, text: string): number {
  const found = features(kind, family, text);
  let sum = 0;
  // A family with fewer weights shares them by the last bits.
  for (const i of found) sum += weights[i & (weights.length - 1)] as number;
  return bias + (sum * reach) / levels / Math.sqrt(found.length);
}

/** What may be asked of a text: whether it says too little as the answer to a question, by the question's id; whether it is `open`. */
export type Kind = keyof typeof learned.bars;
type Family = keyof typeof learned.families;

const known = new Map<Family, Weights>();

function weightsOf(family: Family): Weights {
  const found = known.get(family);
  if (found) return found;
  const { bias, reach, weights } = learned.families[family];
  // A plain loop: the first answer waits for it.
  const steps = new Int8Array(weights.length);
  for (let i = 0; i < steps.length; i++) steps[i] = weights.charCodeAt(i) - nought;
  const read = { weights: steps, reach, bias };
  known.set(family, read);
  return read;
}

const asked = memoText((key: string): boolean => {
  const end = key.indexOf('\n');
  const kind = key.slice(0, end) as Kind;
  const { family, bar } = learned.bars[kind];
  return likeness(weightsOf(family as Family), kind, family, key.slice(end + 1)) > bar;
}, 2048);

/** Whether something can be asked of texts at all. */
export const isKind = (kind: string): kind is Kind => Object.hasOwn(learned.bars, kind);

/** Whether a text is more like faulty ones of its kind than nearly every good one that is known. */
export const isLikeFaulty = (kind: Kind, text: string): boolean => asked(`${kind}\n${text}`);
