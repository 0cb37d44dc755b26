// All rules, in the order in which they run and are listed. Their ids are public: a name that was released stays.

import type { AllowRule, Rule } from '../core/rule.ts';
import allowWithoutReason from './allows/allow-without-reason.ts';
import unknownRule from './allows/unknown-rule.ts';
import unusedAllow from './allows/unused-allow.ts';
import denialInsteadOfScenario from './answers/denial-instead-of-scenario.ts';
import placeholderLeft from './answers/placeholder-left.ts';
import promiseInsteadOfProof from './answers/promise-instead-of-proof.ts';
import repeatedAnswer from './answers/repeated-answer.ts';
import unansweredQuestion from './answers/unanswered-question.ts';
import weakAnswer from './answers/weak-answer.ts';
import differingProcedure from './classification/differing-procedure.ts';
import missingAuthoriser from './classification/missing-authoriser.ts';
import understatedType from './classification/understated-type.ts';
import contradictedCriticality from './consistency/contradicted-criticality.ts';
import contradictedImpact from './consistency/contradicted-impact.ts';
import differingDurations from './consistency/differing-durations.ts';
import differingServices from './consistency/differing-services.ts';
import repeatedId from './consistency/repeated-id.ts';
import unplannedMitigation from './consistency/unplanned-mitigation.ts';
import unreadyPrerequisite from './consistency/unready-prerequisite.ts';
import untestedVersion from './consistency/untested-version.ts';
import malformedField from './document/malformed-field.ts';
import misnamedHeading from './document/misnamed-heading.ts';
import repeatedHeading from './document/repeated-heading.ts';
import unknownField from './document/unknown-field.ts';
import missingCodeReview from './links/missing-code-review.ts';
import missingDashboard from './links/missing-dashboard.ts';
import dependentReviewer from './people/dependent-reviewer.ts';
import missingReviewer from './people/missing-reviewer.ts';
import namelessReviewer from './people/nameless-reviewer.ts';
import uninformedOwner from './people/uninformed-owner.ts';
import borrowedName from './review/borrowed-name.ts';
import incompleteReview from './review/incomplete-review.ts';
import layerOutOfOrder from './review/layer-out-of-order.ts';
import staleVerdict from './review/stale-verdict.ts';
import incompleteRisk from './risk/incomplete-risk.ts';
import missingRiskTable from './risk/missing-risk-table.ts';
import unmitigatedRisk from './risk/unmitigated-risk.ts';
import irreversibleStep from './rollback/irreversible-step.ts';
import outdatedRollbackProof from './rollback/outdated-rollback-proof.ts';
import rollbackWithoutDuration from './rollback/rollback-without-duration.ts';
import rollbackWithoutSteps from './rollback/rollback-without-steps.ts';
import untestedRollback from './rollback/untested-rollback.ts';
import vagueRollbackTrigger from './rollback/vague-rollback-trigger.ts';
import missingGoNoGo from './runbook/missing-go-no-go.ts';
import secretInDocument from './runbook/secret-in-document.ts';
import stepWithoutCheck from './runbook/step-without-check.ts';
import stepWithoutDuration from './runbook/step-without-duration.ts';
import stepWithoutOwner from './runbook/step-without-owner.ts';
import unfilledCommand from './runbook/unfilled-command.ts';
import wrongEnvironment from './runbook/wrong-environment.ts';
import insideFreeze from './schedule/inside-freeze.ts';
import lateGoNoGo from './schedule/late-go-no-go.ts';
import outsideChangeWindow from './schedule/outside-change-window.ts';
import overlappingChange from './schedule/overlapping-change.ts';
import planExceedsWindow from './schedule/plan-exceeds-window.ts';
import shortLeadTime from './schedule/short-lead-time.ts';
import ambiguousDate from './time/ambiguous-date.ts';
import ambiguousZone from './time/ambiguous-zone.ts';
import conflictingTimes from './time/conflicting-times.ts';
import differingDates from './time/differing-dates.ts';
import endBeforeStart from './time/end-before-start.ts';
import missingSchedule from './time/missing-schedule.ts';
import overlongWindow from './time/overlong-window.ts';
import relativeDate from './time/relative-date.ts';
import scheduleInPast from './time/schedule-in-past.ts';
import skippedOrRepeatedTime from './time/skipped-or-repeated-time.ts';
import timeWithoutZone from './time/time-without-zone.ts';
import wrongWeekday from './time/wrong-weekday.ts';
import zoneNotInForce from './time/zone-not-in-force.ts';
import missingApproval from './workflow/missing-approval.ts';
import overdueFollowUp from './workflow/overdue-follow-up.ts';
import prematureState from './workflow/premature-state.ts';

export const rules: readonly Rule[] = [
  unansweredQuestion,
  placeholderLeft,
  weakAnswer,
  promiseInsteadOfProof,
  denialInsteadOfScenario,
  repeatedAnswer,
  malformedField,
  unknownField,
  misnamedHeading,
  repeatedHeading,
  missingSchedule,
  timeWithoutZone,
  ambiguousZone,
  zoneNotInForce,
  conflictingTimes,
  wrongWeekday,
  endBeforeStart,
  overlongWindow,
  ambiguousDate,
  relativeDate,
  skippedOrRepeatedTime,
  scheduleInPast,
  differingDates,
  missingRiskTable,
  incompleteRisk,
  unmitigatedRisk,
  untestedRollback,
  vagueRollbackTrigger,
  rollbackWithoutSteps,
  rollbackWithoutDuration,
  irreversibleStep,
  outdatedRollbackProof,
  planExceedsWindow,
  lateGoNoGo,
  stepWithoutDuration,
  stepWithoutCheck,
  stepWithoutOwner,
  unfilledCommand,
  wrongEnvironment,
  secretInDocument,
  missingGoNoGo,
  differingDurations,
  missingReviewer,
  dependentReviewer,
  namelessReviewer,
  uninformedOwner,
  understatedType,
  differingProcedure,
  missingAuthoriser,
  missingDashboard,
  missingCodeReview,
  outsideChangeWindow,
  insideFreeze,
  shortLeadTime,
  overlappingChange,
  contradictedImpact,
  contradictedCriticality,
  untestedVersion,
  unplannedMitigation,
  differingServices,
  unreadyPrerequisite,
  repeatedId,
  incompleteReview,
  staleVerdict,
  layerOutOfOrder,
  borrowedName,
  prematureState,
  missingApproval,
  overdueFollowUp,
];

/** The rules about allows; they run last. */
export const allowRules: readonly AllowRule[] = [allowWithoutReason, unusedAllow, unknownRule];

/** Every rule's id. */
export const ruleIds: readonly string[] = [...rules, ...allowRules].map(rule => rule.id);
