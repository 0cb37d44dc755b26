// Whether a text in the form of a clock time is one: 2:30 may be half past two, a duration, a ratio or a verse. In doubt, it is not.

import { longPattern } from '../text/longPattern.ts';
import { type ChineseLook, isChineseTime } from './clockChinese.ts';
import type { Shown } from './clockForms.ts';
import {
  followsNumberWord,
  isAboutRecording,
  isLength,
  isLengthColumn,
  isOtherNumber,
  isTimeColumn,
  speaksOfLength,
} from './clockLengths.ts';

/** What is known about the surroundings of a text in the form of a clock time. */
export interface Surroundings {
  readonly text: string;
  /** What the sentence around it speaks of; asked for only when it matters. */
  readonly sentence: () => SentenceWords;
  /** The part of the sentence before it. */
  readonly earlier: string;
  /** The clock time found before it on the line, if any. */
  readonly previous: Shown | null;
  /** Where that one ends, its zone included. */
  readonly previousEnd: number;
  /** Whether a date or weekday stands beside it; `year`: before it, and a number after that is no year. */
  readonly date: 'none' | 'day' | 'year';
  /** Whether a zone is written directly after it. */
  readonly zoned: boolean;
  /** Whether it ends a range whose start is written as a bare number. */
  readonly ranged: boolean;
  /** The heading of the table column it stands in, when it does. */
  readonly column: string | undefined;
}

/** Whether what is shown is a time of the day. */
export function isClockTime(shown: Shown, around: Surroundings): boolean {
  const before = around.text.slice(Math.max(0, shown.from - 48), shown.from);
  const after = around.text.slice(shown.to, shown.to + 32);
  const look: Look = { before, after, shown, around, ranged: inRange(shown, around, after) };
  if (!standsFree(look)) return false;
  switch (shown.form) {
    case 'colon':
      return isColonTime(look);
    case 'half':
      return isHalfTime(look);
    case 'chinese':
      return around.zoned || isChineseTime(chinese(look));
    case 'four':
      return isFourDigits(look);
    case 'oclock':
      return shown.hour <= 12 && !/^\s*(?:direction|position)/i.test(after);
    case 'word':
      return (
        around.zoned ||
        /^12/.test(around.text.slice(shown.from, shown.to)) ||
        (pointWord.test(before) && around.sentence().plan)
      );
  }
}

/** What a sentence speaks of: a recording, where 3:15 is a place in it; a plan, where noon is a time. */
export interface SentenceWords {
  readonly recording: boolean;
  readonly plan: boolean;
}

/** Reads the telling words of a sentence. */
export function wordsOf(sentence: string): SentenceWords {
  return { recording: isAboutRecording(sentence), plan: planWord.test(sentence) };
}

interface Look {
  readonly before: string;
  readonly after: string;
  readonly shown: Shown;
  readonly around: Surroundings;
  readonly ranged: boolean;
}

const point = longPattern('i')`
  (?:\b(?:at|by|back|from|until|till?|before|after|since|past|around|than|to|between|starts?|starting|started|begins?
  |beginning|ends?|ending|finish(?:es|ed)?|close[sd]?|opens?|eta|due|deadline|stops?|stopped|resumes?|kick-?off
  |go-?live|cutover|window|time|when|meeting|stand-?up|call|sync|today|tomorrow|tonight|yesterday|local
  |(?:scheduled|planned|set|moved|booked) (?:for|to))|@|在|于|从|到|至|自|每天|每日|时间|开始|结束|窗口|计划|预计
  |最晚|最迟|截止|不晚于|之间)[\s:：=~≈(（*_]*$`;
// Words that lead to a planned length as easily as to a time.
const vague = /(?:(?<!\b(?:start|end) )time|planned|计划|预计|(?<!开始|结束|起始|截止)时间)[\s:：=~≈(（*_]*$/i;
const span = /(?:\b(?:from|to|between)|[从到至自])\s?$/i;
const pointAfter = longPattern()`
  ^[*_]*\s*(?:sharp|o'?clock|today|tomorrow|tonight|on (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)|local|server time|前(?!提)
  |后(?!续)|之前|之后|开始|左右|起|准时|以前|以后|结束|完成|上班|下班|开门|关门|营业|到岗|到位|到场|开会|集合|上线
  |切换|发布|执行)`;
const partnerAhead = /^\s?(?:-|–|—|~|～|to|and|or|至|到)\s?\d{1,2}[:：][0-5]\d(?!\d)/;
// Minutes past midnight are more often minutes past something else.
const sinceAhead =
  /^\s(?:after|before|past|from|into)\s(?:the\s)?(?:start|begin\w*|t-?0|go|step|switch\w*|cut-?over|kick-?off|that|this|previous|last)\b/i;
const againBefore =
  /\b(?:retr\w+|repeat\w*|abort\w*|give up|giv\w+ up|expires?|times? out|fails? over|wakes?|again) after\s$|(?:^|\n)\s*-$/i;
const listedAhead = /^(?:\s?[,、&]\s?|\s(?:and|or)\s|\s?[和及或]\s?)\d{1,2}[:：][0-5]\d(?!\d)/;
const slotAfter =
  /^\s(?:batch|job|run|slot|window|meeting|call|sync|stand-?up|backup|deploy\w*|cron|wave|shift|release|start|cut-?over)\b/i;
// 00:05-00:15 counts minutes.
const minutesAhead = /^\s?[-–—~～]\s?00?:(?!00)/;
const minutesBehind = /(?<!\d)00?:[0-5]\d\s?[-–—~～]\s?$/;
const listStart = /^\s*(?:(?:[-*+•]|\d{1,2}[.)、]|\[[ x]\])\s*)*[*_`"“]*$/;
const pointWord = /\b(?:at|by|before|until|till|from|starting|since)\s+$/i;
const planWord = longPattern('i')`
  \b(?:starts?|starting|begins?|end(?:s|ing)?|finish|window|cutover|freeze|deploy\w*|maintenance|change|go-?live
  |rollback|switch\w*|mon|tue|wed|thu|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|tonight)\b`;
const join = /^\s?(?:-|–|—|~|～|->|→|to|until|till|and|至|到)\s?(?:(?:次日|第二天|当日|当天)\s?)?$/;
const joinAhead = longPattern()`
  ^\s?(?:-|–|—|~|～|->|→|to|until|till|至|到)\s?(?:次日|第二天)?(?:凌晨|早上|上午|中午|下午|晚上
  |晚)?\s?\d{1,2}[:：点时][0-5]?\d?`;

/** Whether it starts or ends a range of two times. */
function inRange(shown: Shown, { text, previous, previousEnd, ranged }: Surroundings, after: string): boolean {
  if (ranged || joinAhead.test(after)) return true;
  return previous !== null && shown.from - previousEnd < 12 && join.test(text.slice(previousEnd, shown.from));
}

/** Nothing glued to it that makes it a part of something else: an address, an id, an offset, a fraction. */
function standsFree({ before, after, shown, around }: Look): boolean {
  const last = before.slice(-1);
  const joined = around.ranged || (around.previous !== null && around.previousEnd === shown.from - 1);
  if (/[A-Za-z\d]/.test(last) && shown.part === '' && !(/[Tt]/.test(last) && /\d{2}[Tt]$/.test(before))) return false;
  if (/[+.#$\\&%^<≤≥]/.test(last) || (last === '_' && /\w_$/.test(before))) return false;
  if (last === '/' && !joined) return false;
  if (last === ',' && /\d,$/.test(before) && !joined) return false;
  if (last === '=' && !/(?:^|[^\w-])(?:start|end|from|to|time|begin|at|until|window|eta|T0?)=$/i.test(before))
    return false;
  if (last === ':' && !/(?:\b(?:start|end|from|to|time|begin|finish|at|until|window|eta|when)|[一-鿿]):$/i.test(before))
    return false;
  if (last === '-' && !joined && !/(?:^|\n|[一-鿿]|[ap]m|Z)-$/.test(before)) return false;
  if (/(?:^|[^A-Za-z])T\s?[-+−–]\s?$|\*-\*\s$/.test(before)) return false;
  if (/^(?:[A-Za-z%°″′]|_\w|[:：]\w|\/[a-z])/.test(after) && !around.zoned && !/^(?:h|hrs)\b/.test(after)) return false;
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

function isColonTime({ before, after, shown, around, ranged }: Look): boolean {
  const { text, column } = around;
  if (column !== undefined && isLengthColumn(column)) return false;
  if (isOtherNumber(before, after, shown.second !== null)) return false;
  // "between 1:30 and 2:00 hours": the unit behind the end is that of the start too.
  const end = partnerAhead.exec(after);
  if (
    end !== null &&
    !around.zoned &&
    isLength('', text.slice(shown.to + end[0].length, shown.to + end[0].length + 16), true)
  )
    return false;
  if (
    shown.hour === 0 &&
    shown.minute > 0 &&
    around.date === 'none' &&
    (sinceAhead.test(after) || againBefore.test(before))
  )
    return false;
  const hours = around.date !== 'none' && /^\s?hrs\b/.test(after);
  if (!around.zoned && !hours && isLength(before, after, ranged)) return false;
  if (shown.part !== '' || around.zoned) return true;
  if (followsNumberWord(before) && !ranged) return false;
  if (around.date !== 'none') return true;
  if (around.sentence().recording) return false;
  if (
    /(?:第|步骤|阶段|方案|附件|场景|用例|任务|批次|[Ss]tep)\s?$/.test(before) &&
    /^\s?(?:分|行|份|台|min)/.test(after)
  )
    return false;
  const led = point.test(before) && !vague.test(before);
  if ((!led || span.test(before)) && !pointAfter.test(after) && speaksOfLength(around.earlier)) return false;
  if (column !== undefined && isTimeColumn(column)) return true;
  const number = text.slice(shown.number, shown.to);
  if (shown.hour === 0 && !led && (minutesAhead.test(after) || minutesBehind.test(before))) return false;
  // 00:20 is more often twenty minutes than twenty past midnight.
  if (/^\d\d/.test(number) && (shown.hour > 0 || shown.minute === 0)) return shown.hour > 0 || !isAlone(before, after);
  if (number.includes('：')) return point.test(before) && !/\d$/.test(before);
  if (shown.hour === 0 ? led : point.test(before)) return true;
  if (pointAfter.test(after)) return true;
  if (shown.hour === 0 && !number.startsWith('00')) return false;
  if (/(?:[,;，；、]|\band|[和及或])\s*(?:then\s|and\s)?$/.test(before) && around.previous !== null) return true;
  if (listedAhead.test(after) || (/\bthe $/i.test(before) && slotAfter.test(after))) return true;
  // Nine hours or minutes are rarely written as 9:05, half past nine is.
  if (ranged || /@[\w-]+[,:]?\s$/.test(before) || (shown.hour >= 7 && !isAlone(before, after))) return true;
  return listStart.test(before) && before.length === shown.from && /^[*_]*:?\s*[-–—:：]?\s*[A-Za-z一-鿿@`]/.test(after);
}

function chinese({ before, after, shown, around, ranged }: Look): ChineseLook {
  const number = around.text.slice(shown.number, shown.to);
  return { before, after, shown, number, dated: around.date !== 'none', ranged, bareStart: around.ranged };
}

/** Whether it is all there is in its text or table cell. */
function isAlone(before: string, after: string): boolean {
  return /(?:^|\|)[\s*_~≈[(]*$/.test(before) && /^[\s*_\])]*(?:$|\|)/.test(after);
}

function isHalfTime(look: Look): boolean {
  const { before, after, shown, around } = look;
  if (/\d \d\d $/.test(before)) return false;
  if (shown.hour > 24 || /^-(?!ish)[a-z]/.test(after) || /^\/[ap]m/i.test(after)) return false;
  const written = around.text.slice(shown.number, shown.to);
  // "1 PM and 2 engineers": a project manager.
  if (/^\d{1,2} PM$/.test(written) && !around.ranged) {
    if (
      /^\s*(?:and|,|\+|&|or)\s*(?:\d+|one|two|three|a|the)\s+(?:dev|eng|qa|sre|ops|dba|people|design|test|lead|manager|architect|analyst)/i.test(
        after,
      )
    )
      return false;
    if (/\b(?:need|needs|with|have|has|one|invite|plus|per)\s+$/i.test(before)) return false;
  }
  return true;
}

function isFourDigits({ before, after, shown, around, ranged }: Look): boolean {
  const year = around.text.slice(shown.from, shown.from + 2) === '20' && shown.form === 'four';
  if (/\b(?:chmod|mode|permissions?|port|code|id|ticket|error|umask|vlan|build|rev|version)\s*[:#]?\s*$/i.test(before))
    return false;
  if (
    /^\s?(?:nodes|hosts|pods|users|rows|GB|MB|TB|ms|requests|tickets|items|servers|files|台|个|条|次|人|元|万)/i.test(
      after,
    )
  )
    return false;
  if (/^-\d/.test(after) && !/^-(?:[01]\d|2[0-4])[0-5]\d(?!\d)/.test(after)) return false;
  if (around.zoned) return true;
  const hours = /^\s?(?:hrs?|h|hours)(?![A-Za-z])(?! of)/i.test(after);
  if (around.date === 'year' || (around.date === 'day' && (!year || hours))) return true;
  if (around.previous?.form === 'four' && (before.endsWith('-') || ranged)) return true;
  if (/-$/.test(before)) return false;
  if (/^-\d{4}\s(?:on\s)?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(after)) return true;
  const led = /\b(?:at|from|until|till|by|between|before|after|window|starts?|ends?|starting)\s$/i.test(before);
  return led && (hours || around.text[shown.from] === '0');
}
