// Where in YAML an offset is: on which key or value, and by which path. Half-typed lines are read with a mark at the
// cursor, so that the one reading of YAML that there is also knows what completion needs.

import { contains, type Span } from '../core/source.ts';
import { type Data, type Entry, yaml } from '../core/text/frontMatter.ts';

/** What stands at an offset. `path` leads to the value; for a key, to the value of that key. */
export type YamlPlace =
  | { readonly kind: 'key'; readonly path: readonly string[]; readonly at: Span; readonly entry: Entry }
  | { readonly kind: 'value'; readonly path: readonly string[]; readonly at: Span; readonly text: string };

/** The key or single value at an offset. */
export function yamlPlaceAt(data: Data, offset: number, path: readonly string[] = []): YamlPlace | undefined {
  switch (data.kind) {
    case 'scalar':
      return contains(data.at, offset) ? { kind: 'value', path, at: data.at, text: data.text } : undefined;
    case 'list':
      return first(data.items.map((item, i) => () => yamlPlaceAt(item, offset, [...path, String(i)])));
    case 'map':
      return first(
        data.entries.map(entry => () => {
          const here = [...path, entry.key];
          if (contains(entry.keyAt, offset)) return { kind: 'key', path: here, at: entry.keyAt, entry };
          return yamlPlaceAt(entry.value, offset, here);
        }),
      );
  }
}

/** What may be typed at a cursor in YAML. `at` is what has been typed of it, offsets in the text. */
export interface YamlCursor {
  readonly kind: 'key' | 'value';
  /** For a key the path of the map, for a value the path of the value. */
  readonly path: readonly string[];
  /** The keys that the map has already, the one at the cursor left out; the items of the list around a value. */
  readonly siblings: readonly string[];
  readonly at: Span;
  /** Inside `[…]`. */
  readonly flow: boolean;
  /** Blanks before the key, for lines below it. */
  readonly indent: string;
  /** The key's colon is there already. */
  readonly whole: boolean;
}

const mark = 'mcmCursor';

/** Where the cursor is in a YAML text. Two readings at a list item, which may be a text or the first key of a map. */
export function yamlCursors(text: string, offset: number): readonly YamlCursor[] {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = text.indexOf('\n', offset);
  const before = text.slice(start, offset);
  const after = text.slice(offset, lineEnd === -1 ? text.length : lineEnd);
  if (/^\s*#|\s#/.test(before)) return [];
  const key = /^(\s*(?:- +)*)([\w-]*)$/.exec(before);
  const found: YamlCursor[] = [];
  if (key && /^[\w-]*\s*(?::.*)?$/.test(after)) {
    const typed = { from: start + (key[1] as string).length, to: offset + (/^[\w-]*/.exec(after)?.[0].length ?? 0) };
    const isWhole = /^[\w-]*\s*:/.test(after);
    const trial = text.slice(0, offset) + mark + (isWhole ? '' : ': ') + text.slice(isWhole ? offset : typed.to);
    const cursor = find(yaml(trial).data, [], typed);
    if (cursor?.kind === 'key')
      found.push({ ...cursor, indent: (key[1] as string).replace(/-/g, ' '), whole: isWhole });
  }
  const value = /^\s*(?:(?:- +)*[^\s:#[{-][^:#[{]*:|- )\s*(?:(\[)(?:.*[,[])?\s*)?(["']?)([^"'[\],#]*)$/.exec(before);
  if (value) {
    const written = value[3] as string;
    const from = offset - written.length - (value[2] as string).length;
    const rest = value[1] ? /^[^\],#\n]*/.exec(after)?.[0].trimEnd() : /^[^#\n]*/.exec(after)?.[0].trimEnd();
    const to = offset + (rest?.length ?? 0);
    const gap = text[from - 1] === ':' || text[from - 1] === ',' ? ' ' : '';
    const cursor = find(yaml(text.slice(0, from) + gap + mark + text.slice(to)).data, [], { from, to });
    if (cursor?.kind === 'value') found.push(cursor);
  }
  return found;
}

function find(
  data: Data,
  path: readonly string[],
  at: Span,
  list?: Data & { readonly kind: 'list' },
): YamlCursor | undefined {
  const base = { at, indent: '', whole: false };
  switch (data.kind) {
    case 'scalar': {
      if (data.text !== mark) return undefined;
      const siblings = (list?.items ?? []).flatMap(one => (one.kind === 'scalar' && one !== data ? [one.text] : []));
      return { ...base, kind: 'value', path, siblings, flow: list?.flow === true };
    }
    case 'list':
      return first(data.items.map((item, i) => () => find(item, [...path, String(i)], at, data)));
    case 'map': {
      const here = data.entries.find(entry => entry.key.includes(mark));
      const siblings = data.entries.filter(entry => entry !== here).map(entry => entry.key);
      if (here) return { ...base, kind: 'key', path, siblings, flow: false };
      return first(data.entries.map(entry => () => find(entry.value, [...path, entry.key], at)));
    }
  }
}

function first<T>(tries: readonly (() => T | undefined)[]): T | undefined {
  for (const attempt of tries) {
    const found = attempt();
    if (found !== undefined) return found;
  }
  return undefined;
}
