// The extension's beginning: puts the parts together. Draws what the server sends and knows nothing of change management.

import * as vscode from 'vscode';
import { checklistOf, createChecklist } from './checklistView.ts';
import { registerCommands } from './commands.ts';
import { connect } from './connection.ts';
import { follow } from './shown.ts';
import { createStatus } from './status.ts';

/** What the extension gives to others: the checklist as it is shown. The tests in the editor look through it. */
export type Exports = ReturnType<typeof activate>;

export function activate(context: vscode.ExtensionContext) {
  const output = vscode.window.createOutputChannel('MCM', { log: true });
  const connection = connect(context, output);
  const shown = follow(connection, context);
  const checklist = checklistOf(shown);
  const tree = createChecklist(shown, checklist);
  context.subscriptions.push(
    output,
    tree,
    createStatus(connection, shown),
    registerCommands({ connection, shown, tree, output }),
    vscode.workspace.onDidChangeConfiguration(event => {
      // The server is told of the zone when it starts.
      if (event.affectsConfiguration('mcm.timezone') && connection.client.isRunning()) void connection.restart();
    }),
  );
  return { checklist };
}
