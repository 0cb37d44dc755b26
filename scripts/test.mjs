// Everything that can be tried, on a fresh clone too: types, lint, the unit suites, the suite in a real editor.
// A failure stops nothing; the last line is `N passed, N failed`. Types and lint count as one each, tests as mocha counts them.
//   --only types|lint|unit|vscode    --grep TEXT    --desktop (the real-editor suite in desktop VS Code)

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { isMain, main, root, step, Trouble } from './run.mjs';
import { setUp } from './setup.mjs';
import { noBrowser } from './system.mjs';

const limits = { types: 5, lint: 5, unit: 15, vscode: 8 };

async function test({ only, grep, desktop }) {
  if (only && !(only in limits)) throw new Trouble(`--only takes one of ${Object.keys(limits).join(', ')}.`);
  const wanted = name => !only || only === name;
  const embedded = wanted('vscode') && !desktop;
  const ready = await setUp({ editor: embedded, browser: embedded, neovim: wanted('unit') }).catch(error => {
    // Nothing can be tried; the last line must say so in its usual form.
    console.error(`\n${error.message}\n\n0 passed, 1 failed`);
    process.exit(1);
  });
  // MCM_NODE is the Node that the user has: suites start the bundles with it, since they must run on Node 20 too.
  const env = { ...ready.env, MCM_NODE: process.execPath };
  const program = (name, file, args) => ({ name, env, command: [ready.node, file, ...args] });
  const counts = [];
  const add = count => counts.push(count);

  // The protocol and command-line suites start the bundles; should the bundling fail, that is a failure of its own.
  await step('build', 'bundles of client, server and command line', build).catch(error => {
    console.error(error.message);
    add({ failed: 1 });
  });
  if (wanted('types')) add(await check(program('types', bin('typescript/bin/tsc'), ['--noEmit'])));
  if (wanted('lint')) add(await check(program('lint', bin('@biomejs/biome/bin/biome'), ['check', '.'])));
  if (wanted('unit')) {
    const result = join(root, 'out/unit.json');
    const report = ['--reporter', 'scripts/countingReporter.mjs', '--reporter-option', `result=${result}`];
    const args = [
      'test/**/*.test.ts',
      ...report,
      // Files share nothing, so that two can be tried at once; mocha alone would leave one processor idle.
      '--parallel',
      '--jobs',
      String(Math.max(2, availableParallelism())),
      ...(process.env.CI ? ['--forbid-only'] : []),
      ...(grep ? ['--grep', grep] : []),
    ];
    add(await mocha(program('unit', bin('mocha/bin/mocha.js'), args), result));
  }
  if (wanted('vscode')) add(await editorSuite({ ready, grep, desktop, program }));

  const sum = key => counts.reduce((total, count) => total + (count[key] ?? 0), 0);
  if (sum('failed') > 0) process.exitCode = 1;
  for (const { note } of counts) if (note) console.log(`\n${note}`);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
}

async function editorSuite({ ready, grep, desktop, program }) {
  if (!desktop && !ready.browser) {
    console.error(`\nvscode: ${noBrowser}`);
    // A machine that is there to test must not pass for having tested less.
    return process.env.CI ? { failed: 1 } : { note: 'The real-editor suite was not run: there is no browser.' };
  }
  const args = [...(desktop ? ['--desktop'] : []), ...(grep ? ['--grep', grep] : [])];
  return mocha(program('vscode', join(root, 'scripts/editor/suite.mjs'), args), join(root, 'out/vscode/result.json'));
}

/** A program that passes or fails as a whole. */
async function check(what) {
  return (await stage(what)) === 0 ? { passed: 1 } : { failed: 1 };
}

/** A program that leaves mocha's counts. Ending badly without a failed test, or without any test at all, is a failure too. */
async function mocha(what, result) {
  rmSync(result, { force: true });
  mkdirSync(join(root, 'out'), { recursive: true });
  const code = await stage(what);
  const fail = (counts, why) => {
    console.error(`${what.name}: ${why}`);
    return { ...counts, failed: 1 };
  };
  if (!existsSync(result)) return fail({}, `ended (${code}) without leaving its counts: it must have crashed.`);
  const { passed, failed, pending } = JSON.parse(readFileSync(result, 'utf8'));
  const counts = { passed, failed, note: pending > 0 ? `${what.name}: ${pending} tests are pending.` : undefined };
  if (failed > 0) return counts;
  if (code !== 0) return fail(counts, `no test failed, but it ended badly (${code}).`);
  return passed > 0 ? counts : fail(counts, 'no test was run.');
}

/** Runs one stage in the open, under a limit, and says how long it took. */
async function stage({ name, command, env }) {
  console.log(`\n── ${name}`);
  const start = performance.now();
  const [file, ...args] = command;
  // A group of its own: at the limit, or on Ctrl+C, all that the stage has started must end with it.
  const group = process.platform !== 'win32';
  const child = spawn(file, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'], detached: group });
  const kill = signal => {
    try {
      process.kill(group ? -child.pid : child.pid, signal);
    } catch {
      // It has just ended by itself.
    }
  };
  const interrupted = () => {
    kill('SIGTERM');
    process.exit(130);
  };
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  const timers = [
    setTimeout(() => {
      console.error(`${name}: stopped after ${limits[name]} minutes.`);
      kill('SIGTERM');
    }, limits[name] * 60_000),
    setTimeout(() => kill('SIGKILL'), limits[name] * 60_000 + 5000),
  ];
  const code = await new Promise(done => {
    child.on('error', error => done(error.message));
    child.on('close', (status, signal) => done(status ?? signal));
  });
  for (const timer of timers) clearTimeout(timer);
  process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
  console.log(`── ${name}: ${code === 0 ? 'fine' : 'failed'}, ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return code;
}

/** A program in a dependency, by its file: npm's own links are no JavaScript on Windows. */
function bin(path) {
  return join(root, 'node_modules', path);
}

if (isMain(import.meta.url)) {
  const { argv } = process;
  const value = name => (argv.includes(name) ? argv[argv.indexOf(name) + 1] : undefined);
  await main(() => test({ only: value('--only'), grep: value('--grep'), desktop: argv.includes('--desktop') }));
}
