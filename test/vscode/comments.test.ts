// Conversations in the editor: begun by a reviewer, answered and resolved by the author, kept in the record, at their place.

import { deepStrictEqual, match, ok } from 'node:assert';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import * as vscode from 'vscode';
import type { Exports } from '../../client/src/extension.ts';
import { closeAll, inWorkspace, open, openNew, rangeOf, replace, until } from './support.ts';

const words = '4% of the daily peak';
const text = `---
mcm: 1
id: MCM-1042
type: normal
state: review
---

# Promote the PostgreSQL 16 standby of orders-db to primary

## Impact / Risk Assessment

### Why is this the correct time to complete the CM?

Traffic between 02:00 and 04:00 (Asia/Shanghai) is ${words}.
`;
const record = () => inWorkspace('talked.mcm.review.yaml');
const settings = () => vscode.workspace.getConfiguration('mcm');
const recordText = () => (existsSync(record().fsPath) ? readFileSync(record().fsPath, 'utf8') : '');

describe('conversations', () => {
  let conversations: Exports['conversations'];
  const changes = () => conversations.onDidChange as unknown as vscode.Event<never>;
  const as = (name: string | undefined) =>
    settings().update('reviewer', name, vscode.ConfigurationTarget.Global) as Promise<void>;
  const threads = (uri: vscode.Uri) => conversations.threadsOf(uri);
  const thread = (uri: vscode.Uri) => threads(uri)[0] ?? fail('no thread');
  const shows = <T>(what: string, look: () => T | undefined) => until(what, look, changes());
  const offered = (uri: vscode.Uri) =>
    shows('that one may say something', () => conversations.isOffered(uri) || undefined);
  const said = (uri: vscode.Uri) =>
    threads(uri).flatMap(one =>
      one.comments.map(({ author, body }) => `${author.name}: ${(body as { value: string }).value}`),
    );
  /** What the editor's own box does: it gives the command a thread that is only begun, and what was typed. */
  const begin = async ({ document }: vscode.TextEditor, at: string, words: string) => {
    const begun = { uri: document.uri, range: rangeOf(document, at), dispose: () => undefined };
    await vscode.commands.executeCommand('mcm.startConversation', { thread: begun, text: words });
    await shows('the conversation', () => threads(document.uri)[0]);
  };
  const opened = async () => {
    const editor = await openNew('talked.mcm.md', text);
    await offered(editor.document.uri);
    return editor;
  };

  before(async () => {
    const extension = vscode.extensions.getExtension<Exports>('mcm.mcm');
    ok(extension);
    ({ conversations } = await extension.activate());
    await as('bob@example.com');
  });
  after(() => as(undefined));
  afterEach(async () => {
    await settings().update('comments', undefined, vscode.ConfigurationTarget.Global);
    await closeAll();
    rmSync(record().fsPath, { force: true });
  });

  it('are begun by a reviewer, answered and resolved by the author, and opened again; undo takes each back', async () => {
    const editor = await opened();
    const { uri } = editor.document;
    await begin(editor, words, 'Of which day?');
    const begun = recordText();
    for (const part of ['quote: ', words, 'question: risk.timing', 'by: bob@example.com', 'Of which day?'])
      ok(begun.includes(part), begun);
    deepStrictEqual(editor.document.getText(thread(uri).range), words);
    deepStrictEqual(thread(uri).collapsibleState, vscode.CommentThreadCollapsibleState.Expanded);
    match(String(thread(uri).comments[0]?.label), /^\w{3} \d{4}-\d\d-\d\d \d\d:\d\d \S+/);

    await as('alice@example.com');
    await vscode.commands.executeCommand('mcm.answer', { thread: thread(uri), text: 'Of a Tuesday.' });
    await shows('the answer', () => said(uri).includes('alice@example.com: Of a Tuesday.') || undefined);
    deepStrictEqual(said(uri), ['bob@example.com: Of which day?', 'alice@example.com: Of a Tuesday.']);
    const answered = recordText();

    await vscode.commands.executeCommand('mcm.resolve', thread(uri));
    await shows('that it is resolved', () => thread(uri).contextValue === 'resolved' || undefined);
    match(String(thread(uri).label), /^Resolved by alice@example\.com, /);
    ok(recordText().startsWith(answered) && recordText().includes('resolved:'));

    await as('bob@example.com');
    await vscode.commands.executeCommand('mcm.reopen', { thread: thread(uri), text: 'Not Tuesday, Friday.' });
    await shows('that it is open', () => thread(uri).contextValue === 'open' || undefined);
    deepStrictEqual(said(uri).at(-1), 'bob@example.com: Not Tuesday, Friday.');

    const { document } = await open(record());
    for (const [what, left] of [
      ['resolved again', () => thread(uri).contextValue === 'resolved'],
      ['open again', () => thread(uri).contextValue === 'open' && document.getText() === answered],
      ['without its answer', () => said(uri).length === 1],
    ] as const) {
      await vscode.commands.executeCommand('undo');
      await shows(`it ${what}`, () => left() || undefined);
    }
    deepStrictEqual(document.getText(), begun);
  });

  it('stay at their words while the document is edited around them, and say so when these go', async () => {
    const editor = await opened();
    const { document } = editor;
    await begin(editor, words, 'Of which day?');
    const line = thread(document.uri).range?.start.line ?? -1;
    const top = rangeOf(document, '## Impact').start;
    await replace(editor, new vscode.Range(top, top), 'Two\n\nlines more.\n\n');
    await shows('it four lines below', () => thread(document.uri).range?.start.line === line + 4 || undefined);
    deepStrictEqual(document.getText(thread(document.uri).range), words);
    await replace(editor, rangeOf(document, `Traffic between 02:00 and 04:00 (Asia/Shanghai) is ${words}.`), 'Agreed.');
    await shows('that its words are gone', () => thread(document.uri).label?.includes(`“${words}”`) || undefined);
    match(document.lineAt(thread(document.uri).range?.start.line ?? 0).text, /^### Why is this/);
  });

  it('are nowhere but in MCMs, and go with the key that makes one', async () => {
    const plain = await openNew('talk.md', '# Notes\n');
    const { uri } = (await opened()).document;
    deepStrictEqual(conversations.isOffered(plain.document.uri), false);
    const again = await vscode.window.showTextDocument(plain.document);
    await replace(again, new vscode.Range(0, 0, 0, 0), '---\nmcm: 1\n---\n');
    await offered(plain.document.uri);
    await replace(again, new vscode.Range(1, 0, 2, 0), '');
    await shows('none any more', () => !conversations.isOffered(plain.document.uri) || undefined);
    ok(conversations.isOffered(uri));
  });

  it('are not shown when turned off, nor while a pull request is under review, unless turned on', async () => {
    const editor = await opened();
    const { uri } = editor.document;
    await begin(editor, words, 'Of which day?');
    const turned = (value: string) => settings().update('comments', value, vscode.ConfigurationTarget.Global);
    const gone = () =>
      shows('no threads', () => (threads(uri).length === 0 && !conversations.isOffered(uri)) || undefined);
    await turned('off');
    await gone();
    await turned('auto');
    await shows('the thread', () => threads(uri)[0]);

    const older = { provideTextDocumentContent: () => text };
    const scheme = vscode.workspace.registerTextDocumentContentProvider('review', older);
    await vscode.commands.executeCommand('vscode.diff', uri.with({ scheme: 'review' }), uri, 'talked.mcm.md', {
      preview: false,
    });
    await gone();
    await turned('on');
    await shows('the thread', () => threads(uri)[0]);
    await turned('auto');
    await gone();
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await shows('the thread', () => threads(uri)[0]);
    scheme.dispose();
  });

  it('are begun in a draft by the command, which waits until the editor offers it', async () => {
    const { document } = await openNew('drafted.mcm.md', text.replace('state: review', 'state: draft'));
    await offered(document.uri);
    await vscode.commands.executeCommand('mcm.converse');
    await vscode.commands.executeCommand('mcm.converse');
    deepStrictEqual(threads(document.uri), [], 'nothing is said yet');
    ok(!existsSync(inWorkspace('drafted.mcm.review.yaml').fsPath));
  });

  it('never overwrite a record that is broken', async () => {
    const editor = await opened();
    const broken = 'mcm-review: 1\ncomments: [\n';
    await openNew('talked.mcm.review.yaml', broken);
    const begun = { uri: editor.document.uri, range: rangeOf(editor.document, words), dispose: () => undefined };
    await vscode.commands.executeCommand('mcm.startConversation', { thread: begun, text: 'x' });
    deepStrictEqual(recordText(), broken);
    await vscode.commands.executeCommand('notifications.clearAll');
  });
});

function fail(message: string): never {
  throw new Error(message);
}
