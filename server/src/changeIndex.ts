// The MCMs of a workspace as summaries: read from disk little by little, kept current by file events and open documents.
// Whoever holds the index says when there is time to read on; nothing here waits.

import { isAbsolute, relative } from 'node:path';
import { changesBelow } from './changeFiles.ts';
import { source } from './core/source.ts';
import { type Neighbours, noNeighbours, type Summary, sameSummary, summaryFrom } from './core/summary.ts';
import { frontMatter } from './core/text/frontMatter.ts';
import { type Files, uriOf } from './disk.ts';

/** A folder whose changes are each other's neighbours; `deep` with the folders below. */
export interface Project {
  readonly folder: string;
  readonly deep: boolean;
}

/** A change as the index knows it. */
export interface Entry {
  readonly path: string;
  readonly summary: Summary;
  /** Everything in the text that looks like an id, in small letters. */
  readonly mentions: ReadonlySet<string>;
}

export interface ChangeIndex {
  /** The changes of a project: the same object until one of them says something else. Empty until all were read. */
  neighbours(project: Project): Neighbours;
  /** All known changes, those that are open as they are typed. */
  entries(): readonly Entry[];
  /** Has projects read as well; those that are known already are not read again. */
  cover(projects: readonly Project[]): void;
  /** Files may have changed or gone, and are read when there is time. */
  changed(paths: readonly string[]): void;
  /**
   * What an open document says counts; with `undefined` it was closed, and the file counts again. Whether other documents
   * may look different now.
   */
  opened(path: string, summary: Summary | undefined): boolean;
  /** Reads on until `isOver`; whether everything has been read. */
  readOn(isOver: () => boolean): boolean;
  /** How many changes were read. */
  readonly count: number;
  /** Another number whenever some change says something else. */
  readonly version: number;
}

/** An index of nothing yet. */
export function changeIndex(files: Files): ChangeIndex {
  const stored = new Map<string, Entry>();
  const open = new Map<string, Entry>();
  const pending = new Set<string>();
  const walks: Generator<string | undefined>[] = [];
  let projects: readonly Project[] = [];
  let version = 0;
  const byProject = new Map<string, { readonly version: number; readonly neighbours: Neighbours }>();

  const put = (entries: Map<string, Entry>, path: string, entry: Entry | undefined): void => {
    const before = entries.get(path);
    if (entry && before && sameSummary(before.summary, entry.summary))
      entries.set(path, { ...entry, summary: before.summary });
    else {
      if (entry) entries.set(path, entry);
      else if (!entries.delete(path)) return;
      version++;
    }
  };

  const entries = (): readonly Entry[] => {
    const all = [...stored.values()].filter(one => !open.has(one.path));
    return [...all, ...open.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  };

  const isDone = () => walks.length === 0 && pending.size === 0;

  return {
    entries,
    neighbours(project) {
      // Half of the neighbours would make the other half look missing.
      if (walks.length > 0) return noNeighbours;
      const key = `${project.deep} ${project.folder}`;
      const known = byProject.get(key);
      if (known?.version === version) return known.neighbours;
      const all = entries()
        .filter(one => isIn(project, one.path))
        .map(one => one.summary);
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
    changed(paths) {
      for (const path of paths) if (projects.some(one => isIn(one, path))) pending.add(path);
    },
    opened(path, summary) {
      const before = version;
      const known = open.get(path) ?? stored.get(path);
      if (summary) {
        const same = known && sameSummary(known.summary, summary) ? known.summary : summary;
        open.set(path, { path, summary: same, mentions: none });
        if (same !== known?.summary) version++;
      } else if (open.delete(path)) {
        if (projects.some(one => isIn(one, path))) pending.add(path);
        if (known !== stored.get(path)) version++;
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
          put(stored, first, read(first, files));
          continue;
        }
        const walk = walks[0] as Generator<string | undefined>;
        const { value, done } = walk.next();
        if (done) {
          walks.shift();
          version++;
        } else if (value !== undefined && !stored.has(value)) put(stored, value, read(value, files));
      }
      return isDone();
    },
    get count() {
      return stored.size;
    },
    get version() {
      return version;
    },
  };
}

/** The neighbours of projects, each read as a whole when it is first asked for: for the command line. */
export function neighboursAtOnce(files: Files): (project: Project) => Neighbours {
  const index = changeIndex(files);
  return project => {
    index.cover([project]);
    index.readOn(() => false);
    return index.neighbours(project);
  };
}

const none: ReadonlySet<string> = new Set();

function read(path: string, files: Files): Entry | undefined {
  const text = files.read(path);
  if (text === undefined) return undefined;
  const of = source(uriOf(path), text);
  const front = frontMatter(of.text);
  const title = /^#[ \t]+(.+?)(?:[ \t]+#+)?[ \t]*$/m.exec(of.text.slice(front.whole.to))?.[1] ?? '';
  return { path, summary: detached(summaryFrom(of.uri, front, title)), mentions: mentionsIn(of.text) };
}

/** A value that holds no text's memory: a piece of a text keeps all of it. */
function detached<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** Everything in a text that looks like the id of a change, in small letters. */
export function mentionsIn(text: string): ReadonlySet<string> {
  return new Set(detached([...text.matchAll(/[\p{L}\p{N}_]+-\d+/gu)].map(match => match[0].toLowerCase())));
}

function isIn({ folder, deep }: Project, path: string): boolean {
  const way = relative(folder, path);
  if (way === '' || way === '..' || /^\.\.[/\\]/.test(way) || isAbsolute(way)) return false;
  return deep || !/[/\\]/.test(way);
}

function covers(known: Project, other: Project): boolean {
  if (known.folder === other.folder) return known.deep || !other.deep;
  return known.deep && isIn(known, other.folder);
}
