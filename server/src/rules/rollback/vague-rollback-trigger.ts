// The conditions for a rollback name nothing that could be looked at: "if something goes wrong", 出现问题时.

import { readBy } from '../../core/answers/asked.ts';
import type { Answer } from '../../core/change.ts';
import { withoutDeciders } from '../../core/judged/deciders.ts';
import { readsWeak } from '../../core/judged/lacks.ts';
import { bare } from '../../core/judged/shortAnswers.ts';
import { showsNothing, vagueConditions } from '../../core/judged/vagueConditions.ts';
import { putsOff } from '../../core/judged/weakness.ts';
import { type Hit, rule } from '../../core/rule.ts';
import type { Span } from '../../core/source.ts';
import { phrasesOf } from '../../core/text/phrases.ts';
import { saysOnly } from '../../core/text/saysOnly.ts';
import { quote } from '../../core/words.ts';

export default rule({
  id: 'vague-rollback-trigger',
  severity: 'weak',
  says: {
    vague: {
      en: '“{text}” leaves open when to turn back, and at 3 AM that becomes a discussion. Name one thing somebody can see: a metric, an error, a step that takes too long.',
      'zh-cn':
        '“{text}”没有说清什么时候该回退，凌晨三点就只能靠争论。请写一个看得见的现象：某个指标、某种报错、某一步超时。',
    },
    unseen: {
      en: '“{text}” may leave open what exactly somebody would see. If there is a number, a message, a screen or a time to go by, name it; then nobody has to argue at 3 AM.',
      'zh-cn':
        '“{text}”可能没有说清究竟会看到什么。如果有数字、报错、画面或时刻可以对照，请写出来，凌晨三点就不用争论。',
    },
    template: {
      en: '“{text}” is the template’s text, so nothing says yet when to turn back. Name one thing somebody can see: a metric, an error, a step that takes too long.',
      'zh-cn': '“{text}”是模板里的文字，还没有写什么时候该回退。请写一个看得见的现象：某个指标、某种报错、某一步超时。',
    },
    denial: {
      en: '“{text}” says that nobody expects to turn back; the question is how you would notice that you have to. Name one thing somebody can see.',
      'zh-cn': '“{text}”说的是预计不会回退；这里要问的是怎样发现必须回退。请写一个看得见的现象。',
    },
  },
  why: {
    en: 'Those who decide on a rollback are tired, under pressure and fond of their change. A condition written down by daylight decides for them. It needs no number: “the kubelet does not start, nodes are NotReady” can be seen; “if something goes wrong” cannot.',
    'zh-cn':
      '决定是否回退的人又累又急，还舍不得放弃。白天写下的条件能替他们做决定。不一定要有数字：“kubelet 起不来、节点 NotReady”看得见，“出现问题时”看不见。',
  },
  *check(change, given): Iterable<Hit & { says: 'vague' | 'unseen' | 'template' | 'denial' }> {
    for (const answer of readBy('vague-rollback-trigger', change, given)) {
      if (answer.kind !== 'given' || bare(answer.text) !== undefined) continue;
      const hit = { at: conditionsOf(answer), with: { text: quote(answer.text, 50) } };
      const text = withoutDeciders(answer.text).trim() || answer.text;
      if (templateText.test(answer.text)) yield { ...hit, says: 'template' };
      else if (denial.test(answer.text) && saysOnly(text, vagueConditions)) yield { ...hit, says: 'denial' };
      else if (!countsOne.test(answer.text)) {
        if (showsNothing(answer.text)) yield { ...hit, says: 'vague' };
        else if (readsWeak(answer) && !putsOff(answer.question.kind, answer.text))
          yield { ...hit, says: 'unseen', as: 'nudge' };
        else {
          const odd = phrasesOf(answer).find(
            ({ text }) => looksOdd.test(text) && !/\d\s?[%％a-z分秒次条笔台]/i.test(text),
          );
          if (odd) yield { at: odd.at, says: 'unseen', with: { text: quote(odd.text, 50) }, as: 'nudge' };
        }
      }
    }
  },
  examples: {
    bad: [
      {
        text: `
### What conditions would indicate a need to rollback?

If something goes wrong, or elevated error rates.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “If something goes wrong, or elevated error rates.” leaves open
`,
      },
      {
        text: `
### What conditions would indicate a need to rollback?

No known rollback criteria.
^^^^^^^^^^^^^^^^^^^^^^^^^^^ “No known rollback criteria.” says that nobody expects
`,
      },
      {
        text: `
### What conditions would indicate a need to rollback?

出现问题时，视情况回滚。
^^^^^^^^^^^^ “出现问题时，视情况回滚。” leaves open
`,
      },
      {
        text: `
### What conditions would indicate a need to rollback?

The shift lead will know when it is time to stop.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “The shift lead will know when it is time to stop.” may leave open
`,
      },
      {
        text: `
### What conditions would indicate a need to rollback?

Dana decides. Any of:

- when it looks bad
  ^^^^^^^^^^^^^^^^^ “Dana decides. Any of: - when it looks bad
- errors go up a lot
`,
      },
      {
        text: `
### What conditions would indicate a need to rollback?

Describe Changes
^^^^^^^^^^^^^^^^ “Describe Changes” is the template’s text
`,
      },
    ],
    good: [
      {
        text: `
### What conditions would indicate a need to rollback?

The kubelet not starting, nodes NotReady.
`,
      },
      {
        text: `
### What conditions would indicate a need to rollback?

\`registered_metrics_total\` summing to zero.
`,
      },
      {
        text: `
### What conditions would indicate a need to rollback?

登录接口报错超过 1%，或者双写校验发现缺失的会话。
`,
      },
    ],
  },
});

/** The conditions themselves, not what leads to them: "Dana decides. Any of:". */
function conditionsOf({ at, blocks }: Answer): Span {
  const [first, second] = blocks;
  if (!first || !second || !/[:：]\s*$/.test(first.block.text)) return at;
  return { from: second.at + (second.block.items[0]?.words.from ?? 0), to: at.to };
}

/** One condition among others that can be seen is nothing but a feeling: "the curves look odd", 看着不大对劲. */
const looksOdd =
  /\b(?:looks?|feels?|seems?|behaves?) (?:\w+ )?(?:odd|off|wrong|strange|weird|funny|not right|unhealthy|bad|fishy)(?=[\s,.;]*$)|(?:看着|看起来|看上去|感觉|觉得)[^，。；\d]{0,6}(?:不大?太?对劲?|不正常|怪|异常)[了的]?(?=[\s，。；]*$)/i;

const templateText =
  /^[\s>*_-]*(?:describe (?:the )?(?:changes?|conditions?|criteria|triggers?)(?: here)?|(?:rollback )?(?:conditions?|criteria|triggers?)(?: here| go here)?|请(?:描述|填写|说明)(?:变更|触发|回滚|回退)?(?:内容|条件)?)[\s.:*_。：]*$/i;
const denial =
  /\b(?:no (?:known|rollback|need|such|criteria|conditions?|issues?|problems?)|not (?:be )?(?:expect|anticipat|need|requir|necessary)\w*|n't (?:be )?(?:expect|anticipat|need|requir)\w*|never|unlikely)|没有(?:已知|明确|具体|回[滚退])|暂无|无(?:需|须|已知|明确|回[滚退])|不会|预计(?:不|没)|不需要/i;

/** "Any customer complaint": one of them is the number, and somebody sees it come in. */
const countsOne =
  /\b(?:any|an?|one|a single|the first|even one) (?:[a-z]+ )?(?:complaint|report|call|ticket|page)\b|(?:任何|一个|一例|首个|任一)(?:用户|客户|业务方)?(?:投诉|反馈|来电|工单)/i;
