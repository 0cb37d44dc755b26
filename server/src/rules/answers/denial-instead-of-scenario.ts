// The question asks what if it goes wrong, and the answer says why it will not.

import { readBy } from '../../core/answers/asked.ts';
import { deniesOnly, deniesThroughout, itemsDeny } from '../../core/judged/denial.ts';
import { type Hit, rule } from '../../core/rule.ts';
import { quote } from '../../core/words.ts';

export default rule({
  id: 'denial-instead-of-scenario',
  severity: 'weak',
  says: {
    denial: {
      en: '“{text}” says why it will not happen; the question is what if it does. Suppose that it failed half way: who would notice what, and for how long?',
      'zh-cn':
        '“{text}”说的是为什么不会出事；这里要问的是万一出事会怎样。假设做到一半失败了：谁会受到什么影响，持续多久？',
    },
  },
  why: {
    en: 'Every change that broke production was expected to be safe. The reason why it should not fail is worth a sentence, and then one scenario in which it does: that is what makes people prepare.',
    'zh-cn':
      '每一个搞坏生产的变更，事先都被认为是安全的。为什么不该出事可以写一句，但接着要写一个出事的场景：有了它，大家才会做准备。',
  },
  *check(change, given): Iterable<Hit & { says: 'denial' }> {
    for (const { kind, blocks, text, at } of readBy('denial-instead-of-scenario', change, given)) {
      if (kind !== 'given' || blocks.some(({ block }) => block.kind === 'table')) continue;
      const items = blocks.flatMap(({ block }) =>
        block.items.map(({ words }) => block.text.slice(words.from, words.to)),
      );
      if (!deniesOnly(text) || (items.length > 1 && !itemsDeny(items))) continue;
      const as = deniesThroughout(text) ? 'weak' : 'nudge';
      yield { at, says: 'denial', with: { text: quote(text, 50) }, as };
    }
  },
  examples: {
    bad: [
      {
        text: `
### What could happen if everything goes wrong with the change?

The change is opt-in, it doesn't impact already running workloads.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “The change is opt-in, it doesn't impact already r…” says why
`,
      },
      {
        text: `
### What could happen if everything goes wrong with the change?

风险很小，只改配置，不会影响业务。
^^^^^^^^^^^^^^^^^ “风险很小，只改配置，不会影响业务。” says why
`,
      },
    ],
    good: [
      {
        text: `
### What could happen if everything goes wrong with the change?

It should not fail; if it does, checkout queues orders for five minutes and then refuses them until a host is fenced by hand.
`,
      },
      {
        text: `
### What could happen if everything goes wrong with the change?

概率很低；一旦发生，约 8 万在线用户全部掉线，需要重新登录，预计 15 分钟恢复。
`,
      },
    ],
  },
});
