// Marks of a place that is still to be filled in prose: `____`, □□, XX 台, NN days, 20XX, 12 月   日, `[threshold]`,
// "(insert meeting link)". They are marks and no words: each stands where a figure, a name or an address belongs.

import { longPattern } from '../text/longPattern.ts';

interface Marks {
  /** What most texts lack is looked for first. */
  readonly hint: RegExp;
  /** With the flag `g`. */
  readonly pattern: RegExp;
}

/** What is counted: behind `XX`, `??` or a gap it says that a number is missing. */
const unit =
  '(?:[%％]|percent\\b|ms\\b|sec(?:onds?)?\\b|min(?:utes?)?\\b|hours?\\b|hrs?\\b|days?\\b|weeks?\\b|months?\\b|[GMT]B\\b|users?\\b|customers?\\b|nodes?\\b|servers?\\b|hosts?\\b|orders?\\b|people\\b|persons?\\b|million\\b|thousand\\b|版本|[台个条分秒人次节区件单家笔元币枚张份块天周月日年号时点万亿])';
/** What is asked for in brackets. */
const noun =
  '(?:links?|urls?|names?|numbers?|figures?|dates?|times?|values?|thresholds?|versions?|amounts?|ids?|refs?|references?|address(?:es)?|phones?|contacts?|hosts?|hostnames?|tickets?|details?|reasons?|counts?|rooms?|owners?|persons?|approvers?|costs?|durations?|screenshots?|graphs?)';
const nounHan =
  '(?:姓名|名字|人名|名单|时间|日期|单号|编号|号码|链接|地址|数值|数字|数量|金额|电话|版本号?|内容|原因|阈值|会议号|负责人|联系人|责任人|审批人|截图)';

const marks: readonly Marks[] = [
  {
    hint: /_{2}|_\\_|＿|□|▢|○○|##/,
    pattern: longPattern('g')`
    (?<![\w_/])_{2,}(?![\w_/])|(?<=[A-Za-z\d])_{3,}(?![\w_/])|(?:\\_){2,}(?!\w)|＿{2,}|[□▢]{2,}|(?<![一二三四五六七八九十百○])○{2,}(?![一二三四五六七八九十百])|(?<=[\w\s:：（(\u4e00-\u9fff-])#{3,}(?![\w#])
  `,
  },
  {
    hint: /[?？]/,
    pattern: longPattern('gm')`
    (?<=[:：]\s?)[?？]{1,4}(?=\s*(?:[,，;；|)）]|$))|
    (?<![A-Za-z\u4e00-\u9fff\d?？!！"'“‘(（])[?？]{2,}(?=\s*(?:${unit}|k\b|s\b|h\b|[\u4e00-\u9fff]|[,.;，。；]))|
    (?<=\s)[?？](?=\s?(?:%|ms\b|min(?:utes?)?\b|hours?\b|users\b|orders\b|分钟|小时|台|笔))|
    (?<=\b(?:at|by|until|from|than|about|around|version|approx\.?)\s)[?？]{2,4}(?=\s|$|[.,;)])|
    (?<=\b(?:for|on|of|to)\s)[?？]{2,4}(?= [A-Z\d])|
    (?<=[由为在约到至于找达等超过共第](?:\s)?)[?？]{2,}|(?<=\d[.:])[?？]{2,}
  `,
  },
  {
    hint: /\.{3}|…/,
    pattern: /\b(?:at least|at most|below|above|under|over|about|than) (?:\.{3}|…)(?= ?[%\p{L}])/gu,
  },
  {
    hint: /n{3}|N{3}/,
    pattern: /(?<=\b(?:case|ticket|number|no\.?|ref|id|order|contract|permit|call|room) )(?:n{3,}|N{3,})(?!\w)/g,
  },
  {
    hint: /[XN]{2}|xx|××|X ?[月万亿千百]|20\d\d-MM|HH:MM|[Xx]\.[XxYy]|\bX |第 ?[NnXx]/,
    pattern: longPattern('g')`
    (?<![\w-])(?:XX+|xx+|NN+)(?=\s?${unit})|(?<![\w.-])(?:[Xx]{2,3}|NN+),(?:000|[Xx]{3})(?!\w)|(?<=[$€£¥₦]\s?|\b(?:EUR|USD|GBP|CHF|CNY|RMB|JPY|INR) )(?:[Xx]{2,}|NN+)(?!\w)|
    (?<![\w.-])(?:[Xx]\.[XxYy](?:\.[XxZz])?(?![\w.])|X(?= (?:seconds?|minutes?|min|hours?|days?|weeks?|%|percent|users|nodes|servers|orders|stores|customers)(?!\w)))|
    (?<![\w.-])(?:[Xx]{2}|NN)(?= (?:of )?(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b)|
    ××+(?=\s?${unit})|(?<=[过于到约达近] ?)X(?=\s?[万亿千百])|X{1,2} ?月 ?X{1,2} ?日|(?<![\w.-])20\d\d-MM-DD(?![\w-])|(?<=\b(?:at|until|by|from) )HH:MM(?![\w:])|(?<=\b(?:ext|extension|room|tel|phone)[.:]? )[Xx]{2,}(?!\w)|
    第 ?[NnXx]{1,3} ?[条款章页节号版]|第 ?[Xx]{2,3} ?[步批轮次台个]|
    (?<![\w.-])(?:20XX|(?:20\d\d-)?\d\d?-[Xx]{2}|20\d\d-[Xx]{2}-[Xx]{2}|[Xx]{2}[-/][Xx]{2}[-/][Xx]{2,4}|\d\d?:[Xx]{2}|[Xx]{2}:[Xx]{2})(?![\w:-])|
    (?<![\w.-])[A-Z]{2,8}-(?:[XN]{2,}|x{3,})(?![\w-])|(?<=(?:分机|电话|手机|工单|单号|编号|会议号)[号:：]? ?)[Xx]{3,}(?!\w)|(?<![\w-])[\dXx]{2,5}(?:[- ][Xx]{3,4}){1,3}(?![\w-])
  `,
  },
  {
    hint: /[月年第（【约为共至在$€£¥₦(] *[ \u3000]{2}|月[ \u3000]日|（\u3000/,
    pattern: longPattern('g')`
    年[ \u3000]{2,}月(?:[ \u3000]{2,}日)?|月[ \u3000]{2,}日|月[ \u3000]日(?=[前后起止至到晚早上下凌告完发（(，。,；;\s]|$)|第[ \u3000]{2,}[条款章页号步批]|
    [约为共至在][ \u3000]{2,}(?:${unit})|(?<=[\u4e00-\u9fff\w])（[ \u3000]{2,}）|（\u3000+）|【[ \u3000]{2,}】|(?<=\w )\([ ]{2,}\)|[$€£¥₦][ ]{2,}(?=[a-z,.])
  `,
  },
  {
    hint: /\[|\b(?:insert|paste|fill in)\b/i,
    pattern: longPattern('gi')`
    \[(?:(?:your|insert|describe|explain|fill|add|write|state|enter|specify|please|name of|number of|date of|time of)\b[^\]\n]{0,80}|
    (?:the )?(?:number|name|date|time|value|threshold|version|minutes?|hours?|percentage|metric|link|url|who|when|what|why|how many|how long|x(?:\.[xyz]){1,3})(?: \w+)?)\](?![(:[])|
    \((?:please )?(?:insert|paste|fill in)(?: (?:the|your|a|an|its|exact|real|correct))*(?: \w+){0,2} ${noun}(?: here| below)?\)|
    \[(?:answer|say|list|give|tell|mention|include) [^[\]\n]{8,120}\](?![(:[])|
    \[(?!nothing|hard|easy|ready|able)[^[\]\n]{1,30} to (?:supply|provide|confirm|advise|fill(?: in)?|add|check|complete|decide|give|send|name)(?: \w+){0,2}\](?![(:[])
  `,
  },
  {
    hint: /[A-Z]_HERE\b/,
    pattern: /(?<![\w$])[A-Z][A-Z\d]*(?:_[A-Z\d]+)*_HERE(?!\w)/g,
  },
  {
    hint: /[【（(〔][^】）)〕\n]{0,40}(?:请|此处|这里|在此|填|补|插入|贴)/,
    pattern: longPattern('g')`
    【[^】\n]{0,40}(?:请|此处|这里|在此)[^】\n]{0,40}】|（[^（）\n]{0,8}(?:请|此处|这里|在此)[^（）\n]{0,24}(?:写|填|补|说明|描述)[^（）\n]{0,16}）|
    [（(【〔](?:请|待|需)?(?:填写?|填上|补填?|补上|插入|贴上?)(?:实际|具体|对应|真实)?的?${nounHan}[）)】〕]
  `,
  },
];

/** In brackets, words that say that the figure or the name before them is not there yet. */
const asides: readonly Marks[] = [
  {
    hint: /[([]/,
    pattern: longPattern('gi')`
    [([](?:the |exact |real )?${noun} ?(?:[-–—:,;?]+ ?(?:please )?(?:ask|check with|get (?:it )?from|clarify|missing|pending|open|unknown|tb[cd])\b[^()[\]\n]{0,30}|\?+)[)\]]|
    [([](?:the )?(?:[a-z]+ )?${noun} (?:is |are )?(?:not (?:yet )?(?:received|known|issued|assigned|available|set|given|decided|agreed|fixed)(?: yet)?|not here yet|still (?:missing|open|unknown|to come|pending)|missing|to (?:follow|come))[)\]]|
    \((?:the |exact |real )?(?:${noun}|nos?\.) (?:still |yet |kindly )?to be (?:put in|filled(?: in)?|added|inserted|given|entered)(?: here| later)?\)|
    \((?!nothing|time|hard|easy|ready|able|room)[^()\n]{1,30} to (?:supply|provide|fill|fill in|complete)(?: (?:this|it|later|here))?\)|
    \((?:please |still )?(?:add|put|enter|state|specify|attach)(?: (?:the|your|a|an|exact))*(?: \w+)? ${noun}(?: here| below)?\)|
    \((?:[a-z]+ ){1,3}(?:fills|writes|completes|adds|supplies)(?: in)? (?:this|the) (?:line|row|cell|field|box|blank|part|paragraph|section|figure|number|name|date)(?: in)?\)
  `,
  },
  {
    hint: /[（(【]/,
    pattern: longPattern('g')`
    [（(【][\u4e00-\u9fff]{2,4}(?:来[填补]|(?:填写?|补填?|补上|补充)${nounHan})[）)】]|[（(【]${nounHan}(?:还|尚|暂)?(?:待|未|没)[\u4e00-\u9fff]{0,5}[）)】]|
    [（(【][\u4e00-\u9fff]{1,8}待[贴补填写附录][\u4e00-\u9fff]{0,3}[）)】]|(?<=[A-Z\d]-)[（(]等[\u4e00-\u9fff]{1,8}(?:给|发|批)[\u4e00-\u9fff]{0,3}[）)]|
    [（(【][^（）()【】\n]{0,20}(?:[补填写]完|[补填写]好)[^（）()【】\n]{0,4}删[^（）()【】\n]{0,6}[）)】]
  `,
  },
];

/** The patterns of marks that this text may hold. */
export const marksFor = (text: string): readonly RegExp[] => patternsFor(text, marks);

/** The patterns of words in brackets that this text may hold. */
export const asidesFor = (text: string): readonly RegExp[] => patternsFor(text, asides);

function patternsFor(text: string, among: readonly Marks[]): readonly RegExp[] {
  return among.filter(one => one.hint.test(text)).map(one => one.pattern);
}
