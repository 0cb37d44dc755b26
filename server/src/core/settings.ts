// A team's policy (.mcm.yaml) as a value. Everything is optional; without a file nothing is assumed.

import { type Fault, faultsOf } from './fields/schemas.ts';
import { memoText } from './memo.ts';
import type { Severity } from './severity.ts';
import type { Span } from './source.ts';
import type { ChangeType } from './template.ts';
import { type Data, plain, type YamlFault, yaml } from './text/frontMatter.ts';
import { isZone } from './time/time.ts';

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
  /** `from` and `to` are then the first time. */
  readonly repeats?: 'daily' | 'weekly' | 'monthly' | 'yearly';
  /** It begins again no later than this; a day alone is included. */
  readonly until?: string;
  /** Of a calendar file: comes back only every so many days, weeks, months or years. */
  readonly every?: number;
  /** Of a calendar file: days or times on which it would begin again, but does not. */
  readonly except?: readonly string[];
  readonly timezone?: string;
}

/** A weekly change window: on `days` from one local time to another (the next day's, when not later). */
export interface Window {
  readonly name?: string;
  readonly days: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly timezone?: string;
}

/** Business days: one number, or one for each level of risk. */
export type LeadTime = number | { readonly low?: number; readonly medium?: number; readonly high?: number };

/** A role that has to approve, or several of which one is enough. */
export type Approver = string | readonly string[];

/** Who has to approve: one list, or one for each level of risk. */
export type Approvers =
  | readonly Approver[]
  | { readonly low?: readonly Approver[]; readonly medium?: readonly Approver[]; readonly high?: readonly Approver[] };

export interface Settings {
  /** Path of the team's template, as written. */
  readonly template?: string;
  readonly timezone?: string;
  /** What ambiguous letters mean here, such as CST: Asia/Shanghai. */
  readonly zones: Readonly<Record<string, string>>;
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  readonly services: Readonly<Record<string, Service>>;
  readonly restricted: readonly Period[];
  readonly freezes: readonly Period[];
  /** Paths of calendar files, as written; whoever reads files adds their events to `freezes`. */
  readonly calendars: readonly string[];
  readonly windows: readonly Window[];
  /** ISO dates. */
  readonly holidays: readonly string[];
  readonly leadTime: Readonly<Partial<Record<ChangeType, LeadTime>>>;
  readonly maxHours: Readonly<Partial<Record<ChangeType, number>>>;
  /** Words in names that give an environment away, by environment. */
  readonly environments: Readonly<Record<string, readonly string[]>>;
  readonly roles: Readonly<Record<string, readonly string[]>>;
  readonly approvals: Readonly<Partial<Record<ChangeType, Approvers>>>;
  readonly review: 'required' | 'optional';
}

/** No policy: what holds without a file. */
export const noSettings: Settings = {
  zones: {},
  rules: {},
  services: {},
  restricted: [],
  freezes: [],
  calendars: [],
  windows: [],
  holidays: [],
  leadTime: {},
  maxHours: {},
  environments: {},
  roles: {},
  approvals: {},
  review: 'optional',
};

/** A policy file read: the settings where it could be understood, and what could not. */
export interface ReadSettings {
  /** Undefined when the file is not usable at all; the last good one stays in force then. */
  readonly settings: Settings | undefined;
  readonly faults: readonly SettingsFault[];
}

export interface SettingsFault {
  readonly at: Span;
  readonly says:
    | { readonly kind: 'yaml'; readonly fault: YamlFault }
    | { readonly kind: 'schema'; readonly fault: Fault }
    | { readonly kind: 'zone'; readonly name: string };
}

/** Reads a `.mcm.yaml`. Never fails; unknown and malformed parts are faults and the rest still counts. */
export const readSettings = memoText((text: string): ReadSettings => {
  const { data, faults } = yaml(text);
  const broken: SettingsFault[] = faults.map(fault => ({ at: fault.at, says: { kind: 'yaml', fault } }));
  const shape: SettingsFault[] = faultsOf('settings', data).map(fault => ({
    at: fault.at,
    says: { kind: 'schema', fault },
  }));
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

interface RawSettings extends Partial<Omit<Settings, 'rules' | 'services' | 'environments' | 'leadTime' | 'maxHours'>> {
  readonly rules?: Record<string, Severity | 'off' | false>;
  readonly services?: Record<string, Partial<Service> | null>;
  readonly environments?: Record<string, { readonly tokens?: readonly string[] } | null>;
  readonly 'lead-time'?: Settings['leadTime'];
  readonly 'max-hours'?: Settings['maxHours'];
}

function toSettings(data: Data): Settings {
  const {
    rules,
    services,
    environments,
    'lead-time': leadTime,
    'max-hours': maxHours,
    ...raw
  } = withoutNulls(plain(data) as RawSettings);
  return {
    ...noSettings,
    ...raw,
    rules: mapped(rules, level => (level === false ? 'off' : level)),
    services: mapped(services, one => ({ ...one, owners: one?.owners ?? [], dependencies: one?.dependencies ?? [] })),
    environments: mapped(environments, one => one?.tokens ?? []),
    leadTime: leadTime ?? {},
    maxHours: maxHours ?? {},
  };
}

function mapped<A, B>(
  record: Readonly<Record<string, A>> | undefined,
  f: (value: A) => B,
): Readonly<Record<string, B>> {
  return Object.fromEntries(Object.entries(record ?? {}).map(([name, value]) => [name, f(value)]));
}

/** A key with nothing behind it counts as not written. */
function withoutNulls<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null)) as T;
}
