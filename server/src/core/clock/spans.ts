// Two ends that each have their day, and both once more in another zone: "Tue 19 January 22:00 to Wed 20 January 01:00 SAST (20:00–23:00 UTC
// on the 19th)". Each end is a moment of its own, so the two starts belong together, and the two ends.

import { beginsDays, firm, joint } from './joints.ts';
import { placeIn, type Rendering } from './renderings.ts';

/** Starts and ends that are told twice: pairs of one moment. `all` are the renderings of a document in order. */
export function spannedPairs(all: readonly Rendering[]): readonly (readonly [Rendering, Rendering])[] {
  return all.flatMap((start, i) => {
    const [end, again, last] = [all[i + 1], all[i + 2], all[i + 3]];
    if (!end || !again) return [];
    if (start.last) {
      // "01:00-04:00 Helsinki (24 November, 23:00 UTC to 25 November, 02:00 UTC)": a range told once more by two ends with their days.
      if (end.last || again.last || !isSpan(end, again) || !again.isOwn || !isAgain(start, end)) return [];
      const { zone } = again;
      return [
        [
          { ...start, last: undefined },
          { ...end, zone: end.isOwn ? end.zone : zone },
        ],
        [{ ...start, first: start.last, last: undefined, date: start.last.date }, again],
      ] as const;
    }
    if (end.last || !isSpan(start, end) || !again.isOwn || !isAgain(end, again)) return [];
    const zone = start.isOwn ? start.zone : end.isOwn ? end.zone : undefined;
    const own = { ...start, zone };
    const ownEnd = { ...end, zone: end.isOwn ? end.zone : zone };
    if (again.last)
      return [
        [own, { ...again, last: undefined }],
        [ownEnd, { ...again, first: again.last, last: undefined, date: again.last.date }],
      ] as const;
    if (!last || last.last || !isSpan(again, last)) return [];
    return [
      [own, again],
      [ownEnd, last],
    ] as const;
  });
}

/** "22:00 to", "00:30 on Monday until": the second is the end of what begins with the first. */
const isSpan = (start: Rendering, end: Rendering) =>
  start.passage === end.passage && beginsDays(start.passage.text.slice(endOf(start)));

/** Whether the next one tells both once more: in brackets behind them, or behind "that is". */
function isAgain(end: Rendering, again: Rendering): boolean {
  if (end.passage !== again.passage) return false;
  const gap = between(end, again);
  const start = endOf(end);
  return gap.length < 64 && firm.test(joint(gap, start, { date: again.date, place: undefined }, end.zone));
}

const endOf = (one: Rendering) => placeIn(one).to;

const between = (one: Rendering, next: Rendering) => one.passage.text.slice(endOf(one), placeIn(next).from);
