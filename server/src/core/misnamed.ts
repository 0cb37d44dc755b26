// Headings that are nearly those of the template: a letter is wrong, a word is missing. Documents with thousands of
// headings are common in nothing but tests, and still must not be slow: few candidates are ever compared.

import { askedOf } from './asked.ts';
import type { Block } from './blocks.ts';
import type { Change } from './change.ts';
import type { Heading } from './markdown.ts';
import { memo, memo2 } from './memo.ts';
import type { Given } from './rule.ts';
import { distance } from './similar.ts';
import { type Meaning, meanings, type Template } from './template.ts';

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
  for (const [text, meaning] of meanings(template)) {
    const one = { meaning, letters: lettersOf(text), words: new Set(wordsIn(text)) };
    add(byLength, one.letters.length, one);
    if (one.words.size >= 4) for (const word of one.words) if (word.length > 3) add(byWord, word, one);
  }
  return { byLength, byWord };
});

const nearOf = memo2((template: Template, block: Block): readonly Near[] => {
  const text = block.text.slice(block.title.from, block.title.to);
  if (text.length < 4 || text.length > 160) return [];
  const { byLength, byWord } = indexOf(template);
  const flat = text.normalize('NFKC').toLowerCase().replace(numbering, '');
  const letters = lettersOf(flat);
  const limit = slipsAllowed(letters);
  const found: Near[] = [];
  const marks = limit === 0 ? 0 : maskOf(letters);
  for (let length = letters.length - limit; limit > 0 && length <= letters.length + limit; length++) {
    for (const known of byLength.get(length) ?? []) {
      if (bits(marks ^ maskOf(known.letters)) > 2 * limit || !sameSense(letters, known.letters)) continue;
      if (distance(letters, known.letters, limit) <= limit) found.push({ meaning: known.meaning, slip: true });
    }
  }
  const words = new Set(wordsIn(flat));
  if (found.length > 0 || words.size < 3) return found;
  const seen = new Set<Known>();
  for (const word of words) {
    for (const known of byWord.get(word) ?? []) {
      if (seen.has(known)) continue;
      seen.add(known);
      if (isSameQuestion(words, known.words)) found.push({ meaning: known.meaning, slip: false });
    }
  }
  return found;
});

const numbering = /^[\s*_#]*(?:(?:q\s*)?\d+(?:\.\d+)*[.):、]?\s+|[一二三四五六七八九十]+[、.]\s*)/;

const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '');

const wordsIn = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** Chinese headings are short, and each character is a word. */
function slipsAllowed(letters: string): number {
  if (/\p{Script=Han}/u.test(letters)) return letters.length < 4 ? 0 : letters.length < 10 ? 1 : 2;
  return letters.length < 5 ? 0 : Math.max(1, Math.min(4, Math.floor(letters.length * 0.14)));
}

/** Which letters occur, as bits: two texts that differ in n letters differ in at most 2n bits. */
function maskOf(letters: string): number {
  let mask = 0;
  for (let i = 0; i < letters.length; i++) mask |= 1 << (letters.charCodeAt(i) & 31);
  return mask;
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** "Pre-" and "post-", 前 and 后, and numbers are few letters and another question. */
function sameSense(a: string, b: string): boolean {
  const senses = (text: string) => (text.match(/pre|post|before|after|\d+|[前后不无未]/g) ?? []).join();
  return senses(a) === senses(b);
}

function isSameQuestion(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  let both = 0;
  for (const word of a) if (b.has(word)) both++;
  return (
    both >= 3 && both / (a.size + b.size - both) >= 0.7 && sameSense([...a].sort().join(' '), [...b].sort().join(' '))
  );
}
