// Ways out for a schedule that its team's policy does not allow: the next slots that it does, as edits.

import type { Change } from '../change.ts';
import { insertKeys } from '../fields/insertKey.ts';
import type { Fix, Given } from '../rule.ts';
import type { Settings } from '../settings.ts';
import { format, formatIso, offsetAt } from '../time/time.ts';
import type { Words } from '../words.ts';
import { plannedSlot } from './periods.ts';
import { nextSlots, type Slot, slotText } from './teamCalendar.ts';

/** The zone in which a change is planned: its production's, else its own. */
export function planZone(change: Change, settings: Settings): string {
  return settings.timezone ?? change.schedule.zone ?? 'UTC';
}

/** A slot for people, in each language. */
export function slotWords(slot: Slot, zone: string): Words {
  return { en: slotText(slot, zone, 'en'), 'zh-cn': slotText(slot, zone, 'zh-cn') };
}

/** An instant for people, in the zone in which a change is planned. */
export function momentWords(instant: number, change: Change, settings: Settings): Words {
  const zone = planZone(change, settings);
  return { en: format(instant, zone, 'en'), 'zh-cn': format(instant, zone, 'zh-cn') };
}

/** Moves the schedule, as long as it is, to the next allowed slots after an instant; none without windows. */
export function slotFixes(
  change: Change,
  { settings, now }: Given,
  after: number,
  accepts: (slot: Slot) => boolean = () => true,
): readonly Fix[] {
  const planned = plannedSlot(change);
  if (!planned) return [];
  const zone = planZone(change, settings);
  return nextSlots(Math.max(after, now), planned.to - planned.from, 24, settings)
    .filter(accepts)
    .slice(0, 3)
    .map(slot => {
      const iso = (instant: number) =>
        formatIso(instant, offsetAt(zone, instant) || 0).replace(/^(.{16})(?!:)/, '$1:00');
      const edits = insertKeys(change, 'schedule', [
        ['start', iso(slot.from)],
        ['end', iso(slot.to)],
      ]);
      return { title, with: { slot: slotWords(slot, zone), utc: slotText(slot, 'UTC', 'en') }, edits };
    })
    .filter(fix => fix.edits.length > 0);
}

const title: Words = { en: 'Move to {slot} ({utc})', 'zh-cn': '改到 {slot}（{utc}）' };
