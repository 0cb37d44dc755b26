// Ranges that can only be meant as the window, though no label says so: as long as it, on its day, in the answer
// that tells why then, or behind "that is". Another event seldom takes just as long.

import type { Change } from '../change.ts';
import { memo2 } from '../memo.ts';
import type { Given } from '../rule.ts';
import type { Zone } from '../time/time.ts';
import { announcingSections } from './announcedDays.ts';
import { claimsHere } from './claimScope.ts';
import { daysOf, iso, ownWindows, windowDays } from './ownWindow.ts';
import { timeAt } from './proseTimes.ts';
import { placeIn, type Rendering, renderings } from './renderings.ts';
import { instantsOn, likelyDays, zoneHere } from './sameMoment.ts';
import { isPhase, isUnmarked } from './windowClaims.ts';

/** Those of a document, each either the window or a mistake. */
export const windowLikes = memo2((change: Change, given: Given): ReadonlySet<Rendering> => {
  const [window] = ownWindows(change);
  const found = new Set<Rendering>();
  if (window?.to === undefined) return found;
  const length = window.to - window.from;
  const { markdown } = change.document;
  const fitting = new Set<unknown>();
  const maybe: (() => void)[] = [];
  for (const one of renderings(markdown)) {
    const zone = one.last && (one.zone ?? timeAt(markdown, one.at.from)?.zone);
    if (!zone) continue;
    const starts = startsOf(one, zone, length, change, given);
    if (starts.includes(window.from) || isLocal(one, window.from, length, change, given))
      fitting.add(one.passage).add(one.block);
    else if (one.claim === undefined && starts.some(at => Math.abs(at - window.from) <= nearOf(one))) {
      const isTurned = turned.test(ahead(one)) || called.test(behind(one));
      if (!(isTurned || isAside(one) || tellsWindow(one, change)) || !isFree(one, change)) continue;
      maybe.push(() => {
        // In brackets behind the window it is the window elsewhere; otherwise one range of a text that is right is enough.
        const isAlone = !fitting.has(one.isOwn ? one.passage : one.block);
        if (isTurned || (isAside(one) ? fitting.has(one.passage) : isAlone)) found.add(one);
      });
    }
  }
  for (const look of maybe) look();
  return found;
});

/** When a range of this length may begin; nothing where it has another length or another day. */
function startsOf(one: Rendering, written: Zone, length: number, change: Change, given: Given): readonly number[] {
  const { first, last, date } = one;
  if (!last) return [];
  const minutes = (last.hour - first.hour) * 60 + last.minute - first.minute;
  if ((minutes * 60_000 + DAY) % DAY !== length % DAY) return [];
  const dated = daysOf(date, change, given);
  if (dated.length > 0 && !dated.some(day => windowDays(change, given).has(iso(day)))) return [];
  const zone = zoneHere(written, change, given);
  return instantsOn(first, zone, dated.length > 0 ? dated : likelyDays(zone, change, given));
}

/** Whether it is the window by the clocks of the schedule: the zone of its sentence may be that of another time. */
function isLocal(one: Rendering, from: number, length: number, change: Change, given: Given): boolean {
  const name = change.schedule.zone;
  return (
    !one.isOwn && name !== undefined && startsOf(one, { kind: 'iana', name }, length, change, given).includes(from)
  );
}

/** How far from the window a range may lie: without a day, habits of the same length are near as well. */
function nearOf({ date }: Rendering): number {
  return (date?.kind === 'day' ? 24 : 4) * HOUR;
}

/** The words of its sentence before the range and its day. */
function ahead(one: Rendering): string {
  const { passage, date, sentence } = one;
  const { from } = placeIn(one);
  const day = date !== undefined && date.at.to <= from ? date.at.from : from;
  const start = passage.text.lastIndexOf(sentence, from);
  return passage.text.slice(Math.max(0, start, day - 80), day);
}

function behind(one: Rendering): string {
  const { to } = placeIn(one);
  return one.passage.text.slice(to, to + 40);
}

/** "(35%, 09:00-13:00 London)": with the zone of a place, in brackets. */
function isAside(one: Rendering): boolean {
  return one.isOwn && one.zone?.kind === 'words' && /[(（][^()（）]*$/.test(ahead(one));
}

/** Above the first section, in the answer that says why then, or where others are told. */
function tellsWindow(one: Rendering & { readonly block: number }, change: Change): boolean {
  if (one.passage.kind === 'title' || one.passage.kind === 'heading') return false;
  const first = change.document.markdown.headings.find(({ level }) => level > 1);
  const isAbove = first !== undefined && one.at.to <= first.at.from;
  const isTold = isAbove || isWhy(one, change);
  if (isTold && opens.test(ahead(one))) return true;
  return (isTold || isAnnounced(one, change)) && !beside.test(one.sentence);
}

/** In the answer that tells why then. */
function isWhy({ at }: Rendering, change: Change): boolean {
  const timing = change.answer('risk.timing');
  return timing !== undefined && timing.at.from <= at.from && at.to <= timing.at.to;
}

/** Below a heading under which others are told of this change. */
function isAnnounced(one: Rendering & { readonly block: number }, change: Change): boolean {
  return announcingSections(change).some(({ block, end }) => block <= one.block && one.block < end);
}

/** Whether a range stands where one speaks of this change, and nothing says that it is of a phase or of another event. */
export function isFree(one: Rendering & { readonly block: number }, change: Change): boolean {
  if (isPhase(one.sentence) || !claimsHere(change, one.block)) return false;
  const { from, to } = placeIn(one);
  return isUnmarked(one.passage, from, to);
}

const opens =
  /^[\s*_>(（-]*(?:[^:：\n]{1,24}[:：])?[\s*_]*(?:(?:on|from|between|during|at|在|于|从)\s?)?(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,?|[(（]?(?:周|星期)[一二三四五六日天][)）]?,?)?[\s,，]*$/i;
/** Of another job, or of other hours than those chosen. */
const beside =
  /\b(?:runs?|batch|jobs?|exports?|back-?ups?|bridge|peak|earlier|later|but|week ?(?:day|night)s?)\b|工作日|平日|备份|跑|高峰|上周|会议/i;
const turned =
  /(?:\b(?:i\.?e\.?,?|that is,?|which is|equals|equivalent to|in UTC(?: (?:it|that|this))? is|it (?:makes|gives)|(?:registered|booked|entered|filed) (?:there |with (?:them|the vendor) )?(?:as|for|is))|(?:登记|报备|申报|填)的(?:时间)?[是为]|即|也就是|相当于|等于|[换折]算[为成到]?\s?(?:世界时(?:间)?|UTC)?[是为]?|折?合\s?(?:UTC|世界时间?|北京时间)?|(?:对\p{Script=Han}{2,4}|那边|当地)(?:正好|就)?[是为](?:周[一二三四五六日天])?(?:清晨|早上|凌晨|晚上|下午|上午|中午)?)[\s:：]*$/iu;
/** 02:30 到 05:00 这个窗口里, "02:00-04:00, this very window". */
const called =
  /^\s?[,，(（]?\s?(?:(?:that is|i\.?e\.?),?\s|即|也就是)?\s?(?:(?:这个|这一|本次|本|我们的)(?:变更|维护)?(?:窗口|时段)|(?:this|our|the chosen)(?: very)?(?: change| maintenance)? (?:window|slot)\b)/i;
const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
