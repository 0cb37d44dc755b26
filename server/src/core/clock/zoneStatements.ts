// Words of a document that name the zone of other times than their own: a sentence, a heading, the heading of a column.

import { type Span, shift } from '../source.ts';
import type { Block } from '../text/blocks.ts';
import type { Zone } from '../time/zones.ts';
import { readZone, zonesIn } from '../time/zoneWords.ts';
import { statedZone } from './clockTimes.ts';
import { loneZone } from './plainZone.ts';
import { isMeaning } from './statedZone.ts';

/** Zone letters as written, and whether the same sentence says what they mean. */
export interface Letters {
  readonly at: Span;
  readonly explained: boolean;
}

/** Words that name the zone of other times. */
export interface Statement {
  readonly zone: Zone;
  readonly at: Span;
  readonly letters: Letters | undefined;
}

/** `intro`: a line that ends in a colon or brackets, which speaks of the list or table below it. */
export interface StatementFact extends Statement {
  readonly kind: 'statement';
  readonly as: 'heading' | 'sentence' | 'intro';
}

/** Statements of zones; in a table those that are a whole cell: "| Clock times | All times in this document are Toronto time |". */
export function statementsIn(block: Block, text: string): readonly StatementFact[] {
  const isHead = block.level > 0 && statedZone(text, 'heading') !== null;
  if (zonesIn(text).length === 0 && statedZone(text) === null && !isHead) return [];
  return block.pieces.flatMap(({ at, quoted, kind }) => {
    if (quoted && block.kind !== 'quote') return [];
    const said = text.slice(at.from, at.to);
    const result = (zone: Zone | null, as: StatementFact['as']): readonly StatementFact[] =>
      zone ? [{ ...statementOf(text, at, zone), kind: 'statement', as }] : [];
    if (block.kind === 'table') return kind === 'cell' && ofAll.test(said) ? result(statedZone(said), 'sentence') : [];
    if (kind === 'heading') return result(statedZone(said, 'heading'), 'heading');
    const sentence = result(statedZone(said) ?? (kind === 'paragraph' ? loneZone(said) : null), 'sentence');
    const leads = /[:：]\s*$/.test(said)
      ? said.length <= 120
      : said.length <= 60 && (/^[^\n]+[)）]\s*$/.test(said) || endsInZone(said));
    if (sentence.length > 0 || !leads || kind === 'item') return sentence;
    return result(statedZone(said, 'heading'), 'intro');
  });
}

/** That other times are meant than those of the row. */
const ofAll =
  /\b(?:all|every|each|any)\b[^.;|]{0,24}\btimes?\b|(?:所有|全部|文中|全文|本文|以下|下文)[^。；|]{0,8}(?:时间|时刻|钟点)/i;

/** "Timeline, UTC": a short line that ends in its zone. */
function endsInZone(said: string): boolean {
  const last = zonesIn(said).at(-1);
  const end = said.replace(/[\])）】\s]+$/, '').length;
  return last?.to === end && /^[^\n]{2,40}(?:[,，–—=：:[(（【-]\s?|\b(?:in|is) )$/.test(said.slice(0, last.from));
}

/** The statement that a piece of text makes of a zone. */
export function statementOf(text: string, piece: Span, zone: Zone): Statement {
  const mentions = zonesIn(text.slice(piece.from, piece.to));
  const mine = mentions.find(
    one =>
      one.zone.kind === 'letters' &&
      (zone.kind === 'letters'
        ? one.zone.letters === zone.letters
        : mentions.some(other => isMeaning(one.zone, other.zone))),
  );
  const letters = mine && {
    at: { from: piece.from + mine.from, to: piece.from + mine.to },
    explained: mentions.some(one => one.zone.kind !== 'letters') || isNarrowed(zone, mine.zone),
  };
  return { zone, at: piece, letters: letters || undefined };
}

/** Whether the place in front of letters left only some of their meanings. */
const isNarrowed = (zone: Zone, written: Zone) =>
  zone.kind === 'letters' && written.kind === 'letters' && zone.meanings.length < written.meanings.length;

/** Whether the words of a statement name all of the document: "each time in this document is …"; "… in this runbook", outside a section of that name. */
export function isOfWhole(said: string, section = ''): boolean {
  const { english, chinese } = whole.exec(said)?.groups ?? {};
  const named = english ?? chinese;
  if (ofAllBelow.test(said)) return true;
  return named !== undefined && !section.toLowerCase().includes(named.toLowerCase());
}

const thing = 'document|doc|page|mcm|change|ticket|file|runbook|plan';
const whole = new RegExp(
  `\\b(?:times?|timestamps|hours|clocks?|everything)\\b[^.\\n]{0,30}\\bthis (?<english>${thing})\\b|[本全](?<chinese>手册|文|方案|变更|计划|[页单])[^。\\n]{0,12}(?:时[间刻点]|钟点)`,
  'i',
);

/** 下文凡写时刻都是它: whatever comes below, also in other sections. */
const ofAllBelow = /(?:下文|后文)[^，。；\n]{0,6}(?:时[间刻点]|钟点)(?:皆|均|都)?(?:是它|同)/;

/** A statement of a block as one of the document. */
export function moved(statement: Statement, by: number): Statement {
  const { letters } = statement;
  const at = shift(statement.at, by);
  return { ...statement, at, letters: letters && { ...letters, at: shift(letters.at, by) } };
}

/** The prose with the zones that are written as code: `Asia/Shanghai` is one with backticks too. */
export function withZonesOfCode(block: Block): string {
  let text = block.prose;
  for (const { at, text: code, info } of block.code) {
    if (info !== undefined || code.length > 40 || readZone(code) === null) continue;
    const from = at.from + block.text.slice(at.from, at.to).indexOf(code);
    text = text.slice(0, from) + code + text.slice(from + code.length);
  }
  return text;
}
