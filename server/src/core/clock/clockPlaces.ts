// Whether the place of a bare HH:MM in its clause is one that an hour takes and a label does not. A label, a revision, a verse or a
// port follows its noun; an hour also stands behind a small word ("is 20:45") and, in Chinese, between who acts and what is done.

import { longPattern } from '../text/longPattern.ts';
import type { Look } from './clockSurroundings.ts';

/** Whether HH:MM stands where hours do. */
export function standsAsHour(look: Look): boolean {
  const { shown, around } = look;
  const { hour, minute, second } = shown;
  if (happens.test(look.before)) return true;
  if (hour === 0 && minute > 0) return false;
  if (second !== null) return hour >= 3 && hour < 24 && (isBetween(look) || isApart(look));
  const padded = shown.to - shown.number === 5;
  const even = minute % 5 === 0;
  if (isBetween(look)) return even ? padded || hour >= 4 || hour === 0 : padded && around.company;
  if (padded && hour > 0 && (isAside(look) || isNext(look) || (hour >= 17 && isObject(look) && isLone(look))))
    return true;
  if (!even || hour === 0) return false;
  // Up to twelve it counts minutes or hours as easily: "the copy alone is 01:40".
  const late = padded && hour >= 13 && hour < 24;
  const round = minute % 15 === 0;
  if (round && isApart(look)) return late || (!padded && hour >= 4);
  return padded && (isClause(look) || (late && !around.ranged && (isObject(look) || (round && endsClause(look)))));
}

/** "网关21:00切到备线": the words of a clause run on directly behind it. A label stands apart from what is said of it. */
function isBetween({ before, after }: Look): boolean {
  if (/^\s?[一-鿿]/.test(after) && jobBefore.test(before)) return true;
  return (
    /[一-鿿][：，。；]?$/.test(before) && /^[一-鿿]/.test(after) && !lengthBefore.test(before) && !nounAfter.test(after)
  );
}

/** "网关 21:00 切到备线": as a label stands too, but labels are seldom round. */
function isApart({ before, after }: Look): boolean {
  return /[一-鿿]\s?$/.test(before) && actAfter.test(after) && !lengthBefore.test(before.trimEnd());
}

/** "Logged by Petra, 02:52.", "口头同意，23:18，": between marks, and the only number of its sentence. */
function isAside(look: Look): boolean {
  const { before, after } = look;
  return (
    ((/[A-Za-z一-鿿][，,]\s?$/.test(before) && !/\.\w+[，,]\s?$/.test(before) && /^(?:[，,.。；;]|$)/.test(after)) ||
      // "证书更换 / 13:30 / 无损"
      (/[A-Za-z一-鿿] [/|·—–-] $/.test(before) && /^(?: [/|·—–-] |$)/.test(after))) &&
    isLone(look)
  );
}

/** "landed at 08:51, first click 08:53": a little later than the time before it, in a clause of few words. */
function isNext({ shown, around, after }: Look): boolean {
  const { previous, previousEnd, text } = around;
  if (previous === null || (previous.form !== 'colon' && previous.form !== 'half')) return false;
  const rise = shown.hour * 60 + shown.minute - previous.hour * 60 - previous.minute;
  return rise > 0 && rise <= 120 && !nounAfter.test(after) && nextClause.test(text.slice(previousEnd, shown.from));
}

/** "the last train clears the junction 00:48" */
const happens =
  /\b(?:leaves|clears|reaches|opens|closes|locks|arrives|departs|docks|lands|lifts|boards|came|comes|passes|goes (?:in|out|up|live)|(?:is|was|were) (?:back|empty|free|clear|idle|done|up|open|[a-z]{3,}ed)|gets (?:in|out|here))(?: (?:the|our|at) [a-z]{2,16})? $/i;

const nextClause = /^[^，,;；.。\d\n]{0,24}(?:[，,;；、]\s?|\sand\s)(?:[A-Za-z' -]{2,32}\s|[一-鿿]{0,8}\s?)$/;

/** "看十分钟，04:10 解除静默", "Handover, 07:00: step 4 done", "errors above 1%, or 01:15 and step 4 not done": the only number of its sentence, at the start of a clause or one itself. */
function isClause(look: Look): boolean {
  const { before, after } = look;
  if (!/(?:[，,]|\b(?:or|if))\s?$/.test(before) || nounAfter.test(after)) return false;
  return /^(?:\s?(?:[a-z一-鿿,，.。]|$)|:\s)/.test(after) && isLone(look);
}

/** "is 20:45", "the invite says 15:00", "New start: 23:15", "预约14:15，". */
function isObject(look: Look): boolean {
  const { before, after } = look;
  if (smallWord.test(before) || chineseVerb.test(before)) return true;
  if (/[A-Za-z一-鿿)）][:：]\s*$/.test(before)) return !colon.test(look.around.later());
  return /[一-鿿]$/.test(before) && /^(?:[，。；,;]|$)/.test(after) && !lengthBefore.test(before);
}

/** "the doors lock 18:00." */
function endsClause(look: Look): boolean {
  return (
    /(?:^|[^\w.])(?!(?:of|an?|in|per|than|under|with)\s$)[A-Za-z]+\s$/.test(look.before) &&
    /^(?:[,.;!?]|$)/.test(look.after) &&
    isLone(look)
  );
}

function isLone({ around }: Look): boolean {
  return !colon.test(around.earlier + around.later());
}

/** The addresses of network cards have colons as well. */
const colon = /(?<![\dA-Fa-f][:：]?)\d{1,2}[:：]\d\d(?![\dA-Fa-f]|[:：][\dA-Fa-f]{2}[:：])/;
const smallWord = longPattern('i')`
  (?:\b(?:is|was|are|were|be|now|then|only|not|still|already|it|that|this|me|you|us|them|him|her|or|but|because|if|either|nor
  |why|out|back|off|away|home|says?|said|reads?|shows?|(?:agreed?|settled?|decided?) on)|['’](?:s|re))\s$`;
const chineseVerb = /(?:[是说写选]|(?:改|调整|[推延]迟?|提前|顺延|定|约)[为成到至约在])\s?$/;
/** Its subject is a job or table: "etl_orders 02:30 启动". */
const jobBefore = /(?:^|[^\w.])[a-z][a-z\d]*[_-][\w-]*\s$/;
const lengthBefore = /(?:[了掉要完均用花成共按以由比每]|(?<!预)约)$/;
const nounAfter = /^(?:[的为是含号项款个位级和与及或比对](?!因)|左右)/;
/** What is done, not what holds of something. */
const actAfter = /^\s?(?=[一-鿿])[^不未没是有的为含号项款个位级和与及或比对]/;
