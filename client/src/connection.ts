// The language server as this editor sees it: started when the first document of ours is seen, never for other Markdown.

import * as vscode from 'vscode';
import {
  DidOpenTextDocumentNotification,
  LanguageClient,
  type LanguageClientOptions,
  type MessageSignature,
  type Middleware,
  TransportKind,
} from 'vscode-languageclient/node';
import { type ChangedParams, changedNotification, type InitializationOptions } from '../../server/src/protocol.ts';
import { isOurs, selector } from './documents.ts';

/** What the rest of the client may ask of the server. */
export interface Connection {
  readonly client: LanguageClient;
  /** Sends a request, starting the server if it does not run yet. */
  ask<Result>(method: string, params: unknown): Promise<Result>;
  restart(): Promise<void>;
  /** What the server says of a document may be something else now. */
  readonly onChanged: vscode.Event<ChangedParams>;
}

export function connect(context: vscode.ExtensionContext, output: vscode.LogOutputChannel): Connection {
  const module = context.asAbsolutePath('server/bin/mcm-language-server.cjs');
  const server = { module, transport: TransportKind.ipc };
  const client = new LanguageClient(
    'mcm',
    'MCM',
    { run: server, debug: { ...server, options: { execArgv: ['--inspect=6009'] } } },
    clientOptions(output),
  );
  // One start for everybody who asks; a server that could not start is tried again when somebody asks again.
  let starting: Promise<void> | undefined;
  const start = () => {
    starting ??= client.start().catch(error => {
      starting = undefined;
      throw error;
    });
    return starting;
  };
  const startFor = (document: vscode.TextDocument) => {
    if (!starting && isOurs(document)) start().catch(error => output.error(error));
  };
  // A client has one listener for each notification; several parts of ours want to hear this one.
  const changed = new vscode.EventEmitter<ChangedParams>();
  client.onNotification(changedNotification, (params: ChangedParams) => changed.fire(params));
  vscode.workspace.textDocuments.forEach(startFor);
  context.subscriptions.push(
    vscode.workspace.onDidOpenTextDocument(startFor),
    // An ordinary Markdown file becomes an MCM when the key is typed.
    vscode.workspace.onDidChangeTextDocument(({ document }) => startFor(document)),
    changed,
    { dispose: () => (client.needsStop() ? client.stop() : undefined) },
  );
  return {
    client,
    onChanged: changed.event,
    async ask(method, params) {
      await start();
      return client.sendRequest(method, params);
    },
    async restart() {
      await (starting ? client.restart() : start());
    },
  };
}

function clientOptions(output: vscode.LogOutputChannel): LanguageClientOptions {
  return {
    documentSelector: selector,
    outputChannel: output,
    diagnosticCollectionName: 'mcm',
    initializationOptions: (): InitializationOptions => ({
      timezone: timezone(),
      locale: vscode.env.language,
      checklist: true,
    }),
    diagnosticPullOptions: { onChange: true, onSave: true },
    middleware: onlyOurs(),
  };
}

/** The zone in which the person thinks: the setting, else the machine's. */
export function timezone(): string {
  return vscode.workspace.getConfiguration('mcm').get('timezone') || Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/**
 * Keeps ordinary Markdown out. Features are registered for the language, because an MCM may have any name; so what is
 * asked about a document that the server was never told of is answered here, with nothing.
 */
function onlyOurs(): Middleware {
  const told = new Set<string>();
  const documentOf = (uri: string) => vscode.workspace.textDocuments.find(one => one.uri.toString() === uri);
  return {
    async sendRequest(type, param, token, next) {
      const uri = uriOf(param);
      if (uri === undefined || !methodOf(type).startsWith('textDocument/') || told.has(uri)) {
        return next(type, param, token);
      }
      const nothing: unknown = methodOf(type) === 'textDocument/diagnostic' ? { kind: 'full', items: [] } : null;
      return nothing as Awaited<ReturnType<typeof next>>;
    },
    async sendNotification(type, next, param) {
      const uri = uriOf(param);
      const method = methodOf(type);
      if (uri === undefined || !method.startsWith('textDocument/')) return next(type, param);
      if (told.has(uri)) {
        if (method === 'textDocument/didClose') told.delete(uri);
        return next(type, param);
      }
      const document = documentOf(uri);
      if (method === 'textDocument/didClose' || !document || !isOurs(document)) return;
      told.add(uri);
      if (method === DidOpenTextDocumentNotification.method) return next(type, param);
      // It has just got the key: the server hears of it as if it had been opened now.
      const { languageId, version } = document;
      const textDocument = { uri, languageId, version, text: document.getText() };
      return next(DidOpenTextDocumentNotification.type, { textDocument } as typeof param);
    },
  };
}

function methodOf(type: string | MessageSignature): string {
  return typeof type === 'string' ? type : type.method;
}

function uriOf(param: unknown): string | undefined {
  return (param as { textDocument?: { uri?: string } } | undefined)?.textDocument?.uri;
}
