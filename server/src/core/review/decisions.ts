// What the board decided: which decisions count, and whether they say yes.

import type { Change } from '../change.ts';
import { type Approval, approvalsOf } from '../policy/approvals.ts';
import type { Given } from '../rule.ts';
import type { BoardDecision, Said } from './recordEntries.ts';
import type { ReviewRecord } from './reviewRecord.ts';
import { isBefore } from './signOffs.ts';
import { partOf, verdictsOf } from './verdicts.ts';

/** The newest decision of each role (of each person without one), oldest first. */
export function standingDecisions(decisions: readonly BoardDecision[]): readonly BoardDecision[] {
  const keyOf = ({ role, by }: BoardDecision) => role ?? by;
  return decisions.filter((one, n) => !decisions.slice(n + 1).some(later => keyOf(later) === keyOf(one)));
}

/** A standing decision against the change. */
export function decisionAgainst(decisions: readonly BoardDecision[]): BoardDecision | undefined {
  return standingDecisions(decisions).find(one => one.decision !== 'approve');
}

/** Whether somebody who may has approved since a concern was raised, and said why. */
export function isAccepted(change: Change, { decisions }: ReviewRecord, concern: Said): boolean {
  return standingDecisions(decisions).some(
    one =>
      one.decision === 'approve' &&
      one.reason?.trim() &&
      partOf(change, one.by) === undefined &&
      !isBefore(one, concern),
  );
}

/** How far the board has come. */
export type Board =
  | { readonly kind: 'against'; readonly decision: BoardDecision }
  /** Nobody who may has approved yet, or a role that the policy asks for has not. */
  | { readonly kind: 'open'; readonly missing: readonly Approval[] }
  /** Approved, but somebody has given a verdict on a changed text since. */
  | { readonly kind: 'outdated'; readonly decision: BoardDecision }
  | { readonly kind: 'approved' };

/** What the decisions on record come to. Those of whoever makes the change count for nothing. */
export function boardOf(change: Change, given: Given, record: ReviewRecord): Board {
  const against = decisionAgainst(record.decisions);
  if (against) return { kind: 'against', decision: against };
  const approvals = standingDecisions(record.decisions).filter(({ by }) => partOf(change, by) === undefined);
  const asked = approvalsOf(change, given);
  const missing = asked.filter(({ state }) => state !== 'given');
  // A policy may find its approval elsewhere, such as with the authoriser of an emergency.
  if (missing.length > 0 || (asked.length === 0 && approvals.length === 0)) return { kind: 'open', missing };
  const verdicts = verdictsOf(change, record).flatMap(({ verdict }) => verdict ?? []);
  const newest = approvals.at(-1);
  // What was judged anew after the approval is not what was approved.
  const isOutdated = change.type !== 'emergency' && newest && verdicts.some(one => isBefore(newest, one));
  return isOutdated ? { kind: 'outdated', decision: newest } : { kind: 'approved' };
}
