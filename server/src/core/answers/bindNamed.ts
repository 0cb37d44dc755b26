// Headings that mean a section or a question by their own words, by a comment below them, and by the section they stand in.

import type { Document } from '../change.ts';
import { type Meaning, meaningOf, partOf, questionOf, type Template } from '../template.ts';
import type { Block } from '../text/blocks.ts';
import type { Heading, Markdown } from '../text/markdown.ts';
import type { Bound } from './answer.ts';
import { likeTitles } from './likeTitles.ts';

/** The headings that mean something by their own words, or by a comment below them, in the order of the document. */
export function bindNamed({ markdown }: Document, template: Template): readonly Bound[] {
  const bound: Bound[] = [];
  for (const heading of markdown.headings) {
    const meaning =
      pinned(heading, markdown, template) ??
      ofSection(asSection(heading, markdown, template), heading, bound, template) ??
      asLength(heading, bound, template);
    const isPart = meaning && (isPartOf(bound, heading, meaning) || isBelowLike(heading, meaning, markdown, template));
    if (meaning && !isPart) bound.push({ heading, meaning, how: 'named' });
  }
  return bound;
}

/** "Risk assessment" below "Impact with risk assessment", which no template calls a section by these words but which is one. */
function isBelowLike(heading: Heading, meaning: Meaning, { headings, blocks }: Markdown, template: Template): boolean {
  if (meaning.kind !== 'section' || heading.level <= template.levels.section) return false;
  const above = headings.findLast(({ level, block }) => level <= template.levels.section && block < heading.block);
  if (!above || above.level === 1) return false;
  return likeTitles(template, blocks[above.block] as Block).section[0]?.meaning === meaning;
}

/** "Rollback steps" is a question's heading and, with the questions of its section below it, that section's. */
function asSection(heading: Heading, { headings, blocks }: Markdown, template: Template): Meaning | undefined {
  const meaning = meaningOf(template, heading.text);
  if (meaning?.kind !== 'question' || heading.level > template.levels.section) return meaning;
  const section = template.sections.find(one => one.id === meaning.question.section);
  const below = headings.filter(one => heading.block < one.block && one.block < heading.end);
  const isOther = (one: Heading) => {
    const other =
      meaningOf(template, one.text) ?? likeTitles(template, blocks[one.block] as Block).question[0]?.meaning;
    return other?.kind === 'question' && other.question.section === section?.id && other.question !== meaning.question;
  };
  return section && below.some(isOther) ? { kind: 'section', section } : meaning;
}

/** "Steps" below "Rollback" are rollback steps, whatever they are alone. */
function ofSection(
  meaning: Meaning | undefined,
  heading: Heading,
  bound: readonly Bound[],
  template: Template,
): Meaning | undefined {
  const around = bound.findLast(one => one.meaning.kind === 'section' && heading.block < one.heading.end)?.meaning;
  if (meaning?.kind !== 'question' || around?.kind !== 'section') return meaning;
  const { section } = around;
  if (heading.level <= template.levels.section || meaning.question.section === section.id) return meaning;
  const names = [section.title.en, section.title['zh-cn'], ...section.also];
  const own = names
    .flatMap(name => [`${name} ${heading.text}`, `${name}${heading.text}`])
    .map(name => meaningOf(template, name))
    .find(one => one?.kind === 'question' && one.question.section === section.id);
  return own ?? meaning;
}

/** "24 hours" below "Validation" is "After 24 hours"; anywhere else it is a length. */
function asLength(heading: Heading, bound: readonly Bound[], template: Template): Meaning | undefined {
  if (!/^\W*\d/.test(heading.text) || heading.level <= template.levels.section) return undefined;
  const around = bound.findLast(({ meaning, heading: { end } }) => meaning.kind === 'section' && heading.block < end);
  const [found] = ['After ', '变更后 '].flatMap(word => meaningOf(template, word + heading.text) ?? []);
  const isHere =
    around?.meaning.kind === 'section' &&
    found?.kind === 'question' &&
    found.question.section === around.meaning.section.id;
  return isHere ? found : undefined;
}

/** "Test results" below the question about tests, and a section's name once more below itself, are parts of what they stand in. */
function isPartOf(bound: readonly Bound[], heading: Heading, meaning: Meaning): boolean {
  const isBelow = (one: Bound) => heading.level > one.heading.level && heading.block < one.heading.end;
  if (meaning.kind === 'section') return bound.some(one => partOf(one.meaning) === partOf(meaning) && isBelow(one));
  const last = bound.at(-1);
  return last?.meaning.kind === 'question' && last.meaning.question === meaning.question && isBelow(last);
}

/** `<!-- mcm: rollback.verified -->` directly below a heading says which question it is, whatever its words. */
export function pinnedId(heading: Heading, { blocks }: Markdown): string {
  const next = blocks[heading.block + 1];
  if (next?.kind !== 'comment' || heading.block + 1 >= heading.ownEnd) return '';
  return /^mcm:\s*(\S+)$/.exec(next.comments[0]?.text ?? '')?.[1] ?? '';
}

function pinned(heading: Heading, markdown: Markdown, template: Template): Meaning | undefined {
  const id = pinnedId(heading, markdown);
  if (id === '') return undefined;
  const question = questionOf(template, id);
  if (question) return { kind: 'question', question };
  const section = template.sections.find(one => one.id === id);
  return section && { kind: 'section', section };
}
