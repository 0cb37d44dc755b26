// No code review is linked: neither in the front matter nor in the answer about testing.

import { readBy } from '../../core/answers/asked.ts';
import { type Answer, type Change, proseOf } from '../../core/change.ts';
import { entryOf } from '../../core/fields/fields.ts';
import { insertKeys } from '../../core/fields/insertKey.ts';
import { saysNone } from '../../core/judged/saysNone.ts';
import { bare } from '../../core/judged/shortAnswers.ts';
import { type Fix, type Hit, rule } from '../../core/rule.ts';
import { mayBeReview, open, openReviews, reviewUrl } from '../../core/said/codeReviews.ts';
import type { Span } from '../../core/source.ts';
import { quote } from '../../core/words.ts';

export default rule({
  id: 'missing-code-review',
  severity: 'weak',
  says: {
    none: {
      en: 'No code review is linked, so a reviewer cannot see what goes to production. Link the merge request under `links.code-review`; if no code or configuration changes, say so in the answer about testing.',
      'zh-cn':
        '没有代码评审的链接，评审人看不到究竟上线了什么。请把合并请求写在 `links.code-review`；如果不涉及代码和配置改动，请在测试一问中写明。',
    },
    other: {
      en: '“{text}” is no review that one could open, so a reviewer cannot see what goes to production. Link the merge request itself.',
      'zh-cn': '“{text}”不是能打开的代码评审，评审人看不到究竟上线了什么。请链接到合并请求本身。',
    },
    open: {
      en: '“{text}”: so far nobody has looked at what goes to production. Have it reviewed, or say why this part needs none.',
      'zh-cn': '“{text}”：这部分上线内容还没有人看过。请先评审，或说明为什么不需要。',
    },
  },
  why: {
    en: 'Layer 1 asks whether the change has a reviewed code change behind it. Without a link everybody assumes that there is one. A change without code is fine when it says so.',
    'zh-cn': '一层评审要确认背后的代码是否评审过。没有链接，大家都会以为已经评审过了。不涉及代码的变更，写明即可。',
  },
  *check(change, given): Iterable<Hit & { says: 'none' | 'other' | 'open' }> {
    if (change.type === 'standard') return;
    for (const { at, text } of openReviews(change.document.markdown)) {
      const words = open.exec(text);
      const from = at.from + (words?.index ?? 0);
      if (words)
        yield {
          at: { from, to: from + words[0].length },
          says: 'open',
          with: { text: quote(words[0], 40) },
          as: 'nudge',
        };
    }
    for (const answer of readBy('missing-code-review', change, given)) {
      // Where nothing is said about testing yet, it is not known whether there is any code.
      const other = answer.kind === 'given' ? linkedElse(change) : undefined;
      if (other && !saysNoCode(answer))
        yield { at: other.at, says: 'other', with: { text: quote(other.text, 50) }, as: 'nudge' };
      if (answer.kind !== 'given' || hasReview(change, answer) || saysNoCode(answer) || deniesReview(change)) continue;
      // A number in the text helps who knows the project; the empty list beside it was left to be filled.
      const isNamed = reference.test(answer.text.slice(0, 5000));
      if (isNamed && !entryOf(change.front, ['links', 'code-review'])) continue;
      // Firmware and parts come from a vendor, and there is rarely any code of one's own.
      const isOfParts = parts.test(change.title?.text ?? '');
      const as = isNamed || isOfParts ? ({ as: 'nudge' } as const) : {};
      yield { at: place(change, answer), says: 'none', fixes: () => fixes(change), ...as };
    }
  },
  examples: {
    bad: [
      {
        text: `
### How has the change been tested to verify it's safe for production?

On 2026-11-12 Alice ran all steps three times in staging with image 16.4: 9 to 12 minutes, no failed order.
`,
        front: `
links:
  code-review: []
  ^^^^^^^^^^^ No code review is linked
`,
        fixed: 'links:\n  code-review: [$1]\n',
      },
      {
        text: `
### 测试情况

11-12 在预发用 16.4 镜像跑了三遍，9 到 12 分钟，没有失败的订单。
`,
        front: `
links:
^^^^^ No code review is linked
  ticket: [https://tickets.example.com/ORD-512]
`,
      },
      {
        text: `
### How has the change been tested to verify it's safe for production?

On 2026-11-12 Alice ran all steps in staging with image 16.4, 9 minutes, no failed order; log: https://ci.example.com/runs/8124.
`,
        front: `
links:
  code-review:
  ^^^^^^^^^^^ No code review is linked
`,
        fixed: 'links:\n  code-review: [$1]\n',
      },
      {
        text: `
### How has the change been tested to verify it's safe for production?

On 2026-11-12 Alice ran all steps in staging with image 16.4, 9 minutes, no failed order. PR 318 is approved, 324 merged with the review still open.
                                                                                                                                  ^^^^^^^^^^^^^^^^^ “review still open”: so far
`,
        front: `
links:
  code-review: [https://git.example.com/orders/db/-/tree/v16]
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “https://git.example.com/orders/db/-/tree/v16” is no review
`,
      },
    ],
    good: [
      {
        text: `
### How has the change been tested to verify it's safe for production?

gstg migration done in #19171
`,
        front: 'links: {}\n',
      },
      {
        text: `
### How has the change been tested to verify it's safe for production?

Image 16.4, as reviewed in https://git.example.com/orders/-/merge_requests/91, ran in staging from 2026-11-10 to 2026-11-12, no failed order.
`,
        front: 'links: {}\n',
      },
      {
        text: `
### 测试情况

不涉及代码改动，11-12 在备用交换机上按同样的步骤换过电源模块，业务无感知。
`,
        front: 'links: {}\n',
      },
      {
        text: `
### How has the change been tested to verify it's safe for production?

Config-only: the new pool size ran on one staging host from 2026-11-10 to 2026-11-12 without a single timeout.
`,
        front: 'links: {}\n',
      },
    ],
  },
});

const noCode =
  /\b(?:no|without(?: any)?|not a|isn't a|zero) (?:application |source |software |actual )?(?:code|software)(?: or config(?:uration)?)?\b(?! reviews?\b)|\b(?:code|software) (?:is |are |was )?(?:not|un)[ -]?(?:changed|touched|involved|affected|modified)|\bnothing (?:is|was|gets) (?:deployed|coded)\b|\b(?:config(?:uration)?|settings?|flags?|dns|hardware|data|certificate|toggle|infrastructure)(?:[- ]change)?[- ]only\b|\b(?:only|just|purely|merely) (?:a |an |the |one )?(?:\w+ ){0,2}(?:config(?:uration)?|settings?|parameter|flag|toggle|dns|hardware|certificate|firmware|quota)\b|不涉及(?:任何|业务|应用|程序)?(?:代码|软件|程序)|(?:无|没有|不改|未改|不含|不修改|未修改)(?:任何|业务|应用)?代码(?!评审|审查)|代码(?:无|没有|不)(?:改动|变更|变化|变)|(?:仅|只|纯)(?:是|为|涉及|修改|调整|改|变更|更换|更新)?[^，。；]{0,8}(?:配置|参数|开关|硬件|证书|DNS|域名|数据|扩容|配额)/i;
/** What people call a review in front of its address: "PR: https://…", [代码评审](https://…). */
const calledReview =
  /(?:\b(?:PRs?|MRs?|CLs?|CRs?|(?:code|peer)[- ]reviews?|reviewed (?:in|at|under)|pull requests?|merge requests?|commits?|change ?(?:lists?|sets?))|合并请求|代码评审|代码审查|评审|变更集|提交)[\s:：=\]*_(（<-]{0,6}$/i;
const reference =
  /(?<![\p{L}\p{N}&])(?<!(?:\b(?:jobs?|runs?|builds?|pipelines?|pages?|sections?|cases?|steps?|tests?|tickets?|rows?)|流水线|构建|任务|用例|步骤|工单|报告)\s?)[!#]\d{1,7}\b|\b(?:PRs?|MRs?|CLs?|CRs?|pull request|merge request|commits?) ?[#!]?(?:\d{1,7}|[0-9a-f]{7,40})\b|合并请求\s*[#!]?\d+/iu;

/** A bare word in the answer about testing is weak for another reason, but says that there is nothing to review. */
function saysNoCode(answer: Answer): boolean {
  return noCode.test(proseOf(answer).slice(0, 5000)) || (saysNone(answer) && bare(answer.text) === undefined);
}

/** "So no code review; Arjun reads the command list instead", in any answer. One that is to come is no such word. */
function deniesReview(change: Change): boolean {
  return change.answers.some(({ kind, text }) => kind === 'given' && noReview.test(text.slice(0, 5000)));
}

const noReview =
  /\bno code review\b(?!,? (?:yet|so far|until|as yet)\b)|\bcode(?: changes?)?: (?:none|no)\b|(?<![还尚暂])(?:没有|无需?|不需要?)代码(?:评审|审查|变更|改动)|代码(?:评审|改动|变更)?[:：](?:无|没有|不涉及)/i;
const parts =
  /\b(?:firmware|hardware|dimms?|cables?|cabling|racks?|batter(?:y|ies)|ups|power suppl\w+|fans?|optics|transceivers?)\b|固件|硬件|硬盘|内存条|光模块|线缆|机柜|电池|风扇/i;

function hasReview(change: Change, answer: Answer): boolean {
  const { links } = change.fields;
  if (links.some(({ name, urls }) => name === 'code-review' && urls.some(({ text }) => bare(text) === undefined)))
    return true;
  if (links.some(({ urls }) => urls.some(({ text }) => reviewUrl.test(text.slice(0, 500))))) return true;
  const text = answer.text.slice(0, 5000);
  return [...text.matchAll(/\bhttps?:\/\/[^\s)>\]）]{1,500}/gi)].some(isReview);
}

/** What stands in the place of the review where none of the entries is one. */
function linkedElse({ fields }: Change): Entry | undefined {
  const entries = fields.links.flatMap(({ name, urls }) => (name === 'code-review' ? urls : []));
  const said = entries.filter(({ text }) => bare(text) === undefined);
  return said.some(({ text }) => mayBeReview(text)) ? undefined : said[0];
}

type Entry = Change['fields']['links'][number]['urls'][number];

/** A log, a report or a dashboard shows that it was tried, not that anybody read what was changed. */
function isReview({ 0: url, index, input }: RegExpExecArray): boolean {
  return reviewUrl.test(url) || calledReview.test(input.slice(Math.max(0, index - 30), index));
}

function place(change: Change, answer: Answer): Span {
  const key = entryOf(change.front, ['links', 'code-review']) ?? entryOf(change.front, ['links']);
  return key?.keyAt ?? answer.heading?.at ?? answer.at;
}

function fixes(change: Change): readonly Fix[] {
  const edits = insertKeys(change, 'links', [['code-review', '[$1]']]);
  return edits.length > 0 ? [{ title: fixTitle, edits, snippet: true }] : [];
}

const fixTitle = { en: 'Add `links.code-review`', 'zh-cn': '添加 `links.code-review`' };
