// What .gitignore files leave out, for everybody who walks through folders.

import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import type { Files } from './disk.ts';

/** One `.gitignore` and the folder that it speaks of. */
export interface Ignored {
  readonly folder: string;
  readonly rules: Ignore;
}

/** Those of the folders above, up to that of the repository; none where the folder itself is left out: it was asked for. */
export function ignoredAbove(folder: string, files: Files): readonly Ignored[] {
  const folders: string[] = [];
  for (let at = folder; !files.has(join(at, '.git')); ) {
    const up = dirname(at);
    // Not in a repository: nobody says that anything is ignored.
    if (up === at) return [];
    folders.unshift(up);
    at = up;
  }
  const above = folders.flatMap(one => ignoredIn(one, files));
  return isIgnored(folder, true, above) ? [] : above;
}

/** That of one folder. */
export function ignoredIn(folder: string, files: Files): readonly Ignored[] {
  const text = files.read(join(folder, '.gitignore'));
  return text === undefined ? [] : [{ folder, rules: ignore().add(text) }];
}

/** The innermost file that says anything about a path decides, as in git. */
export function isIgnored(path: string, isFolder: boolean, rules: readonly Ignored[]): boolean {
  for (let i = rules.length - 1; i >= 0; i--) {
    const { folder, rules: one } = rules[i] as Ignored;
    const way = relative(folder, path).split(sep).join('/');
    if (way === '' || way.startsWith('..')) continue;
    const { ignored, unignored } = one.test(isFolder ? `${way}/` : way);
    if (ignored || unignored) return ignored;
  }
  return false;
}
