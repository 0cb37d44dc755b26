// Writing YAML: a value as text, and the smallest edit that appends to a list, adds a key or takes one away in a text that
// people edit by hand. Comments, order and formatting of everything else stay. Callers read the result again and compare.

import type { Edit } from '../rule.ts';
import { type Data, type Entry, entryAt, yaml } from './frontMatter.ts';

/** What can be written. A key whose value is undefined is left out. */
export type Yaml = string | number | boolean | readonly Yaml[] | { readonly [key: string]: Yaml | undefined };

/** Where a value stands: keys of maps, and indexes of lists. */
export type YamlPath = readonly (string | number)[];

/**
 * The edits that append `value` to the list at `path`, making the keys that are missing. Undefined where the text is laid
 * out so that this cannot be done by adding lines.
 */
export function appended(text: string, path: YamlPath, value: Yaml): readonly Edit[] | undefined {
  const { data } = yaml(text);
  if (data.kind !== 'map') return undefined;
  if (data.entries.length === 0) {
    const isEmpty = text.replace(/^[ \t]*#.*$/gm, '').trim() === '';
    return isEmpty ? [after(text, text.length, block(nested(path, [value]), 0))] : undefined;
  }
  return into(text, data, path, [value]);
}

/** The edits that give the key at the end of `path` its value; undefined where it has one already, or no place to stand. */
export function withKey(text: string, path: YamlPath, value: Yaml): readonly Edit[] | undefined {
  return into(text, yaml(text).data, path, value);
}

/** The edits that take the key at the end of `path` away with its lines; lines that hold only a comment stay. */
export function withoutKey(text: string, path: YamlPath): readonly Edit[] | undefined {
  const map = entryAt(yaml(text).data, path.slice(0, -1));
  if (map?.kind !== 'map') return undefined;
  const index = map.entries.findIndex(one => one.key === path.at(-1));
  const [before, entry, next] = [map.entries[index - 1], map.entries[index], map.entries[index + 1]];
  if (!entry) return undefined;
  const end = endOfEntry(text, entry);
  if (isFlowAt(text, map)) {
    if (before) return [{ from: endOfEntry(text, before), to: end, text: '' }];
    return [{ from: entry.keyAt.from, to: next ? next.keyAt.from : end, text: '' }];
  }
  // Behind the dash of a list the next key moves up; without a next one the item would be nothing.
  if (!before) return next ? [{ from: entry.keyAt.from, to: next.keyAt.from, text: '' }] : undefined;
  const from = text.lastIndexOf('\n', entry.keyAt.from) + 1;
  const stop = text.indexOf('\n', end - 1);
  const to = stop === -1 ? text.length : stop + 1;
  const comments = text.slice(from, to).match(/^[ \t]*#.*(?:\n|$)/gm) ?? [];
  return [{ from, to, text: comments.join('') }];
}

/** A value in block style, each line indented by `indent`, without a line end behind it. */
export function block(value: Yaml, indent: number): string {
  const pad = ' '.repeat(indent);
  if (Array.isArray(value)) return value.map(one => `${pad}- ${block(one, indent + 2).trimStart()}`).join('\n');
  if (typeof value !== 'object') return `${pad}${scalar(String(value), indent)}`;
  return entries(value)
    .map(([key, one]) => {
      const isNested = typeof one === 'object';
      return `${pad}${scalar(key)}:${isNested ? `\n${block(one, indent + 2)}` : ` ${literal(one) ?? scalar(String(one), indent + 2)}`}`;
    })
    .join('\n');
}

/** A text as a YAML scalar: plain where that reads back as the same text, a literal block for lines, else quoted. */
export function scalar(text: string, indent?: number): string {
  if (isPlain(text)) return text;
  const isLines = indent !== undefined && /^\S/.test(text) && text.includes('\n') && !text.endsWith('\n');
  if (isLines && !/[^\P{C}\n]|[\u2028\u2029]/u.test(text)) {
    const pad = ' '.repeat(indent);
    return `|-\n${text
      .split('\n')
      .map(line => (line === '' ? '' : pad + line))
      .join('\n')}`;
  }
  return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, character => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** Plain only where every YAML reader, old or new, takes it for the same text. */
function isPlain(text: string): boolean {
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)$/.test(text)) return true;
  return (
    /^[\p{L}_](?:[\p{L}\p{N} _.,;/@()+%=…，。；、（）-]*[\p{L}\p{N}_.)%…，。；、）])?$/u.test(text) &&
    !/^(?:true|false|null|yes|no|on|off|y|n|[._]?(?:inf|nan))$/i.test(text)
  );
}

/** The edits that put `value` at `path`; what stands there already has to be a list, and so has the value, to append to it. */
function into(text: string, data: Data, path: YamlPath, value: Yaml): readonly Edit[] | undefined {
  const isFlow = isFlowAt(text, data);
  if (path.length === 0) return data.kind === 'list' && isList(value) ? append(text, data, isFlow, value) : undefined;
  const [key = '', ...rest] = path;
  if (typeof key === 'number') {
    const item = data.kind === 'list' ? data.items[key] : undefined;
    return item && into(text, item, rest, value);
  }
  if (data.kind !== 'map') return undefined;
  const entry = data.entries.find(one => one.key === key);
  if (!entry) return addEntry(text, data, isFlow, { [key]: nested(rest, value) });
  if (isEmpty(entry.value)) return fill(text, entry, isFlow, nested(rest, value));
  return into(text, entry.value, rest, value);
}

function append(text: string, list: Data & { kind: 'list' }, isFlow: boolean, items: readonly Yaml[]): readonly Edit[] {
  const last = endOf(text, list.items.at(-1) ?? list);
  if (isFlow) return [{ from: last, to: last, text: `, ${items.map(flow).join(', ')}` }];
  return [after(text, last, block(items, columnOf(text, list.at.from)))];
}

function addEntry(
  text: string,
  map: Data & { kind: 'map' },
  isFlow: boolean,
  value: Yaml,
): readonly Edit[] | undefined {
  const first = map.entries[0];
  const last = map.entries.at(-1);
  if (!first || !last) return undefined;
  const end = endOfEntry(text, last);
  if (isFlow) return [{ from: end, to: end, text: `, ${flow(value).slice(1, -1)}` }];
  return [after(text, end, block(value, columnOf(text, first.keyAt.from)))];
}

/** Gives a key without a value its value; an empty `[]`, `{}` or `~` goes. */
function fill(text: string, { keyAt, value }: Entry, isFlow: boolean, filling: Yaml): readonly Edit[] {
  const colon = text.indexOf(':', keyAt.to) + 1;
  if (isFlow) return [{ from: colon, to: Math.max(colon, value.at.to), text: ` ${flow(filling)}` }];
  const added = after(text, Math.max(colon, value.at.to), block(filling, columnOf(text, keyAt.from) + 2));
  return value.at.to > colon ? [{ from: colon, to: value.at.to, text: '' }, added] : [added];
}

/** Whole lines inserted behind the line in which `offset` stands, with the line ends of the text. */
function after(text: string, offset: number, lines: string): Edit {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const added = `${lines}\n`.replaceAll('\n', eol);
  const next = text[offset - 1] === '\n' ? offset - 1 : text.indexOf('\n', offset);
  if (next === -1 && text !== '') return { from: text.length, to: text.length, text: eol + added };
  return { from: next + 1, to: next + 1, text: added };
}

function nested(path: YamlPath, value: Yaml): Yaml {
  return path.reduceRight<Yaml>((inner, key) => ({ [key]: inner }), value);
}

function isList(value: Yaml): value is readonly Yaml[] {
  return Array.isArray(value);
}

function flow(value: Yaml): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value !== 'object') return literal(value) ?? JSON.stringify(value);
  return `{${entries(value)
    .map(([key, one]) => `${JSON.stringify(key)}: ${flow(one)}`)
    .join(', ')}}`;
}

function entries(map: Yaml & object): readonly (readonly [string, Yaml])[] {
  return Object.entries(map).flatMap(([key, one]) => (one === undefined ? [] : [[key, one as Yaml] as const]));
}

/** A number or a switch is written as such. */
function literal(value: Yaml): string | undefined {
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

function isEmpty(data: Data): boolean {
  if (data.kind === 'scalar') return data.value === null;
  return (data.kind === 'map' ? data.entries : data.items).length === 0;
}

function endOfEntry(text: string, { keyAt, value }: Entry): number {
  return value.at.to > keyAt.to ? endOf(text, value) : text.indexOf(':', keyAt.to) + 1;
}

/** The end of the last thing that is really written in a value: block collections count blank lines below as theirs. */
function endOf(text: string, data: Data): number {
  if (data.kind === 'scalar' || isFlowAt(text, data)) return data.at.to;
  if (data.kind === 'list') return endOf(text, data.items.at(-1) ?? { ...data, kind: 'scalar', text: '', value: null });
  const last = data.entries.at(-1);
  return last ? endOfEntry(text, last) : data.at.to;
}

function isFlowAt(text: string, data: Data): boolean {
  return data.kind !== 'scalar' && /[{[]/.test(text[data.at.from] ?? '');
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}
