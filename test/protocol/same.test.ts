// Editor and command line give the same findings for the same files: every example, with its policy, and a bad one.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildWhenStale, messageOf, start, stopAll } from '../support/client.ts';
import { faultless } from '../support/example.ts';

interface Checked {
  readonly documents: readonly {
    readonly path: string;
    readonly findings: readonly Record<
      'rule' | 'severity' | 'message' | 'line' | 'column' | 'endLine' | 'endColumn',
      unknown
    >[];
  }[];
}

const root = join(import.meta.dirname, '../..');
const severities = ['', 'error', 'warning', 'information', 'hint'];

describe('same findings', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'mcm-same-'));
    cpSync(join(root, 'examples'), folder, { recursive: true });
    writeFileSync(
      join(folder, 'bad.mcm.md'),
      `\ufeff${faultless.replace(/^type: .*/m, 'tpye: @normal')}`.replaceAll('\n', '\r\n'),
    );
    writeFileSync(join(folder, 'half.mcm.md'), faultless.slice(0, 3000));
  });
  after(() => {
    stopAll();
    rmSync(folder, { recursive: true, force: true });
  });

  it('in the editor and on the command line', async () => {
    buildWhenStale();
    const names = readdirSync(folder).filter(name => name.endsWith('.mcm.md'));
    const cli = join(root, 'server/dist/cli.mjs');
    const args = ['check', '--format', 'json', '--fail-on', 'never', ...names];
    const { stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: '' },
    });
    assert.notEqual(stdout, '', stderr);
    const told = new Map((JSON.parse(stdout) as Checked).documents.map(one => [one.path, one.findings]));
    assert.deepEqual([...told.keys()].sort(), [...names].sort());
    const client = await start({ folders: [folder], options: { checklist: true } });
    // The command line knows all neighbours before it says anything.
    await client.told('mcm/queueChanged');
    for (const name of names) {
      const uri = pathToFileURL(join(folder, name)).href;
      await client.open(uri, readFileSync(join(folder, name), 'utf8'));
      const shown = (await client.diagnostics(uri)).map(one => ({
        rule: one.code,
        severity: severities[one.severity ?? 0],
        message: messageOf(one),
        line: one.range.start.line + 1,
        column: one.range.start.character + 1,
        endLine: one.range.end.line + 1,
        endColumn: one.range.end.character + 1,
      }));
      assert.deepEqual(shown, told.get(name), name);
    }
    await client.stop();
  });
});
