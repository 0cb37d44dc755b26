// An allow that allows nothing: what it was for is gone, and left there it would hide the next fault.

import type { Allow } from '../../core/allow.ts';
import type { Change } from '../../core/change.ts';
import { ownWindows } from '../../core/clock/ownWindow.ts';
import { bare } from '../../core/judged/shortAnswers.ts';
import type { AllowRule, Fix, Hit } from '../../core/rule.ts';
import { rank } from '../../core/state.ts';
import { minutesBetween } from '../../core/time/time.ts';
import { needKnowledge, policyGiven } from '../catalogue.ts';

const rule: AllowRule = {
  id: 'unused-allow',
  severity: 'remark',
  says: {
    unused: {
      en: '`{rule}` finds nothing here, so this allow only waits to hide the next fault. Take it away.',
      'zh-cn': '`{rule}` 在这里没有检查结果，这条 allow 留着只会遮住下一个问题。请删除。',
    },
  },
  why: {
    en: 'Allows outlive what they were written for. A reviewer who reads one believes that there is something to accept.',
    'zh-cn': 'allow 往往比它当初针对的问题活得更久。评审人看到它，会以为这里有什么需要接受。',
  },
  *checkAllows(allows, used, given, change): Iterable<Hit> {
    for (const allow of allows) {
      // Without a good reason there is something else to say first.
      if (used.has(allow) || allow.reason === '' || bare(allow.reason) !== undefined) continue;
      if (given.settings.rules[allow.rule] === 'off') continue;
      // A policy may be stricter before a change than after it, when what it says is no longer looked at.
      const isKnown = rank(change.state) < 5 && policyGiven[allow.rule]?.(given.settings) === true;
      if (needKnowledge.has(allow.rule) && !isKnown) continue;
      // Whoever gives a reason for a window of days has one, also where the phases that are listed excuse it.
      if (allow.rule === 'overlong-window' && spansDays(change)) continue;
      yield { at: allow.ruleAt, says: 'unused', with: { rule: allow.rule }, fixes: () => [removing(allow, allows)] };
    }
  },
  examples: {
    bad: [
      {
        text: `
### Is there a critical impact on online business?

<!-- mcm-allow weak-answer: erin answers on Monday, agreed with the CAB -->
               ^^^^^^^^^^^ \`weak-answer\` finds nothing here

No: the storefront queues orders for five minutes.
`,
        fixed: `
### Is there a critical impact on online business?

No: the storefront queues orders for five minutes.
`,
      },
      {
        text: `
### 变更是否对线上业务有重大影响？

<!-- mcm-allow weak-answer, placeholder-left: 陈晨周一补充，CAB 已同意 -->
                            ^^^^^^^^^^^^^^^^ \`placeholder-left\` finds nothing here

是
`,
        fixed: '<!-- mcm-allow weak-answer: 陈晨周一补充，CAB 已同意 -->',
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
### Is there a critical impact on online business?

<!-- mcm-allow weak-answer: erin answers on Monday, agreed with the CAB -->

Yes
`,
        settings: 'rules:\n  weak-answer: off\n',
      },
      {
        text: '',
        front: '# mcm-allow inside-freeze: decision 311 of 2026-11-17\nid: MCM-1042\n',
      },
      {
        text: '# Promote orders-db, one region a night\n\n| Phase | Region | Hours |\n| --- | --- | --- |\n| A | Singapore | 2026-12-01 02:00-04:00 Asia/Shanghai |\n| B | Frankfurt | 2026-12-02 09:00-11:00 Asia/Shanghai |\n',
        front:
          '# mcm-allow overlong-window: one region a night, with a day of watching between\nschedule:\n  start: 2026-12-01T02:00:00+08:00\n  end: 2026-12-02T11:00:00+08:00\n  timezone: Asia/Shanghai\n',
      },
    ],
  },
};

export default rule;

function spansDays(change: Change): boolean {
  const { from, to } = ownWindows(change)[0] ?? {};
  return from !== undefined && to !== undefined && minutesBetween(from, to) > 24 * 60;
}

/** Takes away the comment, or one name of several with its comma. */
function removing(allow: Allow, allows: readonly Allow[]): Fix {
  const title = { en: 'Remove this allow', 'zh-cn': '删除这条 allow' };
  const same = allows.filter(one => one.at.from === allow.at.from);
  const index = same.indexOf(allow);
  const next = same[index + 1];
  const previous = same[index - 1];
  const { from, to } = next
    ? { from: allow.ruleAt.from, to: next.ruleAt.from }
    : previous
      ? { from: previous.ruleAt.to, to: allow.ruleAt.to }
      : allow.whole;
  return { title, edits: [{ from, to, text: '' }], safe: true };
}
