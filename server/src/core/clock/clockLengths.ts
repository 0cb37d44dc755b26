// Surroundings in which HH:MM is no time of the day but a length of time, a ratio, a line number or a log: word lists and nothing else.

import { longPattern } from '../text/longPattern.ts';
import { readZone } from '../time/zoneWords.ts';

/** Whether a table column of this heading holds lengths of time (`Duration`, `min`, `耗时`), not times of the day. */
export function isLengthColumn(heading: string): boolean {
  // EST is a zone, est. an estimate.
  return lengthColumn.test(heading.replace(/\bEST\b/g, ' ')) && (/T\s?[+±]/.test(heading) || !isTimeColumn(heading));
}

/** Whether the first cell of a row names a length or a ratio, so that the numbers beside it are no times: `Downtime`, `R:W`, 耗时. */
export function isLengthRow(label: string): boolean {
  const words = label.replace(/[*_`:：]/g, ' ').trim();
  return (
    words.length < 32 &&
    !/\d/.test(words) &&
    !isTimeColumn(words) &&
    (lengthRow.test(words) || /^\w+:\w+$/.test(label.trim()))
  );
}

/** Whether a table column of this heading holds times of the day (`Start`, `when`, `时间`), or names nothing but a zone (`CET`, `UTC`). */
export function isTimeColumn(heading: string): boolean {
  return timeColumn.test(heading) || readZone(heading.replace(/[*_`]/g, '')) !== null;
}

/** Whether the words around HH:MM make it a length of time. `before` and `after` are what stands beside it; `ranged`: in a range. */
export function isLength(before: string, after: string, ranged: boolean): boolean {
  if (form.test(after) || lengthAfter.test(after)) return true;
  if (units.test(after)) return !(/^\s?(?:hrs|hours)(?! of)/.test(after) && /\b(?:at|from|by|until)\s$/.test(before));
  if (length.test(before) || changed.test(before) || changedAhead.test(after)) return true;
  if (ranged) return false;
  // "等 02:00 的备份跑完" waits for what happens then.
  if (/^\s?的[^，。]*(?:完|结束|好)/.test(after)) return false;
  if (lengthUnlessRange.test(before) || /\bin\s+(?:about\s|around\s|~\s?)?$/i.test(before)) return true;
  if (/\ban?\s$/.test(before) && /^\s?(?:outage|downtime|interruption|gap|pause|delay|buffer|stop)\b/.test(after))
    return true;
  return /\bfor\s+(?:about\s|around\s|~\s?)?$/i.test(before) && !plannedFor.test(before);
}

/** Whether the sentence goes on to say that its numbers are lengths: "1:20 for a small shop, 2:05 for a large one (hh:mm)". */
export function isToldLength(later: string): boolean {
  return told.test(later);
}

/** Whether a sentence has spoken of a length or ratio before, so that the next number is likely one: "took 00:12, the next 00:13". */
export function speaksOfLength(sentence: string): boolean {
  return spoken.test(sentence);
}

/** Whether the words around HH:MM make it something else altogether: a ratio, a score, a verse, a line of a log. */
export function isOtherNumber(before: string, after: string, hasSeconds: boolean): boolean {
  if (notTimeAfter.test(after) || logAfter.test(after) || playback.test(before) || takeover.test(before)) return true;
  if (counts.test(before)) return true;
  if (hasSeconds && /日志\s?$/.test(before)) return true;
  if (hasSeconds && before.endsWith('[') && after.startsWith(']')) return true;
  return hasSeconds && (logBefore.test(before) || (syslogDate.test(before) && /^\s[\w.-]+\s[\w./-]+:\s/.test(after)));
}

/** Whether the word before HH:MM names another kind of number: a port, a version, a line, a score. Ranges need stronger words. */
export function followsNumberWord(before: string): boolean {
  return numberWord.test(before);
}

/** Whether a sentence speaks of a recording, where 3:15 is a place in it, or says what its numbers count: "(page:line)". */
export function isAboutRecording(sentence: string): boolean {
  return recording.test(sentence) || counted.test(sentence);
}

const lengthColumn = longPattern('i')`
  \b(?:duration|min(?:ute)?s?|hours?|hrs?|elapsed|length|takes?|took|estimate[ds]?|est\.?|effort|offset|t\s?[+±]
  |downtime|p\d\d|avg|mean|median|(?:long|short|slow|fast)est(?: run)?)\b|T\+|耗时|用时|时长|分钟|小时|预估|历时|停机时长`;
const lengthRow = longPattern('i')`
  (?:^|\s)(?:durations?|down ?time|elapsed|length|run ?time|lead time|[a-z]+ ratio|ratio|r[tp]o|mtt\w|time-?outs?|interval|total)$
  |(?:耗时|用时|时长|历时|比例|读写比|间隔|超时|停机|合计|总计)$`;
const timeColumn =
  /\b(?:start|end|(?<!(?:last|this) )time|when|at|from|to|begins?|finish|shift (?:starts|ends)|until|(?<!wall )clock|eta|date|cut-?off|deadline|latest|due|re-?opens?|opens|closes)\b|(?<!用|耗)时间|时刻|何时|几点|开始|结束|完成|截止|起|止/i;

// Small words between a telling word and the number, up to the number.
const small = longPattern()`
  (?:[\s:：=~≈(（*_|<>≤≥[-]|\b(?:is|was|were|of|about|around|roughly|approx\.?|approximately|ca\.?|circa|only|just
  |up|max\.?|under|below|over|above|than|less|more|another|an?|average|measured|total|time|at most|at least)\b
  |不到|不超过|超过|至少|最多|大概|大约|将近|[为约是共了仅只才近])*$`.source;
const length = longPattern('i')`
  (?:(?:\b|_)(?:took|takes?|taken|taking|lasted|lasts|lasting|(?:will|to|should|may|can|must) last|durations?|elapsed|rt[ot]|rpo|mtt\w|ttl|max-?age|latency
  |lag|drift|skewed|time-?out|interval|cool-?down|backoff|skew|pace|timer|countdown|stopwatch|(?:run|up|real|wall|wall[- ]clock
  |cpu|best|lap|race|cycle|lead|response|boot|restore|recovery|failover|processing|total|average|reaction|queue
  |wait|waiting|compile)[ -]?time|uptime|runtime|walltime|(?:ran|run|down|up|waited|offline|lasting) for
  |(?:delayed|extended|postponed|late|off|behind|ahead|shifted|drifted|differs?|differed|slipped|overran|overrun|exceeded) by|shift by|offset|delay of)\b
  |耗时|用时|历时|时长|(?:秒表|计时器|进度条)[^\d，。]{0,4}|持续|花了|花费|延迟|间隔|超时|倒计时|延长|推迟了?|延后了?|平均每\S{1,2}|全程|整个过程|过程
  |单次|每[台批片个次]|(?:演练|测试|压测|跑|试|执行|恢复|重建)[了过]?\s?[\d一二两三四五]\s?[次轮](?=[:：，,分为])(?:[，,]?分别[是为]?)?|\d runs(?=:)|runs of|(?:最近|这|近|前)[\d一二两三四五六][次轮](?:[，,]?分别[是为]?)?|时差|相差|余量|富余|提前|[晚快慢早]了)
  ${small}`;
const lengthUnlessRange = longPattern('i')`
  (?:\b(?:ran|length|time to [a-z]+|downtime|outage|total|sum|within|wait|needs?|requires?|needed|required|budget|buffer|reserve|avg|mean
  |median|p\d\d|every|spent|estimates?|limit|maximum|minimum|delay|gap|slack|margin|overlap|contingency|remaining
  |shorter|longer|faster|slower|sleep|(?:less|more|fewer|shorter|longer) than|at (?:most|least)|under)\b
  |跑了|停机(?:时间)?|还?剩余?|中断|总计|合计|总共|一共|共计|累计|平均|缓冲|需要?|需时|等待?|预留|静默|有效期|每隔|限时|上限)
  ${small}`;
const changed = longPattern('i')`
  (?:\b(?:keep-?alive|idle|time-?out|reduc\w*|rais\w*|bump\w*|doubl\w*|halv\w*|scal\w*|cut|cuts|went|dropped|fell|shrank|shrunk|lower\w*|improv\w*|shorten\w*|grew|rose
  |increas\w*)\b[^.;]{0,30}\b(?:from|to)|(?:扩|降|升|缩短|缩|减少|(?<!窗口[^。；]{0,12}|申请)延长|增加|增|优化|提升)[到至为])\s$|(?:扩|降|缩短|缩|减少
  |(?<!窗口[^。；]{0,12}|申请)延长|增加|增|优化|提升)[到至为]\s?$`;
const changedAhead = /^\s?(?:扩|降|缩短|缩|减少|延长|增加|优化|提升)[到至为]/;
const plannedFor = longPattern('i')`
  \b(?:scheduled|planned|set|booked|aim(?:ed|ing)?|target(?:ed|ing)?|announced|expected|due|slated|on|go|ready
  |fixed|agreed|arranged|proposed|reserved|approved|confirmed|cleared|asked|moved|invite|meeting|call|alarm|reminder|cutover|wait(?:ing)?|hold(?:ing)?)(?:\s+(?:it|this|that|us|them))?\s+for\s+\S*\s*$`;
const spoken = longPattern('i')`
  \b(?:took|takes|(?:has|have|had|time|was) taken|lasted|lasts|duration|elapsed|run ?time|r[tp]o|mtt\w|latency|lag|ratio|odds
  |score|weights?|rate of|(?:fast|slow|long|short)est|(?:intervals?|timers?|(?<!\b(?:it|that|which|window|change|slot|freeze|shift|maintenance|work|job|batch|sale|night|export|import) )runs?|laps?) (?:of|from|to))\b|(?:time-?out|ttl|naptime)\b|耗时
  |用时|历时|时长|比例|读写比|比率|权重|(?<![量始现部仍又都求口断频续报])超时|最[快慢长短]|版本从|倒计时|计时器|秒表`;
const units = /^\s?[（(]?\s?(?:h|hrs?|hours?|hour-long|mins?|minutes?|m|s|secs?|seconds|个?小时|分钟|秒)(?![A-Za-z])/i;
const form = /^\s?[（(]\s?(?:in\s)?(?:h{1,2}|m{1,2}|min|hrs?)[:：](?:m{1,2}|s{1,2}|min|sec)/i;
const told = /[（(]\s?(?:h{1,2}|m{1,2}|小?时|分钟?)[:：](?:m{1,2}|s{1,2}|分钟?|秒)\s?[)）]/i;
const lengthAfter = longPattern()`
  ^\s?(?:long|in total|total|each(?! (?:day|night|week|month|morning|evening))|per\s|apiece|elapsed|remaining|on average|apart|rolling|left\b|longer|shorter|into\b|or (?:less|more)\b
  |of\s(?!the\b|that\b|this\b|next\b|each\b|every\b|day)[a-z]|每[台片个次批]|的(?:录像|视频|录屏)|处)`;

const numberWord = longPattern('i')`
  (?:\b(?:ratio|ver(?:sion)?|tag|minute|forward(?:ed)?|read[/ -]?write|ports?|lines?|pages|(?<!the )page|slide|figure|fig|items?|article|para(?:graph)?s?|vol(?:ume)?(?!\s?[(（])|vote[sd]?
  |resolution|format|channel|index|position|entry|rack|rev|model|factor|slot(?! is)|ids?|rows?|col(?:umn)?s?|verses?|chapter|score\w*|odds|aspect|mac|prefix|[ug]id(?::gid)?|labels?|chown|sections?|clause|rule|range
  |[a-z]+:[a-z]+)\b|§|\w\[|\{|比例|比率|配比|比分|读写比|读写|标签|(?<!\d\s?)端口|版本|镜像|(?<![执进运发银放通试并自飞])行|映射
  |章节?|条款|(?<!时间)范围|区间|序号|编号|型号|槽位|权重|概率|票数|得票|占比|机架|分辨率|比为|比是|比|稀释|(?:^|\s)-p)${small}`;
/** Plural words that lead to a range of something else: "rows 10:20 to 10:40". */
const counts =
  /\b(?:cells|rows|lines|verses|pages|columns|slots|ports|frames|positions|ratios|scores|chapters|pp?\.|l\.)\s(?:\d{1,2}:\d\d\s?(?:-|–|to|and)\s?)?$/i;
const notTimeAfter = longPattern('i')`
  ^\s?(?:(?:and|to|or)\s(?:[a-z]+\s)?(?:2[5-9]|[3-9]\d):|aspect|[号柜槽](?!线)|[行章节条页](?![程目点日面动前])|o['’]clock position|laptop|tv\b|format|获?胜|inch|px\b|cm\b|mm\b|ratios?|display|monitors?\b|screen|resolution|col(?:umn)?\b|split|odds|mix\b
  |oversubscription|scale\b|mapping|dilution|majority|vote|win\b|vision|hindsight|pace\b|[KMGT]i?B\b|loss\b|defeat
  |victory|draw\b|屏幕|比例|的比例|配比|分流|混部)`;
const logAfter =
  /^[\])]?\s?\[?(?:INFO|WARN(?:ING)?|ERROR|DEBUG|TRACE|FATAL|CRIT(?:ICAL)?|NOTICE|PANIC)\b|^\s\[(?:info|warn(?:ing)?|error|debug|crit|notice)\]|^\s[\w.-]+\s[\w./-]+\[\d+\]:/;
const logBefore = /\b(?:INFO|WARN(?:ING)?|ERROR|DEBUG|TRACE|FATAL)[\])]?:?\s\[?$/;
const syslogDate = /(?:^|\n)[A-Z][a-z]{2}\s+\d{1,2}\s$/;
/** "(page:line)", "(mm:ss)": what the numbers with a colon in a sentence count. */
const counted = /[（(]\s?(?!h{1,2}[:：])[a-z一-鿿]{1,10}[:：][a-z一-鿿]{1,10}(?:[:：][a-z]{1,10})?\s?[)）]/i;
const playback =
  /\b(?:watch(?:ing)?|listen|skip|jump|seek|play)\s(?:at|from|to)\s$|(?:播放|(?:进度条?|视频|录像|录屏|回放)[^，。；]{0,6}拖|快进)到\s?$/i;
/** What a label gives way to. */
const takeover = /\b(?:replaced|superseded|preceded|followed) by\s$|\bfail(?:s|ed)? over to\s$/i;
const recording = longPattern('i')`
  \b(?:recording|video|clip|screencast|playback|footage|podcast|master tapes?|screen capture|youtube|minute mark|timestamp|audio)\b(?!\s(?:call
  |conf|meeting))|\d:\d\d of (?:the|that|our) (?:replay|session|run|log|match|race)\b|录像|录屏|视频(?!会议)|音频|回放|录音`;
