// The end of the window is not after its start.

import type { Change } from '../../core/change.ts';
import { isBackwards, swappedRanges } from '../../core/clock/swappedRanges.ts';
import { entryOf, valueIn as textOf } from '../../core/fields/fields.ts';
import { backwardOptions } from '../../core/plan/codeRanges.ts';
import { type Fix, type Hit, rule } from '../../core/rule.ts';
import { actualTime } from '../../core/said/followUps.ts';
import { format, minutesBetween, type Wall } from '../../core/time/time.ts';
import { quote } from '../../core/words.ts';

export default rule({
  id: 'end-before-start',
  severity: 'contradiction',
  says: {
    before: {
      en: 'The change ends {minutes} min before it starts ({start}). Most likely the end is on the next day; please check both.',
      'zh-cn': '结束时间比开始时间（{start}）早 {minutes} 分钟。很可能结束在次日，请核对两处。',
    },
    longBefore: {
      en: 'The change ends before it starts ({start}), so there is no window to plan for. Please check both.',
      'zh-cn': '结束时间早于开始时间（{start}），这样就没有可用的时间窗口。请核对两处。',
    },
    actual: {
      en: 'By these times the change really ended before it began. Please check both; the looks afterwards are counted from this end.',
      'zh-cn': '按此处所写，实际结束早于实际开始。请核对两处；变更后的检查从这个结束时间算起。',
    },
    same: {
      en: 'The change ends the moment it starts, so neither the steps nor a rollback have any time. Write the end that includes both.',
      'zh-cn': '结束时间和开始时间相同，执行和回退都没有时间。请写包含两者的结束时间。',
    },
    swapped: {
      en: '“{text}” ends before it starts, or lasts {hours} hours. Put the earlier time first; a range into the next day names that day.',
      'zh-cn': '“{text}”的结束早于开始，否则就长达 {hours} 小时。请把较早的时间写在前面；跨到次日的请写明次日。',
    },
    backwards: {
      en: '“{text}” ends before it starts. One of the two days is likely that of another night; please check both.',
      'zh-cn': '“{text}”的结束早于开始。多半有一天写错了，请核对两处。',
    },
  },
  why: {
    en: 'A window around midnight is easily written with the wrong day. Calendars, freezes and people on call are then asked about the wrong night.',
    'zh-cn': '跨零点的窗口很容易写错日期。这样一来，日历、封网期和值班安排对应的都是错误的一晚。',
  },
  *check(
    change,
    given,
  ): Iterable<Hit & { says: 'before' | 'longBefore' | 'same' | 'actual' | 'swapped' | 'backwards' }> {
    for (const range of swappedRanges(change, given)) {
      const { at, first, last } = range;
      const hours = Math.floor(24 - (first.hour - (last?.hour ?? 0)) - (first.minute - (last?.minute ?? 0)) / 60);
      const text = quote(change.source.text.slice(at.from, at.to), 40);
      if (isBackwards(range)) yield { at, says: 'backwards', with: { text }, as: 'nudge' };
      else yield { at, says: 'swapped', with: { text, hours }, as: 'nudge' };
    }
    for (const at of backwardOptions(change))
      yield { at, says: 'backwards', with: { text: quote(change.source.text.slice(at.from, at.to), 80) }, as: 'nudge' };
    const [began, ended] = [actualTime(change, 'start'), actualTime(change, 'end')];
    const real = entryOf(change.front, ['actual', 'end']);
    if (real && began !== undefined && ended !== undefined && ended < began)
      yield { at: real.value.at, says: 'actual' };
    const { start, end } = change.schedule;
    const [from, to] = [instant(change, 'start'), instant(change, 'end')];
    if (from === undefined || to === undefined || to > from) return;
    const minutes = -minutesBetween(from, to);
    const zone = change.schedule.zone;
    const text =
      start.instant !== undefined && zone ? format(start.instant, zone, 'en') : quote(textOf(start.field) ?? '', 40);
    const see = [{ at: start.field.at, says: { en: 'Start here', 'zh-cn': '开始时间在此' } }];
    const says = minutes === 0 ? 'same' : isNight(minutes) ? 'before' : 'longBefore';
    yield { at: end.field.at, says, with: { minutes, start: text }, see, fixes: () => nextDay(change, minutes) };
  },
  examples: {
    bad: [
      {
        text: `
### What will be required to execute the change?

The printer's vendor is on stand-by from 2026-11-30 18:30 to 2026-11-30 05:00 (Asia/Shanghai).
                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^ “18:30 to 2026-11-30 05:00” ends before it starts
`,
      },
      {
        text: `
## Runbook

1. @alice: \`mute add --start 2026-12-01T02:00+08:00 --end 2026-11-30T04:00+08:00\`, until it says muted (5 min)
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “--start 2026-12-01T02:00+08:00
2. @alice: \`promote.sh orders-db-2\`, then \`pg_up\` is 1 (25 min)
`,
      },
      {
        text: '',
        front: `
schedule:
  start: 2026-12-01T23:00:00+08:00
  end: 2026-12-01T01:00:00+08:00
       ^^^^^^^^^^^^^^^^^^^^^^^^^ The change ends 1320 min before it starts
  timezone: Asia/Shanghai
`,
        fixed: 'end: 2026-12-02T01:00:00+08:00',
      },
      {
        text: '',
        front: `
schedule:
  start: 2026-12-01 02:00
  end: 2026-12-01 02:00
       ^^^^^^^^^^^^^^^^ The change ends the moment it starts
  timezone: Asia/Shanghai
`,
      },
      {
        text: '',
        front: `
schedule:
  start: 2026-12-01T04:00:00+08:00
  end: 2026-12-01T02:00:00+08:00
       ^^^^^^^^^^^^^^^^^^^^^^^^^ The change ends before it starts (Tue 2026-12-01 04:00 Asia/Shanghai (+08:00)), so there is no window
  timezone: Asia/Shanghai
`,
      },
      {
        text: '',
        state: 'implementing',
        now: '2026-11-30T19:00:00Z',
        front: `
actual:
  start: 2026-12-01T02:04:00+08:00
  end: 2026-12-01T01:41:00+08:00
       ^^^^^^^^^^^^^^^^^^^^^^^^^ By these times the change really ended before it began
`,
      },
      {
        text: `
### Why is this the correct time to complete the CM?

Between 05:00 and 02:00 Asia/Shanghai there are 40 orders a minute, 4% of the evening.
        ^^^^^^^^^^^^^^^ “05:00 and 02:00” ends before it starts, or lasts 21 hours
`,
      },
    ],
    good: [
      {
        text: `
### Why is this the correct time to complete the CM?

Between 22:00 and 04:00 Asia/Shanghai there are 40 orders a minute; the shops are open 08:00-02:00 Asia/Shanghai.
`,
      },
      { text: '', front: 'schedule:\n  start: 2026-12-01T02:00:00+08:00\n  end: 2026-11-30T20:00:00Z\n' },
      { text: '', front: 'schedule:\n  start: 2026-12-01 23:00\n  end: 2026-12-02 01:00\n  timezone: Asia/Shanghai\n' },
    ],
  },
});

const MINUTE = 60_000;
const DAY = 24 * 60;

/** Two times without any zone still follow one another; one with and one without cannot be compared. */
function instant(change: Change, which: 'start' | 'end'): number | undefined {
  const { start, end } = change.schedule;
  if (start.instant !== undefined && end.instant !== undefined) return change.schedule[which].instant;
  if (start.read?.kind !== 'no-zone' || end.read?.kind !== 'no-zone' || change.schedule.zone) return undefined;
  return clock(which === 'start' ? start.read.wall : end.read.wall);
}

function clock({ year, month, day, hour, minute }: Wall): number {
  return Date.UTC(year, month - 1, day, hour, minute);
}

/** Whether the end one day later would make a window of at most 12 hours, as around midnight. */
function isNight(minutes: number): boolean {
  return minutes < DAY && DAY - minutes <= DAY / 2;
}

/** The end one day later, when that makes a likely window. */
function nextDay(change: Change, minutes: number): readonly Fix[] {
  const { field, read: time } = change.schedule.end;
  const length = DAY - minutes;
  const wall = time && 'wall' in time ? time.wall : undefined;
  if (field.kind !== 'value' || !wall || minutes === 0 || !isNight(minutes)) return [];
  const from = change.source.text.indexOf(field.value, field.at.from);
  const written = /^\d{4}-\d{2}-\d{2}/.exec(field.value)?.[0];
  if (!written || from === -1 || from > field.at.to) return [];
  const day = new Date(clock({ ...wall, hour: 0, minute: 0 }) + DAY * MINUTE).toISOString().slice(0, 10);
  const edits = [{ from, to: from + written.length, text: day }];
  return [{ title: nextDayTitle, with: { day, length: `${Math.floor(length / 60)} h ${length % 60} min` }, edits }];
}

const nextDayTitle = {
  en: 'End on the next day, {day} (window of {length})',
  'zh-cn': '改为次日 {day} 结束（窗口 {length}）',
};
