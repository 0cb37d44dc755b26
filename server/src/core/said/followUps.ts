// When the looks after a change are due, and which of them nobody has answered in time.

import type { Answer, Change } from '../change.ts';
import { isNotDone, tellsLesson, tellsNoResult } from '../judged/notDone.ts';
import { memo } from '../memo.ts';
import type { Span } from '../source.ts';
import { rank, type State } from '../state.ts';
import { entryAt } from '../text/frontMatter.ts';
import { readTime } from '../time/time.ts';

/** A look that is open although its time has come. */
export interface Overdue {
  readonly answer: Answer;
  /** Since it was due. */
  readonly hours: number;
}

const HOUR = 60 * 60 * 1000;

/** Hours after the end at which a look is due, and how many later it is told. */
const looks = [
  { id: 'validation.immediate', due: 0, grace: 4 },
  { id: 'validation.24h', due: 24, grace: 12 },
  { id: 'validation.7d', due: 168, grace: 24 },
] as const;

/** When a change really began or ended, as `actual` says; else undefined. */
export function actualTime({ front }: Change, key: 'start' | 'end'): number | undefined {
  const data = entryAt(front.data, ['actual', key]);
  const read = data?.kind === 'scalar' ? readTime(data.text) : undefined;
  return read?.kind === 'instant' ? read.instant : undefined;
}

/** Real times of a change that have not come yet, with some grace for a clock that is wrong. */
export function timesToCome(change: Change, now: number): readonly { readonly at: Span; readonly instant: number }[] {
  return (['start', 'end'] as const).flatMap(key => {
    const data = entryAt(change.front.data, ['actual', key]);
    const instant = actualTime(change, key);
    return data && instant !== undefined && instant - now > HOUR ? [{ at: data.at, instant }] : [];
  });
}

/** The looks that are overdue; after a rollback one look is enough, and what closing asks for is another matter. */
export function overdueLooks(change: Change, now: number): readonly Overdue[] {
  const end = actualTime(change, 'end') ?? change.schedule.end.instant;
  if (end === undefined) return [];
  return looksOf(change.state).flatMap(({ id, due, grace }) => {
    const answer = open(change, id);
    const late = (now - end) / HOUR - due;
    return answer && late >= grace ? [{ answer, hours: late }] : [];
  });
}

/** The looks that nobody has answered yet, and when each is due (undefined without an end), whether or not that has come. */
export function openLooks(change: Change): readonly { readonly answer: Answer; readonly due: number | undefined }[] {
  const end = actualTime(change, 'end') ?? change.schedule.end.instant;
  return looksOf(change.state).flatMap(({ id, due }) => {
    const answer = open(change, id);
    return answer ? [{ answer, due: end === undefined ? undefined : end + due * HOUR }] : [];
  });
}

function looksOf(state: State): readonly (typeof looks)[number][] {
  if (rank(state) < 5) return [];
  return looks.filter(
    ({ id }) =>
      !(id !== 'validation.7d' && state === 'closed') && !(id !== 'validation.immediate' && state === 'rolled-back'),
  );
}

/** What a closed change should have had before. */
export const openAtClosing = memo((change: Change): Answer | undefined =>
  change.state === 'closed' ? (open(change, 'validation.immediate') ?? open(change, 'validation.24h')) : undefined,
);

/** Whether a post-mortem is written in the document itself. */
export function hasLessons(change: Change): boolean {
  const answer = change.answer('review.lessons');
  return answer?.kind === 'given' && tellsLesson(answer.text);
}

function isOpenAnswer({ kind, text }: Answer): boolean {
  return kind === 'absent' || kind === 'blank' || kind === 'placeholder' || isNotDone(text);
}

function open(change: Change, id: string): Answer | undefined {
  const answer = change.answer(id);
  const isOpen = answer !== undefined && (isOpenAnswer(answer) || tellsNoResult(answer.text));
  return isOpen && answer.question.asked.of.includes(change.type) ? answer : undefined;
}
