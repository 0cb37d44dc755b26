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
      (!isQuoted(text, at.from) || isPlan.test(text.slice(at.to, at.to + 120))) &&
      !isClockNamed(of, block),
  );
}

/** Whether somebody else's words stand around a time, in quotation marks that opened in its line. */
export function isQuoted(text: string, from: number): boolean {
  return areOfOthers(text.slice(text.lastIndexOf('\n', from) + 1, from));
}

/** “… at 23:00”, and that was the whole plan: then people do come by these words. */
const isPlan = /^[^"”」』\n]{0,80}["”」』][^.。\n]{0,24}(?:\bplan\b|方案|计划)/i;
