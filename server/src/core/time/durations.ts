// Lengths of time in a text: `10 min`, `~1h30`, `60-90 min`, `half an hour`, `2 小时`. Reads; knows nothing of steps.

import { memoText } from '../memo.ts';
import { hanNumber } from '../text/hanNumber.ts';

/** A length of time as written. Of a range `least` is the shorter one, else both are equal. Offsets are of the text. */
export interface Duration {
  readonly from: number;
  readonly to: number;
  readonly minutes: number;
  readonly least: number;
}

/** All lengths of time of a text, in order. Code is to be blanked by the caller. */
export const durationsIn = memoText((text: string): readonly Duration[] => {
  if (
    text.length > 20_000 ||
    !/\d|hour|minute|second|刻钟|[半两一]|[二三四五六七八九十](?:分钟|个?小时|个?钟头)/i.test(text)
  )
    return none;
  const found: Duration[] = [];
  for (const match of text.matchAll(lengths)) {
    const read = measure(match.groups ?? {});
    const to = match.index + match[0].length;
    // A 24 小时店 is open all day.
    const isAllDay =
      read?.minutes === 24 * 60 && /^(?:便利|门?店|营业|值班|热线|制|不间断|自助)/.test(text.slice(to, to + 4));
    if (!read || isAllDay) continue;
    const last = found.at(-1);
    // 两刻钟再加十分钟 is one length.
    if (last && text.slice(last.to, match.index) === '再加')
      found[found.length - 1] = {
        from: last.from,
        to,
        minutes: last.minutes + read.minutes,
        least: last.least + read.least,
      };
    else found.push({ from: match.index, to, ...read });
  }
  return found;
}, 2048);

/** What a cell of a column of lengths says: a number alone counts in the unit of its heading, minutes when that names none. */
export function cellDuration(cell: string, heading: string): Pick<Duration, 'minutes' | 'least'> | undefined {
  const flat = cell.normalize('NFKC').replace(/`/g, '').trim();
  const bare = /^[~≈<≤约]*\s*(?:(\d+(?:\.\d+)?)\s*[-–—~至到]\s*)?(\d+(?:\.\d+)?)\s*['′]?\s*(?:\([^)]*\))?$/.exec(flat);
  if (bare) {
    const by = unitOf(heading);
    const minutes = Number(bare[2]) * by;
    return { minutes, least: bare[1] === undefined ? minutes : Number(bare[1]) * by };
  }
  const sum = reckoned(flat);
  if (sum !== undefined) return one(sum * unitOf(heading));
  const clock = /^(\d{1,2}):([0-5]\d)$/.exec(flat);
  if (clock && (lengthHeading.test(heading) || /\best\.?$/.test(heading)))
    return one(Number(clock[1]) * 60 + Number(clock[2]));
  return durationsIn(flat)[0];
}

/** `4 × 15 = 60`, `3 x 10 min`, `10 + 5`: the number that comes out. */
function reckoned(cell: string): number | undefined {
  const [, terms = '', result] =
    /^(\d{1,4}(?:\s?[+×x*]\s?\d{1,4}){1,6})\s?(?:min\w*|分钟?)?(?:\s?=\s?(\d{1,4})\s?(?:min\w*|分钟?)?)?$/i.exec(
      cell,
    ) ?? [];
  if (result !== undefined) return Number(result);
  if (terms === '') return undefined;
  const product = (text: string) => text.split(/[×x*]/i).reduce((all, part) => all * Number(part), 1);
  return terms.split('+').reduce((all, part) => all + product(part), 0);
}

/** A column's heading that asks for a length, not for a time of the day. */
export const lengthHeading =
  /^\W*(?:要|需|需要|花|用)?(?:多久|多长|几分)\W*$|minute|duration|\bmins?\b|how long|\blengths?\b|estimate|effort|\beta\b|\btakes\b|分钟|耗时|时长|用时|预计时间|预估时间|估时|所需时间/i;

/** Whether a text in front of a length makes it a limit or a condition: "below 1 s for 5 min", 超过 10 分钟. */
export function isCondition(before: string, after: string): boolean {
  return (
    limit.test(before.slice(-24)) ||
    /^\s*(?:以内|之内|内|以上|以下|later|ago|old|before|after|apart|前|后|一次)/i.test(after)
  );
}

const limit =
  /(?:\b(?:within|inside|in under|every|each|below|under|over|above|than|last|past|after|exceeds?|timeout(?: of)?|(?<!\b(?:adds?|comes?|sums?|makes?) )up to|at most|less|more|first|previous|older|longer)|[<>≤≥]|超过|大于|小于|低于|高于|不到|每|最近|过去|连续|持续|超时|间隔|不超过|提前)\s*(?:the |about |~|约)?\s*$/i;

/** Of thousands as well: `1,680`. */
const number = '(?:\\d{1,3}(?:,\\d{3})+(?![\\d,])|\\d+(?:\\.\\d+)?)';
const to = '\\s?(?:[-–—~～]|to|至|到)\\s?';
const hours = '(?:h(?:ours?|rs?)?|个?小时|个?钟头)';
const mins = '(?:minutes?|mins?|分钟|分(?=$|[\\s,.;:，。；：、)）|\\d左内]))';
/** Numbers that people write as words. */
const numbers: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ...'a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen'
      .split('|')
      .map((word, i) => [word, Math.max(1, i)] as const),
    ...'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety'
      .split('|')
      .map((word, i) => [word, (i + 2) * 10] as const),
  ].toReversed(),
);

const lengths = new RegExp(
  [
    // "0:50 h in total"; of two digits, or behind a small word, it is rather a time of the day.
    `(?<![\\w.:/-]|\\b(?:at|by|from|until|till|before|after|since) )(?<clockH>\\d):(?<clockM>[0-5]\\d)\\s?(?:h(?:ours?|rs?)?|小时)(?![A-Za-z0-9_/])`,
    `(?<![\\w.:/-])(?<h1>${number})${to}(?<h2>${number})\\s{0,4}-?${hours}(?![A-Za-z0-9_/])`,
    // 18h05 is a time of the day, 1h30 a length.
    `(?<![\\w.:/-])(?!(?:0\\d|1\\d|2[0-3])h[0-5]\\d(?!\\d))(?<h>${number})\\s{0,4}-?${hours}(?:\\s?(?:and )?(?<hm>\\d{1,2})(?:\\s?(?:${mins}|m))?)?(?![A-Za-z0-9_/])`,
    `(?<![\\w.:/-])(?:(?<m1>${number})(?:\\s?${mins})?${to})?(?<m>${number})(?:\\s{0,4}-?${mins}|m)(?:\\s?(?<ms>\\d{1,2})\\s?(?:s|秒))?(?![A-Za-z0-9_/])`,
    `(?<![\\w.:/-])(?<!\\d,(?=\\d{3}))(?:(?<s1>${number})${to})?(?<s>${number})\\s{0,4}-?(?:seconds?|secs?|s|秒钟?)(?![A-Za-z0-9_/])`,
    '(?<more>一个?半小时)|(?<![A-Za-z])(?<whole>an?|one|two|three|four|five|six) hours? and (?<part>a half|a quarter|three quarters)(?![A-Za-z])|(?<![\\d.])(?<withHalf>\\d)\\s?个半(?:小时|钟头)|(?<quarters>(?<![A-Za-z])(?:three |a )?quarters? of an hour(?![A-Za-z])|[一两三]刻钟)|(?<better>(?<![A-Za-z])the (?:better|best) part of an hour(?![A-Za-z]))',
    '(?<half>(?<![A-Za-z])half(?: an |-|-an-| )hour(?![A-Za-z])|(?<![\\d/])1/2 ?h(?:our)?(?![A-Za-z])|半个?小时)|(?<hour>(?<![A-Za-z])(?:an|one) hour(?![A-Za-z])|一个?小时)|(?<couple>(?<![A-Za-z])a couple of (?:hours|minutes)(?![A-Za-z]))',
    // ISO 8601, PT1H30M, and minutes as (10').
    "(?<![\\p{L}\\d])(?<iso>PT(?=\\d)(?:(?<isoH>\\d{1,2})H)?(?:(?<isoM>\\d{1,4})M)?(?:(?<isoS>\\d{1,5})S)?)(?![\\p{L}\\d])|(?:(?<=[(（,，·|–—]\\s?|(?:合计|[共约需要花]|\\b(?:takes?|needs?|about|another|total(?: of)?|all|together|is))\\s?)(?<prime>\\d{1,3})\\s?['′](?=\\s?[)）,，·|.。;；:：]|\\s*$)|(?<![\\p{L}\\d.:])(?<primes>\\d{1,3})['′](?= (?:each|together|altogether|in all|all in|in total|apiece)(?![a-z])))",
    `(?<![\\p{L}\\d.-])(?!a second(?![A-Za-z]))(?<count>${Object.keys(numbers).join('|')}|(?:twenty|thirty|forty|fifty)-(?:one|two|three|four|five|six|seven|eight|nine))(?: |-)(?<unit>minutes?|hours?|seconds?)(?:(?<=hours?) (?:and )?(?:(?<countMore>\\d{1,2}) ?min(?:ute)?s?|(?<countWord>five|ten|fifteen|twenty|thirty|forty|fifty)(?=[.,;:)]|$| (?:for|in|of|to|all|and)\\b)))?(?![A-Za-z])`,
    '(?<![一二两三四五六七八九十百千第\\d])(?<han>[一二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])(?<hanUnit>分钟|个?(?<hanHalf>半)?(?:小时|钟头)(?:零?(?<hanMore>[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])分钟?)?)',
  ].join('|'),
  'giu',
);

function measure(g: Readonly<Record<string, string | undefined>>): Pick<Duration, 'minutes' | 'least'> | undefined {
  if (g.clockH !== undefined) return one(plain(g.clockH) * 60 + plain(g.clockM));
  if (g.more !== undefined) return one(90);
  if (g.whole !== undefined) {
    const part = /^a h/i.test(g.part ?? '') ? 30 : /^a/i.test(g.part ?? '') ? 15 : 45;
    return one((numbers[g.whole.toLowerCase()] ?? 1) * 60 + part);
  }
  if (g.withHalf !== undefined) return one(plain(g.withHalf) * 60 + 30);
  if (g.iso !== undefined) return one(plain(g.isoH) * 60 + plain(g.isoM) + plain(g.isoS) / 60);
  if (g.prime !== undefined || g.primes !== undefined) return one(plain(g.prime ?? g.primes));
  if (g.quarters !== undefined)
    return one(/^(?:three|三)/i.test(g.quarters) ? 45 : g.quarters.startsWith('两') ? 30 : 15);
  if (g.half !== undefined) return one(30);
  if (g.hour !== undefined) return one(60);
  if (g.better !== undefined) return { minutes: 60, least: 40 };
  if (g.couple !== undefined) return one(/hours$/i.test(g.couple) ? 120 : 2);
  if (g.count !== undefined) {
    const [tens = '', ones = ''] = g.count.toLowerCase().split('-');
    return one(
      ((numbers[tens] ?? 0) + (numbers[ones] ?? 0)) * perUnit(g.unit ?? '') +
        plain(g.countMore) +
        (numbers[g.countWord?.toLowerCase() ?? ''] ?? 0),
    );
  }
  if (g.han !== undefined) {
    const by = g.hanUnit === '分钟' ? 1 : 60;
    return one((hanNumber(g.han) + (g.hanHalf === undefined ? 0 : 0.5)) * by + hanNumber(g.hanMore ?? ''));
  }
  if (g.h2 !== undefined) return { minutes: plain(g.h2) * 60, least: plain(g.h1) * 60 };
  if (g.h !== undefined) return one(plain(g.h) * 60 + plain(g.hm));
  if (g.m !== undefined) {
    const minutes = plain(g.m) + plain(g.ms) / 60;
    return { minutes, least: g.m1 === undefined ? minutes : plain(g.m1) };
  }
  const seconds = plain(g.s) / 60;
  return { minutes: seconds, least: g.s1 === undefined ? seconds : plain(g.s1) / 60 };
}

function plain(digits: string | undefined): number {
  return Number((digits ?? '0').replaceAll(',', ''));
}

function one(minutes: number): Pick<Duration, 'minutes' | 'least'> {
  return { minutes, least: minutes };
}

function perUnit(unit: string): number {
  return /^h/i.test(unit) ? 60 : /^s/i.test(unit) ? 1 / 60 : 1;
}

function unitOf(heading: string): number {
  if (/minute|\bmins?\b|分/i.test(heading)) return 1;
  if (/hour|\bhrs?\b|[([]h[)\]]|小时/i.test(heading)) return 60;
  return /second|\bsecs?\b|[([]s[)\]]|秒/i.test(heading) ? 1 / 60 : 1;
}

const none: readonly Duration[] = [];
