// The one semantic model: a document bound to its template. It knows which text answers which question, and what
// the front matter says. Everything else in the product looks at a Change.

import { type Fields, fieldsOf, valueOf } from './fields.ts';
import { type FrontMatter, frontMatter } from './frontMatter.ts';
import { type Heading, type Markdown, type Placed, placed, readMarkdown } from './markdown.ts';
import { memo, memo2 } from './memo.ts';
import { type Schedule, scheduleOf } from './schedule.ts';
import { bare, isBlankToFill } from './shortAnswers.ts';
import { type Source, type Span, trim } from './source.ts';
import { type State, states } from './state.ts';
import {
  type ChangeType,
  changeTypes,
  type Meaning,
  meaningOf,
  type Question,
  questionOf,
  type Template,
  type TemplateSection,
} from './template.ts';

/** A text with its Markdown and front matter, not yet bound to a template. */
export interface Document {
  readonly source: Source;
  readonly front: FrontMatter;
  readonly markdown: Markdown;
}

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
}

export interface Change {
  readonly document: Document;
  readonly source: Source;
  readonly front: FrontMatter;
  readonly fields: Fields;
  readonly template: Template;
  /** The words of the first level-1 heading. */
  readonly title: { readonly at: Span; readonly text: string } | undefined;
  /** `normal` when the front matter names none or something unknown. */
  readonly type: ChangeType;
  /** `draft` when the front matter names none or something unknown. */
  readonly state: State;
  readonly schedule: Schedule;
  /** Headings with a meaning, in the order of the document. */
  readonly bound: readonly Bound[];
  /** One answer for each question of the template, asked or not, in the template's order. */
  readonly answers: readonly Answer[];
  answer(id: string): Answer | undefined;
  section(id: string): Heading | undefined;
}

/** Reads a text. With `before`, an earlier version, only what changed is read again; the result is the same. */
export function readDocument(source: Source, before?: Document): Document {
  const front = frontMatter(source.text);
  return { source, front, markdown: readMarkdown(source, front.whole.to, before?.markdown) };
}

/** Whether a document is an MCM: by its name, or by the key `mcm` in its front matter. */
export function isMcm(document: Document): boolean {
  return /\.mcm\.md$/i.test(document.source.uri) || document.front.data.entries.some(entry => entry.key === 'mcm');
}

/** Binds a document to a template. Never fails: what is not there is an absent answer. */
export const changeOf = memo2((document: Document, template: Template): Change => {
  const { source, front, markdown } = document;
  const fields = fieldsOf(front);
  const bound = bind(document, template);
  const answers = template.questions.map(question => answerTo(question, bound, document, template));
  const byId = new Map(answers.map(answer => [answer.question.id, answer]));
  const title = markdown.headings.find(heading => heading.level === 1);
  return {
    document,
    source,
    front,
    fields,
    template,
    title: title && { at: title.at, text: title.text },
    type: pick(changeTypes, valueOf(fields.type)) ?? 'normal',
    state: pick(states, valueOf(fields.state)) ?? 'draft',
    schedule: scheduleOf(front),
    bound,
    answers,
    answer: id => byId.get(id),
    section: id => bound.find(({ meaning }) => meaning.kind === 'section' && meaning.section.id === id)?.heading,
  };
});

/** The question or section at an offset: that of the nearest heading with a meaning above it. */
export function boundAt(change: Change, offset: number): Bound | undefined {
  let found: Bound | undefined;
  for (const one of change.bound) {
    if (one.heading.whole.from > offset) break;
    found = one;
  }
  return found;
}

/** The heading at an offset, when the offset is on the heading itself. */
export function headingAt(change: Change, offset: number): Bound | undefined {
  return change.bound.find(({ heading }) => heading.whole.from <= offset && offset <= heading.whole.to);
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

function bind({ markdown }: Document, template: Template): readonly Bound[] {
  const bound: Bound[] = [];
  for (const heading of markdown.headings) {
    const meaning = pinned(heading, markdown, template) ?? meaningOf(template, heading.text);
    if (meaning && !isPartOf(bound, heading, meaning)) bound.push({ heading, meaning });
  }
  return bound;
}

/** "Test results" below the question about tests is a part of that answer, not the question a second time. */
function isPartOf(bound: readonly Bound[], heading: Heading, meaning: Meaning): boolean {
  if (meaning.kind !== 'question') return false;
  const last = bound.at(-1);
  const isSame = last?.meaning.kind === 'question' && last.meaning.question === meaning.question;
  return isSame && heading.level > last.heading.level && heading.block < last.heading.end;
}

/** `<!-- mcm: rollback.verified -->` directly below a heading says which question it is, whatever its words. */
function pinned(heading: Heading, markdown: Markdown, template: Template): Meaning | undefined {
  const next = markdown.blocks[heading.block + 1];
  if (next?.kind !== 'comment' || heading.block + 1 >= heading.ownEnd) return undefined;
  const id = /^mcm:\s*(\S+)$/.exec(next.comments[0]?.text ?? '')?.[1];
  if (id === undefined) return undefined;
  const question = questionOf(template, id);
  if (question) return { kind: 'question', question };
  const section = template.sections.find(one => one.id === id);
  return section && { kind: 'section', section };
}

function answerTo(question: Question, bound: readonly Bound[], document: Document, template: Template): Answer {
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
  const next = bound.find(other => other.heading.block > heading.block);
  return Math.min(heading.end, next?.heading.block ?? markdown.blocks.length);
}

function read(question: Question, heading: Heading, end: number, document: Document, template: Template): Answer {
  const { source, markdown } = document;
  const blocks = placed(markdown, heading.block + 1, end);
  const said = blocks.filter(({ block }) => block.kind !== 'comment');
  const first = said[0];
  const last = said.at(-1);
  if (!first || !last) return { question, kind: 'blank', heading, at: heading.at, text: '', blocks };
  const at = trim(source.text, { from: first.at, to: last.at + last.block.text.length });
  const text = source.text.slice(at.from, at.to);
  const kind = kindOf(question, text, said, template);
  return { question, kind, heading, at: kind === 'blank' ? heading.at : at, text, blocks: said };
}

function kindOf(question: Question, text: string, blocks: readonly Placed[], template: Template): AnswerKind {
  if (text === '' || blocks.every(isHollow)) return 'blank';
  if (question.kind !== 'tasks' && isSkeleton(question, text)) return 'blank';
  if (bare(text) === 'later' || isBlankToFill(text)) return 'placeholder';
  if (text.length < 2000 && isTemplateText(text, template)) return 'placeholder';
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

function pick<T extends string>(allowed: readonly T[], name: string | undefined): T | undefined {
  return allowed.find(one => one === name?.toLowerCase());
}

export type { Question, TemplateSection };
