// Tokens of other environments in the commands of a plan, by the team's policy. Reads; judges nothing.

import type { Change } from '../change.ts';
import { planCode } from '../plan/planCode.ts';
import type { Settings } from '../settings.ts';
import type { Span } from '../source.ts';
import { common, environmentOf, machine, moves, named, tokensOf, wordsFor } from './environmentWords.ts';

/** Each with the environment that it belongs to; not where the step says that it goes there. */
export function* tokensOfOthers(
  change: Change,
  own: string,
  settings: Settings,
): Iterable<{ readonly at: Span; readonly word: string; readonly other: string }> {
  const { mine, others } = tokensOf(own, settings);
  if (!others) return;
  for (const { at, text, info, said } of planCode(change)) {
    // A word alone may be a branch; a name that holds the word is one of a machine.
    if (info === undefined && !/\S\s+\S/.test(text.trim()) && !machine.test(text.trim())) continue;
    let from = at.from;
    for (const line of text.split('\n')) {
      const match = named(line, others);
      // A command that names both may move something from one to the other.
      if (
        match &&
        !(mine && named(line, mine) && (common.test(match[0]) || moves.test(line))) &&
        !/^\s*(?:#|--|\/\/)/.test(line)
      ) {
        const word = match[0];
        const other = environmentOf(word, own, settings);
        const start = from + match.index;
        if (!named(said, wordsFor(other, settings)))
          yield { at: { from: start, to: start + word.length }, word, other };
      }
      from += line.length + 1;
    }
  }
}
