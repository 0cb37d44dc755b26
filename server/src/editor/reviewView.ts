// What the client draws of a review besides the items: how each layer stands, what was decided, where the state may go.

import type { Change } from '../core/change.ts';
import { approvalsOf } from '../core/policy/approvals.ts';
import { roleKey, roleWords } from '../core/policy/roleWords.ts';
import { notReviewed } from '../core/review/acts.ts';
import type { ChecklistLayer } from '../core/review/checklist.ts';
import { standingDecisions } from '../core/review/decisions.ts';
import { isDone, layersOf, told } from '../core/review/gates.ts';
import { isChangedSince, nextStates } from '../core/review/nextStates.ts';
import type { ReviewRecord } from '../core/review/reviewRecord.ts';
import { standingOverride, standingSignOffs } from '../core/review/signOffs.ts';
import { stateTitles } from '../core/review/stateFix.ts';
import type { Given } from '../core/rule.ts';
import { type Locale, say, type Words } from '../core/words.ts';
import type { ChecklistView, LayerView } from '../protocol.ts';

/** A layer without its items. */
export function toLayer(
  { layer, title, done }: ChecklistLayer,
  change: Change,
  record: ReviewRecord,
  locale: Locale,
): Omit<LayerView, 'items'> {
  const state = layersOf(change, record).find(one => one.layer === layer);
  const signed = state ? standingSignOffs(change, record, state) : [];
  const standing = standingOverride(change, record);
  const override = state?.override ?? (standing?.layer === layer ? standing : undefined);
  const { by, at, override: reason } = override ?? {};
  return {
    layer,
    title: say(title, locale),
    done,
    isDone: state !== undefined && isDone(state),
    isLocked: state?.isLocked ?? false,
    reasons: state?.reasons.map(one => told(one, locale)) ?? [],
    signed: signed.map(one => ({ by: one.by, at: one.at })),
    override: by === undefined || at === undefined || reason === undefined ? undefined : { by, at, reason },
    canSign: state !== undefined && isDone(state) && signed.length === 0,
    canOverride: change.type === 'emergency' && state?.isLocked === true,
  };
}

type AfterReview = Pick<ChecklistView, 'decisions' | 'cannotApprove' | 'roles' | 'next' | 'notice'>;

/** What follows from the layers. */
export function afterReview(change: Change, given: Given, record: ReviewRecord, locale: Locale): AfterReview {
  const unread = notReviewed(change, record);
  return {
    cannotApprove: unread && say(unread.says, locale, unread.with),
    decisions: standingDecisions(record.decisions).map(({ by, at, decision, role, reason }) => ({
      by,
      at,
      decision,
      role: role === undefined ? undefined : say(roleWords(role), locale),
      reason,
    })),
    roles: rolesOf(change, given).map(id => ({ id, title: say(roleWords(id), locale) })),
    next: nextStates(change, given, record).map(({ state, reasons }) => ({
      state,
      title: say(stateTitles[state], locale),
      reasons: reasons.map(one => told(one, locale)),
    })),
    notice: isChangedSince(change, record) ? say(staleSays, locale, { state: change.state }) : undefined,
  };
}

/** The roles in which somebody may decide: those that the team's policy names, else those of any board. */
function rolesOf(change: Change, given: Given): readonly string[] {
  const asked = approvalsOf(change, given).flatMap(({ roles }) => roles);
  const named = [...asked, ...Object.keys(given.settings.roles)].map(roleKey);
  return named.length > 0 ? [...new Set(named)] : board;
}

const board = ['technical-lead', 'business', 'security', 'change-manager'];

const staleSays: Words = {
  en: 'What was reviewed has changed since this was {state}. Look again at what is stale, or move the state back to review; all that was said stays on record.',
  'zh-cn': '状态是 {state}，但评审过的内容此后有改动。请重新查看已过期的项，或把状态改回 review；已有的结论都会保留。',
};
