// Quick fixes in the risk table: a level for a cell, an empty row taken out.

import { languageOf } from '../../core/answers/insert.ts';
import type { Change } from '../../core/change.ts';
import type { Fix } from '../../core/rule.ts';
import type { Span } from '../../core/source.ts';
import type { Words } from '../../core/words.ts';

const levelTitle: Words = { en: 'Set the {what} to {level}', 'zh-cn': '{what}填“{level}”' };
const removeTitle: Words = { en: 'Take the empty row out', 'zh-cn': '删除空行' };
const levelWords = { en: ['Low', 'Medium', 'High', 'Critical'], 'zh-cn': ['低', '中', '高', '极高'] };

/** Each level in the place of a cell, blanks kept. */
export function levelFixes(change: Change, at: Span, what: Words): readonly Fix[] {
  const padded = at.from < at.to && change.source.text.slice(at.from, at.to).trim() === '';
  return levelWords[languageOf(change)].map(level => ({
    title: levelTitle,
    with: { what, level },
    edits: [{ ...at, text: padded ? ` ${level} ` : level }],
  }));
}

/** The blanks between the bars of an empty cell, or what is written there (a dash). */
export function cellSpan(change: Change, at: Span): Span {
  if (at.to > at.from) return at;
  const { text } = change.source;
  let { from, to } = at;
  while (from > 0 && text[from - 1] === ' ') from--;
  while (text[to] === ' ') to++;
  return { from, to };
}

/** The row taken out with its line. */
export function removeRow(change: Change, at: Span): Fix {
  return { title: removeTitle, edits: [{ ...lineOf(change, at), text: '' }] };
}

function lineOf(change: Change, at: Span): Span {
  const { text } = change.source;
  const from = text.lastIndexOf('\n', at.from - 1) + 1;
  const end = text.indexOf('\n', at.from);
  // The last line of a text has no line end to take along but the one before it.
  return end === -1 ? { from: Math.max(0, from - 1), to: text.length } : { from, to: end + 1 };
}
