// Facts for review items that follow from a team's policy and from the whole of a change: how risky it is, and whose
// approvals are asked for and given.

import type { Change } from '../change.ts';
import { type Approval, approvalsOf, approverWords } from '../policy/approvals.ts';
import { roleWords } from '../policy/roleWords.ts';
import type { Given } from '../rule.ts';
import { riskBasis, riskWords } from '../said/riskLevel.ts';
import { rank } from '../state.ts';
import { comma, inEach, type Locale, say, type Words } from '../words.ts';
import { type Evidence, evidence } from './evidence.ts';

/** The level of the whole, with the row that decides. */
export function risk(change: Change): readonly Evidence[] {
  const basis = riskBasis(change);
  return basis ? [evidence('fact', riskWords(basis), basis.at ? { at: basis.at } : {})] : [];
}

/** Whose approvals the policy asks for: `needs: …; has: …`. A gap where the state says that all are given. */
export function approvals(change: Change, given: Given): readonly Evidence[] {
  const asked = approvalsOf(change, given);
  if (asked.length === 0) return [];
  const has = asked.filter(({ state }) => state === 'given');
  const open = asked.filter(({ state }) => state !== 'given');
  const fills = { has: joined(has.map(givenWords)), needs: joined(open.map(openWords)) };
  const words = open.length === 0 ? says.all : has.length === 0 ? says.none : says.some;
  const isClaimed = rank(change.state) >= 2 && rank(change.state) < 5;
  return [evidence(open.length > 0 && isClaimed ? 'gap' : 'fact', words, { with: fills, at: change.fields.state.at })];
}

/** An approval that was given, by whom: `security: sam@example.com`. */
export function givenWords({ roles, by }: Approval): Words {
  const text = (locale: Locale) =>
    `${roles.map(role => say(roleWords(role), locale)).join('/')}${locale === 'en' ? ': ' : '：'}${by ?? ''}`;
  return inEach(text);
}

/** One that is open, with what is known of it. */
export function openWords(one: Approval): Words {
  const { state, by } = one;
  if (state === 'given' || state === 'missing') return approverWords(one);
  const text = (locale: Locale) =>
    say(says[state], locale, { role: approverWords({ ...one, people: [] }), by: by ?? '' });
  return inEach(text);
}

function joined(all: readonly Words[]): Words {
  const text = (locale: Locale) => all.map(one => say(one, locale)).join(comma[locale]);
  return inEach(text);
}

const says = {
  all: { en: 'Approvals asked for, all on record: {has}', 'zh-cn': '所需批准均已记录：{has}' },
  none: { en: 'Approvals: needs {needs}; has none yet', 'zh-cn': '批准：还需 {needs}；目前没有' },
  some: { en: 'Approvals: needs {needs}; has {has}', 'zh-cn': '批准：还需 {needs}；已有 {has}' },
  against: { en: '{role} ({by} decided otherwise)', 'zh-cn': '{role}（{by} 未批准）' },
  own: { en: '{role} ({by} makes the change)', 'zh-cn': '{role}（{by} 参与本次变更）' },
  outsider: { en: '{role} ({by} is not named for it)', 'zh-cn': '{role}（{by} 不在约定人选中）' },
} as const satisfies Record<string, Words>;
