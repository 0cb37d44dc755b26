// Other MCMs in the words of a finding, and what two changes share.

import type { Change } from '../change.ts';
import { samePerson } from '../fields/people.ts';
import type { Given } from '../rule.ts';
import type { Settings } from '../settings.ts';
import type { State } from '../state.ts';
import { overlapping, type Summary, summaryOf } from '../summary.ts';
import type { Words } from '../words.ts';
import { plannedSlot } from './periods.ts';
import { serviceNamed } from './serviceFacts.ts';
import { planZone, slotWords } from './slotFixes.ts';

/** What two changes have in common that makes the same time a problem. */
export interface Shared {
  readonly kind: 'service' | 'dependency' | 'person';
  readonly name: string;
}

/** The first thing that two changes share: a service, a service that one of them needs, a person. */
export function shared(one: Summary, other: Summary, settings: Settings): Shared | undefined {
  const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
  const service = one.services.find(name => other.services.some(known => same(known, name)));
  if (service !== undefined) return { kind: 'service', name: service };
  const needs = (from: Summary, to: Summary) =>
    from.services
      .flatMap(name => serviceNamed(settings, name)?.service.dependencies ?? [])
      .find(needed => to.services.some(known => same(known, needed)));
  const dependency = needs(one, other) ?? needs(other, one);
  if (dependency !== undefined) return { kind: 'dependency', name: dependency };
  const person = one.people.find(name => other.people.some(known => samePerson(known, name)));
  return person === undefined ? undefined : { kind: 'person', name: person };
}

/** The changes at the same time that still have to be made and share something with a change, with what they share. */
export function changesBeside(
  change: Change,
  given: Given,
): readonly { readonly other: Summary; readonly common: Shared }[] {
  const slot = plannedSlot(change);
  if (!slot) return [];
  const own = summaryOf(change);
  return overlapping(given.others, slot.from, slot.to).flatMap(other => {
    // Two files with one id are another rule's matter.
    const sameId = own.id !== undefined && own.id.toLowerCase() === other.id?.toLowerCase();
    if (other.uri === own.uri || sameId || !isAhead(other.state)) return [];
    const common = shared(own, other, given.settings);
    return common ? [{ other, common }] : [];
  });
}

/** A change that still has to be made: neither done nor given up nor put off. */
export function isAhead(state: State): boolean {
  return !['implemented', 'closed', 'rolled-back', 'rejected', 'aborted', 'deferred'].includes(state);
}

/** What another MCM is called: its id, else its title, else its file. */
export function nameOfOther(other: Summary): string {
  return other.id ?? (other.title || fileOf(other));
}

/** The file name of an MCM. */
export function fileOf({ uri }: Summary): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** When another MCM is planned, in the zone of this one. */
export function windowOf(other: Summary, change: Change, { settings }: Given): Words {
  if (other.start === undefined || other.end === undefined) return { en: 'no time yet', 'zh-cn': '时间未定' };
  return slotWords({ from: other.start, to: other.end }, planZone(change, settings));
}
