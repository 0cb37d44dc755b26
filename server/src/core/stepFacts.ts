// Facts about what an answer lists: scenarios, steps, minutes, links.

import type { Answer, Change } from './change.ts';
import { type Evidence, evidence, pointing } from './evidence.ts';
import { minutesIn, type Step, stepsOf } from './steps.ts';
import { minutesBetween } from './time.ts';
import type { Words } from './words.ts';

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

/** What a runbook's steps have and lack, and whether their minutes fit the window. */
export function runbook(answer: Answer, { schedule }: Change): readonly Evidence[] {
  const steps = stepsOf(answer);
  if (steps.length === 0) return answer.kind === 'given' ? [evidence('nothing', says.noSteps, { at: answer.at })] : [];
  const without = (part: keyof Step) => steps.filter(step => step[part] === undefined).length;
  const parts = {
    owner: without('owner'),
    minutes: without('minutes'),
    check: without('check'),
    undo: without('undo'),
  };
  const sum = minutesOf(steps);
  const { start, end } = schedule;
  const window =
    start.instant === undefined || end.instant === undefined ? undefined : minutesBetween(start.instant, end.instant);
  return [
    evidence('fact', says.steps, { with: { count: steps.length, ...parts }, at: answer.at }),
    ...(sum === 0
      ? []
      : [
          evidence('fact', window === undefined ? says.sum : says.sumInWindow, {
            with: { sum: duration(sum), window: duration(window ?? 0) },
            at: answer.at,
          }),
        ]),
  ];
}

/** How long the rollback takes. */
export function rollback(answer: Answer): readonly Evidence[] {
  if (answer.kind !== 'given') return [];
  const steps = stepsOf(answer);
  const sum = minutesOf(steps) || (minutesIn(answer.text) ?? 0);
  if (sum === 0) return [evidence('nothing', says.noRollbackMinutes, { at: answer.at })];
  return [evidence('fact', says.rollbackMinutes, { with: { sum: duration(sum) }, at: answer.at })];
}

/** The links that an answer gives. */
export function dashboards(answer: Answer): readonly Evidence[] {
  const links = answer.blocks.flatMap(({ block, at }) =>
    block.links.map(link => ({ text: link.url, at: { from: link.at.from + at, to: link.at.to + at } })),
  );
  if (links.length === 0) return answer.kind === 'given' ? [evidence('nothing', says.noLinks, { at: answer.at })] : [];
  return [evidence('fact', says.links, { with: { count: links.length }, ...pointing(links) })];
}

function minutesOf(steps: readonly Step[]): number {
  return Math.round(steps.reduce((sum, step) => sum + (step.minutes ?? 0), 0));
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
  sum: { en: 'The steps take {sum}.', 'zh-cn': '步骤合计 {sum}。' },
  sumInWindow: { en: 'The steps take {sum} of a window of {window}.', 'zh-cn': '步骤合计 {sum}，窗口 {window}。' },
  rollbackMinutes: { en: 'The rollback takes {sum}.', 'zh-cn': '回滚合计 {sum}。' },
  noRollbackMinutes: { en: 'No minutes are given for the rollback.', 'zh-cn': '回滚没有写耗时。' },
  links: { en: 'Links: {count}', 'zh-cn': '链接：{count} 个' },
  noLinks: { en: 'No link found in this answer.', 'zh-cn': '这个回答里没有链接。' },
} as const satisfies Record<string, Words>;
