// The YAML that people and this tool write nearly always (`key: value`, lists, nothing folded, anchored or tagged), read
// without the library, twenty times as fast: a workspace of ten thousand documents is read in a second or two. Whatever is
// written in any other way is left to the library, and a test holds the two to the very same result.

import type { Data, Entry } from './frontMatter.ts';

/** What the library would read, undefined when this is not plain enough to be sure. */
export function plainYaml(text: string): Data | undefined {
  if (text.length > LONG || unusual.test(text)) return undefined;
  const lines = linesOf(text);
  if (lines[0]?.indent !== 0 || lines.some(({ indent }) => indent > DEEP)) return undefined;
  try {
    const reader: Reader = { text, lines, at: 0 };
    const data = block(reader, 0);
    return reader.at === lines.length ? data : undefined;
  } catch (error) {
    if (error === notPlain) return undefined;
    throw error;
  }
}

/** Larger or deeper than anything that is written by hand: the library has its limits, and says so. */
const LONG = 100_000;
const DEEP = 40;
/** Line ends and blanks of other kinds, document marks, directives. */
const unusual = /[^\n\x20-\x7e\xa0-\u2027\u202a-\ufefe\uff00-\ufffd]|^(?:---|\.\.\.|%)/m;
const notPlain = new Error('not plain');

/** A line that says something. `from` is where it starts, `to` where it ends, both in the text. */
interface Line {
  readonly from: number;
  readonly to: number;
  readonly indent: number;
}

interface Reader {
  readonly text: string;
  readonly lines: readonly Line[];
  /** The line that is read next. */
  at: number;
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from);
    const to = end === -1 ? text.length : end;
    let start = from;
    while (start < to && text.charCodeAt(start) === 32) start++;
    const isComment = start < to && text.charCodeAt(start) === 35;
    // Whether an indented comment belongs to what stands above it is a science of its own.
    if (isComment && start > from) return [];
    if (start < to && !isComment) lines.push({ from, to, indent: start - from });
    from = to + 1;
  }
  return lines;
}

/** The map or list that begins on the next line, which is indented by so much. */
function block(reader: Reader, indent: number): Data {
  const line = reader.lines[reader.at] as Line;
  return isItem(reader.text, line.from + indent) ? list(reader, indent) : map(reader, indent, line.from + indent);
}

function isItem(text: string, at: number): boolean {
  return text.charCodeAt(at) === 45 && (text.charCodeAt(at + 1) === 32 || text.charCodeAt(at + 1) === 10);
}

function map(reader: Reader, indent: number, first: number): Data {
  const { text, lines } = reader;
  const entries: Entry[] = [];
  const keys = new Set<string>();
  for (let start = first; ; ) {
    const line = lines[reader.at] as Line;
    const colon = keyEnd(text, start, line.to);
    const key = text.slice(start, colon);
    if (keys.has(key)) throw notPlain;
    keys.add(key);
    const keyAt = { from: start, to: colon };
    const at = skipBlanks(text, colon + 1, line.to);
    const isBare = colon + 1 === line.to;
    if (at === line.to && !isBare) throw notPlain;
    reader.at++;
    entries.push({ key, keyAt, value: isBare ? below(reader, indent) : inline(reader, at, line.to, indent) });
    const next = lines[reader.at];
    if (!next || next.indent < indent) break;
    if (next.indent > indent || isItem(text, next.from + indent)) throw notPlain;
    start = next.from + indent;
  }
  return { kind: 'map', at: { from: first, to: endOf(reader) }, entries };
}

/** The end of a key, where its colon stands. */
function keyEnd(text: string, from: number, to: number): number {
  if (!isKey(text, from, to)) throw notPlain;
  return keyPattern.lastIndex;
}

const keyPattern = /[A-Za-z][\w.-]*/y;

/** What stands on the lines below a key. Where there is nothing, the library knows where that nothing stands. */
function below(reader: Reader, indent: number): Data {
  const next = reader.lines[reader.at];
  if (next && next.indent > indent) return block(reader, next.indent);
  if (next && next.indent === indent && isItem(reader.text, next.from + indent)) return list(reader, indent);
  throw notPlain;
}

function list(reader: Reader, indent: number): Data {
  const { text, lines } = reader;
  const items: Data[] = [];
  const from = (lines[reader.at] as Line).from + indent;
  for (;;) {
    const line = lines[reader.at] as Line;
    const at = skipBlanks(text, line.from + indent + 1, line.to);
    if (at === line.to || isItem(text, at)) throw notPlain;
    if (isKey(text, at, line.to)) items.push(map(reader, at - line.from, at));
    else {
      reader.at++;
      items.push(inline(reader, at, line.to, indent));
    }
    const next = lines[reader.at];
    if (!next || next.indent < indent || (next.indent === indent && !isItem(text, next.from + indent))) break;
    if (next.indent > indent) throw notPlain;
  }
  return { kind: 'list', at: { from, to: endOf(reader) }, items, flow: false };
}

function isKey(text: string, from: number, to: number): boolean {
  keyPattern.lastIndex = from;
  if (!keyPattern.test(text)) return false;
  const end = keyPattern.lastIndex;
  return end < to && text.charCodeAt(end) === 58 && (end + 1 === to || text.charCodeAt(end + 1) === 32);
}

/** The library counts a block as ending where the next line begins. */
function endOf({ text, lines, at }: Reader): number {
  const last = lines[at - 1] as Line;
  return Math.min(text.length, last.to + 1);
}

/** A value that begins on a line and ends on it, in a map or list that is indented by so much. */
function inline({ text, lines, at: below }: Reader, at: number, to: number, indent: number): Data {
  // A value that goes on below is folded; only the library knows how.
  const next = lines[below];
  if (next && next.indent > indent) throw notPlain;
  return text.charCodeAt(at) === 91 ? flow(text, at, to) : scalar(text, at, scalarEnd(text, at, to));
}

function flow(text: string, from: number, to: number): Data {
  const items: Data[] = [];
  let at = skipBlanks(text, from + 1, to);
  while (text.charCodeAt(at) !== 93) {
    flowPattern.lastIndex = at;
    const found = flowPattern.exec(text);
    if (!found || flowPattern.lastIndex > to) throw notPlain;
    const end = at + found[0].trimEnd().length;
    items.push(scalar(text, at, end));
    at = skipBlanks(text, end, to);
    if (text.charCodeAt(at) === 44) {
      at = skipBlanks(text, at + 1, to);
      if (text.charCodeAt(at) === 93) throw notPlain;
    } else if (text.charCodeAt(at) !== 93 || at >= to) throw notPlain;
  }
  const rest = skipBlanks(text, at + 1, to);
  if (rest < to) throw notPlain;
  return { kind: 'list', at: { from, to: at + 1 }, items, flow: true };
}

/** One item of `[a, "b"]`. */
const flowPattern = /"[^"\\\n]*"|'[^'\n]*'|[^\s\-?:,[\]{}#&*!|>'"%@`=][^,[\]{}#'"\n]*/y;

/** Where the scalar that begins at a place ends; what is behind it must be blank. */
function scalarEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && text.charCodeAt(end - 1) === 32) end--;
  return end;
}

const quoted = /^(?:"[^"\\\n]*"|'[^'\n]*')$/;
const plain = /^[^\s\-?:,[\]{}#&*!|>'"%@`=](?:[^:#\n]|:(?! |$)|(?<! )#)*$/;
/** Words and numbers that YAML reads as something else than text. */
const typed =
  /^(?:[-+]?(?:\d+|\d*\.\d*)(?:[eE][-+]?\d+)?|0[xo][\da-fA-F]+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)|true|True|TRUE|false|False|FALSE|null|Null|NULL|~|<<)$/;

function scalar(text: string, from: number, to: number): Data {
  const written = text.slice(from, to);
  const at = { from, to };
  if (quoted.test(written)) {
    const inside = written.slice(1, -1);
    return { kind: 'scalar', at, text: inside, value: inside };
  }
  if (!plain.test(written)) throw notPlain;
  if (!typed.test(written)) return { kind: 'scalar', at, text: written, value: written };
  if (!/^(?:0|[1-9]\d{0,14})$/.test(written)) throw notPlain;
  return { kind: 'scalar', at, text: written, value: Number(written) };
}

function skipBlanks(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && text.charCodeAt(at) === 32) at++;
  return at;
}
