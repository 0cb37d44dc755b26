// A question or section stands in the document twice; only the first one is read.

import { likeTitles } from '../../core/answers/likeTitles.ts';
import type { Bound, Change } from '../../core/change.ts';
import { memo } from '../../core/memo.ts';
import { type Hit, rule } from '../../core/rule.ts';
import { partOf } from '../../core/template.ts';
import type { Block } from '../../core/text/blocks.ts';
import type { Heading } from '../../core/text/markdown.ts';
import { quote, type Words } from '../../core/words.ts';
import { shortChange } from './shortChange.ts';

export default rule({
  id: 'repeated-heading',
  severity: 'consistency',
  says: {
    question: {
      en: '“{text}” is asked here a second time; only the first answer is read, and reviewers see only that one. Keep one of the two.',
      'zh-cn': '“{text}”在这里又问了一遍；只有第一处的回答会被读取，评审人也只看到那一处。请只保留一个。',
    },
    displaced: {
      en: '“{text}” is asked here and again below, while “{title}” is asked nowhere. If that is what stands here, give it its heading; else keep one of the two.',
      'zh-cn':
        '“{text}”在这里和下文各问了一遍，而“{title}”没有问。如果这里写的是后者，请改回它的标题；否则请只保留一个。',
    },
    section: {
      en: 'The section “{text}” begins here a second time; only the first one is read. Put its parts together.',
      'zh-cn': '“{text}”一节在这里又出现了一次，只有第一处会被读取。请合并到一起。',
    },
  },
  why: {
    en: 'Two answers to one question come from copying an older change, and one of them is still that of the older change. Whoever reads the wrong one acts on it.',
    'zh-cn': '同一个问题有两处回答，多半是从旧变更复制来的，其中一处还是旧内容。读到哪一处，就会照哪一处去做。',
  },
  *check(change): Iterable<Hit & { says: Says }> {
    const first = new Map<unknown, Bound>();
    for (const one of change.bound) {
      const meaning = one.meaning.kind === 'question' ? one.meaning.question : one.meaning.section;
      const before = first.get(meaning) ?? sameWords(change, one);
      if (!first.has(meaning)) first.set(meaning, one);
      if (!before) continue;
      if (isAgain(before, one)) {
        // Two headings in other words may be two parts of one thing; the same words twice are a copy.
        const isSure =
          words(before) === words(one) || [before, one].every(({ heading }) => isTitle(heading.text, meaning));
        yield hitOf(change, before, one.heading, isSure);
      }
    }
    for (const [before, heading] of copies(change)) yield hitOf(change, before, heading, before.how === 'named');
  },
  examples: {
    bad: [
      {
        text: shortChange(`
### Purpose
    ^^^^^^^ “Purpose” is asked here a second time

Renew the certificate of the gateway.
`),
      },
      {
        text: shortChange(`
### 变更的目的是什么？
    ^^^^^^^^^ “变更的目的是什么？” is asked here a second time

更换网关证书，旧证书 2026-12-14 到期。
`),
      },
    ],
    good: [
      {
        text: `
### How has the change been tested to verify it's safe for production?

On 2026-11-12 in staging with image 16.4: see the results.

#### Numbers of the three runs

9, 11 and 12 minutes, no failed order ([merge request](https://git.example.com/orders/pull/88)).
`,
      },
      {
        text: `
## Worst Case Scenarios

Two of them are listed below; all others end in one of these.
`,
      },
    ],
  },
});

/** What is said of a heading that stands again below. */
function hitOf(change: Change, before: Bound, heading: Heading, isSure: boolean): Hit & { says: Says } {
  const meaning = before.meaning.kind === 'question' ? before.meaning.question : before.meaning.section;
  const as = isSure ? {} : ({ as: 'nudge' } as const);
  const title = displaced(change, before);
  const [first, text] = [before.heading.at, quote(before.heading.text)];
  if (title)
    return {
      at: first,
      says: 'displaced',
      with: { text, title },
      see: [{ at: heading.at, says: meaning.title }],
      ...as,
    };
  const see = [{ at: first, says: meaning.title }];
  return { at: heading.at, says: before.meaning.kind, with: { text: quote(heading.text) }, see, ...as };
}

type Says = 'question' | 'displaced' | 'section';

/** The one question of the section that is asked nowhere, where it belongs in front of a question that is asked twice. */
function displaced(change: Change, { meaning }: Bound): Words | undefined {
  if (meaning.kind !== 'question') return undefined;
  const { questions } = change.template;
  const [left, ...more] = questionsLeft(change).filter(one => one.section === meaning.question.section);
  const isInFront = left && questions.indexOf(left) < questions.indexOf(meaning.question);
  return isInFront && more.length === 0 ? left.title : undefined;
}

/** The questions of the template that no heading asks. */
const questionsLeft = memo(({ bound, template }: Change) => {
  const asked = new Set(bound.map(one => partOf(one.meaning)));
  return template.questions.filter(one => !asked.has(one));
});

/** Headings that mean nothing because the question with just these words is answered before, whichever section they stand in. */
function* copies({ bound, document }: Change): Iterable<readonly [Bound & { meaning: OfQuestion }, Heading]> {
  const known = new Set(bound.map(({ heading }) => heading));
  const asked = new Map(bound.filter(isOfQuestion).map(one => [words(one), one]));
  const { headings } = document.markdown;
  const parents = parentsOf(headings);
  for (const heading of headings) {
    const said = words({ heading });
    const before = known.has(heading) ? undefined : asked.get(said);
    if (!before || before.heading.block >= heading.block || !isAgain(before, { heading })) continue;
    const isBeside = said.length > 3 && parents.get(before.heading.block) === parents.get(heading.block);
    if (isLong(said) || (isBeside && before.heading.level === heading.level)) yield [before, heading];
  }
}

type OfQuestion = Extract<Bound['meaning'], { kind: 'question' }>;
const isOfQuestion = (one: Bound): one is Bound & { meaning: OfQuestion } => one.meaning.kind === 'question';

/** "Verification" may head a part of every phase; nobody asks a whole question again by chance. */
function isLong(said: string): boolean {
  return said.length > 24 || (said.match(/\p{Script=Han}/gu)?.length ?? 0) > 7;
}

/** Of each heading, by its block, the nearest one above it of a higher level, which it stands below. */
function parentsOf(headings: readonly Heading[]): ReadonlyMap<number, Heading | undefined> {
  const found = new Map<number, Heading | undefined>();
  const open: Heading[] = [];
  for (const heading of headings) {
    while ((open.at(-1)?.level ?? 0) >= heading.level) open.pop();
    found.set(heading.block, open.at(-1));
    open.push(heading);
  }
  return found;
}

/** The heading in front that asks the same in the same section; for want of another question this one may be read as the next. */
function sameWords({ bound, document, template }: Change, one: Bound): Bound | undefined {
  const section = sectionOf(one);
  if (section === undefined || one.how === 'named') return undefined;
  // "Why is this necessary?" behind "Why is it necessary?": a heading that has all words of the other question, and hardly any else.
  const [like] = likeTitles(template, document.markdown.blocks[one.heading.block] as Block).question;
  const other = like && like.share >= 0.95 && like.words > 1 ? partOf(like.meaning) : undefined;
  return bound.find(
    before =>
      before.heading.block < one.heading.block &&
      sectionOf(before) === section &&
      ((words(before) === words(one) && words(one).length > 7) ||
        (other !== undefined && partOf(before.meaning) === other)),
  );
}

function sectionOf({ meaning }: Bound): string | undefined {
  return meaning.kind === 'question' ? meaning.question.section : undefined;
}

/** The words of a heading without its number and punctuation. */
function words({ heading }: Pick<Bound, 'heading'>): string {
  return heading.text
    .toLowerCase()
    .replace(/^[\d.、\s一二三四五六七八九十]+(?=[^\p{L}]|\s)/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

function isTitle(text: string, { title }: { readonly title: Words }): boolean {
  return [title.en, title['zh-cn']].includes(text.trim());
}

/** A free sub-heading inside the first one's own text may be worded like it: that is no second question. */
function isAgain({ heading: first }: Bound, { heading }: Pick<Bound, 'heading'>): boolean {
  const isInside = heading.block < first.end && heading.level > first.level;
  return !isInside && heading.level <= first.level;
}
