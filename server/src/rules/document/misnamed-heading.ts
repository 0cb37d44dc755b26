// A heading is nearly that of a question or section which is absent. It is read as that, and yet nobody else finds it.

import { languageOf } from '../../core/answers/insert.ts';
import type { Bound, Change } from '../../core/change.ts';
import { type Fix, type Hit, rule } from '../../core/rule.ts';
import { quote, say, type Words } from '../../core/words.ts';
import { shortChange } from './shortChange.ts';

export default rule({
  id: 'misnamed-heading',
  severity: 'remark',
  says: {
    question: {
      en: '“{text}” is nearly the question “{title}”, but not quite, and everybody else looks for it by its own words. Rename it.',
      'zh-cn': '“{text}”与问题“{title}”只差一点，但没有对上，别人会按原来的标题去找它。请改名。',
    },
    section: {
      en: '“{text}” is nearly the section “{title}”, but not quite, and everybody else looks for it by its own words. Rename it.',
      'zh-cn': '“{text}”与“{title}”一节只差一点，但没有对上，别人会按原来的标题去找它。请改名。',
    },
  },
  why: {
    en: 'A reviewer’s checklist jumps to the answers by their headings. With a slip in the heading the answer is there and nobody is led to it.',
    'zh-cn': '评审清单按标题跳到各个回答。标题写错一个字，回答虽在，却没有人会被带到那里。',
  },
  *check(change): Iterable<Hit & { says: 'question' | 'section' }> {
    for (const one of change.bound) {
      if (one.how !== 'slip' && !(one.how === 'sense' && isSwapped(one))) continue;
      const title = titleOf(one);
      const fixes = () => fixesOf(change, one);
      yield { at: one.heading.at, says: one.meaning.kind, with: { text: quote(one.heading.text), title }, fixes };
    }
  },
  examples: {
    bad: [
      {
        text: shortChange(
          '',
          `### What contitions would indicate a need to rolback?
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “What contitions would indicate a need to rolback?” is nearly the question`,
        ),
        fixed: '### What conditions would indicate a need to rollback?',
      },
      {
        text: shortChange(
          '',
          `### 4. Conditions for a rolback
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ “4. Conditions for a rolback” is nearly the question`,
        ),
      },
    ],
    good: [
      { text: shortChange('#### Hosts\n\nedge-1 to edge-4, one after the other.') },
      { text: shortChange('', '### Rollback conditions') },
      { text: shortChange('', '### 2. 出现哪些状况需要回滚？') },
      { text: shortChange('', '### Has the rollback been tried on the bench?') },
      { text: shortChange('', '### When do we pull the plug and roll back?') },
    ],
  },
});

function titleOf({ meaning }: Bound): Words {
  return meaning.kind === 'question' ? meaning.question.title : meaning.section.title;
}

/** A word stands there for its counterpart, as "rollout" where the question is about the rollback: all else may be in other words. */
function isSwapped(one: Bound): boolean {
  const { text } = one.heading;
  const titles = Object.values(titleOf(one));
  if (titles.some(title => isOneOff(text, title))) return true;
  const title = titles.join(' ');
  return counterparts.some(pair =>
    pair.some(
      (word, i) => word.test(text) && !pair[1 - i]?.test(text) && !word.test(title) && pair[1 - i]?.test(title),
    ),
  );
}

/**
 * The question in all of its words but one that asks for something else: "the expected end date of the system after the change",
 * 对变更后系统的状态有哪些假设. Another word for the same, and another form of it, is no slip.
 */
function isOneOff(text: string, title: string): boolean {
  const [one, other] = [partsOf(text), partsOf(title)];
  if (one.length !== other.length || one.length < 7) return false;
  const [odd, ...more] = one.flatMap((part, i) => (part === other[i] ? [] : [[part, other[i] as string] as const]));
  if (!odd || more.length > 0) return false;
  if (/\p{Script=Han}/u.test(odd[1])) return odd.every(part => turning.includes(part));
  const isForm = odd[0].slice(0, 3) === odd[1].slice(0, 3);
  return !isForm && asked.test(odd[1]) && !another.test(odd[0]) && odd[0].length > 3;
}

/** Characters that turn a question round. */
const turning = '前后时中上下内外有无已未';
/** Words that the questions turn on. */
const asked =
  /^(?:state|time|purpose|worst|tested|safe|mitigate|risks?|rollback|problems|verified|dependencies|dashboard|assumptions)$/;
const another =
  /^(?:moment|slot|window|goal|reason|intent|point|tried|proven|prov\w+|shown|check\w*|reduce|lower|handle|limit|address|hazards?|threats?|dangers?|issues?|trouble|failures?|roll|revert|back\w*|services|systems|monitor\w*|grafana|boards?|sound|good|expectations)$/;

const partsOf = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^[\s\d.)、]+/, '')
    .match(/[a-z'’]+|\p{Script=Han}/gu) ?? [];

const counterparts: readonly (readonly [RegExp, RegExp])[] = [
  [/\broll-?outs?\b/i, /\broll-?backs?\b/i],
  [/\boff-?line\b/i, /\bon-?line\b/i],
  [/线下/, /线上/],
  [/\bbefore\b/i, /\bafter\b/i],
  [/变更(?:完成)?[之以]?前/, /变更(?:完成)?[之以]?后/],
  [/\bbest\b/i, /\bworst\b/i],
  [/最好/, /最坏/],
];

function fixesOf(change: Change, one: Bound): readonly Fix[] {
  const { heading, meaning } = one;
  const numbering = /^(?:\d+(?:\.\d+)*[.)]?\s+|[一二三四五六七八九十]+、\s*)/.exec(heading.text)?.[0].length ?? 0;
  const locale = /\p{Script=Han}/u.test(heading.text) ? 'zh-cn' : languageOf(change);
  const text = say(titleOf(one), locale);
  const id = meaning.kind === 'question' ? meaning.question.id : meaning.section.id;
  const rename = { from: heading.at.from + numbering, to: heading.at.to, text };
  const pin = { from: heading.whole.to, to: heading.whole.to, text: `\n\n<!-- mcm: ${id} -->` };
  return [
    {
      title: { en: 'Rename to “{text}”', 'zh-cn': '改名为“{text}”' },
      with: { text },
      edits: [rename],
      safe: true,
    },
    { title: { en: 'Keep the heading and mark what it is', 'zh-cn': '保留标题并标明是哪个问题' }, edits: [pin] },
  ];
}
