// Applying edits to a text.

import { type Change, changeOf, readDocument } from './change.ts';
import { check } from './check.ts';
import type { Edit, Fix, Given } from './rule.ts';
import { source } from './source.ts';

/** The text after edits that do not overlap, whatever their order. Of two that do, the later in the text is left out. */
export function apply(text: string, edits: readonly Edit[]): string {
  let result = '';
  let done = 0;
  for (const edit of [...edits].sort((a, b) => a.from - b.from || a.to - b.to)) {
    if (edit.from < done) continue;
    result += text.slice(done, edit.from) + edit.text;
    done = edit.to;
  }
  return result + text.slice(done);
}

/** A snippet's text for an editor without tab stops: each stop becomes its default or nothing. */
export function withoutStops(snippet: string): string {
  return snippet.replace(stops, (_all, escaped?: string, words?: string) => escaped ?? words ?? '');
}

/** An escaped sign, or a stop: a choice, one with a default, a bare one. */
const stops = /\\([\\$}|,])|\$\{\d+\|[^}]*\|\}|\$\{\d+:([^}]*)\}|\$\{?\d+\}?/g;

/** The safe fixes of all findings that can be applied together: the first fix of each, no overlaps. */
export function safeFixes(change: Change, given: Given): readonly Fix[] {
  const chosen: Fix[] = [];
  const taken: Edit[] = [];
  for (const finding of check(change, given)) {
    const fix = finding.fixes().find(one => one.safe);
    if (!fix || fix.edits.some(edit => taken.some(other => edit.from <= other.to && other.from <= edit.to))) continue;
    chosen.push(fix);
    taken.push(...fix.edits);
  }
  return chosen;
}

/** The text after all safe fixes, again and again until nothing is left to fix (ten rounds at most). */
export function fixAll(uri: string, text: string, given: Given): string {
  let now = source(uri, text).text;
  for (let round = 0; round < 10; round++) {
    const change = changeOf(readDocument(source(uri, now)), given.template);
    const next = apply(
      now,
      safeFixes(change, given).flatMap(fix => fix.edits),
    );
    if (next === now) break;
    now = next;
  }
  return now;
}
