// The way back is a verb without an object: "Revert", "restore backup", "contact the DRI". Nobody could carry it out.

import { readBy } from '../../core/answers/asked.ts';
import type { Answer, Change } from '../../core/change.ts';
import { namesNoAct } from '../../core/judged/noAct.ts';
import { bare } from '../../core/judged/shortAnswers.ts';
import { plainWords, wishesBack } from '../../core/judged/wayBack.ts';
import { type Hit, rule } from '../../core/rule.ts';
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
  *check(change, given): Iterable<Hit & { says: 'vague' | 'away' }> {
    for (const answer of readBy('rollback-without-steps', change, given)) {
      if (answer.kind !== 'given' || bare(answer.text) !== undefined) continue;
      const says = fault(answer, change);
      if (says) yield { at: answer.at, says, with: { text: quote(answer.text, 50) } };
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

function fault(answer: Answer, change: Change): 'vague' | 'away' | undefined {
  const { text } = answer;
  if (answer.blocks.some(({ block }) => block.links.length > 0 || block.code.length > 0)) return undefined;
  if (saysOnly(text, plainWords)) {
    if (away.test(text) && !verb.test(text)) return 'away';
    return namesTheOne(text, change) ? undefined : 'vague';
  }
  if ((wishesBack(text) || namesNoAct(text)) && !namesTheOne(text, change))
    return verb.test(text) || !away.test(text) ? 'vague' : 'away';
  const only = /\bshould not be in this (?:position|situation)\b/i.test(text) && /\bcontact/i.test(text);
  return only && text.length < 600 && !/[\d`@]/.test(text) ? 'away' : undefined;
}

/** "Revert the MR" is exact where the document links the one that is meant. */
function namesTheOne(text: string, change: Change): boolean {
  const links = change.fields.links.find(link => link.name === 'code-review');
  return /\b(?:mrs?|prs?|(?:merge|pull) requests?|commits?)\b|合并请求/i.test(text) && (links?.urls.length ?? 0) > 0;
}

const away =
  /\b(?:contact|call|page|ask|ping|inform|notify|escalate|reach out|consult|raise|open)|联系|找|通知|上报|升级处理|求助|请|交由|由/i;
const verb =
  /\b(?:re-?vert|roll(?:ing)? ?-?back|redeploy|re-deploy|restor|undo|reinstall|switch|fail ?over|downgrad)|回滚|回退|还原|恢复|重新部署|切回|撤回/i;
