// Makes mcm.vsix, the extension as it is installed. Nothing is packed again while nothing that goes into it has changed.
// `--out FILE` writes it elsewhere, `--fresh` packs in any case.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, posix, resolve } from 'node:path';
import { build } from './build.mjs';
import { readZip } from './editor/zip.mjs';
import { isMain, main, must, root } from './run.mjs';
import { setUp } from './setup.mjs';

/** Builds, packs if needed, and returns where the VSIX lies. */
export async function packageExtension({ out = join(root, 'mcm.vsix'), fresh = false } = {}) {
  const { node, env } = await setUp();
  await build();
  const stamp = join(root, 'out', 'packed.txt');
  const inputs = `${out} ${digestOfInputs()}`;
  if (!fresh && existsSync(out) && existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs) return out;
  const vsce = createRequire(import.meta.url).resolve('@vscode/vsce/vsce');
  // The bundles contain all that they need, and links in the README are for readers of the repository.
  const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', out];
  mkdirSync(join(root, 'out'), { recursive: true });
  await must(node, [vsce, 'package', ...options], { env });
  writeFileSync(stamp, inputs);
  return out;
}

/** A digest of everything that .vscodeignore lets through, and of that file. */
function digestOfInputs() {
  const hash = createHash('sha256');
  const lines = readFileSync(join(root, '.vscodeignore'), 'utf8').split('\n');
  const allowed = lines.filter(line => line.startsWith('!')).map(line => line.slice(1));
  for (const file of ['.vscodeignore', ...allowed.flatMap(filesOf)])
    hash.update(`${file}\n`).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

/** The files that an entry of the allow list means: a file, `folder/**`, or a name with one star. */
function filesOf(pattern) {
  if (pattern.endsWith('/**')) return filesUnder(pattern.slice(0, -3));
  const folder = posix.dirname(pattern);
  if (!existsSync(join(root, folder))) return [];
  const [start, end] = posix.basename(pattern).split('*');
  const means = name => (end === undefined ? name === start : name.startsWith(start) && name.endsWith(end));
  return readdirSync(join(root, folder))
    .filter(means)
    .map(name => posix.join(folder, name));
}

function filesUnder(folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap(entry =>
    entry.isDirectory() ? filesUnder(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
  );
}

if (isMain(import.meta.url)) {
  await main(async () => {
    const { argv } = process;
    const out = argv.includes('--out') ? resolve(argv[argv.indexOf('--out') + 1]) : undefined;
    const vsix = await packageExtension({ ...(out ? { out } : {}), fresh: argv.includes('--fresh') });
    for (const { name, size } of readZip(vsix)) console.log(`${(size / 1024).toFixed(1).padStart(8)} KB  ${name}`);
    console.log(`${(statSync(vsix).size / 1024).toFixed(1).padStart(8)} KB  ${vsix}`);
  });
}
