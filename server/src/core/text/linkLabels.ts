// Where a block's links have their words.

import type { Span } from '../source.ts';
import type { Block } from './blocks.ts';

/** The words of links, which are the name of something else. */
export function linkLabels({ text, links }: Block): readonly Span[] {
  return links.flatMap(({ at }) => {
    const from = text.startsWith('](', at.from - 2) ? text.lastIndexOf('[', at.from - 2) : -1;
    return from === -1 ? [] : [{ from, to: at.from }];
  });
}
