// CODEOWNERS files, as GitHub, GitLab and Gitea read them: which people own a path. The last line that matches decides.

import { memo, memoText } from '../memo.ts';
import type { Settings } from '../settings.ts';

/** One line: a pattern and those who own what it matches; none when nobody does. */
export interface OwnerLine {
  readonly pattern: string;
  readonly owners: readonly string[];
}

/** Where such a file may stand in a repository; the first one counts. */
export const codeownersPaths: readonly string[] = [
  '.github/CODEOWNERS',
  'CODEOWNERS',
  'docs/CODEOWNERS',
  '.gitlab/CODEOWNERS',
];

/** The lines of a CODEOWNERS file. Never fails; GitLab's section headings give owners to the lines below that have none. */
export const readCodeowners = memoText((text: string): readonly OwnerLine[] => {
  const lines: OwnerLine[] = [];
  let inherited: readonly string[] = [];
  for (const raw of text.split(/\r\n|\r|\n/)) {
    const line = raw.replace(/(?:^|\s)#.*$/, '').trim();
    const section = /^\^?\[[^\]]*\](?:\[\d+\])?\s*(.*)$/.exec(line);
    if (section) inherited = ownersIn(section[1] as string);
    else if (line !== '') {
      const [pattern = '', rest = ''] = line.split(/(?<!\\)\s+(.*)/s);
      const own = ownersIn(rest);
      lines.push({ pattern: pattern.replace(/\\ /g, ' '), owners: own.length > 0 ? own : inherited });
    }
  }
  return lines;
}, 8);

/**
 * The owners of a service: of the folder that bears its name (`/services/orders-db/`). Nobody where a team is among them,
 * because who belongs to it is not known here.
 */
export function ownersOfService(lines: readonly OwnerLine[], service: string): readonly string[] {
  const name = service.toLowerCase();
  const own = lines.filter(({ pattern }) => {
    const parts = pattern
      .toLowerCase()
      .split('/')
      .filter(part => part !== '' && !/^\*+$/.test(part));
    return parts.at(-1) === name;
  });
  const owners = own.at(-1)?.owners ?? [];
  return owners.some(isTeam) ? [] : owners;
}

/** A policy in which services without owners have those of CODEOWNERS. The same policy and text give the same object. */
export function withOwners(settings: Settings, text: string | undefined): Settings {
  return text === undefined ? settings : filled(settings)(text);
}

const filled = memo((settings: Settings) =>
  memoText((text: string): Settings => {
    const lines = readCodeowners(text);
    const all = Object.entries(settings.services);
    if (lines.length === 0 || all.every(([, { owners }]) => owners.length > 0)) return settings;
    const services = all.map(([name, service]) => [
      name,
      service.owners.length > 0 ? service : { ...service, owners: ownersOfService(lines, name) },
    ]);
    return { ...settings, services: Object.fromEntries(services) };
  }, 1),
);

function ownersIn(text: string): readonly string[] {
  return text.split(/\s+/).filter(word => /^@\S|^\S+@\S+\.\S+$/.test(word));
}

/** `@org/team` on GitHub, `@@role` on GitLab. */
function isTeam(owner: string): boolean {
  return /^@[^@]*\/|^@@/.test(owner);
}
