// A local time that the clocks of its zone jump over, or show twice, when summer time begins or ends.

import type { Change } from '../../core/change.ts';
import { dayOf, movedDay, utcText } from '../../core/clock/ownWindow.ts';
import { timeAt } from '../../core/clock/proseTimes.ts';
import { renderings } from '../../core/clock/renderings.ts';
import { type Comparison, comparisons } from '../../core/clock/sameMoment.ts';
import { type Fix, type Given, type Hit, rule } from '../../core/rule.ts';
import type { Moment } from '../../core/schedule.ts';
import { formatIso, formatOffset, offsetAt, resolve, type Wall, wallAt, type Zone } from '../../core/time/time.ts';
import { zonesIn } from '../../core/time/zoneWords.ts';
import { quote } from '../../core/words.ts';

export default rule({
  id: 'skipped-or-repeated-time',
  severity: 'contradiction',
  says: {
    skipped: {
      en: '“{text}” does not exist in {zone}: clocks jump over it that night. Write the offset, {one} or {other}.',
      'zh-cn': '{zone} 当晚会拨快时钟，“{text}”这个时刻不存在。请写上偏移量：{one} 或 {other}。',
    },
    repeated: {
      en: '“{text}” comes twice in {zone}, because clocks are put back that night. Write the offset, {one} or {other}.',
      'zh-cn': '{zone} 当晚会拨慢时钟，“{text}”会出现两次。请写上偏移量：{one} 或 {other}。',
    },
  },
  why: {
    en: 'On two nights a year an hour is missing or comes twice. Schedulers then run a job never or twice, and people are an hour apart. An offset says which moment is meant.',
    'zh-cn': '每年有两个晚上会少一个小时或多一个小时：定时任务可能不跑或跑两遍，人也会差一小时。写上偏移量就明确了。',
  },
  *check(change, given): Iterable<Hit & { says: 'skipped' | 'repeated' }> {
    const { start, end, submitted, zone } = change.schedule;
    for (const moment of [start, end, submitted]) {
      const odd = oddField(moment, zone);
      if (!odd || moment.field.kind !== 'value') continue;
      const { at, value } = moment.field;
      const fixes = () =>
        odd.instants.map(instant => {
          const text = formatIso(instant, offsetAt(odd.zone, instant)).replace(/T(\d\d:\d\d)(?!:\d)/, 'T$1:00');
          return { title, with: { text, utc: utcText(instant) }, edits: [{ ...at, text }] };
        });
      yield { at, says: odd.kind, with: fills(value, odd), as: rowOf(odd), fixes };
    }
    yield* inProse(change, given);
  },
  examples: {
    bad: [
      {
        text: '',
        front: `
schedule:
  start: 2027-03-28 02:30
         ^^^^^^^^^^^^^^^^ “2027-03-28 02:30” does not exist in Europe/Berlin
  end: 2027-03-28 04:30
  timezone: Europe/Berlin
`,
        fixed: 'start: 2027-03-28T03:30:00+02:00',
      },
      {
        text: `
### Why is this the correct time to complete the CM?

On 2026-10-25 at 02:30 Europe/Berlin traffic was 4% of the daily peak.
                 ^^^^^ “2026-10-25 02:30” comes twice in Europe/Berlin
`,
        fixed: 'On 2026-10-25 at 02:30 UTC+2 Europe/Berlin traffic',
      },
    ],
    good: [
      {
        text: `
### Why is this the correct time to complete the CM?

On 2026-10-25 at 03:30 Europe/Berlin traffic was 4% of the peak, at 02:30 CEST 5%; the job of 02:30 ran twice, as clocks were put back.
`,
      },
      {
        text: '',
        front: 'schedule:\n  start: 2027-03-28T01:30+01:00\n  end: 2027-03-28T04:30+02:00\n  timezone: Europe/Berlin\n',
      },
    ],
  },
});

/** "At 02:30 Berlin time of that day", 当天柏林时间 02:30: the day of the change. */
const sameDay = /当[天日晚]|\b(?:that|the same|of the) (?:day|night)\b/i;

interface Odd {
  readonly kind: 'skipped' | 'repeated';
  readonly zone: string;
  readonly instants: readonly [number, number];
}

const title = { en: '{text}: {utc}', 'zh-cn': '{text}：{utc}' };
/** The sentence speaks of just that. */
const aware =
  /\b(?:twice|DST|daylight|summer ?time|winter ?time|clocks?|skipp\w+|repeat\w*|put back)\b|夏令时|冬令时|两次|两遍|拨[快慢]/i;

/** That the hour is missing. */
const saysMissing =
  /\b(?:does not|doesn['’]t|do not|don['’]t|never) (?:exist|come|occur|happen)\b|\b(?:skip|jump|missing|leap)\w*|\bno (?:such|02|2)\b|\bspring forward\b|不存在|没有这|跳[过到]|直接(?:变成|到|跳)|缺|少一个?小时/i;

function isWithin(at: number, start: number | undefined, end: number | undefined): boolean {
  return start !== undefined && end !== undefined && start - HOUR <= at && at <= end + HOUR;
}

const HOUR = 60 * 60_000;

function oddField({ read }: Moment, zone: string | undefined): Odd | undefined {
  if (read?.kind === 'skipped' || read?.kind === 'repeated') return inOrder(read);
  return read?.kind === 'no-zone' && zone !== undefined ? oddAt(read.wall, zone) : undefined;
}

/** Most people mean a skipped time to come after the jump. */
function inOrder({ kind, zone, instants: [one, other] }: Odd): Odd {
  return { kind, zone, instants: kind === 'skipped' ? [other, one] : [one, other] };
}

function oddAt(wall: Wall, zone: string): Odd | undefined {
  const resolved = resolve(wall, zone);
  return resolved.kind === 'one' ? undefined : inOrder({ ...resolved, zone });
}

function* inProse(change: Change, given: Given): Iterable<Hit & { says: 'skipped' | 'repeated' }> {
  const { markdown } = change.document;
  let grouped: ReadonlyMap<unknown, Comparison['result']> | undefined;
  for (const one of renderings(markdown)) {
    const zone = nameOf(one.zone ?? timeAt(markdown, one.at.from)?.zone);
    const isSameDay = one.date?.kind !== 'day' && sameDay.test(one.sentence);
    const { start, end } = change.schedule;
    const { instant } = start;
    const isUndated = one.date === undefined && !isSameDay;
    const sameAsStart =
      (isSameDay || isUndated) && zone !== undefined && instant !== undefined ? wallAt(instant, zone) : undefined;
    const day = sameAsStart ?? (one.date && dayOf(one.date, change, given));
    if (!day || zone === undefined || saysMissing.test(one.sentence)) continue;
    if (one.explained && saysOffset(one.sentence)) continue;
    for (const clock of one.last ? [one.first, one.last] : [one.first]) {
      const isOfChange = (one: Odd) => one.instants.every(at => isWithin(at, instant, end.instant));
      // A window that begins in the evening holds hours of the next day.
      const days = isUndated ? [day, movedDay(day, 1)] : [day];
      const odds = days.flatMap(one => oddAt({ ...one, hour: clock.hour, minute: clock.minute }, zone) ?? []);
      const odd = odds.find(isOfChange) ?? odds[0];
      // Who knows that the clocks change may still name an hour that they jump over, but not the moment at which they do.
      if (!odd || ((odd.kind === 'repeated' || clock.minute === 0) && aware.test(one.sentence))) continue;
      // Without a day it is of the change only where the clocks change within the window.
      if (isUndated && !isOfChange(odd)) continue;
      grouped ??= new Map(
        comparisons(change, given).flatMap(({ anchor, other, result }) => [
          [anchor, result],
          [other, result],
        ]),
      );
      // Beside another rendering an hour that comes twice is plain, and one that does not exist is none all the same.
      if (grouped.has(one) && (odd.kind === 'repeated' || grouped.get(one) === 'different')) break;
      const by = one.at.from - one.first.at.from;
      const at = { from: by + clock.at.from, to: by + clock.at.to };
      const text = `${one.date?.text ?? ''} ${clock.text}`.trim();
      const as = isSameDay || isUndated ? 'nudge' : rowOf(odd);
      yield { at, says: odd.kind, with: fills(text, odd), as, fixes: () => proseFixes(at.to, odd) };
      break;
    }
  }
}

/** "02:30 Berlin time, which is UTC+2". */
function saysOffset(sentence: string): boolean {
  return zonesIn(sentence).some(({ zone }) => zone.kind === 'offset' || (zone.kind === 'iana' && zone.name === 'UTC'));
}

function nameOf(zone: Zone | undefined): string | undefined {
  return zone?.kind === 'iana' ? zone.name : zone?.kind === 'words' ? zone.zone : undefined;
}

/** The offset behind the time; a skipped one has to be another time, which its author chooses. */
function proseFixes(at: number, { kind, zone, instants }: Odd): readonly Fix[] {
  if (kind === 'skipped') return [];
  return instants.map(instant => {
    const text = `UTC${formatOffset(offsetAt(zone, instant)).replace(/^([+-])0?(\d+)(?::00)?/, '$1$2')}`;
    return { title, with: { text, utc: utcText(instant) }, edits: [{ from: at, to: at, text: ` ${text}` }] };
  });
}

function rowOf({ kind }: Odd): 'contradiction' | 'prose' {
  return kind === 'skipped' ? 'contradiction' : 'prose';
}

function fills(text: string, { zone, instants }: Odd): Record<string, string> {
  const [one, other] = instants.map(
    instant => `${formatIso(instant, offsetAt(zone, instant)).slice(11)} (${utcText(instant)})`,
  );
  return { text: quote(text, 40), zone, one: one ?? '', other: other ?? '' };
}
