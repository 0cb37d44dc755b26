// All texts that are labelled: whether a careful colleague would say something. They are what the judge of prose learns from, and, each
// held out in its turn, what it is measured on.

import { readdirSync, readFileSync } from 'node:fs';
import type { Change } from '../../server/src/core/change.ts';
import { changeOf, type Document, readDocument } from '../../server/src/core/change.ts';
import { type ClockTalk, clockTalk, talkIn } from '../../server/src/core/clock/clockTalk.ts';
import { statedZone } from '../../server/src/core/clock/clockTimes.ts';
import { listOf } from '../../server/src/core/fields/fields.ts';
import { mayReadIdle } from '../../server/src/core/judged/idle.ts';
import { statements } from '../../server/src/core/judged/readsOpen.ts';
import { namedThings } from '../../server/src/core/said/namedThings.ts';
import { riskTable } from '../../server/src/core/said/riskTable.ts';
import { weighedMeasures } from '../../server/src/core/said/weighedMeasures.ts';
import { source } from '../../server/src/core/source.ts';
import { builtIn } from '../../server/src/core/template.ts';
import { allowRules, rules } from '../../server/src/rules/index.ts';
import { documents, faults, missed, textOf } from './documents.ts';
import { compose } from './example.ts';
import type { Example } from './learning.ts';
import { questions } from './questions.ts';

/** Where an example is from: whole documents, tables of tests, or texts that were written to learn from. */
export type Labelled = Example & { readonly from: 'document' | 'table' | 'text' };

/** The questions whose answers are judged. "None" is a good answer to the others, and what makes it one stands elsewhere. */
const judged = new Set(
  Object.entries(questions).flatMap(([name, id]) =>
    ['prerequisites', 'runbook', 'go-no-go', 'communication'].includes(name) ? [] : [id],
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

/** The answers that are denials where a rule holds them against the rest: many of them give themselves away. */
const denials: Readonly<Record<string, string>> = {
  'contradicted-criticality': 'risk.business-critical',
  'contradicted-impact': 'risk.intrusiveness',
};

/** What else is asked of parts of a document: by which rule a person says so, and of which texts. */
const parts: readonly { kind: string; rule: string; of: (change: Change) => readonly string[] }[] = [
  {
    kind: 'measures',
    rule: 'unmitigated-risk',
    of: change => (riskTable(change)?.rows ?? []).filter(mayReadIdle).map(({ mitigation }) => mitigation?.text ?? ''),
  },
  {
    kind: 'planned',
    rule: 'unplanned-mitigation',
    of: change => weighedMeasures(change).map(({ text }) => text),
  },
];

/** The names of a document as the judge of services is given them, those that are listed as if they alone were not. */
function* servicesOf(document: Document): Iterable<{ text: string; faulty: boolean }> {
  const change = changeOf(document, builtIn);
  const listed = listOf(change.fields.services).map(one => one.text.toLowerCase());
  for (const { facts } of namedThings(change, listed)) yield { text: facts(), faulty: false };
  if (listed.length < 2) return;
  for (const one of listed) {
    const found = namedThings(
      change,
      listed.filter(other => other !== one),
    ).find(({ name }) => name === one);
    if (found) yield { text: found.facts(), faulty: true };
  }
}

let known: readonly Labelled[] | undefined;

/** Every labelled text, in the same order each time. */
export function labelled(): readonly Labelled[] {
  known ??= [...fromDocuments(), ...fromTables(), ...fromExamples(), ...fromTexts()];
  return known;
}

const lines = (path: string): readonly string[] => readFileSync(new URL(path, import.meta.url), 'utf8').split('\n');
const sign = /^([+=-]) (.+)$/;
const unfolded = (text: string) => text.replaceAll('⏎', '\n');

const read = (text: string, before?: Document) => readDocument(source('file:///change.mcm.md', text), before);

function* fromDocuments(): Iterable<Labelled> {
  const good = new Map(documents.map(document => [document, readingOf(read(textOf(document)))]));
  // What has a label of its own there is not labelled by what the patterns read.
  const stated = new Set(lines('../labelled/clock.txt').map(line => line.replace(sign, '$2')));
  for (const group of documents)
    for (const one of servicesOf(read(textOf(group))))
      yield { kind: 'services', family: 'services', group, from: 'document', ...one };
  for (const [group, { answers, said, asked, talk }] of good) {
    for (const { said, text } of talk)
      if (!stated.has(said))
        yield { kind: 'clock', family: 'clock', text, faulty: statedZone(said) !== null, group, from: 'document' };
    for (const [kind, text] of answers) yield { kind, family: 'answer', text, faulty: false, group, from: 'document' };
    for (const text of said) yield { kind: 'open', family: 'open', text, faulty: false, group, from: 'document' };
    for (const [kind, texts] of asked)
      for (const text of texts) yield { kind, family: kind, text, faulty: false, group, from: 'document' };
  }
  // In an order of their own, so that nothing is learned anew when what was missed is found.
  const all = [...faults(), ...missed()].map(fault => ({
    key: `${fault.document} ${fault.put} ${fault.taken}`,
    fault,
  }));
  all.sort((one, other) => (one.key < other.key ? -1 : 1));
  let whole: { readonly group: string; readonly document: Document } | undefined;
  for (const { document: group, taken, put, rules } of all.map(({ fault }) => fault)) {
    if (whole?.group !== group) whole = { group, document: read(textOf(group)) };
    // Of each edit only what it changes is read anew.
    const edited = read(
      textOf(group).replace(taken, () => put),
      whole.document,
    );
    // What only looks like a fault is as good as the rest of its document.
    const faulty = rules.length > 0;
    if (!faulty) yield* strangersIn(group, whole.document, edited);
    const isJudged = !faulty || rules.some(rule => judges.has(rule));
    const denied = rules.map(rule => denials[rule]).find(Boolean);
    const isOpen = !faulty || rules.includes('placeholder-left');
    // A fault that something is said of in passing, by its nearness to another, is no pattern to learn from.
    const others = parts
      .filter(({ rule }) => !faulty || (rules.includes(rule) && rules.length === 1))
      .map(({ kind }) => kind);
    if (!isJudged && !denied && !isOpen && others.length === 0) continue;
    const before = good.get(group);
    const { answers, said, asked } = readingOf(edited);
    for (const [kind, text] of isJudged ? answers : [...answers].filter(([kind]) => kind === denied))
      if (before?.answers.get(kind) !== text) yield { kind, family: 'answer', text, faulty, group, from: 'document' };
    for (const text of isOpen ? said : [])
      if (!before?.said.has(text)) yield { kind: 'open', family: 'open', text, faulty, group, from: 'document' };
    for (const kind of others)
      for (const text of asked.get(kind) ?? [])
        if (!before?.asked.get(kind)?.includes(text))
          // What was made to look like a fault is as hard as what stands in a table.
          yield { kind, family: kind, text, faulty, group, from: faulty ? 'document' : 'table' };
  }
}

/** The names that are no services of a document with what only looks like a fault, where they are told otherwise than without it. */
function* strangersIn(group: string, before: Document, edited: Document): Iterable<Labelled> {
  const known = new Set([...servicesOf(before)].map(({ text }) => text));
  for (const { text, faulty } of servicesOf(edited))
    if (!faulty && !known.has(text)) yield { kind: 'services', family: 'services', text, faulty, group, from: 'table' };
}

interface Reading {
  readonly answers: ReadonlyMap<string, string>;
  readonly said: ReadonlySet<string>;
  readonly asked: ReadonlyMap<string, readonly string[]>;
  readonly talk: readonly ClockTalk[];
}

/** The answers of a document by their questions, all that is stated in them, and its parts of which something else is asked. */
function readingOf(document: Document): Reading {
  const change = changeOf(document, builtIn);
  const { answers } = change;
  const given = answers.filter(({ kind }) => kind === 'given');
  return {
    answers: new Map(given.filter(({ question }) => judged.has(question.id)).map(one => [one.question.id, one.text])),
    said: new Set(given.flatMap(({ blocks }) => blocks.flatMap(({ block }) => statements(block)).map(one => one.text))),
    asked: new Map(parts.map(({ kind, of }) => [kind, of(change)])),
    talk: change.document.markdown.blocks.flatMap(clockTalk),
  };
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

/** What the rules call good, or find another fault in than one of prose. */
function* fromExamples(): Iterable<Labelled> {
  const spoken = new Set([...judges, ...Object.keys(denials), ...parts.map(({ rule }) => rule)]);
  const known = new Set<string>();
  for (const { id, examples } of [...rules, ...allowRules])
    for (const example of [...examples.good, ...(spoken.has(id) ? [] : examples.bad)]) {
      const { answers, asked } = readingOf(read(compose(example).text));
      const texts = [...answers].map(([kind, text]) => ({ kind, family: 'answer', text }));
      const others = [...asked].flatMap(([kind, texts]) => texts.map(text => ({ kind, family: kind, text })));
      for (const one of [...texts, ...others]) {
        const key = `${one.kind} ${one.text}`;
        if (known.has(key)) continue;
        known.add(key);
        yield { ...one, faulty: false, group: one.text, from: 'table' };
      }
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
      const from = label === '=' ? 'table' : 'text';
      const texts = kind === 'clock' ? talkIn(text).map(one => one.text) : [unfolded(text)];
      for (const text of label ? texts : []) yield { kind, family, text, faulty: label === '+', group: line, from };
    }
  }
}
