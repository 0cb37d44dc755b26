// Lengths that a text gives the window: 窗口 180 分钟, "out of a window of 300 min". Reads; judges nothing.

import type { Span } from '../source.ts';
import { everywhere } from '../text/markdown.ts';
import { sentencesOf } from '../text/phrases.ts';
import { durationsIn } from '../time/durations.ts';

/** A length as written, in minutes. */
export interface WindowLength {
  readonly at: Span;
  readonly text: string;
  readonly minutes: number;
}

/** Every such length of a document. */
export const windowLengths = everywhere((block): readonly WindowLength[] => {
  if (block.kind === 'code' || block.kind === 'comment' || !/窗口|window/i.test(block.prose)) return [];
  return sentencesOf(block).flatMap(({ text, at }) =>
    durationsIn(text).flatMap(({ from, to, minutes }) => {
      const [before, after] = [text.slice(0, from), text.slice(to)];
      if (!(ahead.test(before) || behind.test(after)) || spare.test(after) || ofPart.test(before)) return [];
      return [{ at: { from: at.from + from, to: at.from + to }, text: text.slice(from, to), minutes }];
    }),
  );
});

const ahead =
  /(?:窗口(?:共|一共|总共|总长|长|是|为|有)?\s?|\bwindow (?:of|is|has|lasts|takes|holds)\s|\bwindow[:,] )$/i;
const behind = /^[- ](?:long )?(?:change |maintenance )?window\b|^的窗口/i;
/** What is left of it. */
const spare = /^\s?(?:to spare|left|of slack|spare|more|余|富余|机动|剩|缓冲)/i;
/** Of a part of it or of each night of several. */
const ofPart = /(?:每[晚夜次天]|\b(?:each|every|per|earlier|old|last)\b)[^。；.;]*$/i;
