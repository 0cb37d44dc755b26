// The edits that add to a review record: a verdict, a sign-off, a decision, a comment or an answer to one. What a person
// wrote into the file by hand is never overwritten: everything else stays byte for byte, or nothing is written.

import { apply } from '../fix.ts';
import type { Edit } from '../rule.ts';
import { plain, yaml } from '../text/frontMatter.ts';
import { appended, type Yaml } from '../text/yamlText.ts';
import type { BoardDecision, Comment, SignOff, Verdict } from './recordEntries.ts';
import { faultsIn, isBlank, type Refusal, readRecord, refusal } from './reviewRecord.ts';

export type Written =
  | { readonly kind: 'edits'; readonly edits: readonly Edit[] }
  | ({ readonly kind: 'refused' } & Refusal);

/** One more entry for a record. */
export type Entry =
  | { readonly to: 'items'; readonly item: string; readonly entry: Verdict }
  | { readonly to: 'sign-offs'; readonly entry: SignOff }
  | { readonly to: 'decisions'; readonly entry: BoardDecision }
  | { readonly to: 'comments'; readonly entry: Comment };

/**
 * The edits that add an entry to a record, against `text`; undefined text means that there is no file yet. A record that
 * cannot be read, or is not in form, is left alone.
 */
export function withEntry(text: string | undefined, added: Entry): Written {
  const path = added.to === 'items' ? ['items', added.item] : [added.to];
  return withAppended(text, path, tidy(added.entry));
}

function withAppended(text: string | undefined, path: readonly string[], entry: Yaml): Written {
  const before = text ?? '';
  const { fault } = readRecord(before);
  if (fault) return { kind: 'refused', ...fault };
  const isNew = isBlank(yaml(before).data);
  const head = isNew ? `${before === '' ? heading : ''}mcm-review: 1\n` : '';
  const lead = head && before !== '' && !before.endsWith('\n') ? '\n' : '';
  const start = before + lead + head;
  const edits = appended(start, path, entry);
  const expected = put(structure(plain(yaml(before).data)), path, entry);
  if (!edits || !says(apply(start, edits), expected)) return { kind: 'refused', ...refusal('layout') };
  if (!isNew) return { kind: 'edits', edits };
  const whole = apply(start, edits).slice(before.length);
  return { kind: 'edits', edits: [{ from: before.length, to: before.length, text: whole }] };
}

const heading =
  '# Review record of the change beside it: who concluded what, and when. Add to it with the MCM checklist or by hand.\n';

// What is said comes first, then who said it and when, then what the tool adds.
const order = 'verdict decision layer note override role reason quote question text by at resolved replies'.split(' ');

function rankOf(key: string): number {
  return order.includes(key) ? order.indexOf(key) : order.length;
}

/** An entry as it is written: in order, texts trimmed and with plain line ends, nothing that is empty. */
function tidy(entry: object): Yaml {
  const tidied = Object.entries(entry).flatMap(([key, value]) => {
    if (typeof value === 'object') {
      const inner = tidy(value);
      return Object.keys(inner).length > 0 ? [[key, inner]] : [];
    }
    const text = typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : value;
    return text === '' || text === undefined ? [] : [[key, text]];
  });
  return Object.fromEntries(tidied.sort(([a], [b]) => rankOf(String(a)) - rankOf(String(b))));
}

/** Whether a text is a valid record that says exactly what is expected. */
function says(text: string, expected: unknown): boolean {
  const { data, faults } = yaml(text);
  if (faults.length > 0 || faultsIn(data).length > 0) return false;
  return canonical(expected) === canonical(plain(data));
}

/** A record's data with an entry behind the list at `path`. */
function put(data: unknown, path: readonly string[], entry: Yaml): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return [...((data as unknown[] | null | undefined) ?? []), entry];
  const map = (data ?? {}) as Readonly<Record<string, unknown>>;
  return { ...map, [key]: put(map[key], rest, entry) };
}

function structure(value: unknown): object {
  return { 'mcm-review': 1, ...JSON.parse(JSON.stringify(value)) };
}

/** JSON with sorted keys, for comparing. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, one) =>
    one && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}
