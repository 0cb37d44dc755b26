// git as far as the product reads it. Nothing is ever written, fetched or run by a hook; where there is no git, no
// repository or no answer in time, there is nothing.

import { type ExecFileOptions, execFile, execFileSync } from 'node:child_process';
import { basename, dirname } from 'node:path';

/** What git prints in a folder, without blocking anybody; undefined when it fails, is not there or takes too long. */
export function git(folder: string, args: readonly string[]): Promise<string | undefined> {
  return new Promise(done => {
    execFile('git', [...careful, ...args], { ...options(folder), encoding: 'utf8' }, (error, out) =>
      done(error ? undefined : out),
    );
  });
}

/** The lines that git prints in a folder, at once, for the command line. Undefined when it fails or is not there. */
export function gitLines(folder: string, args: readonly string[]): readonly string[] | undefined {
  try {
    const out = execFileSync('git', [...careful, ...args], {
      ...options(folder),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return out.replace(/\n$/, '').split('\n');
  } catch {
    return undefined;
  }
}

/** The committed texts of a file, newest first, under whatever name it had, at most `most` of them; read as they are asked for. */
export async function* committed(path: string, most = 100): AsyncGenerator<string> {
  const folder = dirname(path);
  const log = ['log', '--follow', `--max-count=${most}`, '--format=%x00%H', '--name-only', '-z', '--', basename(path)];
  const commits = (await git(folder, log))?.split('\0\0') ?? [];
  for (const commit of commits) {
    const [, hash, name] = /([0-9a-f]{40,64})\0?\n?([^\0]+)/.exec(commit) ?? [];
    if (hash === undefined || name === undefined) continue;
    const text = await git(folder, ['cat-file', 'blob', `${hash}:${name}`]);
    if (text !== undefined) yield text;
  }
}

// Names as they are written, and no program of the repository's choice.
const careful = ['-c', 'core.quotePath=false', '-c', 'core.fsmonitor=false', '--no-optional-locks', '--no-pager'];

function options(folder: string): ExecFileOptions {
  // No network, not even for what a partial clone left behind, and nobody to ask for a password.
  const env = { ...process.env, GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' };
  return { cwd: folder, env, timeout: 10_000, maxBuffer: 64 * 1024 * 1024, windowsHide: true };
}
