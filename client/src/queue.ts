// The queue that the view shows: what the server last said, for whom, and through which filter. One value, renewed as a whole.

import * as vscode from 'vscode';
import { type QueueParams, type QueueView, queueChangedNotification, queueRequest } from '../../server/src/protocol.ts';
import type { Connection } from './connection.ts';
import { knownReviewer } from './reviewer.ts';

export type Filter = Pick<QueueParams, 'service' | 'person'>;

export interface Queue {
  /** Undefined until the server was asked; it is not started for a workspace without MCMs. */
  readonly view: QueueView | undefined;
  /** The reviewer; undefined when nobody knows. */
  readonly me: string | undefined;
  readonly filter: Filter;
  readonly onDidChange: vscode.Event<void>;
  setFilter(filter: Filter): void;
  /** Asks the server again. */
  refresh(): Promise<void>;
}

// A key in a document may change what it waits for; nobody reads a queue at that pace.
const pause = 300;
/** Days go by: what was said so long ago is asked again when the person comes back. Milliseconds. */
const stale = 10 * 60_000;

export function followQueue(connection: Connection, context: vscode.ExtensionContext): Queue {
  const changed = new vscode.EventEmitter<void>();
  let view: QueueView | undefined;
  let filter: Filter = {};
  let me: Promise<string | undefined> | undefined;
  let name: string | undefined;
  let asked = 0;
  let askedAt = 0;
  let timer: NodeJS.Timeout | undefined;

  const refresh = async () => {
    const mine = ++asked;
    askedAt = Date.now();
    me ??= knownReviewer(vscode.workspace.workspaceFolders?.[0]?.uri);
    const who = await me;
    const params: QueueParams = { ...filter, ...(who === undefined ? {} : { me: who }) };
    const answer = await connection.ask<QueueView | null>(queueRequest, params).catch(() => null);
    // Somebody has asked for something else in the meantime.
    if (mine !== asked) return;
    view = answer ?? undefined;
    name = who;
    changed.fire();
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(refresh, pause);
  };
  const whoAgain = () => {
    me = undefined;
    if (view) soon();
  };

  connection.client.onNotification(queueChangedNotification, soon);
  context.subscriptions.push(
    changed,
    vscode.workspace.onDidChangeConfiguration(event => event.affectsConfiguration('mcm.reviewer') && whoAgain()),
    vscode.workspace.onDidGrantWorkspaceTrust(whoAgain),
    vscode.window.onDidChangeWindowState(({ focused }) => {
      if (focused && view && Date.now() - askedAt > stale) soon();
    }),
    { dispose: () => clearTimeout(timer) },
  );
  // The number at the side is of use before any document is opened, but only where there are some.
  void vscode.workspace
    .findFiles('**/*.mcm.md', undefined, 1)
    .then(([some]) => (some && !view ? refresh() : undefined));
  return {
    get view() {
      return view;
    },
    get me() {
      return name;
    },
    get filter() {
      return filter;
    },
    onDidChange: changed.event,
    setFilter(next) {
      filter = next;
      const isFiltered = Object.values(next).some(one => one !== undefined);
      void vscode.commands.executeCommand('setContext', 'mcm.queueFiltered', isFiltered);
      void refresh();
    },
    refresh,
  };
}
