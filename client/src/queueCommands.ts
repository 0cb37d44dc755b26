// The commands of the queue: look at it, narrow it down, say who one is.

import * as vscode from 'vscode';
import type { Filter, Queue } from './queue.ts';
import { askReviewer } from './reviewer.ts';

export function registerQueueCommands(queue: Queue): vscode.Disposable {
  const commands: Record<string, (...args: never[]) => unknown> = {
    'mcm.showQueue': () => vscode.commands.executeCommand('mcm.queue.focus'),
    'mcm.filterQueue': (filter?: Filter) => chooseFilter(queue, filter),
    'mcm.clearQueueFilter': () => queue.setFilter({}),
    'mcm.whoAmI': () => askReviewer(vscode.workspace.workspaceFolders?.[0]?.uri),
  };
  return vscode.Disposable.from(
    ...Object.entries(commands).map(([name, work]) => vscode.commands.registerCommand(name, work)),
  );
}

/** Lets the person choose one service or one person; the other filter stays. Keybindings may give the whole filter. */
async function chooseFilter(queue: Queue, given: Filter | undefined): Promise<void> {
  // From the title of the view, the argument is the view's.
  if (given && ('service' in given || 'person' in given)) return queue.setFilter(given);
  if (!queue.view) await queue.refresh();
  const { view, filter, me } = queue;
  type Pick = vscode.QuickPickItem & { readonly filter?: Filter };
  const kind = (label: string): Pick => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const mark = (isOn: boolean) => (isOn ? vscode.l10n.t('in force') : '');
  const picks: Pick[] = [
    ...(filter.service || filter.person ? [{ label: vscode.l10n.t('Show all again'), filter: {} }] : []),
    ...(me ? [{ label: vscode.l10n.t('Those in which I have a part'), filter: { ...filter, person: me } }] : []),
    kind(vscode.l10n.t('Services')),
    ...(view?.services ?? []).map(service => ({
      label: service,
      description: mark(filter.service === service),
      filter: { ...filter, service },
    })),
    kind(vscode.l10n.t('People')),
    ...(view?.people ?? []).map(person => ({
      label: person,
      description: mark(filter.person === person),
      filter: { ...filter, person },
    })),
  ];
  const placeHolder = vscode.l10n.t('Which MCMs of the queue are to be shown?');
  const pick = await vscode.window.showQuickPick(picks, { placeHolder });
  if (pick?.filter) queue.setFilter(pick.filter);
}
