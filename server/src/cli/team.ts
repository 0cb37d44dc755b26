// The policy and template in force for documents on the command line: the same look-up as the editor's, or the file that
// `--config` names.

import { basename, dirname, join, resolve } from 'node:path';
import { neighboursAtOnce } from '../changeIndex.ts';
import type { Given } from '../core/rule.ts';
import type { Template } from '../core/template.ts';
import type { FrontMatter } from '../core/text/frontMatter.ts';
import { readTime } from '../core/time/time.ts';
import type { Locale } from '../core/words.ts';
import { disk, type Files } from '../disk.ts';
import { type FaultyFile, type Policy, workspace } from '../workspace.ts';
import type { Place } from './inputs.ts';
import type { Shell } from './shell.ts';
import { misuse } from './tell.ts';

export interface Team {
  policy(path: string | undefined): Policy;
  /** What holds for a document; `front` for the files that it names. */
  given(path: string | undefined, front?: FrontMatter): Given;
  template(path: string | undefined): Template;
  /** Faults of the policies and templates that were asked for, each file once. */
  faulty(): readonly FaultyFile[];
}

/** The team files for some places, as `--config` and `--now` ask. Says what is wrong with these; undefined then. */
export function teamFor(
  places: readonly Place[],
  options: ReadonlyMap<string, string>,
  shell: Shell,
  locale: Locale,
): Team | undefined {
  const time = options.get('now');
  const now = time === undefined ? shell.now : instantOf(time);
  if (now === undefined) {
    misuse(shell, locale, nowSays, { text: time ?? '' });
    return undefined;
  }
  const config = options.get('config');
  const paths = places.flatMap(one => one.path ?? []);
  const team = teamOf(paths, config, now, shell);
  if (!team) misuse(shell, locale, configSays, { path: config ?? '' });
  return team;
}

/** The team files around `paths` (and the working folder); with `config` that file for all. Undefined when it is not there. */
export function teamOf(
  paths: readonly string[],
  config: string | undefined,
  now: number,
  shell: Shell,
): Team | undefined {
  const asked = new Map<string, FaultyFile>();
  const named = config === undefined ? undefined : resolve(shell.cwd, config);
  if (named !== undefined && disk.read(named) === undefined) return undefined;
  // Whatever its name, the file is read as the policy of its own folder.
  const stand = named === undefined ? undefined : join(dirname(named), '.mcm.yaml');
  const files: Files = named === undefined || stand === undefined ? disk : standingFor(stand, named);
  const team = workspace(files, neighboursAtOnce(files));
  const folders = [shell.cwd, ...paths.map(path => dirname(path))];
  team.open(stand === undefined ? [...new Set(folders.map(rootAround))] : [dirname(stand)]);
  const place = (path: string | undefined) => (stand === undefined ? (path ?? join(shell.cwd, 'stdin.mcm.md')) : stand);
  const policy = (path: string | undefined): Policy => {
    const found = team.policy(place(path));
    for (const one of found.faulty) {
      const real = one.path === stand && named !== undefined ? { ...one, path: named } : one;
      if (one.faults.length > 0) asked.set(real.path, real);
    }
    return found;
  };
  return {
    policy,
    template: path => policy(path).template,
    given: (path, front) => {
      policy(path);
      return team.given(place(path), now, path, front);
    },
    faulty: () => [...asked.values()],
  };
}

function standingFor(stand: string, named: string): Files {
  const isStand = (path: string) => basename(path) === '.mcm.yaml' && path === stand;
  return {
    has: path => isStand(path) || disk.has(path),
    read: path => disk.read(isStand(path) ? named : path),
    list: disk.list,
  };
}

/** Where to stop looking upwards: the repository, else the nearest folder with a policy, else the folder itself. */
function rootAround(folder: string): string {
  let withPolicy: string | undefined;
  for (let at = folder; ; at = dirname(at)) {
    if (disk.has(join(at, '.git'))) return at;
    if (withPolicy === undefined && disk.has(join(at, '.mcm.yaml'))) withPolicy = at;
    if (at === dirname(at)) return withPolicy ?? folder;
  }
}

function instantOf(text: string): number | undefined {
  const read = readTime(text);
  return read.kind === 'instant' ? read.instant : undefined;
}

const nowSays = {
  en: '--now needs an instant with its zone, such as 2026-11-20T00:00:00Z, not “{text}”.',
  'zh-cn': '--now 需要带时区的时刻，例如 2026-11-20T00:00:00Z，而不是“{text}”。',
};
const configSays = { en: 'The policy file “{path}” cannot be read.', 'zh-cn': '策略文件“{path}”无法读取。' };
