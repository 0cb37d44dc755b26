// Reads the YAML between the `---` lines at the top of a document. The only file that knows `yaml`.
// Reading never fails: what cannot be read becomes a fault with a place.

import { isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument } from 'yaml';
import { memoText } from '../memo.ts';
import { type Span, shift } from '../source.ts';

/** A YAML value with its place. Scalars keep `text` exactly as written, so that a time stays the text it was. */
export type Data =
  | { readonly kind: 'map'; readonly at: Span; readonly entries: readonly Entry[] }
  | { readonly kind: 'list'; readonly at: Span; readonly items: readonly Data[]; readonly flow: boolean }
  | {
      readonly kind: 'scalar';
      readonly at: Span;
      readonly text: string;
      readonly value: string | number | boolean | null;
    };

/** One `key: value` line of a map. */
export interface Entry {
  readonly key: string;
  readonly keyAt: Span;
  readonly value: Data;
}

/** Something in YAML that could not be read. `says` is the parser's sentence, in English. */
export interface YamlFault {
  readonly kind: 'syntax' | 'alias' | 'duplicate' | 'unclosed' | 'not-a-map' | 'too-large';
  readonly at: Span;
  readonly says: string;
}

export interface FrontMatter {
  /** The block with both `---` lines and the line end after it; empty when there is none. */
  readonly whole: Span;
  /** The YAML between the lines. */
  readonly inner: Span;
  readonly data: Data & { readonly kind: 'map' };
  readonly faults: readonly YamlFault[];
  readonly comments: readonly { readonly at: Span; readonly text: string }[];
}

/** YAML longer than this (UTF-16 units) is not read: no document needs it, and it would block typing. */
const LIMIT = 100_000;
const DEPTH = 40;
const nothing: Span = { from: 0, to: 0 };
const noData: FrontMatter['data'] = { kind: 'map', at: nothing, entries: [] };
const none: FrontMatter = { whole: nothing, inner: nothing, data: noData, faults: [], comments: [] };

/** The front matter of a document's text (LF), offsets in that text. */
export function frontMatter(text: string): FrontMatter {
  const opening = /^---[ \t]*(?:\n|$)/.exec(text);
  if (!opening) return none;
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\n|$)/m;
  closing.lastIndex = 0;
  const start = opening[0].length;
  const close = closing.exec(text.slice(start, start + LIMIT));
  if (close) {
    const to = start + close.index;
    return read(text.slice(0, to + close[0].length), `${start}:${to}`);
  }
  // Not closed: the paragraph after the opening line is most likely what was meant.
  const blank = /\n[ \t]*(?:\n|$)|\n(?=#+ )/.exec(text.slice(start - 1, start + LIMIT));
  const to = blank ? Math.max(start, start + blank.index) : Math.min(text.length, start + LIMIT);
  const part = read(text.slice(0, to), `${start}:${to}`);
  const fault: YamlFault = { kind: 'unclosed', at: { from: 0, to: 3 }, says: 'The front matter has no closing ---' };
  return { ...part, faults: [fault, ...part.faults] };
}

function read(text: string, bounds: string): FrontMatter {
  return readBounded(`${bounds}\n${text}`);
}

const readBounded = memoText((keyed: string): FrontMatter => {
  const split = keyed.indexOf('\n');
  const [from = 0, to = 0] = keyed.slice(0, split).split(':').map(Number);
  const text = keyed.slice(split + 1);
  const parsed = yaml(text.slice(from, to));
  const whole = { from: 0, to: text.length };
  const comments: { at: Span; text: string }[] = [];
  for (const line of text.slice(from, to).matchAll(/^([ \t]*)#[^\n]*/gm)) {
    const at = from + line.index + (line[1] as string).length;
    comments.push({ at: { from: at, to: from + line.index + line[0].length }, text: line[0].trim() });
  }
  return {
    whole,
    inner: { from, to },
    data: parsed.data.kind === 'map' ? (place(parsed.data, from) as FrontMatter['data']) : noData,
    faults: [
      ...parsed.faults.map(fault => ({ ...fault, at: shift(fault.at, from) })),
      ...(parsed.data.kind === 'map' || parsed.faults.length > 0
        ? []
        : [{ kind: 'not-a-map' as const, at: shift(parsed.data.at, from), says: 'Expected `key: value` lines' }]),
    ],
    comments,
  };
}, 64);

/** Any YAML text (a policy, a template, a review record) as data with places. An empty text is an empty map. */
export const yaml = memoText((text: string): { readonly data: Data; readonly faults: readonly YamlFault[] } => {
  const whole = { from: 0, to: text.length };
  if (text.length > LIMIT * 20 || tooDeep(text)) {
    const fault = { kind: 'too-large' as const, at: firstLineOf(text), says: 'Too long or nested too deeply to read' };
    return { data: noData, faults: [fault] };
  }
  try {
    const document = parseDocument(text, {
      version: '1.2',
      logLevel: 'silent',
      prettyErrors: false,
      uniqueKeys: true,
      keepSourceTokens: false,
      lineCounter: new LineCounter(),
    });
    const faults: YamlFault[] = document.errors.map(error => ({
      kind: error.code === 'DUPLICATE_KEY' ? 'duplicate' : 'syntax',
      at: clamp({ from: error.pos[0], to: error.pos[1] }, text),
      says: error.message.replace(/\s+/g, ' '),
    }));
    const data = document.contents
      ? toData(document.contents as Node, text, faults, 0)
      : { kind: 'map' as const, at: whole, entries: [] };
    return { data, faults };
  } catch (error) {
    // `yaml` promises not to throw; a stack overflow on hostile input is the one way it still can.
    const says = error instanceof Error ? error.message : String(error);
    return { data: noData, faults: [{ kind: 'syntax', at: firstLineOf(text), says }] };
  }
}, 32);

/** Plain JavaScript of the data, for schema validation. Keys such as `__proto__` stay harmless own properties. */
export function plain(data: Data): unknown {
  switch (data.kind) {
    case 'scalar':
      return data.value;
    case 'list':
      return data.items.map(plain);
    case 'map': {
      const result: Record<string, unknown> = Object.create(null);
      for (const entry of data.entries) result[entry.key] = plain(entry.value);
      return result;
    }
  }
}

/** The entry at a path of keys and list indexes, if there. */
export function entryAt(data: Data, path: readonly (string | number)[]): Data | undefined {
  let here: Data | undefined = data;
  for (const step of path) {
    if (here?.kind === 'map') here = here.entries.find(entry => entry.key === String(step))?.value;
    else if (here?.kind === 'list') here = here.items[Number(step)];
    else return undefined;
  }
  return here;
}

function toData(node: Node | null, text: string, faults: YamlFault[], depth: number): Data {
  const at = node?.range ? clamp({ from: node.range[0], to: node.range[1] }, text) : nothing;
  if (depth > DEPTH) {
    faults.push({ kind: 'too-large', at, says: 'Nested too deeply' });
    return { kind: 'scalar', at, text: '', value: null };
  }
  if (isMap(node)) {
    const entries = (node.items as Pair<Node, Node | null>[]).map(pair => toEntry(pair, text, faults, depth));
    return { kind: 'map', at, entries };
  }
  if (isSeq(node)) {
    const items = (node.items as Node[]).map(item => toData(item, text, faults, depth + 1));
    return { kind: 'list', at, items, flow: node.flow === true };
  }
  if (isScalar(node)) {
    const value = node.value;
    const written = typeof node.source === 'string' ? node.source : text.slice(at.from, at.to);
    const simple = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
    return { kind: 'scalar', at, text: written, value: simple ? value : value == null ? null : String(value) };
  }
  if (node) faults.push({ kind: 'alias', at, says: 'Aliases (*name) are not read here; write the value out' });
  return { kind: 'scalar', at, text: '', value: null };
}

function toEntry(pair: Pair<Node, Node | null>, text: string, faults: YamlFault[], depth: number): Entry {
  const key = toData(pair.key, text, faults, depth + 1);
  const value = toData(pair.value, text, faults, depth + 1);
  const empty = pair.value === null || value.at === nothing;
  return {
    key: key.kind === 'scalar' ? key.text : text.slice(key.at.from, key.at.to),
    keyAt: key.at,
    value: empty ? { kind: 'scalar', at: { from: key.at.to, to: key.at.to }, text: '', value: null } : value,
  };
}

function place(data: Data, by: number): Data {
  const at = shift(data.at, by);
  switch (data.kind) {
    case 'scalar':
      return { ...data, at };
    case 'list':
      return { ...data, at, items: data.items.map(item => place(item, by)) };
    case 'map': {
      const entries = data.entries.map(e => ({ key: e.key, keyAt: shift(e.keyAt, by), value: place(e.value, by) }));
      return { ...data, at, entries };
    }
  }
}

/** Whether brackets nest so deeply that the parser's recursion would be at risk. */
function tooDeep(text: string): boolean {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 91 || code === 123) depth++;
    else if (code === 93 || code === 125) depth = Math.max(0, depth - 1);
    if (depth > 200) return true;
  }
  return /^(?:[ \t]*[-?:][ \t]+){60,}/m.test(text) || /^[ \t]{400,}\S/m.test(text);
}

function clamp(span: Span, text: string): Span {
  const from = Math.min(Math.max(span.from, 0), text.length);
  return { from, to: Math.min(Math.max(span.to, from), text.length) };
}

function firstLineOf(text: string): Span {
  const end = text.indexOf('\n');
  return { from: 0, to: end === -1 ? text.length : end };
}
