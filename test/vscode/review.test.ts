// A whole review, by those who take part in it: verdicts, signatures, an override, decisions, the next state, a verdict
// that went stale. Looked at through what the checklist draws, and through the files.

import { deepStrictEqual, match, ok } from 'node:assert';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import * as vscode from 'vscode';
import type { Exports } from '../../client/src/extension.ts';
import { actions, applyAction, closeAll, inWorkspace, open, openNew, rangeOf, replace, until } from './support.ts';

const settings = () => vscode.workspace.getConfiguration('mcm');
const run = (command: string, ...args: readonly unknown[]) => vscode.commands.executeCommand(command, ...args);

describe('a whole review', function () {
  // Nine verdicts and more, each written, saved and shown.
  this.timeout(60_000);
  let checklist: Exports['checklist'];
  let text: string;
  // A name for each test: the editor keeps a file that is gone for a while.
  let name = '';
  let tests = 0;
  const record = () => inWorkspace(`${name}.mcm.review.yaml`);
  const label = (id: string) => String(checklist.getTreeItem(id).label);
  const description = (id: string) => String(checklist.getTreeItem(id).description ?? '');
  const context = (id: string) => String(checklist.getTreeItem(id).contextValue);
  const children = (id: string) => checklist.getChildren(id);
  const shows = (what: string, look: () => boolean) =>
    until(what, () => look() || undefined, checklist.onDidChangeTreeData as vscode.Event<never>);
  const iAm = (name: string | undefined) => settings().update('reviewer', name, vscode.ConfigurationTarget.Global);
  const openWhole = async (of: string) => {
    const editor = await openNew(`${name}.mcm.md`, of);
    await shows('its checklist', () => checklist.getChildren().length === 4 && description('next').length > 0);
    return editor;
  };
  const recordText = () => {
    const open = vscode.workspace.textDocuments.find(one => one.uri.toString() === record().toString());
    return open?.getText() ?? (existsSync(record().fsPath) ? readFileSync(record().fsPath, 'utf8') : '');
  };
  /** Gives a verdict of OK on every item of a layer. */
  const judge = async (layer: string) => {
    for (const item of children(layer)) {
      await run('mcm.ok', item, `Looked at it: ${label(item)}`);
      await shows(`the verdict on ${item}`, () => description(item).startsWith('OK'));
    }
  };
  /** Does something, and takes it back and does it again through the editor: the file is what it was before. */
  const undoable = async (act: () => Thenable<unknown>, done: () => boolean) => {
    const before = recordText();
    await act();
    await shows('what was done', done).catch(error => {
      throw new Error(`${error.message}: ${recordText()} ${checklist.getChildren().map(description).join('; ')}`);
    });
    const after = recordText();
    const shown = vscode.window.activeTextEditor;
    const { document } = await open(record());
    await run('undo');
    deepStrictEqual(document.getText(), before);
    // What has made the file is done anew: with the text, the editor forgets what was undone.
    await (before === '' ? act() : run('redo'));
    await shows('it again', done);
    if (before !== '') deepStrictEqual(document.getText(), after);
    if (shown) await vscode.window.showTextDocument(shown.document, shown.viewColumn);
  };

  before(async () => {
    const extension = vscode.extensions.getExtension<Exports>('mcm.mcm');
    ok(extension);
    ({ checklist } = await extension.activate());
    text = readFileSync(inWorkspace('2026-12-01-orders-db-pg16.mcm.md').fsPath, 'utf8');
  });
  beforeEach(() => {
    name = `whole-${++tests}`;
  });
  after(() => iAm(undefined));
  afterEach(async () => {
    await closeAll();
    await run('notifications.clearAll');
    for (const file of [record(), inWorkspace(`${name}.mcm.md`)]) rmSync(file.fsPath, { force: true });
  });

  it('goes from the first tick to the decision, by two reviewers and a change manager', async () => {
    const { document } = await openWhole(text);
    match(description('layer/2'), /locked/);
    const [second = ''] = children('layer/2');
    deepStrictEqual(checklist.getTreeItem(second).checkboxState, undefined, 'a locked layer has no boxes');
    deepStrictEqual(checklist.getTreeItem(second).contextValue, 'item.locked');

    await iAm('alice@example.com');
    await run('mcm.ok', children('layer/1')[0], 'My own work is fine.');
    deepStrictEqual(recordText(), '', 'the owner does not review');

    await iAm('bob@example.com');
    await run('mcm.ok', second, 'Too early.');
    deepStrictEqual(recordText(), '', 'the second layer waits for the first');
    await judge('layer/1');
    await shows('a layer that can be signed', () => context('layer/1') === 'layer.sign');
    await undoable(
      () => run('mcm.signOff', 'layer/1', true),
      () => description('layer/1').includes('bob@example.com'),
    );
    await shows('the second layer open', () => !description('layer/2').includes('locked'));
    const before = recordText();
    await run('mcm.ok', second, 'The same person again.');
    deepStrictEqual(recordText(), before, 'one person does not judge in both layers');

    await iAm('carol@example.com');
    await judge('layer/2');
    await run('mcm.signOff', 'layer/2', true);
    await shows('her signature', () => description('layer/2').includes('carol@example.com'));

    deepStrictEqual(context('next/approved'), 'state.closed');
    await run('mcm.moveState', 'next/approved');
    match(document.getText(), /^state: review$/m);
    const decide = (role: string) => run('mcm.decide', { decision: 'approve', role, reason: 'Who should has looked.' });
    await iAm('erin@example.com');
    const undecided = recordText();
    await decide('change-manager');
    deepStrictEqual(recordText(), undecided, 'the policy names somebody else for this role');
    await undoable(
      () => decide('business'),
      () => children('decisions').length === 1,
    );
    // The tree is read again after the decision was taken back and made anew.
    await shows('the decision of erin', () =>
      /business · erin@example\.com · Who should/.test(description('decision/0')),
    );
    const others = { 'technical-lead': 'carol', security: 'sam', 'change-manager': 'nora' };
    for (const [role, name] of Object.entries(others)) {
      await iAm(`${name}@example.com`);
      await decide(role);
      await shows(`the decision of ${name}`, () => children('decisions').some(id => description(id).includes(name)));
    }
    for (const part of ['layer: 1', 'layer: 2', 'decision: approve', 'role: change-manager'])
      ok(recordText().includes(part), recordText());

    await shows('an open gate', () => context('next/approved') === 'state.open');
    const offered = await actions(document.uri, rangeOf(document, 'state: review'));
    ok(offered.some(one => one.title === 'Move to approved'));
    await run('mcm.moveState', 'next/approved');
    match(document.getText(), /^state: approved$/m);
    ok(document.isDirty, 'the author saves it, or takes it back');
    await vscode.window.showTextDocument(document);
    await run('undo');
    match(document.getText(), /^state: review$/m);
  });

  it('shows what was changed since a verdict, and lets it be confirmed', async () => {
    const approved = text.replace(/^state: .*$/m, 'state: approved');
    const editor = await openWhole(approved);
    await iAm('bob@example.com');
    await judge('layer/1');
    const [item = ''] = children('layer/1');
    const delivery = rangeOf(editor.document, 'delivery: ');
    await replace(editor, editor.document.lineAt(delivery.start.line).range, 'delivery: cd');
    await shows('that it is stale', () => description(item).startsWith('STALE'));
    deepStrictEqual(context(item), 'item.stale');

    await run('mcm.showRead', item);
    const shown = await until(
      'the comparison',
      () => {
        const documents = vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === 'mcm-read');
        const [before, now] = ['before', 'now'].map(side => documents.find(({ uri }) => uri.authority === side));
        return before?.getText() && now?.getText() ? { before: before.getText(), now: now.getText() } : undefined;
      },
      vscode.workspace.onDidOpenTextDocument as vscode.Event<never>,
      vscode.workspace.onDidChangeTextDocument as vscode.Event<never>,
    );
    match(shown.before, /delivery: manual/);
    match(shown.now, /delivery: cd/);
    deepStrictEqual(shown.now.replace('delivery: cd', 'delivery: manual'), shown.before, 'nothing else differs');
    const { input } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
    ok(input instanceof vscode.TabInputTextDiff);

    await iAm('erin@example.com');
    await undoable(
      () => run('mcm.stillValid', input.modified, true),
      () => description(item).startsWith('OK'),
    );
    match(recordText(), /Still valid, as bob@example\.com said on \d{4}-\d\d-\d\d: Looked at it/);
  });

  it('says that an approved change was changed, and leads back to review', async () => {
    const approved = text.replace(/^state: .*$/m, 'state: approved');
    const { document } = await openWhole(approved);
    await iAm('bob@example.com');
    await judge('layer/1');
    const editor = await vscode.window.showTextDocument(document);
    const delivery = rangeOf(document, 'delivery: ');
    await replace(editor, document.lineAt(delivery.start.line).range, 'delivery: cd');
    await shows('the way back', () => children('next').includes('next/review'));
    await applyAction(document.uri, rangeOf(document, 'state: approved'), 'Move to review');
    match(document.getText(), /^state: review$/m);
    await shows('the state', () => description('next').includes('review'));
  });

  it('lets an emergency go ahead, by name and with the reason', async () => {
    await openWhole(text.replace('type: normal', 'type: emergency'));
    await iAm('erin@example.com');
    deepStrictEqual(context('layer/2'), 'layer.override');
    await undoable(
      () => run('mcm.override', 'layer/2', 'Checkout is down, everybody is on the bridge.'),
      () => description('layer/2').includes('order lifted by erin@example.com'),
    );
    const [second = ''] = children('layer/2');
    await iAm('carol@example.com');
    await run('mcm.ok', second, 'Layer 1 follows within the day.');
    await shows('the verdict', () => description(second).startsWith('OK'));
  });

  it('writes nothing into a record with the marks of a merge', async () => {
    const conflict = 'mcm-review: 1\n<<<<<<< HEAD\nitems: {}\n=======\nitems:\n>>>>>>> branch\n';
    await openNew(`${name}.mcm.review.yaml`, conflict);
    await openWhole(text.replace('type: normal', 'type: emergency'));
    await iAm('bob@example.com');
    await run('mcm.ok', children('layer/1')[0], 'Fine.');
    await run('mcm.override', 'layer/2', 'Down.');
    await run('mcm.decide', { decision: 'defer', reason: 'Later.' });
    await run('mcm.signOff', 'layer/1', true);
    deepStrictEqual(recordText(), conflict);
  });
});
