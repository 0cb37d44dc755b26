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
  /** What the board decided, the newest of each role or person. */
  readonly decisions: readonly DecisionView[];
  /** Why nobody may approve yet; undefined when somebody may. */
  readonly cannotApprove: string | undefined;
  /** How many conversations nobody has resolved, for those who sign and decide; undefined when there are none. */
  readonly openConversations: string | undefined;
  /** The roles in which somebody may decide. */
  readonly roles: readonly { readonly id: string; readonly title: string }[];
  /** Where the state may go from here. */
  readonly next: readonly StateView[];
  /** What the author should know about the review as a whole; undefined when there is nothing. */
  readonly notice: string | undefined;
  readonly record: { readonly uri: string; readonly exists: boolean; readonly fault: string | undefined };
}

export interface LayerView {
  readonly layer: number;
  readonly title: string;
  readonly done: number;
  readonly items: readonly ItemView[];
  readonly isDone: boolean;
  readonly isLocked: boolean;
  /** Why it is not done; empty when it is. */
  readonly reasons: readonly string[];
  /** Signatures that stand. */
  readonly signed: readonly SaidView[];
  /** Who lets others go on although the order is not kept, and why. */
  readonly override: (SaidView & { readonly reason: string }) | undefined;
  readonly canSign: boolean;
  readonly canOverride: boolean;
}

export interface SaidView {
  readonly by: string;
  readonly at: string;
}

export interface DecisionView extends SaidView {
  readonly decision: 'approve' | 'defer' | 'reject';
  /** In the reader's words. */
  readonly role: string | undefined;
  readonly reason: string | undefined;
}

export interface StateView {
  readonly state: string;
  /** What going there means, as a short title: “Move to review”. */
  readonly title: string;
  /** Why the state may not go there yet; empty when it may. */
  readonly reasons: readonly string[];
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

/** What a person puts on record about a change. */
export type Act =
  | {
      readonly kind: 'verdict';
      readonly item: string;
      readonly verdict: 'ok' | 'concern' | 'n/a';
      readonly note?: string;
    }
  /** The verdict that counts, once more, on what stands there now. */
  | { readonly kind: 'still-valid'; readonly item: string }
  /** With `override`, its reason: others may go on although the layer is not done; of emergencies only. */
  | { readonly kind: 'sign-off'; readonly layer: number; readonly override?: string }
  | {
      readonly kind: 'decision';
      readonly decision: 'approve' | 'defer' | 'reject';
      readonly role?: string;
      readonly reason?: string;
    };

/** Client → server: the edit that puts an act on record. The client applies it as one undoable edit. */
export const recordRequest = 'mcm/record';
export interface RecordParams {
  readonly uri: string;
  /** The person, as declared. */
  readonly by: string;
  /** ISO 8601 with offset. */
  readonly at: string;
  readonly act: Act;
}

/** Client → server: the edit that moves the state of a document. The author applies it; nothing else moves a state. */
export const stateRequest = 'mcm/state';
export interface StateParams {
  readonly uri: string;
  readonly state: string;
}

/** What is to be written where, or why nothing is: a sentence in the reader's language. */
export type EditResult =
  | {
      readonly kind: 'edit';
      readonly edit: WorkspaceEdit;
      readonly uri: string;
      /** The text, with plain line ends, that the edit was made for; it fits no other. Empty for a file that is to be made. */
      readonly before?: string;
    }
  | { readonly kind: 'refused'; readonly reason: string };

/** Client → server: what a verdict's person read and what stands there now, for a comparison side by side. */
export const readRequest = 'mcm/read';
export interface ReadParams {
  readonly uri: string;
  readonly item: string;
  /** Earlier texts of the document that the client has kept, newest first. */
  readonly kept: readonly string[];
  /** Whether the texts that git has may be looked through. */
  readonly git: boolean;
}
export interface ReadView {
  /** Markdown: the answers and fields that the item covers, as they were read and as they are. */
  readonly before: string;
  readonly now: string;
  /** Names of those whose earlier text nobody has kept. */
  readonly lost: readonly string[];
}

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

export * from './commentProtocol.ts';
export * from './previewProtocol.ts';
export * from './queueProtocol.ts';
