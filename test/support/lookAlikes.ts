// Two tables for the tests of rules: what tempts and must stay silent, and what must give its rule alone, at its place.
// A set of rules is looked at; what others find in the same text is not asked.

import assert from 'node:assert/strict';
import type { Example } from '../../server/src/core/rule.ts';
import { compose, findings } from './example.ts';

/** A part of a document that replaces a faultless change's; a text alone is an example with that text. */
export type LookAlike = Partial<Example> | string;

export interface Tables {
  /** One test for each: none of the rules finds anything. */
  silent(title: string, examples: readonly LookAlike[]): void;
  /** One test for each: the rule, and no other of the set, finds the text that is given. */
  fires(rule: string, examples: readonly (readonly [example: LookAlike, at: string])[]): void;
}

/** The rules that read the runbook, the decision point and the way back. */
export const planRules: readonly string[] = [
  'plan-exceeds-window',
  'late-go-no-go',
  'differing-durations',
  'step-without-duration',
  'step-without-check',
  'step-without-owner',
  'missing-go-no-go',
  'unfilled-command',
  'secret-in-document',
  'wrong-environment',
  'rollback-without-duration',
  'irreversible-step',
  'outdated-rollback-proof',
];

/** The rules that read days, times and zones. */
export const clockRules: readonly string[] = [
  'malformed-field',
  'missing-schedule',
  'ambiguous-zone',
  'end-before-start',
  'zone-not-in-force',
  'conflicting-times',
  'wrong-weekday',
  'overlong-window',
  'ambiguous-date',
  'relative-date',
  'skipped-or-repeated-time',
  'schedule-in-past',
  'differing-dates',
];

/** The rules that ask whether an answer has what it needs. */
export const factRules: readonly string[] = [
  'missing-schedule',
  'time-without-zone',
  'ambiguous-zone',
  'end-before-start',
  'missing-risk-table',
  'incomplete-risk',
  'unmitigated-risk',
  'untested-rollback',
  'vague-rollback-trigger',
  'rollback-without-steps',
  'missing-reviewer',
  'dependent-reviewer',
  'nameless-reviewer',
  'missing-dashboard',
  'missing-code-review',
];

/** The rules that compare: with a policy, with other changes, with reviews, and one place with another. */
export const policyRules: readonly string[] = [
  'outside-change-window',
  'inside-freeze',
  'short-lead-time',
  'overlapping-change',
  'uninformed-owner',
  'contradicted-impact',
  'contradicted-criticality',
  'untested-version',
  'unplanned-mitigation',
  'differing-services',
  'unready-prerequisite',
  'repeated-id',
  'premature-state',
  'overdue-follow-up',
  'incomplete-review',
  'stale-verdict',
  'layer-out-of-order',
  'understated-type',
  'missing-authoriser',
  'schedule-in-past',
  'unused-allow',
];

/** The tables for a set of rules. */
export function lookAlikes(rules: readonly string[]): Tables {
  const about = new Set(rules);
  const found = (example: Example): string => {
    const { text, given } = compose(example);
    return findings(text, given)
      .filter(one => about.has(one.rule))
      .map(one => `${one.rule} [${text.slice(one.at.from, one.at.to)}]`)
      .join('\n');
  };
  return {
    silent(title, examples) {
      describe(`${title}: silent`, () => {
        for (const one of examples) it(nameOf(one), () => assert.equal(found(exampleOf(one)), ''));
      });
    },
    fires(rule, examples) {
      describe(`${rule}: fires alone`, () => {
        for (const [one, at] of examples) it(nameOf(one), () => assert.equal(found(exampleOf(one)), `${rule} [${at}]`));
      });
    },
  };
}

function exampleOf(one: LookAlike): Example {
  return { text: '', ...(typeof one === 'string' ? { text: one } : one) };
}

function nameOf(one: LookAlike): string {
  const { text, front = '', state = '', others = [], settings = '', now = '' } = exampleOf(one);
  const all = [text.replace(/^#+ .*\n+/gm, ''), front, state, ...others, settings, now].join(' ');
  return (all.trim() || text).replace(/\s+/g, ' ').trim().slice(0, 140) || 'the faultless change';
}
