// The edit that puts a text into a list of the front matter, however the list is written.

import type { Change } from '../change.ts';
import type { Edit } from '../rule.ts';
import { entryOf } from './fields.ts';

/** The edits that add a text to the list under a top-level key; none where the list cannot be read. */
export function addToList({ front, source }: Change, key: string, text: string): readonly Edit[] {
  if (front.faults.length > 0 || front.whole.to === 0) return [];
  const written = /^[\p{L}\p{N}][^:#,[\]{}"']*$/u.test(text) ? text : JSON.stringify(text);
  const insert = (at: number, what: string): readonly Edit[] => [{ from: at, to: at, text: what }];
  const entry = entryOf(front, [key]);
  if (!entry) return insert(front.inner.to, `${key}: [${written}]\n`);
  const list = entry.value;
  if (list.kind === 'scalar') return list.text === '' ? insert(entry.keyAt.to + 1, ` [${written}]`) : [];
  if (list.kind !== 'list') return [];
  const last = list.items.at(-1);
  if (list.flow) return insert(list.at.to - 1, last ? `, ${written}` : written);
  if (!last) return [];
  const line = source.text.lastIndexOf('\n', last.at.from - 1) + 1;
  const indent = /^\s*/.exec(source.text.slice(line, last.at.from))?.[0] ?? '';
  return insert(last.at.to, `\n${indent}- ${written}`);
}
