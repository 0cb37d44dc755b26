// What a reviewer read, as short fingerprints. White space, wrapping, list marks, emphasis and the letter case of prose
// change nothing; a number, a command, an identifier, a link or a word does.

import type { Answer, Change } from '../change.ts';
import { memo } from '../memo.ts';
import type { Span } from '../source.ts';
import { rank } from '../state.ts';
import { questionOf, type ReviewItem } from '../template.ts';
import type { Block } from '../text/blocks.ts';
import { type Pairs, withoutPairs } from '../text/emphasis.ts';
import { type Data, entryAt } from '../text/frontMatter.ts';
import type { Words } from '../words.ts';

/** Twelve hex digits for a text: the last 48 bits of FNV-1a 64. Guards against accidents, not against forgery. */
export function hash(text: string): string {
  let low = 0x84222325;
  let high = 0xcbf29ce4;
  for (let i = 0; i < text.length; i++) {
    low ^= text.charCodeAt(i);
    // Times the prime 2^40 + 0x1b3, in 32-bit halves.
    const carry = Math.floor(((low >>> 0) * 0x1b3) / 0x100000000);
    high = (Math.imul(high, 0x1b3) + (low << 8) + carry) | 0;
    low = Math.imul(low, 0x1b3);
  }
  const hex = (number: number) => (number >>> 0).toString(16).padStart(8, '0');
  return hex(high).slice(-4) + hex(low);
}

/** Fingerprints of everything that a review item reads and that is there: answers by question id, fields by their key. */
export function fingerprints(change: Change, item: ReviewItem): Readonly<Record<string, string>> {
  const parts = new Map<string, string>();
  // A template may give a question the name of a field; then both stand under the one name.
  const add = (key: string, text: string) => text && parts.set(key, `${parts.get(key) ?? ''}\u0000${text}`);
  for (const key of item.fields) add(key, normalField(entryAt(change.front.data, key.split('.'))));
  for (const answer of change.answers) {
    // What is filled in after the review, such as a validation, was not there to be read.
    const wasThere = rank(answer.question.asked.from) <= rank('review');
    if (wasThere && answer.question.review.includes(item.id)) add(answer.question.id, normalAnswer(answer));
  }
  return Object.fromEntries([...parts].map(([key, text]) => [key, hash(text)]));
}

/** Keys under which something was changed, added or taken away between two readings. */
export function changedKeys(
  before: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
): readonly string[] {
  const keys = new Set([...Object.keys(now), ...Object.keys(before)]);
  return [...keys].filter(key => before[key] !== now[key]);
}

/** What people call the answer or field with a key: the question's words, else the key of the front matter. */
export function nameOf(change: Change, key: string): Words {
  return questionOf(change.template, key)?.title ?? { en: key };
}

/** An answer without what does not change its meaning. Only steps keep the order of their paragraphs. */
export const normalAnswer = memo((answer: Answer): string => {
  if (answer.kind === 'absent' || answer.kind === 'blank') return '';
  const paragraphs: string[] = [];
  const rest: string[] = [];
  const isOrdered = answer.question.kind === 'steps' || answer.question.checks.includes('rollback-without-steps');
  for (const { block } of answer.blocks) {
    const text = normalBlock(block);
    // A paragraph that introduces what follows it ("Then run:") belongs to its place.
    const isFree = !isOrdered && block.kind === 'paragraph' && !/[:：]$/.test(text);
    if (text) (isFree ? paragraphs : rest).push(text);
  }
  return [...paragraphs.sort(), ...rest].join(' ');
});

function normalField(data: Data | undefined): string {
  switch (data?.kind) {
    case undefined:
      return '';
    case 'scalar':
      return data.value === null ? '' : typeof data.value === 'string' ? data.value.trim() : data.text;
    case 'list':
      return data.items.map(normalField).filter(Boolean).sort().join('\n');
    case 'map':
      return data.entries
        .map(({ key, value }) => ({ key, text: normalField(value) }))
        .filter(({ text }) => text)
        .map(({ key, text }) => `${key}: ${text}`)
        .sort()
        .join('\n');
  }
}

const LITERAL = '\ue000';
const BREAK = '\ue001';

const normalBlock = memo((block: Block): string => {
  if (block.kind === 'rule' || block.kind === 'comment') return '';
  const literals: string[] = [];
  const cuts: { readonly at: Span; readonly as: string; readonly literal?: string }[] = [
    ...block.code.map(({ at, text, info }) => ({
      at,
      as: LITERAL,
      literal: info === undefined ? text : dedented(text),
    })),
    ...block.links.map(({ at, url }) => ({ at, as: LITERAL, literal: url })),
    ...block.comments.map(({ at }) => ({ at, as: ' ' })),
    ...block.items.map(({ at }) => ({ at: markOf(block.text, at.from), as: BREAK })),
  ];
  const all = block.level > 0 ? block.title : { from: 0, to: block.text.length };
  let text = '';
  let done = all.from;
  for (const { at, as, literal } of cuts.sort((a, b) => a.at.from - b.at.from || b.at.to - a.at.to)) {
    if (at.from < done || at.to > all.to) continue;
    text += own(block.text.slice(done, at.from)) + as;
    if (literal !== undefined) literals.push(literal);
    done = at.to;
  }
  text += own(block.text.slice(done, all.to));
  let next = 0;
  return normalProse(block.kind === 'quote' ? text.replace(/^[ \t]*>/gm, ' ') : text).replaceAll(
    LITERAL,
    () => literals[next++] ?? '',
  );
});

/** Text in which our two marks cannot occur. */
function own(text: string): string {
  return text.replace(/[\ue000\ue001]/g, '\ufffd');
}

function normalProse(text: string): string {
  return unemphasised(text.normalize('NFC'))
    .replace(/^(?:[ \t]*\|)?[ \t]*:?-+:?(?:[ \t]*\|[ \t]*:?-+:?)*(?:[ \t]*\|)?[ \t]*$/gm, ' ')
    .replace(/\\\n/g, ' ')
    .replaceAll(BREAK, ' ')
    .replace(/[\s\u3000]+/g, ' ')
    .replace(/ ?\| ?/g, '|')
    .replace(new RegExp(` (?=${east})|(?<=${east}) `, 'gu'), '')
    .replace(/(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}_./:@$=\\\-'’+#~])+/gu, plainCase)
    .trim();
}

// Chinese needs no blanks, so that a wrapped line or a blank before a Latin word says nothing.
const east = '[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef]';

function unemphasised(text: string): string {
  let now = text;
  for (let depth = 0; depth < 4; depth++) {
    const next = withoutPairs(now, pairs);
    if (next === now) break;
    now = next;
  }
  return now;
}

const marks = ['***', '**', '*', '___', '__', '_'];

// Inside a word, as in an identifier, a mark marks nothing; no pair reaches from one list item into the next.
const pairs: Pairs = {
  opens: /(?<![A-Za-z0-9*_\\])[*_]/g,
  marks,
  closes: new Map(
    marks.map(mark => [
      mark,
      new RegExp(`[^\\s\\\\${BREAK}]${mark.replaceAll('*', '\\*')}(?![A-Za-z0-9*_])|${BREAK}`, 'g'),
    ]),
  ),
  border: BREAK,
};

/** A word in lower case; an identifier, path, number or mixed spelling as it stands. */
function plainCase(run: string): string {
  const word = run.replace(/[.:'’]+$/, '');
  const isWord = /^(?:\p{L}|\p{M}|['’-])+$/u.test(word);
  if (!isWord) return run;
  const lower = word.toLowerCase();
  const isPlain = word.slice(1) === lower.slice(1) || (word === word.toUpperCase() && !word.includes('-'));
  return isPlain ? run.toLowerCase() : run;
}

/** The mark of a list item that starts at `from`; the box of a task is no mark, for ticking it says something. */
function markOf(text: string, from: number): Span {
  return { from, to: from + (/^(?:[-+*]|\d+[.)])(?=\s|$)/.exec(text.slice(from, from + 14))?.[0].length ?? 0) };
}

/** A code block without the indentation that the list around it gives. */
function dedented(code: string): string {
  const lines = code.split('\n');
  const indents = lines.filter(line => line.trim()).map(line => /^[ \t]*/.exec(line)?.[0].length ?? 0);
  const least = indents.length > 0 ? Math.min(...indents) : 0;
  return `\n${lines.map(line => line.slice(least)).join('\n')}\n`;
}
