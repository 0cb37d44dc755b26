// The YAML files of a team (policy, template, review record) read: a value where they can be understood, and what is
// wrong with them as findings, in the words of the rules about front matter. Pure.

import { faultsOf, type SchemaName } from './core/fields/schemas.ts';
import { memoText } from './core/memo.ts';
import { readCalendar } from './core/policy/icalendar.ts';
import type { Finding } from './core/rule.ts';
import { readSettings, type Settings } from './core/settings.ts';
import type { Source } from './core/source.ts';
import { type RawTemplate, type Template, toTemplate } from './core/template.ts';
import { plain, yaml } from './core/text/frontMatter.ts';
import { schemaFinding, unknownRules, unknownZone, yamlFinding } from './teamFaults.ts';

/** A file of a team: its value, undefined when it is not usable, and its faults. */
export interface TeamFile<T> {
  readonly value: T | undefined;
  readonly source: Source;
  readonly faults: readonly Finding[];
}

/** How the files of each schema are called; other editors and extensions are told the same in the manifest. */
export const fileNames = {
  settings: '.mcm.yaml',
  review: '*.mcm.review.yaml',
  template: '*.mcm.template.yaml',
} as const satisfies Partial<Record<SchemaName, string>>;

/** Which schema a YAML file follows by its name. A template of another name is one when a policy names it. */
export function schemaFor(path: string): SchemaName | undefined {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).toLowerCase();
  const found = Object.entries(fileNames).find(([, pattern]) =>
    pattern.startsWith('*') ? name.endsWith(pattern.slice(1)) : name === pattern,
  );
  return found?.[0] as SchemaName | undefined;
}

/** A `.mcm.yaml`. */
export function readPolicy(of: Source): TeamFile<Settings> {
  const { settings, faults } = readSettings(of.text);
  const found = faults.map(({ at, says }) => {
    if (says.kind === 'yaml') return yamlFinding(of, 'settings', says.fault);
    return says.kind === 'schema' ? schemaFinding(of, says.fault) : unknownZone(of, at, says.name);
  });
  return { value: settings, source: of, faults: [...found, ...unknownRules(of)] };
}

/** A template file. */
export function readTemplate(of: Source): TeamFile<Template> {
  return { value: templateOf(of.text), source: of, faults: readYaml('template', of) };
}

/** What is wrong with a YAML file as such and by its schema. */
export function readYaml(schema: SchemaName, of: Source): readonly Finding[] {
  const { data, faults } = yaml(of.text);
  return [
    ...faults.map(one => yamlFinding(of, schema, one)),
    ...faultsOf(schema, data).map(one => schemaFinding(of, one)),
  ];
}

/** A policy with the events of its calendar files among the freezes. The same policy and texts give the same object. */
export function withCalendars(policy: Settings, texts: readonly string[]): Settings {
  const known = merged.get(policy);
  if (texts.length === 0) return policy;
  if (known && known.texts.join('\0') === texts.join('\0')) return known.settings;
  const events = texts.flatMap(text => readCalendar(text).periods);
  const settings = { ...policy, freezes: [...policy.freezes, ...events] };
  merged.set(policy, { texts, settings });
  return settings;
}

const merged = new WeakMap<Settings, { readonly texts: readonly string[]; readonly settings: Settings }>();

const templateOf = memoText((text: string): Template | undefined => {
  const { data, faults } = yaml(text);
  if (faults.length > 0 || faultsOf('template', data).some(one => one.keyword !== 'unknown')) return undefined;
  return toTemplate(plain(data) as RawTemplate);
}, 8);
