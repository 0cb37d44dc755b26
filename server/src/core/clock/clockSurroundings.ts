// What stands around a text in the form of a clock time: whether it is a part of something else, or one of a range or list.

import { longPattern } from '../text/longPattern.ts';
import type { Shown } from './clockForms.ts';

/** What is known about the surroundings of a text in the form of a clock time. */
export interface Surroundings {
  readonly text: string;
  /** What the sentence around it speaks of; asked for only when it matters. */
  readonly sentence: () => SentenceWords;
  /** The part of the sentence before it. */
  readonly earlier: string;
  /** And the part behind it. */
  readonly later: () => string;
  /** The clock time found before it on the line, if any. */
  readonly previous: Shown | null;
  /** Where that one ends, its zone included. */
  readonly previousEnd: number;
  /** What looked like a time and was none, if it stands just before: the next one in a range or list is none either. */
  readonly refused: Shown | null;
  /** Whether a date or weekday stands beside it; `year`: before it, and a number after that is no year. */
  readonly date: 'none' | 'day' | 'year';
  /** Whether a zone is written directly after it. */
  readonly zoned: boolean;
  /** Whether it ends a range whose start is written as a bare number. */
  readonly ranged: boolean;
  /** Whether the same text tells a certain time of the day elsewhere. */
  readonly company: boolean;
  /** Whether it is one of several in its sentence that rise through a day. */
  readonly inSeries: boolean;
  /** The heading of the table column it stands in, when it does. */
  readonly column: string | undefined;
}

/** What a sentence speaks of: a recording, where 3:15 is a place in it; each place's own time; a plan, where noon is a time. */
export interface SentenceWords {
  readonly recording: boolean;
  /** It says itself that the hour is another moment in each place. */
  readonly everywhere: boolean;
  readonly plan: boolean;
  /** It speaks of days, nights or shifts. */
  readonly timed: boolean;
}

/** A text in the form of a clock time with what stands beside it. */
export interface Look {
  readonly before: string;
  readonly after: string;
  readonly shown: Shown;
  readonly around: Surroundings;
  readonly ranged: boolean;
}

const join = /^\s?(?:-|–|—|~|～|->|→|to|until|till|and|至|到)\s?(?:(?:次日|第二天|当日|当天)\s?)?$/;
const joinAhead = longPattern()`
  ^\s?(?:-|–|—|~|～|->|→|to|until|till|至|到)\s?(?:次日|第二天)?(?:凌晨|早上|上午|中午|下午|晚上
  |晚)?\s?\d{1,2}[:：点时][0-5]?\d?`;

/** Whether it starts or ends a range of two times. */
export function inRange(shown: Shown, { text, previous, previousEnd, ranged }: Surroundings, after: string): boolean {
  if (ranged || joinAhead.test(after)) return true;
  return previous !== null && shown.from - previousEnd < 12 && join.test(text.slice(previousEnd, shown.from));
}

/** Nothing glued to it that makes it a part of something else: an address, an id, an offset, a fraction. */
export function standsFree({ before, after, shown, around }: Look): boolean {
  const last = before.slice(-1);
  const joined = around.ranged || (around.previous !== null && around.previousEnd === shown.from - 1);
  if (/[A-Za-z\d]/.test(last) && shown.part === '' && !(/[Tt]/.test(last) && /\d{2}[Tt]$/.test(before))) return false;
  // A part, "14:22-B"; a zone has more letters.
  if (/^-[A-Z](?![A-Za-z\d])/.test(after)) return false;
  if (/[+.#$\\&%^<≤≥]/.test(last) || (last === '_' && /\w_$/.test(before))) return false;
  if (last === '/' && !joined) return false;
  if (last === ',' && /\d,$/.test(before) && !joined) return false;
  if (last === '=' && !/(?:^|[^\w-])(?:start|end|from|to|time|begin|at|until|window|eta|T0?)=$/i.test(before))
    return false;
  if (last === ':' && !/(?:\b(?:start|end|from|to|time|begin|finish|at|until|window|eta|when)|[一-鿿]):$/i.test(before))
    return false;
  if (last === '-' && !joined && !/(?:^|\n|[一-鿿]|[ap]m|Z)-$/.test(before)) return false;
  if (/(?:^|[^A-Za-z])T\s?[-+−–]\s?$|\*-\*\s$/.test(before)) return false;
  const glued = shown.form === 'chinese' ? /^[%°″′]/ : /^(?:[A-Za-z%°″′]|_\w|[:：]\w|\/[a-z])/;
  if (glued.test(after) && !around.zoned && !/^(?:h|hrs)\b/.test(after)) return false;
  if (/^\.[a-z]/i.test(after) && !/^\.[A-Z][a-z]/.test(after)) return false;
  if (/^[.,]\d/.test(after) && !(shown.form === 'colon' && after[0] === ',' && shown.second === null)) {
    return shown.second !== null && around.zoned;
  }
  if (
    /^-\d/.test(after) &&
    !around.zoned &&
    !/^-\d{1,2}(?:[:：][0-5]\d|\s?[ap]\.?m|[点时月/.]|\d\d-)/i.test(after) &&
    shown.form !== 'four'
  )
    return false;
  return true;
}

/**
 * What a change "from 13:07 to 16:44" in odd minutes is: more than half an hour later is a stretch of a day. What goes back is
 * a revision, and so is, for all that is known, what goes on by a little.
 */
export function changeIn({ before, after, shown, around }: Look): 'through a day' | 'back' | undefined {
  const isChinese = /[从到至]\s?$/.test(before);
  if (isChinese) return changeInChinese(before, after, shown);
  const end = /\bfrom\s$/i.test(before) ? /^\s(?:to|till|until)\s(\d{1,2}):([0-5]\d)(?![\d:])/.exec(after) : null;
  const start = /\bfrom\s(\d{1,2}):([0-5]\d)\s(?:to|till|until)\s$/i.exec(before);
  const [, hour, minute] = end ?? start ?? [];
  if (hour === undefined || around.zoned) return undefined;
  const other = Number(hour) * 60 + Number(minute);
  const own = shown.hour * 60 + shown.minute;
  const rise = (((end ? other - own : own - other) % day) + day) % day;
  if (rise > day - 30) return 'back';
  return rise >= 30 && (own % 5 !== 0 || other % 5 !== 0) ? 'through a day' : undefined;
}

/** "从 01:17 到 01:49 没有心跳": the same, and a stretch of a quarter of an hour in which something is so. */
function changeInChinese(before: string, after: string, shown: Shown): 'through a day' | undefined {
  const [, hour, minute, next = ''] =
    (/从\s?$/.test(before) ? /^\s?[到至]\s?(\d\d):([0-5]\d)(?![\d:])\s?(.?)/.exec(after) : null) ?? [];
  const [, first, firstMinute] = /从\s?(\d\d):([0-5]\d)\s?[到至]\s?$/.exec(before) ?? [];
  const own = shown.hour * 60 + shown.minute;
  const from = first === undefined ? own : Number(first) * 60 + Number(firstMinute);
  const to = hour === undefined ? own : Number(hour) * 60 + Number(minute);
  if (from === to || shown.to - shown.number !== 5 || (from % 5 === 0 && to % 5 === 0)) return undefined;
  const rise = (to - from + day) % day;
  const goesOnAfter = /[一-鿿]/.test(hour === undefined ? after.trimStart().slice(0, 1) : next);
  return rise <= day / 2 && rise >= (goesOnAfter ? 15 : 30) ? 'through a day' : undefined;
}

const day = 24 * 60;

/** "took 1:30 to 2:00", "runs of 11:40, 12:05 and 12:30": another one of what was no time. */
export function goesOn({ from, to }: Shown, { text, refused, zoned, date }: Surroundings): boolean {
  if (refused === null || refused.form !== 'colon' || zoned || date !== 'none' || refused.to > from) return false;
  const gap = text.slice(refused.to, from);
  if (gap.length > 8) return false;
  return (
    join.test(gap) ||
    /^\s?[、/]\s?$|^,? (?:and|or) $|^\s?[和或及]\s?$/.test(gap) ||
    (/^[,，] ?$/.test(gap) && listGoesOn.test(text.slice(to)))
  );
}

const listGoesOn = /^\s?(?:$|[,，、.。;；)）\n]|and\b|or\b|和|或|及)/;
