// `mcm fix` and its line arithmetic: what is not fixed keeps every byte.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { applied, hunksOf, unified } from '../../server/src/cli/diff.ts';
import { folder, mcm } from '../support/cli.ts';
import { faultless } from '../support/example.ts';

const right = '### What could happen if everything goes wrong with the change?';
const wrong = '### What could hapen if everything goes wrong with the change?';
const slipped = faultless.replace(right, wrong);

describe('mcm fix', () => {
  assert.notEqual(slipped, faultless);
  const stored: Readonly<Record<string, (text: string) => Buffer>> = {
    LF: text => Buffer.from(text),
    CRLF: text => Buffer.from(text.replaceAll('\n', '\r\n')),
    'mixed line ends': text => Buffer.from(text.replace(/\n/g, (_all, at: number) => (at % 3 === 0 ? '\r\n' : '\n'))),
    'no line end at the end': text => Buffer.from(text.trimEnd()),
    'a byte order mark': text => Buffer.from(`\ufeff${text}`),
    'UTF-16, little end first': text => Buffer.from(`\ufeff${text}`, 'utf16le'),
    'UTF-16, big end first': text => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  };
  for (const [name, store] of Object.entries(stored)) {
    it(`changes only what it mends: ${name}`, () => {
      const { path, remove } = folder();
      try {
        const file = join(path, 'a.mcm.md');
        const before = store(slipped);
        writeFileSync(file, before);
        assert.match(mcm(['fix', '.', '--dry-run'], path).out, /\n-### What could hapen .*\n\+### What could happen /);
        assert.ok(readFileSync(file).equals(before), 'a dry run writes nothing');
        assert.deepEqual(mcm(['fix', 'a.mcm.md'], path), { out: 'a.mcm.md: fixed in one place\n', err: '', code: 0 });
        const isMixed = name.startsWith('mixed');
        if (!isMixed) assert.ok(readFileSync(file).equals(store(faultless)));
        else assert.equal(readFileSync(file, 'utf8').replaceAll('\r\n', '\n'), faultless);
        const [after, expected] = [readFileSync(file, 'latin1').split('\n'), before.toString('latin1').split('\n')];
        assert.deepEqual(after.filter((line, n) => line !== expected[n]).length, 1);
        assert.match(mcm(['fix', '.'], path).err, /nothing that can be fixed safely/);
      } finally {
        remove();
      }
    });
  }

  it('leaves a file alone whose bytes it cannot give back', () => {
    const { path, remove } = folder();
    try {
      const bytes = Buffer.concat([Buffer.from(slipped), Buffer.from([0xe9, 0x0a])]);
      writeFileSync(join(path, 'a.mcm.md'), bytes);
      const { err, code } = mcm(['fix', '.'], path);
      assert.equal(code, 2);
      assert.match(err, /not valid UTF-8/);
      assert.ok(readFileSync(join(path, 'a.mcm.md')).equals(bytes));
    } finally {
      remove();
    }
  });

  it('goes from standard input to standard output', () => {
    const { path, remove } = folder();
    try {
      assert.equal(mcm(['fix', '-'], path, { input: Buffer.from(slipped) }).out, faultless);
    } finally {
      remove();
    }
  });
});

describe('hunks', () => {
  const line = fc.constantFrom('a', 'b', 'c', '', '  ');
  const lines = fc.array(line, { minLength: 1, maxLength: 12 });

  it('make the new text of the old one', () => {
    fc.assert(
      fc.property(lines, lines, fc.constantFrom('\n', '\r\n', '\r'), (old, now, eol) => {
        // A text of one line does not say how its lines end.
        const end = old.length > 1 ? eol : '\n';
        assert.equal(applied(old.join(eol), hunksOf(old, now)), now.join(end));
      }),
      { numRuns: 1000 },
    );
  });

  it('are a patch that git applies', () => {
    const { path, remove } = folder();
    try {
      const old = Array.from({ length: 40 }, (_, n) => `line ${n}`);
      const now = old.toSpliced(30, 2).toSpliced(20, 1, 'other', 'more').toSpliced(2, 0, 'new');
      writeFileSync(join(path, 'a.md'), `${old.join('\n')}\n`);
      const patch = unified('a.md', old, hunksOf(old, now));
      execFileSync('git', ['apply', '-p0', '-'], { cwd: path, input: patch });
      assert.equal(readFileSync(join(path, 'a.md'), 'utf8'), `${now.join('\n')}\n`);
    } finally {
      remove();
    }
  });
});
