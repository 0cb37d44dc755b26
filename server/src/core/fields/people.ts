// Names of people in fields: who is a person at all, and which two names mean the same one.

import type { Change } from '../change.ts';
import { listOf } from './fields.ts';
import { kindOf, type NameKind } from './notNames.ts';

export type { NameKind };
/** Whether a name is one of a person who can be asked; in doubt it is. */
export function isPerson(name: string): boolean {
  return nameKind(name) === 'person';
}

/** What a name in a field of people stands for. */
export function nameKind(name: string): NameKind {
  const flat = name.slice(0, 200).normalize('NFKC').trim();
  // "Bob (payments-team)" and "payments-team (Bob)" both name Bob.
  const [, outside = flat, inside] = /^([^(]*)\(([^()]*)\)\s*$/.exec(flat) ?? [];
  const kind = kindOf(outside.trim() || flat);
  if (kind === 'person' || inside === undefined) return kind;
  const other = kindOf(inside.trim());
  return other === 'person' && !/^\p{Ll}+$/u.test(inside.trim()) ? 'person' : kind;
}

/** Whether two names mean the same person: `@alice`, `Alice` and `alice@example.com` do, and `@alicemoore` and `alice.moore`. */
export function samePerson(one: string, other: string): boolean {
  const a = identity(one);
  const b = identity(other);
  if (a.name === '' || (a.name !== b.name && a.run !== b.run)) return false;
  return a.host === undefined || b.host === undefined || a.host === b.host;
}

/** Those who make a change: its owner and who carries it out. */
export function makersOf({ fields: { owner, executors } }: Change): readonly string[] {
  return [...(owner.kind === 'value' ? [owner.value] : []), ...listOf(executors).map(({ text }) => text)];
}

interface Identity {
  /** Its parts in a fixed order. */
  readonly name: string;
  /** As it is written, without what parts it. */
  readonly run: string;
  /** The part of an address after the @. */
  readonly host: string | undefined;
}

function identity(text: string): Identity {
  const flat = text
    .slice(0, 200)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^mailto:/, '')
    .trim();
  const address = /([^\s<>@,;]+)@([\p{L}\p{N}.-]+\.\p{L}+)/u.exec(flat);
  if (address) return { ...written((address[1] as string).replace(/\+.*/, '')), host: address[2] };
  const outside = flat.replace(/\s*\([^)]*\)\s*$/, '');
  return { ...written((outside || flat).replace(/^@/, '')), host: undefined };
}

function written(name: string): Omit<Identity, 'host'> {
  return { name: plain(name), run: name.replace(/[\s._-]+/g, '') };
}

/** The parts of a name in one order: "Brennan, Aoife", `aoife.brennan` and `brennan_aoife` are one. */
function plain(name: string): string {
  return name
    .split(/[\s._,，-]+/)
    .filter(Boolean)
    .sort()
    .join(' ');
}
