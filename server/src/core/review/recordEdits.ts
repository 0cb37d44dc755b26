// The edits that write to a review record: a verdict, a sign-off, a decision, a comment or an answer to one. What a person
// wrote into the file by hand is never overwritten: everything else stays byte for byte, or nothing is written.

import { apply } from '../fix.ts';
import type { Edit } from '../rule.ts';
import { difference } from '../text/difference.ts';
import { plain, yaml } from '../text/frontMatter.ts';
import { appended, withKey, withoutKey, type Yaml, type YamlPath } from '../text/yamlText.ts';
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
  return withSteps(text, [{ kind: 'append', path, value: added.entry }]);
}

/** A change of a record: one more entry of the list at `path`, a key that gets a value, a key that goes. */
export type Step =
  | { readonly kind: 'append' | 'set'; readonly path: YamlPath; readonly value: object }
  | { readonly kind: 'remove'; readonly path: YamlPath };

/** The edits that make all of some changes at once, each in the record as the one before leaves it. */
export function withSteps(text: string | undefined, steps: readonly Step[]): Written {
  const before = text ?? '';
  const { fault } = readRecord(before);
  if (fault) return { kind: 'refused', ...fault };
  const isNew = isBlank(yaml(before).data);
  const head = isNew ? `${before === '' ? heading : ''}mcm-review: 1\n` : '';
  const lead = head && before !== '' && !before.endsWith('\n') ? '\n' : '';
  const start = before + lead + head;
  let now = start;
  let expected: unknown = structure(plain(yaml(before).data));
  for (const step of steps) {
    const edits = editsOf(step, now);
    if (!edits) return { kind: 'refused', ...refusal('layout') };
    now = apply(now, edits);
    expected = made(expected, step.path, step);
  }
  if (!says(now, expected)) return { kind: 'refused', ...refusal('layout') };
  if (isNew)
    return { kind: 'edits', edits: [{ from: before.length, to: before.length, text: now.slice(before.length) }] };
  const [only] = steps;
  return { kind: 'edits', edits: (steps.length === 1 && only && editsOf(only, start)) || [changedPart(before, now)] };
}

/** One edit from one text to another. */
function changedPart(before: string, now: string): Edit {
  const { from, oldTo, to } = difference(before, now);
  return { from, to: oldTo, text: now.slice(from, to) };
}

function editsOf(step: Step, text: string): readonly Edit[] | undefined {
  if (step.kind === 'remove') return withoutKey(text, step.path);
  const write = step.kind === 'append' ? appended : withKey;
  return write(text, step.path, tidy(step.value));
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
  if (Array.isArray(entry)) return entry.map(one => (typeof one === 'object' ? tidy(one) : one));
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

/** A record's data after a step, of which `path` is what is left to go. */
function made(data: unknown, path: YamlPath, step: Step): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return step.kind === 'remove' ? undefined : written(data, step);
  if (typeof key === 'number')
    return ((data ?? []) as unknown[]).map((one, i) => (i === key ? made(one, rest, step) : one));
  const { [key]: inner, ...others } = (data ?? {}) as Readonly<Record<string, unknown>>;
  const value = made(inner, rest, step);
  return value === undefined ? others : { ...others, [key]: value };
}

function written(data: unknown, { kind, value }: Step & { readonly value: object }): unknown {
  return kind === 'set' ? tidy(value) : [...((data as unknown[] | null | undefined) ?? []), tidy(value)];
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
