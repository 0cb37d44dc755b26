// Measures that an answer about mitigation says will be taken for this change, whatever they are: "prefix limits get
// tightened for the night", 当晚把对账任务改为人工. And how many of their words the plan knows. English and Chinese.

import type { Change } from '../change.ts';
import { memo } from '../memo.ts';
import { type Phrase, phrasesIn } from '../text/phrases.ts';
import { clausesOf, contentOf, newAmounts, planTexts, toneOf } from './measureWords.ts';
import { mitigationsInTable } from './mitigations.ts';
import { untimedTrials } from './trialLengths.ts';
import { unlikePlanned, type Weighed } from './weighedMeasures.ts';

/** Clauses that announce a measure and share hardly a word with anything that is planned. */
export const strangeMeasures = memo((change: Change): readonly Phrase[] => {
  const { plan, rest, units } = planTexts(change);
  if (plan === '') return [];
  // A row of the table says what may happen as well, and only what is announced is a measure.
  const foreign = phrasesIn(change, ['worst-case.mitigation'])
    .flatMap(clausesOf)
    .filter(({ text }) => isForeign(text, rest));
  const clauses = [...phrasesIn(change, ['worst-case.mitigation']), ...mitigationsInTable(change)].flatMap(clausesOf);
  const announced = clauses.filter(({ text }) => announces(text) && isStrange(text, plan, units));
  const known = [
    ...announced,
    ...untimedTrials(change, clauses),
    ...foreign,
    ...phrasesIn(change, ['worst-case.mitigation']).filter(one => namesFlag(one, rest)),
    ...clauses.filter(one => namesOption(one, rest)),
  ];
  const isTold = ({ sentence: { at } }: Weighed) => known.some(one => at.from <= one.at.from && one.at.to <= at.to);
  const weighed = unlikePlanned(change).flatMap(one => (isTold(one) ? [] : [one.clause]));
  return [...known, ...weighed].filter(({ at }, i, all) => all.findIndex(one => one.at.from === at.from) === i);
});

/** "Kept behind the flag `allow_writes`", and no other answer has a switch of that name. */
function namesFlag({ text }: Phrase, rest: string): boolean {
  return (
    !/保持|留在|演练过|\b(?:stays?|remains?)\b|^\W*(?:should|if|when|once|in case)\b/i.test(text) &&
    [...text.matchAll(flag)].some(({ 1: one, 2: other }) => !rest.includes((one ?? other ?? '').toLowerCase()))
  );
}

const flag = /(?:\bflags?|\bswitch|\btoggle|开关)\s*`([\w.-]{4,})`|`([\w.-]{4,})`\s*(?:flag|开关)/gi;

/**
 * "Step 7 runs with `--exclude refunded.csv`", and no step has the option. What else stands in code there, a setting, a figure that is
 * looked at, a step may have in its own words.
 */
function namesOption({ text }: Phrase, rest: string): boolean {
  const options = ofStep.test(text) ? [...text.matchAll(/`(--\w[\w-]{2,})/g)] : [];
  return options.some(([, option = '']) => !rest.includes(option.toLowerCase()));
}

const ofStep = /\bsteps? \d|第\s?[\d一二三四五六七八九十]+\s?步|步骤\s?[\d一二三四五六七八九十]/i;

/** Whether the whole rest of the document has next to nothing of a clause that is long enough to tell, whatever its words are. */
function isForeign(text: string, rest: string): boolean {
  if (isThere(text)) return false;
  const { words, pairs } = contentOf(text);
  const known = (all: readonly string[]) => all.filter(one => rest.includes(one)).length;
  if (pairs.length > 4) return pairs.length + words.length > 11 && known([...pairs, ...words]) === 0;
  return words.length > 6 && known(words) / words.length <= 0.2;
}

function announces(text: string): boolean {
  const flat = text.normalize('NFKC');
  return !isThere(flat) && toneOf(flat).isMarked;
}

/** Whether a clause tells what is so anyway, or is done outside of the steps. */
function isThere(clause: string): boolean {
  const { isStanding, isReady, isAtItsTime } = toneOf(clause);
  return isStanding || isReady || isAtItsTime;
}

/** Few of its words are in any one place of the plan: at most a third of the English ones, a fifth of the pairs of characters. */
function isStrange(text: string, plan: string, units: readonly string[]): boolean {
  // A command that nobody runs.
  const code = /`([^`]{3,60})`/.exec(text)?.[1];
  const { words, pairs } = contentOf(text);
  const all = words.length > pairs.length ? words : pairs;
  // What is planned stands in one step, not here a word and there a word.
  const best = Math.max(...units.map(unit => all.filter(one => unit.includes(one)).length));
  // A length or a share that stands nowhere else says as much as two words.
  const amounts = 2 * newAmounts(text, plan).length;
  const share = best / (all.length + amounts);
  if (code !== undefined && !plan.includes(code.toLowerCase())) return share <= 0.4;
  return words.length > pairs.length ? words.length + amounts > 2 && share <= 0.4 : pairs.length > 7 && share <= 0.2;
}
