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

/** An MCM that was read. */
export interface Input {
  /** Absolute; undefined for standard input. */
  readonly path: string | undefined;
  /** As people see it: relative to the working folder, with `/`. */
  readonly shown: string;
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

export interface Inputs {
  readonly inputs: readonly Input[];
  readonly troubles: readonly Trouble[];
}

/** Reads files and the MCMs below folders; `-` is standard input. Nothing twice. */
export function inputsOf(named: readonly string[], shell: Shell): Inputs {
  const inputs: Input[] = [];
  const troubles: Trouble[] = [];
  const seen = new Set<string>();
  const add = (path: string) => {
    if (seen.has(path)) return;
    seen.add(path);
    const read = readInput(path, shown(path, shell.cwd));
    inputs.push(...read.inputs);
    troubles.push(...read.troubles);
  };
  for (const name of named) {
    if (name === '-') {
      if (!seen.has('-')) collect(standardInput(shell));
      seen.add('-');
      continue;
    }
    const path = resolve(shell.cwd, name);
    const kind = kindOf(path);
    if (kind === 'nothing') troubles.push(trouble('trouble', name, says.nothing));
    else if (kind === 'other') troubles.push(trouble('trouble', name, says.noFile));
    else if (kind === 'file') add(path);
    else {
      const { files, unread } = mcmsBelow(path);
      files.forEach(add);
      for (const folder of unread) troubles.push(trouble('trouble', shown(folder, shell.cwd), says.unread));
      if (files.length === 0 && unread.length === 0) troubles.push(trouble('note', name, says.none));
    }
  }
  return { inputs, troubles };

  function collect(read: Inputs): void {
    inputs.push(...read.inputs);
    troubles.push(...read.troubles);
  }
}

/** A path as people see it. */
export function shown(path: string, cwd: string): string {
  const way = relative(cwd, path);
  return (way === '' || way.startsWith('..') || isAbsolute(way) ? path : way).split(sep).join('/');
}

function readInput(path: string, name: string): Inputs {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const reason = (error as { code?: string }).code ?? String(error);
    return { inputs: [], troubles: [trouble('trouble', name, says.unreadable, { reason })] };
  }
  return documentOf(bytes, path, uriOf(path), name);
}

function standardInput(shell: Shell): Inputs {
  // What comes in by `-` is meant to be an MCM, whatever it begins with.
  return documentOf(shell.input(), undefined, uriOf(resolve(shell.cwd, 'stdin.mcm.md')), '-');
}

function documentOf(bytes: Uint8Array, path: string | undefined, uri: string, name: string): Inputs {
  const decoded = decode(bytes);
  if (decoded.text === undefined) return { inputs: [], troubles: [trouble('trouble', name, decoded.fault)] };
  const document = readDocument(source(uri, decoded.text));
  if (!isMcm(document)) return { inputs: [], troubles: [trouble('note', name, says.noMcm)] };
  const troubles = decoded.fault ? [trouble('trouble', name, decoded.fault)] : [];
  return { inputs: [{ path, shown: name, decoded, document }], troubles };
}

function kindOf(path: string): 'file' | 'folder' | 'nothing' | 'other' {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    return !found ? 'nothing' : found.isDirectory() ? 'folder' : found.isFile() ? 'file' : 'other';
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
