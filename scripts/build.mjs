// Bundles the extension, the language server and the command line: one minified file each, because fewer bytes start sooner.
// `--generate` first rewrites what is generated from the template; `--watch` rebuilds on every change.

import { existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { isMain, main, must, root } from './run.mjs';
import { setUp } from './setup.mjs';

const bundles = [
  { from: 'client/src/extension.ts', to: 'client/dist/extension.cjs' },
  { from: 'server/src/server.ts', to: 'server/dist/server.cjs' },
  { from: 'server/src/cli.ts', to: 'server/dist/cli.cjs' },
];

const common = {
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  external: ['vscode'],
  // Most libraries ship both; only their ES modules can be tree-shaken.
  mainFields: ['module', 'main'],
  minify: true,
  treeShaking: true,
  legalComments: 'none',
  logLevel: 'warning',
  absWorkingDir: root,
};

/** Builds what has a source, and returns the bundles with their sizes in bytes. */
export async function build() {
  const { build: bundle } = await esbuild();
  const present = bundles.filter(({ from }) => existsSync(join(root, from)));
  await Promise.all(present.map(({ from, to }) => bundle({ ...common, entryPoints: [from], outfile: to })));
  return present.map(({ to }) => ({ file: to, bytes: statSync(join(root, to)).size }));
}

/** Rewrites the generated files, with the TypeScript generator run as it is. */
export async function generate() {
  const tsx = createRequire(import.meta.url).resolve('tsx/cli');
  process.stdout.write(await must(process.execPath, [tsx, 'server/src/generate.ts']));
}

async function watch() {
  const { context } = await esbuild();
  for (const { from, to } of bundles.filter(({ from }) => existsSync(join(root, from)))) {
    const watched = await context({
      ...common,
      entryPoints: [from],
      outfile: to,
      minify: false,
      sourcemap: 'linked',
      logLevel: 'info',
    });
    await watched.watch();
  }
}

// Loaded only when used: on a fresh clone it is not installed when this file is read.
async function esbuild() {
  return import('esbuild');
}

if (isMain(import.meta.url)) {
  await main(async () => {
    await setUp();
    if (process.argv.includes('--generate')) await generate();
    if (process.argv.includes('--watch')) return watch();
    for (const { file, bytes } of await build()) console.log(`${file}  ${(bytes / 1024).toFixed(1)} KB`);
  });
}
