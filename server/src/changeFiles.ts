// The MCMs below a folder, found little by little. What .gitignore leaves out is left out; links to folders are not followed.

import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import type { Files } from './disk.ts';

/** One `.gitignore` and the folder that it speaks of. */
interface Ignored {
  readonly folder: string;
  readonly rules: Ignore;
}

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
    const rules = [...next.rules, ...readIgnored(folder, files)];
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

/** The `.gitignore` files of the folders above, up to that of the repository. */
function ignoredAbove(folder: string, files: Files): readonly Ignored[] {
  const folders: string[] = [];
  for (let at = folder; !files.has(join(at, '.git')); ) {
    const up = dirname(at);
    // Not in a repository: nobody says that anything is ignored.
    if (up === at) return [];
    folders.unshift(up);
    at = up;
  }
  const above = folders.flatMap(one => readIgnored(one, files));
  return isIgnored(folder, true, above) ? [] : above;
}

function readIgnored(folder: string, files: Files): readonly Ignored[] {
  const text = files.read(join(folder, '.gitignore'));
  return text === undefined ? [] : [{ folder, rules: ignore().add(text) }];
}

/** The innermost file that says anything about a path decides, as in git. */
function isIgnored(path: string, isFolder: boolean, rules: readonly Ignored[]): boolean {
  for (let i = rules.length - 1; i >= 0; i--) {
    const { folder, rules: one } = rules[i] as Ignored;
    const way = relative(folder, path).split(sep).join('/');
    if (way === '' || way.startsWith('..')) continue;
    const { ignored, unignored } = one.test(isFolder ? `${way}/` : way);
    if (ignored || unignored) return ignored;
  }
  return false;
}
