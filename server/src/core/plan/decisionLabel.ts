// A decision that stands between the steps under a label of its own and not under the question's heading.

import type { Change } from '../change.ts';
import { memo } from '../memo.ts';
import { runbookOf } from './arithmetic.ts';
import { undecidedSteps } from './decision.ts';

/**
 * Whether another rule looks at the decision than the one that asks for its heading: none is there at all, or a line of the runbook
 * begins with it and says after which step, by what or who: "**Go/no-go**: after step 5 …".
 */
export const isDecidedAmid = memo((change: Change): boolean => {
  return undecidedSteps(change) > 0 || label.test(runbookOf(change)?.text ?? '');
});

const label =
  /^[ \t]*(?:[-*>+]\s+|\d{1,2}[.)]\s+)?(?:\*\*|__)?\s?(?:go\s?(?:\/|or)\s?no-?go|decision(?: point)?|point of decision|hold point|决策点|决定点|放行点|拍板|去留)(?:\*\*|__)?\s?[:：.。—–|｜](?:\*\*|__)?[^\n]{24,}/im;
