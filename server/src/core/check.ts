// Checking: run the rules, decide how loud each hit is, take out what is allowed. Pure: a change and what is given go
// in, findings come out in the order of the text, always the same for the same input.

import { allowRules, rules } from '../rules/index.ts';
import { type Allow, allowsOf } from './allow.ts';
import { type Change, isMcm } from './change.ts';
import { memo2 } from './memo.ts';
import type { AllowRule, Finding, Given, Hit, Rule } from './rule.ts';
import { type Column, columnOf, level, type Severity } from './severity.ts';
import { contains, firstLine } from './source.ts';

/** The findings in a change, after its allows and the team's settings. Never throws, whatever the text. */
export const check = memo2((change: Change, given: Given): readonly Finding[] => {
  if (!isMcm(change.document)) return [];
  const column = columnOf(change, given);
  const allows = allowsOf(change.document);
  // Of a rule that does not exist (yet) nobody can say that it finds nothing.
  const used = new Set<Allow>(allows.filter(allow => !rules.some(rule => rule.id === allow.rule)));
  const kept: Finding[] = [];
  for (const rule of rules) {
    for (const hit of rule.check(change, given)) {
      const finding = toFinding(rule, hit, change, given, column);
      // An allow is of use, too, where its finding is not worth saying in this state: it may be in the next one.
      const from = finding ? finding.at.from : hit.at.from;
      const allow = allows.find(one => one.rule === rule.id && one.reason !== '' && contains(one.covers, from));
      if (allow) used.add(allow);
      else if (finding) kept.push(finding);
    }
  }
  for (const rule of allowRules) {
    for (const hit of rule.checkAllows(allows, used, given, change)) {
      const finding = toFinding(rule, hit, change, given, column);
      if (finding) kept.push(finding);
    }
  }
  return kept.sort(
    (a, b) => a.at.from - b.at.from || a.at.to - b.at.to || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
});

const loudness = ['off', 'hint', 'information', 'warning', 'error'] as const;
const rank = (one: Severity | 'off') => loudness.indexOf(one);

function toFinding(
  rule: Rule | AllowRule,
  hit: Hit,
  change: Change,
  given: Given,
  column: Column,
): Finding | undefined {
  const set = given.settings.rules[rule.id] ?? given.template.rules[rule.id];
  const own = hit.severity ?? level(hit.as ?? rule.severity, column);
  // A team that makes a rule louder means what it is sure of; a doubt stays a remark.
  const severity = set === undefined || (hit.as === 'nudge' && rank(own) < rank(set)) ? own : set;
  if (severity === 'off') return undefined;
  const says = rule.says[hit.says];
  if (!says) throw new Error(`${rule.id} has no message ${hit.says}`);
  return {
    rule: rule.id,
    severity,
    at: firstLine(change.source, hit.at),
    says,
    with: hit.with ?? {},
    see: hit.see ?? [],
    fixes: hit.fixes ?? (() => []),
  };
}
