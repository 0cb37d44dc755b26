// The table of a plan: which column is for what.

import { type Span, shift } from '../source.ts';
import type { Table } from '../text/blocks.ts';
import { lengthHeading } from '../time/durations.ts';

export interface StepTable {
  readonly at: Span;
  readonly columns: Readonly<Partial<Record<Column, Span>>>;
}

export type Column = 'number' | 'minutes' | 'clock' | 'until' | 'owner' | 'check' | 'undo' | 'parallel';

/** What the heading of each column says. */
export const headings: Readonly<Record<Column, RegExp>> = {
  parallel: /parallel|group|并行|分组|组号/i,
  minutes: lengthHeading,
  clock:
    /\btime\b(?! zone)|(?<!(?:right|good|okay|ok|done|fine|passed|passes|green|ready|finished|complete|over) )\bwhen\b|\bstarts?\b|\bbegin|\bT\s?\+|clock|^\W*from\W*$|^时间|开始|时刻|时间点|计划时间/i,
  until: /\bend(?:s|ing)?\b|\bfinish|\buntil\b|结束|完成时间/i,
  undo: /undo|roll ?back|revert|back ?out|way back|回退|回滚|撤销|恢复|怎么退|退[法路]/i,
  owner:
    /owner|\bwho\b|\bwhom\b|executor|executed by|executes|responsible|assignee|person|people|\bby\b|^\W*names?\W*$|\broles?\b|\bteam\b|operator|\bdoer|initials|\bhands\b|keyboard|\bdri\b|\bengineer|负责|执行人|执行者|操作人|操作者|操作员|责任人|实施人|处理人|经办|主操|角色|人员|姓名|^\s*[谁人]\s*$|^执行$/i,
  check:
    /check|verif|expect|result|validat|criteri|success|(?:right|good|okay|ok|done|fine|passed|passes|green|ready|finished|complete|over|go) (?:when|if|once)|signal|observ|look for|检查|验证|预期|确认|结果|校验|验收|标准|判据|观察|should (?:see|be|read|show|look|say)|(?:we|you|to) see|proof|evidence|looks? (?:right|good|ok)|\bseen\b|^\W*see\W*$|[看核查验对盯](?:什么|啥|哪)|[过关通放]+(?:过|行|关)?(?:条件|口径)|看到|样子|期望|怎么[算看]|算(?:好|成|过|通过)|合格|达标|how (?:do )?(?:we|you|to) (?:know|see|tell)/i,
  number: /^\W*(?:#|no\.?|nr\.?|num(?:ber)?|step|id|序号|编号|步骤|序)?\W*$/i,
};
const order: readonly Column[] = ['undo', 'parallel', 'minutes', 'until', 'clock', 'owner', 'check', 'number'];

/** The first column for each purpose. */
export function columnsOf(head: Table['head']): ReadonlyMap<Column, number> {
  const found = new Map<Column, number>();
  for (const [index, cell] of head.entries()) {
    const column = order.find(one => headings[one].test(cell.text) || (one === 'number' && cell.text === '#'));
    if (column && !found.has(column)) found.set(column, index);
  }
  return found;
}

/** The heading row; `by`: where the block begins. */
export function headOf({ head }: Table, by: number): Span {
  return { from: (head[0]?.at.from ?? 0) + by, to: (head.at(-1)?.at.to ?? 0) + by };
}

/** A table with what its columns are for. */
export function tableOf(table: Table, columns: ReadonlyMap<Column, number>, by: number): StepTable {
  const spans = [...columns].map(([column, index]) => [column, shift(table.head[index]?.at ?? table.at, by)] as const);
  return { at: shift(table.at, by), columns: Object.fromEntries(spans) };
}
