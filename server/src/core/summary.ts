// What other documents may know of a change: a few facts, compared by value, so that typing prose in one MCM never
// recomputes another.

import type { Change } from './change.ts';
import { fieldsOf, listOf, valueIn } from './fields/fields.ts';
import { memo } from './memo.ts';
import { scheduleOf } from './schedule.ts';
import { type State, states } from './state.ts';
import { type ChangeType, changeTypes } from './template.ts';
import type { FrontMatter } from './text/frontMatter.ts';

/** The facts of one MCM. Times are epoch milliseconds. */
export interface Summary {
  readonly uri: string;
  readonly id: string | undefined;
  readonly title: string;
  readonly type: ChangeType;
  readonly state: State;
  readonly start: number | undefined;
  readonly end: number | undefined;
  readonly services: readonly string[];
  readonly people: readonly string[];
  readonly prerequisites: readonly string[];
}

/** The other MCMs of a workspace. The same object until one of its summaries changes. */
export interface Neighbours {
  readonly all: readonly Summary[];
}

/** No other document is known. */
export const noNeighbours: Neighbours = { all: [] };

/** What others may know of a change. */
export const summaryOf = memo((change: Change): Summary => {
  return summaryFrom(change.source.uri, change.front, change.title?.text ?? '');
});

/** The same from a front matter and a title, for documents of which nothing else is read. */
export function summaryFrom(uri: string, front: FrontMatter, title: string): Summary {
  const fields = fieldsOf(front);
  const schedule = scheduleOf(front);
  const texts = (field: Parameters<typeof listOf>[0]) => listOf(field).map(one => one.text);
  const owner = valueIn(fields.owner);
  return {
    uri,
    id: valueIn(fields.id),
    title,
    type: known(changeTypes, valueIn(fields.type)) ?? 'normal',
    state: known(states, valueIn(fields.state)) ?? 'draft',
    start: schedule.start.instant,
    end: schedule.end.instant,
    services: texts(fields.services),
    people: [...new Set([...(owner === undefined ? [] : [owner]), ...texts(fields.executors)])],
    prerequisites: texts(fields.prerequisites),
  };
}

function known<T extends string>(names: readonly T[], name: string | undefined): T | undefined {
  return names.find(one => one === name?.toLowerCase());
}

/** Whether two summaries say the same. */
export function sameSummary(a: Summary, b: Summary): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** The MCMs with an id, letter case aside. */
export function withId(neighbours: Neighbours, id: string): readonly Summary[] {
  return byId(neighbours).get(id.toLowerCase()) ?? [];
}

/** The MCMs whose window overlaps a stretch of time; half-open, so one may begin where another ends. */
export function overlapping(neighbours: Neighbours, from: number, to: number): readonly Summary[] {
  const { sorted, longest } = byStart(neighbours);
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as Planned).start < from - longest) low = middle + 1;
    else high = middle;
  }
  const found: Summary[] = [];
  for (let i = low; i < sorted.length; i++) {
    const one = sorted[i] as Planned;
    if (one.start >= to) break;
    if (one.end > from) found.push(one);
  }
  return found;
}

type Planned = Summary & { readonly start: number; readonly end: number };

const byId = memo((neighbours: Neighbours): ReadonlyMap<string, readonly Summary[]> => {
  const found = new Map<string, Summary[]>();
  for (const one of neighbours.all) {
    if (one.id === undefined) continue;
    const key = one.id.toLowerCase();
    const same = found.get(key);
    if (same) same.push(one);
    else found.set(key, [one]);
  }
  return found;
});

const byStart = memo((neighbours: Neighbours): { readonly sorted: readonly Planned[]; readonly longest: number } => {
  const planned = neighbours.all.filter(
    (one): one is Planned => one.start !== undefined && one.end !== undefined && one.end > one.start,
  );
  const sorted = [...planned].sort((a, b) => a.start - b.start);
  return { sorted, longest: sorted.reduce((most, one) => Math.max(most, one.end - one.start), 0) };
});
