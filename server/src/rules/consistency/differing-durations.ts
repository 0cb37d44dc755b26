// One document gives two lengths for the same thing: a total that the steps do not add up to, a rollback that took longer
// when it was tried than the plan allows for.

import { type Stated, statedTotals } from '../../core/clock/stated.ts';
import { windowConflicts } from '../../core/clock/windowConflicts.ts';
import { planOf, rollbackOf } from '../../core/plan/arithmetic.ts';
import { fitsPart, fitsPlan, isExact, isNamedTotal, isOutOfDate, rowTotal } from '../../core/plan/fits.ts';
import { contradictedLabels, isOfOneOffset, unexplained } from '../../core/plan/reckoned.ts';
import { duration } from '../../core/plan/stepFacts.ts';
import { totalFix } from '../../core/plan/totalFix.ts';
import { type Hit, rule } from '../../core/rule.ts';
import { unnamedLength } from '../../core/said/definiteLengths.ts';
import { feltLengths, lengthsOfOneThing } from '../../core/said/effects.ts';
import { lengthPairs } from '../../core/said/lengthPairs.ts';
import { saidOfRollback, saidToOthers } from '../../core/said/saidLengths.ts';
import { durationWords } from './durationWords.ts';
import { ownReckonings } from './ownReckonings.ts';
import { inRollback, unless } from './rollbackLengths.ts';

type Says = keyof typeof durationWords;

export default rule({
  id: 'differing-durations',
  severity: 'consistency',
  says: durationWords,
  why: {
    en: 'Of eleven production changes that gave all their figures, eight did not fit their own total. Two numbers for one thing mean that one of them was not looked at again after the plan was changed.',
    'zh-cn':
      '在写全了数字的 11 个生产变更里，有 8 个和自己的总计对不上。同一件事出现两个数字，说明计划改过之后有一个没再看过。',
  },
  *check(change, given): Iterable<Hit & { says: Says }> {
    const plan = planOf(change);
    const told = new Set<number>();
    for (const hit of ownReckonings(change, plan)) {
      if (told.has(hit.at.from)) continue;
      told.add(hit.at.from);
      yield hit;
    }
    const isNew = ({ at }: Stated) => ![...told].some(from => at.from <= from && from <= at.to);
    if (plan) {
      const totals = [...rowTotal(plan.answer), ...statedTotals(plan.answer)];
      for (const stated of totals.filter(isNew)) {
        if (fitsPlan(stated, plan) || fitsPart(stated, plan, totals)) continue;
        told.add(stated.at.from);
        const sum = duration(plan.minutes);
        yield {
          at: stated.at,
          says: 'sum',
          with: { text: stated.text, sum },
          see: [{ at: plan.head, says: stepsHere }],
          fixes: totalFix(stated, plan.minutes),
          ...unless(isExact(plan.answer) && isNamedTotal(stated, change)),
        };
      }
    }
    // Where the schedule itself is in doubt, that is told, and nothing is reckoned with it.
    const isSure = windowConflicts(change, given).length === 0 && isOfOneOffset(change);
    for (const { at, text } of plan && isSure ? unexplained(plan) : []) {
      // A sum that is told is not told again by one of its numbers.
      const isTold = [...told].some(
        from => !/\n/.test(change.source.text.slice(Math.min(from, at.from), Math.max(from, at.from))),
      );
      if (!isTold) yield { at, says: 'reckoned', with: { text }, severity: 'information' };
      told.add(at.from);
    }
    const rollback = plan?.rollback.answer ?? rollbackOf(change);
    if (rollback) yield* inRollback(rollback, change, plan);
    for (const { at, text, sum } of plan ? contradictedLabels(change, plan) : []) {
      const see = [{ at: plan?.head ?? at, says: stepsHere }];
      yield { at, says: 'sum', with: { text, sum: duration(sum) }, see, severity: 'information' };
    }
    const back = plan?.rollback.isKnown ? (plan.rollback.sum ?? plan.rollback.minutes) : 0;
    for (const said of saidOfRollback(change)) {
      if (back === 0 || !rollback || !plan || told.has(said.at.from)) continue;
      if (!isOutOfDate(said, back, rollback, plan.minutes)) continue;
      told.add(said.at.from);
      yield { at: said.at, says: 'back', with: { text: said.text, sum: duration(back) }, severity: 'information' };
    }
    const others = saidToOthers(change);
    if (others) yield { at: others.at, says: 'told', with: { text: others.text }, severity: 'information' };
    const [felt, agreed] = lengthsOfOneThing(change) ?? feltLengths(change);
    if (felt && agreed && Math.max(felt.minutes, agreed.minutes) >= 2 * Math.min(felt.minutes, agreed.minutes)) {
      told.add(agreed.at.from);
      const see = [{ at: agreed.at, says: agreedHere }];
      yield { at: felt.at, says: 'felt', with: { text: felt.text, other: agreed.text }, see, severity: 'information' };
    }
    const unnamed = unnamedLength(change, plan);
    if (unnamed && !told.has(unnamed.at.from)) {
      told.add(unnamed.at.from);
      yield { at: unnamed.at, says: 'unnamed', with: { text: unnamed.text }, as: 'nudge' };
    }
    for (const [one, other] of lengthPairs(change, plan)) {
      if (told.has(one.at.from)) continue;
      told.add(one.at.from);
      const see = [{ at: other.at, says: otherHere }];
      yield { at: one.at, says: 'other', with: { text: one.text, other: other.text }, see, as: 'nudge' };
    }
  },
  examples: {
    bad: [
      {
        text: `
## Runbook

| # | Step | Owner | Minutes | Check |
| --- | --- | --- | --- | --- |
| 1 | Check that the replica lag is below 1 s | Alice | 5 | lag graph |
| 2 | \`promote.sh orders-db-2\` | Alice | 25 | \`pg_up\` is 1 |
| 3 | Watch the error rate | Dan | 30 | below 0.1% |

45 min in all.
^^^^^^ “45 min” in all, but the steps add up to 1 h
`,
        fixed: '60 min in all.',
      },
      {
        text: `
## Runbook

1. @alice: \`promote.sh orders-db-2\`, then \`pg_up\` is 1 (25 min)
2. @dan: watch the error rate (5 min)

Total 30 min: steps 30 min, rollback 15 min.
      ^^^^^^ “30 min” in all, but its own parts (30 + 15) need 45 min
`,
      },
      {
        text: `
### In the event of problems, what will you do to return your system to a known good state?

1. @alice: \`fence.sh orders-db-2\` (2 min)
2. @alice: \`promote.sh orders-db-1\`, then \`pg_up\` is 1 (3 min)

### If this is a software or infrastructure change, has the rollback procedure been verified in a development environment?

Yes, on 2026-11-13 in staging with image 16.4 by Dan: 18 minutes, log at https://git.example.com/orders/pull/88#comment-5.
                                                      ^^^^^^^^^^ The rollback took “18 minutes” when it was tried
`,
      },
      {
        text: `
### 回滚步骤

1. 王磊：\`confctl set session.read_new 0\`（2 分钟）
2. 李娜：确认旧集群命中率不低于 99.5%（5 分钟）
3. 王磊：关闭双写（8 分钟）

合计 10 分钟。
   ^^^^^ “10 分钟” in all, but the steps of the rollback add up to 15 min
`,
      },
      {
        text: `
### Why is this the correct time to complete the CM?

Traffic is lowest then, 4% of the peak, and 6 nodes × 10 min = 80 min leave time for the way back.
                                                               ^^^^^^ “80 min” is not 6 × 10 min, which makes 1 h
`,
      },
      {
        text: `
### Why is this the correct time to complete the CM?

Traffic is lowest then, 4% of the peak. The vendor is there 01:30–02:45 Asia/Shanghai, 60 min.
                                                                                       ^^^^^^ “60 min” is not how long 01:30–02:45 is, which is 1 h 15 min
The copy takes 25 min, plus the checks 10 min is 45 min.
                                                 ^^^^^^ “45 min” is not 25 + 10, which makes 35 min
`,
      },
      {
        text: `
## Runbook

The window of 90 min is enough.
              ^^^^^^ “90 min” is not how long the window is, which is 2 h by the schedule.

| # | Start (Asia/Shanghai) | Step | Owner | Minutes | Check |
| --- | --- | --- | --- | --- | --- |
| 1 | 02:00 | Check that the replica lag is below 1 s | Alice | 20 | lag graph |
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This step takes 20 min, but the next one begins 5 min after it.
| 2 | 02:05 | \`promote.sh orders-db-2\` | Alice | 25 | \`pg_up\` is 1 |
| 3 | 02:30 | Watch the error rate | Dan | 30 | below 0.1% |
`,
      },
    ],
    good: [
      {
        text: `
## Runbook

| # | Step | Owner | Minutes | Check |
| --- | --- | --- | --- | --- |
| 1 | Check that the replica lag is below 1 s | Alice | 5 | lag graph |
| 2 | \`promote.sh orders-db-2\` | Alice | 10-15 | \`pg_up\` is 1 |
| 3 | Watch the error rate | Dan | 30 | below 0.1% |

About 50 min in all, an hour with the rollback; the whole window is 2 h.
`,
      },
      {
        text: `
### 回滚步骤

1. 王磊：\`confctl set session.read_new 0\`（2 分钟）
2. 李娜：确认旧集群命中率不低于 99.5%（5 分钟）

合计 7 分钟，演练时用了 6 分钟。
`,
      },
    ],
  },
});

const stepsHere = { en: 'The steps that add up to something else.', 'zh-cn': '加起来是另一个数的步骤。' };
const otherHere = { en: 'The other length.', 'zh-cn': '另一个时长。' };
const agreedHere = { en: 'What the business agreed to.', 'zh-cn': '业务同意的时长。' };
