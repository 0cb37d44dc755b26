// Review records for tests: verdicts on every item of some layers, given on a document as it stands.

import { changeOf, readDocument } from '../../server/src/core/change.ts';
import { apply } from '../../server/src/core/fix.ts';
import { readNow } from '../../server/src/core/review/checklist.ts';
import { withEntry } from '../../server/src/core/review/recordEdits.ts';
import type { Verdict } from '../../server/src/core/review/recordEntries.ts';
import { source } from '../../server/src/core/source.ts';
import { builtIn } from '../../server/src/core/template.ts';

export const changeIn = (text: string) => changeOf(readDocument(source('file:///x.mcm.md', text)), builtIn);

/** A record's text with one person's verdicts on all items of a layer added to it, or on those named. */
export function judged(
  document: string,
  layer: number,
  by: string,
  more: Partial<Verdict> & { readonly record?: string; readonly only?: readonly string[] } = {},
): string {
  const { record = '', only, ...verdict } = more;
  const items = builtIn.review.filter(item => item.layer === layer && (only?.includes(item.id) ?? true));
  return items.reduce((text, { id }) => {
    const read = readNow(changeIn(document), id);
    const note = 'Read the logs that are linked.';
    const entry = { verdict: 'ok', note, by, at: '2026-11-21T10:00:00+08:00', read, ...verdict } as const;
    const written = withEntry(text, { to: 'items', item: id, entry });
    if (written.kind === 'refused') throw new Error(written.says.en);
    return apply(text, written.edits);
  }, record);
}
