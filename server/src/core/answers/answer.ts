// What stands under the questions of a template: which blocks answer which, and whether they say anything.

import type { Document } from '../change.ts';
import { bare, isBlankToFill } from '../judged/shortAnswers.ts';
import { memo } from '../memo.ts';
import { type Span, trim } from '../source.ts';
import type { Meaning, Question, Template } from '../template.ts';
import { asRead } from '../text/asRead.ts';
import type { Block } from '../text/blocks.ts';
import { type Heading, type Markdown, type Placed, placed } from '../text/markdown.ts';
import { share, wordsOf } from '../text/similar.ts';

/**
 * What stands under a question.
 * absent: the question is not there. blank: nothing stands under it. placeholder: the whole answer says "later" or is
 * the template's. given: anything else, good or bad.
 */
export type AnswerKind = 'absent' | 'blank' | 'placeholder' | 'given';

export interface Answer {
  readonly question: Question;
  readonly kind: AnswerKind;
  /** The question's heading, or the section's where the answer stands directly under it. */
  readonly heading: Heading | undefined;
  /** The answer's text without white space around it; for a blank one the heading's words. */
  readonly at: Span;
  readonly text: string;
  readonly blocks: readonly Placed[];
}

/** A heading that means something in the template. */
export interface Bound {
  readonly heading: Heading;
  readonly meaning: Meaning;
  /** named: by its text or a comment below it. slip: by its text with a slip of the pen. sense: by what it says in other words. */
  readonly how: 'named' | 'slip' | 'sense';
}

/** All prose of an answer: code, addresses and comments are blanks, offsets are those of the document from `at.from`. */
export const proseOf = memo((answer: Answer): string => {
  let result = '';
  let end = answer.at.from;
  for (const { block, at } of answer.blocks) {
    const prose = at < answer.at.from ? block.prose.slice(answer.at.from - at) : block.prose;
    const start = Math.max(at, answer.at.from);
    result += ' '.repeat(Math.max(0, start - end)) + prose;
    end = start + prose.length;
  }
  return result.slice(0, answer.at.to - answer.at.from);
});

/** What stands under a question. Never fails: what is not there is an absent answer. */
export function answerTo(question: Question, bound: readonly Bound[], document: Document, template: Template): Answer {
  let own: Bound | undefined;
  let section: Bound | undefined;
  for (const one of bound) {
    const { meaning } = one;
    if (meaning.kind === 'question' && meaning.question === question) own ??= one;
    if (meaning.kind === 'section' && meaning.section.id === question.section) section ??= one;
  }
  if (own) return read(question, own.heading, answerEnd(own, bound), document, template);
  if (section && question.place === 'section') {
    return read(question, section.heading, sectionAnswerEnd(section.heading, bound, document), document, template);
  }
  return { question, kind: 'absent', heading: undefined, at: { from: 0, to: 0 }, text: '', blocks: [] };
}

/** An answer ends at the next heading that means something, or at a heading as high as its own. */
function answerEnd({ heading }: Bound, bound: readonly Bound[]): number {
  const next = bound.find(other => other.heading.block > heading.block);
  return Math.min(heading.end, next?.heading.block ?? heading.end);
}

/** An answer under a section's heading ends at the next heading with a meaning; free sub-headings belong to it. */
function sectionAnswerEnd(heading: Heading, bound: readonly Bound[], { markdown }: Document): number {
  const below = bound.filter(other => other.heading.block > heading.block);
  const next = below.find((other, i) => !isAmongSteps(other.heading, below[i + 1]?.heading, heading, markdown));
  return Math.min(heading.end, next?.heading.block ?? markdown.blocks.length);
}

/** "### Go or no-go" between "### Step 3" and "### Step 4" is one of the steps as well. */
function isAmongSteps(one: Heading, next: Heading | undefined, section: Heading, { headings }: Markdown): boolean {
  const isStep = ({ level, text }: Heading) => level === one.level && stepHeading.test(text);
  const isBefore = (step: Heading) => isStep(step) && section.block < step.block && step.block < one.block;
  const isAfter = (step: Heading) =>
    isStep(step) && one.block < step.block && step.block < Math.min(section.end, next?.block ?? section.end);
  return one.level > section.level && headings.some(isBefore) && headings.some(isAfter);
}

const stepHeading = /^[\s*_#]*(?:step|phase)\s?\d|^[\s*_#]*(?:第.{1,3}[步阶]|步骤\s?[\d一二三四五六七八九十])/i;

function read(question: Question, heading: Heading, end: number, document: Document, template: Template): Answer {
  const { source, markdown } = document;
  const blocks = placed(markdown, heading.block + 1, end);
  const said = blocks.filter(({ block }) => block.kind !== 'comment');
  const first = said[0];
  const last = said.at(-1);
  if (!first || !last) return { question, kind: 'blank', heading, at: heading.at, text: '', blocks };
  const before = newest(first.block).get(question);
  if (before && isSame(before, heading, said)) return before;
  const at = trim(source.text, { from: first.at, to: last.at + last.block.text.length });
  const text = asRead(source.text.slice(at.from, at.to));
  const kind = kindOf(question, text, said, template);
  const answer: Answer = { question, kind, heading, at: kind === 'blank' ? heading.at : at, text, blocks: said };
  newest(first.block).set(question, answer);
  return answer;
}

// An answer that an edit below it did not touch is the very same object, so that what was computed from it still counts.
const newest = memo((_first: Block) => new Map<Question, Answer>());

function isSame(before: Answer, heading: Heading, said: readonly Placed[]): boolean {
  const other = before.heading;
  return (
    other !== undefined &&
    other.text === heading.text &&
    other.whole.from === heading.whole.from &&
    other.block === heading.block &&
    other.ownEnd === heading.ownEnd &&
    other.end === heading.end &&
    before.blocks.length === said.length &&
    before.blocks.every((one, i) => one.block === said[i]?.block && one.at === said[i]?.at)
  );
}

function kindOf(question: Question, text: string, blocks: readonly Placed[], template: Template): AnswerKind {
  if (text === '' || blocks.every(isHollow)) return 'blank';
  if (question.kind !== 'tasks' && isSkeleton(question, text)) return 'blank';
  if (bare(text) === 'later' || isBlankToFill(text)) return 'placeholder';
  if (text.length < 2000 && isTemplateText(text, template)) return 'placeholder';
  if (text.length < 400 && isOwnWording(text, question)) return 'placeholder';
  return 'given';
}

/** A block that holds no words: an empty list item, a table whose cells are empty, a rule. */
function isHollow({ block }: Placed): boolean {
  if (block.kind === 'rule' || block.kind === 'comment') return true;
  if (block.kind === 'table') return block.tables.every(table => table.rows.every(row => row.cells.every(isUnfilled)));
  if (block.kind === 'list')
    return block.text.replace(/^[\s>]*(?:[-+*]|\d+[.)])(?:[ \t]+\[[ xX]\])?[ \t]*$/gm, '').trim() === '';
  return block.text.trim() === '';
}

function isUnfilled(cell: { readonly text: string }): boolean {
  return cell.text === '' || /^\d+\.?$/.test(cell.text);
}

function isSkeleton(question: Question, text: string): boolean {
  const { skeleton } = question;
  if (!skeleton) return false;
  const squeezed = squeeze(text);
  return squeezed === squeeze(skeleton.en) || squeezed === squeeze(skeleton['zh-cn'] ?? '');
}

/** The question itself, copied where its answer should stand. */
function isOwnWording(text: string, { title }: Question): boolean {
  const flat = plain(text);
  if (flat.length > 6 && (flat === plain(title.en) || flat === plain(title['zh-cn'] ?? ''))) return true;
  // Asked again in other words: "What is the purpose?"
  return (
    /(?:[?？]|什么)\s*$/.test(text) && share(wordsOf(text), wordsOf(`${title.en} ${title['zh-cn'] ?? ''}`)) >= 0.65
  );
}

function plain(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}

/** The guidance or an example of the template, pasted as the answer. */
function isTemplateText(text: string, template: Template): boolean {
  return templateTexts(template).has(squeeze(text));
}

const templateTexts = memo((template: Template): ReadonlySet<string> => {
  const texts = template.questions.flatMap(({ why, good }) => [why, good]);
  return new Set(texts.flatMap(words => [words?.en, words?.['zh-cn']]).flatMap(text => (text ? [squeeze(text)] : [])));
});

function squeeze(text: string): string {
  return text.replace(/[\s|:-]+/g, '').toLowerCase();
}
