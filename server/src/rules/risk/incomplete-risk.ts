// A row of the risk table leaves out what the risk is, how likely or how bad it is, or names a level nobody knows.

import { readBy } from '../../core/answers/asked.ts';
import type { Change } from '../../core/change.ts';
import { bare } from '../../core/judged/shortAnswers.ts';
import { type Hit, rule } from '../../core/rule.ts';
import { riskItems } from '../../core/said/riskItems.ts';
import {
  type Column,
  type LevelCell,
  pointAt,
  type RiskRow,
  type RiskTable,
  riskTable,
} from '../../core/said/riskTable.ts';
import type { Span } from '../../core/source.ts';
import { quote } from '../../core/words.ts';
import { joined, names } from './columnNames.ts';
import { cellSpan, levelFixes, removeRow } from './riskFixes.ts';

type Says = 'item' | 'empty' | 'unknown' | 'row' | 'columns';

export default rule({
  id: 'incomplete-risk',
  severity: 'weak',
  says: {
    empty: {
      en: 'This row says nothing about the {what}, so the risk cannot be weighed against the others. Fill it in; a guess by somebody who knows the system is fine.',
      'zh-cn': '这一行没有写{what}，无法和其他风险比较轻重。请补上，由熟悉系统的人估一个也可以。',
    },
    item: {
      en: 'This risk says nothing about its {what}, as all others here do, so it cannot be weighed against them. Fill it in; a guess by somebody who knows the system is fine.',
      'zh-cn': '其余各条都写了{what}，只有这一条没有，无法和它们比较轻重。请补上，由熟悉系统的人估一个也可以。',
    },
    unknown: {
      en: '“{text}” is no level that reviewers could compare. Use low, medium, high or critical.',
      'zh-cn': '“{text}”不是可以比较的等级。请用低、中、高、极高。',
    },
    row: {
      en: 'This row of the risk table is empty; readers wonder which risk was forgotten. Fill it in or take it out.',
      'zh-cn': '风险表的这一行是空的，读者会以为漏写了某个风险。请补上或删除。',
    },
    columns: {
      en: 'The risk table has no column for {what}, so a reviewer cannot tell which risk matters and which is covered. Add it.',
      'zh-cn': '风险表缺少“{what}”一列，评审人看不出哪个风险要紧、哪个已有对策。请补上。',
    },
  },
  why: {
    en: 'Likelihood and impact are two different questions: what is rare may be fatal. A row without both is skipped by reviewers, and the highest row decides how carefully the whole change is read.',
    'zh-cn':
      '可能性和影响是两个问题：少见的事也可能致命。缺了其中一项，评审时往往直接略过；而最高的一行决定整份变更要看得多细。',
  },
  *check(change, given): Iterable<Hit & { says: Says }> {
    const asked = readBy('incomplete-risk', change, given);
    for (const answer of asked)
      for (const item of riskItems(answer)) {
        if (item.hasLikelihood && item.hasImpact) continue;
        yield {
          at: item.at,
          says: 'item',
          with: { what: names[item.hasLikelihood ? 'impact' : 'likelihood'] },
          as: 'nudge',
        };
      }
    const table = asked.some(answer => answer.kind !== 'blank') ? riskTable(change) : undefined;
    if (!table) return;
    const missing = missingColumns(table);
    if (missing.length > 0)
      yield {
        at: table.head,
        says: 'columns',
        with: { what: joined(missing) },
        ...(table.isRead ? {} : { as: 'nudge' }),
      };
    for (const row of table.rows) {
      const hit = rowHit(row, change) ?? oddHit(row, table);
      if (hit) yield hit;
    }
  },
  examples: {
    bad: [
      {
        text: `
### Risk table

| Risk | Likelihood | Impact | Mitigation |
| --- | --- | --- | --- |
| Promotion stops half way |  | High | Fencing script is ready |
                           ^ This row says nothing about the likelihood
| Writes fail longer than 30 s | sometimes | Medium | The storefront queues orders |
                                 ^^^^^^^^^ “sometimes” is no level
`,
        fixed: '| Promotion stops half way | Low | High | Fencing script is ready |',
      },
      {
        text: `
### 风险表

| 风险 | 可能性 | 影响 | 缓解措施 |
| --- | --- | --- | --- |
| 切换期间会话丢失 | 低 | 待评 | 第 2 步先开双写 |
                 ^^ “待评” is no level
|  |  |  |  |
^^^^^^^^^^^^^ This row of the risk table is empty
`,
      },
      {
        text: `
### Risk table

- The promotion stops half way. Likelihood low, impact high: no writes. Step 2 fences first.
- The new primary loses rows. Impact high: orders are gone. Step 1 compares the positions.
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This risk says nothing about its likelihood
- The cache is cold. Likelihood medium, impact low: slow for minutes. It fills by itself.
`,
      },
      {
        text: `
### Risk table

| Risk | Mitigation |
  ^^^^^^^^^^^^^^^^^ The risk table has no column for likelihood and impact
| --- | --- |
| Promotion stops half way | Fencing script is ready |
`,
      },
    ],
    good: [
      {
        text: '\n### Risk table\n\n| # | What | Likelihood | Impact | What we do about it |\n| --- | --- | --- | --- | --- |\n| 1 | Copy is slow | Medium | Low | It pauses by itself |\n',
      },
      {
        text: `
### Risk table

| Impact | Risk | Countermeasure | Probability |
| --- | --- | --- | --- |
| 🔴 Critical (checkout) | Promotion stops half way | Fencing script is ready | < 5% |
| checkout is slow for a minute | Pool keeps old connections | Pool is recycled in step 5 | low to medium |
`,
      },
      {
        text: `
### 风险表

| 序号 | 风险点 | 等级 | 应对措施 |
| --- | --- | --- | --- |
| 1 | 切换期间会话丢失 | 中等 | 第 2 步先开双写 |
| 2 | 新集群内存不足 | 高（核心链路） | 超过 60% 先扩容 |
`,
      },
      {
        text: `
### Risk table

| Risk | L | I | Mitigation |
| --- | --- | --- | --- |
| Promotion stops half way | Low | High | Fencing script is ready |
`,
      },
    ],
  },
});

/** One column that ranks the whole risk stands for likelihood and impact. */
function missingColumns({ columns }: RiskTable): readonly Column[] {
  const wanted: readonly Column[] = columns.level ? ['mitigation'] : ['likelihood', 'impact', 'mitigation'];
  return wanted.filter(column => !columns[column]);
}

function rowHit(row: RiskRow, change: Change): (Hit & { says: Says }) | undefined {
  const cells = [
    ['likelihood', row.likelihood],
    ['impact', row.impact],
    ['level', row.whole],
  ] as const;
  const missing = cells.filter(([, cell]) => cell.kind === 'empty').map(([column]) => column);
  const nothing =
    cells.every(([, cell]) => cell.kind === 'empty' || cell.kind === 'no-column') && !row.mitigation?.text;
  if (row.risk.text === '' && nothing) {
    return {
      at: row.at,
      says: 'row',
      fixes: () => [removeRow(change, row.at)],
    };
  }
  const empty: readonly Column[] = row.risk.text === '' ? ['risk', ...missing] : missing;
  const [first] = empty;
  if (first) {
    const at = first === 'risk' ? row.risk.at : (atOf(cells.find(([column]) => column === first)?.[1]) ?? row.at);
    const fixes = first === 'risk' ? {} : { fixes: () => levelFixes(change, cellSpan(change, at), names[first]) };
    return { at: pointAt(change.source, at), says: 'empty', with: { what: joined(empty) }, ...fixes };
  }
  const unknown = cells.find(
    (one): one is [(typeof one)[0], LevelCell & { kind: 'unknown' }] => one[1].kind === 'unknown',
  );
  if (!unknown) return undefined;
  const [column, { at, text }] = unknown;
  const fixes = () => levelFixes(change, at, names[column]);
  // People rate in many words; it may be one that no list knows.
  return { at, says: 'unknown', with: { text: quote(text, 30) }, fixes, as: 'nudge' };
}

/** A cell that describes, in a table whose other cells are all bare levels: "when BI is busy" beside Low, Medium and High. */
function oddHit(row: RiskRow, { rows }: RiskTable): (Hit & { says: Says }) | undefined {
  const odd = levelCells(row).find(cell => cell.kind === 'told' && bare(cell.text) !== 'later');
  if (odd?.kind !== 'told') return undefined;
  const others = rows.flatMap(levelCells).filter(cell => cell !== odd && cell.kind !== 'no-column');
  if (others.length < 3 || !others.every(cell => cell.kind === 'level' && isPlain(cell.text))) return undefined;
  return { at: odd.at, says: 'unknown', with: { text: quote(odd.text, 30) }, as: 'nudge' };
}

function levelCells({ likelihood, impact, whole }: RiskRow): readonly LevelCell[] {
  return [likelihood, impact, whole];
}

/** A level and no more: one or two words, no number. */
function isPlain(text: string): boolean {
  return /^[\p{L}*_]+(?:[ -]\p{L}+)?$/u.test(text.trim()) && text.length < 20;
}

function atOf(cell: LevelCell | undefined): Span | undefined {
  return cell === undefined || cell.kind === 'no-column' ? undefined : cell.at;
}
