// Whether a time of the day in prose is told so plainly that whoever reads it comes by it: with its day, in a range, behind a
// word such as "at", by the half of the day, or as the start of its line. "Midnight" and an hour in the middle of a clause may
// just as well say roughly when.

import type { ClockTime } from './clockTimes.ts';

/** `before` and `after`: what stands around it in the document. */
export function isPlainTime({ text, date, endsRange }: ClockTime, before: string, after: string): boolean {
  if (rough.test(text) || timetable.test(before)) return false;
  if (endsRange || date !== undefined || half.test(text)) return true;
  return led.test(before) || start.test(before) || rangeAhead.test(after) || pointAfter.test(after);
}

const rough = /noon|midnight|clock|in the|at night/i;
/** "The night trams run every 30 min until 04:00". */
const timetable = /\bevery \d+ ?min(?:utes)? (?:from|until|till|to) $|每 ?\d+ ?分钟一[班趟](?:[，,]?从|到|至)\s?$/i;
/** "9pm", 凌晨2点: no number has these. */
const half = /[ap]\.?m|[点點时時晨早午晚夜]/i;
const led =
  /(?:\b(?:at|by|from|until|till|before|after|since|to|between|starts?|started|begins?|ends?|ended|window|latest|time|deadline|eta)|@|在|于|从|到|至|自|时间|开始|结束|窗口|最[晚迟早]|截止)[\s:：~≈*_约]*$/i;
const start = /(?:^|\n|\|)[\s*_>#-]*(?:\d{1,2}[.)、]\s+)?(?:\[[ xX]\]\s*)?[*_(（]*$/;
const rangeAhead = /^\s?(?:-|–|—|~|～|to|until|till|至|到)\s?\d/;
const pointAfter = /^[*_]*\s*(?:前|之前|以前|开始|起|结束|sharp|latest)/i;
