// Blanks in the front matter: `cc: [your-team-here]`, `GW-xxx` in the address of a ticket. Who reviews, who executes and the schedule
// have rules of their own.

import type { Span } from '../source.ts';
import type { Data, FrontMatter } from '../text/frontMatter.ts';

/** The places of blanks in values that no other rule reads as names or times. */
export function blanksInFields({ data }: FrontMatter): readonly Span[] {
  return data.entries.flatMap(({ key, value }) => (judgedElsewhere.has(key) ? [] : blanksIn(value)));
}

const judgedElsewhere = new Set(['reviewers', 'owner', 'executors', 'schedule', 'authoriser', 'submitted', 'id']);

function blanksIn(data: Data): readonly Span[] {
  if (data.kind === 'map') return data.entries.flatMap(({ value }) => blanksIn(value));
  if (data.kind === 'list') return data.items.flatMap(blanksIn);
  const { text, at } = data;
  return blank.test(text) && !/^https?:\/\/[^/]*xxx/i.test(text) ? [at] : [];
}

const blank =
  /(?<![\w-])(?:your[-_](?:[a-z]+[-_])*(?:here|name|team|id|ticket|service)|[A-Z]{2,8}-(?:x{3,}|X{3,}|\?+)|TBD|TODO|FIXME)(?![\w-])/;
