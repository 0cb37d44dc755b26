// The window has passed, and the change still waits to be made.

import { ownWindows } from '../../core/clock/ownWindow.ts';
import { type Hit, rule } from '../../core/rule.ts';
import { format } from '../../core/time/time.ts';
import type { Words } from '../../core/words.ts';

export default rule({
  id: 'schedule-in-past',
  severity: 'prose',
  says: {
    past: {
      en: 'The window was over on {end}, and this is still “{state}”. Write the new time, or the state it has reached.',
      'zh-cn': '时间窗口已于 {end}结束，状态还是“{state}”。请写新的时间，或更新状态。',
    },
    begun: {
      en: 'The start, {start}, has passed and this is still “{state}”. Choose a time that leaves room for the review.',
      'zh-cn': '开始时间 {start}已过，状态还是“{state}”。请另选时间，给评审留出余地。',
    },
  },
  why: {
    en: 'Either the change was made and nobody wrote it down, or it was put off and everybody still has the old time in the calendar. Both surprise somebody. Emergencies are written afterwards and are not meant here, unless one is still “scheduled” a day after its window.',
    'zh-cn':
      '要么变更已经做了却没人记录，要么已经改期而大家日历里还是旧时间，总有人会措手不及。紧急变更本来就是事后补写，不在此列；但窗口过去一天后状态还停在“scheduled”的除外。',
  },
  *check(change, given): Iterable<Hit & { says: 'past' | 'begun' }> {
    const { state, type, schedule } = change;
    const waits = state === 'draft' || state === 'review';
    if (!waits && state !== 'approved' && state !== 'scheduled') return;
    // An emergency is written while it lasts and afterwards; but nobody writes that it is scheduled for the day before yesterday.
    const isEmergency = type === 'emergency';
    const { from, to } = ownWindows(change)[0] ?? {};
    if (from === undefined) return;
    const zone = schedule.zone ?? 'UTC';
    const words = (instant: number): Words => ({
      en: format(instant, zone, 'en'),
      'zh-cn': format(instant, zone, 'zh-cn'),
    });
    const last = to ?? from;
    const at = schedule.start.field.at;
    if (isEmergency && (waits || given.now - last < DAY)) return;
    if (last < given.now) yield { at, says: 'past', with: { end: words(last), state } };
    else if (waits && from < given.now) yield { at, says: 'begun', with: { start: words(from), state } };
  },
  examples: {
    bad: [
      {
        text: '',
        state: 'scheduled',
        now: '2026-12-02T00:00:00Z',
        front: `
schedule:
  start: 2026-12-01T02:00:00+08:00
         ^^^^^^^^^^^^^^^^^^^^^^^^^ The window was over on Tue 2026-12-01 04:00 Asia/Shanghai (+08:00), and this is still “scheduled”
  end: 2026-12-01T04:00:00+08:00
  timezone: Asia/Shanghai
`,
      },
      {
        text: '',
        now: '2026-11-30T18:30:00Z',
        front: `
schedule:
  start: 2026-12-01T02:00:00+08:00
         ^^^^^^^^^^^^^^^^^^^^^^^^^ The start, Mon 2026-11-30 18:00 UTC, has passed
  end: 2026-12-01T04:00:00+08:00
`,
      },
    ],
    good: [
      { text: '', state: 'implementing', now: '2026-11-30T19:00:00Z' },
      { text: '', state: 'deferred', now: '2026-12-02T00:00:00Z' },
    ],
  },
});

const DAY = 24 * 60 * 60_000;
