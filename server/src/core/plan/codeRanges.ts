// Commands that take a start and an end, of which the end is not behind the start: "--start 2027-05-13T03:10 --end 2027-05-12T05:30".

import type { Change } from '../change.ts';
import type { Span } from '../source.ts';
import { planCode } from './planCode.ts';

/** The places from the start to the end of such options; both are ISO times with or without an offset. */
export function backwardOptions(change: Change): readonly Span[] {
  return planCode(change).flatMap(({ text, at }) =>
    [...text.matchAll(options)].flatMap(({ 0: all, 1: start = '', 2: end = '', index }) => {
      if (!(Date.parse(end) <= Date.parse(start))) return [];
      const from = at.from + index;
      return [{ from, to: from + all.length }];
    }),
  );
}

const iso = '(\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(?::\\d\\d)?(?:Z|[+-]\\d\\d:?\\d\\d)?)';
const options = new RegExp(
  `--(?:start|begin|from|since|starts-at|start-time)[= ]["']?${iso}["']?[^\\n]{0,80}?--(?:end|until|till|to|ends-at|end-time)[= ]["']?${iso}`,
  'g',
);
