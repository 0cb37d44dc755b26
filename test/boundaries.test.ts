// Who may import what. These are the invariants of ARCHITECTURE.md that a reader cannot see in one file.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const root = join(import.meta.dirname, '..');
const files = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.ts$/.test(entry.name))
    .map(entry => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

/** Modules that a file imports, `import type` left out: types are gone when the code runs. */
const imports = (path: string) =>
  [...read(path).matchAll(/^(?:import|export)\b(?! type\b)[^'"]*?from '([^']+)'|^import '([^']+)'/gm)].map(
    m => m[1] ?? m[2] ?? '',
  );

const core = files('server/src/core');
const rules = files('server/src/rules');
const client = files('client/src');
const server = files('server/src').filter(path => !path.includes('/generated/'));

describe('boundaries', () => {
  it('the core and the rules import no LSP, no Node module, nothing of the editor or the command line', () => {
    for (const path of [...core, ...rules]) {
      for (const from of imports(path)) {
        assert.doesNotMatch(from, /^node:|^vscode|editor\/|\/cli|\/server\.ts|\/workspace/, `${path} imports ${from}`);
      }
    }
  });

  it('the core and the rules know no clock, no console, no promise, no host', () => {
    for (const path of [...core, ...rules]) {
      const code = withoutComments(read(path));
      for (const word of [
        /\bDate\.now\(|\bnew Date\(\)/,
        /\bconsole\./,
        /\basync (?:function|\(|\w+ =>)|(?:[=(,{;]|return|^)\s*await |\bPromise[.<(]/m,
        /\bprocess\./,
        /\bsetTimeout\(|\brequire\(/,
      ]) {
        assert.doesNotMatch(code, word, path);
      }
    }
  });

  const places: Readonly<Record<string, readonly string[]>> = {
    '@lezer/markdown': ['server/src/core/text/markdown.ts'],
    yaml: ['server/src/core/text/frontMatter.ts', 'server/src/generate.ts'],
    luxon: ['server/src/core/time/time.ts'],
    ajv: ['server/src/generate/validators.ts'],
  };
  for (const [library, allowed] of Object.entries(places)) {
    it(`${library} is imported by ${allowed[0]} only`, () => {
      const users = server.filter(path =>
        imports(path).some(from => from === library || from.startsWith(`${library}/`)),
      );
      assert.deepEqual(
        users.filter(path => !allowed.includes(path) && !path.startsWith('server/src/generate/')),
        [],
      );
      assert.ok(users.length > 0, `nobody imports ${library} any more: mend this test`);
    });
  }

  it('only server.ts knows the connection, only cli.ts and cli/ know arguments and exit codes', () => {
    for (const path of server) {
      if (path !== 'server/src/server.ts') {
        assert.ok(!imports(path).includes('vscode-languageserver/node'), `${path} imports the connection`);
      }
      if (!/server\/src\/(cli|generate)/.test(path)) {
        assert.doesNotMatch(withoutComments(read(path)), /process\.(argv|exit\b|exitCode|stdout)/, path);
      }
    }
  });

  it('the client imports nothing of the server but the protocol', () => {
    for (const path of client) {
      for (const from of imports(path)) {
        if (from.includes('server/')) assert.match(from, /server\/src\/protocol\.ts$/, `${path} imports ${from}`);
      }
    }
  });

  it('the client knows nothing of change management: no question, rule or review item is named', async () => {
    const { builtIn } = await import('../server/src/core/template.ts');
    const { ruleIds } = await import('../server/src/rules/index.ts');
    const names = [...builtIn.questions.map(one => one.id), ...builtIn.review.map(one => one.id), ...ruleIds];
    for (const path of client) {
      const code = withoutComments(read(path));
      for (const name of names) assert.ok(!code.includes(name), `${path} names ${name}`);
    }
  });

  it('no file of the product is longer than 250 lines', () => {
    for (const path of [...server, ...client]) {
      assert.ok(read(path).split('\n').length <= 251, `${path} has ${read(path).split('\n').length} lines`);
    }
  });
});
