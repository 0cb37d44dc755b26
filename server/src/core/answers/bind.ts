// Which heading means what: by its text, by a comment below it, and, for what the document then still lacks, by a slip
// of the pen or by the author's own words.

import type { Document } from '../change.ts';
import { memo } from '../memo.ts';
import { type Meaning, meaningOf, partOf, questionOf, type Template, type TemplateSection } from '../template.ts';
import type { Block } from '../text/blocks.ts';
import type { Heading, Markdown } from '../text/markdown.ts';
import type { Bound } from './answer.ts';
import { lacksUsual, meaningsOf, questionsByPlace, sectionsByPlace } from './bindByPlace.ts';
import { type Like, likeTitles } from './likeTitles.ts';

/**
 * The headings with a meaning, in the order of the document. A heading in other words never takes a meaning from its own. Nothing but the
 * headings and the comments that pin them decides, and few keys change these: what the last document's meant is kept.
 */
export function bind(document: Document, template: Template): readonly Bound[] {
  const { headings } = document.markdown;
  const last = lastBound(template);
  const signature = headings
    .map(one => `${one.level} ${one.block} ${one.ownEnd} ${one.end} ${pinnedId(one, document.markdown)} ${one.text}`)
    .join('\n');
  if (last.signature !== signature) {
    const places = new Map(headings.map((heading, index) => [heading, index]));
    last.meanings = bindNew(document, template).map(({ heading, ...rest }) => [places.get(heading) as number, rest]);
    last.signature = signature;
  }
  return last.meanings.map(([index, rest]) => ({ heading: headings[index] as Heading, ...rest }));
}

interface LastBound {
  signature: string | undefined;
  meanings: readonly (readonly [number, Omit<Bound, 'heading'>])[];
}

const lastBound = memo((_: Template): LastBound => ({ signature: undefined, meanings: [] }));

function bindNew(document: Document, template: Template): readonly Bound[] {
  const named = bindNamed(document, template);
  const others = likeSomething(document.markdown, template, meaningsOf(named));
  let bound = withLikely(withLikely(named, others, template, pickClear), others, template, pickLast);
  if (!lacksUsual(template, bound)) return bound;
  bound = sorted([...bound, ...sectionsByPlace(document, template, bound)]);
  bound = withLikely(withLikely(bound, others, template, pickClear), others, template, pickLast);
  return sorted([...bound, ...questionsByPlace(document, template, bound)]);
}

/** What is bound and what is likely by the given choice inside a section. */
function withLikely(
  known: readonly Bound[],
  others: readonly Other[],
  template: Template,
  inside: Choice,
): readonly Bound[] {
  const has = meaningsOf(known);
  let bound = known;
  for (const one of others) {
    const own = likely(one, template, bound, has, inside);
    if (!own) continue;
    has.add(partOf(own.meaning));
    bound = sorted([...bound, own]);
  }
  return bound;
}

const sorted = (bound: readonly Bound[]) => bound.toSorted((a, b) => a.heading.block - b.heading.block);

/** A heading that means nothing by its text, and what it is like. */
interface Other {
  readonly heading: Heading;
  readonly like: ReturnType<typeof likeTitles>;
}

/** The headings that may mean something which the document does not have. Of thousands they are few. */
function likeSomething(
  { headings, blocks }: Markdown,
  template: Template,
  has: ReadonlySet<unknown>,
): readonly Other[] {
  const isWanted = ({ meaning }: Like) => !has.has(partOf(meaning));
  const found: Other[] = [];
  for (const heading of headings) {
    if (heading.level === 1 || heading.level > template.levels.question) continue;
    const like = likeTitles(template, blocks[heading.block] as Block);
    if (like.question.some(isWanted) || like.section.some(isWanted)) found.push({ heading, like });
  }
  return found;
}

function bindNamed({ markdown }: Document, template: Template): readonly Bound[] {
  const bound: Bound[] = [];
  for (const heading of markdown.headings) {
    const meaning =
      pinned(heading, markdown, template) ??
      asSection(heading, markdown, template) ??
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
function pinnedId(heading: Heading, { blocks }: Markdown): string {
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

/** Picks of the questions of a section, the likest first, the one that a heading is. */
type Choice = (likest: readonly Like[], has: ReadonlySet<unknown>, section: TemplateSection) => Like | undefined;

/** What a heading without a meaning most likely is, of that which is not in the document. Parts of an answer are nothing. */
function likely(
  { heading, like }: Other,
  template: Template,
  bound: readonly Bound[],
  has: ReadonlySet<unknown>,
  inside: Choice,
): Bound | undefined {
  const { levels } = template;
  if (bound.some(one => one.heading === heading)) return undefined;
  const around = bound.findLast(
    one => one.heading.block < heading.block && heading.block < one.heading.end && one.heading.level < heading.level,
  );
  if (around?.meaning.kind === 'question') return undefined;
  const section = around?.meaning.section;
  const own =
    (section &&
      inside(
        like.question.filter(one => isOf(one, section)),
        has,
        section,
      )) ??
    (heading.level <= levels.section ? pick(like.section, has, least.anywhere) : undefined) ??
    pick(like.question.filter(isMore), has, least.anywhere);
  if (!own || standsInSection(own.meaning, has, template)) return undefined;
  return { heading, meaning: own.meaning, how: own.slip ? 'slip' : 'sense' };
}

/** One word is too little where nothing else says what a heading is about: "Links". */
const isMore = ({ words }: Like) => words > 1;

/** How like a heading has to be: below the section it belongs to few words are enough, and fewer for its last question. */
const least = { last: 0.2, inside: 0.4, anywhere: 0.6 };
/** And by how much more than the next one that is wanted. */
const lead = 0.1;

/** The first of the likest, if it is wanted and clearly more like than the next one that is. */
function pick(likest: readonly Like[], has: ReadonlySet<unknown>, share: number): Like | undefined {
  const [first] = likest;
  if (!first || first.share < share || has.has(partOf(first.meaning))) return undefined;
  const second = likest.find(one => one !== first && !has.has(partOf(one.meaning)));
  return second && first.share - second.share < lead ? undefined : first;
}

const pickClear: Choice = (likest, has) => pick(likest, has, least.inside);

/** The only question of a section that is still wanted. */
function pickLast(likest: readonly Like[], has: ReadonlySet<unknown>, section: TemplateSection): Like | undefined {
  const [last, ...others] = section.questions.filter(question => !has.has(question));
  if (others.length > 0) return undefined;
  const like = likest.find(({ meaning }) => partOf(meaning) === last);
  return like && like.share >= least.last && (likest[0]?.share ?? 0) - like.share < lead ? like : undefined;
}

const isOf = ({ meaning }: Like, section: TemplateSection) =>
  meaning.kind === 'question' && meaning.question.section === section.id;

/** A question whose answer may stand directly below its section needs no heading there: one of its own would split the answer. */
function standsInSection(meaning: Meaning, has: ReadonlySet<unknown>, template: Template): boolean {
  if (meaning.kind !== 'question' || meaning.question.place !== 'section') return false;
  return template.sections.some(one => one.id === meaning.question.section && has.has(one));
}
