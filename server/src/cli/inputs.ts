// The documents that a command was asked to look at, read. What cannot be read is told, and the rest is read anyway.

import { readFileSync, statSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { type Document, isMcm, readDocument } from '../core/change.ts';
import { source } from '../core/source.ts';
import type { Fills, Words } from '../core/words.ts';
import { uriOf } from '../disk.ts';
import { type Decoded, decode } from './bytes.ts';
import type { Shell } from './shell.ts';
import { mcmsBelow } from './walk.ts';

/** A file that was named or found; without a path it is standard input. */
export interface Place {
  /** Absolute. */
  readonly path: string | undefined;
  /** As people see it: relative to the working folder, with `/`. */
  readonly shown: string;
}

/** An MCM that was read. */
export interface Input extends Place {
  readonly decoded: Decoded;
  readonly document: Document;
}

/** Something that could not be read, or is no MCM. A `note` does not make a command fail. */
export interface Trouble {
  readonly kind: 'trouble' | 'note';
  readonly shown: string;
  readonly says: Words;
  readonly with: Fills;
}

/** Files, and the MCMs below folders; `-` is standard input. Nothing twice. */
export function placesOf(
  named: readonly string[],
  cwd: string,
): { readonly places: readonly Place[]; readonly troubles: readonly Trouble[] } {
  const places = new Map<string, Place>();
  const troubles: Trouble[] = [];
  const add = (path: string) => places.set(path, { path, shown: shown(path, cwd) });
  for (const name of named) {
    const path = resolve(cwd, name);
    const kind = name === '-' ? 'input' : kindOf(path);
    if (kind === 'input') places.set('-', { path: undefined, shown: '-' });
    else if (kind === 'nothing') troubles.push(trouble('trouble', name, says.nothing));
    else if (kind === 'other') troubles.push(trouble('trouble', name, says.noFile));
    else if (kind === 'file') add(path);
    else {
      const { files, unread } = mcmsBelow(path);
      files.forEach(add);
      for (const folder of unread) troubles.push(trouble('trouble', shown(folder, cwd), says.unread));
      if (files.length === 0 && unread.length === 0) troubles.push(trouble('note', name, says.none));
    }
  }
  return { places: [...places.values()], troubles };
}

/** Reads one place: the document where it is an MCM, and what is wrong with it. */
export function inputAt(place: Place, shell: Shell): { readonly input?: Input; readonly trouble?: Trouble } {
  const { path, shown: name } = place;
  let bytes: Uint8Array;
  try {
    bytes = path === undefined ? shell.input() : readFileSync(path);
  } catch (error) {
    const reason = (error as { code?: string }).code ?? String(error);
    return { trouble: trouble('trouble', name, says.unreadable, { reason }) };
  }
  const decoded = decode(bytes);
  if (decoded.text === undefined) return { trouble: trouble('trouble', name, decoded.fault) };
  // What comes in by `-` is meant to be an MCM, whatever it begins with.
  const uri = uriOf(path ?? resolve(shell.cwd, 'stdin.mcm.md'));
  const document = readDocument(source(uri, decoded.text));
  if (!isMcm(document)) return { trouble: trouble('note', name, says.noMcm) };
  const input = { ...place, decoded, document };
  return decoded.fault ? { input, trouble: trouble('trouble', name, decoded.fault) } : { input };
}

/** A path as people see it. */
export function shown(path: string, cwd: string): string {
  const way = relative(cwd, path);
  return (way === '' || way.startsWith('..') || isAbsolute(way) ? path : way).split(sep).join('/');
}

function kindOf(path: string): 'file' | 'folder' | 'nothing' | 'other' {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found) return 'nothing';
    if (found.isDirectory()) return 'folder';
    // A shell's `<(command)` is a pipe with a name.
    return found.isFile() || found.isFIFO() || found.isCharacterDevice() ? 'file' : 'other';
  } catch {
    return 'nothing';
  }
}

function trouble(kind: Trouble['kind'], name: string, words: Words, fills: Fills = {}): Trouble {
  return { kind, shown: name, says: words, with: fills };
}

const says = {
  nothing: { en: 'does not exist.', 'zh-cn': '不存在。' },
  noFile: { en: 'is neither a file nor a folder.', 'zh-cn': '既不是文件也不是文件夹。' },
  unread: { en: 'is a folder that cannot be read.', 'zh-cn': '文件夹无法读取。' },
  unreadable: { en: 'cannot be read ({reason}).', 'zh-cn': '无法读取（{reason}）。' },
  none: { en: 'holds no *.mcm.md file.', 'zh-cn': '中没有 *.mcm.md 文件。' },
  noMcm: {
    en: 'is not an MCM: its name does not end in .mcm.md, and its front matter has no key “mcm”.',
    'zh-cn': '不是 MCM：文件名不以 .mcm.md 结尾，文档头里也没有“mcm”键。',
  },
} as const satisfies Record<string, Words>;
