// The clock time and the length of time in what somebody typed: `2am`, `14:30`, `凌晨2点`, `下午三点半`; `2h`, `+90 min`.

/** A clock time at a place of a text. */
export interface TypedClock {
  readonly from: number;
  readonly to: number;
  readonly hour: number;
  readonly minute: number;
  /** Midnight at the end of the day counts one day further. */
  readonly days: number;
  /** Neither am or pm nor a 24-hour form says which half of the day is meant. */
  readonly isOpen: boolean;
}

/** The one clock time of a text; undefined for none and for more than one. */
export function clockIn(text: string): TypedClock | undefined {
  const found = [...text.matchAll(clock)].flatMap(match => read(match) ?? []);
  return found.length === 1 ? found[0] : undefined;
}

/** Minutes of a text that is a length of time and nothing else; undefined for every other text. */
export function minutesOf(text: string): number | undefined {
  const flat = text
    .replace(/^(?:\+|for |about |~|持续|约)\s*/i, '')
    .replace(/an hour/i, '1h')
    .replace(/(\d+|[一二两三四五六七八九十]+)个半小时/, (_all, n: string) => `${number(n)}h30min`)
    .replace(/半个?小时|half an hour/i, '30min')
    .replace(/[一二两三四五六七八九十]+(?=个?小时|分钟)/g, n => String(number(n)))
    .replace(/\s*(?:and|零|,)\s*/g, ' ');
  const whole =
    /^(?:(\d+(?:\.\d+)?)\s*(?:h(?:ours?|rs?)?|个?小时)\s*)?(?:(\d+(?:\.\d+)?)\s*(m(?:in(?:ute)?s?)?|分钟?)?)?$/i.exec(
      flat,
    );
  if (!whole || (whole[1] === undefined && whole[3] === undefined)) {
    const days = /^(\d+(?:\.\d+)?)\s*(?:d(?:ays?)?|天)$/i.exec(flat);
    return days ? Number(days[1]) * 24 * 60 : undefined;
  }
  return Math.round(Number(whole[1] ?? 0) * 60 + Number(whole[2] ?? 0));
}

const digits = '零〇一二两三四五六七八九十';

const clock = new RegExp(
  [
    '(?<half>(?<![今明])(?:凌晨|清晨|早上|早晨|上午|中午|午后|下午|傍晚|晚上|夜里|半夜|深夜|晚|早))?\\s?',
    `(?:(?<!\\d)(?<zh>\\d{1,2}|[${digits}]{1,3})(?:点钟?|时)(?!区)(?:(?<part>半|一刻|三刻)|(?<zm>\\d{1,2}|[${digits}]{1,3})分?)?`,
    '|(?<![\\d.:/-])(?<h>\\d{1,2})[:：](?<m>\\d{2})(?::\\d{2})?(?!\\d)\\s?(?<ap>[ap]\\.?m\\.?(?![a-z]))?',
    '|(?<![\\d.:/-])(?<h12>\\d{1,2})\\s?(?<ap12>[ap]\\.?m\\.?(?![a-z]))',
    '|(?<![\\d.:/-])(?<four>(?!(?:19|20)\\d\\d(?!\\s?h))(?:[01]\\d[0-5]\\d|2[0-3][0-5]\\d))(?:\\s?(?:h|hrs|hours))?(?![\\d/-]))',
    '|(?<word>\\b(?:noon|midnight)\\b|正午|午夜|零点)',
  ].join(''),
  'gi',
);

function read(match: RegExpMatchArray): TypedClock | undefined {
  const g = match.groups ?? {};
  const from = match.index ?? 0;
  const place = { from, to: from + match[0].length };
  if (g.word !== undefined) {
    const isNoon = /noon|正午/i.test(g.word);
    return { ...place, hour: isNoon ? 12 : 0, minute: 0, days: /midnight|午夜/i.test(g.word) ? 1 : 0, isOpen: false };
  }
  const hour = Number(g.h ?? g.h12 ?? g.four?.slice(0, 2) ?? number(g.zh ?? ''));
  const minute = g.part
    ? { 半: 30, 一刻: 15, 三刻: 45 }[g.part]
    : Number(g.m ?? g.four?.slice(2) ?? number(g.zm ?? '0'));
  const half = g.ap ?? g.ap12;
  if (minute === undefined || Number.isNaN(hour) || Number.isNaN(minute) || hour > 24 || minute > 59) return undefined;
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return undefined;
    return { ...place, hour: (hour % 12) + (/p/i.test(half) ? 12 : 0), minute, days: 0, isOpen: false };
  }
  const part = dayPart(hour, g.half);
  const days = part === 24 ? 1 : 0;
  const isOpen = g.half === undefined && (g.zh !== undefined || /^\d$/.test(g.h ?? ''));
  return hour === 24 && minute > 0 ? undefined : { ...place, hour: part % 24, minute, days, isOpen };
}

/** The hour that a Chinese word for the part of the day makes of a number; 24 is the end of the day. */
function dayPart(hour: number, half: string | undefined): number {
  switch (half) {
    case '凌晨':
    case '清晨':
    case '早上':
    case '早晨':
    case '早':
    case '上午':
      return hour === 12 ? (half === '上午' ? 12 : 0) : hour;
    case '中午':
      return hour < 4 ? hour + 12 : hour;
    case '午后':
    case '下午':
    case '傍晚':
      return hour < 12 ? hour + 12 : hour;
    case '晚':
    case '晚上':
      return hour === 12 ? 24 : hour < 12 && hour > 4 ? hour + 12 : hour;
    case '夜里':
    case '半夜':
    case '深夜':
      return hour === 12 ? 24 : hour < 12 && hour > 7 ? hour + 12 : hour;
    default:
      return hour;
  }
}

/** A number in digits or in Chinese, to 59; NaN for anything else. */
function number(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const value = (digit: string) =>
    digit === '两' ? 2 : digit === '〇' ? 0 : digits.replace(/[〇两]/g, '').indexOf(digit);
  const [, tens, ten, ones = ''] = /^([一二三四五两])?(十)?([零〇一二两三四五六七八九])?$/.exec(text) ?? [];
  if (text === '' || (ten === undefined && tens !== undefined && ones !== '')) return Number.NaN;
  if (ten !== undefined) return (tens ? value(tens) : 1) * 10 + (ones ? value(ones) : 0);
  return /^零[一二三四五六七八九]$/.test(text)
    ? value(text[1] as string)
    : text.length === 1
      ? value(text)
      : Number.NaN;
}
