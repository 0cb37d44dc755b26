// A small editor for tests: starts the built server over stdio and speaks LSP with it. Waits for messages, never for time.

import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver-protocol/node';
import type { InitializationOptions } from '../../server/src/protocol.ts';

const root = join(import.meta.dirname, '../..');
export const serverBundle = join(root, 'server/dist/server.mjs');

export interface StartOptions {
  readonly capabilities?: ClientCapabilities;
  readonly options?: InitializationOptions;
  readonly locale?: string;
  /** Paths of folders. */
  readonly folders?: readonly string[];
  /** Answers every request of the server with an error. */
  readonly refuses?: boolean;
}

export interface TestClient {
  readonly connection: ProtocolConnection;
  readonly server: InitializeResult;
  readonly process: ChildProcess;
  /** What the server wrote into its log. */
  readonly log: readonly string[];
  open(uri: string, text: string): Promise<void>;
  change(uri: string, ...changes: readonly TextDocumentContentChangeEvent[]): Promise<void>;
  close(uri: string): Promise<void>;
  /** Pulls diagnostics. */
  diagnostics(uri: string): Promise<readonly Diagnostic[]>;
  /** The next notification of a method, or the last one that came already and nobody has waited for. */
  told<P>(method: string): Promise<P>;
  /** The next pushed diagnostics of a document, or those that came already and nobody has waited for. */
  pushed(uri: string): Promise<PublishDiagnosticsParams>;
  request<R>(method: string, params: object): Promise<R>;
  /** Shuts the server down and returns its exit code. */
  stop(): Promise<number | null>;
}

/** A client that asks for diagnostics itself, as VS Code does. */
export const pulling: ClientCapabilities = {
  textDocument: { diagnostic: {}, completion: { completionItem: { snippetSupport: true } } },
  workspace: { workspaceFolders: true, diagnostics: { refreshSupport: true } },
};

/** A client that can do nothing special and gets everything pushed. */
export const plain: ClientCapabilities = {};

const running = new Set<ChildProcess>();

/** Ends servers that a failed test has left; for `afterEach`. */
export function stopAll(): void {
  for (const one of running) one.kill('SIGKILL');
  running.clear();
}

/** Starts the server's bundle, which is built first when a source is newer. */
export async function start({
  capabilities = pulling,
  options,
  locale,
  folders,
  refuses = false,
}: StartOptions = {}): Promise<TestClient> {
  buildWhenStale();
  const process_ = spawn(process.execPath, [serverBundle, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  running.add(process_);
  const connection = createProtocolConnection(
    new StreamMessageReader(process_.stdout),
    new StreamMessageWriter(process_.stdin),
  );
  const log: string[] = [];
  const { deliver, next } = mailbox();
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
    log.push(message);
  });
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) =>
    deliver(`diagnostics of ${params.uri}`, params),
  );
  for (const method of ['mcm/changed', 'mcm/queueChanged'])
    connection.onNotification(method, params => deliver(method, params));
  for (const method of ['workspace/diagnostic/refresh', 'client/registerCapability']) {
    connection.onRequest(method, (params: unknown) => {
      deliver(method, params);
      return refuses ? new ResponseError(1, 'not here') : null;
    });
  }
  connection.listen();
  const server = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities,
    ...(options ? { initializationOptions: options } : {}),
    ...(locale ? { locale } : {}),
    workspaceFolders: folders?.map(path => ({ uri: pathToFileURL(path).href, name: path })) ?? null,
  });
  await connection.sendNotification('initialized', {});
  const versions = new Map<string, number>();
  return {
    connection,
    server,
    process: process_,
    log,
    open(uri, text) {
      versions.set(uri, 1);
      return connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'markdown', version: 1, text },
      });
    },
    change(uri, ...contentChanges) {
      const version = (versions.get(uri) ?? 0) + 1;
      versions.set(uri, version);
      return connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
    },
    close: uri => connection.sendNotification('textDocument/didClose', { textDocument: { uri } }),
    async diagnostics(uri) {
      const report = await connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
        textDocument: { uri },
      });
      return report.kind === 'full' ? report.items : [];
    },
    pushed: uri => next(`diagnostics of ${uri}`),
    told: next,
    request: (method, params) => connection.sendRequest(method, params),
    async stop() {
      const ended = once(process_, 'exit');
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      const [code] = (await ended) as [number | null];
      connection.dispose();
      return code;
    },
  };
}

/** A diagnostic's words. */
export function messageOf(diagnostic: Diagnostic | undefined): string {
  const message = diagnostic?.message ?? '';
  return typeof message === 'string' ? message : message.value;
}

/** What arrives waits for whoever asks for it next; of several that nobody asked for, the last. */
function mailbox() {
  const waiting = new Map<string, (value: never) => void>();
  const arrived = new Map<string, unknown>();
  return {
    deliver(key: string, value: unknown): void {
      const waiter = waiting.get(key);
      if (waiter) {
        waiting.delete(key);
        waiter(value as never);
      } else arrived.set(key, value);
    },
    next<T>(key: string): Promise<T> {
      if (!arrived.has(key)) return new Promise(done => waiting.set(key, done));
      const value = arrived.get(key) as T;
      arrived.delete(key);
      return Promise.resolve(value);
    },
  };
}

let fresh = false;

/** Builds once per test run, and only when a source is newer than the bundle. */
export function buildWhenStale(): void {
  if (!fresh && isStale())
    execFileSync(process.execPath, [join(root, 'scripts/build.mjs')], { cwd: root, stdio: 'pipe' });
  fresh = true;
}

function isStale(): boolean {
  const bundle = statSync(serverBundle, { throwIfNoEntry: false });
  if (!bundle) return true;
  return ['server/src', 'schemas'].some(folder =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).some(
      entry => entry.isFile() && statSync(join(entry.parentPath, entry.name)).mtimeMs > bundle.mtimeMs,
    ),
  );
}
