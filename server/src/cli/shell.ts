// What a command knows of the world around it. Tests give their own; cli.ts gives the process.

import type { Locale } from '../core/words.ts';
import { localeOf } from '../core/words.ts';

export interface Shell {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether standard output is a terminal. */
  readonly isTerminal: boolean;
  /** Epoch milliseconds. */
  readonly now: number;
  /** The zone of the machine, in which a person types times. */
  readonly timezone: string;
  out(text: string): void;
  err(text: string): void;
  /** All of standard input. */
  input(): Uint8Array;
}

/** What a command ends with: 0 clean, 1 findings, 2 misuse or something that could not be read. */
export type ExitCode = 0 | 1 | 2;

/** The language of messages: as asked for, else the shell's. */
export function languageOf(asked: string | undefined, { env }: Shell): Locale {
  return localeOf(asked ?? (env.LC_ALL || env.LC_MESSAGES || env.LANG));
}

/** Whether output may be coloured: on a terminal, unless NO_COLOR says otherwise (https://no-color.org). */
export function isColoured({ env, isTerminal }: Shell): boolean {
  return isTerminal && !env.NO_COLOR && env.TERM !== 'dumb';
}
