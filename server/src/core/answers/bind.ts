// Which heading means what: by its own words, and, for what the document then still lacks, by a slip of the pen or by the author's.

import type { Document } from '../change.ts';
import { memo } from '../memo.ts';
import { type Meaning, partOf, type Template, type TemplateSection } from '../template.ts';
import type { Block } from '../text/blocks.ts';
import type { Heading, Markdown } from '../text/markdown.ts';
import type { Bound } from './answer.ts';
import { lacksUsual, meaningsOf, questionsByPlace, sectionsByPlace } from './bindByPlace.ts';
import { bindNamed, pinnedId } from './bindNamed.ts';
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
  const named = asSections(bindNamed(document, template), document.markdown, template);
  const others = likeSomething(document.markdown, template, meaningsOf(named));
  let bound = withLikely(withLikely(named, others, template, pickClear), others, template, pickLast);
  if (!lacksUsual(template, bound)) return bound;
  bound = sorted([...bound, ...sectionsByPlace(document, template, bound)]);
  bound = withLikely(withLikely(bound, others, template, pickClear), others, template, pickLast);
  return sorted([...bound, ...questionsByPlace(document, template, bound)]);
}

/** "How bad can it get" above "What could happen if everything goes wrong?" is their section, though it is a wording of the question. */
function asSections(named: readonly Bound[], of: Markdown, template: Template): readonly Bound[] {
  const has = meaningsOf(named);
  const { levels, sections } = template;
  return named.map(one => {
    const { heading, meaning } = one;
    if (meaning.kind !== 'question' || heading.level !== levels.section) return one;
    const section = sections.find(({ id }) => id === meaning.question.section);
    if (!section || has.has(section)) return one;
    const isAgain = of.headings.some(({ level, block, end }) => {
      if (level !== levels.question || block < heading.block || end > heading.end) return false;
      const [like] = likeTitles(template, of.blocks[block] as Block).question;
      return like !== undefined && like.share >= least.inside && partOf(like.meaning) === meaning.question;
    });
    return isAgain ? { ...one, meaning: { kind: 'section', section } } : one;
  });
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
    const own = asWhole(likely(one, template, bound, has, inside), others, template, bound, has);
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

/** "Going back" above the questions of the rollback is their section, though no question is more like it. */
function asWhole(
  own: Bound | undefined,
  others: readonly Other[],
  template: Template,
  bound: readonly Bound[],
  has: ReadonlySet<unknown>,
): Bound | undefined {
  if (own?.meaning.kind !== 'question' || own.heading.level > template.levels.section) return own;
  const { question } = own.meaning;
  const section = template.sections.find(one => one.id === question.section);
  if (!section || has.has(section)) return own;
  const isBelow = ({ heading }: { readonly heading: Heading }) =>
    own.heading.block < heading.block && heading.block < own.heading.end;
  const isOther = (meaning: Meaning | undefined) =>
    meaning?.kind === 'question' && meaning.question.section === section.id && meaning.question !== question;
  const isOfSection =
    bound.some(one => isBelow(one) && isOther(one.meaning)) ||
    others.some(one => isBelow(one) && isOther(one.like.question[0]?.meaning));
  return isOfSection ? { ...own, meaning: { kind: 'section', section } } : own;
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
