// Two renderings of one moment that are two moments: in the schedule, in brackets, or in a text that says when the change is.

import { utcText } from '../../core/clock/ownWindow.ts';
import type { Rendering } from '../../core/clock/renderings.ts';
import { comparisons } from '../../core/clock/sameMoment.ts';
import { statedOffsets, strayStatements } from '../../core/clock/statedOffsets.ts';
import { windowConflicts } from '../../core/clock/windowConflicts.ts';
import { wrongRelations } from '../../core/clock/zoneRelations.ts';
import { type Hit, rule } from '../../core/rule.ts';
import { formatOffset } from '../../core/time/time.ts';
import { quote } from '../../core/words.ts';
import { offsetHits, offsetWords } from './scheduleOffset.ts';
import { stepHits, stepWords } from './stepHours.ts';

type Says = 'offset' | 'stated' | 'elsewhere' | 'renderings' | 'window' | keyof typeof stepWords;

export default rule({
  id: 'conflicting-times',
  severity: 'contradiction',
  says: {
    ...offsetWords,
    stated: {
      en: 'Clocks in {zone} go by {there} when this change is done, not by {offset}, so the times below are read an hour apart. Correct the offset.',
      'zh-cn': '变更时 {zone} 用的是 {there} 而不是 {offset}，下面的时间会被读成不同的时刻。请更正偏移量。',
    },
    elsewhere: {
      en: 'By these words times are read at UTC{offset}, but only at UTC{own}, as in the schedule, are those below the hours of the window. Please check which zone is meant.',
      'zh-cn':
        '按这句话，时间要按 UTC{offset} 理解，可下面的钟点只有按计划时间的 UTC{own} 才落在窗口里。请核对是哪个时区。',
    },
    renderings: {
      en: '“{text}” is {other}, but “{anchor}” is {utc}: whoever goes by the wrong one is not there. Please correct one of them.',
      'zh-cn': '“{text}”是 {other}，而“{anchor}”是 {utc}，按错的那个来就会错过。请改正其中一个。',
    },
    window: {
      en: '“{text}” is {other}, but the schedule says {utc}: people come at either. Please make the two agree.',
      'zh-cn': '“{text}”是 {other}，而文档开头的时间是 {utc}，两边的人会各来各的。请改成一致。',
    },
    ...stepWords,
  },
  why: {
    en: 'A time in several zones helps only while all renderings are the same moment. Once one was changed and the other forgotten, each team is on time by its own clock, and not together.',
    'zh-cn': '同一时刻写出多个时区，前提是彼此一致。改了一处忘了另一处，各个团队都觉得自己准时，却碰不到一起。',
  },
  *check(change, given): Iterable<Hit & { says: Says }> {
    yield* offsetHits(change);
    for (const { at, offset, own } of strayStatements(change, given))
      yield { at, says: 'elsewhere', with: { offset: formatOffset(offset), own: formatOffset(own) }, as: 'nudge' };
    const offsets = statedOffsets(change, given);
    for (const { at, name, minutes, there } of offsets) {
      const fills = { zone: name, offset: formatOffset(minutes), there: formatOffset(there) };
      yield { at, says: 'stated', with: fills, as: 'prose' };
    }
    for (const { at, name, said, there } of wrongRelations(change, given)) {
      if (offsets.some(one => one.at.from <= at.to && at.from <= one.at.to)) continue;
      const fills = { zone: name, offset: formatOffset(said), there: formatOffset(there) };
      yield { at, says: 'stated', with: fills, as: 'prose' };
    }
    const { text } = change.source;
    for (const one of comparisons(change, given)) {
      if (one.result !== 'different') continue;
      // The odd one of three is at fault; of two, the one that was written after the other.
      const isTurned = !one.isOdd && one.anchor.at.from > one.other.at.from;
      const [anchor, other] = isTurned ? [one.other, one.anchor] : [one.anchor, one.other];
      const instants = isTurned ? [one.instants[1], one.instants[0]] : one.instants;
      const { isDated } = one;
      const fills = {
        text: quote(text.slice(other.at.from, zoneEnd(text, other.at.to)), 40),
        anchor: quote(text.slice(anchor.at.from, zoneEnd(text, anchor.at.to)), 40),
        utc: utcText(instants[0] as number, isDated),
        other: utcText(instants[1] as number, isDated),
      };
      const see = [{ at: anchor.at, says: { en: 'The other rendering', 'zh-cn': '另一处写法' } }];
      const as = isJoined(text, anchor, other) ? {} : ({ as: 'nudge' } as const);
      yield { at: other.at, says: 'renderings', with: fills, see, ...as };
    }
    for (const { rendering, instant, planned, field, isSure } of windowConflicts(change, given)) {
      const { at } = rendering;
      const fills = {
        text: quote(text.slice(at.from, zoneEnd(text, at.to)), 40),
        utc: utcText(planned),
        other: utcText(instant),
      };
      const see = [{ at: change.schedule[field].field.at, says: { en: 'The schedule', 'zh-cn': '计划时间' } }];
      yield { at, says: 'window', with: fills, see, ...(isSure ? {} : ({ as: 'nudge' } as const)) };
    }
    yield* stepHits(change, given);
  },
  examples: {
    bad: [
      {
        text: `
### Why is this the correct time to complete the CM?

Traffic is lowest at 2026-12-01 03:00 UTC (20:00 PST), 4% of the daily peak.
                                           ^^^^^ “20:00 PST” is 2026-12-01 04:00 UTC, but “03:00 UTC” is 2026-12-01 03:00 UTC
`,
      },
      {
        text: '',
        front: `
schedule:
  start: 2026-12-01T02:00:00+09:00
         ^^^^^^^^^^^^^^^^^^^^^^^^^ “2026-12-01T02:00:00+09:00” has the offset +09:00, but clocks in Asia/Shanghai go by +08:00
  end: 2026-12-01T04:00:00+09:00
  timezone: Asia/Shanghai
`,
        fixed: 'start: 2026-12-01T02:00:00+08:00',
      },
      {
        text: `
## 沟通计划

| 谁 | 何时 | 渠道 | 内容 |
| --- | --- | --- | --- |
| 客服 | 变更前一天 | 变更群 | MCM-1042 维护时间：UTC 2026-12-01 02:00-04:00 |
                                                  ^^^^^^^^^^^ “02:00-04:00” is 2026-12-01 02:00 UTC, but the schedule says
`,
      },
      {
        text: `
### Why is this the correct time to complete the CM?

All times are Europe/Warsaw (UTC+2).
                             ^^^^^ Clocks in Europe/Warsaw go by +01:00 when this change is done

At 19:00 traffic is 4% of the daily peak.
`,
      },
      {
        text: `
## Runbook

| # | Antofagasta | UTC | Step | Owner | Minutes | Check |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | 02:00 | 05:00 | Stop the writer | Alice | 10 | 0 sessions |
| 2 | 02:10 | 05:10 | Copy the rows | Alice | 10 | equal counts |
| 3 | 02:20 | 06:20 | Start the writer | Alice | 10 | 0 errors |
              ^^^^^ “06:20” is not as far from “02:20” in its row
| 4 | 02:30 | 05:30 | Watch the error rate | Dan | 10 | below 0.1% |
| 5 | 02:40 | 05:40 | Open the site | Dan | 10 | 200 of 200 |
`,
      },
      {
        text: `
### Where is the go/no-go point, by what is it decided, and who decides?

After step 3, planned for 02:40 Asia/Shanghai, at the latest 02:25 Asia/Shanghai. @carol decides: rows are equal and nobody says stop.
                                                             ^^^^^ “02:25” is the latest hour here, but 02:40 is when it is expected
`,
      },
      {
        text: `
## Runbook

1. @alice: \`promote.sh orders-db-2\`, then \`pg_up\` is 1 (25 min)
2. @dan: watch the error rate, below 0.1% (30 min)

All times Asia/Shanghai. 55 min in all, done at 03:05.
                                                ^^^^^ “03:05” is not “55 min” after the start of the window, which makes 02:55.
`,
      },
    ],
    good: [
      {
        text: `
# Promote orders-db on 2026-12-01 at 02:00 Asia/Shanghai (2026-11-30 18:00 UTC)

### Why is this the correct time to complete the CM?

8 Nov 00:00 UTC (8am SG, 4pm Seattle) was busier; at 02:00-04:00 Asia/Shanghai (18:00-20:00 UTC) traffic is 4% of the peak.
`,
      },
      {
        text: `
### 为什么选择这个时间

北京时间 12月1日 02:00（UTC 11月30日 18:00）流量最低，为峰值的 4%；UTC 22:00 结算批处理开始。
`,
      },
    ],
  },
});

/** Whether brackets, a mark of equality or words say that two renderings are one moment; behind a comma another one may follow. */
function isJoined(text: string, one: Rendering, other: Rendering): boolean {
  const [first, last] = one.at.from < other.at.from ? [one, other] : [other, one];
  return first.passage !== last.passage || joins.test(text.slice(first.at.to, last.at.from));
}

const joins = /[([（【=≈⇒/|]|\b(?:i\.?e\b|that is|which is|equals|equivalent)|即|也就是|对应|相当|等于|[换折]算|折合/i;

/** The end of the zone that is written behind a time. */
function zoneEnd(text: string, to: number): number {
  return (
    to +
    (/^ ?(?:UTC(?:[+-]\d{1,2})?|[A-Z]{2,5}\b|[A-Z][a-z]+\/[A-Z]\w+|Z\b)/.exec(text.slice(to, to + 40))?.[0].length ?? 0)
  );
}
