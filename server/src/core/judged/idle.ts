// Whether a countermeasure in the risk table reads as if nothing were done about the risk: it is like cells that careful
// colleagues sent back. Never sure, so only remarked.

import { isLikeFaulty } from '../learned/likeness.ts';
import type { RiskRow } from '../said/riskTable.ts';
import { laterWords } from './shortAnswers.ts';

/** Whether a countermeasure is long enough to be read, and its risk worth a remark. A word alone is known or it is not. */
export function mayReadIdle({ mitigation, level }: RiskRow): boolean {
  return level !== 'low' && /(?:[\p{L}\d%`]+[\s'’,-]+){2}\p{L}|\p{Script=Han}{5}/u.test(mitigation?.text ?? '');
}

/** Whether it reads so; what somebody still has to fill in is told as that. */
export function readsIdle(row: RiskRow): boolean {
  const text = row.mitigation?.text ?? '';
  return (
    mayReadIdle(row) && isLikeFaulty('measures', text) && laterWords(text).length === 0 && !isLikeFaulty('open', text)
  );
}
