// Acts on the record, the step to the next state and what was read, as an editor asks for them.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { apply } from '../../server/src/core/fix.ts';
import { offsetAt, source } from '../../server/src/core/source.ts';
import type { Act, ChecklistView, EditResult, ReadView } from '../../server/src/protocol.ts';
import { start, stopAll, type TestClient } from '../support/client.ts';
import { faultless } from '../support/example.ts';
import { judged } from '../support/verdicts.ts';

const at = '2026-11-22T10:00:00+08:00';
const first = judged(faultless, 1, 'bob@example.com');
const both = judged(faultless, 2, 'carol@example.com', { record: first });

describe('server and the review', () => {
  let folder = '';
  const path = (name: string) => join(folder, name);
  const uriOf = (name: string) => pathToFileURL(path(name)).href;
  const uri = () => uriOf('x.mcm.md');
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], { cwd: folder });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'mcm-review-'));
  });
  afterEach(() => {
    stopAll();
    rmSync(folder, { recursive: true, force: true });
  });

  async function opened(record: string, text = faultless): Promise<TestClient> {
    if (record !== '') writeFileSync(path('x.mcm.review.yaml'), record);
    writeFileSync(path('x.mcm.md'), text);
    const client = await start({ folders: [folder] });
    await client.open(uri(), text);
    return client;
  }

  async function act(client: TestClient, by: string, what: Act): Promise<string> {
    const result = await client.request<EditResult>('mcm/record', { uri: uri(), by, at, act: what });
    return result.kind === 'refused' ? result.reason : written(result, path('x.mcm.review.yaml'));
  }

  /** The text of a file after an edit that concerns it alone. */
  function written({ edit }: EditResult & { kind: 'edit' }, file: string): string {
    const of = source('', readFileSync(file, 'utf8'));
    const edits = [...(edit.documentChanges ?? []).flatMap(one => ('edits' in one ? one.edits : []))].concat(
      Object.values(edit.changes ?? {}).flat(),
    );
    const plain = edits.map(one => {
      assert.ok('newText' in one);
      return { from: offsetAt(of, one.range.start), to: offsetAt(of, one.range.end), text: one.newText };
    });
    return apply(of.text, plain);
  }

  it('words each act as one edit of the record', async () => {
    const client = await opened(both);
    assert.match(await act(client, 'bob@example.com', { kind: 'sign-off', layer: 1 }), /sign-offs:\n {2}- layer: 1\n/);
    const yes: Act = { kind: 'decision', decision: 'approve', role: 'on-call-manager' };
    assert.match(await act(client, 'erin@example.com', yes), /- decision: approve\n {4}role: on-call-manager\n/);
    assert.match(await act(client, 'alice@example.com', yes), /^alice@example\.com owns this change/);
    const now = faultless.replace('delivery: manual', 'delivery: cd');
    await client.close(uri());
    await client.open(uri(), now);
    const confirmed = await act(client, 'bob@example.com', { kind: 'still-valid', item: 'layer1.execution' });
    assert.match(confirmed, /Still valid, as bob@example\.com said on 2026-11-21/);
    const view = await client.request<ChecklistView>('mcm/checklist', { uri: uri() });
    assert.deepEqual(
      view.layers.map(({ isDone, isLocked, canSign }) => [isDone, isLocked, canSign]),
      [
        [false, false, false],
        [false, true, false],
      ],
    );
    await client.stop();
  });

  it('says for which text an edit was made, so that it is not written into another', async () => {
    const client = await opened(first);
    const sign = { uri: uri(), by: 'bob@example.com', at, act: { kind: 'sign-off', layer: 1 } };
    const madeFor = async () => {
      const result = await client.request<EditResult>('mcm/record', sign);
      return result.kind === 'edit' ? result.before : result.reason;
    };
    assert.equal(await madeFor(), first);
    const typed = `${first}# Looked at on Monday.\n`;
    await client.open(uriOf('x.mcm.review.yaml'), typed.replaceAll('\n', '\r\n'));
    assert.equal(await madeFor(), typed);
    await client.stop();
  });

  it('writes nothing beside a document that is on no disk', async () => {
    const client = await opened('');
    const elsewhere = 'vscode-vfs://github/acme/changes/x.mcm.md';
    await client.open(elsewhere, faultless);
    const act: Act = { kind: 'verdict', item: 'layer1.tested', verdict: 'ok' };
    const result = await client.request<EditResult>('mcm/record', { uri: elsewhere, by: 'bob', at, act });
    assert.deepEqual(result.kind === 'refused' && result.reason.slice(0, 27), 'This document is on no disk');
    await client.stop();
  });

  it('tells how the layers stand, what was decided and where the state may go', async () => {
    const more = `sign-offs:\n  - layer: 1\n    by: bob@example.com\n    at: ${at}\ndecisions:\n  - decision: defer\n    by: sam@example.com\n    role: security\n    reason: No pen test.\n    at: ${at}\n`;
    const client = await opened(both + more);
    const { layers, decisions, next, roles } = await client.request<ChecklistView>('mcm/checklist', { uri: uri() });
    assert.deepEqual(layers[0]?.signed, [{ by: 'bob@example.com', at }]);
    assert.deepEqual([layers[0]?.canSign, layers[1]?.canSign], [false, true]);
    assert.deepEqual(decisions, [
      { by: 'sam@example.com', at, decision: 'defer', role: 'security', reason: 'No pen test.' },
    ]);
    assert.deepEqual(
      next.map(one => [one.state, one.title, one.reasons.length]),
      [
        ['deferred', 'Mark as deferred', 0],
        ['approved', 'Move to approved', 1],
      ],
    );
    assert.equal(roles.length, 4);
    const moved = await client.request<EditResult>('mcm/state', { uri: uri(), state: 'deferred' });
    assert.ok(moved.kind === 'edit');
    assert.match(written(moved, path('x.mcm.md')), /^state: deferred$/m);
    const closed = await client.request<EditResult>('mcm/state', { uri: uri(), state: 'approved' });
    assert.deepEqual(closed.kind === 'refused' && closed.reason.slice(0, 32), 'sam@example.com decided to defer');
    const odd = await client.request<EditResult>('mcm/state', { uri: uri(), state: 'closed' });
    assert.equal(odd.kind, 'refused');
    await client.stop();
  });

  it('finds what was read among the texts that the editor kept, and in git', async () => {
    const moved = faultless.replace('2026-12-01T04:00', '2026-12-01T05:00');
    const now = moved.replace('Alice executes', 'Erin executes');
    const client = await opened(first, now);
    const read = (kept: readonly string[], isGit: boolean) =>
      client.request<ReadView>('mcm/read', { uri: uri(), item: 'layer1.execution', kept, git: isGit });
    const nothing = await read([], true);
    assert.deepEqual(nothing.lost, ['schedule', 'What will be required to execute the change?']);
    assert.match(nothing.before, /## schedule\n\n\*Nobody has kept the text that was read/);
    assert.match(nothing.now, /## schedule\n\n```yaml\nschedule:\n {2}start/);
    assert.match(nothing.before, /## delivery\n\n```yaml\ndelivery: manual\n```/);

    git('init', '-q');
    writeFileSync(path('x.mcm.md'), faultless);
    git('add', '.');
    git('commit', '-qm', 'as it was');
    writeFileSync(path('x.mcm.md'), now);
    git('commit', '-qam', 'as it is');
    assert.equal((await read([], false)).lost.length, 2);
    const found = await read([moved], true);
    assert.deepEqual(found.lost, []);
    assert.match(found.before, /\nAlice executes/);
    assert.match(found.before, /T04:00/);
    assert.match(found.now, /\nErin executes/);
    assert.equal(await client.request('mcm/read', { uri: uri(), item: 'layer2.steps', kept: [], git: true }), null);
    await client.stop();
  });
});
