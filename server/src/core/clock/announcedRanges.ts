// Hours that others are told in the communication plan and that stand nowhere else: "from 09:15 to 12:45", where all other places say
// 10:15 to 12:45. What is announced is nearly always a range that the document tells elsewhere. Facts with their places; judges nothing.

import type { Change } from '../change.ts';
import { DAY_MINUTES, minuteOf, minutesTo } from '../time/dayClock.ts';
import { placeIn, type Rendering, renderings } from './renderings.ts';

/** Announced ranges that share one end with another one, and that one. */
export function strayAnnouncements(change: Change): readonly (readonly [announced: Rendering, other: Rendering])[] {
  const answer = change.answer('communication.plan');
  if (answer?.kind !== 'given') return [];
  const ranges = renderings(change.document.markdown).filter(one => one.last !== undefined);
  const isTold = ({ at }: Rendering) => answer.at.from <= at.from && at.to <= answer.at.to;
  const others = ranges.filter(one => !isTold(one));
  return ranges.filter(isTold).flatMap(one => {
    const [from, to] = endsOf(one);
    if (others.some(other => endsOf(other)[0] === from && endsOf(other)[1] === to) || isWindow(from, to, change))
      return [];
    if (isRough(one)) return [];
    const half = others.find(other => {
      const [start, end] = endsOf(other);
      return (start === from && apart(end, to) <= HOUR) || (end === to && apart(start, from) <= HOUR);
    });
    return half ? [[one, half] as const] : [];
  });
}

const HOUR = 60;
const ofDay = (time: Parameters<typeof minuteOf>[0]) => minuteOf(time) % DAY_MINUTES;
const endsOf = ({ first, last = first }: Rendering): readonly [number, number] => [ofDay(first), ofDay(last)];

/** Minutes between two hours of the clock, the shorter way round. */
const apart = (one: number, other: number) => Math.min(minutesTo(one, other), minutesTo(other, one));

function isWindow(from: number, to: number, { schedule }: Change): boolean {
  const [start, end] = [schedule.start.read, schedule.end.read].map(read =>
    read !== undefined && 'wall' in read ? ofDay(read.wall) : undefined,
  );
  return start === from && end === to;
}

/** "Every 30 minutes from 03:10", "to about 19:00": not the range itself. */
function isRough(one: Rendering): boolean {
  const { from, to } = placeIn(one);
  return rough.test(one.passage.text.slice(Math.max(0, from - 40), to));
}

const rough = /\b(?:every|each|about|around|between|may|at most|updates?)\b|[~≈约每]|大概|之间|左右/i;
