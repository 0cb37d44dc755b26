// The approved procedure that a standard change follows, as a file of the workspace: which file is meant, and which of its
// steps the change does otherwise. It compares; what follows from a difference is for a rule.

import { type Answer, type Change, changeOf, readDocument } from '../change.ts';
import { memo, memo2 } from '../memo.ts';
import type { Source, Span } from '../source.ts';
import type { Template } from '../template.ts';
import { entryAt, type FrontMatter } from '../text/frontMatter.ts';
import { placed } from '../text/markdown.ts';
import { rollbackOf, runbookOf } from './arithmetic.ts';
import { codeIn } from './planCode.ts';
import { type PlanStep, planSteps, type Steps } from './planSteps.ts';
import { type ReadStep, readStep, sameStep } from './sameStep.ts';

/**
 * A step that is done otherwise than the procedure says. changed: another one stands in its place. added: the procedure
 * has none there. dropped: the change has none.
 */
export type Deviation =
  | { readonly kind: 'changed'; readonly step: PlanStep; readonly approved: PlanStep }
  | { readonly kind: 'added'; readonly step: PlanStep }
  /** Beside the step after which it should stand. */
  | { readonly kind: 'dropped'; readonly approved: PlanStep; readonly near: Span };

/** The path of a procedure that is a file, as written; undefined for an address and for other words. */
export const procedurePath = memo((front: FrontMatter): string | undefined => {
  const data = entryAt(front.data, ['procedure']);
  const text = data?.kind === 'scalar' ? data.text.trim() : '';
  const path = (/^\[[^\]]*\]\(([^()]*)\)$/.exec(text)?.[1] ?? text).replace(/#.*$/, '').trim();
  return /^[a-z][a-z0-9+.-]+:/i.test(path) || !/\.(?:md|markdown)$/i.test(path) ? undefined : path;
});

/** What a change does otherwise than its procedure, in the order of the change; nothing where one of them has no steps. */
export const deviations = memo2((change: Change, source: Source): readonly Deviation[] => {
  const approved = stepsIn(source, change.template);
  return [...compared(runbookOf(change), approved.runbook), ...compared(rollbackOf(change), approved.rollback)];
});

/** The answers of a procedure that hold its steps and its way back. It may be an MCM or any page with a list of steps. */
function stepsIn(source: Source, template: Template): { readonly runbook?: Answer; readonly rollback?: Answer } {
  const change = changeOf(readDocument(source), template);
  const rollback = rollbackOf(change);
  const runbook = runbookOf(change) ?? underHeading(change, template);
  return { ...(runbook ? { runbook } : {}), ...(rollback ? { rollback } : {}) };
}

const heading = /\b(?:steps?|procedure|runbook|implementation|execution|instructions?|how to)\b|步骤|流程|操作|执行/i;

/** What stands below a heading such as "Steps", read as if it answered the question with the steps. */
function underHeading({ document, bound }: Change, template: Template): Answer | undefined {
  const question = template.questions.find(({ kind }) => kind === 'steps');
  if (!question) return undefined;
  for (const one of document.markdown.headings) {
    const isOther = bound.some(({ heading: known }) => known === one);
    if (one.level === 1 || isOther || !heading.test(one.text)) continue;
    const blocks = placed(document.markdown, one.block + 1, one.ownEnd);
    const [first, last] = [blocks[0], blocks.at(-1)];
    if (!first || !last) continue;
    const at = { from: first.at, to: last.at + last.block.text.length };
    const text = document.source.text.slice(at.from, at.to);
    const answer: Answer = { question, kind: 'given', heading: one, at, text, blocks };
    if (planSteps(answer)) return answer;
  }
  return undefined;
}

/** Steps beyond these are not compared. */
const MOST = 120;

function compared(own: Answer | undefined, approved: Answer | undefined): readonly Deviation[] {
  const [mine, theirs] = [own && planSteps(own), approved && planSteps(approved)];
  if (!own || !approved || !mine || !theirs || theirs.all.length === 0) return [];
  const [a, b] = [theirs.all.slice(0, MOST), mine.all.slice(0, MOST)];
  const [wordsA, wordsB] = [a.map(wordsIn(approved, theirs)), b.map(wordsIn(own, mine))];
  const isSame = (i: number, j: number) => sameStep(wordsA[i] as ReadStep, wordsB[j] as ReadStep);
  const found: Deviation[] = [];
  let [i, j] = [0, 0];
  for (const [x, y] of [...longestCommon(a.length, b.length, isSame), [a.length, b.length] as const]) {
    // Between two steps that agree, what is left stands for each other, one by one.
    while (i < x || j < y) {
      const [said, step] = [i < x ? a[i] : undefined, j < y ? b[j] : undefined];
      if (said && step) found.push({ kind: 'changed', step, approved: said });
      else if (step) found.push({ kind: 'added', step });
      else if (said) found.push({ kind: 'dropped', approved: said, near: b[j - 1]?.at ?? mine.head });
      if (i < x) i++;
      if (j < y) j++;
    }
    i++;
    j++;
  }
  return found;
}

/** Pairs of places that agree, in order, as many as there can be. */
function longestCommon(
  n: number,
  m: number,
  isSame: (i: number, j: number) => boolean,
): readonly (readonly [number, number])[] {
  const pairs: [number, number][] = [];
  let start = 0;
  while (start < n && start < m && isSame(start, start)) pairs.push([start, start++]);
  // Most changes do what their procedure says; only what is left has to be laid side by side.
  const rest = longestBetween(n - start, m - start, (i, j) => isSame(i + start, j + start));
  return [...pairs, ...rest.map(([i, j]): [number, number] => [i + start, j + start])];
}

function longestBetween(
  n: number,
  m: number,
  isSame: (i: number, j: number) => boolean,
): readonly (readonly [number, number])[] {
  const same = Array.from({ length: n }, (_, i) => Array.from({ length: m }, (_one, j) => isSame(i, j)));
  const best = Array.from({ length: n + 1 }, () => new Array<number>(m + 1).fill(0));
  const at = (i: number, j: number) => (best[i] as number[])[j] as number;
  for (let i = n - 1; i >= 0; i--) {
    for (let j = m - 1; j >= 0; j--) {
      (best[i] as number[])[j] = same[i]?.[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < n && j < m; ) {
    if (same[i]?.[j] && at(i, j) === at(i + 1, j + 1) + 1) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

/** The words of a step and its commands: of a row those of its cell, else all below it that is no check and no way back. */
function wordsIn(answer: Answer, { table }: Steps): (step: PlanStep) => ReadStep {
  const code = codeIn(answer.blocks);
  return step => {
    const place = table ? step.at : step.whole;
    const inside = code.filter(({ at }) => place.from <= at.from && at.to <= place.to);
    const lineOf = (from: number) =>
      answer.text
        .slice(0, from - answer.at.from)
        .split('\n')
        .at(-1) ?? '';
    const isAside = (from: number) => aside.test(lineOf(from));
    const commands = inside.filter(({ at, info }) => info !== undefined || !isAside(at.from)).map(({ text }) => text);
    return readStep({ text: step.text, commands });
  };
}

const aside =
  /^[\s>]*(?:[-+*]|\d+[.)])?\s*[*_]*(?:check|verif\w*|expect\w*|undo|roll ?back|revert|检查|验证|预期|确认|回退|回滚|撤销)[^:：\n]{0,20}[:：]/i;
