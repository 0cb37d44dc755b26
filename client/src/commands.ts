// The commands of the palette, the menus and the checklist. Each is a line that says who does it.

import * as vscode from 'vscode';
import type { ItemView, LayerView } from '../../server/src/protocol.ts';
import { type ElementId, itemOf, layerOf } from './checklistView.ts';
import type { Connection } from './connection.ts';
import { goToGap } from './gaps.ts';
import { newChange, type Plan } from './newChange.ts';
import { type Desk, openRecord } from './onRecord.ts';
import { comparedItem, type Reading, showRead } from './reading.ts';
import type { Shown } from './shown.ts';
import { type Decision, decide, moveState, override, signOff } from './signing.ts';
import { openSummary } from './summary.ts';
import { type Case, chooseVerdict, confirmVerdict, judge, type Verdict } from './verdict.ts';
import { fixWhole } from './wholeFixes.ts';

export interface Parts {
  readonly connection: Connection;
  readonly shown: Shown;
  readonly tree: vscode.TreeView<ElementId>;
  readonly output: vscode.LogOutputChannel;
  readonly reading: Reading;
}

export function registerCommands({ connection, shown, tree, output, reading }: Parts): vscode.Disposable {
  const desk: Desk = { connection, shown, onRead: uri => void reading.keep(uri).catch(tell) };
  const caseOf = (id: ElementId | undefined): Case | undefined => {
    const item = id === undefined ? undefined : itemOf(shown, id);
    return item && { ...desk, item };
  };
  /** A command on an item: the one clicked, else the one selected. Keybindings may give the item and a note. */
  const say = (verdictFor: (item: ItemView) => Verdict) => async (clicked?: ElementId, note?: unknown) => {
    const about = caseOf(clicked ?? tree.selection[0]);
    // From a menu, the second argument is the selection.
    if (about) await judge(about, verdictFor(about.item), typeof note === 'string' ? note : undefined);
  };
  /** The same for a layer; without one, that which `fits`. */
  const onLayer =
    (fits: (layer: LayerView) => boolean, act: (layer: LayerView, given: unknown) => Promise<void>) =>
    async (clicked?: ElementId, given?: unknown) => {
      const all = shown.view?.layers ?? [];
      const layer = layerOf(shown, clicked ?? tree.selection[0] ?? '') ?? all.find(fits) ?? all[0];
      if (layer) await act(layer, given);
    };
  const onItem =
    (act: (about: Case, given: unknown) => Promise<void>) =>
    async (clicked?: ElementId | vscode.Uri, given?: unknown) => {
      // From the title of a comparison comes the text that is compared.
      const about = caseOf(
        clicked instanceof vscode.Uri ? comparedItem(clicked, shown) : (clicked ?? tree.selection[0]),
      );
      if (about) await act(about, given);
    };
  const commands: Record<string, (...args: never[]) => unknown> = {
    'mcm.new': (plan?: Plan) => newChange(connection, plan),
    'mcm.showChecklist': () => vscode.commands.executeCommand('mcm.checklist.focus'),
    'mcm.nextGap': () => goToGap(shown, 1),
    'mcm.previousGap': () => goToGap(shown, -1),
    'mcm.insertMissing': () => fixWhole(connection, 'refactor.rewrite.mcm', vscode.l10n.t('Nothing is missing')),
    'mcm.fixAll': () => fixWhole(connection, 'source.fixAll.mcm', vscode.l10n.t('Nothing found that is safe to fix')),
    'mcm.openRecord': () => openRecord(shown),
    'mcm.openSummary': () => openSummary(connection, shown),
    'mcm.ok': say(() => 'ok'),
    'mcm.concern': say(() => 'concern'),
    'mcm.notApplicable': say(() => 'n/a'),
    'mcm.note': say(item => item.verdict?.verdict as Verdict),
    'mcm.stillValid': onItem((about, given) => confirmVerdict(about, given === true)),
    'mcm.showRead': onItem(about => showRead(about)),
    'mcm.signOff': onLayer(
      layer => layer.canSign,
      (layer, given) => signOff(desk, layer, given === true),
    ),
    'mcm.override': onLayer(
      layer => layer.canOverride,
      (layer, given) => override(desk, layer, typeof given === 'string' ? given : undefined),
    ),
    'mcm.decide': (given?: Decision | ElementId) => decide(desk, typeof given === 'object' ? given : undefined),
    'mcm.moveState': (clicked?: ElementId) =>
      moveState(
        desk,
        shown.view?.next.find(({ state }) => `next/${state}` === clicked),
      ),
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
