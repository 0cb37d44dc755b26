// Markdown as plain readonly data: top-level blocks, headings, and what stands in them. Together with blocks.ts
// the only user of @lezer; nobody else sees one of its nodes.

import { type Tree, TreeFragment } from '@lezer/common';
import { GFM, parser } from '@lezer/markdown';
import { memo, memo2 } from '../memo.ts';
import { type Source, type Span, shift } from '../source.ts';
import { type Block, blockOf, deepLines } from './blocks.ts';
import { type Difference, difference } from './difference.ts';
import { inlineBounds } from './inlineBounds.ts';

const markdown = parser.configure([GFM, inlineBounds]);

/** A document's blocks in order. `starts[i]` is the offset of `blocks[i]`; a block's own offsets count from there. */
export interface Markdown {
  readonly blocks: readonly Block[];
  readonly starts: readonly number[];
  readonly headings: readonly Heading[];
  /** Lines that were left out because they nest too deeply to be read in reasonable time. */
  readonly leftOut: readonly Span[];
}

/** A heading and the blocks below it. */
export interface Heading {
  readonly level: number;
  /** The words, without marks and closing hashes, emphasis kept. */
  readonly text: string;
  /** Where the words stand. */
  readonly at: Span;
  /** The whole heading block. */
  readonly whole: Span;
  /** Index of the heading's block. */
  readonly block: number;
  /** Index after the last block before the next heading of any level. */
  readonly ownEnd: number;
  /** Index after the last block before the next heading of this or a higher level. */
  readonly end: number;
}

/** A block at its place in the document. */
export interface Placed {
  readonly block: Block;
  readonly at: number;
}

interface Read {
  readonly raw: string;
  readonly text: string;
  readonly tree: Tree;
  readonly frontMatterEnd: number;
  /** Nothing but the front matter had to be changed for the parser. */
  readonly isPlain: boolean;
}
const readings = new WeakMap<Markdown, Read>();

/**
 * Reads `of`, leaving out `frontMatterEnd` characters at the top. With `before`, the reading of an earlier version,
 * only what changed is read again: unchanged blocks are the very same objects. The result never depends on `before`.
 */
export function readMarkdown(of: Source, frontMatterEnd: number, before?: Markdown): Markdown {
  const old = before && readings.get(before);
  const edit = old && difference(old.raw, of.text);
  const isBelow = old?.isPlain && old.frontMatterEnd === frontMatterEnd && edit && edit.from >= frontMatterEnd;
  const { text, leftOut, isPlain } = readable(of.text, frontMatterEnd, isBelow ? edit : undefined);
  const changed = old && (isBelow && isPlain ? edit : difference(old.text, text));
  const tree = old && changed ? markdown.parse(text, unchanged(old.tree, changed)) : markdown.parse(text);
  const blocks: Block[] = [];
  const starts: number[] = [];
  collect(tree, 0, text, blocks, starts);
  const result: Markdown = { blocks, starts, headings: headingsOf(blocks, starts), leftOut };
  readings.set(result, { raw: of.text, text, tree, frontMatterEnd, isPlain });
  return result;
}

/** The blocks from index `from` to before `to`, with their places. */
export function placed(of: Markdown, from: number, to: number): readonly Placed[] {
  const result: Placed[] = [];
  for (let i = from; i < to; i++) result.push({ block: of.blocks[i] as Block, at: of.starts[i] as number });
  return result;
}

/** Index of the block that holds `offset` or ends at it, -1 when the offset is between blocks. */
export function blockIndexAt(of: Markdown, offset: number): number {
  let low = 0;
  let high = of.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((of.starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  const block = of.blocks[low];
  if (!block) return -1;
  const start = of.starts[low] as number;
  return start <= offset && offset <= start + block.text.length ? low : -1;
}

/**
 * `fact` of every block, with offsets of the document. Facts are remembered with their block, so that after an edit
 * only the edited block is looked at again.
 */
export function everywhere<T extends { readonly at: Span }>(fact: (block: Block) => readonly T[]) {
  type Found = T & { readonly block: number };
  const remembered = memo(fact);
  // The newest result, from which the next one differs only around an edit. What comes out never depends on it.
  let newest: { readonly of: Markdown; readonly result: readonly Found[] } | undefined;
  return memo((of: Markdown): readonly Found[] => {
    const result: Found[] = [];
    const { above, below } = newest ? shared(newest.of, of) : { above: 0, below: 0 };
    const old = newest?.result ?? [];
    let next = 0;
    for (; next < old.length && (old[next] as Found).block < above; next++) result.push(old[next] as Found);
    for (let i = above; i < of.blocks.length - below; i++) {
      for (const one of remembered(of.blocks[i] as Block)) {
        result.push({ ...one, at: shift(one.at, of.starts[i] as number), block: i });
      }
    }
    const count = newest ? newest.of.blocks.length : 0;
    const moved = of.blocks.length - count;
    for (; next < old.length; next++) {
      const one = old[next] as Found;
      if (one.block < count - below) continue;
      const by = (of.starts[one.block + moved] as number) - (newest?.of.starts[one.block] as number);
      result.push({ ...one, at: shift(one.at, by), block: one.block + moved });
    }
    newest = { of, result };
    return result;
  });
}

/** How many blocks two readings share at the top, at their places, and at the bottom, wherever they moved. */
const shared = memo2((old: Markdown, now: Markdown): { readonly above: number; readonly below: number } => {
  const most = Math.min(old.blocks.length, now.blocks.length);
  let above = 0;
  while (above < most && old.blocks[above] === now.blocks[above] && old.starts[above] === now.starts[above]) above++;
  let below = 0;
  while (below < most - above && old.blocks.at(-1 - below) === now.blocks.at(-1 - below)) below++;
  return { above, below };
});

function collect(tree: Tree, at: number, text: string, blocks: Block[], starts: number[]): void {
  for (let i = 0; i < tree.children.length; i++) {
    const child = tree.children[i] as Tree;
    const start = at + (tree.positions[i] as number);
    if (child.type.isAnonymous) {
      collect(child, start, text, blocks, starts);
      continue;
    }
    const block = blockOf(child, text, start);
    if (!block) continue;
    blocks.push(block);
    starts.push(start);
  }
}

function headingsOf(blocks: readonly Block[], starts: readonly number[]): readonly Heading[] {
  const found: number[] = [];
  for (let i = 0; i < blocks.length; i++) if ((blocks[i] as Block).level > 0) found.push(i);
  const ends = new Array<number>(found.length);
  const open: number[] = [];
  for (let n = 0; n < found.length; n++) {
    const level = (blocks[found[n] as number] as Block).level;
    while (open.length > 0 && (blocks[found[open.at(-1) as number] as number] as Block).level >= level) {
      ends[open.pop() as number] = found[n] as number;
    }
    open.push(n);
  }
  return found.map((index, n) => {
    const block = blocks[index] as Block;
    const start = starts[index] as number;
    const at = shift(block.title, start);
    return {
      level: block.level,
      text: block.text.slice(block.title.from, block.title.to),
      at,
      whole: { from: start, to: start + block.text.length },
      block: index,
      ownEnd: found[n + 1] ?? blocks.length,
      end: ends[n] ?? blocks.length,
    };
  });
}

/** What lezer may reuse: everything but the changed middle. */
function unchanged(tree: Tree, { from, oldTo, to }: Difference): readonly TreeFragment[] {
  const fragments = TreeFragment.addTree(tree);
  if (from === oldTo && from === to) return fragments;
  return TreeFragment.applyChanges(fragments, [{ fromA: from, toA: oldTo, fromB: from, toB: to }], 0);
}

/**
 * The text as the parser gets it: same length, same lines, front matter and unreadable lines blank. With `edit`, the only
 * place in which it differs from a text that could be left as it is, just the lines there are looked at.
 */
function readable(text: string, frontMatterEnd: number, edit: Difference | undefined): Readable {
  const body = frontMatterEnd > 0 ? blanked(text.slice(0, frontMatterEnd)) + text.slice(frontMatterEnd) : text;
  const from = edit ? text.lastIndexOf('\n', Math.max(0, edit.from - 1)) + 1 : 0;
  const end = edit ? text.indexOf('\n', edit.to) : -1;
  const looked = edit ? body.slice(from, end === -1 ? text.length : end + 1) : body;
  const deep = deepLines(looked, edit ? 0 : frontMatterEnd);
  const isPlain = deep.length === 0 && !/[-|:][ \t]+(?:\n|$)/.test(looked);
  if (isPlain) return { text: body, leftOut: [], isPlain };
  const leftOut = edit ? deepLines(body, frontMatterEnd) : deep;
  const result = leftOut.length > 0 ? withComments(body, leftOut) : body;
  // `|---| ` with a blank behind it is a table by GFM, but not to lezer: move the blank, keep the length.
  const rows = /^([ \t]*[|:-][|:\- \t]*[|:-])([ \t]+)$/gm;
  const moved = result.replace(rows, (all, row: string, blanks: string) =>
    row.includes('-') && row.includes('|') ? blanks + row : all,
  );
  return { text: moved, leftOut, isPlain };
}

interface Readable {
  readonly text: string;
  readonly leftOut: readonly Span[];
  readonly isPlain: boolean;
}

/** The text with a comment of the same length in each span: it ends lists, which blanks would keep open at a cost. */
function withComments(text: string, spans: readonly Span[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { from, to } of spans) {
    parts.push(text.slice(done, from), `<!--${' '.repeat(to - from - 7)}-->`);
    done = to;
  }
  return parts.join('') + text.slice(done);
}

function blanked(text: string): string {
  return text.replace(/[^\n]+/g, line => ' '.repeat(line.length));
}
