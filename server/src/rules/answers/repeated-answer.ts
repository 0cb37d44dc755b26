// Two open questions have word for word the same answer, so one of them was most likely not thought about.

import { askedOf } from '../../core/answers/asked.ts';
import type { Answer } from '../../core/change.ts';
import { count } from '../../core/judged/shortAnswers.ts';
import { memoText } from '../../core/memo.ts';
import { type Hit, rule } from '../../core/rule.ts';
import { firstLine } from '../../core/source.ts';

export default rule({
  id: 'repeated-answer',
  severity: 'weak',
  says: {
    repeated: {
      en: 'The same text already answers “{question}”, so this question was perhaps not read. Say what is different here, or leave one of the two short and exact.',
      'zh-cn':
        '这段文字与“{question}”的回答相同，这个问题也许没有细看。请写明这里有何不同，或把其中一处改得简短而准确。',
    },
  },
  why: {
    en: 'The questions look at the change from different sides. A pasted answer fits one of them; for the other it only looks like an answer, and the side that it should have shown stays dark.',
    'zh-cn':
      '每个问题都从不同的角度看这次变更。粘贴的回答只适合其中一个；对另一个来说只是看起来像回答，那一面就没有人看过。',
  },
  *check(change, given): Iterable<Hit & { says: 'repeated' }> {
    const before = new Map<string, Answer>();
    for (const answer of askedOf(change, given)) {
      const key = answer.kind === 'given' && answer.question.kind === 'open' ? keyOf(answer.text) : undefined;
      if (key === undefined) continue;
      const first = before.get(key);
      if (!first) before.set(key, answer);
      else {
        // The order of the template need not be that of the document: the later one in the text is pointed at.
        const [one, other] = first.at.from < answer.at.from ? [first, answer] : [answer, first];
        const see = [{ at: firstLine(change.source, one.at), says: one.question.title }];
        const as = count(answer.text) < LONG ? 'nudge' : 'weak';
        yield { at: other.at, says: 'repeated', with: { question: one.question.title }, see, as };
      }
    }
  },
  examples: {
    bad: [
      {
        text: `
### What's the purpose of the activity?

Version 13 leaves support on 2027-01-15 and its vacuum stalls cost us 40 minutes of slow checkout in October (INC-991).

### Why is it necessary? What is the impact of not making the change?

Version 13 leaves support on 2027-01-15, and its vacuum stalls cost us 40 minutes of slow checkout in October (INC-991).
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The same text already answers “What's the purpose of the activity?”
`,
      },
      {
        text: `
### What could happen if everything goes wrong with the change?

- 主库切换到一半停住，订单写入失败约五分钟，由丹手工恢复。

### How does the CM attempt to mitigate the risk?

主库切换到一半停住，订单写入失败约五分钟，由丹手工恢复。
^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The same text already answers
`,
      },
    ],
    good: [
      {
        text: `
### What's the purpose of the activity?

Renew the certificate, which expires on 2026-12-14.

### Why is it necessary? What is the impact of not making the change?

The certificate expires on 2026-12-14; after that no agent can connect.
`,
      },
      {
        text: `
### Is there a critical impact on online business?

No: the storefront reads the cache, and the batch waits until the standby is back.

### Are there any related, prerequisite changes upon which this CM hinges?

No: the storefront reads the cache, and the batch waits until the standby is back.
`,
      },
    ],
  },
});

/** Shorter answers may well be the same: "`postgres:16.4`", "Alice". */
const WORDS = 7;
/** One sentence may answer two questions; more than one was pasted. */
const LONG = 12;

/** What two answers are compared by: letters and numbers; undefined for a short one. */
const keyOf = memoText((text: string): string | undefined => {
  if (text.length < 14 || count(text) < WORDS) return undefined;
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}, 128);
