// A text as the rest of the core sees it: frozen, LF line ends, no byte order mark. Positions are UTF-16 offsets.

import { asRead } from './text/asRead.ts';

/** Half-open range of UTF-16 offsets into a `Source`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** An immutable text. `text` has LF line ends only and no BOM; `bom` remembers that there was one. */
export interface Source {
  readonly uri: string;
  readonly text: string;
  readonly bom: boolean;
}

/** Zero-based line and UTF-16 character, as LSP counts them. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/** Makes a source of whatever text an editor or a file holds. Line numbers stay the same; never fails. */
export function source(uri: string, raw: string): Source {
  const bom = raw.charCodeAt(0) === 0xfeff;
  const body = bom ? raw.slice(1) : raw;
  const text = body.includes('\r') ? body.replace(/\r\n?/g, '\n') : body;
  return Object.freeze({ uri, text, bom });
}

/** Offsets at which the lines start; the first is 0. */
export function lineStarts(of: Source): readonly number[] {
  const known = knownStarts.get(of);
  if (known) return known;
  const starts = [0, ...startsIn(of.text, 0)];
  knownStarts.set(of, starts);
  return starts;
}

/** A source with a part of its text replaced. Lines that are known stay known, so that a key costs no look at all the others. */
export function replaced(of: Source, span: Span, raw: string): Source {
  const behind = of.text.slice(span.to);
  // A lone CR before a line end becomes one line end with it.
  const typed = raw.endsWith('\r') && behind.startsWith('\n') ? raw.slice(0, -1) : raw;
  const text = typed.includes('\r') ? typed.replace(/\r\n?/g, '\n') : typed;
  const now: Source = Object.freeze({ uri: of.uri, text: of.text.slice(0, span.from) + text + behind, bom: of.bom });
  const before = knownStarts.get(of);
  if (before) {
    const by = text.length - (span.to - span.from);
    const first = lineAt(of, span.from) + 1;
    const starts = before.slice(0, first);
    for (const start of startsIn(text, span.from)) starts.push(start);
    for (let i = lineAt(of, span.to) + 1; i < before.length; i++) starts.push((before[i] as number) + by);
    knownStarts.set(now, starts);
  }
  return now;
}

const knownStarts = new WeakMap<Source, readonly number[]>();

function startsIn(text: string, from: number): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(from + at + 1);
  return starts;
}

/** Zero-based number of the line that holds `offset` (clamped into the text). */
export function lineAt(of: Source, offset: number): number {
  const starts = lineStarts(of);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Offset to line and character. An offset outside the text is clamped into it. */
export function placeAt(of: Source, offset: number): Place {
  const clamped = Math.min(Math.max(offset, 0), of.text.length);
  const line = lineAt(of, clamped);
  const character = clamped - (lineStarts(of)[line] as number);
  return { line, character: of.bom && line === 0 ? character + 1 : character };
}

/** Line and character to offset. A place outside the text is clamped to the nearest one inside. */
export function offsetAt(of: Source, place: Place): number {
  const starts = lineStarts(of);
  if (place.line < 0) return 0;
  const start = starts[place.line];
  if (start === undefined) return of.text.length;
  const end = lineEnd(of, place.line);
  const character = of.bom && place.line === 0 ? place.character - 1 : place.character;
  return Math.min(start + Math.max(character, 0), end);
}

/** Offset of the end of a line, before its LF. */
export function lineEnd(of: Source, line: number): number {
  const next = lineStarts(of)[line + 1];
  return next === undefined ? of.text.length : next - 1;
}

/** The part of `span` on its first line, for findings: never empty if the text there is not. */
export function firstLine(of: Source, span: Span): Span {
  const from = Math.min(Math.max(span.from, 0), of.text.length);
  const end = of.text.indexOf('\n', from);
  const to = Math.min(Math.max(span.to, from), end === -1 ? of.text.length : end);
  return { from, to };
}

/** `span` without white space at its ends. */
export function trim(text: string, span: Span): Span {
  let { from, to } = span;
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  return { from, to };
}

/** Whether two spans share a character. */
export function overlap(one: Span, other: Span): boolean {
  return one.from < other.to && other.from < one.to;
}

/** The text of a span as it is read: Chinese with full-width marks, whichever were typed. */
export function cut(of: Source, span: Span): string {
  return asRead(of.text.slice(span.from, span.to));
}

export function contains(span: Span, offset: number): boolean {
  return span.from <= offset && offset <= span.to;
}

export function shift(span: Span, by: number): Span {
  return { from: span.from + by, to: span.to + by };
}

function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x3000 || code === 0xfeff;
}
