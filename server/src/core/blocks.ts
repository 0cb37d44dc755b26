// One top-level piece of Markdown (a heading, paragraph, list, table, …) as plain data. Offsets count from the
// block's first character, so a block is the same value wherever it moves to.

import type { SyntaxNode, Tree } from '@lezer/common';
import { memo } from './memo.ts';
import type { Span } from './source.ts';

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

function readBlock(node: Tree, text: string): Block | undefined {
  const name = node.type.name;
  const heading = /^(?:ATX|Setext)Heading([1-6])$/.exec(name);
  const kind = heading ? 'heading' : kinds[name];
  if (!kind) return undefined;
  const reader = new Reader(text);
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
    return tight(text, { from: 0, to: end === -1 ? text.length : end });
  }
  const hashes = /^#+[ \t]*/.exec(text)?.[0].length ?? 0;
  const closing = /(?:^|[ \t])#+[ \t]*$/.exec(text.slice(hashes));
  return tight(text, { from: hashes, to: closing ? hashes + closing.index : text.length });
}

/** Walks one block and collects what stands in it. A class, because one walk fills seven lists. */
class Reader {
  readonly pieces: Piece[] = [];
  readonly links: Link[] = [];
  readonly code: Code[] = [];
  readonly comments: { at: Span; text: string }[] = [];
  readonly items: Item[] = [];
  readonly tables: Table[] = [];
  readonly #blanks: Span[] = [];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  visit(node: SyntaxNode, depth: number, quoted: boolean): void {
    const at = { from: node.from, to: Math.min(node.to, this.#text.length) };
    switch (node.name) {
      case 'Paragraph':
        this.pieces.push({ kind: depth > 0 ? 'item' : 'paragraph', at, quoted });
        break;
      case 'Task':
        this.pieces.push({ kind: 'item', at: { from: Math.min(at.from + 4, at.to), to: at.to }, quoted });
        break;
      case 'LinkReference':
        this.#blanks.push(at);
        break;
      case 'ListItem':
        this.#item(node, depth, quoted);
        return;
      case 'Table':
        this.#table(node, quoted);
        break;
      case 'FencedCode':
      case 'CodeBlock':
        this.#codeBlock(node, at);
        return;
      case 'InlineCode': {
        const ticks = /^`+/.exec(this.#text.slice(at.from, at.to))?.[0].length ?? 0;
        this.code.push({ at, text: this.#text.slice(at.from + ticks, at.to - ticks).trim() });
        this.#blanks.push(at);
        return;
      }
      case 'URL':
      case 'Autolink': {
        const url = this.#text.slice(at.from, at.to).replace(/^<|>$/g, '');
        this.links.push({ at, url });
        this.#blanks.push(at);
        return;
      }
      case 'LinkTitle':
      case 'LinkLabel':
      case 'HTMLTag':
      case 'HTMLBlock':
      case 'ProcessingInstruction':
      case 'ProcessingInstructionBlock':
        this.#blanks.push(at);
        return;
      case 'Comment':
      case 'CommentBlock':
        this.#comment(at);
        return;
      case 'Blockquote':
        this.#blanks.push(at);
        this.#children(node, depth, true);
        return;
      case 'ListMark':
      case 'HeaderMark':
      case 'QuoteMark':
        this.#blanks.push(at);
        return;
    }
    this.#children(node, depth, quoted);
  }

  /** The text with everything that is not prose replaced by blanks. Line ends stay. */
  prose(): string {
    if (this.#blanks.length === 0) return this.#text;
    let result = '';
    let done = 0;
    for (const { from, to } of this.#blanks.sort((a, b) => a.from - b.from)) {
      if (to <= done) continue;
      const start = Math.max(from, done);
      result += this.#text.slice(done, start) + this.#text.slice(start, to).replace(/[^\n]/g, ' ');
      done = to;
    }
    return result + this.#text.slice(done);
  }

  #children(node: SyntaxNode, depth: number, quoted: boolean): void {
    for (let child = node.firstChild; child; child = child.nextSibling) this.visit(child, depth, quoted);
  }

  #item(node: SyntaxNode, depth: number, quoted: boolean): void {
    let box: Span | undefined;
    let words: Span | undefined;
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.name === 'Task') {
        box = { from: child.from, to: child.from + 3 };
        words = { from: Math.min(child.from + 4, child.to), to: child.to };
      } else if (child.name === 'Paragraph') words ??= { from: child.from, to: child.to };
    }
    const at = { from: node.from, to: node.to };
    const plain = { at, words: words ?? { from: node.to, to: node.to }, depth };
    const ordered = node.parent?.name === 'OrderedList';
    const done = box && this.#text[box.from + 1] !== ' ';
    this.items.push(box ? { ...plain, ordered, box, done: done === true } : { ...plain, ordered });
    this.#children(node, depth + 1, quoted);
  }

  #table(node: SyntaxNode, quoted: boolean): void {
    const head: Cell[] = [];
    const rows: { at: Span; cells: readonly Cell[] }[] = [];
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.name !== 'TableHeader' && child.name !== 'TableRow') continue;
      const cells = this.#cells(child);
      const kind = child.name === 'TableHeader' ? 'head-cell' : 'cell';
      for (const cell of cells) if (cell.text) this.pieces.push({ kind, at: cell.at, quoted });
      if (kind === 'head-cell') head.push(...cells);
      else rows.push({ at: { from: child.from, to: child.to }, cells });
    }
    this.tables.push({ at: { from: node.from, to: node.to }, head, rows });
  }

  /** Cells by their delimiters: lezer has no node for an empty cell. */
  #cells(row: SyntaxNode): readonly Cell[] {
    const bars: number[] = [];
    for (let child = row.firstChild; child; child = child.nextSibling) {
      if (child.name === 'TableDelimiter') bars.push(child.from);
    }
    const line = { from: row.from, to: Math.min(row.to, this.#text.length) };
    const inner = tight(this.#text, line);
    const edges = [...bars];
    if (edges[0] !== inner.from) edges.unshift(inner.from - 1);
    if (edges.at(-1) !== inner.to - 1) edges.push(inner.to);
    const cells: Cell[] = [];
    for (let i = 0; i + 1 < edges.length; i++) {
      const between = { from: (edges[i] as number) + 1, to: edges[i + 1] as number };
      const blank = this.#text.slice(between.from, between.to).trim() === '';
      const middle = Math.min(between.from + 1, between.to);
      const at = blank ? { from: middle, to: middle } : tight(this.#text, between);
      cells.push({ at, text: this.#text.slice(at.from, at.to) });
    }
    return cells;
  }

  #codeBlock(node: SyntaxNode, at: Span): void {
    let info = '';
    let text: Span | undefined;
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.name === 'CodeInfo') info = this.#text.slice(child.from, child.to);
      if (child.name === 'CodeText') text = { from: text?.from ?? child.from, to: child.to };
    }
    this.code.push({ at, text: text ? this.#text.slice(text.from, text.to) : '', info });
    this.#blanks.push(at);
  }

  #comment(at: Span): void {
    const inner = this.#text
      .slice(at.from, at.to)
      .replace(/^<!--/, '')
      .replace(/-->\s*$/, '');
    this.comments.push({ at, text: inner.trim() });
    this.#blanks.push(at);
  }
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

function tight(text: string, span: Span): Span {
  let { from, to } = span;
  while (from < to && /\s/.test(text[from] as string)) from++;
  while (to > from && /\s/.test(text[to - 1] as string)) to--;
  return { from, to };
}

/** Words of a block without any mark-up, for comparing: one blank between words. */
export const proseWords = memo((block: Block): string => block.prose.replace(/\s+/g, ' ').trim());
