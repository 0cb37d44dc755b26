// The front matter's keys as values, each with its place. What each key means is in schemas/front-matter.schema.json.

import { memo } from '../memo.ts';
import type { Span } from '../source.ts';
import { type Data, type Entry, entryAt, type FrontMatter } from '../text/frontMatter.ts';

/** A key's value. `at` is the value, for an absent one the place to point at instead. */
export type Field<T> =
  | { readonly kind: 'absent'; readonly at: Span }
  | { readonly kind: 'malformed'; readonly at: Span }
  | { readonly kind: 'value'; readonly at: Span; readonly value: T };

/** A text with its place. */
export interface Text {
  readonly text: string;
  readonly at: Span;
}

export interface Fields {
  readonly id: Field<string>;
  readonly type: Field<string>;
  readonly state: Field<string>;
  readonly owner: Field<string>;
  readonly executors: Field<readonly Text[]>;
  readonly services: Field<readonly Text[]>;
  readonly environment: Field<string>;
  readonly regions: Field<readonly Text[]>;
  readonly delivery: Field<string>;
  readonly risk: Field<string>;
  readonly start: Field<string>;
  readonly end: Field<string>;
  readonly timezone: Field<string>;
  readonly layer1: Field<readonly Text[]>;
  readonly layer2: Field<readonly Text[]>;
  readonly cc: Field<readonly Text[]>;
  readonly submitted: Field<string>;
  readonly prerequisites: Field<readonly Text[]>;
  /** `links.NAME`, each name with its addresses. */
  readonly links: readonly { readonly name: string; readonly at: Span; readonly urls: readonly Text[] }[];
}

/** All fields of a front matter. Reading never fails. */
export const fieldsOf = memo((front: FrontMatter): Fields => {
  const one = (...path: string[]) => textField(front, path);
  const many = (...path: string[]) => listField(front, path);
  return {
    id: one('id'),
    type: one('type'),
    state: one('state'),
    owner: one('owner'),
    executors: many('executors'),
    services: many('services'),
    environment: one('environment'),
    regions: many('regions'),
    delivery: one('delivery'),
    risk: one('risk'),
    start: one('schedule', 'start'),
    end: one('schedule', 'end'),
    timezone: one('schedule', 'timezone'),
    layer1: many('reviewers', 'layer1'),
    layer2: many('reviewers', 'layer2'),
    cc: many('cc'),
    submitted: one('submitted'),
    prerequisites: many('prerequisites'),
    links: linksOf(front),
  };
});

/** The value of a field, undefined when absent or malformed. */
export function valueIn<T>(field: Field<T>): T | undefined {
  return field.kind === 'value' ? field.value : undefined;
}

/** The list of a field, empty when absent or malformed. */
export function listOf(field: Field<readonly Text[]>): readonly Text[] {
  return field.kind === 'value' ? field.value : [];
}

/** The entry (key and value) at a path, to point at a key. */
export function entryOf(front: FrontMatter, path: readonly string[]): Entry | undefined {
  const parent = entryAt(front.data, path.slice(0, -1));
  return parent?.kind === 'map' ? parent.entries.find(entry => entry.key === path.at(-1)) : undefined;
}

/** Where to point when a key is absent: the nearest parent's key, else the first line of the document. */
export function absentAt(front: FrontMatter, path: readonly string[]): Span {
  for (let length = path.length - 1; length > 0; length--) {
    const parent = entryOf(front, path.slice(0, length));
    if (parent) return parent.keyAt;
  }
  return front.whole.to > 0 ? { from: 0, to: 3 } : { from: 0, to: 0 };
}

function textField(front: FrontMatter, path: readonly string[]): Field<string> {
  const entry = entryOf(front, path);
  if (!entry || isEmpty(entry.value)) return { kind: 'absent', at: entry?.keyAt ?? absentAt(front, path) };
  const text = textOf(entry.value);
  return text === undefined
    ? { kind: 'malformed', at: entry.value.at }
    : { kind: 'value', at: entry.value.at, value: text };
}

function listField(front: FrontMatter, path: readonly string[]): Field<readonly Text[]> {
  const entry = entryOf(front, path);
  if (!entry || isEmpty(entry.value)) return { kind: 'absent', at: entry?.keyAt ?? absentAt(front, path) };
  const { value } = entry;
  // One name where a list is meant is a fault of form (malformed-field says so), but what it means is clear.
  const items = value.kind === 'list' ? value.items : [value];
  const texts = items.flatMap(item => {
    const text = textOf(item);
    return text === undefined || text === '' ? [] : [{ text, at: item.at }];
  });
  return { kind: 'value', at: value.at, value: texts };
}

function linksOf(front: FrontMatter): Fields['links'] {
  const links = entryOf(front, ['links'])?.value;
  if (links?.kind !== 'map') return [];
  return links.entries.map(entry => {
    const items = entry.value.kind === 'list' ? entry.value.items : [entry.value];
    const urls = items.flatMap(item => {
      const text = textOf(item);
      return text ? [{ text, at: item.at }] : [];
    });
    return { name: entry.key, at: entry.keyAt, urls };
  });
}

function textOf(data: Data): string | undefined {
  if (data.kind !== 'scalar') return undefined;
  // A number or a time keeps the text that was written: `1.10` is not `1.1`.
  return typeof data.value === 'string' ? data.value.trim() : data.text.trim();
}

function isEmpty(data: Data): boolean {
  if (data.kind === 'scalar') return data.value === null || data.value === '';
  return data.kind === 'list' && data.items.length === 0;
}
