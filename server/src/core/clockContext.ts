// Whether a text in the form of a clock time is one: 2:30 may be half past two, a duration, a ratio or a verse. In doubt, it is not.

import type { Shown } from './clockForms.ts';

/** What is known about the surroundings of a text in the form of a clock time. */
export interface Surroundings {
  readonly text: string;
  /** The sentence around it. */
  readonly sentence: string;
  /** The clock time found before it on the line, if any. */
  readonly previous: Shown | null;
  /** Whether a date or weekday stands beside it, and whether that date has a year. */
  readonly date: 'none' | 'day' | 'year';
  /** Whether a zone is written directly after it. */
  readonly zoned: boolean;
  /** Whether it ends a range whose start is written as a bare number. */
  readonly ranged: boolean;
  /** The heading of the table column it stands in, when it does. */
  readonly column: string | undefined;
}

/** Whether a table column of this heading holds lengths of time (`Duration`, `min`, `耗时`), not times of the day. */
export function isLengthColumn(heading: string): boolean {
  return lengthColumn.test(heading);
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
      return isChineseTime(look);
    case 'four':
      return isFourDigits(look);
    case 'oclock':
      return shown.hour <= 12 && !/^\s*(?:direction|position)/i.test(after);
    case 'word':
      return around.zoned || (pointWord.test(before) && planWord.test(around.sentence));
  }
}

interface Look {
  readonly before: string;
  readonly after: string;
  readonly shown: Shown;
  readonly around: Surroundings;
  readonly ranged: boolean;
}

const lengthColumn =
  /\b(?:duration|min(?:ute)?s?|hours?|elapsed|length|takes?|took|estimate[ds]?|est\.?|effort|offset|t\s?[+±]|downtime)\b|T\+|耗时|用时|时长|分钟|小时|预估|历时|停机时长/i;
const timeColumn =
  /\b(?:start|end|time|when|at|from|to|begin|finish|until|clock|eta|date)\b|时间|时刻|开始|结束|起|止/i;

// Words, with small words between them and the number, after which HH:MM is a length of time, or no time at all. "$" is the number.
const small =
  '(?:[\\s:：=~≈(（*_|<>≤≥-]|\\b(?:is|was|were|of|about|around|roughly|approx\\.?|approximately|ca\\.?|circa|only|just|up|max\\.?|under|below|over|above|than|less|more|another|an?|the|average|measured|total|time|at most|at least)\\b|[为约是共在大概不到超过了至少最多])*$';
const length = new RegExp(
  `(?:\\b(?:took|takes?|taken|taking|lasted|lasts?|lasting|durations?|run ?time|elapsed|rt[ot]|rpo|mttr|uptime|up ?time|ttl|latency|lag|timeout|time-?out|interval|cool-?down|backoff|skew|pace|timer|countdown|stopwatch|(?:ran|run|down|up|waited|offline|lasting) for|(?:delayed|extended|postponed|late|off|shifted|slipped|overran|overrun|exceeded) by|shift by|offset|delay of)\\b|耗时|用时|历时|时长|持续|花了|花费|延迟|间隔|超时|倒计时|延长|推迟了?|延后了?|平均每\\S{1,2})${small}`,
  'i',
);
const lengthUnlessRange = new RegExp(
  `(?:\\b(?:downtime|outage|total|sum|within|wait|needs?|requires?|needed|required|budget|buffer|reserve|avg|mean|median|p\\d\\d|every|in|spent|estimates?|estimated at|limit|maximum|minimum|delay|shorter|longer|faster|slower|sleep|freezes? for|eta in)\\b|停机|中断|停机时间|总计|合计|总共|一共|平均|缓冲|需要?|需时|预留|每隔|限时|上限)${small}`,
  'i',
);
const other = new RegExp(
  `(?:\\b(?:ratio|ver(?:sion)?|tag|image|ports?|lines?|rows?|col(?:umn)?s?|verses?|chapter|score[ds]?|odds|aspect|mac|prefix|oui|wwn|wwpn|pci|scsi|lun|[ug]id(?::gid)?|chown|community|vlan|epoch|fingerprint|hash|hex|sha|uuid|won|lost|beat|mapping)\\b|§|比例|比率|配比|比分|读写比|端口|版本|镜像|行号|映射|比为|比是|比|(?:^|\\s)-p)${small}`,
  'i',
);
const books =
  /\b(?:genesis|exodus|leviticus|numbers|deuteronomy|psalms?|proverbs|ecclesiastes|isaiah|jeremiah|ezekiel|daniel|matthew|luke|acts|romans|corinthians|galatians|ephesians|hebrews|revelation|surah?|quran|约翰福音|诗篇)\s*$/i;
const units = /^\s?[（(]?\s?(?:h|hrs?|hours?|hour-long|mins?|minutes?|m|s|secs?|seconds|个?小时|分钟|秒)(?![A-Za-z])/i;
const spec = /^\s?[（(]\s?(?:in\s)?(?:h{1,2}|m{1,2}|min|hrs?)[:：](?:m{1,2}|s{1,2}|min|sec)/i;
const lengthAfter =
  /^\s?(?:long|in total|total|each|per\s|apiece|elapsed|remaining|on average|apart|longer|shorter|into\b|of\s(?:downtime|outage|waiting|work|video|runtime|buffer|delay)|每[台片个次批]|的(?:录像|视频|录屏)|处)/i;
const notTimeAfter =
  /^\s?(?:aspect|inch|pt\b|px\b|cm\b|mm\b|ratios?|display|monitor|screen|resolution|split|odds|mix\b|oversubscription|scale\b|mapping|屏幕|比例|的比例|配比)/i;
const recording =
  /\b(?:recording|video|clip|screencast|playback|footage|podcast|youtube|minute mark|timestamp)\b(?!\s(?:call|conf|meeting|link))|录像|录屏|视频(?!会议)|回放|录音/i;
const logLine =
  /^[\])]?\s?\[?(?:INFO|WARN(?:ING)?|ERROR|DEBUG|TRACE|FATAL|CRIT(?:ICAL)?|NOTICE|PANIC)\b|^\s[\w.-]+\s[\w./-]+\[\d+\]:/;

const point =
  /(?:\b(?:at|by|from|until|till?|before|after|since|around|to|between|starts?|starting|started|begins?|beginning|ends?|ending|finish(?:es|ed)?|close[sd]?|opens?|eta|due|deadline|stops?|stopped|resumes?|kick-?off|go-?live|cutover|window|time|when|meeting|stand-?up|call|sync|today|tomorrow|tonight|yesterday|local|(?:scheduled|planned|set|moved|booked) (?:for|to))|@|在|于|从|到|至|自|每天|每日|时间|开始|结束|窗口|计划|预计|最晚|最迟|截止|不晚于|之间)[\s:：=~≈(（*_]*$/i;
const pointAfter =
  /^[*_]*\s*(?:sharp|o'?clock|today|tomorrow|tonight|on (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)|local|server time|前(?!提)|后(?!续)|之前|之后|开始|左右|起|准时|以前|以后|结束|完成)/;
const listStart = /^\s*(?:(?:[-*+•]|\d{1,2}[.)、]|\[[ x]\])\s*)*[*_`"“]*$/;
const pointWord = /\b(?:at|by|before|until|till|from|starting|since)\s+$/i;
const planWord =
  /\b(?:starts?|starting|begins?|end(?:s|ing)?|finish|window|cutover|freeze|deploy\w*|maintenance|change|go-?live|rollback|switch\w*|mon|tue|wed|thu|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|tonight)\b/i;
const join = /^\s?(?:-|–|—|~|～|->|→|to|until|till|and|至|到)\s?(?:(?:次日|第二天|当日|当天)\s?)?$/;
const joinAhead =
  /^\s?(?:-|–|—|~|～|->|→|to|until|till|至|到)\s?(?:次日|第二天)?(?:凌晨|早上|上午|中午|下午|晚上|晚)?\s?\d{1,2}[:：点时][0-5]?\d?/;

/** Whether it starts or ends a range of two times. */
function inRange(shown: Shown, { text, previous, ranged }: Surroundings, after: string): boolean {
  if (ranged || joinAhead.test(after)) return true;
  return previous !== null && shown.from - previous.to < 12 && join.test(text.slice(previous.to, shown.from));
}

/** Nothing glued to it that makes it a part of something else: an address, an id, an offset, a fraction. */
function standsFree({ before, after, shown, around }: Look): boolean {
  const last = before.slice(-1);
  const joined = around.ranged || (around.previous !== null && around.previous.to === shown.from - 1);
  if (/[A-Za-z\d]/.test(last) && shown.part === '' && !(/[Tt]/.test(last) && /\d{2}[Tt]$/.test(before))) return false;
  if (/[+.#$\\&%^<≤≥]/.test(last) || (last === '_' && /\w_$/.test(before))) return false;
  if (last === '/' && !joined) return false;
  if (last === ',' && /\d,$/.test(before) && !joined) return false;
  if (last === '=' && !/\b(?:start|end|from|to|time|begin|at|until|window|eta)=$/i.test(before)) return false;
  if (last === ':' && !/(?:\b(?:start|end|from|to|time|begin|finish|at|until|window|eta|when)|[一-鿿]):$/i.test(before))
    return false;
  if (last === '-' && !joined && !/(?:^|\n|[a-z一-鿿]|[ap]m|Z)-$/.test(before)) return false;
  if (/(?:^|[^A-Za-z])T\s?[-+−–]\s?$/.test(before)) return false;
  if (/^(?:[A-Za-z%°″′]|_\w|[:：]\w|\/[a-z])/.test(after) && !around.zoned && !/^(?:h|hrs)\b/.test(after)) return false;
  if (/^[.,]\d/.test(after) && !(shown.form === 'colon' && after[0] === ',' && shown.second === null)) {
    return shown.second !== null && around.zoned;
  }
  if (
    /^-\d/.test(after) &&
    !around.zoned &&
    !/^-\d{1,2}(?:[:：][0-5]\d|\s?[ap]\.?m|[点时])/i.test(after) &&
    shown.form !== 'four'
  )
    return false;
  return true;
}

function isColonTime(look: Look): boolean {
  const { before, after, shown, around, ranged } = look;
  const { text, sentence, column } = around;
  if (column !== undefined && isLengthColumn(column) && !timeColumn.test(column)) return false;
  if (isLength(look) || notTimeAfter.test(after) || logLine.test(after) || books.test(before)) return false;
  if (shown.part !== '' || around.zoned) return true;
  if (other.test(before) && !ranged) return false;
  if (recording.test(sentence) && around.date === 'none') return false;
  if (/(?:第|步骤|阶段|方案|附件|场景|用例|[Ss]tep)\s?$/.test(before) && /^\s?(?:分|行|份|台|min)/.test(after))
    return false;
  const digits = /^\d\d/.test(text.slice(shown.number, shown.number + 2));
  if (around.date !== 'none' || (column !== undefined && timeColumn.test(column))) return true;
  if (digits) return !(shown.hour === 0 && shown.minute !== 0 && isAlone(look));
  if (text.slice(shown.number, shown.to).includes('：')) return point.test(before) && !/\d$/.test(before);
  if (point.test(before) || pointAfter.test(after)) return true;
  if (shown.hour === 0) return false;
  if (ranged) return true;
  return listStart.test(before) && before.length === shown.from && /^[*_]*:?\s*[-–—:：]?\s*[A-Za-z一-鿿@`]/.test(after);
}

/** Whether the words around it make HH:MM a length of time. */
function isLength({ before, after, ranged, around }: Look): boolean {
  if (spec.test(after) || lengthAfter.test(after)) return true;
  if (units.test(after))
    return !(/^\s?(?:hrs|hours)(?! of)/.test(after) && /\b(?:at|from|by|until)\s$/.test(before)) && !around.zoned;
  if (length.test(before)) return true;
  if (ranged) return false;
  if (lengthUnlessRange.test(before))
    return !/\b(?:in|sum|limit|estimate|estimates) [a-z]/i.test(before.slice(-12)) || true;
  return (
    /\bfor\s+(?:about\s|around\s|~\s?)?$/i.test(before) &&
    !/\b(?:scheduled|planned|set|booked|aim(?:ed|ing)?|target(?:ed|ing)?|announced|expected|due|slated|on|go|ready|fixed|agreed|arranged|proposed|reserved|invite|meeting|call|alarm|reminder|cutover)\s+for\s+\S*\s*$/i.test(
      before,
    )
  );
}

/** Whether it is all there is in its text or table cell. */
function isAlone({ before, after }: Look): boolean {
  return /(?:^|\|)[\s*_~≈[(]*$/.test(before) && /^[\s*_\])]*(?:$|\|)/.test(after);
}

function isHalfTime(look: Look): boolean {
  const { before, after, shown, around } = look;
  if (shown.hour > 24 || /^\/[ap]m/i.test(after)) return false;
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

function isChineseTime(look: Look): boolean {
  const { before, after, shown, around, ranged } = look;
  const number = around.text.slice(shown.number, shown.to);
  if (/^(?:方向|几|儿|点|头)/.test(after)) return false;
  if (/第\s?[\d一二三四五六七八九十]+\s?[-~～到至、和]\s?第?$/.test(before)) return false;
  if (/(?:耗时|用时|历时|时长|持续|花了|共|需要?|[×xX*])\s?约?$/.test(before)) return false;
  if (/^[早晚夜]$/.test(shown.part) && /^[一两]点(?!半|整|钟|\d)/.test(number)) return false;
  if (shown.part !== '' || around.zoned) return true;
  if (/第\s?$/.test(before) || (shown.hour === 0 && /^[\d一二三四五六七八九]/.test(after))) return false;
  if (shown.tail !== '' && !/^时/.test(shown.tail)) return true;
  if (/(?:[第这那有几下上述以分如得涨跌降升加减差重特优缺疑难哪另余某百主点]|[^天]前|[^之以]后)\s?$/.test(before))
    return false;
  if (number.includes('时') || number.includes('時')) {
    if (/^(?:区|间|长|段|候|代|效|限|常|差|序|延|速|机)/.test(after)) return false;
    return (
      shown.tail.endsWith('分') ||
      shown.tail === '时整' ||
      ranged ||
      around.date !== 'none' ||
      /^\s?(?:前|后|起|许|开始|左右|之前|之后|准时)/.test(after)
    );
  }
  if (
    /^\s?(?:建议|意见|要求|原因|理由|说明|注意|问题|结论|考虑|改进|优势|不足|好处|区别|内容|经验|教训|事项|共识|疑问|风险|影响|补充|思路|方案|措施|目标|收获|积分|以内|条件|依据|计划|内|上|中|下|是|为|：|:|需|都|后续|前提|和第)/.test(
      after,
    )
  )
    return false;
  if (around.date !== 'none' || ranged || shown.hour >= 13 || shown.hour === 0) return true;
  const strong =
    /^\s?(?:前|后|之前|之后|以前|以后|左右|许|准时|起(?!点|因)|开始|结束|完成)/.test(after) ||
    /(?:在|于|从|到|至|约|大概|大约|预计|计划|每天|每日|定在|截至|截止)\s?$/.test(before);
  if (/^[一两]点/.test(number))
    return strong && /^\s?(?:前|后|之前|之后|以前|以后|左右|准时|开始|结束|完成)/.test(after);
  return strong || shown.hour >= 6;
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
  const led = /\b(?:at|from|until|till|by|between|before|after|window|starts?|ends?|starting)\s$/i.test(before);
  return led && (hours || around.text[shown.from] === '0');
}
