// Days on which people are to be told before the change and which lie behind it, or afterwards and which lie before it.

import type { Change } from '../change.ts';
import { memo2 } from '../memo.ts';
import { planOf } from '../plan/arithmetic.ts';
import type { Given } from '../rule.ts';
import { announcingSections } from './announcedDays.ts';
import { dayOf, iso, ownDays } from './ownWindow.ts';
import { type WrittenDay, writtenDays } from './writtenDays.ts';

/** Each with what its words say: `before` or `after`. */
export const misplacedNotices = memo2((change: Change, given: Given): ReadonlyMap<WrittenDay, 'before' | 'after'> => {
  const found = new Map<WrittenDay, 'before' | 'after'>();
  const days = [...ownDays(change, given)].sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return found;
  const sections = announcingSections(change);
  for (const one of writtenDays(change.document.markdown)) {
    if (one.isOfPhase || !sections.some(({ block, end }) => block <= one.block && one.block < end)) continue;
    const day = dayOf(one.date, change, given);
    const is = wordBefore(one);
    if (!day || is === undefined) continue;
    if (is === 'before' ? iso(day) > last : iso(day) < first) found.set(one, is);
  }
  return found;
});

/**
 * Whether a day after the change stands in a row of what is told when all is done: "After: …, please print from 1 March on". It is the
 * day of what follows.
 */
export function isOfWhatFollows(one: WrittenDay & { readonly block: number }, day: string, change: Change): boolean {
  const { row } = one.passage;
  const end = change.schedule.end.instant;
  if (row < 0 || end === undefined || Date.parse(day) < end) return false;
  const cells = change.document.markdown.blocks[one.block]?.tables.flatMap(({ rows }) => rows[row]?.cells ?? []) ?? [];
  const last = planOf(change)?.steps.length ?? 0;
  return cells.some(({ text }) => afterAll.test(text) || Number(stepDone.exec(text)?.[1]) === last);
}

const afterAll = /^[\s*_>-]*(?:after(?:wards)?\b|(?:变更|全部|事|完成|结束)?(?:之|以)?后[:：])/i;
/** 第 8 步做完, "step 8 done": of the last step. */
const stepDone =
  /^[\s*_>-]*(?:第\s?|步骤\s?|(?:after |when )?step )(\d{1,2})(?:\s?步)?\s?(?:做完|完成|结束|is done|done|$)/i;

/** What stands directly before the day, or alone in the first cell of its row. */
function wordBefore({ passage, date }: WrittenDay): 'before' | 'after' | undefined {
  const words = passage.text
    .slice(0, date.at.from)
    .replace(weekday, '')
    .replace(/^.*[.。;；\n]/s, '');
  const said = /[\p{L}]/u.test(words) ? words : (passage.label ?? '');
  return before.test(said) ? 'before' : after.test(said) ? 'after' : undefined;
}

const weekday = /(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,?|[(（]?(?:周|星期)[一二三四五六日天][)）]?)?\s*$/i;
const before =
  /^[\s*_>-]*(?:(?:变更|实施|割接|上线|维护|升级|操作|发布|停机|切换)?(?:之|事|开始)?前|事先|before(?:hand)?|ahead|in advance|prior)(?:\s(?:on|the (?:change|work|window|maintenance)))?[\s*_:：,，(（–—-]*$/i;
const after =
  /^[\s*_>-]*(?:(?:变更|实施|割接|上线|维护|升级|操作|发布|停机|切换|完成|结束)?(?:之|事)?后|after(?:wards)?)(?:\s(?:on|the (?:change|work|window|maintenance)))?[\s*_:：,，(（–—-]*$/i;
