// The weekday or the day of the month that an answer on the right time begins with, beside the very hours of the window:
// "Tuesday 02:00-05:00 is quietest", "Wednesday the 9th between 02:00 and 04:30".

import type { Change } from '../change.ts';
import { memo2 } from '../memo.ts';
import type { Given } from '../rule.ts';
import type { Span } from '../source.ts';
import { datesIn } from '../time/dates.ts';
import { type Day, weekdayOf } from '../time/time.ts';
import { ownWindows } from './ownWindow.ts';
import { timeAt } from './proseTimes.ts';
import { placeIn, renderings } from './renderings.ts';
import { instantsOn, likelyDays, zoneHere } from './sameMoment.ts';

/** Where it is not that of the window, and the day on which the window begins; the right one nowhere in the answer. */
export const wrongTimingDay = memo2((change: Change, given: Given): { at: Span; day: Day } | undefined => {
  const answer = change.answer('risk.timing');
  const [window] = ownWindows(change);
  if (!answer || window?.to === undefined) return undefined;
  const { markdown } = change.document;
  const first = renderings(markdown).find(({ at }) => at.from >= answer.at.from && at.to <= answer.at.to);
  if (!first?.last || first.passage.kind === 'cell') return undefined;
  const { text } = first.passage;
  const ahead = text.slice(0, Math.min(placeIn(first).from, 48));
  const [, english, number = english] = dayOfMonth.exec(ahead) ?? [];
  const written = number === undefined ? first.date : undefined;
  if (number === undefined && (written?.kind !== 'weekday' || !/^[\s*_>-]*$/.test(text.slice(0, written.at.from))))
    return undefined;
  const zone = first.zone ?? timeAt(markdown, first.at.from)?.zone;
  if (!zone) return undefined;
  const here = zoneHere(zone, change, given);
  const near = likelyDays(here, change, given);
  const day = near.find(one => instantsOn(first.first, here, [one]).includes(window.from));
  if (!day || !instantsOn(first.last, here, near).includes(window.to)) return undefined;
  const by = first.at.from - placeIn(first).from;
  if (number !== undefined) {
    const start = ahead.lastIndexOf(number);
    const isRight =
      Number(number) === day.day || new RegExp(`\\b${day.day}(?:st|nd|rd|th|\\s?[日号])`).test(answer.text);
    return isRight ? undefined : { at: { from: by + start, to: by + start + number.length }, day };
  }
  if (written?.kind !== 'weekday') return undefined;
  const right = weekdayOf(day);
  const said = datesIn(change.source.text.slice(answer.at.from, answer.at.to));
  if (written.weekday === right || said.some(one => one.kind === 'weekday' && one.weekday === right)) return undefined;
  return { at: { from: by + written.at.from, to: by + written.at.to }, day };
});

const dayOfMonth =
  /^[\s*_>-]*(?:(?:on )?(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? )?the (\d{1,2})(?=(?:st|nd|rd|th)\b)..,?\s(?:between |from |at )?|(\d{1,2})\s?[号日]\s?(?:凌晨|早上|上午|中午|下午|晚上?)?\s?)$/i;
