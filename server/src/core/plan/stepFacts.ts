// Facts about what an answer lists: scenarios, steps, minutes, links.

import type { Answer, Change } from '../change.ts';
import { type Evidence, evidence, pointing } from '../review/evidence.ts';
import { zoneOf } from '../review/reportPlan.ts';
import { format } from '../time/time.ts';
import { inEach, type Locale, say, type Words } from '../words.ts';
import { type Plan, planOf } from './arithmetic.ts';
import { barOf } from './planBar.ts';
import { planSteps } from './planSteps.ts';

/** How many scenarios an answer describes. */
export function scenarios(answer: Answer): readonly Evidence[] {
  if (answer.kind !== 'given') return [];
  const items = answer.blocks.flatMap(({ block }) => [
    ...block.items.filter(item => item.depth === 0),
    ...block.tables.flatMap(table => table.rows),
  ]);
  const paragraphs = answer.blocks.filter(({ block }) => block.kind === 'paragraph').length;
  const count = items.length > 0 ? items.length : paragraphs;
  return [evidence('fact', says.scenarios, { with: { count }, at: answer.at })];
}

/** What a runbook's steps have and lack, and whether its plan, rollback included, fits the window. */
export function runbook(answer: Answer, change: Change): readonly Evidence[] {
  const steps = planSteps(answer)?.all ?? [];
  if (steps.length === 0) return answer.kind === 'given' ? [evidence('nothing', says.noSteps, { at: answer.at })] : [];
  const without = (part: 'owner' | 'minutes' | 'check' | 'undo') =>
    steps.filter(step => step[part] === undefined).length;
  const parts = {
    owner: without('owner'),
    minutes: without('minutes'),
    check: without('check'),
    undo: without('undo'),
  };
  const plan = planOf(change);
  return [
    evidence('fact', says.steps, { with: { count: steps.length, ...parts }, at: answer.at }),
    ...(plan && plan.needed > 0 ? [sumOf(plan, change)] : []),
  ];
}

/** The sum in words, with the latest decision; the bar is the second line. */
function sumOf(plan: Plan, change: Change): Evidence {
  const { answer, minutes, verification, rollback, needed, window, slack, decideBy } = plan;
  const fills = {
    sum: duration(minutes),
    looks:
      verification > 0
        ? { en: ` + checks ${duration(verification).en}`, 'zh-cn': ` + 验证 ${say(duration(verification), 'zh-cn')}` }
        : '',
    rollback: duration(rollback.minutes),
    needed: duration(needed),
    window: duration(window?.minutes ?? 0),
    decide: decideBy === undefined || rollback.minutes === 0 || (slack ?? 0) < 0 ? '' : decision(decideBy, change),
  };
  const detail = { en: barOf(plan) };
  return evidence('fact', window ? says.sumInWindow : says.sum, { with: fills, detail, at: answer.at });
}

function decision(instant: number, change: Change): Words {
  const zone = zoneOf(change);
  const text = (locale: Locale) => say(says.decide, locale, { time: format(instant, zone, locale) });
  return inEach(text);
}

/** How long the rollback takes. */
export function rollback(answer: Answer, change: Change): readonly Evidence[] {
  if (answer.kind !== 'given') return [];
  const steps = planSteps(answer)?.all ?? [];
  const alone = () => steps.reduce((sum, step) => sum + (step.minutes ?? 0), 0);
  const minutes = planOf(change)?.rollback.minutes ?? alone();
  if (minutes === 0) return [evidence('nothing', says.noRollbackMinutes, { at: answer.at })];
  return [evidence('fact', says.rollbackMinutes, { with: { sum: duration(minutes) }, at: answer.at })];
}

/** The links that an answer gives. */
export function dashboards(answer: Answer): readonly Evidence[] {
  const links = answer.blocks.flatMap(({ block, at }) =>
    block.links.map(link => ({ text: link.url, at: { from: link.at.from + at, to: link.at.to + at } })),
  );
  if (links.length === 0) return answer.kind === 'given' ? [evidence('nothing', says.noLinks, { at: answer.at })] : [];
  return [evidence('fact', says.links, { with: { count: links.length }, ...pointing(links) })];
}

/** Minutes as people say them: 90 is `1 h 30 min`. */
export function duration(minutes: number): Words {
  const whole = Math.round(Math.abs(minutes));
  const sign = minutes < 0 ? '-' : '';
  const [hours, rest] = [Math.floor(whole / 60), whole % 60];
  const parts = (h: string, m: string) =>
    sign + [hours > 0 ? `${hours} ${h}` : '', rest > 0 || hours === 0 ? `${rest} ${m}` : ''].filter(Boolean).join(' ');
  return { en: parts('h', 'min'), 'zh-cn': parts('小时', '分钟') };
}

const says = {
  scenarios: { en: 'Scenarios described: {count}', 'zh-cn': '描述的场景：{count} 个' },
  steps: {
    en: 'Steps: {count}; without owner: {owner}, minutes: {minutes}, check: {check}, undo: {undo}',
    'zh-cn': '步骤：{count}；缺负责人 {owner}、缺耗时 {minutes}、缺检查 {check}、缺回退 {undo}',
  },
  noSteps: { en: 'No list or table of steps found.', 'zh-cn': '没有找到步骤列表或表格。' },
  sum: {
    en: 'Steps {sum}{looks} + rollback {rollback} = {needed}.',
    'zh-cn': '步骤 {sum}{looks} + 回滚 {rollback} = {needed}。',
  },
  sumInWindow: {
    en: 'Steps {sum}{looks} + rollback {rollback} = {needed} of a window of {window}.{decide}',
    'zh-cn': '步骤 {sum}{looks} + 回滚 {rollback} = {needed}，窗口 {window}。{decide}',
  },
  decide: { en: ' Latest decision: {time}.', 'zh-cn': '最晚决定：{time}。' },
  rollbackMinutes: { en: 'The rollback takes {sum}.', 'zh-cn': '回滚合计 {sum}。' },
  noRollbackMinutes: { en: 'No minutes are given for the rollback.', 'zh-cn': '回滚没有写耗时。' },
  links: { en: 'Links: {count}', 'zh-cn': '链接：{count} 个' },
  noLinks: { en: 'No link found in this answer.', 'zh-cn': '这个回答里没有链接。' },
} as const satisfies Record<string, Words>;
