// Numbers in the form of a clock time that rise through one day: "dump 01:30, vacuum 03:30, report 05:00". Ratios, revisions and
// lengths seldom do, so such a series needs no word that makes it times.

import { minuteOf, minutesTo } from '../time/dayClock.ts';
import type { Shown } from './clockForms.ts';

/** Those of a text that belong to a series of their sentence. `ends`: where its sentences end. */
export function seriesIn(text: string, shown: readonly Shown[], ends: readonly number[]): ReadonlySet<Shown> {
  const found = new Set<Shown>();
  let group: Shown[] = [];
  let sentence = 0;
  const close = () => {
    if (isSeries(group, text)) for (const one of group) found.add(one);
    group = [];
  };
  for (const one of shown) {
    if (one.form !== 'colon') continue;
    while ((ends[sentence] ?? text.length) <= one.from) {
      close();
      sentence++;
    }
    group.push(one);
  }
  close();
  return found;
}

function isSeries(group: readonly Shown[], text: string): boolean {
  const [first, second] = group;
  if (first === undefined || second === undefined) return false;
  if (group.some(one => !isPadded(one) && (one.second !== null || one.hour < 6))) return isEven(group, text);
  const minutes = group.map(minuteOf);
  const steps = minutes.slice(1).map((at, index) => minutesTo(minutes[index] ?? 0, at));
  const length = steps.reduce((sum, step) => sum + step, 0);
  if (length >= DAY || steps.some(step => step < 1 || step > DAY / 2)) return false;
  if (isOfEvents(group, text)) return true;
  if (steps.some(step => step < 5)) return false;
  if (isBracketed(group, text)) return length >= 10;
  if (group.some(({ minute }) => minute % 5 !== 0) || length < 30) return false;
  if (parts.test(text.slice(first.from, group.at(-1)?.to))) return false;
  // 00:10, 00:20, 00:40 count minutes.
  if (group.length > 2) return minutes.some(at => at >= 60);
  if (first.hour >= 4 && length <= 180 && areEvents(group, text)) return true;
  return first.hour >= 13 || (length >= 60 && minutes.every(at => at % 30 === 0));
}

/** "3:00、3:20、3:40": one after the other by the same step, as lengths are not. */
function isEven(group: readonly Shown[], text: string): boolean {
  const minutes = group.map(minuteOf);
  const step = (minutes[1] ?? 0) - (minutes[0] ?? 0);
  return (
    group.length > 2 &&
    step >= 5 &&
    group.every(({ minute, second }) => second === null && minute % 5 === 0) &&
    minutes.slice(1).every((at, index) => at - (minutes[index] ?? 0) === step) &&
    group.slice(1).every((one, index) => joint.test(text.slice(group[index]?.to, one.from)))
  );
}

/** "(04:11 and 04:26)": brackets that hold nothing else. */
function isBracketed(group: readonly Shown[], text: string): boolean {
  const from = group[0]?.from ?? 0;
  const to = group.at(-1)?.to ?? 0;
  if (!/[(（]\s?$/.test(text.slice(0, from).slice(-2)) || !/^\s?[)）]/.test(text.slice(to, to + 2))) return false;
  return group.slice(1).every((one, index) => joint.test(text.slice(group[index]?.to, one.from)));
}

/** "alert 02:11, ack 02:14, rollback started 02:31, all green 02:52": each of its own, as lengths of several runs are not. */
function isOfEvents(group: readonly Shown[], text: string): boolean {
  const few =
    (group[0]?.hour ?? 0) >= 13 || ofIncident.test(text.slice(Math.max(0, (group[0]?.from ?? 0) - 32), group[0]?.from));
  return (group.length >= (few ? 3 : 4) && areEvents(group, text)) || (group.length > 2 && areFollowed(group, text));
}

/** "14:37 the fork lift hit the tray, 14:41 WMS gone, 15:26 spliced": behind each what happened then. */
function areFollowed(group: readonly Shown[], text: string): boolean {
  if ((group[0]?.hour ?? 0) < 6 || !/(?:^|[:：,，。.;；\n])\s?$/.test(text.slice(0, group[0]?.from))) return false;
  return group.every(({ to }, i) => happened.test(text.slice(to, group[i + 1]?.from ?? to + 60)));
}

const happened = /^\s?(?![的为是]|(?:of|for|is|was|per)\b)[A-Za-z一-鿿][^:：]{2,50}?[,，;；、。.]?\s?$/;

/** What an incident begins with: no length does. */
const ofIncident = /(?:告警|报警|发现|故障|\b(?:alerts?|alarms?|paged?|detected|first \w+))[\s:：]*$/i;

function areEvents(group: readonly Shown[], text: string): boolean {
  const words = group.map(({ from }, index) => {
    const clause = text.slice(index === 0 ? Math.max(0, from - 32) : group[index - 1]?.to, from);
    return (index === 0 ? alone : further).exec(clause)?.[1]?.trim() ?? '';
  });
  if (words.some(one => one === '')) return false;
  const [first = '', ...others] = words;
  return !others.some(one => shareWord(one, first));
}

function shareWord(one: string, other: string): boolean {
  if (/[一-鿿]$/.test(one) || /[一-鿿]$/.test(other)) return one.at(-1) === other.at(-1);
  const known = new Set(other.toLowerCase().split(' '));
  return one
    .toLowerCase()
    .split(' ')
    .some(word => known.has(word));
}

function isPadded({ number, to, second }: Shown): boolean {
  return to - number === 5 && second === null;
}

/** "export 01:50, import 02:20, together 04:10", "12:00 of 15:00 used". */
const parts = /合计|[总共]|\btotal|\bsum\b|\bin all\b|together|=|\d of \d/i;
const alone = /(?:^|[.。:：;；\n,，]\s?)([^\d,，;；:：.。\n]{2,28})$/;
const further = /^[,，;；]\s?([^\d,，;；:：.。\n]{2,28})$/;
const DAY = 24 * 60;
const joint = /^\s?(?:[,，、/;；]|and|&|[和与及])?\s?$/;
