// Two columns of a table that give the same hours by two clocks, one of them by a name that is no zone we know: "Antofagasta | UTC".
// They are as far apart in each row; where one row differs, it is odd whatever the zones are.

import type { Span } from '../source.ts';
import type { Cell, Table } from '../text/blocks.ts';
import { everywhere } from '../text/markdown.ts';
import { minutesTo } from '../time/dayClock.ts';
import { placeZone, zonesIn } from '../time/zoneWords.ts';
import { statedZone } from './clockTimes.ts';
import { headWords } from './columnWords.ts';

/** An hour with its place. */
interface Hour {
  readonly at: Span;
  readonly text: string;
  readonly minute: number;
}

/** The odd row: its hours in the two columns, and how far the second is ahead of the first in all other rows, in minutes below a day. */
export interface OddRow {
  /** Where the second hour stands in the document; the places of the hours themselves count in their block. */
  readonly at: Span;
  readonly first: Hour;
  readonly second: Hour;
  readonly usual: number;
}

/** Every such row of a document. */
export const oddRows = everywhere((block): readonly OddRow[] => block.tables.flatMap(table => oddRow(table) ?? []));

function oddRow({ head, rows }: Table): OddRow | undefined {
  if (rows.length < FEWEST) return undefined;
  const zones = head.map(({ text }) => statedZone(text, 'heading-cell'));
  // Where the headings differ in two known zones alone, the instants are compared elsewhere.
  const clocks = head.flatMap(({ text }, column) => (zones[column] || isPlace(text) ? [column] : []));
  const wordsOf = (column: number) => headWords(head[column]?.text ?? '');
  const areCompared = (left: number, right: number) =>
    zones[left] !== null && zones[right] !== null && wordsOf(left) === wordsOf(right);
  for (const left of clocks) {
    for (const right of clocks) {
      if (left >= right || (zones[left] === null && zones[right] === null) || areCompared(left, right)) continue;
      const odd = oddOf(
        rows.flatMap(({ cells }) => {
          const [first, second] = [hourOf(cells[left]), hourOf(cells[right])];
          return first && second ? [{ first, second }] : [];
        }),
      );
      if (odd) return odd;
    }
  }
  return undefined;
}

const FEWEST = 5;

/** A name and nothing that says what the hours are of. */
function isPlace(head: string): boolean {
  return placeZone(head.trim()) !== null || (/^\p{L}[\p{L} ]{2,24}$/u.test(head.trim()) && !ofPlan.test(head));
}

const ofPlan =
  /\b(?:start|end|begin|until|till|from|to|when|time|by|latest|earliest|planned|actual|due|done|finish|what|who|step|min\w*|duration)\b|[始止终束时点步前后刻]|[开完][工成]|计划|实际|预计|最[早晚迟]|耗|内容|谁/i;

/** The one pair that differs where all others are as far apart, by a quarter of an hour or a multiple of it. */
function oddOf(pairs: readonly Pick<OddRow, 'first' | 'second'>[]): OddRow | undefined {
  const apart = pairs.map(({ first, second }) => minutesTo(first.minute, second.minute));
  const usual = apart[0] === apart[1] ? apart[0] : apart[2];
  const odd = pairs.filter((_, i) => apart[i] !== usual);
  const [one] = odd;
  if (pairs.length < FEWEST || !usual || usual % 15 > 0 || !one || odd.length > 1) return undefined;
  return { ...one, at: one.second.at, usual };
}

/** The hour that a cell begins with; none where it names its zone, as in a night in which clocks change: then rows differ rightly. */
function hourOf(cell: Cell | undefined): Hour | undefined {
  if (!cell || zonesIn(cell.text).length > 0) return undefined;
  const match = /^[\s*]*(([01]?\d|2[0-3])[:：]([0-5]\d))(?![\d:])/.exec(cell.text);
  if (!match) return undefined;
  const [all, text = '', hour, minute] = match;
  const from = cell.at.from + all.length - text.length;
  return { at: { from, to: from + text.length }, text, minute: Number(hour) * 60 + Number(minute) };
}
