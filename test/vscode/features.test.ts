// Hover, completion, quick fixes and commands, as a real editor asks for them and applies what comes back.

import { deepStrictEqual, match, ok } from 'node:assert';
import * as vscode from 'vscode';
import {
  actions,
  applyAction,
  closeAll,
  completions,
  hover,
  openNew,
  rangeOf,
  ruleOf,
  until,
  untilDiagnostics,
} from './support.ts';

const head = `---
mcm: 1
type: normal
state: review
services: [orders-api]
---

# Promote the standby of orders-db
`;
const wrong = `${head}
## Worst Case Scenarios

### What could happen if everything goes wrong with the change?

- If the promotion stops half way, no host takes writes.
`;
const opened = async (name: string, text: string) => {
  const editor = await openNew(name, text);
  const found = await untilDiagnostics(editor.document.uri, all => all.length > 0);
  const { document } = editor;
  return { editor, document, found, uri: document.uri };
};
const labelOf = (label: string | vscode.CompletionItemLabel) => (typeof label === 'string' ? label : label.label);
const changed = (what: string, document: vscode.TextDocument, look: (text: string) => boolean) =>
  until(
    what,
    () => look(document.getText()) || undefined,
    vscode.workspace.onDidChangeTextDocument as vscode.Event<never>,
  );

describe('in the editor', () => {
  afterEach(closeAll);

  it('hover on a question says why it is asked; in ordinary Markdown it says nothing', async () => {
    const { uri, document } = await opened('hover.mcm.md', wrong);
    const place = rangeOf(document, 'everything goes wrong').start;
    ok((await hover(uri, place)).length > 100);
    const plain = await openNew('hover.md', wrong.replace(/^---[\s\S]*?---\n/, ''));
    deepStrictEqual(await hover(plain.document.uri, rangeOf(plain.document, 'everything goes wrong').start), '');
  });

  it('completion inserts a whole section, and the document is read with it', async () => {
    const { uri, document, editor } = await opened('complete.mcm.md', `${head}\n#\n`);
    const place = new vscode.Position(9, 1);
    const title = 'Worst Case Scenarios';
    const item = (await completions(uri, place)).find(({ label }) => String(label) === title);
    ok(item?.insertText instanceof vscode.SnippetString, `${title} is not offered`);
    const { range } = item;
    ok(range);
    await editor.insertSnippet(item.insertText, 'inserting' in range ? range.replacing : range);
    match(document.getText(), /\n## Worst Case Scenarios\n\n### What could happen/);
    await untilDiagnostics(uri, all => all.some(one => one.range.start.line > 9));
  });

  it('completion is silent in ordinary Markdown', async () => {
    await opened('loud.mcm.md', wrong);
    const { document } = await openNew('silent.md', '# Notes\n\n#\n');
    const all = await completions(document.uri, new vscode.Position(2, 1));
    deepStrictEqual(
      all.filter(({ label }) => String(label) === 'Worst Case Scenarios'),
      [],
    );
  });

  it('snippets are offered in MCMs, in both languages, and nowhere else', async () => {
    const prefixes = async (name: string) => {
      const { document } = await openNew(name, `${wrong}\nmcm-r`);
      const all = await completions(document.uri, document.lineAt(document.lineCount - 1).range.end);
      return all.filter(({ kind }) => kind === vscode.CompletionItemKind.Snippet).map(({ label }) => labelOf(label));
    };
    const offered = await prefixes('snippets.mcm.md');
    for (const prefix of ['mcm-normal', 'mcm-risk-table', 'mcm-zh-risk-table'])
      ok(offered.includes(prefix), `${offered}`);
    deepStrictEqual(
      (await prefixes('snippets.md')).filter(prefix => prefix.startsWith('mcm-')),
      [],
    );
  });

  it('a quick fix makes the risk table of what the document says, with levels to choose', async () => {
    const { uri, document, found } = await opened('risk.mcm.md', wrong);
    const missing = found.find(({ code }) => ruleOf(code) === 'missing-risk-table');
    ok(missing);
    await applyAction(uri, missing.range, /risk table/i);
    match(document.getText(), /\| The promotion stops half way \| Low \| Low \| {1,2}\|/);
    await vscode.commands.executeCommand('leaveSnippet');
    await vscode.commands.executeCommand('undo');
    deepStrictEqual(document.getText(), wrong);
  });

  it('a quick fix is offered for each finding, an allow among them', async () => {
    const { uri, found } = await opened('fixes.mcm.md', wrong);
    for (const { range, code } of found) {
      const titles = (await actions(uri, range)).map(({ title }) => title);
      ok(
        titles.some(title => title.includes(ruleOf(code))),
        `${ruleOf(code)}: ${titles}`,
      );
    }
  });

  it('a command inserts everything that is missing', async () => {
    const { document, uri } = await opened('missing.mcm.md', wrong);
    await vscode.commands.executeCommand('mcm.insertMissing');
    await changed('the sections', document, text => text.includes('## Rollback Procedure'));
    const order = ['## Outage', '## Impact', '## Worst Case', '## Rollback', '## Runbook'];
    const places = order.map(heading => document.getText().indexOf(heading));
    deepStrictEqual(
      places,
      [...places].sort((a, b) => a - b),
    );
    await untilDiagnostics(uri, all => all.every(({ message }) => !/is missing from/.test(message)));
  });

  it('a command fixes what is safe to fix', async () => {
    const { document } = await opened('safe.mcm.md', wrong.replace('services:', 'servces:'));
    await vscode.commands.executeCommand('mcm.fixAll');
    await changed('the key', document, text => text.includes('\nservices:'));
  });

  it('a command does its work although the cursor moves before it is done', async () => {
    const { document, editor } = await opened('moved.mcm.md', wrong.replace('services:', 'servces:'));
    const done = vscode.commands.executeCommand('mcm.fixAll');
    for (const line of [3, 5, 7]) editor.selection = new vscode.Selection(line, 0, line, 0);
    await done;
    await changed('the key', document, text => text.includes('\nservices:'));
  });

  it('a command restarts the server, and everything is there again', async () => {
    const { uri, document } = await opened('restart.mcm.md', wrong);
    await vscode.commands.executeCommand('mcm.restart');
    await untilDiagnostics(uri, all => all.length > 0);
    ok((await hover(uri, rangeOf(document, 'everything goes wrong').start)).length > 100);
  });
});
