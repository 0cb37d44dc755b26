// The clock times of a document's prose with the zone that covers each: its own, or one stated for its table, list,
// section or the whole document. Front matter, code, links, comments and block quotes are not prose.

import { memo } from '../memo.ts';
import { contains, type Span, shift } from '../source.ts';
import type { Block, Piece, Table } from '../text/blocks.ts';
import { linkLabels } from '../text/linkLabels.ts';
import { everywhere, type Markdown } from '../text/markdown.ts';
import { sentenceEnds } from '../text/sentences.ts';
import type { Zone } from '../time/zones.ts';
import { zonesIn } from '../time/zoneWords.ts';
import { columnsOfHours, isListOfHours } from './blockSeries.ts';
import { mayShowTime } from './clockForms.ts';
import { isLengthColumn, isLengthRow, isTimeColumn } from './clockLengths.ts';
import { type ClockTime, clockTimes, statedZone, zoneOfCell } from './clockTimes.ts';
import { lettersOf } from './letters.ts';
import { coveredBy, scopesOf } from './zoneScopes.ts';
import {
  type Letters,
  moved,
  type Statement,
  type StatementFact,
  statementOf,
  statementsIn,
  withZonesOfCode,
} from './zoneStatements.ts';

/** Where a time stands, for saying a zone once: a sentence, a list or a table column. */
export interface Unit {
  readonly kind: 'sentence' | 'list' | 'column';
  /** Of a column: the words of its heading. */
  readonly at: Span;
}

export interface ProseTime {
  readonly at: Span;
  /** Index of the block it stands in. */
  readonly block: number;
  /** The time as read; its `at` and that of its date count from the piece. */
  readonly clock: ClockTime;
  /** The zone written with it or stated for it; undefined when there is none. */
  readonly zone: Zone | undefined;
  /** The zone's words beside the time, when they are letters such as CST. */
  readonly letters: Letters | undefined;
  /** The statement that covers it, when it has no zone of its own. */
  readonly stated: Statement | undefined;
  readonly unit: Unit;
  /** Where the offsets of `unit` count from. */
  readonly by: number;
}

/** Every clock time in the prose of a document, in order. */
export function proseTimes(of: Markdown): readonly ProseTime[] {
  return readTimes(of).times;
}

/** The time that begins at an offset; undefined when none does. */
export function timeAt(of: Markdown, offset: number): ProseTime | undefined {
  const { times } = readTimes(of);
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] as ProseTime).at.from < offset) low = middle + 1;
    else high = middle;
  }
  return times[low]?.at.from === offset ? times[low] : undefined;
}

/** The letters that some sentence of the document explains, such as "02:00 CST (18:00 UTC)". */
export function explainedLetters(of: Markdown): ReadonlySet<string> {
  return readTimes(of).explained;
}

const readTimes = memo((of: Markdown) => {
  const facts = factsIn(of);
  const scopes = scopesOf(
    of,
    facts.flatMap(one => (one.fact.kind === 'statement' ? [{ ...one, fact: one.fact }] : [])),
  );
  const times: ProseTime[] = [];
  // The zone of the first time of a paragraph, by which its round hours are meant.
  const firstZones = new Map<number, Zone>();
  const explained = new Set<string>();
  const again = zonesAgain(facts);
  for (const { at, block, from, fact } of facts) {
    const by = at.from - from;
    if (fact.letters?.explained) explained.add(cut(of.blocks[block], fact.letters.at));
    if (fact.kind === 'statement') continue;
    const { clock, head } = fact;
    // "Release 0750" somewhere in a document makes its 0750 no time anywhere.
    if (/^\d{4}$/.test(clock.text) && numbersOfThings(of).some(({ number }) => number === clock.text)) continue;
    const own = clock.zone.kind === 'none' ? fact.zone : clock.zone;
    const letters = fact.letters && { ...fact.letters, at: shift(fact.letters.at, by) };
    const stated = own ? undefined : head ? moved(head, by) : coveredBy(scopes, block);
    const round = isRound(clock) ? firstZones.get(block) : undefined;
    const told = own ?? stated?.zone ?? round ?? again.get(keyOf(block, clock, clock.date?.text));
    if (told && of.blocks[block]?.kind === 'paragraph' && !firstZones.has(block)) firstZones.set(block, told);
    times.push({ at, block, clock, zone: told, letters, stated, unit: fact.unit, by });
  }
  return { times, explained };
});

const numbersOfThings = everywhere(({ text }) =>
  [
    ...text.matchAll(
      /\b(?:releases?|versions?|levels?|builds?|models?|types?|ports?|codes?|rel|rev|pgm|jobs?) (\d{4})\b/gi,
    ),
  ].map(match => ({ at: { from: match.index, to: match.index + match[0].length }, number: match[1] as string })),
);

/** "… before 17:00 … (this 17:00 is Beijing time)": the zones with which hours are named in their block, by block and hour. */
function zonesAgain(facts: readonly (Fact & { readonly block: number })[]): ReadonlyMap<string, Zone> {
  const found = new Map<string, Zone>();
  for (const { block, fact } of facts) {
    if (fact.kind !== 'time' || fact.clock.zone.kind === 'none') continue;
    for (const day of [fact.clock.date?.text, undefined]) found.set(keyOf(block, fact.clock, day), fact.clock.zone);
  }
  return found;
}

/** An hour in a block, with the day where one is written beside it: that of another day is another one. */
function keyOf(block: number, { hour, minute }: ClockTime, day: string | undefined): string {
  return `${block} ${hour}:${minute} ${day ?? ''}`;
}

/** A round hour, as the hours of a day are compared: 夜里 3 点. */
function isRound({ text, date }: ClockTime): boolean {
  return date === undefined && /^\D*\d{1,2}\s?[点點]$/.test(text);
}

interface TimeFact {
  readonly kind: 'time';
  readonly clock: ClockTime;
  /** A zone in another cell of the row. */
  readonly zone: Zone | undefined;
  readonly letters: Letters | undefined;
  /** The heading cell that states a zone. */
  readonly head: Statement | undefined;
  readonly unit: Unit;
}

// `from` is the place in the block, by which the other places of the fact are moved as well.
interface Fact {
  readonly at: Span;
  readonly from: number;
  readonly fact: TimeFact | StatementFact;
}

// One fact for times and statements, because asking every block of a long document is what costs.
const factsIn = everywhere((block): readonly Fact[] => {
  if (block.kind === 'code') return none;
  // What is quoted is no prose, but the zone of a document often stands in a box above it.
  const isBox = block.kind === 'quote';
  const text = isBox ? block.text : withZonesOfCode(block);
  const stated = statementsIn(block, text).map(fact => ({ at: fact.at, from: fact.at.from, fact }));
  if (isBox) return stated.length === 0 ? none : stated;
  const found: Fact[] = [...stated, ...block.tables.flatMap(table => cellTimes(text, table))];
  if (mayShowTime(text)) for (const piece of block.pieces) found.push(...pieceTimes(block, text, piece));
  return found.length === 0 ? none : found.sort((a, b) => a.from - b.from);
});

const none: readonly Fact[] = [];

function pieceTimes(block: Block, text: string, { at, quoted, kind }: Piece): readonly Fact[] {
  if (quoted || kind === 'cell' || kind === 'head-cell') return none;
  const said = text.slice(at.from, at.to);
  const labels = linkLabels(block);
  const clocks = clockTimes(said, undefined, isListOfHours(block)).filter(
    clock => !labels.some(label => contains(label, at.from + clock.at.from)),
  );
  if (clocks.length === 0) return none;
  const mentions = zonesIn(said);
  const ends = sentenceEnds(said);
  return clocks.map(clock => {
    const sentence = sentenceAround(ends, clock.at.from);
    const letters = lettersOf(said, clock, clocks, mentions, sentence);
    const unit: Unit =
      block.kind === 'list'
        ? { kind: 'list', at: { from: 0, to: block.text.length } }
        : { kind: 'sentence', at: shift(sentence, at.from) };
    const here = letters && { ...letters, at: shift(letters.at, at.from) };
    return placed(clock, at.from, { kind: 'time', clock, zone: undefined, head: undefined, unit, letters: here });
  });
}

function placed(clock: ClockTime, by: number, fact: TimeFact): Fact {
  const at = shift(clock.at, by);
  return { at, from: at.from, fact };
}

function cellTimes(text: string, table: Table): readonly Fact[] {
  if (!mayShowTime(text)) return none;
  const hours = columnsOfHours(table);
  const found = table.rows.flatMap(row =>
    row.cells.flatMap((cell, column) => {
      const said = text.slice(cell.at.from, cell.at.to);
      const head = table.head[column]?.text ?? '';
      const label = column > 0 && !isTimeColumn(head) ? (row.cells[0]?.text ?? '') : '';
      if (isLengthRow(label)) return [];
      const clocks =
        said === ''
          ? []
          : clockTimes(said, startRow.test(label) && !isLengthColumn(head) ? label : head, hours.has(column));
      return clocks.length === 0 ? [] : [{ row, cell, column, said, clocks }];
    }),
  );
  if (found.length === 0) return none;
  const heads = table.head.map(cell => {
    const zone = statedZone(cell.text, 'heading-cell');
    return zone ? statementOf(text, cell.at, zone) : undefined;
  });
  const stated = heads.filter((head, column) => head && !renders.test(table.head[column]?.text ?? ''));
  return found.flatMap(({ row, cell, column, said, clocks }) => {
    // A zone in one heading of the table is meant for the times beside it as well, and so is a cell that is one.
    const isNamed = zonesIn(table.head[column]?.text ?? '').length > 0;
    const head = heads[column] ?? (stated.length > 1 || isNamed ? undefined : stated[0]);
    const zone = row.cells.map(one => zoneOfCell(one.text)).find(one => one !== null) ?? undefined;
    const unit: Unit = { kind: 'column', at: table.head[column]?.at ?? cell.at };
    const mentions = zonesIn(said);
    return clocks.map(clock => {
      const letters = lettersOf(said, clock, clocks, mentions, { from: 0, to: said.length });
      const here = letters && { ...letters, at: shift(letters.at, cell.at.from) };
      return placed(clock, cell.at.from, { kind: 'time', clock, zone, letters: here, head, unit });
    });
  });
}

/** "Same in UTC": a column that gives the times of another one once more. */
const renders =
  /^[\s*_]*(?:(?:the )?same\b|also\b|equals?\b|equivalent|converted|in\b|[=＝]|即|对应|换算|折[合算]|同一)/i;

/** The first cell of a row that holds when something starts or ends. */
const startRow =
  /^[*_\s]*(?:(?:planned|expected) )?(?:start|end|begin|finish|when|(?:wall )?clock\b|latest|deadline|开始|结束|时刻|最[晚迟])/i;

function cut(block: Block | undefined, { from, to }: Span): string {
  return block?.text.slice(from, to).toUpperCase() ?? '';
}

function sentenceAround(ends: readonly number[], at: number): Span {
  let from = 0;
  for (const end of ends) {
    if (at < end) return { from, to: end };
    from = end;
  }
  return { from, to: at };
}
