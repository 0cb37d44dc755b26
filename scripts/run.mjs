// Starts programs and shows how long slow steps take. Node's own modules only: this runs before anything is installed.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** A fault whose message is all that a person needs: shown without a stack. */
export class Trouble extends Error {}

/** Runs a program to its end. With `show` its output goes to the terminal, otherwise it comes back as text. */
export function run(command, args, { cwd = root, env = process.env, show = false, shell = false } = {}) {
  return new Promise(done => {
    const child = spawn(command, args, {
      cwd,
      env,
      shell,
      stdio: ['ignore', ...(show ? ['inherit', 'inherit'] : ['pipe', 'pipe'])],
    });
    let text = '';
    child.stdout?.on('data', data => (text += data));
    child.stderr?.on('data', data => (text += data));
    child.on('error', error => done({ code: 127, text: `${text}${command}: ${error.message}` }));
    child.on('close', (code, signal) => done({ code: code ?? 1, signal, text }));
  });
}

/** Like `run`, but a failure is a Trouble that carries the end of what the program said (npm tells the cause first, then its usage). */
export async function must(command, args, options) {
  const { code, text } = await run(command, args, options);
  if (code !== 0)
    throw new Trouble(`\`${[command, ...args].join(' ')}\` ended with code ${code}\n${lastLines(text, 40)}`);
  return text;
}

/** npm as the user runs it, wherever it is installed: through npm's own script where we find it, since `npm` is a .cmd on Windows. */
export function npm(args, options = {}) {
  const bin = dirname(process.execPath);
  const script = [
    /npm-cli\.[cm]?js$/.test(process.env.npm_execpath ?? '') ? process.env.npm_execpath : '',
    join(bin, 'node_modules/npm/bin/npm-cli.js'),
    join(bin, '../lib/node_modules/npm/bin/npm-cli.js'),
  ].find(path => path && existsSync(path));
  if (script) return must(process.execPath, [script, ...args], options);
  return must('npm', args, { ...options, shell: process.platform === 'win32' });
}

/** Names a slow piece of work, says why it is done, and shows the seconds it took; a sign of life every ten seconds. */
export async function step(what, why, work) {
  const start = performance.now();
  const seconds = () => `${((performance.now() - start) / 1000).toFixed(1)} s`;
  console.log(`… ${what} (${why})`);
  const alive = setInterval(() => console.log(`… ${what}: still at it after ${seconds()}`), 10_000);
  try {
    const value = await work();
    console.log(`✓ ${what}: ${seconds()}`);
    return value;
  } catch (error) {
    console.log(`✗ ${what}: failed after ${seconds()}`);
    throw error;
  } finally {
    clearInterval(alive);
  }
}

/** The environment in which `node` is the given Node, for child processes and all that they start. */
export function withNode(node, env = process.env) {
  const key = Object.keys(env).find(name => name.toUpperCase() === 'PATH') ?? 'PATH';
  return { ...env, [key]: `${dirname(node)}${delimiter}${env[key] ?? ''}` };
}

/** The first program of these names on PATH. */
export function onPath(...names) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', ''] : [''];
  const folders = (process.env.PATH ?? process.env.Path ?? '').split(delimiter).filter(Boolean);
  for (const name of names)
    for (const folder of folders)
      for (const ending of endings) if (existsSync(join(folder, name + ending))) return join(folder, name + ending);
  return undefined;
}

export function lastLines(text, count) {
  return text.trimEnd().split('\n').slice(-count).join('\n');
}

/** True in the module that was started by hand, false where it is imported. */
export function isMain(url) {
  return process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(url);
}

/** Runs a script's main function; a Trouble is told plainly, anything else with its stack. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof Trouble ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
