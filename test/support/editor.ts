// An open document for tests of editor features, without a server. `<|>` marks the cursor.

import { readFileSync, writeFileSync } from 'node:fs';
import type { Position } from 'vscode-languageserver-types';
import { placeAt, source } from '../../server/src/core/source.ts';
import type { Locale } from '../../server/src/core/words.ts';
import type { Files } from '../../server/src/disk.ts';
import { opened } from '../../server/src/editor/openDocument.ts';
import { type Reader, type View, viewOf } from '../../server/src/editor/view.ts';
import { workspace } from '../../server/src/workspace.ts';
import { NOW } from './example.ts';

export const reader: Reader = { locale: 'en', timezone: 'Europe/Berlin', snippetEdits: true, snippets: true };

export function readerIn(locale: Locale): Reader {
  return { ...reader, locale };
}

/** Files that exist only in a test, by path. */
export function filesOf(texts: Readonly<Record<string, string>>): Files {
  const paths = () => Object.keys(texts);
  return {
    read: path => texts[path],
    has: path => paths().some(one => one === path || one.startsWith(`${path}/`)),
    list: folder => {
      const inside = paths()
        .filter(one => one.startsWith(`${folder}/`))
        .map(one => one.slice(folder.length + 1));
      const names = new Map(inside.map(one => [one.split('/')[0] as string, one.includes('/')]));
      return [...names].map(([name, isFolder]) => ({ name, folder: isFolder }));
    },
  };
}

export interface At {
  readonly view: View;
  readonly position: Position;
  /** The text without the mark. */
  readonly text: string;
}

/** The view of a text with a `<|>`, and the position of the mark. `files` are the other files of `/work`. */
export function at(
  marked: string,
  {
    name = 'change.mcm.md',
    files = {},
    as = reader,
  }: { name?: string; files?: Readonly<Record<string, string>>; as?: Reader } = {},
): At {
  const offset = marked.indexOf('<|>');
  if (offset === -1) throw new Error('There is no <|> in the text');
  const text = marked.slice(0, offset) + marked.slice(offset + 3);
  const team = workspace(filesOf({ ...files, [`/team/${name}`]: text }));
  team.open(['/team']);
  const view = viewOf(opened(`file:///team/${name}`, 1, text), team, Date.parse(NOW), as);
  if (!view) throw new Error(`${name} is none of ours`);
  return { view, position: placeAt(source('', text), offset), text };
}

/** Compares with a golden file beside the tests, or writes it with UPDATE=1. */
export function golden(path: string, actual: string): { readonly actual: string; readonly expected: string } {
  if (process.env.UPDATE) writeFileSync(path, actual);
  return { actual, expected: readFileSync(path, 'utf8') };
}

/** A snippet as an editor inserts it, with `<|>` at its first stop: a choice takes its first word. */
export function expanded(snippet: string): string {
  const stop = /\$(?:(\d+)|\{(\d+)(?::([^}]*)|\|([^|]*)\|)?\})/g;
  const numbers = [...snippet.matchAll(stop)].map(match => Number(match[1] ?? match[2]));
  const first = Math.min(...numbers.filter(n => n > 0), ...(numbers.some(n => n > 0) ? [] : [0]));
  return snippet.replace(/\\([\\$}])|\$(?:(\d+)|\{(\d+)(?::([^}]*)|\|([^|]*)\|)?\})/g, (...match) => {
    const [, escaped, plain, braced, words, choices] = match as (string | undefined)[];
    if (escaped !== undefined) return escaped;
    const value = words ?? choices?.split(',')[0] ?? '';
    return Number(plain ?? braced) === first ? `<|>${value}` : value;
  });
}
