// Times of which only the season, the quarter or the year is told: "summer 2024", "in Q2 2025", "two years ago", 去年夏天, 2025 年.

import { memoText } from '../memo.ts';
import { longPattern } from '../text/longPattern.ts';

export interface Coarse {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** The last month in which it may have been: months since the year 0. */
  readonly month: number;
}

/** The times in a prose that lie back some months or more, told without a day; `now` is what "last year" is counted from. */
export function coarseDays(prose: string, now: number): readonly Coarse[] {
  const year = new Date(now).getUTCFullYear();
  return found(prose).map(({ from, to, part, of }) => {
    const years = typeof of === 'number' ? of : year - ago(of);
    return { from, to, text: prose.slice(from, to), month: years * 12 + lastMonth(part) };
  });
}

interface Raw {
  readonly from: number;
  readonly to: number;
  readonly part: string;
  readonly of: number | string;
}

const found = memoText((prose: string): readonly Raw[] => {
  if (prose.length > 4000) return [];
  return [...prose.matchAll(pattern)].map(match => {
    const groups = match.groups as Record<string, string | undefined>;
    const of = groups.y1 ?? groups.y2;
    return {
      from: match.index,
      to: match.index + match[0].length,
      part: (groups.p1 ?? groups.p2 ?? groups.p3 ?? '').toLowerCase(),
      of: of === undefined ? (groups.back ?? '').toLowerCase() : Number(of),
    };
  });
}, 64);

const pattern = longPattern('giu')`
  (?<![\p{L}\d/-])(?:in |of )?(?<p1>early |mid-? ?|late |spring(?: of)? |summer(?: of)? |autumn(?: of)? |fall(?: of)? |winter(?: of)? |Q[1-4][ /]|
  (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]* )(?<y1>20\d\d)(?![\d-])|
  (?<![\d.])(?<y2>20\d\d)\s?年\s?(?<p2>春|夏|秋|冬|年?初|年?中|年?底|[一二三四]季度|[上下]半年|\d{1,2}\s?月(?!\s?\d))?(?!\s?\d)|
  (?<back>\b(?:last year|(?:two|three|four|several|some) years ago|last (?=spring|summer|autumn|fall|winter))|[去前]年)\s?(?<p3>spring|summer|autumn|fall|winter|春|夏|秋|冬|年?初|年?底|[上下]半年|\d{1,2}\s?月)?
`;

function ago(words: string): number {
  if (/two|前年/.test(words)) return 2;
  if (/three|several|some/.test(words)) return 3;
  return /four/.test(words) ? 4 : 1;
}

/** The last month of a part of a year, counted from 0; without a part that of the year. */
function lastMonth(part: string): number {
  const at = months.indexOf(part.slice(0, 3));
  if (at !== -1) return at;
  const number = /^\d{1,2}/.exec(part);
  if (number) return Number(number[0]) - 1;
  return parts.find(([words]) => words.test(part))?.[1] ?? 11;
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const parts: readonly (readonly [RegExp, number])[] = [
  [/early|初|q1|一季/, 3],
  [/spring|春/, 4],
  [/mid|中|q2|二季|上半/, 6],
  [/summer|夏|q3|三季/, 8],
  [/autumn|fall|秋/, 10],
];
