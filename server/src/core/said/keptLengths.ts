// For how long something is kept, stays or can be held back, where a document says it of one thing in two sentences. Facts
// with their places; judges nothing.

import type { Change } from '../change.ts';
import { memo } from '../memo.ts';
import { phrasesOf, sentencesWhere } from '../text/phrases.ts';
import { datesIn } from '../time/dates.ts';
import { daySpansIn } from '../time/daySpans.ts';
import { durationsIn } from '../time/durations.ts';
import type { LengthPair, Placed } from './sameLengths.ts';

/** Two lengths for which the same is kept, that are far from one another. */
export function keptLengths(change: Change): LengthPair | undefined {
  const all = kept(change);
  for (const [i, one] of all.entries())
    for (const other of all.slice(i + 1)) {
      if (Math.max(one.minutes, other.minutes) < 1.5 * Math.min(one.minutes, other.minutes)) continue;
      // Hours for which something holds out, and the day until which it is kept, are two things.
      if (one.isDay !== other.isDay && Math.min(one.minutes, other.minutes) < 4 * 24 * 60) continue;
      if ([...one.things].some(thing => hasAlike(other.things, thing) && !isOftenSaid(thing, change)))
        return [one, other];
    }
  return undefined;
}

type Kept = Placed & { readonly isDay: boolean; readonly things: ReadonlySet<string> };

const kept = memo((change: Change): readonly Kept[] => {
  const found = ofKept(change.document.markdown);
  if (found.length < 2) return [];
  return found.flatMap(({ text, at }) => {
    const lengths = [
      ...daySpansIn(text).map(({ from, to, days }) => ({ from, to, minutes: days * 24 * 60 })),
      ...durationsIn(text).filter(({ minutes }) => minutes >= 60),
    ];
    const isDay = lengths.length === 0;
    const [one] = isDay ? daysUntil(text, change) : lengths;
    // A condition, an age and what is told of each day are no time for which something is kept.
    if (!one || lengths.length > 1 || notKept.test(text.slice(one.to))) return [];
    const before = text.slice(Math.max(0, one.from - 60), one.from);
    if (!keeps.test(before) || notKeptBefore.test(before) || isRate(text.slice(one.from, one.to), before)) return [];
    const things = new Set(thingsIn(text));
    return [
      {
        at: { from: at.from + one.from, to: at.from + one.to },
        text: text.slice(one.from, one.to),
        minutes: one.minutes,
        isDay,
        things,
      },
    ];
  });
});

/** A day until which something is kept, as the time from the end of the window on. */
function daysUntil(text: string, { schedule }: Change): readonly { from: number; to: number; minutes: number }[] {
  const end = schedule.end.instant;
  if (end === undefined || !ends.test(text)) return [];
  return datesIn(text).flatMap(date => {
    if (date.kind !== 'day') return [];
    const year = date.year ?? new Date(end).getUTCFullYear();
    const instants = [year, ...(date.year === null ? [year + 1] : [])].map(one =>
      Date.UTC(one, date.month - 1, date.day),
    );
    const instant = instants.find(one => one > end);
    return instant === undefined || instant - end < 4 * DAY ? [] : [{ ...date.at, minutes: (instant - end) / 60_000 }];
  });
}

const DAY = 24 * 60 * 60_000;
const ends = /\b(?:until|till|decommission\w*|removed?|deleted?|retired?)\b|到|下线|删除|拆除|清理|销毁/i;
const keeps =
  /\b(?:keep|keeps|kept|stays?|stayed|remains?|retained?|retention|holds?|held|preserved|available|buffers?|warm)\b|保留|留存|保持|留着|留用|缓冲|缓存/i;
const ofKept = sentencesWhere(text => text.length < 400 && keeps.test(text) && !supposed.test(text));
const supposed = /\b(?:if|unless|otherwise|could|would|last time)\b|如果|若|万一|否则/i;
const notKept = /^\s*(?:ago|later|earlier|old|before|after|apart|前|后|一次|内)/i;
const notKeptBefore = /(?:\b(?:last|every|each|past|than|within|in|after|next)|[<>≤≥每近过第])\s*$/i;

/** "35 picker hours a day", "twice a week": as often, and not as long. */
function isRate(length: string, before: string): boolean {
  return /^an? /i.test(length) && /(?:\d[\w ]{0,20}s|\b(?:once|twice))\s*$/i.test(before);
}

/** What a sentence is about: names of code and versions, and words that are long enough to mean something. */
function thingsIn(text: string): readonly string[] {
  const latin = text.toLowerCase().match(/[a-z][a-z0-9]*(?:[._-][a-z0-9]+)*/g) ?? [];
  const words = latin
    .filter(word => word.length >= 5 || /\d/.test(word))
    .map(word => (/\d/.test(word) ? word : word.slice(0, 6)));
  return [...words, ...(text.match(/[旧老原](?=[\p{Script=Han}])\p{Script=Han}{1,2}/gu) ?? [])].filter(
    word => !empty.test(word),
  );
}

const empty =
  /^(?:keeps?|stays|remain|retain|retent|preser|availa|minute|hours?|second|weeks?|month|months|years?|about|least|their|there|which|until|after|before|still|until|because|these|those|would|other|every)$/;

/** Whether so many sentences name a thing that two of them need not mean the same. */
function isOftenSaid(thing: string, change: Change): boolean {
  return change.answers.flatMap(phrasesOf).filter(({ text }) => thingsIn(text).includes(thing)).length > 12;
}

/** The same thing, or its version with one number more: `v6.9` and `v6.9.4`. */
function hasAlike(things: ReadonlySet<string>, thing: string): boolean {
  if (things.has(thing)) return true;
  if (!/\d/.test(thing)) return false;
  return [...things].some(one => one.startsWith(`${thing}.`) || thing.startsWith(`${one}.`));
}
