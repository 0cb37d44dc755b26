// Names in the commands of a plan that differ in nothing but the environment: `stage-eu-2` where all others say `prod-eu-2`.
// One that was not changed when the runbook was copied looks like this. Reads; judges nothing.

import type { Change } from '../change.ts';
import { memo } from '../memo.ts';
import { type Span, shift } from '../source.ts';
import { planCode } from './planCode.ts';

export interface Twin {
  /** The word for the environment in the name that stands alone. */
  readonly at: Span;
  readonly word: string;
  /** The name as it is written, and the word that the others have in its place. */
  readonly name: string;
  readonly others: string;
  /** The words around the command. */
  readonly said: string;
}

/** The names of another environment in the commands, whose likes for production stand more often in the document. */
export const twins = memo((change: Change): readonly Twin[] => {
  const { environment } = change.fields;
  if (environment.kind === 'value' && rehearsal.has(environment.value.toLowerCase())) return [];
  const odd = planCode(change).flatMap(({ at, text, said }) =>
    namesIn(text, rehearsal).map(one => ({ ...one, at: shift(one.at, at.from), text, said })),
  );
  if (odd.length === 0) return [];
  const own = namesIn(change.source.text, production);
  return odd.flatMap(one => {
    const like = own.filter(other => other.like === one.like);
    const [first] = like;
    // A command with both names moves something from one to the other.
    if (!first || like.some(({ name }) => one.text.includes(name))) return [];
    return like.length > odd.filter(other => other.like === one.like).length ? [{ ...one, others: first.word }] : [];
  });
});

interface Named {
  readonly at: Span;
  readonly word: string;
  readonly name: string;
  /** The name without the word and its numbers: hosts of one kind differ in these. */
  readonly like: string;
}

function namesIn(text: string, words: ReadonlySet<string>): readonly Named[] {
  return [...text.slice(0, 200_000).matchAll(machine)].flatMap(({ 0: name, index: by }) =>
    [...name.matchAll(/(?<![a-z0-9])[a-z]+(?![a-z])/gi)].flatMap(({ 0: word, index }) => {
      if (!words.has(word.toLowerCase())) return [];
      const like = `${name.slice(0, index)}*${name.slice(index + word.length)}`.toLowerCase().replace(/\d+/g, '#');
      return [{ at: { from: by + index, to: by + index + word.length }, word, name, like }];
    }),
  );
}

const machine = /(?<![\w./@-])[a-z][a-z0-9]*(?:[-_.][a-z0-9]+){1,8}(?![\w/-])/gi;
const production: ReadonlySet<string> = new Set(['prod', 'prd', 'production', 'live']);
const rehearsal: ReadonlySet<string> = new Set(
  'stage staging stg lab test tst uat sit dev development qa pre preprod int sandbox demo rehearsal'.split(' '),
);
