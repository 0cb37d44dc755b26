// The empty form of a question or section: its heading, and below it the form of its answer where it has one.

import type { Question, Template, TemplateSection } from '../template.ts';
import { type Locale, say } from '../words.ts';

/** The heading of a question, with its form below it where it has one. */
export function questionForm(template: Template, question: Question, locale: Locale): string {
  const heading = `${'#'.repeat(template.levels.question)} ${say(question.title, locale)}\n`;
  return question.skeleton ? `${heading}\n${answerForm(question, locale)}` : heading;
}

/** A whole section with some of its questions. */
export function sectionForm(
  template: Template,
  section: TemplateSection,
  questions: readonly Question[],
  locale: Locale,
): string {
  const parts = questions.map(question =>
    question.place === 'section' ? answerForm(question, locale) : questionForm(template, question, locale),
  );
  const heading = `${'#'.repeat(template.levels.section)} ${say(section.title, locale)}\n`;
  return [heading, ...parts].filter(Boolean).join('\n');
}

/** The form of an answer alone; empty for prose. Blanks at its end stay: the one behind `1. ` makes it a list. */
export function answerForm(question: Question, locale: Locale): string {
  return question.skeleton ? `${say(question.skeleton, locale).replace(/\n+$/, '')}\n` : '';
}
