// The built server over stdio, as an editor starts it: what it offers, how it follows edits, how it ends.

import assert from 'node:assert/strict';
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { placeAt, source } from '../../server/src/core/source.ts';
import { buildWhenStale, messageOf, plain, pulling, serverBundle, start, stopAll } from '../support/client.ts';
import { faultless } from '../support/example.ts';

const uri = 'file:///somewhere/change.mcm.md';
const withPlaceholder = faultless.replace(/^Move orders-db[\s\S]*?\n\n/m, 'TBD\n\n');

describe('server', () => {
  afterEach(stopAll);

  it('answers with diagnostics that link to their pages', async () => {
    const client = await start();
    await client.open(uri, withPlaceholder);
    const found = await client.diagnostics(uri);
    const placeholder = found.find(one => one.code === 'placeholder-left');
    assert.ok(placeholder, JSON.stringify(found));
    assert.equal(placeholder.source, 'mcm');
    const page = fileURLToPath(placeholder.codeDescription?.href ?? '');
    assert.match(readFileSync(page, 'utf8'), /# placeholder-left/, 'a diagnostic links to a page that exists');
    assert.equal(await client.stop(), 0);
  });

  it('pushes diagnostics to an editor that cannot ask, and takes them back when a document is closed', async () => {
    const client = await start({ capabilities: plain });
    assert.equal(client.server.capabilities.diagnosticProvider, undefined);
    await client.open(uri, withPlaceholder);
    const { diagnostics } = await client.pushed(uri);
    assert.ok(diagnostics.some(one => one.code === 'placeholder-left'));
    await client.close(uri);
    assert.deepEqual((await client.pushed(uri)).diagnostics, []);
    assert.equal(await client.stop(), 0);
  });

  it('counts in UTF-16, whatever else an editor would like better', async () => {
    for (const positionEncodings of [undefined, ['utf-8'], ['utf-32', 'utf-16'], ['klingon']]) {
      const client = await start({
        capabilities: { ...pulling, general: positionEncodings ? { positionEncodings } : {} },
      });
      assert.equal(client.server.capabilities.positionEncoding, 'utf-16');
      await client.stop();
    }
  });

  it('speaks the reader’s language: that of the options, else that of the editor', async () => {
    const message = async (options: Parameters<typeof start>[0]) => {
      const client = await start(options);
      await client.open(uri, withPlaceholder);
      const [first] = await client.diagnostics(uri);
      await client.stop();
      return messageOf(first);
    };
    assert.match(await message({ locale: 'zh-Hans-CN' }), /变更会在没有答案/);
    assert.match(await message({ locale: 'zh-CN', options: { locale: 'en' } }), /stands where the answer/);
    assert.match(await message({}), /stands where the answer/);
  });

  it('follows edits: CRLF, emoji, several changes at once, a whole new text', async () => {
    const client = await start();
    const other = 'file:///elsewhere/other.mcm.md';
    let text = withPlaceholder.replaceAll('\n', '\r\n').replace('# Promote', '# 🚀 Promote');
    await client.open(uri, text);
    const at = (part: string) =>
      placeAt(source('', text), source('', text).text.indexOf(part.replaceAll('\r\n', '\n')));
    const replace = (part: string, by: string) => {
      const from = at(part);
      const range = { start: from, end: { line: from.line, character: from.character + part.length } };
      text = text.replace(part, () => by);
      return { range, text: by };
    };
    const first = replace('🚀 Promote', '👩‍🚀 Promote');
    const second = replace('TBD', 'Close the port 🚪 TBD now,\r\nbecause TODO');
    await client.change(uri, first, second);
    await client.change(uri, replace('orders-db', 'orders-💾'));
    await client.open(other, text);
    const found = await client.diagnostics(uri);
    // A finding may lead to another place of its own document.
    const there = JSON.stringify(await client.diagnostics(other)).replaceAll(other, uri);
    assert.deepEqual(found, JSON.parse(there));
    const line = text.split('\r\n').findIndex(one => one.includes('TBD now'));
    const tbd = found.find(one => one.range.start.line === line);
    assert.deepEqual(tbd?.range, { start: { line, character: 18 }, end: { line, character: 21 } });
    await client.change(uri, { text: faultless });
    assert.deepEqual(await client.diagnostics(uri), []);
    await client.stop();
  });

  it('answers hover, completion and code actions', async () => {
    const client = await start();
    await client.open(uri, withPlaceholder);
    const line = withPlaceholder.split('\n').indexOf('TBD');
    const textDocument = { uri };
    const hover = await client.request<{ contents: { value: string } }>('textDocument/hover', {
      textDocument,
      position: { line: line - 2, character: 10 },
    });
    assert.match(hover.contents.value, /### What's the purpose/);
    const actions = await client.request<{ title: string }[]>('textDocument/codeAction', {
      textDocument,
      range: { start: { line, character: 0 }, end: { line, character: 0 } },
      context: { diagnostics: [] },
    });
    assert.deepEqual(
      actions.map(one => one.title),
      ['Allow placeholder-left here, with a reason'],
    );
    const state = withPlaceholder.split('\n').indexOf('state: review');
    const items = await client.request<{ label: string }[]>('textDocument/completion', {
      textDocument,
      position: { line: state, character: 'state: '.length },
    });
    assert.equal(items[0]?.label, 'draft');
    await client.stop();
  });

  it('answers nothing about documents that are none of ours or that it does not know', async () => {
    const client = await start();
    const readme = 'file:///somewhere/README.md';
    await client.open(readme, '# Readme\n\nTBD\n');
    for (const one of [readme, 'file:///never/opened.mcm.md', 'file:///%', 'nonsense']) {
      assert.deepEqual(await client.diagnostics(one), []);
      const position = { line: 0, character: 0 };
      assert.equal(await client.request('textDocument/hover', { textDocument: { uri: one }, position }), null);
      assert.equal(await client.request('textDocument/completion', { textDocument: { uri: one }, position }), null);
      assert.equal(await client.request('mcm/checklist', { uri: one }), null);
    }
    await client.change(readme, { text: '---\nmcm: 1\n---\n# Readme\n' });
    assert.ok((await client.diagnostics(readme)).length > 0, 'the key makes it one of ours');
    assert.deepEqual(client.log, []);
    await client.stop();
  });

  it('takes documents from anywhere, and anything that is called a document', async () => {
    const client = await start();
    const names = [
      'untitled:new.mcm.md',
      'untitled:/tmp/new.mcm.md',
      'vscode-vfs://github/a/b.mcm.md',
      'file:///%.mcm.md',
      'file:///c%3A/x/y.mcm.md',
    ];
    for (const name of names) {
      await client.open(name, withPlaceholder);
      assert.ok(
        (await client.diagnostics(name)).some(one => one.code === 'placeholder-left'),
        name,
      );
    }
    const texts = [
      '',
      '---',
      '---\n',
      '\u0000\u0001\uffff\ud800',
      '---\nmcm: [1\n# x',
      '```\nunclosed',
      '> '.repeat(500),
      '\ufeff---\nmcm: 1\n---\n',
    ];
    for (const text of texts) {
      await client.change(uri, { text: '' });
      await client.open(uri, text);
      assert.ok(Array.isArray(await client.diagnostics(uri)), JSON.stringify(text.slice(0, 20)));
    }
    assert.deepEqual(client.log, []);
    await client.stop();
  });

  it('ends with 0 after a shutdown, with 1 without one', async () => {
    const client = await start();
    assert.equal(await client.stop(), 0);
    const rude = await start();
    const ended = once(rude.process, 'exit');
    await rude.connection.sendNotification('exit');
    assert.deepEqual((await ended)[0], 1);
  });

  it('ends when the editor is gone', async () => {
    buildWhenStale();
    const server = spawn(process.execPath, [serverBundle, '--stdio'], { stdio: ['pipe', 'ignore', 'ignore'] });
    const ended = once(server, 'exit');
    server.stdin.end();
    await ended;
  });

  it('speaks over Node’s own channel as well, as VS Code starts it', async () => {
    buildWhenStale();
    const server = fork(serverBundle, ['--node-ipc'], { stdio: 'ignore' });
    const answered = once(server, 'message');
    server.send({
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { processId: null, rootUri: null, capabilities: {} },
    });
    const [{ result }] = (await answered) as [{ result: { serverInfo: { name: string } } }];
    assert.equal(result.serverInfo.name, 'mcm');
    server.kill();
  });
});
