// What a team's policy says of the days of a change: whether it falls into a named period, how much notice it takes.

import type { Change } from '../change.ts';
import { riskOf } from '../said/riskTable.ts';
import type { Period, Settings } from '../settings.ts';
import { businessDays, type Slot, touched } from './teamCalendar.ts';

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

/** Business days that the policy asks for between handing in and start; 0 where it asks for none. */
export function noticeAsked(change: Change, settings: Settings): number {
  const risk = riskOf(change);
  return businessDays(settings.leadTime[change.type], risk === 'critical' ? 'high' : (risk ?? 'medium'));
}
