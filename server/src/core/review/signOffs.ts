// Signatures under whole layers: which of them still stand, and who has a part in another layer already.

import type { Change } from '../change.ts';
import { samePerson } from '../fields/people.ts';
import type { LayerState } from './gates.ts';
import type { Said, SignOff } from './recordEntries.ts';
import type { ReviewRecord } from './reviewRecord.ts';
import { partOf, verdictsOf } from './verdicts.ts';

/**
 * The signatures of a layer that stand: the layer is done, nobody has judged in it since, and the person neither makes
 * the change nor has a part in another layer. An override is no signature; it lets others begin.
 */
export function standingSignOffs(change: Change, record: ReviewRecord, state: LayerState): readonly SignOff[] {
  if (state.reasons.length > 0) return [];
  const verdicts = verdictsOf(change, record).flatMap(({ item, verdict }) =>
    item.layer === state.layer && verdict ? [verdict] : [],
  );
  return record.signOffs.filter(
    one =>
      one.layer === state.layer &&
      !one.override?.trim() &&
      partOf(change, one.by) === undefined &&
      !hasPartElsewhere(change, record, state.layer, one.by) &&
      verdicts.every(verdict => !isBefore(one, verdict)),
  );
}

/** The newest sign-off that lets an emergency go ahead out of order, by a person who does not make the change. */
export function standingOverride(change: Change, { signOffs }: ReviewRecord): SignOff | undefined {
  if (change.type !== 'emergency') return undefined;
  return signOffs.findLast(one => one.override?.trim() && partOf(change, one.by) === undefined);
}

/** Whether a person has judged in another layer than this, so that the two layers would have been read by one. */
export function hasPartElsewhere(change: Change, record: ReviewRecord, layer: number, name: string): boolean {
  return verdictsOf(change, record).some(
    ({ item, verdict }) => verdict !== undefined && item.layer !== layer && samePerson(verdict.by, name),
  );
}

/** Whether one thing was said before another. In doubt (a time that cannot be read) it was not. */
export function isBefore(one: Said, other: Said): boolean {
  return Date.parse(one.at) < Date.parse(other.at);
}
