// Hours at which something is expected, with the latest one behind them: "planned for 11:15, at the latest 11:25". Reads; judges nothing.

import type { Change } from '../change.ts';
import { DAY_MINUTES, minuteOf, minutesTo } from '../time/dayClock.ts';
import { placeIn, type Rendering, renderings } from './renderings.ts';

/** Pairs whose latest hour comes before the expected one. */
export function earlyLatest(change: Change): readonly (readonly [expected: Rendering, latest: Rendering])[] {
  const all = renderings(change.document.markdown);
  return all.flatMap((expected, i) => {
    const latest = all[i + 1];
    if (!latest || expected.last || latest.last || expected.passage !== latest.passage) return [];
    if (expected.group === latest.group || !isOneClock(expected, latest)) return [];
    const { text } = expected.passage;
    const [here, there] = [placeIn(expected), placeIn(latest)];
    const gap = text.slice(here.to, there.from);
    if (gap.length > 48 || /[。;；\n]|\.\s/.test(gap)) return [];
    if (!until.test(gap) && !untilBehind.test(text.slice(there.to))) return [];
    if (!meant.test(text.slice(Math.max(0, here.from - 30), here.from))) return [];
    const isBack = minutesTo(minuteOf(expected.first), minuteOf(latest.first)) > DAY_MINUTES / 2;
    return isBack ? [[expected, latest] as const] : [];
  });
}

/** Whether both are told by one clock: a zone at only one of them is that of both or of another rendering. */
function isOneClock(one: Rendering, other: Rendering): boolean {
  if (one.isOwn !== other.isOwn) return false;
  return !one.isOwn || JSON.stringify(one.zone) === JSON.stringify(other.zone);
}

const meant =
  /(?:预计|预期|大约|大概|约|计划|应[在该]|\b(?:expected|planned(?: for)?|about|around|should be|due|probably|normally|scheduled|roughly)|~)[^\d]{0,16}$/i;
const until =
  /(?:最[晚迟]|不[晚迟]于|至迟|\b(?:latest|no later than|not later than|not after|not beyond|(?:has to|must) be (?:by|before))|^[,，]\s?(?:and )?(?:latest )?by)[^\d]{0,16}$/i;
const untilBehind = /^[^\d,，。;；]{0,20}(?:at the (?:very )?latest|\blatest)\b/i;
