// A table of one window in which each row is a zone: `| Beijing (UTC+8) | 17:00 | 19:30 |` above `| UTC | 09:00 | 11:30 |`. What stands in a
// column tells one moment. Without a row in UTC the rows may be places that each have a window of their own.

import type { Cell, Table } from '../text/blocks.ts';
import type { Markdown } from '../text/markdown.ts';
import type { Zone } from '../time/zones.ts';
import { zonesIn } from '../time/zoneWords.ts';
import type { Rendering } from './renderings.ts';

type Placed = Rendering & { readonly block: number };

/** The renderings of one moment below each other, by column. `all` are those of a document in order. */
export function zoneRows(all: readonly Placed[], of: Markdown): readonly (readonly [Rendering, ...Rendering[]])[] {
  const inTables = all.filter(one => one.passage.row >= 0);
  const blocks = new Set(inTables.map(({ block }) => block));
  return [...blocks].flatMap(index =>
    (of.blocks[index]?.tables ?? []).flatMap(table => {
      const zones = table.rows.map(({ cells: [head] }) => headZone(head));
      if (zones.length < 2 || !zones.every(zone => zone !== undefined) || !zones.some(isUtc)) return [];
      const here = inTables.filter(({ block }) => block === index);
      return table.head.slice(1).flatMap((_, column) => inColumn(table, column + 1, zones as Zone[], here));
    }),
  );
}

function inColumn(table: Table, column: number, zones: readonly Zone[], all: readonly Placed[]) {
  const found = table.rows.flatMap(({ cells }, row) => {
    const at = cells[column]?.at;
    const inside = at ? all.filter(({ origin }) => at.from <= origin && origin < at.to) : [];
    const [one] = inside;
    return one && inside.length === 1 ? [one.isOwn ? one : { ...one, zone: zones[row], isOwn: true }] : [];
  });
  const [first, ...others] = found;
  return first && others.length > 0 ? [[first, ...others] as const] : [];
}

/** The zone of a cell with nothing else in it but a name: "Cobre (Chilean summer time, CLST, UTC−3)"; its offset says it best. */
function headZone(cell: Cell | undefined): Zone | undefined {
  if (!cell || cell.text.length > 60 || /\d\s?[:：点]\s?\d\d(?!\s*[)）])/.test(cell.text.replace(/UTC\s?\S+/gi, '')))
    return undefined;
  const found = zonesIn(cell.text);
  return (found.find(({ zone }) => zone.kind === 'offset') ?? found[0])?.zone;
}

const isUtc = (zone: Zone | undefined) => zone?.kind === 'offset' && zone.minutes === 0;
