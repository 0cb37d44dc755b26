// The index of an editor's workspace, kept current: by what is typed, opened and closed, and by files that change outside.

import type { Project } from './changeFiles.ts';
import { type ChangeIndex, changeIndex } from './changeIndex.ts';
import type { Waiting } from './core/review/queue.ts';
import { standingOf } from './core/review/standing.ts';
import { summaryOf } from './core/summary.ts';
import { disk, type Files, pathOf } from './disk.ts';
import type { View } from './editor/view.ts';
import { inSlices } from './slices.ts';
import { standings, touched } from './standings.ts';
import type { Workspace } from './workspace.ts';

/** What the index asks of whoever holds the documents, and tells them. */
export interface Holder {
  /** Files with the typed text of open ones. */
  readonly files: Files;
  team(): Workspace;
  /** Uris of open documents. */
  open(): readonly string[];
  view(uri: string): View | undefined;
  /** Reading takes longer than a person waits; the answer takes that back. */
  begin(): () => void;
  /** Other changes say something else: what is found in open documents may be something else, too. */
  othersChanged(): void;
  /** Changes wait for something else. Told once when all were read, and whenever it is so afterwards. */
  waitingChanged(): void;
  failed(error: unknown): void;
}

export interface KeptIndex extends Pick<ChangeIndex, 'neighbours' | 'entries' | 'isComplete'> {
  /** The changes that wait for something, of the open folders and around open documents. */
  waiting(): readonly Waiting[];
  /** What an open document says counts. Whether other documents may look different now. */
  typed(uri: string): boolean;
  closed(uri: string): void;
  /** Files were changed outside, or a record is typed. */
  changed(uris: readonly string[]): void;
  /** Has the changes of all open folders read, and those around documents that are in none of them. */
  cover(): void;
  /** The same when other folders are open now. */
  foldersChanged(): void;
}

/** An index that reads by itself, in the background. */
export function keptIndex(holder: Holder): KeptIndex {
  const index = changeIndex(disk, standings(holder.files, holder.team, Date.now));
  const reading = inSlices(index.readOn, { begin: holder.begin, done: known, failed: holder.failed });
  let toldVersion = index.version;
  let toldWaiting: number | undefined;

  return {
    neighbours: index.neighbours,
    entries: index.entries,
    waiting: () => index.waiting(projects()),
    get isComplete() {
      return index.isComplete;
    },
    typed(uri) {
      reading.hold();
      const isOther = tell(uri);
      tellWaiting();
      return isOther;
    },
    closed(uri) {
      const path = pathOf(uri);
      if (path === undefined) return;
      index.opened(path, undefined);
      reading.start();
    },
    changed(uris) {
      const { changes, isTeam } = touched(uris.flatMap(uri => pathOf(uri) ?? []));
      index.changed(changes);
      if (isTeam) index.lookAgain();
      // The record beside an open document may be another one, too.
      holder.open().forEach(tell);
      reading.start();
    },
    cover() {
      index.cover(projects());
      reading.start();
    },
    foldersChanged() {
      toldWaiting = undefined;
      index.cover(projects());
      reading.start();
    },
  };

  function projects(): readonly Project[] {
    const around = holder.open().flatMap(uri => holder.team().project(pathOf(uri)) ?? []);
    return [...holder.team().folders.map(folder => ({ folder, deep: true })), ...around];
  }

  function tell(uri: string): boolean {
    const path = pathOf(uri);
    const of = path === undefined ? undefined : holder.view(uri);
    if (path === undefined || of?.kind !== 'change') return false;
    return index.opened(path, summaryOf(of.change), standingOf(of.change, of.given));
  }

  /** Everything has been read. Only where there are other changes, something may look different. */
  function known(): void {
    tellWaiting();
    if (index.version === toldVersion) return;
    toldVersion = index.version;
    const isAround = (uri: string) => {
      const project = holder.team().project(pathOf(uri));
      return project !== undefined && index.neighbours(project).all.some(one => one.uri !== uri);
    };
    if (holder.open().some(isAround)) holder.othersChanged();
  }

  function tellWaiting(): void {
    if (!index.isComplete || index.waitingVersion === toldWaiting) return;
    toldWaiting = index.waitingVersion;
    holder.waitingChanged();
  }
}
