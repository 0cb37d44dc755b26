// A text without what re-wrapping, emphasis, list marks, tables and case change, for finding words again where a document was edited.

import { memo } from '../memo.ts';
import type { Source, Span } from '../source.ts';

/** The letters, digits and signs of a text in lower case. `at[i]` is where the i-th UTF-16 unit stood in the text. */
export interface Wording {
  readonly text: string;
  readonly at: readonly number[];
}

/** The wording of a text. */
export function wordingOf(text: string): Wording {
  const at: number[] = [];
  let kept = '';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!isKept(code, text, i)) continue;
    const small = (text[i] as string).toLowerCase();
    kept += small.length === 1 ? small : text[i];
    at.push(i);
  }
  return { text: kept, at };
}

/** The wording of a whole document, remembered beside it. */
export const wordingOfSource = memo((of: Source): Wording => wordingOf(of.text));

/** Where `words` stand in `text`, whole words only, as spans of `text`. First as they are written, else by their wording. */
export function occurrences(text: string, words: string, known: Wording = wordingOf(text)): readonly Span[] {
  const exact = [...indexes(text, words)]
    .map(from => ({ from, to: from + words.length }))
    .filter(span => isWhole(text, span));
  if (exact.length > 0) return exact;
  const wanted = wordingOf(words).text;
  return [...indexes(known.text, wanted)]
    .map(from => ({ from: known.at[from] as number, to: (known.at[from + wanted.length - 1] as number) + 1 }))
    .filter(span => isWhole(text, span));
}

/** A span grown to the ends of the words that it cuts. */
export function wholeWords(text: string, { from, to }: Span): Span {
  let [start, end] = [from, to];
  while (start > 0 && isJoined(text, start) && start > from - FAR) start--;
  while (end < text.length && isJoined(text, end) && end < to + FAR) end++;
  return { from: start, to: end };
}

// No word is longer; what is, is cut.
const FAR = 60;

function* indexes(text: string, words: string): Iterable<number> {
  if (words === '') return;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) yield at;
}

function isWhole(text: string, { from, to }: Span): boolean {
  return !isJoined(text, from) && !isJoined(text, to);
}

/** Whether a word goes on across an offset. */
function isJoined(text: string, at: number): boolean {
  return isInWord(text[at - 1]) && isInWord(text[at]);
}

// Chinese and Japanese are written without spaces: there, any place may be the end of a word.
function isInWord(character: string | undefined): boolean {
  return (
    character !== undefined &&
    /[\p{L}\p{N}_]/u.test(character) &&
    !/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u.test(character)
  );
}

function isKept(code: number, text: string, at: number): boolean {
  if (code < 128) {
    const isDigit = code >= 48 && code <= 57;
    const isLetter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
    return isDigit || isLetter;
  }
  // Half of a pair: an emoji, or a rare letter.
  if (code >= 0xd800 && code <= 0xdfff) return true;
  return /[\p{L}\p{N}\p{M}\p{So}\p{Sc}]/u.test(text[at] as string);
}
