// How loud a finding is: by what kind of fault it is and how far the change has come. The table is the policy that
// every rule shares; a team overrides single rules in .mcm.yaml.

import type { Change } from './change.ts';
import type { Given } from './rule.ts';
import { rank } from './state.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A kind of fault: a row of the table below. */
export type Row = keyof typeof table;

/** How far a change has come: a column of the table. `quiet` is a change that will not happen. */
export type Column = 'draft' | 'review' | 'approved' | 'done' | 'afterwards' | 'late' | 'quiet';

type Levels = readonly [draft: Level, review: Level, approved: Level, done: Level, afterwards: Level, late: Level];
type Level = Severity | 'off';

// afterwards: an emergency written after its start; late: the same more than 24 hours after it.
const table = {
  missing: ['information', 'error', 'error', 'off', 'information', 'error'],
  placeholder: ['information', 'warning', 'error', 'off', 'information', 'information'],
  weak: ['hint', 'warning', 'warning', 'off', 'hint', 'hint'],
  loud: ['information', 'error', 'error', 'off', 'information', 'information'],
  rollback: ['warning', 'warning', 'error', 'off', 'information', 'information'],
  contradiction: ['warning', 'error', 'error', 'information', 'warning', 'warning'],
  policy: ['information', 'error', 'error', 'off', 'information', 'information'],
  consistency: ['information', 'warning', 'warning', 'off', 'information', 'information'],
  prose: ['information', 'warning', 'warning', 'off', 'information', 'information'],
  form: ['warning', 'error', 'error', 'error', 'error', 'error'],
  nudge: ['hint', 'information', 'information', 'off', 'hint', 'hint'],
  remark: ['information', 'information', 'information', 'information', 'information', 'information'],
  notice: ['warning', 'warning', 'warning', 'warning', 'warning', 'warning'],
  followUp: ['off', 'off', 'off', 'information', 'information', 'information'],
} as const satisfies Record<string, Levels>;

const columns: readonly Column[] = ['draft', 'review', 'approved', 'done', 'afterwards', 'late'];
const DAY = 24 * 60 * 60 * 1000;

/** The level of a kind of fault in a column; `off` when it is not worth saying there. */
export function level(row: Row, column: Column): Level {
  return column === 'quiet' && row !== 'form' && row !== 'notice'
    ? 'off'
    : (table[row][columns.indexOf(column)] ?? 'warning');
}

/** Which column a change stands in. `given.now` and the schedule decide only for emergencies. */
export function columnOf(change: Change, given: Given): Column {
  if (change.state === 'rejected' || change.state === 'aborted') return 'quiet';
  const start = change.schedule.start.instant;
  if (change.type === 'emergency' && change.state !== 'closed' && start !== undefined && start < given.now) {
    return given.now - start > DAY ? 'late' : 'afterwards';
  }
  const along = rank(change.state);
  return along >= 5 ? 'done' : along >= 2 ? 'approved' : along === 1 ? 'review' : 'draft';
}

/** The table as data, for the docs. */
export const severityTable: Readonly<Record<string, Levels>> = table;
