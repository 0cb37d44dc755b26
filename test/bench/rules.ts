// `npm run bench:rules`: what each rule costs for one key (in 250 lines, or `-- LINES`), in the appendix and in the first answer, where
// everything below it moves.

import { changeOf, readDocument } from '../../server/src/core/change.ts';
import { check } from '../../server/src/core/check.ts';
import { source } from '../../server/src/core/source.ts';
import { builtIn } from '../../server/src/core/template.ts';
import { rules } from '../../server/src/rules/index.ts';
import { givenOf } from '../support/example.ts';
import { documentOf } from './documents.ts';

const LINES = Number(process.argv[2] ?? 250);
const KEYS = LINES > 5000 ? 60 : 1500;
const WARM = LINES > 5000 ? 30 : 500;
const uri = 'file:///bench.mcm.md';
const given = givenOf();

for (const [where, start] of [
  ['in the appendix', 'If it does not answer'],
  ['in the first answer', 'Move orders-db'],
] as const) {
  let text = documentOf(LINES);
  let at = text.lastIndexOf(start);
  let document = readDocument(source(uri, text));
  const spent = new Map<string, number>();
  const add = (what: string, since: number) => spent.set(what, (spent.get(what) ?? 0) + performance.now() - since);
  for (let key = 0; key < KEYS + WARM; key++) {
    text = `${text.slice(0, at)}a${text.slice(at)}`;
    at++;
    if (key === WARM) spent.clear();
    let since = performance.now();
    document = readDocument(source(uri, text), document);
    const change = changeOf(document, builtIn);
    add('(reading)', since);
    for (const rule of rules) {
      since = performance.now();
      for (const _ of rule.check(change, given));
      add(rule.id, since);
    }
    since = performance.now();
    check(change, given);
    add('(all again, with what is remembered)', since);
  }
  console.log(`\n${where}:`);
  for (const [what, ms] of [...spent].sort((a, b) => b[1] - a[1]).slice(0, 15)) {
    console.log(`${((ms / KEYS) * 1000).toFixed(0).padStart(6)} µs  ${what}`);
  }
}
