// The word "later" still stands where an answer should: as the whole answer, in a table cell, or inside a sentence.

import { askedOf } from '../../core/answers/asked.ts';
import type { Answer, Change } from '../../core/change.ts';
import type { LeftOpen } from '../../core/judged/leftToWrite.ts';
import { bare, isBlankToFill, laterWords } from '../../core/judged/shortAnswers.ts';
import { memo } from '../../core/memo.ts';
import { type Hit, rule } from '../../core/rule.ts';
import { openPlaces } from '../../core/said/openPlaces.ts';
import { type Span, shift } from '../../core/source.ts';
import type { Block } from '../../core/text/blocks.ts';
import { quote } from '../../core/words.ts';

export default rule({
  id: 'placeholder-left',
  severity: 'placeholder',
  says: {
    whole: {
      en: '“{text}” stands where the answer to “{question}” should; the change would start without it. Write what you know now, and who finds out the rest by when.',
      'zh-cn': '“{question}”的回答还是“{text}”；变更会在没有答案的情况下开始。请写下目前所知，以及由谁在何时补全。',
    },
    part: {
      en: '“{text}” is left open in this answer; whoever carries out the change will stop here. Fill it in, or say who decides it by when.',
      'zh-cn': '回答中还留有“{text}”；执行变更的人会卡在这里。请填写，或说明由谁在何时决定。',
    },
    title: {
      en: 'The title still says “{text}”; everybody will know the change by it. Say what is done to what, and where.',
      'zh-cn': '标题仍是“{text}”；大家都靠标题识别这个变更。请写明在哪里对什么做什么。',
    },
  },
  why: {
    en: 'Nearly a third of real change requests reach their reviewers with template text or a TBD in them. What is left open on paper is decided at night, in a hurry, by one person.',
    'zh-cn': '近三分之一的变更单送审时仍带着模板文字或“待定”。纸面上没定的事，会在夜里由一个人匆忙决定。',
  },
  *check(change, given): Iterable<Hit & { says: 'whole' | 'part' | 'title' }> {
    const { title } = change;
    if (title && (bare(title.text) === 'later' || isBlankToFill(title.text) || isTitleOfTemplate(change, title.text))) {
      yield { at: title.at, says: 'title', with: { text: quote(title.text, 40) }, as: 'missing' };
    }
    for (const answer of askedOf(change, given)) {
      if (answer.kind === 'placeholder') {
        const text = quote(answer.text, 40);
        // Where there may be nothing to say, a dash is what some people write for it.
        const isNone = /^[-\s–—―]+$/.test(answer.text) && answer.question.short.no === 'fine';
        const as = isNone ? 'nudge' : 'missing';
        yield { at: answer.at, says: 'whole', with: { text, question: answer.question.title }, as };
      } else if (answer.kind === 'given') {
        for (const { isRead, ...at } of left(answer, change.source.text)) {
          const fills = { text: quote(change.source.text.slice(at.from, at.to), 40) };
          yield { at, says: 'part', with: fills, ...(isRead ? ({ as: 'nudge' } as const) : {}) };
        }
      }
    }
  },
  examples: {
    bad: [
      {
        text: `
### What conditions would indicate a need to rollback?

TBD
^^^ “TBD” stands where
`,
      },
      {
        text: `
### What will be required to execute the change?

Alice executes, TBC watches the dashboards, access to the bastion is granted.
                ^^^ “TBC” is left open
`,
      },
      {
        text: `
### What conditions would indicate a need to rollback?

5xx 超过 2% 持续 5 分钟；数据库延迟的阈值待定。
                          ^^ “待定” is left open
`,
      },
      {
        text: `
### How does the CM attempt to mitigate the risk?

- The old primary stays as it is for 24 h
- <describe the second mitigation>
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “<describe the second mitigation>” is left open
`,
      },
    ],
    good: [
      {
        text: `
### In the event of problems, what will you do to return your system to a known good state?

1. \`fence.sh <host of step 3>\` stops the new primary (1 min); the old one takes over, which has to be confirmed by Dan.
2. 待主库恢复后检查 \`pg_up\`（4 分钟）。
`,
      },
      {
        text: `
### What's the purpose of the activity?

Close every TODO-1234 style ticket link in the order service, because 3% of order mails link to a dead tracker (INC-1200).
`,
      },
    ],
  },
});

/** The places inside an answer that say "later": words in prose, whole table cells and list items, template blanks. */
function left(answer: Answer, whole: string): readonly LeftOpen[] {
  return answer.blocks
    .flatMap(({ block, at }) => leftIn(block).map(span => ({ ...span, ...shift(span, at) })))
    .filter(({ from, to }) => whole[from] !== '<' || !isName(whole.slice(from, to), whole));
}

/** `<shard>` that stands in a command as well is a name that the sentence explains. */
function isName(tag: string, whole: string): boolean {
  return whole.indexOf(tag) !== whole.lastIndexOf(tag);
}

const leftIn = memo((block: Block): readonly LeftOpen[] => {
  const cells = block.tables.flatMap(table => table.rows.flatMap(row => row.cells));
  const items = block.items.map(({ words }) => ({ at: words, text: block.text.slice(words.from, words.to) }));
  const whole = [...cells, ...items]
    .filter(({ text }) => isLeft(text))
    .map(({ at, text }): LeftOpen => (mark.test(text) || isBlankToFill(text) ? at : { ...at, isRead: true }));
  const words = block.pieces
    .filter(piece => !piece.quoted)
    .flatMap(piece =>
      laterWords(block.prose.slice(piece.at.from, piece.at.to)).map(word => ({
        ...word,
        ...shift(word, piece.at.from),
      })),
    );
  return distinct([...whole, ...words, ...tagsIn(block)]);
});

/** `<describe the step>` is an HTML tag to Markdown and a blank to fill to people. */
function tagsIn(block: Block): readonly Span[] {
  if (block.kind === 'code' || block.kind === 'comment' || !block.text.includes('<')) return [];
  const words = block.text.replace(/(`+)[^`][\s\S]*?\1|<!--[\s\S]*?-->/g, code => ' '.repeat(code.length));
  return openPlaces(words, undefined)
    .filter(
      ({ text, from }) => text.startsWith('<') && !htmlElement.test(text) && !/[\w./:-]/.test(words[from - 1] ?? ''),
    )
    .map(({ from, to }) => ({ from, to }));
}

const htmlElement = /^<(?:details|summary|video|audio|source|picture|figure|p|s|del|ins|mark|font|center|u)\b/i;

/** A cell that holds only a dash or a question mark is a common way to say "none"; the words are not. */
function isLeft(text: string): boolean {
  return /[\p{L}?_<{]/u.test(text) && (bare(text) === 'later' || isBlankToFill(text) || assigned.test(text));
}

/** "Pending" and "later" may be how things stand; these words are none. */
const mark =
  /^\W*(?:TB[DCA]|TODO|FIXME|XXX+|[?？]+|to be (?:confirmed|determined|decided|added|filled|defined|written)|待定|待补|待填|待确认|后补|未定)/i;

/** "DBA to fill in": all that such a cell says is whose it is. */
const assigned =
  /^[^.;,|\n]{1,40} to (?:fill(?: this| it)? (?:in|out)|add|complete|supply|provide|write|answer|define|decide|estimate)(?: this| it)?[.\s]*$/i;

function distinct(spans: readonly LeftOpen[]): readonly LeftOpen[] {
  const sorted = [...spans].sort((a, b) => a.from - b.from || b.to - a.to);
  return sorted.filter((span, i) => !sorted.slice(0, i).some(other => span.from < other.to));
}

function isTitleOfTemplate(change: Change, text: string): boolean {
  return (
    text === change.template.title.en || /^(?:title|标题|untitled(?: change)?|new change|变更标题)$/i.test(text.trim())
  );
}
