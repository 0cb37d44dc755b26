// What an MCM waits for, whoever asks: as small as can be, because it is kept for each of thousands. It follows from the
// document and its review record; queue.ts says what it means for somebody.

import type { Change } from '../change.ts';
import { listOf } from '../fields/fields.ts';
import { isPerson, samePerson } from '../fields/people.ts';
import type { Given } from '../rule.ts';
import { openLooks } from '../said/followUps.ts';
import { rank } from '../state.ts';
import type { Summary } from '../summary.ts';
import type { Fills, Words } from '../words.ts';
import { boardOf, decisionAgainst, isAccepted } from './decisions.ts';
import { isDone, type LayerState, layersOf } from './gates.ts';
import type { BoardDecision } from './recordEntries.ts';
import { noRecord, type ReviewRecord } from './reviewRecord.ts';
import { standingSays as says } from './standingWords.ts';
import { partOf } from './verdicts.ts';

/** Why it waits, as one short sentence. */
export interface Why {
  readonly says: Words;
  readonly with?: Fills;
}

/** What comes next, and from whom. */
export type Waits =
  | { readonly kind: 'author'; readonly why: Why }
  | {
      readonly kind: 'review';
      readonly layers: readonly OpenLayer[];
      /** What the author could do meanwhile. */
      readonly author: Why | undefined;
    }
  /** `by` may decide, where the team says who. */
  | { readonly kind: 'decision'; readonly by: readonly string[] }
  | { readonly kind: 'execution' }
  /** `due`: when the first open look is due, epoch milliseconds; undefined when it is not known or nothing is open. */
  | { readonly kind: 'follow-up'; readonly due: number | undefined; readonly why: Why };

/** A review layer that may begin and is not done. */
export interface OpenLayer {
  readonly layer: number;
  readonly title: Words;
  /** Persons who can go on with it: named in the document, or with a verdict that is out of date. */
  readonly by: readonly string[];
  readonly why: Why;
}

export interface Standing {
  readonly waits: Waits;
  /** Everybody named as a reviewer, in any layer. */
  readonly reviewers: readonly string[];
}

const DAY = 24 * 60 * 60 * 1000;
/** A look that nobody has done so many days after it was due is history, and no longer waits. */
const FORGOTTEN = 30;

/** Whether the facts of a change already say that it waits for nothing, so that the rest of it need not be read. */
export function isFinished({ state, end }: Pick<Summary, 'state' | 'end'>, now: number): boolean {
  if (state === 'rejected' || state === 'aborted') return true;
  return state === 'closed' && (end === undefined || now > end + (7 + FORGOTTEN) * DAY);
}

/** What a change waits for; undefined when it is finished. */
export function standingOf(change: Change, given: Given): Standing | undefined {
  const waits = waitsFor(change, given);
  const { layer1, layer2 } = change.fields;
  return waits && { waits, reviewers: [...listOf(layer1), ...listOf(layer2)].map(one => one.text) };
}

function waitsFor(change: Change, given: Given): Waits | undefined {
  const { state, type, schedule, template } = change;
  const { settings, record = noRecord } = given;
  if (isFinished({ state, end: schedule.end.instant }, given.now)) return undefined;
  if (rank(state) === 0) return { kind: 'author', why: { says: says[state === 'deferred' ? 'deferred' : 'draft'] } };
  if (rank(state) >= 5) return followUp(change);
  const isReviewed = type !== 'standard' && template.review.length > 0;
  if (state === 'review') return (isReviewed ? review(change, record) : undefined) ?? decided(change, given, record);
  const refusal = state === 'implementing' ? undefined : decisionAgainst(record.decisions);
  if (refusal) return against(refusal);
  // Before it is carried out, a review that no longer holds is done again. What was never asked for is not asked here.
  const layers = isReviewed && state !== 'implementing' ? layersOf(change, record) : [];
  const isStale = layers.some(({ items }) => items.some(({ status }) => status === 'stale'));
  const isOpen = settings.review === 'required' && !layers.every(isDone);
  return (isStale || isOpen ? review(change, record) : undefined) ?? { kind: 'execution' };
}

/** What a review still needs; undefined when everything is said and nobody has a concern. */
function review(change: Change, record: ReviewRecord): Waits | undefined {
  if (record.fault) return author(says.fault);
  const states = layersOf(change, record);
  const answer = unanswered(change, record, states);
  const open = states.filter(one => !isDone(one) && !one.isLocked);
  if (open.length === 0) return answer && { kind: 'author', why: answer };
  if (open.some(({ reasons }) => reasons.every(({ item }) => item === undefined))) return author(says.noOwner);
  const layers = open.map(one => openLayer(one, change, states));
  const going = layers.filter(({ by }) => by.length > 0);
  if (going.length > 0) return { kind: 'review', layers: going, author: answer };
  return author(says.noReviewer, { layer: layers[0]?.title ?? '' });
}

function author(words: Words, fills: Fills = {}): Waits {
  return { kind: 'author', why: { says: words, with: fills } };
}

/** What somebody said that the author has not answered yet. */
function unanswered(change: Change, record: ReviewRecord, states: readonly LayerState[]): Why | undefined {
  const concern = states
    .flatMap(one => one.concerns)
    .find(({ verdict }) => verdict && !isAccepted(change, record, verdict));
  if (concern) return { says: says.concern, with: { by: concern.verdict?.by ?? '', item: concern.item.title } };
  const last = record.comments
    .filter(one => !one.resolved)
    .map(one => one.replies?.at(-1) ?? one)
    .find(({ by }) => !isMaker(change, by));
  return last && { says: says.comment, with: { by: last.by } };
}

function openLayer(
  { layer, title, items, reasons }: LayerState,
  change: Change,
  all: readonly LayerState[],
): OpenLayer {
  const named = { 1: change.fields.layer1, 2: change.fields.layer2 }[layer];
  const stale = items.filter(({ status }) => status === 'stale').flatMap(({ verdict }) => verdict?.by ?? []);
  const before = all.filter(one => one.layer < layer).flatMap(one => one.by);
  const names = [...(named ? listOf(named).map(one => one.text) : []), ...stale].filter(
    name => isPerson(name) && !isMaker(change, name) && !before.some(one => samePerson(one, name)),
  );
  const by = names.filter((name, n) => names.findIndex(one => samePerson(one, name)) === n);
  const open = new Set(reasons.flatMap(({ item }) => item ?? [])).size;
  const fills = { open, all: items.length, stale: stale.length };
  return { layer, title, by, why: { says: stale.length > 0 ? says.stale : says.open, with: fills } };
}

function isMaker(change: Change, name: string): boolean {
  const part = partOf(change, name);
  return part === 'owner' || part === 'executor';
}

/** After the review: the board decides, and then the author moves the state. */
function decided(change: Change, given: Given, record: ReviewRecord): Waits {
  const board = boardOf(change, given, record);
  const roles = Object.values(given.settings.roles).flat();
  switch (board.kind) {
    case 'against':
      return against(board.decision);
    case 'approved':
      return author(says.approved);
    case 'outdated':
      return { kind: 'decision', by: [board.decision.by] };
    case 'open':
      // The procedure of a standard change was approved once for all, unless the policy asks for more.
      if (change.type === 'standard' && board.missing.length === 0) return author(says.standard);
      return {
        kind: 'decision',
        by: [...new Set(board.missing.length > 0 ? board.missing.flatMap(({ people }) => people) : roles)],
      };
  }
}

function against({ decision, by }: BoardDecision): Waits {
  return author(says[decision === 'defer' ? 'putOff' : 'refused'], { by });
}

function followUp(change: Change): Waits | undefined {
  const [first] = openLooks(change);
  if (first) {
    const why = { says: says.look, with: { question: first.answer.question.title } };
    return { kind: 'follow-up', due: first.due, why };
  }
  return change.state === 'implemented' ? { kind: 'follow-up', due: undefined, why: { says: says.looked } } : undefined;
}
