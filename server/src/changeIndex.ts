// The MCMs of a workspace, small: read from disk little by little, kept current by file events and open documents. Whoever
// holds the index says when there is time to read on; nothing here waits.

import { changesBelow, isIn, type Project } from './changeFiles.ts';
import type { Waiting } from './core/review/queue.ts';
import type { Standing } from './core/review/standing.ts';
import { type Source, source } from './core/source.ts';
import { type Neighbours, noNeighbours, type Summary, sameSummary, summaryFrom } from './core/summary.ts';
import { frontMatter } from './core/text/frontMatter.ts';
import { type Files, uriOf } from './disk.ts';

export type { Project } from './changeFiles.ts';

/** A change as the index knows it. */
export interface Entry {
  readonly path: string;
  readonly summary: Summary;
  /** What it waits for; undefined when it is finished, or nobody asks. */
  readonly standing: Standing | undefined;
  /** Everything in the text that looks like an id, in small letters, a blank around each; empty when that is not known. */
  readonly mentions: string;
}

export interface ChangeIndex {
  /** The changes of a project: the same object until one of them says something else. Empty until all were read. */
  neighbours(project: Project): Neighbours;
  /** All known changes in the order of their paths, those that are open as they are typed. */
  entries(): readonly Entry[];
  /** Those in some projects that wait for something, in no order. */
  waiting(projects: readonly Project[]): readonly Waiting[];
  /** Has projects read as well; those that are known already are not read again. */
  cover(projects: readonly Project[]): void;
  /** Files may have changed or gone, and are read when there is time. */
  changed(paths: readonly string[]): void;
  /** What changes wait for may be something else: those that wait are read again when there is time. */
  lookAgain(): void;
  /**
   * What an open document says counts; with `undefined` it was closed, and the file counts again. Whether other documents
   * may look different now.
   */
  opened(path: string, summary: Summary | undefined, standing?: Standing): boolean;
  /** Reads on until `isOver`; whether everything has been read. */
  readOn(isOver: () => boolean): boolean;
  /** Whether everything that is covered was found. */
  readonly isComplete: boolean;
  /** How many changes were read. */
  readonly count: number;
  /** Another number whenever some change says something else. */
  readonly version: number;
  /** Another number whenever something waits for something else. */
  readonly waitingVersion: number;
}

/** What a change waits for: asked of every file that is read. */
export type Stand = (path: string, of: Source, summary: Summary) => Standing | undefined;

/** An index of nothing yet. */
export function changeIndex(files: Files, stand: Stand = () => undefined): ChangeIndex {
  const stored = new Map<string, Entry>();
  const open = new Map<string, Entry>();
  const pending = new Set<string>();
  const walks: Generator<string | undefined>[] = [];
  let projects: readonly Project[] = [];
  let version = 0;
  let waitingVersion = 0;
  let sorted: readonly string[] | undefined;
  const byProject = new Map<string, { readonly version: number; readonly neighbours: Neighbours }>();

  const put = (entries: Map<string, Entry>, path: string, entry: Entry | undefined): void => {
    const before = entries.get(path);
    if (!entry && !before) return;
    if ((entry === undefined) !== (before === undefined)) sorted = undefined;
    if (!sameValue(before?.standing, entry?.standing)) waitingVersion++;
    if (entry && before && sameSummary(before.summary, entry.summary))
      entries.set(path, { ...entry, summary: before.summary });
    else {
      if (entry) entries.set(path, entry);
      else entries.delete(path);
      version++;
      // What waits is shown with its title, its time and its people.
      if (before?.standing || entry?.standing) waitingVersion++;
    }
  };

  const paths = (): readonly string[] => {
    sorted ??= [...new Set([...stored.keys(), ...open.keys()])].sort();
    return sorted;
  };
  const entryAt = (path: string) => open.get(path) ?? (stored.get(path) as Entry);
  const isDone = () => walks.length === 0 && pending.size === 0;

  return {
    entries: () => paths().map(entryAt),
    waiting(around) {
      const found: Waiting[] = [];
      const add = ({ path, summary, standing }: Entry) => {
        if (standing && around.some(project => isIn(project, path))) found.push({ summary, standing });
      };
      for (const one of stored.values()) if (!open.has(one.path)) add(one);
      for (const one of open.values()) add(one);
      return found;
    },
    neighbours(project) {
      // Half of the neighbours would make the other half look missing.
      if (walks.length > 0) return noNeighbours;
      const key = `${project.deep} ${project.folder}`;
      const known = byProject.get(key);
      if (known?.version === version) return known.neighbours;
      const all = paths()
        .filter(path => isIn(project, path))
        .map(path => entryAt(path).summary);
      const isSame =
        known && all.length === known.neighbours.all.length && all.every((one, i) => one === known.neighbours.all[i]);
      const neighbours = isSame ? known.neighbours : all.length === 0 ? noNeighbours : { all };
      byProject.set(key, { version, neighbours });
      return neighbours;
    },
    cover(more) {
      for (const one of more) {
        if (projects.some(known => covers(known, one))) continue;
        projects = [...projects, one];
        walks.push(changesBelow(one.folder, one.deep, files));
      }
    },
    changed(changed) {
      for (const path of changed) if (projects.some(one => isIn(one, path))) pending.add(path);
    },
    lookAgain() {
      for (const { path, standing } of stored.values()) if (standing) pending.add(path);
    },
    opened(path, summary, standing) {
      const before = version;
      const known = open.get(path) ?? stored.get(path);
      if (summary) {
        const same = known && sameSummary(known.summary, summary) ? known.summary : summary;
        if (!known) sorted = undefined;
        if (!sameValue(known?.standing, standing) || (standing && same !== known?.summary)) waitingVersion++;
        open.set(path, { path, summary: same, standing, mentions: '' });
        if (same !== known?.summary) version++;
      } else if (open.delete(path)) {
        if (projects.some(one => isIn(one, path))) pending.add(path);
        if (known !== stored.get(path)) {
          sorted = undefined;
          version++;
          waitingVersion++;
        }
      }
      return (
        version !== before &&
        !(summary && known && sameSummary({ ...known.summary, title: '' }, { ...summary, title: '' }))
      );
    },
    readOn(isOver) {
      while (!isDone() && !isOver()) {
        const [first] = pending;
        if (first !== undefined) {
          pending.delete(first);
          put(stored, first, read(first, files, stand));
          continue;
        }
        const walk = walks[0] as Generator<string | undefined>;
        const { value, done } = walk.next();
        if (done) {
          walks.shift();
          version++;
        } else if (value !== undefined && !stored.has(value)) put(stored, value, read(value, files, stand));
      }
      return isDone();
    },
    get isComplete() {
      return walks.length === 0;
    },
    get count() {
      return stored.size;
    },
    get version() {
      return version;
    },
    get waitingVersion() {
      return waitingVersion;
    },
  };
}

/** The neighbours of projects, each read as a whole when it is first asked for: for the command line. */
export function neighboursAtOnce(files: Files): (project: Project) => Neighbours {
  const known = new Map<string, Neighbours>();
  return project => {
    const key = `${project.deep} ${project.folder}`;
    const found = known.get(key) ?? { all: [...summariesBelow(project, files)] };
    known.set(key, found);
    return found;
  };
}

function summariesBelow({ folder, deep }: Project, files: Files): readonly Summary[] {
  const paths = [...changesBelow(folder, deep, files)].filter(path => path !== undefined).sort();
  return paths.flatMap(path => summaryAt(path, files)?.summary ?? []);
}

function read(path: string, files: Files, stand: Stand): Entry | undefined {
  const found = summaryAt(path, files);
  if (!found) return undefined;
  const { of, summary } = found;
  return { path, summary, standing: detached(stand(path, of, summary)), mentions: mentionsIn(of.text) };
}

function summaryAt(path: string, files: Files): { readonly of: Source; readonly summary: Summary } | undefined {
  const text = files.read(path);
  if (text === undefined) return undefined;
  const of = source(uriOf(path), text);
  const front = frontMatter(of.text);
  const title = /^#[ \t]+(.+?)(?:[ \t]+#+)?[ \t]*$/m.exec(of.text.slice(front.whole.to))?.[1] ?? '';
  return { of, summary: detached(summaryFrom(of.uri, front, title)) };
}

/** A value that holds no text's memory: a piece of a text keeps all of it. */
function detached<T>(value: T): T {
  return value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T);
}

/** Everything in a text that looks like the id of a change, in small letters, with a blank around each. */
export function mentionsIn(text: string): string {
  const found = new Set([...text.matchAll(/[\p{L}\p{N}_]+-\d+/gu)].map(match => match[0].toLowerCase()));
  return found.size === 0 ? '' : detached(` ${[...found].join(' ')} `);
}

function sameValue(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function covers(known: Project, other: Project): boolean {
  if (known.folder === other.folder) return known.deep || !other.deep;
  return known.deep && isIn(known, other.folder);
}
