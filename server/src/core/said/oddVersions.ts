// The one place of a document that gives another version than all others: the test, one step of several, what is required,
// the way back. Which version is new and which one goes back to is read off the places where each stands.

import type { Change } from '../change.ts';
import { listOf } from '../fields/fields.ts';
import { memo } from '../memo.ts';
import { planSteps } from '../plan/planSteps.ts';
import type { Span } from '../source.ts';
import { type Numbered, numbersIn } from './numbers.ts';

/** A version that stands in one place only, and the one that the other places have instead. */
export interface Odd {
  readonly where: string;
  readonly one: Numbered;
  readonly other: Numbered;
}

type Role = 'new' | 'old';

export interface Placed extends Numbered {
  /** The question that is answered there, `title`, or `''`. */
  readonly where: string;
  /** The step or the answer that holds it. */
  readonly holder: Span;
  /** What is expected to stand there; undefined in a proof, which may name what was gone back from or to. */
  readonly role: Role | undefined;
}

export const oddVersions = memo((change: Change): readonly Odd[] => {
  const { length } = numbersIn(change.document.markdown);
  // A list of thousands is no plan of one upgrade, and every pair would be looked at.
  if (length < 3 || length > 400) return [];
  const all = placed(change);
  const spread = new Map<string, Set<string>>();
  for (const { digits, where } of all) spread.set(digits, (spread.get(digits) ?? new Set()).add(where));
  const is = (role: Role) => (two: Placed) =>
    isNew(two, all) === (role === 'new') && (role === 'new' || isOld(two, all));
  const found: Odd[] = [];
  for (const one of all) {
    if (one.isAside || !judged.test(one.where)) continue;
    if (all.some(two => two.holder !== one.holder && vouches(two, one))) continue;
    const kin = all.filter(
      two =>
        two.holder !== one.holder && (spread.get(two.digits)?.size ?? 0) > 1 && isSibling(one, two) && !two.isAside,
    );
    if (kin.length < 2 || !isNamedLike(one, kin, change)) continue;
    // A step brings one version; an answer that gives the right one as well tells what the other was, unless it is of something else.
    const beside = all.filter(
      two =>
        two.holder === one.holder &&
        one.where !== 'runbook.steps' &&
        isSibling(one, two) &&
        !(one.isInto && (two.of !== one.of || two.tail !== one.tail)),
    );
    const roles: readonly Role[] = one.role ? [one.role] : ['new', 'old'];
    // A proof that names nothing else of the line may be one of another time, and say why it counts.
    if (!one.role && beside.length === 0) continue;
    const missing = roles.filter(role => !beside.some(is(role)));
    const other = missing.flatMap(role => kin.filter(is(role))).find(two => isEstablished(two, kin));
    if (other) found.push({ where: one.where, one, other });
  }
  return found;
});

const judged =
  /^(?:title|activity\.(?:execution|end-state)|risk\.testing|rollback\.(?:procedure|verified)|runbook\.steps)$/;

function isNew(two: Placed, all: readonly Placed[]): boolean {
  return all.some(three => brought.test(three.where) && three.role === 'new' && isSame(two, three));
}

function isOld(two: Placed, all: readonly Placed[]): boolean {
  return all.some(three => three.role === 'old' && isSame(two, three));
}

const brought = /^(?:title|activity\.(?:execution|end-state))$/;

/** At least two places beside the odd one give it. */
function isEstablished(two: Placed, kin: readonly Placed[]): boolean {
  return new Set(kin.filter(three => isSame(two, three)).map(({ where }) => where)).size > 1;
}

export const placed = memo((change: Change): readonly Placed[] => {
  const title = change.title?.at;
  const answer = change.answer('runbook.steps');
  const steps = (answer && planSteps(answer)?.all) ?? [];
  return numbersIn(change.document.markdown).map(one => {
    const holds = ({ from, to }: Span) => from <= one.at.from && one.at.to <= to;
    if (title && holds(title)) return { ...one, where: 'title', holder: title, role: one.isFrom ? 'old' : 'new' };
    const given = change.answers.find(({ kind, at }) => kind === 'given' && holds(at));
    const step = given === answer ? steps.find(({ whole }) => holds(whole)) : undefined;
    const where = given?.question.id ?? '';
    const isUndo = step?.undo?.includes(one.text) && !step.text.replace(step.undo, '').includes(one.text);
    const role = one.isBack || isUndo ? 'old' : roleIn(where, one.isFrom);
    return { ...one, where, holder: step?.whole ?? given?.at ?? one.at, role };
  });
});

/** What comes from one version where the change goes forward comes from the other where it goes back. */
function roleIn(where: string, isFrom: boolean): Role | undefined {
  if (!where.startsWith('rollback.')) return isFrom ? 'old' : 'new';
  if (isFrom) return 'new';
  return where === 'rollback.procedure' ? 'old' : undefined;
}

/** Equal, or one says less than the other: `4.5.2` and `4.5.2.b363`. What comes before a release is not it. */
export function isSame(a: Numbered, b: Numbered): boolean {
  if (a.digits !== b.digits || !isOfOneLine(a, b)) return false;
  if (early.test(a.tail) !== early.test(b.tail)) return false;
  if (shapeOf(a) !== shapeOf(b)) return true;
  return a.tail === b.tail;
}

/** How a build is written: `-r#`. Builds that are written in two ways are of two counts, and say nothing of each other. */
function shapeOf({ tail }: Numbered): string {
  return tail.replace(/\d+/g, '#');
}

/** Whether another place gives the same; one that leaves out the build says nothing for it. */
function vouches(two: Numbered, one: Numbered): boolean {
  return isSame(one, two) && (one.tail === '' || two.tail !== '');
}

/** Of one line of versions, and not the same. */
export function isSibling(a: Numbered, b: Numbered): boolean {
  return isOfOneLine(a, b) && !isSame(a, b);
}

/** As many numbers, the first the same; a number alone says nothing without the name before it. */
function isOfOneLine(a: Numbered, b: Numbered): boolean {
  return a.lineage === b.lineage && (a.lineage !== 'v' || a.of === b.of);
}

const early = /rc|alpha|beta|pre|dev|snapshot|nightly/;

/** Whether a number may be one of the thing that others are of: it has no name, theirs, or one that title or services hold. */
export function isNamedLike({ of }: Numbered, kin: readonly Numbered[], change: Change): boolean {
  if (
    of === '' ||
    kin.some(two => two.of === of || (two.of !== '' && (two.of.startsWith(of) || of.startsWith(two.of))))
  )
    return true;
  const names = `${change.title?.text ?? ''} ${listOf(change.fields.services)
    .map(({ text }) => text)
    .join(' ')}`;
  return names.toLowerCase().includes(of);
}
