// What a review record holds besides verdicts: who signed off a layer, and what the board decided. Reads only.

import { memoText } from '../memo.ts';
import { plain, yaml } from '../text/frontMatter.ts';

/** One person's signature under a whole layer. */
export interface SignOff {
  readonly layer: number;
  readonly by: string;
  readonly at: string;
  /** Why the usual order was not kept; of emergencies only. */
  readonly override?: string;
}

/** What one member of the board decided. */
export interface BoardDecision {
  readonly decision: 'approve' | 'defer' | 'reject';
  readonly by: string;
  readonly at: string;
  readonly role?: string;
  readonly reason?: string;
}

export interface Signatures {
  /** As written, oldest first. */
  readonly signOffs: readonly SignOff[];
  readonly decisions: readonly BoardDecision[];
}

export const noSignatures: Signatures = { signOffs: [], decisions: [] };

/** The sign-offs and decisions of a record's text. Never fails: what is not in form is left out. */
export const readSignatures = memoText((text: string): Signatures => {
  const { data, faults } = yaml(text);
  if (faults.length > 0) return noSignatures;
  const raw = plain(data) as { readonly 'sign-offs'?: unknown; readonly decisions?: unknown } | null;
  return {
    signOffs: listed(raw?.['sign-offs']).filter(isSignOff),
    decisions: listed(raw?.decisions).filter(isDecision),
  };
}, 64);

function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isSignOff(value: unknown): value is SignOff {
  const one = (value ?? {}) as Readonly<Record<string, unknown>>;
  return typeof one.layer === 'number' && isSigned(one) && isTextOrNot(one.override);
}

function isDecision(value: unknown): value is BoardDecision {
  const one = (value ?? {}) as Readonly<Record<string, unknown>>;
  const isKnown = one.decision === 'approve' || one.decision === 'defer' || one.decision === 'reject';
  return isKnown && isSigned(one) && isTextOrNot(one.role) && isTextOrNot(one.reason);
}

function isSigned(one: Readonly<Record<string, unknown>>): boolean {
  return typeof one.by === 'string' && typeof one.at === 'string';
}

function isTextOrNot(value: unknown): boolean {
  return value === undefined || typeof value === 'string';
}
