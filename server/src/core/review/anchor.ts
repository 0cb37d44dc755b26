// Where a comment hangs in a document that may have been edited since. A comment keeps the words that it is about and the
// question whose answer they stand in; lines and numbers would be wrong after the next edit.

import type { Answer } from '../answers/answer.ts';
import type { Change } from '../change.ts';
import { firstLine, lineAt, lineEnd, lineStarts, type Source, type Span, trim } from '../source.ts';
import { sentenceEnds } from '../text/sentences.ts';
import { share, wordsOf } from '../text/similar.ts';
import { occurrences, wholeWords, wordingOf, wordingOfSource } from '../text/wording.ts';
import type { Comment } from './recordEntries.ts';

export type Place = Pick<Comment, 'quote' | 'question'>;

/**
 * words: the quoted words stand there, or nothing was quoted of the question. similar: words much like them. question: the
 * words are gone, their question is there. document: neither is there.
 */
export interface Anchor {
  readonly kind: 'words' | 'similar' | 'question' | 'document';
  readonly at: Span;
}

/** Where a comment hangs now. Always somewhere. */
export function anchorOf(change: Change, { quote = '', question }: Place): Anchor {
  const { source, title } = change;
  const answer = question === undefined ? undefined : change.answer(question);
  const area = answer && areaOf(answer);
  const top = { kind: 'document', at: title?.at ?? firstLine(source, { from: 0, to: source.text.length }) } as const;
  if (quote === '') return answer?.heading ? { kind: 'words', at: answer.heading.at } : top;
  const found = (area && inArea(source.text, area, quote)) ?? elsewhere(change, quote, area);
  if (found) return { kind: 'words', at: found };
  const alike = (area && likest(source.text, area, quote, ALIKE, true)) ?? likestAnywhere(source.text, quote);
  if (alike) return { kind: 'similar', at: alike };
  return answer?.heading ? { kind: 'question', at: answer.heading.at } : top;
}

/**
 * What to remember of a place that a person has chosen: its words, cut to a sensible length and grown until they stand
 * there once, and the question. An empty span means its line.
 */
export function placeOf(change: Change, chosen: Span): Place {
  const { source } = change;
  const { text } = source;
  const { from } = trim(text, chosen);
  const answer = change.answers.findLast(one => {
    const area = areaOf(one);
    return area !== undefined && area.from <= from && from <= area.to;
  });
  const area = (answer && areaOf(answer)) ?? { from: 0, to: text.length };
  // What is chosen beyond the answer belongs to another question.
  const inside = (span: Span) => trim(text, { from: Math.max(span.from, area.from), to: Math.min(span.to, area.to) });
  const own = inside(chosen);
  const first = own.from >= own.to ? lineOf(source, chosen) : wholeWords(text, own);
  const wider = [first, sentenceOf(source, first), lineOf(source, first), lineOf(source, first, 1)];
  const once = wider.map(inside).find(span => {
    const words = quoteOf(text, span);
    return words !== '' && occurrences(text.slice(area.from, area.to), words).length === 1;
  });
  const quote = quoteOf(text, once ?? first);
  return { ...(quote === '' ? {} : { quote }), ...(answer ? { question: answer.question.id } : {}) };
}

// A quote is there to be found again, not to be read instead of the document.
const LONGEST = 200;
// Shares of common words: in the question's own answer less is proof enough than anywhere else.
const ALIKE = 0.5;
const ALIKE_ANYWHERE = 0.75;

function areaOf({ heading, at }: Answer): Span | undefined {
  return heading && { from: heading.whole.from, to: Math.max(at.to, heading.whole.to) };
}

function inArea(text: string, area: Span, quote: string): Span | undefined {
  const [first] = occurrences(text.slice(area.from, area.to), quote);
  return first && { from: area.from + first.from, to: area.from + first.to };
}

/** The words moved to another place; of several places the one nearest to the question. */
function elsewhere({ source }: Change, quote: string, area: Span | undefined): Span | undefined {
  // "Yes" stands in many places: as long as its question is there, none of the others is meant.
  const { length } = wordingOf(quote).text.replace(/\p{sc=Han}/gu, 'xxx');
  if (area && length < 10) return undefined;
  const from = area?.from ?? 0;
  const all = occurrences(source.text, quote, wordingOfSource(source));
  return all.toSorted((a, b) => Math.abs(a.from - from) - Math.abs(b.from - from))[0];
}

function likestAnywhere(text: string, quote: string): Span | undefined {
  if (wordsOf(quote).size < 5 || text.length > 300_000) return undefined;
  return likest(text, { from: 0, to: text.length }, quote, ALIKE_ANYWHERE, false);
}

/** The paragraph, line or sentence most like a quote, when it has the share `least` of the words; elsewhere also few others. */
function likest(text: string, area: Span, quote: string, least: number, isOwn: boolean): Span | undefined {
  const wanted = wordsOf(quote);
  let best: Span | undefined;
  let most = 0;
  for (const span of piecesIn(text, area)) {
    const words = wordsOf(text.slice(span.from, span.to));
    const kept = share(wanted, words);
    // A long paragraph may hold the quoted words as a small part; the piece that has little else is nearer to them.
    const common = Math.min(kept, isOwn ? 1 : share(words, wanted));
    const alike = kept + share(words, wanted);
    if (common < least || alike <= most) continue;
    best = span;
    most = alike;
  }
  return best;
}

function* piecesIn(text: string, area: Span): Iterable<Span> {
  const inside = text.slice(area.from, area.to);
  for (const paragraph of inside.matchAll(/[^\n]+(?:\n[^\n]+)*/g)) {
    yield placed(text, area.from + paragraph.index, paragraph[0].length);
    let at = area.from + paragraph.index;
    for (const line of paragraph[0].split('\n')) {
      yield placed(text, at, line.length);
      at += line.length + 1;
    }
    let start = 0;
    for (const end of sentenceEnds(paragraph[0])) {
      yield placed(text, area.from + paragraph.index + start, end - start);
      start = end;
    }
  }
}

/** Without list marks and bars, so that words are marked and not their layout. */
function placed(text: string, from: number, length: number): Span {
  const mark = layout.exec(text.slice(from, from + length))?.[0].length ?? 0;
  return trim(text, { from: from + mark, to: from + length });
}

const layout = /^\s*(?:>\s*)*(?:#{1,6}\s+|[-*+]\s+(?:\[[ xX]\]\s+)?|\d+[.)]\s+)?(?:\|\s*)?/;

function quoteOf(text: string, { from, to }: Span): string {
  const lines = text.slice(from, to).split('\n');
  const words = lines.map(line => line.replace(layout, '').replace(/\s*\|\s*$/, '')).join(' ');
  const flat = words.replace(/\s+/g, ' ').trim();
  if (flat.length <= LONGEST) return flat;
  const short = flat.slice(0, LONGEST);
  // Between words where there are any; never through a pair.
  return short.replace(/(?<=.{100})\s\S*$/, '').replace(/[\ud800-\udbff]$/, '');
}

/** The lines of a span, and so many more on each side. */
function lineOf(of: Source, { from, to }: Span, more = 0): Span {
  const starts = lineStarts(of);
  const first = starts[Math.max(0, lineAt(of, from) - more)] as number;
  const end = lineEnd(of, Math.min(starts.length - 1, lineAt(of, Math.max(from, to)) + more));
  return placed(of.text, first, end - first);
}

function sentenceOf(of: Source, span: Span): Span {
  const { from, to } = lineOf(of, span);
  const ends = sentenceEnds(of.text.slice(from, to)).map(end => from + end);
  return trim(of.text, {
    from: ends.findLast(end => end <= span.from) ?? from,
    to: ends.find(end => end >= span.to) ?? to,
  });
}
