// Whether somebody whom a document names is the one who committed a line. Names there are declared, addresses in commits
// are configured: where the two cannot be compared, nothing is claimed.

import { samePerson } from './people.ts';

/** Who committed a line, as git and `.mailmap` say. */
export interface Committer {
  readonly name: string;
  readonly mail: string;
}

/** same: the person who is declared. other: somebody else. unknown: the two names have nothing that can be compared. */
export type Likeness = 'same' | 'other' | 'unknown';

/** Compares a declared name with a committer; `people` are all whom the change and its record name. */
export function likeness(declared: string, by: Committer, people: readonly string[]): Likeness {
  const names = namesOf(by);
  const is = (person: string) => names.some(name => samePerson(person, name));
  if (is(declared)) return 'same';
  // Known under another name of this change: then it is not this one.
  if (people.some(person => !samePerson(person, declared) && is(person))) return 'other';
  const [mine, theirs] = [hostOf(declared), hostOf(by.mail)];
  // Two addresses at one house are two people; two at different ones may be anybody's.
  if (mine !== undefined && mine === theirs) return 'other';
  return declared.trim().startsWith('@') && handleOf(by.mail) !== undefined ? 'other' : 'unknown';
}

/** A committer as people read it. */
export function nameOfCommitter({ name, mail }: Committer): string {
  return name === '' ? mail : `${name} <${mail}>`;
}

function namesOf({ name, mail }: Committer): readonly string[] {
  const handle = handleOf(mail);
  return handle === undefined ? [mail, name] : [handle, name];
}

/** The handle in an address that a forge makes up for those who hide theirs. */
function handleOf(mail: string): string | undefined {
  const [, handle] = /^(?:\d+[+-])?([^@+]+)@users\.noreply\.[\w.-]+$/i.exec(mail) ?? [];
  return handle === undefined ? undefined : `@${handle}`;
}

function hostOf(name: string): string | undefined {
  return /@([\p{L}\p{N}.-]+\.\p{L}+)\s*>?$/u.exec(name.trim())?.[1]?.toLowerCase();
}
