// The clauses about mitigation with what the judge of prose is to know beside their words: how much of them the plan has, and whether
// they speak of this change or of how things are. No list of words tells a measure from a fact; both together nearly do.

import type { Change } from '../change.ts';
import { isLikeFaulty } from '../learned/likeness.ts';
import { memo } from '../memo.ts';
import { type Phrase, phrasesIn } from '../text/phrases.ts';
import { clausesOf, contentOf, newAmounts, planTexts, toneOf } from './measureWords.ts';
import { mitigationsInTable } from './mitigations.ts';

/** A clause, and as `text` what is weighed of it: words that say how it stands to the plan, and the clause itself. */
export interface Weighed {
  readonly clause: Phrase;
  /** The sentence it stands in. */
  readonly sentence: Phrase;
  readonly text: string;
}

/** Every clause of the answer about mitigation and of that column in the risk table. */
export const weighedMeasures = memo((change: Change): readonly Weighed[] => {
  if (planTexts(change).plan === '') return [];
  const of = (phrases: readonly Phrase[], where: string) =>
    phrases.flatMap(sentence =>
      clausesOf(sentence).map(clause => {
        const text = `${standingOf(clause.text, change)} where${where} ${clause.text}`;
        return { clause, sentence, text };
      }),
    );
  return [...of(phrasesIn(change, ['worst-case.mitigation']), 'answer'), ...of(mitigationsInTable(change), 'table')];
});

/** How a clause stands to the plan, in words that no text has. */
function standingOf(clause: string, change: Change): string {
  const { plan, rest, units } = planTexts(change);
  const { words, pairs } = contentOf(clause);
  const all = words.length > pairs.length ? words : pairs;
  const share = (known: number) => shares[all.length === 0 ? 4 : Math.floor((known / all.length) * 4.99)] as string;
  // What is planned stands in one step, not here a word and there a word.
  const best = share(Math.max(0, ...units.map(unit => all.filter(one => unit.includes(one)).length)));
  const unknown = all.filter(one => !rest.includes(one)).length;
  const known = share(all.length - unknown);
  const flat = clause.normalize('NFKC');
  const { isMarked, isStanding, isReady, isAtItsTime } = toneOf(flat);
  const is = (what: boolean) => (what ? 'y' : 'n');
  const isNew = newAmounts(flat, plan).length > 0;
  const size = all.length < 3 ? 's' : all.length < 6 ? 'm' : all.length < 10 ? 'l' : 'x';
  return [
    `unknown${'abcdefgh'[Math.min(7, unknown)]} marked${is(isMarked)} there${is(isStanding)} ready${is(isReady)}`,
    `hour${is(isAtItsTime)} amount${is(isNew)} code${is(flat.includes('`'))}`,
    `share${best}${known} kind${is(isMarked)}${is(isStanding || isReady)}${best} best${best} known${known} size${size}`,
  ].join(' ');
}

const shares = ['zero', 'low', 'mid', 'high', 'full'];

/** The clauses that are more like measures nobody planned than like anything that good documents say, the first of each sentence. */
export const unlikePlanned = memo((change: Change): readonly Weighed[] => {
  const found = weighedMeasures(change).filter(
    ({ clause, text }) => !onlyWhen.test(clause.text) && isLikeFaulty('planned', text),
  );
  return found.filter(({ sentence }, i) => found[i - 1]?.sentence !== sentence);
});

/** "Before we leave" says when the one before it is done; what is done in some case, or by itself, needs no step. */
const onlyWhen =
  /^(?:before|until|till|after|once|as soon as|while|because|so that)\b[^,]*$|^(?:if|when|once|should)\b|^(?:一旦|如果|若|万一)|自动/i;
