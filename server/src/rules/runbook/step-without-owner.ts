// Nobody is named for a step although more than one person could do it.

import { readBy } from '../../core/answers/asked.ts';
import type { Answer, Change } from '../../core/change.ts';
import { linesOf } from '../../core/clock/stated.ts';
import { listOf } from '../../core/fields/fields.ts';
import { isPerson } from '../../core/fields/people.ts';
import { type PlanStep, planSteps, type Steps } from '../../core/plan/planSteps.ts';
import { type Gap, gapsIn, isOpen } from '../../core/plan/stepGaps.ts';
import { type Hit, rule } from '../../core/rule.ts';
import { quote } from '../../core/words.ts';

export default rule({
  id: 'step-without-owner',
  severity: 'weak',
  says: {
    all: {
      en: 'None of the {of} steps says who does it. Two people waiting for each other, or both typing, is how minutes get lost: write a name beside each.',
      'zh-cn': '{of} 个步骤都没有写由谁来做。互相等待或者同时动手，都会白白浪费时间：请在每步旁边写上名字。',
    },
    most: {
      en: '{count} of {of} steps do not say who does them, first “{text}”. Write a name beside each, so that nobody waits for somebody else.',
      'zh-cn': '{of} 步中有 {count} 步没有写由谁来做（第一处是“{text}”）。请写上名字，免得互相等待。',
    },
    one: {
      en: '“{text}” does not say who does it. Write a name, so that nobody waits for somebody else.',
      'zh-cn': '“{text}”没有写由谁来做。请写上名字，免得互相等待。',
    },
  },
  why: {
    en: 'In the middle of a change nobody wants to ask “is that you or me?”. One name a step settles it beforehand. Where a single person executes everything, the front matter or one sentence says so and that is enough.',
    'zh-cn':
      '变更途中没有人想再问“这步是你做还是我做？”。每步一个名字，事先就说清楚了。如果全部由一个人执行，在文档头或用一句话写明就够了。',
  },
  *check(change, given): Iterable<Hit & { says: Gap['kind'] }> {
    // One executor in the front matter or in the answer about it does everything that names nobody else.
    const single = listOf(change.fields.executors).length === 1 || namesOne(change.answer('activity.execution'));
    for (const answer of readBy('step-without-owner', change, given)) {
      const steps = planSteps(answer);
      if (!steps || (single && !steps.table?.columns.owner && ownersOf(steps) < 2) || namesExecutor(answer)) continue;
      const names = namesOf(change);
      const lacks = (step: PlanStep) =>
        step.owner === undefined && !names.test(step.text) && !isOpen(change.source, step);
      for (const gap of gapsIn(steps.all.filter(isWork), lacks, steps.table?.columns.owner ?? steps.head)) {
        yield { at: gap.at, says: gap.kind, with: { count: gap.count, of: gap.of, text: quote(gap.step.text, 40) } };
      }
    }
  },
  examples: {
    bad: [
      {
        text: `
### What will be required to execute the change?

Alice and Dan execute; both have access to the bastion, the image \`postgres:16.4\` is on both hosts already.

## Runbook

| # | Step | Minutes | Check |
  ^^^^^^^^^^^^^^^^^^^^^^^^^^ None of the 3 steps says who does it
| --- | --- | --- | --- |
| 1 | Check that the replica lag is below 1 s | 5 | lag graph |
| 2 | \`promote.sh orders-db-2\` | 15 | \`pg_up\` is 1 |
| 3 | Watch the error rate | 30 | below 0.1% |
`,
      },
      {
        text: `
## 操作手册

| 步骤 | 负责人 | 分钟 | 检查 |
| --- | --- | --- | --- |
| 检查内存和版本 | 李娜 | 5 | 五行全部 OK |
| 切换读流量 | | 10 | 命中率不低于 99.5% |
  ^^^^^ “切换读流量” does not say who does it
| 观察登录大盘 | 李娜 | 20 | 成功率不低于 99.9% |
`,
      },
    ],
    good: [
      {
        text: `
## Runbook

Alice executes all steps, Dan watches.

1. Check that the replica lag is below 1 s (5 min)
2. \`promote.sh orders-db-2\`, then \`pg_up\` is 1 (15 min)
`,
      },
      {
        text: `
## Runbook

1. Check that the replica lag is below 1 s (5 min)
2. \`promote.sh orders-db-2\`, then \`pg_up\` is 1 (15 min)
`,
        front: 'executors: [dan@example.com]\n',
      },
      {
        text: `
## 操作手册

1. 李娜：检查内存和版本（5 分钟）
2. 王磊：切换读流量，确认命中率不低于 99.5%（10 分钟）
`,
      },
    ],
  },
});

/** How many people the steps name. */
function ownersOf({ all }: Steps): number {
  return new Set(all.flatMap(({ owner }) => (owner === undefined ? [] : [owner.toLowerCase()]))).size;
}

/** Whoever is free may announce and open the bridge. */
function isWork({ kind }: PlanStep): boolean {
  return kind !== 'tells';
}

/** The people of the front matter, as a step may call them: "gijs: drain it", "(Gijs, 5 min)", "drain it – gijs". */
function namesOf({ fields }: Change): RegExp {
  const people = [fields.executors, fields.layer1, fields.layer2].flatMap(listOf).map(({ text }) => text);
  if (fields.owner.kind === 'value') people.push(fields.owner.value);
  const parts = people.flatMap(name => (isPerson(name) ? [firstName(name)] : [])).filter(name => name.length > 2);
  const any = parts.join('|');
  return new RegExp(any === '' ? '(?!)' : `(?<![\\p{L}\\p{N}_./-])(?:${any})(?![\\p{L}\\p{N}_./-])`, 'iu');
}

/** Of `Sana Qureshi <sana@example.com>`, `@sana.q` and `sana@example.com` the first name. */
function firstName(person: string): string {
  return /^[\s@"']*([\p{L}\p{N}]+)/u.exec(person)?.[1] ?? '';
}

/** A sentence beside the steps that says who executes. */
function namesExecutor(answer: Answer): boolean {
  return linesOf(answer).some(({ text, isStep }) => !isStep && executor.test(text));
}

function namesOne(answer: Answer | undefined): boolean {
  const text = answer?.kind === 'given' ? answer.text : '';
  const named = [
    ...text.matchAll(
      /(?:(\S+) (?:and|&) )?(?:@?[\w.-]+) executes?\b|(?:(\p{Script=Han}{2,3}|@[\w.-]+)[、和])?(?:\p{Script=Han}{2,3}|@[\w.-]+)\s?(?:负责)?执行(?!人|变更)/gu,
    ),
  ];
  return named.length === 1 && named[0]?.[1] === undefined && named[0]?.[2] === undefined;
}

const executor =
  /@[\w.-]+|\p{Lu}\p{Ll}+ (?:and \p{Lu}\p{Ll}+ )?(?:executes?|runs?|does|do|performs?|carr(?:y|ies))\b|\b(?:[Ee]xecuted|[Pp]erformed|executed|performed|run|done|carried out) by\b|\b[Ee]xecutors?\s*[:：]|由.{1,12}(?:执行|操作|完成)|(?:执行|操作|负责)人\s*[:：]|\p{Script=Han}{2,3}(?:负责)?(?:全程)?(?:执行|操作)/u;
