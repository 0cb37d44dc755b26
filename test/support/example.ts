// Turns a rule's example into a whole document: the example's parts replace those of a faultless change, so that
// an example shows only what matters, and every finding that it does not mark is a false alarm.

import { readFileSync } from 'node:fs';
import { changeOf, readDocument } from '../../server/src/core/change.ts';
import { check } from '../../server/src/core/check.ts';
import { fingerprints } from '../../server/src/core/review/fingerprint.ts';
import { historyOf } from '../../server/src/core/review/history.ts';
import { readRecord } from '../../server/src/core/review/reviewRecord.ts';
import type { Example, Finding, Given } from '../../server/src/core/rule.ts';
import { noSettings, readSettings } from '../../server/src/core/settings.ts';
import { lineAt, lineStarts, placeAt, source } from '../../server/src/core/source.ts';
import { noNeighbours, summaryOf } from '../../server/src/core/summary.ts';
import { builtIn, meaningOf } from '../../server/src/core/template.ts';
import { say } from '../../server/src/core/words.ts';

export const faultless = readFileSync(new URL('./faultless.mcm.md', import.meta.url), 'utf8');
export const NOW = '2026-11-20T00:00:00Z';

/** A mark under a line: the marked range and the beginning of the English message. */
export interface Mark {
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly message: string;
}

export interface Composed {
  readonly text: string;
  /** Marks with lines (zero-based) of `text`. */
  readonly marks: readonly Mark[];
  readonly given: Given;
}

/** What a check is given in tests: the built-in template, no policy, a fixed clock, no other document. */
export function givenOf(example: Pick<Example, 'settings' | 'now' | 'others' | 'record' | 'procedure'> = {}): Given {
  const read = example.settings === undefined ? undefined : readSettings(example.settings);
  if (read && !read.settings) throw new Error(`The example's settings cannot be read: ${JSON.stringify(read.faults)}`);
  return {
    template: builtIn,
    settings: read?.settings ?? noSettings,
    now: Date.parse(example.now ?? NOW),
    others: example.others ? { all: example.others.map(summary) } : noNeighbours,
    record: example.record === undefined ? undefined : readRecord(example.record),
    procedure: example.procedure === undefined ? undefined : source('file:///procedure.md', example.procedure),
  };
}

/**
 * What is given of an example beside its text. A workspace knows the document that is checked as well; a record of one line
 * an item may say `read: as it is`, or `as it is, but risk.testing`; without a record everything was reviewed as it is (with an empty one nothing was).
 */
function around(text: string, example: Example): Given {
  const change = changeOf(readDocument(source('file:///example.mcm.md', text)), builtIn);
  const written = example.record ?? complete();
  const record = written.replace(asItIs, (_all, start, id, changed) => {
    const item = builtIn.review.find(one => one.id === id);
    const prints = item ? fingerprints(change, item) : {};
    return `${start}read: ${JSON.stringify(changed ? { ...prints, [changed]: '0ad8a6b0a1f5' } : prints)}`;
  });
  const { record: _, ...rest } = example;
  const given = givenOf(record === '' ? rest : { ...rest, record });
  const { committed } = example;
  const author = (text: string) => {
    const [, name = '', mail = ''] = /^(.*) <(.*)>$/.exec(text) ?? [];
    return Array.from({ length: 5000 }, () => ({ name, mail }));
  };
  const history = committed && historyOf(record.trimStart(), author(committed.record), author(committed.document));
  if (given.others === noNeighbours) return { ...given, history };
  return { ...given, history, others: { all: [...given.others.all, summaryOf(change)] } };
}

const asItIs = /^( *([\w.-]+):.*)read: as it is(?:, but ([\w.-]+))?/gm;

/** A record in which everything has its verdict. */
function complete(): string {
  const lines = builtIn.review.map(({ id, layer }) => {
    const by = layer === 1 ? 'bob@example.com' : 'carol@example.com';
    return `  ${id}: [{verdict: ok, note: looked at it, by: ${by}, at: 2026-11-19T10:00:00Z, read: as it is}]`;
  });
  return `mcm-review: 1\nitems:\n${lines.join('\n')}\n`;
}

function summary(front: string, index: number) {
  const text = `---\nmcm: 1\n${front.trim()}\n---\n\n# Another change\n`;
  return summaryOf(changeOf(readDocument(source(`file:///other-${index + 1}.mcm.md`, text)), builtIn));
}

export function compose(example: Example): Composed {
  const { clean, marks } = unmark(example.text.replace(/^\n/, ''));
  if (clean.startsWith('---')) return { text: clean, marks, given: around(clean, example) };
  const frontMarked = unmark(example.front ?? '');
  const base = overlay(faultless, clean, frontMarked.clean, example.state);
  return {
    text: base,
    marks: [...relocate(marks, clean, base), ...relocate(frontMarked.marks, frontMarked.clean, base)],
    given: around(base, example),
  };
}

export function findings(text: string, given: Given, uri = 'file:///example.mcm.md'): readonly Finding[] {
  return check(changeOf(readDocument(source(uri, text)), given.template), given);
}

/** The words that a rule marks in an otherwise faultless change with this text. */
export function marked(rule: string, text: string): readonly string[] {
  const { text: whole, given } = compose({ text });
  return findings(whole, given)
    .filter(one => one.rule === rule)
    .map(({ at }) => whole.slice(at.from, at.to));
}

/** Findings as marks, to be compared with those of the example. */
export function asMarks(text: string, found: readonly Finding[]): readonly (Mark & { rule: string })[] {
  const of = source('x', text);
  return found.map(finding => {
    const from = placeAt(of, finding.at.from);
    const to = placeAt(of, finding.at.to);
    const message = say(finding.says, 'en', finding.with);
    return { rule: finding.rule, line: from.line, from: from.character, to: to.character, message };
  });
}

/** Takes the lines of `^^^^ message` out. A mark belongs to the nearest line above that is no mark. */
export function unmark(text: string): { readonly clean: string; readonly marks: readonly Mark[] } {
  const lines: string[] = [];
  const marks: Mark[] = [];
  for (const line of text.split('\n')) {
    const match = /^(\s*)(\^+)(?: (.*))?$/.exec(line);
    if (!match) lines.push(line);
    else {
      const from = (match[1] as string).length;
      const to = from + (match[2] as string).length;
      marks.push({ line: lines.length - 1, from, to, message: match[3] ?? '' });
    }
  }
  return { clean: lines.join('\n'), marks };
}

/** The faultless change with parts replaced: parts that begin with a known heading, front-matter keys, the state. */
function overlay(base: string, parts: string, front: string, state: string | undefined): string {
  let text = base;
  for (const part of splitAtHeadings(parts)) text = replacePart(text, part);
  const keys = front.trimEnd();
  if (keys) text = replaceKeys(text, keys);
  return state ? text.replace(/^state: .*$/m, `state: ${state}`) : text;
}

function splitAtHeadings(parts: string): readonly string[] {
  return parts.split(/^(?=#{1,6} )/m).filter(part => part.trim());
}

function replacePart(text: string, part: string): string {
  const of = source('x', text);
  const change = changeOf(readDocument(of), builtIn);
  const headings = change.document.markdown.headings;
  const title = /^#{1,6} (.*)/.exec(part)?.[1] ?? '';
  const meaning = meaningOf(builtIn, title);
  const level = /^#+/.exec(part)?.[0].length ?? 0;
  const starts = change.document.markdown.starts;
  const same = headings.find(one =>
    level === 1
      ? one.level === 1
      : meaning && change.bound.some(b => b.heading === one && JSON.stringify(b.meaning) === JSON.stringify(meaning)),
  );
  if (!same) {
    // Free text above the first heading, or a heading that the template does not know: at the top, below the title.
    const first = headings[0];
    const at = level === 0 ? (first?.whole.from ?? text.length) : (starts[first?.ownEnd ?? 0] ?? text.length);
    return `${text.slice(0, at)}${part.trimEnd()}\n\n${text.slice(at)}`;
  }
  const end = starts[same.ownEnd] ?? text.length;
  return `${text.slice(0, same.whole.from)}${part.trimEnd()}\n\n${text.slice(end)}`;
}

function replaceKeys(text: string, keys: string): string {
  const blocks = keys.split(/^(?=\S)/m);
  let result = text;
  for (const block of blocks) {
    const key = /^([\w-]+):/.exec(block)?.[1];
    const line = block.endsWith('\n') ? block : `${block}\n`;
    const existing = key === undefined ? undefined : new RegExp(`^${key}:.*\\n(?:[ \\t]+.*\\n)*`, 'm');
    if (existing?.test(result)) result = result.replace(existing, () => line);
    else result = result.replace(/^---\n([\s\S]*?)^---\n/m, (_all, inner: string) => `---\n${inner}${line}---\n`);
  }
  return result;
}

/** Marks of a part as marks of the document: by the position of the part's line in the whole. */
function relocate(marks: readonly Mark[], part: string, whole: string): readonly Mark[] {
  const lines = part.split('\n');
  const of = source('x', whole);
  return marks.map(mark => {
    // The part's lines stand in the whole unbroken from their heading on; find by the longest unique run above.
    for (let from = mark.line; from >= 0; from--) {
      const run = lines.slice(from, mark.line + 1).join('\n');
      const first = whole.indexOf(`\n${run}\n`);
      if (first !== -1 && whole.indexOf(`\n${run}\n`, first + 1) === -1) {
        return { ...mark, line: lineAt(of, first + 1) + (mark.line - from) };
      }
      if (first === -1 && from === mark.line)
        throw new Error(`The marked line is not in the document: ${lines[mark.line]}`);
    }
    throw new Error(`The marked line is ambiguous: ${lines[mark.line]} ${lineStarts(of).length}`);
  });
}
