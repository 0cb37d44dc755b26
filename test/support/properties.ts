// What holds for any text is asked of documents made up and of our own; this is what both need.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { changeOf, type Document, readDocument } from '../../server/src/core/change.ts';
import { check } from '../../server/src/core/check.ts';
import type { Finding, Given } from '../../server/src/core/rule.ts';
import { lineAt, source } from '../../server/src/core/source.ts';
import { builtIn } from '../../server/src/core/template.ts';
import { say } from '../../server/src/core/words.ts';
import { ruleIds } from '../../server/src/rules/index.ts';
import { faultless, givenOf } from './example.ts';

export const uri = 'file:///any.mcm.md';
export const given: Given = givenOf();
export const read = (text: string, before?: Document) => readDocument(source(uri, text), before);
/** What is found in a text; read as an edit of an earlier one, where that is given. */
export const checked = (text: string, before?: Document) => check(changeOf(read(text, before), builtIn), given);
/** Findings as texts, to compare them. */
export const plain = (found: readonly Finding[]) =>
  found.map(one => `${one.rule} ${one.severity} ${one.at.from}-${one.at.to} ${say(one.says, 'en', one.with)}`);

/** Every finding is of a rule, on one line inside the text, and leaves no place of its message unfilled. */
export function wellFormed(text: string, found: readonly Finding[]): void {
  const of = source(uri, text);
  for (const one of found) {
    assert.ok(ruleIds.includes(one.rule), one.rule);
    assert.ok(one.at.from >= 0 && one.at.to <= of.text.length && one.at.from <= one.at.to, `${one.rule} is outside`);
    assert.equal(lineAt(of, one.at.from), lineAt(of, one.at.to), `${one.rule} crosses a line`);
    for (const locale of ['en', 'zh-cn'] as const) {
      assert.doesNotMatch(say(one.says, locale, one.with), /\{[a-zA-Z]+\}/, `${one.rule} leaves a place unfilled`);
    }
  }
}

/** Our own documents: the faultless one and all examples. */
export const documents = () => {
  const folder = join(import.meta.dirname, '../../examples');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.mcm.md'));
  return [faultless, ...names.map(name => readFileSync(join(folder, name), 'utf8'))];
};
