// The way back is described but nothing says how long it takes, so the latest moment to decide is unknown.

import { readBy } from '../../core/answers/asked.ts';
import { languageOf } from '../../core/answers/insert.ts';
import type { Answer, Change } from '../../core/change.ts';
import { isOfAct } from '../../core/clock/actLengths.ts';
import { labelledLengths, linesOf, statedTotal } from '../../core/clock/stated.ts';
import { entryOf } from '../../core/fields/fields.ts';
import { saysNone } from '../../core/judged/saysNone.ts';
import { bare, laterWords } from '../../core/judged/shortAnswers.ts';
import { runbookOf } from '../../core/plan/arithmetic.ts';
import { planSteps } from '../../core/plan/planSteps.ts';
import { maySayLength } from '../../core/plan/sureSteps.ts';
import type { Given } from '../../core/rule.ts';
import { type Fix, type Hit, rule } from '../../core/rule.ts';
import { measuredIn } from '../../core/said/proof.ts';
import type { Span } from '../../core/source.ts';
import { phrasesOf } from '../../core/text/phrases.ts';
import { durationsIn } from '../../core/time/durations.ts';
import { quote } from '../../core/words.ts';
import rollbackWithoutSteps from './rollback-without-steps.ts';

export default rule({
  id: 'rollback-without-duration',
  severity: 'weak',
  says: {
    none: {
      en: 'Nothing says how long the way back takes, so nobody knows until when it can still be decided. Add minutes, for each step or for all of them.',
      'zh-cn': '没有写回退需要多久，也就不知道最晚什么时候必须决定。请写上分钟数，每步写或合计写都可以。',
    },
    measured: {
      en: 'Nothing here says how long the way back takes; the test below measured {text}. Write the minutes here too, where the plan is added up.',
      'zh-cn': '这里没有写回退需要多久；下面的演练测得 {text}。请把分钟数也写在这里，计划才加得起来。',
    },
    open: {
      en: '“{text}” leaves open how long this part of the way back takes, so nobody knows until when it can still be decided. Give a number; a rough one is enough.',
      'zh-cn': '“{text}”没有说回退的这一部分要多久，也就不知道最晚什么时候必须决定。请给个数，粗略的也可以。',
    },
  },
  why: {
    en: 'The window has to hold the rollback as well. Its minutes give the last moment for a “no-go”, and they tell those who wait whether it is late or on time.',
    'zh-cn': '窗口里也要放得下回滚。有了它的分钟数，才有“中止”的最后时刻；等待的人也才知道它是慢了还是正常。',
  },
  *check(change, given): Iterable<Hit & { says: 'none' | 'measured' | 'open' }> {
    // A standard change follows a procedure that was approved with its figures.
    if (change.type === 'standard' && entryOf(change.front, ['procedure'])) return;
    for (const answer of readBy('rollback-without-duration', change, given)) {
      if (answer.kind !== 'given') continue;
      for (const { at, text } of phrasesOf(answer))
        if (endless.test(text)) yield { at, says: 'open', with: { text: quote(text, 60) }, as: 'nudge' };
      if (saysLength(answer) || isToldElsewhere(answer, change, given)) continue;
      const runbook = runbookOf(change);
      if (runbook && labelledLengths(runbook).rollback) continue;
      const proof = change.answers.find(
        one => one.question.checks.includes('untested-rollback') && one.kind === 'given',
      );
      const measured = proof && measuredIn(proof);
      // What the test measured is known all the same, and a length may stand in words or in another answer.
      const isSure = !measured && !maySayLength(answer.text) && !isTimedElsewhere(change);
      yield {
        at: placeIn(answer),
        ...(isSure ? {} : ({ as: 'nudge' } as const)),
        says: measured ? 'measured' : 'none',
        ...(measured ? { with: { text: measured.text } } : {}),
        fixes: () => (measured ? [totalFix(change, answer, measured.text)] : []),
      };
    }
  },
  examples: {
    bad: [
      {
        text: `
### 回滚步骤

1. 林晓：\`badgectl route prn01 --all\`，32 台切回旧队列（5 分钟）
2. 林晓：三个入口各抽 4 台打自检页，都来自 PRN01（20 分钟）

合计 25 分钟，另加补印，当晚没印的补完才算退完。
^^^^^^^^^^^^^^^^^^^^^^^^^^ “合计 25 分钟，另加补印，当晚没印的补完才算退完。” leaves open
`,
      },
      {
        text: `
### In the event of problems, what will you do to return your system to a known good state?

1. \`fence.sh orders-db-2\` stops the new primary.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Nothing here says how long the way back takes; the test below measured 8 minutes
2. \`promote.sh orders-db-1\` makes the old primary take writes again.
`,
        fixed: `2. \`promote.sh orders-db-1\` makes the old primary take writes again.

8 minutes in all.`,
      },
      {
        text: `
### 回滚步骤

1. 王磊：\`confctl set session.read_new 0\`，读流量切回旧集群
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Nothing says how long the way back takes
2. 李娜：确认旧集群命中率不低于 99.5%，持续 5 分钟

### 回滚验证

是：2026-11-20 在预发环境用 session-proxy 2.9.1，李娜按以上两步执行，会话无丢失（[日志](https://ci.example.com/runs/8124)）。
`,
      },
    ],
    good: [
      {
        text: `
### 回滚步骤

1. 林晓：\`badgectl route prn01 --all\`，32 台切回旧队列（5 分钟）
2. 林晓：三个入口各抽 4 台打自检页，都来自 PRN01 才算完（20 分钟）

合计 25 分钟，另加补印约 15 分钟。
`,
      },
      {
        text: `
### In the event of problems, what will you do to return your system to a known good state?

Turn the new-checkout flag off; it takes effect within a minute.
`,
      },
      {
        text: `
### In the event of problems, what will you do to return your system to a known good state?

There is no way back after step 3; from then on only the fix in [pull 91](https://git.example.com/orders/pull/91) helps.
`,
      },
      {
        text: `
### 回滚步骤

1. 王磊：\`confctl set session.read_new 0\`，读流量切回旧集群
2. 李娜：确认旧集群命中率不低于 99.5%

合计 10 分钟。
`,
      },
    ],
  },
});

/** What comes on top of the minutes, or ends when it ends: 当晚没印的补完才算退完, "rounds, as many as it takes". */
const endless =
  /才算(?:退完|恢复|退回|退到位)|多久算多久|[补对拉导]完(?:屏)?才|\bon top of (?:the|those|these) (?:\d|\w+ min)|\bas (?:many|often) as it takes\b|\btakes? as long as it\b|(?<=\b(?:in all|all told|total)\b.{0,60})\bit['’]?s longer\b|(?<=\d ?(?:m|min\w*) in all )but for\b/i;

/** The answer; behind an introduction where its steps begin, or the sentence that leads to them, where the length of all would stand. */
function placeIn(answer: Answer): Span {
  const first = planSteps(answer)?.all[0];
  const [intro, steps] = answer.blocks;
  if (!first || intro?.block.kind !== 'paragraph') return answer.at;
  const { text } = intro.block;
  const from = text.lastIndexOf('\n') + 1;
  // A line of hundreds of words is no sentence that leads to anything, and would be read from each of them.
  const isLead = text.length - from < 300 && !ofSteps.test(text.slice(from)) && steps?.block.kind !== 'paragraph';
  return isLead ? { from: intro.at + from, to: intro.at + text.length } : first.at;
}

/** "Per leaf:" says of what the steps are, "Diego:" who takes them. */
const ofSteps = /^(?:(?:For|Per|In|If|Each|At|On)\b.*|\w+)[:：]\s*$/i;

/** Whether any length in the answer is that of the way back. */
function saysLength(answer: Answer): boolean {
  const steps = planSteps(answer);
  if (steps?.total || steps?.all.some(step => step.minutes !== undefined || step.starts)) return true;
  if (statedTotal(answer) || laterWords(answer.text).length > 0 || bare(answer.text) !== undefined) return true;
  // "From step 7 on there is no way back": where steps are listed, there is one until then.
  const isListed = (steps?.all.length ?? 0) > 1;
  if (
    quick.test(answer.text) ||
    (!isListed && (atOnce.test(answer.text) || noWayBack.test(answer.text))) ||
    saysNone(answer)
  )
    return true;
  return linesOf(answer).some(({ text, isStep }) =>
    durationsIn(text).some(one => {
      const [before, after] = [text.slice(Math.max(0, one.from - 60), one.from), text.slice(one.to, one.to + 60)];
      return estimate.test(before) || done.test(after) || (!isStep && one.minutes >= 0.5 && isOfAct(text, one));
    }),
  );
}

const quick =
  /\b(?:(?:effects?|effective|live|back|restored|works?|is|are|happens|again) (?:immediate(?:ly)?|instant(?:ly|aneous)?|at once)|(?:a few|few|some) (?:seconds|minutes)|(?:under|within|less than|about) (?:a|an|one|two|three|five|ten) (?:minutes?|hours?)|seconds)\b|秒级|立即生效|实时生效|即时生效|几秒|数秒|几分钟|一分钟|分钟级/i;
/** Of the only act; among listed steps it is one of them that is done at once. */
const atOnce = /\b(?:immediate(?:ly)?|instant(?:ly|aneous)?|at once)\b/i;
const noWayBack =
  /\b(?:no (?:way back|rollback (?:is )?(?:possible|needed|required|plan))|cannot be (?:rolled back|undone|reverted)|can't be (?:rolled back|undone|reverted)|irreversible|not reversible|roll(?:ing)? forward|fix(?:ing)? forward|point of no return)\b|不可逆|无法回[滚退]|不能回[滚退]|无需回[滚退]|不需要回[滚退]|不可回[滚退]/i;
const estimate =
  /(?:takes?|needs?|about|approx\.?|roughly|~|≈|[(（[]|耗时|用时|需要?|约|预计|[台套区个]共)\s*$|\b(?:done|finished|complete|completed|live|back|restored|effective|over|ready|up)\b[^.\n]{0,16}\b(?:within|in|under|after)\s*$/i;
const done = /^\s*(?:[之以]?内|后)?(?:即可|就能?|可|全部|全量|都)*(?:生效|完成|恢复|切回|切完|回到|退完|退回)/;

/** Whether a line anywhere names a way back and a length. */
function isTimedElsewhere({ source }: Change): boolean {
  return source.text.split('\n').some(line => back.test(line) && maySayLength(line));
}

const back = /\broll\w* ?-?back|\bback ?-?out|\bway back|\bback to\b|\brevert|\bundo|\brestor|回[退滚]|退回|切回|恢复/i;

function isToldElsewhere(answer: Answer, change: Change, given: Given): boolean {
  if (!answer.question.checks.includes('rollback-without-steps')) return false;
  for (const hit of rollbackWithoutSteps.check(change, given))
    if (hit.says !== 'open' && hit.at.from === answer.at.from) return true;
  return false;
}

function totalFix(change: Change, answer: Answer, text: string): Fix {
  const words = languageOf(change) === 'en' ? `${text} in all.` : `合计 ${text}。`;
  const { to } = answer.at;
  return { title: fixTitle, with: { text }, edits: [{ from: to, to, text: `\n\n${words}` }] };
}

const fixTitle = { en: 'Write that it takes {text}', 'zh-cn': '写明需要 {text}' };
