// What is shipped: the VSIX holds what belongs in it, nothing else, and stays small.

import { deepStrictEqual, ok } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const bound = 2.5 * 1024 * 1024;

const belongs = [
  /^extension\/(package\.json|readme\.md|changelog\.md|LICENSE\.txt)$/,
  /^extension\/package\.nls(\.[\w-]+)?\.json$/,
  /^extension\/l10n\/bundle\.l10n(\.[\w-]+)?\.json$/,
  /^extension\/images\/[\w-]+\.(png|svg|md)$/,
  /^extension\/schemas\/[\w.-]+\.(json|yaml)$/,
  /^extension\/snippets\/[\w.-]+\.(json|code-snippets)$/,
  /^extension\/syntaxes\/[\w.-]+\.json$/,
  /^extension\/client\/preview\.css$/,
  /^extension\/client\/dist\/[\w.-]+\.(cjs|js|css|html|ttf)$/,
  /^extension\/server\/bin\/mcm-language-server\.cjs$/,
  /^extension\/server\/dist\/(server|cli|shared)\.mjs$/,
  /^extension\/(client|server)\/dist\/notices\.txt$/,
  /^extension\/server\/dist\/rules\/[\w-]+\.md$/,
  // Written by vsce around the extension.
  /^(extension\.vsixmanifest|\[Content_Types\]\.xml)$/,
];

const needed = [
  'package.json',
  'LICENSE.txt',
  'client/dist/extension.cjs',
  'client/preview.css',
  'server/bin/mcm-language-server.cjs',
  'server/dist/server.mjs',
  'server/dist/shared.mjs',
];

describe('the package', function () {
  this.timeout(60_000);
  let files: readonly string[] = [];

  before(() => {
    const listing = execFileSync(process.execPath, ['scripts/package.mjs'], { cwd: root, encoding: 'utf8' });
    files = [...listing.matchAll(/^ *[\d.]+ KB {2}([^/\n].*)$/gm)].map(([, name]) => name ?? '');
  });

  it('holds only what belongs in it', () => {
    const strangers = files.filter(name => !belongs.some(pattern => pattern.test(name)));
    deepStrictEqual(strangers, []);
  });

  it('holds what it cannot run without', () => {
    deepStrictEqual(
      needed.filter(name => !files.includes(`extension/${name}`)),
      [],
    );
  });

  it('stays small enough to be downloaded without a thought', () => {
    const { size } = statSync(join(root, 'mcm.vsix'));
    ok(size < bound, `mcm.vsix has ${size} bytes, more than ${bound}`);
  });
});
