// Dates and weekdays in prose, English and Chinese. Finds and reads them; judges nothing and knows no "today".

import { memoText } from '../memo.ts';

/** A place of a text where a day is named. Months count from 1, weekdays from 1 (Monday) to 7 after ISO 8601; year null when unwritten. */
export type WrittenDate = {
  readonly at: { readonly from: number; readonly to: number };
  readonly text: string;
} & (
  | { readonly kind: 'day'; readonly year: number | null; readonly month: number; readonly day: number }
  /** `03/07/24`: two days; `readings` are day-first, then month-first. */
  | {
      readonly kind: 'ambiguous';
      readonly year: number | null;
      readonly readings: readonly [MonthDay, MonthDay];
    }
  | { readonly kind: 'weekday'; readonly weekday: number }
  /** `tomorrow`, `今晚`: a day that depends on when it is read. */
  | { readonly kind: 'relative' }
);

export interface MonthDay {
  readonly month: number;
  readonly day: number;
}

/**
 * Every date and weekday of a text, in order: ISO, `8 Nov`, `November 8th, 2026`, `12月1日`, `03/07/24`, `Sat`, `周六`, `tomorrow`.
 * Days without a year in numbers alone (`12/1`, `3.12.`) are read only directly before a clock time. Days that no month has are left out.
 */
export const datesIn = memoText((text: string): readonly WrittenDate[] => {
  if (!hint.test(text)) return [];
  const found: WrittenDate[] = [];
  for (const match of text.matchAll(dates)) {
    const date = read(match);
    if (date !== null && !isVersion(match, text))
      found.push({ at: { from: match.index, to: match.index + match[0].length }, text: match[0], ...date });
  }
  return found;
}, 1024);

/** 装 3.5.25, "version 3.5.25", "from 2026.1.1 back": behind such a word it is no day. */
function isVersion({ 0: found, index }: RegExpExecArray, text: string): boolean {
  const before = text.slice(Math.max(0, index - 14), index);
  if (/^\d{1,2}\.\d{1,2}\.\d\d$/.test(found)) return ofVersion.test(before);
  // A day with points in front of it is not said without its noughts behind "back to".
  return /^\d{4}\.(?:\d\.\d{1,2}|\d\d?\.\d)$/.test(found) && (ofVersion.test(before) || betweenTwo.test(before));
}

/** "From 2026.1.1 back to 2025.2.3". */
const betweenTwo = /\b(?:from|to|than|runs?|with)\s[`"“]?$/i;

const ofVersion =
  /(?:\b(?:versions?|ver\.?|release|build|firmware|image|tag|v)|版本?|[装升降]级?[到至为]?|固件|镜像)\s?[`"“]?$/i;

type Reading = WrittenDate extends infer Date ? (Date extends unknown ? Omit<Date, 'at' | 'text'> : never) : never;

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const month =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const englishDays = 'mon tue wed thu fri sat sun'.split(' ');

const weekday = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?';
const few = '(?:an?|one|two|three|four|five|six|seven|ten|\\d{1,2})';
// "In three days" is a length as often as a day, so that a clock time has to follow; "two days before" counts from the change.
const relative = [
  'today|tomorrow|tonight|yesterday|the day after tomorrow|(?:this|next) weekend|later this week',
  `next (?:week|month|${weekday})(?! (?:window|slot|one)\\b)|this (?:coming )?${weekday}|(?:the )?coming ${weekday}|(?:the )?(?:${weekday}|weekend|week) after next`,
  `${few} (?:weeks?|fortnights?) (?:from|on) (?:today|tomorrow|now|${weekday})|${weekday} (?:week|fortnight)(?! ?\\d)|in a fortnight`,
  `in ${few} (?:day|week)s?(?:['’] time)?(?=,? (?:at )?\\d{1,2}[:.]\\d\\d)`,
].join('|');
const relativeHan =
  '大?后天|后日(?!期)|[今明昨](?:[天晚早晨]|日(?!期))|次[日晚早晨]|当[天日晚]|第二天|(?:下+个?|这个?|本)(?:周|星期|礼拜)(?:[一二三四五六天末]|日(?![历程志报]))|下周(?!期)';

const hint =
  /\d[-/.]\d|[月日号周期拜天晚早今明次]|days?\b|week|night|morrow|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec/i;

const dates = new RegExp(
  [
    '(?<![\\d./-])(?<y1>\\d{4})[-/.](?<m1>\\d{1,2})[-/.](?<d1>\\d{1,2})(?!\\d|[-/.]\\d)',
    '(?<![\\d./-])(?<a>\\d{1,2})(?<mark>[-/.])(?<b>\\d{1,2})\\k<mark>(?<c>(?:20)?\\d\\d)(?!\\d|[-/.:]\\d)',
    '(?:(?<y2>\\d{4})\\s?年\\s?)?(?<!\\d)(?<m2>\\d{1,2})\\s?月\\s?(?<d2>\\d{1,2})(?:\\s?[日号號]|(?!\\d))',
    `(?<!\\d)(?<d3>\\d{1,2})(?:st|nd|rd|th)?\\.?\\s?(?:of\\s)?(?<m3>${month})(?![a-z])\\.?(?:,?\\s(?<y3>(?:19|20)\\d\\d)(?![\\d:]))?`,
    `(?<![A-Za-z])(?<m4>${month})\\.?\\s?(?<d4>\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])(?:,?\\s(?<y4>(?:19|20)\\d\\d)(?![\\d:]))?`,
    // Without a year, only before a clock time: "12/1 02:00", "12/1 from 02:00", "3.12. 02:00".
    '(?<![\\d./:-])(?<e>\\d{1,2})(?<sep>[/.])(?<f>\\d{1,2})\\.?(?=,?\\s{1,2}(?:(?:from )?\\d{1,2}[:：]\\d|vormittags|nachmittags|morgens|abends|nachts))',
    '(?<=\\d[:：]\\d\\d(?:\\s?[A-Z]{2,5})? on )(?<e2>\\d{1,2})/(?<f2>\\d{1,2})(?![\\d/.:-])',
    '(?<![一二三四五六七八九十])(?<m6>十[一二]?|[一二三四五六七八九])月(?<d6>[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号號]',
    // In two digits each the month goes first: 12-04 08:30, 12-04（周五）, 12-04 凌晨.
    '(?<![\\w./:-])(?<m5>0[1-9]|1[0-2])-(?<d5>0[1-9]|[12]\\d|3[01])(?=\\s\\d{1,2}[:：]\\d\\d|\\s?[（(]?(?:周|星期)[一二三四五六日天]|\\s?(?:凌晨|早上|上午|中午|下午|晚|夜|between\\s\\d|from\\s\\d|at\\s\\d)|[，,]\\s?[一-鿿]{2,6}时间)',
    `(?<relative>(?<![A-Za-z])(?:${relative})(?![A-Za-z])|${relativeHan})`,
    '(?<![A-Za-z])(?<weekday>Mon|Tue(?:s)?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:days?)?(?![A-Za-z])',
    '(?:周|星期|礼拜)(?<zhday>[一二三四五六日天])',
  ].join('|'),
  'gi',
);

function read(match: RegExpMatchArray): Reading | null {
  const g = match.groups ?? {};
  if (g.weekday !== undefined)
    return { kind: 'weekday', weekday: englishDays.indexOf(g.weekday.slice(0, 3).toLowerCase()) + 1 };
  if (g.zhday !== undefined) return { kind: 'weekday', weekday: Math.min('一二三四五六日天'.indexOf(g.zhday), 6) + 1 };
  if (g.relative !== undefined) return { kind: 'relative' };
  if (g.y1 !== undefined) return dayOf(g.y1, g.m1, g.d1);
  if (g.m2 !== undefined) return dayOf(g.y2, g.m2, g.d2);
  if (g.m3 !== undefined) return dayOf(g.y3, monthNumber(g.m3), g.d3);
  if (g.m4 !== undefined) return dayOf(g.y4, monthNumber(g.m4), g.d4);
  if (g.m6 !== undefined) return dayOf(undefined, inHan(g.m6), String(inHan(g.d6 ?? '')));
  if (g.m5 !== undefined) return dayOf(undefined, g.m5, g.d5);
  // 9.3.14 is a version: a year in two digits between points is one of these years.
  if (g.mark === '.' && g.c !== undefined && /^(?:[01]\d|[4-9]\d)$/.test(g.c)) return null;
  if (g.a !== undefined) return eitherWay(g.c, g.a, g.b, g.mark === '.');
  return eitherWay(undefined, g.e ?? g.e2, g.f ?? g.f2, false);
}

function dayOf(year: string | undefined, month: string | number | undefined, day: string | undefined): Reading | null {
  const [m, d] = [Number(month), Number(day)];
  if (m < 1 || m > 12 || d < 1 || d > 31) return null;
  return { kind: 'day', year: fullYear(year), month: m, day: d };
}

/** 十二, 二十, 三十一. */
function inHan(text: string): number {
  const digit = (letter = '') => '一二三四五六七八九'.indexOf(letter) + 1;
  if (!text.includes('十')) return digit(text);
  const [tens, ones] = text.split('十');
  return (tens === '' ? 1 : digit(tens)) * 10 + digit(ones);
}

/** `03/07/24` may be either; `3.12.2026` with points puts the day first. */
function eitherWay(
  year: string | undefined,
  a: string | undefined,
  b: string | undefined,
  points: boolean,
): Reading | null {
  const dayFirst = dayOf(year, b, a);
  const monthFirst = points ? null : dayOf(year, a, b);
  if (dayFirst === null || monthFirst === null || a === b) return dayFirst ?? monthFirst;
  const readings = [
    { month: Number(b), day: Number(a) },
    { month: Number(a), day: Number(b) },
  ] as const;
  return { kind: 'ambiguous', year: fullYear(year), readings };
}

function fullYear(year: string | undefined): number | null {
  return year === undefined ? null : Number(year) + (year.length === 2 ? 2000 : 0);
}

function monthNumber(name: string): number {
  return months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}
