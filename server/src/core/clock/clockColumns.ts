// Two columns of a table that give the same hours by two clocks, one of them by a name that is no zone we know: "Antofagasta | UTC".
// They are as far apart in each row; where one row differs, it is odd whatever the zones are.

import type { Span } from '../source.ts';
import type { Table } from '../text/blocks.ts';
import { everywhere } from '../text/markdown.ts';
import { placeZone, zonesIn } from '../time/zoneWords.ts';
import { statedZone } from './clockTimes.ts';

/** The odd row: its hour in the second column, that in the first, and how far apart the two are elsewhere, in minutes. */
export interface OddRow {
  readonly at: Span;
  readonly text: string;
  readonly other: string;
  readonly minutes: number;
}

/** Every such row of a document. */
export const oddRows = everywhere((block): readonly OddRow[] => block.tables.flatMap(table => oddRow(table) ?? []));

function oddRow({ head, rows }: Table): OddRow | undefined {
  if (rows.length < 4) return undefined;
  for (const [left, one] of head.entries()) {
    for (const [right, other] of head.entries()) {
      const zones = [one, other].map(({ text }) => statedZone(text, 'heading-cell'));
      if (left >= right || zones.filter(zone => zone === null).length !== 1) continue;
      if (![one, other].every(({ text }, i) => zones[i] !== null || isPlace(text))) continue;
      const found = rows.flatMap(({ cells }) => {
        const [a, b] = [cells[left], cells[right]];
        const [first, second] = [hourOf(a?.text), hourOf(b?.text)];
        // Where a cell names its zone, as in a night in which clocks change, rows differ rightly.
        if (!a || !b || !first || !second || zonesIn(`${a.text} ${b.text}`).length > 0) return [];
        const minutes = (second.minute - first.minute + DAY) % DAY;
        const from = b.at.from + b.text.indexOf(second.text);
        return [{ at: { from, to: from + second.text.length }, text: second.text, other: first.text, minutes }];
      });
      const odd = oddOf(found);
      if (odd) return odd;
    }
  }
  return undefined;
}

/** A name and nothing that says what the hours are of. */
function isPlace(head: string): boolean {
  return placeZone(head.trim()) !== null || (/^\p{L}[\p{L} ]{2,24}$/u.test(head.trim()) && !ofPlan.test(head));
}

const ofPlan =
  /\b(?:start|end|begin|until|till|from|to|when|time|by|latest|earliest|planned|actual|due|done|finish|what|who|step|min\w*|duration)\b|[始止终束时点步前后刻]|[开完][工成]|计划|实际|预计|最[早晚迟]|耗|内容|谁/i;

/** The one that differs where four in five are equal, and a quarter of an hour or a multiple of it apart. */
function oddOf(found: readonly OddRow[]): OddRow | undefined {
  const usual = found[0]?.minutes === found[1]?.minutes ? found[0]?.minutes : found[2]?.minutes;
  const odd = found.filter(({ minutes }) => minutes !== usual);
  const [first] = odd;
  if (usual === undefined || usual === 0 || usual % 15 > 0 || !first || odd.length > 1 || found.length < 5)
    return undefined;
  return { ...first, minutes: usual };
}

function hourOf(text = ''): { readonly minute: number; readonly text: string } | undefined {
  const [all, hour, minute] = /^\s*\**(?<!\d)([01]?\d|2[0-3])[:：]([0-5]\d)(?![\d:])/.exec(text) ?? [];
  return all === undefined
    ? undefined
    : { minute: Number(hour) * 60 + Number(minute), text: all.replace(/^[\s*]+/, '') };
}

const DAY = 24 * 60;
