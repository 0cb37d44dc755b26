// A plan as a bar of signs, as long as its window: what the steps take, what is looked at afterwards, what is left over, and
// at the end what a rollback needs. A picture beside words, never instead of them.

import { memo } from '../memo.ts';
import type { Plan } from './arithmetic.ts';

export type PartKind = 'steps' | 'verification' | 'slack' | 'rollback';

/** A part of the bar, in the order in which time passes. */
export interface BarPart {
  readonly kind: PartKind;
  /** More than 0. */
  readonly minutes: number;
  readonly sign: string;
}

/** What each part is drawn with. */
export const signs: Readonly<Record<PartKind, string>> = { steps: '█', verification: '▓', slack: '░', rollback: '▒' };

/** Stands where it is decided at the latest, or where the window ends when the plan is too long. */
export const mark = '│';

const WIDTH = 40;

/** The parts of a plan that take time. Slack only where the window is known and everything fits. */
export const barParts = memo((plan: Plan): readonly BarPart[] => {
  const minutes: Readonly<Record<PartKind, number>> = {
    steps: plan.minutes,
    verification: plan.verification,
    slack: Math.max(0, plan.slack ?? 0),
    rollback: plan.rollback.minutes,
  };
  const order: readonly PartKind[] = ['steps', 'verification', 'slack', 'rollback'];
  return order.filter(kind => minutes[kind] > 0).map(kind => ({ kind, minutes: minutes[kind], sign: signs[kind] }));
});

/** The bar: `██████████▓▓░░░░│▒▒▒`. Empty when nothing takes time. */
export function barOf(plan: Plan): string {
  const parts = barParts(plan);
  const total = parts.reduce((sum, one) => sum + one.minutes, 0);
  if (plan.needed === 0) return '';
  const scale = WIDTH / total;
  const { window, slack = 0 } = plan;
  // Each part is seen, however short it is beside the others.
  const cells = parts.map(one => ({ ...one, count: Math.max(1, Math.round(one.minutes * scale)) }));
  const text = cells.map(one => one.sign.repeat(one.count)).join('');
  const last = cells.at(-1);
  if (!window) return text;
  if (slack < 0) return marked(text, Math.min(text.length - 1, Math.max(1, Math.round(window.minutes * scale))));
  return last?.kind === 'rollback' ? marked(text, text.length - last.count) : text;
}

function marked(text: string, at: number): string {
  return text.slice(0, at) + mark + text.slice(at);
}
