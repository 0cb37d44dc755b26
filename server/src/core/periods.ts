// Named stretches of calendar time in a team's policy, and whether a change falls into one.

import type { Change } from './change.ts';
import type { Period, Settings } from './settings.ts';
import { readTime, resolve } from './time.ts';

/** The restricted window that the schedule touches, if the policy names one and the schedule can be understood. */
export function restrictedPeriod(change: Change, settings: Settings): Period | undefined {
  const start = change.schedule.start.instant;
  const end = change.schedule.end.instant ?? start;
  if (start === undefined || end === undefined) return undefined;
  return settings.restricted.find(period => {
    const from = edge(period, period.from, settings, false);
    const to = edge(period, period.to, settings, true);
    return from !== undefined && to !== undefined && start < to && end >= from;
  });
}

/** An edge of a period as an instant; a date alone is its first moment, as an end its last. */
function edge(period: Period, text: string, settings: Settings, isEnd: boolean): number | undefined {
  const read = readTime(text);
  const zone = period.timezone ?? settings.timezone ?? 'UTC';
  switch (read.kind) {
    case 'instant':
      return read.instant;
    case 'no-zone':
      return first(resolve(read.wall, zone));
    case 'no-time': {
      const midnight = first(resolve({ ...read.date, hour: 0, minute: 0 }, zone));
      return midnight === undefined || !isEnd ? midnight : midnight + 24 * 60 * 60 * 1000;
    }
    default:
      return undefined;
  }
}

function first(resolved: ReturnType<typeof resolve>): number | undefined {
  return resolved.kind === 'one' ? resolved.instant : resolved.kind === 'repeated' ? resolved.instants[0] : undefined;
}
