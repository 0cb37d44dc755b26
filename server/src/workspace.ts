// What holds for a document besides its text: the team's policy and template, found on disk, and the time.
// A broken file never takes effect; the last good one stays in force and the fault is told.

import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import type { Project } from './changeIndex.ts';
import { codeownersPaths, withOwners } from './core/policy/codeowners.ts';
import { type ReviewRecord, readRecord, recordOf } from './core/review/reviewRecord.ts';
import type { Finding, Given } from './core/rule.ts';
import { noSettings, type Settings } from './core/settings.ts';
import { type Source, source } from './core/source.ts';
import { type Neighbours, noNeighbours } from './core/summary.ts';
import { builtIn, type Template } from './core/template.ts';
import type { FrontMatter } from './core/text/frontMatter.ts';
import { type Files, uriOf } from './disk.ts';
import { type Known, knownBelow, knownOf } from './neighbours.ts';
import { procedures } from './procedures.ts';
import { policyFaults } from './teamFaults.ts';
import { readPolicy, readTemplate, withCalendars } from './teamFiles.ts';

/** What is in force for some folder, and what is wrong with the files that say so. */
export interface Policy {
  /** The `.mcm.yaml`; undefined where there is none. */
  readonly path: string | undefined;
  readonly templatePath: string | undefined;
  readonly settings: Settings;
  readonly template: Template;
  readonly faulty: readonly FaultyFile[];
}

export interface FaultyFile {
  readonly path: string;
  readonly source: Source;
  readonly faults: readonly Finding[];
}

export interface Workspace {
  /** The policy for a file; a document without a file gets that of the first folder. */
  policy(path: string | undefined): Policy;
  /**
   * The same object until the policy, the template, the review record or the minute changes, so that nothing is checked
   * twice. `document` where the policy of another place counts; `front` of the document, for the files that it names.
   */
  given(path: string | undefined, now: number, document?: string, front?: FrontMatter): Given;
  /** The project of a file, whose other changes are its neighbours; undefined for a document without a file or folder. */
  project(path: string | undefined): Project | undefined;
  /** The names that the changes around a file use. */
  known(path: string | undefined): Known;
  /** Sets the folders that are open. */
  open(folders: readonly string[]): void;
  /** Looks at the files again: something outside may have changed. */
  refresh(): void;
  readonly folders: readonly string[];
}

/** Knows the policies below some folders, as `files` has them; `neighbours` knows the other changes of a project. */
export function workspace(files: Files, neighbours: (project: Project) => Neighbours = () => noNeighbours): Workspace {
  let folders: readonly string[] = [];
  const byFolder = new Map<string, Policy>();
  const lastGood = new Map<string, { readonly policy?: Settings; readonly template?: Template }>();
  const knowns = new Map<string, Known>();
  const givens = new Map<string, Given>();
  const projects = new Map<string, Project>();
  const records = new Map<string, ReviewRecord | undefined>();
  const procedureOf = procedures(files);

  const policy = (path: string | undefined): Policy => {
    const folder = path === undefined ? folders[0] : dirname(path);
    if (folder === undefined) return nothing;
    let found = byFolder.get(folder);
    if (!found) {
      const file = nearest(folder);
      found = file === undefined ? nothing : inForce(file);
      byFolder.set(folder, found);
    }
    return found;
  };

  /** The innermost open folder around a folder, else its repository; undefined where there is neither. */
  const rootOf = (folder: string): string | undefined =>
    folders.filter(one => isWithin(one, folder)).sort((a, b) => b.length - a.length)[0] ?? gitRoot(files, folder);

  const nearest = (folder: string): string | undefined => {
    for (const at of upwards(folder, rootOf(folder) ?? folder)) {
      const file = join(at, '.mcm.yaml');
      if (files.has(file)) return file;
    }
    return undefined;
  };

  const project = (path: string | undefined): Project | undefined => {
    const own = path === undefined ? folders[0] : dirname(path);
    if (own === undefined) return undefined;
    let found = projects.get(own);
    if (!found) {
      const policy = nearest(own);
      const root = policy === undefined ? rootOf(own) : dirname(policy);
      found = { folder: root ?? own, deep: root !== undefined };
      projects.set(own, found);
    }
    return found;
  };

  const inForce = (path: string): Policy => {
    const good = lastGood.get(path) ?? {};
    const read = readPolicy(source(uriOf(path), files.read(path) ?? ''));
    const policy = read.value ?? good.policy ?? noSettings;
    const beside = (name: string) => resolve(dirname(path), name);
    const calendars = policy.calendars.map(name => ({ name, text: files.read(beside(name)) }));
    const texts = calendars.flatMap(one => one.text ?? []);
    const owners = codeownersPaths.map(one => files.read(beside(one))).find(text => text !== undefined);
    const settings = withOwners(withCalendars(policy, texts), owners);
    const named = policy.template;
    const templatePath = named === undefined ? undefined : beside(named);
    const text = templatePath === undefined ? undefined : files.read(templatePath);
    const template = text === undefined ? undefined : readTemplate(source(uriOf(templatePath as string), text));
    const used = named === undefined ? builtIn : (template?.value ?? good.template ?? builtIn);
    lastGood.set(path, { policy, template: used });
    // What an unreadable policy names is of yesterday; nothing is said about it.
    const beyond = read.value ? policyFaults(read.source, template ? undefined : named, calendars) : [];
    const own = { path, source: read.source, faults: [...read.faults, ...beyond] };
    const others = template ? [{ path: templatePath as string, source: template.source, faults: template.faults }] : [];
    return { path, templatePath, settings, template: used, faulty: [own, ...others] };
  };

  const refresh = (): void => {
    byFolder.clear();
    knowns.clear();
    records.clear();
    projects.clear();
    procedureOf.forget();
  };

  const recordBeside = (path: string | undefined): ReviewRecord | undefined => {
    if (path === undefined || records.has(path)) return path === undefined ? undefined : records.get(path);
    const text = files.read(recordOf(path));
    const plain = text === undefined ? undefined : source('', text).text;
    const found = plain === undefined ? undefined : readRecord(plain);
    records.set(path, found);
    return found;
  };

  return {
    policy,
    project,
    given(path, now, document = path, front) {
      const { path: team = '', template, settings } = policy(path);
      const record = recordBeside(document);
      const around = project(document);
      const procedure = front && procedureOf.read(front, document, around?.folder, now);
      const key = `${team}\n${record || procedure ? document : ''}\n${around?.folder}`;
      const others = around ? neighbours(around) : noNeighbours;
      const minute = Math.floor(now / 60_000) * 60_000;
      const known = givens.get(key);
      const isSame = known?.template === template && known.settings === settings && known.record === record;
      if (known && isSame && known.procedure === procedure && known.now === minute && known.others === others)
        return known;
      const given: Given = { template, settings, now: minute, others, record, procedure };
      givens.set(key, given);
      return given;
    },
    known(path) {
      const own = path === undefined ? folders[0] : dirname(path);
      if (own === undefined) return knownOf([]);
      const root = rootOf(own);
      // Outside of any project, the folders below may be somebody's whole home.
      const found = knowns.get(root ?? own) ?? knownBelow(root ?? own, root !== undefined, files);
      knowns.set(root ?? own, found);
      return found;
    },
    open(now) {
      folders = now;
      refresh();
    },
    refresh,
    get folders() {
      return folders;
    },
  };
}

const nothing: Policy = {
  path: undefined,
  templatePath: undefined,
  settings: noSettings,
  template: builtIn,
  faulty: [],
};

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !/^\.\.[/\\]/.test(way) && !isAbsolute(way);
}

function gitRoot(files: Files, folder: string): string | undefined {
  for (const at of upwards(folder)) if (files.has(join(at, '.git'))) return at;
  return undefined;
}

/** A folder and those above it, up to `root`. */
function* upwards(folder: string, root?: string): Iterable<string> {
  for (let at = folder; ; at = dirname(at)) {
    yield at;
    if (at === root || at === dirname(at)) return;
  }
}
