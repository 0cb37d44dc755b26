// An allow names a rule that does not exist, so it allows nothing.

import type { AllowRule, Hit } from '../../core/rule.ts';
import { nearest } from '../../core/text/similar.ts';
import { quote } from '../../core/words.ts';
import { catalogue } from '../catalogue.ts';

const rule: AllowRule = {
  id: 'unknown-rule',
  severity: 'notice',
  says: {
    none: {
      en: 'This allow names no rule, so it allows nothing. Write the rule’s name behind `mcm-allow`; it is shown beside each finding.',
      'zh-cn': '这条 allow 没有写规则名，因此不起作用。请在 `mcm-allow` 后写上规则名，它显示在每条检查结果旁边。',
    },
    unknown: {
      en: 'There is no rule “{name}”, so this allows nothing. The name is shown beside each finding.',
      'zh-cn': '没有名为“{name}”的规则，这里不起作用。规则名显示在每条检查结果旁边。',
    },
    meant: {
      en: 'There is no rule “{name}”, so this allows nothing. Did you mean `{meant}`?',
      'zh-cn': '没有名为“{name}”的规则，这里不起作用。是不是 `{meant}`？',
    },
  },
  why: {
    en: 'With a misspelt name an allow looks like a decision and has no effect.',
    'zh-cn': '规则名写错的 allow 看起来像是一个决定，其实毫无作用。',
  },
  *checkAllows(allows): Iterable<Hit> {
    for (const { rule: name, ruleAt } of allows) {
      if (name === '') yield { at: ruleAt, says: 'none' };
      if (name === '' || catalogue.includes(name)) continue;
      const meant = nearest(name, catalogue);
      const fills = { name: quote(name, 40) };
      if (meant === undefined) yield { at: ruleAt, says: 'unknown', with: fills };
      else {
        const title = { en: 'Rename to `{meant}`', 'zh-cn': '改为 `{meant}`' };
        const fixes = () => [{ title, with: { meant }, edits: [{ ...ruleAt, text: meant }], safe: true }];
        yield { at: ruleAt, says: 'meant', with: { ...fills, meant }, fixes };
      }
    }
  },
  examples: {
    bad: [
      {
        text: `
### Is there a critical impact on online business?

<!-- mcm-allow week-answer: erin answers on Monday, agreed with the CAB -->
               ^^^^^^^^^^^ There is no rule “week-answer”, so this allows nothing. Did you mean \`weak-answer\`?

No: the storefront queues orders for five minutes.
`,
      },
      {
        text: '',
        front: `
# mcm-allow 评审人: 人手不足，CAB 已同意
            ^^^ There is no rule “评审人”
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
        text: '',
        front: '# mcm-allow inside-freeze: decision 311 of 2026-11-17\nid: MCM-1042\n',
      },
    ],
  },
};

export default rule;
