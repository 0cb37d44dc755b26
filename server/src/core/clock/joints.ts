// What stands between two renderings of a time, and whether it says that they are one moment: brackets, "i.e.", 即, a place.

import type { Span } from '../source.ts';
import { datesIn, type WrittenDate } from '../time/dates.ts';
import type { Zone } from '../time/zones.ts';
import { endsWithPlace, placeZone, zonesIn } from '../time/zoneWords.ts';
import { lengthBetween } from './toldAgain.ts';

/** What joins two renderings, without the zone of the first and the day and place of the second. `start` is where the gap begins. */
export function joint(
  between: string,
  start: number,
  { date, place }: { readonly date: WrittenDate | undefined; readonly place: Span | undefined },
  zone: Zone | undefined,
): string {
  let gap = between;
  for (const at of [place, date?.at].sort((a, b) => (b?.from ?? 0) - (a?.from ?? 0)))
    if (at && at.from >= start && at.to <= start + between.length)
      gap = gap.slice(0, at.from - start) + gap.slice(at.to - start);
  return (
    withoutZones(gap.replace(lengthBetween, ''), zone)
      // "22:00 至次日 04:00，北京时间（UTC 14:00）": the zone of the first behind a comma.
      .replace(/^\s*[,，]\s*(?=[(（[【])/, '')
      // "00:30 to 05:00 CET on 13 December (23:30 to 04:00 UTC)": the day of the first.
      .replace(/^\s*on\s*(?=[(（[【])/i, on => (zonesIn(between).length > 0 ? '' : on))
      // "10:00（北京时间，即 UTC 02:00）": the zone of the first stands in the brackets too.
      .replace(/^(\s*[(（[【])\s*[,，;；]\s*/, '$1')
      // "18:00 CET（北京 27 日 01:00）": its day there.
      .replace(/([(（[【])\s*(?:\d{1,2}\s?月\s?)?\d{1,2}\s?[日号]\s*$/, '$1')
      .replace(/([(（[【=≈⇒])[\s,，]+$/, '$1')
      // "04:00–07:00，首尔那边是 05:00–08:00 KST，UTC 是 20:00": a place or a zone, and that it is so there.
      .replace(
        /^(\s*[,，;；]\s*)(\p{Script=Han}{2,5}?)?(?:那边|这边|当地)?[是为]\s*$/u,
        (all, mark: string, name?: string) =>
          (name === undefined ? zonesIn(between).length > 0 : placeZone(name) !== null) ? `${mark}即` : all,
      )
      // "03:05 EAT is reached (00:05 UTC)", 18:00 UTC 吊销（北京时间 02:00）: what happens then.
      .replace(
        /^\s*(?:(?:is|was) (?:reached|past|over)|comes|passes|吊销|生效|失效|到期|过期|开始|结束|停服|关闭|上线|切换)\s*(?=[(（]\s*$)/u,
        '',
      )
      // "16:20 in Toronto (21:20 UTC)"
      .replace(/^\s*(?:in|at)\s+(?=[(（[]\s*$)/, '')
      // "= 苏州 16:00 (UTC+8)": whose time it is, besides the zone.
      .replace(/([=＝])\s*(?:\p{Script=Han}{2,4}|\p{Lu}\p{L}+)\s*$/u, '$1')
  );
}

/** Without zones, days and words for a day. */
export function withoutZones(gap: string, zone: Zone | undefined): string {
  let words = gap;
  for (const { from, to } of [...zonesIn(gap.replace(/[:：]\s*$/, '')), ...datesIn(gap).map(({ at }) => at)].sort(
    (a, b) => b.from - a.from,
  ))
    words = words.slice(0, from) + words.slice(to);
  if (zone?.kind === 'words') words = words.replace(zone.name, '');
  if (zone?.kind === 'letters') words = words.replace(new RegExp(`^\\s?[(（]?${zone.letters}`, 'i'), '');
  return words
    .replace(/[(（]\s*(?:[+\-−]\d\d:?(?:\d\d)?)?\s*[)）]/g, '')
    .replace(/^(?:\.\d+)?\s?[（(]?(?:Z(?![A-Za-z])|[+\-−]\d\d:?(?:\d\d)?)[)）]?/, '')
    .replace(
      /[*_`]|^\s?整|\b(?:on )?(?:the )?(?:next|previous|same|following) (?:day|night|evening|morning)\b|\bthe (?:day|night) (?:before|after)\b|\blocal(?: time)?\b|前一[天日]|次日|当[天日]|同日|第二天|(?<!\d)\d{1,2}\s?[日号](?=\s?$)/gi,
      '',
    );
}

/** A place in brackets or a list in front of a time, or behind "for" or "in" after it: "（03:00 UTC，上海 11:00）", "(21:00 for our vendor in Amsterdam)". */
export function placeBeside(text: string, { from, to }: Span): { readonly at: Span; readonly zone: Zone } | undefined {
  const before = text.slice(Math.max(0, from - 40), from);
  const [, ahead = ''] = placeAhead.exec(before) ?? [];
  const zone = ahead === '' ? null : placeZone(ahead);
  if (zone !== null) {
    const start = from - before.length + before.lastIndexOf(ahead);
    return { at: { from: start, to: start + ahead.length }, zone: { kind: 'words', name: ahead, zone } };
  }
  const [, words = '', behind = ''] = /[(（][^()（）:：]{0,24}$/.test(before)
    ? (placeBehind.exec(text.slice(to, to + 60)) ?? [])
    : [];
  const there = behind === '' ? null : placeZone(behind);
  if (there === null) return undefined;
  const start = to + words.length;
  return { at: { from: start, to: start + behind.length }, zone: { kind: 'words', name: behind, zone: there } };
}

const placeAhead =
  /[(（,，、;；/=＝]\s?(?:in |for )?([A-Z][a-z]+(?: [A-Z][a-z]+)?|\p{Script=Han}{2,4}?)\s?(?:次日|翌日|当[日天]|同日|前一?[日天]|(?:\d{1,2}\s?月\s?)?\d{1,2}\s?[日号])?\s?[:：]?\s?$/u;
const placeBehind =
  /^(\s(?:(?:for|in|at|over)\s[^()（）,，;；\d]{0,30}?)?(?:in |at )?)([A-Z][a-z]+(?: [A-Z][a-z]+)?)\s?[)）,，]/;

export function isOfSite(words: string): boolean {
  return ofSite.test(words) || (inBrackets.test(words) && endsWithPlace(words.trimEnd()));
}

export const firm =
  /^\s*(?:[(（[【]\s*(?:=+|≈|~|i\.?e\.?,?|that is,?|or|即|也就是|对应|相当于|[换折]算[为成到]?|折?合)?\s*|[,，;；]?\s*(?:=+|⇒|i\.?e\.,?|that is,?|(?:which )?is|equals|equivalent to|即|也就是|对应|相当于|等于|[换折]算[为成到]?|折?合)\s*)[是为]?[:：]?\s*$/i;
const ofSite =
  /^\s*[(（[【]\s*(?:(?:in |at |for )?(?:the )?\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)? (?:office|site|team|desk|side|station|branch|colleagues)|\p{Script=Han}{2,8}(?:站|办公室|机房|团队|那边|这边|一?侧|当地|分公司|分部|同事|现场|[仓厂店]))\s*[:：,，]?\s*$/u;
const inBrackets = /^\s*[(（[【]\s*(?:\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?|\p{Script=Han}{2,4})\s*$/u;
export const loose = /^\s*[/,，|]\s*$/;
export const inList = /^\s*(?:[,，/;；、|]|and|和)\s*$/;
export const hours =
  /\b(?:business|office|working|opening|support|on[- ]call|coverage|shifts?|hand-?over|hours|each|every|both)\b|上班|工作时间|值班|营业|轮班|每/i;
/** "23:00 JST 在线，即北京时间 22:00": a few words of the matter, then "that is". */
export const explains =
  /^[^\d\n,，;；。.!?！？]{1,16}[,，;；]\s*(?:i\.?e\.?,?|that is,?|which is|即|也就是|相当于|对应|折合|[换折]算[为成到]?)\s*[是为]?[:：]?\s*$/i;

/** Whether words end in "to", "until" and the day of the second of two ends, without their zones. */
export function endsDays(before: string): boolean {
  return endOfDays.test(withoutZones(before.slice(-40), undefined));
}

/** Whether words begin with the day of the first of two ends and go on with "to" and the second one. */
export function beginsDays(behind: string): boolean {
  return startOfDays.test(withoutZones(behind.slice(0, 60), undefined));
}

const startOfDays =
  /^[\s,]*(?:on )?(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*)?[\s,]*(?:to|until|till|through|[–—~～到至-])\s?(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*)?[\s,]*\d{1,2}[:：]\d\d/;
const endOfDays =
  /(?:\b(?:to|until|till|through|(?:out|done|finished|ready|over|through|back|end) by)\b|[–—~～到至]|\s-)[\s,(（]*(?:[A-Z][a-z]{2,8}\.?|周[一二三四五六日])?[\s,，)）]*(?:周[一二三四五六日])?[\s)）]*$/;
