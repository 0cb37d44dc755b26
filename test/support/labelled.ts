// All texts that are labelled: whether a careful colleague would say something. They are what the judge of prose learns from, and, each
// held out in its turn, what it is measured on.

import { readdirSync, readFileSync } from 'node:fs';
import { changeOf, readDocument } from '../../server/src/core/change.ts';
import { source } from '../../server/src/core/source.ts';
import { builtIn } from '../../server/src/core/template.ts';
import { documents, faults, missed, textOf } from './documents.ts';
import type { Example } from './learning.ts';
import { questions } from './questions.ts';

/** Where an example is from: whole documents, tables of tests, or texts that were written to learn from. */
export type Labelled = Example & { readonly from: 'document' | 'table' | 'text' };

/** The questions whose answers are judged. "None" is a good answer to the others, and what makes it one stands elsewhere. */
const judged = new Set(
  Object.entries(questions).flatMap(([name, id]) =>
    ['critical', 'prerequisites', 'runbook', 'go-no-go', 'communication'].includes(name) ? [] : [id],
  ),
);

/** The rules that speak of an answer that says too little. */
const judges = new Set([
  'weak-answer',
  'vague-rollback-trigger',
  'untested-rollback',
  'rollback-without-steps',
  'promise-instead-of-proof',
  'denial-instead-of-scenario',
  'placeholder-left',
]);

/** Every labelled text, in the same order each time. */
export function labelled(): readonly Labelled[] {
  return [...fromDocuments(), ...fromTables(), ...fromTexts()];
}

const lines = (path: string): readonly string[] => readFileSync(new URL(path, import.meta.url), 'utf8').split('\n');
const sign = /^([+-]) (.+)$/;
const unfolded = (text: string) => text.replaceAll('⏎', '\n');

function* fromDocuments(): Iterable<Labelled> {
  const good = new Map(documents.map(document => [document, answers(textOf(document))]));
  for (const [group, all] of good)
    for (const [kind, text] of all) yield { kind, family: 'answer', text, faulty: false, group, from: 'document' };
  for (const { document, taken, put, rules } of [...faults(), ...missed()]) {
    if (!rules.some(rule => judges.has(rule))) continue;
    const before = textOf(document);
    for (const [kind, text] of answers(before.replace(taken, () => put)))
      if (good.get(document)?.get(kind) !== text)
        yield { kind, family: 'answer', text, faulty: true, group: document, from: 'document' };
  }
}

function answers(text: string): ReadonlyMap<string, string> {
  const { answers } = changeOf(readDocument(source('file:///change.mcm.md', text)), builtIn);
  return new Map(
    answers.flatMap(({ question, kind, text }) =>
      kind === 'given' && judged.has(question.id) ? [[question.id, text]] : [],
    ),
  );
}

/** The tables of answers: those that give the label in front of each line, and the one that gives it for a group of lines. */
function* fromTables(): Iterable<Labelled> {
  let fires = false;
  for (const line of lines('../rules/silent.answers.txt')) {
    if (/^(?:fires \S+|silent)$/.test(line)) fires = line !== 'silent';
    const [question = '', text = ''] = line.split(' | ');
    const kind = questions[question] ?? '';
    if (judged.has(kind))
      yield { kind, family: 'answer', text: unfolded(text), faulty: fires, group: text, from: 'table' };
  }
  for (const name of ['rounds', 'lookAlikes'])
    for (const line of lines(`../rules/silent.answers.${name}.txt`)) {
      const [, label, rest = ''] = sign.exec(line) ?? [];
      const [question = '', text = ''] = rest.split(' | ');
      const kind = questions[question] ?? '';
      if (judged.has(kind))
        yield { kind, family: 'answer', text: unfolded(text), faulty: label === '+', group: text, from: 'table' };
    }
}

/** The texts of test/labelled: a file for each question by its short name, or for what else is asked of a text. */
function* fromTexts(): Iterable<Labelled> {
  for (const file of readdirSync(new URL('../labelled', import.meta.url))
    .filter(name => name.endsWith('.txt'))
    .sort()) {
    const name = file.replace(/\.txt$/, '');
    const kind = questions[name] ?? name;
    const family = kind === name ? name : 'answer';
    for (const line of lines(`../labelled/${file}`)) {
      const [, label, text = ''] = sign.exec(line) ?? [];
      if (label) yield { kind, family, text: unfolded(text), faulty: label === '+', group: text, from: 'text' };
    }
  }
}
