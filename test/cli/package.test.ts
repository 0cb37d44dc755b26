// The npm package as users get it: packed, installed without a network, started. And the bundle as a process.

import assert from 'node:assert/strict';
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { folder } from '../support/cli.ts';
import { faultless } from '../support/example.ts';

const root = join(import.meta.dirname, '../..');
// The Node of the user, not that of the suite.
const node = process.env.MCM_NODE ?? process.execPath;
const env = {
  ...process.env,
  PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`,
  LANG: 'en_US.UTF-8',
  LC_ALL: '',
};
const shell = process.platform === 'win32';
const npm = (args: readonly string[], cwd: string) =>
  execFileSync('npm', args, { cwd, env, shell, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

before(function () {
  this.timeout(60_000);
  if (!existsSync(join(root, 'server/dist/cli.mjs')))
    execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: root });
});

describe('the npm package', function () {
  this.timeout(120_000);
  const { path, remove } = folder();
  after(remove);

  it('is packed with bundles and a page only, and installs without a network', () => {
    const [packed] = JSON.parse(
      npm(['pack', '--json', '--ignore-scripts', '--pack-destination', path], join(root, 'server')),
    );
    const names: readonly string[] = packed.files.map((one: { path: string }) => one.path).sort();
    const pages = names.filter(name => name.startsWith('dist/rules/'));
    assert.deepEqual(
      names.filter(name => !pages.includes(name)),
      [
        'LICENSE',
        'README.md',
        'bin/mcm-language-server.cjs',
        'bin/mcm.cjs',
        'dist/cli.mjs',
        'dist/notices.txt',
        'dist/server.mjs',
        'dist/shared.mjs',
        'package.json',
      ],
    );
    // That each rule has one is tested where they are generated.
    assert.ok(pages.includes('dist/rules/README.md') && pages.includes('dist/rules/untested-rollback.md'));
    assert.ok(packed.size < 1_100_000, `${packed.size} bytes`);
    writeFileSync(join(path, 'package.json'), '{"private": true}\n');
    npm(['install', '--offline', '--no-audit', '--no-fund', `./${packed.filename}`], path);
    assert.deepEqual(
      readdirSync(join(path, 'node_modules')).filter(name => !name.startsWith('.')),
      ['mcm-language-server'],
    );
  });

  it('checks with `npx mcm check`', () => {
    writeFileSync(join(path, 'a.mcm.md'), faultless);
    const now = ['--now', '2026-11-20T00:00:00Z'];
    const checked = spawnSync('npx', ['--no-install', 'mcm', 'check', ...now], {
      cwd: path,
      env,
      shell,
      encoding: 'utf8',
    });
    assert.equal(checked.stdout, '1 document: no findings\n', checked.stderr);
    assert.equal(checked.status, 0);
    writeFileSync(join(path, 'b.mcm.md'), faultless.replace('end: 2026-12-01', 'end: 2026-11-01'));
    const found = spawnSync('npx', ['--no-install', 'mcm', 'check', ...now], {
      cwd: path,
      env,
      shell,
      encoding: 'utf8',
    });
    assert.match(found.stdout, /b\.mcm\.md:\d+:\d+: error: /);
    assert.equal(found.status, 1);
  });

  it('starts the language server with `mcm-language-server --stdio`', async () => {
    const program = join(path, 'node_modules/mcm-language-server/bin/mcm-language-server.cjs');
    const server = spawn(node, [program, '--stdio'], { cwd: path, env, stdio: 'pipe' });
    try {
      const answer = await initialized(server);
      assert.equal(answer.result.serverInfo.name, 'mcm');
      assert.ok(answer.result.capabilities.textDocumentSync !== undefined);
    } finally {
      server.kill();
    }
  });
});

/** The answer to `initialize`. */
function initialized(server: ChildProcess) {
  const request = {
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: { processId: null, rootUri: null, capabilities: {} },
  };
  const body = JSON.stringify(request);
  server.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  return new Promise<{ result: { serverInfo: { name: string }; capabilities: { textDocumentSync?: unknown } } }>(
    (resolve, reject) => {
      let text = '';
      server.on('error', reject);
      server.on('exit', code => reject(new Error(`The server ended with ${code}: ${text}`)));
      server.stdout?.on('data', (data: Buffer) => {
        text += data.toString();
        for (const part of text.split(/Content-Length: \d+\r\n\r\n/)) {
          if (part.includes('"id":1') && part.endsWith('}')) resolve(JSON.parse(part));
        }
      });
    },
  );
}

describe('the bundle', function () {
  this.timeout(60_000);
  const { path, remove } = folder();
  after(remove);
  const mcm = (args: readonly string[], input?: string) =>
    spawnSync(node, [join(root, 'server/bin/mcm.cjs'), ...args], {
      cwd: path,
      env,
      encoding: 'utf8',
      ...(input === undefined ? {} : { input }),
    });

  it('reads standard input and gives its exit code to the shell', () => {
    assert.equal(mcm(['check', '-'], faultless.replace('end: 2026-12-01', 'end: 2026-11-01')).status, 1);
    assert.equal(mcm(['check', '-', '--now', '2026-11-20T00:00:00Z'], faultless).status, 0);
    assert.equal(mcm(['chek']).status, 2);
    assert.match(mcm(['--version']).stdout, /^mcm \d+\.\d+\.\d+\n$/);
  });

  it('writes all of a long output through a pipe, and stops when nobody reads', () => {
    const template = mcm(['template']).stdout;
    assert.ok(template.length > 65_536);
    if (shell) return;
    const cut = spawnSync('sh', ['-c', `"${node}" "${join(root, 'server/bin/mcm.cjs')}" template | head -n 1`], {
      cwd: path,
      env,
      encoding: 'utf8',
    });
    assert.deepEqual({ out: cut.stdout, err: cut.stderr }, { out: 'template: mcm\n', err: '' });
  });
});
