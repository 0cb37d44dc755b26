// Whether a length that a text states for a whole fits what its steps add up to.

import type { Stated } from '../clock/stated.ts';
import type { Plan } from './arithmetic.ts';

/** Whether a stated total is one of the sums that the plan's steps allow. */
export function fitsPlan(stated: Stated, plan: Plan): boolean {
  const { minutes, sequential, least, verification, rollback, unknown, needed, window } = plan;
  if (stated.withRollback) return isNear(stated, [needed, sequential + verification + rollback.minutes]);
  if (plan.steps.some(step => step.minutes === undefined)) {
    const known = plan.steps.reduce((sum, step) => sum + (step.minutes ?? 0), 0);
    return unknown.length > 0 || Math.max(...plan.steps.map(step => step.end), 0) <= stated.minutes + 1 || known === 0;
  }
  if (stated.minutes >= least && stated.minutes <= minutes) return true;
  const sums = [minutes, sequential, least].flatMap(sum => [
    sum,
    sum + verification,
    sum + verification + rollback.minutes,
  ]);
  return isNear(stated, [
    ...sums,
    ...(window ? [window.minutes] : []),
    ...(rollback.minutes > 0 ? [rollback.minutes] : []),
  ]);
}

/** A rough figure may be off by a sixth, an exact one by what rounding makes. */
export function isNear({ minutes, isRough }: Stated, sums: readonly number[]): boolean {
  return sums.some(sum => Math.abs(sum - minutes) <= (isRough ? Math.max(5, sum / 6) : 1));
}

/** Whether a text gives lengths for one host of several: "2 min each", 每台 7 分钟. They are no part of a sum. */
export function isForEach(text: string): boolean {
  return each.test(text);
}

const each =
  /\d\s?(?:minutes?|mins?|m|hours?|h|seconds?|s)? ?(?:each|apiece|for (?:each|one)|per (?!minute|second|hour|day|cent)[\p{L}]+)\b|(?:每|单|一)(?:台|个|套|节点|区|组|批|区域)[^，。；,;\n]{0,6}?\d+\s*(?:分|秒|小时)/iu;
