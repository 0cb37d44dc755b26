// What a statement of a zone covers: the document, its section, what stands under its heading, or the list below it.

import { memo } from '../memo.ts';
import type { Span } from '../source.ts';
import type { Heading, Markdown } from '../text/markdown.ts';
import { isOfWhole, moved, type Statement, type StatementFact } from './zoneStatements.ts';

/** A statement as it is found: `from` is its place in the block, `at` that in the document. */
export interface Placed {
  readonly at: Span;
  readonly from: number;
  readonly block: number;
  readonly fact: StatementFact;
}

/** Blocks that a statement covers. */
export interface Scope {
  readonly from: number;
  readonly to: number;
  readonly statement: Statement;
}

/** What each statement covers, as blocks; the narrowest first. */
export function scopesOf(of: Markdown, statements: readonly Placed[]): readonly Scope[] {
  const all = of.blocks.length;
  const scopes: Scope[] = [];
  for (const { at, from, fact, block } of statements) {
    const said = of.blocks[block]?.text.slice(fact.at.from, fact.at.to) ?? '';
    const statement = moved(fact, at.from - from);
    const owner = of.headings.findLast(heading => heading.block <= block);
    const section = of.headings.findLast(heading => heading.block <= block && heading.level <= 2);
    if (fact.as === 'intro') scopes.push({ from: block, to: block + 2, statement });
    else if (fact.as === 'sentence' && (block < leadEnd(of) || isOfWhole(said, section?.text)))
      scopes.push({ from: 0, to: all, statement });
    else {
      scopes.push({ from: owner?.block ?? 0, to: owner?.end ?? all, statement });
      // "All times …" above the steps is said of the go/no-go below them too: whoever reads one has the other in view.
      if (fact.as === 'sentence' && section && section !== owner)
        scopes.push({ from: block, to: section.end, statement });
    }
  }
  return scopes.sort((a, b) => a.to - a.from - (b.to - b.from));
}

/** The block where what is said of all that follows ends: at the first section, or at the second behind a summary. */
export const leadEnd = memo((of: Markdown): number => {
  const [first, second] = of.headings.filter(({ level }) => level === 2);
  const end = first && isSummary(first, of.headings) ? second : first;
  return end?.block ?? of.blocks.length;
});

/** "Short version", 概要, and any other first section without questions below it where later ones have some. */
function isSummary(first: Heading, headings: readonly Heading[]): boolean {
  if (summary.test(first.text)) return true;
  const asked = headings.filter(({ level }) => level > first.level);
  return asked.length > 0 && asked.every(({ block }) => block >= first.end);
}

const summary =
  /^[\s\d.)]*(?:(?:executive |short )?summary|short version|in (?:short|brief)|overview|at a glance|key facts|tl;?dr|when|time(?:s|table)?|schedule|window|conventions|about this|概[要述览]|摘要|一览|速览|简述|要点|时间(?:对照|窗口)?|窗口|约定|说明)(?![\p{L}])/iu;

/** The narrowest statement that covers a block. */
export function coveredBy(scopes: readonly Scope[], block: number): Statement | undefined {
  return scopes.find(({ from, to }) => from <= block && block < to)?.statement;
}
