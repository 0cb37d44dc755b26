// What the answer on the way back says of its own length, where its steps or its trial say another: hits of `differing-durations`.

import type { Answer, Change } from '../../core/change.ts';
import type { Plan } from '../../core/plan/arithmetic.ts';
import { isExact, isNamedTotal } from '../../core/plan/fits.ts';
import { duration } from '../../core/plan/stepFacts.ts';
import { totalFix } from '../../core/plan/totalFix.ts';
import { contradictedWayBack, longerTrial } from '../../core/plan/wayBack.ts';
import type { Hit } from '../../core/rule.ts';

/** A total that its steps do not add up to, and a trial that took longer than the plan allows for. */
export function* inRollback(
  answer: Answer,
  change: Change,
  plan: Plan | undefined,
): Iterable<Hit & { says: 'rollback' | 'measured' }> {
  for (const { stated, known } of contradictedWayBack(answer, plan?.rollback.sum)) {
    const fills = { text: stated.text, sum: duration(known) };
    const isSure = isExact(answer) && isNamedTotal(stated, change);
    yield { at: stated.at, says: 'rollback', with: fills, fixes: totalFix(stated, known), ...unless(isSure) };
  }
  const trial = longerTrial(answer, change, plan);
  if (!trial) return;
  const { measured, total, isSure } = trial;
  yield {
    at: measured.at,
    says: 'measured',
    with: { text: measured.text, sum: duration(total) },
    see: [{ at: answer.at, says: here }],
    ...unless(isSure),
  };
}

/** What rests on reading sentences is only remarked. */
export function unless(isSure: boolean): Pick<Hit, 'severity'> {
  return isSure ? {} : { severity: 'information' };
}

const here = { en: 'The rollback as it is planned.', 'zh-cn': '计划中的回滚。' };
