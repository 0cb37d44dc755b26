// Bare HH:MM that rise through a day over the items of a list or the rows and columns of a table: "停线 12:05, 快照 12:15, 开线 13:20", a
// column of hours below a heading that says nothing of time. Lengths and ratios stand in no such order.

import { memo } from '../memo.ts';
import type { Block, Table } from '../text/blocks.ts';
import { DAY_MINUTES, minutesTo } from '../time/dayClock.ts';
import { zonesIn } from '../time/zoneWords.ts';
import { isLengthColumn, isLengthRow, isTimeColumn, speaksOfLength } from './clockLengths.ts';

/** Whether each item of a list, three or more, begins or ends with an hour that is later than the one before it. */
export const isListOfHours = memo(({ items, text }: Block): boolean => {
  const own = items.filter(({ depth }) => depth === 0);
  if (own.length < FEWEST || own.length > MOST) return false;
  const texts = own.map(({ words }) => text.slice(words.from, words.to).split('\n')[0]?.slice(0, 160) ?? '');
  const minutes = texts.map(text => minuteOf(atEdge.exec(text)));
  const told = minutes.filter(one => one !== undefined);
  // One that is not there yet has no hour: "first concrete: not yet".
  if (told.length < FEWEST || told.length < own.length - 1 || texts.some(speaksOfLength)) return false;
  return told.some(isOfDay) && told.every((one, i) => i === 0 || isLater(told[i - 1] as number, one));
});

/** The columns of a table that hold nothing but hours, which are later from row to row or from column to column. */
export function columnsOfHours({ head, rows }: Table): ReadonlySet<number> {
  // Beside a zone in another heading, a column may be by the clock of a place that nobody knows.
  if (rows.length > MOST || head.some(({ text }) => zonesIn(text).length > 0)) return none;
  const columns = head.flatMap(({ text }, column) => {
    const cells = rows.map(({ cells }) => cells[column]?.text.trim() ?? '');
    const filled = cells.filter(cell => /\d/.test(cell));
    const isPure = filled.length > 1 && filled.every(cell => alone.test(cell));
    return isPure && !isLengthColumn(text) && !isLengthRow(text) ? [column] : [];
  });
  if (columns.length === 0) return none;
  const hours = rows.map(({ cells }) => columns.map(column => minuteOf(alone.exec(cells[column]?.text.trim() ?? ''))));
  const down = columns.flatMap((_, i) => pairs(hours.map(row => row[i])));
  const across = hours.flatMap(pairs);
  const all = [...down, ...across].filter(([one, other]) => one !== other);
  const isSure =
    hours.flat().some(one => one !== undefined && isOfDay(one)) ||
    columns.some(column => isTimeColumn(head[column]?.text ?? ''));
  return isSure && all.length >= FEWEST && all.every(([one, other]) => isLater(one, other)) ? new Set(columns) : none;
}

/** Each with the next one that is there. */
function pairs(minutes: readonly (number | undefined)[]): readonly (readonly [number, number])[] {
  const told = minutes.filter(one => one !== undefined);
  return told.slice(1).map((one, i) => [told[i] as number, one] as const);
}

function minuteOf(match: RegExpExecArray | null): number | undefined {
  const { hour, minute, late, lateMinute } = match?.groups ?? {};
  const [h, m] = [hour ?? late, minute ?? lateMinute];
  return h === undefined ? undefined : Number(h) * 60 + Number(m);
}

/** Few lengths in minutes are above six, and few in hours. */
const isOfDay = (minute: number) => minute >= 6 * 60;

function isLater(one: number, other: number): boolean {
  const rise = minutesTo(one, other);
  return rise > 0 && rise < DAY_MINUTES / 2;
}

const none: ReadonlySet<number> = new Set();
const FEWEST = 3;
/** Longer ones are lists of data. */
const MOST = 60;
const alone = /^[*_`]*(?<hour>[01]?\d|2[0-3])[:：](?<minute>[0-5]\d)[*_`]*$/;
/** At the beginning, or at the end, and nowhere else. */
const atEdge =
  /^[\s*_\-+•[\]x]*(?<hour>[01]?\d|2[0-3])[:：](?<minute>[0-5]\d)(?![\d:：])(?!.*\d[:：]\d)|^(?:(?!\d[:：]\d).)*[^\d:：.](?<late>[01]?\d|2[0-3])[:：](?<lateMinute>[0-5]\d)[\s*_。.]*$/;
