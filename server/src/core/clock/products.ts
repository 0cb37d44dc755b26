// Lengths that a text reckons from one of several: "6 hosts × 10 min = 60 min", 75 分钟（5 台，每台 15 分钟）. Reads; judges nothing.

import type { Span } from '../source.ts';
import { everywhere } from '../text/markdown.ts';
import { durationsIn } from '../time/durations.ts';

/** A whole with what it is reckoned from. */
export interface Product {
  /** The whole's number and unit. */
  readonly at: Span;
  readonly text: string;
  readonly minutes: number;
  /** As written: how many, and the length of each. */
  readonly factors: string;
  /** What they make, in minutes. */
  readonly made: number;
}

/** Every such reckoning in a document. */
export const productsOf = everywhere((block): readonly Product[] => {
  if (block.kind === 'code' || block.kind === 'quote' || block.text.length > 4000) return [];
  if (!/[x×*＝=]|每|\beach\b/.test(block.prose)) return [];
  return [ahead, behind].flatMap(pattern =>
    [...block.prose.matchAll(pattern)].flatMap(({ groups = {}, index, 0: all }) => {
      const { whole = '', count = '', each = '', by = '', one = '' } = groups;
      // "(5 hosts, 15 min)" is how long all of them take.
      if (pattern === ahead && one === '' && !/[x×*每]/.test(by)) return [];
      const from = index + (pattern === ahead ? 0 : all.lastIndexOf(whole));
      const factors = `${count} × ${each}`;
      const at = { from, to: from + whole.length };
      return [{ at, text: whole, minutes: minutesIn(whole), factors, made: Number(count) * minutesIn(each) }];
    }),
  );
});

const length = '\\d+(?:\\.\\d+)?\\s?(?:min(?:utes?|s)?|hours?|h|sec(?:onds?)?|s|分钟?|小时|秒)';
/** What is counted: "hosts", 台. */
const things = '(?:\\s?\\p{L}{1,12})?';
/** 75 分钟（5 台，每台 15 分钟）, "75 min (5 hosts, 15 min each)": nothing else stands in the brackets. */
const ahead = new RegExp(
  `(?<![\\d.])(?<whole>${length})\\s?[（(]\\s?(?<count>\\d+)${things}\\s?(?<by>[，,]\\s?(?:每\\p{Script=Han}{1,2}|at|of)?|[x×*])\\s?(?<each>${length})\\s?(?<one>each|apiece|一\\p{Script=Han})?\\s?[）)]`,
  'gu',
);
const behind = new RegExp(
  `(?<![\\d.])(?<count>\\d+)${things}\\s?[x×*]\\s?(?<each>${length})\\s?[=＝]\\s?(?<whole>${length})`,
  'gu',
);

const minutesIn = (text: string) => durationsIn(text)[0]?.minutes ?? 0;
