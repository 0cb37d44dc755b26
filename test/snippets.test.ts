// Each snippet expands to text that is read as what it promises; a whole document has nothing malformed or unknown in it.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { changeOf, readDocument } from '../server/src/core/change.ts';
import { source } from '../server/src/core/source.ts';
import { builtIn, changeTypes, type Question } from '../server/src/core/template.ts';
import { findings, givenOf } from './support/example.ts';

interface Snippet {
  readonly prefix: string;
  readonly body: readonly string[];
  readonly include: readonly string[];
}

const files = ['en', 'zh-cn'].map(locale => {
  const text = readFileSync(join(import.meta.dirname, `../snippets/mcm.${locale}.code-snippets`), 'utf8');
  const all: Record<string, Snippet> = JSON.parse(text.replace(/^\/\/.*$/m, ''));
  return { locale, before: locale === 'en' ? 'mcm-' : 'mcm-zh-', all };
});

/** What is in the document when a person has tabbed through without typing: defaults, and the first of each choice. */
function expand({ body }: Snippet): string {
  return `${body.join('\n')}\n`
    .replace(/\$\{\d+\|([^,|]*)[^}]*\|\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/(?<!\\)\$\d+/g, '')
    .replace(/\\([\\$}])/g, '$1');
}

const read = (text: string) => changeOf(readDocument(source('file:///snippet.mcm.md', text)), builtIn);
const atFirst =
  (type: (typeof changeTypes)[number]) =>
  ({ asked }: Question) =>
    asked.of.includes(type) && asked.from === 'draft' && asked.when[type] !== 'restricted-window';

describe('snippets', () => {
  for (const { locale, before, all } of files) {
    const named = (id: string): Snippet => {
      const found = all[`${before}${id.replaceAll('.', '-')}`];
      assert.ok(found, `there is no snippet ${id}`);
      return found;
    };

    it(`${locale}: are offered in MCMs only, under names that begin with mcm-, with every place numbered`, () => {
      for (const [name, { prefix, include, body }] of Object.entries(all)) {
        assert.equal(prefix, name);
        assert.match(prefix, /^mcm-[a-z0-9-]+$/);
        assert.deepEqual(include, ['*.mcm.md']);
        const numbers = [...body.join('\n').matchAll(/(?<!\\)\$\{?(\d+)/g)].map(([, number]) => Number(number));
        assert.deepEqual(
          numbers,
          numbers.map((_, index) => index + 1),
          name,
        );
        assert.doesNotMatch(expand({ prefix, include, body }), /\$|\?\||\{\?/, name);
      }
    });

    for (const type of changeTypes) {
      it(`${locale}: a whole ${type} document has the questions asked of its type, and no fault of form`, () => {
        const text = expand(named(type));
        const change = read(text);
        assert.equal(change.type, type);
        assert.ok(change.title?.text);
        const present = change.answers.filter(answer => answer.heading).map(answer => answer.question.id);
        assert.deepEqual(
          present,
          builtIn.questions.filter(atFirst(type)).map(({ id }) => id),
        );
        const form = /^(malformed|unknown|misnamed|repeated)-/;
        assert.deepEqual(
          findings(text, givenOf()).filter(({ rule }) => form.test(rule)),
          [],
        );
      });
    }

    it(`${locale}: a section has all its questions`, () => {
      for (const section of builtIn.sections) {
        const change = read(`---\nmcm: 1\n---\n\n# T\n\n${expand(named(section.id))}`);
        assert.ok(change.section(section.id), section.id);
        for (const { id } of section.questions) assert.ok(change.answer(id)?.heading, id);
      }
    });

    it(`${locale}: a form is a table or a list, as its question asks`, () => {
      for (const question of builtIn.questions.filter(({ skeleton }) => skeleton)) {
        const { document } = read(`# T\n\n${expand(named(question.id))}`);
        const kinds = document.markdown.blocks.slice(1).map(({ kind }) => kind);
        assert.match(kinds.join(), /^(table|list)$/, question.id);
      }
    });
  }
});
