// The other changes of a workspace over the real protocol: found in the background, followed as they change, asked for by id.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Location } from 'vscode-languageserver-protocol';
import { start, stopAll, type TestClient } from '../support/client.ts';
import { faultless } from '../support/example.ts';

describe('server and neighbours', () => {
  let folder = '';
  const file = (name: string) => join(folder, name);
  const uri = (name: string) => pathToFileURL(file(name)).href;
  const other = faultless.replace('id: MCM-1042', 'id: MCM-7');
  const rules = async (client: TestClient, name: string) =>
    (await client.diagnostics(uri(name))).map(one => `${one.code}: ${String(one.message).split(' ')[0]}`);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'mcm-neighbours-'));
    writeFileSync(file('other.mcm.md'), other);
  });
  afterEach(() => {
    stopAll();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Until the index has been read: its refresh may come before anybody waits for it, so the findings are asked. */
  async function known(client: Awaited<ReturnType<typeof start>>): Promise<void> {
    while ((await rules(client, 'own.mcm.md')).length === 0) await new Promise(done => setTimeout(done, 20));
  }

  it('are told when they are known, and again when a file changes', async () => {
    const client = await start({ folders: [folder] });
    writeFileSync(file('own.mcm.md'), faultless);
    await client.open(uri('own.mcm.md'), faultless);
    await known(client);
    assert.deepEqual(await rules(client, 'own.mcm.md'), ['overlapping-change: MCM-7']);
    writeFileSync(file('other.mcm.md'), other.replaceAll('2026-12-01T', '2026-12-02T'));
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uri('other.mcm.md'), type: 2 }],
    });
    while ((await rules(client, 'own.mcm.md')).length > 0) await client.told('workspace/diagnostic/refresh');
    await client.stop();
  });

  it('count as they are typed', async () => {
    const client = await start({ folders: [folder] });
    await client.open(uri('own.mcm.md'), faultless);
    await known(client);
    await client.open(uri('other.mcm.md'), other);
    assert.deepEqual(await rules(client, 'own.mcm.md'), ['overlapping-change: MCM-7']);
    await client.change(uri('other.mcm.md'), { text: other.replace('state: review', 'state: rejected') });
    assert.deepEqual(await rules(client, 'own.mcm.md'), []);
    await client.close(uri('other.mcm.md'));
    await client.stop();
  });

  it('are found by id and by name', async () => {
    const client = await start({ folders: [folder] });
    const text = faultless.replace('prerequisites: []', 'prerequisites: [MCM-7]');
    await client.open(uri('own.mcm.md'), text);
    await known(client);
    const line = text.split('\n').findIndex(one => one.startsWith('prerequisites'));
    const at = { textDocument: { uri: uri('own.mcm.md') }, position: { line, character: 18 } };
    const definition = await client.request<Location[]>('textDocument/definition', at);
    assert.deepEqual(
      definition.map(one => [one.uri, one.range.start.line]),
      [[uri('other.mcm.md'), 2]],
    );
    const references = await client.request<Location[]>('textDocument/references', {
      ...at,
      context: { includeDeclaration: true },
    });
    assert.equal(references.filter(one => one.uri === uri('own.mcm.md')).length, 1);
    const found = await client.request<{ name: string }[]>('workspace/symbol', { query: 'mcm-7' });
    assert.deepEqual(
      found.map(one => one.name),
      ['MCM-7 Promote the PostgreSQL 16 standby of orders-db to primary'],
    );
    await client.stop();
  });
});
