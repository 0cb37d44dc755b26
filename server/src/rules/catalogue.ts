// The names of all rules that there are or will be. An allow or a setting may name one before it exists.

import type { Settings } from '../core/settings.ts';

/** Rules that say nothing, or less, until a team's policy, catalogue or other documents are known. */
export const needKnowledge: ReadonlySet<string> = new Set(
  `differing-procedure outside-change-window inside-freeze short-lead-time overlapping-change differing-services unready-prerequisite repeated-id wrong-environment
   uninformed-owner contradicted-criticality incomplete-review stale-verdict layer-out-of-order borrowed-name premature-state missing-approval overdue-follow-up`
    .trim()
    .split(/\s+/),
);

/** Those whose knowledge is a policy's alone, and whether it is there. Of the others nobody can say what they would find later. */
export const policyGiven: Readonly<Record<string, (settings: Settings) => boolean>> = {
  'outside-change-window': ({ windows }) => windows.length > 0,
  'inside-freeze': ({ freezes }) => freezes.length > 0,
  'short-lead-time': ({ leadTime }) => Object.keys(leadTime).length > 0,
  'uninformed-owner': ({ services }) => Object.keys(services).length > 0,
  'contradicted-criticality': ({ services }) => Object.keys(services).length > 0,
  'differing-services': ({ services }) => Object.keys(services).length > 0,
  'wrong-environment': ({ environments }) => Object.keys(environments).length > 0,
};

/** Every public name of the catalogue, in its order. */
export const catalogue: readonly string[] =
  `unanswered-question placeholder-left weak-answer promise-instead-of-proof denial-instead-of-scenario repeated-answer
   malformed-field unknown-field misnamed-heading repeated-heading
   missing-schedule time-without-zone ambiguous-zone zone-not-in-force conflicting-times wrong-weekday end-before-start overlong-window
   ambiguous-date relative-date skipped-or-repeated-time schedule-in-past differing-dates
   outside-change-window inside-freeze short-lead-time overlapping-change plan-exceeds-window late-go-no-go
   missing-risk-table incomplete-risk unmitigated-risk
   untested-rollback vague-rollback-trigger rollback-without-steps rollback-without-duration irreversible-step outdated-rollback-proof
   step-without-duration step-without-check step-without-owner unfilled-command secret-in-document wrong-environment missing-go-no-go
   contradicted-impact contradicted-criticality untested-version unplanned-mitigation differing-services differing-durations
   unready-prerequisite repeated-id understated-type differing-procedure missing-authoriser missing-reviewer dependent-reviewer nameless-reviewer uninformed-owner
   missing-dashboard missing-code-review incomplete-review stale-verdict layer-out-of-order borrowed-name premature-state missing-approval overdue-follow-up
   allow-without-reason unused-allow unknown-rule`
    .trim()
    .split(/\s+/);
