// Whether an answer says that there is nothing of what is asked for.

import type { Answer } from '../change.ts';
import { bare, isReasoned } from './shortAnswers.ts';

/** Whether an answer says that there is none: a bare or a reasoned no. */
export function saysNone(answer: Answer | undefined): boolean {
  if (answer?.kind !== 'given') return false;
  const word = bare(answer.text);
  if (word !== undefined) return word === 'no' || word === 'na';
  return /^[\s>*_-]*(?:no|none|n\/a|not applicable|无|没有|不涉及|不适用|否)(?![\p{L}\p{N}])/iu.test(answer.text) &&
    isReasoned(answer.text)
    ? true
    : /^[\s>*_-]*(?:none|no\s*[:,.;—–-]|无[，。,.；;]|不涉及|没有)/i.test(answer.text);
}
