// Compiles the JSON Schemas to plain functions, because ajv needs 50 ms to load and compile at run time.

import { Ajv } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';

const names = { frontMatter: 'front-matter', settings: 'settings', review: 'review', template: 'template' } as const;

/** The validators' module and its types, by path. `schema` gives the JSON Schema with a file name. */
export function compileValidators(schema: (name: string) => object): readonly (readonly [string, string])[] {
  const ajv = new Ajv({
    allErrors: true,
    verbose: true,
    messages: false,
    strict: true,
    allowUnionTypes: true,
    code: { source: true, esm: false, optimize: 2 },
  });
  const ids: Record<string, string> = {};
  for (const [name, file] of Object.entries(names)) {
    const one = withoutNotes(schema(file)) as { $id: string };
    ajv.addSchema(one);
    ids[name] = one.$id;
  }
  const code = (standaloneCode as unknown as { default: typeof standaloneCode }).default ?? standaloneCode;
  const types = [
    '// (generated)',
    'interface Validate {',
    '  (value: unknown): boolean;',
    '  errors?: unknown[] | null;',
    '}',
    ...Object.keys(names).map(name => `export declare const ${name}: Validate;`),
    '',
  ].join('\n');
  return [
    ['server/src/generated/validators.cjs', `// (generated)\n${code(ajv, ids)}\n`],
    ['server/src/generated/validators.d.cts', types],
  ];
}

/** A schema without what is written for people: the validators carry their schema along. */
function withoutNotes(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutNotes);
  if (typeof schema !== 'object' || schema === null) return schema;
  const isNote = (key: string, value: unknown) =>
    /^x-/.test(key) || (/^(?:description|title)$/.test(key) && typeof value === 'string');
  const kept = Object.entries(schema).filter(([key, value]) => !isNote(key, value));
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutNotes(value)]));
}
