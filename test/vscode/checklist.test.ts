// The checklist: what it shows of the MCM in the active tab, and how a verdict gets on record. Looked at through what the
// tree draws, which the extension gives to others.

import { deepStrictEqual, match, ok } from 'node:assert';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import * as vscode from 'vscode';
import type { Exports } from '../../client/src/extension.ts';
import { closeAll, inWorkspace, open, openNew, rangeOf, replace, until } from './support.ts';

const reviewed = `---
mcm: 1
id: MCM-1042
type: normal
state: review
schedule:
  start: 2026-12-01T02:00:00+08:00
  end: 2026-12-01T04:00:00+08:00
  timezone: Asia/Shanghai
---

# Promote the PostgreSQL 16 standby of orders-db to primary

## Outage / Activity Details

### What's the purpose of the activity?

Move orders-db to PostgreSQL 16, because version 13 leaves support on 2027-01-15.

## Impact / Risk Assessment

### Why is this the correct time to complete the CM?

Traffic between 02:00 and 04:00 (Asia/Shanghai) is 4% of the daily peak.
`;
const item = 'item/layer1.execution';
const record = () => inWorkspace('reviewed.mcm.review.yaml');
const settings = () => vscode.workspace.getConfiguration('mcm');

describe('the checklist', () => {
  let checklist: Exports['checklist'];
  const label = (id: string) => String(checklist.getTreeItem(id).label);
  const description = (id: string) => String(checklist.getTreeItem(id).description);
  const roots = () => checklist.getChildren().filter(id => id.startsWith('layer/'));
  const shows = (what: string, look: () => boolean) =>
    until(what, () => look() || undefined, checklist.onDidChangeTreeData as vscode.Event<never>);
  const openReviewed = async () => {
    const editor = await openNew('reviewed.mcm.md', reviewed);
    await shows('both layers', () => roots().length === 2);
    return editor;
  };
  const reviewText = () => (existsSync(record().fsPath) ? readFileSync(record().fsPath, 'utf8') : undefined);

  before(async () => {
    const extension = vscode.extensions.getExtension<Exports>('mcm.mcm');
    ok(extension);
    ({ checklist } = await extension.activate());
    await settings().update('reviewer', 'bob@example.com', vscode.ConfigurationTarget.Global);
  });
  after(() => settings().update('reviewer', undefined, vscode.ConfigurationTarget.Global));
  afterEach(async () => {
    await closeAll();
    rmSync(record().fsPath, { force: true });
  });

  it('has two layers with their items, boxes and evidence that leads into the document', async () => {
    const { document } = await openReviewed();
    deepStrictEqual(
      roots().map(id => checklist.getChildren(id).length),
      [4, 5],
    );
    deepStrictEqual(roots().map(description), ['0 of 4', '0 of 5 · locked']);
    const box = checklist.getTreeItem(item).checkboxState;
    ok(typeof box === 'object' && box.state === vscode.TreeItemCheckboxState.Unchecked);
    ok(box.accessibilityInformation?.label.includes(label(item)));
    const evidence = checklist.getChildren(item);
    ok(evidence.length > 0);
    for (const id of evidence) deepStrictEqual(checklist.getParent(id), item);
    deepStrictEqual(checklist.getParent(item), roots()[0]);
    const jump = evidence.map(id => checklist.getTreeItem(id).command).find(command => command !== undefined);
    ok(jump);
    await vscode.commands.executeCommand(jump.command, ...(jump.arguments ?? []));
    deepStrictEqual(vscode.window.activeTextEditor?.document, document);
    ok(!vscode.window.activeTextEditor.selection.isEmpty);
  });

  it('goes with the active MCM, stays when another file is looked at, and is empty without any', async () => {
    await openReviewed();
    await openNew('plain.txt', 'nothing\n');
    deepStrictEqual(roots().length, 2);
    await closeAll();
    await shows('nothing', () => roots().length === 0);
  });

  it('puts a verdict on record as one edit, which undo takes back', async () => {
    await openReviewed();
    await vscode.commands.executeCommand('mcm.ok', item, 'Looked at the calendar: nothing else that night.');
    await shows('the verdict', () => description(item).includes('bob@example.com'));
    deepStrictEqual(roots().map(description), ['1 of 4', '0 of 5 · locked']);
    const text = reviewText();
    ok(text);
    for (const part of ['verdict: ok', 'by: bob@example.com', 'Looked at the calendar', 'read:'])
      ok(text.includes(part), text);
    match(text, /at: \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d/);

    await vscode.commands.executeCommand('mcm.concern', item, 'The batch of Tuesday was moved into this window.');
    await shows(
      'the concern',
      () => checklist.getTreeItem(item).iconPath !== undefined && description(item).startsWith('concern'),
    );
    ok(reviewText()?.includes('verdict: ok'), 'the earlier verdict stays on record');
    const { document } = await open(record());
    const both = document.getText();
    await vscode.commands.executeCommand('undo');
    ok(document.getText() !== both && !document.getText().includes('concern'));
    deepStrictEqual(document.getText(), text);
    await shows('the verdict before', () => description(item).startsWith('OK'));
  });

  it('turns a verdict stale when what it covers is changed, and fresh again when that is undone', async () => {
    const editor = await openReviewed();
    await vscode.commands.executeCommand('mcm.ok', item, 'Traffic is low then, see the graph.');
    await shows('the verdict', () => description(item).startsWith('OK'));
    await vscode.window.showTextDocument(editor.document);
    await replace(editor, rangeOf(editor.document, '4% of the daily peak'), '40% of the daily peak');
    await shows('that it is stale', () => description(item).startsWith('STALE'));
    deepStrictEqual(description(roots()[0] ?? ''), '0 of 4');
    await vscode.commands.executeCommand('undo');
    await shows('that it holds again', () => description(item).startsWith('OK'));
  });

  it('never overwrites a record that is broken', async () => {
    const broken = 'mcm-review: 1\nitems:\n  layer1.execution: [\n';
    await openNew('reviewed.mcm.review.yaml', broken);
    await openReviewed();
    await vscode.commands.executeCommand('mcm.ok', item, 'Fine.');
    deepStrictEqual(reviewText(), broken);
    await vscode.commands.executeCommand('notifications.clearAll');
  });
});
