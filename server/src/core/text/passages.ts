// The pieces of prose of a block, each with where it stands: heading, sentence or cell with its column. For facts about
// days and times; code, links, comments and block quotes of others are no prose.

import { type ClockTime, clockTimes, statedZone } from '../clock/clockTimes.ts';
import { withZonesOfCode } from '../clock/zoneStatements.ts';
import { memo, memoText } from '../memo.ts';
import type { Span } from '../source.ts';
import { datesIn, type WrittenDate } from '../time/dates.ts';
import type { Block } from './blocks.ts';
import { sentenceEnds } from './sentences.ts';

/** A piece of prose and its place. */
export interface Passage {
  readonly text: string;
  /** Offset in the block. */
  readonly from: number;
  readonly kind: 'title' | 'heading' | 'prose' | 'item' | 'cell';
  /** Index of the table's row, -1 outside tables. */
  readonly row: number;
  /** The heading of its column, for a cell. */
  readonly column: string | undefined;
  /** The first cell of its row, for another cell of a table of two or three columns, which names things. */
  readonly label: string | undefined;
}

/** The passages of a block that hold a digit or a word for a day, in order. */
export const passagesIn = memo((block: Block): readonly Passage[] => {
  if (block.kind === 'code' || block.kind === 'comment' || !maybe.test(block.text)) return [];
  // A box that says which zone all times are in is the author's own, and no quotation.
  const isBox = block.kind === 'quote' && statedZone(block.text) !== null;
  if (block.kind === 'quote' && !isBox) return [];
  const text = isBox ? block.text.replace(/^[ \t]*>/gm, mark => ' '.repeat(mark.length)) : withZonesOfCode(block);
  const found: Passage[] = [];
  for (const { at, quoted, kind } of block.pieces) {
    if ((quoted && !isBox) || kind === 'cell' || kind === 'head-cell') continue;
    const said = text.slice(at.from, at.to);
    if (!maybe.test(said)) continue;
    const is = kind === 'heading' ? (block.level === 1 ? 'title' : 'heading') : kind === 'item' ? 'item' : 'prose';
    found.push({ text: said, from: at.from, kind: is, row: -1, column: undefined, label: undefined });
  }
  for (const table of block.tables) {
    table.rows.forEach((row, index) => {
      row.cells.forEach((cell, column) => {
        const said = text.slice(cell.at.from, cell.at.to);
        if (!maybe.test(said)) return;
        const label = column === 0 || table.head.length > 3 ? undefined : row.cells[0]?.text;
        const place = { kind: 'cell' as const, row: index, column: table.head[column]?.text, label };
        found.push({ text: said, from: cell.at.from, ...place });
      });
    });
  }
  return found;
});

/** What a passage tells of time. */
export interface Told {
  readonly clocks: readonly ClockTime[];
  readonly dates: readonly WrittenDate[];
  readonly ends: readonly number[];
}

/** The times and days of a passage, read once for all who ask. */
export function toldIn({ text, column = '' }: Passage): Told {
  return told(`${column}\n${text}`);
}

// By text, because an edit in a table or list makes all its passages anew.
const told = memoText((key: string): Told => {
  const cut = key.indexOf('\n');
  const text = key.slice(cut + 1);
  const dates = datesIn(text);
  const clocks = clockTimes(text, cut === 0 ? undefined : key.slice(0, cut));
  return { clocks, dates, ends: dates.length + clocks.length === 0 ? [] : sentenceEnds(text) };
}, 512);

/** The sentence at an offset, of the text whose sentences end at `ends`; of an endless one what stands near. */
export function sentenceAround(ends: readonly number[], at: number): Span {
  let from = 0;
  for (const end of ends) {
    if (at < end) return { from: Math.max(from, at - FAR), to: Math.min(end, at + FAR) };
    from = end;
  }
  return { from: Math.max(from, at - FAR), to: at };
}

// Each mention looks at its sentence, so that one long sentence would be looked at many times.
const FAR = 400;

const maybe =
  /\d|noon|midnight|morrow|tonight|today|yesterday|\b(?:this|next|coming) |week|fortnight|after next|[点點时時]|[一二三四五六七八九十]月|[今明昨后下这本次当]个?[天日晚早晨周]|第二天|[下这本]个?(?:星期|礼拜)/i;
