// What a team's catalogue says of the services of a change: those that it names, those that they need, who answers for them.

import type { Change } from '../change.ts';
import { listOf, type Text } from '../fields/fields.ts';
import { samePerson } from '../fields/people.ts';
import { memo2 } from '../memo.ts';
import type { Service, Settings } from '../settings.ts';
import type { Span } from '../source.ts';

/** A service that a change touches, and where the change names it, or the one that needs it. */
export interface Touched {
  readonly name: string;
  readonly service: Service;
  readonly by: Text;
  /** The named service that needs it; undefined for the named one itself. */
  readonly neededBy: string | undefined;
}

/** The catalogue's entry for a name, letter case aside. */
export function serviceNamed(
  settings: Settings,
  name: string,
): { readonly name: string; readonly service: Service } | undefined {
  const exact = Object.hasOwn(settings.services, name) ? settings.services[name] : undefined;
  if (exact) return { name, service: exact };
  const known = Object.keys(settings.services).find(one => one.toLowerCase() === name.toLowerCase());
  const service = known === undefined ? undefined : settings.services[known];
  return known !== undefined && service ? { name: known, service } : undefined;
}

/** What a service needs by the catalogue, without what the change names itself. */
export function needsOf(name: string, settings: Settings, listed: readonly Text[]): readonly string[] {
  const all = serviceNamed(settings, name)?.service.dependencies ?? [];
  return all.filter(one => !listed.some(({ text }) => text.toLowerCase() === one.toLowerCase()));
}

/** The services of a change that the catalogue knows, then their direct dependencies; each once. */
export const touchedServices = memo2((change: Change, settings: Settings): readonly Touched[] => {
  const found = new Map<string, Touched>();
  const named = listOf(change.fields.services);
  const add = (name: string, by: Text, neededBy: string | undefined) => {
    const known = serviceNamed(settings, name);
    if (known && !found.has(known.name)) found.set(known.name, { ...known, by, neededBy });
  };
  for (const one of named) add(one.text, one, undefined);
  for (const one of named) {
    for (const needed of serviceNamed(settings, one.text)?.service.dependencies ?? []) add(needed, one, one.text);
  }
  return [...found.values()];
});

/** A service of the catalogue of which the answer on dependencies says that its people are on the list. */
export interface Claimed {
  readonly name: string;
  readonly service: Service;
  readonly at: Span;
}

/** The services that stand in one row or sentence with the word that they are on cc; those that are touched are looked at anyway. */
export function claimedServices(change: Change, settings: Settings): readonly Claimed[] {
  const answer = change.answer('services.dependencies');
  const names = Object.keys(settings.services);
  if (answer?.kind !== 'given' || names.length === 0) return [];
  const text = change.source.text.slice(answer.at.from, answer.at.to);
  const touched = touchedServices(change, settings).map(({ name }) => name);
  return [...text.matchAll(/[^\n;；。]+/g)].flatMap(({ 0: part, index }) => {
    if (!onList.test(part) || notOnList.test(part)) return [];
    const said: readonly string[] = part.toLowerCase().match(/[a-z\d][a-z\d_-]*/g) ?? [];
    return names.flatMap(name => {
      const at =
        said.includes(name.toLowerCase()) && !touched.includes(name)
          ? part.toLowerCase().indexOf(name.toLowerCase())
          : -1;
      const service = settings.services[name];
      const from = answer.at.from + index + at;
      return at === -1 || !service ? [] : [{ name, service, at: { from, to: from + name.length } }];
    });
  });
}

const onList = /\bcc(?:['’]?d)?\b|抄送/i;
const notOnList = /\b(?:not|no|needs? no)\b|[不未无][在需用]?[^，。；|]{0,3}抄送/i;

/** Everybody whom a change names: owner, executors, reviewers, cc. */
export function informed({ fields }: Change): readonly string[] {
  const owner = fields.owner.kind === 'value' ? [fields.owner.value] : [];
  const lists = [fields.executors, fields.layer1, fields.layer2, fields.cc];
  return [...owner, ...lists.flatMap(listOf).map(({ text }) => text)];
}

/** Whether one of the owners is among some people. */
export function knows(owners: readonly string[], people: readonly string[]): boolean {
  return owners.some(owner => people.some(one => samePerson(owner, one)));
}
