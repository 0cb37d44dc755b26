// The language server: the only file that knows requests and notifications. Each is one line that asks editor/;
// nothing is decided about documents here. A fault of ours becomes a line in the log and an empty answer.

import {
  type CodeActionParams,
  createConnection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeWatchedFilesNotification,
  type DocumentDiagnosticReport,
  type FileRename,
  ProposedFeatures,
  ShowMessageNotification,
  TextDocuments,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import about from '../package.json' with { type: 'json' };
import { documentOf } from './core/review/reviewRecord.ts';
import { say } from './core/words.ts';
import { disk, pathOf, withOpen } from './disk.ts';
import { capabilities, clientOf, watched } from './editor/client.ts';
import { codeActions } from './editor/codeActions.ts';
import { comment, comments } from './editor/comments.ts';
import { completion } from './editor/completion.ts';
import { hover } from './editor/hover.ts';
import { definition, readingSays, references, workspaceSymbols } from './editor/ids.ts';
import { edited, type OpenDocument, opened } from './editor/openDocument.ts';
import { codeLenses, inlayHints } from './editor/planView.ts';
import { preview, summary } from './editor/preview.ts';
import { unopenedPublisher } from './editor/publish.ts';
import { queue } from './editor/queue.ts';
import { readSince } from './editor/read.ts';
import { moveState, record } from './editor/record.ts';
import { renamesWith } from './editor/renames.ts';
import { checklist, newDocument } from './editor/requests.ts';
import { diagnosticsOf, type View, viewOf } from './editor/view.ts';
import { guardedBy } from './guarded.ts';
import { keptIndex } from './keptIndex.ts';
import {
  type CommentParams,
  changedNotification,
  checklistRequest,
  commentRequest,
  commentsRequest,
  type EditResult,
  type NewParams,
  newRequest,
  previewRequest,
  type QueueParams,
  queueChangedNotification,
  queueRequest,
  type ReadParams,
  type ReadView,
  type RecordParams,
  readRequest,
  recordRequest,
  stateRequest,
  summaryRequest,
} from './protocol.ts';
import { workspace } from './workspace.ts';

type AboutDocument = { readonly uri: string } | { readonly textDocument: { readonly uri: string } };

const connection = createConnection(ProposedFeatures.all);
const guarded = guardedBy(message => connection.console.error(message));
const documents = new TextDocuments<OpenDocument>({
  create: (uri, _languageId, version, text) => opened(uri, version, text),
  update: edited,
});
const openText = (path: string) => documents.all().find(one => pathOf(one.uri) === path)?.source.text;
const files = withOpen(disk, openText);
const index = keptIndex({
  files,
  team: () => team,
  open: () => documents.keys(),
  view,
  begin: showProgress,
  othersChanged: allAgain,
  waitingChanged: () => client.checklist && sent(connection.sendNotification(queueChangedNotification)),
  failed: error => sent(Promise.reject(error)),
});
const team = workspace(files, index.neighbours);
const publishUnopened = unopenedPublisher(send);
let client = clientOf({});

connection.onInitialize(params => {
  client = clientOf(params);
  team.open(client.folders);
  return capabilities(client, about.version);
});
connection.onInitialized(() => {
  if (client.watches) sent(connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: watched }));
  if (client.tellsFolders) connection.workspace.onDidChangeWorkspaceFolders(guarded(undefined, foldersChanged));
  index.cover();
});

documents.onDidOpen(guarded(undefined, openedOne));
documents.onDidChangeContent(
  guarded(undefined, ({ document }) =>
    isTeamFile(document) ? filesChanged(documentOf(document.uri) ? [document] : []) : typed(document.uri),
  ),
);
documents.onDidSave(guarded(undefined, ({ document }) => client.watches || filesChanged([document])));
documents.onDidClose(guarded(undefined, ({ document }) => closed(document)));
connection.onDidChangeWatchedFiles(guarded(undefined, ({ changes }) => filesChanged(changes)));

connection.languages.diagnostics.on(answer(full(), of => full(diagnosticsOf(of))));
connection.onHover(answer(null, (of, { position }) => hover(of, position)));
connection.onCodeAction(answer(null, (of, params: CodeActionParams) => codeActions(of, params)));
connection.onCodeLens(answer(null, codeLenses));
connection.languages.inlayHint.on(answer(null, (of, { range }) => inlayHints(of, range)));
connection.onCompletion(answer(null, (of, { position }) => completion(of, position, team)));
connection.onDefinition(answer(null, (of, { position }) => definition(of, position, index, files)));
connection.onReferences(answer(null, (of, { position }) => references(of, position, index, files)));
connection.onWorkspaceSymbol(guarded(null, ({ query }) => workspaceSymbols(query, index, files)));
connection.onRequest(checklistRequest, answer(null, withFiles(checklist)));
connection.onRequest<EditResult | null, void>(
  recordRequest,
  answer(null, (of, params: RecordParams) => record(of, params, files)),
);
connection.onRequest(previewRequest, answer(null, withFiles(preview)));
connection.onRequest(summaryRequest, answer(null, withFiles(summary)));
connection.onRequest(commentsRequest, answer(null, withFiles(comments)));
connection.onRequest<EditResult | null, void>(
  commentRequest,
  answer(null, (of, params: CommentParams) => comment(of, params, files)),
);
connection.onRequest<EditResult | null, void>(stateRequest, answer(null, moveState));
connection.onRequest<ReadView | null, void>(
  readRequest,
  answer(null, (of, params: ReadParams) => readSince(of, params)),
);
connection.onRequest(
  queueRequest,
  guarded(null, (params: QueueParams) => queue(params, index, Date.now(), client.reader)),
);
connection.workspace.onWillRenameFiles(guarded(null, params => renaming(params.files)));
connection.onRequest(newRequest, (params: NewParams) => newDocument(params, team, Date.now(), client.reader));

documents.listen(connection);
connection.listen();

/** Answers a request about a document: `empty` when it is none of ours. */
function answer<P extends AboutDocument, R>(empty: R, ask: (of: View, params: P) => R) {
  return guarded(empty, (params: P) => {
    const of = view('uri' in params ? params.uri : params.textDocument.uri);
    return of ? ask(of, params) : empty;
  });
}

/** For what is asked about a document and nothing else, and looks into the files around it. */
function withFiles<R>(ask: (of: View, around: typeof files) => R) {
  return (of: View, _: AboutDocument) => ask(of, files);
}

function view(uri: string): View | undefined {
  const open = documents.get(uri);
  return open && viewOf(open, team, Date.now(), client.reader);
}

function full(items: Diagnostic[] = []): DocumentDiagnosticReport {
  return { kind: 'full', items };
}

function isTeamFile(open: OpenDocument): boolean {
  return open.document === undefined;
}

/** What is found in a document may be something else now. */
function typed(uri: string): void {
  if (index.typed(uri)) {
    const isAsked = documents.keys().length > 1 && client.pulls && client.asksAgain;
    if (isAsked) sent(connection.sendRequest(DiagnosticRefreshRequest.type));
    for (const other of documents.keys()) if (other !== uri) lookAgain(other);
  }
  lookAgain(uri);
}

function lookAgain(uri: string): void {
  if (!client.pulls) publish(uri);
  if (client.checklist && view(uri)?.kind === 'change') sent(connection.sendNotification(changedNotification, { uri }));
}

function openedOne(): void {
  if (!client.watches) team.refresh();
  index.cover();
  tellUnopened();
}

/** Policies, templates or other documents may be something else now. */
function filesChanged(changed: readonly { readonly uri: string }[] = []): void {
  team.refresh();
  index.changed(changed.map(({ uri }) => uri));
  allAgain();
  tellUnopened();
}

function allAgain(): void {
  if (client.pulls && client.asksAgain) sent(connection.sendRequest(DiagnosticRefreshRequest.type));
  for (const uri of documents.keys()) lookAgain(uri);
}

/** The review records of documents that are going to be renamed. */
function renaming(files: readonly FileRename[]): WorkspaceEdit | null {
  const { edit, problem } = renamesWith(files, disk, client);
  if (problem) sent(connection.sendNotification(ShowMessageNotification.type, { type: 2, message: problem }));
  return edit;
}

function showProgress(): () => void {
  if (!client.showsProgress) return () => undefined;
  const shown = connection.window.createWorkDoneProgress();
  sent(shown.then(progress => progress.begin(say(readingSays, client.reader.locale), undefined, undefined, false)));
  return () => sent(shown.then(progress => progress.done()));
}

function foldersChanged({ added, removed }: { added: { uri: string }[]; removed: { uri: string }[] }): void {
  const gone = removed.map(folder => pathOf(folder.uri));
  const kept = team.folders.filter(folder => !gone.includes(folder));
  team.open([...kept, ...added.flatMap(folder => pathOf(folder.uri) ?? [])]);
  index.foldersChanged();
  filesChanged();
}

function closed(open: OpenDocument): void {
  index.closed(open.uri);
  if (!client.pulls) send(open.uri, []);
  if (isTeamFile(open)) filesChanged([open]);
  else tellUnopened();
}

function tellUnopened(): void {
  publishUnopened(documents.keys(), team, client.reader.locale);
}

function publish(uri: string): void {
  const of = view(uri);
  send(uri, of ? diagnosticsOf(of) : []);
}

function send(uri: string, diagnostics: Diagnostic[]): void {
  sent(connection.sendDiagnostics({ uri, diagnostics }));
}

/** An editor that refuses, or is gone, is no reason to end. */
function sent(message: Promise<unknown>): void {
  message.catch(error => connection.console.error(String(error)));
}
