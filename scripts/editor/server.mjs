// Starts and stops the embedded editor's server. Children of the server (extension hosts, language servers) end with it.

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lastLines, Trouble } from '../run.mjs';
import { quietSettings } from './settings.mjs';

/**
 * Serves the editor on 127.0.0.1, from a data folder of its own. `ready` is what setUp returned.
 * Port 0 takes a free one. `args` are more arguments for the server.
 */
export async function startServer(ready, { dataDir, port = 0, settings = {}, args = [], env = ready.env }) {
  mkdirSync(join(dataDir, 'data/User'), { recursive: true });
  const settingsFile = join(dataDir, 'data/User/settings.json');
  // In a data folder that is kept, they are the user's from the second start on.
  if (!existsSync(settingsFile))
    writeFileSync(settingsFile, JSON.stringify({ ...quietSettings, ...settings }, null, 2));
  const child = spawn(
    ready.node,
    [
      ready.editorMain,
      ...['--host', '127.0.0.1', '--port', String(port), '--server-data-dir', dataDir],
      ...['--without-connection-token', '--accept-server-license-terms', '--telemetry-level', 'off', ...args],
    ],
    // A group of its own, so that the whole family can be ended at once.
    { env, stdio: ['ignore', 'pipe', 'pipe'], detached: process.platform !== 'win32' },
  );
  let log = '';
  const end = endOf(child);
  process.once('exit', end);
  const bound = await new Promise((resolve, reject) => {
    const read = data => {
      log += data;
      const match = /Extension host agent listening on (\d+)/.exec(log);
      if (match) resolve(Number(match[1]));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('error', reject);
    child.on('exit', code =>
      reject(new Trouble(`The embedded editor ended with code ${code}.\n${lastLines(log, 20)}`)),
    );
  });
  // A signal alone ends a process without its `exit` event.
  const stopped = () => process.exit(130);
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.once(signal, stopped);
  const close = () => {
    process.off('exit', end);
    for (const signal of signals) process.off(signal, stopped);
    end();
  };
  return { port: bound, address: `http://127.0.0.1:${bound}/`, close, child, log: () => log };
}

/** Installs a VSIX into a data folder. */
export function installArguments(ready, dataDir, vsix) {
  const where = ['--server-data-dir', dataDir, '--accept-server-license-terms', '--telemetry-level', 'off'];
  return [ready.editorMain, ...where, '--install-extension', vsix, '--force'];
}

/** The page that shows a folder; `payload` are the pairs that the workbench reads from its address. */
export function pageAddress(server, { folder, payload = [] }) {
  // People read this address: its slashes need no escape.
  const place = encodeURIComponent(folder).replaceAll('%2F', '/');
  const more = payload.length > 0 ? `&payload=${encodeURIComponent(JSON.stringify(payload))}` : '';
  return `${server.address}?folder=${place}${more}`;
}

/** How the workbench names a file of the machine on which the server runs. */
export function remoteUri(server, path) {
  return `vscode-remote://127.0.0.1:${server.port}${encodeURI(path)}`;
}

function endOf(child) {
  return () => {
    if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
    else
      try {
        process.kill(-child.pid, 'SIGKILL');
      } catch {
        // It has ended already, which is all we want.
      }
  };
}
