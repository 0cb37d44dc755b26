// What people put on record about a change: verdicts, sign-offs, decisions, comments. Each with the check that it is one.

export type VerdictKind = 'ok' | 'concern' | 'n/a';

/** Who says something, and when. */
export interface Said {
  /** The person, as declared. */
  readonly by: string;
  /** ISO 8601 with its offset. */
  readonly at: string;
}

/** What one person concluded about one review item. */
export interface Verdict extends Said {
  readonly verdict: VerdictKind;
  readonly note?: string;
  /** Fingerprint of each answer and field that was read; undefined in a record that does not say. */
  readonly read?: Readonly<Record<string, string>>;
}

/** One person's signature under a whole layer. */
export interface SignOff extends Said {
  readonly layer: number;
  /** Why the usual order was not kept; of emergencies only. */
  readonly override?: string;
}

/** What one member of the board decided. */
export interface BoardDecision extends Said {
  readonly decision: 'approve' | 'defer' | 'reject';
  readonly role?: string;
  readonly reason?: string;
}

export interface Reply extends Said {
  readonly text: string;
}

/** A conversation about a place in the document. */
export interface Comment extends Reply {
  /** The words that it hangs on, as they stood in the document. */
  readonly quote?: string;
  /** Id of the question whose answer is meant. */
  readonly question?: string;
  readonly resolved?: Said;
  readonly replies?: readonly Reply[];
}

type Raw = Readonly<Record<string, unknown>>;

export function isVerdict(value: unknown): value is Verdict {
  const one = raw(value);
  return (one.verdict === 'ok' || one.verdict === 'concern' || one.verdict === 'n/a') && isSaid(one);
}

export function isSignOff(value: unknown): value is SignOff {
  const one = raw(value);
  return typeof one.layer === 'number' && isSaid(one) && isTextOrNot(one.override);
}

export function isDecision(value: unknown): value is BoardDecision {
  const one = raw(value);
  const isKnown = one.decision === 'approve' || one.decision === 'defer' || one.decision === 'reject';
  return isKnown && isSaid(one) && isTextOrNot(one.role) && isTextOrNot(one.reason);
}

export function isComment(value: unknown): value is Comment {
  const one = raw(value);
  const isSettled = one.resolved === undefined || isSaid(raw(one.resolved));
  const areReplies = one.replies === undefined || (Array.isArray(one.replies) && one.replies.every(isReply));
  return isReply(one) && isTextOrNot(one.quote) && isTextOrNot(one.question) && isSettled && areReplies;
}

function isReply(value: unknown): value is Reply {
  const one = raw(value);
  return isSaid(one) && typeof one.text === 'string';
}

function isSaid(one: Raw): boolean {
  return typeof one.by === 'string' && typeof one.at === 'string';
}

function raw(value: unknown): Raw {
  return (value ?? {}) as Raw;
}

function isTextOrNot(value: unknown): boolean {
  return value === undefined || typeof value === 'string';
}
