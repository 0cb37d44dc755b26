// The states of a change and how far along each one is.

/** The workflow of a change; the side states can be reached where the name says. */
export type State =
  | 'draft'
  | 'review'
  | 'approved'
  | 'scheduled'
  | 'implementing'
  | 'implemented'
  | 'closed'
  | 'deferred'
  | 'rejected'
  | 'rolled-back'
  | 'aborted';

const ranks: Readonly<Record<State, number>> = {
  draft: 0,
  deferred: 0,
  review: 1,
  rejected: 1,
  approved: 2,
  scheduled: 3,
  implementing: 4,
  aborted: 4,
  implemented: 5,
  'rolled-back': 5,
  closed: 6,
};

export const states = Object.keys(ranks) as readonly State[];

/** How far a state is along the workflow: `draft` 0 to `closed` 6. A name that is no state counts as draft. */
export function rank(state: string): number {
  return ranks[state as State] ?? 0;
}
