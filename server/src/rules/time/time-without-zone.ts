// A clock time without a zone, in the schedule or in the text: every reader takes it for their own.

import { languageOf } from '../../core/answers/insert.ts';
import type { Change } from '../../core/change.ts';
import { isQuoted, openTimes } from '../../core/clock/openTimes.ts';
import { isPlainTime } from '../../core/clock/plainTimes.ts';
import type { ProseTime, Unit } from '../../core/clock/proseTimes.ts';
import { mayBeStated } from '../../core/clock/unreadStatement.ts';
import { isWithOffset } from '../../core/clock/writtenOffsets.ts';
import {
  assumedDay,
  type Choice,
  type Clock,
  choiceTitle,
  withOffset,
  zoneChoices,
} from '../../core/clock/zoneChoices.ts';
import { type Edit, type Fix, type Given, type Hit, rule } from '../../core/rule.ts';
import type { Moment } from '../../core/schedule.ts';
import { shift } from '../../core/source.ts';
import type { WrittenDate } from '../../core/time/dates.ts';
import type { Day } from '../../core/time/time.ts';
import { quote, type Words } from '../../core/words.ts';

export default rule({
  id: 'time-without-zone',
  severity: 'contradiction',
  says: {
    field: {
      en: '“{text}” has no zone, so it is a different moment for every reader. Add the offset here, or `timezone` under `schedule`.',
      'zh-cn': '“{text}”没有时区，不同的人会理解成不同的时刻。请写上偏移量，或在 `schedule` 中写明 `timezone`。',
    },
    one: {
      en: '“{text}” has no zone, and this text is read in chats and other countries too, where the front matter is not seen. Write the zone behind it.',
      'zh-cn': '“{text}”没有时区；正文会被转到群里、给异地同事看，那里看不到文档开头的时区。请在后面写上时区。',
    },
    more: {
      en: '“{text}” and {count} more here have no zone; whoever reads this elsewhere comes at the wrong hour. Say the zone once for all of them.',
      'zh-cn': '“{text}”和这里另外 {count} 个时间没有时区，异地的同事会弄错时间。请统一注明一次时区。',
    },
  },
  why: {
    en: 'The person who sleeps through a change is the one who read 02:00 as their own. The zone in the front matter does not help the body, because people paste the runbook into a chat. One sentence such as “All times Asia/Shanghai” covers its section, or the whole document when it stands before the first section.',
    'zh-cn':
      '错过变更的人，往往是把 02:00 当成了自己的时间。文档开头的时区管不到正文，因为操作手册常被单独贴到群里。写一句“时间均为 Asia/Shanghai”即可覆盖本节；写在第一节之前则覆盖全文。',
  },
  *check(change, given): Iterable<Hit & { says: 'field' | 'one' | 'more' }> {
    if (change.fields.timezone.kind === 'absent') {
      const { start, end, submitted } = change.schedule;
      for (const moment of [start, end, submitted]) {
        if (moment.field.kind !== 'value' || moment.read?.kind !== 'no-zone') continue;
        const text = quote(moment.field.value, 40);
        yield { at: moment.field.at, says: 'field', with: { text }, fixes: () => fieldFixes(moment, change, given) };
      }
    }
    const { markdown } = change.document;
    const open = openTimes(markdown, change.source.text).filter(({ at }) => !isWithOffset(change, at));
    const groups = grouped(open, change.source.text);
    for (const group of groups) {
      const { at, count } = group;
      const text = quote(change.source.text.slice(at.from, at.to), 40);
      const fixes = () => proseFixes(group, groups.length, change, given);
      const isSure = group.isPlain && group.first.zone === undefined && !mayBeStated(markdown, group.first.block);
      const as = isSure ? 'prose' : 'nudge';
      yield { at, says: count > 1 ? 'more' : 'one', with: { text, count: count - 1 }, as, fixes };
    }
  },
  examples: {
    bad: [
      {
        text: '',
        front: `
schedule:
  start: 2026-12-01T02:00:00
         ^^^^^^^^^^^^^^^^^^^ “2026-12-01T02:00:00” has no zone
  end: 2026-12-01T04:00:00+08:00
`,
        fixed: 'start: 2026-12-01T02:00:00+08:00',
      },
      {
        text: `
### Why is this the correct time to complete the CM?

Traffic between 02:00 and 04:00 is 4% of the daily peak.
                ^^^^^^^^^^^^^^^ “02:00 and 04:00” has no zone
`,
        fixed: 'Traffic between 02:00 and 04:00 Asia/Shanghai is 4% of the daily peak.',
      },
      {
        text: `
### 为什么选择这个时间

凌晨2点开始，那时日批已经跑完，4点前完成。
^^^^ “凌晨2点” and 1 more here have no zone
`,
        fixed: '凌晨2点（Asia/Shanghai）开始，那时日批已经跑完，4点前完成。',
      },
      {
        text: `
## Communication Plan

| Who | When | Channel | Message |
| --- | --- | --- | --- |
| support | 09:00, one day ahead | #changes | MCM-1042 moves orders-db |
            ^^^^^ “09:00” and 1 more here have no zone
| support | 12:00 | #changes | done, or rolled back |
`,
        fixed: '| Who | When (Asia/Shanghai) | Channel | Message |',
      },
    ],
    good: [
      {
        text: `
# Promote the PostgreSQL 16 standby of orders-db to primary

All times are in UTC.

### Why is this the correct time to complete the CM?

Traffic between 18:00 and 20:00 is 4% of the daily peak, one failover took 2:30 (\`cron 0 2 * * 2\` is off).
`,
      },
      {
        text: `
### 为什么选择这个时间

北京时间凌晨2点开始，4点前完成；演练耗时 1:30。
`,
      },
    ],
  },
});

/** Times that one zone would settle: of a sentence, a list or a column. */
interface Group {
  readonly unit: Unit;
  /** The first time, or the range it begins. */
  readonly at: { readonly from: number; readonly to: number };
  readonly first: ProseTime;
  /** Ranges and single times. */
  readonly count: number;
  /** One of them at least is told plainly. */
  readonly isPlain: boolean;
}

function grouped(times: readonly ProseTime[], text: string): readonly Group[] {
  const groups: Group[] = [];
  for (const time of times) {
    const { from, to } = time.at;
    const isPlain =
      !isQuoted(text, from) &&
      isPlainTime(time.clock, text.slice(Math.max(0, from - 24), from), text.slice(to, to + 12));
    const index = indexOfUnit(groups, time);
    const known = groups[index];
    if (!known) {
      const unit = { ...time.unit, at: shift(time.unit.at, time.by) };
      groups.push({ unit, at: time.at, first: time, count: 1, isPlain });
    } else if (time.clock.endsRange) {
      const isFirst = known.count === 1 && known.at.to === known.first.at.to && time.at.from - known.at.to < 16;
      if (isFirst) groups[index] = { ...known, at: { from: known.at.from, to: time.at.to } };
    } else groups[index] = { ...known, count: known.count + 1, isPlain: known.isPlain || isPlain };
  }
  return groups;
}

/** The group of a time's sentence, list or column; groups of one block stand together. */
function indexOfUnit(groups: readonly Group[], { unit, by, block }: ProseTime): number {
  for (let i = groups.length - 1; i >= 0; i--) {
    const group = groups[i] as Group;
    if (group.first.block !== block) return -1;
    if (group.unit.kind === unit.kind && group.unit.at.from === unit.at.from + by) return i;
  }
  return -1;
}

function fieldFixes({ field, read }: Moment, change: Change, given: Given): readonly Fix[] {
  if (field.kind !== 'value' || read?.kind !== 'no-zone') return [];
  const { wall } = read;
  const second = /:\d\d:(\d\d)/.exec(field.value)?.[1] ?? '00';
  return zoneChoices(change, given).map(choice => ({
    title: choiceTitle({ ...wall, day: wall }, choice, change, given),
    edits: [{ ...field.at, text: withOffset(wall, second, choice, change, given) }],
  }));
}

function proseFixes(group: Group, groups: number, change: Change, given: Given): readonly Fix[] {
  const { clock } = group.first;
  const choices = zoneChoices(change, given);
  const fixes = choices.map(choice => {
    const day = clock.date && dayOf(clock.date, choice, change, given);
    const shown: Clock = { hour: clock.hour, minute: clock.minute, day };
    return { title: choiceTitle(shown, choice, change, given), edits: [edit(group, choice, change)] };
  });
  const [likely] = choices;
  if (groups < 2 || !likely) return fixes;
  return [...fixes, { title: documentTitle, with: { zone: likely.name }, edits: [forDocument(likely, change)] }];
}

/** The zone behind a time, in the heading of its column, or in a sentence above its list. */
function edit({ unit, at, count }: Group, { name }: Choice, change: Change): Edit {
  const { text } = change.source;
  if (unit.kind === 'column' && unit.at.to > unit.at.from) return behind(text, unit.at, name, true);
  if (unit.kind === 'list' && count > 1) {
    return { from: unit.at.from, to: unit.at.from, text: `${sentence(change, name)}\n\n` };
  }
  return behind(text, at, name, false);
}

function behind(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
  name: string,
  brackets: boolean,
): Edit {
  const around = text.slice(Math.max(0, from - 1), to + 1);
  const added = /\p{Script=Han}/u.test(around) ? `（${name}）` : brackets ? ` (${name})` : ` ${name}`;
  return { from: to, to, text: added };
}

const documentTitle: Words = {
  en: 'Say once that all times of this document are {zone}',
  'zh-cn': '注明全文时间均为 {zone}',
};

function sentence(change: Change, zone: string): string {
  return languageOf(change) === 'en' ? `All times are ${zone}.` : `时间均为 ${zone}。`;
}

/** A sentence before the first section covers the document. */
function forDocument({ name }: Choice, change: Change): Edit {
  const { headings } = change.document.markdown;
  const title = headings[0]?.level === 1 ? headings[0].whole.to : undefined;
  if (title !== undefined) return { from: title, to: title, text: `\n\n${sentence(change, name)}` };
  const at = headings[0]?.whole.from ?? change.front.whole.to;
  return { from: at, to: at, text: `${sentence(change, name)}\n\n` };
}

/** The day a time stands beside, where it is one; a year that is not written is that of the schedule. */
function dayOf(date: WrittenDate, { zone }: Choice, change: Change, given: Given): Day | undefined {
  if (date.kind !== 'day') return undefined;
  return { year: date.year ?? assumedDay(zone, change, given).year, month: date.month, day: date.day };
}
