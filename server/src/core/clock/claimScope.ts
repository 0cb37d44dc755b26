// Where in a document words about time speak of this change: not below headings on tests, incidents, reviews, phases.

import type { Change } from '../change.ts';
import { memo } from '../memo.ts';
import { isElsewhere } from './windowClaims.ts';

/** Whether a day or time in a block may be one of this change's own. */
export function claimsHere(change: Change, block: number): boolean {
  return !elsewhere(change).some(({ from, to }) => from <= block && block < to);
}

const elsewhere = memo((change: Change) =>
  change.document.markdown.headings
    .filter(({ level, text }) => level > 1 && isElsewhere(text))
    .map(({ block, end }) => ({ from: block, to: end })),
);
