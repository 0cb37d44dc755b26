// The queue: every MCM of a workspace in the one group that says what it waits for, seen by one person at one moment. It
// sorts and counts small standings; no document is read here.

import { samePerson } from '../fields/people.ts';
import type { Summary } from '../summary.ts';
import type { Words } from '../words.ts';
import { queueSays as says } from './queueWords.ts';
import type { OpenLayer, Standing, Why } from './standing.ts';

/** An MCM with what it waits for. */
export interface Waiting {
  readonly summary: Summary;
  readonly standing: Standing;
}

/** Who looks, and at what. A filter that is undefined lets everything pass. */
export interface Viewer {
  /** The reviewer, as declared; undefined when nobody knows: then nothing waits for them. */
  readonly me: string | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly service?: string;
  readonly person?: string;
}

export interface QueueItem extends Waiting {
  /** It waits for the viewer, and they can act now. */
  readonly isMine: boolean;
  readonly why: Why | undefined;
  /** Who is waited for, where it is known. */
  readonly by: readonly string[];
  /** What it is sorted by, and `isDue` whether that is when something is due and not when it starts. Epoch milliseconds. */
  readonly at: number | undefined;
  readonly isDue: boolean;
}

export interface QueueGroup {
  /** `review-1`, `review-2`, `author`, `reviewers`, `decision`, `execution`, `follow-up`. */
  readonly id: string;
  readonly title: Words;
  /** Soonest first; those without a time last. */
  readonly items: readonly QueueItem[];
}

export interface Queue {
  /** Those that have items, in the order of the work. */
  readonly groups: readonly QueueGroup[];
  /** How many wait for the viewer, whatever is filtered. */
  readonly mine: number;
  /** What could be filtered by, in the order of the alphabet. */
  readonly services: readonly string[];
  readonly people: readonly string[];
}

const DAY = 24 * 60 * 60 * 1000;

/** The queue as somebody sees it. */
export function queueOf(all: readonly Waiting[], viewer: Viewer): Queue {
  const groups = new Map<string, { readonly title: Words; readonly items: QueueItem[] }>();
  const isMe = isSame(viewer.me);
  const isAsked = isSame(viewer.person);
  const service = viewer.service?.toLowerCase();
  let mine = 0;
  for (const one of all) {
    const { id, title, ...item } = placeOf(one, isMe, viewer.now);
    if (item.isMine) mine++;
    if (service !== undefined && !one.summary.services.some(name => name.toLowerCase() === service)) continue;
    if (viewer.person !== undefined && !peopleOf(one).some(isAsked)) continue;
    const group = groups.get(id);
    if (group) group.items.push(item);
    else groups.set(id, { title, items: [item] });
  }
  const order = [...groups.keys()].sort((a, b) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1));
  return {
    groups: order.map(id => {
      const { title, items } = groups.get(id) as { title: Words; items: QueueItem[] };
      return { id, title, items: items.sort(bySoonest) };
    }),
    mine,
    services: distinct(all.flatMap(({ summary }) => summary.services)),
    people: distinct(all.flatMap(peopleOf)),
  };
}

type Placed = QueueItem & { readonly id: string; readonly title: Words };

/** The one group of an MCM, for a person. What they can do themselves comes first. */
function placeOf({ summary, standing }: Waiting, isMe: (name: string) => boolean, now: number): Placed {
  const makes = summary.people.some(isMe);
  const item = (id: string, title: Words, more: Partial<QueueItem> = {}): Placed => {
    const common = { summary, standing, isMine: false, why: undefined, by: [], at: summary.start, isDue: false };
    return { id, title, ...common, ...more };
  };
  const { waits } = standing;
  switch (waits.kind) {
    case 'author':
      return item('author', says.author, { why: waits.why, isMine: makes, by: summary.people.slice(0, 1) });
    case 'review': {
      const own = waits.layers.find(({ by }) => by.some(isMe));
      if (own) return item(`review-${own.layer}`, mineIn(own), { why: own.why, isMine: true });
      if (waits.author)
        return item('author', says.author, { why: waits.author, isMine: makes, by: summary.people.slice(0, 1) });
      const why = waits.layers[0]?.why;
      return item('reviewers', says.reviewers, { why, by: waits.layers.flatMap(({ by }) => by) });
    }
    case 'decision':
      return item('decision', says.decision, { by: waits.by, isMine: waits.by.some(isMe) });
    case 'execution':
      return item('execution', says.execution, {
        why: runOf(summary, now),
        isMine: makes && (summary.state === 'implementing' || (summary.start ?? Number.NaN) < now + DAY),
        by: summary.people,
      });
    case 'follow-up':
      return item('follow-up', says.followUp, {
        why: waits.why,
        at: waits.due ?? summary.start,
        isDue: waits.due !== undefined,
        isMine: makes && (waits.due ?? now) <= now,
        by: summary.people.slice(0, 1),
      });
  }
}

function mineIn({ title }: OpenLayer): Words {
  return { en: `Mine: ${title.en}`, 'zh-cn': `待我评审：${title['zh-cn'] ?? title.en}` };
}

function runOf({ state, start, end }: Summary, now: number): Why | undefined {
  if (end !== undefined && end < now) return { says: says.over };
  if (state === 'implementing') return { says: says.running };
  return start !== undefined && start < now ? { says: says.begun } : undefined;
}

/** Whether a name means a person; the same few names are asked about thousands of times. */
function isSame(person: string | undefined): (name: string) => boolean {
  if (person === undefined) return () => false;
  const known = new Map<string, boolean>();
  return name => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const same = samePerson(name, person);
    known.set(name, same);
    return same;
  };
}

function peopleOf({ summary, standing }: Waiting): readonly string[] {
  const { waits, reviewers } = standing;
  return [...summary.people, ...reviewers, ...(waits.kind === 'decision' ? waits.by : [])];
}

function bySoonest(a: QueueItem, b: QueueItem): number {
  const [one, other] = [a.at ?? Number.POSITIVE_INFINITY, b.at ?? Number.POSITIVE_INFINITY];
  return one === other ? (a.summary.uri < b.summary.uri ? -1 : 1) : one - other;
}

const order = ['review', 'author', 'reviewers', 'decision', 'execution', 'follow-up'];

function rankOf(id: string): number {
  return order.indexOf(id.replace(/-\d+$/, ''));
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
}
