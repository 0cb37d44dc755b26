// Walks one lezer block and collects what stands in it, as plain data with offsets that count from the block.

import type { SyntaxNode } from '@lezer/common';
import { type Span, trim } from '../source.ts';
import type { Cell, Code, Item, Link, Piece, Table } from './blocks.ts';

/** Walks one block and collects what stands in it. A class, because one walk fills seven lists. */
export class BlockReader {
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
        // Chinese sentences go on behind an address without a blank, and Markdown would take all of it as the address.
        const end =
          node.parent?.name === 'Link'
            ? -1
            : this.#text.slice(at.from, at.to).search(/[，。；、！？：（）《》「」【】“”]/);
        const own = end > 0 ? { from: at.from, to: at.from + end } : at;
        const url = this.#text.slice(own.from, own.to).replace(/^<|>$/g, '');
        this.links.push({ at: own, url });
        this.#blanks.push(own);
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
    const inner = trim(this.#text, line);
    const edges = [...bars];
    if (edges[0] !== inner.from) edges.unshift(inner.from - 1);
    if (edges.at(-1) !== inner.to - 1) edges.push(inner.to);
    const cells: Cell[] = [];
    for (let i = 0; i + 1 < edges.length; i++) {
      const between = { from: (edges[i] as number) + 1, to: edges[i + 1] as number };
      const blank = this.#text.slice(between.from, between.to).trim() === '';
      const middle = Math.min(between.from + 1, between.to);
      const at = blank ? { from: middle, to: middle } : trim(this.#text, between);
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
