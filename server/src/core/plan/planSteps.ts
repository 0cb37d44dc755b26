// The steps of a runbook or a rollback with what arithmetic and the runbook's rules need of each: where it stands, how
// long it takes, when it starts, what it runs beside. Built on steps.ts; reads, judges nothing.

import type { Answer } from '../change.ts';
import { memo } from '../memo.ts';
import { type Span, shift, trim } from '../source.ts';
import type { Block, Item, Table } from '../text/blocks.ts';
import type { Placed } from '../text/markdown.ts';
import { cellDuration } from '../time/durations.ts';
import { isForEach } from './eachWords.ts';
import { headedSteps } from './headedSteps.ts';
import { underHead } from './listHeads.ts';
import { withOwners } from './ownerSlot.ts';
import { type Column, columnsOf, headings, headOf, type StepTable, tableOf } from './planColumns.ts';
import { nameIn } from './stepNames.ts';
import { besideIn, isTotal, type Start, startBefore, startIn, stepLength, upTo } from './stepParts.ts';
import { ownerLabel, type Step, stepsOf } from './steps.ts';
import { grouped, timed, withStarts } from './stepTimes.ts';
import { checksInside, type StepKind, stepKind } from './stepWords.ts';

export interface PlanStep {
  /** The words of the step. */
  readonly at: Span;
  readonly text: string;
  /** The step and everything below it. */
  readonly whole: Span;
  /** As written: `3`, `2a`; of a list its place in it. */
  readonly number: string;
  readonly owner: string | undefined;
  readonly check: string | undefined;
  readonly undo: string | undefined;
  /** Whether its own words, or what stands below it, say what is looked at afterwards. */
  readonly looks: boolean;
  readonly kind: StepKind;
  /** Of a range the longer one; undefined where nothing is written. */
  readonly minutes: number | undefined;
  readonly least: number | undefined;
  /** Its minutes are those until the next step starts; nothing says them. */
  readonly isReckoned?: true;
  /** The line that says how long it takes, where that stands below a heading. */
  readonly lengthAt?: Span;
  /** Minutes from midnight (a clock time) or from the start (T+15), where the plan says when the step starts. */
  readonly starts: { readonly minute: number; readonly isClock: boolean } | undefined;
  /** Runs beside another step: that of a number, or the one before it. */
  readonly beside: string | 'previous' | undefined;
}

export interface Steps {
  readonly all: readonly PlanStep[];
  /** Where to point when all steps lack the same: the heading row of the table, or the first step. */
  readonly head: Span;
  /** The table that holds the steps, with what its columns are for. */
  readonly table: StepTable | undefined;
  /** A row or an item that only adds up. */
  readonly total: { readonly minutes: number; readonly least: number; readonly at: Span } | undefined;
}

/** The steps of an answer; none where there is no table, list or row of numbered headings. */
export const planSteps = memo((answer: Answer): Steps | undefined => {
  if (answer.kind !== 'given') return undefined;
  const blocks = mainBlocks(answer);
  const hasTable = blocks.some(({ block }) => block.tables.some(({ head }) => columnsOf(head).size > 1));
  const steps = (hasTable ? undefined : headedSteps(blocks)) ?? plain({ ...answer, blocks });
  return steps && withOwners(steps);
});

/** Without tables of variables and contacts, and without bullets where numbered items are the steps. */
function mainBlocks(answer: Answer): readonly Placed[] {
  const isAside = ({ block }: Placed) => block.tables.some(({ head }) => head.some(cell => aside.test(cell.text)));
  const kept = answer.blocks.filter(placed => !isAside(placed));
  const tables = kept.filter(({ block }) => block.tables.some(({ head }) => columnsOf(head).size > 1));
  if (tables.length > 0) return kept.filter(placed => tables.includes(placed) || placed.block.tables.length === 0);
  const isNumbered = ({ block }: Placed) => block.items.some(item => item.depth === 0 && item.ordered);
  return kept.some(isNumbered) ? kept.filter(placed => placed.block.kind !== 'list' || isNumbered(placed)) : kept;
}

const aside = /variable|placeholder|parameter|contact|变量|参数|占位|联系/i;

function plain(answer: Answer): Steps | undefined {
  const read = stepsOf(answer);
  const byPlace = new Map(read.map(step => [step.at.from, step]));
  const all: PlanStep[] = [];
  let table: StepTable | undefined;
  let head: Span | undefined;
  let total: Steps['total'];
  for (const [place, { block, at: by }] of answer.blocks.entries()) {
    for (const one of block.tables) {
      const columns = withStarts(columnsOf(one.head), one, headings.minutes);
      for (const row of one.rows) {
        const step = byPlace.get(row.at.from + by);
        if (!step) continue;
        table ??= tableOf(one, columns, by);
        head ??= headOf(one, by);
        const made = rowStep(step, one, row, columns, by, block);
        if (!isTotal(step.text)) all.push(made);
        else total = totalOf(made) ?? total;
      }
    }
    if (read.length === 0 || table || block.kind !== 'list') continue;
    let count = 0;
    const here: PlanStep[] = [];
    for (const [index, item] of block.items.entries()) {
      const step = item.depth === 0 ? byPlace.get(item.at.from + by) : undefined;
      if (!step) continue;
      count++;
      const made = itemStep(step, block, item, index, by, String(count));
      if (!isTotal(step.text)) here.push(made);
      else total = totalOf(made) ?? total;
    }
    all.push(...underHead(here, answer.blocks[place - 1]?.block));
  }
  const first = head ?? all[0]?.at ?? total?.at;
  return first && { all: timed(grouped(all)), head: first, table, total };
}

/** What a row or an item adds up: in a list the figure of its first sentence, behind which other lengths may stand. */
function totalOf({ text, at, minutes, least = 0 }: PlanStep): Steps['total'] {
  const first = stepLength(text.split(/[.。;；](?=\s|$|\p{L})/u)[0] as string);
  if (first) return { minutes: first.minutes, least: first.least, at };
  return minutes === undefined ? undefined : { minutes, least, at };
}

function rowStep(
  step: Step,
  { head }: Table,
  { at, cells }: Table['rows'][number],
  columns: ReadonlyMap<Column, number>,
  by: number,
  { text }: Block,
): PlanStep {
  const cell = (column: Column) => cells[columns.get(column) ?? -1]?.text ?? '';
  const heading = (column: Column) => head[columns.get(column) ?? -1]?.text ?? '';
  const own = cells.find(one => one.text.trim() === step.text);
  const range = startIn(cell('minutes'));
  const clock =
    upTo(startIn(marked(cell('clock'))), startIn(cell('until'))) ?? (range?.length === undefined ? undefined : range);
  const length =
    cellDuration(cell('minutes').replace(limit, ''), heading('minutes')) ??
    between(clock) ??
    (clock || !cell('clock') ? undefined : cellDuration(cell('clock'), heading('clock'))) ??
    (isBlankBesideEach(cell('minutes'), columns, step.text) ? undefined : stepLength(step.text));
  const first = /^\s*(?:step\s*)?(\d+(?:\.\d+)?[a-z]?)[.)、]?\s*$/i.exec(cells[0]?.text ?? '')?.[1];
  return {
    at: own ? shift(own.at, by) : trimmed(text, at, by),
    text: step.text,
    whole: shift(at, by),
    number: first ?? '',
    owner: step.owner ?? said(cell('owner')) ?? nameIn(step.text),
    check: step.check ?? said(cell('check')),
    looks: checksInside(step.text),
    undo: step.undo,
    kind: stepKind(step.text),
    minutes: length?.minutes,
    least: length?.least,
    starts: clock && { minute: clock.minute, isClock: clock.isClock },
    beside: besideIn(step.text) ?? (columns.has('parallel') ? besideIn(`(${cell('parallel')})`) : undefined),
  };
}

/** A blank in the column of minutes, beside words on how long each of several takes: "每批约 15 分钟" is not all of it. */
function isBlankBesideEach(cell: string, columns: ReadonlyMap<Column, number>, text: string): boolean {
  return columns.has('minutes') && cell.trim() === '' && isForEach(text);
}

/** How long it is from one time to another, where both are given. */
function between(clock: Start | undefined): Pick<PlanStep, 'minutes' | 'least'> | undefined {
  return clock?.length === undefined ? undefined : { minutes: clock.length, least: clock.length };
}

/** "max. 10" below "Minutes" is as long as it may be. */
const limit =
  /^\s*(?:max(?:imum|imal)?\.?|at most|up to|no more than|ca\.?|approx\.?|about|最多|至多|不超过|大约)\s*(?=\d)/i;

/** The number of a minute alone is counted from the start. */
function marked(cell: string): string {
  return /^\s*\d{1,3}\s*$/.test(cell) ? `+${cell.trim()}` : cell;
}

function itemStep(step: Step, block: Block, item: Item, index: number, by: number, count: string): PlanStep {
  const below = itemsBelow(block, index).map(one => block.text.slice(one.words.from, one.words.to).trim());
  const labelled = below.find(text => /^(?:duration|minutes?|time|takes|耗时|时长|用时|预计)\s*[:：]/i.test(text));
  // "Owner: Elin, 10 min": beside who does it stands how long it takes; a check or an undo has a length of its own.
  const inner = below
    .filter(text => ownerLabel.test(text) || !/^[\p{L} ]{1,12}[:：]/u.test(text))
    .flatMap(text => stepLength(text.replace(ownerLabel, '')) ?? []);
  const sum = inner.length === 0 ? undefined : { minutes: add(inner, 'minutes'), least: add(inner, 'least') };
  const atOnce = startIn(step.text.slice(0, 40));
  // A check in the same line has a length of its own.
  const done = step.check === undefined ? step.text : step.text.replace(step.check, ' ');
  const length =
    between(atOnce) ??
    stepLength(done) ??
    stepLength(step.text) ??
    (labelled === undefined ? undefined : cellDuration(labelled.replace(/^[^:：]*[:：]\s*/, ''), 'minutes')) ??
    sum;
  const clock = atOnce ?? startBefore(step.text, length?.minutes);
  return {
    at: trimmed(block.text, item.words, by),
    text: step.text,
    whole: shift(item.at, by),
    number: item.ordered ? count : '',
    owner: step.owner ?? nameIn(step.text) ?? below.map(nameIn).find(Boolean),
    check: step.check,
    looks: checksInside(block.text.slice(item.words.from, item.at.to)),
    undo: step.undo,
    kind: stepKind(step.text),
    minutes: length?.minutes,
    least: length?.least,
    starts: clock && { minute: clock.minute, isClock: clock.isClock },
    beside: besideIn(step.text),
  };
}

function said(text: string): string | undefined {
  return /^[\s\-–—/?.…_]*$/u.test(text) ? undefined : text;
}

function itemsBelow(block: Block, index: number): readonly Item[] {
  const found: Item[] = [];
  for (let i = index + 1; i < block.items.length && (block.items[i] as Item).depth > 0; i++)
    found.push(block.items[i] as Item);
  return found;
}

function trimmed(text: string, at: Span, by: number): Span {
  return shift(trim(text, at), by);
}

function add(
  lengths: readonly { readonly minutes: number; readonly least: number }[],
  part: 'minutes' | 'least',
): number {
  return lengths.reduce((sum, one) => sum + one[part], 0);
}
