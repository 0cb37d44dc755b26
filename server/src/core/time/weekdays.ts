// Weekdays beside dates: whether the two fit, and what weekdays are called.

import type { Change } from '../change.ts';
import { dayOf } from '../clock/ownWindow.ts';
import { type WrittenDay, writtenDays } from '../clock/writtenDays.ts';
import { memo2 } from '../memo.ts';
import type { Given } from '../rule.ts';
import type { Words } from '../words.ts';
import { weekdayOf } from './time.ts';

/** Monday to Sunday. */
export const weekdayNames: readonly Words[] = [
  { en: 'Monday', 'zh-cn': '周一' },
  { en: 'Tuesday', 'zh-cn': '周二' },
  { en: 'Wednesday', 'zh-cn': '周三' },
  { en: 'Thursday', 'zh-cn': '周四' },
  { en: 'Friday', 'zh-cn': '周五' },
  { en: 'Saturday', 'zh-cn': '周六' },
  { en: 'Sunday', 'zh-cn': '周日' },
];

/** Whether the weekday beside a day is not that day's. A date without a year may be long past: then nobody can tell. */
export function isWrongWeekday({ date, weekday, sentence }: WrittenDay, change: Change, given: Given): boolean {
  const day = weekday && dayOf(date, change, given);
  if (!day || date.kind !== 'day' || weekdayOf(day) === weekday.number) return false;
  if (date.year !== null) return true;
  // "Monday 12 January was long ago", "in 2024 on Thu 12 Dec": that of the year before may be meant, or of the one that is named.
  const years = [...sentence.matchAll(/(?<!\d)20\d\d(?!\d)/g)].map(([year]) => Number(year));
  // A day of these weeks is this year's: nobody means the one of a year ago.
  const at = Date.UTC(day.year, day.month - 1, day.day);
  if (past.test(sentence) && (at > given.now || given.now - at > 90 * DAY)) years.push(day.year - 1);
  if (years.some(year => weekdayOf({ ...day, year }) === weekday.number)) return false;
  const near = change.schedule.start.instant ?? given.now;
  return Math.abs(at - near) < 120 * DAY;
}

/** The days of a document whose weekday is wrong; what else they say is not judged, because the day may be mistyped. */
export const misplacedDays = memo2((change: Change, given: Given): ReadonlySet<WrittenDay> => {
  const days = writtenDays(change.document.markdown);
  return new Set(days.filter(one => one.weekday !== undefined && isWrongWeekday(one, change, given)));
});

const past = /\b(?:was|were|had|ago|last)\b|曾|去年|上次|当时/i;
const DAY = 24 * 60 * 60_000;
