// One change with the review record beside it, as `mcm review` and `mcm report` look at it.

import { type Change, changeOf } from '../core/change.ts';
import { noRecord, type ReviewRecord, readRecord, recordOf } from '../core/review/reviewRecord.ts';
import type { Given } from '../core/rule.ts';
import type { Locale, Words } from '../core/words.ts';
import { disk } from '../disk.ts';
import { historyAt } from './againstGit.ts';
import { inputAt, placesOf, shown } from './inputs.ts';
import type { Shell } from './shell.ts';
import { teamFor } from './team.ts';
import { misuse, tell } from './tell.ts';

export interface Reviewed {
  /** As people see it. */
  readonly path: string;
  readonly change: Change;
  readonly given: Given;
  readonly record: ReviewRecord;
  /** Undefined for standard input. */
  readonly recordPath: string | undefined;
  readonly recordExists: boolean;
  /** Whether something could not be read; what could is shown anyway, and the exit code says so. */
  readonly isTroubled: boolean;
}

/** The one change that is named; says what is wrong and is undefined where there is none. */
export function reviewed(
  texts: readonly string[],
  options: ReadonlyMap<string, string>,
  shell: Shell,
  locale: Locale,
  oneSays: Words,
): Reviewed | undefined {
  const { places, troubles } = placesOf(texts, shell.cwd);
  const [place] = places;
  if (texts.length !== 1 || places.length > 1) {
    misuse(shell, locale, oneSays);
    return undefined;
  }
  const { input, trouble } = place ? inputAt(place, shell) : {};
  tell([...troubles, ...(trouble ? [trouble] : [])], shell, locale);
  const team = input && teamFor(places, options, shell, locale);
  if (!input || !team) return undefined;
  const asked = options.has('against-git') ? historyAt(input.path, input.shown) : undefined;
  if (asked && 'trouble' in asked) tell([asked.trouble], shell, locale);
  const known = team.given(input.path, input.document.front);
  const given = asked && 'history' in asked ? { ...known, history: asked.history } : known;
  const recordPath = input.path === undefined ? undefined : recordOf(input.path);
  const text = recordPath === undefined ? undefined : disk.read(recordPath);
  return {
    path: input.shown,
    change: changeOf(input.document, given.template),
    given,
    record: text === undefined ? noRecord : readRecord(text),
    recordPath: recordPath === undefined ? undefined : shown(recordPath, shell.cwd),
    recordExists: text !== undefined,
    isTroubled: trouble !== undefined || (asked !== undefined && 'trouble' in asked),
  };
}
