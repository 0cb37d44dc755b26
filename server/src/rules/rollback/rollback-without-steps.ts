// The way back is a verb without an object: "Revert", "restore backup", "contact the DRI". Nobody could carry it out.

import { readBy } from '../../core/answers/asked.ts';
import type { Answer, Change } from '../../core/change.ts';
import { readsWeak } from '../../core/judged/lacks.ts';
import { namesNoAct } from '../../core/judged/noAct.ts';
import { bare } from '../../core/judged/shortAnswers.ts';
import { defersOnly } from '../../core/judged/tenses.ts';
import { plainWords, wishesBack } from '../../core/judged/wishedBack.ts';
import { type PlanStep, planSteps } from '../../core/plan/planSteps.ts';
import { plainGroups } from '../../core/plan/stepGroups.ts';
import { type Hit, rule } from '../../core/rule.ts';
import { cut, type Span } from '../../core/source.ts';
import { saysOnly } from '../../core/text/saysOnly.ts';
import { quote } from '../../core/words.ts';

export default rule({
  id: 'rollback-without-steps',
  severity: 'weak',
  says: {
    vague: {
      en: '“{text}” cannot be carried out as it stands: of what, to which version, with which command? Write the steps as you would hand them to somebody else at 3 AM.',
      'zh-cn': '“{text}”照着做不了：回退什么、退到哪个版本、用哪条命令？请写成凌晨三点别人也能照做的步骤。',
    },
    open: {
      en: '“{text}” may not be enough for somebody else at 3 AM. Check that it says what is run or turned, on which thing, and which state it leads back to.',
      'zh-cn': '“{text}”换个人凌晨三点未必做得下来。请看看是否写明了对什么执行什么、回到哪个状态。',
    },
    away: {
      en: '“{text}” hands the way back to somebody who may be asleep. Write the steps here: what is run, and which state it leads back to.',
      'zh-cn': '“{text}”把回退交给了当时未必在场的人。请在这里写出步骤：执行什么，回到哪个状态。',
    },
  },
  why: {
    en: 'A rollback is done by whoever is there, in a hurry, with the system broken. “Redeploy the previous version” is a wish until it names the version and the command. One flag or one linked merge request to revert is a complete answer.',
    'zh-cn':
      '回退往往是在系统出问题时，由当时在场的人匆忙完成。“部署上一版本”没有写版本和命令，只能算愿望。关一个写明名字的开关、回退一个附了链接的合并请求，就是完整的回答。',
  },
  *check(change, given): Iterable<Hit & { says: 'vague' | 'away' | 'open' }> {
    for (const answer of readBy('rollback-without-steps', change, given)) {
      if (answer.kind !== 'given' || bare(answer.text) !== undefined) continue;
      const says = fault(answer, change);
      // What consists of nothing but known empty words is sure; where only some were read, the rest may say it.
      const as = (text: string) => (saysOnly(text, plainWords) ? {} : ({ as: 'nudge' } as const));
      const at = behindLead(answer);
      const whole = { at, with: { text: quote(cut(change.source, at), 50) } };
      const steps = says ? [] : wishes(answer);
      if (says) yield { ...whole, says, ...as(answer.text) };
      for (const step of steps) {
        const words = withoutGroups(step.text);
        yield { at: step.at, says: 'vague', with: { text: quote(step.text, 50) }, ...as(words) };
      }
      if (
        !says &&
        steps.length === 0 &&
        (readsWeak(answer) || isBrief(answer)) &&
        !defersOnly(answer.text) &&
        !namesTheOne(answer.text, change)
      )
        yield { ...whole, says: 'open', as: 'nudge' };
    }
  },
  examples: {
    bad: [
      {
        text: `
### In the event of problems, what will you do to return your system to a known good state?

Redeploy the previous version.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “Redeploy the previous version.” cannot be carried out
`,
      },
      {
        text: `
### In the event of problems, what will you do to return your system to a known good state?

We should not be in this position ... Contacting the DRI.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “We should not be in this position ... Contacting…” hands the way back
`,
      },
      {
        text: `
### In the event of problems, what will you do to return your system to a known good state?

回滚到上一个版本，恢复数据库备份。
^^^^^^^^^^^^^^^^^ “回滚到上一个版本，恢复数据库备份。” cannot be carried out
`,
      },
      {
        text: `
### In the event of problems, what will you do to return your system to a known good state?

We fall back in four stages: 1. assess (10 min) 2. decide (5 min) 3. restore (30 min) 4. confirm (15 min).
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “We fall back in four stages: 1. assess (10 min) 2…” may not be enough
`,
      },
    ],
    good: [
      {
        text: `
### In the event of problems, what will you do to return your system to a known good state?

Revert [the merge request](https://git.example.com/orders/pull/88), 6 minutes.
`,
      },
      {
        text: `
### In the event of problems, what will you do to return your system to a known good state?

Turn the new-checkout flag off (1 min); nothing else was changed.
`,
      },
      {
        text: `
### In the event of problems, what will you do to return your system to a known good state?

重新部署 2.8.4 版本，10 分钟。
`,
      },
    ],
  },
});

/** The steps that only wish, among others that say what is run: the one that matters is often the one nobody wrote out. */
function wishes(answer: Answer): readonly PlanStep[] {
  const all = planSteps(answer)?.all ?? [];
  const isExact = ({ text }: PlanStep) => /`|\d[.\d]*\d|https?:/.test(withoutGroups(text));
  // What the words in front of the steps name, a version or a link, need not stand in each.
  const first = all[0]?.at.from ?? 0;
  const isNamed = answer.blocks.some(
    ({ block, at }) => block.kind === 'paragraph' && at < first && /`|\d\.\d|\bv\d|https?:/.test(block.text),
  );
  if (isNamed || all.length < 2 || !all.some(isExact)) return [];
  return all.filter(step => {
    const words = withoutGroups(step.text);
    return !isExact(step) && toUnnamed.test(words) && (wishesBack(words) || saysOnly(words, plainWords));
  });
}

/** One sentence that goes back to something nobody named: 一起退回老版本，退完验一下. */
function isBrief({ blocks, text }: Answer): boolean {
  const first = blocks[0]?.block.text ?? '';
  return (
    first.length < 120 &&
    blocks.every(({ block }) => block.kind === 'paragraph') &&
    !/[\d@]|https?:/.test(first) &&
    !text.includes('`') &&
    toUnnamed.test(first)
  );
}

function withoutGroups(text: string): string {
  return plainGroups(text).replace(/[(（][^()（）\n]{0,40}[)）]/g, ' ');
}

/** Back to something that is not named. */
const toUnnamed =
  /\b(?:previous|prior|old|older|last|former|earlier|known|good|working|stable)\b[\w ]{0,24}\b(?:versions?|releases?|builds?|images?|states?|configs?|configuration|settings|setup|package|backup|snapshot)\b|(?:上一?个?|前一|之前|以前|原来|原|旧|老|稳定|能用|可用|正常)的?[\p{Script=Han}]{0,4}(?:版本?|镜像|状态|配置|包|备份|快照|样子)/iu;

/** An answer without the line that only leads to it: "30 minutes in all, Tom:". */
function behindLead({ at, blocks, text }: Answer): Span {
  const [, second] = blocks;
  const lead = second && text.slice(0, second.at - at.from).trimEnd();
  return second && lead && lead.length < 160 && /[:：]$/.test(lead) ? { from: second.at, to: at.to } : at;
}

function fault(answer: Answer, change: Change): 'vague' | 'away' | undefined {
  const { text } = answer;
  if (answer.blocks.some(({ block }) => block.links.length > 0 || block.code.length > 0)) return undefined;
  if (saysOnly(text, plainWords)) {
    if (away.test(text) && !verb.test(text)) return 'away';
    return namesTheOne(text, change) ? undefined : 'vague';
  }
  if ((wishesBack(text) || wishesBack(text.replace(ofData, '')) || namesNoAct(text)) && !namesTheOne(text, change))
    return verb.test(text) || !away.test(text) ? 'vague' : 'away';
  if (text.length < 600 && (planSteps(answer)?.all.length ?? 0) < 2 && byTheirOwn.test(text)) return 'away';
  const only = /\bshould not be in this (?:position|situation)\b/i.test(text) && /\bcontact/i.test(text);
  return only && text.length < 600 && !/[\d`@]/.test(text) ? 'away' : undefined;
}

/** "No citizen data is lost": true and worth knowing, and no step. */
const ofData = /(?<=[.。]\s{0,2})[^.。`\d\n]{0,80}(?:\bdata\b|\blos[te]\b|数据|丢)[^.。`\d\n]{0,80}[.。]/gi;

/** "Revert the MR" is exact where the document links the one that is meant. */
function namesTheOne(text: string, change: Change): boolean {
  const links = change.fields.links.find(link => link.name === 'code-review');
  return /\b(?:mrs?|prs?|(?:merge|pull) requests?|commits?)\b|合并请求/i.test(text) && (links?.urls.length ?? 0) > 0;
}

/** Somebody does it by a procedure of their own, which nobody here can read: "the vendor, following their internal runbook". */
const byTheirOwn =
  /\b(?:by|per|with|follow\w*|according to|as in|from)\b (?:its|his|her|their|the (?:vendor|supplier|manufacturer|provider)'?s?)(?: own| internal| usual| standard)* (?:procedures?|process(?:es)?|runbooks?|manuals?|playbooks?|routines?|instructions)\b(?!\s{1,2}[\p{Lu}\d"“])|(?:按|照|依|根据)照?(?:其|他们|她们|对方|厂[家商]|乙方|供应商|自己|各自)的?(?:自己的?|内部的?|自有的?|标准的?|既有的?|二线的?)*(?:规程|流程|手册|预案|程序|惯例|规范|办法)(?![^，。；]{0,3}[\dA-Z《])/u;

const away =
  /\b(?:contact|call|page|ask|ping|inform|notify|escalate|reach out|consult|raise|open)|联系|找|通知|上报|升级处理|求助|请|交由|由/i;
const verb =
  /\b(?:re-?vert|roll(?:ing)? ?-?back|redeploy|re-deploy|restor|undo|reinstall|switch|fail ?over|downgrad)|回滚|回退|还原|恢复|重新部署|切回|撤回/i;
