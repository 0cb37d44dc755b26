// Whether a change falls into a named period of its team's policy.

import type { Change } from '../change.ts';
import type { Period, Settings } from '../settings.ts';
import { type Slot, touched } from './teamCalendar.ts';

/** The planned window as a slot, when start and end can be understood and are in order. */
export function plannedSlot(change: Change): Slot | undefined {
  const from = change.schedule.start.instant;
  const to = change.schedule.end.instant;
  return from === undefined || to === undefined || to <= from ? undefined : { from, to };
}

/** The restricted window that the schedule touches, if the policy names one; a start alone is enough. */
export function restrictedPeriod(change: Change, settings: Settings): Period | undefined {
  const from = change.schedule.start.instant;
  if (settings.restricted.length === 0 || from === undefined) return undefined;
  return touched(plannedSlot(change) ?? { from, to: from + 1 }, settings.restricted, settings);
}
