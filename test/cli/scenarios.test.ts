// Scenario files: commands with what they print and their exit code, run one after the other in a fresh copy of files/.
// `UPDATE=1` rewrites what is expected.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folder, mcm } from '../support/cli.ts';

const scenarios = join(import.meta.dirname, 'scenarios');

/** `$ mcm check "a b" < file` as arguments and the file that is standard input. */
function parsed(line: string): { readonly argv: readonly string[]; readonly from: string | undefined } {
  const [command = '', from] = line.replace(/^\$ mcm\s*/, '').split(/\s<\s/);
  const argv = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(match => match[1] ?? match[2] ?? '');
  return { argv, from };
}

function played(script: string, cwd: string): string {
  const result: string[] = [];
  for (const line of script.split('\n')) {
    // Text between commands is what they printed, and is made anew; comments and blank lines before a command stay.
    if (line.startsWith('// ')) result.push(...(result.length > 0 ? [''] : []), line);
    if (line.startsWith('$ cat ')) result.push('', line, readFileSync(join(cwd, line.slice(6)), 'utf8').trimEnd());
    if (!line.startsWith('$ mcm')) continue;
    const { argv, from } = parsed(line);
    const { out, err, code } = mcm(argv, cwd, from ? { input: readFileSync(join(cwd, from)) } : {});
    const printed = [
      ...out.trimEnd().split('\n'),
      ...err
        .trimEnd()
        .split('\n')
        .map(one => one && `2> ${one}`),
    ].filter((one, n, all) => one !== '' || (n > 0 && all[n - 1] !== ''));
    const last = printed.at(-1) === '' ? printed.slice(0, -1) : printed;
    result.push(...(result.at(-1)?.startsWith('// ') ? [] : ['']), line, ...last, `[${code}]`);
  }
  return `${result.join('\n').replaceAll(cwd, '<folder>').trim()}\n`;
}

describe('scenarios', () => {
  for (const name of readdirSync(scenarios)) {
    it(name, () => {
      const { path, remove } = folder(join(import.meta.dirname, 'files'));
      try {
        const file = join(scenarios, name);
        const expected = readFileSync(file, 'utf8');
        const actual = played(expected, path);
        if (process.env.UPDATE) writeFileSync(file, actual);
        else assert.equal(actual, expected);
      } finally {
        remove();
      }
    });
  }
});
