// What the other changes of a workspace name: people, services, places. Completion offers it, nothing is checked by it.

import { join } from 'node:path';
import { type Fields, fieldsOf, listOf, type Text, valueIn as value } from './core/fields/fields.ts';
import { source } from './core/source.ts';
import { frontMatter } from './core/text/frontMatter.ts';
import type { Files } from './disk.ts';

/** Names in use, the most used first. */
export interface Known {
  readonly people: readonly string[];
  readonly services: readonly string[];
  readonly environments: readonly string[];
  readonly regions: readonly string[];
  readonly ids: readonly string[];
}

// A workspace may hold anything; looking for names must not take longer than a person waits.
const most = { folders: 2000, documents: 1000 };

/** The names in the changes in a folder; `deep` looks into the folders below as well. */
export function knownBelow(folder: string, deep: boolean, files: Files): Known {
  const all = documentsBelow(folder, deep, files).flatMap(path => {
    const text = files.read(path);
    return text === undefined ? [] : [fieldsOf(frontMatter(source(path, text).text))];
  });
  return knownOf(all);
}

/** The names in some front matters. */
export function knownOf(all: readonly Fields[]): Known {
  const texts = (some: readonly Text[]) => some.map(one => one.text);
  const one = (text: string | undefined) => (text ? [text] : []);
  const people = ({ owner, executors, layer1, layer2, cc }: Fields) => [
    ...one(value(owner)),
    ...[executors, layer1, layer2, cc].flatMap(field => texts(listOf(field))),
  ];
  return {
    people: mostUsed(all.flatMap(people)),
    services: mostUsed(all.flatMap(fields => texts(listOf(fields.services)))),
    environments: mostUsed(all.flatMap(fields => one(value(fields.environment)))),
    regions: mostUsed(all.flatMap(fields => texts(listOf(fields.regions)))),
    ids: mostUsed(all.flatMap(fields => one(value(fields.id)))),
  };
}

function documentsBelow(root: string, deep: boolean, files: Files): readonly string[] {
  const documents: string[] = [];
  const folders = [root];
  for (let i = 0; i < folders.length && i < most.folders && documents.length < most.documents; i++) {
    const folder = folders[i] as string;
    for (const { name, folder: isFolder } of files.list(folder)) {
      if (isFolder) {
        if (deep && !name.startsWith('.') && name !== 'node_modules') folders.push(join(folder, name));
      } else if (/\.mcm\.md$/i.test(name)) documents.push(join(folder, name));
    }
  }
  return documents.slice(0, most.documents);
}

function mostUsed(names: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([name]) => name);
}
