// Whether each clause of a text only passes a judgement ("works as it should", 不理想) on whatever it speaks of. Other than with
// `saysOnly`, a word or two may be unknown: the subject of the trade. A number, code, or a name of a thing says more.

import { type Vocabulary, wordsBeside } from './saysOnly.ts';

export interface Judging {
  /** What a clause says that says nothing; with the flag `g`. */
  readonly phrases: RegExp;
  /** Words that may stand beside it. */
  readonly fillers: Vocabulary;
  /** How many other words a clause may have; a Chinese character counts as half a word. */
  readonly most: number;
  /** Whether "Kim" may stand there: capital letters of a person, not of a thing. */
  readonly names?: boolean;
}

/** Whether every clause holds a phrase, or nothing but fillers; and at least one a phrase. */
export function saysLittle(text: string, { phrases, fillers, most, names = false }: Judging, longest = 300): boolean {
  if (text.length > longest) return false;
  const flat = text
    .normalize('NFKC')
    .replace(/[’‘]/g, "'")
    .replace(/[*_~]/g, '')
    .replace(/^\s*(?:(?:[-+>]|\d{1,2}[.)]|\[[ x]\])\s+)+/gim, '');
  if (/[\d`@#|=<>%$\\[\]"“”「」]|\p{L}[_./]\p{L}/u.test(flat)) return false;
  // Capitals inside a word or a sentence name a thing.
  if (/\p{L}\p{Lu}/u.test(flat) || (!names && /[\p{L},;:] \p{Lu}(?!\b)/u.test(flat.replace(phrases, ' '))))
    return false;
  let judged = false;
  for (const clause of flat.split(/\n|[.;,:!?。；，：！？()（）]|\s[–—-]\s/)) {
    const without = clause.replace(phrases, ' ');
    const left = wordsBeside(without, fillers);
    const has = without !== clause;
    judged ||= has;
    // "Drivers or passengers are unhappy": each side of an "or" may bring a subject of its own.
    const sides = clause.split(/\bor\b|或者?/).length;
    if (left > (has ? most + sides - 1 : 0)) return false;
  }
  return judged;
}
