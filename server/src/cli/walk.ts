// All MCMs below a folder, what .gitignore leaves out left out. Links to folders are not followed, so that no loop is.

import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { disk } from '../disk.ts';
import { type Ignored, ignoredAbove, ignoredIn, isIgnored } from '../ignored.ts';

export interface Walked {
  readonly files: readonly string[];
  /** Folders that could not be read. */
  readonly unread: readonly string[];
}

/** The MCMs below `folder`, in the order of their names. A folder that was named is looked into even where it is ignored. */
export function mcmsBelow(folder: string): Walked {
  const files: string[] = [];
  const unread: string[] = [];
  const visit = (at: string, rules: readonly Ignored[]): void => {
    const entries = entriesOf(at);
    if (!entries) {
      unread.push(at);
      return;
    }
    const inner = entries.some(one => one.name === '.gitignore') ? [...rules, ...ignoredIn(at, disk)] : rules;
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(at, entry.name);
      if (entry.isDirectory()) {
        if (entry.name !== '.git' && entry.name !== 'node_modules' && !isIgnored(path, true, inner)) visit(path, inner);
      } else if (/\.mcm\.md$/i.test(entry.name) && isFile(path, entry) && !isIgnored(path, false, inner))
        files.push(path);
    }
  };
  visit(folder, ignoredAbove(folder, disk));
  return { files, unread };
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
