// What steps tell of one another: rows of one number run side by side, and one start after another gives lengths.

import type { Table } from '../text/blocks.ts';
import { DAY_MINUTES, minutesTo } from '../time/dayClock.ts';
import type { Column } from './planColumns.ts';
import type { PlanStep } from './planSteps.ts';
import { startIn } from './stepParts.ts';

/** Rows with the number of the row above run beside it, unless all have the same. */
export function grouped(all: readonly PlanStep[]): readonly PlanStep[] {
  if (all.every(step => step.number === all[0]?.number)) return all;
  return all.map((step, i) =>
    step.number !== '' && step.number === all[i - 1]?.number && !step.beside ? { ...step, beside: 'previous' } : step,
  );
}

/** A plan of starting times says how long each step takes but the last. */
export function timed(all: readonly PlanStep[]): readonly PlanStep[] {
  return all.map((step, i) => {
    const next = all[i + 1]?.starts;
    if (step.minutes !== undefined || !step.starts || !next || next.isClock !== step.starts.isClock) return step;
    const gap = minutesTo(step.starts.minute, next.minute);
    return gap > DAY_MINUTES / 2 ? step : { ...step, minutes: gap, least: gap, isReckoned: true };
  });
}

/**
 * A column "Minute" of 0, 5, 20, 45 says when each step starts; how long it takes stands in another one, or follows. So
 * does a column of clock times, whatever it is called.
 */
export function withStarts(
  columns: ReadonlyMap<Column, number>,
  table: Table,
  minutes: RegExp,
): ReadonlyMap<Column, number> {
  if (columns.has('clock')) return columns;
  const { head, rows } = table;
  const at = columns.get('minutes');
  if (at === undefined) {
    const clock = clockColumn(table, columns);
    return clock === -1 ? columns : new Map(columns).set('clock', clock);
  }
  const marks = rows.map(({ cells }) => Number.parseInt(/^\W*(\d+)\D*$/.exec(cells[at]?.text ?? '')?.[1] ?? '', 10));
  if (marks.length < 3 || marks[0] !== 0 || marks.some((mark, i) => !(i === 0 || mark > (marks[i - 1] as number))))
    return columns;
  const length = head.findIndex((cell, i) => i !== at && minutes.test(cell.text));
  const found = new Map(columns).set('clock', at);
  if (length === -1) found.delete('minutes');
  else found.set('minutes', length);
  return found;
}

/** The column in which each row begins with a time of the clock. */
function clockColumn({ head, rows }: Table, columns: ReadonlyMap<Column, number>): number {
  const taken = [...columns.values()];
  const isClock = (text = '') => text.length < 40 && startIn(text)?.isClock === true;
  return rows.length < 2
    ? -1
    : head.findIndex((_, i) => !taken.includes(i) && rows.every(({ cells }) => isClock(cells[i]?.text)));
}
