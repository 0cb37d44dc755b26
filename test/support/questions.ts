// Short names of questions, for tables of answers.

/** The id of the question that a short name stands for. */
export const questions: Readonly<Record<string, string>> = {
  purpose: 'activity.purpose',
  execution: 'activity.execution',
  'end-state': 'activity.end-state',
  assumptions: 'activity.assumptions',
  necessity: 'risk.necessity',
  timing: 'risk.timing',
  prerequisites: 'risk.prerequisites',
  intrusive: 'risk.intrusiveness',
  critical: 'risk.business-critical',
  tested: 'risk.testing',
  dependencies: 'services.dependencies',
  scenarios: 'worst-case.scenarios',
  mitigation: 'worst-case.mitigation',
  triggers: 'rollback.triggers',
  rollback: 'rollback.procedure',
  verified: 'rollback.verified',
  runbook: 'runbook.steps',
  'go-no-go': 'runbook.go-no-go',
  communication: 'communication.plan',
};
