// Conversations about places in MCMs, drawn as the editor's own comment threads. The review record holds them; the server
// says where each of them hangs in the text as it is now.

import * as vscode from 'vscode';
import { type CommentsView, commentsRequest, type WhichThread } from '../../server/src/protocol.ts';
import { type Threads, threadsIn } from './commentThreads.ts';
import type { Connection } from './connection.ts';
import { isMcm } from './documents.ts';
import { isInPullRequest } from './pullRequests.ts';

export interface Conversations extends vscode.Disposable {
  /** The threads that are drawn in a document. */
  threadsOf(uri: vscode.Uri): readonly vscode.CommentThread[];
  /** Which conversation a thread is; undefined for one that is only begun. */
  whichOf(thread: vscode.CommentThread): WhichThread | undefined;
  /** Whether something can be said about a document here. */
  isOffered(uri: vscode.Uri): boolean;
  readonly onDidChange: vscode.Event<void>;
  /** Lets each line of a document offer to begin a conversation; done when the editor has been told. */
  addButtons(uri: vscode.Uri): Promise<void>;
  /** Draws a document's conversations again. */
  refresh(uri: vscode.Uri): Promise<void>;
  /** One is about to be begun, which is shown opened whoever draws it first. */
  expect(begun: { readonly by: string; readonly at: string }): void;
  /** In whose name the reader would write. */
  nameReader(name: string | undefined): void;
}

interface Shown {
  readonly threads: Threads;
  /** Whether the person may say something here; undefined until it is known. */
  isOffered: boolean | undefined;
  /** Whether each line offers to begin a conversation. */
  hasButtons: boolean;
  /** The person has asked for that. */
  isAsked: boolean;
  /** Counts the questions to the server: only the last answer is drawn. */
  turn: number;
}

// Typing sends one notification a key.
const pause = 150;

export function showConversations(connection: Connection): Conversations {
  const controller = vscode.comments.createCommentController('mcm', 'MCM');
  const changed = new vscode.EventEmitter<void>();
  const shown = new Map<string, Shown>();
  const timers = new Map<string, NodeJS.Timeout>();
  const expected = new Set<string>();
  const listening = new Set<(value: unknown) => void>();

  const isNew = ({ by, at }: WhichThread) => expected.delete(`${by}\n${at}`);
  const stateOf = (uri: vscode.Uri): Shown => {
    const threads = () => threadsIn(uri, controller, isNew);
    const fresh = () => ({ threads: threads(), isOffered: undefined, hasButtons: false, isAsked: false, turn: 0 });
    const state = shown.get(uri.toString()) ?? fresh();
    shown.set(uri.toString(), state);
    return state;
  };
  /** The editor asks for ranges only when a provider is set, so it is set anew whenever they are others. */
  const offer = () => {
    controller.commentingRangeProvider = {
      provideCommentingRanges: ({ uri, lineCount }) => {
        if (!shown.get(uri.toString())?.hasButtons) return undefined;
        for (const done of listening) done(undefined);
        listening.clear();
        return { enableFileComments: false, ranges: [new vscode.Range(0, 0, Math.max(0, lineCount - 1), 0)] };
      },
    };
  };
  const refresh = async (document: vscode.TextDocument) => {
    const uri = document.uri.toString();
    const state = stateOf(document.uri);
    const turn = ++state.turn;
    const offered = isMcm(document) && !document.isUntitled && !(await isOff(document.uri));
    const view = offered ? await connection.ask<CommentsView | null>(commentsRequest, { uri }).catch(() => null) : null;
    if (turn !== state.turn || document.isClosed) return;
    state.isOffered = offered && view !== null;
    const hasButtons = view !== null && (view.isReviewed || state.isAsked);
    if (state.hasButtons !== hasButtons) {
      state.hasButtons = hasButtons;
      offer();
    }
    // Of a record that somebody is just typing in, nothing can be read for a moment.
    if (view?.fault && view.threads.length === 0) return;
    state.threads.draw(view?.threads ?? []);
    changed.fire();
  };
  const soon = (uri: string) => {
    clearTimeout(timers.get(uri));
    timers.set(
      uri,
      setTimeout(() => withDocument(uri, refresh), pause),
    );
  };
  const closed = ({ uri }: vscode.TextDocument) => {
    clearTimeout(timers.get(uri.toString()));
    shown.get(uri.toString())?.threads.dispose();
    shown.delete(uri.toString());
    changed.fire();
  };
  /** What makes a difference besides the text: settings, and whether a pull request is under review. */
  const recheck = async () => {
    for (const document of vscode.workspace.textDocuments.filter(isMcm)) {
      const isOffered = stateOf(document.uri).isOffered === true;
      if (isOffered === (await isOff(document.uri))) await refresh(document);
    }
  };

  offer();
  vscode.workspace.textDocuments.filter(isMcm).forEach(refresh);
  const listeners = [
    connection.onChanged(({ uri }) => soon(vscode.Uri.parse(uri).toString())),
    vscode.workspace.onDidOpenTextDocument(document => isMcm(document) && refresh(document)),
    vscode.workspace.onDidCloseTextDocument(closed),
    // The key that makes Markdown an MCM was taken away.
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (shown.get(document.uri.toString())?.isOffered && !isMcm(document)) void refresh(document);
    }),
    vscode.workspace.onDidChangeConfiguration(event => event.affectsConfiguration('mcm.comments') && recheck()),
    vscode.window.tabGroups.onDidChangeTabs(recheck),
    vscode.window.onDidChangeActiveTextEditor(recheck),
    vscode.window.onDidChangeWindowState(recheck),
    vscode.extensions.onDidChange(recheck),
  ];
  return {
    threadsOf: uri => shown.get(uri.toString())?.threads.all ?? [],
    whichOf: thread => shown.get(thread.uri.toString())?.threads.whichOf(thread),
    isOffered: uri => shown.get(uri.toString())?.isOffered === true,
    onDidChange: changed.event,
    async addButtons(uri) {
      const state = stateOf(uri);
      if (state.hasButtons) return;
      state.isAsked = state.hasButtons = true;
      const told = new Promise(done => listening.add(done));
      offer();
      await told;
      // The editor hears our answer before it hears this; when it answers, it has the buttons.
      await vscode.commands.executeCommand('setContext', 'mcm.isMcm', true);
    },
    refresh: uri => withDocument(uri.toString(), refresh),
    expect: ({ by, at }) => expected.add(`${by}\n${at}`),
    nameReader(name) {
      const prompt = name === undefined ? vscode.l10n.t('Answer…') : vscode.l10n.t('Answer as {0}…', name);
      const anybody = vscode.l10n.t('A question, a concern, an answer. Markdown works.');
      const placeHolder =
        name === undefined ? anybody : vscode.l10n.t('A question, a concern, an answer of {0}. Markdown works.', name);
      controller.options = { prompt, placeHolder };
    },
    dispose() {
      for (const timer of timers.values()) clearTimeout(timer);
      vscode.Disposable.from(controller, changed, ...listeners).dispose();
    },
  };
}

/** Whether conversations are not shown for a file: turned off, or held in a pull request. */
async function isOff(uri: vscode.Uri): Promise<boolean> {
  const setting = vscode.workspace.getConfiguration('mcm', uri).get<string>('comments');
  return setting === 'off' || (setting !== 'on' && (await isInPullRequest(uri)));
}

async function withDocument(uri: string, work: (document: vscode.TextDocument) => Promise<void>): Promise<void> {
  const document = vscode.workspace.textDocuments.find(one => one.uri.toString() === uri);
  if (document) await work(document);
}
