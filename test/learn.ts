// `npm run learn`: learns from all labelled texts anew, and writes the weights. Each example is held out once, with all of its document,
// to find the bar above which next to no good answer of a whole document lies.

import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { likeness, nought, type Weights } from '../server/src/core/learned/likeness.ts';
import { memo } from '../server/src/core/memo.ts';
import { type Labelled, labelled } from './support/labelled.ts';
import { learn } from './support/learning.ts';

export const path = new URL('../server/src/generated/learned.json', import.meta.url);

/** How a family of kinds is learned, and how high the bars of its kinds are. */
interface Settings {
  /** Of so many good texts of whole documents one may lie above the bar. */
  readonly oneIn: number;
  /** Of so many of them one may still lie above the bar once they were learned from. */
  readonly oneKnownIn: number;
  /** And of those that were written to look faulty. */
  readonly oneLookAlikeIn: number;
  /** A bar is never so low that a text is told which is no more like faulty ones than like good ones of its like. */
  readonly lowest: number;
  /** Faulty ones count so many times, where they are next to none. */
  readonly counts: number;
  /** How much a single feature can weigh. Of prose each word says little; a fact may decide alone. */
  readonly reach: number;
  /** How many weights are kept, a power of two; undefined for all. What is asked of few texts needs fewer. */
  readonly weights?: number;
}

const usual: Settings = {
  oneIn: 1,
  oneKnownIn: Number.POSITIVE_INFINITY,
  oneLookAlikeIn: 8,
  lowest: -1,
  counts: 1,
  reach: 2,
};

/** Of sentences a document has a hundred, of answers one: a single odd one among thirty thousand raises no bar. */
const settings: Readonly<Record<string, Settings>> = {
  answer: { ...usual, oneIn: 250 },
  open: { ...usual, oneIn: 5000, oneKnownIn: 10_000 },
  measures: { ...usual, oneIn: 250 },
  planned: { ...usual, oneIn: 400, oneKnownIn: 700, lowest: -2.5, counts: 3, weights: 1 << 16 },
  services: { ...usual, oneIn: 400, oneKnownIn: 900, reach: 8, weights: 1 << 14 },
  clock: { ...usual, oneIn: 200, oneKnownIn: 500, oneLookAlikeIn: 16, weights: 1 << 14 },
};
const settingsOf = (family: string): Settings => settings[family] ?? usual;

const folds = 5;

/** An example with how it was judged by weights that had not seen it. */
export type Tried = Labelled & { readonly score: number };

/** Every example, judged by what was learned from the others; once for all who ask about the same examples. */
export const heldOut = memo((examples: readonly Labelled[]): readonly Tried[] => heldOutOf(examples));

function heldOutOf(examples: readonly Labelled[]): readonly Tried[] {
  return Array.from({ length: folds }, (_, fold) => {
    const isOut = ({ group }: Labelled) => numberOf(group) % folds === fold;
    const weights = byFamily(examples.filter(one => !isOut(one)).flatMap(repeated));
    return examples.filter(isOut).map(one => ({ ...one, score: scoreOf(one, weights) }));
  }).flat();
}

/** For each kind the bar that few good texts lie above. */
export function bars(tried: readonly Tried[]): Readonly<Record<string, { family: string; bar: number }>> {
  const found = [...kindsOf(tried)].map(([kind, all]) => {
    const good = all.filter(({ faulty }) => !faulty);
    const family = good[0]?.family ?? kind;
    const [whole, alike] = [true, false].map(is => good.filter(({ from }) => (from === 'document') === is));
    const { lowest, oneIn, oneLookAlikeIn } = settingsOf(family);
    const bar = Math.max(lowest, highestBut(oneIn, whole), highestBut(oneLookAlikeIn, alike));
    return [kind, { family, bar: Math.round(bar * 100) / 100 }] as const;
  });
  return Object.fromEntries(found.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** The score that one in so many lies above. */
function highestBut(one: number, tried: readonly Tried[] = []): number {
  const scores = tried.map(({ score }) => score).sort((a, b) => b - a);
  return scores[Math.floor(scores.length / one)] ?? Number.NEGATIVE_INFINITY;
}

/** The text of the file of weights. Next to no good text of a document or of a table of tests lies above a bar, now that it was learned from. */
export function learned(examples: readonly Labelled[], tried: readonly Tried[]): string {
  // What stands in the tables of tests was found to be hard, and counts twice.
  const all = byFamily(examples.flatMap(one => (one.from === 'table' ? [one, one] : repeated(one))));
  const known = kindsOf(examples.filter(({ faulty, from }) => !faulty && from !== 'text'));
  const raised = Object.entries(bars(tried)).map(([kind, { family, bar }]) => {
    const scored = (known.get(kind) ?? []).map(one => ({ ...one, score: scoreOf(one, all) }));
    const [whole, alike] = [true, false].map(is => scored.filter(({ from }) => (from === 'document') === is));
    const highest = Math.max(
      bar,
      highestBut(settingsOf(family).oneKnownIn, whole),
      highestBut(Number.POSITIVE_INFINITY, alike),
    );
    return [kind, { family, bar: Math.ceil(highest * 100) / 100 }];
  });
  const families = [...all].map(([family, { bias, reach, weights }]) => [
    family,
    { bias, reach, weights: characters(weights) },
  ]);
  const file = { bars: Object.fromEntries(raised), families: Object.fromEntries(families) };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** What is learned, each family of kinds for itself. */
function byFamily(examples: readonly Labelled[]): ReadonlyMap<string, Weights> {
  const families = [...new Set(examples.map(({ family }) => family))].sort();
  return new Map(
    families.map(family => {
      const { reach, weights } = settingsOf(family);
      const own = examples.filter(one => one.family === family);
      return [family, learn(own, reach, weights)];
    }),
  );
}

const repeated = (one: Labelled): readonly Labelled[] =>
  Array.from({ length: one.faulty ? settingsOf(one.family).counts : 1 }, () => one);

function scoreOf({ kind, family, text }: Labelled, weights: ReadonlyMap<string, Weights>): number {
  const of = weights.get(family);
  return of ? likeness(of, kind, family, text) : 0;
}

function kindsOf<T extends Labelled>(examples: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const kinds = new Map<string, T[]>();
  for (const one of examples) {
    const known = kinds.get(one.kind);
    if (known) known.push(one);
    else kinds.set(one.kind, [one]);
  }
  return kinds;
}

const characters = (weights: Int8Array) => Array.from(weights, one => String.fromCharCode(one + nought)).join('');

function numberOf(text: string): number {
  let number = 7;
  for (const one of text) number = (Math.imul(number, 31) + (one.codePointAt(0) ?? 0)) >>> 0;
  return number;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const examples = labelled();
  const tried = heldOut(examples);
  writeFileSync(path, learned(examples, tried));
  const found = bars(tried);
  for (const [kind, { bar }] of Object.entries(found)) {
    const of = (from: string, faulty: boolean) => {
      const all = tried.filter(one => one.kind === kind && one.faulty === faulty && one.from === from);
      return `${all.filter(({ score }) => score > bar).length}/${all.length}`;
    };
    const parts = (['document', 'table', 'text'] as const).map(
      from => `${from}: ${of(from, true)} faulty, ${of(from, false)} good`,
    );
    console.log(`${kind} above ${bar}: ${parts.join(' · ')}`);
  }
}
