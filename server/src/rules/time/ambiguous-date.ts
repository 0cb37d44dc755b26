// A date such as 03/07/24, which is two days.

import type { Change } from '../../core/change.ts';
import { daysOf, iso, windowDays } from '../../core/clock/ownWindow.ts';
import { claimsTiming } from '../../core/clock/timingPlaces.ts';
import { type WrittenDay, writtenDays } from '../../core/clock/writtenDays.ts';
import { type Fix, type Given, type Hit, rule } from '../../core/rule.ts';

export default rule({
  id: 'ambiguous-date',
  severity: 'prose',
  says: {
    date: {
      en: '“{text}” is {one} to some readers and {other} to others. Write the year first, then nobody comes on the wrong day.',
      'zh-cn': '“{text}”有人读作 {one}，有人读作 {other}。请按年-月-日书写，就不会有人记错日子。',
    },
  },
  why: {
    en: 'Half of the world puts the day first, the other half the month, and both are sure. `2026-12-01` is read in one way everywhere.',
    'zh-cn': '世界上一半人先写日，一半人先写月，而且都不觉得有问题。`2026-12-01` 在哪里都只有一种读法。',
  },
  *check(change, given): Iterable<Hit & { says: 'date' }> {
    const { start, end, submitted } = change.schedule;
    for (const { field, read } of [start, end, submitted]) {
      if (field.kind !== 'value' || read?.kind !== 'ambiguous-date') continue;
      const written = numbers.exec(field.value)?.[0];
      const from = written === undefined ? -1 : change.source.text.indexOf(written, field.at.from);
      const at = written === undefined || from === -1 ? field.at : { from, to: from + written.length };
      const days = read.readings.map(iso);
      const fixes = () => days.map(day => ({ title, with: { day }, edits: [{ ...at, text: day }] }));
      yield {
        at,
        says: 'date',
        with: { text: written ?? field.value, one: days[0] ?? '', other: days[1] ?? '' },
        fixes,
      };
    }
    for (const one of writtenDays(change.document.markdown)) {
      if (one.date.kind !== 'ambiguous' || isSettled(one, change, given)) continue;
      // What is no day of the change is only remarked, and nothing is said of a report of last year.
      const isOfChange = claimsTiming(one);
      if (!isOfChange && (!isNear(one, change, given) || hasOrder(change))) continue;
      const days = daysOf(one.date, change, given).map(iso);
      // The schedule says which of the two is meant, or the order of another date.
      const isTold = days.some(day => windowDays(change, given).has(day)) || hasOrder(change);
      const fixes = (): readonly Fix[] =>
        days.map(day => ({ title, with: { day }, edits: [{ ...one.at, text: day }] }));
      yield {
        at: one.at,
        says: 'date',
        with: { text: one.date.text, one: days[0] ?? '', other: days[1] ?? '' },
        as: isTold || !isOfChange ? 'nudge' : 'prose',
        fixes,
      };
    }
  },
  examples: {
    bad: [
      {
        text: '',
        front: `
schedule:
  start: 03/12/2026 02:00 Asia/Shanghai
         ^^^^^^^^^^ “03/12/2026” is 2026-12-03 to some readers and 2026-03-12 to others
  end: 2026-12-03T04:00:00+08:00
`,
        fixed: 'start: 2026-12-03 02:00 Asia/Shanghai',
      },
      {
        text: `
### Why is this the correct time to complete the CM?

On 03/07/24 02:00 UTC traffic was 4% of the daily peak.
   ^^^^^^^^ “03/07/24” is 2024-07-03 to some readers and 2024-03-07 to others
`,
        fixed: 'On 2024-07-03 02:00 UTC traffic was',
      },
    ],
    good: [
      {
        text: `
### Why is this the correct time to complete the CM?

On 30/11/2026 18:00 UTC traffic is 4% of the peak; 3/4 of it is read-only. The report of 03/07/24 has the figures.
`,
      },
      {
        text: `
### Why is this the correct time to complete the CM?

Thursday 10/12/2026 (10 December), 02:00 UTC: traffic is 4% of the peak.
`,
      },
      {
        text: `
### 为什么选择这个时间

12/1 02:00（北京时间）流量最低，为峰值的 4%。
`,
      },
    ],
  },
});

/** A whole date that by one of its readings is of these weeks. */
function isNear({ date }: WrittenDay, change: Change, given: Given): boolean {
  const window = change.schedule.start.instant ?? given.now;
  return (
    /\d{4}/.test(date.text) && daysOf(date, change, given).some(day => Math.abs(Date.parse(iso(day)) - window) < WEEKS)
  );
}

const WEEKS = 8 * 7 * 24 * 60 * 60_000;
const title = { en: 'Write {day}', 'zh-cn': '改为 {day}' };
const numbers = /\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})/;
/** Whether some date of the text, such as 30/11/2026, has a day that is no month. */
function hasOrder(change: Change): boolean {
  return writtenDays(change.document.markdown).some(({ date }) => date.kind === 'day' && ordered.test(date.text));
}

const ordered = /^\d{1,2}\/\d{1,2}\/\d{2,4}$/;
const han = /\p{Script=Han}/u;

/** The text itself says which day it is, or it is no date: "12/1" is December in Chinese, "step 3/7 02:00" a count. */
function isSettled({ date, sentence, passage, at }: WrittenDay, change: Change, given: Given): boolean {
  if (date.kind !== 'ambiguous') return true;
  if (date.year === null && (han.test(passage.text) || han.test(change.title?.text ?? ''))) return true;
  const ahead = change.source.text.slice(Math.max(0, at.from - 14), at.from);
  if (
    /\b(?:steps?|parts?|phases?|pages?|batch|wave|runs?|nodes?|pods?|replicas?|shards?|slots?|v|version)\s*$|[第步]\s*$/i.test(
      ahead,
    )
  )
    return true;
  const days = daysOf(date, change, given);
  if (isSaidAgain(days.map(iso), passage, at, change, given)) return true;
  return days.some(day => sentence.includes(iso(day))) || /\b(?:DD|MM)[/-](?:DD|MM)\b/i.test(sentence);
}

/** "10/12/2026 (10 December)": the same day again, in a form that is one day only. */
function isSaidAgain(
  days: readonly string[],
  passage: WrittenDay['passage'],
  at: WrittenDay['at'],
  change: Change,
  given: Given,
): boolean {
  return writtenDays(change.document.markdown).some(other => {
    if (other.passage !== passage || other.date.kind !== 'day') return false;
    const gap = change.source.text.slice(Math.min(at.to, other.at.to), Math.max(at.from, other.at.from));
    if (gap.length > 16 || !/^[\s,，]*(?:[(（=]|i\.?e\.?,?|that is|即)[\s,]*(?:[A-Z][a-z]+,?\s?)?$/.test(gap))
      return false;
    return daysOf(other.date, change, given).some(day => days.includes(iso(day)));
  });
}
