// Where the state of a change may go from where it is, and what is in the way. The tool never moves it: the author does,
// by an edit of their own that is offered when the gate is open.

import { progress } from '../answers/asked.ts';
import type { Change } from '../change.ts';
import { approverWords } from '../policy/approvals.ts';
import { planZone } from '../policy/slotFixes.ts';
import type { Given } from '../rule.ts';
import { openBoxes } from '../said/openBoxes.ts';
import { rank, type State } from '../state.ts';
import { format } from '../time/time.ts';
import { type Fills, quote, type Words } from '../words.ts';
import { judgedItem } from './checklist.ts';
import { boardOf } from './decisions.ts';
import { isDone, layersOf, type Reason } from './gates.ts';
import { moveSays as says } from './nextStateWords.ts';
import type { ReviewRecord } from './reviewRecord.ts';
import { standingOverride } from './signOffs.ts';

/** A state that comes next. */
export interface NextState {
  readonly state: State;
  /** Why it may not be set yet; empty when it may. */
  readonly reasons: readonly Reason[];
}

/** The states that may come next, the usual one first. */
export function nextStates(change: Change, given: Given, record: ReviewRecord): readonly NextState[] {
  const to = (state: State, ...reasons: readonly (readonly Reason[])[]): NextState => ({
    state,
    reasons: reasons.flat(),
  });
  switch (change.state) {
    case 'draft':
    case 'deferred':
      // A standard change was approved once for all, by its procedure.
      return [to(change.type === 'standard' ? 'approved' : 'review', answers(change, given))];
    case 'review': {
      const board = boardOf(change, given, record);
      const refusal =
        board.kind === 'against' ? (board.decision.decision === 'defer' ? 'deferred' : 'rejected') : undefined;
      const yes = to('approved', reviewed(change, record), decided(change, given, record));
      return refusal ? [to(refusal), yes] : [yes];
    }
    case 'approved':
      return [to('scheduled', window(change)), ...reopened(change, given, record)];
    case 'scheduled':
      return [to('implementing', begun(change, given), boxes(change, given)), ...reopened(change, given, record)];
    case 'implementing':
      return [to('implemented'), to('rolled-back'), to('aborted')];
    case 'implemented':
    case 'rolled-back':
      return [to('closed', looks(change))];
    case 'closed':
    case 'rejected':
    case 'aborted':
      return [];
  }
}

/** Whether what was reviewed has changed after it was approved and before it is carried out. */
export function isChangedSince(change: Change, record: ReviewRecord): boolean {
  const along = rank(change.state);
  if (along < 2 || along > 3) return false;
  return change.template.review.some(item => judgedItem(item, change, record).status === 'stale');
}

function reopened(change: Change, given: Given, record: ReviewRecord): readonly NextState[] {
  // What was approved no longer holds; the review may be taken up again. Nothing that was said is lost by that.
  const isOff = isChangedSince(change, record) || boardOf(change, given, record).kind === 'against';
  return isOff ? [{ state: 'review', reasons: [] }] : [];
}

function answers(change: Change, given: Given): readonly Reason[] {
  const { answered, asked } = progress(change, given);
  return answered < asked ? [reason(says.unanswered, { open: asked - answered, asked })] : [];
}

function reviewed(change: Change, record: ReviewRecord): readonly Reason[] {
  // Nothing is let through on the word of a record that cannot be relied on.
  if (record.fault) return [reason(record.fault.says, record.fault.with)];
  if (standingOverride(change, record) || change.type === 'standard') return [];
  return layersOf(change, record)
    .filter(one => !isDone(one))
    .map(({ title }) => reason(says.layer, { layer: title }));
}

function decided(change: Change, given: Given, record: ReviewRecord): readonly Reason[] {
  const board = boardOf(change, given, record);
  switch (board.kind) {
    case 'approved':
      return [];
    case 'against':
      return [reason(says.against, { by: board.decision.by, decision: board.decision.decision })];
    case 'outdated':
      return [reason(says.outdated, { by: board.decision.by, day: board.decision.at.slice(0, 10) })];
    case 'open':
      // A standard change was approved once for all, unless the policy asks for more.
      if (change.type === 'standard' && board.missing.length === 0) return [];
      return board.missing.length === 0
        ? [reason(says.undecided)]
        : board.missing.map(one => reason(says.missing, { role: approverWords(one) }));
  }
}

function window({ schedule: { start, end } }: Change): readonly Reason[] {
  return start.instant === undefined || end.instant === undefined ? [reason(says.noWindow)] : [];
}

/** An hour ahead there may be work to do already. */
function begun(change: Change, given: Given): readonly Reason[] {
  const start = change.schedule.start.instant;
  if (start === undefined || start - given.now <= HOUR) return [];
  const zone = planZone(change, given.settings);
  return [reason(says.early, { start: { en: format(start, zone, 'en'), 'zh-cn': format(start, zone, 'zh-cn') } })];
}

function boxes(change: Change, given: Given): readonly Reason[] {
  const open = openBoxes(change, given);
  return open.length > 0 ? [reason(says.boxes, { open: open.length, item: quote(open[0]?.text ?? '') })] : [];
}

/** Somebody has looked at once and after a day; the look after a week may come later. */
function looks(change: Change): readonly Reason[] {
  return ['validation.immediate', 'validation.24h'].flatMap(id => {
    const answer = change.answer(id);
    const isOpen = answer?.kind === 'absent' || answer?.kind === 'blank' || answer?.kind === 'placeholder';
    const isAsked = answer?.question.asked.of.includes(change.type) ?? false;
    return answer && isOpen && isAsked ? [reason(says.look, { question: answer.question.title })] : [];
  });
}

const HOUR = 60 * 60 * 1000;

function reason(words: Words, fills: Fills = {}): Reason {
  return { says: words, with: fills, item: undefined };
}
