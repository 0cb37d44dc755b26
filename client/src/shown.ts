// The MCM that the checklist and the status item show, and what the server says of it. One value, renewed as a whole.

import * as vscode from 'vscode';
import { type ChecklistView, checklistRequest } from '../../server/src/protocol.ts';
import type { Connection } from './connection.ts';
import { activeMcm, isOpen } from './documents.ts';

export interface Shown {
  /** What the server last said of the MCM; undefined when there is none. */
  readonly view: ChecklistView | undefined;
  readonly onDidChange: vscode.Event<void>;
  /** Asks the server again. */
  refresh(): void;
}

// Typing sends one notification a key. Nobody reads a checklist at that pace.
const pause = 150;

export function follow(connection: Connection, context: vscode.ExtensionContext): Shown {
  const changed = new vscode.EventEmitter<void>();
  let uri: string | undefined;
  let view: ChecklistView | undefined;
  let timer: NodeJS.Timeout | undefined;

  const show = (next: ChecklistView | undefined) => {
    view = next;
    void vscode.commands.executeCommand('setContext', 'mcm.shown', next !== undefined);
    changed.fire();
  };
  const refresh = async () => {
    const asked = uri;
    if (asked === undefined) return show(undefined);
    const answer = await connection.ask<ChecklistView | null>(checklistRequest, { uri: asked }).catch(() => null);
    // The person may have gone to another document in the meantime.
    if (asked === uri) show(answer ?? undefined);
  };
  const followActive = () => {
    const active = activeMcm();
    void vscode.commands.executeCommand('setContext', 'mcm.isMcm', active !== undefined);
    // Focus in a panel, or a look into another file, leaves the checklist where it is as long as its MCM is open.
    const next = active?.uri.toString() ?? (uri !== undefined && isOpen(vscode.Uri.parse(uri)) ? uri : undefined);
    if (next === uri) return;
    uri = next;
    void refresh();
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(refresh, pause);
  };

  connection.onChanged(params => {
    if (uri !== undefined && vscode.Uri.parse(params.uri).toString() === uri) soon();
  });
  context.subscriptions.push(
    changed,
    vscode.window.onDidChangeActiveTextEditor(followActive),
    vscode.window.tabGroups.onDidChangeTabs(followActive),
    // Ordinary Markdown becomes an MCM when the key is typed, and the other way round.
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      const { activeTextEditor } = vscode.window;
      if (
        document === activeTextEditor?.document &&
        (activeMcm() === undefined) === (document.uri.toString() === uri)
      ) {
        followActive();
      }
    }),
    { dispose: () => clearTimeout(timer) },
  );
  followActive();
  return {
    get view() {
      return view;
    },
    onDidChange: changed.event,
    refresh,
  };
}
