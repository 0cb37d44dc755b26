// What `mcm check` found, as plain values that every format shows in its own way.

import { progress } from '../core/answers/asked.ts';
import { changeOf } from '../core/change.ts';
import { check } from '../core/check.ts';
import type { History } from '../core/review/history.ts';
import type { Finding } from '../core/rule.ts';
import type { Severity } from '../core/severity.ts';
import { placeAt, type Source, type Span } from '../core/source.ts';
import { type Locale, say } from '../core/words.ts';
import type { Input, Trouble } from './inputs.ts';
import type { Team } from './team.ts';

/** A finding with its place counted from 1, columns in UTF-16 units, the end behind the last one. */
export interface Found {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface Checked {
  readonly path: string;
  readonly source: Source;
  readonly state: string;
  readonly progress: { readonly answered: number; readonly asked: number };
  readonly findings: readonly Found[];
}

/** All that a format shows. */
export interface Report {
  readonly documents: readonly Checked[];
  /** Faults of policy and template files, which are no documents. */
  readonly teamFiles: readonly {
    readonly path: string;
    readonly source: Source;
    readonly findings: readonly Found[];
  }[];
  readonly troubles: readonly Trouble[];
  readonly cwd: string;
  readonly locale: Locale;
}

/** Checks a document with what is in force for it, and with its history where somebody asked for that. */
export function checked(
  { path, shown, document }: Input,
  team: Team,
  locale: Locale,
  history: History | undefined,
): Checked {
  const known = team.given(path, document.front);
  const given = history ? { ...known, history } : known;
  const change = changeOf(document, given.template);
  const findings = check(change, given).map(one => found(one, document.source, locale));
  return { path: shown, source: document.source, state: change.state, progress: progress(change, given), findings };
}

/** A finding in a language, with its place. */
export function found({ rule, severity, says, with: fills, at }: Finding, of: Source, locale: Locale): Found {
  return { rule, severity, message: say(says, locale, fills), ...placed(of, at) };
}

/** A span as lines and columns counted from 1. */
export function placed(of: Source, at: Span): Pick<Found, 'line' | 'column' | 'endLine' | 'endColumn'> {
  const from = placeAt(of, at.from);
  const to = placeAt(of, at.to);
  return { line: from.line + 1, column: from.character + 1, endLine: to.line + 1, endColumn: to.character + 1 };
}

export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** Whether anything found is at least as loud as a level. */
export function reaches(documents: readonly Checked[], failOn: string): boolean {
  const limit = severities.indexOf(failOn as Severity);
  return documents.some(one => one.findings.some(({ severity }) => severities.indexOf(severity) <= limit));
}
