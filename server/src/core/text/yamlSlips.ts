// What was most likely meant by a line of YAML that cannot be read. The parser's own sentences speak of "flow sequences"
// and "implicit keys"; people who fill in a form forgot a quotation mark or a blank.

import type { Edit } from '../rule.ts';
import type { Span } from '../source.ts';
import type { YamlFault } from './frontMatter.ts';

export type SlipKind = 'quote' | 'tab' | 'colon' | 'quotation' | 'bracket' | 'indent' | 'other';

export interface Slip {
  readonly kind: SlipKind;
  readonly at: Span;
  /** The text that went wrong. */
  readonly text: string;
  readonly edits: readonly Edit[];
}

/** The slip behind a syntax fault; `keys` are names that may begin a line. */
export function slipOf(text: string, fault: YamlFault, keys: readonly string[]): Slip {
  const line = lineOf(text, fault.at.from);
  return (
    tab(text, line) ??
    colon(text, line, keys) ??
    (/cannot start with/i.test(fault.says) || fault.kind === 'alias'
      ? unquoted(text, fault.at.from, line)
      : undefined) ??
    (/nested mappings/i.test(fault.says) ? nested(text, line) : undefined) ??
    (/closing .?quote|quote/i.test(fault.says) ? open(text, line.from, 'quotation') : undefined) ??
    (/end with a [\]}]|flow/i.test(fault.says) ? open(text, line.from, 'bracket') : undefined) ??
    (/compact mapping|single line|indent/i.test(fault.says) ? indent(text, line) : undefined) ??
    other(text, line)
  );
}

/** The line that holds an offset; the line before when the offset stands at the very start of one. */
function lineOf(text: string, offset: number): Span {
  const from = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', from);
  return { from, to: end === -1 ? text.length : end };
}

function tab(text: string, line: Span): Slip | undefined {
  const blanks = /^[ \t]*/.exec(text.slice(line.from, line.to))?.[0] ?? '';
  if (!blanks.includes('\t')) return undefined;
  const at = { from: line.from, to: line.from + blanks.length };
  return { kind: 'tab', at, text: '', edits: [{ ...at, text: blanks.replace(/\t/g, '  ') }] };
}

/** `type normal`, `type:normal`, `type：normal`: the colon and its blank. */
function colon(text: string, line: Span, keys: readonly string[]): Slip | undefined {
  const match = /^(\s*(?:- )?)([\w-]+)(\s*[:：]\s*|[ \t]+)(?=\S)/.exec(text.slice(line.from, line.to));
  const [all = '', before = '', key = '', mark = ''] = match ?? [];
  if (!match || !keys.includes(key) || /^:[ \t]/.test(mark)) return undefined;
  const from = line.from + before.length + key.length;
  const at = { from: line.from + before.length, to: line.to };
  return { kind: 'colon', at, text: key, edits: [{ from, to: line.from + all.length, text: ': ' }] };
}

/** A value that begins with a sign YAML keeps for itself: `@alice`, `*all`, a backtick. */
function unquoted(text: string, from: number, line: Span): Slip | undefined {
  const rest = text.slice(from, line.to);
  const inList = /[[{][^\]}]*$/.test(text.slice(line.from, from));
  const value = (inList ? /^[^,\]}\n]+/ : /^[^#\n]*[^#\s]/).exec(rest)?.[0].trimEnd();
  if (!value || value.includes('"')) return undefined;
  const at = { from, to: from + value.length };
  return { kind: 'quote', at, text: value, edits: [{ ...at, text: `"${value}"` }] };
}

/** `title: a: b`: a value with a colon in it. */
function nested(text: string, line: Span): Slip | undefined {
  const match = /^(\s*(?:- )?[\w-]+:[ \t]+)([^"'[{].*: .*?)\s*$/.exec(text.slice(line.from, line.to));
  if (!match || match[2]?.includes('"')) return undefined;
  const from = line.from + (match[1] as string).length;
  const at = { from, to: from + (match[2] as string).length };
  return { kind: 'quote', at, text: match[2] as string, edits: [{ ...at, text: `"${match[2]}"` }] };
}

/** A quotation mark or bracket that nobody closed, at the nearest line above that has one. */
function open(text: string, from: number, kind: 'quotation' | 'bracket'): Slip | undefined {
  const marks = kind === 'quotation' ? ['""', "''"] : ['[]', '{}'];
  for (let line = lineOf(text, from), steps = 0; steps < 60; line = lineOf(text, line.from - 1), steps++) {
    const words = text.slice(line.from, line.to).replace(/[ \t]#.*$/, '');
    for (const [opening = '', closing = ''] of marks) {
      const opened = words.lastIndexOf(opening);
      const count = (mark: string) => words.split(mark).length - 1;
      const isOpen = kind === 'quotation' ? count(opening) % 2 === 1 : count(opening) > count(closing);
      if (opened === -1 || !isOpen) continue;
      const end = line.from + words.trimEnd().length;
      const at = { from: line.from + opened, to: end };
      return { kind, at, text: closing, edits: [{ from: end, to: end, text: closing }] };
    }
    if (line.from === 0) break;
  }
  return undefined;
}

/** A line further to the right than the one above, which has a value already. */
function indent(text: string, line: Span): Slip | undefined {
  const next = lineOf(text, Math.min(line.to + 1, text.length));
  const blanks = (span: Span) => /^ */.exec(text.slice(span.from, span.to))?.[0].length ?? 0;
  if (next.from <= line.from || blanks(next) <= blanks(line)) return undefined;
  const from = next.from + blanks(next);
  const at = { from, to: next.to };
  const edit = { from: next.from, to: from, text: ' '.repeat(blanks(line)) };
  return { kind: 'indent', at, text: text.slice(from, next.to).trim(), edits: [edit] };
}

function other(text: string, line: Span): Slip {
  const words = text.slice(line.from, line.to);
  const start = line.from + (/^\s*/.exec(words)?.[0].length ?? 0);
  const at = { from: Math.min(start, line.to), to: line.from + words.trimEnd().length };
  return { kind: 'other', at: at.from < at.to ? at : line, text: words.trim(), edits: [] };
}
