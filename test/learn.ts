// `npm run learn`: learns from all labelled texts anew, and writes the weights. Each example is held out once, with all of its document,
// to find the bar above which next to no good answer of a whole document lies.

import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { likeness, nought } from '../server/src/core/learned/likeness.ts';
import { type Labelled, labelled } from './support/labelled.ts';
import { learn } from './support/learning.ts';

export const path = new URL('../server/src/generated/learned.json', import.meta.url);

/** Of so many good answers of whole documents one may lie above the bar, and of those that were written to look faulty. */
const oneIn = { document: 250, lookAlike: 12 };
/** A bar is never so low that a text is told which is no more like faulty ones than like good ones of its like. */
const lowest = -1;
const folds = 5;

/** An example with how it was judged by weights that had not seen it. */
export type Tried = Labelled & { readonly score: number };

/** Every example, judged by what was learned from the others. */
export function heldOut(examples: readonly Labelled[]): readonly Tried[] {
  return Array.from({ length: folds }, (_, fold) => {
    const isOut = ({ group }: Labelled) => numberOf(group) % folds === fold;
    const weights = learn(examples.filter(one => !isOut(one)));
    return examples.filter(isOut).map(one => ({ ...one, score: likeness(weights, one.kind, one.family, one.text) }));
  }).flat();
}

/** For each kind the bar that few good texts lie above. */
export function bars(tried: readonly Tried[]): Readonly<Record<string, { family: string; bar: number }>> {
  const kinds = [...new Set(tried.map(({ kind }) => kind))].sort();
  return Object.fromEntries(
    kinds.map(kind => {
      const good = tried.filter(one => one.kind === kind && !one.faulty);
      const above = (some: readonly Tried[], one: number) =>
        some.map(({ score }) => score).sort((a, b) => b - a)[Math.floor(some.length / one)] ?? lowest;
      const bar = Math.max(
        lowest,
        above(
          good.filter(({ from }) => from === 'document'),
          oneIn.document,
        ),
        above(
          good.filter(({ from }) => from !== 'document'),
          oneIn.lookAlike,
        ),
      );
      return [kind, { family: good[0]?.family ?? kind, bar: Math.round(bar * 100) / 100 }];
    }),
  );
}

/** The text of the file of weights. No bar is below a good answer of a document or of a table of tests, now that it was learned from. */
export function learned(examples: readonly Labelled[], tried: readonly Tried[]): string {
  const all = learn(examples);
  const known = examples
    .filter(({ faulty, from }) => !faulty && from !== 'text')
    .map(({ kind, family, text }) => ({ kind, score: likeness(all, kind, family, text) }));
  const raised = Object.entries(bars(tried)).map(([kind, { family, bar }]) => {
    const highest = known.reduce((most, one) => (one.kind === kind ? Math.max(most, one.score) : most), bar);
    return [kind, { family, bar: Math.ceil(highest * 100) / 100 }];
  });
  return `${JSON.stringify({ bias: all.bias, bars: Object.fromEntries(raised), weights: characters(all.weights) }, null, 1)}\n`;
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
