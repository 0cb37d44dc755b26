// Steps, looking and rollback together take longer than the window lasts.

import type { Change } from '../../core/change.ts';
import { statedTotals } from '../../core/clock/stated.ts';
import { type Plan, planOf } from '../../core/plan/arithmetic.ts';
import { isForEach } from '../../core/plan/eachWords.ts';
import type { PlanStep } from '../../core/plan/planSteps.ts';
import { duration } from '../../core/plan/stepFacts.ts';
import { isAlternative, isOneOfWays } from '../../core/plan/stepParts.ts';
import { type Fix, type Hit, rule, type See } from '../../core/rule.ts';
import type { Span } from '../../core/source.ts';
import { rank } from '../../core/state.ts';
import { format, formatIso } from '../../core/time/time.ts';

type Says = 'steps' | 'alone' | 'known' | 'rollback' | 'longest' | 'early';

export default rule({
  id: 'plan-exceeds-window',
  severity: 'contradiction',
  says: {
    steps: {
      en: 'By here the window of {window} is over: the steps need {steps}, and a rollback {rollback} more. Ask for {over} more, or take something out.',
      'zh-cn': '到这一步，{window}的窗口已经用完：步骤需要 {steps}，回滚还要 {rollback}。请延长 {over}，或精简步骤。',
    },
    alone: {
      en: 'By here the window of {window} is over: the steps need {steps}, and the rollback is not even counted. Ask for {over} more, or take something out.',
      'zh-cn': '到这一步，{window}的窗口已经用完：光步骤就需要 {steps}，还没有算回滚。请延长 {over}，或精简步骤。',
    },
    known: {
      en: 'By here the window of {window} is over: the steps with minutes alone need {steps}, and {unknown} more say nothing of theirs. Ask for {over} more, or take something out.',
      'zh-cn':
        '到这一步，{window}的窗口已经用完：光写了耗时的步骤就需要 {steps}，还有 {unknown} 步没有写。请延长 {over}，或精简步骤。',
    },
    rollback: {
      en: 'From here on a rollback no longer ends within the window: steps {steps} and rollback {rollback} make {needed} of {window}. Ask for {over} more, or take something out.',
      'zh-cn':
        '从这一步起，回滚已来不及在窗口内完成：步骤 {steps} 加回滚 {rollback} 共 {needed}，窗口只有 {window}。请延长 {over}，或精简步骤。',
    },
    longest: {
      en: 'This step alone takes {most}. With it the plan needs {needed}, rollback included, and the window has {window}. Ask for {over} more, or make this step shorter.',
      'zh-cn':
        '光这一步就要 {most}。算上它，计划连同回滚共需 {needed}，而窗口只有 {window}。请延长 {over}，或缩短这一步。',
    },
    early: {
      en: 'The window ends here after {window}, {over} too early: the steps need {steps}, as the text itself adds up, and a rollback {rollback}. Move this end, or take something out.',
      'zh-cn':
        '窗口在此结束，共 {window}，早了 {over}：步骤需要 {steps}（文中自己的合计也是如此），回滚要 {rollback}。请推迟这里的结束时间，或精简步骤。',
    },
  },
  why: {
    en: 'Eight of eleven production changes that gave all their minutes did not fit their own window. The rollback belongs into the sum: it is needed exactly when everything took longer than planned.',
    'zh-cn':
      '在写全了耗时的 11 个生产变更里，有 8 个放不进自己的窗口。回滚也要算进去：真正需要它的时候，恰恰是前面都超时的时候。',
  },
  *check(change): Iterable<Hit & { says: Says }> {
    const plan = planOf(change);
    // What is done is done; afterwards only the real times count.
    if (!plan?.window || plan.slack === undefined || plan.slack >= 0 || rank(change.state) >= 5) return;
    const { window, minutes, verification, rollback, needed } = plan;
    const isOver = minutes + verification > window.minutes;
    const longest = longestOf(plan, isOver);
    const isTotalled = !longest && isAddedUp(plan);
    const says: Exclude<Says, 'longest' | 'early'> = !isOver
      ? 'rollback'
      : plan.unknown.length > 0
        ? 'known'
        : rollback.minutes > 0
          ? 'steps'
          : 'alone';
    const late = placeOf(plan, says);
    yield {
      ...(isSure(change, plan) ? {} : ({ as: 'nudge' } as const)),
      at: isTotalled ? change.schedule.end.field.at : (longest?.lengthAt ?? longest?.at ?? late),
      says: isTotalled ? 'early' : longest ? 'longest' : says,
      with: {
        most: duration(longest?.minutes ?? 0),
        steps: duration(minutes + verification),
        rollback: duration(rollback.minutes),
        needed: duration(needed),
        window: duration(window.minutes),
        over: duration(-plan.slack),
        unknown: plan.unknown.length,
      },
      see: [
        ...seen(change, plan),
        ...(isTotalled || (longest && longest.at !== late) ? [{ at: late, says: lateHere }] : []),
      ],
      fixes: () => laterEnd(change, plan),
    };
  },
  examples: {
    bad: [
      {
        text: `
## Runbook

1. Alice: copy the rows of 2025 and compare the counts (50 min)
2. Alice: \`promote.sh orders-db-2\`, then \`pg_up\` is 1 (45 min)
3. Dan: watch the error rate, below 0.1% (30 min)

The steps add up to 125 min.
`,
        front: `
schedule:
  start: 2026-12-01T02:00:00+08:00
  end: 2026-12-01T04:00:00+08:00
       ^^^^^^^^^^^^^^^^^^^^^^^^^ The window ends here after 2 h, 15 min too early
  timezone: Asia/Shanghai
`,
      },
      {
        text: `
## Runbook

| # | Step | Owner | Minutes | Check |
| --- | --- | --- | --- | --- |
| 1 | Check that the replica lag is below 1 s | Alice | 5 | lag graph |
| 2 | Copy the remaining rows | Alice | 60-90 | counts are equal |
      ^^^^^^^^^^^^^^^^^^^^^^^ This step alone takes 1 h 30 min. With it the plan needs 2 h 30 min, rollback included, and the window has 2 h
| 3 | \`promote.sh orders-db-2\` | Alice | 15 | \`pg_up\` is 1 |
| 4 | Watch the error rate | Dan | 30 | below 0.1% |
`,
        fixed: 'end: 2026-12-01T04:30+08:00',
      },
      {
        text: `
## Runbook

1. Alice: check that the replica lag is below 1 s (15 min)
2. Alice: copy the rows of 2025 and compare the counts (50 min)
3. Alice: \`promote.sh orders-db-2\`, then \`pg_up\` is 1 (45 min)
4. Dan: watch the error rate, below 0.1% (30 min)
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ By here the window of 2 h is over: the steps need 2 h 20 min, and a rollback 10 min more
`,
      },
      {
        text: `
## 操作手册

1. 李娜：检查内存和版本（5 分钟）
2. 王磊：\`confctl set session.read_new 100\`，确认命中率不低于 99.5%（1 小时）
3. 李娜：观察登录大盘（50 分钟）
   ^^^^^^^^^^^^^^^^ From here on a rollback no longer ends within the window: steps 1 h 55 min and rollback 10 min
`,
      },
    ],
    good: [
      {
        text: '\n## Runbook\n\n1. Alice: `promote.sh orders-db-2`, then `pg_up` is 1 (115 min)\n',
        state: 'implemented',
        settings: 'rules: {unanswered-question: off, overdue-follow-up: off}\n',
        now: '2026-11-30T21:00:00Z',
      },
      {
        text: `
## Runbook

| # | Step | Owner | Minutes | Check |
| --- | --- | --- | --- | --- |
| 1 | Check that the replica lag is below 1 s | Alice | 5 | lag graph |
| 2 | Copy the remaining rows | Alice | 90 | counts are equal |
| 3 | \`promote.sh orders-db-2\` | Alice | 15 | \`pg_up\` is 1 |
`,
      },
      {
        text: `
## Runbook

1. @alice: copy the remaining rows and compare the counts (90 min)
2. @dan: in parallel with step 1: watch the replica lag (90 min)
3. @alice: \`promote.sh orders-db-2\`, then \`pg_up\` is 1 (15 min)
`,
      },
    ],
  },
});

/**
 * Whether each number is read beyond doubt: all steps have minutes of their own and nothing says that some are done side by
 * side, beforehand or afterwards, in one of several cases, or once for each host.
 */
function isSure(
  { schedule }: Change,
  { answer, steps, rollback, minutes, verification, window, needed }: Plan,
): boolean {
  if (steps.some(step => step.minutes === undefined) || !schedule.start.read || !schedule.end.read) return false;
  const isOver = minutes + verification > (window?.minutes ?? needed);
  const read = [answer, ...(isOver || !rollback.answer ? [] : [rollback.answer])];
  if (read.some(({ text }) => otherwise.test(text) || isForEach(text))) return false;
  return isOver || (rollback.isKnown && !rollback.steps.some(isAlternative) && !rollback.steps.some(isOneOfWays));
}

const otherwise =
  /\b(?:parallel|simultan\w*|meanwhile|concurrent\w*|overlap\w*|same time|at once|alongside|besides?|while|beforehand|in advance|(?:the )?(?:day|night|evening|week) before|(?:before|outside|after|ahead of) (?:the )?window|next (?:day|morning|week)|if needed|only if|otherwise|in turn|whichever|either)\b|并行|同时|期间|重叠|窗口(?:[之以]?[前外后])|提前|前一[天日晚]|次日|第二天|当天白天|不占|视情况|如需|必要时/i;

/** Whether a total below the steps says the same as their sum: then they were added up, and the window is what moved. */
function isAddedUp({ answer, steps, minutes, needed }: Plan): boolean {
  return (
    steps.length > 1 &&
    steps.every(step => step.minutes !== undefined) &&
    statedTotals(answer).some(total => !total.isRough && [minutes, needed].includes(total.minutes))
  );
}

/** The first step that ends too late; where the steps have no minutes, their head. */
function placeOf({ steps, window, rollback, verification, head }: Plan, says: Says): Span {
  const limit = (window?.minutes ?? 0) - (says === 'rollback' ? rollback.minutes : 0);
  const late = steps.find(step => step.end > limit) ?? (verification > 0 ? steps.at(-1) : undefined);
  return late?.lengthAt ?? late?.at ?? head;
}

/**
 * The step that takes by far the most time; when a plan does not fit, that is where people look first. Where only the way back
 * does not fit, it may be one of that.
 */
function longestOf({ steps, rollback, minutes }: Plan, isOver: boolean): PlanStep | undefined {
  const outstanding = (of: readonly PlanStep[]) => {
    const [most, next] = of.toSorted((one, other) => (other.minutes ?? 0) - (one.minutes ?? 0));
    const length = most?.minutes ?? 0;
    return next && length >= minutes * 0.3 && length >= (next.minutes ?? 0) * 1.5 ? most : undefined;
  };
  return (isOver ? undefined : outstanding([...steps, ...rollback.steps])) ?? outstanding(steps);
}

function seen({ schedule }: Change, { rollback }: Plan): readonly See[] {
  const { answer } = rollback;
  const end: See = { at: schedule.end.field.at, says: endHere };
  return answer && rollback.minutes > 0 ? [end, { at: answer.at, says: rollbackHere }] : [end];
}

const endHere = { en: 'The window ends here.', 'zh-cn': '窗口到此结束。' };
const lateHere = { en: 'From here on it is too late.', 'zh-cn': '从这里起就来不及了。' };
const rollbackHere = { en: 'The rollback that has to fit too.', 'zh-cn': '回滚也要放得下。' };

/** The end moved to where the plan fits, on a multiple of five minutes, in the form the field already has. */
function laterEnd({ schedule }: Change, { window, needed }: Plan): readonly Fix[] {
  const { end, zone } = schedule;
  if (!window || end.field.kind !== 'value' || end.read?.kind !== 'instant') return [];
  const five = 5 * 60_000;
  const instant = Math.ceil((window.start + needed * 60_000) / five) * five;
  const { offset } = end.read;
  const where = zone ?? 'UTC';
  const time = { en: format(instant, where, 'en'), 'zh-cn': format(instant, where, 'zh-cn') };
  return [{ title: fixTitle, with: { time }, edits: [{ ...end.field.at, text: formatIso(instant, offset) }] }];
}

const fixTitle = { en: 'End at {time}', 'zh-cn': '结束时间改为 {time}' };
