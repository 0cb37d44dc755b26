// What a person is told about the time that a plan takes: a bar, and beside it everything in words.

import { type Plan, planOf } from '../core/plan/arithmetic.ts';
import { barOf, barParts, type PartKind, signs } from '../core/plan/planBar.ts';
import { comma, type Locale, quote, say, type Words } from '../core/words.ts';
import { planClock, rounded, sumOf } from './planView.ts';
import type { View } from './view.ts';

type ChangeView = View & { readonly kind: 'change' };

/** The plan's arithmetic as Markdown; undefined when the runbook has no steps with minutes. */
export function planGuide(view: ChangeView): string | undefined {
  const plan = planOf(view.change);
  const bar = plan && barOf(plan);
  if (!plan || !bar) return undefined;
  const { locale } = view.reader;
  const lines = barParts(plan).map(
    ({ kind, minutes }) => `- \`${signs[kind]}\` ${partWords(kind, minutes, plan, view, locale)}`,
  );
  const open = [...plan.unknown, ...plan.rollback.unknown].map(one => plainName(one.number || one.text));
  const { rollback } = plan;
  if (!rollback.isKnown && rollback.unknown.length === 0) open.push(say(says.theRollback, locale));
  const unknown = open.length > 0 ? [say(says.unknown, locale, { steps: listed(open, locale) })] : [];
  return [`**${sumOf(plan, view)}**`, `\`${bar}\``, lines.join('\n'), ...unknown].join('\n\n');
}

/** `Steps: 52 min, from 02:00 to 02:52`, where the schedule says when it begins. */
function partWords(kind: PartKind, minutes: number, plan: Plan, view: ChangeView, locale: Locale): string {
  const { window, decideBy, slack = 0 } = plan;
  const told = (words: Words, fills = {}) => say(words, locale, { minutes: rounded(minutes), ...fills });
  const at = (minute: number) => (window ? planClock(window.start + minute * 60_000, view, false) : '');
  if (!window || slack < 0) return told(says[kind]);
  const ends = { steps: plan.minutes, verification: plan.minutes + plan.verification };
  switch (kind) {
    case 'steps':
      return `${told(says.steps)}${told(says.fromTo, { from: at(0), to: at(ends.steps) })}`;
    case 'verification':
      return `${told(says.verification)}${told(says.fromTo, { from: at(ends.steps), to: at(ends.verification) })}`;
    case 'slack':
      return told(says.slack);
    case 'rollback': {
      const time = decideBy === undefined ? '' : planClock(decideBy, view, true);
      return `${told(says.rollback)}${told(says.decide, { time, end: at(window.minutes) })}`;
    }
  }
}

function listed(names: readonly string[], locale: Locale): string {
  return names.slice(0, 6).join(comma[locale]) + (names.length > 6 ? ' …' : '');
}

function plainName(text: string): string {
  return quote(text.replace(/[`*_[\]<>|\\]/g, ''), 24);
}

const says = {
  steps: { en: 'Steps: {minutes} min', 'zh-cn': '步骤：{minutes} 分钟' },
  verification: { en: 'Looking afterwards: {minutes} min', 'zh-cn': '事后验证：{minutes} 分钟' },
  slack: { en: 'Slack: {minutes} min', 'zh-cn': '余量：{minutes} 分钟' },
  rollback: { en: 'Rollback: {minutes} min', 'zh-cn': '回滚：{minutes} 分钟' },
  fromTo: { en: ', from {from} to {to}', 'zh-cn': '，{from} 至 {to}' },
  decide: {
    en: '; decided by {time} at the latest, it is done by {end}',
    'zh-cn': '；最晚 {time} 决定，可在 {end} 前完成',
  },
  theRollback: { en: 'the rollback', 'zh-cn': '回滚' },
  unknown: { en: 'Without minutes, and not counted: {steps}.', 'zh-cn': '没有写时长、未计入：{steps}。' },
} as const satisfies Record<string, Words>;
