// "All times are Europe/Warsaw (UTC+2)" of a change in winter: the offset beside the name of the zone is of the other half of the year.

import type { Change } from '../change.ts';
import { memo } from '../memo.ts';
import { type Span, shift } from '../source.ts';
import { offsetAt } from '../time/time.ts';
import { zonesIn } from '../time/zoneWords.ts';
import { ownWindows } from './ownWindow.ts';
import { proseTimes } from './proseTimes.ts';

/** A statement whose offset its zone has neither when the change begins nor when it ends. */
export interface StatedOffset {
  readonly at: Span;
  readonly name: string;
  readonly minutes: number;
  /** What clocks go by there then. */
  readonly there: number;
}

/** Those by which times of a document are read. */
export const statedOffsets = memo((change: Change): readonly StatedOffset[] => {
  const [window] = ownWindows(change);
  if (!window) return [];
  const pieces = new Map<number, Span>();
  for (const { stated } of proseTimes(change.document.markdown)) if (stated) pieces.set(stated.at.from, stated.at);
  return [...pieces.values()].flatMap(at => {
    const text = change.source.text.slice(at.from, at.to);
    const [named, beside, more] = zonesIn(text);
    const name = named?.zone.kind === 'iana' ? named.zone.name : named?.zone.kind === 'words' ? named.zone.zone : '';
    if (!named || beside?.zone.kind !== 'offset' || more || name === '' || season.test(text)) return [];
    // "All times Asia/Shanghai, UTC in brackets" names another zone.
    if (!/^\s?[(（,，=]\s?$/.test(text.slice(named.to, beside.from)) || !/\d/.test(text.slice(beside.from, beside.to)))
      return [];
    const { minutes } = beside.zone;
    const there = offsetAt(name, window.from);
    if (there === minutes || (window.to !== undefined && offsetAt(name, window.to) === minutes)) return [];
    return [{ at: shift({ from: beside.from, to: beside.to }, at.from), name, minutes, there }];
  });
});

const season = /\b(?:summer|winter|dst|daylight)\b|夏|冬/i;
