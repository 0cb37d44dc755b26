// "No, not intrusive", while another place of the same document says that something is interrupted.

import type { Answer, Change } from '../../core/change.ts';
import { saysNone } from '../../core/judged/saysNone.ts';
import { weaknessOf } from '../../core/judged/weakness.ts';
import { type Hit, rule } from '../../core/rule.ts';
import { deniedElsewhere } from '../../core/said/denialsElsewhere.ts';
import { agreedEffect, announcedEffect, statedEffect, tellsEffect } from '../../core/said/effects.ts';
import {
  holdingSteps,
  interruptingSteps,
  isPlainNo,
  statedOutage,
  stoppingSteps,
} from '../../core/said/impactWords.ts';
import {
  admitsEffect,
  claimsOnly,
  deniesAll,
  deniesEffect,
  isAffirmed,
  isDenial,
  isLook,
} from '../../core/said/noImpact.ts';
import { type Phrase, phrasesIn } from '../../core/text/phrases.ts';
import { durationsIn } from '../../core/time/durations.ts';
import { quote, type Words } from '../../core/words.ts';
import { impactContradictions } from './impactContradictions.ts';

export default rule({
  id: 'contradicted-impact',
  severity: 'consistency',
  says: impactContradictions,
  why: {
    en: 'Support and dependent teams read only this answer. If it says No and the runbook restarts something, they search for a fault that we made. A bare No is a fine answer when nothing speaks against it; so is a No with a reason, such as “No: rolling, one node at a time”.',
    'zh-cn':
      '客服和依赖方往往只看这一个回答。这里写“无”、步骤里却有重启，他们就会去排查我们自己造成的故障。没有矛盾时，一个“无”就够了；“无：滚动重启，逐台进行”这样带理由的也可以。',
  },
  *check(change): Iterable<Hit & { says: keyof typeof impactContradictions }> {
    const answer = change.answer('risk.intrusiveness');
    if (answer?.kind !== 'given' || weaknessOf(answer, change)) return;
    const isPlain = isPlainNo(answer);
    if (!isPlain && (isAffirmed(answer) || (!saysNone(answer) && !deniesEffect(answer)))) {
      const denial = admitsEffect(answer.text) || isAffirmed(answer) ? deniedElsewhere(change) : undefined;
      if (!denial) return;
      const fills = { answer: quote(answer.text.split('\n')[0] as string, 40), other: quote(denial.text) };
      yield { at: denial.at, says: 'denied', with: fills, see: [{ at: answer.at, says: here }], as: 'nudge' };
      return;
    }
    const list = affected.exec(answer.text);
    const first = answer.text.split('\n')[0] as string;
    const said = { at: { from: answer.at.from, to: answer.at.from + first.length }, answer: quote(first, 40) };
    // A bare no beside a length or a step is sure; a denial in words of its own may have a reason that is not read.
    const hit = (other: Phrase, isSure: boolean) => ({
      at: said.at,
      see: [{ at: other.at, says: here }],
      ...(isSure ? {} : ({ severity: 'information' } as const)),
    });
    const isClaim = claimsOnly(answer);
    const isWhole = deniesAll(answer);
    const isBare = isClaim || (isWhole && startsBare(answer));
    const outage =
      statedOutage(change) ??
      statedEffect(change) ??
      agreedEffect(change, isPlain || isClaim || isWhole) ??
      (isPlain || isClaim ? announcedEffect(change) : undefined);
    const [step] = isBare ? [...interruptingSteps(change), ...stoppingSteps(change)] : interruptingSteps(change);
    const [held] = isWhole && !inTurn.test(answer.text) ? holdingSteps(change) : [];
    const slowness = isPlain || isClaim ? phrasesIn(change, announced).find(({ text }) => isSlow(text)) : undefined;
    const below = isWhole ? effectBelow(change, answer.at.from) : undefined;
    if (below) {
      const fills = { answer: said.answer, other: quote(below.text) };
      yield { ...hit(below, false), says: 'below', with: fills };
    } else if (outage && !admitsEffect(answer.text)) {
      const isSure = isPlain && durationsIn(outage.text).length > 0;
      yield { ...hit(outage, isSure), says: 'outage', with: { answer: said.answer, other: quote(outage.text) } };
    } else if ((isPlain || isBare) && step) {
      const fills = { answer: said.answer, other: quote(step.text), verb: step.verb.toLowerCase() };
      yield { ...hit(step, isPlain), says: 'step', with: fills };
    } else if (held) {
      const fills = { answer: said.answer, other: quote(held.text), verb: held.verb.toLowerCase() };
      yield { ...hit(held, false), says: 'step', with: fills };
    } else if (slowness) {
      yield { ...hit(slowness, false), says: 'slow', with: { answer: said.answer, other: quote(slowness.text) } };
    } else if (list) {
      const from = answer.at.from + list.index + list[0].search(/\S/);
      const other = { at: { from, to: answer.at.from + list.index + list[0].length }, text: list[0] };
      yield { ...hit(other, isPlain), says: 'list', with: { answer: said.answer, other: quote(list[0]) } };
    }
  },
  examples: {
    bad: [
      {
        text: `
### Why is this the correct time to complete the CM?

Sunday 02:00 UTC has 4% of the daily peak. The shop sleeps, no customer will notice any of it.
                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “no customer will notice any of it” stands here

### Will the CM be in any way intrusive, and if so, how will you know? What teams, services or functionality will be impacted?

Yes: checkout is read-only for 12 minutes, and support sees it on the orders board.
`,
      },
      {
        text: `
### Will the CM be in any way intrusive, and if so, how will you know? What teams, services or functionality will be impacted?

No
^^ “No” says that nothing is disturbed, but a step says

## Runbook

| # | Step | Owner | Minutes | Check | Undo |
| --- | --- | --- | --- | --- | --- |
| 1 | Check that the replica lag is below 1 s | Alice | 5 | lag graph | none needed |
| 2 | Restart orders-api with the new pool size | Alice | 10 | 5xx is below 0.1% | restart with the old one |
`,
      },
      {
        text: `
### Will the CM be in any way intrusive, and if so, how will you know? What teams, services or functionality will be impacted?

No: customers do not notice the switch, as all reads go to the replica.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “No: customers do not notice the switch,…” says that nothing is disturbed, but elsewhere it says “Checkout is unavailable for 10 min

## Communication Plan

| Who | When | Channel | Message |
| --- | --- | --- | --- |
| customers, support | before, one day ahead | status page | Checkout is unavailable for 10 min |
| payments-team | after | #changes | done, or rolled back |
`,
      },
      {
        text: `
### 变更是否会造成侵入性影响？如果会，如何发现？哪些团队、服务或功能会受影响？

无。
^^ “无。” says that nothing is disturbed, but a step says “主从切换

## 操作手册

| # | 步骤 | 负责人 | 分钟 | 检查 | 回退 |
| --- | --- | --- | --- | --- | --- |
| 1 | 检查复制延迟 | 王磊 | 5 | 小于 1 秒 | 无需回退 |
| 2 | 主从切换：\`promote.sh orders-db-2\` | 王磊 | 15 | \`pg_up\` 为 1 | 回切 |
`,
      },
    ],
    good: [
      {
        text: `
### Will the CM be in any way intrusive, and if so, how will you know? What teams, services or functionality will be impacted?

No

## Runbook

| # | Step | Owner | Minutes | Check | Undo |
| --- | --- | --- | --- | --- | --- |
| 1 | Check that no pod restarts | Alice | 5 | 0 restarts | none needed |
| 2 | Reload the configuration without a restart: \`gwctl reload\` | Alice | 10 | version 12 is live | restart with the old one |
`,
      },
      {
        text: `
### Will the CM be in any way intrusive, and if so, how will you know? What teams, services or functionality will be impacted?

No: one pod at a time, the other eleven serve. It would show as 5xx on the orders dashboard.

## Runbook

| # | Step | Owner | Minutes | Check | Undo |
| --- | --- | --- | --- | --- | --- |
| 1 | Check that the replica lag is below 1 s | Alice | 5 | lag graph | none needed |
| 2 | Restart the pods of orders-api | Alice | 10 | 5xx is below 0.1% | restart with the old image |
`,
      },
      {
        text: `
### Will the CM be in any way intrusive, and if so, how will you know? What teams, services or functionality will be impacted?

No

## Communication Plan

| Who | When | Channel | Message |
| --- | --- | --- | --- |
| payments-team | before, one day ahead | #changes | No downtime is planned; if checkout is unavailable for 5 min, call Dan |
| payments-team | during | #changes | step and result |
| payments-team | after | #changes | done, or rolled back |

## Runbook

| # | Step | Owner | Minutes | Check | Undo |
| --- | --- | --- | --- | --- | --- |
| 1 | Set the flag \`new_pool\` | Alice | 5 | 5xx is below 0.1% | unset it |
`,
      },
    ],
  },
});

/** How the rest goes on meanwhile. */
const inTurn =
  /\b(?:one (?:\w+ ){1,3}(?:at a time|by one)|one after (?:the other|another)|by member|in turn|rolling)\b|逐|滚动|轮流|不停|边跑边/i;

/** Whether the first words of a denial give no reason, whatever else is told below. */
function startsBare(answer: Answer): boolean {
  const first = answer.text
    .split(/[.;。；\n]/)
    .slice(0, 2)
    .join('. ');
  return first.split(/[.。]/).every(part => part.trim().length < 6 || isDenial(part) || isLook(part));
}

/** What the answer itself goes on to tell behind its denial. */
function effectBelow(change: Change, start: number): Phrase | undefined {
  return phrasesIn(change, ['risk.intrusiveness']).find(
    ({ at, text }) => at.from > start + 4 && !isDenial(text) && !isSought.test(text) && tellsEffect(text),
  );
}

/** "We'd see a mistake as ping loss": where one would look; and what the second one is for. */
const isSought =
  /^\W*(?:we|one|you)(?:['’]d| would) (?:see|notice|know)\b|\bone \w+ instead of two\b|冗余|另一[台条路]顶/i;

const here: Words = { en: 'The other place', 'zh-cn': '另一处' };

const announced = ['risk.business-critical', 'communication.plan'];

/** What others are told they will feel: "orders may be slow", 查询会慢. */
function isSlow(text: string): boolean {
  return (
    /\b(?:may|might|will|could|can|are|is|get|be) (?:\w+ )?(?:slow(?:er)?|delayed|degraded|hang|time out)\b|(?:会|可能|将|略)(?:略微?|有所?|较|变|很)?(?:变?慢|卡顿|延迟|超时|报错)|变慢/i.test(
      text,
    ) && !/\b(?:not|no|never|without|if)\b|不会|不|无|没有|如果|若|万一/i.test(text)
  );
}

/** "Affected: checkout, refunds" below a No. */
const affected =
  /^[ \t]*(?:[-*+][ \t]+)?\**(?:affected|impacted)(?: (?:teams?|services?|systems?|functionality|users?|parties))?(?: and \w+)?\**[ \t]*[:：][ \t]*\**[ \t]*(?!none|no\b|nobody|nothing|n\/a|-|–)\S[^\n]*|^[ \t]*(?:[-*+][ \t]+)?\**(?:受影响|影响)的?(?:团队|服务|系统|功能|用户|范围|方)\**[ \t]*[:：][ \t]*(?!无|没有|不涉及|暂无|-)\S[^\n]*/im;
