// Where a missing section or question belongs in a document, and the text that puts it there.

import type { Answer, Change } from '../change.ts';
import type { Edit } from '../rule.ts';
import { cut } from '../source.ts';
import type { Question, TemplateSection } from '../template.ts';
import type { Locale } from '../words.ts';
import { answerForm, questionForm, sectionForm } from './forms.ts';

/** The language a document is written in, by its title and the headings that the template knows. */
export function languageOf(change: Change): Locale {
  const texts = [change.title?.text ?? '', ...change.bound.map(({ heading }) => heading.text)].join(' ');
  const han = texts.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = texts.match(/\p{Script=Latin}+/gu)?.length ?? 0;
  return han > latin ? 'zh-cn' : 'en';
}

/** The edits that put an absent question where the template has it; its section too, when that is absent. */
export function insertQuestion(change: Change, question: Question): Edit {
  const section = change.template.sections.find(one => one.id === question.section);
  const heading = change.section(question.section);
  const siblings = section?.questions ?? [];
  const before = siblings.slice(0, siblings.indexOf(question)).reverse();
  const after = siblings.slice(siblings.indexOf(question) + 1);
  const previous = before.map(one => change.answer(one.id)).find(answer => answer?.heading);
  if (previous?.heading)
    return at(change, endOf(change, previous), questionForm(change.template, question, languageOf(change)));
  const next = after.map(one => change.answer(one.id)).find(answer => answer?.heading && answer.heading !== heading);
  if (next?.heading)
    return at(change, next.heading.whole.from, questionForm(change.template, question, languageOf(change)));
  if (heading) {
    const text =
      question.place === 'section'
        ? answerForm(question, languageOf(change))
        : questionForm(change.template, question, languageOf(change));
    return at(change, change.document.markdown.starts[heading.ownEnd] ?? change.source.text.length, text);
  }
  return section ? insertSection(change, section, [question]) : at(change, change.source.text.length, '');
}

/** The edit that puts an absent section, with the given questions, where the template has it. */
export function insertSection(change: Change, section: TemplateSection, questions: readonly Question[]): Edit {
  const { sections } = change.template;
  const index = sections.indexOf(section);
  const { starts } = change.document.markdown;
  const text = sectionForm(change.template, section, questions, languageOf(change));
  const next = sections
    .slice(index + 1)
    .map(one => firstHeading(change, one))
    .find(heading => heading !== undefined);
  const previous = sections
    .slice(0, index)
    .reverse()
    .map(one => firstHeading(change, one))
    .find(heading => heading !== undefined);
  if (previous) return at(change, starts[previous.end] ?? change.source.text.length, text);
  return at(change, next ? next.whole.from : change.source.text.length, text);
}

function firstHeading(change: Change, section: TemplateSection) {
  return change.section(section.id);
}

/** The offset behind a question's answer: where its next heading starts. */
function endOf(change: Change, answer: Answer): number {
  const { heading } = answer;
  const { starts, blocks } = change.document.markdown;
  if (!heading) return change.source.text.length;
  const next = change.bound.find(one => one.heading.block > heading.block);
  const index = Math.min(heading.end, next?.heading.block ?? blocks.length);
  return starts[index] ?? change.source.text.length;
}

/** An insertion with exactly one blank line before and behind it. */
function at(change: Change, offset: number, text: string): Edit {
  const before = cut(change.source, { from: Math.max(0, offset - 2), to: offset });
  const lead = offset === 0 || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  const behind = change.source.text.slice(offset);
  const tail = behind === '' || text.endsWith('\n\n') || behind.startsWith('\n') ? '' : '\n';
  return { from: offset, to: offset, text: `${lead}${text}${tail}` };
}
