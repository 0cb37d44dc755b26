// The dates that take the place of days which depend on when they are read.

import type { Change } from '../../core/change.ts';
import { iso, movedDay, utcText } from '../../core/clock/ownWindow.ts';
import type { WrittenDay } from '../../core/clock/writtenDays.ts';
import { zoneChoices } from '../../core/clock/zoneChoices.ts';
import type { Fix, Given } from '../../core/rule.ts';
import { formatIso, wallAt } from '../../core/time/time.ts';
import { readTyped } from '../../core/time/typedTime.ts';

const title = { en: '{text}: {utc}', 'zh-cn': '{text}：{utc}' };
const dayTitle = { en: 'Write {day}, counted from {from}', 'zh-cn': '改为 {day}（从 {from} 算起）' };

/** The day on which the text was written, where that is certain: a draft is being written, others say when they were handed in. */
function writtenAt(change: Change, given: Given): number | undefined {
  const { submitted } = change.schedule;
  if (submitted.instant !== undefined) return submitted.instant;
  return change.state === 'draft' && submitted.field.kind === 'absent' ? given.now : undefined;
}

/** The instant that `value` means, read on the day of writing in the zone most likely meant. */
export function fieldFixes(value: string, at: WrittenDay['at'], change: Change, given: Given): readonly Fix[] {
  const now = writtenAt(change, given);
  const [choice] = zoneChoices(change, given);
  if (now === undefined || !choice) return [];
  const typed = readTyped(value.replace(/\s*[(（][^)）]*[)）]/g, ' '), { zone: choice.zone, now });
  if (typed.kind !== 'instant') return [];
  const text = formatIso(typed.instant, typed.offset).replace(/T(\d\d:\d\d)(?!:\d)/, 'T$1:00');
  return [{ title, with: { text, utc: utcText(typed.instant) }, edits: [{ ...at, text }] }];
}

/** The date in place of "today" or "tomorrow"; other words have none that is certain. */
export function dayFixes({ at, date }: WrittenDay, change: Change, given: Given): readonly Fix[] {
  const now = writtenAt(change, given);
  const [choice] = zoneChoices(change, given);
  const by = /^(?:tomorrow|明[天日])$/i.test(date.text) ? 1 : /^(?:today|今[天日])$/i.test(date.text) ? 0 : undefined;
  if (now === undefined || by === undefined || !choice) return [];
  const from = wallAt(now, choice.zone);
  const day = iso(movedDay(from, by));
  return [{ title: dayTitle, with: { day, from: iso(from) }, edits: [{ ...at, text: day }] }];
}
