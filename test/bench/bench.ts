// `npm run bench`: how long a key takes to its diagnostics, how long the first ones take, how much memory, and how many
// files a second the command line checks, and what ten thousand changes around cost; beside each the floor, measured in the
// same run, turn by turn. `-- --only workspace` measures that alone, `-- --readme` writes what was measured into README.md.

import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { type Client, open, start } from './client.ts';
import { documentOf } from './documents.ts';
import { quantile } from './quantile.ts';
import { workspaceRows } from './workspace.ts';

const root = join(import.meta.dirname, '../..');
const work = mkdtempSync(join(tmpdir(), 'mcm-bench-'));
const uri = 'file:///bench.mcm.md';
const KEYS = 300;
/** What is typed: words, as people type them. */
const sentence = 'If a host is slow we wait for it at most five minutes, then we go on. ';
const STARTS = 15;

// The floor is started just as the server is.
const echo = join(work, 'bin/mcm-language-server.cjs');
mkdirSync(join(work, 'bin'));
copyFileSync(join(root, 'server/bin/mcm-language-server.cjs'), echo);
buildSync({
  entryPoints: [join(import.meta.dirname, 'echo.ts')],
  outfile: join(work, 'dist/server.mjs'),
  format: 'esm',
  // Its libraries are no ES modules.
  banner: { js: "import{createRequire as r}from'node:module';const require=r(import.meta.url);" },
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node20',
  mainFields: ['module', 'main'],
});
const server = join(root, 'server/bin/mcm-language-server.cjs');

try {
  const only = process.argv[process.argv.indexOf('--only') + 1];
  const isAsked = (part: string) => !process.argv.includes('--only') || only === part;
  const rows: string[][] = [];
  if (isAsked('keys')) for (const lines of [250, 2_500, 25_000]) rows.push(...(await keys(lines)));
  if (isAsked('start')) rows.push(await starts(), await memory());
  if (isAsked('check')) rows.push(files());
  if (isAsked('workspace')) rows.push(...(await workspaceRows({ server, work })));
  const about = `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${new Date().toISOString().slice(0, 10)}.`;
  console.log(`${tableOf(rows)}\n\n${about}`);
  if (process.argv.includes('--readme')) intoReadme(rows, about);
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** Times of single keys, the two servers taking turns, after a warm-up. */
async function keys(lines: number): Promise<string[][]> {
  const text = documentOf(lines);
  const sides = [start(server), start(echo)] as const;
  for (const side of sides) await open(side, uri, text);
  const typed = text.split('\n');
  const line = typed.findIndex((one, n) => n > typed.length / 2 && one.startsWith('If it does not answer'));
  const times: [number[], number[]] = [[], []];
  for (let key = 0; key < KEYS + 60; key++) {
    for (const [n, side] of sides.entries()) {
      const before = performance.now();
      side.notify('textDocument/didChange', {
        textDocument: { uri, version: key + 2 },
        contentChanges: [
          {
            range: { start: { line, character: key }, end: { line, character: key } },
            text: sentence[key % sentence.length] ?? 'a',
          },
        ],
      });
      await side.request('textDocument/diagnostic', { textDocument: { uri } });
      if (key >= 60) times[n as 0 | 1].push(performance.now() - before);
    }
  }
  for (const side of sides) await side.stop();
  const name = `key to diagnostics, ${lines.toLocaleString('en')} lines`;
  return [0.5, 0.95].map(p => {
    const [mcm, floor] = times.map(all => quantile(all, p)) as [number, number];
    return [
      `${name}, p${p * 100}`,
      `${mcm.toFixed(2)} ms`,
      `${floor.toFixed(2)} ms`,
      `+${(mcm - floor).toFixed(2)} ms`,
    ];
  });
}

/** From spawn to the first diagnostics of a 250-line document, median. */
async function starts(): Promise<string[]> {
  const text = documentOf(250);
  const times: [number[], number[]] = [[], []];
  for (let n = 0; n <= STARTS; n++) {
    for (const [side, file] of [server, echo].entries()) {
      const before = performance.now();
      const client = start(file);
      await open(client, uri, text);
      await client.request('textDocument/diagnostic', { textDocument: { uri } });
      if (n > 0) times[side as 0 | 1].push(performance.now() - before);
      await client.stop();
    }
  }
  const [mcm, floor] = times.map(all => quantile(all, 0.5)) as [number, number];
  return [
    'start to first diagnostics, 250 lines',
    `${mcm.toFixed(0)} ms`,
    `${floor.toFixed(0)} ms`,
    `+${(mcm - floor).toFixed(0)} ms`,
  ];
}

/** Peak memory after 300 keys in 250 lines. */
async function memory(): Promise<string[]> {
  const peak = async (file: string) => {
    const client: Client = start(file);
    await open(client, uri, documentOf(250));
    for (let key = 0; key < KEYS; key++) {
      const at = { line: 60, character: 0 };
      const contentChanges = [{ range: { start: at, end: at }, text: sentence[key % sentence.length] ?? 'a' }];
      client.notify('textDocument/didChange', { textDocument: { uri, version: key + 2 }, contentChanges });
      await client.request('textDocument/diagnostic', { textDocument: { uri } });
    }
    const result = client.peak();
    await client.stop();
    return result;
  };
  const [mcm, floor] = [await peak(server), await peak(echo)];
  if (mcm === undefined || floor === undefined) return ['peak memory, 250 lines', 'not told here', 'not told here', ''];
  return [
    'peak memory, 250 lines',
    `${mcm.toFixed(0)} MiB`,
    `${floor.toFixed(0)} MiB`,
    `× ${(mcm / floor).toFixed(2)}`,
  ];
}

/** Files a second of `mcm check` on 1,000 files, beside a program that only reads them. Median of three. */
function files(): string[] {
  const folder = join(work, 'files');
  mkdirSync(folder);
  const text = documentOf(250);
  for (let n = 0; n < 1000; n++)
    writeFileSync(join(folder, `change-${n}.mcm.md`), text.replaceAll('MCM-1042', `MCM-${n}`));
  const reader = `const fs=require('fs');for(const f of fs.readdirSync(process.argv[1]))fs.readFileSync(require('path').join(process.argv[1],f),'utf8')`;
  const time = (args: readonly string[]) => {
    const times = [0, 1, 2].map(() => {
      const before = performance.now();
      execFileSync(process.execPath, args, { stdio: 'ignore' });
      return performance.now() - before;
    });
    return quantile(times, 0.5);
  };
  const mcm = time([join(root, 'server/bin/mcm.cjs'), 'check', '--fail-on', 'never', folder]);
  const floor = time(['-e', reader, folder]);
  const rate = (ms: number) => `${Math.round(1000 / (ms / 1000)).toLocaleString('en')} files/s`;
  return [
    '`mcm check`, 1,000 files of 250 lines',
    rate(mcm),
    `${rate(floor)} (reading only)`,
    `× ${(mcm / floor).toFixed(1)} time`,
  ];
}

function tableOf(rows: readonly (readonly string[])[]): string {
  return [['what', 'MCM', 'floor', 'beside the floor'], ['---', '---:', '---:', '---:'], ...rows]
    .map(row => `| ${row.join(' | ')} |`)
    .join('\n');
}

/** Puts what was measured into the table of the README; what was not measured now stays. */
function intoReadme(rows: readonly (readonly string[])[], about: string): void {
  const file = join(root, 'README.md');
  const readme = readFileSync(file, 'utf8');
  const part = /<!-- bench -->\n([\s\S]*?)<!-- \/bench -->/;
  const known = part.exec(readme)?.[1];
  if (known === undefined) throw new Error('README.md has no <!-- bench --> … <!-- /bench -->');
  const old = known
    .split('\n')
    .flatMap(line => (/^\| (?!what|---)/.test(line) ? [line.slice(2, -2).split(' | ')] : []));
  const all = [
    ...old.map(row => rows.find(one => one[0] === row[0]) ?? row),
    ...rows.filter(row => !old.some(one => one[0] === row[0])),
  ];
  writeFileSync(
    file,
    readme.replace(part, () => `<!-- bench -->\n${tableOf(all)}\n\n${about}\n<!-- /bench -->`),
  );
}
