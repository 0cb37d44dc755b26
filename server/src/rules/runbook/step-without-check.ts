// A step changes something and nothing says how to see that it worked.

import { readBy } from '../../core/answers/asked.ts';
import { isForgotten, onlyUnchecked } from '../../core/plan/emptyChecks.ts';
import { type PlanStep, planSteps, type Steps } from '../../core/plan/planSteps.ts';
import { type Gap, gapsIn, isOpen } from '../../core/plan/stepGaps.ts';
import { checksInside } from '../../core/plan/stepWords.ts';
import { hasDash, plainlyChanges } from '../../core/plan/sureSteps.ts';
import { type Hit, rule } from '../../core/rule.ts';
import { cut } from '../../core/source.ts';
import { quote } from '../../core/words.ts';

export default rule({
  id: 'step-without-check',
  severity: 'weak',
  says: {
    all: {
      en: 'None of the {of} steps that change something says what should be seen afterwards, so the next one begins on trust. Add a check to each: a number, a log line, a graph.',
      'zh-cn': '{of} 个改动步骤都没有写之后应看到什么，下一步只能凭感觉开始。请给每步加一项检查：数字、日志或图表。',
    },
    most: {
      en: '{count} of {of} steps that change something have no check, first “{text}”. Say for each what should be seen afterwards: a number, a log line, a graph.',
      'zh-cn':
        '{of} 个改动步骤中有 {count} 个没有检查（第一处是“{text}”）。请写明每步之后应看到什么：数字、日志或图表。',
    },
    one: {
      en: '“{text}” changes something, and nothing says how to see that it worked. Add what should be seen before the next step begins.',
      'zh-cn': '“{text}”会改动系统，但没有写怎么看出它成功了。请写明看到什么才进行下一步。',
    },
    empty: {
      en: 'Only “{text}” has nothing in the place where every other step says what should be seen. Fill it in, or say that nothing is to be seen.',
      'zh-cn': '其他步骤都写了应看到什么，只有“{text}”那一格是空的。请补上，或写明不需要检查。',
    },
  },
  why: {
    en: 'A step that failed silently is found three steps later, when going back is longer. Whoever executes needs one thing to look at. Steps that only look, announce or wait need none.',
    'zh-cn':
      '悄悄失败的一步，往往要到三步之后才被发现，那时回头的路更长。执行的人需要一样可以看的东西。只是查看、通知或等待的步骤不需要检查。',
  },
  *check(change, given): Iterable<Hit & { says: Gap['kind'] | 'empty' }> {
    for (const answer of readBy('step-without-check', change, given)) {
      const steps = planSteps(answer);
      if (!steps) continue;
      const found = gaps(steps, step => isOpen(change.source, step));
      // The only empty place of a column was forgotten, even where the step's words hold some looking.
      const left = onlyUnchecked(steps);
      if (
        left &&
        found.length === 0 &&
        !isOpen(change.source, left) &&
        isForgotten(left, steps, cut(change.source, left.whole))
      )
        yield { at: left.at, says: 'empty', as: 'nudge', with: { text: quote(left.text, 40) } };
      // Who has the key is worth knowing, and nothing that one sees.
      for (const step of steps.all.filter(one => one.kind === 'mutates' && tellsWho(one, steps)))
        yield { at: step.at, says: 'one', as: 'nudge', with: { text: quote(step.text, 40) } };
      for (const gap of found) {
        const fills = { count: gap.count, of: gap.of, text: quote(gap.step.text, 40) };
        const as = isSure(gap, steps, cut(change.source, gap.step.whole)) ? {} : ({ as: 'nudge' } as const);
        yield { at: gap.at, says: gap.kind, with: fills, ...as };
      }
    }
  },
  examples: {
    bad: [
      {
        text: `
## Runbook

| # | Step | Owner | Minutes | Check |
| --- | --- | --- | --- | --- |
| 1 | Check that the replica lag is below 1 s | Alice | 5 | |
| 2 | \`fence.sh orders-db-1\` stops writes on the old primary | Alice | 2 | writes are 0 |
| 3 | \`promote.sh orders-db-2\` | Alice | 15 | - |
      ^^^^^^^^^^^^^^^^^^^^^^^^ “\`promote.sh orders-db-2\`” changes something
| 4 | Watch the error rate | Dan | 30 | below 0.1% |
`,
      },
      {
        text: `
## Runbook

1. @alice: stop the workers (5 min)
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ None of the 3 steps that change something
2. @alice: deploy orders-api 4.18.2 (15 min)
3. @alice: start the workers (5 min)
`,
      },
      {
        text: `
## 操作手册

| 步骤 | 负责人 | 分钟 |
  ^^^^^^^^^^^^^ None of the 2 steps that change something
| --- | --- | --- |
| 停止旧集群写入 | 王磊 | 5 |
| 切换读流量到新集群 | 王磊 | 10 |
`,
      },
    ],
    good: [
      {
        text: `
## Runbook

1. @alice: stop the workers (5 min)
2. @alice: deploy orders-api 4.18.2 and wait until 12 pods are ready (15 min)
3. @alice: start the workers (5 min)
4. @dan: run the smoke tests (10 min)
`,
      },
      {
        text: `
## Runbook

- @dan: announce the start in #changes (1 min)
- @alice: set \`pool_size\` to 130 (5 min)
  - Check: \`cl_waiting\` is 0
  - Undo: set it to 60
`,
      },
      {
        text: `
## 操作手册

1. 王磊：开启双写，确认两边写入 QPS 一致（10 分钟）
2. 王磊：切换读流量到新集群，直到命中率不低于 99.5%（10 分钟）
3. 李娜：通知客服（1 分钟）
`,
      },
    ],
  },
});

function gaps({ all, table, head }: Steps, isTold: (step: PlanStep) => boolean): readonly Gap[] {
  const mutating = all.filter(step => step.kind === 'mutates' && !isTold(step));
  const isChecked = (step: PlanStep) =>
    hasCheck(step) || (step.check === undefined ? step.looks : checksInside(unlabelled(step.text)));
  // Where the form has a place for checks, an empty place is a gap, unless the next step is that check; the only empty
  // place among filled ones is a gap all the same.
  if (table?.columns.check || mutating.some(hasCheck)) {
    const isOnly = all.length > 2 && all.filter(step => step.kind !== 'tells' && !hasCheck(step)).length === 1;
    const lacks = (step: PlanStep) => !isChecked(step) && (isOnly || !isCheck(all[all.indexOf(step) + 1]));
    return gapsIn(mutating, lacks, table?.columns.check ?? head);
  }
  const looksSomewhere = all.some(step => step.kind === 'verifies' || isChecked(step));
  if (!looksSomewhere) return gapsIn(mutating, () => true, head);
  // A form with a place for the undo of each step and none for what is seen: three in a row that nobody looks at are told.
  const inRow = (step: PlanStep, i: number) =>
    [step, all[i + 1], all[i + 2]].every(one => one && mutating.includes(one) && !isChecked(one) && plainlyActs(one));
  return table?.columns.undo && all.some(inRow) ? gapsIn(mutating, step => !isChecked(step), head) : [];
}

function plainlyActs({ text, undo }: PlanStep): boolean {
  return undo !== undefined || plainlyChanges(text);
}

/** Whether in the place of a check stands who does what: "Renata types, Caio reads along", each clause with the name of somebody who has a step. */
function tellsWho({ check }: PlanStep, { all, table }: Steps): boolean {
  if (!check || !table?.columns.check || check.length > 80 || /[\d`"“<>=≥≤%]/.test(check) || sees.test(check))
    return false;
  const people = all.flatMap(({ owner }) => owner?.match(/[\p{L}]{2,}/gu) ?? []);
  const clauses = check.split(/[,，;；]\s*/);
  return clauses.every(clause =>
    people.some(
      name => clause.startsWith(name) && /^(?:\s+\p{Ll}{3,}|\p{Script=Han}{2})/u.test(clause.slice(name.length)),
    ),
  );
}

const sees =
  /\b(?:sees?|says?|confirm\w*|checks?|verif\w*|ok|done|signs?|nods?|reports?|counts?|hears?|shows?|agrees?|can|could|logs?|answers?|compares?|accepts?|approves?|finds?|gets?|receives?|tests?|tries|tried|watch\w*|looks?|reads? (?!along)|posts?|calls?|is|are|happy|opens?|prints?|pays?|orders?|books?)\b|[看说报签认收读核验好能通见登查到过点试听回答对]|确认|正常/i;

/**
 * Whether a gap is one beyond doubt: the form has a place for checks, and what stands there unchecked surely changes
 * something. Where the others have none either, or the next step looks, people may see to it in their own way.
 */
function isSure({ kind, step, of, count }: Gap, { all, table }: Steps, whole: string): boolean {
  if (!plainlyChanges(table ? step.text : whole)) return false;
  if (table?.columns.check) return kind === 'all' || !hasDash(whole) || step.text.includes('`');
  const next = all[all.indexOf(step) + 1];
  return kind === 'one' && of > 2 && count * 3 <= of && next?.kind !== 'verifies';
}

/** "n/a" and "none" are no check; "none needed" is an answer to the question. */
function hasCheck({ check }: PlanStep): boolean {
  return (
    check !== undefined &&
    !/^(?:(?:check|检查|验证)\s*[:：]\s*)?(?:n\/?a|no|none|nil|nothing|not applicable|无|没有|不涉及|不适用)[\s.。]*$/i.test(
      check,
    )
  );
}

/** The words of a step without a label that says there is no check. */
function unlabelled(text: string): string {
  return text.replace(/(?:check|verify|expected|检查|验证|预期)[*_]*\s*[:：]\s*\S+/gi, '');
}

/** A step that is nothing but a check of the one before it; watching the whole is not. */
function isCheck(step: PlanStep | undefined): boolean {
  return (
    step?.kind === 'verifies' &&
    !/^[^\p{L}]*(?:(?:step|phase)\s*\d+[^\p{L}]*)?(?:watch|monitor|observ|keep|观察|观测|监控|监测|盯)/iu.test(
      step.text,
    )
  );
}
