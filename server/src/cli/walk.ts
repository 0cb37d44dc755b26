// All MCMs below a folder, what .gitignore leaves out left out. Links to folders are not followed, so that no loop is.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** One `.gitignore` and the folder that it speaks of. */
interface Ignored {
  readonly folder: string;
  readonly rules: Ignore;
}

export interface Walked {
  readonly files: readonly string[];
  /** Folders that could not be read. */
  readonly unread: readonly string[];
}

/** The MCMs below `folder`, in the order of their names. A folder that was named is looked into even where it is ignored. */
export function mcmsBelow(folder: string): Walked {
  const files: string[] = [];
  const unread: string[] = [];
  const above = ignoredAbove(folder);
  const visit = (at: string, rules: readonly Ignored[]): void => {
    const entries = entriesOf(at);
    if (!entries) {
      unread.push(at);
      return;
    }
    const inner = entries.some(one => one.name === '.gitignore') ? [...rules, ...readIgnored(at)] : rules;
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(at, entry.name);
      if (entry.isDirectory()) {
        if (entry.name !== '.git' && entry.name !== 'node_modules' && !isIgnored(path, true, inner)) visit(path, inner);
      } else if (/\.mcm\.md$/i.test(entry.name) && isFile(path, entry) && !isIgnored(path, false, inner))
        files.push(path);
    }
  };
  visit(folder, isIgnored(folder, true, above) ? [] : above);
  return { files, unread };
}

/** The `.gitignore` files of the folders above, up to that of the repository. */
function ignoredAbove(folder: string): readonly Ignored[] {
  const folders: string[] = [];
  for (let at = folder; !has(join(at, '.git')); ) {
    const up = dirname(at);
    // Not in a repository: nobody says that anything is ignored.
    if (up === at) return [];
    folders.unshift(up);
    at = up;
  }
  return folders.flatMap(readIgnored);
}

function readIgnored(folder: string): readonly Ignored[] {
  try {
    return [{ folder, rules: ignore().add(readFileSync(join(folder, '.gitignore'), 'utf8')) }];
  } catch {
    return [];
  }
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

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return undefined;
  }
}

function isFile(path: string, entry: { isFile(): boolean; isSymbolicLink(): boolean }): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function has(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
