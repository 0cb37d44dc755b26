// Ranges above the first section of which one end is that of the window and the other is not: "Window 00:40–04:40, that is 17:40–20:40 UTC".
// What stands there tells when the change is; parts of it are told in tables, or called a part.

import type { Change } from '../change.ts';
import { memo2 } from '../memo.ts';
import type { Given } from '../rule.ts';
import { contains } from '../source.ts';
import type { Zone } from '../time/time.ts';
import { zonesIn } from '../time/zoneWords.ts';
import type { ClockTime } from './clockTimes.ts';
import { beginsDays } from './joints.ts';
import { daysOf, movedDay, ownWindows } from './ownWindow.ts';
import { timeAt } from './proseTimes.ts';
import { placeIn, type Rendering, renderings } from './renderings.ts';
import { instantsOn, likelyDays, zoneHere } from './sameMoment.ts';
import { isPhase } from './windowClaims.ts';
import { isFree } from './windowLikes.ts';

/** The end of a range that is not the window's. */
export interface HalfWindow {
  readonly rendering: Rendering;
  /** What that end means, and what the schedule says there. */
  readonly instant: number;
  readonly planned: number;
  readonly field: 'start' | 'end';
}

/** The only such range of a document: several are the parts of a change that has some. */
export const halfWindow = memo2((change: Change, given: Given): HalfWindow | undefined => {
  const [window, ...others] = ownWindows(change);
  const first = change.document.markdown.headings.find(({ level }) => level > 1);
  if (window?.to === undefined || others.length > 0 || !first) return undefined;
  const { from, to } = window;
  const halves: HalfWindow[] = [];
  for (const { start, end, rendering } of rangesAbove(first.at.from, change)) {
    if (rendering.passage.kind === 'cell' || rendering.passage.kind === 'title' || !isWhole(rendering, change))
      continue;
    const readings = zonesOf(rendering, change).map(zone => ({
      starts: meant(start, zone, change, given),
      ends: meant(end, zone, change, given),
    }));
    const begins = readings.find(({ starts }) => starts.includes(from));
    const stops = readings.find(({ ends }) => ends.includes(to));
    if (readings.some(({ starts, ends }) => starts.includes(from) && ends.includes(to))) continue;
    const [odd, planned] = begins ? [begins.ends, to] : stops ? [stops.starts, from] : [[], 0];
    if (odd.length === 0) continue;
    const instant = odd.reduce((a, b) => (Math.abs(b - planned) < Math.abs(a - planned) ? b : a));
    halves.push({ rendering, instant, planned, field: begins ? 'end' : 'start' });
  }
  return halves.length === 1 ? halves[0] : undefined;
});

interface Range {
  readonly start: ClockTime;
  readonly end: ClockTime;
  readonly rendering: Rendering & { readonly block: number };
}

/** Ranges, and ends that each have their day, above a place. */
function rangesAbove(place: number, change: Change): readonly Range[] {
  const times = renderings(change.document.markdown);
  const below = times.findIndex(({ at }) => at.to > place);
  const all = below === -1 ? times : times.slice(0, below);
  return all.flatMap((rendering, i) => {
    const { first: start, last, date } = rendering;
    // "Mon Dec 7 to 1 AM": the day is no hour.
    if (date && contains(date.at, placeIn(rendering).from)) return [];
    if (last) return [{ start, end: last, rendering }];
    const next = all[i + 1];
    const behind = rendering.passage.text.slice(placeIn(rendering).to);
    if (!next || next.last || next.passage !== rendering.passage || !beginsDays(behind)) return [];
    const at = { from: rendering.at.from, to: next.at.to };
    const { zone, isOwn } = next.isOwn ? next : rendering;
    return [{ start, end: next.first, rendering: { ...rendering, at, date: undefined, zone, isOwn } }];
  });
}

/** The zone written there; else any of its sentence, the one that is stated for it, or that of the schedule. */
function zonesOf({ isOwn, zone, at, sentence }: Rendering, change: Change): readonly Zone[] {
  if (isOwn && zone) return [zone];
  const { zone: name } = change.schedule;
  const stated = zone ?? timeAt(change.document.markdown, at.from)?.zone;
  const beside = zonesIn(sentence).map(one => one.zone);
  return [...(stated ? [stated] : []), ...beside, ...(name === undefined ? [] : [{ kind: 'iana', name } as const])];
}

/** The day in front of an hour is its own; another one may be that of the evening before. */
function meant(time: ClockTime, zone: Zone, change: Change, given: Given): readonly number[] {
  const here = zoneHere(zone, change, given);
  const { date, at } = time;
  const days = date?.kind === 'day' ? daysOf(date, change, given) : [];
  if (days.length === 0 || !date) return instantsOn(time, here, likelyDays(here, change, given));
  const isAhead = date.at.to <= at.from && at.from - date.at.to < 2;
  return instantsOn(time, here, isAhead ? days : days.flatMap(day => [day, movedDay(day, -1), movedDay(day, 1)]));
}

/** Whether nothing says that it is of a part, or of something else. */
function isWhole(one: Rendering & { readonly block: number }, change: Change): boolean {
  const { from } = placeIn(one);
  const before = one.passage.text.slice(Math.max(0, from - 60), from);
  return !isPhase(before) && !part.test(before) && isFree(one, change);
}

/** Words for some part of the window, or for what was really done in it. */
const part =
  /\b(?:execution|work|steps?|rehearsal|outage|downtime|carried out|track|nights?|first|second|till|reserve|support)\b[^.;]*$|(?:执行|施工|操作|步骤|停机|中断|第[一二三四\d]|[一二两三]夜|实际|值班|演练|机动|准备|过了)[^。；]*$/i;
