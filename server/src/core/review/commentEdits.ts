// What people do with conversations, as edits of the review record: begin one, answer, settle it, open it again.

import type { Words } from '../words.ts';
import { type Step, type Written, withSteps } from './recordEdits.ts';
import type { Comment, Said } from './recordEntries.ts';
import { type Refusal, readRecord } from './reviewRecord.ts';

/** Which conversation: its place in the list, and who began it when, because others may have written in the meantime. */
export interface Which extends Said {
  readonly index: number;
}

export type CommentAct =
  | { readonly kind: 'add'; readonly comment: Comment }
  | { readonly kind: 'reply'; readonly to: Which; readonly text: string }
  /** With a last word, or without. */
  | { readonly kind: 'resolve'; readonly to: Which; readonly text?: string }
  /** The text stays as an answer, so that the record tells that it was open again. */
  | { readonly kind: 'reopen'; readonly to: Which; readonly text: string };

/**
 * The edits against the text of a record (undefined: there is none yet) that put an act of somebody on record. Refused for
 * a record that cannot be relied on, and for a conversation that is not there any more as it was seen.
 */
export function withComment(text: string | undefined, act: CommentAct, { by, at }: Said): Written {
  if (act.kind === 'add') return withSteps(text, [{ kind: 'append', path: ['comments'], value: act.comment }]);
  const { comments, fault } = readRecord(text ?? '');
  if (fault) return { kind: 'refused', ...fault };
  const index = indexOf(comments, act.to);
  const comment = index === undefined ? undefined : comments[index];
  if (index === undefined || !comment) return refused(says.gone);
  const path = ['comments', index] as const;
  const reply = (said: string): Step => ({ kind: 'append', path: [...path, 'replies'], value: { by, at, text: said } });
  switch (act.kind) {
    case 'reply':
      return withSteps(text, [reply(act.text)]);
    case 'resolve': {
      if (comment.resolved) return refused(says.resolved);
      const settled: Step = { kind: 'set', path: [...path, 'resolved'], value: { by, at } };
      return withSteps(text, act.text ? [reply(act.text), settled] : [settled]);
    }
    case 'reopen':
      if (!comment.resolved) return refused(says.open);
      return withSteps(text, [reply(act.text), { kind: 'remove', path: [...path, 'resolved'] }]);
  }
}

/** Where a conversation stands now: entries may have come or gone above it. Undefined when it is not clear which it is. */
function indexOf(comments: readonly Comment[], { index, by, at }: Which): number | undefined {
  const same = comments.flatMap((one, i) => (one.by === by && one.at === at ? [i] : []));
  return same.includes(index) ? index : same.length === 1 ? same[0] : undefined;
}

function refused(why: Words): Written & Refusal {
  return { kind: 'refused', says: why, with: {} };
}

const says = {
  gone: {
    en: 'This conversation is not in the review record any more as it is shown; it was changed meanwhile. Look at it again first.',
    'zh-cn': '评审记录中的这段讨论已与显示的不同，期间有人修改过，请先重新查看。',
  },
  resolved: {
    en: 'Somebody has resolved this conversation in the meantime. Reopen it to go on.',
    'zh-cn': '这段讨论已经有人解决了；要继续讨论，请重新打开。',
  },
  open: { en: 'This conversation is open already.', 'zh-cn': '这段讨论本来就没有解决。' },
} as const satisfies Record<string, Words>;
