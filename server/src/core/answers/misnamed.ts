// Headings that are nearly those of the template: a letter is wrong, a word is missing. Documents with thousands of
// headings are common in nothing but tests, and still must not be slow: few candidates are ever compared.

import type { Change } from '../change.ts';
import { memo, memo2 } from '../memo.ts';
import type { Given } from '../rule.ts';
import { type Meaning, meanings, type Template } from '../template.ts';
import type { Block } from '../text/blocks.ts';
import type { Heading } from '../text/markdown.ts';
import { distance } from '../text/similar.ts';
import { askedOf } from './asked.ts';

/** A heading that nearly means something that is absent, and how much of it differs in letters. */
export interface Misnamed {
  readonly heading: Heading;
  readonly meaning: Meaning;
  /** Whether only letters are wrong, no words. */
  readonly slip: boolean;
}

/** The misnamed headings of a change: at most one for each absent question that is asked and each section it needs. */
export const misnamedIn = memo2((change: Change, given: Given): readonly Misnamed[] => {
  const wanted = wantedIn(change, given);
  if (wanted.size === 0) return [];
  const bound = new Set(change.bound.map(one => one.heading.block));
  const found: Misnamed[] = [];
  for (const heading of change.document.markdown.headings) {
    if (heading.level === 1 || bound.has(heading.block)) continue;
    const near = nearOf(given.template, change.document.markdown.blocks[heading.block] as Block).find(one =>
      wanted.has(keyOf(one.meaning)),
    );
    if (!near) continue;
    wanted.delete(keyOf(near.meaning));
    found.push({ heading, meaning: near.meaning, slip: near.slip });
  }
  return found;
});

/** Whether a question is absent only because its heading, or that of its section, is misnamed. */
export function isMisnamed(
  change: Change,
  given: Given,
  question: { readonly id: string; readonly section: string },
): boolean {
  return misnamedIn(change, given).some(({ meaning }) =>
    meaning.kind === 'question' ? meaning.question.id === question.id : meaning.section.id === question.section,
  );
}

/** The absent questions and sections that the change should have. */
function wantedIn(change: Change, given: Given): Set<string> {
  const wanted = new Set<string>();
  for (const { kind, question } of askedOf(change, given)) {
    if (kind === 'absent') wanted.add(`question ${question.id}`);
    if (!change.section(question.section)) wanted.add(`section ${question.section}`);
  }
  return wanted;
}

function keyOf(meaning: Meaning): string {
  return meaning.kind === 'question' ? `question ${meaning.question.id}` : `section ${meaning.section.id}`;
}

interface Near {
  readonly meaning: Meaning;
  readonly slip: boolean;
}

interface Known {
  readonly meaning: Meaning;
  readonly letters: string;
  readonly mask: number;
  /** The letters in as many pieces that so many slips must leave one of them whole. */
  readonly pieces: readonly string[];
  readonly words: ReadonlySet<string>;
}

/** The template's headings by length and by word, so that a heading is compared with few of them. */
const indexOf = memo((template: Template) => {
  const byLength = new Map<number, Known[]>();
  const byWord = new Map<string, Known[]>();
  const add = <K>(map: Map<K, Known[]>, key: K, one: Known) => {
    const list = map.get(key);
    if (list) list.push(one);
    else map.set(key, [one]);
  };
  const known: Known[] = [];
  for (const [text, meaning] of meanings(template)) {
    const words = wordsIn(text);
    const letters = words.join('');
    const one = { meaning, letters, mask: maskOf(letters), pieces: piecesOf(letters), words: new Set(words) };
    add(byLength, one.letters.length, one);
    known.push(one);
  }
  const frequency = new Map<string, number>();
  for (const { words } of known) for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const rarity = (word: string) => frequency.get(word) ?? 0;
  for (const one of known) {
    if (one.words.size < 4) continue;
    // Of a heading that shares 70% of the words one is among the rarest 30% and one more.
    const rarest = [...one.words].sort((a, b) => rarity(a) - rarity(b)).slice(0, Math.floor(one.words.size * 0.3) + 1);
    for (const word of rarest) add(byWord, word, one);
  }
  return { byLength, byWord };
});

const nearOf = memo2((template: Template, block: Block): readonly Near[] => {
  const text = block.text.slice(block.title.from, block.title.to);
  if (text.length < 4 || text.length > 160) return [];
  const { byLength, byWord } = indexOf(template);
  const words = wordsIn(text.toLowerCase().replace(numbering, ''));
  const slips = slipsIn(words.join(''), byLength);
  return slips.length > 0 ? slips : sameWords(new Set(words), byWord);
});

function slipsIn(letters: string, byLength: ReadonlyMap<number, readonly Known[]>): readonly Near[] {
  const limit = slipsAllowed(letters);
  if (limit === 0) return [];
  const mask = maskOf(letters);
  const found: Near[] = [];
  for (let length = letters.length - limit; length <= letters.length + limit; length++) {
    for (const known of byLength.get(length) ?? []) {
      if (hasMoreBits(mask ^ known.mask, 2 * limit) || !known.pieces.some(piece => letters.includes(piece))) continue;
      if (distance(letters, known.letters, limit) > limit) continue;
      if (sameSense(letters, known.letters)) found.push({ meaning: known.meaning, slip: true });
    }
  }
  return found;
}

/** Headings of at least three and nearly all of the same words, in whatever order. */
function sameWords(words: ReadonlySet<string>, byWord: ReadonlyMap<string, readonly Known[]>): readonly Near[] {
  if (words.size < 3) return [];
  const candidates = new Set<Known>();
  for (const word of words) for (const known of byWord.get(word) ?? []) candidates.add(known);
  const found: Near[] = [];
  for (const known of candidates) {
    if (known.words.size > words.size * 1.5 || words.size > known.words.size * 1.5) continue;
    let both = 0;
    for (const word of words) if (known.words.has(word)) both++;
    if (both < 3 || both / (words.size + known.words.size - both) < 0.7) continue;
    if (sameSense([...words].sort().join(' '), [...known.words].sort().join(' '))) {
      found.push({ meaning: known.meaning, slip: false });
    }
  }
  return found;
}

const numbering = /^[\s*_#]*(?:(?:q\s*)?\d+(?:\.\d+)*[.):、]?\s+|[一二三四五六七八九十]+[、.]\s*)/;

/** Most headings of long documents are plain ASCII, for which a plain pattern is several times faster. */
const wordsIn = (text: string): readonly string[] =>
  (/[^ -~]/.test(text) ? text.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) : text.match(/[a-z0-9]+/g)) ?? [];

/** Chinese headings (they begin with a character) are short, and each character is a word. */
function slipsAllowed(letters: string): number {
  if (letters.charCodeAt(0) > 0x2fff) return letters.length < 4 ? 0 : letters.length < 10 ? 1 : 2;
  return letters.length < 5 ? 0 : Math.max(1, Math.min(3, Math.floor(letters.length * 0.14)));
}

function piecesOf(letters: string): readonly string[] {
  const count = slipsAllowed(letters) + 1;
  const size = Math.ceil(letters.length / count);
  return Array.from({ length: count }, (_, i) => letters.slice(i * size, (i + 1) * size)).filter(
    piece => piece.length > 1,
  );
}

/** Which letters occur, as bits: two texts that differ in n letters differ in at most 2n bits. */
function maskOf(letters: string): number {
  let mask = 0;
  for (let i = 0; i < letters.length; i++) mask |= 1 << (letters.charCodeAt(i) & 31);
  return mask;
}

function hasMoreBits(mask: number, limit: number): boolean {
  let left = limit;
  for (let rest = mask; rest !== 0; rest &= rest - 1) if (--left < 0) return true;
  return false;
}

/** "Pre-" and "post-", 前 and 后, and numbers are few letters and another question. */
function sameSense(a: string, b: string): boolean {
  const senses = (text: string) => (text.match(/pre|post|before|after|\d+|[前后不无未]/g) ?? []).join();
  return senses(a) === senses(b);
}
