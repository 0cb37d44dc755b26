// The threads of one document, kept equal to what the server says: changed in place where they stay, so that what somebody is
// typing into one is not lost.

import * as vscode from 'vscode';
import type { ThreadView, WhichThread } from '../../server/src/protocol.ts';

export interface Threads {
  readonly all: readonly vscode.CommentThread[];
  /** Which conversation a thread is; undefined for one that is not drawn here. */
  whichOf(thread: vscode.CommentThread): WhichThread | undefined;
  draw(views: readonly ThreadView[]): void;
  dispose(): void;
}

/** No threads yet; those of which `isNew` says that they were begun just now will be shown opened. */
export function threadsIn(
  uri: vscode.Uri,
  controller: vscode.CommentController,
  isNew: (which: WhichThread) => boolean,
): Threads {
  const drawn = new Map<string, { readonly thread: vscode.CommentThread; readonly view: ThreadView }>();
  const drawOne = (key: string, view: ThreadView) => {
    const range = toRange(view.range);
    const known = drawn.get(key);
    // Made empty, it would open its box for a first word and keep a title that asks for one.
    const thread = known?.thread ?? controller.createCommentThread(uri, range, commentsOf(view));
    if (!known && isNew(view.which)) thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
    if (!thread.range?.isEqual(range)) thread.range = range;
    if (!known || wordsOf(known.view) !== wordsOf(view)) fill(thread, view);
    drawn.set(key, { thread, view });
  };
  return {
    get all() {
      return [...drawn.values()].map(({ thread }) => thread);
    },
    whichOf: thread => [...drawn.values()].find(one => one.thread === thread)?.view.which,
    draw(views) {
      const keys = views.map((view, i) => keyOf(view, views.slice(0, i)));
      for (const [key, { thread }] of drawn) {
        if (keys.includes(key)) continue;
        thread.dispose();
        drawn.delete(key);
      }
      for (const [i, view] of views.entries()) drawOne(keys[i] ?? '', view);
    },
    dispose() {
      for (const { thread } of drawn.values()) thread.dispose();
      drawn.clear();
    },
  };
}

function wordsOf({ label, resolved, said }: ThreadView): string {
  return JSON.stringify([label, resolved, said]);
}

function commentsOf({ said }: ThreadView): vscode.Comment[] {
  return said.map(({ by, when, text }) => ({
    author: { name: by },
    body: new vscode.MarkdownString(text),
    label: when,
    mode: vscode.CommentMode.Preview,
  }));
}

function fill(thread: vscode.CommentThread, view: ThreadView): void {
  const { label, resolved } = view;
  thread.comments = commentsOf(view);
  // The type says that there is always one; the editor takes none for "tell who takes part".
  (thread as { label: string | undefined }).label = label;
  thread.contextValue = resolved ? 'resolved' : 'open';
  thread.state = resolved ? vscode.CommentThreadState.Resolved : vscode.CommentThreadState.Unresolved;
}

/** Who began it when; the same person may have begun two within one second. */
function keyOf({ which: { by, at } }: ThreadView, before: readonly ThreadView[]): string {
  return `${by}\n${at}\n${before.filter(({ which }) => which.by === by && which.at === at).length}`;
}

function toRange({ start, end }: ThreadView['range']): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
