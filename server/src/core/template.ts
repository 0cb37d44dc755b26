// The template as a value: which sections and questions there are, when they are asked, and which headings mean them.

import data from '../generated/template.json' with { type: 'json' };
import { memo, memoText } from './memo.ts';
import type { RawQuestion, RawSection, RawTemplate } from './templateFile.ts';
import type { Words } from './words.ts';

export type ChangeType = 'standard' | 'normal' | 'emergency';
export const changeTypes: readonly ChangeType[] = ['standard', 'normal', 'emergency'];

export type QuestionKind = 'open' | 'closed' | 'proof' | 'list' | 'links' | 'table' | 'steps' | 'tasks';
export type Polarity = 'fine' | 'weak' | 'unanswered' | 'reason';
export type Condition = 'always' | 'impact' | 'restricted-window';

export interface Asked {
  readonly of: readonly ChangeType[];
  readonly from: string;
  readonly when: Readonly<Partial<Record<ChangeType, Condition>>>;
}

/** One question and all that is known about it. Guidance is missing where a team's template gives none. */
export interface Question {
  readonly id: string;
  readonly section: string;
  readonly title: Words;
  readonly also: readonly string[];
  readonly kind: QuestionKind;
  readonly place: 'heading' | 'section';
  readonly asked: Asked;
  readonly short: Readonly<Partial<Record<'no' | 'yes' | 'na', Polarity>>>;
  readonly fineWhenNone: string | undefined;
  /** What else the answer decides: whether questions with the condition `impact` are asked. */
  readonly tells: 'impact' | undefined;
  /** The question of the built-in template whose part it plays, for rules that compare certain answers. */
  readonly standsFor: string | undefined;
  readonly concrete: boolean;
  readonly checks: readonly string[];
  readonly why: Words | undefined;
  readonly good: Words | undefined;
  readonly example: { readonly good: Words | undefined; readonly bad: Words | undefined };
  readonly skeleton: Words | undefined;
  readonly review: readonly string[];
}

export interface TemplateSection {
  readonly id: string;
  readonly title: Words;
  readonly also: readonly string[];
  readonly questions: readonly Question[];
}

export interface ReviewItem {
  readonly id: string;
  readonly layer: number;
  readonly title: Words;
  readonly look: Words | undefined;
  readonly fields: readonly string[];
  /** Whether words that have to do with security are looked for. */
  readonly security: boolean;
}

export interface Template {
  readonly name: string;
  readonly version: number;
  readonly title: Words;
  readonly levels: { readonly section: number; readonly question: number };
  /** Levels of rules that a document of this kind needs; a team's policy wins. */
  readonly rules: Readonly<Record<string, 'error' | 'warning' | 'information' | 'hint' | 'off'>>;
  readonly sections: readonly TemplateSection[];
  /** All questions in the document's order. */
  readonly questions: readonly Question[];
  /** All review items, layer by layer. */
  readonly review: readonly ReviewItem[];
  /** The review layers in the order they are walked. */
  readonly layers: readonly { readonly layer: number; readonly title: Words | undefined }[];
}

/** What a heading means. */
export type Meaning =
  | { readonly kind: 'section'; readonly section: TemplateSection }
  | { readonly kind: 'question'; readonly question: Question };

/** Makes a template of data that conforms to template.schema.json. */
export function toTemplate(raw: RawTemplate): Template {
  const sections = raw.sections.map(section => ({
    id: section.id,
    title: words(section.title),
    also: section.also ?? [],
    questions: section.questions.map(question => toQuestion(question, section)),
  }));
  return {
    name: raw.template,
    version: raw.version,
    title: words(raw.title ?? raw.template),
    levels: raw.levels ?? { section: 2, question: 3 },
    rules: raw.rules ?? {},
    sections,
    questions: sections.flatMap(section => section.questions),
    review: (raw.review ?? []).flatMap(layer =>
      layer.items.map(item => ({
        id: item.id,
        layer: layer.layer,
        title: words(item.title),
        look: item.look === undefined ? undefined : words(item.look),
        fields: item.fields ?? [],
        security: item.security ?? false,
      })),
    ),
    layers: (raw.review ?? []).map(({ layer, title }) => ({
      layer,
      title: title === undefined ? undefined : words(title),
    })),
  };
}

/** The template that documents are checked against when a team names no other. */
export const builtIn: Template = toTemplate(data as RawTemplate);

/** The question with an id. */
export function questionOf(template: Template, id: string): Question | undefined {
  return byId(template).get(id);
}

/** What a heading's text means in a template: letter case, punctuation, numbering and emphasis do not matter. */
export function meaningOf(template: Template, heading: string): Meaning | undefined {
  return meanings(template).get(normalHeading(heading));
}

/** The section or question that is meant: the same object for all headings that mean it. */
export const partOf = (meaning: Meaning): unknown => (meaning.kind === 'section' ? meaning.section : meaning.question);

/** Every heading that means something, normalised, with its meaning. */
export const meanings = memo((template: Template): ReadonlyMap<string, Meaning> => {
  const result = new Map<string, Meaning>();
  const add = (texts: readonly (string | undefined)[], meaning: Meaning) => {
    for (const text of texts) {
      const key = text === undefined ? '' : normalHeading(text);
      if (key && !result.has(key)) result.set(key, meaning);
    }
  };
  for (const section of template.sections) {
    add([section.title.en, section.title['zh-cn'], ...section.also], { kind: 'section', section });
  }
  for (const question of template.questions) {
    add([question.title.en, question.title['zh-cn'], ...question.also], { kind: 'question', question });
  }
  return result;
});

/** A heading's words for comparing, Unicode-aware: `3.2 What’s the **purpose**？` is `what s the purpose`. */
export const normalHeading = memoText(
  (text: string): string =>
    text
      // No question is longer, and looking for the ends of comments takes its time.
      .slice(0, 1000)
      .normalize('NFKC')
      .toLowerCase()
      .replace(/<!--.*?-->/g, ' ')
      // "Go or no-go (18h45)": when it is.
      .replace(/[(][^()]{0,40}\d[:h]\d\d[^()]{0,40}[)]\s*$/, ' ')
      .replace(
        /^[\s*_#]*(?:(?:q\s*)?\d+(?:\.\d+)*[.):、]?\s+|[(]?(?:\d+|[一二三四五六七八九十]+)[)、.]\s*|q\d+[.:]?\s*|[a-z]\.?\d{1,2}(?:\.\d+)*(?:[.):、]\s*|\s+)|[a-z][.)]\s+)/u,
        '',
      )
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  4096,
);

const byId = memo((template: Template) => new Map(template.questions.map(question => [question.id, question])));

function toQuestion(raw: RawQuestion, section: RawSection): Question {
  const asked = { ...section.asked, ...raw.asked };
  const optional = (text: string | Words | undefined) => (text === undefined ? undefined : words(text));
  return {
    id: raw.id,
    section: section.id,
    title: words(raw.title),
    also: raw.also ?? [],
    kind: raw.kind as QuestionKind,
    place: raw.place === 'section' ? 'section' : 'heading',
    asked: {
      of: (asked.of as readonly ChangeType[] | undefined) ?? changeTypes,
      from: asked.from ?? 'draft',
      when: (asked.when as Asked['when'] | undefined) ?? {},
    },
    short: (raw.short as Question['short'] | undefined) ?? {},
    fineWhenNone: raw['fine-when-none'],
    tells: raw.tells === 'impact' ? raw.tells : undefined,
    // There is one place for steps, whatever it is called.
    standsFor: raw['stands-for'] ?? (raw.kind === 'steps' ? 'runbook.steps' : undefined),
    concrete: raw.concrete ?? false,
    checks: raw.checks ?? [],
    why: optional(raw.why),
    good: optional(raw.good),
    example: { good: optional(raw.example?.good), bad: optional(raw.example?.bad) },
    skeleton: optional(raw.skeleton),
    review: raw.review ?? [],
  };
}

function words(text: string | Words): Words {
  return typeof text === 'string' ? { en: text } : text;
}

export type { RawTemplate } from './templateFile.ts';
