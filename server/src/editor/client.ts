// What an editor said of itself when it connected, and what the server offers it.

import type { InitializeParams, InitializeResult } from 'vscode-languageserver-protocol';
import { localeOf } from '../core/words.ts';
import { pathOf } from '../disk.ts';
import type { InitializationOptions } from '../protocol.ts';
import { codeActionKinds } from './codeActions.ts';
import { triggers } from './completion.ts';
import { renamed } from './renames.ts';
import type { Reader } from './view.ts';

export interface Client {
  readonly reader: Reader;
  /** Paths of the folders that are open. */
  readonly folders: readonly string[];
  /** Asks for diagnostics itself. */
  readonly pulls: boolean;
  /** Can be told to ask again. */
  readonly asksAgain: boolean;
  /** Tells of changed files when it is asked to. */
  readonly watches: boolean;
  readonly tellsFolders: boolean;
  readonly showsProgress: boolean;
  /** Renames files as part of an edit. */
  readonly renames: boolean;
  /** Shows the review checklist and wants to know when it may be another one. */
  readonly checklist: boolean;
}

/** Files whose changes matter: policies, review records, templates of any name, calendars, owners, and other changes. */
export const watched = [
  { globPattern: '**/*.{yaml,yml}' },
  { globPattern: '**/.mcm.yaml' },
  { globPattern: '**/{CODEOWNERS,*.ics}' },
  { globPattern: '**/*.mcm.md' },
];

/** Reads what an editor says; everything that it leaves out counts as a thing it cannot do. */
export function clientOf(params: Partial<InitializeParams>): Client {
  const { capabilities = {}, initializationOptions, locale, workspaceFolders, rootUri } = params;
  const { workspace, textDocument } = capabilities;
  const options: InitializationOptions = initializationOptions ?? {};
  const uris = workspaceFolders?.map(folder => folder.uri) ?? (rootUri ? [rootUri] : []);
  return {
    reader: {
      locale: localeOf(options.locale ?? locale),
      timezone: options.timezone,
      snippetEdits:
        workspace?.workspaceEdit?.snippetEditSupport === true && workspace.workspaceEdit.documentChanges === true,
      snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    },
    folders: uris.flatMap(uri => pathOf(uri) ?? []),
    pulls: textDocument?.diagnostic !== undefined,
    asksAgain: workspace?.diagnostics?.refreshSupport === true,
    watches: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    tellsFolders: workspace?.workspaceFolders === true,
    showsProgress: capabilities.window?.workDoneProgress === true,
    renames: workspace?.workspaceEdit?.resourceOperations?.includes('rename') === true,
    checklist: options.checklist === true,
  };
}

/** What the server can do for an editor. Positions are UTF-16, which every editor has to understand. */
export function capabilities(client: Client, version: string): InitializeResult {
  return {
    serverInfo: { name: 'mcm', version },
    capabilities: {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: 2, save: true },
      ...(client.pulls
        ? { diagnosticProvider: { identifier: 'mcm', interFileDependencies: false, workspaceDiagnostics: false } }
        : {}),
      hoverProvider: true,
      codeLensProvider: {},
      inlayHintProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      workspaceSymbolProvider: true,
      codeActionProvider: { codeActionKinds: [...codeActionKinds] },
      completionProvider: { triggerCharacters: [...triggers] },
      workspace: {
        workspaceFolders: { supported: true, changeNotifications: true },
        ...(client.renames ? { fileOperations: { willRename: renamed } } : {}),
      },
    },
  };
}
