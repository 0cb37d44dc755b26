// What a command is: its help, its options, and what it does.

import type { Locale, Words } from '../core/words.ts';
import type { Option } from './args.ts';
import type { ExitCode, Shell } from './shell.ts';

export interface Command {
  readonly name: string;
  /** What stands behind the name, before the options. */
  readonly usage: string;
  /** One line. */
  readonly says: Words;
  readonly more?: Words;
  readonly options: readonly Option[];
  readonly examples: readonly string[];
  run(texts: readonly string[], options: ReadonlyMap<string, string>, shell: Shell, locale: Locale): ExitCode;
}
