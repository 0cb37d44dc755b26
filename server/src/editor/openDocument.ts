// A document that an editor has open: its text, and its reading, which follows each edit without reading all again.

import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';
import { type Document, readDocument } from '../core/change.ts';
import { replaced, type Source, source } from '../core/source.ts';
import { toSpan } from './convert.ts';

export interface OpenDocument {
  readonly uri: string;
  readonly version: number;
  readonly source: Source;
  /** The text read as Markdown; undefined for YAML files. */
  readonly document: Document | undefined;
}

export function opened(uri: string, version: number, text: string): OpenDocument {
  return read({ uri, version, source: source(uri, text) }, undefined);
}

export function edited(
  before: OpenDocument,
  changes: readonly TextDocumentContentChangeEvent[],
  version: number,
): OpenDocument {
  return read({ uri: before.uri, version, source: changes.reduce(withChange, before.source) }, before.document);
}

function read(it: Omit<OpenDocument, 'document'>, before: Document | undefined): OpenDocument {
  return { ...it, document: /\.ya?ml$/i.test(it.uri) ? undefined : readDocument(it.source, before) };
}

// The text is kept with LF only: lines and characters mean the same there, and a large CRLF document need not be normalised
// at every key.
function withChange(of: Source, change: TextDocumentContentChangeEvent): Source {
  return 'range' in change ? replaced(of, toSpan(of, change.range), change.text) : source(of.uri, change.text);
}
