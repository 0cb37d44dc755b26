// What a person may put on record about a change, and when it is refused. An act becomes one entry of the review record,
// or a reason in words; nothing is concluded here for anybody.

import type { Change } from '../change.ts';
import { samePerson } from '../fields/people.ts';
import { roleKey } from '../policy/roleWords.ts';
import type { Given } from '../rule.ts';
import type { Settings } from '../settings.ts';
import type { Fills, Locale, Words } from '../words.ts';
import { type ActReason, actSays, stillValidNote } from './actWords.ts';
import { judgedItem, readNow } from './checklist.ts';
import { isDone, type LayerState, layersOf, told } from './gates.ts';
import type { Entry } from './recordEdits.ts';
import type { BoardDecision, Said, VerdictKind } from './recordEntries.ts';
import type { Refusal, ReviewRecord } from './reviewRecord.ts';
import { hasPartElsewhere, isBefore, standingOverride, standingSignOffs } from './signOffs.ts';
import { partOf, verdictsOf } from './verdicts.ts';

export type Act =
  | { readonly kind: 'verdict'; readonly item: string; readonly verdict: VerdictKind; readonly note?: string }
  /** The verdict that counts, given once more on what stands there now. */
  | { readonly kind: 'still-valid'; readonly item: string }
  /** With `override`: others may go on although this layer is not done; of emergencies only. */
  | { readonly kind: 'sign-off'; readonly layer: number; readonly override?: string }
  | {
      readonly kind: 'decision';
      readonly decision: BoardDecision['decision'];
      readonly role?: string;
      readonly reason?: string;
    };

export type Acted = { readonly kind: 'entry'; readonly entry: Entry } | ({ readonly kind: 'refused' } & Refusal);

/** What acting means: who acts, when, on which change with which record. */
export interface Scene extends Said {
  readonly change: Change;
  readonly given: Given;
  readonly record: ReviewRecord;
  /** Of words that the tool adds to a note. */
  readonly locale: Locale;
}

/** The entry that an act adds to the record, or why it is not added. */
export function entryOfAct(scene: Scene, act: Act): Acted {
  const { change, record, by } = scene;
  if (record.fault) return { kind: 'refused', ...record.fault };
  // Whoever makes the change may not judge it. Written down, such a verdict would stand in front of an independent one,
  // because the newest counts; so it is refused, and not only remarked upon afterwards.
  const part = partOf(change, by);
  if (part) return refused(part, { by });
  switch (act.kind) {
    case 'verdict':
      return verdict(scene, act);
    case 'still-valid':
      return stillValid(scene, act.item);
    case 'sign-off':
      return act.override === undefined ? signOff(scene, act.layer) : override(scene, act.layer, act.override);
    case 'decision':
      return decision(scene, act);
  }
}

function verdict(scene: Scene, { item: id, verdict, note = '' }: Act & { readonly kind: 'verdict' }): Acted {
  const { change, record, by, at } = scene;
  const item = change.template.review.find(one => one.id === id);
  const state = item && stateOf(scene, item.layer);
  if (!item || !state) return refused('unknown', { name: id });
  if (state.isLocked) return refused('locked', { layer: state.title, reason: firstOpen(layersOf(change, record)) });
  if (hasPartElsewhere(change, record, item.layer, by)) return refused('elsewhere', { by });
  const isFirst = item.layer === change.template.layers[0]?.layer;
  if (!note.trim() && (verdict !== 'ok' || !isFirst)) return refused('noNote');
  const said = { verdict, by, at, read: readNow(change, id), ...(note.trim() ? { note } : {}) };
  return { kind: 'entry', entry: { to: 'items', item: id, entry: said } };
}

function stillValid(scene: Scene, id: string): Acted {
  const { change, record, locale } = scene;
  const item = change.template.review.find(one => one.id === id);
  if (!item) return refused('unknown', { name: id });
  const { status, verdict: before } = judgedItem(item, change, record);
  if (!before || status !== 'stale') return refused('notStale');
  const note = stillValidNote(before, locale);
  return verdict(scene, { kind: 'verdict', item: id, verdict: before.verdict, note });
}

function signOff(scene: Scene, layer: number): Acted {
  const { change, record, by, at } = scene;
  const state = stateOf(scene, layer);
  if (!state) return refused('unknown', { name: String(layer) });
  if (!isDone(state)) return refused('notDone', { layer: state.title, reason: firstOpen([state]) });
  if (hasPartElsewhere(change, record, layer, by)) return refused('elsewhere', { by });
  const others = layersOf(change, record).filter(one => one !== state);
  if (others.some(one => standingSignOffs(change, record, one).some(signed => samePerson(signed.by, by))))
    return refused('elsewhere', { by });
  if (standingSignOffs(change, record, state).some(signed => samePerson(signed.by, by)))
    return refused('signed', { layer: state.title, by });
  const later = verdictsOf(change, record).find(
    one => one.item.layer === layer && one.verdict && isBefore({ by, at }, one.verdict),
  );
  if (later?.verdict) return refused('clock', { by: later.verdict.by, at: later.verdict.at });
  return { kind: 'entry', entry: { to: 'sign-offs', entry: { layer, by, at } } };
}

function override(scene: Scene, layer: number, reason: string): Acted {
  const state = stateOf(scene, layer);
  if (!state) return refused('unknown', { name: String(layer) });
  if (scene.change.type !== 'emergency') return refused('noEmergency', { type: scene.change.type });
  if (isDone(state)) return refused('nothingToOverride', { layer: state.title });
  if (!reason.trim()) return refused('noOverrideReason');
  return { kind: 'entry', entry: { to: 'sign-offs', entry: { layer, by: scene.by, at: scene.at, override: reason } } };
}

function decision(scene: Scene, { decision, role, reason = '' }: Act & { readonly kind: 'decision' }): Acted {
  const { change, given, record, by, at } = scene;
  if (decision !== 'approve' && !reason.trim()) return refused('noReason');
  const holders = role === undefined ? [] : holdersOf(given.settings, role);
  // A team or a list behind a role says nothing about who is in it.
  const areKnown = holders.length > 0 && holders.every(name => partOf(change, name) !== 'nobody');
  if (areKnown && !holders.some(name => samePerson(name, by)))
    return refused('otherRole', { by, names: listed(holders) });
  if (decision === 'approve') {
    const unread = notReviewed(change, record);
    if (unread) return { kind: 'refused', ...unread };
    // Going ahead in spite of a concern is the board's right, but whoever reads the record later wants to know why.
    const concern = layersOf(change, record).flatMap(one => one.concerns)[0];
    if (concern && !reason.trim())
      return refused('concern', { by: concern.verdict?.by ?? '', item: concern.item.title });
  }
  const said = { decision, by, at, ...(role ? { role } : {}), ...(reason.trim() ? { reason } : {}) };
  return { kind: 'entry', entry: { to: 'decisions', entry: said } };
}

/**
 * Why nobody may approve a change yet. The board decides on what was reviewed: an approval of a text that nobody has read
 * through would say more than anybody knows. In an emergency somebody takes that on themselves first, by name and with
 * a reason. A standard change was approved once for all, so no layer of it has to be done.
 */
export function notReviewed(change: Change, record: ReviewRecord): Refusal | undefined {
  if (change.type === 'standard' || standingOverride(change, record)) return undefined;
  const open = layersOf(change, record).find(one => !isDone(one));
  const says = actSays[change.type === 'emergency' ? 'notReviewedEmergency' : 'notReviewed'];
  return open && { says, with: { layer: open.title, reason: firstOpen([open]) } };
}

/** Those whom the policy names for a role. */
function holdersOf({ roles }: Settings, role: string): readonly string[] {
  return Object.entries(roles).find(([key]) => roleKey(key) === roleKey(role))?.[1] ?? [];
}

function stateOf({ change, record }: Scene, layer: number): LayerState | undefined {
  return layersOf(change, record).find(one => one.layer === layer);
}

/** The first reason why one of some layers is not done, as words with everything filled in. */
function firstOpen(states: readonly LayerState[]): Words {
  const first = states.find(one => !isDone(one))?.reasons[0];
  return first ? { en: told(first, 'en'), 'zh-cn': told(first, 'zh-cn') } : { en: '' };
}

function listed(names: readonly string[]): Words {
  return { en: names.join(', '), 'zh-cn': names.join('、') };
}

function refused(why: ActReason, fills: Fills = {}): Acted {
  return { kind: 'refused', says: actSays[why], with: fills };
}
