// What client and server say to each other about conversations; part of protocol.ts.

import type { Range } from 'vscode-languageserver-protocol';

/** Client → server: the conversations about a document, each at its place; null when it is no MCM. */
export const commentsRequest = 'mcm/comments';
export interface CommentsParams {
  readonly uri: string;
}
export interface CommentsView {
  readonly uri: string;
  readonly threads: readonly ThreadView[];
  /** Whether others read it already, so that each line may offer to begin a conversation; a lonely author is left in peace. */
  readonly isReviewed: boolean;
  /** Why the review record cannot be relied on; then threads may be missing, and nothing is written. */
  readonly fault: string | undefined;
}

export interface ThreadView {
  readonly which: WhichThread;
  readonly range: Range;
  readonly resolved: boolean;
  /** What the reader should know of it as a whole: who resolved it, or that its place is gone. */
  readonly label: string | undefined;
  /** What was said, oldest first; `when` in the reader's zone. The text is Markdown that loads nothing. */
  readonly said: readonly { readonly by: string; readonly when: string; readonly text: string }[];
}

/** Which conversation: its place in the record, and who began it when, because others may have written meanwhile. */
export interface WhichThread {
  readonly index: number;
  readonly by: string;
  readonly at: string;
}

/** Client → server: the edit that puts something said on record; answered with an `EditResult`, null when it is no MCM. */
export const commentRequest = 'mcm/comment';
export interface CommentParams {
  readonly uri: string;
  /** The person, as declared. */
  readonly by: string;
  /** ISO 8601 with offset. */
  readonly at: string;
  readonly act: /** An empty range means its line. */
    | { readonly kind: 'add'; readonly range: Range; readonly text: string }
    | { readonly kind: 'reply'; readonly to: WhichThread; readonly text: string }
    /** With a last word, or without. */
    | { readonly kind: 'resolve'; readonly to: WhichThread; readonly text?: string }
    | { readonly kind: 'reopen'; readonly to: WhichThread; readonly text?: string };
}
