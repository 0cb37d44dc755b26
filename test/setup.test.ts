// What a fresh clone stands on: a lockfile that npm ci accepts, and launchers that say what is missing.

import { deepStrictEqual, match, ok } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

interface Locked {
  readonly version?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

describe('the lockfile', () => {
  it('names every optional package', () => {
    // npm leaves out those that its registry could not give it, and npm ci then refuses the whole file.
    const packages: Record<string, Locked> = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        name => !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages),
      ),
    );
    deepStrictEqual(missing, []);
  });

  it('does not say which registry it was made with', () => {
    const text = readFileSync(join(root, 'package-lock.json'), 'utf8');
    const hosts = [...text.matchAll(/"resolved": "https?:\/\/([^/"]+)/g)].map(([, host]) => host);
    deepStrictEqual(hosts, []);
  });
});

describe('the launchers', () => {
  for (const name of ['mcm.cjs', 'mcm-language-server.cjs']) {
    it(`${name} can be started, and says what is missing before the build`, () => {
      const folder = mkdtempSync(join(tmpdir(), 'mcm-bin-'));
      try {
        cpSync(join(root, 'server/bin'), join(folder, 'bin'), { recursive: true });
        const { status, stderr } = spawnSync(process.execPath, [join(folder, 'bin', name)], { encoding: 'utf8' });
        deepStrictEqual(status, 2);
        match(stderr, /npm run build/);
      } finally {
        rmSync(folder, { recursive: true });
      }
      // Windows keeps no such bit, and npm makes its own links there.
      if (process.platform !== 'win32') ok(statSync(join(root, 'server/bin', name)).mode & 0o100);
    });
  }
});
