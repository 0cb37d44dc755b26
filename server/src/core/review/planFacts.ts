// Facts for those who read the steps and the way back line by line: each step with its command, check and undo, what the
// commands point at, how old the proof is, which tools both ways need, and what was tested beside what is delivered.

import { type Answer, type Change, proseOf } from '../change.ts';
import { rollbackOf, runbookOf } from '../plan/arithmetic.ts';
import { codeIn } from '../plan/planCode.ts';
import { type PlanStep, planSteps } from '../plan/planSteps.ts';
import { duration } from '../plan/stepFacts.ts';
import { destruction, namesPointOfNoReturn } from '../said/irreversible.ts';
import { measuredIn, triedOn } from '../said/proof.ts';
import { versionsIn } from '../said/versions.ts';
import { datesIn } from '../time/dates.ts';
import { quote, type Words } from '../words.ts';
import { type Evidence, evidence, foundWords, pointing } from './evidence.ts';
import { targetsOf } from './targets.ts';

const MOST = 25;
const DAY = 24 * 60 * 60 * 1000;

/** Each step in one line: what is done, how it is checked, how it is undone. */
export function stepLines(answer: Answer, change: Change): readonly Evidence[] {
  const steps = planSteps(answer)?.all ?? [];
  return steps.slice(0, MOST).map(step => {
    const { number, text, check, undo, at } = step;
    const fills = {
      number,
      text: quote(withoutCode(text), 60),
      command: commandIn(step, change),
      check: check ? `“${quote(check, 50)}”` : foundWords(step.looks),
      undo: undo ? `“${quote(undo, 50)}”` : foundWords(false),
    };
    return evidence('fact', says.step, { with: fills, at });
  });
}

/** The words of a step in one line; its commands stand beside them. */
function withoutCode(text: string): string {
  const words = text
    .replace(/[:：,，]?\s*`[^`]+`/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return words === '' ? text : words;
}

function commandIn({ whole }: PlanStep, { source }: Change): string | Words {
  const code = /`([^`\n]+)`|```[^\n]*\n\s*([^\n]+)/.exec(source.text.slice(whole.from, whole.to));
  const command = code?.[1] ?? code?.[2];
  return command ? `\`${quote(command.trim(), 60)}\`` : foundWords(false);
}

/** Everything that commands point at, to be read name by name. */
export function targets(change: Change): readonly Evidence[] {
  const found = targetsOf(change);
  if (found.length === 0) return [];
  const all = {
    en:
      found
        .slice(0, 40)
        .map(({ text }) => text)
        .join(' · ') + (found.length > 40 ? ' …' : ''),
  };
  const { at } = pointing(found);
  return [evidence('fact', says.targets, { with: { count: found.length }, detail: all, ...(at ? { at } : {}) })];
}

/** How old the proof is when the change begins, and how long the way back took beside what is planned. */
export function proof(answer: Answer, change: Change): readonly Evidence[] {
  if (answer.kind !== 'given') return [];
  const tried = triedOn(answer);
  if (!tried) {
    const day = datesIn(proseOf(answer)).find(date => date.kind === 'day');
    return day
      ? [evidence('fact', says.proofDay, { with: { day: day.text, took: '' }, at: answer.at })]
      : [evidence('nothing', says.noProofDay, { at: answer.at })];
  }
  const start = change.schedule.start.instant;
  const days = start === undefined ? undefined : Math.max(0, Math.round((start - tried.day) / DAY));
  const took = measuredIn(answer);
  const length = took && {
    en: ` It took ${duration(took.minutes).en}.`,
    'zh-cn': `用时 ${duration(took.minutes)['zh-cn']}。`,
  };
  const fills = { day: tried.text, days: days ?? '', took: length ?? '' };
  return [evidence('fact', days === undefined ? says.proofDay : says.proofAge, { with: fills, at: tried.at })];
}

/** Which tools the way back shares with the steps: what fails on the way there may fail on the way back. */
export function wayBack(change: Change): readonly Evidence[] {
  const steps = toolsIn(runbookOf(change));
  const back = toolsIn(rollbackOf(change));
  const both = back.filter(tool => steps.includes(tool));
  const answers = change.answers.filter(one => one.kind === 'given');
  const destroys = answers.flatMap(one => (planSteps(one)?.all ?? []).filter(step => destruction(step.text)));
  return [
    ...(both.length > 0 ? [evidence('fact', says.sameTools, { with: { tools: both.join(', ') } })] : []),
    ...(back.length > 0 && both.length === 0
      ? [evidence('fact', says.otherTools, { with: { tools: back.join(', ') } })]
      : []),
    ...(destroys[0]
      ? [
          evidence('fact', answers.some(one => namesPointOfNoReturn(one.text)) ? says.noReturn : says.noReturnUnsaid, {
            with: { step: quote(destroys[0].text, 60) },
            at: destroys[0].at,
          }),
        ]
      : []),
  ];
}

function toolsIn(answer: Answer | undefined): readonly string[] {
  if (answer?.kind !== 'given') return [];
  const tools = codeIn(answer.blocks)
    .flatMap(({ text }) => text.split('\n'))
    .flatMap(line => /^\s*(?:[$#]\s+)?(?:sudo\s+)?((?:\.{0,2}\/)?[A-Za-z][\w./-]*)\s+\S/.exec(line)?.[1] ?? []);
  return [...new Set(tools)];
}

/** The exact versions that were tested beside those that the steps deliver. Whether they fit is a rule's matter. */
export function tested(answer: Answer, change: Change): readonly Evidence[] {
  const runbook = runbookOf(change);
  if (answer.kind !== 'given' || runbook?.kind !== 'given') return [];
  const names = (text: string) => [
    ...new Set(
      versionsIn(text).flatMap(one => (one.kind === 'request' ? [] : [one.of, one.text].filter(Boolean).join(' '))),
    ),
  ];
  const [was, is] = [names(answer.text), names(runbook.text)];
  if (was.length === 0 && is.length === 0) return [];
  const listed = (all: readonly string[]) => (all.length > 0 ? all.slice(0, 6).join(', ') : foundWords(false));
  return [evidence('fact', says.tested, { with: { tested: listed(was), delivered: listed(is) }, at: answer.at })];
}

const says = {
  step: {
    en: '{number}. {text} · command: {command} · check: {check} · undo: {undo}',
    'zh-cn': '{number}. {text} · 命令：{command} · 检查：{check} · 回退：{undo}',
  },
  targets: {
    en: 'Targets named in commands: {count}. Read each one: is it really meant?',
    'zh-cn': '命令涉及的目标：{count} 个。请逐个确认是否正确。',
  },
  proofAge: {
    en: 'The rollback was tried on {day}, {days} days before the start.{took}',
    'zh-cn': '回滚验证于 {day}，距开始 {days} 天。{took}',
  },
  proofDay: { en: 'The rollback was tried on {day}.{took}', 'zh-cn': '回滚验证于 {day}。{took}' },
  noProofDay: {
    en: 'No day is named on which the rollback was tried.',
    'zh-cn': '没有写回滚是哪一天验证的。',
  },
  sameTools: {
    en: 'The way back needs the same tools as the steps: {tools}. Do they work while the system is broken?',
    'zh-cn': '回滚与执行使用相同的工具：{tools}。系统出故障时它们还能用吗？',
  },
  otherTools: {
    en: 'The way back uses other tools than the steps: {tools}.',
    'zh-cn': '回滚使用的工具与执行不同：{tools}。',
  },
  noReturn: {
    en: '“{step}” cannot be taken back; the document names a point of no return.',
    'zh-cn': '“{step}”无法撤销；文中写了不可回退点。',
  },
  noReturnUnsaid: {
    en: '“{step}” cannot be taken back; no point of no return was found.',
    'zh-cn': '“{step}”无法撤销；没有找到不可回退点。',
  },
  tested: {
    en: 'Versions. In the tests: {tested}. In the steps: {delivered}.',
    'zh-cn': '版本。测试中：{tested}；步骤中：{delivered}。',
  },
} as const satisfies Record<string, Words>;
