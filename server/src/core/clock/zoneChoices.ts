// The zones that a time without one probably means, and what each would make of it: for the titles of fixes.

import type { Change } from '../change.ts';
import type { Given } from '../rule.ts';
import {
  type Day,
  format,
  formatIso,
  formatOffset,
  isZone,
  offsetAt,
  resolve,
  type Wall,
  wallAt,
} from '../time/time.ts';
import type { Words } from '../words.ts';

/** A zone to choose. `name` is written into prose; `zone` is an IANA name or an offset such as `+08:00`. */
export interface Choice {
  readonly name: string;
  readonly zone: string;
}

/** A wall time whose day may be unknown. */
export interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly day: Day | undefined;
}

/** The zones a change speaks of, likeliest first: of its schedule, of the team, of its offsets, UTC. */
export function zoneChoices(change: Change, given: Given): readonly Choice[] {
  const { start, end, submitted, zone } = change.schedule;
  const choices: Choice[] = [];
  const add = (name: string) => {
    if (!choices.some(choice => choice.zone === name)) choices.push({ name, zone: name });
  };
  if (zone) add(zone);
  if (given.settings.timezone && isZone(given.settings.timezone)) add(given.settings.timezone);
  for (const { read } of [start, end, submitted]) {
    if (read?.kind !== 'instant') continue;
    if (read.zone) add(read.zone);
    const same = choices.some(choice => offsetAt(choice.zone, read.instant) === read.offset);
    if (same || read.offset === 0) continue;
    choices.push({ name: `UTC${shortOffset(read.offset)}`, zone: formatOffset(read.offset) });
  }
  add('UTC');
  return choices;
}

/** The zone names a change and its team have settled on, which decide what rarer letters may mean. */
export function configuredZones(change: Change, given: Given): readonly string[] {
  const { settings } = given;
  const named = [change.schedule.zone, settings.timezone, ...Object.values(settings.zones)];
  return named.filter((name): name is string => name !== undefined);
}

/** The instant of a clock time in a zone; on a day that the zone's clocks skip or repeat, the earlier one. */
export function instantOf(clock: Clock, zone: string, change: Change, given: Given): number {
  const wall: Wall = { ...(clock.day ?? assumedDay(zone, change, given)), hour: clock.hour, minute: clock.minute };
  const resolved = resolve(wall, zone);
  return resolved.kind === 'one' ? resolved.instant : resolved.instants[0];
}

/** “Asia/Shanghai (+08:00): 18:00 UTC on 2026-11-30”; without a known day “…: 18:00 UTC the day before”. */
export function choiceTitle(clock: Clock, choice: Choice, change: Change, given: Given): Words {
  const instant = instantOf(clock, choice.zone, change, given);
  const utc = format(instant, 'UTC', 'en').split(' ');
  const [, date = '', time = ''] = utc;
  const offset = formatOffset(offsetAt(choice.zone, instant));
  const named = /[+-]\d/.test(choice.name) || choice.zone === 'UTC';
  const head = named
    ? { en: choice.name, 'zh-cn': choice.name }
    : { en: `${choice.name} (${offset})`, 'zh-cn': `${choice.name}（${offset}）` };
  if (clock.day) return { en: `${head.en}: ${time} UTC on ${date}`, 'zh-cn': `${head['zh-cn']}：UTC ${date} ${time}` };
  const local = wallAt(instant, choice.zone).day;
  const there = wallAt(instant, 'UTC').day;
  const [en, zh] =
    local === there ? ['', ''] : offset.startsWith('-') ? [' the day after', '次日 '] : [' the day before', '前一天 '];
  return { en: `${head.en}: ${time} UTC${en}`, 'zh-cn': `${head['zh-cn']}：UTC ${zh}${time}` };
}

/** A wall time of a field with the offset that a zone has then: `2026-12-01T02:00:00+08:00`. */
export function withOffset(wall: Wall, second: string, choice: Choice, change: Change, given: Given): string {
  const instant = instantOf({ ...wall, day: wall }, choice.zone, change, given);
  const iso = formatIso(instant, offsetAt(choice.zone, instant));
  return iso.replace(/T(\d\d:\d\d)(?::\d\d)?/, `T$1:${second}`);
}

/** Without a day, that of the schedule is meant, else today. */
export function assumedDay(zone: string, change: Change, given: Given): Day {
  const { start } = change.schedule;
  const { year, month, day } = wallAt(start.instant ?? given.now, zone);
  return { year, month, day };
}

function shortOffset(minutes: number): string {
  const text = formatOffset(minutes);
  return text.endsWith(':00') ? text.replace(/^([+-])0?(\d+):00$/, '$1$2') : text;
}
