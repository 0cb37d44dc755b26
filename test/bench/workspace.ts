// What ten thousand changes around the one that is written cost: how long until all are known and the queue is there, how
// long a key waits meanwhile, how much memory, and how long one file of theirs takes on the command line.

import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { judged } from '../support/verdicts.ts';
import { type Client, open, start } from './client.ts';
import { documentOf } from './documents.ts';
import { quantile } from './quantile.ts';

const COUNT = 10_000;
/** One run in some takes half as much memory again as the others, as the collector happens to come late: a middle is told. */
const RUNS = 9;
/** The first keys find a server that has only just started. */
const WARM = 5;
const told = 'mcm/queueChanged';

interface Place {
  readonly server: string;
  /** A folder to write into. */
  readonly work: string;
}

/** The rows of the table. */
export async function workspaceRows({ server, work }: Place): Promise<string[][]> {
  const folder = join(work, 'workspace');
  makeWorkspace(folder);
  const all = COUNT.toLocaleString('en');
  const reading = spent(['-e', reader, folder]);
  const quiet: number[] = [];
  const peaks: number[] = [];
  for (let n = 0; n < RUNS; n++) {
    const client = start(server);
    const done = client.told(told);
    const before = performance.now();
    await open(client, uriIn(folder), documentOf(250), folder);
    await done;
    quiet.push(performance.now() - before);
    peaks.push(client.peak() ?? Number.NaN);
    await client.stop();
  }
  const known = quantile(quiet, 0.5);
  const typing: number[] = [];
  const alone: number[] = [];
  for (let n = 0; n < 4; n++) {
    const keys = await keysMeanwhile(server, folder);
    typing.push(...keys);
    alone.push(...(await keysAlone(server, keys.length)));
  }
  const check = spent([
    join(server, '../mcm.cjs'),
    'check',
    '--fail-on',
    'never',
    join(folder, 'flat/change-1.mcm.md'),
  ]);
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
  const key = (p: number): string[] => {
    const [mcm, least] = [quantile(typing, p), quantile(alone, p)];
    return [
      `key to diagnostics meanwhile, 250 lines, p${p * 100}`,
      `${mcm.toFixed(2)} ms`,
      `${least.toFixed(2)} ms (nothing around)`,
      `+${(mcm - least).toFixed(2)} ms`,
    ];
  };
  return [
    [
      `${all} changes: all known and the queue complete`,
      seconds(known),
      `${seconds(reading)} (reading only)`,
      times(known, reading),
    ],
    key(0.5),
    key(0.99),
    [`peak memory, ${all} changes`, memory(peaks), '', ''],
    [`\`mcm check\` of one of ${all}`, seconds(check), `${seconds(reading)} (reading only)`, times(check, reading)],
  ];
}

const reader = `const fs=require('fs'),path=require('path');for(const f of fs.readdirSync(process.argv[1],{recursive:true}))if(f.endsWith('.mcm.md'))fs.readFileSync(path.join(process.argv[1],f),'utf8')`;

function memory(peaks: readonly number[]): string {
  if (peaks.some(Number.isNaN)) return 'not told here';
  return `${quantile(peaks, 0.5).toFixed(0)} MiB (${Math.min(...peaks).toFixed(0)} to ${Math.max(...peaks).toFixed(0)})`;
}

function times(ms: number, floor: number): string {
  return `× ${(ms / floor).toFixed(1)} time`;
}

function uriIn(folder: string): string {
  return pathToFileURL(join(folder, 'flat/new.mcm.md')).href;
}

/** Seven of ten are long done, as in a folder that a team has used for years; half of them lie in one folder. */
function makeWorkspace(folder: string): void {
  const states = ['draft', 'review', 'approved', ...Array<string>(7).fill('closed')];
  const base = documentOf(150);
  const textOf = (n: number) => {
    const state = states[n % 10] ?? 'closed';
    const days = state === 'closed' ? -60 - (n % 1000) : n % 90;
    const day = new Date(Date.now() + days * 24 * 3600_000).toISOString().slice(0, 10);
    return base
      .replaceAll('MCM-1042', `MCM-${n}`)
      .replaceAll('2026-12-01T', `${day}T`)
      .replace(/^state: .*$/m, `state: ${state}`);
  };
  const record = judged(textOf(1), 1, 'bob@example.com');
  writeFileSync(join(made(folder), '.mcm.yaml'), 'timezone: Asia/Shanghai\n');
  for (let n = 0; n < COUNT; n++) {
    const path = join(made(join(folder, n % 2 === 0 ? `team-${n % 100}` : 'flat')), `change-${n}`);
    writeFileSync(`${path}.mcm.md`, textOf(n));
    if (n % 10 < 3 && n % 20 > 9) writeFileSync(`${path}.mcm.review.yaml`, record);
  }
}

function made(folder: string): string {
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Somebody who types fast: milliseconds from key to key. */
const PACE = 60;

/** Times of single keys while the workspace is read, at the pace of somebody who types fast. */
async function keysMeanwhile(server: string, folder: string): Promise<readonly number[]> {
  const client = start(server);
  let isDone = false;
  const done = client.told(told).then(() => {
    isDone = true;
  });
  const uri = uriIn(folder);
  await open(client, uri, documentOf(250), folder);
  const all: number[] = [];
  while (!isDone) {
    all.push(await key(client, uri, all.length));
    await new Promise(next => setTimeout(next, PACE));
  }
  await done;
  await client.stop();
  return all.slice(WARM);
}

/** The same with nothing around: the same number of keys at the same pace. */
async function keysAlone(server: string, count: number): Promise<readonly number[]> {
  const client = start(server);
  const uri = 'file:///bench.mcm.md';
  await open(client, uri, documentOf(250));
  const all: number[] = [];
  while (all.length < count + WARM) {
    all.push(await key(client, uri, all.length));
    await new Promise(next => setTimeout(next, PACE));
  }
  await client.stop();
  return all.slice(WARM);
}

async function key(client: Client, uri: string, n: number): Promise<number> {
  const at = { line: 60, character: 0 };
  const before = performance.now();
  client.notify('textDocument/didChange', {
    textDocument: { uri, version: n + 2 },
    contentChanges: [{ range: { start: at, end: at }, text: n % 6 === 5 ? ' ' : 'a' }],
  });
  await client.request('textDocument/diagnostic', { textDocument: { uri } });
  return performance.now() - before;
}

function spent(args: readonly string[]): number {
  const all = [0, 1, 2].map(() => {
    const before = performance.now();
    execFileSync(process.execPath, args, { stdio: 'ignore' });
    return performance.now() - before;
  });
  return quantile(all, 0.5);
}
