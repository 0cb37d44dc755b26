// Names in the commands of a plan that differ in nothing but the environment: `stage-eu-2` where all others say `prod-eu-2`.
// One that was not changed when the runbook was copied looks like this. Reads; judges nothing.

import type { Change } from '../change.ts';
import { valueIn } from '../fields/fields.ts';
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
  /** No other command says so; the front matter does. */
  readonly isDeclared: boolean;
  /** The words around the command. */
  readonly said: string;
}

/** The names of another environment in the commands, whose likes for production stand more often in the document. */
export const twins = memo((change: Change): readonly Twin[] => {
  const declared = valueIn(change.fields.environment);
  if (declared !== undefined && rehearsal.has(declared.toLowerCase())) return [];
  const odd = planCode(change).flatMap(({ at, text, said }) =>
    namesIn(text, rehearsal).map(one => ({ ...one, at: shift(one.at, at.from), text, said })),
  );
  if (odd.length === 0) return [];
  const own = namesIn(change.source.text, production);
  return odd.flatMap((one): readonly Twin[] => {
    const like = own.filter(other => other.like === one.like);
    const [first] = like;
    // A command with both names moves something from one to the other.
    if (like.some(({ name }) => one.text.includes(name))) return [];
    if (first && like.length > odd.filter(other => other.like === one.like).length)
      return [{ ...one, others: first.word, isDeclared: false }];
    // A command has a place for the environment, and the front matter says what belongs there.
    const isOption = /[\s=/]/.test(one.name);
    return isOption && declared !== undefined && production.has(declared.toLowerCase())
      ? [{ ...one, others: declared, isDeclared: true }]
      : [];
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
  const flat = text.slice(0, 200_000);
  return [...flat.matchAll(machine), ...flat.matchAll(option)].flatMap(({ 0: name, index: by }) =>
    [...name.matchAll(/(?<![a-z0-9])[a-z]+(?![a-z])/gi)].flatMap(({ 0: word, index }) => {
      if (!words.has(word.toLowerCase())) return [];
      const like = `${name.slice(0, index)}*${name.slice(index + word.length)}`.toLowerCase().replace(/\d+/g, '#');
      return [{ at: { from: by + index, to: by + index + word.length }, word, name, like }];
    }),
  );
}

const machine = /(?<![\w./@-])[a-z][a-z0-9]*(?:[-_.][a-z0-9]+){1,8}(?![\w/-])/gi;
/** Where a command says which environment it is for: `--env prod`, `-i inventory/prod`. */
const option =
  /(?<![\w-])(?:--(?:env|environment|target-env|context|profile)[= ]|[\w./-]{0,20}(?:inventory|inventories|envs?|environments?)\/)[a-z]{2,12}(?![\w-])/gi;
const production: ReadonlySet<string> = new Set(['prod', 'prd', 'production', 'live']);
const rehearsal: ReadonlySet<string> = new Set(
  'stage staging stg lab test tst uat sit dev development qa pre preprod int sandbox demo rehearsal'.split(' '),
);
