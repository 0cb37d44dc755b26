// A window so long that nobody can stand by for all of it.

import type { Change } from '../../core/change.ts';
import { announcingSections } from '../../core/clock/announcedDays.ts';
import { dayOf, iso, ownWindows, windowDays } from '../../core/clock/ownWindow.ts';
import { writtenDays } from '../../core/clock/writtenDays.ts';
import { planOf } from '../../core/plan/arithmetic.ts';
import { type Given, type Hit, rule } from '../../core/rule.ts';
import type { Passage } from '../../core/text/passages.ts';
import { minutesBetween } from '../../core/time/time.ts';

export default rule({
  id: 'overlong-window',
  severity: 'prose',
  says: {
    team: {
      en: 'The window is {length} long; your team allows {limit} for a change of type {type}. Shorten it, or split the change.',
      'zh-cn': '窗口长 {length}，团队规定 {type} 类变更最长 {limit}。请缩短窗口，或拆分变更。',
    },
    day: {
      en: 'The window is {length} long, and nobody can stand by for all of it. Check the end; if there are phases, list each with its own times.',
      'zh-cn': '窗口长达 {length}，没有人能全程值守。请核对结束时间；如果分阶段进行，请分别写明各阶段的时间。',
    },
  },
  why: {
    en: 'A window says when people are awake, which alerts are muted and what else has to wait. One of several days is mostly a mistyped end; otherwise it hides when the risk is taken.',
    'zh-cn':
      '窗口决定了谁要在岗、哪些告警静默、哪些变更要让路。长达几天的窗口多半是结束日期写错了，否则就看不出风险究竟在哪一刻。',
  },
  *check(change, given): Iterable<Hit & { says: 'team' | 'day' }> {
    const { from, to } = ownWindows(change)[0] ?? {};
    if (from === undefined || to === undefined) return;
    const minutes = minutesBetween(from, to);
    const own = given.settings.maxHours[change.type];
    const limit = own ?? (isLock(change.title?.text ?? '') ? 30 * 24 : 24);
    if (minutes <= limit * 60 || (own === undefined && isPlanned(change, given, minutes))) return;
    const fills = { length: hours(minutes), limit: `${limit} h`, type: change.type };
    const see = [{ at: change.schedule.start.field.at, says: { en: 'Start here', 'zh-cn': '开始时间在此' } }];
    yield { at: change.schedule.end.field.at, says: own === undefined ? 'day' : 'team', with: fills, see };
  },
  examples: {
    bad: [
      {
        text: '',
        front: `
schedule:
  start: 2026-12-01T02:00:00+08:00
  end: 2027-01-01T04:00:00+08:00
       ^^^^^^^^^^^^^^^^^^^^^^^^^ The window is 31 days 2 h long
`,
      },
      {
        text: '',
        settings: 'max-hours: {normal: 2, emergency: 12}\n',
        front: `
schedule:
  start: 2026-12-01T02:00:00+08:00
  end: 2026-12-01T04:30:00+08:00
       ^^^^^^^^^^^^^^^^^^^^^^^^^ The window is 2 h 30 min long; your team allows 2 h
`,
      },
    ],
    good: [
      { text: '', front: 'schedule:\n  start: 2026-12-01T20:00:00+08:00\n  end: 2026-12-02T20:00:00+08:00\n' },
      {
        text: `
# Deployment freeze for the year-end closing
`,
        front: 'schedule:\n  start: 2026-12-21T00:00:00+08:00\n  end: 2027-01-04T00:00:00+08:00\n',
      },
      {
        text: `
### Why is this the correct time to complete the CM?

Traffic is 4% of the peak in both nights: phase 1 on 2026-12-01, phase 2 on 2026-12-03.
`,
        front: 'schedule:\n  start: 2026-12-01T02:00:00+08:00\n  end: 2026-12-03T04:00:00+08:00\n',
      },
    ],
  },
});

/** A lock or freeze is long by nature. */
function isLock(title: string): boolean {
  return /\b(?:production change |deploy\w* |change )?(?:lock|freeze|moratorium|black-?out)\b|封网|冻结|封版/i.test(
    title,
  );
}

/** Whether the days are told apart in phases or rows, or the steps take most of the time: waiting is a step as well. */
function isPlanned(change: Change, given: Given, minutes: number): boolean {
  const plan = planOf(change);
  const isFilled = plan !== undefined && plan.unknown.length === 0 && plan.minutes * 2 >= minutes;
  return isFilled || hasPhases(change) || listsDays(change, given);
}

/** Phases on several days are listed in the text. */
function hasPhases(change: Change): boolean {
  const days = writtenDays(change.document.markdown).filter(({ date, isOfPhase }) => date.kind === 'day' && isOfPhase);
  return new Set(days.map(({ date }) => date.text)).size > 1;
}

/** A table or list that gives several days of the window, each with its hour: phases by another name. */
function listsDays(change: Change, given: Given): boolean {
  const own = windowDays(change, given);
  const seen = new Map<number, string>();
  const told = announcingSections(change);
  const passages = new Set<Passage>();
  return writtenDays(change.document.markdown).some(one => {
    const { passage, clock, block } = one;
    // The second day of one item is the end of a night, and announcements follow the window on its last day.
    if (clock !== 'beside' || !/item|cell/.test(passage.kind) || passages.has(passage)) return false;
    if (told.some(section => section.block <= block && block < section.end)) return false;
    passages.add(passage);
    const day = dayOf(one.date, change, given);
    if (!day || !own.has(iso(day))) return false;
    const before = seen.get(one.block) ?? iso(day);
    seen.set(one.block, before);
    return before !== iso(day);
  });
}

function hours(minutes: number): string {
  const days = Math.floor(minutes / 1440);
  const rest = [`${Math.floor((minutes % 1440) / 60)} h`, `${Math.round(minutes % 60)} min`].filter(
    part => !/^0 /.test(part),
  );
  return [...(days > 0 ? [days === 1 ? '1 day' : `${days} days`] : []), ...rest].join(' ');
}
