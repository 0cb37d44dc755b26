// The queue: what waits for whom in the workspace, what moves when a verdict is given, and a review record that goes along
// when its document is renamed.

import { deepStrictEqual, match, ok } from 'node:assert';
import { existsSync, rmSync } from 'node:fs';
import * as vscode from 'vscode';
import type { Exports } from '../../client/src/extension.ts';
import { closeAll, inWorkspace, open, openNew, rangeOf, replace, until, write } from './support.ts';

const change = (id: string, more = '') => `---
mcm: 1
id: ${id}
type: normal
state: review
owner: alice@example.com
executors: [alice@example.com]
services: [queue-test]
schedule:
  start: 2099-12-01T02:00:00+08:00
  end: 2099-12-01T04:00:00+08:00
reviewers:
  layer1: [bob@example.com]
  layer2: [carol@example.com]
${more}---

# Replace the disks of queue-test

## Impact / Risk Assessment

### Why is this the correct time to complete the CM?

Traffic between 02:00 and 04:00 (Asia/Shanghai) is 4% of the daily peak.
`;
const items = ['execution', 'tested', 'reviewers', 'region-security'].map(name => `layer1.${name}`);
const settings = () => vscode.workspace.getConfiguration('mcm');
const beBob = () => settings().update('reviewer', 'bob@example.com', vscode.ConfigurationTarget.Global);

describe('the queue', () => {
  let queue: Exports['queue'];
  let tree: Exports['queueTree'];
  let checklist: Exports['checklist'];
  const files: vscode.Uri[] = [];
  const shows = (what: string, look: () => boolean) =>
    until(what, () => look() || undefined, queue.onDidChange as vscode.Event<never>).catch((error: Error) => {
      throw new Error(`${error.message}; it shows ${JSON.stringify(queue.view?.groups)} for ${queue.me}`);
    });
  /** The group in which an MCM stands. */
  const groupOf = (uri: vscode.Uri) =>
    queue.view?.groups.find(one => one.items.some(item => item.uri === uri.toString()))?.id;
  const created = async (name: string, text: string) => {
    const uri = await write(name, text);
    files.push(uri);
    return uri;
  };
  const recordText = (read: string) =>
    `mcm-review: 1\nitems:\n${items
      .map(
        id => `  ${id}: [{verdict: ok, note: read it, by: bob@example.com, at: 2026-11-20T10:00:00Z, read: ${read}}]\n`,
      )
      .join('')}`;

  before(async () => {
    const extension = vscode.extensions.getExtension<Exports>('mcm.mcm');
    ok(extension);
    ({ queue, queueTree: tree, checklist } = await extension.activate());
    await beBob();
    await vscode.commands.executeCommand('mcm.showQueue');
    await shows('the whole workspace for bob', () => queue.view?.isComplete === true && queue.me === 'bob@example.com');
  });
  after(() => settings().update('reviewer', undefined, vscode.ConfigurationTarget.Global));
  afterEach(async () => {
    queue.setFilter({});
    await closeAll();
    for (const file of files.splice(0)) {
      for (const path of [file.fsPath, file.fsPath.replace(/\.md$/, '.review.yaml')]) rmSync(path, { force: true });
    }
  });

  it('has each MCM once, in words that can be read aloud, with the number of those that wait', async () => {
    const mine = queue.view?.mine ?? 0;
    const uri = await created('queue-one.mcm.md', change('MCM-Q1'));
    await shows('the new one', () => groupOf(uri) === 'review-1');
    deepStrictEqual(queue.view?.mine, mine + 1);
    const id = `item/${uri}`;
    const group = tree.getParent(id);
    deepStrictEqual(group, 'group/review-1');
    ok(tree.getChildren(group).includes(id));
    const item = tree.getTreeItem(id);
    match(
      String(item.accessibilityInformation?.label),
      /^Mine: Layer 1 review, waits for you, MCM-Q1, Replace the disks of queue-test, in \d+ days, 4 of 4 items to do, \w+ 2099-/,
    );
    match(String(tree.getTreeItem(group ?? '').accessibilityInformation?.label), /^Mine: Layer 1 review, \d+ MCMs$/);
    const all = tree.getChildren().flatMap(one => tree.getChildren(one));
    deepStrictEqual(all.length, new Set(all).size);
    ok(all.length > 5, 'the examples wait, too');
    ok(item.command);
    await vscode.commands.executeCommand(item.command.command, ...(item.command.arguments ?? []));
    deepStrictEqual(vscode.window.activeTextEditor?.document.uri.toString(), uri.toString());
  });

  it('moves an MCM when a verdict is written, and back when what was read changes', async () => {
    const uri = await created('queue-two.mcm.md', change('MCM-Q2'));
    await shows('it with bob', () => groupOf(uri) === 'review-1');
    await openNew('queue-two.mcm.review.yaml', recordText('{}'));
    // The record says that nothing was there to be read; two items read something now.
    await shows('it out of date', () => JSON.stringify(queue.view).includes('2 of 4 items to do, 2 out of date'));
    const editor = await open(uri);
    await until(
      'the checklist to show it',
      () => String(checklist.getTreeItem(`item/${items[0]}`).description).startsWith('STALE') || undefined,
      checklist.onDidChangeTreeData as vscode.Event<never>,
    );
    await vscode.commands.executeCommand('mcm.ok', `item/${items[0]}`, 'Looked at the calendar.');
    await shows('one less', () => JSON.stringify(queue.view).includes('1 of 4 items to do, 1 out of date'));
    await replace(editor, rangeOf(editor.document, '4% of the daily peak'), '40% of the daily peak');
    await shows('it back with bob', () => JSON.stringify(queue.view).includes('2 of 4 items to do, 2 out of date'));
    deepStrictEqual(groupOf(uri), 'review-1');
  });

  it('is filtered by service and person, says so, and lets go of it again', async () => {
    const uri = await created('queue-three.mcm.md', change('MCM-Q3'));
    await shows('the new one', () => groupOf(uri) === 'review-1');
    const groups = queue.view?.groups.length ?? 0;
    await vscode.commands.executeCommand('mcm.filterQueue', { service: 'queue-test' });
    const services = () =>
      queue.view?.groups.flatMap(one => one.items.map(item => item.more.join().includes('queue-test')));
    await shows('its service alone', () => groupOf(uri) !== undefined && services()?.every(Boolean) === true);
    await vscode.commands.executeCommand('mcm.filterQueue', { service: 'queue-test', person: 'zoe' });
    await shows('nothing', () => queue.view?.groups.length === 0);
    await vscode.commands.executeCommand('mcm.clearQueueFilter');
    await shows('all', () => queue.view?.groups.length === groups);
  });

  it('takes the review record along when its MCM is renamed, and back in the same undo', async () => {
    const uri = await created('queue-four.mcm.md', change('MCM-Q4'));
    await created('queue-four.mcm.review.yaml', recordText('{}'));
    await shows('both', () => groupOf(uri) === 'review-1');
    const next = inWorkspace('queue-next.mcm.md');
    files.push(next);
    const has = (name: string) => existsSync(inWorkspace(name).fsPath);
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(uri, next);
    await open(uri);
    ok(await vscode.workspace.applyEdit(edit));
    deepStrictEqual(
      ['queue-next.mcm.md', 'queue-next.mcm.review.yaml', 'queue-four.mcm.md', 'queue-four.mcm.review.yaml'].map(has),
      [true, true, false, false],
    );
    await shows('the new name', () => groupOf(next) === 'review-1' && groupOf(uri) === undefined);
    await vscode.window.showTextDocument(next);
    await vscode.commands.executeCommand('undo');
    await shows('the old name', () => groupOf(uri) === 'review-1');
    deepStrictEqual(['queue-next.mcm.review.yaml', 'queue-four.mcm.review.yaml'].map(has), [false, true]);
  });

  it('leaves the review record where it is when its MCM is deleted', async () => {
    const uri = await created('queue-five.mcm.md', change('MCM-Q5'));
    const record = await created('queue-five.mcm.review.yaml', recordText('{}'));
    await shows('it', () => groupOf(uri) === 'review-1');
    await vscode.workspace.fs.delete(uri);
    await shows('it gone', () => groupOf(uri) === undefined);
    ok(existsSync(record.fsPath));
  });
});
