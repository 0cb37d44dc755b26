// Headings of the template that a change still lacks, as they are typed.

import { askedOf } from '../core/answers/asked.ts';
import { questionForm, sectionForm } from '../core/answers/forms.ts';
import { languageOf } from '../core/answers/insert.ts';
import { boundAt, type Change } from '../core/change.ts';
import type { Question } from '../core/template.ts';
import type { Line } from './completeMarkdown.ts';
import { literal, type Proposal } from './proposal.ts';
import { questionGuide, sectionGuide } from './questionGuide.ts';
import type { View } from './view.ts';

type ChangeView = View & { readonly kind: 'change' };

/** Asked sections and questions that are not there yet: those of the section at the cursor first, then the template's order. */
export function headings(view: ChangeView, level: number, line: Line): readonly Proposal[] {
  const { change, given } = view;
  const missing = askedOf(change, given)
    .filter(answer => answer.kind === 'absent')
    .map(answer => answer.question);
  const here = sectionAt(change, line.start - 1);
  const found = change.template.sections.flatMap(section => {
    const questions = missing.filter(question => question.section === section.id);
    if (questions.length === 0) return [];
    const isHere = section.id === here;
    if (!change.section(section.id)) {
      const whole = proposal(
        view,
        line,
        sectionForm(change.template, section, questions, languageOf(change)),
        sectionGuide(section, change, given, view.reader.locale),
      );
      return [{ isHere, level: change.template.levels.section, whole }];
    }
    return questions
      .filter(question => question.place === 'heading')
      .map(question => ({
        isHere,
        level: change.template.levels.question,
        whole: proposal(view, line, questionForm(change.template, question, languageOf(change)), guide(view, question)),
      }));
  });
  return found
    .filter(one => one.level >= level)
    .sort((a, b) => Number(b.isHere) - Number(a.isHere))
    .map(one => one.whole);
}

function proposal({ source }: ChangeView, line: Line, text: string, about: string): Proposal {
  // A blank behind `1. ` makes it a list.
  const whole = text.replace(/\n+$/, '');
  const [first = ''] = whole.split('\n');
  const above = source.text.slice(0, line.start);
  const below = source.text.slice(line.end);
  const lead = above === '' || above.endsWith('\n\n') ? '' : '\n';
  const tail = below === '' || /^\n[ \t]*(?:\n|$)/.test(below) ? '' : '\n';
  return {
    label: first.replace(/^#+ /, ''),
    detail: first.replace(/[^#].*$/, ''),
    kind: 'heading',
    at: { from: line.start, to: line.end },
    snippet: lead + withStop(literal(whole)) + tail,
    filter: first,
    about,
  };
}

/** With a stop at the first thing to fill: an empty cell, or the place below a heading that has nothing of its own. */
function withStop(snippet: string): string {
  const lines = snippet.split('\n');
  const depth = (line: string | undefined) => /^#+/.exec(line ?? '')?.[0].length ?? 9;
  for (const [i, line] of lines.entries()) {
    if (line.includes('|  |')) return replaced(lines, i, line.replace('|  |', '| $$0 |'));
    const next = lines.slice(i + 1).find(one => one !== '');
    if (line.startsWith('#') && (!next || depth(next) <= depth(line))) return replaced(lines, i, `${line}\n\n$0`);
  }
  return `${snippet}$0`;
}

function replaced(lines: readonly string[], index: number, line: string): string {
  return lines.with(index, line).join('\n');
}

function guide({ change, reader }: ChangeView, question: Question): string {
  return questionGuide(question, change.template, reader.locale);
}

function sectionAt(change: Change, offset: number): string | undefined {
  const meaning = boundAt(change, offset)?.meaning;
  return meaning?.kind === 'section' ? meaning.section.id : meaning?.question.section;
}
