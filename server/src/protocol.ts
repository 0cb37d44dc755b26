// What client and server say to each other beyond LSP. Types and method names only; both sides import this file.

import type { Range, WorkspaceEdit } from 'vscode-languageserver-protocol';

/** Sent in `initializationOptions`; every field is optional, so that any editor can do without. */
export interface InitializationOptions {
  /** The reader's IANA zone, for times on hover. */
  readonly timezone?: string;
  /** `en` or `zh-cn`; LSP's own `locale` when absent. */
  readonly locale?: string;
  /** Whether the client shows the checklist and wants `mcm/changed`. */
  readonly checklist?: boolean;
}

/** Client → server: what the checklist shows for a document; null when it is no MCM. */
export const checklistRequest = 'mcm/checklist';
export interface ChecklistParams {
  readonly uri: string;
}

export interface ChecklistView {
  readonly uri: string;
  readonly title: string;
  readonly id: string | undefined;
  readonly type: string;
  readonly state: string;
  readonly progress: { readonly answered: number; readonly asked: number };
  /** Number of findings by level. */
  readonly findings: {
    readonly error: number;
    readonly warning: number;
    readonly information: number;
    readonly hint: number;
  };
  readonly layers: readonly LayerView[];
  readonly record: { readonly uri: string; readonly exists: boolean; readonly fault: string | undefined };
}

export interface LayerView {
  readonly layer: number;
  readonly title: string;
  readonly done: number;
  readonly items: readonly ItemView[];
}

/** `open`: nobody has said anything. `stale`: an answer that the verdict covers has changed since. */
export type ItemStatus = 'open' | 'ok' | 'concern' | 'n/a' | 'stale';

export interface ItemView {
  readonly id: string;
  readonly title: string;
  /** What stays for the reviewer to judge. */
  readonly look: string | undefined;
  readonly status: ItemStatus;
  readonly verdict:
    | { readonly verdict: string; readonly note: string | undefined; readonly by: string; readonly at: string }
    | undefined;
  /** Names of the answers and fields that changed since the verdict. */
  readonly changed: readonly string[];
  readonly evidence: readonly EvidenceView[];
}

/** gap: missing or contradictory. quote: what the author wrote. fact: computed. nothing: said when there is none. */
export interface EvidenceView {
  readonly kind: 'gap' | 'quote' | 'fact' | 'nothing';
  readonly text: string;
  readonly detail: string | undefined;
  /** Where it stands in the document. */
  readonly range: Range | undefined;
  readonly rule: string | undefined;
}

/** Client → server: the edit that writes a verdict into the review record. The client applies it as one undoable edit. */
export const verdictRequest = 'mcm/verdict';
export interface VerdictParams {
  readonly uri: string;
  readonly item: string;
  readonly verdict: 'ok' | 'concern' | 'n/a';
  readonly note?: string;
  /** The declared reviewer. */
  readonly by: string;
  /** ISO 8601 with offset. */
  readonly at: string;
}
export type VerdictResult =
  | { readonly kind: 'edit'; readonly edit: WorkspaceEdit; readonly recordUri: string }
  /** The record was edited into something unreadable; it is never overwritten. */
  | { readonly kind: 'refused'; readonly reason: string };

/** Client → server: a new document from the template. */
export const newRequest = 'mcm/new';
export interface NewParams {
  /** Any file of the workspace folder whose policy and template count. */
  readonly folder?: string;
  readonly title: string;
  readonly type: 'standard' | 'normal' | 'emergency';
  /** As the author typed them: `2026-12-01 02:00`, `tomorrow 2am`; read in `timezone`. */
  readonly start?: string;
  readonly end?: string;
  readonly timezone?: string;
  readonly owner?: string;
  readonly locale?: string;
}
export interface NewResult {
  /** A file name such as `promote-postgresql-16.mcm.md`. */
  readonly name: string;
  readonly text: string;
  /** What could not be understood of the schedule, as a sentence. */
  readonly problem: string | undefined;
}

/** Server → client: findings, progress or review of a document may be different now. */
export const changedNotification = 'mcm/changed';
export interface ChangedParams {
  readonly uri: string;
}

export * from './queueProtocol.ts';
