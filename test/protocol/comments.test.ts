// Conversations over the protocol: what a client is told of them, and the edits that it gets for what is said.

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextDocumentEdit, TextEdit } from 'vscode-languageserver-types';
import { placeAt, source } from '../../server/src/core/source.ts';
import {
  type CommentParams,
  type CommentsView,
  commentRequest,
  commentsRequest,
  type EditResult,
} from '../../server/src/protocol.ts';
import { folder } from '../support/cli.ts';
import { type StartOptions, start, stopAll, type TestClient } from '../support/client.ts';
import { faultless } from '../support/example.ts';

const bob = { by: 'bob@example.com', at: '2026-11-25T10:02:00+08:00' };
const alice = { by: 'alice@example.com', at: '2026-11-25T09:30:00+01:00' };
const words = '4% of the daily peak';

describe('conversations over the protocol', () => {
  const folders: (() => void)[] = [];
  afterEach(stopAll);
  after(() => {
    for (const remove of folders) remove();
  });

  async function opened(options: StartOptions = {}, record?: string) {
    const { path: at, remove } = folder();
    folders.push(remove);
    writeFileSync(`${at}/x.mcm.md`, faultless);
    if (record !== undefined) writeFileSync(`${at}/x.mcm.review.yaml`, record);
    const client = await start({ folders: [at], options: { timezone: 'Asia/Tokyo' }, ...options });
    const uri = pathToFileURL(`${at}/x.mcm.md`).href;
    await client.open(uri, faultless);
    return { client, uri, path: `${at}/x.mcm.review.yaml` };
  }
  const rangeOf = (text: string) => {
    const of = source('', faultless);
    const from = faultless.indexOf(text);
    return { start: placeAt(of, from), end: placeAt(of, from + text.length) };
  };
  const list = (client: TestClient, uri: string) => client.request<CommentsView>(commentsRequest, { uri });
  /** Asks for an edit and writes it as a client would; undefined and the reason when it is refused. */
  async function say(client: TestClient, path: string, params: CommentParams): Promise<string | undefined> {
    const result = await client.request<EditResult>(commentRequest, params);
    if (result.kind === 'refused') return result.reason;
    assert.equal(result.uri, pathToFileURL(path).href);
    const edit = result.edit.documentChanges?.at(-1) as TextDocumentEdit;
    let before = '';
    try {
      before = readFileSync(path, 'utf8');
    } catch {
      assert.equal(result.edit.documentChanges?.length, 2, 'the file is made first');
    }
    const now = TextDocument.applyEdits(TextDocument.create('', 'yaml', 1, before), edit.edits as TextEdit[]);
    writeFileSync(path, now);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: result.uri, type: 2 }],
    });
    return undefined;
  }

  it('are begun, told at their place in the reader’s zone, answered, resolved and opened again', async () => {
    const { client, uri, path } = await opened();
    assert.deepEqual((await list(client, uri)).threads, []);
    const range = rangeOf(words);
    const add = {
      uri,
      ...bob,
      act: { kind: 'add', range, text: 'Whose peak? ![x](https://x.example/x.png)' },
    } as const;
    assert.equal(await say(client, path, add), undefined);
    const [thread] = (await list(client, uri)).threads;
    assert.deepEqual(thread, {
      which: { index: 0, ...bob },
      range,
      resolved: false,
      said: [
        {
          by: bob.by,
          when: 'Wed 2026-11-25 11:02 Asia/Tokyo (+09:00)',
          text: 'Whose peak? !\\[x](https://x.example/x.png)',
        },
      ],
    });
    const to = thread.which;
    await say(client, path, { uri, ...alice, act: { kind: 'reply', to, text: 'That of checkout.' } });
    await say(client, path, { uri, ...bob, act: { kind: 'resolve', to } });
    const [settled] = (await list(client, uri)).threads;
    assert.equal(settled?.label, 'Resolved by bob@example.com, Wed 2026-11-25 11:02 Asia/Tokyo (+09:00)');
    assert.deepEqual(
      settled?.said.map(one => one.by),
      [bob.by, alice.by],
    );
    assert.match((await say(client, path, { uri, ...bob, act: { kind: 'resolve', to } })) ?? '', /resolved this/);
    await say(client, path, { uri, ...alice, act: { kind: 'reopen', to } });
    const [open] = (await list(client, uri)).threads;
    assert.equal(open?.resolved, false);
    assert.equal(open?.said.at(-1)?.text, 'Opened again.');
    assert.equal(await client.stop(), 0);
  });

  it('follow the text as it is typed, and say when their words are gone', async () => {
    const record = `mcm-review: 1\ncomments:\n  - {quote: ${words}, question: risk.timing, text: x, by: b, at: c}\n`;
    const { client, uri } = await opened({ locale: 'zh-CN' }, record);
    const before = (await list(client, uri)).threads[0]?.range.start.line ?? -1;
    await client.change(uri, { text: faultless.replace('\n## ', '\n\n\n\n## ') });
    assert.equal((await list(client, uri)).threads[0]?.range.start.line, before + 3);
    await client.change(uri, { text: faultless.replace(/^.*4% of the daily peak.*$/m, 'Agreed with sales.') });
    const [thread] = (await list(client, uri)).threads;
    assert.match(thread?.label ?? '', /已不在文档中：“4% of the daily peak”/);
    assert.equal(thread?.said[0]?.when, 'c');
    assert.equal(await client.stop(), 0);
  });

  it('are offered at each line when others read the document: behind its draft, or with a record', async () => {
    const isReviewed = async (text: string, record?: string) => {
      const { client, uri } = await opened({}, record);
      await client.change(uri, { text });
      const view = await list(client, uri);
      await client.stop();
      return view.isReviewed;
    };
    const draft = faultless.replace(/^state: .*$/m, 'state: draft');
    assert.equal(await isReviewed(draft), false);
    assert.equal(await isReviewed(draft, 'mcm-review: 1\n'), true);
    assert.equal(await isReviewed(draft.replace('state: draft', 'state: review')), true);
  });

  it('are refused in words for a broken record, an unsaved document, and what is no change', async () => {
    const { client, uri, path } = await opened({}, 'mcm-review: 1\ncomments: [\n');
    const act = { kind: 'add', range: rangeOf(words), text: 'x' } as const;
    assert.match((await list(client, uri)).fault ?? '', /cannot be read as YAML/);
    assert.match((await say(client, path, { uri, ...bob, act })) ?? '', /cannot be read as YAML/);
    const untitled = 'untitled:Untitled-1';
    await client.open(untitled, faultless);
    assert.match((await say(client, path, { uri: untitled, ...bob, act })) ?? '', /Save the document first/);
    const remote = 'vscode-vfs://github/x/y.mcm.md';
    await client.open(remote, faultless);
    assert.match((await say(client, path, { uri: remote, ...bob, act })) ?? '', /on no disk/);
    await client.open('file:///x/notes.md', '# Notes\n');
    assert.equal(await client.request(commentsRequest, { uri: 'file:///x/notes.md' }), null);
    assert.equal(await client.request(commentRequest, { uri: 'file:///x/notes.md', ...bob, act }), null);
    assert.deepEqual((await list(client, untitled)).threads, []);
    assert.equal(await client.stop(), 0);
  });
});
