// What the answer on the way back states of its length beside its steps, where the steps add up to something else, and how long it took when it was tried.

import type { Answer, Change } from '../change.ts';
import { linesOf, type Stated, statedTotal, statedTotals } from '../clock/stated.ts';
import { type Measured, measuredIn } from '../said/proof.ts';
import { durationsIn } from '../time/durations.ts';
import type { Plan } from './arithmetic.ts';
import {
  canAddUpTo,
  isExact,
  isForEach,
  isMoreOnPurpose,
  isMuchLonger,
  isNear,
  isOfSeveral,
  rowTotal,
} from './fits.ts';
import { type PlanStep, planSteps } from './planSteps.ts';
import { isAlternative } from './stepParts.ts';

/** Each length that contradicts its steps, and what they add up to. `sum`: what the plan makes of them where some run side by side. */
export function contradictedWayBack(
  answer: Answer,
  sum: number | undefined,
): readonly { readonly stated: Stated; readonly known: number }[] {
  const steps = planSteps(answer)?.all ?? [];
  if (steps.length === 0 || steps.some(({ text }) => isForEach(text) || ways.test(text))) return [];
  const known = steps.reduce((all, step) => all + (step.minutes ?? 0), 0);
  const least = steps.reduce((all, step) => all + (step.least ?? 0), 0);
  const sums = [known, least, sum ?? known];
  const isWhole = steps.every(step => step.minutes !== undefined);
  const isEach = isForEach(answer.text);
  const totals = isEach ? lengthsForEach(answer) : statedTotals(answer);
  return [...rowTotal(answer), ...totals].flatMap(stated => {
    if (isNear(stated, sums) || (stated.minutes > least && stated.minutes < known)) return [];
    // A step without minutes may take all the rest, but not less than nothing.
    if (!isWhole && (stated.minutes > known || steps.some(isBeside))) return [];
    // A step may give the lengths of its parts, and all steps may be done again for the next site.
    if (canAddUpTo(stated, steps) || (!isEach && isMoreOnPurpose(stated, known, answer.text))) return [];
    // What is for one of several cases adds up to nothing sure.
    if (steps.filter(isAlternative).length > 1) return [];
    return [{ stated, known }];
  });
}

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

const slower = /slower|smaller hardware|larger|biggest|because|as large|full copy|更慢|更大|因为|由于/i;

function isBeside({ beside }: PlanStep): boolean {
  return beside !== undefined;
}

/** "After step 3: …": one of several ways back. */
const ways =
  /^[\s\d.)*_-]*(?:before|after|during|until|from|once) (?:or during )?(?:step|the)\b|^[\s\d.)*_-]*(?:before|after|during)\b[^:]{0,40}:|^[^:：，。]{0,14}(?:之?[前后]|时)(?:出问题)?[:：]/i;

/** "Per router 20 minutes", 每套 25 分钟: the steps are those of one, so they need as much. */
function lengthsForEach(answer: Answer): readonly Stated[] {
  return linesOf(answer, 'paragraph')
    .filter(({ isStep, text }) => !isStep && text.length < 400)
    .flatMap(({ at, text }) =>
      durationsIn(text).flatMap(one => {
        const [before, after] = [text.slice(Math.max(0, one.from - 40), one.from), text.slice(one.to, one.to + 30)];
        if (!eachBefore.test(before) && !eachAfter.test(after)) return [];
        const { minutes, least } = one;
        const words = text.slice(one.from, one.to);
        return [
          {
            at: { from: at + one.from, to: at + one.to },
            text: words,
            minutes,
            least,
            isRough: false,
            withRollback: false,
          },
        ];
      }),
    );
}

const eachBefore =
  /(?:^|[.;:,] )(?:so |it is |this is )?(?:per|for each|for one|each) (?:[\w-]+ )?[\w-]+(?: takes| needs| is)?[:,]? ?$|(?:^|[，。；：,;])\s*(?:每|单)\s?[\p{Script=Han}]{1,3}\s?(?:需要?|要|用|约)?\s*$/iu;
const eachAfter =
  /^ (?:each|apiece|(?:per|for each|for one) (?!minute|second|hour|day|cent|tera|giga|mega|TB|GB)[\w-]+)\b/i;
