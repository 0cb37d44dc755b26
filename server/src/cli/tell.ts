// Sentences on standard error.

import { type Fills, type Locale, say, type Words } from '../core/words.ts';
import type { Trouble } from './inputs.ts';
import type { ExitCode, Shell } from './shell.ts';

/** Says what could not be read. */
export function tell(troubles: readonly Trouble[], shell: Shell, locale: Locale): void {
  for (const { shown: name, says, with: fills } of troubles) shell.err(`mcm: ${name} ${say(says, locale, fills)}\n`);
}

/** Says why a command cannot be done. */
export function misuse(shell: Shell, locale: Locale, says: Words, fills: Fills = {}): ExitCode {
  shell.err(`mcm: ${say(says, locale, fills)}\n`);
  return 2;
}
