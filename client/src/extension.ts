// The extension's beginning: puts the parts together. Draws what the server sends and knows nothing of change management.

import * as vscode from 'vscode';
import { createChecklist } from './checklistView.ts';
import { registerCommands } from './commands.ts';
import { connect } from './connection.ts';
import { follow } from './shown.ts';
import { createStatus } from './status.ts';

export function activate(context: vscode.ExtensionContext): void {
  const output = vscode.window.createOutputChannel('MCM', { log: true });
  const connection = connect(context, output);
  const shown = follow(connection, context);
  const tree = createChecklist(shown);
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
}
