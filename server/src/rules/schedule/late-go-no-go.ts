// The decision whether to go on comes when a rollback would no longer end within the window.

import type { Change } from '../../core/change.ts';
import { type Plan, planOf } from '../../core/plan/arithmetic.ts';
import { type Decision, decisionIn } from '../../core/plan/decision.ts';
import { duration } from '../../core/plan/stepFacts.ts';
import { isAlternative } from '../../core/plan/stepParts.ts';
import { type Fix, type Hit, rule } from '../../core/rule.ts';
import { clockText } from '../../core/time/dayClock.ts';
import { format, formatOffset, offsetAt, wallAt } from '../../core/time/time.ts';
import type { Words } from '../../core/words.ts';

type Says = 'clock' | 'end';

export default rule({
  id: 'late-go-no-go',
  severity: 'contradiction',
  says: {
    clock: {
      en: '“{text}” is too late to decide: the rollback takes {rollback} and the window ends at {end}. Decide by {by}.',
      'zh-cn': '“{text}”才决定就太晚了：回滚需要 {rollback}，窗口 {end} 结束。请最晚在 {by} 决定。',
    },
    end: {
      en: '“{text}” comes after the window has ended ({end}), so there is nothing left to decide. Decide before, with time for the rollback.',
      'zh-cn': '“{text}”已在窗口结束（{end}）之后，没有可决定的了。请提前决定，并留出回滚的时间。',
    },
  },
  why: {
    en: 'After the last moment at which a rollback still fits, “no-go” is no longer a choice, only a longer outage. So the point of decision has to lie at the end of the window minus the rollback, or earlier.',
    'zh-cn':
      '过了回滚还来得及的最后时刻，“中止”就不再是选项，只会让故障更长。因此决策点最晚是窗口结束时间减去回滚所需时间。',
  },
  *check(change): Iterable<Hit & { says: Says }> {
    const plan = planOf(change);
    if (!plan?.window || plan.decideBy === undefined) return;
    const { rollback, window, decideBy } = plan;
    for (const answer of change.answers) {
      if (!answer.question.checks.includes('late-go-no-go')) continue;
      const decision = decisionIn(answer)(change);
      if (!decision || decision.instant <= decideBy) continue;
      // Whether the rollback counts in full is in doubt where its length is.
      const isSure =
        decision.isSure && (decision.instant > window.end || (rollback.isKnown && !rollback.steps.some(isAlternative)));
      yield {
        at: decision.at,
        ...(isSure ? {} : ({ as: 'nudge' } as const)),
        says: rollback.minutes === 0 ? 'end' : 'clock',
        with: {
          text: decision.text,
          rollback: duration(rollback.minutes),
          end: shown(window.end, change),
          by: shown(decideBy, change),
        },
        see: [{ at: change.schedule.end.field.at, says: endHere }],
        fixes: () => earlier(decision, plan, change),
      };
    }
  },
  examples: {
    bad: [
      {
        text: `
### Go / no-go

At 03:55 (Asia/Shanghai) Alice decides by the lag graph.
   ^^^^^ “03:55” is too late to decide: the rollback takes 10 min
`,
        fixed: 'At 03:50 (Asia/Shanghai) Alice decides by the lag graph.',
      },
      {
        text: `
### Go / no-go

115 minutes after the start at the latest, by the lag graph; Alice decides.
^^^^^^^^^^^ “115 minutes” is too late to decide
`,
      },
      {
        text: `
### 回滚条件

- 登录成功率低于 99%，持续 3 分钟
- 到北京时间 03:56 第 3 步仍未完成
        ^^^^^ “03:56” is too late to decide

### 决策点

最晚北京时间 03:58，由王磊按命中率决定是否继续。
       ^^^^^ “03:58” is too late to decide
`,
      },
    ],
    good: [
      {
        text: '\n### What conditions would indicate a need to rollback?\n\nNo report in the mailbox by 06:30 Asia/Shanghai on Wednesday, or 5xx of orders-api above 2%; Dan decides.\n',
        front:
          'schedule:\n  start: 2026-12-01T14:00:00+08:00\n  end: 2026-12-01T16:00:00+08:00\n  timezone: Asia/Shanghai\n',
      },
      {
        text: `
### Go / no-go

After step 1, at the latest at 03:30 (Asia/Shanghai), Alice decides by the lag graph. The window ends at 04:00 (Asia/Shanghai).
`,
      },
      {
        text: `
### 决策点

第 2 步之后，最晚北京时间 02:45，由王磊按命中率决定是否继续。
`,
      },
    ],
  },
});

/** An instant as the clocks of the schedule show it. */
function shown(instant: number, { schedule }: Change): Words {
  const { read } = schedule.start;
  const zone = schedule.zone ?? (read?.kind === 'instant' ? formatOffset(read.offset) : 'UTC');
  return { en: format(instant, zone, 'en'), 'zh-cn': format(instant, zone, 'zh-cn') };
}

const endHere = { en: 'The window ends here.', 'zh-cn': '窗口到此结束。' };

/** The last moment that is early enough, in the place and zone of the late one. */
function earlier({ at, text, zone }: Decision, { decideBy }: Plan, { schedule }: Change): readonly Fix[] {
  if (decideBy === undefined || !/^\d{2}:\d{2}$/.test(text)) return [];
  const name =
    zone?.kind === 'iana'
      ? zone.name
      : zone?.kind === 'words'
        ? zone.zone
        : zone?.kind === 'offset'
          ? formatOffset(zone.minutes)
          : schedule.zone;
  if (name === undefined || Number.isNaN(offsetAt(name, decideBy))) return [];
  const time = clockText(wallAt(decideBy, name));
  return [{ title: fixTitle, with: { time }, edits: [{ ...at, text: time }] }];
}

const fixTitle = { en: 'Decide at {time}', 'zh-cn': '改为 {time} 决定' };
