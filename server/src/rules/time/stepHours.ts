// What `conflicting-times` says of hours beside one another: a step before the one above it, a decision at two hours, the odd row of two clocks.

import type { Change } from '../../core/change.ts';
import { strayAnnouncements } from '../../core/clock/announcedRanges.ts';
import { oddRows } from '../../core/clock/clockColumns.ts';
import { earlyLatest } from '../../core/clock/latestHours.ts';
import type { Rendering } from '../../core/clock/renderings.ts';
import { runbookOf } from '../../core/plan/arithmetic.ts';
import type { PlanStep } from '../../core/plan/planSteps.ts';
import { duration } from '../../core/plan/stepFacts.ts';
import { backwardStep, strayDecision } from '../../core/plan/stepOrder.ts';
import { wrongSumEnds } from '../../core/plan/sumEnds.ts';
import type { Given, Hit } from '../../core/rule.ts';
import { shift } from '../../core/source.ts';
import { clockText } from '../../core/time/dayClock.ts';

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
  latest: {
    en: '“{text}” is the latest hour here, but {other} is when it is expected, which is later. Whoever waits for the second has missed the first: correct one of the two.',
    'zh-cn': '这里最晚是“{text}”，预计却是更晚的 {other}。等到预计的时刻就已经过了期限，请改正其中一个。',
  },
  told: {
    en: '“{text}” is what the others are told here, but elsewhere it is “{other}”. They plan by the one they read: correct the one that is out of date.',
    'zh-cn': '这里通知别人的是“{text}”，别处却是“{other}”。对方按收到的那一个安排，请改正过时的那一个。',
  },
  finish: {
    en: '“{text}” is not “{sum}” after the start of the window, which makes {other}. Correct the one that is out of date, because people plan by it.',
    'zh-cn': '从窗口开始算起“{sum}”是 {other}，不是“{text}”。请改正过时的那一个，大家按它安排。',
  },
};

/** Hours of the plan, or of the rows of a table, that do not go with one another. */
export function* stepHits(change: Change, given: Given): Iterable<Hit & { says: keyof typeof stepWords }> {
  const { text } = change.source;
  const written = ({ at }: Rendering) => text.slice(at.from, at.to);
  for (const [expected, latest] of earlyLatest(change)) {
    const see = [{ at: expected.at, says: expectedHere }];
    yield {
      at: latest.at,
      says: 'latest',
      with: { text: written(latest), other: written(expected) },
      see,
      as: 'nudge',
    };
  }
  for (const [announced, other] of strayAnnouncements(change)) {
    const see = [{ at: other.at, says: elsewhereHere }];
    yield {
      at: announced.at,
      says: 'told',
      with: { text: written(announced), other: written(other) },
      see,
      as: 'nudge',
    };
  }
  for (const { end, sum, made } of wrongSumEnds(change, given)) {
    const see = [{ at: change.schedule.start.field.at, says: startHere }];
    yield { at: end.at, says: 'finish', with: { text: written(end), sum, other: made }, see, as: 'nudge' };
  }
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
const elsewhereHere = { en: 'The other range', 'zh-cn': '另一处' };
const expectedHere = { en: 'Expected then', 'zh-cn': '预计时刻' };
const startHere = { en: 'The start of the window', 'zh-cn': '窗口开始' };
const stepHere = { en: 'The other step', 'zh-cn': '另一步' };

function hourOf({ starts }: PlanStep): string {
  const minute = starts?.minute ?? 0;
  return clockText({ hour: Math.floor(minute / 60), minute: minute % 60 });
}
