// Headings in words that nobody could know ("Show time", 退路), told by their place: people keep the order of the questions, so
// where as many unknown headings stand between two known ones as questions are missing there, each is one of them.

import type { Document } from '../change.ts';
import { type Meaning, partOf, type Question, type Template, type TemplateSection } from '../template.ts';
import type { Block } from '../text/blocks.ts';
import type { Heading } from '../text/markdown.ts';
import type { Bound } from './answer.ts';
import { likeTitles } from './likeTitles.ts';

/** The sections that are told by the questions below them, or by what stands before and behind them. */
export function sectionsByPlace({ markdown }: Document, template: Template, bound: readonly Bound[]): readonly Bound[] {
  const { levels, sections } = template;
  const has = meaningsOf(bound);
  const below = (heading: Heading) => bound.filter(one => isBelow(one.heading, heading));
  const known = new Map<Heading, TemplateSection>();
  const unknown = new Set<Heading>();
  const found: Bound[] = [];
  for (const heading of markdown.headings) {
    if (heading.level !== levels.section) continue;
    const own = bound.find(one => one.heading === heading);
    if (own?.meaning.kind === 'section') known.set(heading, own.meaning.section);
    if (own) continue;
    const ids = new Set(below(heading).map(({ meaning }) => meaning.kind === 'question' && meaning.question.section));
    const section = ids.size === 1 ? sections.find(({ id }) => ids.has(id)) : undefined;
    if (section && !has.has(section)) {
      has.add(section);
      known.set(heading, section);
      found.push(asBound(heading, { kind: 'section', section }));
    } else if (markdown.headings.some(one => one.level === levels.question && isBelow(one, heading)))
      unknown.add(heading);
  }
  const row = [...known.keys(), ...unknown].sort((a, b) => a.block - b.block);
  if (known.size === 0) return found;
  const isThere = (one: TemplateSection) => has.has(one) || !one.questions.some(isUsual);
  const between = inGaps(row, heading => known.get(heading), sections, isThere);
  return [...found, ...between.map(([heading, section]) => asBound(heading, { kind: 'section', section }))];
}

/** The questions that are told by what stands before and behind them in their section. */
export function questionsByPlace(
  { markdown }: Document,
  template: Template,
  bound: readonly Bound[],
): readonly Bound[] {
  const has = meaningsOf(bound);
  return bound.flatMap(({ heading: around, meaning }) => {
    if (meaning.kind !== 'section') return [];
    // A heading like that of a question which needs none here is a part of the section's own text: "步骤 Steps".
    const isOwn = ({ block }: Heading) => {
      const [like] = likeTitles(template, markdown.blocks[block] as Block).question;
      const first = like?.meaning.kind === 'question' ? like.meaning.question : undefined;
      return first?.place === 'section' && first.section === meaning.section.id;
    };
    const row = markdown.headings.filter(
      one => one.level === template.levels.question && isBelow(one, around) && !isOwn(one),
    );
    const known = (heading: Heading) => {
      const own = bound.find(one => one.heading === heading);
      return own?.meaning.kind === 'question' ? own.meaning.question : undefined;
    };
    const isThere = (one: Question) => has.has(one) || !isUsual(one);
    // What stands directly below the section needs no heading, so an unknown one may be a part of it; nothing does where each has one.
    const isThereOrBelow = (one: Question) => isThere(one) || one.place === 'section';
    const isBare = markdown.blocks[around.block + 1]?.level === template.levels.question;
    const all = isBare ? inGaps(row, known, meaning.section.questions, isThere) : [];
    const between = all.length > 0 ? all : inGaps(row, known, meaning.section.questions, isThereOrBelow);
    return between.map(([heading, question]) => asBound(heading, { kind: 'question', question }));
  });
}

/** Pairs the unknown of a row with the missing, wherever as many of each are between two that are known, or before or behind them all. */
function inGaps<T>(
  row: readonly Heading[],
  known: (heading: Heading) => T | undefined,
  order: readonly T[],
  isThere: (one: T) => boolean,
): readonly (readonly [Heading, T])[] {
  const places = row.flatMap((heading, at) => {
    const place = order.indexOf(known(heading) as T);
    return known(heading) === undefined ? [] : [{ at, place }];
  });
  // Known ones out of order say that this author keeps another one.
  if (places.some(({ place }, i) => place <= (places[i - 1]?.place ?? -1))) return [];
  const edges = [{ at: -1, place: -1 }, ...places, { at: row.length, place: order.length }];
  return edges.slice(1).flatMap((end, i) => {
    const start = edges[i] as (typeof edges)[number];
    const unknown = row.slice(start.at + 1, end.at);
    const missing = order.slice(start.place + 1, end.place).filter(one => !isThere(one));
    if (unknown.length !== missing.length) return [];
    return unknown.map((heading, k) => [heading, missing[k] as T] as const);
  });
}

/** Whether a question is missing that is always asked: else there is nothing to look for. */
export function lacksUsual(template: Template, bound: readonly Bound[]): boolean {
  const has = meaningsOf(bound);
  return template.sections.some(
    section =>
      !(has.has(section) && section.questions.every(one => one.place === 'section')) &&
      section.questions.some(one => isUsual(one) && !has.has(one)),
  );
}

/** Asked of a change of the usual type from the start, whatever its other answers are. */
function isUsual({ asked }: Question): boolean {
  return asked.from === 'draft' && asked.of.includes('normal') && asked.when.normal === undefined;
}

const isBelow = (one: Heading, around: Heading) => around.block < one.block && one.block < around.end;

export const meaningsOf = (bound: readonly Bound[]) => new Set<unknown>(bound.map(({ meaning }) => partOf(meaning)));

const asBound = (heading: Heading, meaning: Meaning): Bound => ({ heading, meaning, how: 'sense' });
