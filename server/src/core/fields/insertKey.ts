// The edits that put keys into the front matter where they belong, whatever of it is there already.

import type { Change } from '../change.ts';
import type { Edit } from '../rule.ts';
import { entryOf } from './fields.ts';

/** A key below `parent` and the YAML text of its value. */
export type Pair = readonly [key: string, value: string];

/**
 * Puts keys with values below a parent key (`schedule`, `reviewers`); a key that is there gets the value. Empty where
 * the YAML is broken, because nobody knows what an edit would do to it.
 */
export function insertKeys(change: Change, parent: string, pairs: readonly Pair[]): readonly Edit[] {
  const { front, source } = change;
  if (front.faults.length > 0) return [];
  const lines = pairs.map(([key, value]) => `${key}: ${value}`);
  if (front.whole.to === 0) return [insert(0, `---\nmcm: 1\n${block(parent, lines)}---\n\n`)];
  const entry = entryOf(front, [parent]);
  if (!entry) return [insert(front.inner.to, block(parent, lines))];
  if (entry.value.kind !== 'map') {
    const { at } = entry.value;
    const from = entry.value.kind === 'list' || at.to > at.from ? at.from : colonAfter(source.text, entry.keyAt.to);
    return [{ from, to: Math.max(at.to, from), text: lines.map(line => `\n  ${line}`).join('') }];
  }
  const map = entry.value;
  const there = pairs.flatMap(([key, value]) => {
    const known = map.entries.find(one => one.key === key);
    if (!known) return [];
    const { at } = known.value;
    if (at.to > at.from) return [{ ...at, text: value }];
    return [insert(colonAfter(source.text, known.keyAt.to), ` ${value}`)];
  });
  const missing = lines.filter((_, i) => !map.entries.some(one => one.key === pairs[i]?.[0]));
  const first = map.entries[0];
  if (missing.length === 0 || !first) return there;
  if (source.text[map.at.from] === '{') {
    return [...there, insert(map.at.from + 1, missing.map(line => `${line}, `).join(''))];
  }
  const lineStart = source.text.lastIndexOf('\n', first.keyAt.from) + 1;
  const indent = source.text.slice(lineStart, first.keyAt.from);
  return [...there, insert(lineStart, missing.map(line => `${indent}${line}\n`).join(''))];
}

function block(parent: string, lines: readonly string[]): string {
  return `${parent}:\n${lines.map(line => `  ${line}\n`).join('')}`;
}

function insert(at: number, text: string): Edit {
  return { from: at, to: at, text };
}

function colonAfter(text: string, keyEnd: number): number {
  const colon = text.indexOf(':', keyEnd);
  return colon === -1 ? keyEnd : colon + 1;
}
