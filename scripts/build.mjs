// Bundles the extension, and the language server with the command line: minified, because fewer bytes start sooner. Those two are
// the same program but for their doors, so what they share is a file of its own and shipped once.
// `--generate` first rewrites what is generated from the template; `--watch` rebuilds on every change.

import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { isMain, main, must, root } from './run.mjs';
import { setUp } from './setup.mjs';

/** Code of libraries that is no ES module asks for these. */
export const forModules =
  "import{createRequire as r}from'node:module';import{fileURLToPath as f}from'node:url';" +
  "const require=r(import.meta.url),__dirname=f(new URL('.',import.meta.url));";

const bundles = [
  {
    entryPoints: ['client/src/extension.ts'],
    format: 'cjs',
    outdir: 'client/dist',
    outExtension: { '.js': '.cjs' },
    files: ['extension.cjs'],
  },
  {
    entryPoints: ['server/src/server.ts', 'server/src/cli.ts'],
    format: 'esm',
    splitting: true,
    chunkNames: 'shared',
    outdir: 'server/dist',
    outExtension: { '.js': '.mjs' },
    banner: { js: forModules },
    files: ['server.mjs', 'cli.mjs', 'shared.mjs'],
  },
];

/** The examples of a rule are read by tests and pages only; at its end, as every rule's file is formatted. */
const withoutExamples = {
  name: 'rules without their examples',
  setup({ onLoad }) {
    const examples = /\n {2}examples: \{\n.*?\n {2}\},\n\}\);\n/s;
    onLoad({ filter: /[\\/]server[\\/]src[\\/]rules[\\/]\w+[\\/][\w-]+\.ts$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      if (!text.includes('export default rule({')) return undefined;
      if (!examples.test(text)) throw new Error(`${path} does not end with its examples`);
      return { contents: text.replace(examples, '\n  examples: { bad: [], good: [] },\n});\n'), loader: 'ts' };
    });
  },
};

const common = {
  bundle: true,
  plugins: [withoutExamples],
  platform: 'node',
  target: 'node20',
  // Node 20 knows every property that is asked for; rewritten, these patterns would be made anew on each use.
  supported: { 'regexp-unicode-property-escapes': true },
  external: ['vscode'],
  // Most libraries ship both; only their ES modules can be tree-shaken.
  mainFields: ['module', 'main'],
  minify: true,
  // Chinese as it is: escaped, each character would take twice the room.
  charset: 'utf8',
  treeShaking: true,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  // A bundle finds the pages of the rules beside itself.
  define: { 'import.meta.dirname': '__dirname' },
  absWorkingDir: root,
};

/** Builds everything, and returns the files with their sizes in bytes. */
export async function build() {
  const { build: bundle } = await esbuild();
  await Promise.all(
    bundles.map(async ({ files: _, ...options }) => {
      const { metafile } = await bundle({ ...common, ...options });
      notices(Object.keys(metafile.inputs), join(root, options.outdir, 'notices.txt'));
    }),
  );
  cpSync(join(root, 'docs/rules'), join(root, 'server/dist/rules'), { recursive: true });
  const built = bundles.flatMap(({ files, outdir }) => files.map(name => `${outdir}/${name}`));
  return built.map(file => ({ file, bytes: statSync(join(root, file)).size }));
}

/** The licences of what the bundles of a folder contain, as most of them ask for. */
function notices(inputs, file) {
  const folders = new Set(
    inputs.map(path => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0]).filter(Boolean),
  );
  const texts = [...folders].sort().map(folder => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const licence = readdirSync(join(root, folder)).find(one => /^licen[cs]e/i.test(one));
    return `${name} ${version} (${license})\n\n${licence ? readFileSync(join(root, folder, licence), 'utf8').trim() : ''}\n`;
  });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, texts.join(`\n${'-'.repeat(80)}\n\n`));
}

/** Rewrites the generated files, with the TypeScript generator run as it is. */
export async function generate() {
  const tsx = createRequire(import.meta.url).resolve('tsx/cli');
  process.stdout.write(await must(process.execPath, [tsx, 'server/src/generate.ts']));
}

async function watch() {
  const { context } = await esbuild();
  for (const { files: _, ...options } of bundles) {
    const watched = await context({ ...common, ...options, minify: false, sourcemap: 'linked', logLevel: 'info' });
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
