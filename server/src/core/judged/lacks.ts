// What an answer leaves open although no rule finds fault with its words: it reads like answers that careful colleagues sent back. Who reads
// it knows that is no proof, so it is only remarked; the message says what such an answer usually is without.

import type { Answer } from '../change.ts';
import { isKind, isLikeFaulty } from '../learned/likeness.ts';
import { deniesEffect, deniesImpact } from '../said/noImpact.ts';
import { deniesOnly } from './denial.ts';
import { pointer } from './elsewhere.ts';
import { leftIn } from './leftInBlock.ts';
import { openStatements } from './readsOpen.ts';
import { saysNone } from './saysNone.ts';
import { bare, isReasoned, laterWords } from './shortAnswers.ts';
import { isAheadOf } from './tenses.ts';
import { putsOff } from './weakness.ts';

/** What is left open, by question: something to look at, a sign of trouble, who was told, what follows, why then, with what, what those served notice, the proof, who is hit, what limits it. */
const lacks = {
  'activity.purpose': 'sight',
  'activity.end-state': 'sight',
  'activity.assumptions': 'sight',
  'activity.execution': 'means',
  'risk.necessity': 'consequence',
  'risk.timing': 'hour',
  'risk.intrusiveness': 'sign',
  'risk.business-critical': 'served',
  'risk.testing': 'proof',
  'services.dependencies': 'who',
  'worst-case.scenarios': 'effect',
  'worst-case.mitigation': 'control',
} as const;

/** `shield`: a denial of any impact that reads like one that did not hold. */
export type Lack = (typeof lacks)[keyof typeof lacks] | 'shield';

/** What an answer leaves open; ask only where no rule finds its words weak. `now`: epoch milliseconds, for tests on days to come. */
export function lackOf(answer: Answer, now: number): Lack | undefined {
  const { question, text } = answer;
  const lack: Lack | undefined = Object.hasOwn(lacks, question.id)
    ? lacks[question.id as keyof typeof lacks]
    : undefined;
  if (lack === undefined || !readsWeak(answer)) return undefined;
  // A no has no sign; something keeps the others untouched.
  if (lack === 'sign' && (saysNone(answer) || deniesImpact(answer) || deniesEffect(answer))) return 'shield';
  if (question.kind === 'proof' && (isReasoned(text) || isAheadOf(text, now))) return undefined;
  if (question.checks.includes('denial-instead-of-scenario') && deniesOnly(text)) return undefined;
  return putsOff(question.kind, text, now) ? undefined : lack;
}

/** Whether an answer reads like those that were sent back, and not because of a bare word, a pointer or a blank: these are told by what they are. */
export function readsWeak(answer: Answer): boolean {
  const { question, kind, text, blocks } = answer;
  if (kind !== 'given' || bare(text) !== undefined || laterWords(text).length > 0 || pointer(text) !== undefined)
    return false;
  if (blocks.some(({ block }) => leftIn(block).length > 0) || openStatements(answer).length > 0) return false;
  return isKind(question.id) && isLikeFaulty(question.id, text);
}
