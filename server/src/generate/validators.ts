// Compiles the JSON Schemas to plain functions, because ajv needs 50 ms to load and compile at run time.

import { Ajv } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';

const names = { frontMatter: 'front-matter', settings: 'settings', review: 'review', template: 'template' } as const;

/** The validators' module and its types, by path. `schema` gives the JSON Schema with a file name. */
export function compileValidators(schema: (name: string) => object): readonly (readonly [string, string])[] {
  const ajv = new Ajv({
    allErrors: true,
    verbose: true,
    strict: true,
    allowUnionTypes: true,
    code: { source: true, esm: false, optimize: 2 },
  });
  ajv.addVocabulary(['x-zh-cn', 'x-values']);
  const ids: Record<string, string> = {};
  for (const [name, file] of Object.entries(names)) {
    const one = schema(file) as { $id: string };
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
