// What `conflicting-times` says of the offset of the schedule: the zone named beside it does not have it then.

import type { Change } from '../../core/change.ts';
import { utcText } from '../../core/clock/ownWindow.ts';
import { proseTimes } from '../../core/clock/proseTimes.ts';
import { valueIn } from '../../core/fields/fields.ts';
import type { Fix, Hit } from '../../core/rule.ts';
import type { Moment } from '../../core/schedule.ts';
import { formatIso, formatOffset, offsetAt, resolve } from '../../core/time/time.ts';
import { quote } from '../../core/words.ts';

export const offsetWords = {
  offset: {
    en: '“{text}” has the offset {offset}, but clocks in {zone} go by {there} then: it is either {utc} or {other}. Please check which one is meant.',
    'zh-cn': '“{text}”的偏移量是 {offset}，而 {zone} 当时是 {there}：要么是 {utc}，要么是 {other}。请核对是哪一个。',
  },
};

/** An offset that the zone of the schedule, or the zone written beside it, does not have then. */
export function* offsetHits(change: Change): Iterable<Hit & { says: 'offset' }> {
  const { start, end } = change.schedule;
  const told = new Set<number>();
  for (const moment of [start, end]) {
    const { read, field } = moment;
    if (read?.kind !== 'instant' || read.letters !== null) continue;
    // In UTC a time is exact whatever the zone of the people is.
    const zone = isUtc(valueIn(field) ?? '') ? null : (change.schedule.zone ?? read.zone);
    const named = [zone, read.zone].find(name => name !== null && offsetAt(name, read.instant) !== read.offset);
    if (named === undefined || named === null || told.has(read.offset)) continue;
    const there = resolve(read.wall, named);
    if (there.kind !== 'one') continue;
    told.add(read.offset);
    const at = offsetAt(named, there.instant);
    const fills = {
      text: quote(valueIn(field) ?? '', 40),
      zone: named,
      offset: formatOffset(read.offset),
      there: formatOffset(at),
      utc: utcText(read.instant),
      other: utcText(there.instant),
    };
    const place =
      named === change.schedule.zone && isZoneOdd(change, read.instant, read.offset) ? change.fields.timezone : field;
    yield { at: place.at, says: 'offset', with: fills, fixes: () => offsetFixes(change, moment, named, there.instant) };
  }
}

/** Both ends and the text go by one offset, so that it is `timezone` which was mistaken. */
function isZoneOdd(change: Change, instant: number, offset: number): boolean {
  const { start, end } = change.schedule;
  if ([start, end].some(({ read }) => read?.kind !== 'instant' || read.offset !== offset)) return false;
  return proseTimes(change.document.markdown).some(({ zone }) => {
    const name = zone?.kind === 'iana' ? zone.name : zone?.kind === 'words' ? zone.zone : undefined;
    return name !== undefined && offsetAt(name, instant) === offset;
  });
}

/** One reading or the other, for all ends with this offset; nobody but the author can choose. */
function offsetFixes(change: Change, { read }: Moment, zone: string, meant: number): readonly Fix[] {
  if (read?.kind !== 'instant') return [];
  const both = [change.schedule.start, change.schedule.end].filter(
    one => one.read?.kind === 'instant' && one.read.letters === null && one.read.offset === read.offset,
  );
  const by = meant - read.instant;
  const edits = (later: number) =>
    both.flatMap(one => {
      if (one.read?.kind !== 'instant') return [];
      const instant = one.read.instant + later;
      const text = formatIso(instant, offsetAt(zone, instant)).replace(/T(\d\d:\d\d)(?!:\d)/, 'T$1:00');
      return [{ ...one.field.at, text }];
    });
  const local = (instant: number) => `${formatIso(instant, offsetAt(zone, instant)).slice(11, 16)} ${zone}`;
  return [meant, read.instant].map((instant, i) => ({
    title: fixTitle,
    with: { local: local(instant), utc: utcText(instant) },
    edits: edits(i === 0 ? by : 0),
  }));
}

const fixTitle = { en: '{local} is meant: {utc}', 'zh-cn': '指 {local}：{utc}' };

function isUtc(text: string): boolean {
  return /Z$|\b(?:UTC|GMT)$/i.test(text.trim());
}
