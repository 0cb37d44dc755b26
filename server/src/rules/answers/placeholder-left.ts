// The word "later" still stands where an answer should: as the whole answer, in a table cell, or inside a sentence.

import { askedOf, givenUnasked } from '../../core/answers/asked.ts';
import type { Answer, Change } from '../../core/change.ts';
import { blanksInFields } from '../../core/fields/leftInFields.ts';
import { blanksOf, leftIn } from '../../core/judged/leftInBlock.ts';
import { blanksIn, type LeftOpen } from '../../core/judged/leftToWrite.ts';
import { openStatements } from '../../core/judged/readsOpen.ts';
import { bare, isBlankToFill } from '../../core/judged/shortAnswers.ts';
import { type Hit, rule } from '../../core/rule.ts';
import { type Span, shift } from '../../core/source.ts';
import { quote } from '../../core/words.ts';

export default rule({
  id: 'placeholder-left',
  severity: 'placeholder',
  says: {
    whole: {
      en: '“{text}” stands where the answer to “{question}” should; the change would start without it. Write what you know now, and who finds out the rest by when.',
      'zh-cn': '“{question}”的回答还是“{text}”；变更会在没有答案的情况下开始。请写下目前所知，以及由谁在何时补全。',
    },
    read: {
      en: '“{text}” reads as if something were still to be filled in. If it is, fill it in, or say who decides it by when.',
      'zh-cn': '“{text}”读起来像是还有内容没填。如果是，请补上，或写明由谁在何时决定。',
    },
    part: {
      en: '“{text}” is left open in this answer; whoever carries out the change will stop here. Fill it in, or say who decides it by when.',
      'zh-cn': '回答中还留有“{text}”；执行变更的人会卡在这里。请填写，或说明由谁在何时决定。',
    },
    elsewhere: {
      en: '“{text}” is a blank that is still to be filled in; nobody can rely on this line as it stands. Fill it in, or say who decides it by when.',
      'zh-cn': '“{text}”是还没有填的空白，这一行现在谁也用不上。请填写，或说明由谁在何时决定。',
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
  *check(change, given): Iterable<Hit & { says: 'whole' | 'part' | 'read' | 'elsewhere' | 'title' }> {
    const { title } = change;
    if (title && (bare(title.text) === 'later' || isBlankToFill(title.text) || isTitleOfTemplate(change, title.text))) {
      yield { at: title.at, says: 'title', with: { text: quote(title.text, 40) }, as: 'missing' };
    } else if (title) {
      for (const blank of blanksIn(title.text)) {
        const text = quote(title.text.slice(blank.from, blank.to), 40);
        yield { at: shift(blank, title.at.from), says: 'title', with: { text } };
      }
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
          yield isRead ? { at, says: 'read', with: fills, as: 'nudge' } : { at, says: 'part', with: fills };
        }
        for (const at of openStatements(answer)) {
          yield { at, says: 'read', with: { text: quote(change.source.text.slice(at.from, at.to), 40) }, as: 'nudge' };
        }
      }
    }
    // What is not asked may be left out, but not half written.
    for (const answer of givenUnasked(change)) {
      for (const { isRead, ...at } of left(answer, change.source.text)) {
        if (isRead) continue;
        yield { at, says: 'part', with: { text: quote(change.source.text.slice(at.from, at.to), 40) }, as: 'nudge' };
      }
    }
    // Outside the answers stand checklists and notes, and forms that are filled in during the change.
    for (const at of [...blanksInFields(change.front), ...outside(change)]) {
      yield { at, says: 'elsewhere', with: { text: quote(change.source.text.slice(at.from, at.to), 40) }, as: 'nudge' };
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
      {
        text: `
### What will be required to execute the change?

Alice executes with permit PT-□□□□, granted on 12 月  日; the bridge is (insert meeting link).
                              ^^^^ “□□□□” is left open
                                                  ^^^^ “月 日” is left open
                                                                      ^^^^^^^^^^^^^^^^^^^^^ “(insert
`,
      },
      {
        front: `
links:
  ticket: [https://tickets.example.com/ORD-xxx]
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “https://tickets.example.com/ORD-xxx” is a blank
`,
        text: `
### What will be required to execute the change?

Alice executes, the image is \`<paste here>\`, proof in the [report](LINK); dial-in (nos. to be filled).
                              ^^^^^^^^^^^^ “<paste here>”
                                                                   ^^^^ “LINK”
                                                                                  ^^^^^^^^^^^^^^^^^^^ “(nos.
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

/** The blanks of what answers no question. */
function outside(change: Change): readonly Span[] {
  const { blocks, starts } = change.document.markdown;
  const answered = new Set(change.answers.flatMap(answer => answer.blocks.map(({ block }) => block)));
  const found: Span[] = [];
  // Of thousands of blocks hardly one has a blank.
  for (const [i, block] of blocks.entries()) {
    if (block.kind === 'heading' || answered.has(block)) continue;
    for (const at of blanksOf(block)) found.push(shift(at, starts[i] as number));
  }
  return found;
}

function isTitleOfTemplate(change: Change, text: string): boolean {
  return (
    text === change.template.title.en || /^(?:title|标题|untitled(?: change)?|new change|变更标题)$/i.test(text.trim())
  );
}
