// Ids of changes in an editor: from a number to the document that bears it, to all places that name it, and to any change
// of the workspace by a few letters.

import type { Location, Position, SymbolInformation } from 'vscode-languageserver-protocol';
import type { ChangeIndex, Entry } from '../changeIndex.ts';
import { fieldsOf } from '../core/fields/fields.ts';
import { offsetAt, type Source, type Span, source } from '../core/source.ts';
import { frontMatter } from '../core/text/frontMatter.ts';
import type { Words } from '../core/words.ts';
import type { Files } from '../disk.ts';
import { toRange } from './convert.ts';
import type { View } from './view.ts';

type Entries = Pick<ChangeIndex, 'entries'>;

/** Where the change whose id stands at a position is: the `id` of its front matter. */
export function definition(view: View, position: Position, index: Entries, files: Files): Location[] {
  const id = idAt(view, position);
  if (id === undefined) return [];
  return withId(index, id).map(entry => placeOf(entry, files));
}

/** Every place of the workspace that names the change whose id stands at a position. */
export function references(view: View, position: Position, index: Entries, files: Files): Location[] {
  const id = idAt(view, position);
  if (id === undefined || (withId(index, id).length === 0 && !isOwn(view, id))) return [];
  const found: Location[] = [];
  for (const entry of index.entries()) {
    // An open document may name what its file does not name yet.
    if (entry.mentions !== '' && !entry.mentions.includes(` ${id} `)) continue;
    const of = textOf(entry, files);
    if (of) found.push(...placesIn(of, id).map(at => ({ uri: of.uri, range: toRange(of, at) })));
  }
  return found;
}

/** The changes whose id, title or services hold the letters of a query in their order. */
export function workspaceSymbols(query: string, index: Entries, files: Files): SymbolInformation[] {
  const wanted = query.toLowerCase().replace(/\s+/g, '');
  const found: SymbolInformation[] = [];
  for (const entry of index.entries()) {
    const { summary } = entry;
    const name = [summary.id, summary.title].filter(Boolean).join(' ') || entry.path;
    if (!holds(`${name} ${summary.services.join(' ')}`.toLowerCase(), wanted)) continue;
    found.push({ name, kind: 1, containerName: summary.services.join(', '), location: placeOf(entry, files) });
    if (found.length >= most) break;
  }
  return found;
}

/** Shown while the changes of a large workspace are read. */
export const readingSays: Words = { en: 'MCM: reading the other changes', 'zh-cn': 'MCM：正在读取其他变更' };

const most = 200;

function withId(index: Entries, id: string): readonly Entry[] {
  return index.entries().filter(one => one.summary.id?.toLowerCase() === id);
}

function isOwn(view: View, id: string): boolean {
  if (view.kind !== 'change') return false;
  const own = view.change.fields.id;
  return own.kind === 'value' && own.value.toLowerCase() === id;
}

/** The word at a position that may be an id, in small letters. */
function idAt({ source: of }: View, position: Position): string | undefined {
  const offset = offsetAt(of, position);
  const start = of.text.lastIndexOf('\n', offset - 1) + 1;
  const end = of.text.indexOf('\n', offset);
  const line = of.text.slice(start, end === -1 ? undefined : end);
  for (const match of line.matchAll(/[\p{L}\p{N}_]+(?:-[\p{L}\p{N}_]+)*/gu)) {
    const from = start + match.index;
    if (from <= offset && offset <= from + match[0].length && /\d/.test(match[0])) return match[0].toLowerCase();
  }
  return undefined;
}

function placesIn({ text }: Source, id: string): readonly Span[] {
  const low = text.toLowerCase();
  const found: Span[] = [];
  for (let from = low.indexOf(id); from !== -1; from = low.indexOf(id, from + id.length)) {
    const isWhole = !/[\p{L}\p{N}_-]/u.test(low[from - 1] ?? '') && !/[\p{L}\p{N}_]/u.test(low[from + id.length] ?? '');
    if (isWhole) found.push({ from, to: from + id.length });
  }
  return found;
}

function textOf({ path, summary }: Entry, files: Files): Source | undefined {
  const text = files.read(path);
  return text === undefined ? undefined : source(summary.uri, text);
}

/** Where a change says its id; its first line when it has none. */
function placeOf(entry: Entry, files: Files): Location {
  const of = textOf(entry, files);
  const uri = entry.summary.uri;
  if (!of) return { uri, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } };
  const { id } = fieldsOf(frontMatter(of.text));
  return { uri, range: toRange(of, id.kind === 'value' ? id.at : { from: 0, to: 0 }) };
}

/** Whether the letters occur in their order, as editors search. */
function holds(text: string, letters: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
