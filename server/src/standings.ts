// What the changes of a workspace wait for, read from disk as cheaply as it can be known: no more of a document is read
// than its state needs.

import type { Stand } from './changeIndex.ts';
import { changeOf, readDocument } from './core/change.ts';
import { documentOf, readRecord, recordOf } from './core/review/reviewRecord.ts';
import { isFinished, standingOf } from './core/review/standing.ts';
import { source } from './core/source.ts';
import { rank } from './core/state.ts';
import { noNeighbours } from './core/summary.ts';
import { frontMatter } from './core/text/frontMatter.ts';
import type { Files } from './disk.ts';
import type { Workspace } from './workspace.ts';

/** What each file waits for under the policy around it; `clock` gives epoch milliseconds. */
export function standings(files: Files, team: () => Workspace, clock: () => number): Stand {
  return (path, of, summary) => {
    const now = clock();
    if (isFinished(summary, now)) return undefined;
    const { template, settings } = team().policy(path);
    const text = rank(summary.state) === 0 ? undefined : files.read(recordOf(path));
    const record = text === undefined ? undefined : readRecord(source('', text).text);
    // Without a record nothing but the front matter counts, until the looks afterwards.
    const isWhole = record !== undefined || rank(summary.state) >= 5 || summary.type === 'standard';
    const part = isWhole ? of : source(of.uri, of.text.slice(0, frontMatter(of.text).whole.to));
    const change = changeOf(readDocument(part), template);
    return standingOf(change, { template, settings, now, others: noNeighbours, record });
  };
}

/** The documents that have to be read again when some files have changed, and whether what all of them wait for may have. */
export function touched(paths: readonly string[]): { readonly changes: readonly string[]; readonly isTeam: boolean } {
  const changes = paths.flatMap(path => (/\.mcm\.md$/i.test(path) ? path : (documentOf(path) ?? [])));
  // A template may have any name.
  const isTeam = paths.some(path => /\.ya?ml$/i.test(path) && documentOf(path) === undefined);
  return { changes, isTeam };
}
