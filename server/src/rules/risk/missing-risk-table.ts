// The question about risks has no table: it is not there, nothing stands under it, or something that is no table.

import { readBy } from '../../core/answers/asked.ts';
import { insertQuestion, languageOf } from '../../core/answers/insert.ts';
import type { Answer, Change } from '../../core/change.ts';
import { bare } from '../../core/judged/shortAnswers.ts';
import { type Edit, type Fix, type Hit, rule } from '../../core/rule.ts';
import { riskItems } from '../../core/said/riskItems.ts';
import { points, riskTableSnippet } from '../../core/said/riskRows.ts';
import { riskTable } from '../../core/said/riskTable.ts';
import { firstLine } from '../../core/source.ts';
import { quote, say } from '../../core/words.ts';

export default rule({
  id: 'missing-risk-table',
  severity: 'weak',
  says: {
    absent: {
      en: 'The risk table is missing, so nobody can see which risk has no countermeasure. Insert it; rows are proposed from what this document already says.',
      'zh-cn': '缺少风险表，看不出哪个风险还没有对策。请插入；文中已提到的风险会作为草稿行。',
    },
    blank: {
      en: 'The risk table is empty, so nobody can see which risk has no countermeasure. Write one row for each thing that could go wrong.',
      'zh-cn': '风险表是空的，看不出哪个风险还没有对策。请为每个可能出的问题写一行。',
    },
    other: {
      en: '“{text}” is not a table, so likelihood, impact and countermeasure of each risk cannot be told apart. Make it one row for each risk.',
      'zh-cn': '“{text}”不是表格，分不清每个风险的可能性、影响和对策。请改成每个风险一行。',
    },
  },
  why: {
    en: 'In prose a risk and its countermeasure drift apart, and the one that nobody has an answer to is easily read over. A row has a cell for each, and an empty cell asks by itself.',
    'zh-cn': '写成段落时，风险和对策容易脱节，没有对策的那一条最容易被读漏。表格每项都有一格，空着的格子自己会提问。',
  },
  *check(change, given): Iterable<Hit & { says: 'absent' | 'blank' | 'other' }> {
    for (const answer of readBy('missing-risk-table', change, given)) {
      if (answer.kind === 'placeholder' || answer.blocks.some(({ block }) => block.tables.some(isFilled))) continue;
      if (answer.kind !== 'blank' && (riskTable(change) || riskItems(answer).length > 0)) continue;
      const fixes = () => [fix(change, answer)];
      if (answer.kind === 'absent') yield { at: placeFor(change, answer), says: 'absent', fixes };
      else if (answer.kind === 'blank') yield { at: answer.at, says: 'blank', fixes };
      else {
        const at = firstLine(change.source, answer.at);
        const as = ranks.test(answer.text) ? 'nudge' : 'weak';
        yield { at, says: 'other', with: { text: quote(answer.text, 40) }, fixes, as };
      }
    }
  },
  examples: {
    bad: [
      {
        text: `
### Risk table
    ^^^^^^^^^^ The risk table is empty

| Risk | Likelihood | Impact | Mitigation |
| --- | --- | --- | --- |
|  |  |  |  |
`,
        fixed: `
### Risk table

| Risk | Likelihood | Impact | Mitigation |
| --- | --- | --- | --- |
| The promotion stops half way | \${1|Low,Medium,High|} | \${2|Low,Medium,High|} | $3 |
| The new primary loses rows | \${4|Low,Medium,High|} | \${5|Low,Medium,High|} | $6 |
| orders-db fails or slows down |`,
      },
      {
        text: `
### Risk table

Low risk, we have done this before.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “Low risk, we have done this before.” is not a table
`,
      },
      {
        text: `
# 把会话缓存迁移到新集群

### 风险表

- 切换期间会话丢失
^^^^^^^^^^ “- 切换期间会话丢失 - 新集群内存不足” is not a table
- 新集群内存不足
`,
        fixed: '| 切换期间会话丢失 | ${1|',
      },
    ],
    good: [
      {
        text: `
### Risk table

- The promotion stops half way. Likelihood low, impact high: no writes. Step 2 fences first.
- The cache is cold. Likelihood medium, impact low: slow for minutes. It fills by itself.
`,
      },
      {
        text: `
### Risk table

| # | What could go wrong | Mitigation | Probability | Severity |
| - | --- | --- | --- | --- |
| 1 | Fencing hangs | Second console is open | 2 | 4 |
`,
      },
      {
        text: `
### 风险表

| 风险 | 可能性 | 影响 | 应对措施 |
| --- | --- | --- | --- |
| 切换期间会话丢失 | 低 | 高 | 第 2 步先开双写，第 3 步只切 10% |
`,
      },
    ],
  },
});

/** A list may rate each risk as well as a table does. */
const ranks =
  /(?:likelihood|probability|likely|chance)[\s\S]{0,200}(?:impact|severity|consequence)|(?:可能性|概率|几率)[\s\S]{0,100}(?:影响|严重|后果)/i;

const fixTitle = { en: 'Generate a risk table from this document', 'zh-cn': '根据本文生成风险表' };

function isFilled(table: {
  readonly rows: readonly { readonly cells: readonly { readonly text: string }[] }[];
}): boolean {
  return table.rows.some(row => row.cells.some(cell => /[^\s\d.]/.test(cell.text)));
}

function placeFor(change: Change, answer: Answer) {
  const section = change.section(answer.question.section);
  return section?.at ?? change.title?.at ?? firstLine(change.source, { from: 0, to: change.source.text.length });
}

function fix(change: Change, answer: Answer): Fix {
  return { title: fixTitle, edits: [edit(change, answer)], snippet: true };
}

function edit(change: Change, answer: Answer): Edit {
  const { text } = change.source;
  if (answer.kind === 'absent') return inserted(change, answer);
  const [first] = answer.blocks.filter(({ block }) => block.kind !== 'comment');
  const last = answer.blocks.at(-1);
  if (answer.kind === 'given') {
    // The author's words stay, above the table that is made of them; a bare word has said nothing.
    const isBare = bare(answer.text) !== undefined;
    const table = riskTableSnippet(change, isBare ? [] : listed(answer));
    return isBare
      ? { ...answer.at, text: table.trimEnd() }
      : { from: answer.at.from, to: answer.at.from, text: `${table}\n` };
  }
  const table = riskTableSnippet(change);
  if (first && last) return { from: first.at, to: last.at + last.block.text.trimEnd().length, text: table.trimEnd() };
  const behind = answer.heading?.whole.to ?? text.length;
  return { from: behind, to: behind, text: `\n\n${table.trimEnd()}` };
}

function listed(answer: Answer): readonly string[] {
  return answer.blocks.some(({ block }) => block.kind === 'list') ? points(answer) : [];
}

/** The question with its heading, in its place, with the proposed table instead of the template's empty one. */
function inserted(change: Change, answer: Answer): Edit {
  const edit = insertQuestion(change, answer.question);
  const table = riskTableSnippet(change);
  const skeleton = answer.question.skeleton && say(answer.question.skeleton, languageOf(change)).trimEnd();
  const [head = '', tail = ''] = skeleton ? edit.text.split(skeleton) : [edit.text, ''];
  const escaped = (part: string) => part.replace(/[\\$}]/g, '\\$&');
  return { ...edit, text: `${escaped(head)}${table.trimEnd()}${skeleton ? escaped(tail) : '\n'}` };
}
