// What people say in conversations: each is one edit of the review record, which undo takes back.

import * as vscode from 'vscode';
import { type CommentParams, commentRequest } from '../../server/src/protocol.ts';
import type { Conversations } from './comments.ts';
import type { Connection } from './connection.ts';
import { activeMcm } from './documents.ts';
import { now, tellRefusal, writeAsWorded } from './onRecord.ts';
import { knownReviewer, reviewer } from './reviewer.ts';

/** A thread by its own menu, or with what was typed into its box. */
type Target = vscode.CommentReply | vscode.CommentThread;

export function registerCommentCommands(connection: Connection, conversations: Conversations): vscode.Disposable {
  // The name is seen before anything is written in it.
  const nameReader = async () => {
    const document = activeMcm();
    if (document) conversations.nameReader(await knownReviewer(vscode.Uri.joinPath(document.uri, '..')));
  };
  const say = async (uri: vscode.Uri, act: CommentParams['act']) => {
    const by = await reviewer(uri);
    if (by === undefined) return false;
    const said = { by, at: now() };
    if (act.kind === 'add') conversations.expect(said);
    const params: CommentParams = { uri: uri.toString(), ...said, act };
    return writeAsWorded(connection, commentRequest, params);
  };
  const toThread = (kind: 'reply' | 'resolve' | 'reopen') => async (target: Target) => {
    const { thread, text } = 'thread' in target ? target : { thread: target, text: '' };
    const to = conversations.whichOf(thread);
    if (!to || !(await say(thread.uri, { kind, to, text: text.trim() }))) return;
    if (kind === 'resolve') thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
    await conversations.refresh(thread.uri);
  };
  const commands: Record<string, (target: never) => unknown> = {
    'mcm.startConversation': async ({ thread, text }: vscode.CommentReply) => {
      const range = thread.range ?? new vscode.Range(0, 0, 0, 0);
      if (!(await say(thread.uri, { kind: 'add', range: plain(range), text: text.trim() }))) return;
      thread.dispose();
      await conversations.refresh(thread.uri);
    },
    'mcm.converse': async () => {
      const uri = vscode.window.activeTextEditor?.document.uri;
      if (!uri || !conversations.isOffered(uri)) {
        tellRefusal(
          vscode.l10n.t('Conversations are not shown for this document; the setting mcm.comments says when.'),
        );
        return;
      }
      await conversations.addButtons(uri);
      await vscode.commands.executeCommand('workbench.action.addComment');
    },
    'mcm.answer': toThread('reply'),
    'mcm.resolve': toThread('resolve'),
    'mcm.reopen': toThread('reopen'),
  };
  void nameReader();
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(nameReader),
    vscode.workspace.onDidChangeConfiguration(event => event.affectsConfiguration('mcm.reviewer') && nameReader()),
    ...Object.entries(commands).map(([name, work]) =>
      vscode.commands.registerCommand(name, async (target: never) => {
        try {
          await work(target);
        } catch (error) {
          tellRefusal(vscode.l10n.t('MCM: {0}', error instanceof Error ? error.message : String(error)));
        }
      }),
    ),
  );
}

function plain({ start, end }: vscode.Range) {
  const place = ({ line, character }: vscode.Position) => ({ line, character });
  return { start: place(start), end: place(end) };
}
