// The command line in a folder of its own, inside this process: what it writes and its exit code.

import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../server/src/cli/run.ts';

/** The shell's clock in tests. */
export const NOW = Date.parse('2026-11-20T00:00:00Z');

export interface Ran {
  readonly out: string;
  readonly err: string;
  readonly code: number;
}

export interface Around {
  readonly input?: Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly isTerminal?: boolean;
}

/** Runs `mcm` with arguments in a folder. */
export function mcm(argv: readonly string[], cwd: string, around: Around = {}): Ran {
  const texts = { out: '', err: '' };
  const code = run(argv, {
    cwd,
    env: around.env ?? {},
    isTerminal: around.isTerminal ?? false,
    now: NOW,
    timezone: 'Europe/Berlin',
    out: text => {
      texts.out += text;
    },
    err: text => {
      texts.err += text;
    },
    input: () => around.input ?? new Uint8Array(),
  });
  return { ...texts, code };
}

/** A new folder, with what is in `files` copied into it; `after` removes it. */
export function folder(files?: string): { readonly path: string; remove(): void } {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'mcm-cli-')));
  if (files) cpSync(files, path, { recursive: true });
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** A test in a folder of its own, with these files in it. */
export function inFolder(
  some: Readonly<Record<string, string | Uint8Array>>,
  test: (path: string) => void,
  from?: string,
): () => void {
  return () => {
    const { path, remove } = folder(from);
    try {
      for (const [name, content] of Object.entries(some)) {
        mkdirSync(join(path, name, '..'), { recursive: true });
        writeFileSync(join(path, name), content);
      }
      test(path);
    } finally {
      remove();
    }
  };
}

/** What `mcm check --format json` prints. */
export interface Json {
  readonly version: number;
  readonly documents: readonly {
    readonly path: string;
    readonly state: string;
    readonly progress: { readonly answered: number; readonly asked: number };
    readonly findings: readonly Readonly<Record<string, string | number>>[];
  }[];
}

export function json(cwd: string, ...names: readonly string[]): Json {
  return JSON.parse(mcm(['check', ...names, '--format', 'json'], cwd).out) as Json;
}

export const paths = (report: Json) => report.documents.map(one => one.path);
