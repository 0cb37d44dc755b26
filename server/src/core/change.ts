// The one semantic model: a document bound to its template. It knows which text answers which question, and what
// the front matter says. Everything else in the product looks at a Change.

import { type Answer, answerTo, type Bound } from './answers/answer.ts';
import { bind } from './answers/bind.ts';
import { type Fields, fieldsOf, valueIn } from './fields/fields.ts';
import { memo2 } from './memo.ts';
import { type Schedule, scheduleOf } from './schedule.ts';
import type { Source, Span } from './source.ts';
import { type State, states } from './state.ts';
import { type ChangeType, changeTypes, type Template } from './template.ts';
import { type FrontMatter, frontMatter } from './text/frontMatter.ts';
import { type Heading, type Markdown, readMarkdown } from './text/markdown.ts';

/** A text with its Markdown and front matter, not yet bound to a template. */
export interface Document {
  readonly source: Source;
  readonly front: FrontMatter;
  readonly markdown: Markdown;
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
  /** Headings with a meaning, in the order of the document, by their own words or nearly so. */
  readonly bound: readonly Bound[];
  /** One answer for each question of the template, asked or not, in the template's order. */
  readonly answers: readonly Answer[];
  /** The answer to a question of this template, or to the one that stands for it. */
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
  const byId = new Map(answers.toReversed().map(answer => [answer.question.standsFor ?? answer.question.id, answer]));
  for (const answer of answers) byId.set(answer.question.id, answer);
  const title = markdown.headings.find(heading => heading.level === 1);
  return {
    document,
    source,
    front,
    fields,
    template,
    title: title && { at: title.at, text: title.text },
    type: pick(changeTypes, valueIn(fields.type)) ?? 'normal',
    state: pick(states, valueIn(fields.state)) ?? 'draft',
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

function pick<T extends string>(allowed: readonly T[], name: string | undefined): T | undefined {
  return allowed.find(one => one === name?.toLowerCase());
}

export { type Answer, type AnswerKind, type Bound, proseOf } from './answers/answer.ts';
