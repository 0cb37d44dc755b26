// Since when a version runs, told by its day in one sentence and by a length in another. Facts with their places; judges
// nothing.

import type { Change } from '../change.ts';
import { type Phrase, sentencesWhere } from '../text/phrases.ts';
import { datesIn } from '../time/dates.ts';
import { daySpansIn } from '../time/daySpans.ts';
import type { LengthPair } from './sameLengths.ts';

/** A length for which a version has run, that is far from what its day gives until the change. */
export function runningSince(change: Change): LengthPair | undefined {
  const start = change.schedule.start.instant;
  if (start === undefined) return undefined;
  for (const long of ofRunning(change.document.markdown)) {
    const [span] = daySpansIn(long.text);
    const names = versionsIn(long.text);
    if (!span) continue;
    for (const dated of ofDays(change.document.markdown)) {
      const since = dated.at.from === long.at.from ? undefined : sinceIn(dated, new Date(start).getUTCFullYear());
      if (!since || !versionsIn(dated.text).some(one => names.includes(one))) continue;
      const days = (start - since.instant) / 86_400_000;
      if (days <= 0 || Math.abs(days - span.days) <= Math.max(10, days / 2)) continue;
      const from = long.at.from + span.from;
      return [
        {
          at: { from, to: long.at.from + span.to },
          text: long.text.slice(span.from, span.to),
          minutes: span.days * 1440,
        },
        { at: since.at, text: since.text, minutes: days * 1440 },
      ];
    }
  }
  return undefined;
}

const ofRunning = sentencesWhere(
  text => already.test(text) && daySpansIn(text).length > 0 && versionsIn(text).length > 0 && !notSo.test(text),
);
const ofDays = sentencesWhere(text => versionsIn(text).length > 0 && datesIn(text).length > 0);
const already =
  /\b(?:already|has been|have been|been|runs?|running|live|there|in (?:production|service|use))\b|已经?|跑了|上线|运行/i;
const notSo = /\b(?:if|will|after|before|old|later|every|each|staging|test)\b|如果|之后|每|预发|测试/i;
const sinceWord = /\b(?:since|as of)(?: the)?\s$|(?:自|从)\s?$/i;

function sinceIn({ text, at }: Phrase, year: number) {
  for (const date of datesIn(text)) {
    const isSince = sinceWord.test(text.slice(0, date.at.from)) || /^\s?(?:起|上线)/.test(text.slice(date.at.to));
    if (date.kind !== 'day' || !isSince) continue;
    const instant = Date.UTC(date.year ?? year, date.month - 1, date.day);
    return { at: { from: at.from + date.at.from, to: at.from + date.at.to }, text: date.text, instant };
  }
  return undefined;
}

function versionsIn(text: string): readonly string[] {
  return text.match(/(?<![\w.:/-])v?\d{1,3}\.\d{1,3}(?:\.\d{1,3})?(?![\d:%])/g) ?? [];
}
