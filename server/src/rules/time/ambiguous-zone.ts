// Zone letters that mean several zones, such as CST, where nothing says which.

import type { Change } from '../../core/change.ts';
import { explainedLetters, type ProseTime, proseTimes } from '../../core/clock/proseTimes.ts';
import { assumedDay, choiceTitle, configuredZones, withOffset, zoneChoices } from '../../core/clock/zoneChoices.ts';
import { type Fix, type Given, type Hit, rule } from '../../core/rule.ts';
import type { Moment } from '../../core/schedule.ts';
import type { Span } from '../../core/source.ts';
import { formatOffset, type Meaning, offsetAt, readTime } from '../../core/time/time.ts';
import { meaningsOf } from '../../core/time/zones.ts';
import type { Words } from '../../core/words.ts';

export default rule({
  id: 'ambiguous-zone',
  severity: 'prose',
  says: {
    letters: {
      en: '“{letters}” means {meanings}, which are up to {hours} h apart. Write the offset or a name such as {zone}.',
      'zh-cn': '“{letters}”可能是 {meanings}，最多相差 {hours} 小时。请写偏移量，或 {zone} 这样的名称。',
    },
  },
  why: {
    en: 'CST is read as China in Shanghai and as Chicago in Austin: the same four characters, fourteen hours apart. An offset, UTC or an IANA name is read the same everywhere. If your team uses the letters in one sense only, say so once in `.mcm.yaml` (`zones: {CST: Asia/Shanghai}`).',
    'zh-cn':
      'CST 在上海指中国标准时间，在美国指中部时间，相差十四个小时。偏移量、UTC 或 IANA 名称在哪里都只有一种读法。如果团队里只有一种含义，可以在 `.mcm.yaml` 中写一次（`zones: {CST: Asia/Shanghai}`）。',
  },
  *check(change, given): Iterable<Hit & { says: 'letters' }> {
    const configured = configuredZones(change, given);
    const { start, end, submitted } = change.schedule;
    for (const moment of [start, end, submitted]) {
      const hit = fieldHit(moment, configured, change, given);
      if (hit) yield hit;
    }
    const { markdown } = change.document;
    const told = new Set<number>();
    for (const time of proseTimes(markdown)) {
      const zone = time.zone;
      const letters = time.stated ? time.stated.letters : time.letters;
      if (zone?.kind !== 'letters' || !letters || told.has(letters.at.from)) continue;
      const meanings = open(zone.letters, configured, change, given);
      if (meanings.length < 2 || letters.explained || explainedLetters(markdown).has(zone.letters)) continue;
      told.add(letters.at.from);
      const fixes = () => meanings.map(meaning => proseFix(time, letters.at, meaning, change, given));
      yield { at: letters.at, says: 'letters', with: fills(zone.letters, meanings), fixes };
    }
  },
  examples: {
    bad: [
      {
        text: `
### Why is this the correct time to complete the CM?

Traffic at 02:00 CST is 4% of the daily peak, the payments team is on call.
                 ^^^ “CST” means Asia/Shanghai (+08:00), America/Chicago (-06:00) or America/Havana (-05:00)
`,
        fixed: 'Traffic at 02:00 Asia/Shanghai is 4% of the daily peak',
      },
      {
        text: '',
        front: `
schedule:
  start: 2026-07-01 02:00 IST
                          ^^^ “IST” means Asia/Kolkata
  end: 2026-07-01 04:00 +05:30
`,
        fixed: 'start: 2026-07-01T02:00:00+05:30',
      },
      {
        text: `
## 沟通计划

时间均为 CST。
     ^^^ “CST” means

| 谁 | 何时 | 渠道 | 内容 |
| --- | --- | --- | --- |
| 客服 | 02:00 | 变更群 | 开始 |
`,
      },
    ],
    good: [
      {
        text: `
### Why is this the correct time to complete the CM?

Traffic at 02:00 CST (18:00 UTC) is 4% of the daily peak; by 04:00 CST it rises.
`,
      },
      {
        text: `
### 为什么选择这个时间

02:00 CST 流量最低，只有日间峰值的 4%。
`,
        settings: 'zones: {CST: Asia/Shanghai}\n',
      },
      {
        text: `
### Why is this the correct time to complete the CM?

The CST team (customer support) is on call at 02:00 UTC, and traffic is 4% of the daily peak.
`,
      },
    ],
  },
});

/** The readings of letters, likeliest first, unless the team has said which one holds. */
function open(letters: string, configured: readonly string[], change: Change, given: Given): readonly Meaning[] {
  if (Object.hasOwn(given.settings.zones, letters)) return [];
  const choices = zoneChoices(change, given);
  const instant = change.schedule.start.instant ?? given.now;
  const likely = ({ zone, offset }: Meaning) =>
    choices.some(choice => choice.zone === zone || offsetAt(choice.zone, instant) === offset);
  const meanings = meaningsOf(letters, configured);
  return [...meanings.filter(likely), ...meanings.filter(one => !likely(one))];
}

function fieldHit(
  moment: Moment,
  configured: readonly string[],
  change: Change,
  given: Given,
): (Hit & { says: 'letters' }) | undefined {
  const { field } = moment;
  if (field.kind !== 'value') return undefined;
  const read = readTime(field.value, configured);
  if (read.kind !== 'ambiguous-zone') return undefined;
  const { letters, wall } = read;
  // Of `timezone: CST` the field itself is told, and what it should be settles these times too.
  const { timezone } = change.fields;
  if (timezone.kind === 'value' && timezone.value.toUpperCase() === letters) return undefined;
  const meanings = open(letters, configured, change, given);
  if (meanings.length < 2) return undefined;
  const found = change.source.text.lastIndexOf(letters, field.at.to);
  const at = found >= field.at.from ? { from: found, to: found + letters.length } : field.at;
  const second = /:\d\d:(\d\d)/.exec(field.value)?.[1] ?? '00';
  const fixes = () =>
    meanings.map(meaning => {
      const choice = { name: meaning.zone, zone: formatOffset(meaning.offset) };
      const title = choiceTitle({ ...wall, day: wall }, choice, change, given);
      return { title, edits: [{ ...field.at, text: withOffset(wall, second, choice, change, given) }] };
    });
  return { at, says: 'letters', with: fills(letters, meanings), fixes };
}

function proseFix({ clock }: ProseTime, at: Span, { zone, offset }: Meaning, change: Change, given: Given): Fix {
  const date = clock.date?.kind === 'day' ? clock.date : undefined;
  const day = date && { year: date.year ?? assumedDay(zone, change, given).year, month: date.month, day: date.day };
  const shown = { hour: clock.hour, minute: clock.minute, day };
  return {
    title: choiceTitle(shown, { name: zone, zone: formatOffset(offset) }, change, given),
    edits: [{ ...at, text: zone }],
  };
}

function fills(letters: string, meanings: readonly Meaning[]): Record<string, string | number | Words> {
  const offsets = meanings.map(({ offset }) => offset);
  const names = meanings.map(({ zone, offset }) => `${zone} (${formatOffset(offset)})`);
  const last = names.at(-1) ?? '';
  const words = { en: `${names.slice(0, -1).join(', ')} or ${last}`, 'zh-cn': names.join('、') };
  const hours = (Math.max(...offsets) - Math.min(...offsets)) / 60;
  return { letters, meanings: words, hours, zone: meanings[0]?.zone ?? 'UTC' };
}
