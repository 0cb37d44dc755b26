// Answers in brief, for people who read a page about a change and not the document: plain words, no marks of Markdown.

import type { Answer } from '../change.ts';
import { withoutBold } from '../text/emphasis.ts';
import { sentenceEnds } from '../text/sentences.ts';
import { quote } from '../words.ts';

const MOST = 200;

/** The first sentences of an answer, as far as they fit; of a longer first one its beginning. */
export function brief({ text }: Answer): string {
  const words = plainWords(text);
  if ([...words].length <= MOST) return words;
  const whole = sentenceEnds(words).findLast(end => end <= MOST);
  return whole === undefined || whole < MOST / 4 ? quote(words, MOST) : words.slice(0, whole).trim();
}

/** A piece of Markdown as one line of plain words: links as their words, a point for each item, rows without bars. */
export function plainWords(text: string): string {
  // Long texts are cut before they are cleaned, so that a page costs the same for a document of any length.
  return (
    withoutBold(text.slice(0, MOST * 20))
      .replace(/<!--[\s\S]*?(?:-->|$)/g, ' ')
      // The heading row of a table names columns and says nothing of the change.
      .replace(/^[ \t]*\|.*\n(?=[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*\|)/gm, '')
      .replace(/^[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/gm, ' ')
      .replace(/^[ \t]*(?:```|~~~).*$/gm, ' ')
      .replace(/!?\[([^[\]\n]*)\]\([^()\s]*\)/g, '$1')
      .replace(/^[ \t]*(?:[-+*]|\d+[.)])[ \t]+(?:\[([ xX])\][ \t]+)?/gm, '· ')
      .replace(/^[ \t]*\|.*$/gm, row => `· ${cellsOf(row).join(' – ')}`)
      .replace(/^[ \t]*>[ \t]?/gm, '')
      .replace(/^#{1,6}[ \t]+/gm, '')
      .replace(/`/g, '')
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^· /, '')
  );
}

/** The cells of a table's row that say something. */
function cellsOf(row: string): readonly string[] {
  return row
    .split(/(?<!\\)\|/)
    .map(cell => cell.replace(/\\\|/g, '|').trim())
    .filter(cell => cell !== '');
}
