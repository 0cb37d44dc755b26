// A document that an editor has open: its text, and its reading, which follows each edit without reading all again.

import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';
import { type Document, readDocument } from '../core/change.ts';
import { type Source, source } from '../core/source.ts';
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

// The text is kept with LF only. Lines and characters mean the same there, and a large CRLF document need not be
// normalised at every key.
function withChange(of: Source, change: TextDocumentContentChangeEvent): Source {
  if (!('range' in change)) return source(of.uri, change.text);
  const { from, to } = toSpan(of, change.range);
  const behind = of.text.slice(to);
  // A lone CR typed before a line end becomes one line end with it.
  const typed = change.text.endsWith('\r') && behind.startsWith('\n') ? change.text.slice(0, -1) : change.text;
  const text = of.text.slice(0, from) + (typed.includes('\r') ? typed.replace(/\r\n?/g, '\n') : typed) + behind;
  return Object.freeze({ uri: of.uri, text, bom: of.bom });
}
