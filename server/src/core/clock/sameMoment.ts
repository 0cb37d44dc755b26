// Whether several renderings of one moment agree: each is taken to the instants that it may mean, and compared.

import type { Change } from '../change.ts';
import { memo2 } from '../memo.ts';
import type { Given } from '../rule.ts';
import type { WrittenDate } from '../time/dates.ts';
import { type Day, instantsIn, offsetAt, partnerOf, wallAt, type Zone } from '../time/time.ts';
import { meaningsOf } from '../time/zones.ts';
import type { ClockTime } from './clockTimes.ts';
import { zoneAmong } from './groupZones.ts';
import { ownZoneOf } from './ownLetters.ts';
import { daysOf, movedDay, ownWindows } from './ownWindow.ts';
import { timeAt } from './proseTimes.ts';
import { type Rendering, renderings } from './renderings.ts';
import { spannedPairs } from './spans.ts';
import { configuredZones } from './zoneChoices.ts';
import { zoneRows } from './zoneRows.ts';

/** A rendering of a moment beside another one. */
export interface Comparison {
  readonly anchor: Rendering;
  readonly other: Rendering;
  /** `letters`: they would agree if `other` had the letters of the other half of the year, which are the ones in force. */
  readonly result: 'same' | 'letters' | 'different';
  /** The instants compared first: those of the anchor, and what `other` means as written. */
  readonly instants: readonly [number, number];
  /** Whether a day is written, so that the instants are those of a known day. */
  readonly isDated: boolean;
  /** A third rendering agrees with the anchor, so that `other` is the odd one. */
  readonly isOdd: boolean;
}

/** All renderings that stand for the same moment as another one, compared with it. */
export const comparisons = memo2((change: Change, given: Given): readonly Comparison[] => {
  const all = renderings(change.document.markdown);
  const { markdown } = change.document;
  const readOf = (one: Rendering) =>
    one.zone ?? ownZoneOf(one, markdown) ?? timeAt(markdown, one.at.from)?.stated?.zone;
  const inPassage = new Map<unknown, Rendering[]>();
  for (const one of all) {
    const known = inPassage.get(one.passage);
    if (known) known.push(one);
    else inPassage.set(one.passage, [one]);
  }
  const found: Comparison[] = [];
  // A range whose both ends differ differs once.
  const told = new Set<number>();
  for (const group of [...groupsOf(all), ...spannedPairs(all), ...zoneRows(all, markdown)]) {
    const [first] = group;
    const zones = group.map(one => zoneAmong(one, readOf(one), [group, inPassage.get(one.passage) ?? []], change));
    const zoneOf = (one: Rendering) => zones[group.indexOf(one)];
    const anchor =
      group.find(one => one.zone?.kind === 'offset') ?? group.find(one => one.zone?.kind !== 'letters') ?? first;
    const from = (one: Rendering) =>
      group.flatMap(other =>
        other === one ? [] : compared(one, other, [zoneOf(one), zoneOf(other)], group, change, given),
      );
    const agree = (all: readonly Omit<Comparison, 'isOdd'>[]) => all.some(({ result }) => result === 'same');
    const here = from(anchor);
    // Where all of several differ from it, the first may be the odd one itself: two others that agree say so.
    const isAlone = here.length > 1 && here.every(({ result }) => result === 'different');
    const better = isAlone ? group.map(from).find(agree) : undefined;
    const isOdd = agree(better ?? here);
    const fresh = (better ?? here).filter(one => placesOf(one).every(place => !told.has(place)));
    for (const one of fresh) if (one.result !== 'same') for (const place of placesOf(one)) told.add(place);
    found.push(...fresh.map(one => ({ ...one, isOdd })));
  }
  return found;
});

const placesOf = ({ anchor, other }: Omit<Comparison, 'isOdd'>) => [anchor.at.from, other.at.from];

type Group = readonly [Rendering, ...Rendering[]];

/** Those that stand for one moment, by the numbers they have in their block. */
function groupsOf(all: readonly (Rendering & { readonly block: number })[]): readonly Group[] {
  const found: [Rendering, ...Rendering[]][] = [];
  let last: (typeof all)[number] | undefined;
  for (const one of all) {
    if (last?.block === one.block && last.group === one.group) found.at(-1)?.push(one);
    else found.push([one]);
    last = one;
  }
  return found.filter(({ length }) => length > 1);
}

/** The readings of a zone here: what the team says of its letters, and what they may mean where it works. */
export function zoneHere(zone: Zone, change: Change, given: Given): Zone {
  if (zone.kind !== 'letters') return zone;
  const named = given.settings.zones[zone.letters];
  const known = meaningsOf(zone.letters, configuredZones(change, given));
  // AEST is the zone of Queensland as well, where clocks do not change: whoever works there means that.
  const { zone: own, start } = change.schedule;
  const offset = own && start.instant !== undefined ? offsetAt(own, start.instant) : undefined;
  const isOwn =
    own !== undefined &&
    isSteady(own) &&
    known.some(one => one.offset === offset) &&
    !known.some(one => one.zone === own);
  const all = isOwn && offset !== undefined ? [...known, { zone: own, offset }] : known;
  const said = all.filter(one => one.zone === named);
  const here = own === undefined ? [] : all.filter(one => sharesClock(one.zone, own));
  return { ...zone, meanings: [said, here, all].find(some => some.length > 0) ?? all };
}

/** Whether clocks never change there: CEST is not said in Helsinki in winter, where it is as late. */
const isSteady = (zone: string) => offsetAt(zone, Date.UTC(2026, 0, 15)) === offsetAt(zone, Date.UTC(2026, 6, 15));

/** CST in Winnipeg is that of Chicago, whose clocks are the same all year round; London's are those of Dublin, and IST is not said there. */
function sharesClock(zone: string, own: string): boolean {
  const area = /^(?:America|Australia)\//.exec(own)?.[0];
  const year = [Date.UTC(2026, 0, 15), Date.UTC(2026, 6, 15)];
  return area !== undefined && zone.startsWith(area) && year.every(at => offsetAt(zone, at) === offsetAt(own, at));
}

/** The letters of the other half of the year as a zone, where clocks do not go by the written ones at an instant. */
export function rightLetters(
  zone: Zone,
  instant: number,
): { readonly letters: string; readonly zone: Zone } | undefined {
  const partner = zone.kind === 'letters' && zone.letters !== 'MST' ? partnerOf(zone.letters) : null;
  if (zone.kind !== 'letters' || partner === null) return undefined;
  const wrong = zone.meanings.filter(one => offsetAt(one.zone, instant) !== one.offset);
  const right = wrong.map(one => ({ zone: one.zone, offset: offsetAt(one.zone, instant) }));
  if (right.length === 0) return undefined;
  const isGreenwich = partner === 'GMT';
  const offsets = isGreenwich ? [0] : meaningsOf(partner).map(one => one.offset);
  const fitting = right.filter(one => offsets.includes(one.offset));
  if (fitting.length === 0) return undefined;
  return { letters: partner, zone: { kind: 'letters', letters: partner, meanings: fitting } };
}

/**
 * Whether clocks go by these letters at an instant, in any place where they are used. Arizona keeps MST all year round, and
 * the moment when clocks change is told by those that end then.
 */
export function areInForce(zone: Zone, instant: number): boolean {
  if (zone.kind !== 'letters' || zone.letters === 'MST') return true;
  return (
    zone.meanings.length === 0 ||
    zone.meanings.some(one => [instant, instant - 1].some(at => offsetAt(one.zone, at) === one.offset))
  );
}

/** The instants of a clock time on any of some days; an hour in words, "quarter past nine", may be that of the morning or the evening. */
export function instantsOn({ hour, minute, text }: ClockTime, zone: Zone, days: readonly Day[]): readonly number[] {
  const hours = spoken.test(text) && hour <= 12 ? [hour, (hour + 12) % 24] : [hour];
  return days.flatMap(day => hours.flatMap(one => instantsIn({ ...day, hour: one, minute }, zone)));
}

const spoken = /^(?!noon|midnight)[a-z][a-z'’ -]*$|^\d{1,2} ?o['’]?clock$/i;

/** The days that a time without one may be of: those of the change, with the night before and the morning after. */
export function likelyDays(zone: Zone, change: Change, given: Given): readonly Day[] {
  const instant = change.schedule.start.instant ?? given.now;
  const name = zone.kind === 'iana' ? zone.name : zone.kind === 'words' ? zone.zone : 'UTC';
  return around(wallAt(instant, name));
}

function around(day: Day): readonly Day[] {
  return [day, movedDay(day, -1), movedDay(day, 1)];
}

function compared(
  anchor: Rendering,
  other: Rendering,
  [anchorZone, otherZone]: readonly [Zone | undefined, Zone | undefined],
  group: readonly Rendering[],
  change: Change,
  given: Given,
): readonly Comparison[] {
  if (!anchorZone || !otherZone) return [];
  const zones = [zoneHere(anchorZone, change, given), zoneHere(otherZone, change, given)] as const;
  const dates = [dateOf(anchor), dateOf(other)] as const;
  const written = dates.map(date => daysOf(date, change, given));
  const known = group.map(dateOf).find(date => daysOf(date, change, given).length > 0);
  const base = daysOf(known, change, given);
  const pairs: (readonly [ClockTime, ClockTime, boolean])[] = [[anchor.first, other.first, true]];
  if (anchor.last && other.last) pairs.push([anchor.last, other.last, false]);
  for (const [one, two, isFirst] of pairs) {
    const days = (side: 0 | 1) => {
      const mine = written[side] ?? [];
      // An end is on the day of its start, or on the next.
      if (mine.length > 0) return isFirst ? mine : mine.flatMap(day => [day, movedDay(day, 1)]);
      return base.length > 0 ? base.flatMap(around) : likelyDays(zones[side], change, given);
    };
    const [left, right] = ofWindow(instantsOn(one, zones[0], days(0)), instantsOn(two, zones[1], days(1)), change);
    if (left.length === 0 || right.length === 0 || meet(left, right)) continue;
    const at = left[0] as number;
    const nearest = right.reduce((a, b) => (Math.abs(b - at) < Math.abs(a - at) ? b : a));
    const result = agrees(left, two, zones[1], days(1), at)
      ? 'letters'
      : base.length === 0 && inSomeSeason(one, two, zones, [at, nearest], change)
        ? 'same'
        : 'different';
    if (result === 'same') continue;
    return [{ anchor, other, result, instants: [at, nearest], isDated: base.length > 0, isOdd: false }];
  }
  return [{ anchor, other, result: 'same', instants: [0, 0], isDated: base.length > 0, isOdd: false }];
}

/** Of both those within the window, where both have some: on the night in which clocks change others are the same moment by chance. */
function ofWindow(
  left: readonly number[],
  right: readonly number[],
  change: Change,
): readonly [readonly number[], readonly number[]] {
  const isOwn = (at: number) => ownWindows(change).some(({ from, to = from }) => from <= at && at <= to);
  const own = [left.filter(isOwn), right.filter(isOwn)] as const;
  return own.every(({ length }) => length > 0) ? own : [left, right];
}

/** Whether the letters in force would make it the same moment. */
function agrees(left: readonly number[], two: ClockTime, zone: Zone, days: readonly Day[], at: number): boolean {
  const right = rightLetters(zone, at);
  return right !== undefined && meet(left, instantsOn(two, right.zone, days));
}

/** A habit ("peak at 18:00 UTC, 11am Seattle") may be told for the other half of the year, unless it is about the window. */
function inSomeSeason(
  one: ClockTime,
  two: ClockTime,
  zones: readonly [Zone, Zone],
  read: readonly [number, number],
  change: Change,
): boolean {
  // By either of the two it is an hour of the window.
  const isOwn = ownWindows(change).some(({ from, to = from }) =>
    read.some(at => (((at - from) % DAY) + DAY) % DAY <= to - from),
  );
  if (isOwn) return false;
  return [0, 182].some(later => {
    const days = around(wallAt(read[0] + later * DAY, 'UTC'));
    return meet(instantsOn(one, zones[0], days), instantsOn(two, zones[1], days));
  });
}

function dateOf({ date }: Rendering): WrittenDate | undefined {
  return date;
}

function meet(one: readonly number[], other: readonly number[]): boolean {
  return one.some(instant => other.includes(instant));
}

const DAY = 24 * 60 * 60_000;
