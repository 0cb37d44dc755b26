// The zone letters beside a time (02:00 CST), and whether the same sentence says what they mean: another zone that stands alone
// there or with the same moment does; that of another event does not.

import { contains, type Span } from '../source.ts';
import type { ZoneMention } from '../time/zoneWords.ts';
import type { ClockTime } from './clockTimes.ts';
import type { Letters } from './zoneStatements.ts';

/** The letters of a time, with offsets of the piece that is given; undefined when its zone is no letters. */
export function lettersOf(
  said: string,
  clock: ClockTime,
  clocks: readonly ClockTime[],
  mentions: readonly ZoneMention[],
  sentence: Span,
): Letters | undefined {
  const { zone } = clock;
  if (zone.kind !== 'letters') return undefined;
  const isSame = (one: ZoneMention) => one.zone.kind === 'letters' && one.zone.letters === zone.letters;
  const small = said.slice(clock.at.to, clock.at.to + 8).search(new RegExp(zone.letters, 'i'));
  const near = small === -1 ? undefined : { from: clock.at.to + small, to: clock.at.to + small + zone.letters.length };
  const mine = mentions.find(one => one.from >= clock.at.to && isSame(one)) ?? mentions.findLast(isSame) ?? near;
  if (!mine) return undefined;
  // Each time looks at what is near, so that one long sentence would be looked at many times.
  const at = clocks.indexOf(clock);
  const beside = clocks.slice(Math.max(0, at - 8), at + 8);
  const explained = mentions.some(one => {
    const isLetters = one.zone.kind === 'letters';
    if (isLetters && (isSame(one) || meanings(one) !== 1)) return false;
    if (!contains(sentence, one.from) || Math.abs(one.from - mine.from) > FAR) return false;
    const owner = beside.find(other => other !== clock && other.zoneAt && contains(other.zoneAt, one.from));
    return owner === undefined ? !isLetters : isSameMoment(said, clock, owner);
  });
  // "06:30 IST (+05:30)".
  const isOffset = /^\s?[(（]\s?[+\-−]\d{1,2}(?::?\d\d)?\s?[)）]/.test(said.slice(mine.to, mine.to + 12));
  return { at: { from: mine.from, to: mine.to }, explained: explained || isOffset };
}

/** Whether two times are one moment by what stands between them: "02:00 CST (18:00 UTC)"; that of another event explains no letters. */
function isSameMoment(said: string, one: ClockTime, other: ClockTime): boolean {
  const [first, last] = one.at.from < other.at.from ? [one, other] : [other, one];
  const gap = said.slice(Math.max(first.at.to, first.zoneAt?.to ?? 0), last.at.from);
  return gap.length < 40 && joins.test(gap) && !/[)）].*\S/.test(gap);
}

const joins =
  /^[A-Za-z]{0,5}\s*[,，]?\s*(?:[(（[【/|=＝≈~⇒-]|i\.?e|that is|which is|or\b|即|也就是|对应|相当于|等于|折合|UTC)/i;

/** What letters may mean: SGT is one zone, CST three. */
function meanings({ zone }: ZoneMention): number {
  return zone.kind === 'letters' ? zone.meanings.length : 0;
}

const FAR = 400;
