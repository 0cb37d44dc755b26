// Steps that do not say how long they take, so nobody can add them up.

import { readBy } from '../../core/answers/asked.ts';
import { languageOf } from '../../core/answers/insert.ts';
import type { Change } from '../../core/change.ts';
import { statedTotal } from '../../core/clock/stated.ts';
import { type PlanStep, planSteps, type Steps } from '../../core/plan/planSteps.ts';
import { columnEdits, type Gap, gapsIn, isOpen, onlyEmpty } from '../../core/plan/stepGaps.ts';
import { hasDash, maySayLength, plainlyChanges } from '../../core/plan/sureSteps.ts';
import { type Fix, type Hit, rule } from '../../core/rule.ts';
import { cut } from '../../core/source.ts';
import { quote } from '../../core/words.ts';

export default rule({
  id: 'step-without-duration',
  severity: 'weak',
  says: {
    all: {
      en: 'None of the {of} steps says how long it takes, so nobody can tell whether they fit the window. Add minutes to each; a range is fine.',
      'zh-cn': '{of} 个步骤都没有写耗时，看不出窗口放不放得下。请给每一步写上分钟数，写区间也可以。',
    },
    most: {
      en: '{count} of {of} steps do not say how long they take, first “{text}”, so the sum stays a guess. A rough number of minutes for each is enough.',
      'zh-cn': '{of} 步中有 {count} 步没有写耗时（第一处是“{text}”），总时间只能靠猜。给每步写个大致的分钟数就够了。',
    },
    one: {
      en: '“{text}” does not say how long it takes, so the plan cannot be added up. A rough number of minutes is enough.',
      'zh-cn': '“{text}”没有写耗时，整个计划就加不起来。写个大致的分钟数就够了。',
    },
  },
  why: {
    en: 'Minutes are what tells whether steps and rollback fit the window, when the point of decision is, and, at 3 AM, whether a step that still runs is late or normal. A guess that is written down is better than a figure that nobody wrote.',
    'zh-cn':
      '有了分钟数，才知道步骤加回滚放不放得下、最晚几点必须决定；凌晨三点某一步还没跑完时，才知道它是慢了还是正常。写下来的估计，总比没有写的精确值有用。',
  },
  *check(change, given): Iterable<Hit & { says: 'all' | 'most' | 'one' }> {
    for (const answer of readBy('step-without-duration', change, given)) {
      const steps = planSteps(answer);
      // A total for all of them is enough to add up, where no step has minutes of its own.
      const isTotal = steps?.total !== undefined || statedTotal(answer) !== undefined;
      if (!steps || (isTotal && steps.all.every(step => step.minutes === undefined))) continue;
      const lacks = (step: PlanStep) => step.minutes === undefined && !step.starts && !isOpen(change.source, step);
      const timed = steps.all.filter(takesTime);
      const whole = (step: PlanStep) => cut(change.source, step.whole);
      for (const gap of gapsIn(timed, lacks, steps.table?.columns.minutes ?? steps.head)) {
        const fixes = () => (gap.kind === 'all' ? columnFix(change, steps) : []);
        const lacking = gap.kind === 'one' ? [gap.step] : timed.filter(lacks);
        const as = isSure(gap, steps, lacking.map(whole), answer.text) ? {} : ({ as: 'nudge' } as const);
        yield { at: gap.at, says: gap.kind, with: { ...counts(gap), text: quote(gap.step.text, 40) }, fixes, ...as };
      }
      // Where the next start would tell how long it takes, too: the only empty place of a column was forgotten.
      const left = onlyEmpty(
        steps,
        'minutes',
        step => (step.minutes === undefined || step.isReckoned === true) && !isOpen(change.source, step),
      );
      if (left && timed.includes(left) && !lacks(left))
        yield { at: left.at, says: 'one', as: 'nudge', with: { text: quote(left.text, 40) } };
    }
  },
  examples: {
    bad: [
      {
        text: `
## Runbook

| # | Step | Owner | Check | Undo |
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ None of the 3 steps says how long it takes
| --- | --- | --- | --- | --- |
| 1 | Check that the replica lag is below 1 s | Alice | lag graph | none needed |
| 2 | \`promote.sh orders-db-2\` | Alice | \`pg_up\` is 1 | rollback step 1 |
| 3 | Watch the error rate | Dan | below 0.1% | none needed |
`,
        fixed: `| # | Step | Owner | Check | Undo | Minutes |
| --- | --- | --- | --- | --- | --- |
| 1 | Check that the replica lag is below 1 s | Alice | lag graph | none needed |  |`,
      },
      {
        text: `
## Runbook

| # | Step | Owner | Minutes | Check |
| --- | --- | --- | --- | --- |
| 1 | Check that the replica lag is below 1 s | Alice | 5 | lag graph |
| 2 | \`promote.sh orders-db-2\` | Alice | | \`pg_up\` is 1 |
      ^^^^^^^^^^^^^^^^^^^^^^^^ “\`promote.sh orders-db-2\`” does not say how long
| 3 | Watch the error rate | Dan | 30 | below 0.1% |
`,
      },
      {
        text: `
## 操作手册

1. 李娜：检查内存和版本，五行全部 OK
   ^^^^^^^^^^^^^^^^^^ None of the 3 steps says how long it takes
2. 王磊：\`confctl set session.read_new 100\`，确认命中率不低于 99.5%
3. 李娜：观察登录大盘，成功率不低于 99.9%
`,
      },
    ],
    good: [
      {
        text: `
## Runbook

1. @alice: check that the replica lag is below 1 s (5 min)
2. @alice: \`promote.sh orders-db-2\`, then \`pg_up\` is 1 (~15 min)
3. Post the result in #changes
4. @dan: watch the error rate for 30 min, it stays below 0.1%
`,
      },
      {
        text: `
## Runbook

| Time (UTC+8) | Step | Owner | Check |
| --- | --- | --- | --- |
| 02:00 | Check that the replica lag is below 1 s | Alice | lag graph |
| 02:05 | \`promote.sh orders-db-2\` | Alice | \`pg_up\` is 1 |
| 02:20 | Watch the error rate | Dan | below 0.1% |
`,
      },
      {
        text: `
## 操作手册

| 步骤 | 负责人 | 耗时 | 检查 |
| --- | --- | --- | --- |
| 检查内存和版本 | 李娜 | 5 分钟 | 五行全部 OK |
| \`confctl set session.read_new 100\` | 王磊 | 5–10 | 命中率不低于 99.5% |
| 观察登录大盘 | 李娜 | 半小时 | 成功率不低于 99.9% |
`,
      },
    ],
  },
});

/** Telling and deciding take no time worth writing down, nor does what runs beside something else. */
function takesTime({ kind, text, beside }: PlanStep): boolean {
  return beside === undefined && (kind !== 'tells' || /^[^\n]{0,20}(?:\bwait|\bsoak|等待|静置)/i.test(text));
}

/**
 * Whether a length is missing beyond doubt: an empty cell below "Minutes", a plain act among steps that give theirs, or steps
 * of an answer in which nothing may be a length in a form that is not read.
 */
function isSure({ kind, step, count, of }: Gap, { table }: Steps, lacking: readonly string[], answer: string): boolean {
  if (lacking.some(maySayLength)) return false;
  if (table?.columns.minutes) return !lacking.some(hasDash);
  if (kind === 'all') return !maySayLength(answer);
  return kind === 'one' && count * 3 <= of && (step.kind === 'verifies' || lacking.every(plainlyChanges));
}

function counts({ count, of }: { readonly count: number; readonly of: number }) {
  return { count, of };
}

function columnFix(change: Change, { table }: Steps): readonly Fix[] {
  if (!table || table.columns.minutes) return [];
  const edits = columnEdits(change.source, table.at, languageOf(change) === 'en' ? 'Minutes' : '分钟');
  return edits.length === 0 ? [] : [{ title: fixTitle, edits }];
}

const fixTitle = { en: 'Add a column for minutes', 'zh-cn': '加一列“分钟”' };
