// What makes a bare HH:MM a time of the day. Without one of these cues, and not where hours stand or in a series through a day
// (clockPlaces, clockSeries), it is any number with a colon, and nothing is said of it:
// the other kinds (ratios, revisions, labels, lengths) are without number, the ways to speak of an hour are not.

import { longPattern } from '../text/longPattern.ts';
import { endsWithPlace } from '../time/zoneWords.ts';
import { isTimeColumn } from './clockLengths.ts';
import { standsAsHour } from './clockPlaces.ts';
import type { Look } from './clockSurroundings.ts';

/**
 * Whether something beside a bare HH:MM, in its sentence or above its column speaks of a time of the day. `led`: a preposition or
 * the like stands before it, or an adverb of time behind.
 */
export function isCued(look: Look, led: boolean): boolean {
  const { before, after, shown, around, ranged } = look;
  const { column, text, company, previous } = around;
  const opens = opening.test(before) && !numberAfter.test(after);
  const alone = nothingAfter.test(after);
  if (column !== undefined && opens && alone) return around.inSeries || isTimeColumn(column) || stepColumn.test(column);
  const { timed } = around.sentence();
  const even = shown.minute % 5 === 0;
  // 2:30 is a length or ratio as easily as a time, 02:30 and 9:30 are more often times.
  const padded = shown.to - shown.number === 5;
  const clear = /^\d\d/.test(text.slice(shown.number, shown.to)) || shown.hour >= 7;
  const near = company || timed;
  if (led && (even || near || ((clear || ranged) && (!change.test(before) || (padded && untilAhead.test(after))))))
    return true;
  if (shown.hour > 0 && (ended.test(before) ? stops.test(after) : begun.test(after) && !/[场局节]\s?$/.test(before)))
    return true;
  // No length, ratio or revision begins something: 从18:47起. Nor does it break off: 到16:58断了.
  if (led && /^\s?(?:起|开始|断)/.test(after)) return true;
  if (noHour.test(around.earlier) || noHour.test(around.later())) return false;
  if (around.inSeries || standsAsHour(look)) return true;
  if (led) return false;
  if (!clear && ranged && isEvent(look)) return true;
  if (!clear) return shown.hour > 0 && (begins(look) || (ranged && near) || isListed(look));
  // 00:20 is more often twenty minutes than twenty past midnight.
  if (shown.hour === 0 && shown.minute > 0)
    return ranged || deadline.test(after) || begins(look) || (near && (eventBefore.test(before) || joint.test(before)));
  if (isEvent(look) || isNamed(look)) return true;
  if (opens) return shown.hour > 0 || !alone;
  if (ranged && (even || previous !== null || /^\s?(?:[-–—~～]|[到至]\s?\d\d[:：])/.test(after))) return true;
  if (near && (even || shown.second !== null || joint.test(before))) return true;
  if (even && endsWithPlace(before)) return true;
  // "割接完成，05:12 全部验证通过": a clause that begins with it and says what happens.
  if (padded && /[，；]\s?$/.test(before) && /^\s(?!的)[一-鿿]{4}/.test(after)) return true;
  return /[(（【](?:即|也就是|大?约)?\s?$/.test(before) && /^\s?[?？]?[)）】]/.test(after);
}

/** Whether a sentence speaks of days, nights, shifts and the like, so that a number in it may well be an hour. */
export function speaksOfDay(sentence: string): boolean {
  return dayWord.test(sentence);
}

/** "- 02:10 stop the writers": the start of a line with a text behind it. */
function begins({ before, after, shown }: Look): boolean {
  if (before.length < shown.from && !before.includes('\n')) return false;
  return opening.test(before) && !/\|\s*$/.test(before) && textAfter.test(after) && !numberAfter.test(after);
}

/** Something that happens at an hour stands beside it. */
function isEvent({ before, after }: Look): boolean {
  return eventBefore.test(before) || eventAfter.test(after) || afterStep.test(before);
}

/** "第 4 步结束，约 01:10，", "After step 4, about 02:28,": when something is done there is an hour, and no length. */
const afterStep =
  /(?:第\s?[\d一二三四五六七八九十]{1,3}\s?[步批台轮]|步骤\s?[\d一二三四五六七八九十]{1,2})[^，。；\d]{0,6}(?:结束|完成|[做跑]完|后)时?[，（(]\s?(?:大?约|大概|最[晚迟])?\s?$|\bafter (?:the [a-z]{3,8} )?step(?: \d{1,2})?,?\s[(]?(?:at )?(?:about|around)\s$/i;

/** "the 3:00 batch", "batch A at 1:00, batch B 1:40". */
function isListed({ before, after, around }: Look): boolean {
  return (around.company && joint.test(before)) || (eventAfter.test(after) && !/\ban?\s$/i.test(before));
}

/** "found in the 13:00 reconciliation", "the last bus is the 23:48.": what goes by its hour. */
function isNamed({ before, after, shown }: Look): boolean {
  if (shown.hour >= 5 && /\bthe $/i.test(before) && (nounAhead.test(after) || /^(?:[,.;!?]|$)/.test(after)))
    return true;
  const isRound = shown.minute % 15 === 0 && shown.hour > 0;
  return (
    isRound &&
    /\b(?:in|by|at|after|before|with|from|until|for|while|when|once|because|since|during) (?:the|our|their) $/i.test(
      before,
    ) &&
    nounAhead.test(after)
  );
}

const nounAhead = /^ (?!of\b|to\b|and\b|or\b|in\b|at\b|is\b|was\b)[a-z]{3,}/;

/** The start of a line, list item, cell or sentence. */
const opening = longPattern()`
  (?:^|\n|\||[。；！!?]|;\s|[a-z\d)]{4}\.\s)(?:【[^】\n]{1,10}】)?(?:[^\w一-鿿]|_)*(?:\d{1,2}[.)、]\s+)?(?:\[[ xX]\])?(?:[^\w一-鿿]|_)*$`;
/** "from 19:12 to 19:14": what changes by odd numbers is rather a revision. */
const change = /(?:\b(?:from|to)|[从到至])\s?$/i;
/** "from 00:04 until 00:21": no revision lasts until another one. */
const untilAhead = /^\s(?:until|till)\s\d\d:/;
const nothingAfter = /^[\s*_\])）]*(?:$|\|)/;
const textAfter = /^[*_]*:?\s*[-–—:：]?\s*[A-Za-z一-鿿@`]/;
const numberAfter = /^\s?(?:[为是=%×]|(?:is|are|of|for|under|with|without|per)\b)/;
/** "the run ended 4:52, …", "跑批4:52结束": what has a begin or an end there is no length. */
const ended = /[a-z]{3} (?:started|began|ended|finished|arrived|landed|docked|resumed|reopened)\s$/;
const stops = /^(?:[,.;，。；]|$)/;
const begun = /^\s?(?:结束|启动|恢复|到达|收工)/;
/** "00:30 latest": no length has a latest. */
const deadline = /^[*_)）]*\s*(?:(?:at the latest|latest|sharp)\b|一[过到])/i;
/** "one host 03:20, all of them 45:00", "4:3 now, was 16:10": the numbers of this sentence are no hours. */
const noHour = /(?<![\d:.])(?:(?:2[5-9]|[3-9]\d)[:：][0-5]\d|\d{1,2}:[1-9])(?![\d:A-F])/;
const joint = /(?:[,;，；、：/&]|\b(?:and|or|then)|[和或及再])\s*$/;
const stepColumn = /^\s*(?:#|steps?|no\.?|步骤|序号|planned|actual|计划|实际)?\s*$/i;
const small =
  '(?:[\\s:：=~≈()（）*_"“-]|\\b(?:is|was|be|about|only|just|not|latest|planned)\\b|约|左右|[是为才就已])*$';
const eventBefore = longPattern('i')`
  (?:\b(?:at|by|from|until|before|after|around|edit|so|not|either|(?:next|last|first)(?: one)?|again|near|instead of|point|earliest|latest|later,|planned|actual|means|i\.e\.|it(?:['’]s| was| is)|(?:end|start) of \w+|happens|occurs|moment is|(?:began|started|ended|was over) about|re-?opens?
  |starts?|ends?|stop|return|window|deadline|cut-?off|timeline|local|(?:^|start|end|wall|our|their|local)[ -]?time|clock(?: (?:reads|says|shows))?|times:
  |(?:step|batch|wave|gate) \d{1,2}:?|[a-z]{3}-\d{2,4}|\d{1,2}(?:st|nd|rd|th),?|noon|daily|nightly|weekdays?|yday|cob|t0|option \w:|ceremony|flight|bus|up|live|(?<!\.)go(?:es)?|you|me|that|there
  |done|ready|online|on air|off|back|run|fires?|completes?|completion|expires?|bridge|shift|wave|batch|decision|no-go|freeze|blackout|hand-?over|rollback
  |re(?:boot|start)s?|deploy(?:s|ment)?|announcement|check|backups?|snapshot|update|reminder|alarm for|peak|slot|page
  |(?!measured|scored|reached|achieved|estimated|required|needed|used|limited|mapped|tagged|numbered|named)[a-z]{3,}ed)
  |@[\w一-鿿-]+[,:]?|[\dTD][日号]|[+-]\d{1,2}(?: 日)?,?|交接班?
  |(?<![用耗])时[间刻]线?|实际|超?过了?|[上下首]次|[决策退止]点|(?:判断|判定|时间)点|天窗期?|会议?|收工|完成|(?:打|离|散)开|抵?到达|关闭|出发|下班
  |审批?|更新|[通播]报|时候?是|如果|[首末](?:班[车船机]?|[车发])|[开停]服|发放|地铁|过境|预约|下一[班圈趟车]|[开收][市盘]|那边|显示|(?:警|次|响应|消除|反馈)[：:])${small}`;
const eventAfter = longPattern('i')`
  ^[*_)）]*\s*(?:every\b|daily|instead of \d{1,2}(?![\d/])|(?:at the )?latest\b|onwards
  |(?:batch|job|slot|window|meeting|call|sync|stand-?up|backup|cron|wave|shift|release|start|finish|cut-?over)\b
  |到(?:岗|位|场|机房|达)|一[过到]|必须|务必|有(?:一?个|一次)[^，。]{0,4}[峰刺坑]|的(?:高铁|火车|航班|飞机|动车|班车)|拉[起群]|开[会门机放盘饭]|切(?![到至])|发[布车送出]|触发|确认|停|恢复|重启|启动|[检复]查|跑
  |落地|整点|成功|失败|成交|过审|签[字收到]|[交接]的?[接班]|开庭|开(?=[，。])|开[放始通]|公布|[生失]效|响(?!应)|到[仓站港货店校]|[出入]库|出[炉钢]|才[一-鿿]|[判丢掉][一-鿿]|[离下]线|放行|接管|封[盘版网]|最[高低]|各?一[次批条]
  |的(?:报表|跑批|流程|例会|任务|作业|备份|窗口|会|变更|发布|班|尖峰|毛刺|抖动|告警))`;
const dayWord = longPattern('i')`
  \b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?\b|\b(?:tonight|tomorrow|today|yesterday|nightly|daily
  |(?:every|each) (?:day|night|week)|nights?|morning|evening|afternoon|midnight|(?:the|that|same) day|weekdays?|working days|weekend|shift|peak|window|scheduled?
  |timeline|deadline|latest|earliest|bridge|phone|approved|confirmed|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6} \d)\b
  |\d (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d{4}-\d\d|月\s?\d{1,2}\s?日|(?:周|星期)[一二三四五六日天末]|每[天日晚周]|[当今明次][晚天日]
  |工作日|末班|天窗|夜[间里班]|凌晨|晚上|早[上班]|上午|下午|时段|窗口|高峰|低峰|低谷|时间线|值班|批准`;
