// The editor's own Markdown preview, for our documents: what is drawn into it is asked of the server when a document is
// shown for the first time, and again when it changes; the preview is then drawn anew. Drawing itself never waits.

import * as vscode from 'vscode';
import { type PreviewView, previewRequest } from '../../server/src/protocol.ts';
import type { Connection } from './connection.ts';
import { isMcm } from './documents.ts';
import { drawMarks, type MarkdownIt } from './previewMarks.ts';

// The preview itself waits about as long for a pause in typing.
const pause = 300;

/** What the editor's Markdown asks of an extension that adds to it. */
export interface Preview extends vscode.Disposable {
  extendMarkdownIt<M extends MarkdownIt>(md: M): M;
  /** Something else is drawn into a preview now. */
  readonly onDidChange: vscode.Event<void>;
}

export function createPreview({ ask, onChanged }: Connection): Preview {
  /** By uri, the newest answer as text, to see whether another one is different. */
  const known = new Map<string, string>();
  const waiting = new Map<string, NodeJS.Timeout>();
  const changed = new vscode.EventEmitter<void>();

  const look = async (uri: string) => {
    const view = await ask<PreviewView | null>(previewRequest, { uri }).catch(() => null);
    const text = JSON.stringify(view);
    if (!known.has(uri) || known.get(uri) === text) return;
    known.set(uri, text);
    changed.fire();
    await vscode.commands.executeCommand('markdown.preview.refresh');
  };
  const lookSoon = (uri: string) => {
    clearTimeout(waiting.get(uri));
    waiting.set(
      uri,
      setTimeout(() => {
        waiting.delete(uri);
        void look(uri);
      }, pause),
    );
  };
  const viewOf = (env: unknown): PreviewView | undefined => {
    const uri = (env as { currentDocument?: vscode.Uri } | undefined)?.currentDocument?.toString();
    if (uri === undefined) return undefined;
    const text = known.get(uri);
    if (text !== undefined) return (JSON.parse(text) as PreviewView | null) ?? undefined;
    const document = vscode.workspace.textDocuments.find(one => one.uri.toString() === uri);
    if (document && isMcm(document)) {
      known.set(uri, 'null');
      void look(uri);
    }
    return undefined;
  };
  const events = vscode.Disposable.from(
    onChanged(({ uri }) => {
      const same = vscode.Uri.parse(uri).toString();
      if (known.has(same)) lookSoon(same);
    }),
    // Without the key it is no longer ours.
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      const uri = document.uri.toString();
      if (known.has(uri) && !isMcm(document)) known.delete(uri);
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => known.delete(uri.toString())),
  );
  return {
    extendMarkdownIt: md => drawMarks(md, viewOf),
    onDidChange: changed.event,
    dispose: () => {
      changed.dispose();
      events.dispose();
      for (const timer of waiting.values()) clearTimeout(timer);
    },
  };
}
