// What client and server say to each other about the queue of a workspace's MCMs.

/** Client → server: all MCMs of the workspace, grouped by what they wait for. */
export const queueRequest = 'mcm/queue';
export interface QueueParams {
  /** The reviewer, as declared; nothing waits for somebody who is not known. */
  readonly me?: string;
  /** Only MCMs of this service. */
  readonly service?: string;
  /** Only MCMs in which this person has a part. */
  readonly person?: string;
}

export interface QueueView {
  /** Whether all MCMs of the workspace have been read by now. */
  readonly isComplete: boolean;
  /** How many wait for the person who asks, whatever is filtered. */
  readonly mine: number;
  readonly groups: readonly QueueGroupView[];
  /** What may be filtered by. */
  readonly services: readonly string[];
  readonly people: readonly string[];
}

export interface QueueGroupView {
  readonly id: string;
  readonly title: string;
  readonly count: number;
  /** Unfolded at first: something in it waits for the person, or it is short. */
  readonly isOpen: boolean;
  /** The soonest first; of very many only the first. */
  readonly items: readonly QueueItemView[];
}

export interface QueueItemView {
  readonly uri: string;
  /** As short as can be, for a narrow view: `MCM-2107 · in 9 days`. */
  readonly label: string;
  /** What it is, and what or whom it waits for. */
  readonly says: string;
  /** All of it as one sentence, to be read aloud. */
  readonly spoken: string;
  /** It waits for the person who asks, and they can act now. */
  readonly isMine: boolean;
  /** The rest, a line each: title, state, window with its zone, services, people. */
  readonly more: readonly string[];
}

/** Server → client: the queue may be another one now. */
export const queueChangedNotification = 'mcm/queueChanged';
