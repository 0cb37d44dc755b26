// The rollback was tried, but long ago or with another version than the one that is delivered.

import { readBy } from '../../core/answers/asked.ts';
import { type Answer, type Change, proseOf } from '../../core/change.ts';
import { type Hit, rule } from '../../core/rule.ts';
import { changedSince, firstDay, ofAnotherWay } from '../../core/said/changedSince.ts';
import { type Coarse, coarseDays } from '../../core/said/coarseDays.ts';
import { toldOlder } from '../../core/said/olderWay.ts';
import { triedOn } from '../../core/said/proof.ts';
import { oddVersion, otherVersion } from '../../core/said/proofVersions.ts';
import type { Version } from '../../core/said/versions.ts';
import { firstLine } from '../../core/source.ts';
import { datesIn } from '../../core/time/dates.ts';
import { quote } from '../../core/words.ts';

type Says = 'old' | 'version' | 'changed' | 'another';

export default rule({
  id: 'outdated-rollback-proof',
  severity: 'weak',
  says: {
    old: {
      en: 'The rollback was last tried on {text}, {months} months before the change; much has changed since. Try it once more, or say why the old test still holds.',
      'zh-cn':
        '上一次演练回滚是 {text}，距变更已有 {months} 个月，环境早已不同。请再试一次，或写明为什么那次结果仍然有效。',
    },
    version: {
      en: 'The rollback was tried with {text}, but this change is about {other}. Try it with the version that is delivered, or say why both behave alike.',
      'zh-cn':
        '演练回滚用的是 {text}，而这次变更涉及的是 {other}。请用实际要上线的版本再试，或写明为什么两者没有差别。',
    },
    changed: {
      en: 'The rollback was tried on {text}, but a step was changed after that ({other}). Try the steps as they are now, or say why the change does not matter for going back.',
      'zh-cn':
        '回退演练是在 {text}，但之后（{other}）又改过步骤。请按现在的步骤再试一次，或写明为什么这处改动不影响回退。',
    },
    another: {
      en: 'By its own words (“{text}”) the trial was of another way back than the one that stands here. Try the steps as they are now, or say why the difference does not matter for going back.',
      'zh-cn':
        '按这里自己的说法（“{text}”），演练的并不是现在写的这条退路。请按现在的步骤再试一次，或写明为什么这点差别不影响回退。',
    },
  },
  why: {
    en: 'A proof is one for the version and the steps that were tried. After half a year, or with another build, it shows that a rollback was possible once.',
    'zh-cn': '验证只对当时的版本和步骤有效。过了半年，或换了版本，它只能说明“曾经可以回滚”。',
  },
  *check(change, given): Iterable<Hit & { says: Says }> {
    for (const answer of readBy('outdated-rollback-proof', change, given)) {
      if (answer.kind !== 'given') continue;
      const older = toldOlder(answer);
      if (!older && holds.test(answer.text)) continue;
      const tried = triedOn(answer);
      const start = change.schedule.start.instant ?? given.now;
      const months = tried ? Math.floor((start - tried.day) / MONTH) : 0;
      if (tried && months >= 6) yield { at: tried.at, says: 'old', with: { text: tried.text, months } };
      const long = tried ? undefined : longAgo(answer, start, given.now);
      if (long) yield long;
      const another = long || months >= 6 ? undefined : (ofAnotherWay(answer) ?? older);
      const changed = months >= 6 ? undefined : changedStep(answer, change, given.now);
      if (changed) yield changed;
      else if (another)
        yield {
          at: firstLine(change.source, another),
          says: 'another',
          with: { text: quote(change.source.text.slice(another.from, another.to), 40) },
          severity: 'information',
        };
      const found =
        changed || another || long
          ? undefined
          : (otherVersion(answer, change) ?? (months < 6 ? oddVersion(answer, change) : undefined));
      if (!found) continue;
      const [proof, other] = found;
      // One thing by its name; which number is the odd one of many is a guess.
      const isSure = proof.of !== '' && proof.of === other.of;
      yield {
        at: proof.at,
        says: 'version',
        with: { text: named(proof), other: named(other) },
        see: [{ at: other.at, says: here }],
        ...(isSure ? {} : ({ severity: 'information' } as const)),
      };
    }
  },
  examples: {
    bad: [
      {
        text: `
### If this is a software or infrastructure change, has the rollback procedure been verified in a development environment?

Yes, on 2026-03-02 in staging with image 16.4 by Dan: 8 minutes, log at https://git.example.com/orders/pull/88#comment-5.
        ^^^^^^^^^^ The rollback was last tried on 2026-03-02, 8 months before
`,
      },
      {
        text: `
### If this is a software or infrastructure change, has the rollback procedure been verified in a development environment?

Yes, on 2026-11-13 in staging with \`postgres:16.2\` by Dan: 8 minutes, log at https://git.example.com/orders/pull/88#comment-5.
                                             ^^^^ The rollback was tried with postgres 16.2, but this change is about postgres 16.4
`,
      },
      {
        text: `
### If this is a software or infrastructure change, has the rollback procedure been verified in a development environment?

Yes, on 2026-11-13 in staging by Dan, from 4.18.0-rc2 back to 4.17.3: 8 minutes, log at https://git.example.com/orders/pull/88#comment-5.
                                           ^^^^^^^^^^ The rollback was tried with 4.18.0-rc2, but this change is about 4.18.0

## Runbook

1. @alice: deploy orders-api 4.18.0, then 12 pods are ready (15 min)
`,
      },
      {
        text: `
### 执行变更需要哪些条件？

王磊执行，李娜观察；search-api 3.22.0 已全量上线。

### 回滚验证

是：2026-11-16 在预发环境用 search-api 3.20.0，李娜按以上步骤执行，用时 8 分钟（[日志](https://ci.example.com/runs/8124)）。
                               ^^^^^^ The rollback was tried with search-api 3.20.0
`,
      },
      {
        text: `
### In the event of problems, what will you do to return your system to a known good state?

1. \`promote.sh --back\` (6 min). Step 1 was rewritten on 2026-11-15: before, it used the old fence.

### If this is a software or infrastructure change, has the rollback procedure been verified in a development environment?

Yes, on 2026-11-10 in staging with \`postgres:16.4\` by Dan: 8 minutes, log at https://git.example.com/orders/pull/88#comment-5.
        ^^^^^^^^^^ The rollback was tried on 2026-11-10, but a step was changed after that (2026-11-15)
`,
      },
      {
        text: `
### If this is a software or infrastructure change, has the rollback procedure been verified in a development environment?

Yes, on 2026-11-13 in staging with \`postgres:16.4\` by Dan, 8 minutes (https://ci.example.com/runs/81). At that time the script still restored from NFS.
                                                                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ By its own words
`,
      },
    ],
    good: [
      {
        text: `
### In the event of problems, what will you do to return your system to a known good state?

1. \`promote.sh --back\` (8 min). Step 1 was rewritten on 2026-11-10, before the trial.

### If this is a software or infrastructure change, has the rollback procedure been verified in a development environment?

Yes, on 2026-11-13 in staging with \`postgres:16.4\` by Dan: 8 minutes, log at https://git.example.com/orders/pull/88#comment-5.
`,
      },
      {
        text: `
### If this is a software or infrastructure change, has the rollback procedure been verified in a development environment?

Yes, on 2026-08-13 in staging with \`promote.sh\` 2.8.0 by Dan, back from 16.4 to 13.14: 8 minutes.
`,
      },
      {
        text: `
### 回滚验证

是：2026-02-16 演练过；之后步骤和脚本没有变化，11 月每晚的自动演练也都通过。
`,
      },
    ],
  },
});

const MONTH = 30.44 * 24 * 60 * 60 * 1000;

/** A word on why an old or another proof still counts. */
const holds =
  /\b(?:unchanged|not changed|no change|nothing (?:has )?changed|hasn't changed|since then|still (?:valid|holds|the same)|same (?:binary|path|code|steps|script|procedure|pipeline)|every (?:week|month|quarter|night)|weekly|monthly|quarterly|nightly|only difference|identical (?:to|with|as) (?:this|the one|what|today)|(?:steps?|procedure|scripts?|commands?|way back) (?:is|are|was|were) identical)\b|没有变化|未变|没变|无变化|仍然有效|依然有效|同一(?:套|个|份)?(?:脚本|流程|步骤)|每(?:周|月|季度|晚|天)/i;
const since = { en: 'What was changed since.', 'zh-cn': '之后改动的地方。' };
const here = { en: 'The version that the change is about.', 'zh-cn': '这次变更涉及的版本。' };

function named({ of, text }: Pick<Version, 'of' | 'text'>): string {
  return of === '' ? text : `${of} ${text}`;
}

/** A trial of which only the season or the year is told, half a year ago at least. */
function longAgo(answer: Answer, start: number, now: number): (Hit & { says: 'old' }) | undefined {
  const prose = proseOf(answer);
  const last = coarseDays(prose, now).reduce<Coarse | undefined>((a, b) => (a && a.month > b.month ? a : b), undefined);
  if (!last || datesIn(prose).some(({ kind }) => kind === 'day')) return undefined;
  const day = new Date(start);
  const months = day.getUTCFullYear() * 12 + day.getUTCMonth() - last.month;
  const at = { from: answer.at.from + last.from, to: answer.at.from + last.to };
  return months >= 6
    ? { at, says: 'old', with: { text: last.text.trim(), months }, severity: 'information' }
    : undefined;
}

/** The day of the trial, where a step of the way back was changed after it. */
function changedStep(answer: Answer, change: Change, now: number): (Hit & { says: 'changed' }) | undefined {
  const tried = firstDay(answer, now);
  if (!tried) return undefined;
  for (const one of change.answers) {
    if (one.kind !== 'given' || (one !== answer && !one.question.checks.includes('rollback-without-steps'))) continue;
    const after = changedSince(one, tried, now);
    if (!after) continue;
    const words = firstLine(change.source, after.at);
    const said = { says: 'changed', with: { text: tried.text, other: after.text } } as const;
    return one === answer ? { at: words, ...said } : { at: tried.at, ...said, see: [{ at: words, says: since }] };
  }
  return undefined;
}
