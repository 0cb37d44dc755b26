// What `conflicting-times` says of hours beside one another: a step before the one above it, a decision at two hours, the odd row of two clocks.

import type { Change } from '../../core/change.ts';
import { oddRows } from '../../core/clock/clockColumns.ts';
import { runbookOf } from '../../core/plan/arithmetic.ts';
import type { PlanStep } from '../../core/plan/planSteps.ts';
import { duration } from '../../core/plan/stepFacts.ts';
import { backwardStep, strayDecision } from '../../core/plan/stepOrder.ts';
import type { Hit } from '../../core/rule.ts';
import { shift } from '../../core/source.ts';

export const stepWords = {
  order: {
    en: 'This step is to begin at {text}, before the one above it ({other}), while all others go forwards. Whoever follows the plan by the clock is lost here: correct the time or the order.',
    'zh-cn':
      '这一步 {text} 开始，比上一步（{other}）还早，而其余各步都按时间先后排列。照表操作的人到这里会乱：请更正时间或顺序。',
  },
  column: {
    en: '“{text}” is not as far from “{other}” in its row as in all other rows, where the two columns are {sum} apart. Correct one of the two, or each place comes at another hour.',
    'zh-cn':
      '其余各行两栏都相差 {sum}，只有这一行的“{text}”和“{other}”不是。请改正其中一个，否则两地的人会在不同时刻到场。',
  },
  decision: {
    en: 'The decision is at {text} here, but the step that takes it begins at {other}. Those who decide come at one of the two; please make them agree.',
    'zh-cn': '这里写 {text} 做决定，而做决定的那一步 {other} 开始。拍板的人只会按其中一个来，请改成一致。',
  },
};

/** Hours of the plan, or of the rows of a table, that do not go with one another. */
export function* stepHits(change: Change): Iterable<Hit & { says: 'order' | 'column' | 'decision' }> {
  for (const { at, first, second, usual } of oddRows(change.document.markdown)) {
    const fills = { text: second.text, other: first.text, sum: duration(Math.min(usual, 24 * 60 - usual)) };
    const see = [{ at: shift(first.at, at.from - second.at.from), says: columnHere }];
    yield { at, says: 'column', with: fills, see, as: 'nudge' };
  }
  const runbook = runbookOf(change);
  const [step, above] = (runbook && backwardStep(runbook)) ?? [];
  if (step && above) {
    const fills = { text: hourOf(step), other: hourOf(above) };
    yield { at: step.at, says: 'order', with: fills, see: [{ at: above.at, says: stepHere }], as: 'nudge' };
  }
  const stray = strayDecision(change);
  if (!stray) return;
  const see = [{ at: stray.step.at, says: stepHere }];
  const fills = { text: stray.text, other: hourOf(stray.step) };
  yield { at: stray.at, says: 'decision', with: fills, see, as: 'nudge' };
}

const columnHere = { en: 'The other column', 'zh-cn': '另一栏' };
const stepHere = { en: 'The other step', 'zh-cn': '另一步' };

function hourOf({ starts }: PlanStep): string {
  const minute = starts?.minute ?? 0;
  return [Math.floor(minute / 60), minute % 60].map(one => String(one).padStart(2, '0')).join(':');
}
