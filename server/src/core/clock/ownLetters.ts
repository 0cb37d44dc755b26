// Letters that a document gives a clock itself: "DXB 是迪拜时间（UTC+4）", and then "DXB 06:00".

import { memo } from '../memo.ts';
import type { Markdown } from '../text/markdown.ts';
import type { Zone } from '../time/time.ts';
import { zonesIn } from '../time/zoneWords.ts';
import { placeIn, type Rendering } from './renderings.ts';

/** The zone that the letters in front of a time stand for, where the document says so. */
export function ownZoneOf(one: Rendering, markdown: Markdown): Zone | undefined {
  const { from } = placeIn(one);
  const [, letters] = /(?<![\w-])([A-Z]{2,5})\s$/.exec(one.passage.text.slice(Math.max(0, from - 7), from)) ?? [];
  return letters === undefined ? undefined : legendOf(markdown).get(letters);
}

/** What a document says of letters: the first zone behind them. */
const legendOf = memo((markdown: Markdown): ReadonlyMap<string, Zone> => {
  const found = new Map<string, Zone>();
  for (const { text } of markdown.blocks) {
    for (const [, letters = '', said = ''] of text.matchAll(legend)) {
      const zone = zonesIn(said).find(one => one.zone.kind !== 'letters')?.zone;
      if (zone && !found.has(letters)) found.set(letters, zone);
    }
  }
  return found;
});

const legend = /(?<![\w-])([A-Z]{2,5})\s?(?:[是即为指=＝]|(?:is|means|stands for|for)\s)\s?([^，。；,;\n]{2,40})/g;
