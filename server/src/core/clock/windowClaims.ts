// Which words of a document say when this very change happens, as "Start: …" and "the maintenance takes place on …" do.
// All other times and dates (tests, deadlines, earlier outages, later phases) claim nothing. In doubt, nothing is claimed.

import { longPattern } from '../text/longPattern.ts';
import type { Passage } from '../text/passages.ts';
import { placeZone, readZone } from '../time/zoneWords.ts';

/**
 * What a day or time is said to be: the start, the end or some part of the window; that of the title; or one in the text
 * of an announcement, which may speak of other days too.
 */
export type Claim = 'start' | 'end' | 'window' | 'title' | 'announced';

/** What the day or time at `from` to `to` of a passage claims about the change, if anything. */
export function claimAt(passage: Passage, from: number, to: number): Claim | undefined {
  const { text, kind, column, label } = passage;
  const before = text.slice(Math.max(0, from - 240), from);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const after = text.slice(to, to + 40);
  if (kind === 'title') return titled(line, after) ? 'title' : undefined;
  if (kind === 'heading') return undefined;
  const claim = kind === 'cell' ? cellClaim(line, after, column, label) : undefined;
  const announced = kind === 'prose' && notice.test(text) && led(line, after) ? 'announced' : undefined;
  const found =
    claim ??
    announced ??
    (kind !== 'cell' || (isMessage(column) && !ofThing.test(label ?? ''))
      ? proseClaim(line.slice(-120), sentenceOf(text, from, to))
      : undefined);
  return found === undefined || otherEvent.test(line.slice(-80)) || notAfter.test(after) ? undefined : found;
}

function cellClaim(line: string, after: string, column = '', label = ''): Claim | undefined {
  const claim = label !== '' && lead.test(line) ? labelled(label.replace(/[*_`\s:：]+$/, '')) : undefined;
  return claim ?? (isMessage(column) && !ofThing.test(label) && led(line, after) ? 'announced' : undefined);
}

/**
 * What the column says of an hour in the row of a place or zone ("Rotterdam", "UTC", 北京), if anything: such a row gives the start and end
 * once more by another clock, or is a site that has its turn. Which of the two, the whole table tells.
 */
export function placeRowClaim({ kind, text, column = '', label = '' }: Passage, from: number): Claim | undefined {
  const name = label.replace(/[*_`:：]/g, '').trim();
  if (kind !== 'cell' || name.length < 2 || name.length > 31 || !lead.test(text.slice(0, from))) return undefined;
  const claim = labelled(column.replace(/[*_`\s:：]+$/, ''));
  return claim && (readZone(name) ?? placeZone(name)) !== null ? claim : undefined;
}

/** A paragraph that is the text of an announcement: "Status page: …", "Mail to partners: …", 公告：…. */
const notice =
  /^[\s*_]*(?:(?:status ?page|(?:e-?)?mail|banner|sms|tweet|announcement|notice|newsletter|slack|teams)\b[^:：\n]{0,40}|(?:公告|短信|邮件|通知|站内信)[^:：\n]{0,12})[:：]/i;

/** The sentence around a day or time, roughly: what other sentences say of the past does not make this one of it. */
function sentenceOf(text: string, from: number, to: number): string {
  const before =
    text
      .slice(Math.max(0, from - 240), from)
      .split(/[。！？!?]|\.\s/)
      .at(-1) ?? '';
  const after = text.slice(to, to + 240).split(/[。！？!?]|\.\s/)[0] ?? '';
  return before + text.slice(from, to) + after;
}

function proseClaim(line: string, text: string): Claim | undefined {
  if (!subject.test(line)) return undefined;
  const said = bare(line);
  const [, words = ''] = labelEnd.exec(said) ?? [];
  const claim = words === '' ? undefined : labelled(words.replace(/\s*[(（][^)）]*[)）]$/, ''));
  if (claim) return claim;
  if (usual.test(text) || past.test(text)) return undefined;
  if (begins.test(said)) return 'start';
  return phrase.test(said) || phraseHan.test(said) ? 'window' : undefined;
}

/** Whether nothing around a day or time says that it is one of another event, of a habit, of the past or a deadline. */
export function isUnmarked({ text }: Passage, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - 80), from);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const said = sentenceOf(text, from, to);
  return !(otherEvent.test(line) || notAfter.test(text.slice(to, to + 40)) || usual.test(said) || past.test(said));
}

/** Whether a text speaks of a part of a change, of which there may be several: a phase, a batch, a region. */
export function isPhase(text: string): boolean {
  return phase.test(text);
}

/** Whether what stands below a heading is about something else than when this change happens. */
export function isElsewhere(heading: string): boolean {
  return other.test(heading) || phase.test(heading);
}

const subject =
  /start|begin|\bwe\b|booked|\bends?\b|finish|complet|window|schedule|when|maint|downtime|outage|change|migrat|upgrade|cut-?over|switch|activity|planned|[变维升割切迁停操本此开起结终计预实执窗时]/i;
const labelEnd = /(?:^|[,，;；|])\s*(?:[-*_>\s]|\d+[.)]\s)*([^,，;；|]{1,60}?)[\s_]*[:：=]\s*$/;

const ahead =
  '(?:scheduled|planned|proposed|target|maintenance|change|activity|implementation|deployment|downtime|window|cut-?over|migration|execution)';
const start = new RegExp(
  `^(?:${ahead}\\s+)*(?:starts?|begins?|beginning)(?:\\s+(?:date|time|at|on|date\\s*(?:and|&|/)\\s*time|of (?:the )?(?:change|window|maintenance|activity)))?$`,
  'i',
);
const end = new RegExp(
  `^(?:${ahead}\\s+)*(?:ends?|finish|completion)(?:\\s+(?:date|time|at|on|date\\s*(?:and|&|/)\\s*time|of (?:the )?(?:change|window|maintenance|activity)))?$`,
  'i',
);
const window = new RegExp(
  `^(?:${ahead}\\s+)+(?:window|schedule|dates?|time|date\\s*(?:and|&|/)\\s*time|slot)$|^(?:window|schedule|maintenance|scheduled(?: for)?|planned for)$`,
  'i',
);
const aheadHan = '(?:计划|预计|变更|维护|停机|割接|实施|操作|执行|升级|切换|窗口)';
const startHan = new RegExp(`^${aheadHan}*的?(?:开始|起始)(?:日期|时间|时刻)?$`);
const endHan = new RegExp(`^${aheadHan}*的?(?:结束|终止)(?:日期|时间|时刻)?$`);
const windowHan = new RegExp(`^${aheadHan}+(?:窗口|时间|日期|时段)(?:窗口)?$|^(?:时间)?窗口期?$`);

function labelled(label: string): Claim | undefined {
  if (start.test(label) || startHan.test(label)) return 'start';
  if (end.test(label) || endHan.test(label)) return 'end';
  return window.test(label) || windowHan.test(label) ? 'window' : undefined;
}

/** Without what may stand between such words and the day: a weekday, a zone, "from", marks. */
function bare(line: string): string {
  return line
    .replace(/[*_`]/g, '')
    .replace(
      /(?:\s*(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,?|[(（]?(?:周|星期)[一二三四五六日天][)）]?|UTC|北京时间|from))+\s*$/i,
      ' ',
    )
    .replace(/\s+$/, ' ');
}

// In a title: "2026-12-01: …", "… on 2026-12-01", "… (2026-12-01)", "… - 2026-12-01".
function titled(line: string, after: string): boolean {
  const words = line.replace(/(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,?\s*$|(?:周|星期)[一二三四五六日天]\s*$/i, '');
  if (notAfter.test(after) || occasion.test(after)) return false;
  if (nightOf.test(words)) return !otherEvent.test(words);
  if (titleAhead.test(words)) return false;
  if (
    /^[\s[(【（]*(?:(?:emergency|urgent|hotfix|standard|normal|change|mcm|紧急|标准|变更)[\s:：|【】[\]()（）-]*)*$/i.test(
      words,
    )
  )
    return true;
  if (/(?:\bon|[于在]|@)\s*$/i.test(words))
    return /^\s*(?:$|[,，;:：(（)）\]]|\d|at\b|from\b|between\b|[A-Z]{2,5}\b|[A-Z][a-z]+\/[A-Z]|in\b|for\b|[-–—~])|\p{Script=Han}/u.test(
      after,
    );
  if (event.test(words)) return false;
  if (partOfDay.test(after)) return true;
  return /(?:[([（【]|\s[-–—|]|[:：,，])\s*$/.test(words) && /^\s*(?:$|[)\]）】,，;；:：]|\d|at\b|UTC)/.test(after);
}

// "12月12日大促扩容", "Scale out for Singles' Day (11 Nov)": days of something else.
const occasion =
  /^\s*(?:outage|incident|release|sale|launch|deadline|freeze|report|backup|snapshot|contract|大促|活动|促销|故障|事故|封网|版本|发布会|[^，：:]{0,6}(?:前|到期|之后))/i;
/** Of which other day would a title tell the hour? */
const partOfDay =
  /^\s?[,，]?\s?(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚|夜|深夜|(?:early |late )?(?:at )?(?:night|morning|evening|afternoon)\b)(?!.{0,8}(?:故障|事故|告警|宕机|中断|异常|问题|误|失败|outage|incident|fail))/i;
/** "…, night of 26 to 27 January 2027": a title has no other night. */
const nightOf =
  /\b(?:in the |the )?night (?:of|to|from) (?:the )?(?:\d{1,2}(?:st|nd|rd|th)?\s?(?:to|and|on|[-–/])\s?)?$/i;
const event =
  /\b(?:day|sales?|launch|friday|event|holidays?|deadline|expiry|freeze|peak|season|eol|end of life|support|festival)\b|节|双[十\d]|大促|活动|到期/i;
const titleAhead = longPattern('i')`
  \b(?:expir\w+|due|until|till|by|before|since|after|of|versions?|release|retire\w*|deadline|valid|fail\w*|broke\w*|backup|data|snapshot
  |incident|outage|ends?|ending|postponed|moved|supports?)\s+(?:on\s+|for\s+|from\s+)?$|(?:到期|过期|截止|故障|版本|之前|自|原定|快照|备份|数据)\s?$`;
const lead = /^(?:[\s*_`(（]|from|on|at|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,?|周[一二三四五六日]|UTC|北京时间)*$/i;
const message =
  /^(?:message|content|text|announcement|wording|what(?: we say)?|内容|文案|消息|通知内容|公告(?:内容)?)$/i;

/** What a row of "item | content" is about, that is no message. */
const ofThing =
  /^[\s*_]*(?:权限|账号|版本|脚本|告警|会议|备件|备用|环境|access|accounts?|permissions?|versions?|scripts?|alerts?|bridge)[\s*_]*$/i;

function isMessage(column: string | undefined): boolean {
  return column !== undefined && message.test(column);
}

/** In an announcement: "on 2026-12-01", "12 月 3 日凌晨切换". */
function led(line: string, after: string): boolean {
  if (
    /(?:^|\b(?:on|from|between|maintenance|downtime|window))[\s:：,(]*(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,?\s*)?$/i.test(
      line,
    )
  )
    return true;
  return /^\s?(?:[(（]?(?:周|星期)[一二三四五六日天][)）]?)?\s?(?:凌晨|清晨|早上|上午|中午|下午|晚|夜|深夜|\d{1,2}\s?[:：点]|起|将|进行|切|升级|维护|停机|迁移)/.test(
    after,
  );
}

const otherEvent = longPattern('i')`
  \b(?:then (?=we |it |the )|actual|previous(?:ly)?|original(?:ly)?|old|earlier|former|first attempt|last|rehears\w*|dry[- ]run|tests?|tested|staging|instead of|postponed|deferred|moved
  |retry|if|otherwise|unless|else|next|not|expir\w+|until|till|by|before|since|after|valid|deadline|due|kept?|was|were|had|reviewed|told|approved
  |submitted|incident|phase|wave|batch|stage|round|fallback|backup|alternative|second|follow-?up|figures|freeze|post-?mortem|retro\w*|support|pre-?checks?|decommission\w*|cleanup)\b(?!\s*(?:window|maintenance) )[^.;]*$
  |(?:实际|原定|原计划|原|上次|此前|之前|曾|已|演练|测试|预发|改期|顺延|推迟|如果|若|否则|备选|截止|截至|到期|过期|有效[期至到]|保留|最晚|不晚于|批次|阶段|第.{1,3}[批期步轮]|故障|封网|冻结|复盘|下线|下一|后续|备用)[^。；]*$`;
const notAfter =
  /^\s*(?:前|之前|以前|止|截止|到期|过期|下线|之后|以后|后(?!台|端)|的(?!凌晨)|[（(](?:MCM|CHG|CR|INC)|was\b|were\b|ha[sd] only\b|deadline|outage\b|incident\b|failed|at the latest)/i;
const usual =
  /\b(?:every|each|usual(?:ly)?|standard|regular(?:ly)?|weekly|daily|always|allowed|normally|any)\b|每(?![秒分小台次条])|通常|常规|固定|标准窗口|允许/i;
const past = /\b(?:was|were|went|had|failed|did)\b|[曾]|已(?:完成|执行|取消)/i;

const phrase = longPattern('i')`
  (?:\b(?:this|the|our|scheduled|planned)\s+(?:change|maintenance|migration|upgrade|cut-?over|switch-?over|activity)\s+(?:(?:is|will be|has been|now|will|to be)\s+){0,2}
  (?:scheduled|planned|set|booked|take place|takes place|happens?|runs?|done|performed|executed|carried out|implemented|starts?|begins?)\s*
  (?:for|on|at|from|between|to (?:start|begin)(?: (?:on|at))?)?
  |\bwe\s+(?:will\s+|shall\s+)?(?:do|make|run|carry out|perform|execute|start|begin)(?:\s+(?:this|it|the (?:change|work|switch|upgrade|migration|cut-?over)))?\s+(?:on|from|in the night (?:of|to))
  |^\W*(?:planned|scheduled|booked|set)\s+(?:for|on|from|between)
  |\b(?:(?:scheduled|planned)\s+(?:maintenance|downtime|outage)|(?<=(?:^|[^\w\s一-鿿]|\bthe|\bthis|\bour)\s*)maintenance|(?:maintenance|change|the) window)\s*(?:(?:is|will be|runs)\s+)?(?:scheduled\s+)?(?:for|on|at|from|between|of|:)?)\s*$`;
/** "Maintenance starts at": of nothing that may be a part of the change only. */
const begins =
  /\b(?:(?:the |this )?maintenance(?: window)?|(?:the|this) change(?: window)?)\s+(?:will )?(?:starts?|begins?)\s+(?:on|at)\s*$/i;
const phraseHan = longPattern()`
  (?:(?:本次|此次)(?:变更|维护|升级|割接|切换|迁移|操作|停机)?[^。；，]{0,8}(?:于|在|定于|定在|安排在|计划于?|将于|时间[为是]?)
  |^\W*(?:拟|计划|暂)?(?:定于|定在|安排在|计划于|拟于)|(?:变更|维护|停机|升级|割接|切换|迁移)(?:时间|日期|窗口)?(?:定在|安排在|定于|将于|计划于)|(?:变更|维护|停机|升级|割接|切换|迁移)(?:时间|日期|窗口)[为是]?)\s*[:：]?\s*$`;
const phase =
  /\b(?:phase|wave|batch|stage|round|part|region|site|cluster|day|night|group)\s?(?:\d|[A-D]\b|one|two|three)|\b(?:first|second|third)\s+(?:phase|wave|batch|stage|region|site|night|half)|第\s?[一二三四五六\d]+\s?(?:批|期|阶段|轮|天|次|波|晚|夜)|阶段[一二三\d]|批次/i;
const other = longPattern('i')`
  \b(?:incidents?|history|previous|past|related|prerequisite|depend\w*|test\w*|rehears\w*|dry[- ]run|verified|checklist|validation|actual|reviews?|outcome|learn\w*
  |background|roll ?back|worst|post-\w+|phases?|calendar|milestones?|timeline|alternatives?|end state|assumptions?|necessary)\b
  |背景|历史|故障|关联|相关|前置|依赖|演练|测试|验证|检查|阶段|批次|实际|复盘|回滚|回退|最坏|结果|日历|里程碑|备选|状态|假设|为什么必须`;
