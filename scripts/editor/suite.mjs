// Runs the real-editor suite: bundles test/vscode, packs the extension as it is shipped, and lets @vscode/test-electron's
// runner start the embedded editor, or desktop VS Code with `--desktop`. Needs Node 24: scripts/test.mjs starts it so.

import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests, TestRunFailedError } from '@vscode/test-electron';
import { build } from 'esbuild';
import { packageExtension } from '../package.mjs';
import { isMain, main, root } from '../run.mjs';
import { desktopProgram } from './desktop.mjs';
import { quietSettings } from './settings.mjs';
import { unzip } from './zip.mjs';

const out = join(root, 'out/vscode');

async function suite({ desktop, grep }) {
  rmSync(out, { recursive: true, force: true });
  const folder = mkdtempSync(join(tmpdir(), 'mcm-'));
  try {
    await bundleTests();
    // What is tested is what is shipped: the content of the VSIX, not the folder it is made from.
    unzip(await packageExtension(), join(folder, 'vsix'));
    const workspace = join(folder, 'examples');
    if (existsSync(join(root, 'examples'))) cpSync(join(root, 'examples'), workspace, { recursive: true });
    mkdirSync(workspace, { recursive: true });
    const dataDir = join(folder, 'data');
    if (desktop) {
      mkdirSync(join(dataDir, 'User'), { recursive: true });
      writeFileSync(join(dataDir, 'User/settings.json'), JSON.stringify(quietSettings));
    }
    await runTests({
      ...(desktop ? whereIf(desktopProgram()) : { vscodeExecutablePath: embedded }),
      extensionDevelopmentPath: join(folder, 'vsix/extension'),
      extensionTestsPath: join(out, 'index.cjs'),
      launchArgs: [workspace, `--user-data-dir=${dataDir}`, `--extensions-dir=${join(folder, 'extensions')}`],
      extensionTestsEnv: grep ? { MCM_GREP: grep } : {},
    });
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

const embedded = join(root, 'scripts/editor', process.platform === 'win32' ? 'launcher.cmd' : 'launcher');

/** Left out where nothing is found, so that the runner downloads a VS Code. */
function whereIf(program) {
  return program ? { vscodeExecutablePath: program } : {};
}

async function bundleTests() {
  const tests = readdirSync(join(root, 'test/vscode')).filter(name => name.endsWith('.test.ts'));
  await build({
    entryPoints: ['index.ts', ...tests].map(name => join(root, 'test/vscode', name)),
    outdir: out,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
}

if (isMain(import.meta.url)) {
  const { argv } = process;
  const grep = argv.includes('--grep') ? argv[argv.indexOf('--grep') + 1] : undefined;
  await main(() =>
    suite({ desktop: argv.includes('--desktop'), grep }).catch(error => {
      // The suite itself has told what failed; a stack of the runner would only follow it.
      if (!(error instanceof TestRunFailedError)) throw error;
      process.exitCode = 1;
    }),
  );
}
