// Ranges beside which stands how long they are: "19:15–20:00, 45 minutes", "10 min, @bea, 03:30 to 03:40". Facts with their places;
// judges nothing.

import type { Change } from '../change.ts';
import { type Span, shift } from '../source.ts';
import { minuteOf, minutesTo } from '../time/dayClock.ts';
import { type Duration, durationsIn } from '../time/durations.ts';
import { placeIn, type Rendering, renderings } from './renderings.ts';

/** The length that a text gives a range, and what its two ends make; in minutes. */
export interface RangeLength {
  /** The length as written. */
  readonly at: Span;
  readonly text: string;
  readonly minutes: number;
  readonly range: Span;
  readonly made: number;
}

/** Every range of a document with a length of its own beside it, and nothing else between. */
export function rangeLengths(change: Change): readonly RangeLength[] {
  const { start, end } = change.schedule;
  const window = ((end.instant ?? 0) - (start.instant ?? 0)) / 60_000;
  return renderings(change.document.markdown).flatMap(one => {
    const { first, last, at, passage } = one;
    const place = placeIn(one);
    // "Step 1 — 10:00 PM" is no range; "03:00–05:30 (2.5 h)" in the night of the clock change is as long as the window.
    if (!last || /^\d{1,2}\s?[-–—]/.test(passage.text.slice(place.from, place.to)) || zonesDiffer(one)) return [];
    const found = lengthBeside(one);
    if (!found || found.minutes === window) return [];
    const made = minutesTo(minuteOf(first), minuteOf(last));
    const written = passage.text.slice(found.from, found.to);
    const span = shift({ from: found.from, to: found.to }, at.from - place.from);
    return [{ at: span, text: written, minutes: found.minutes, range: at, made }];
  });
}

/** "01:00 CET to 05:00 CEST": the clock is changed between. */
function zonesDiffer({ first, last }: Rendering): boolean {
  const [one, other] = [first.zone, last?.zone];
  return one?.kind === 'letters' && other?.kind === 'letters' && one.letters !== other.letters;
}

function lengthBeside(one: Rendering): Duration | undefined {
  const { text } = one.passage;
  const place = placeIn(one);
  const { from } = place;
  // Behind the zone that belongs to it: "01:30–02:45 Asia/Shanghai, 75 min".
  const to = Math.max(place.to, one.first.zoneAt?.to ?? 0, one.last?.zoneAt?.to ?? 0);
  const line = { from: text.lastIndexOf('\n', from - 1) + 1, to: text.indexOf('\n', to) };
  const after = text.slice(to, line.to === -1 ? text.length : line.to).slice(0, 60);
  const [behind] = durationsIn(after);
  if (behind && joined.test(after.slice(0, behind.from)) && closed.test(after.slice(behind.to)))
    return { ...behind, from: to + behind.from, to: to + behind.to };
  const start = Math.max(line.from, from - 60);
  const before = text.slice(start, from);
  const ahead = durationsIn(before).at(-1);
  if (!ahead || !opened.test(before.slice(0, ahead.from)) || !led.test(before.slice(ahead.to))) return undefined;
  return { ...ahead, from: start + ahead.from, to: start + ahead.to };
}

/** Between a range and its length: what closes its zone, a zone, marks, "that is". */
const joined =
  /^[)）]?\s?(?:[A-Z]{2,5}|[（(][^()（）\d]{0,3}[+−-]?\d{0,2}:?\d{0,2}[)）]|[+−-]\d\d:?\d\d)?\s?[,，（(=、]?\s?(?:共|即|合计|=|i\.e\.|that is)?\s?$/;
const closed = /^\s?(?:[,，。.;；:：)）|、]|$|[—–-])/;
/** In front of a length, and between it and its range: at most whose it is. */
const opened = /(?:^|[,，（(、|;；:：—–-])\s?$/;
const led =
  /^(?!\s?(?:before|after|earlier|later|[之以]?[前后]))(?:[,，、;；|]?\s?[^,，、;；|()（）\d]{0,24})?[,，、;；|（(]\s?(?:from |从)?$/;
