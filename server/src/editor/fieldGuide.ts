// What a person is told about a key or a value of our YAML. Everything comes from the JSON Schemas.

import type { SchemaName } from '../core/fields/schemas.ts';
import { choicesOf, descriptionOf, meaningOfValue, type Schema, schemaAt } from '../core/fields/schemaTree.ts';
import type { Locale } from '../core/words.ts';

/** What a key is for, with its values where there are few; undefined when no schema knows it. */
export function keyGuide(name: SchemaName, path: readonly string[], locale: Locale): string | undefined {
  const schema = schemaAt(name, path);
  const about = schema && descriptionOf(schema, locale);
  if (!schema || about === undefined) return undefined;
  const values = valueLines(schema, locale);
  return [`**\`${keyName(path)}\`**`, about, values.join('\n')].filter(Boolean).join('\n\n');
}

/** What a value means, above what its key is for. */
export function valueGuide(
  name: SchemaName,
  path: readonly string[],
  value: string,
  locale: Locale,
): string | undefined {
  const schema = schemaAt(name, path);
  const meaning = schema && meaningOfValue(schema, value, locale);
  if (meaning === undefined) return listGuide(name, path, locale);
  return `**\`${keyName(path)}: ${value}\`**\n\n${meaning}`;
}

/** The item of a list is explained by the list. */
function listGuide(name: SchemaName, path: readonly string[], locale: Locale): string | undefined {
  return /^\d+$/.test(path.at(-1) ?? '') && !descriptionOf(schemaAt(name, path) ?? {}, locale)
    ? keyGuide(name, path.slice(0, -1), locale)
    : keyGuide(name, path, locale);
}

function valueLines(schema: Schema, locale: Locale): readonly string[] {
  return choicesOf(schema).map(value => {
    const meaning = meaningOfValue(schema, String(value), locale);
    return `- \`${value}\`${meaning ? `: ${meaning}` : ''}`;
  });
}

function keyName(path: readonly string[]): string {
  return path.filter(step => !/^\d+$/.test(step)).join('.');
}
