// A team's policy (.mcm.yaml) as a value. Everything is optional; without a file nothing is assumed.

import { type Data, yaml, type YamlFault, plain } from './frontMatter.ts';
import { memoText } from './memo.ts';
import type { Severity } from './severity.ts';
import { type Fault, faultsOf } from './schemas.ts';
import { isZone } from './time.ts';
import type { Span } from './source.ts';

export interface Service {
  readonly owners: readonly string[];
  readonly tier?: number;
  readonly dependencies: readonly string[];
}

/** A stretch of calendar time that a policy names; `from` and `to` as written, read in `timezone`. */
export interface Period {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly timezone?: string;
}

export interface Settings {
  /** Path of the team's template, as written. */
  readonly template?: string;
  readonly timezone?: string;
  /** What ambiguous letters mean here, such as CST: Asia/Shanghai. */
  readonly zones: Readonly<Record<string, string>>;
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  readonly services: Readonly<Record<string, Service>>;
  readonly restricted: readonly Period[];
  readonly review: 'required' | 'optional';
}

/** No policy: what holds without a file. */
export const noSettings: Settings = { zones: {}, rules: {}, services: {}, restricted: [], review: 'optional' };

/** A policy file read: the settings where it could be understood, and what could not. */
export interface ReadSettings {
  /** Undefined when the file is not usable at all; the last good one stays in force then. */
  readonly settings: Settings | undefined;
  readonly faults: readonly SettingsFault[];
}

export interface SettingsFault {
  readonly at: Span;
  readonly says: { readonly kind: 'yaml'; readonly fault: YamlFault } | { readonly kind: 'schema'; readonly fault: Fault } | { readonly kind: 'zone'; readonly name: string };
}

/** Reads a `.mcm.yaml`. Never fails; unknown and malformed parts are faults and the rest still counts. */
export const readSettings = memoText((text: string): ReadSettings => {
  const { data, faults } = yaml(text);
  const broken: SettingsFault[] = faults.map(fault => ({ at: fault.at, says: { kind: 'yaml', fault } }));
  const shape: SettingsFault[] = faultsOf('settings', data).map(fault => ({ at: fault.at, says: { kind: 'schema', fault } }));
  if (broken.length > 0 || data.kind !== 'map') return { settings: undefined, faults: [...broken, ...shape] };
  if (shape.some(one => one.says.kind === 'schema' && one.says.fault.keyword !== 'unknown')) {
    return { settings: undefined, faults: shape };
  }
  const zones = data.entries.find(entry => entry.key === 'timezone')?.value;
  const wrong: SettingsFault[] =
    zones?.kind === 'scalar' && zones.text && !isZone(zones.text)
      ? [{ at: zones.at, says: { kind: 'zone', name: zones.text } }]
      : [];
  return { settings: toSettings(data), faults: [...shape, ...wrong] };
}, 16);

function toSettings(data: Data): Settings {
  const raw = plain(data) as Partial<Record<string, never>> & {
    template?: string;
    timezone?: string;
    zones?: Record<string, string>;
    rules?: Record<string, Severity | 'off' | false>;
    services?: Record<string, Partial<Service>>;
    restricted?: Period[];
    review?: 'required' | 'optional';
  };
  return {
    ...(raw.template ? { template: raw.template } : {}),
    ...(raw.timezone ? { timezone: raw.timezone } : {}),
    zones: raw.zones ?? {},
    rules: Object.fromEntries(Object.entries(raw.rules ?? {}).map(([rule, level]) => [rule, level === false ? 'off' : level])),
    services: Object.fromEntries(
      Object.entries(raw.services ?? {}).map(([name, one]) => [
        name,
        { ...one, owners: one?.owners ?? [], dependencies: one?.dependencies ?? [] },
      ]),
    ),
    restricted: raw.restricted ?? [],
    review: raw.review ?? 'optional',
  };
}
