// A bare "No" to the question about online business, while the catalogue or the document itself says otherwise.

import type { Change } from '../../core/change.ts';
import { listOf, valueIn } from '../../core/fields/fields.ts';
import { bare, count } from '../../core/judged/shortAnswers.ts';
import { weaknessOf } from '../../core/judged/weakness.ts';
import { type Hit, rule } from '../../core/rule.ts';
import { concernsMany, concernsServed, hitsMoney, riskedHarm, worstHarm } from '../../core/said/businessHarm.ts';
import { isMereCase, longEffect, plannedEffect, timedEffect } from '../../core/said/effects.ts';
import { isPlainNo, statedOutage } from '../../core/said/impactWords.ts';
import { isHollowNo, isUnreasonedNo, namesSame, restsOnOther, withoutConsent } from '../../core/said/notCritical.ts';
import { type Phrase, phrasesIn } from '../../core/text/phrases.ts';
import { quote, type Words } from '../../core/words.ts';

/** In an emergency or at high risk the first sentence of the answer on the impact behind a plain "yes": what is noticed, and not just a little. */
function noticedEffect(change: Change): Phrase | undefined {
  const [first, second] = phrasesIn(change, ['risk.intrusiveness']);
  if (!first || !yes.test(first.text)) return undefined;
  if (change.type !== 'emergency' && valueIn(change.fields.risk) !== 'high') return undefined;
  return /^\W*(?:yes|有|会|是)\W*$/i.test(first.text) ? (second ?? first) : first;
}

const yes =
  /^[\s>*_-]*(?:yes\b(?!,? (?:but )?(?:a (?:little|bit)|hardly|barely|slightly))|(?:有|会|是)(?=[。，：:；,.]))/i;

export default rule({
  id: 'contradicted-criticality',
  severity: 'consistency',
  says: {
    tier: {
      en: '“{answer}” here, but {service} is tier {tier} in your catalogue. Say in half a sentence why the business does not notice.',
      'zh-cn': '这里写“{answer}”，但服务目录中 {service} 是 {tier} 级。请用半句话说明业务为什么不受影响。',
    },
    worst: {
      en: '“{answer}” here, but the worst case says “{other}”. Say what the business may notice, or why it will not.',
      'zh-cn': '这里写“{answer}”，最坏情况里却写着“{other}”。请说明业务可能受到什么影响，或者为什么不会。',
    },
    outage: {
      en: '“{answer}” here, but elsewhere it says “{other}”. Say what the business notices in that time, or why nothing.',
      'zh-cn': '这里写“{answer}”，别处却写着“{other}”。请说明这段时间业务会受到什么影响，或者为什么没有。',
    },
  },
  why: {
    en: 'The answer decides who has to agree. A bare No beside a service on which everything hangs, or beside a worst case without checkout, was rarely thought about. Half a sentence (“No: the storefront queues orders for five minutes”) shows that it was, and silences the rule.',
    'zh-cn':
      '这个回答决定了需要谁同意。服务是核心服务，或最坏情况里写着无法支付，这里却只有一个“否”，多半没有细想。补半句话（“否：商城会缓存订单五分钟”）就能说明想过了，也就不再提示。',
  },
  *check(change, { settings }): Iterable<Hit & { says: 'tier' | 'worst' | 'outage' }> {
    const given = change.answer('risk.business-critical');
    if (!given || weaknessOf(given, change)) return;
    const answer = withoutConsent(given);
    const isPlain = isPlainNo(answer) && !restsOnOther(answer);
    const isBare = bare(answer.text) === 'no';
    const said = quote(answer.text, 40);
    const at = { from: answer.at.from, to: answer.at.from + (answer.text.split('\n')[0] as string).length };
    if (!isPlain && !isHollowNo(given) && !(isHollowNo(answer) && count(answer.text) < 8)) {
      // A reason may be there that is not read; a quarter of an hour without it is worth the question.
      const long = isUnreasonedNo(given) && speaksOfServed(change) ? longEffect(change, 15) : undefined;
      const fills = { answer: said, other: quote(long?.text ?? '') };
      if (long) yield { at, says: 'outage', with: fills, see: [{ at: long.at, says: here }], severity: 'information' };
      return;
    }
    const top = listOf(change.fields.services).find(({ text }) => (settings.services[text]?.tier ?? 9) <= 1);
    const timed = isPlain ? timedEffect(change) : undefined;
    const felt = isPlain
      ? timed && concernsServed(timed.text) && timed
      : plannedEffect(change, text => concernsServed(text) || namesSame(text, answer));
    const stated = statedOutage(change);
    const outage = stated ?? (felt || undefined);
    // Who asked somebody had a doubt, and wrote down only that it was agreed to.
    const reach = !isPlain || answer !== given ? 'anybody' : 'thousands';
    const worst =
      worstHarm(change, 'business') ?? worstHarm(change, reach) ?? (isBare ? riskedHarm(change) : undefined);
    // More than a bare no may hold a reason that is not read, and what is felt, or could go wrong for a few, need not be critical.
    const doubt = isPlain && (worst ? hitsMoney(worst.text) : stated) ? {} : ({ severity: 'information' } as const);
    if (worst) {
      const fills = { answer: said, other: quote(worst.text) };
      yield { at, says: 'worst', with: fills, see: [{ at: worst.at, says: here }], ...doubt };
    } else if (outage) {
      const fills = { answer: said, other: quote(outage.text) };
      yield { at, says: 'outage', with: fills, see: [{ at: outage.at, says: here }], ...doubt };
    } else if (top) {
      const tier = settings.services[top.text]?.tier ?? 0;
      const fills = { answer: said, service: top.text, tier };
      yield { at, says: 'tier', with: fills, see: [{ at: top.at, says: here }] };
    } else {
      // Where somebody notices the change, why the business does not is worth half a sentence.
      const noticed = isBare ? noticedEffect(change) : undefined;
      const fills = { answer: said, other: quote(noticed?.text ?? '') };
      if (noticed) yield { at, says: 'outage', with: fills, see: [{ at: noticed.at, says: here }], as: 'nudge' };
    }
  },
  examples: {
    bad: [
      {
        text: `
### Is there a critical impact on online business?

No
^^ “No” here, but the worst case says “If the promotion stops half way, no host takes writes: chec…”
`,
      },
      {
        text: `
### Is there a critical impact on online business?

无
^ “无” here, but orders-db is tier 0 in your catalogue

### What could happen if everything goes wrong with the change?

如果切换停在一半，报表会晚两个小时，直到有人手工切回。
`,
        settings: 'services: {orders-db: {tier: 0}, orders-api: {tier: 2}}\n',
      },
    ],
    good: [
      { text: '', settings: 'services: {orders-db: {tier: 0}}\n' },
      {
        text: `
### Is there a critical impact on online business?

No

### What could happen if everything goes wrong with the change?

If the job fails half way, the reports of the night are late by two hours. Checkout is not affected, no orders are lost.
`,
        settings: 'services: {orders-db: {tier: 2}, reporting: {tier: 0}}\n',
      },
    ],
  },
});

/** Whether the answer about the impact names those whom the business serves, or what it lives on. */
function speaksOfServed(change: Change): boolean {
  return phrasesIn(change, ['risk.intrusiveness']).some(({ text }) => !isMereCase(text) && concernsMany(text));
}

const here: Words = { en: 'The other place', 'zh-cn': '另一处' };
