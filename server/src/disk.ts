// Files as far as the product reads them. Texts are remembered until somebody says that they may have changed.

import { type Dir, opendirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** What reading a policy, a template or a neighbouring document needs of a file system. */
export interface Files {
  /** A file's text; undefined when it is not there or cannot be read. */
  read(path: string): string | undefined;
  /** Whether something stands at a path: a file or a folder. */
  has(path: string): boolean;
  /** The entries of a folder in no order, read while they are asked for; none when it cannot be read. */
  list(folder: string): Iterable<{ readonly name: string; readonly folder: boolean }>;
}

/** The file system, as it is at every call. */
export const disk: Files = {
  read(path) {
    try {
      return decoded(readFileSync(path));
    } catch {
      return undefined;
    }
  },
  has: path => statSync(path, { throwIfNoEntry: false }) !== undefined,
  *list(folder) {
    const entries = opened(folder);
    try {
      for (let one = entries?.readSync(); one; one = entries?.readSync())
        yield { name: one.name, folder: one.isDirectory() };
    } catch {
      // The folder went away while it was read.
    } finally {
      entries?.closeSync();
    }
  },
};

function opened(folder: string): Dir | undefined {
  try {
    return opendirSync(folder, { bufferSize: 128 });
  } catch {
    return undefined;
  }
}

/** `files`, but a text that `open` has counts instead of the stored one: what is typed counts before it is saved. */
export function withOpen(files: Files, open: (path: string) => string | undefined): Files {
  return {
    read: path => open(path) ?? files.read(path),
    has: path => open(path) !== undefined || files.has(path),
    list: files.list,
  };
}

/** The path of a file, or of one that is yet to be saved (`untitled:/…`); undefined for what is on no disk of ours. */
export function pathOf(uri: string): string | undefined {
  if (!uri.startsWith('file:') && !uri.startsWith('untitled:/')) return undefined;
  try {
    return fileURLToPath(uri.replace(/^untitled:(?:\/\/)?/, 'file://'));
  } catch {
    return undefined;
  }
}

export function uriOf(path: string): string {
  return pathToFileURL(path).href;
}

/** A file's bytes as text: UTF-16 by its mark, everything else as UTF-8. */
function decoded(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return bytes.toString('utf8');
}
