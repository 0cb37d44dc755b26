// The commands of the palette, the menus and the checklist. Each is a line that says who does it.

import * as vscode from 'vscode';
import type { ItemView } from '../../server/src/protocol.ts';
import { type ElementId, itemOf } from './checklistView.ts';
import type { Connection } from './connection.ts';
import { goToGap } from './gaps.ts';
import { newChange, type Plan } from './newChange.ts';
import type { Shown } from './shown.ts';
import { chooseVerdict, judge, openRecord, type Verdict } from './verdict.ts';

export interface Parts {
  readonly connection: Connection;
  readonly shown: Shown;
  readonly tree: vscode.TreeView<ElementId>;
  readonly output: vscode.LogOutputChannel;
}

export function registerCommands({ connection, shown, tree, output }: Parts): vscode.Disposable {
  const caseOf = (id: ElementId | undefined) => {
    const item = id === undefined ? undefined : itemOf(shown, id);
    return item && { connection, shown, item };
  };
  /** A command on an item: the one clicked, else the one selected. Keybindings may give the item and a note. */
  const say = (verdictFor: (item: ItemView) => Verdict) => async (clicked?: ElementId, note?: unknown) => {
    const about = caseOf(clicked ?? tree.selection[0]);
    // From a menu, the second argument is the selection.
    if (about) await judge(about, verdictFor(about.item), typeof note === 'string' ? note : undefined);
  };
  const commands: Record<string, (...args: never[]) => unknown> = {
    'mcm.new': (plan?: Plan) => newChange(connection, plan),
    'mcm.showChecklist': () => vscode.commands.executeCommand('mcm.checklist.focus'),
    'mcm.nextGap': () => goToGap(shown, 1),
    'mcm.previousGap': () => goToGap(shown, -1),
    'mcm.insertMissing': () => everythingMissing(),
    'mcm.fixAll': () => allSafeFixes(),
    'mcm.openRecord': () => openRecord(shown),
    'mcm.ok': say(() => 'ok'),
    'mcm.concern': say(() => 'concern'),
    'mcm.notApplicable': say(() => 'n/a'),
    'mcm.note': say(item => item.verdict?.verdict as Verdict),
    'mcm.walkthrough': () => vscode.commands.executeCommand('workbench.action.openWalkthrough', 'mcm.mcm#mcm.start'),
    'mcm.showOutput': () => output.show(),
    'mcm.restart': () => connection.restart(),
  };
  const registered = Object.entries(commands).map(([name, work]) => vscode.commands.registerCommand(name, told(work)));

  const ticked = tree.onDidChangeCheckboxState(({ items }) => {
    const [id, state] = items[0] ?? [];
    const about = caseOf(id);
    if (!about) return;
    const done = state === vscode.TreeItemCheckboxState.Checked ? judge(about, 'ok') : chooseVerdict(about);
    // Whatever came of it, the box shows what is on record, not what was clicked.
    void done.catch(tell).finally(() => shown.refresh());
  });
  return vscode.Disposable.from(...registered, ticked);

  function told(work: (...args: never[]) => unknown) {
    return async (...args: never[]) => {
      try {
        return await work(...args);
      } catch (error) {
        return tell(error);
      }
    };
  }

  function tell(error: unknown): undefined {
    output.error(error instanceof Error ? error : String(error));
    const show = vscode.l10n.t('Show Output');
    const message = vscode.l10n.t('MCM: {0}', error instanceof Error ? error.message : String(error));
    void vscode.window.showErrorMessage(message, show).then(answer => answer === show && output.show());
  }
}

// Both are code actions of the server, which the editor applies as from its own menu, or says that there are none.
function everythingMissing(): Thenable<unknown> {
  return vscode.commands.executeCommand('editor.action.refactor', { kind: 'refactor.rewrite.mcm', apply: 'ifSingle' });
}

function allSafeFixes(): Thenable<unknown> {
  return vscode.commands.executeCommand('editor.action.sourceAction', { kind: 'source.fixAll.mcm', apply: 'first' });
}
