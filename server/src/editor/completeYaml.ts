// Keys and values of our YAML files as they are typed. What exists comes from the JSON Schemas; what is in use, from
// the policy and from other changes.

import type { SchemaName } from '../core/fields/schemas.ts';
import { choicesOf, formOf, keysOf, type Schema, schemaAt } from '../core/fields/schemaTree.ts';
import type { Span } from '../core/source.ts';
import { scalar } from '../core/text/yamlText.ts';
import { zones } from '../core/time/time.ts';
import type { Known } from '../neighbours.ts';
import { allowRules, rules } from '../rules/index.ts';
import { keyGuide, valueGuide } from './fieldGuide.ts';
import { ruleGuide } from './hover.ts';
import { literal, type Proposal } from './proposal.ts';
import type { View } from './view.ts';
import { type YamlCursor, yamlCursors } from './yamlPlace.ts';

/** What may be typed at an offset of a YAML text that begins at `from` in the document. */
export function completeYaml(
  view: View,
  schema: SchemaName,
  yaml: { readonly text: string; readonly from: number },
  offset: number,
  known: () => Known,
): readonly Proposal[] {
  return yamlCursors(yaml.text, offset - yaml.from).flatMap(cursor => {
    const at = { from: cursor.at.from + yaml.from, to: cursor.at.to + yaml.from };
    return cursor.kind === 'key' ? keys(view, schema, cursor, at) : values(view, schema, cursor, at, yaml.text, known);
  });
}

function keys(view: View, name: SchemaName, cursor: YamlCursor, at: Span): readonly Proposal[] {
  const map = schemaAt(name, cursor.path);
  if (!map) return [];
  const { locale } = view.reader;
  const free = namedKeys(view, name, cursor.path).map(
    key => [key, schemaAt(name, [...cursor.path, key]) ?? {}] as const,
  );
  return [...keysOf(name, map), ...free]
    .filter(([key]) => !cursor.siblings.includes(key))
    .map(([key, schema]) => ({
      label: key,
      kind: 'key',
      at,
      snippet: cursor.whole ? key : `${key}:${skeleton(name, [...cursor.path, key], schema, cursor.indent)}`,
      about: keyGuide(name, [...cursor.path, key], locale) ?? ruleGuide(key, locale),
    }));
}

/** What stands behind a new key, with stops where something is to be typed. */
function skeleton(name: SchemaName, path: readonly string[], schema: Schema, indent: string): string {
  const choices = schema.enum?.map(String);
  if (choices?.length === 1) return ` ${choices[0]}`;
  if (choices) return ` \${1|${choices.join(',')}|}`;
  if (formOf(schema) === 'scalar') return ' $0';
  const below = `${indent}  `;
  if (formOf(schema) === 'map') {
    const inner = keysOf(name, schema);
    const whole = inner.length > 0 && inner.length <= 3 && typeof schema.additionalProperties !== 'object';
    return whole
      ? lines(
          inner.map(([key, one]) => [key, one]),
          below,
        )
      : `\n${below}$0`;
  }
  const item = schemaAt(name, [...path, '0']);
  if (!item || formOf(item) !== 'map') return ' [$0]';
  const needed = keysOf(name, item).filter(([key]) => item.required?.includes(key));
  return lines(needed, `${below}  `).replace(`\n${below}  `, `\n${below}- `);
}

function lines(entries: readonly (readonly [string, Schema])[], indent: string): string {
  const value = (one: Schema, i: number) => (formOf(one) === 'list' ? ` [$${i + 1}]` : ` $${i + 1}`);
  return entries.map(([key, one], i) => `\n${indent}${key}:${value(one, i)}`).join('');
}

function values(
  view: View,
  name: SchemaName,
  cursor: YamlCursor,
  at: Span,
  yaml: string,
  known: () => Known,
): readonly Proposal[] {
  const { locale } = view.reader;
  const schema = schemaAt(name, cursor.path);
  if (!schema) return [];
  const isList = formOf(schema) === 'list';
  const path = isList ? [...cursor.path, '0'] : cursor.path;
  const one = schemaAt(name, path);
  const fixed = (one ? choicesOf(one) : []).map(value => ({ text: String(value), kind: 'choice' as const }));
  const used = fixed.length > 0 ? [] : inUse(view, name, path, known).map(text => ({ text, kind: 'name' as const }));
  const before = yaml[cursor.at.from - 1];
  const gap = before === ':' || before === ',' ? ' ' : '';
  const quote = /^["']?/.exec(yaml.slice(cursor.at.from))?.[0] ?? '';
  return [...fixed, ...used]
    .filter(({ text }) => !cursor.siblings.includes(text))
    .map(({ text, kind }) => {
      const written = literal(quote ? JSON.stringify(text) : inFlow(text, isList || cursor.flow));
      return {
        label: text,
        kind,
        at,
        filter: quote + text,
        snippet: gap + (isList ? `[${written}$0]` : written),
        about: kind === 'choice' ? valueGuide(name, path, text, locale) : undefined,
      };
    });
}

/** A text as YAML, inside `[…]` also without the marks that would end it. */
function inFlow(text: string, flow: boolean): string {
  return flow && /[,[\]{}]/.test(text) ? JSON.stringify(text) : scalar(text);
}

/** Keys that no schema names, because they are names of something else. */
function namedKeys({ given }: View, name: SchemaName, path: readonly string[]): readonly string[] {
  const where = `${name}/${path.join('/')}`;
  if (where === 'settings/rules') return [...rules, ...allowRules].map(rule => rule.id);
  if (where === 'review/items') return given.template.review.map(item => item.id);
  return [];
}

/** Names and words in use that fit a key. */
function inUse(view: View, name: SchemaName, path: readonly string[], known: () => Known): readonly string[] {
  const { settings, template } = view.given;
  const [key = '', parent] = path.filter(step => !/^\d+$/.test(step)).reverse();
  if (key === 'timezone' || parent === 'zones') return zonesFirst([settings.timezone, view.reader.timezone]);
  if (people.has(key) || parent === 'roles' || parent === 'reviewers') {
    const team = [
      ...Object.values(settings.services).flatMap(one => one.owners),
      ...Object.values(settings.roles).flat(),
    ];
    return distinct([...known().people, ...team]);
  }
  switch (`${name}/${key}`) {
    case 'frontMatter/services':
    case 'settings/dependencies':
      return distinct([...Object.keys(settings.services), ...known().services]);
    case 'frontMatter/environment':
    case 'settings/environment':
      return distinct([...Object.keys(settings.environments), ...known().environments]);
    case 'frontMatter/regions':
      return known().regions;
    case 'frontMatter/prerequisites':
      return known().ids.filter(id => view.kind !== 'change' || !isOwnId(view, id));
    case 'frontMatter/freeze':
      return settings.freezes.map(one => one.name);
    case 'template/checks':
      return rules.map(rule => rule.id);
    case 'review/question':
      return template.questions.map(question => question.id);
    default:
      return [];
  }
}

const people = new Set('owner owners executors cc authoriser approved-by by'.split(' '));

function isOwnId(view: View & { readonly kind: 'change' }, id: string): boolean {
  const own = view.change.fields.id;
  return own.kind === 'value' && own.value === id;
}

function zonesFirst(first: readonly (string | undefined)[]): readonly string[] {
  return distinct([...first.flatMap(zone => zone ?? []), ...zones()]);
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
