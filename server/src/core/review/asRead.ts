// The answers and fields that a review item covers as texts: as they stand, and as they were when somebody gave a verdict.
// The record holds fingerprints; a text of before is one that has the same fingerprint, or it is lost and that is said.

import type { Change } from '../change.ts';
import { entryOf } from '../fields/fields.ts';
import type { ReviewItem } from '../template.ts';
import type { Words } from '../words.ts';
import { fingerprints, nameOf } from './fingerprint.ts';

/** One answer or field that an item covers. */
export interface ReadPart {
  readonly key: string;
  readonly name: Words;
  /** Undefined where there was nothing, or nothing is known. */
  readonly before: string | undefined;
  readonly now: string | undefined;
  /** Nobody has kept the text that was read. */
  readonly isLost: boolean;
}

/** The text of an answer or field as it stands in a document; undefined when there is none. */
export function textOf(change: Change, key: string): string | undefined {
  const { source, front } = change;
  const entry = entryOf(front, key.split('.'));
  const field = entry && source.text.slice(entry.keyAt.from, Math.max(entry.value.at.to, entry.keyAt.to)).trim();
  const answer = change.answer(key);
  const said = answer && answer.kind !== 'absent' ? source.text.slice(answer.at.from, answer.at.to).trim() : '';
  const text = [field ? `\`\`\`yaml\n${field}\n\`\`\`` : '', answer?.kind === 'blank' ? '' : said]
    .filter(Boolean)
    .join('\n\n');
  return text === '' ? undefined : text;
}

/** A search for what was read, in one earlier version of the document after the other, newest first. */
export interface Search {
  /** Whether there is something left to look for. */
  readonly isOver: boolean;
  /** The search after looking at one more earlier version of the same document. */
  look(version: Change): Search;
  /** What is known so far, in the order of the fingerprints. */
  parts(): readonly ReadPart[];
}

/** Begins a search in the document as it stands. `read`: the fingerprints of the verdict. */
export function searchRead(change: Change, item: ReviewItem, read: Readonly<Record<string, string>>): Search {
  const now = fingerprints(change, item);
  const found = new Map<string, string>();
  for (const key of Object.keys(read)) if (now[key] === read[key]) found.set(key, textOf(change, key) ?? '');
  const keys = [...Object.keys(now), ...Object.keys(read).filter(key => now[key] === undefined)];
  return search(found);

  function search(known: ReadonlyMap<string, string>): Search {
    const open = Object.keys(read).filter(key => !known.has(key));
    return {
      isOver: open.length === 0,
      look(version) {
        const then = fingerprints(version, item);
        const more = open.flatMap(key => (then[key] === read[key] ? [[key, textOf(version, key) ?? ''] as const] : []));
        return more.length > 0 ? search(new Map([...known, ...more])) : search(known);
      },
      parts: () =>
        keys.map(key => ({
          key,
          name: nameOf(change, key),
          before: known.get(key),
          now: now[key] === undefined ? undefined : textOf(change, key),
          isLost: read[key] !== undefined && !known.has(key),
        })),
    };
  }
}
