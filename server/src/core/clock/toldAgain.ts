// Whether a time is told once more with its zone by the one behind it: "01:00 (UTC 17:00)", "9:00 PM through Thursday 2:00 AM (03:00–08:00 UTC)".

import { placeZone } from '../time/zoneWords.ts';
import type { Found } from './clockTimes.ts';
import type { Own } from './ownZone.ts';

/** A text with its times, the zones beside them or elsewhere in it, and where its sentences end. */
interface Told {
  readonly text: string;
  readonly times: readonly Found[];
  readonly known: readonly Own[];
  readonly ends: readonly number[];
}

const againAhead =
  /^\s?(?:(?:LT|L|local(?: time)?)\s)?(?:[(（]\s?(?:[=≈]|i\.e\.|即|对应)?|[,，;；]?\s?(?:[=⇒]|i\.e\.,?|that is,?|(?:which )?is|即|也就是|相当于|对应|[换折]算[为成到]?|折?合(?=[为\s:：]|$))(?:世界时|UTC)?[是为]?[:：]?|[,，;；]\s?\p{Script=Han}{2,5}(?:那边|这边|当地)[是为])\s?$/iu;

/** "…, 270 minutes, i.e. …": how long it is, between two renderings of it. */
export const lengthBetween =
  /[，,]\s?(?:共|合计|总共|that is |i\.e\. )?\s?\d[\d.]*\s?(?:个?小时|分钟|min(?:utes?|s)?|hours?|h)(?=\s?[，,])/i;

const weekdayAlone =
  /\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:[a-z]*day)?\b[,.]?\s?|[（(]?(?:周|星期)[一二三四五六日天][）)]?/g;

/** Whether the next time, behind the end of the range, is the same moment with its zone: in brackets or behind “i.e.”. */
export function isToldAgain({ text, times, known, ends }: Told, index: number): boolean {
  const last = times[index + 1]?.endsRange ? index + 1 : index;
  const next = times[last + 1];
  if (!next || times[last]?.own) return false;
  const end = ends[next.sentence] ?? text.length;
  const own =
    next.own ??
    (times[last + 2]?.endsRange ? times[last + 2]?.own : null) ??
    // "which is 20:30 to 23:30 for the family in Kolkata (Asia/Kolkata)"
    known.find(one => one.from > next.shown.to && one.from < end);
  if (!own) return opensWithPlace(text.slice(times[last]?.shown.to ?? 0, next.shown.from));
  const [from = 0, to] = [times[last]?.shown.to, Math.min(own.from, next.shown.from)];
  // A day between them is that of the rendering in brackets: "03:35 (2026-11-30 19:35 UTC)".
  const at = next.date?.at;
  const gap =
    at && at.from > from && at.to <= to
      ? text.slice(from, at.from) + text.slice(at.to, to).trim()
      : text.slice(from, to);
  return againAhead.test(
    gap
      .replace(weekdayAlone, '')
      .replace(lengthBetween, '')
      .replace(/\n/g, ' ')
      .replace(/\s*[,，]\s*$/, ''),
  );
}

/** "05:00（北京周一 12:00）": in brackets stands the place where it is that time. */
function opensWithPlace(gap: string): boolean {
  const [, name] = /^\s?[(（]\s?([^\d()（），,;；]{2,30}?)\s?$/.exec(gap.replace(weekdayAlone, '')) ?? [];
  return name !== undefined && placeZone(name) !== null;
}

/** "Wednesday 9:00 PM through Thursday 2:00 AM (03:00–08:00 UTC)": the start, whose end stands behind another day. */
export function opensTold(told: Told, index: number): boolean {
  const { text, times } = told;
  const [here, next] = [times[index], times[index + 1]];
  if (!here || !next || next.own || here.sentence !== next.sentence) return false;
  const between = text.slice(here.shown.to, next.shown.from);
  return through.test(between) && isToldAgain(told, index + 1);
}

const through = /^\s?(?:through|to|until|till|[-–—到至])[^()（）;；]{0,40}$/i;

/** "… 10:00 PM to 3:00 AM, which in UTC is 04:00 to 09:00": the zone that comes next is that of what the sentence says once more. */
export function isRetold(text: string, coming: Own | undefined, end = text.length): boolean {
  if (coming === undefined || coming.from >= end) return false;
  const before = text.slice(Math.max(0, coming.from - 24), coming.from);
  return (
    retold.test(before) || (inIt.test(before) && /^ that(?: i|['’])s \d/.test(text.slice(coming.to, coming.to + 12)))
  );
}

/** "…, in UTC that is 16:00 to 20:00". */
const inIt = /[,，;；]\s?(?:and )?in (?:the )?$/i;
const retold =
  /(?:[,，;；]\s?(?:which|that|this)(?: (?:is|are|makes?))?(?: all)? in (?:the )?|[,，;；]\s?(?:换算?[为成到]|折合|对应)(?:的是)?\s?)$/i;
