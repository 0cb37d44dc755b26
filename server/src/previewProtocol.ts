// What client and server say to each other about an MCM as somebody reads it: the Markdown preview and the summary.

/** Client → server: what the Markdown preview shows of an MCM besides its text; null when it is no MCM. */
export const previewRequest = 'mcm/preview';
export interface PreviewParams {
  readonly uri: string;
}
export interface PreviewView {
  /** The line at the top, piece by piece, in the reader's words. */
  readonly badges: readonly BadgeView[];
  /** Headings that get a mark, by their words as they are written. */
  readonly marks: readonly { readonly heading: string; readonly text: string }[];
}
export interface BadgeView {
  readonly text: string;
  readonly tone: 'plain' | 'good' | 'warn' | 'bad';
}

/** Client → server: the page about a change and its review for those who decide; null when it is no MCM. */
export const summaryRequest = 'mcm/summary';
export interface SummaryParams {
  readonly uri: string;
}
export interface SummaryView {
  readonly title: string;
  /** A whole page that needs nothing besides, and has no script. */
  readonly html: string;
}
