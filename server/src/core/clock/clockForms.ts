// What looks like a clock time: digits with a colon, am and pm, 点 and 时, four digits, noon. Whether it is one, clockContext decides.

/** A piece of text in the form of a clock time, on a 24-hour clock. */
export interface Shown {
  readonly from: number;
  readonly to: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number | null;
  /** `colon` 02:00 · `half` 2 AM, 2:00 AM · `chinese` 2点, 14时30分 · `four` 0200 · `oclock` · `word` noon. */
  readonly form: 'colon' | 'half' | 'chinese' | 'four' | 'oclock' | 'word';
  /** A part of the day in front (`凌晨`, `下午`), which belongs to the time. */
  readonly part: string;
  /** Where the number itself begins, after the part of the day. */
  readonly number: number;
  /** What was written after 点 or 时 (`半`, `30分`), if anything. */
  readonly tail: string;
}

/** Whether a text may hold a clock time at all: one cheap look, true for little more than texts that do. */
export function mayShowTime(text: string): boolean {
  return maybe.test(text);
}

/** Everything in a text that has the form of a clock time, in order and without overlaps; at most 300. */
export function shownTimes(text: string): readonly Shown[] {
  const found: Shown[] = [];
  forms.lastIndex = 0;
  for (let match = forms.exec(text); match !== null && found.length < MOST; match = forms.exec(text)) {
    const shown = read(text, match);
    if (shown !== null) found.push(shown);
    // "步骤2：02:00": what follows the first colon may be the time.
    if (shown === null || before(text, shown.to) === ':')
      forms.lastIndex = match.index + (/^\d+.?/.exec(match[0])?.[0].length ?? 1);
  }
  return found;
}

/** The bare hour that begins a range which ends with `end` (`2-4pm`, `凌晨2到4点`, `between 2 and 4 AM`), or null. */
export function bareStart(text: string, end: Shown): Shown | null {
  if (end.form !== 'half' && end.form !== 'chinese' && end.form !== 'oclock') return null;
  const [all, gap = '', written = '', joint = ''] = bare.exec(text.slice(Math.max(0, end.from - 24), end.from)) ?? [];
  if (all === undefined) return null;
  const hour = numeral(written);
  const number = end.from - all.length + gap.length;
  if (joint === 'and' && !/\bbetween\s+$/i.test(text.slice(Math.max(0, number - 12), number))) return null;
  if (hour === null || hour > 24 || (end.form === 'half' && (hour < 1 || hour > 12))) return null;
  const part = partBefore(text, number);
  return {
    ...{ from: part.from, to: number + written.length, number, form: end.form, part: part.name || end.part, tail: '' },
    ...{ hour: startHour(hour, part.name, end), minute: 0, second: null },
  };
}

const numerals = '[零〇一二两三四五六七八九十]{1,3}';
const half =
  '\\s?(?<half>[apAP])(?:\\.\\s?[mM](?:\\.(?!\\w))?|[mM])(?![A-Za-z\\d]|\\sI\\s(?:right|correct|wrong|allowed|supposed|sure)\\b)';

/** "by 4 in the morning", "at 04h35", "04h35 CET". */
/** The half of the day stands before the hour: 上午 in letters, "AM 8:30". */
const halfAhead = '(?<![A-Za-z])(?<half3>[AP])M\\s?(?<h10>\\d{1,2}):(?<m10>[0-5]\\d)(?![\\d:]|\\s?[apAP]\\.?[mM])';

const letters =
  '(?:UTC|GMT|[CEW]ES?T|[BIEWC]ST|[ECMP]DT|MSK|[SEWC]A[ST]?T|A[CEW]?[SD]T|NZ[SD]T|HKT|JST|KST|SGT|PKT|TRT)';
const hourWord = '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
const monthAhead = '(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}';
const spoken = [
  "(?<=\\b(?:at|by|until|till|before|after|from|around|about|than) )(?<h7>\\d{1,2})(?: o['’]clock)? (?:in the (?<day>morning|afternoon|evening)|at night)(?![A-Za-z])",
  `(?<=\\b(?:(?:at|by|until|till|before|after|latest)(?: about| around)?|${monthAhead},?|${monthAhead},? 20\\d\\d,?) )(?<h8>[0-2]\\d)h(?<m8>[0-5]\\d)(?![A-Za-z\\d])`,
  // "half past two", "at twenty to eleven", "six o'clock": minutes to an hour need a word in front, "ten to twelve hosts" are a number.
  `(?<![A-Za-z-])(?<quarters>half past|(?:a )?quarter (?:past|to)|(?<=\\b(?:at|by|until|till|before|after|around|about) )(?:five|ten|twenty|twenty-five) (?:past|to)(?= [a-z]+(?:[,.;:!?)\\n]|$| (?:on|in|at|the|and|or|for|before|after|when|if|until|[A-Z])))) (?<h12>${hourWord})(?![A-Za-z-])`,
  `(?<![A-Za-z-])(?<h13>${hourWord}) o['’]clock(?![A-Za-z])`,
  // "was restarted at 17.40, …": of numbers with a dot only what begins or stops at one.
  '(?<=\\b(?:(?:re)?start(?:s|ed)?|stop(?:s|ped)?|begins?|began|again) at )(?<h14>[0-2]\\d)\\.(?<m14>[0-5]\\d)(?=[,;.]?(?:\\s|$))',
  '(?<![\\w.:])(?<h9>[0-2]\\d)h(?<m9>[0-5]\\d)(?= (?:(?:to|until|and|[-–]) [0-2]\\dh[0-5]\\d )?(?:UTC|GMT|[A-Z]{2,4}T)(?![A-Za-z]))',
  // "14.00 EET": with a dot only in front of a zone that is one.
  `(?<![\\w.:])(?<h11>[0-2]\\d)\\.(?<m11>[0-5]\\d)(?=(?: ?(?:to|until|and|[-–]) ?[0-2]\\d\\.[0-5]\\d)? ${letters}(?![A-Za-z]))`,
].join('|');

const maybe =
  /\d[:：][0-5]\d|\d\s?[ap]\.?\s?m|[\d零〇一二两三四五六七八九十]\s?[点點时時]|noon|midnight|o['’]?clock|(?:half|quarter|five|ten|twenty) (?:past|to) |at [012]\d\.[0-5]\d|\d (?:in the (?:morn|after|even)|at night)|\dh[0-5]\d|\d\d\.[0-5]\d[^.\n]{0,12} (?:UTC|GMT|[a-z]{2,4}T)|(?<!\d)[012]\d[0-5]\d(?!\d)/i;

const forms = new RegExp(
  [
    `(?<!\\d|(?:UTC|GMT)\\s?[+−＋-])(?<h1>\\d{1,2})(?<colon>[:：])(?<m1>[0-5]\\d)(?!(?<=：[0-5]\\d):\\d)(?:\\k<colon>(?<s1>[0-5]\\d))?(?!\\d)(?:${half})?`,
    `(?<![\\d.:])(?<h2>\\d{1,2})(?:\\.(?<m2>[0-5]\\d))?${half.replace('half', 'half2')}`,
    `(?<![\\d.])(?<h3>\\d{1,2}|(?<=十[一二])[零〇]|(?<![零〇一二两三四五六七八九十百千万几数])${numerals})\\s?(?:[点點](?<tail>\\s?(?:半|整|钟|鐘|一刻|三刻|(?:\\d{1,2}|${numerals})\\s?分(?!之[一二三四五六七八九十百])(?![钟鐘组批别支享片析])|[0-5]\\d(?![\\d台个人次条批名项])|[二三四五]?十[一二三四五六七八九]?(?![台个人次条批名项])|零[一二三四五六七八九]))?|(?<shi>[时時])(?<stail>\\s?(?:整|半|(?:\\d{1,2}|${numerals})\\s?分(?!钟)))?)`,
    "(?<!\\d)(?<h5>\\d{1,2})\\s?[oO]['’]?[Cc]lock(?![A-Za-z])",
    '(?<![\\w.:/#+=])(?<h4>[01]\\d|2[0-4])(?<m4>[0-5]\\d)(?![\\w.:/%年号號]|-\\d{1,2}(?!\\d))',
    '(?<![\\w.:/#+=])(?<h6>[01]\\d|2[0-4])(?<m6>[0-5]\\d)(?=Z(?![A-Za-z\\d])|\\.(?:\\s|$)|:\\s|\\s?(?:[Hh]rs?|h)(?![A-Za-z])|UTC)',
    spoken,
    halfAhead,
    '(?<![A-Za-z-])(?:(?<!\\d)12\\s)?(?<word>[Nn]oon|[Mm]idnight)(?![A-Za-z-])',
  ].join('|'),
  'g',
);

const parts =
  /(?:凌晨|清晨|早上|早晨|早间|上午|中午|正午|午间|下午|午后|傍晚|晚上|晚间|夜间|夜里|深夜|午夜|[前后]半夜|半夜|[今明昨当次][早晚晨]|(?<![最尽更提不较稍每])[早晚]|夜)\s?$/;
const bare =
  /((?:^|[^\d.:：A-Za-z第/×x-])\s?)(\d{1,2}|[零〇一二两三四五六七八九十]{1,3})\s?(-|–|—|~|～|to|and|until|till|到|至)\s?$/;

function read(text: string, match: RegExpExecArray): Shown | null {
  const g = match.groups ?? {};
  const end = match.index + match[0].length;
  const part = partBefore(text, match.index);
  const place = { from: part.from, to: end, part: part.name, number: match.index, second: null, tail: '' };
  if (g.h1 !== undefined) {
    const hour = toDay(Number(g.h1), g.half, part.name);
    const second = g.s1 === undefined ? null : Number(g.s1);
    return proper({ ...place, hour, minute: Number(g.m1), second, form: g.half === undefined ? 'colon' : 'half' });
  }
  if (g.h2 !== undefined) {
    if (Number(g.h2) > 12) return null;
    return proper({ ...place, hour: toDay(Number(g.h2), g.half2, ''), minute: Number(g.m2 ?? 0), form: 'half' });
  }
  if (g.h3 !== undefined) {
    const hour = numeral(g.h3);
    const tail = (g.tail ?? g.stail ?? '').trim();
    const minute = minutesOf(tail);
    if (hour === null || minute === null) return null;
    return proper({
      ...place,
      hour: toDay(hour, undefined, part.name),
      minute,
      form: 'chinese',
      tail: g.shi === undefined ? tail : `时${tail}`,
    });
  }
  if (g.h5 !== undefined) return proper({ ...place, hour: Number(g.h5), minute: 0, form: 'oclock' });
  if (g.word !== undefined) return { ...place, hour: /noon/i.test(g.word) ? 12 : 0, minute: 0, form: 'word' };
  const [hours, minutes] = [g.h8 ?? g.h9 ?? g.h11 ?? g.h14, g.m8 ?? g.m9 ?? g.m11 ?? g.m14];
  if (hours !== undefined) return proper({ ...place, hour: Number(hours), minute: Number(minutes), form: 'half' });
  const spelled = g.h12 ?? g.h13;
  if (spelled !== undefined) {
    const minute = minutesPast(g.quarters ?? '');
    const hour = hourWords.indexOf(spelled) + (minute < 0 ? 0 : 1);
    return proper({ ...place, hour, minute: (minute + 60) % 60, form: 'oclock' });
  }
  if (g.h10 !== undefined) {
    if (Number(g.h10) > 12) return null;
    return proper({ ...place, hour: toDay(Number(g.h10), g.half3, ''), minute: Number(g.m10), form: 'half' });
  }
  if (g.h7 !== undefined) {
    const isEarly = g.day === 'morning' || (g.day === undefined && Number(g.h7) < 6);
    return proper({ ...place, hour: toDay(Number(g.h7), isEarly ? 'a' : 'p', ''), minute: 0, form: 'half' });
  }
  return proper({ ...place, hour: Number(g.h4 ?? g.h6), minute: Number(g.m4 ?? g.m6), form: 'four' });
}

const minuteWords: readonly (readonly [string, number])[] = [
  ['half', 30],
  ['quarter', 15],
  ['twenty-five', 25],
  ['twenty', 20],
  ['ten', 10],
  ['five', 5],
];
const hourWords = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** "half past", "twenty to": minutes after the full hour, below nought before it. */
function minutesPast(words: string): number {
  const size = minuteWords.find(([word]) => words.includes(word))?.[1] ?? 0;
  return / to$/.test(words) ? -size : size;
}

/** No paragraph that a person wrote has more of them; a pasted log need not be read to its end at each key stroke. */
const MOST = 300;

function proper(shown: Shown): Shown | null {
  const end = shown.hour === 24 && shown.minute === 0 && (shown.second ?? 0) === 0;
  return shown.hour < 24 || end ? shown : null;
}

/** A part of the day that ends where a number begins. */
function partBefore(text: string, number: number): { readonly from: number; readonly name: string } {
  if (number === 0 || before(text, number) < '一') {
    if (before(text, number) !== ' ') return { from: number, name: '' };
  }
  const found = parts.exec(text.slice(Math.max(0, number - 5), number));
  return found === null ? { from: number, name: '' } : { from: number - found[0].length, name: found[0].trim() };
}

/** An hour of a 12-hour clock as one of the day. */
function toDay(hour: number, letter: string | undefined, part: string): number {
  if (letter !== undefined) return hour > 12 ? hour : (hour % 12) + (letter.toLowerCase() === 'p' ? 12 : 0);
  if (part === '') return hour;
  if (hour >= 12) return hour === 12 && /[晚夜]/.test(part) ? 24 : hour;
  if (/下午|午后|傍晚/.test(part) || (/晚/.test(part) && hour >= 5) || (/夜/.test(part) && hour >= 8)) return hour + 12;
  return /中午|正午|午间/.test(part) && hour < 6 ? hour + 12 : hour;
}

/** `11-1pm` starts at 11:00, `2-4pm` at 14:00. */
function startHour(hour: number, part: string, end: Shown): number {
  if (end.form === 'chinese') return toDay(hour, undefined, part || end.part);
  if (end.form !== 'half') return hour;
  const late = end.hour >= 12 && end.hour < 24;
  return (hour % 12) + (late === hour % 12 <= end.hour % 12 ? 12 : 0);
}

function minutesOf(tail: string): number | null {
  if (tail === '' || /^[整钟鐘]$/.test(tail)) return 0;
  if (tail === '半') return 30;
  if (tail === '一刻') return 15;
  if (tail === '三刻') return 45;
  const minutes = numeral(tail.replace(/\s?分$/, '').replace(/^零(?=.)/, ''));
  return minutes !== null && minutes < 60 ? minutes : null;
}

/** 0 to 99 in digits or in Chinese numerals; null for what is no number (`两三`). */
function numeral(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  const digit = (letter: string) => ('零〇一二两三四五六七八九'.indexOf(letter) < 0 ? null : (digits[letter] ?? null));
  if (text.length === 1) return text === '十' ? 10 : digit(text);
  const [tens = '', ones = ''] = text.split('十');
  if (!text.includes('十') || tens.length > 1 || ones.length > 1) return null;
  const [high, low] = [tens === '' ? 1 : digit(tens), ones === '' ? 0 : digit(ones)];
  return high === null || low === null ? null : high * 10 + low;
}

const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

function before(text: string, at: number): string {
  return text[at - 1] ?? '';
}
