// Lengths of days and longer: "sixty days", "half a year", 两周, 三个月. What is kept or has run is told in them; plans count
// in minutes, so nothing else reads them. Reads; judges nothing.

import { memoText } from '../memo.ts';
import { hanNumber } from '../text/hanNumber.ts';

export interface DaySpan {
  readonly from: number;
  readonly to: number;
  readonly days: number;
}

/** All such lengths of a text, in order. */
export const daySpansIn = memoText((text: string): readonly DaySpan[] => {
  if (text.length > 4000 || !/day|week|month|year|fortnight|[天周月年]|星期/i.test(text)) return none;
  return [...text.matchAll(spans)].flatMap(match => {
    const days = measure(match.groups ?? {});
    return days > 0 ? [{ from: match.index, to: match.index + match[0].length, days }] : [];
  });
}, 256);

const words = 'a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|twenty|thirty|sixty|ninety';
const values = [1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 20, 30, 60, 90];

const spans = new RegExp(
  [
    '(?<![A-Za-z])(?<half>half a year)(?![A-Za-z])|(?<![A-Za-z])(?<fortnight>a fortnight)(?![A-Za-z])',
    `(?<![\\w.:/-])(?<n>\\d{1,3}|(?<word>${words}))[ -](?<unit>day|week|month|year)s?(?![A-Za-z-])`,
    '(?<![\\d.:/第前后次当每今昨上下半个])(?:(?<hn>\\d{1,3})\\s?|(?<han>[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九半]))(?<hu>天|周(?![一二三四五六日末])|个?星期(?![一二三四五六日])|个月|年(?![\\d级前初底末]))',
  ].join('|'),
  'gi',
);

function measure(g: Readonly<Record<string, string | undefined>>): number {
  if (g.half !== undefined) return 182;
  if (g.fortnight !== undefined) return 14;
  if (g.unit !== undefined) {
    const count = g.word === undefined ? Number(g.n) : (values[words.split('|').indexOf(g.word.toLowerCase())] ?? 0);
    return count * (perUnit[g.unit.toLowerCase()] ?? 0);
  }
  const count = g.hn === undefined ? (g.han === '半' ? 0.5 : hanNumber(g.han ?? '')) : Number(g.hn);
  return count * (perUnit[(g.hu ?? '').replace('个', '')] ?? 0);
}

const perUnit: Readonly<Record<string, number>> = {
  day: 1,
  week: 7,
  month: 30,
  year: 365,
  天: 1,
  周: 7,
  星期: 7,
  月: 30,
  年: 365,
};

const none: readonly DaySpan[] = [];
