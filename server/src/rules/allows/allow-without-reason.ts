// An allow that does not say why: it has no effect until it does.

import type { Allow } from '../../core/allow.ts';
import { bare } from '../../core/judged/shortAnswers.ts';
import type { AllowRule, Fix, Hit } from '../../core/rule.ts';

const rule: AllowRule = {
  id: 'allow-without-reason',
  severity: 'notice',
  says: {
    none: {
      en: 'This allow gives no reason, so it does not count. Add one behind a colon; reviewers read it: `mcm-allow {rule}: because …`.',
      'zh-cn': '这条 allow 没有写理由，因此不生效。请在冒号后写明理由，评审人会看到：`mcm-allow {rule}: 因为……`。',
    },
    empty: {
      en: '“{reason}” is no reason that a reviewer could judge. Say in half a sentence why the finding does not matter here.',
      'zh-cn': '“{reason}”算不上评审人可以判断的理由。请用半句话写明为什么这里可以不管。',
    },
  },
  why: {
    en: 'Allowing a finding is a decision, and the reviewer has to be able to agree with it or not. Without a reason it only hides something.',
    'zh-cn': '允许一条检查结果是一个决定，评审人要能判断是否同意。没有理由，就只是把问题藏起来。',
  },
  *checkAllows(allows): Iterable<Hit> {
    for (const allow of allows) {
      if (allow.rule === '' || !isFirst(allow, allows)) continue;
      if (allow.reason === '')
        yield { at: allow.at, says: 'none', with: { rule: allow.rule }, fixes: () => [adding(allow)] };
      else if (bare(allow.reason) !== undefined) yield { at: allow.at, says: 'empty', with: { reason: allow.reason } };
    }
  },
  examples: {
    bad: [
      {
        text: `
### Is there a critical impact on online business?

<!-- mcm-allow weak-answer -->
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This allow gives no reason, so it does not count. Add one behind a colon

No: the storefront queues orders for five minutes.
`,
        fixed: `<!-- mcm-allow weak-answer: \${1:reason} -->`,
      },
      {
        text: '',
        front: `
# mcm-allow dependent-reviewer: 待定
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “待定” is no reason
id: MCM-1042
`,
      },
    ],
    good: [
      {
        text: `
### Is there a critical impact on online business?

<!-- mcm-allow weak-answer: erin answers on Monday, agreed with the CAB -->

Yes
`,
      },
      {
        text: `
### 变更是否对线上业务有重大影响？

<!-- mcm-allow weak-answer：陈晨周一补充，CAB 已同意 -->

是
`,
      },
    ],
  },
};

export default rule;

/** A comment that names two rules has one reason. */
function isFirst(allow: Allow, allows: readonly Allow[]): boolean {
  return allows.find(one => one.at.from === allow.at.from) === allow;
}

function adding({ reasonAt, at }: Allow): Fix {
  const text = reasonAt.to === at.to ? `: \${1:reason}` : `: \${1:reason} `;
  return { title: { en: 'Add a reason', 'zh-cn': '补上理由' }, edits: [{ ...reasonAt, text }], snippet: true };
}
