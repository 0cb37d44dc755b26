// Steps of a runbook or a rollback as values, from a table or a list, in English or Chinese. Reads; judges nothing.

import type { Answer } from '../change.ts';
import { memo } from '../memo.ts';
import { type Span, shift } from '../source.ts';
import type { Block, Item, Table } from '../text/blocks.ts';
import { checkLabel, either, undoLabel } from './stepLabels.ts';
import { nameIn } from './stepNames.ts';

/** One step. A part is undefined where nothing is written for it; a dash counts as nothing. */
export interface Step {
  readonly at: Span;
  readonly text: string;
  readonly owner: string | undefined;
  readonly minutes: number | undefined;
  readonly check: string | undefined;
  readonly undo: string | undefined;
}

/** The steps of an answer: rows of its tables that have a column for the step, else items of its lists. */
export const stepsOf = memo((answer: Answer): readonly Step[] => {
  const rows = answer.blocks.flatMap(({ block, at }) => tableSteps(block, at));
  return rows.length > 0 ? rows : answer.blocks.flatMap(({ block, at }) => listSteps(block, at));
});

/**
 * Minutes that a text names: `10 min`, `1h30`, `~2 h`, `90 秒`, `1小时20分`; of a range the longer one. With `isColumn`
 * a number alone counts, as below a heading "Minutes".
 */
export function minutesIn(text: string, isColumn = false): number | undefined {
  const flat = text.normalize('NFKC').replace(/`[^`]*`/g, ' ');
  const bare = isColumn && /^\D*(?:\d+(?:\.\d+)?\s*[-–~至到]\s*)?(\d+(?:\.\d+)?)\s*$/.exec(flat);
  if (bare) return Number(bare[1]);
  const found =
    /(?<![\w.-])(?:(\d+(?:\.\d+)?)\s*(?:h(?:ours?|rs?)?|小时|个小时)\s*(?:(\d{1,2})(?:\s*(?:m(?:in(?:ute)?s?)?|分钟?))?)?|(\d+(?:\.\d+)?)(?:\s*[-–~至到]\s*(\d+(?:\.\d+)?))?\s*(m(?:in(?:ute)?s?)?|s(?:ec(?:ond)?s?)?|分钟?|秒钟?))(?![A-Za-z0-9_/])/i.exec(
      flat,
    );
  if (!found) return undefined;
  const [, hours, extra, one, other, unit = ''] = found;
  if (hours !== undefined) return Number(hours) * 60 + Number(extra ?? 0);
  const amount = Number(other ?? one);
  return /^[s秒]/i.test(unit) ? amount / 60 : amount;
}

type Column = 'step' | 'owner' | 'minutes' | 'check' | 'undo';

const headings: Readonly<Record<Column, RegExp>> = {
  minutes: /minute|duration|\bmins?\b|how long|\btime\b(?! zone)|分钟|耗时|时长|用时|预计时间/i,
  owner:
    /owner|\bwho\b|executor|responsible|assignee|person|^\s*by\s*$|负责|执行人|操作人|责任人|经办|^\s*(?:由?谁来?|人)\s*$/i,
  check: /check|verif|expect|result|validat|检查|验证|预期|确认|结果/i,
  undo: /undo|roll ?back|revert|back ?out|way back|回退|回滚|撤销|恢复|怎么退|退[法路]/i,
  step: /step|action|task|command|activity|what|步骤|操作|动作|命令|内容|做什么|怎么做|做法|事项/i,
};
const order: readonly Column[] = ['undo', 'minutes', 'owner', 'check', 'step'];

function tableSteps(block: Block, by: number): readonly Step[] {
  return block.tables.flatMap(table => {
    const columns = columnsOf(table);
    const step = columns.get('step');
    if (step === undefined) return [];
    return table.rows.flatMap(({ at, cells }) => {
      const cell = (column: Column) => said(cells[columns.get(column) ?? -1]?.text);
      const text = said(cells[step]?.text);
      if (text === undefined) return [];
      const minutes = cell('minutes');
      return [
        {
          at: shift(at, by),
          text,
          owner: cell('owner'),
          minutes: minutes === undefined ? minutesIn(text) : minutesIn(minutes, true),
          check: cell('check'),
          undo: cell('undo'),
        },
      ];
    });
  });
}

function columnsOf({ head, rows }: Table): ReadonlyMap<Column, number> {
  const found = new Map<Column, number>();
  for (const [index, cell] of head.entries()) {
    const column = order.find(one => headings[one].test(cell.text));
    // "Step" over numbers alone: the number of a step is not the step.
    const isNumber =
      column === 'step' && rows.every(row => /^\s*(?:\d*\.?|[-–—]+)\s*$/.test(row.cells[index]?.text ?? ''));
    if (column && !isNumber && !found.has(column)) found.set(column, index);
  }
  // Beside a column for who, how long or what to see, the one with most words is what is done, whatever it is called.
  if (!found.has('step') && (found.size > 1 || found.has('minutes'))) {
    const taken = new Set(found.values());
    const lengths = head.map((_, index) =>
      taken.has(index) ? 0 : rows.reduce((sum, row) => sum + (said(row.cells[index]?.text)?.length ?? 0), 0),
    );
    const most = Math.max(...lengths);
    const undo = found.get('undo');
    if (most > rows.length * 4) found.set('step', lengths.indexOf(most));
    // A table of the way back calls its steps so.
    else if (undo !== undefined && found.delete('undo')) found.set('step', undo);
  }
  return found;
}

/** Items of the outermost list; sub-items `Check:`, `Undo:`, `Owner:` belong to the item above them. */
function listSteps(block: Block, by: number): readonly Step[] {
  if (block.kind !== 'list') return [];
  const steps: Step[] = [];
  for (const [index, item] of block.items.entries()) {
    if (item.depth > 0) continue;
    const next = block.items.slice(index + 1).findIndex(one => one.depth === 0);
    const below = block.items.slice(index + 1, next === -1 ? undefined : index + 1 + next);
    const text = wordsOf(block, item);
    if (text === '') continue;
    const inners = below.map(one => wordsOf(block, one));
    const labelled = (label: RegExp) => {
      const inner = inners.find(words => label.test(words));
      return said((inner ?? text.split('\n').find(line => label.test(line.trim())))?.trim().replace(label, ''));
    };
    steps.push({
      at: shift(item.at, by),
      text,
      owner:
        labelled(ownerLabel)
          ?.split(/[,，;；(（]/)[0]
          ?.trim() || nameIn(text),
      minutes: minutesIn(text) ?? inners.map(one => minutesIn(one)).find(one => one !== undefined),
      check: labelled(startsWith(either(checkLabel))) ?? inline(text, either(checkLabel)),
      // Also behind the check in its line: "检查：处方页是 H5；回退：换回第一版".
      undo: labelled(startsWith(either(undoLabel))) ?? inline([text, ...inners].join('\n'), either(undoLabel)),
    });
  }
  return steps;
}

/** Also "Owner: Elin, 10 min", 谁：荣枝，30 分钟: what stands behind the name is none. */
export const ownerLabel =
  /^(?:owners?|who|by|executors?|assignee|doer|dri|operator|hands|responsible)\s*[:：]\s*|^(?:负责人?|执行人?|操作人?|责任人|经办人?|实施人?|主操|谁来?做?)\s*[:：]\s*/i;

const anyLabel = new RegExp(
  `(?:[.;,，。；–—)｜|·-]|\\*\\*?|\\s)\\s*[*_]*(?:${either(checkLabel)}|${either(undoLabel)}|owner|负责人)[*_]*[:：]`,
  'i',
);

function startsWith(label: string): RegExp {
  return new RegExp(`^(?:${label})\\s*[:：]\\s*`, 'i');
}

/** "deploy it. *Check:* 12 pods run. Undo: scale back", 切换，检查：…: labels within the words of the step; one ends the other. */
export function inline(text: string, label: string): string | undefined {
  const begin = new RegExp(
    // "*Good when* 39 of 39 answer": what is set off needs no colon.
    `(?:[.;,，。；–—)｜|·-]|\\*\\*?|\\s)\\s*(?:[*_]*(?:${label})[*_]*[:：][*_]*|[*_]+(?:${label})[*_]+)\\s*(?=\\S)`,
    'i',
  ).exec(text);
  const rest = begin ? (text.slice(begin.index + begin[0].length).split('\n')[0] ?? '') : '';
  const next = anyLabel.exec(rest);
  return said(next ? rest.slice(0, next.index).replace(/[*_\s]+$/, '') : begin ? rest : undefined);
}

function wordsOf(block: Block, item: Item): string {
  return block.text.slice(item.words.from, item.words.to).trim();
}

function said(text: string | undefined): string | undefined {
  return text === undefined || /^[\s\-–—/?.…_]*$/u.test(text) ? undefined : text.trim();
}
