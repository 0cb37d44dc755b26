// Times that say when this change is (labelled, in the title, in an announcement) and that the schedule contradicts.

import type { Change } from '../change.ts';
import { memo2 } from '../memo.ts';
import type { Given } from '../rule.ts';
import type { WrittenDate } from '../time/dates.ts';
import type { Zone } from '../time/time.ts';
import { claimsHere } from './claimScope.ts';
import { halfWindow } from './halfWindows.ts';
import { daysOf, iso, ownWindows, windowDays } from './ownWindow.ts';
import { strayDecisions } from './planHours.ts';
import { timeAt } from './proseTimes.ts';
import { placeIn, type Rendering, renderings } from './renderings.ts';
import { comparisons, instantsOn, likelyDays, zoneHere } from './sameMoment.ts';
import { isPhase, placeRowClaim } from './windowClaims.ts';
import { windowLikes } from './windowLikes.ts';

export interface WindowConflict {
  readonly rendering: Rendering;
  readonly instant: number;
  /** What the schedule says instead, and where. */
  readonly planned: number;
  readonly field: 'start' | 'end';
  /** It says itself that it is the change's, and no more than that: what is told to others may be of something beside it. */
  readonly isSure: boolean;
}

/** Each contradicting moment once, at its first place. */
export const windowConflicts = memo2((change: Change, given: Given): readonly WindowConflict[] => {
  const windows = ownWindows(change);
  const { markdown } = change.document;
  const likes = windowLikes(change, given);
  const stray = strayDecisions(change, given);
  const claiming = renderings(markdown).filter(one => one.claim !== undefined || likes.has(one) || stray.has(one));
  if (windows.length === 0) return [];
  const unsettled = new Set(
    comparisons(change, given).flatMap(one => (one.result === 'same' ? [] : [one.anchor.at.from, one.other.at.from])),
  );
  const starts = claiming.filter(one => one.claim === 'start' && claimsHere(change, one.block));
  const found: WindowConflict[] = [...placeRowConflicts(change, given)];
  for (const rendering of claiming) {
    if (unsettled.has(rendering.at.from) || !claimsHere(change, rendering.block) || isPhase(rendering.sentence))
      continue;
    if (rendering.passage.label !== undefined && isPhase(rendering.passage.label)) continue;
    const zone = rendering.zone ?? timeAt(markdown, rendering.at.from)?.zone;
    if (zone === undefined) continue;
    const isLike = likes.has(rendering);
    const conflict = conflictOf(rendering, zone, { hasPhases: starts.length > 1, isLike }, change, given);
    if (conflict && !found.some(one => one.instant === conflict.instant)) found.push(conflict);
  }
  const half = halfWindow(change, given);
  const isTold = ({ rendering: { at } }: WindowConflict) =>
    half !== undefined && at.from <= half.rendering.at.to && half.rendering.at.from <= at.to;
  if (half && !unsettled.has(half.rendering.at.from) && !found.some(isTold)) found.push({ ...half, isSure: false });
  return found;
});

/**
 * The odd hours of tables that give the window by the clocks of several places, a row for each. Most of their hours are those of the
 * window; sites that have their turn one after the other share no more than its start and its end.
 */
function placeRowConflicts(change: Change, given: Given): readonly WindowConflict[] {
  const { markdown } = change.document;
  const rows = renderings(markdown).flatMap(one => {
    const from = Math.min(one.date?.at.from ?? Number.POSITIVE_INFINITY, placeIn(one).from);
    const claim = one.claim === undefined ? placeRowClaim(one.passage, from) : undefined;
    const zone = one.zone ?? timeAt(markdown, one.at.from)?.zone;
    if (!claim || !zone || !claimsHere(change, one.block)) return [];
    const conflict = conflictOf({ ...one, claim }, zone, { hasPhases: false, isLike: false }, change, given);
    const days = daysOf(one.date, change, given);
    const isOtherDay = days.length > 0 && !days.some(day => windowDays(change, given).has(iso(day)));
    return [{ block: one.block, conflict, agrees: conflict === undefined && !isOtherDay }];
  });
  return rows.flatMap(({ block, conflict }) => {
    const table = rows.filter(one => one.block === block);
    return conflict && table.filter(({ agrees }) => agrees).length * 2 > table.length ? [conflict] : [];
  });
}

function conflictOf(
  rendering: Rendering,
  written: Zone,
  { hasPhases, isLike }: { readonly hasPhases: boolean; readonly isLike: boolean },
  change: Change,
  given: Given,
): WindowConflict | undefined {
  const { first, last, date, claim } = rendering;
  const zone = zoneHere(written, change, given);
  const dated = daysOf(date, change, given);
  // Of another day only `differing-dates` speaks; a weekday is that of what is like the window.
  if (dated.length > 0 && !dated.some(day => windowDays(change, given).has(iso(day)))) return undefined;
  const isOfDay = date === undefined || (isLike && isWeekdayOf(date, change, given));
  if (dated.length === 0 && (!isOfDay || (!isLike && usual.test(rendering.sentence)))) return undefined;
  const from = instantsOn(first, zone, dated.length > 0 ? dated : likelyDays(zone, change, given));
  const to = last && instantsOn(last, zone, dated.length > 0 ? dated : likelyDays(zone, change, given));
  if (from.length === 0) return undefined;
  const windows = ownWindows(change);
  const [window] = windows;
  if (!window || windows.some(one => fits(from, to, one, rendering, hasPhases))) return undefined;
  const isEnd = claim === 'end';
  if (isEnd && isEvent(rendering) && windows.some(one => from.some(at => one.from < at && at <= (one.to ?? at))))
    return undefined;
  const planned = isEnd ? window.to : window.from;
  if (planned === undefined) return undefined;
  const instant = from.reduce((a, b) => (Math.abs(b - planned) < Math.abs(a - planned) ? b : a));
  const isSure = claim === 'start' || claim === 'end' || claim === 'window' || claim === 'title';
  return { rendering, instant, planned, field: isEnd ? 'end' : 'start', isSure };
}

/** 周四 01:00 到 04:00, of a change on a Thursday. */
function isWeekdayOf(date: WrittenDate, change: Change, given: Given): boolean {
  if (date.kind !== 'weekday') return false;
  return [...windowDays(change, given)].some(day => new Date(day).getUTCDay() === date.weekday % 7);
}

/** "End: about 03:10, Alice posts the result": the end of the work, which may come before that of the window. */
function isEvent(one: Rendering): boolean {
  const { text } = one.passage;
  const { from, to } = placeIn(one);
  const after = text.slice(to).split('\n')[0] ?? '';
  const before = text.slice(Math.max(0, from - 12), from);
  return (
    /\b(?:about|around|approx\.?|ca\.?)\s*$|[~≈约]\s?$/i.test(before) || /前后|左右|[,，;；]\s?[^\d\s(（]/.test(after)
  );
}

/** Whether any reading of a time or range fits a window, seen as what it claims to be. */
function fits(
  from: readonly number[],
  to: readonly number[] | undefined,
  window: { readonly from: number; readonly to: number | undefined },
  { claim }: Rendering,
  hasPhases: boolean,
): boolean {
  const end = window.to;
  const isWithin = (at: number) => window.from <= at && (end === undefined || at <= end);
  if (claim === 'start' && !hasPhases) return from.includes(window.from);
  if (claim === 'end' && !hasPhases) return end === undefined || from.includes(end);
  if (!to || end === undefined) return from.some(isWithin);
  return from.some(first => {
    const last = to.flatMap(at => [at, at + DAY]).find(at => at > first && at - first <= DAY);
    if (last === undefined) return isWithin(first);
    const isInside = isWithin(first) && isWithin(last);
    const isAround = first <= window.from && last >= end && last - first < 12 * 60 * 60_000;
    // People who are told of effects may be told of a longer time, but hardly of the same length at another hour.
    const overlaps = first < end && last > window.from && last - first !== end - window.from;
    return isInside || isAround || (claim === 'announced' && overlaps);
  });
}

const usual =
  /\b(?:every|each|usual(?:ly)?|standard|regular(?:ly)?|weekly|daily|normal|allowed|approved|any)\b|每(?![秒分小台次条])|通常|常规|固定|标准|允许/i;
const DAY = 24 * 60 * 60_000;
