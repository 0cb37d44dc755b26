// Writes every file that is derived from another one: `npm run generate`. A test compares each with what stands here,
// so a generated file is never edited by hand.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { builtIn } from './core/template.ts';
import { changeTypes } from './generate/changeTypes.ts';
import { pages } from './generate/docs.ts';
import { grammars } from './generate/grammar.ts';
import { snippets } from './generate/snippets.ts';
import { compileValidators } from './generate/validators.ts';
import { allowRules, rules } from './rules/index.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** Paths (from the repository's root) and texts of all generated files. */
export function generated(): ReadonlyMap<string, string> {
  return new Map([
    ['server/src/generated/template.json', `${JSON.stringify(parse(read('schemas/mcm.template.yaml')), null, 1)}\n`],
    ...compileValidators(name => JSON.parse(read(`schemas/${name}.schema.json`))),
    ...pages([...rules, ...allowRules], builtIn),
    ...snippets(builtIn),
    ...grammars(builtIn),
    ...changeTypes(JSON.parse(read('schemas/front-matter.schema.json'))),
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, text] of generated()) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    console.log(`wrote ${path}`);
  }
}
