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
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver-protocol/node';
import type { InitializationOptions } from '../../server/src/protocol.ts';

const root = join(import.meta.dirname, '../..');
export const serverBundle = join(root, 'server/dist/server.cjs');

export interface StartOptions {
  readonly capabilities?: ClientCapabilities;
  readonly options?: InitializationOptions;
  readonly locale?: string;
  /** Paths of folders. */
  readonly folders?: readonly string[];
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
}: StartOptions = {}): Promise<TestClient> {
  buildWhenStale();
  const process_ = spawn(process.execPath, [serverBundle, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  running.add(process_);
  const connection = createProtocolConnection(
    new StreamMessageReader(process_.stdout),
    new StreamMessageWriter(process_.stdin),
  );
  const log: string[] = [];
  const waiting = new Map<string, (params: PublishDiagnosticsParams) => void>();
  const arrived = new Map<string, PublishDiagnosticsParams>();
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
    log.push(message);
  });
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    const waiter = waiting.get(params.uri);
    if (waiter) waiting.delete(params.uri);
    if (waiter) waiter(params);
    else arrived.set(params.uri, params);
  });
  connection.onRequest('workspace/diagnostic/refresh', () => null);
  connection.onRequest('client/registerCapability', () => null);
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
    pushed(uri) {
      const before = arrived.get(uri);
      arrived.delete(uri);
      return before ? Promise.resolve(before) : new Promise(done => waiting.set(uri, done));
    },
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
