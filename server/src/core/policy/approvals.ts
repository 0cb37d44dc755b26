// Which approvals a team's policy asks for a change of this type and risk, and which of them its record holds. It counts
// decisions; whether one was right is not its matter.

import type { Change } from '../change.ts';
import { samePerson } from '../fields/people.ts';
import { memo2 } from '../memo.ts';
import type { BoardDecision } from '../review/recordEntries.ts';
import { partOf } from '../review/verdicts.ts';
import type { Given } from '../rule.ts';
import { isHighRisk, riskOf } from '../said/riskTable.ts';
import type { Approver, Settings } from '../settings.ts';
import { entryAt } from '../text/frontMatter.ts';
import { comma, inEach, type Locale, say, type Words } from '../words.ts';
import { eitherOf, roleKey } from './roleWords.ts';

/**
 * One approval that is asked for.
 * given: somebody in the role approved. against: the newest decision in the role is another one. own: whoever approved
 * makes the change. outsider: the policy names others for the role. missing: nobody in the role has decided.
 */
export interface Approval {
  /** One of these is enough. */
  readonly roles: readonly string[];
  readonly state: 'given' | 'against' | 'own' | 'outsider' | 'missing';
  /** Who decided; undefined when nobody did. */
  readonly by: string | undefined;
  /** Those whom the policy names for the roles. */
  readonly people: readonly string[];
}

/** The approvals that the policy asks for this change, in its order; none without a policy. */
export const approvalsOf = memo2((change: Change, given: Given): readonly Approval[] =>
  askedFor(change, given.settings).map(approver => {
    const roles = typeof approver === 'string' ? [approver] : approver;
    const people = roles.flatMap(role => holders(given.settings, role));
    const decided = roles.map(role => decidedAs(role, change, given)).filter(one => one !== undefined);
    const best = order.flatMap(state => decided.find(one => one.state === state) ?? [])[0];
    return { roles, people, state: best?.state ?? 'missing', by: best?.by };
  }),
);

const order = ['given', 'against', 'own', 'outsider'] as const;

/** Roles as people read them, with those whom the policy names: `security (sam@example.com)`. */
export function approverWords({ roles, people }: Approval): Words {
  const names = people.slice(0, 3).join(', ') + (people.length > 3 ? ' …' : '');
  const said = eitherOf(roles);
  const text = (locale: Locale) => {
    const open = locale === 'en' ? ` (${names})` : `（${names}）`;
    return `${say(said, locale)}${names === '' ? '' : open}`;
  };
  return inEach(text);
}

/** Several of them in a row. */
export function approversWords(some: readonly Approval[]): Words {
  const text = (locale: Locale) => some.map(one => say(approverWords(one), locale)).join(comma[locale]);
  return inEach(text);
}

/** The level of risk that a policy's lists know: critical counts as high, and what nobody rated as medium. */
export function policyRisk(change: Change): 'low' | 'medium' | 'high' {
  return isHighRisk(change) ? 'high' : riskOf(change) === 'low' ? 'low' : 'medium';
}

function askedFor(change: Change, { approvals }: Settings): readonly Approver[] {
  const all = approvals[change.type];
  if (all === undefined) return [];
  if (isOneList(all)) return all;
  return all[policyRisk(change)] ?? all.medium ?? all.high ?? all.low ?? [];
}

function isOneList(all: NonNullable<Settings['approvals']['normal']>): all is readonly Approver[] {
  return Array.isArray(all);
}

function decidedAs(
  role: string,
  change: Change,
  given: Given,
): (Pick<Approval, 'by'> & { state: Decided }) | undefined {
  const named = holders(given.settings, role);
  const isIn = (name: string) => named.some(one => samePerson(one, name));
  const isOf = ({ role: as, by }: BoardDecision) => (as === undefined ? isIn(by) : roleKey(as) === roleKey(role));
  const newest = given.record?.decisions.findLast(isOf);
  const by = newest?.by ?? authoriserAs(role, change, named);
  if (by === undefined) return undefined;
  if (newest && newest.decision !== 'approve') return { by, state: 'against' };
  if (named.length > 0 && !isIn(by)) return { by, state: 'outsider' };
  const part = newest ? partOf(change, by) : undefined;
  return { by, state: part === 'owner' || part === 'executor' ? 'own' : 'given' };
}

type Decided = Exclude<Approval['state'], 'missing'>;

/** Who said go in an emergency has approved it; that the name is a right one is looked at elsewhere. */
function authoriserAs(role: string, change: Change, named: readonly string[]): string | undefined {
  if (change.type !== 'emergency' || !authorisers.includes(roleKey(role))) return undefined;
  const data = entryAt(change.front.data, ['authoriser']);
  const name = data?.kind === 'scalar' ? data.text.trim() : '';
  return name !== '' && (named.length === 0 || named.some(one => samePerson(one, name))) ? name : undefined;
}

/** Roles that may say go in an emergency. */
export const authorisers: readonly string[] = ['on-call-manager', 'cto'];

/** Those whom the policy names for a role. */
function holders({ roles }: Settings, role: string): readonly string[] {
  const key = Object.keys(roles).find(one => roleKey(one) === roleKey(role));
  return (key === undefined ? undefined : roles[key]) ?? [];
}
