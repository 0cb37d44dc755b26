// "All times are Europe/Warsaw (UTC+2)" of a change in winter: the offset beside the name of the zone is of the other half of the year.

import type { Change } from '../change.ts';
import { memo2 } from '../memo.ts';
import type { Given } from '../rule.ts';
import { type Span, shift } from '../source.ts';
import { offsetAt, type Zone } from '../time/time.ts';
import { zonesIn } from '../time/zoneWords.ts';
import { offsetsAt } from './groupZones.ts';
import { ownWindows } from './ownWindow.ts';
import { type ProseTime, proseTimes } from './proseTimes.ts';
import { instantsOn, likelyDays, zoneHere } from './sameMoment.ts';

/** A name, letters or an offset in a statement that is not what clocks go by where the name beside it says, at either end. */
export interface StatedOffset {
  readonly at: Span;
  readonly name: string;
  readonly minutes: number;
  /** What clocks go by there then. */
  readonly there: number;
}

/** Those by which times of a document are read. */
export const statedOffsets = memo2((change: Change, given: Given): readonly StatedOffset[] => {
  const [window] = ownWindows(change);
  if (!window) return [];
  const pieces = new Map<number, Span>();
  for (const { stated } of proseTimes(change.document.markdown)) if (stated) pieces.set(stated.at.from, stated.at);
  return [...pieces.values()].flatMap(at => {
    const text = change.source.text.slice(at.from, at.to);
    const mentions = zonesIn(text);
    return mentions.slice(1).flatMap((beside, index) => {
      const named = mentions[index] as typeof beside;
      // "All times Asia/Shanghai, UTC in brackets" names another zone.
      const isBare = beside.zone.kind === 'offset' && !/\d/.test(text.slice(beside.from, beside.to));
      // "北京时间，丹麦时间带 CET": behind a comma the time of another place is another clock.
      const isOther = beside.zone.kind === 'words' && /[,，]/.test(text.slice(named.to, beside.from));
      if (isOther || !same.test(text.slice(named.to, beside.from)) || season.test(text.slice(beside.to)) || isBare)
        return [];
      const offsets = ({ zone }: typeof beside) =>
        [window.from, window.to ?? window.from].flatMap(time => offsetsAt(zoneHere(zone, change, given), time));
      const [said, there] = [offsets(beside), offsets(named)];
      if (said[0] === undefined || there[0] === undefined || said.some(one => there.includes(one))) return [];
      const name = text.slice(named.from, named.to);
      return [{ at: shift({ from: beside.from, to: beside.to }, at.from), name, minutes: said[0], there: there[0] }];
    });
  });
});

/** A statement of another zone than the schedule's, though the times that it covers are those of the window in the schedule's. */
export interface StrayStatement {
  readonly at: Span;
  readonly offset: number;
  readonly own: number;
}

/** Those of a document: "All times Asia/Tokyo" above steps that begin at the hour of Shanghai at which the change does. */
export const strayStatements = memo2((change: Change, given: Given): readonly StrayStatement[] => {
  const [window] = ownWindows(change);
  const { start, zone } = change.schedule;
  const own = zone ? offsetAt(zone, window?.from ?? 0) : start.read?.kind === 'instant' ? start.read.offset : undefined;
  if (!window || own === undefined) return [];
  const covered = new Map<number, ProseTime[]>();
  for (const time of proseTimes(change.document.markdown))
    if (time.stated) covered.set(time.stated.at.from, [...(covered.get(time.stated.at.from) ?? []), time]);
  return [...covered.values()].flatMap(times => {
    const said = times[0]?.stated;
    const stated = said && zoneHere(said.zone, change, given);
    const offsets = stated ? offsetsAt(stated, window.from) : [];
    const [offset] = offsets;
    if (!said || offset === undefined || offsets.includes(own)) return [];
    const hits = (here: Zone) => {
      const read = times.flatMap(({ clock }) => instantsOn(clock, here, likelyDays(here, change, given)));
      const isWithin = (at: number) => window.from <= at && at <= (window.to ?? at);
      return { count: read.filter(isWithin).length, isStart: read.includes(window.from) };
    };
    const [here, there] = [hits({ kind: 'offset', minutes: own }), hits(stated as Zone)];
    const isNearer = here.count + Number(here.isStart) > there.count;
    // A few hours may well be of something else.
    return here.count > 3 && !there.isStart && (isNearer || (offset !== 0 && here.count === there.count))
      ? [{ at: said.at, offset, own }]
      : [];
  });
});

const same =
  /^(?: (?:local|standard|daylight))?(?: time)?\s?[(（,，=：:]?\s?(?:(?:i\.?e\.?,?|that is|the same as|(?:is )?equal to|即|也就是)\s)?$/i;
const season = /^\s?(?:in |during )?(?:summer|winter|夏|冬)/i;
