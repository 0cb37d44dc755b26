// Roles whose approval a team's policy asks for, and of whose people nobody reviews the change.

import type { Change } from '../change.ts';
import { listOf } from '../fields/fields.ts';
import { isPerson, makersOf, samePerson } from '../fields/people.ts';
import { memo } from '../memo.ts';
import type { Given } from '../rule.ts';
import { type Approval, approvalsOf, authorisers } from './approvals.ts';
import { roleKey } from './roleWords.ts';

/**
 * The roles that nobody among the reviewers has, where those who approve are the reviewers: two others of the roles are, and
 * nobody of these stands anywhere in the document. Else the board may well decide apart. What it decided is on record, and is
 * looked at elsewhere.
 */
export function unaskedRoles(change: Change, given: Given): readonly Approval[] {
  if ((given.record?.decisions ?? []).length > 0) return [];
  const asked = approvalsOf(change, given).filter(one => one.people.length > 0 && !isAuthoriser(one));
  // Two of them review, and one is missing.
  if (asked.length < 3) return [];
  const { layer1, layer2, cc } = change.fields;
  const reviewers = [layer1, layer2].flatMap(listOf);
  // A reviewer who has to be replaced anyway is told; who comes instead may well be of the role.
  const names = [...makersOf(change), ...reviewers.map(({ text }) => text)];
  const isWrong = reviewers.some(
    ({ text }) => !isPerson(text) || names.filter(one => samePerson(one, text)).length > 1,
  );
  if (isWrong) return [];
  const told = listOf(cc);
  const has = ({ people }: Approval) => people.some(one => reviewers.some(({ text }) => samePerson(text, one)));
  const roles = asked.filter(one => !has(one));
  const isNamed = ({ people }: Approval) =>
    people.some(one => told.some(({ text }) => samePerson(text, one)) || isMentioned(one, change));
  return roles.length + 1 < asked.length && !roles.some(isNamed) ? roles : [];
}

/** An emergency without the right authoriser is told where the name should stand. */
export function isAuthoriser({ roles: names }: Approval): boolean {
  return names.every(name => authorisers.includes(roleKey(name)));
}

/** Whether the text has the name, or for an address such as `c.brandt@example.com` the family name in it. */
function isMentioned(name: string, change: Change): boolean {
  const [local = ''] = name.replace(/^@/, '').split('@');
  const family = local.split(/[._-]/).at(-1) ?? '';
  return family.length > 2 && prose(change).includes(family.toLowerCase());
}

const prose = memo(({ source, front }: Change): string => source.text.slice(front.whole.to).toLowerCase());
