// A bare JSON-RPC client over stdio, as thin as possible, so that what is measured is the server.

import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

export interface Client {
  readonly child: ChildProcess;
  request(method: string, params: unknown): Promise<unknown>;
  notify(method: string, params: unknown): void;
  /** The next notification of a method. */
  told(method: string): Promise<void>;
  /** The server's peak resident memory in MiB; undefined where the system does not tell. */
  peak(): number | undefined;
  stop(): Promise<void>;
}

/** Starts `node FILE --stdio` and speaks to it. Server requests are answered with null. */
export function start(file: string): Client {
  const child = spawn(process.execPath, [file, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const waiting = new Map<number, (result: unknown) => void>();
  const listening = new Map<string, () => void>();
  let id = 0;
  let buffer: Buffer = Buffer.alloc(0);
  const send = (message: object) => {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    child.stdin?.write(`Content-Length: ${body.length}\r\n\r\n`);
    child.stdin?.write(body);
  };
  child.stdout?.on('data', (chunk: Buffer) => {
    buffer = buffer.length === 0 ? chunk : Buffer.concat([buffer, chunk]);
    for (;;) {
      const head = buffer.indexOf('\r\n\r\n');
      if (head === -1) return;
      const length = Number(/Content-Length: (\d+)/i.exec(buffer.toString('latin1', 0, head))?.[1]);
      if (buffer.length < head + 4 + length) return;
      const message = JSON.parse(buffer.toString('utf8', head + 4, head + 4 + length));
      buffer = buffer.subarray(head + 4 + length);
      if (message.method !== undefined && message.id !== undefined) send({ id: message.id, result: null });
      else if (message.method !== undefined) listening.get(message.method)?.();
      else if (message.id !== undefined) {
        waiting.get(message.id)?.(message.result);
        waiting.delete(message.id);
      }
    }
  });
  return {
    child,
    request: (method, params) =>
      new Promise(resolve => {
        id++;
        waiting.set(id, resolve);
        send({ id, method, params });
      }),
    notify: (method, params) => send({ method, params }),
    told: method =>
      new Promise(resolve => {
        listening.set(method, resolve);
      }),
    peak: () => {
      try {
        const kib = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1];
        return kib === undefined ? undefined : Number(kib) / 1024;
      } catch {
        return undefined;
      }
    },
    // As an editor does, so that the server ends by itself and V8 can keep what it compiled.
    stop: () =>
      new Promise(resolve => {
        child.once('exit', () => resolve());
        waiting.set(++id, () => send({ method: 'exit' }));
        send({ id, method: 'shutdown' });
      }),
  };
}

/** initialize, initialized, didOpen: what every editor does first; with a folder, its queue is shown as well. */
export async function open(client: Client, uri: string, text: string, folder?: string): Promise<void> {
  await client.request('initialize', {
    processId: process.pid,
    rootUri: null,
    ...(folder === undefined ? {} : { workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'bench' }] }),
    initializationOptions: { checklist: folder !== undefined },
    capabilities: { textDocument: { diagnostic: { dynamicRegistration: false } } },
  });
  client.notify('initialized', {});
  client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
}
