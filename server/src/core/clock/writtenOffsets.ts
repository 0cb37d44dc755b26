// "15:00-05:00" in a sentence, in a document that has 2027-03-02T15:00-05:00: no range, but that moment again with its offset.

import type { Change } from '../change.ts';
import { memo } from '../memo.ts';
import { contains, type Span } from '../source.ts';

/** Whether what stands at a place of the document is an hour or the offset behind it, as a moment of the document writes both. */
export function isWithOffset(change: Change, at: Span): boolean {
  return repeated(change).some(span => contains(span, at.from));
}

const repeated = memo((change: Change): readonly Span[] => {
  const { text } = change.source;
  const moments = new Set([...text.matchAll(/\dT(\d\d:\d\d-\d\d:\d\d)(?![\d:])/g)].map(([, written]) => written));
  if (moments.size === 0) return [];
  return [...text.matchAll(/(?<![\dT:])\d\d:\d\d-\d\d:\d\d(?![\d:])/g)]
    .filter(([written]) => moments.has(written))
    .map(({ index, 0: written }) => ({ from: index, to: index + written.length }));
});
