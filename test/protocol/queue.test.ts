// The queue of a workspace and renames over the real protocol.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { QueueParams, QueueView } from '../../server/src/protocol.ts';
import { pulling, start, stopAll, type TestClient } from '../support/client.ts';
import { faultless } from '../support/example.ts';
import { judged } from '../support/verdicts.ts';

const renaming = {
  ...pulling,
  workspace: {
    ...pulling.workspace,
    workspaceEdit: { documentChanges: true, resourceOperations: ['rename' as const] },
  },
};
const bob = 'bob@example.com';
const carol = 'carol@example.com';

describe('server and queue', () => {
  let folder = '';
  const file = (name: string) => join(folder, name);
  const uri = (name: string) => pathToFileURL(file(name)).href;
  const ahead = (id: string, state = 'review') =>
    faultless
      .replace('MCM-1042', id)
      .replaceAll('2026-12-01T', '2099-12-01T')
      .replace(/^state: .*$/m, `state: ${state}`);
  const asked = (client: TestClient, params: QueueParams = { me: bob }) =>
    client.request<QueueView>('mcm/queue', params);
  const groups = async (client: TestClient, params?: QueueParams) =>
    (await asked(client, params)).groups.map(({ id, items }) => `${id}: ${items.map(one => one.label.split(' ')[0])}`);
  const begin = async (options = { checklist: true, timezone: 'Asia/Tokyo' }) => {
    const client = await start({ folders: [folder], options, capabilities: renaming });
    await client.told('mcm/queueChanged');
    return client;
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'mcm-queue-'));
    writeFileSync(file('one.mcm.md'), ahead('MCM-1'));
    writeFileSync(file('two.mcm.md'), ahead('MCM-2', 'approved'));
    writeFileSync(file('done.mcm.md'), ahead('MCM-3', 'rejected'));
  });
  afterEach(() => {
    stopAll();
    rmSync(folder, { recursive: true, force: true });
  });

  it('knows all changes of the workspace without one being open, in the zone of the reader', async () => {
    const client = await begin();
    const view = await asked(client);
    assert.deepEqual(
      view.groups.map(({ title, count }) => `${title} ${count}`),
      ['Mine: Layer 1 review 1', 'Execution 1'],
    );
    assert.equal(view.mine, 1);
    assert.ok(view.isComplete);
    const [item] = view.groups[0]?.items ?? [];
    assert.equal(item?.uri, uri('one.mcm.md'));
    assert.match(item?.label ?? '', /^MCM-1 · in \d+ days$/);
    assert.match(item?.says ?? '', /^Promote the PostgreSQL 16 standby of orders-db to primary · 4 of 4 items to do$/);
    assert.match(item?.spoken ?? '', /^MCM-1, Promote .*, in \d+ days, 4 of 4 items to do, Tue 2099-12-01 03:00 Asia/);
    assert.ok(item?.more.some(line => line.startsWith('Window: ') && line.includes('Asia/Tokyo')));
    assert.match(view.groups[1]?.items[0]?.says ?? '', / · waits for alice@example\.com, dan@example\.com$/);
    const [other] = (await asked(client, { me: carol })).groups[0]?.items ?? [];
    assert.match(other?.says ?? '', / · bob@example\.com: 4 of 4 items to do$/);
    assert.deepEqual(await groups(client, { service: 'search' }), []);
    await client.stop();
  });

  it('follows a verdict that is written, a document that is typed, and a policy', async () => {
    const client = await begin();
    const changed = (name: string) =>
      client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uri(name), type: 2 }] });
    writeFileSync(file('one.mcm.review.yaml'), judged(ahead('MCM-1'), 1, bob));
    await changed('one.mcm.review.yaml');
    await client.told('mcm/queueChanged');
    assert.deepEqual(await groups(client, { me: carol }), ['review-2: MCM-1', 'execution: MCM-2']);

    await client.open(uri('one.mcm.md'), ahead('MCM-1'));
    await client.change(uri('one.mcm.md'), { text: ahead('MCM-1').replace('Alice executes', 'Dan executes') });
    await client.told('mcm/queueChanged');
    assert.deepEqual(await groups(client), ['review-1: MCM-1', 'execution: MCM-2']);
    await client.close(uri('one.mcm.md'));
    await client.told('mcm/queueChanged');
    assert.deepEqual(await groups(client), ['reviewers: MCM-1', 'execution: MCM-2']);

    writeFileSync(file('.mcm.yaml'), 'review: required\n');
    await changed('.mcm.yaml');
    await client.told('mcm/queueChanged');
    assert.deepEqual(await groups(client), ['review-1: MCM-2', 'reviewers: MCM-1']);
    await client.stop();
  });

  it('counts a record as it is typed, whether or not its document is open', async () => {
    const client = await begin();
    await client.open(uri('one.mcm.review.yaml'), judged(ahead('MCM-1'), 1, bob));
    await client.told('mcm/queueChanged');
    assert.deepEqual(await groups(client, { me: carol }), ['review-2: MCM-1', 'execution: MCM-2']);
    await client.open(uri('one.mcm.md'), ahead('MCM-1'));
    await client.change(uri('one.mcm.review.yaml'), { text: 'mcm-review: 1\n' });
    await client.told('mcm/queueChanged');
    assert.deepEqual(await groups(client), ['review-1: MCM-1', 'execution: MCM-2']);
    await client.stop();
  });

  it('forgets the changes of a folder that is taken out of the workspace', async () => {
    const client = await begin();
    assert.equal((await groups(client)).length, 2);
    const event = { added: [], removed: [{ uri: pathToFileURL(folder).href, name: 'one' }] };
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
    await client.told('mcm/queueChanged');
    assert.deepEqual(await groups(client), []);
    await client.stop();
  });

  it('takes the review record along when its document is renamed, and nothing else', async () => {
    writeFileSync(file('one.mcm.review.yaml'), judged(ahead('MCM-1'), 1, bob));
    writeFileSync(file('one.md'), 'Notes about it.\n');
    writeFileSync(file('taken.mcm.review.yaml'), 'mcm-review: 1\n');
    const client = await begin();
    assert.ok(client.server.capabilities.workspace?.fileOperations?.willRename);
    const rename = (from: string, to: string) =>
      client.request<WorkspaceEdit | null>('workspace/willRenameFiles', {
        files: [{ oldUri: uri(from), newUri: uri(to) }],
      });
    const renamed = (to: string) => ({
      documentChanges: [
        { kind: 'rename', oldUri: uri('one.mcm.review.yaml'), newUri: uri(to), options: { overwrite: false } },
      ],
    });
    assert.deepEqual(await rename('one.mcm.md', 'next.mcm.md'), renamed('next.mcm.review.yaml'));
    assert.deepEqual(await rename('one.mcm.md', 'old/One.mcm.md'), renamed('old/One.mcm.review.yaml'));
    assert.equal(await rename('two.mcm.md', 'next.mcm.md'), null, 'it has none');
    assert.equal(await rename('one.md', 'other.md'), null, 'another document beside has it');
    assert.equal(await rename('one.mcm.md', 'one.txt'), null, 'no document any more');
    const warned = new Promise<string>(done =>
      client.connection.onNotification('window/showMessage', ({ message }: { message: string }) => done(message)),
    );
    assert.equal(await rename('one.mcm.md', 'taken.mcm.md'), null);
    assert.match(await warned, /taken\.mcm\.review\.yaml exists already/);
    await client.stop();
  });
});
