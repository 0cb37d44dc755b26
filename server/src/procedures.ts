// The procedures that standard changes name, read from disk: only pages of the same project, each once a minute at most.

import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { procedurePath } from './core/plan/procedure.ts';
import { type Source, source } from './core/source.ts';
import type { FrontMatter } from './core/text/frontMatter.ts';
import { type Files, uriOf } from './disk.ts';

export interface Procedures {
  /** The procedure that a document names; the same object while its text is the same. Undefined where there is none. */
  read(front: FrontMatter, document: string | undefined, project: string | undefined, now: number): Source | undefined;
  /** Looks at the files again: something outside may have changed. */
  forget(): void;
}

interface Known {
  readonly minute: number;
  readonly source: Source | undefined;
}

/** Procedures as `files` has them. */
export function procedures(files: Files): Procedures {
  const known = new Map<string, Known>();
  return {
    read(front, document, project, now) {
      const name = procedurePath(front);
      if (name === undefined || document === undefined) return undefined;
      const root = project ?? dirname(document);
      // Like a link in a repository: from the document, or with a slash in front from the project's root.
      const path = name.startsWith('/') ? join(root, name) : resolve(dirname(document), decoded(name));
      const way = relative(root, path);
      if (path === document || way === '..' || /^\.\.[/\\]/.test(way) || isAbsolute(way)) return undefined;
      const minute = Math.floor(now / 60_000);
      const before = known.get(path);
      if (before?.minute === minute) return before.source;
      const text = files.read(path);
      const read = text === undefined ? undefined : source(uriOf(path), text);
      const isSame = before?.source !== undefined && before.source.text === read?.text;
      known.set(path, { minute, source: isSame ? before.source : read });
      return isSame ? before.source : read;
    },
    forget() {
      for (const [path, one] of known) known.set(path, { ...one, minute: Number.NaN });
    },
  };
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
