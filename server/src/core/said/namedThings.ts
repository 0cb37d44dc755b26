// Names in a document that are shaped like those of services (`orders-api`), with what tells a service from a host, a branch or an
// English word: what stands around it, where it is named, and how like the listed ones it is. Facts for a judge that learned them from
// the services which good documents list (core/learned).

import type { Change } from '../change.ts';
import { listOf } from '../fields/fields.ts';
import { factsText } from '../learned/features.ts';
import { isLikeFaulty } from '../learned/likeness.ts';
import { memo } from '../memo.ts';
import type { Span } from '../source.ts';
import type { Block } from '../text/blocks.ts';

/** A name, the first place where it stands, and the words of that line. */
export interface NamedThing {
  readonly name: string;
  readonly at: Span;
  readonly text: string;
  /** The questions whose answers name it, and `title`. */
  readonly questions: readonly string[];
  /** What is known of it, to be judged as `services`; most names are never judged. */
  readonly facts: () => string;
}

interface Mention {
  readonly name: string;
  readonly from: number;
  readonly line: string;
  /** Where in the line it begins. */
  readonly column: number;
  readonly isCode: boolean;
  readonly facts: readonly string[];
}

/** What stands there so often is known well enough from these. */
const mentionsRead = 12;
/** A document with more such names is a list of them. */
const mostNames = 200;

/** The names below the front matter that are none of those listed, in the order of their first places. `listed` are in small letters. */
export function namedThings(change: Change, listed: readonly string[]): readonly NamedThing[] {
  const { blocks, starts } = change.document.markdown;
  const where = new Map(
    change.answers.flatMap(({ question, blocks }) => blocks.map(({ at }) => [at, question.id] as const)),
  );
  const all = new Map<string, (Mention & { start: number; where: string })[]>();
  for (const [i, block] of blocks.entries()) {
    const start = starts[i] as number;
    for (const mention of mentionsIn(block)) {
      const known = all.get(mention.name) ?? [];
      if (known.length === 0) all.set(mention.name, known);
      if (known.length < mentionsRead) known.push({ ...mention, start, where: where.get(start) ?? '' });
    }
  }
  if (all.size > mostNames) return [];
  const title = change.title?.text ?? '';
  const inFront = otherNames(change);
  return [...all].flatMap(([name, mentions]) => {
    const [first] = mentions;
    if (
      !first ||
      inFront.has(name) ||
      ofRole.test(name) ||
      listed.some(one => one.includes(name) || name.includes(one))
    )
      return [];
    const from = first.start + first.from;
    const questions = [...new Set(mentions.map(one => one.where))];
    if (title.includes(name)) questions.push('title');
    const facts = () => factsText(factsOf(name, mentions, questions, listed));
    return [{ name, at: { from, to: from + name.length }, text: first.line.trim(), questions, facts }];
  });
}

function factsOf(
  name: string,
  mentions: readonly Mention[],
  questions: readonly string[],
  listed: readonly string[],
): ReadonlySet<string> {
  const codes = mentions.filter(({ isCode }) => isCode).length;
  return new Set([
    ...shapeOf(name, listed),
    ...mentions.flatMap(one => [...one.facts, ...beside(one, listed)]),
    ...questions.map(one => `in ${one}`),
    `questions ${Math.min(6, questions.length)}`,
    `times ${Math.min(6, mentions.length)}`,
    codes === mentions.length ? 'only code' : codes === 0 ? 'no code' : 'some code',
  ]);
}

/** "new-cluster": what something is to the change, not what it is called. */
const ofRole = /^(?:old|new|source|target|blue|green)[-_]/;

/** Where it is said what is done, and to what; whom it only reaches stands in the answer on the impact. */
const planned = /^(?:title$|runbook\.|rollback\.|activity\.(?:purpose|execution)|risk\.testing)/;

/** Those that are changed by the plan and more like the services which documents list than like anything else. */
export function servicesNamed(change: Change, listed: readonly string[]): readonly NamedThing[] {
  const isTouched = ({ questions }: NamedThing) => questions.some(one => planned.test(one));
  return namedThings(change, listed).filter(one => isTouched(one) && isLikeFaulty('services', one.facts()));
}

/** Names of the front matter that are no services: teams, people, regions. */
const otherNames = memo((change: Change): ReadonlySet<string> => {
  const { from, to } = change.front.inner;
  const services = listOf(change.fields.services);
  const names = [...change.source.text.slice(from, to).matchAll(shaped)].filter(
    ({ index }) => !services.some(({ at }) => at.from <= from + index && from + index < at.to),
  );
  return new Set(names.map(([name]) => name));
});

/** Part of a path, an address, an option or a longer word is no name of its own. */
const shaped = /(?<![\p{L}\p{N}_./@:#-])[a-z][a-z\d]*(?:[-_][a-z\d]+)+(?![\w@/=-]|\.[\w*]|\()/gu;

const mentionsIn = memo((block: Block): readonly Mention[] =>
  [...block.text.matchAll(shaped)].map(({ 0: name, index: from }) => {
    const { text } = block;
    const start = text.lastIndexOf('\n', from) + 1;
    const end = text.indexOf('\n', from);
    const line = text.slice(start, end === -1 ? text.length : end);
    const column = from - start;
    const isCode = block.kind === 'code' || line.slice(0, column).split('`').length % 2 === 0;
    const before = wordsOf(line.slice(Math.max(0, column - 60), column));
    const after = wordsOf(line.slice(column + name.length, column + name.length + 60));
    const kind = isCode ? 'code ' : '';
    const [option] = /--[a-z-]+(?=[ =]$)/.exec(line.slice(0, column)) ?? [];
    const facts = [
      `${kind}before ${before.at(-1)}`,
      `${kind}before ${before.at(-2)} ${before.at(-1)}`,
      `${kind}after ${after[0]}`,
      `${kind}after ${after[0]} ${after[1]}`,
      ...before.slice(-4).map(word => `${kind}near before ${word}`),
      ...after.slice(0, 4).map(word => `${kind}near after ${word}`),
      ...(option ? [`option ${option}`] : []),
      ...(block.level > 0 ? ['in heading'] : []),
      ...(block.kind === 'table' ? ['in table'] : []),
    ];
    return { name, from, line, column, isCode, facts };
  }),
);

/** Words, Chinese characters one by one, and the marks that join or set off. */
const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .normalize('NFKC')
    .match(/[a-z]+|[\u3400-\u9fff]|[`|*#():,、.。/=-]/g) ?? [];

function shapeOf(name: string, listed: readonly string[]): readonly string[] {
  const parts = name.split(/[-_]/);
  const plain = parts.map(part => part.replace(/\d+/g, '0'));
  const like = listed.map(one => one.split(/[-_]/));
  return [
    `first ${plain[0]}`,
    `last ${plain.at(-1)}`,
    `parts ${Math.min(5, parts.length)}`,
    `letters ${Math.min(25, name.length)}`,
    ...(name.includes('_') ? ['underscore'] : []),
    ...(/\d/.test(name) ? ['digits'] : []),
    ...(/-\d+$/.test(name) ? ['number last'] : /\d$/.test(name) ? ['digit last'] : []),
    ...(like.some(one => one[0] === parts[0]) ? ['same first'] : []),
    ...(like.some(one => one.at(-1) === parts.at(-1)) ? ['same last'] : []),
    ...(like.some(one => one.length === parts.length) ? ['same parts'] : []),
    like.some(one => one.length > 1) ? 'listed joined' : 'listed plain',
  ];
}

/** Whether a listed one stands in the same line, or is joined to it. */
function beside({ name, line, column }: Mention, listed: readonly string[]): readonly string[] {
  const here = listed.filter(one => line.includes(one));
  if (here.length === 0) return [];
  const before = line.slice(0, column);
  const after = line.slice(column + name.length);
  const isJoined = [before.replace(jointBefore, ''), after.replace(jointAfter, '')];
  return [
    'beside listed',
    ...(isJoined[0] !== before && here.some(one => isJoined[0]?.endsWith(one)) ? ['joined before'] : []),
    ...(isJoined[1] !== after && here.some(one => isJoined[1]?.startsWith(one)) ? ['joined after'] : []),
  ];
}

const jointBefore = /`?(?:, ?(?:and )?| and |[、，和与及]| ?\/ ?)`?$/;
const jointAfter = /^`?(?:, ?(?:and )?| and |[、，和与及]| ?\/ ?)`?/;
