// What a text reckons itself and gets wrong, whatever the plan says: a product, a sum, how long a range is. Hits of `differing-durations`.

import type { Change } from '../../core/change.ts';
import { productsOf } from '../../core/clock/products.ts';
import { rangeLengths } from '../../core/clock/rangeLengths.ts';
import { writtenSums } from '../../core/clock/writtenSums.ts';
import { duration } from '../../core/plan/stepFacts.ts';
import type { Hit } from '../../core/rule.ts';

/** Each at its result. Reading sentences may err: they are remarks. */
export function* ownReckonings(change: Change): Iterable<Hit & { says: 'product' | 'range' }> {
  const { markdown } = change.document;
  const severity = 'information';
  for (const { at, text, minutes, factors, made } of productsOf(markdown))
    if (isOther(minutes, made)) yield { at, says: 'product', with: { text, factors, sum: duration(made) }, severity };
  for (const { at, text, minutes, parts, made } of writtenSums(markdown))
    if (isOther(minutes, made))
      yield { at, says: 'product', with: { text, factors: parts, sum: duration(made) }, severity };
  for (const { at, text, minutes, range, made } of rangeLengths(change)) {
    const fills = { text, range: change.source.text.slice(range.from, range.to), sum: duration(made) };
    if (isOther(minutes, made)) yield { at, says: 'range', with: fills, severity };
  }
}

const isOther = (minutes: number, made: number) => Math.abs(minutes - made) >= 0.5;
