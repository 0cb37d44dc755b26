// Nobody is named for a step although more than one person could do it.

import { readBy } from '../../core/answers/asked.ts';
import type { Change } from '../../core/change.ts';
import { listOf } from '../../core/fields/fields.ts';
import { isPerson } from '../../core/fields/people.ts';
import { namesExecutors, namesOneExecutor, saysWhoDoesAll } from '../../core/plan/executors.ts';
import { introducedPeople } from '../../core/plan/introduced.ts';
import { type PlanStep, planSteps, type Steps } from '../../core/plan/planSteps.ts';
import { type Gap, gapsIn, isOpen, onlyEmpty } from '../../core/plan/stepGaps.ts';
import { isPause } from '../../core/plan/stepWords.ts';
import { hasDash, mayName, plainlyChanges } from '../../core/plan/sureSteps.ts';
import { type Hit, rule } from '../../core/rule.ts';
import { cut, type Span } from '../../core/source.ts';
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
    for (const answer of readBy('step-without-owner', change, given)) {
      const steps = planSteps(answer);
      if (!steps || saysWhoDoesAll(answer)) continue;
      // Whoever does another step may stand in this one without the @: 松团带 10 个号进场.
      const others = steps.all.flatMap(({ owner }) => (owner && /^@[\p{L}.-]{2,20}$/u.test(owner) ? [owner] : []));
      const names = namesOf(change, others);
      const who = (step: PlanStep) => step.owner ?? names.exec(step.text)?.[0];
      const isNamed = (step: PlanStep) => {
        const one = who(step);
        return one !== undefined && !isAnybody(one);
      };
      const work = steps.all.filter(isWork);
      if (isSettled(work.filter(isNamed).map(who), work, steps, change)) continue;
      const lacks = (step: PlanStep) => !isNamed(step) && !isOpen(change.source, step);
      for (const gap of gapsIn(work, lacks, steps.table?.columns.owner ?? steps.head)) {
        const fills = { count: gap.count, of: gap.of, text: quote(gap.step.text, 40) };
        const whole = (step: PlanStep) => cut(change.source, step.whole);
        const isBlank = work.filter(lacks).every(({ owner }) => owner === undefined);
        const as = isBlank && isSure(gap, steps, work.filter(lacks).map(whole)) ? {} : ({ as: 'nudge' } as const);
        const at = gap.kind === 'one' ? placeOf(gap.step, change) : gap.at;
        yield { at, says: gap.kind, with: fills, ...as };
      }
      // Whoever is free may announce, but the only empty place of a column was forgotten.
      const left = onlyEmpty(steps, 'owner', lacks);
      const odd = left && !isWork(left) && !isPause(left.text) ? left : onlyStranger(steps, change);
      if (odd) yield { at: odd.at, says: 'one', as: 'nudge', with: { text: quote(odd.text, 40) } };
    }
  },
  examples: {
    bad: [
      {
        text: `
### What will be required to execute the change?

Access to the bastion; the image \`postgres:16.4\` is on both hosts already.

## Runbook

| # | Step | Minutes | Check |
  ^^^^^^^^^^^^^^^^^^^^^^^^^^ None of the 3 steps says who does it
| --- | --- | --- | --- |
| 1 | Check that the replica lag is below 1 s | 5 | lag graph |
| 2 | \`promote.sh orders-db-2\` | 15 | \`pg_up\` is 1 |
| 3 | Watch the error rate | 30 | below 0.1% |
`,
        front: 'executors: []\n',
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

/** In a step below a heading of its own the name stands where its length does, a paragraph further down. */
function placeOf({ at, lengthAt }: PlanStep, change: Change): Span {
  return lengthAt && /\n[ \t]*\n/.test(cut(change.source, { from: at.to, to: lengthAt.from })) ? lengthAt : at;
}

/**
 * Whether the executors do what names nobody: where it is said who they are, and names do not stand at the steps as a rule.
 * An empty cell below "Owner" is a gap all the same.
 */
function isSettled(
  named: readonly (string | undefined)[],
  work: readonly PlanStep[],
  { table }: Steps,
  change: Change,
): boolean {
  if (table?.columns.owner || !namesExecutors(change)) return false;
  const people = new Set(named.map(name => name?.toLowerCase()));
  return named.length * 2 < work.length || (people.size < 2 && namesOneExecutor(change));
}

/** Whether nobody is named beyond doubt: a blank below "Owner", or steps in which no word may be a name in a form that is not read. */
function isSure({ kind, step }: Gap, { table }: Steps, lacking: readonly string[]): boolean {
  if (table?.columns.owner) return !lacking.some(hasDash);
  return !lacking.some(mayName) && (kind !== 'one' || step.kind === 'verifies' || lacking.every(plainlyChanges));
}

/** Words that stand where a name should and name nobody: "whoever has the console", 两边商量着来. */
function isAnybody(owner: string): boolean {
  return /^[\s(]*(?:who(?:so)?ever|whichever|some(?:one|body)|any(?:one|body)|any of|(?:n?either|one|some) of (?:us|them|the|you)|one or the other)\b|^谁(?!\p{Script=Han}{0,2}[:：])|看谁|[有在]谁|随便|任意|任何|商量|^\p{Script=Han}{0,4}任一/iu.test(
    owner.slice(0, 80),
  );
}

/** The only step below "Owner" with words that stand nowhere else in the document and hold no name: "night shift". */
function onlyStranger({ all, table }: Steps, { source }: Change): PlanStep | undefined {
  const named = table?.columns.owner ? all.filter(({ owner }) => owner !== undefined) : [];
  const isStranger = ({ owner = '' }: PlanStep) =>
    !/\p{Lu}|[@\d]|(?<!\p{Script=Han})\p{Script=Han}{2,3}(?!\p{Script=Han})/u.test(owner) &&
    !isAnybody(owner) &&
    !/\b(?:same|ditto|above|both|all|team|desk|crew|group|hands|leads?)\b|[同组队]|双方/i.test(owner) &&
    owner.split(/[,，、/&]| and |[和与]/).every(one => !standsTwice(source.text, one.trim()));
  const strange = named.length > 2 ? named.filter(isStranger) : [];
  return strange.length === 1 ? strange[0] : undefined;
}

/** Whether a text has some words more than once, in letters of any size. */
function standsTwice(text: string, words: string): boolean {
  const pattern = new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gi');
  return words === '' || (pattern.test(text) && pattern.test(text));
}

/** Whoever is free may announce and open the bridge. */
function isWork({ kind }: PlanStep): boolean {
  return kind !== 'tells';
}

/** The people of the front matter, as a step may call them: "gijs: drain it", "Qureshi drains it", "(SQ)". */
function namesOf(change: Change, others: readonly string[]): RegExp {
  const { fields } = change;
  const people = [fields.executors, fields.layer1, fields.layer2].flatMap(listOf).map(({ text }) => text);
  people.push(...others.filter(isPerson));
  if (fields.owner.kind === 'value') people.push(fields.owner.value);
  const introduced = introducedPeople(change).map(name => [name]);
  const parts = [...people.filter(isPerson).map(partsOf), ...introduced];
  const words = parts.flat().filter(part => part.length > 2 || /\p{Script=Han}{2}/u.test(part));
  const initials = parts.flatMap(part =>
    part.length > 1
      ? [
          part
            .map(one => one[0])
            .join('')
            .toUpperCase(),
        ]
      : [],
  );
  // Behind a number Min is no person.
  const any = (of: readonly string[]) =>
    of.length === 0 ? '(?!)' : `(?<![\\p{L}\\p{N}_./-]|\\d\\s)(?:${of.join('|')})`;
  const insensitive = words.map(word => [...word].map(one => `[${one.toLowerCase()}${one.toUpperCase()}]`).join(''));
  const end = '(?![\\p{L}\\p{N}_./-])';
  // Chinese is written without blanks: 邵国栋导入地图.
  const han = words.filter(word => /\p{Script=Han}/u.test(word));
  return new RegExp(`${any(insensitive)}${end}|${any(initials)}${end}|${any(han)}`, 'u');
}

/** Of `Sana Qureshi <sana@example.com>`, `@sana.q` and `sana.qureshi@example.com` the names. */
function partsOf(person: string): readonly string[] {
  return person.replace(/^[\s@"']+|[<@(].*$/gu, '').match(/[\p{L}\p{N}]+/gu) ?? [];
}
