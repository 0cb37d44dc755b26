// The risk table of a change as a value: its columns by their headings, in English or Chinese and in any order, and
// its levels. Rules, hover and completion ask it; it judges nothing.

import type { Change } from '../change.ts';
import { bare } from '../judged/shortAnswers.ts';
import { memo } from '../memo.ts';
import { type Source, type Span, shift } from '../source.ts';
import type { Cell, Table } from '../text/blocks.ts';
import { everywhere } from '../text/markdown.ts';

export type Level = 'low' | 'medium' | 'high' | 'critical';
export const levels: readonly Level[] = ['low', 'medium', 'high', 'critical'];

export type Column = 'risk' | 'likelihood' | 'impact' | 'level' | 'mitigation';

/** A cell where a level belongs. `told`: a description that ranks nothing but says something. */
export type LevelCell =
  | { readonly kind: 'no-column' }
  | { readonly kind: 'empty'; readonly at: Span }
  | { readonly kind: 'unknown' | 'told'; readonly at: Span; readonly text: string }
  | { readonly kind: 'level'; readonly at: Span; readonly text: string; readonly level: Level };

/** A cell of words. Of an empty one `at` is empty; so is a dash. */
export interface WordCell {
  readonly at: Span;
  readonly text: string;
}

export interface RiskRow {
  readonly at: Span;
  readonly risk: WordCell;
  readonly likelihood: LevelCell;
  readonly impact: LevelCell;
  /** Of a column that rates the risk as a whole. */
  readonly whole: LevelCell;
  /** Undefined when there is no such column. */
  readonly mitigation: WordCell | undefined;
  /** How bad the row is, where its levels can be read. */
  readonly level: Level | undefined;
}

export interface RiskTable {
  readonly at: Span;
  readonly head: Span;
  /** Where each known column's heading stands. */
  readonly columns: Readonly<Partial<Record<Column, Span>>>;
  readonly rows: readonly RiskRow[];
  /** Whether the heading of each column is understood. */
  readonly isRead: boolean;
}

/** The risk table: that of the question about risks, else any table with columns for a risk and its level. */
export const riskTable = memo((change: Change): RiskTable | undefined => {
  for (const answer of change.answers) {
    if (!answer.question.checks.includes('missing-risk-table')) continue;
    for (const { block, at } of answer.blocks) {
      for (const table of block.tables) {
        const read = readTable(table, at);
        if (read) return read;
      }
    }
  }
  const { markdown } = change.document;
  const [found] = elsewhere(markdown);
  return found && readTable(found.table, markdown.starts[found.block] as number);
});

/** The highest level of the table's rows and of the declared risk; undefined where nothing is said. */
export const riskOf = memo((change: Change): Level | undefined => {
  const { risk } = change.fields;
  const declared = risk.kind === 'value' ? levelOf(risk.value) : undefined;
  return highest([declared, ...(riskTable(change)?.rows ?? []).map(row => row.level)]);
});

/** Whether a change is of high risk: a row of High with High or Medium, anything critical, or declared so. */
export function isHighRisk(change: Change): boolean {
  const risk = riskOf(change);
  return risk === 'high' || risk === 'critical';
}

/** The level that a cell names: its leading word, a number from 1 to 5, a share; undefined for other words. */
export function levelOf(text: string): Level | undefined {
  const flat = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[*_`~"'“”]/g, '')
    .trim();
  const share = /^[<>≤≥~≈约]*\s*(\d+(?:\.\d+)?)\s*%/.exec(flat);
  if (share) return Number(share[1]) < 10 ? 'low' : Number(share[1]) < 50 ? 'medium' : 'high';
  const number = /^([1-5])(?:\s*(?:\/\s*5|分|级)?)(?=\s*(?:$|[(:,;—–-]))/.exec(flat);
  if (number) return (['low', 'low', 'medium', 'high', 'critical'] as const)[Number(number[1]) - 1];
  const signs = [...flat].map(sign => signLevels[sign]).filter(level => level !== undefined);
  const words = flat.replace(/^[^\p{L}\p{N}]+/u, '');
  const [, first, , second] =
    /^([\p{L} ]+?)\s*((?:[-–—/~]|to|至|到|\bor\b)\s*([\p{L}]+(?: [\p{L}]+)?))?\s*(?=$|[^\p{L}\s])/u.exec(words) ?? [];
  return highest([named(first), named(second)]) ?? leading(words) ?? highest(signs);
}

/** Where to point at a cell: an empty one has nothing, so the bar to its left does instead. */
export function pointAt({ text }: Source, at: Span): Span {
  if (at.to > at.from) return at;
  let bar = at.from - 1;
  while (bar > 0 && text[bar] !== '|' && text[bar] !== '\n') bar--;
  return text[bar] === '|' ? { from: bar, to: bar + 1 } : { from: Math.max(0, at.from - 1), to: at.from };
}

/** The higher of some levels. */
export function highest(some: readonly (Level | undefined)[]): Level | undefined {
  let best = -1;
  for (const level of some) if (level) best = Math.max(best, levels.indexOf(level));
  return levels[best];
}

const words: Readonly<Record<Level, string>> = {
  low: `low|l|very low|minor|small|unlikely|very unlikely|rare|remote|negligible|minimal|none|lowest|improbable|s4|sev4|p4
    |低|较低|很低|极低|小|较小|极小|很小|轻微|轻|可忽略|不太可能|罕见|几乎不|偏低|低危|rarely`,
  medium: `medium|med|m|moderate|mid|possible|middle|average|occasional|s3|sev3|p3|中|中等|一般|适中|可能|偶尔|普通|中低|中等偏下|中危`,
  high: `high|h|likely|major|serious|significant|probable|large|big|frequent|s2|sev2|p2|高|较高|大|较大|很可能|重要|经常|频繁|中高|中等偏上|偏高|高危`,
  critical: `critical|crit|very high|extreme|catastrophic|severe|certain|almost certain|very likely|highest|disastrous|s1|s0|sev1
    |sev0|p1|p0|极高|很高|非常高|最高|严重|极大|重大|特别重大|灾难|灾难性|致命|极其严重|非常严重|必然`,
};
const byWord: ReadonlyMap<string, Level> = new Map(
  levels.flatMap(level => words[level].split('|').map(word => [word.trim(), level] as const)),
);
const signLevels: Readonly<Record<string, Level>> = { '🟢': 'low', '🟡': 'medium', '🟠': 'high', '🔴': 'critical' };

function named(word: string | undefined): Level | undefined {
  if (word === undefined) return undefined;
  const plain = word.replace(/(?: (?:risk|impact|likelihood|probability|severity)|风险|影响|级别|级|等)$/, '').trim();
  return byWord.get(plain);
}

/** "High if the flag is off", "高（核心链路）": the first word counts when it is an unmistakable one. */
function leading(flat: string): Level | undefined {
  const [word] =
    /^(?:very (?:low|high)|low|medium|moderate|high|critical|extreme|severe|s(?:ev)?[0-4]|p[0-4])(?![\p{L}\p{N}])/u.exec(
      flat,
    ) ?? [];
  return word === undefined ? undefined : byWord.get(word);
}

const headings: Readonly<Record<Column, RegExp>> = {
  mitigation:
    /mitigat|\bmeasures?\b|control|counter|response|\bactions?\b|treatment|prevent|safeguard|handling|remed|how .*(?:handle|avoid|deal)|what (?:we|i|you)(?:'ll| will)? do|plan b|then what|缓解|措施|应对|对策|控制|处置|预防|规避|预案|处理|对付|[怎咋]么?办|办法|做法/i,
  likelihood: /likel|how often|probab|chance|\bodds\b|^\W*[LP]\W*$|可能性|概率|几率|机率|可能/i,
  impact: /impact|how bad|^\W*bad\W*$|^\W*[IS]\W*$|severity|consequen|\beffects?\b|damage|影响|严重|后果|危害|损失/i,
  level: /level|rating|\bscore\b|\bclass|\bgrade\b|priority|等级|级别|评级|评分/i,
  risk: /risk|scenario|wrong|threat|failure|hazard|\bevent\b|issue|风险|场景|隐患|问题|故障|威胁/i,
};
// A word for the mitigation wins over one for the risk: "Risk mitigation".
const order: readonly Column[] = ['mitigation', 'likelihood', 'impact', 'level', 'risk'];

const wordy = /\p{L}{3}|(?!序号|编号)\p{Script=Han}{2}/u;
const aside =
  /descri|detail|comment|note|remark|trigger|sign|detect|cause|reason|owner|\bwho\b|status|\bdate\b|说明|描述|备注|触发|征兆|发现|原因|负责|谁|状态|日期/i;

/** Most of its cells have three words or six characters at least. */
function holdsSentences(rows: Table['rows'], column: number): boolean {
  const long = rows.filter(({ cells }) =>
    /\S+\s+\S+\s+\S|(?:\p{Script=Han}[^\p{Script=Han}]{0,3}){6}/u.test(cells[column]?.text ?? ''),
  );
  return long.length * 2 > rows.length;
}

function columnsOf({ head, rows }: Pick<Table, 'head' | 'rows'>): ReadonlyMap<Column, number> {
  const found = new Map<Column, number>();
  for (const [index, cell] of head.entries()) {
    const column = order.find(one => headings[one].test(cell.text));
    if (column && !found.has(column)) found.set(column, index);
  }
  const ranked = found.has('likelihood') || found.has('impact') || found.has('level');
  if (ranked && !found.has('risk')) {
    const free = head.findIndex((cell, i) => /\p{L}/u.test(cell.text) && ![...found.values()].includes(i));
    if (free !== -1) found.set('risk', free);
  }
  // Whatever it is called: beside a rated risk, the one column of sentences that is left says what is done about it.
  if (ranked && found.has('risk') && !found.has('mitigation')) {
    const free = head.flatMap((cell, i) =>
      aside.test(cell.text) || [...found.values()].includes(i) || !holdsSentences(rows, i) ? [] : [i],
    );
    if (free.length === 1) found.set('mitigation', free[0] as number);
  }
  return found;
}

function readTable(table: Table, by: number): RiskTable | undefined {
  const columns = columnsOf(table);
  const risk = columns.get('risk');
  if (risk === undefined) return undefined;
  const head = table.head.map(cell => shift(cell.at, by));
  const rows = table.rows.map((row): RiskRow => {
    const at = shift(row.at, by);
    const cell = (column: Column): WordCell | undefined => {
      const index = columns.get(column);
      return index === undefined ? undefined : wordCell(row.cells[index], at, by);
    };
    const likelihood = levelCell(cell('likelihood'));
    const impact = levelCell(cell('impact'));
    const whole = levelCell(cell('level'));
    const level = rowLevel(likelihood, impact, whole);
    return { at, risk: cell('risk') as WordCell, likelihood, impact, whole, mitigation: cell('mitigation'), level };
  });
  return {
    at: shift(table.at, by),
    head: { from: (head[0] as Span).from, to: (head.at(-1) as Span).to },
    columns: Object.fromEntries([...columns].map(([column, index]) => [column, head[index] as Span])),
    rows,
    isRead: !table.head.some(
      ({ text }, i) => wordy.test(text) && !aside.test(text) && ![...columns.values()].includes(i),
    ),
  };
}

/** A row may have fewer cells than the heading; what is missing stands at the row's end. */
function wordCell(cell: Cell | undefined, row: Span, by: number): WordCell {
  if (!cell) return { at: { from: row.to, to: row.to }, text: '' };
  const empty = /^[\s\-–—―/.…_]*$/u.test(cell.text);
  return { at: shift(cell.at, by), text: empty ? '' : cell.text };
}

function levelCell(cell: WordCell | undefined): LevelCell {
  if (!cell) return { kind: 'no-column' };
  const { at, text } = cell;
  if (text === '') return { kind: 'empty', at };
  const level = levelOf(text);
  if (level) return { kind: 'level', at, text, level };
  // A sentence describes; one or two words were meant as a level. "TBD" is a placeholder, which is told elsewhere.
  const long = text.trim().split(/\s+/).length > 2 || (text.match(/\p{Script=Han}/gu)?.length ?? 0) > 4;
  return { kind: long || /\d/.test(text) || bare(text) === 'later' ? 'told' : 'unknown', at, text };
}

/** High with High or Medium is high; anything critical is critical. */
function rowLevel(likelihood: LevelCell, impact: LevelCell, whole: LevelCell): Level | undefined {
  const [l, i, w] = [likelihood, impact, whole].map(cell => (cell.kind === 'level' ? cell.level : undefined));
  if (w) return highest([w, l === 'critical' || i === 'critical' ? 'critical' : undefined]);
  if (l === 'critical' || i === 'critical') return 'critical';
  if (likelihood.kind === 'no-column' || impact.kind === 'no-column') return l ?? i;
  if (!l || !i) return undefined;
  const sum = levels.indexOf(l) + levels.indexOf(i);
  return sum >= 3 ? 'high' : sum === 2 ? 'medium' : 'low';
}

const elsewhere = everywhere(block =>
  block.tables.flatMap(table => {
    const columns = columnsOf(table);
    const named = table.head.some(cell => /risk|风险|scenario|场景/i.test(cell.text));
    const ranked = columns.has('likelihood') || columns.has('impact') || columns.has('level');
    return named && ranked && columns.has('risk') ? [{ at: table.at, table }] : [];
  }),
);
