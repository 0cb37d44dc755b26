// Code actions of the server that are about the whole document, taken by a command.
//
// The server is asked without the editor's menus: these drop what was asked for when the cursor moves, findings
// arrive or another extension wakes up before the answer comes, and whoever calls a command wants it done.

import * as vscode from 'vscode';
import type { CodeAction, CodeActionParams } from 'vscode-languageclient';
import type { Connection } from './connection.ts';

/**
 * Applies the server's one action of the `kind` to the document at hand, or says `none` when it offers nothing.
 * When something was typed while the server looked, it is asked again.
 * @throws Error when the editor refuses the edit.
 */
export async function fixWhole({ client, ask }: Connection, kind: string, none: string): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const { document, selection } = editor;
  const { code2ProtocolConverter: out, protocol2CodeConverter: back } = client;
  let version: number;
  let offered: CodeAction[] | null;
  do {
    version = document.version;
    const params: CodeActionParams = {
      textDocument: out.asTextDocumentIdentifier(document),
      range: out.asRange(selection),
      context: { diagnostics: [], only: [kind] },
    };
    offered = await ask<CodeAction[] | null>('textDocument/codeAction', params);
  } while (document.version !== version);
  const edit = offered?.[0]?.edit;
  if (!edit) {
    vscode.window.setStatusBarMessage(none, 4000);
  } else if (!(await vscode.workspace.applyEdit(await back.asWorkspaceEdit(edit)))) {
    throw new Error(vscode.l10n.t('The editor could not change the document.'));
  }
}
