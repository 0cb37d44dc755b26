// When the work ends by the words beside its sum: "makes 100 minutes, to 05:10", 合计 80 分钟，16:40 完. Facts with their places;
// judges nothing.

import type { Change } from '../change.ts';
import { timeAt } from '../clock/proseTimes.ts';
import { placeIn, type Rendering, renderings } from '../clock/renderings.ts';
import { instantsOn, likelyDays } from '../clock/sameMoment.ts';
import { memo2 } from '../memo.ts';
import type { Given } from '../rule.ts';
import { clockText } from '../time/dayClock.ts';
import { durationsIn } from '../time/durations.ts';
import { wallAt } from '../time/time.ts';
import { planOf } from './arithmetic.ts';

/** An hour that is not so long after the start as the sum in front of it. */
export interface SumEnd {
  readonly end: Rendering;
  /** The sum as written. */
  readonly sum: string;
  /** What the clock of the schedule shows so long after the start: "16:40". */
  readonly made: string;
}

/** Those of a document; nothing where the sum is not that of the steps, which is told by itself. */
export const wrongSumEnds = memo2((change: Change, given: Given): readonly SumEnd[] => {
  const { start, zone: name } = change.schedule;
  const plan = planOf(change);
  if (start.instant === undefined || !plan || name === undefined) return [];
  const sums = [plan.minutes, plan.sequential];
  const from = start.instant;
  const { markdown } = change.document;
  return renderings(markdown).flatMap(end => {
    if (end.at.from < plan.answer.at.from || end.at.to > plan.answer.at.to) return [];
    if (end.last || end.isOwn || end.date) return [];
    const at = placeIn(end).from;
    const before = end.passage.text
      .slice(Math.max(0, at - 70), at)
      .split('\n')
      .at(-1) as string;
    const sum = durationsIn(before).at(-1);
    if (!sum || !ends.test(before.slice(sum.to)) || part.test(before.slice(0, sum.from))) return [];
    if (!sums.some(one => Math.abs(one - sum.minutes) < 1)) return [];
    const made = from + sum.minutes * 60_000;
    // An hour of twelve may be meant as well, and a zone that is stated above.
    const zones = [{ kind: 'iana', name } as const, timeAt(markdown, end.at.from)?.zone].flatMap(zone => zone ?? []);
    const fits = zones.some(zone =>
      [0, 12].some(later =>
        instantsOn(
          { ...end.first, hour: (end.first.hour + later) % 24 },
          zone,
          likelyDays(zone, change, given),
        ).includes(made),
      ),
    );
    if (fits) return [];
    return [{ end, sum: before.slice(sum.from, sum.to), made: clockText(wallAt(made, name)) }];
  });
});

const ends =
  /^(?: in (?:all|sum)| altogether| in total| together)?\s?[,，;；:：—–(（-]?\s?(?:(?:so|thus|hence|i\.e\.|which (?:is|means)|that is|and|we are|it is|then|over|through|finished|finish|ends?|ending|the end is|done|ready|to|until|till|at|by|about|around|if all goes well,?|结束于|到|至|即|也就是|约|大约|做到|收工|完工|完成于|正好|刚好|在|于|所以|因此|预计)[\s,，]*)*$/;
const part = /(?:[+＋]|回[滚退]|\b(?:back|roll-?back|reserve|spare))\s?\S{0,3}$/i;
