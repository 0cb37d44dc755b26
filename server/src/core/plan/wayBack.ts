// What the answer on the way back states of its length beside its steps, where the steps add up to something else, and how long it took when it was tried.

import type { Answer, Change } from '../change.ts';
import { isOfAct } from '../clock/actLengths.ts';
import { lengthsForEach } from '../clock/forEach.ts';
import { linesOf, type Stated, statedTotal, statedTotals, totalIn } from '../clock/stated.ts';
import { type Measured, measuredIn } from '../said/proof.ts';
import { durationsIn } from '../time/durations.ts';
import type { Plan } from './arithmetic.ts';
import { isForEach } from './eachWords.ts';
import { canAddUpTo, isExact, isMoreOnPurpose, isMuchLonger, isNear, isOfSeveral, rowTotal } from './fits.ts';
import { type PlanStep, planSteps } from './planSteps.ts';
import { isAlternative } from './stepParts.ts';

/** Each length that contradicts its steps, and what they add up to. `sum`: what the plan makes of them where some run side by side. */
export function contradictedWayBack(
  answer: Answer,
  sum: number | undefined,
): readonly { readonly stated: Stated; readonly known: number }[] {
  const steps = planSteps(answer)?.all ?? [];
  if (steps.length === 0) return contradictedSentences(answer);
  if (steps.some(({ text }) => forAll.test(text))) return shorterThanStep(answer, steps);
  // A column of minutes gives each row its own, "six pods at a time" or not.
  const isColumn = planSteps(answer)?.table?.columns.minutes !== undefined;
  if (steps.some(({ text }) => (!isColumn && isForEach(text)) || ways.test(text))) return [];
  const known = steps.reduce((all, step) => all + (step.minutes ?? 0), 0);
  const least = steps.reduce((all, step) => all + (step.least ?? 0), 0);
  const sums = [known, least, sum ?? known];
  const isWhole = steps.every(step => step.minutes !== undefined);
  const isEach = isForEach(answer.text);
  const totals = isEach ? lengthsForEach(answer) : statedTotals(answer);
  return [...rowTotal(answer), ...totals].flatMap(stated => {
    if (stated.isOfSeveral || isNear(stated, sums) || (stated.minutes > least && stated.minutes < known)) return [];
    // A step without minutes may take all the rest, but not less than nothing.
    if (!isWhole && (stated.minutes > known || steps.some(isBeside))) return [];
    // A step may give the lengths of its parts, and all steps may be done again for the next site.
    if (canAddUpTo(stated, steps) || (!isEach && isMoreOnPurpose(stated, known, answer.text))) return [];
    // What is for one of several cases adds up to nothing sure.
    if (steps.filter(isAlternative).length > 1) return [];
    return [{ stated, known }];
  });
}

/** "5 min each, so 25 min for five": a step that gives its own sum, which the total has to hold. */
const forAll =
  /\b(?:each|apiece)\b[^.;\n]{0,20}\b(?:so|makes?|that is|=)\s|每[^，。；\n]{1,12}[,，]?\s?(?:共|合计|一共)/i;

function shorterThanStep(answer: Answer, steps: readonly PlanStep[]) {
  const known = steps.reduce((sum, { text }) => sum + Math.max(0, ...durationsIn(text).map(one => one.minutes)), 0);
  const longest = Math.max(...steps.flatMap(({ text }) => durationsIn(text).map(one => one.minutes)));
  return statedTotals(answer).flatMap(stated =>
    stated.minutes + 1 < longest && !steps.some(isAlternative) ? [{ stated, known }] : [],
  );
}

/** Sentences that each give a length, and one that gives less for all of them than they need. */
function contradictedSentences(answer: Answer) {
  return linesOf(answer, 'paragraph').flatMap(line => {
    const stated = line.isStep || sideBySide.test(line.text) ? undefined : totalIn(line);
    if (!stated || stated.isRough) return [];
    const to = stated.at.from - line.at;
    const before = line.text.slice(0, to);
    const parts = durationsIn(line.text).filter(one => one.to <= to && isOfAct(before, one));
    const known = parts.reduce((sum, one) => sum + one.minutes, 0);
    return parts.length > 1 && stated.minutes + 1 < known ? [{ stated, known }] : [];
  });
}

const sideBySide = /\b(?:parallel|meanwhile|same time|each|per|or|if|while|instead)\b|同时|并行|每|或|如果|若/i;

/** How long the way back took when it was tried, where the plan gives it much less. */
export function longerTrial(
  answer: Answer,
  change: Change,
  plan: Plan | undefined,
): { readonly measured: Measured; readonly total: number; readonly isSure: boolean } | undefined {
  const proof = change.answers.find(one => one.question.checks.includes('untested-rollback') && one.kind === 'given');
  const measured = proof && measuredIn(proof);
  // A larger or slower place of the test is a reason.
  if (!measured || slower.test(measured.clause)) return undefined;
  const steps = planSteps(answer)?.all;
  const known = steps?.reduce((sum, step) => sum + (step.minutes ?? 0), 0) ?? 0;
  const isSummed = steps?.every(step => step.minutes !== undefined) ?? false;
  const inAll = plan?.rollback.isKnown ? plan.rollback.minutes : isSummed ? known : undefined;
  // What one host of several takes is no part of a sum.
  const sure = isForEach(answer.text) ? statedTotal(answer)?.minutes : inAll;
  // Where nothing adds up for sure, it is beside the longest length that the way back names at all.
  const longest = Math.max(known, ...durationsIn(answer.text).map(one => one.minutes));
  const total = sure ?? longest;
  const isLonger = isMuchLonger(measured.minutes, total, sure !== undefined && steps !== undefined);
  const isSure =
    isExact(answer) && durationsIn(proof.text).length === 1 && !isOfSeveral(`${answer.text} ${proof.text}`);
  return total > 0 && isLonger ? { measured, total, isSure } : undefined;
}

const slower =
  /slower(?! (?:of|one|run|try|trial|time))|smaller hardware|larger|biggest|because|as large|full copy|更慢|更大|因为|由于/i;

function isBeside({ beside }: PlanStep): boolean {
  return beside !== undefined;
}

/** "After step 3: …": one of several ways back. */
const ways =
  /^[\s\d.)*_-]*(?:before|after|during|until|from|once) (?:or during )?(?:step|the)\b|^[\s\d.)*_-]*(?:before|after|during)\b[^:]{0,40}:|^[\s\d.)*_-]*\d{1,2}:\d\d\s?(?:之?[前后])[:：]|^[^:：，。]{0,14}(?:之?[前后]|时)(?:出问题)?[:：]/i;
