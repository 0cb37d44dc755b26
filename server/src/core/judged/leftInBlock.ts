// What a block leaves to be filled in: words for "later", marks of blanks, whole cells and list items, tags such as <host>.

import { memo } from '../memo.ts';
import { openPlaces } from '../said/openPlaces.ts';
import { type Span, shift } from '../source.ts';
import type { Block } from '../text/blocks.ts';
import { gapsIn, type LeftOpen } from './leftToWrite.ts';
import { bare, isBlankToFill, laterWords } from './shortAnswers.ts';

/** Words in prose, whole cells of a table and items of a list, and tags, each with its place in the block. */
export const leftIn = memo((block: Block): readonly LeftOpen[] => {
  const cells = block.tables.flatMap(table => table.rows.flatMap(({ cells }) => cells));
  const items = block.items.map(({ words }) => ({ at: words, text: block.text.slice(words.from, words.to) }));
  const whole = [...cells, ...items]
    .filter(({ text }) => isLeft(text))
    .map(({ at, text }): LeftOpen => (mark.test(text) || isBlankToFill(text) ? at : { ...at, isRead: true }));
  return distinct([...whole, ...elided(block), ...inProse(block, laterWords), ...tagsIn(block), ...targetsIn(block)]);
});

/** The blanks in a block's prose. Lines to write on are none: outside the answers they are forms for the day itself. */
export const blanksOf = memo((block: Block): readonly Span[] =>
  distinct([...inProse(block, gapsIn), ...tagsIn(block)]).filter(
    ({ from, to }) => !/^[_\\＿]+$/.test(block.text.slice(from, to)),
  ),
);

function inProse(block: Block, find: (prose: string) => readonly LeftOpen[]): readonly LeftOpen[] {
  return block.pieces
    .filter(piece => !piece.quoted)
    .flatMap(({ at }) => find(block.prose.slice(at.from, at.to)).map(word => ({ ...word, ...shift(word, at.from) })))
    .filter(({ from, to }) => isGap(block, from, to));
}

/** What stands in code or in an address is blank in the prose, and no gap. */
const isGap = ({ text, prose }: Block, from: number, to: number) => text.slice(from, to) === prose.slice(from, to);

/** A cell of dots beside cells with words; where a row begins with dots, it stands for more of the same. */
function elided(block: Block): readonly Span[] {
  return block.tables.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => {
      const dots = cells.filter(({ text }) => /^[.…]{2,}$|^…$/.test(text));
      return dots.length * 2 < cells.length && dots[0] !== cells[0] ? dots.map(({ at }) => at) : [];
    }),
  );
}

/** `<describe the step>` is an HTML tag to Markdown and a blank to fill to people. */
function tagsIn(block: Block): readonly Span[] {
  if (block.kind === 'code' || block.kind === 'comment' || !block.text.includes('<')) return [];
  const words = block.text.replace(/(`+)[^`][\s\S]*?\1|<!--[\s\S]*?-->/g, code => ' '.repeat(code.length));
  return openPlaces(words, undefined)
    .filter(
      ({ text, from }) => text.startsWith('<') && !htmlElement.test(text) && !/[\w./:-]/.test(words[from - 1] ?? ''),
    )
    .map(({ from, to }) => ({ from, to }));
}

/** `[report](LINK)`, and `<paste here>` in code: whoever copied the line meant to come back. */
function targetsIn({ kind, text }: Block): readonly LeftOpen[] {
  if (kind === 'code' || kind === 'comment') return [];
  return [...text.matchAll(unfilled)].map(({ index, 0: found }) => ({ from: index, to: index + found.length }));
}

const unfilled =
  /(?<=\]\()(?:link|url|todo|tbd|xxx+|here)(?=\))|(?<=`)<(?:paste|insert|fill in|add|put|enter)\b[^<>`\n]{0,24}>(?=`)/gi;

const htmlElement = /^<(?:details|summary|video|audio|source|picture|figure|p|s|del|ins|mark|font|center|u)\b/i;

/** A cell that holds only a dash or a question mark is a common way to say "none"; the words are not. */
function isLeft(text: string): boolean {
  return (
    /[\p{L}?？_＿<{]/u.test(text) &&
    (bare(text) === 'later' || isBlankToFill(text) || assigned.test(text) || assignedHan.test(text))
  );
}

/** "Pending" and "later" may be how things stand; these words are none. */
const mark =
  /^\W*(?:TB[DCA]|TODO|FIXME|XXX+|[?？]+|to be (?:confirmed|determined|decided|added|filled|defined|written)|待定|待补|待填|待确认|后补|未定)/i;

/** "DBA to fill in": all that such a cell says is whose it is. */
const assigned =
  /^[^.;,|\n]{1,40} to (?:fill(?: this| it)? (?:in|out)|add|complete|supply|provide|write|answer|define|decide|estimate)(?: this| it)?[.\s]*$/i;

/** 孙怡补: the same, short. */
const assignedHan =
  /^(?!人工|手工|手动|自动|系统|事后|次日|当日)(?:由|等|待)?[\u4e00-\u9fff]{2,4}(?:来|再)?(?:补|填|补充|填写|补上|填上)$/;

function distinct(spans: readonly LeftOpen[]): readonly LeftOpen[] {
  const sorted = [...spans].sort((a, b) => a.from - b.from || b.to - a.to);
  return sorted.filter((span, i) => !sorted.slice(0, i).some(other => span.from < other.to));
}
