// The start or the end of the change is not there, still open, a day without a time, or nothing that could be read.

import type { Change } from '../../core/change.ts';
import { zoneChoices } from '../../core/clock/zoneChoices.ts';
import { insertKeys } from '../../core/fields/insertKey.ts';
import { bare, isBlankToFill } from '../../core/judged/shortAnswers.ts';
import { type Fix, type Given, type Hit, rule } from '../../core/rule.ts';
import type { Moment } from '../../core/schedule.ts';
import { datesIn } from '../../core/time/dates.ts';
import { formatOffset, isZone, offsetAt, resolve } from '../../core/time/time.ts';
import { quote, type Words } from '../../core/words.ts';

type End = 'start' | 'end';
type Says = 'both' | End | 'open' | 'day' | 'unreadable' | 'impossible';

export default rule({
  id: 'missing-schedule',
  severity: 'missing',
  says: {
    both: {
      en: 'Start and end are missing, so nobody can tell whether they are free, awake or in a freeze. Write both under `schedule`, with the zone.',
      'zh-cn':
        '缺少开始和结束时间，别人无法判断自己是否有空、是否在岗、是否处于封网期。请在 `schedule` 中写明，并带上时区。',
    },
    start: {
      en: 'The start is missing, so nobody knows when to be there. Write `start` under `schedule`, with the zone.',
      'zh-cn': '缺少开始时间，大家不知道何时到场。请在 `schedule` 中写明 `start`，并带上时区。',
    },
    end: {
      en: 'The end is missing, so nobody knows until when to stand by, or whether a rollback still fits. Write `end` under `schedule`, with the zone.',
      'zh-cn': '缺少结束时间，不知道要待命到何时，也无法判断回退是否来得及。请在 `schedule` 中写明 `end`，并带上时区。',
    },
    open: {
      en: '“{text}” leaves the {which} open, so nobody can plan for it. Write day, time and zone, even if they move later.',
      'zh-cn': '{which}还是“{text}”，别人没法安排。请写明日期、时间和时区，之后还可以调整。',
    },
    day: {
      en: '“{text}” names a day but no time; readers in other zones cannot even tell which day of theirs it is. Add the time and the zone.',
      'zh-cn': '“{text}”只有日期没有时间，其他时区的读者连是自己的哪一天都无法确定。请补上时间和时区。',
    },
    unreadable: {
      en: '“{text}” cannot be read as a time, so calendars, freezes and windows know nothing of this change. Write it like {example}.',
      'zh-cn': '“{text}”无法识别为时间，日历、封网期和时间窗口都用不上它。请参照 {example} 的写法。',
    },
    impossible: {
      en: '“{text}” names a day or a time that does not exist, so nobody knows which one is meant. Please check it against a calendar.',
      'zh-cn': '“{text}”是不存在的日期或时间，不知道指的是哪一天、哪一刻。请对照日历核对。',
    },
  },
  why: {
    en: 'Everything hangs on the window: who is awake, which freeze holds, what else runs, whether a rollback still fits. One in five real change requests has a fault in its date or time.',
    'zh-cn':
      '一切都取决于时间窗口：谁在岗、是否封网、同时还有什么变更、回退是否来得及。每五份真实的变更单就有一份日期或时间有问题。',
  },
  *check(change, given): Iterable<Hit & { says: Says }> {
    const { start, end } = change.schedule;
    const missing = ends.filter(which => change.schedule[which].field.kind === 'absent');
    if (missing.length > 0) {
      const at = (missing[0] === 'start' ? start : end).field.at;
      yield {
        at,
        says: missing.length === 2 ? 'both' : (missing[0] as End),
        fixes: () => skeleton(change, given, missing),
      };
    }
    for (const which of ends) {
      const moment = change.schedule[which];
      const { field, read } = moment;
      if (field.kind !== 'value') continue;
      const text = quote(field.value, 40);
      if (isOpen(field.value)) {
        yield {
          at: field.at,
          says: 'open',
          with: { text, which: names[which] },
          fixes: () => skeleton(change, given, [which]),
        };
      } else if (read?.kind === 'no-time') {
        yield { at: field.at, says: 'day', with: { text }, fixes: () => dayFix(moment, change, given) };
      } else if (read?.kind === 'malformed' && !datesIn(field.value).some(date => date.kind === 'relative')) {
        const says = read.fault === 'date' || read.fault === 'clock' ? 'impossible' : 'unreadable';
        yield { at: field.at, says, with: { text, example: '2026-12-01T02:00:00+08:00' }, as: 'contradiction' };
      }
    }
  },
  examples: {
    bad: [
      {
        text: '',
        front: `
schedule:
^^^^^^^^ Start and end are missing
  timezone: Asia/Shanghai
`,
        fixed: `
schedule:
  start: \${1:YYYY-MM-DD}T\${2:HH:MM}:00\${3:+08:00}
  end: \${4:YYYY-MM-DD}T\${5:HH:MM}:00\${6:+08:00}
  timezone: Asia/Shanghai
`,
      },
      {
        text: '',
        front: `
schedule:
  start: 2026-12-01
         ^^^^^^^^^^ “2026-12-01” names a day but no time
  end: TBD
       ^^^ “TBD” leaves the end open
  timezone: Europe/Berlin
`,
        fixed: `start: 2026-12-01T\${1:HH:MM}:00+01:00`,
      },
      {
        text: '',
        front: `
schedule:
^^^^^^^^ The end is missing
  start: 2026-12-01T02:00:00+08:00
`,
        state: 'draft',
      },
      {
        text: '',
        front: `
schedule:
  start: 2026-11-31T02:00:00+08:00
         ^^^^^^^^^^^^^^^^^^^^^^^^^ “2026-11-31T02:00:00+08:00” names a day or a time that does not exist
  end: after the batch
       ^^^^^^^^^^^^^^^ “after the batch” cannot be read as a time
`,
      },
    ],
    good: [
      { text: '', front: 'schedule:\n  start: 2026-12-01 02:00\n  end: 2026-12-01 04:00\n  timezone: Asia/Shanghai\n' },
      { text: '', front: 'schedule: {start: 2026-11-30T18:00Z, end: 2026-11-30T20:00Z}\n' },
    ],
  },
});

const ends: readonly End[] = ['start', 'end'];
const names: Readonly<Record<End, Words>> = {
  start: { en: 'start', 'zh-cn': '开始时间' },
  end: { en: 'end', 'zh-cn': '结束时间' },
};

/** "TBD", `<start>`, `YYYY-MM-DDTHH:MM`: what stands until somebody decides. */
function isOpen(text: string): boolean {
  return bare(text) !== undefined || isBlankToFill(text) || /YYYY|HH:|MM-DD|xx:xx|年.?月.?日/i.test(text);
}

const skeletonTitle = { en: 'Write {what} here ({zone})', 'zh-cn': '在此填写{what}（{zone}）' };
const dayTitle = { en: 'Add the time ({zone})', 'zh-cn': '补上时间（{zone}）' };
const bothNames = { en: 'start and end', 'zh-cn': '开始和结束时间' };

function skeleton(change: Change, given: Given, missing: readonly End[]): readonly Fix[] {
  const [choice] = zoneChoices(change, given);
  if (!choice) return [];
  const offset = offsetText(offsetAt(choice.zone, change.schedule.start.instant ?? given.now));
  const pairs = missing.map((which, i) => {
    const stop = i * 3 + 1;
    return [which, `\${${stop}:YYYY-MM-DD}T\${${stop + 1}:HH:MM}:00\${${stop + 2}:${offset}}`] as const;
  });
  const edits = insertKeys(change, 'schedule', pairs);
  const what = missing.length === 2 ? bothNames : names[missing[0] as End];
  return edits.length > 0 ? [{ title: skeletonTitle, with: { what, zone: choice.name }, edits, snippet: true }] : [];
}

/** The day is known, so the zone's offset on it is too. */
function dayFix({ field, read }: Moment, change: Change, given: Given): readonly Fix[] {
  if (read?.kind !== 'no-time') return [];
  const [year, month, day] = [read.date.year, read.date.month, read.date.day].map(n => String(n).padStart(2, '0'));
  return zoneChoices(change, given)
    .filter(({ zone }) => isZone(zone))
    .slice(0, 2)
    .map(({ name, zone }) => {
      const noon = resolve({ ...read.date, hour: 12, minute: 0 }, zone);
      const offset = offsetAt(zone, noon.kind === 'one' ? noon.instant : noon.instants[0]);
      const text = `${year}-${month}-${day}T\${1:HH:MM}:00${offsetText(offset)}`;
      return { title: dayTitle, with: { zone: name }, edits: [{ ...field.at, text }], snippet: true };
    });
}

function offsetText(minutes: number): string {
  return minutes === 0 ? 'Z' : formatOffset(minutes);
}
