// Understands the arguments with which @vscode/test-electron starts a desktop VS Code, and runs the same extension tests
// in the embedded editor: server, browser, one page. Ends with the exit code of the tests.

import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isMain, lastLines, main, Trouble } from '../run.mjs';
import { setUp } from '../setup.mjs';
import { openPage } from './browser.mjs';
import { pageAddress, remoteUri, startServer } from './server.mjs';

const limit = Number(process.env.MCM_SUITE_LIMIT ?? 5 * 60_000);

/** The arguments that matter: the folder, `--extensionDevelopmentPath`, `--extensionTestsPath`, `--user-data-dir`. */
export function readArguments(argv) {
  const options = new Map();
  const places = [];
  for (const arg of argv) {
    const [, name, value] = /^--([^=]+)(?:=(.*))?$/.exec(arg) ?? [];
    if (name === undefined) places.push(resolve(arg));
    else options.set(name, value ?? '');
  }
  const need = name => {
    if (!options.get(name)) throw new Trouble(`The launcher needs --${name}=…`);
    return resolve(options.get(name));
  };
  return {
    folder: places.at(-1),
    extension: need('extensionDevelopmentPath'),
    tests: need('extensionTestsPath'),
    dataDir: need('user-data-dir'),
  };
}

async function launch() {
  const { folder, extension, tests, dataDir } = readArguments(process.argv.slice(2));
  const ready = await setUp({ editor: true, browser: true });
  // Should this process be killed, the server still ends some minutes after its last page.
  const server = await startServer(ready, {
    dataDir,
    args: ['--enable-smoke-test-driver', '--enable-remote-auto-shutdown'],
  });
  let opened;
  try {
    const payload = [
      ['extensionDevelopmentPath', remoteUri(server, extension)],
      ['extensionTestsPath', remoteUri(server, tests)],
    ];
    let finish;
    const finished = new Promise(done => (finish = done));
    server.child.on('exit', code => finish({ trouble: `The editor's server ended with code ${code}.` }));
    opened = await openPage(ready.browser, pageAddress(server, { folder, payload }), {
      beforeOpening: async page => {
        await page.exposeFunction('codeAutomationLog', print);
        await page.exposeFunction('codeAutomationExit', code => finish({ code }));
        page.on('crash', () => finish({ trouble: "The editor's page crashed." }));
        page.on('close', () => finish({ trouble: "The editor's page was closed." }));
      },
    });
    const timer = setTimeout(() => finish({ trouble: `Nothing came back within ${limit / 1000} s.` }), limit);
    const { code, trouble } = await finished;
    clearTimeout(timer);
    if (code !== 0) await picture(opened.page, join(dirname(tests), 'failure.png'));
    if (trouble) throw new Trouble(`${trouble}\nThe end of the server's log:\n${lastLines(server.log(), 30)}`);
    process.exitCode = code;
  } finally {
    await opened?.close().catch(() => {});
    server.close();
  }
}

/** The workbench logs much that does not matter here; what the tests print is marked. MCM_SUITE_LOG=1 shows everything. */
function print(type, args) {
  const text = args.map(arg => (typeof arg === 'string' ? arg : JSON.stringify(arg))).join(' ');
  if (text.startsWith('│ ')) console.log(text.replaceAll(/^│ ?/gm, ''));
  else if (process.env.MCM_SUITE_LOG) console.log(`${(performance.now() / 1000).toFixed(2)} ${type} ${text}`);
}

async function picture(page, path) {
  mkdirSync(dirname(path), { recursive: true });
  await page.screenshot({ path }).then(
    () => console.log(`What the editor looked like: ${path}`),
    error => console.log(`No picture could be taken: ${error.message}`),
  );
}

if (isMain(import.meta.url) || process.argv[1]?.endsWith('launcher')) await main(launch);
