// The clock times of a document that no zone covers, as its reader would ask for one.

import type { Markdown } from '../text/markdown.ts';
import { areOfOthers } from '../text/othersWords.ts';
import { type ProseTime, proseTimes } from './proseTimes.ts';
import { isClockNamed } from './unreadStatement.ts';

/**
 * Times without a zone of their own and without one stated for them. What somebody else said ("his note says “back 13:41”") is told as
 * it was, and where the document says by which clock it is read, nothing is open. `text` is that of the document.
 */
export function openTimes(of: Markdown, text: string): readonly ProseTime[] {
  return proseTimes(of).filter(
    ({ at, zone, clock, block }) =>
      zone === undefined &&
      !clock.isTold &&
      !areOfOthers(text.slice(text.lastIndexOf('\n', at.from) + 1, at.from)) &&
      !isClockNamed(of, block),
  );
}
