// For when the post-mortem of an emergency is announced, where that is later than the two days in which it is due.

import type { Change } from '../change.ts';
import { dayOf, iso } from '../clock/ownWindow.ts';
import { writtenDays } from '../clock/writtenDays.ts';
import type { Given } from '../rule.ts';
import type { Span } from '../source.ts';
import { utcOf } from '../time/calendar.ts';
import { actualTime } from './followUps.ts';

const HOUR = 60 * 60 * 1000;
/** Two days, and some hours because a day begins at another instant elsewhere. */
const DUE = 60 * HOUR;

/** The first day after an emergency that sentences on its post-mortem name, where it is too late. */
export function latePostMortem(change: Change, given: Given): { readonly at: Span; readonly day: string } | undefined {
  const start = actualTime(change, 'start') ?? change.schedule.start.instant;
  if (change.type !== 'emergency' || start === undefined) return undefined;
  const days = writtenDays(change.document.markdown).flatMap(({ at, date, sentence }) => {
    const day = meeting.test(sentence) && !held.test(sentence) ? dayOf(date, change, given) : undefined;
    const instant = day && utcOf({ ...day, hour: 0, minute: 0 });
    // An older one is somebody else's.
    return day && instant !== undefined && instant > start - 24 * HOUR ? [{ at, day: iso(day), instant }] : [];
  });
  const first = days.sort((one, other) => one.instant - other.instant)[0];
  return first && first.instant > start + DUE ? first : undefined;
}

const meeting = /\bpost-?mortem|\bretro(?:spective)?\b|\bPIR\b|\blessons[- ]learned (?:meeting|session)|复盘/i;
const held =
  /\b(?:was|were) (?:held|published|written|done)|\btook place\b|\b(?:we|they|all) met\b|\bhad (?:the|our|a)\b|\b(?:actions?|tasks?|measures|tickets?)\b[^.;]{0,30}\b(?:due|until|by)\b|已(?:于|在|开|完成)|开了|开过|(?:行动项|改进项|措施)[^。；]{0,16}(?:前|完成)/i;
