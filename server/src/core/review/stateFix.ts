// The edit that moves the state in the front matter. It is only ever offered: the author applies it, and undo takes it back.

import type { Change } from '../change.ts';
import { entryOf } from '../fields/fields.ts';
import { planZone } from '../policy/slotFixes.ts';
import type { Edit, Fix, Given } from '../rule.ts';
import { rank, type State } from '../state.ts';
import { formatIso, offsetAt } from '../time/time.ts';
import type { Words } from '../words.ts';

/** The fix that sets a state; none where the front matter is too broken to be edited. A change that is handed in says when. */
export function moveFixes(change: Change, given: Given, state: State): readonly Fix[] {
  const { front } = change;
  if (front.faults.length > 0 || front.whole.to === 0) return [];
  return [{ title: stateTitles[state], edits: [setKey(change, 'state', state), ...handedIn(change, given, state)] }];
}

/** Going to review is handing in. `submitted` stays what it is where somebody wrote it. */
function handedIn(change: Change, { settings, now }: Given, state: State): readonly Edit[] {
  if (state !== 'review' || rank(change.state) > 0 || change.fields.submitted.kind !== 'absent') return [];
  const zone = planZone(change, settings);
  const minutes = Math.floor(now / MINUTE) * MINUTE;
  // Seconds are written out, as everywhere in the front matter.
  const time = formatIso(minutes, offsetAt(zone, minutes) || 0).replace(/^(.{16})(?!:)/, '$1:00');
  return [setKey(change, 'submitted', time)];
}

function setKey({ front, source }: Change, key: string, value: string): Edit {
  const entry = entryOf(front, [key]);
  if (!entry) return { from: front.inner.to, to: front.inner.to, text: `${key}: ${value}\n` };
  const { at } = entry.value;
  if (at.to > at.from) return { ...at, text: value };
  const colon = source.text.indexOf(':', entry.keyAt.to) + 1;
  return { from: colon, to: colon, text: ` ${value}` };
}

const MINUTE = 60_000;

/** Going to a state, as the title of an action. */
export const stateTitles: Readonly<Record<State, Words>> = {
  draft: { en: 'Take back to draft', 'zh-cn': '退回草稿（draft）' },
  review: { en: 'Move to review', 'zh-cn': '进入评审（review）' },
  approved: { en: 'Move to approved', 'zh-cn': '改为已批准（approved）' },
  scheduled: { en: 'Move to scheduled', 'zh-cn': '改为已排期（scheduled）' },
  implementing: { en: 'Move to implementing', 'zh-cn': '改为实施中（implementing）' },
  implemented: { en: 'Move to implemented', 'zh-cn': '改为已实施（implemented）' },
  closed: { en: 'Close', 'zh-cn': '关闭（closed）' },
  deferred: { en: 'Mark as deferred', 'zh-cn': '标为延期（deferred）' },
  rejected: { en: 'Mark as rejected', 'zh-cn': '标为驳回（rejected）' },
  'rolled-back': { en: 'Mark as rolled back', 'zh-cn': '标为已回滚（rolled-back）' },
  aborted: { en: 'Mark as aborted', 'zh-cn': '标为已中止（aborted）' },
};
