// The zone of a time that stands beside others of the same moment, where it has none of its own.

import type { Change } from '../change.ts';
import { offsetAt, type Zone } from '../time/time.ts';
import type { Rendering } from './renderings.ts';

/**
 * The zone of a time among others of its moment. Nobody tells a moment twice in one zone: where that of a bare time, as it is read, is the
 * own one of another, or of what stands close behind ("当地 21:45（北京 04:45）" in a document that states Beijing time), it is that of the schedule, or not known.
 */
export function zoneAmong(
  one: Rendering,
  zone: Zone | undefined,
  [group, passage]: readonly [readonly Rendering[], readonly Rendering[]],
  { schedule }: Change,
): Zone | undefined {
  const { instant } = schedule.start;
  if (one.isOwn || !zone || instant === undefined) return zone;
  const owned = [...group, ...passage.filter(other => isBehind(one, other))].flatMap(other =>
    other.isOwn && other.zone ? offsetsAt(other.zone, instant) : [],
  );
  const own: Zone | undefined = schedule.zone ? { kind: 'iana', name: schedule.zone } : undefined;
  return [zone, own].find(read => read && !offsetsAt(read, instant).some(offset => owned.includes(offset)));
}

/** What stands close behind a time in its passage: "16:00 (Almaty 13:00, Poland 09:00 CET)". */
const isBehind = (one: Rendering, { at }: Rendering) => at.from > one.at.to && at.from - one.at.to < 40;

/** What a zone may be ahead of UTC at an instant. */
export function offsetsAt(zone: Zone, instant: number): readonly number[] {
  if (zone.kind === 'offset') return [zone.minutes];
  if (zone.kind === 'letters') return zone.meanings.map(one => one.offset);
  const name = zone.kind === 'iana' ? zone.name : zone.kind === 'words' ? zone.zone : undefined;
  return name === undefined ? [] : [offsetAt(name, instant)];
}
