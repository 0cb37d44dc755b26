// The arithmetic of a plan where it is written: a lens above the runbook with the sum, and the clock time in front of
// each step. Figures only; what is wrong with them is a finding.

import type { CodeLens, InlayHint, Range } from 'vscode-languageserver-types';
import { type Plan, planOf } from '../core/plan/arithmetic.ts';
import { clockText } from '../core/time/dayClock.ts';
import { formatOffset, offsetAt, wallAt } from '../core/time/time.ts';
import { say, type Words } from '../core/words.ts';
import { toRange, toSpan } from './convert.ts';
import type { View } from './view.ts';

const MINUTE = 60_000;

/** The plan's sum above the heading under which its steps stand. */
export function codeLenses(view: View): CodeLens[] {
  const plan = view.kind === 'change' ? planOf(view.change) : undefined;
  const heading = plan?.answer.heading;
  if (view.kind !== 'change' || !plan || !heading) return [];
  return [{ range: toRange(view.source, heading.at), command: { title: sumOf(plan, view), command: '' } }];
}

/** What the lens says: `needs 97 of 120 min · decide by 03:12 +08:00 · slack 23 min`. */
export function sumOf(plan: Plan, view: View & { readonly kind: 'change' }): string {
  const { locale } = view.reader;
  const { window, slack, decideBy, needed, unknown, rollback } = plan;
  const parts: [Words, Record<string, string | number>][] = [
    window
      ? [says.of, { needed: rounded(needed), window: rounded(window.minutes) }]
      : [says.alone, { needed: rounded(needed) }],
  ];
  const open = unknown.length + rollback.unknown.length;
  if (open > 0) parts.push([open === 1 ? says.oneOpen : says.open, { count: open }]);
  if (decideBy !== undefined && rollback.minutes > 0)
    parts.push([says.decide, { time: planClock(decideBy, view, true) }]);
  if (slack !== undefined && open === 0)
    parts.push(slack < 0 ? [says.over, { minutes: rounded(-slack) }] : [says.slack, { minutes: rounded(slack) }]);
  return parts.map(([words, fills]) => say(words, locale, fills)).join(' · ');
}

/** The clock time in front of each step, as long as the minutes of all steps before it are known. */
export function inlayHints(view: View, range: Range): InlayHint[] {
  const plan = view.kind === 'change' ? planOf(view.change) : undefined;
  if (view.kind !== 'change' || !plan?.window) return [];
  const { from, to } = toSpan(view.source, range);
  const hints: InlayHint[] = [];
  for (const step of plan.steps) {
    if (step.at.from >= from && step.at.from <= to) {
      const label = planClock(plan.window.start + step.start * MINUTE, view, false);
      const tooltip = say(says.step, view.reader.locale, {
        time: planClock(plan.window.start + step.start * MINUTE, view, true),
      });
      hints.push({ position: toRange(view.source, step.at).start, label, tooltip, paddingRight: true });
    }
    if (step.minutes === undefined) break;
  }
  return hints;
}

/** A clock time in the zone that the change goes by, perhaps with its offset. */
export function planClock(
  instant: number,
  { change, given }: View & { readonly kind: 'change' },
  withOffset: boolean,
): string {
  const { read } = change.schedule.start;
  const written = read?.kind === 'instant' ? formatOffset(read.offset) : undefined;
  const zone = change.schedule.zone ?? given.settings.timezone ?? written ?? 'UTC';
  const time = clockText(wallAt(instant, zone));
  return withOffset ? `${time} ${formatOffset(offsetAt(zone, instant))}` : time;
}

/** Minutes to one digit behind the point. */
export function rounded(minutes: number): number {
  return Math.round(minutes * 10) / 10;
}

const says = {
  of: { en: 'needs {needed} of {window} min', 'zh-cn': '需要 {needed} 分钟，窗口 {window} 分钟' },
  alone: { en: 'needs {needed} min', 'zh-cn': '需要 {needed} 分钟' },
  oneOpen: { en: '1 step without minutes', 'zh-cn': '1 个步骤没有时长' },
  open: { en: '{count} steps without minutes', 'zh-cn': '{count} 个步骤没有时长' },
  decide: { en: 'decide by {time}', 'zh-cn': '最晚 {time} 决定' },
  slack: { en: 'slack {minutes} min', 'zh-cn': '余量 {minutes} 分钟' },
  over: { en: '{minutes} min too long', 'zh-cn': '超出 {minutes} 分钟' },
  step: { en: 'By the plan this step begins at {time}.', 'zh-cn': '按计划，此步骤于 {time} 开始。' },
} as const satisfies Record<string, Words>;
