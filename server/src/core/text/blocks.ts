// One top-level piece of Markdown (a heading, paragraph, list, table, …) as plain data. Offsets count from the
// block's first character, so a block is the same value wherever it moves to.

import type { Tree } from '@lezer/common';
import { memo } from '../memo.ts';
import { type Span, trim } from '../source.ts';
import { asRead } from './asRead.ts';
import { BlockReader } from './blockReader.ts';

export type BlockKind = 'heading' | 'paragraph' | 'list' | 'table' | 'code' | 'quote' | 'html' | 'comment' | 'rule';

/** A run of prose: the words of a heading, paragraph, list item or table cell. */
export interface Piece {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'cell' | 'head-cell';
  readonly at: Span;
  /** Inside a block quote, which checks of prose leave alone. */
  readonly quoted: boolean;
}

export interface Link {
  readonly at: Span;
  readonly url: string;
}

export interface Code {
  readonly at: Span;
  readonly text: string;
  /** The word after the fence; undefined for a code span. */
  readonly info?: string;
}

export interface Item {
  readonly at: Span;
  /** The item's own words, without mark, task box and nested items. */
  readonly words: Span;
  readonly depth: number;
  readonly ordered: boolean;
  /** The `[ ]` of a task. */
  readonly box?: Span;
  readonly done?: boolean;
}

export interface Cell {
  /** The words, without the blanks around them; an empty cell has an empty span. */
  readonly at: Span;
  readonly text: string;
}

export interface Table {
  readonly at: Span;
  readonly head: readonly Cell[];
  readonly rows: readonly { readonly at: Span; readonly cells: readonly Cell[] }[];
}

export interface Block {
  readonly kind: BlockKind;
  readonly text: string;
  /** 1 to 6 for a heading, else 0. */
  readonly level: number;
  /** The words of a heading; empty otherwise. */
  readonly title: Span;
  /** The text with code, addresses, comments, HTML and quotes replaced by blanks: same length, only prose left. */
  readonly prose: string;
  readonly pieces: readonly Piece[];
  readonly links: readonly Link[];
  readonly code: readonly Code[];
  readonly comments: readonly { readonly at: Span; readonly text: string }[];
  readonly items: readonly Item[];
  readonly tables: readonly Table[];
}

const known = new WeakMap<Tree, Block | undefined>();

/** The block of a top-level lezer node that starts at `start` in `text`; undefined for what is not content. */
export function blockOf(node: Tree, text: string, start: number): Block | undefined {
  if (known.has(node)) return known.get(node);
  const block = readBlock(node, text.slice(start, start + node.length));
  known.set(node, block);
  return block;
}

const kinds: Readonly<Record<string, BlockKind>> = {
  Paragraph: 'paragraph',
  BulletList: 'list',
  OrderedList: 'list',
  Table: 'table',
  FencedCode: 'code',
  CodeBlock: 'code',
  Blockquote: 'quote',
  HTMLBlock: 'html',
  ProcessingInstructionBlock: 'html',
  CommentBlock: 'comment',
  HorizontalRule: 'rule',
  LinkReference: 'paragraph',
};

function readBlock(node: Tree, written: string): Block | undefined {
  const name = node.type.name;
  const heading = /^(?:ATX|Setext)Heading([1-6])$/.exec(name);
  const kind = heading ? 'heading' : kinds[name];
  if (!kind) return undefined;
  const text = kind === 'code' || kind === 'html' || kind === 'comment' ? written : asRead(written);
  const reader = new BlockReader(text);
  reader.visit(node.topNode, 0, kind === 'quote');
  const title = heading ? titleSpan(text) : { from: 0, to: 0 };
  return {
    kind,
    text,
    level: heading ? Number(heading[1]) : 0,
    title,
    prose: reader.prose(),
    pieces: heading ? [{ kind: 'heading', at: title, quoted: false }] : reader.pieces,
    links: reader.links,
    code: reader.code,
    comments: reader.comments,
    items: reader.items,
    tables: reader.tables,
  };
}

function titleSpan(text: string): Span {
  if (!text.startsWith('#')) {
    const end = text.lastIndexOf('\n');
    return trim(text, { from: 0, to: end === -1 ? text.length : end });
  }
  const hashes = /^#+[ \t]*/.exec(text)?.[0].length ?? 0;
  const closing = /(?:^|[ \t])#+[ \t]*$/.exec(text.slice(hashes));
  return trim(text, { from: hashes, to: closing ? hashes + closing.index : text.length });
}

/** Lines that open so many lists or quotes that reading them takes seconds (2,000 levels: six seconds). */
export function deepLines(text: string, from: number): readonly Span[] {
  const found: Span[] = [];
  for (let start = from; start < text.length; ) {
    const next = text.indexOf('\n', start);
    const end = next === -1 ? text.length : next;
    if (end - start > DEEP && /^[ \t>*+\-\d.)]+/.exec(text.slice(start, start + DEEP + 1))?.[0].length === DEEP + 1) {
      if (/[>*+-][ \t]|\d[.)][ \t]/.test(text.slice(start, end)) || text[start] === '>')
        found.push({ from: start, to: end });
    }
    start = end + 1;
  }
  return found;
}

const DEEP = 120;

/** Words of a block without any mark-up, for comparing: one blank between words. */
export const proseWords = memo((block: Block): string => block.prose.replace(/\s+/g, ' ').trim());
