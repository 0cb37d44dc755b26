// What somebody read when they gave a verdict, beside what stands there now. The record holds fingerprints only, so the texts of
// documents are kept here when a verdict is written; the server finds among them, and in git, the ones that were read.

import { createHash } from 'node:crypto';
import * as vscode from 'vscode';
import { type ReadParams, type ReadView, readRequest } from '../../server/src/protocol.ts';
import type { Connection } from './connection.ts';
import type { Shown } from './shown.ts';
import type { Case } from './verdict.ts';

const scheme = 'mcm-read';
/** Texts that are kept, of all documents together. */
const most = 50;

export interface Reading extends vscode.Disposable {
  /** Keeps the text of a document as it is now. */
  keep(document: vscode.Uri): Promise<void>;
}

/** Serves the texts of comparisons, and keeps what was read in the extension's own storage. */
export function readings({ ask }: Connection, context: vscode.ExtensionContext): Reading {
  const folder = vscode.Uri.joinPath(context.storageUri ?? context.globalStorageUri, 'read');
  // Both sides of a comparison ask at the same time; the answer is one.
  const asked = new Map<string, Promise<ReadView | null>>();
  const viewOf = (query: string) => {
    const view = asked.get(query) ?? readView(query);
    asked.set(query, view);
    return view.finally(() => asked.delete(query));
  };
  const readView = async (query: string) => {
    const { uri, item } = JSON.parse(query) as Pick<ReadParams, 'uri' | 'item'>;
    const git = vscode.workspace.isTrusted && vscode.Uri.parse(uri).scheme === 'file';
    const params: ReadParams = { uri, item, kept: await kept(folder, uri), git };
    return ask<ReadView | null>(readRequest, params);
  };
  const provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: async ({ query, authority }) => {
      const view = await viewOf(query);
      return (authority === 'before' ? view?.before : view?.now) ?? '';
    },
  });
  return { keep: document => keep(folder, document), dispose: () => provider.dispose() };
}

/** Shows the answers that an item covers, as they were read and as they are, side by side. */
export async function showRead({ shown, item }: Case): Promise<void> {
  const { view } = shown;
  if (!view) return;
  // The time makes it another document each time, because the editor keeps what it has once asked for.
  const query = JSON.stringify({ uri: view.uri, item: item.id, at: Date.now() });
  const side = (authority: string) => vscode.Uri.from({ scheme, authority, path: `/${item.id}.md`, query });
  const title = vscode.l10n.t('As read by {0} ↔ now: {1}', item.verdict?.by ?? '', item.title);
  await vscode.commands.executeCommand('vscode.diff', side('before'), side('now'), title, { preview: true });
}

/** The element of the checklist whose item a comparison is about; undefined when another MCM is shown by now. */
export function comparedItem({ query }: vscode.Uri, { view }: Shown): string | undefined {
  const { uri, item } = JSON.parse(query) as Pick<ReadParams, 'uri' | 'item'>;
  return uri === view?.uri ? `item/${item}` : undefined;
}

async function keep(folder: vscode.Uri, uri: vscode.Uri): Promise<void> {
  const document = vscode.workspace.textDocuments.find(one => one.uri.toString() === uri.toString());
  if (!document) return;
  const text = document.getText();
  const [newest] = await kept(folder, uri.toString());
  if (newest === text) return;
  const { fs } = vscode.workspace;
  await fs.createDirectory(folder);
  const name = `${String(Date.now()).padStart(15, '0')}-${nameOf(uri.toString())}.md`;
  await fs.writeFile(vscode.Uri.joinPath(folder, name), Buffer.from(text));
  const old = (await names(folder)).slice(most);
  for (const one of old) await fs.delete(vscode.Uri.joinPath(folder, one));
}

/** The texts that are kept of a document, newest first. */
async function kept(folder: vscode.Uri, uri: string): Promise<string[]> {
  const own = (await names(folder)).filter(name => name.endsWith(`-${nameOf(uri)}.md`));
  const texts: string[] = [];
  for (const name of own) {
    try {
      texts.push(Buffer.from(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name))).toString('utf8'));
    } catch {
      // Another window has just made room.
    }
  }
  return texts;
}

/** Names of what is kept, newest first: they begin with their time. */
async function names(folder: vscode.Uri): Promise<string[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries
      .map(([name]) => name)
      .sort()
      .reverse();
  } catch {
    return [];
  }
}

function nameOf(uri: string): string {
  return createHash('sha256').update(uri).digest('hex').slice(0, 16);
}
