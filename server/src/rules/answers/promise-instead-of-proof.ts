// The question asks what was done, and the answer says what will be: "will be tested", 待验证.

import { readBy } from '../../core/answers/asked.ts';
import { isAheadOf, liesAheadAt } from '../../core/judged/tenses.ts';
import { putsOff } from '../../core/judged/weakness.ts';
import { type Hit, rule } from '../../core/rule.ts';
import { phrasesOf } from '../../core/text/phrases.ts';
import { quote } from '../../core/words.ts';

export default rule({
  id: 'promise-instead-of-proof',
  severity: 'weak',
  says: {
    proof: {
      en: '“{text}” speaks only of what will happen, so reviewers would have to trust it blindly. Do it before the review, then write when, where and with which result.',
      'zh-cn': '“{text}”说的都是将来，评审人只能凭信任放行。请在评审前做完，再写明何时、在哪里、结果如何。',
    },
    early: {
      en: '“{text}” tells of a test on a day that has not come yet. Correct the day; if the test is still to be made, make it before the review.',
      'zh-cn': '“{text}”里测试的日期还没有到。请核对日期；如果还没有做，请在评审前做完。',
    },
    content: {
      en: '“{text}” puts the answer off, and the review would pass over it. Write what is settled now, and mark by name and date what is not.',
      'zh-cn': '“{text}”把回答推到了以后，评审就会漏掉它。请写下目前已定的内容，未定的写明由谁在何时确定。',
    },
  },
  why: {
    en: 'One in seven answers that reviewers approved speaks only of the future. People read “tested” and pass over “will be”; afterwards nobody goes back to look whether it happened.',
    'zh-cn':
      '评审通过的回答里，每七条就有一条只说将来。人们看到“测试”两个字就放过了“将会”，之后也没有人回头看是否真的做了。',
  },
  *check(change, given): Iterable<Hit & { says: 'proof' | 'content' | 'early' }> {
    for (const answer of readBy('promise-instead-of-proof', change, given)) {
      const { kind, question, text, at } = answer;
      if (kind !== 'given' || question.checks.includes('untested-rollback')) continue;
      const isProof = question.kind === 'proof';
      const fills = { text: quote(text, 50) };
      if (putsOff(question.kind, text, given.now)) yield { at, says: isProof ? 'proof' : 'content', with: fills };
      else if (isProof) {
        // Told at the day: of a table its first row says nothing.
        const isEarly = isAheadOf(text, given.now) ? isAheadOf : liesAheadAt;
        const one = phrasesOf(answer).find(item => isEarly(item.text, given.now));
        if (one) yield { at: one.at, says: 'early', with: { text: quote(one.text, 50) }, as: 'nudge' };
        else if (isEarly === isAheadOf) yield { at, says: 'early', with: fills, as: 'nudge' };
      }
    }
  },
  examples: {
    bad: [
      {
        text: `
### How has the change been tested to verify it's safe for production?

On 2026-11-28 Dan ran the upgrade in staging three times, 11 minutes each ([log](https://ci.example.com/runs/88)).
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “On 2026-11-28 Dan ran the upgrade in staging thre…” tells of a test on a day that has not come yet
`,
      },
      {
        text: `
### How has the change been tested to verify it's safe for production?

| Day | Who | What | Result |
| --- | --- | --- | --- |
| 2026-11-28 | Dan | upgrade in staging | 11 minutes each, no failed order |
  ^^^^^^^^^^ “2026-11-28” tells of a test on a day that has not come yet
`,
      },
      {
        text: `
### How has the change been tested to verify it's safe for production?

Will be tested in staging next week ([merge request](https://git.example.com/orders/pull/88)).
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “Will be tested in staging next week
`,
      },
      {
        text: `
### 测试情况

预发环境本周到位，上线前会完成回归测试。
^^^^^^^^^^^^^^^^^^^^ “预发环境本周到位，上线前会完成回归测试。” speaks only
`,
      },
      {
        text: `
### How does the CM attempt to mitigate the risk?

Mitigations will be worked out with the database team.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “Mitigations will be worked out with the database…” puts the answer off
`,
      },
    ],
    good: [
      {
        text: `
### How has the change been tested to verify it's safe for production?

The manual testing of 2026-11-12 in staging showed no failed order; it will be part of the e2e suite in the next release.
`,
      },
      {
        text: `
### 测试情况

11-12 在预发用 16.4 镜像跑了三遍，结果正常；生产执行时会用同一镜像。
`,
      },
      {
        text: `
### How does the CM attempt to mitigate the risk?

One shard goes first and will be watched for 15 minutes; each step will be verified before the next one starts.
`,
      },
    ],
  },
});
