// How a text is given to patterns, whoever typed it: Chinese with full-width marks, and long lines whole.

import { withHanMarks } from './hanMarks.ts';
import { withoutWraps } from './wraps.ts';

/** Same length, so that offsets stay. */
export function asRead(text: string): string {
  return withoutWraps(withHanMarks(text));
}
