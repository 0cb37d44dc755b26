// What a person is told about a time: the same instant as the clocks at UTC, of the change and of the reader show it.

import type { Change } from '../core/change.ts';
import type { ClockTime } from '../core/clock/clockTimes.ts';
import { proseTimes } from '../core/clock/proseTimes.ts';
import type { Given } from '../core/rule.ts';
import { contains, type Span } from '../core/source.ts';
import {
  format,
  formatOffset,
  instantsIn,
  minutesBetween,
  readTime,
  resolve,
  type Wall,
  wallAt,
  type Zone,
} from '../core/time/time.ts';
import { type Locale, say, type Words } from '../core/words.ts';
import type { Reader } from './view.ts';

/** The clocks on which an instant is shown to a reader of a change. */
interface Clocks {
  /** The zone that the change names, else the team's. */
  readonly zone: string | undefined;
  /** What letters with several meanings mean in the team. */
  readonly letters: Readonly<Record<string, string>>;
  readonly reader: string;
  readonly locale: Locale;
}

export function clocksOf(change: Change | undefined, given: Given, reader: Reader): Clocks {
  const host = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
  const { timezone, zones } = given.settings;
  return {
    zone: change?.schedule.zone ?? timezone,
    letters: zones,
    reader: reader.timezone ?? host(),
    locale: reader.locale,
  };
}

/** About a date-time as it stands in a field. */
export function fieldTimeGuide(text: string, clocks: Clocks): string | undefined {
  const read = readTime(text, clocks.zone ? [clocks.zone] : []);
  switch (read.kind) {
    case 'instant':
      return instantGuide(read.instant, clocks);
    case 'no-zone': {
      if (clocks.zone === undefined) return say(says.noZone, clocks.locale);
      const guide = wallGuide(read.wall, { kind: 'iana', name: clocks.zone }, clocks);
      return `${guide}\n\n${say(says.assumed, clocks.locale, { zone: clocks.zone })}`;
    }
    case 'ambiguous-zone':
      return wallGuide(read.wall, { ...read, kind: 'letters' }, clocks);
    case 'skipped':
    case 'repeated':
      return wallGuide(read.wall, { kind: 'iana', name: read.zone }, clocks);
    default:
      return undefined;
  }
}

/** About the clock time at an offset of a change's prose; with the place of the time. */
export function proseTimeGuide(change: Change, offset: number, clocks: Clocks): { text: string; at: Span } | undefined {
  const found = proseTimes(change.document.markdown).find(one => contains(one.at, offset));
  if (!found) return undefined;
  const { at, clock } = found;
  const zone = found.zone ?? (clocks.zone === undefined ? undefined : ({ kind: 'iana', name: clocks.zone } as const));
  if (!zone) return { text: say(says.noZone, clocks.locale), at };
  const day = dayOf(clock, zone, change);
  if (!day) return undefined;
  const guide = wallGuide({ ...day, hour: clock.hour, minute: clock.minute }, zone, clocks);
  const notes = [
    found.zone ? '' : say(says.assumed, clocks.locale, { zone: clocks.zone ?? '' }),
    clock.date?.kind === 'day' ? '' : say(says.day, clocks.locale),
  ];
  return { text: [guide, ...notes].filter(Boolean).join('\n\n'), at };
}

/** An instant on all clocks. */
function instantGuide(instant: number, { zone, reader, locale }: Clocks): string {
  const shown = new Map<string, Words>([['UTC', says.utc]]);
  if (zone !== undefined && !shown.has(zone)) shown.set(zone, says.change);
  if (!shown.has(reader)) shown.set(reader, says.reader);
  return [...shown]
    .map(([name, who]) => `- **${format(instant, name, locale)}** ${say(who, locale)}`.trimEnd())
    .join('\n');
}

function wallGuide(wall: Wall, zone: Zone, clocks: Clocks): string {
  if (zone.kind === 'letters' && zone.meanings.length > 1) {
    const meant = zone.meanings.find(one => one.zone === clocks.letters[zone.letters]);
    if (meant) return wallGuide(wall, { kind: 'offset', minutes: meant.offset }, clocks);
    const readings = zone.meanings.map(
      ({ zone: name, offset }) => [name, instantsIn(wall, { kind: 'offset', minutes: offset })] as const,
    );
    return several(zone.letters, readings, clocks);
  }
  const instants = instantsIn(wall, zone);
  const [first] = instants;
  if (instants.length === 1 && first !== undefined) return instantGuide(first, clocks);
  const name = zone.kind === 'iana' ? zone.name : zone.kind === 'words' ? zone.zone : '';
  const resolved = resolve(wall, name);
  if (resolved.kind === 'one') return instantGuide(resolved.instant, clocks);
  const both = resolved.instants.map(
    instant => `- ${format(instant, name, clocks.locale)} = ${format(instant, 'UTC', clocks.locale)}`,
  );
  return `${say(resolved.kind === 'skipped' ? says.skipped : says.repeated, clocks.locale, { zone: name })}\n\n${both.join('\n')}`;
}

function several(
  letters: string,
  readings: readonly (readonly [string, readonly number[]])[],
  { locale }: Clocks,
): string {
  const lines = readings.flatMap(([name, instants]) =>
    instants.map(one => `- ${name}: **${format(one, 'UTC', locale)}**`),
  );
  return `${say(says.several, locale, { letters })}\n\n${lines.join('\n')}`;
}

/** The day a time belongs to: the written one; else the day on which it falls into the window, or begins it. */
function dayOf(time: ClockTime, zone: Zone, change: Change): Wall | undefined {
  const { date } = time;
  const { start, end } = change.schedule;
  const name = clockOf(zone);
  const first = start.instant === undefined ? undefined : wallAt(start.instant, name);
  if (date?.kind === 'day') {
    const year = date.year ?? first?.year;
    return year === undefined ? undefined : { year, month: date.month, day: date.day, hour: 0, minute: 0 };
  }
  if (date || !first || start.instant === undefined) return undefined;
  const next = wallAt(start.instant + 24 * 60 * 60_000, name);
  const last = end.instant ?? start.instant;
  const within = [first, next].find(day =>
    instantsIn({ ...day, hour: time.hour, minute: time.minute }, zone).some(
      one => minutesBetween(start.instant as number, one) >= 0 && minutesBetween(one, last) >= 0,
    ),
  );
  return within ?? first;
}

/** A zone by a name that clocks can be set by. */
function clockOf(zone: Zone): string {
  switch (zone.kind) {
    case 'iana':
      return zone.name;
    case 'words':
      return zone.zone;
    case 'offset':
      return formatOffset(zone.minutes);
    case 'letters':
      return zone.meanings[0]?.zone ?? 'UTC';
  }
}

const says = {
  utc: { en: '', 'zh-cn': '' },
  change: { en: '(zone of the change)', 'zh-cn': '（变更所用时区）' },
  reader: { en: '(you)', 'zh-cn': '（你的时区）' },
  noZone: {
    en: 'No zone is named, so this is not yet a moment: colleagues elsewhere will read another one.',
    'zh-cn': '没有写时区，还不能确定是哪个时刻：其他时区的同事会理解成别的时间。',
  },
  assumed: { en: 'No zone is written here; read in {zone}.', 'zh-cn': '此处没有写时区，按 {zone} 理解。' },
  day: {
    en: 'No day is written here; that of the schedule is taken.',
    'zh-cn': '此处没有写日期，按计划时间的日期计算。',
  },
  several: { en: '“{letters}” has several meanings:', 'zh-cn': '“{letters}”有多种含义：' },
  skipped: {
    en: 'Clocks in {zone} jump over this time. It could mean:',
    'zh-cn': '{zone} 的时钟会跳过这个时间，可能是：',
  },
  repeated: { en: 'Clocks in {zone} show this time twice:', 'zh-cn': '{zone} 的时钟会两次显示这个时间：' },
} as const satisfies Record<string, Words>;
