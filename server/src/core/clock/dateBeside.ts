// The day that stands beside a clock time, before it or behind it.

import type { WrittenDate } from '../time/dates.ts';
import type { Shown } from './clockForms.ts';

/** The day of a time among the last two written before it and the next two behind; null when none is beside it. */
export function dateBeside(
  text: string,
  one: Shown,
  earlier: readonly WrittenDate[],
  [after, next]: readonly WrittenDate[],
): WrittenDate | null {
  const before = earlier.at(-1);
  // "今晚10点": the part of the day is the date too.
  if (after !== undefined && after.at.from >= one.from && after.at.to <= one.number) return after;
  if (before !== undefined && one.from - before.at.to <= 16 && dateBefore.test(text.slice(before.at.to, one.from)))
    return ofWeekday(text, before, earlier.at(-2));
  if (
    after !== undefined &&
    after.at.from >= one.to &&
    after.at.from - one.to <= 40 &&
    dateAfter.test(text.slice(one.to, after.at.from))
  )
    // "01:30 in Galway on Sunday 28 March"
    return after.kind === 'weekday' && next?.kind === 'day' && next.at.from - after.at.to < 3 ? next : after;
  return null;
}

/** "2026-12-09（周三）00:40": the weekday is that of the day before it. */
function ofWeekday(text: string, beside: WrittenDate, day: WrittenDate | undefined): WrittenDate {
  if (beside.kind !== 'weekday' || day?.kind !== 'day') return beside;
  return /^[\s,，(（]{0,3}$/.test(text.slice(day.at.to, beside.at.from)) ? day : beside;
}

const dateBefore = /^[\s,，、(（)）*_@:：~–—-]*(?:at|from|um|starting|start|the|of|的|于|在|从|T|，)?[\s(（*_~:：-]*$/;
const dateAfter =
  /^(?:\s?(?:hrs?|h|hours)(?![A-Za-z]))?(?:[\s,，(（*_]{0,8}(?:on\s+)?|\s(?:in|at)\s\p{Lu}\p{L}{2,}(?: \p{Lu}\p{L}{2,})?,? on\s)$/u;
