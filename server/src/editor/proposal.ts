// One thing that completion proposes, and how an editor is told of it.

import type { CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import { withoutStops } from '../core/fix.ts';
import type { Source, Span } from '../core/source.ts';
import { toRange } from './convert.ts';
import type { Reader } from './view.ts';

export interface Proposal {
  readonly label: string;
  readonly kind: keyof typeof kinds;
  /** What is replaced: what has been typed of it. On one line. */
  readonly at: Span;
  /** A snippet with tab stops. */
  readonly snippet: string;
  readonly detail?: string | undefined;
  /** Markdown. */
  readonly about?: string | undefined;
  /** What is compared with the typed text, where that is not the label. */
  readonly filter?: string;
}

const kinds = { heading: 22, key: 10, value: 12, choice: 20, name: 18, comment: 15 } as const satisfies Record<
  string,
  CompletionItemKind
>;

/** Proposals in their order. */
export function toItems(of: Source, proposals: readonly Proposal[], reader: Reader): CompletionItem[] {
  return proposals.map((one, index) => ({
    label: one.label,
    kind: kinds[one.kind],
    // An editor sorts by text; this keeps the order that was meant.
    sortText: String(index).padStart(4, '0'),
    filterText: one.filter ?? one.label,
    textEdit: { range: toRange(of, one.at), newText: reader.snippets ? one.snippet : withoutStops(one.snippet) },
    insertTextFormat: reader.snippets ? 2 : 1,
    insertTextMode: 1,
    ...(one.detail === undefined ? {} : { detail: one.detail }),
    ...(one.about === undefined ? {} : { documentation: { kind: 'markdown', value: one.about } }),
  }));
}

/** A text as part of a snippet. */
export function literal(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
