// Whether a text in the form of a clock time is one: 2:30 may be half past two, a duration, a ratio or a verse. In doubt, it is not.

import { longPattern } from '../text/longPattern.ts';
import { type ChineseLook, isChineseTime } from './clockChinese.ts';
import { isCued, speaksOfDay } from './clockCues.ts';
import type { Shown } from './clockForms.ts';
import {
  followsNumberWord,
  isAboutRecording,
  isLength,
  isLengthColumn,
  isOtherNumber,
  isTimeColumn,
  isToldLength,
  speaksOfLength,
} from './clockLengths.ts';
import {
  changeIn,
  goesOn,
  inRange,
  type Look,
  type SentenceWords,
  type Surroundings,
  standsFree,
} from './clockSurroundings.ts';

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
      // In words and without a day it is said in passing: "the customer wants it before five o'clock".
      if (!around.zoned && around.date === 'none' && /[a-z]/i.test(around.text.charAt(shown.number))) return false;
      return shown.hour <= 12 && !dial.test(after);
    case 'word':
      return (
        around.zoned ||
        around.date !== 'none' ||
        /^12/.test(around.text.slice(shown.from, shown.to)) ||
        (pointWord.test(before) && (around.sentence().plan || standsAlone(look)))
      );
  }
}

/** "Call with the vendor at noon, …", "by midnight I will abort", "between noon and 1pm": when it is, and not how much goes on then. */
function standsAlone({ after, around, shown }: Look): boolean {
  const [sentence = ''] = /[^.;!?\n]*$/.exec(around.text.slice(Math.max(0, shown.from - 120), shown.from)) ?? [];
  return alone.test(after) && !crowd.test(sentence);
}

const alone = /^\s*(?:[,.;)]|$)|^\s(?:I|we|they|he|she|the)\b|^ and \d/;
const crowd =
  /\b(?:users?|clients?|online|traffic|load|peak|requests?|quer(?:y|ies)|orders|customers|calls per|people|latency|p\d\d)\b|\d\s?(?:ms|%)|\d,\d{3}/i;

/** Reads the telling words of a sentence. */
export function wordsOf(sentence: string): SentenceWords {
  return {
    recording: isAboutRecording(sentence),
    everywhere: everyZone.test(sentence),
    plan: planWord.test(sentence),
    timed: speaksOfDay(sentence),
  };
}

const point = longPattern('i')`
  (?:\b(?:at|by|back|from|until|till?|before|after|since|past|around|than|as of|to|between|starts?|starting|started|begins?
  |beginning|ends?|ending|finish(?:es|ed)?|close[sd]?|opens?|arrives?|arriving|lands?|leaves?|eta|due|deadline|stops?|stopped|resumes?|kick-?off
  |go-?live|cutover|window|time|when|meeting|stand-?up|call|sync|today|tomorrow|tonight|yesterday|local
  |(?:scheduled|planned|set|moved|booked) (?:for|to)|(?:wait|hold)(?:ing)? for)|@|在|于|从|到|至|自|每天|每日|时间|开始|结束|窗口|计划|预计
  |最[晚迟早]|截止|不晚于|之间)(?:[\s:：=~≈(（*_]|\b(?:approximately|roughly|exactly|precisely)\b)*$`;
// Words that lead to a planned length as easily as to a time.
const vague = /(?:(?<!\b(?:start|end) )time|planned|计划|预计|(?<!开始|结束|起始|截止)时间)[\s:：=~≈(（*_]*$/i;
const span = /(?:\b(?:from|to|between)|[从到至自])\s?$/i;
const pointAfter = longPattern()`
  ^[*_]*\s*(?:sharp|o'?clock|in the (?:morning|afternoon|evening)\b|at night\b|today|tomorrow|tonight|on (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)|local|server time|前(?!提)
  |到(?=[，,。；;]|$)|后(?!续)|之前|之后|开始|左右|起|准时|以前|以后|结束|完成|上班|下班|开门|关门|营业|到岗|到位|到场|开会|集合|上线
  |切换|发布|执行)`;
const everyZone =
  /\blocal\b[^.;]{0,60}\b(?:in turn|respectively)\b|\b(?:each|every|all|respective|its|their)\b[^.;]{0,60}\d{1,2}:\d\d[^.;\d]{0,3}(?:\d{1,2}:\d\d )?local\b(?! (?:time )?(?:in|at|to) )|\b(?:each|every|its|their|respective|all)\b[^.;]{0,24}\b(?:own|local) (?:time|zone|clock)|\blocal times? (?:of|in) (?:each|every|all|the)\b|\blocal(?: time)? (?:are|is|make)\b[^.;]{0,12}\d ?%|各(?:地|自|区域?|站点|机房)[^，。；]{0,24}(?:当地|本地)时间/i;
const rangeJoint = /^\s?(?:-|–|—|~|～|to|until|till|至|到)\s?$/;
const wholeDay = /^\s?(?:-|–|—|~|～|to|and|until|至|到)\s?(?:24[:：]00|23[:：]59)(?!\d)/;
const untilAhead = /^\s(?:until|till)\s/;
const partnerAhead = /^\s?(?:-|–|—|~|～|to|and|or|至|到)\s?\d{1,2}[:：][0-5]\d(?!\d)/;
// Minutes past midnight are more often minutes past something else.
const sinceAhead =
  /^\s(?:after|before|past|from|into)\s(?:the\s)?(?:start|begin\w*|t-?0|go|step|switch\w*|cut-?over|kick-?off|that|this|previous|last)\b/i;
/** "finished 02:10:33 after the job was queued" */
const clauseAhead = /^\s(?:after|before|into)\s(?:it|they|we|this|that|the)\b/;
const againBefore =
  /\b(?:retr\w+|repeat\w*|abort\w*|give up|giv\w+ up|expires?|times? out|fails? over|wakes?|again) after\s$|(?:^|\n)\s*-$/i;
// 00:05-00:15 counts minutes.
const minutesAhead = /^\s?[-–—~～]\s?00?:(?!00)/;
const minutesBehind = /(?<!\d)00?:[0-5]\d\s?[-–—~～]\s?$/;
/** "the bolts at 12 o'clock and 6 o'clock positions": where on a dial. */
const dial = /^(?:,? ?(?:and |or )?\d{1,2} ?o['’]clock)*\s*(?:directions?|positions?)/i;
/** "printed at 1:10", "scaled 1:50" */
const drawn = /\b(?:printed|plotted|drawn|rendered|map|plan) (?:at|in) $|\bscaled? (?:of |at |to )?$/i;
/** "the sale was sent after 1:40": as long it took, as likely as the hour. */
const wasAfter = /\b(?:was|were|came|got|went|had)\b(?: [a-z]+){0,3} after $/i;
/** "green again after 6:40": so long it took. */
const isBackAfter = /\b(?:again|back|back up|up|healthy|green|ready|done|finished|through|complete|gone) after $/i;
const pointWord = /\b(?:at|by|before|until|till|from|starting|since|between)\s+$/i;
const planWord = longPattern('i')`
  \b(?:starts?|starting|begins?|end(?:s|ing)?|finish|window|cutover|freeze|deploy\w*|maintenance|change|go-?live
  |rollback|switch\w*)\b`;
function isColonTime(look: Look): boolean {
  const { before, after, shown, around, ranged } = look;
  const { text, column } = around;
  if (goesOn(shown, around)) return false;
  if (column !== undefined && isLengthColumn(column)) return false;
  if (isOtherNumber(before, after, shown.second !== null)) return false;
  // The whole day is the same in every zone.
  if (shown.hour === 0 && shown.minute === 0 && wholeDay.test(after)) return false;
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
  if (endsTime(look)) return !isLength('', after, true);
  if (shown.second !== null && !around.zoned && clauseAhead.test(after)) return false;
  const hours = around.date !== 'none' && /^\s?hrs\b/.test(after);
  if (!around.zoned && !hours && isLength(before, after, ranged)) return false;
  if (shown.part !== '' || around.zoned) return true;
  const short = /^\d[:：]/.test(text.slice(shown.number, shown.to));
  const few = shown.hour === 0 && shown.minute > 0 && around.date === 'none' && (short || !around.sentence().timed);
  if (few && (/\bafter\s$/i.test(before) || /^\s?[后内]/.test(after))) return false;
  if (short && shown.hour === 1 && drawn.test(before)) return false;
  if (short && shown.hour < 4 && around.date === 'none' && wasAfter.test(before)) return false;
  if (short && isBackAfter.test(before)) return false;
  if (/[+＋]\s$/.test(before) && !around.zoned) return false;
  if (short && (isToldLength(around.later()) || (shown.hour === 0 && speaksOfLength(around.earlier)))) return false;
  if (followsNumberWord(before) && !ranged && !around.inSeries) return false;
  if (around.date !== 'none') return !around.sentence().everywhere;
  if (around.sentence().recording || around.sentence().everywhere) return false;
  const led = point.test(before) && (!vague.test(before) || startsAtMidnight(look));
  // What a length was said of before another time, it is said of no longer: "takes 2:30, so from 22:30 to 01:00".
  const since = led
    ? text.slice(Math.max(around.previousEnd, shown.from - around.earlier.length), shown.from)
    : around.earlier;
  if (
    (!led || span.test(before)) &&
    !pointAfter.test(after) &&
    !untilAhead.test(after) &&
    speaksOfLength(since.replace(/^.*[;；]/s, ''))
  )
    return false;
  // "由 06:30 提前到 06:05": no length, ratio or label is put off.
  if (movedAhead.test(after) || movedBehind.test(before)) return true;
  const change = changeIn(look);
  if (change !== undefined) return change === 'through a day';
  if (column !== undefined && isTimeColumn(column)) return true;
  if (shown.hour === 0 && !led && (minutesAhead.test(after) || minutesBehind.test(before))) return false;
  return isCued(look, led || pointAfter.test(after));
}

const movedAhead = /^\s?(?:提前|推迟|顺延|延后|延期|挪|移|后移|前移)[到至]\s?\d{1,2}[:：]/;
const movedBehind = /\d[:：]\d\d\s?(?:提前|推迟|顺延|延后|延期|挪|移|后移|前移)[到至]\s?$/;

/** The end of a range whose start is a time of a day is one as well: "19 May, 01:30 to 02:15". */
function endsTime({ shown, around: { text, previous, previousEnd } }: Look): boolean {
  return (
    previous?.form === 'colon' && shown.from - previousEnd < 12 && rangeJoint.test(text.slice(previousEnd, shown.from))
  );
}

/** "割接时间 0:00 到 6:00": no length begins at nothing and ends after hours. */
function startsAtMidnight({ shown, ranged, after }: Look): boolean {
  return ranged && shown.hour === 0 && shown.minute === 0 && /[1-9]\d?[:：]/.test(after.slice(0, 6));
}

function chinese({ before, after, shown, around, ranged }: Look): ChineseLook {
  const number = around.text.slice(shown.number, shown.to);
  const { previous, previousEnd } = around;
  const follows = previous?.form === 'chinese' && /^[^。；;\n]{1,14}$/.test(around.text.slice(previousEnd, shown.from));
  return { before, after, shown, number, dated: around.date !== 'none', ranged, follows, bareStart: around.ranged };
}

function isHalfTime(look: Look): boolean {
  const { before, after, shown, around } = look;
  if (/\d \d\d $/.test(before) || around.sentence().everywhere) return false;
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
  if (around.previous?.form === 'four' && (before.endsWith('-') || ranged || hours)) return true;
  // "Ana takes the bridge from 2200 to 0200"
  const isDuty =
    /\b(?:bridge|shift|duty|on[- ]?call|watch|window)\b[^.;\d]{0,16}\bfrom (?:\d{4} (?:to|until|till) )?$/i;
  if (isDuty.test(before)) return true;
  if (/-$/.test(before)) return false;
  if (/^-\d{4}\s(?:on\s)?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(after)) return true;
  const led = /\b(?:at|from|until|till|by|between|before|after|window|starts?|ends?|starting)\s$/i.test(before);
  // "0900 to 0940": no count begins with a nought.
  if (/^0[1-9]/.test(around.text.slice(shown.from)) && /^\s(?:to|until|till)\s[012]\d[0-5]\d(?!\d)/.test(after))
    return true;
  // "Window 2200-0200": other ranges of four digits may be sizes.
  if (
    /\b(?:window|slot|maintenance)\s$/i.test(before) &&
    /^\s?(?:-|–|—|~|to|until|till)\s?(?:[01]\d|2[0-4])[0-5]\d(?![\d-])/.test(after)
  )
    return true;
  return (led || before.trim() === '') && hours ? true : led && around.text[shown.from] === '0';
}
