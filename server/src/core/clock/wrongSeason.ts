// When letters of a zone are those of the other half of the year: PDT in November. What day an hour is of is told beside it, or
// follows from its place.

import type { Change } from '../change.ts';
import { memo, memo2 } from '../memo.ts';
import type { Given } from '../rule.ts';
import type { Span } from '../source.ts';
import type { Markdown } from '../text/markdown.ts';
import { datesIn, type WrittenDate } from '../time/dates.ts';
import { offsetAt } from '../time/time.ts';
import { meaningsOf, type Zone } from '../time/zones.ts';
import { placeZone } from '../time/zoneWords.ts';
import { offsetsAt } from './groupZones.ts';
import { daysOf, ownWindows } from './ownWindow.ts';
import { type Rendering, renderings } from './renderings.ts';
import { areInForce, instantsOn, likelyDays, rightLetters } from './sameMoment.ts';
import { isTimeColumn } from './timingPlaces.ts';
import { writtenDays } from './writtenDays.ts';

/** The instant of a time whose letters are wrong then; without a day only of one within the window. */
export function instantNotInForce(
  one: Rendering,
  date: WrittenDate | undefined,
  zone: Zone,
  change: Change,
  given: Given,
): number | undefined {
  // "01:00 CET to 05:45 CEST": each end has its own letters.
  const isOfStart = one.last !== undefined && (one.first.zoneAt?.to ?? one.last.at.from) < one.last.at.from;
  const clock = isOfStart ? one.first : (one.last ?? one.first);
  const days = daysOf(date, change, given);
  // Of 03/12/26 only what is wrong in March and in December.
  const dated = instantsOn(clock, zone, days);
  if (days.length > 0) return dated.every(instant => !areInForce(zone, instant)) ? dated[0] : undefined;
  if (otherSeason.test(one.sentence)) return undefined;
  const likely = instantsOn(one.first, zone, likelyDays(zone, change, given));
  const planned = isPlanned(one, change);
  // What a plan says was so before it goes on is of that night.
  if (!planned && past.test(one.sentence) && !isOfNoDay(zone, change, given)) return undefined;
  const isNever = likely.every(instant => !areInForce(zone, instant));
  // On the night itself clocks may change: then letters are right on one day and wrong on the next.
  if (planned && isNever) return likely[0];
  // A day that the sentence names elsewhere may be that of this hour too.
  const isFree = !datesIn(one.sentence).some(({ kind }) => kind === 'day');
  const isOdd = isOddOne(zone, likely, change, habit.test(one.sentence));
  if (isOdd && (isFree || isOfNoDay(zone, change, given))) return likely[0];
  // On the night of a clock change they are right by the hour of the change.
  if (likely.some(instant => areInForce(zone, instant) && isOwnHour(instant, change))) return undefined;
  return likely.find(instant => {
    if (areInForce(zone, instant)) return false;
    // A column of times is a plan for the days around the change, whatever the hour.
    if (one.passage.column !== undefined && isTimeColumn(one.passage.column) && isNever) return true;
    const right = rightLetters(zone, instant);
    const meant = right ? instantsOn(one.first, right.zone, likelyDays(zone, change, given)) : [];
    // Somebody who is on call "from 6 p.m. to midnight" is so while the change is done.
    const minutes = one.last ? (minutesOf(one.last) - minutesOf(one.first) + 1440) % 1440 : 0;
    // Hours of an office are longer.
    const length = minutes <= 360 ? minutes : 0;
    return ownWindows(change).some(({ from, to = from }) =>
      [instant, ...meant].some(at => from <= at + length * 60_000 && at <= to && Math.abs(at - instant) < DAY / 2),
    );
  });
}

const minutesOf = ({ hour, minute }: { readonly hour: number; readonly minute: number }) => hour * 60 + minute;

/** Letters beside the name of a zone whose clocks go by others then: "11:25 Europe/Berlin (CEST)", 纽约 03:55 EDT in December. */
export function asideLetters(change: Change, given: Given): readonly Aside[] {
  const { text } = change.source;
  return renderings(change.document.markdown).flatMap((one): readonly Aside[] => {
    const { zone, at, date } = one;
    const name = zone?.kind === 'iana' ? zone.name : zone?.kind === 'words' ? zone.zone : undefined;
    const match = aside.exec(text.slice(at.to, at.to + 60));
    const letters = match?.[1];
    if (!zone || name === undefined || !match || letters === undefined) return [];
    if (otherSeason.test(one.sentence) || past.test(one.sentence)) return [];
    const days = daysOf(date, change, given);
    const [instant] = instantsOn(one.first, zone, days.length > 0 ? days : likelyDays(zone, change, given));
    const meant: Zone = { kind: 'letters', letters, meanings: meaningsOf(letters) };
    if (instant === undefined || meant.meanings.length === 0 || areInForce(meant, instant)) return [];
    const right = rightLetters(meant, instant);
    const isOfZone = right && offsetsAt(right.zone, instant).includes(offsetAt(name, instant));
    const from = at.to + match[0].indexOf(letters);
    return isOfZone ? [{ at: { from, to: from + letters.length }, letters, right: right.letters, instant }] : [];
  });
}

interface Aside {
  readonly at: Span;
  readonly letters: string;
  /** Those in force at the instant. */
  readonly right: string;
  readonly instant: number;
}

const aside = /^(?:[^\d\n()（）]{0,30}[(（]\s?(?=[A-Z]{3,5}\s?[)）])|\s?)([A-Z]{3,5})(?![A-Za-z])/;

/** Whether a place that a sentence names keeps these letters all year, or has them then: "for Brisbane that is 19:00 AEST" in December. */
export function keepsLetters(sentence: string, zone: Zone, instant: number): boolean {
  if (zone.kind !== 'letters') return false;
  // "For Brisbane": a word in front may look like the first of two.
  const told = (sentence.match(names) ?? []).flatMap(one => [one, one.slice(one.indexOf(' ') + 1)]);
  const places = told.map(placeZone).filter(one => one !== null);
  return places.some(place => zone.meanings.some(({ offset }) => offset === offsetAt(place, instant)));
}

const names = /[A-Z][a-z]{2,}(?: [A-Z][a-z]{2,})?|[\u4e00-\u9fff]{2,4}(?=[^\u4e00-\u9fff]|时间|那边|同事)/g;

/** Whether an instant lies within two hours of the window of the change. */
export function isOwnHour(instant: number, change: Change): boolean {
  return ownWindows(change).some(({ from, to = from }) => from - DAY / 12 <= instant && instant <= to + DAY / 12);
}

/** Whether no day that the document writes is one on which clocks go by these letters. */
function isOfNoDay(zone: Zone, change: Change, given: Given): boolean {
  return [...daysWritten(change, given)].every(start => !areInForce(zone, start) && !areInForce(zone, start + DAY));
}

/** Each day that the document writes, once, as the instant at which it begins in UTC. */
const daysWritten = memo2((change: Change, given: Given): ReadonlySet<number> => {
  const days = writtenDays(change.document.markdown).flatMap(({ date }) => daysOf(date, change, given));
  return new Set(days.map(({ year, month, day }) => Date.UTC(year, month - 1, day)));
});

/** Letters of the other season, where the change's own zone is meant or the same text has the right ones elsewhere. */
function isOddOne(zone: Zone, likely: readonly number[], change: Change, isHabit: boolean): boolean {
  const [first] = likely;
  const { start, end } = change.schedule;
  if (first === undefined || start.instant === undefined) return false;
  const right = rightLetters(zone, first);
  const isUsed = right !== undefined && lettersUsed(change.document.markdown).has(right.letters);
  // Weeks before and after as well, so that clocks do not change between what is told and the change.
  const apart = (isUsed && !isHabit ? 10 : 21) * DAY;
  const around = [start.instant - apart, ...likely, (end.instant ?? start.instant) + apart];
  if (around.some(instant => areInForce(zone, instant))) return false;
  const isOwn = zone.kind === 'letters' && zone.meanings.some(one => one.zone === change.schedule.zone);
  return right !== undefined && (isOwn || isUsed);
}

const lettersUsed = memo(
  (of: Markdown): ReadonlySet<string> =>
    new Set(renderings(of).flatMap(({ zone, isOwn }) => (isOwn && zone?.kind === 'letters' ? [zone.letters] : []))),
);

/** In an answer that says what is done and told that night, an hour without a day is of that night, unless it is a habit. */
function isPlanned({ at, sentence }: Rendering, change: Change): boolean {
  if (habit.test(sentence)) return false;
  return plans.some(id => {
    const answer = change.answer(id);
    return answer !== undefined && answer.at.from <= at.from && at.to <= answer.at.to;
  });
}

const plans = ['runbook.steps', 'runbook.go-no-go', 'communication.plan', 'rollback.procedure', 'rollback.triggers'];
const habit =
  /\b(?:every|each|a (?:day|week|month)|daily|nightly|weekly|usual(?:ly)?|normal(?:ly)?|always|typical(?:ly)?|weekdays?|(?:office|business|working|opening|support) hours)\b|每[天日晚周]|通常|平时|工作日|营业|上班/i;

/** "In March it would have been 09:00 PDT": letters of another time of the year. */
const otherSeason =
  /\b(?:summer|winter|spring|autumn|fall|dst|would have|in (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\b(?! ?\d)|夏|冬|月份/i;
const past = /\b(?:was|were|had)\b|当时|曾/i;

const DAY = 24 * 60 * 60_000;
