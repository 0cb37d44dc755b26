// Steps that lack a part, told once for one cause: if all lack it, the form lacks it; if most do, the first speaks for them.

import { readBy } from '../answers/asked.ts';
import type { Change } from '../change.ts';
import { laterWords } from '../judged/shortAnswers.ts';
import type { Edit, Given } from '../rule.ts';
import { cut, type Source, type Span } from '../source.ts';
import type { Column } from './planColumns.ts';
import { type PlanStep, planSteps, type Steps } from './planSteps.ts';

/** One finding's worth of steps. `all`: none of them has the part. `most`: more than half have not. */
export interface Gap {
  readonly kind: 'all' | 'most' | 'one';
  readonly at: Span;
  readonly step: PlanStep;
  readonly count: number;
  readonly of: number;
}

/** The steps of the answers that a rule reads. */
export function stepsReadBy(rule: string, change: Change, given: Given): readonly Steps[] {
  return readBy(rule, change, given).flatMap(answer => planSteps(answer) ?? []);
}

/** Findings for the steps of `among` that lack a part; `head` is where to point when all do. */
export function gapsIn(among: readonly PlanStep[], lacks: (step: PlanStep) => boolean, head: Span): readonly Gap[] {
  const lacking = among.filter(lacks);
  const [first] = lacking;
  if (!first) return [];
  const base = { count: lacking.length, of: among.length };
  if (lacking.length === among.length && among.length > 1) return [{ ...base, kind: 'all', at: head, step: first }];
  if (lacking.length > 2 && lacking.length * 2 > among.length)
    return [{ ...base, kind: 'most', at: first.at, step: first }];
  return lacking.map(step => ({ ...base, kind: 'one', at: step.at, step }));
}

/** The step with the only empty place below a column; where all others fill it, that is a gap whatever the step does. */
export function onlyEmpty(
  { all, table }: Steps,
  column: Column,
  isEmpty: (step: PlanStep) => boolean,
): PlanStep | undefined {
  const empty = all.length > 2 && table?.columns[column] ? all.filter(isEmpty) : [];
  return empty.length === 1 ? empty[0] : undefined;
}

/** Whether a step has an open place, which is told by itself: TBD, 待定, `?`. */
export function isOpen(source: Source, step: PlanStep): boolean {
  const text = cut(source, step.whole);
  return laterWords(text).length > 0 || /\|\s*[?？]+\s*(?:\||$)/.test(text);
}

/** The edits that give a table one more column at its end; none where its rows do not end with a bar. */
export function columnEdits(source: Source, table: Span, heading: string): readonly Edit[] {
  const lines = cut(source, table).split('\n');
  if (lines.length < 2 || !lines.every(line => /\|[ \t]*$/.test(line))) return [];
  let at = table.from;
  return lines.map((line, i) => {
    const place = at + line.trimEnd().length;
    at += line.length + 1;
    return { from: place, to: place, text: i === 0 ? ` ${heading} |` : i === 1 ? ' --- |' : '  |' };
  });
}
