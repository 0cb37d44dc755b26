// `npm start`: from a fresh clone to an editor in which the examples are checked. Serves the embedded editor until Ctrl+C.
//   --port N (default 8123, or the next free one)    --no-open (no browser)    --desktop (the VS Code that is installed)

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { desktopCommand } from './editor/desktop.mjs';
import { installArguments, pageAddress, startServer } from './editor/server.mjs';
import { packageExtension } from './package.mjs';
import { main, must, onPath, root, run, step, Trouble } from './run.mjs';
import { setUp } from './setup.mjs';

const examples = join(root, 'examples');
const dataDir = join(root, '.editor/data');
// The examples say themselves where to begin; a review record belongs under its document.
const settings = { 'workbench.startupEditor': 'readme', 'explorer.fileNesting.enabled': true };

async function start({ port, open, desktop }) {
  const ready = await setUp({ editor: !desktop });
  const vsix = await step('build and package', 'mcm.vsix, as it would be published', packageExtension);
  if (desktop) return openDesktop(vsix);

  await installOnce(ready, vsix);
  const server = await startServer(ready, { dataDir, port: await freePort(port), settings });
  const address = pageAddress(server, { folder: examples });
  console.log(`\nThe editor is at ${address}\nCtrl+C ends it.`);
  if (open) openBrowser(address);
  server.child.on('exit', code => {
    console.error(`The editor's server ended with code ${code}.\n${server.log().slice(-2000)}`);
    process.exit(1);
  });
}

async function openDesktop(vsix) {
  const code = desktopCommand();
  if (!code)
    throw new Trouble(
      'No desktop VS Code was found: `code` is not on PATH. Without --desktop the embedded editor is used.',
    );
  const shell = process.platform === 'win32';
  await step('install', 'into desktop VS Code', () => must(code, ['--install-extension', vsix, '--force'], { shell }));
  await must(code, [examples], { shell });
}

/** Installs the VSIX into the editor's data folder, unless that very VSIX is there already. */
async function installOnce(ready, vsix) {
  const stamp = join(dataDir, 'installed.txt');
  const digest = createHash('sha256').update(readFileSync(vsix)).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  const args = installArguments(ready, dataDir, vsix);
  await step('install', 'mcm.vsix into the embedded editor', () => must(ready.node, args, { env: ready.env }));
  writeFileSync(stamp, digest);
}

/** The wanted port, or the first free one after it. */
async function freePort(wanted) {
  for (let port = wanted; port < wanted + 50 && port < 65_536; port++) {
    const free = await new Promise(done => {
      const probe = createServer();
      probe.once('error', () => done(false));
      probe.listen(port, '127.0.0.1', () => probe.close(() => done(true)));
    });
    if (free) return port;
  }
  throw new Trouble(`No port is free between ${wanted} and ${wanted + 49}: choose another with --port N.`);
}

/** Opens the address where somebody sits in front of a screen. */
function openBrowser(address) {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform === 'darwin') run('open', [address]);
  else if (process.platform === 'win32') run('explorer', [address]);
  else if ((DISPLAY || WAYLAND_DISPLAY) && onPath('xdg-open')) run('xdg-open', [address]);
}

await main(async () => {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8123' },
      'no-open': { type: 'boolean', default: false },
      desktop: { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Trouble(`--port ${values.port} is no port.`);
  await start({ port, open: !values['no-open'], desktop: values.desktop });
});
