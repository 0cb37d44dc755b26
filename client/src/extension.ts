// The extension's beginning: puts the parts together. Draws what the server sends and knows nothing of change management.

import * as vscode from 'vscode';
import { checklistOf, createChecklist } from './checklistView.ts';
import { registerCommands } from './commands.ts';
import { registerCommentCommands } from './commentCommands.ts';
import { showConversations } from './comments.ts';
import { connect } from './connection.ts';
import { createPreview } from './preview.ts';
import { followQueue } from './queue.ts';
import { registerQueueCommands } from './queueCommands.ts';
import { createQueue, queueTreeOf } from './queueView.ts';
import { readings } from './reading.ts';
import { follow } from './shown.ts';
import { createStatus } from './status.ts';

/** What the extension gives to others: the checklist and the queue as they are shown. The tests in the editor look through it. */
export type Exports = ReturnType<typeof activate>;

export function activate(context: vscode.ExtensionContext) {
  const output = vscode.window.createOutputChannel('MCM', { log: true });
  const connection = connect(context, output);
  const shown = follow(connection, context);
  const checklist = checklistOf(shown);
  const tree = createChecklist(shown, checklist);
  const reading = readings(connection, context);
  const queue = followQueue(connection, context);
  const queueTree = queueTreeOf(queue);
  const conversations = showConversations(connection);
  const preview = createPreview(connection);
  context.subscriptions.push(
    output,
    tree,
    conversations,
    registerCommentCommands(connection, conversations),
    preview,
    createStatus(connection, shown),
    createQueue(queue, queueTree),
    registerQueueCommands(queue),
    reading,
    registerCommands({ connection, shown, tree, output, reading }),
    vscode.workspace.onDidChangeConfiguration(event => {
      // The server is told of the zone when it starts.
      if (event.affectsConfiguration('mcm.timezone') && connection.client.isRunning()) void connection.restart();
    }),
  );
  // The editor's Markdown looks for this one.
  const { extendMarkdownIt } = preview;
  return { checklist, conversations, preview, queue, queueTree, extendMarkdownIt };
}
