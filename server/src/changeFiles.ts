// The MCMs below a folder, found little by little. What .gitignore leaves out is left out; links to folders are not followed.

import { isAbsolute, join, relative, sep } from 'node:path';
import type { Files } from './disk.ts';
import { type Ignored, ignoredAbove, ignoredIn, isIgnored } from './ignored.ts';

/** A folder whose changes are each other's neighbours; `deep` with the folders below. */
export interface Project {
  readonly folder: string;
  readonly deep: boolean;
}

/** Whether a file or folder lies in a project. */
export function isIn({ folder, deep }: Project, path: string): boolean {
  const inside = folder.endsWith(sep) ? folder : folder + sep;
  // On Windows the same path may be written in other letters, which only `relative` knows.
  const way = path.startsWith(inside) ? path.slice(inside.length) : sep === '/' ? '..' : relative(folder, path);
  if (way === '' || way === '..' || /^\.\.[/\\]/.test(way) || isAbsolute(way)) return false;
  return deep || !/[/\\]/.test(way);
}

/** Paths of MCMs below `root` in no order; `undefined` after each folder, so that whoever reads can stop there for a while. */
export function* changesBelow(root: string, deep: boolean, files: Files): Generator<string | undefined> {
  const open: { readonly folder: string; readonly rules: readonly Ignored[] }[] = [
    { folder: root, rules: deep ? ignoredAbove(root, files) : [] },
  ];
  for (let next = open.pop(); next; next = open.pop()) {
    const { folder } = next;
    const rules = [...next.rules, ...ignoredIn(folder, files)];
    let seen = 0;
    for (const entry of files.list(folder)) {
      // A folder may hold tens of thousands of other files.
      if (++seen % 200 === 0) yield undefined;
      const path = join(folder, entry.name);
      if (entry.folder) {
        const isOurs = deep && entry.name !== '.git' && entry.name !== 'node_modules';
        if (isOurs && !isIgnored(path, true, rules)) open.push({ folder: path, rules });
      } else if (/\.mcm\.md$/i.test(entry.name) && !isIgnored(path, false, rules)) yield path;
    }
    yield undefined;
  }
}
