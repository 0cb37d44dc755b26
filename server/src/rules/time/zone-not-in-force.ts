// Zone letters of the other half of the year, such as PDT in November: an hour off for whoever takes them at their word.

import type { Change } from '../../core/change.ts';
import { daysOf, iso, utcText } from '../../core/clock/ownWindow.ts';
import { proseTimes } from '../../core/clock/proseTimes.ts';
import { type Rendering, renderings } from '../../core/clock/renderings.ts';
import {
  areInForce,
  comparisons,
  instantsOn,
  likelyDays,
  rightLetters,
  zoneHere,
} from '../../core/clock/sameMoment.ts';
import { asideLetters, instantNotInForce, isOwnHour, keepsLetters } from '../../core/clock/wrongSeason.ts';
import { configuredZones } from '../../core/clock/zoneChoices.ts';
import { type Fix, type Given, type Hit, rule } from '../../core/rule.ts';
import type { Moment } from '../../core/schedule.ts';
import { type Span, shift } from '../../core/source.ts';
import { formatIso, formatOffset, inForce, offsetAt, readTime, wallAt, type Zone } from '../../core/time/time.ts';

export default rule({
  id: 'zone-not-in-force',
  severity: 'prose',
  says: {
    letters: {
      en: 'Clocks go by {right} on {date}, not by “{letters}”, so readers come an hour early or late. Write {right}, or the offset.',
      'zh-cn': '{date} 当地用的是 {right} 而不是“{letters}”，按字面理解会差一小时。请改成 {right}，或写偏移量。',
    },
  },
  why: {
    en: 'People write the letters that they know by heart, whatever the season: PDT in November, CET in July. Some readers take them at their word, others look at the clock on the wall, and the two groups meet an hour apart. UTC, an offset or an IANA name has no season.',
    'zh-cn':
      '很多人不管季节都写同样的缩写：十一月写 PDT，七月写 CET。有人按字面换算，有人看当地的钟，结果相差一小时。UTC、偏移量和 IANA 名称没有季节之分。',
  },
  *check(change, given): Iterable<Hit & { says: 'letters' }> {
    const { start, end, submitted } = change.schedule;
    for (const moment of [start, end, submitted]) {
      const hit = fieldHit(moment, change, given);
      if (hit) yield hit;
    }
    const told = new Set<string>();
    const isNew = (block: number, letters: string) => {
      const key = `${block} ${letters}`;
      return !told.has(key) && told.add(key) !== undefined;
    };
    const compared = new Map(comparisons(change, given).map(one => [one.other, one]));
    const { markdown } = change.document;
    const judged = new Set<number>();
    for (const one of renderings(markdown)) {
      if (one.zone?.kind !== 'letters' || !one.letters || !one.isOwn) continue;
      judged.add(shift(one.letters, one.at.from - one.origin).from);
      const comparison = compared.get(one);
      const zone = zoneHere(one.zone, change, given);
      const instant = comparison?.result === 'letters' ? comparison.instants[0] : undefined;
      // Where both renderings are the same moment, people there still look at the clock on their wall.
      const isSame = comparison?.result === 'same';
      const dated = one.date ?? (isSame ? comparison.anchor.date : undefined);
      if (isSame && !one.date && isMetInForce(comparison.anchor, zone, change, given)) continue;
      const isOpen = (!comparison || isSame) && !one.explained;
      const wrong = instant ?? (isOpen ? instantNotInForce(one, dated, zone, change, given) : undefined);
      if (wrong === undefined || keepsLetters(one.sentence, one.zone, wrong)) continue;
      if (!isNew(one.block, one.zone.letters)) continue;
      const right = rightLetters(zone, wrong);
      if (!right) continue;
      const date = iso(wallAt(wrong, 'UTC'));
      const at = shift(one.letters, one.at.from - one.origin);
      const fixes = () => (isSame ? [] : lettersFixes(one, at, right, instant, change, given));
      // Without a day, and at another hour than the change, it may be said of the other half of the year.
      const isSure = instant !== undefined || (!isSame && (dated !== undefined || isOwnHour(wrong, change)));
      const as = isSure ? 'prose' : 'nudge';
      yield { at, says: 'letters', with: { letters: one.zone.letters, right: right.letters, date }, as, fixes };
    }
    for (const { at, letters, right, instant } of asideLetters(change, given)) {
      const fills = { letters, right, date: iso(wallAt(instant, 'UTC')) };
      const fixes = () => [
        { title: rightTitle, with: { right, utc: utcText(instant) }, edits: [{ ...at, text: right }] },
      ];
      yield { at, says: 'letters', with: fills, fixes };
    }
    for (const { zone, stated, clock, block } of proseTimes(markdown)) {
      // What is explained is wrong only on the days of the change: another day may be mistyped.
      if (zone?.kind !== 'letters' || !stated?.letters || (stated.letters.explained && clock.date)) continue;
      // Letters that stand beside a time of their own are right or wrong there.
      if (judged.has(stated.letters.at.from) && !clock.date) continue;
      const here = zoneHere(zone, change, given);
      const days = daysOf(clock.date, change, given);
      if (days.length === 0 && change.schedule.start.instant === undefined) continue;
      const wall = days[0] ?? likelyDays(here, change, given)[0];
      const instant = wall && instantsOn(clock, here, [wall])[0];
      const right = instant === undefined || areInForce(here, instant) ? undefined : rightLetters(here, instant);
      if (instant !== undefined && keepsLetters(lineAround(change.source.text, stated.letters.at.from), zone, instant))
        continue;
      if (instant === undefined || !right || !isNew(-block, `${stated.letters.at.from}`)) continue;
      const edits = [{ ...stated.letters.at, text: right.letters }];
      const fixes = () => [
        { title: rightTitle, with: { right: right.letters, utc: utcOf(right.zone, instant) }, edits },
      ];
      const fills = { letters: zone.letters, right: right.letters, date: iso(wallAt(instant, 'UTC')) };
      if (told.has(`stated ${stated.letters.at.from}`)) continue;
      told.add(`stated ${stated.letters.at.from}`);
      yield { at: stated.letters.at, says: 'letters', with: fills, fixes };
    }
  },
  examples: {
    bad: [
      {
        text: `
### Why is this the correct time to complete the CM?

The last switch was at 2019-11-20 19:15 UTC (11:15 PDT), when traffic is 4% of the daily peak.
                                                   ^^^ Clocks go by PST on 2019-11-20, not by “PDT”
`,
        fixed: 'The last switch was at 2019-11-20 19:15 UTC (11:15 PST)',
      },
      {
        text: '',
        front: `
schedule:
  start: 2026-12-01 02:00 PDT
                          ^^^ Clocks go by PST on 2026-12-01, not by “PDT”
  end: 2026-12-01T12:00Z
`,
        fixed: 'start: 2026-12-01T02:00:00-08:00',
      },
      {
        text: `
### 为什么选择这个时间

2026-12-03 02:00 CEST 流量最低，只有日间峰值的 4%。
                 ^^^^ Clocks go by CET on 2026-12-03
`,
        fixed: '2026-12-03 02:00 CET 流量最低',
      },
      {
        text: `
### Why is this the correct time to complete the CM?

At 2026-12-03 03:00 Europe/Berlin (CEST) traffic is lowest, 4% of the daily peak.
                                   ^^^^ Clocks go by CET on 2026-12-03
`,
        fixed: 'At 2026-12-03 03:00 Europe/Berlin (CET) traffic is lowest',
      },
    ],
    good: [
      {
        text: `
### Why is this the correct time to complete the CM?

Traffic is lowest at 2026-12-03 10:00 UTC (02:00 PST), 4% of the daily peak; on 2026-07-02 at 02:00 PDT it was 5%.
`,
      },
      {
        text: `
### 为什么选择这个时间

2026-12-03 02:00 PDT (UTC-7) 流量最低，只有日间峰值的 4%；亚利桑那 2026-07-02 02:00 MST 为 5%。
`,
      },
    ],
  },
});

function lineAround(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(text.lastIndexOf('\n', at) + 1, end === -1 ? text.length : end).slice(0, 2000);
}

const rightTitle = { en: '{right}: {utc}', 'zh-cn': '{right}：{utc}' };
const sameTitle = { en: 'Keep {utc}: {text}', 'zh-cn': '保持 {utc} 不变：{text}' };

function fieldHit(moment: Moment, change: Change, given: Given): (Hit & { says: 'letters' }) | undefined {
  const { field } = moment;
  if (field.kind !== 'value' || moment.read?.kind !== 'instant' || moment.read.letters === null) return undefined;
  const read = readTime(field.value, configuredZones(change, given));
  if (read.kind !== 'instant' || read.letters === null || read.zone === null) return undefined;
  const { letters, instant, offset, wall, zone } = read;
  if (inForce(letters, instant)) return undefined;
  const right = rightLetters({ kind: 'letters', letters, meanings: [{ zone, offset }] }, instant);
  const rightOffset = offsetAt(zone, instant);
  if (!right) return undefined;
  const found = change.source.text.lastIndexOf(letters, field.at.to);
  const at = found >= field.at.from ? { from: found, to: found + letters.length } : field.at;
  const meant = instant + (offset - rightOffset) * 60_000;
  const written = (one: number) => formatIso(one, rightOffset).replace(/T(\d\d:\d\d)(?!:\d)/, 'T$1:00');
  const fixes = (): readonly Fix[] => [
    {
      title: rightTitle,
      with: { right: `${right.letters} (${formatOffset(rightOffset)})`, utc: utcText(meant) },
      edits: [{ ...field.at, text: written(meant) }],
    },
    {
      title: sameTitle,
      with: { utc: utcText(instant), text: written(instant) },
      edits: [{ ...field.at, text: written(instant) }],
    },
  ];
  return { at, says: 'letters', with: { letters, right: right.letters, date: iso(wall) }, fixes };
}

function lettersFixes(
  one: Rendering,
  at: Span,
  right: { readonly letters: string; readonly zone: Zone },
  anchor: number | undefined,
  change: Change,
  given: Given,
): readonly Fix[] {
  const zone = one.zone && zoneHere(one.zone, change, given);
  const days = daysOf(one.date, change, given);
  const day = days[0] ?? (zone && likelyDays(zone, change, given)[0]);
  const meant = anchor ?? (day && instantsOn(one.first, right.zone, [day])[0]);
  if (meant === undefined) return [];
  const edits = [{ ...at, text: right.letters }];
  return [
    {
      title: rightTitle,
      with: { right: right.letters, utc: utcText(meant, anchor !== undefined || days.length > 0) },
      edits,
    },
  ];
}

function utcOf(zone: Zone, instant: number): string {
  const meaning = zone.kind === 'letters' ? zone.meanings[0] : undefined;
  return meaning ? formatOffset(meaning.offset) : utcText(instant);
}

/** Whether letters are in force at the moment that the other rendering tells with its day: "Saturday 3 April, 1430Z (0230 NZST Sunday)". */
function isMetInForce({ date, first, zone: own }: Rendering, zone: Zone, change: Change, given: Given): boolean {
  if (!date || !own) return false;
  const instants = instantsOn(first, zoneHere(own, change, given), daysOf(date, change, given));
  return instants.length > 0 && instants.every(instant => areInForce(zone, instant));
}
