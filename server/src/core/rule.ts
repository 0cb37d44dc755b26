// What a rule is, and what it says. A rule is one file under rules/; it looks at a change and yields hits, nothing else.

import type { Allow } from './allow.ts';
import type { Change } from './change.ts';
import type { History } from './review/history.ts';
import type { ReviewRecord } from './review/reviewRecord.ts';
import type { Settings } from './settings.ts';
import type { Row, Severity } from './severity.ts';
import type { Source, Span } from './source.ts';
import type { Neighbours } from './summary.ts';
import type { Template } from './template.ts';
import type { Fills, Words } from './words.ts';

/** All that a check may know besides the text. Compared by identity: make one and keep it while nothing changes. */
export interface Given {
  readonly template: Template;
  readonly settings: Settings;
  /** Epoch milliseconds, the only clock of the core. */
  readonly now: number;
  /** The workspace's MCMs, perhaps with the one that is checked among them: its uri tells. */
  readonly others: Neighbours;
  /** The review record beside the document; undefined when there is none. */
  readonly record: ReviewRecord | undefined;
  /** The file that `procedure` names; undefined when there is none, or none was looked for. */
  readonly procedure?: Source | undefined;
  /** Who committed what; only where somebody asked for a comparison with git. */
  readonly history?: History | undefined;
}

/** A replacement of text; `from === to` inserts. */
export interface Edit extends Span {
  readonly text: string;
}

/** A way out of a finding. */
export interface Fix {
  readonly title: Words;
  readonly with?: Fills;
  /** Against the text that was checked; they do not overlap. */
  readonly edits: readonly Edit[];
  /** Changes no meaning, so that "fix all" may apply it unseen. */
  readonly safe?: boolean;
  /** The texts are snippets with tab stops (`${1|Low,Medium,High|}`); see `withoutStops` for editors that have none. */
  readonly snippet?: boolean;
}

/** Another place that belongs to a finding. */
export interface See {
  readonly at: Span;
  /** The document that it stands in, when it is not the one that is checked. */
  readonly in?: Source;
  readonly says: Words;
}

/** What a rule found. `says` names one of the rule's messages. */
export interface Hit {
  readonly at: Span;
  readonly says: string;
  readonly with?: Fills;
  /** Made only when asked for. */
  readonly fixes?: () => readonly Fix[];
  readonly see?: readonly See[];
  /** Another row of the severity table than the rule's own. */
  readonly as?: Row;
  /** A level whatever the state, for facts that do not depend on it. */
  readonly severity?: Severity | 'off';
}

/** A hit of a named rule, with its place on one line and its level decided. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly at: Span;
  readonly says: Words;
  readonly with: Fills;
  readonly see: readonly See[];
  readonly fixes: () => readonly Fix[];
}

/**
 * A document for tests and pages. `text` is either a whole document (it starts with `---`) or parts that replace those
 * of a faultless change: headings with answers, front-matter lines in `front`. A line of `^^^^ message` under a line
 * marks what is found there, with the beginning of the English message.
 */
export interface Example {
  readonly text: string;
  /** Front-matter YAML whose keys replace those of the faultless change. */
  readonly front?: string;
  /** State of the change; `review` when not said. */
  readonly state?: string;
  /** A policy file's text. */
  readonly settings?: string;
  /** ISO instant; 2026-11-20T00:00:00Z when not said. */
  readonly now?: string;
  /** Other MCMs of the workspace, each as its front matter. */
  readonly others?: readonly string[];
  /** The text of the review record beside the document. */
  readonly record?: string;
  /** Who committed the document and the record, each as `Name <address>`; compared only where it is given. */
  readonly committed?: { readonly document: string; readonly record: string };
  /** The text of the procedure that the front matter names. */
  readonly procedure?: string;
  /** The text part after the first fix of the first finding (all fixes of `fixAll` for safe ones). */
  readonly fixed?: string;
}

export interface Rule {
  /** Public name: reads after "allow", names the fault; also file name, diagnostic code, settings key and page. */
  readonly id: string;
  readonly severity: Row;
  /** Its messages by name: what is wrong, why it matters here, what to do, in one sentence. */
  readonly says: Readonly<Record<string, Words>>;
  /** Why a careful colleague would speak up. */
  readonly why: Words;
  readonly examples: { readonly bad: readonly Example[]; readonly good: readonly Example[] };
  check(change: Change, given: Given): Iterable<Hit>;
}

/** Declares a rule; the type makes every hit name a message that the rule has. */
export function rule<const Messages extends Readonly<Record<string, Words>>>(
  it: Omit<Rule, 'says' | 'check'> & {
    readonly says: Messages;
    check(change: Change, given: Given): Iterable<Hit & { readonly says: keyof Messages & string }>;
  },
): Rule {
  return it;
}

/** A rule about the allows themselves; it runs after all others and knows which allows were of use. */
export interface AllowRule extends Omit<Rule, 'check'> {
  checkAllows(allows: readonly Allow[], used: ReadonlySet<Allow>, given: Given, change: Change): Iterable<Hit>;
}
