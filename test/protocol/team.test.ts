// Policies, templates and review records on disk and in the editor, while the server runs.

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ChecklistView, EditResult, NewResult } from '../../server/src/protocol.ts';
import { messageOf, plain, pulling, start, stopAll, type TestClient } from '../support/client.ts';
import { faultless } from '../support/example.ts';

const template =
  'template: own\nversion: 1\nsections:\n  - id: a\n    title: A\n    questions:\n      - { id: a.b, title: Why?, kind: open }\n';
const withPlaceholder = faultless.replace(/^Move orders-db[\s\S]*?\n\n/m, 'TBD\n\n');

describe('server and the files of a team', () => {
  let folder = '';
  const path = (name: string) => join(folder, name);
  const uriOf = (name: string) => pathToFileURL(path(name)).href;
  const write = (name: string, text: string) => writeFileSync(path(name), text);
  const codes = async (client: TestClient, name: string) =>
    (await client.diagnostics(uriOf(name))).map(one => one.code);
  const fileChanged = (client: TestClient, name: string) =>
    client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(name), type: 2 }] });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'mcm-team-'));
    mkdirSync(path('deep'));
  });
  afterEach(() => {
    stopAll();
    rmSync(folder, { recursive: true, force: true });
  });

  it('a policy counts as soon as its file changes', async () => {
    write('.mcm.yaml', 'rules: { placeholder-left: off }\n');
    const client = await start({ folders: [folder] });
    await client.open(uriOf('deep/x.mcm.md'), withPlaceholder);
    assert.deepEqual(await codes(client, 'deep/x.mcm.md'), []);
    write('.mcm.yaml', 'rules: { placeholder-left: hint }\n');
    await fileChanged(client, '.mcm.yaml');
    await client.told('workspace/diagnostic/refresh');
    const [found] = await client.diagnostics(uriOf('deep/x.mcm.md'));
    assert.equal(found?.severity, 4);
    await client.stop();
  });

  it('a policy counts as it is typed, and no longer when it is closed unsaved', async () => {
    const client = await start({ folders: [folder] });
    await client.open(uriOf('x.mcm.md'), withPlaceholder);
    assert.deepEqual(await codes(client, 'x.mcm.md'), ['placeholder-left']);
    await client.open(uriOf('.mcm.yaml'), '');
    const end = { line: 0, character: 0 };
    await client.change(uriOf('.mcm.yaml'), { range: { start: end, end }, text: 'rules: { placeholder-left: off }' });
    await client.told('workspace/diagnostic/refresh');
    assert.deepEqual(await codes(client, 'x.mcm.md'), []);
    await client.close(uriOf('.mcm.yaml'));
    assert.deepEqual(await codes(client, 'x.mcm.md'), ['placeholder-left']);
    await client.stop();
  });

  it('the last good policy stays in force while the file is broken, and the fault is shown in it', async () => {
    write('.mcm.yaml', 'rules: { placeholder-left: off }\n');
    const client = await start({ folders: [folder] });
    await client.open(uriOf('x.mcm.md'), withPlaceholder);
    assert.deepEqual(await codes(client, 'x.mcm.md'), []);
    write('.mcm.yaml', 'rules: { placeholder-left: off\n');
    await fileChanged(client, '.mcm.yaml');
    // Nobody has the file open, so nobody would ask about it.
    const { diagnostics } = await client.pushed(uriOf('.mcm.yaml'));
    assert.deepEqual(
      diagnostics.map(one => one.code),
      ['malformed-field'],
    );
    assert.deepEqual(await codes(client, 'x.mcm.md'), []);
    await client.open(uriOf('.mcm.yaml'), 'rules: { placeholder-left: off\n');
    assert.deepEqual((await client.pushed(uriOf('.mcm.yaml'))).diagnostics, [], 'once it is open, it is asked about');
    assert.deepEqual(await codes(client, '.mcm.yaml'), ['malformed-field']);
    await client.stop();
  });

  it('a template of one’s own is read, and its faults are shown in it', async () => {
    write('.mcm.yaml', 'template: own.template.yaml\n');
    write('own.template.yaml', template);
    const client = await start({ folders: [folder] });
    await client.open(uriOf('x.mcm.md'), '---\nmcm: 1\nstate: review\n---\n\n# Port\n\n## A\n');
    const [found] = (await client.diagnostics(uriOf('x.mcm.md'))).filter(one => one.code === 'unanswered-question');
    assert.match(messageOf(found), /“Why\?” is missing/);
    write('own.template.yaml', template.replace('kind: open', 'kind: opne'));
    await fileChanged(client, 'own.template.yaml');
    const { diagnostics } = await client.pushed(uriOf('own.template.yaml'));
    assert.match(messageOf(diagnostics[0]), /Did you mean `open`/);
    await client.stop();
  });

  it('an editor that watches no files gets the new policy with the next save', async () => {
    const client = await start({ capabilities: plain, folders: [folder] });
    await client.open(uriOf('x.mcm.md'), withPlaceholder);
    assert.equal((await client.pushed(uriOf('x.mcm.md'))).diagnostics.length, 1);
    write('.mcm.yaml', 'rules: { placeholder-left: off }\n');
    await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri: uriOf('x.mcm.md') } });
    assert.deepEqual((await client.pushed(uriOf('x.mcm.md'))).diagnostics, []);
    await client.stop();
  });

  it('folders come and go', async () => {
    write('.mcm.yaml', 'rules: { placeholder-left: off }\n');
    const client = await start({ folders: [path('deep')] });
    await client.open(uriOf('deep/x.mcm.md'), withPlaceholder);
    assert.deepEqual(await codes(client, 'deep/x.mcm.md'), ['placeholder-left']);
    const change = {
      added: [{ uri: pathToFileURL(folder).href, name: '' }],
      removed: [{ uri: uriOf('deep'), name: '' }],
    };
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: change });
    assert.deepEqual(await codes(client, 'deep/x.mcm.md'), []);
    await client.stop();
  });

  it('a file that is removed or renamed while it is open stays a document', async () => {
    write('x.mcm.md', withPlaceholder);
    const client = await start({ folders: [folder] });
    await client.open(uriOf('x.mcm.md'), withPlaceholder);
    rmSync(path('x.mcm.md'));
    await fileChanged(client, 'x.mcm.md');
    assert.deepEqual(await codes(client, 'x.mcm.md'), ['placeholder-left']);
    write('x.mcm.md', withPlaceholder);
    renameSync(path('x.mcm.md'), path('y.mcm.md'));
    await client.close(uriOf('x.mcm.md'));
    await client.open(uriOf('y.mcm.md'), withPlaceholder);
    assert.deepEqual(await codes(client, 'x.mcm.md'), []);
    assert.deepEqual(await codes(client, 'y.mcm.md'), ['placeholder-left']);
    assert.deepEqual(client.log, []);
    await client.stop();
  });

  it('asks an editor that can watch to do so', async () => {
    const workspace = { ...pulling.workspace, didChangeWatchedFiles: { dynamicRegistration: true } };
    const client = await start({ capabilities: { ...pulling, workspace }, folders: [folder] });
    const { registrations } = await client.told<{ registrations: { method: string }[] }>('client/registerCapability');
    assert.ok(registrations.some(one => one.method === 'workspace/didChangeWatchedFiles'));
    await client.stop();
  });

  it('lives on with an editor that refuses what it is asked', async () => {
    const workspace = { ...pulling.workspace, didChangeWatchedFiles: { dynamicRegistration: true } };
    const client = await start({ capabilities: { ...pulling, workspace }, folders: [folder], refuses: true });
    await client.open(uriOf('x.mcm.md'), withPlaceholder);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
    assert.deepEqual(await codes(client, 'x.mcm.md'), ['placeholder-left']);
    assert.equal(await client.stop(), 0);
  });

  it('tells of a policy that was broken before anything was opened, until the last document is closed', async () => {
    write('.mcm.yaml', 'rules: [\n');
    const client = await start({ folders: [folder] });
    await client.open(uriOf('x.mcm.md'), faultless);
    const { diagnostics } = await client.pushed(uriOf('.mcm.yaml'));
    assert.equal(diagnostics[0]?.code, 'malformed-field');
    await client.close(uriOf('x.mcm.md'));
    assert.deepEqual((await client.pushed(uriOf('.mcm.yaml'))).diagnostics, []);
    await client.stop();
  });

  it('gives the checklist, and the edit that writes a verdict into the record', async () => {
    const client = await start({ folders: [folder], options: { checklist: true } });
    await client.open(uriOf('x.mcm.md'), faultless);
    assert.deepEqual(await client.told('mcm/changed'), { uri: uriOf('x.mcm.md') });
    const before = await client.request<ChecklistView>('mcm/checklist', { uri: uriOf('x.mcm.md') });
    assert.deepEqual(
      before.layers.map(one => one.items.length),
      [4, 5],
    );
    assert.equal(before.record.exists, false);
    const verdict = {
      uri: uriOf('x.mcm.md'),
      by: 'bob',
      at: '2026-11-20T10:00:00Z',
      act: { kind: 'verdict', item: 'layer1.execution', verdict: 'ok' },
    };
    const result = await client.request<EditResult>('mcm/record', verdict);
    assert.ok(result.kind === 'edit', JSON.stringify(result));
    assert.equal(result.before, '');
    const [create, change] = result.edit.documentChanges ?? [];
    assert.deepEqual(create, { kind: 'create', uri: uriOf('x.mcm.review.yaml'), options: { ignoreIfExists: true } });
    assert.ok(change && 'edits' in change && change.edits[0] && 'newText' in change.edits[0]);
    write('x.mcm.review.yaml', change.edits[0].newText);
    await fileChanged(client, 'x.mcm.review.yaml');
    await client.told('mcm/changed');
    const after = await client.request<ChecklistView>('mcm/checklist', { uri: uriOf('x.mcm.md') });
    assert.equal(after.layers[0]?.items[0]?.status, 'ok');
    await client.stop();
  });

  it('never writes into a record that a person has edited into nonsense', async () => {
    write('x.mcm.review.yaml', 'items: [oh no\n');
    const client = await start({ folders: [folder] });
    await client.open(uriOf('x.mcm.md'), faultless);
    const verdict = {
      uri: uriOf('x.mcm.md'),
      by: 'bob',
      at: '2026-11-20T10:00:00Z',
      act: { kind: 'verdict', item: 'layer1.execution', verdict: 'ok' },
    };
    const result = await client.request<EditResult>('mcm/record', verdict);
    assert.equal(result.kind, 'refused');
    await client.open('untitled:x.mcm.md', faultless);
    assert.equal(
      (await client.request<EditResult>('mcm/record', { ...verdict, uri: 'untitled:x.mcm.md' })).kind,
      'refused',
    );
    await client.stop();
  });

  it('makes a new document from the template in force', async () => {
    write('.mcm.yaml', 'template: own.template.yaml\n');
    write('own.template.yaml', template);
    const client = await start({ folders: [folder] });
    const made = await client.request<NewResult>('mcm/new', {
      folder: pathToFileURL(folder).href,
      title: 'Close the port',
      type: 'normal',
    });
    assert.equal(made.name, 'close-the-port.mcm.md');
    assert.match(made.text, /## A\n\n### Why\?/);
    assert.equal(made.problem, undefined);
    await client.stop();
  });
});
