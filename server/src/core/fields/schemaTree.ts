// What the JSON Schemas say about a key or value of our YAML: front matter, policy, template and review record alike.
// Knows JSON Schema and nothing of any key.

import frontMatter from '../../../../schemas/front-matter.schema.json' with { type: 'json' };
import review from '../../../../schemas/review.schema.json' with { type: 'json' };
import settings from '../../../../schemas/settings.schema.json' with { type: 'json' };
import template from '../../../../schemas/template.schema.json' with { type: 'json' };
import { type Locale, say, type Words } from '../words.ts';
import type { SchemaName } from './schemas.ts';

/** The parts of a JSON Schema that ours use. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly (string | number)[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly description?: string;
  readonly 'x-zh-cn'?: string;
  readonly 'x-values'?: Readonly<Record<string, Words>>;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

const roots: Readonly<Record<SchemaName, Schema>> = {
  frontMatter: frontMatter as unknown as Schema,
  settings: settings as unknown as Schema,
  review: review as unknown as Schema,
  template: template as unknown as Schema,
};

/** The schema of what stands at a path of keys and list indexes; undefined where none is known. */
export function schemaAt(name: SchemaName, path: readonly (string | number)[]): Schema | undefined {
  const root = roots[name];
  let here: Schema | undefined = root;
  for (const step of path) here = here && child(root, here, step);
  return here;
}

/** The keys that may stand in a map, with their schemas. */
export function keysOf(name: SchemaName, map: Schema): readonly (readonly [string, Schema])[] {
  return Object.entries(mapForm(roots[name], map)?.properties ?? {}).map(([key, one]) => [
    key,
    resolved(roots[name], one),
  ]);
}

/** Every name that a schema knows as a key, anywhere. */
export function keyNames(name: SchemaName): readonly string[] {
  const names = new Set<string>();
  const visit = (one: unknown): void => {
    if (typeof one !== 'object' || one === null) return;
    for (const [key, value] of Object.entries(one)) {
      if (key === 'properties') for (const name of Object.keys(value)) names.add(name);
      visit(value);
    }
  };
  visit(roots[name]);
  return [...names];
}

/** What a schema says of itself, in a language. */
export function descriptionOf(schema: Schema, locale: Locale): string | undefined {
  const { description } = schema;
  if (description === undefined) return undefined;
  const chinese = schema['x-zh-cn'];
  return say({ en: description, ...(chinese === undefined ? {} : { 'zh-cn': chinese }) }, locale);
}

/** The values that a schema knows: the only ones, or those that it explains among others. */
export function choicesOf(schema: Schema): readonly (string | number)[] {
  return schema.enum ?? Object.keys(schema['x-values'] ?? {});
}

/** What one of a schema's few values means. */
export function meaningOfValue(schema: Schema, value: string, locale: Locale): string | undefined {
  const words = schema['x-values']?.[value];
  return words && say(words, locale);
}

/** Whether a value of this schema is a list, a map, or a single text or number. */
export function formOf(schema: Schema): 'list' | 'map' | 'scalar' {
  const types = schema.type === undefined ? [] : [schema.type].flat();
  if (types.includes('array') || schema.items) return 'list';
  if (types[0] === 'object' || (schema.properties && types.length === 0)) return 'map';
  return 'scalar';
}

function child(root: Schema, of: Schema, step: string | number): Schema | undefined {
  const list = resolved(root, of);
  if (list.items && /^\d+$/.test(String(step))) return resolved(root, list.items);
  const map = mapForm(root, list);
  const own = map?.properties?.[step];
  if (own) return resolved(root, own);
  return typeof map?.additionalProperties === 'object' ? resolved(root, map.additionalProperties) : undefined;
}

/** The alternative of a schema that has keys. */
function mapForm(root: Schema, schema: Schema): Schema | undefined {
  const all = [schema, ...(schema.oneOf ?? [])].map(one => resolved(root, one));
  return all.find(one => one.properties || typeof one.additionalProperties === 'object');
}

/** A schema with its `$ref` followed; what stands beside the `$ref` is nearer and wins. */
function resolved(root: Schema, schema: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  const { $ref, ...own } = schema;
  const target = root.definitions?.[$ref.replace('#/definitions/', '')];
  return target ? { ...resolved(root, target), ...own } : own;
}
