// Whether an answer about the impact of a change says that nobody notices it. English and Chinese.

import type { Answer } from '../change.ts';
import { saysNone } from '../judged/saysNone.ts';
import { longPattern } from '../text/longPattern.ts';
import { sentenceEnds } from '../text/sentences.ts';
import { speaksOfEffect } from './effects.ts';

/** Whether an answer denies any impact: a no, "Nobody notices, …", 不会中断业务：…. A "but" or a length takes it back. */
export function deniesImpact(answer: Answer): boolean {
  if (saysNone(answer)) return true;
  if (answer.kind !== 'given') return false;
  const flat = answer.text.slice(0, 1500).normalize('NFKC').replace(/[*_]/g, '');
  return (english.test(flat) && !taken.test(flat)) || (han.test(flat) && !takenHan.test(flat));
}

const english =
  /^[\s>-]*(?:not (?:at all|really|intrusive|disruptive|noticeable|visible|user[- ](?:visible|facing))|non-intrusive|nobody|no[- ]?one|invisible|transparent|(?:the )?(?:users?|customers?|clients?|shoppers|merchants?|tenants?|players|people) (?:will not|won't|do not|don't|should not|shouldn't) (?:notice|see|feel))\b(?! (?:small|minor|trivial))/i;
const taken =
  /\b(?:but|except|apart from|briefly|brief|however|unless|until|at most|up to)\b|\d\s?(?:s|secs?|seconds?|m|mins?|minutes?|h|hours?)\b/i;
const han =
  /^[\s>-]*(?:不会(?:[,，。;；:]|$|(?:中断|影响|造成|波及|停|让|有人?)[^,。;:\n]{0,10}(?:[,。;:\n]|$))|(?:对(?:业务|线上|用户|客户|商户|外部?|上下游|[\p{L}]{0,4})?|(?:业务|线上|用户|客户|商户))[^,。;:\n]{0,3}(?:无感知?|没有?感知|无影响|没有影响|不受影响|透明|无侵入)|无感知?|(?:无|非)侵入|没有?影响)/u;
const takenHan = /但|不过|除了|除外|只是|短暂|瞬断|闪断|抖动|重连|重试|最多|\d\s?(?:毫秒|秒|分钟?|小时)/;

/** Whether the first sentence denies any effect, in whatever words: "No interruption for anyone", "Work goes on like every night", 业务照常. */
export function deniesEffect(answer: Answer): boolean {
  if (answer.kind !== 'given') return false;
  const flat = flatOf(answer.text.slice(0, 1500)).trim();
  const sentence = flat.slice(0, sentenceEnds(flat)[0] ?? flat.length);
  // How a fault would be seen stands behind a semicolon as often as in a sentence of its own.
  const first = sentence.split(/[;；]/)[0] as string;
  if (except.test(first) || /\b(?:already|worse)\b/i.test(first)) return false;
  return (
    /^[\s>-]*(?:no|none|nope)\b(?! (?:hard|full|complete|long|major|big|data|redundancy|of\b))/i.test(first) ||
    anyWords.test(first) ||
    (!affirmed.test(first) && !admitsEffect(first) && isDenial(first)) ||
    deniesImpact(answer)
  );
}

/** Whether a denial is of any effect at all, and not only of a stop: "No, users won't feel it", 零影响; not "No outage", 不停机. */
export function deniesAll(answer: Answer): boolean {
  const flat = flatOf(answer.text).trim();
  const first = flat.slice(0, sentenceEnds(flat)[0] ?? flat.length);
  return (
    deniesEffect(answer) &&
    (whole.test(first) || goesOn.test(first)) &&
    !inPart.test(first) &&
    !affirmed.test(first) &&
    !(ofSome.test(first) && ofOthers.test(flat))
  );
}

/** Of one part only, or nearly: what goes on about another part does not contradict it. */
const inPart =
  /\bin (?:the|any|that) sense\b|\bas an? \w+\b|\btechnically\b|\bitself\b|\b(?:to|for) (?:any(?:body|one)|those|people|users) (?:who|using|on|in|with|of)\b|\bnoticeably\b|\b(?:in progress|existing|already)\b|本身|存量|在途|进行中|已有|基本|几乎/i;
/** 对读者没有影响：…。对编辑有：…: of some, and then of others. */
const ofSome =
  /^[\s>-]*(?:对\p{Script=Han}{1,8}?(?:没有?|无|不)|for (?:the )?[\p{L} -]{3,24}? (?:no\b|nothing\b|none\b))/iu;
const ofOthers =
  /[。；\n]\s*对\p{Script=Han}{1,8}?(?:有|会)|[.;\n]\s*for (?:the )?[\p{L} -]{3,24}? (?:yes|some|it is|they)\b/iu;
const whole = longPattern('i')`
  ^[\s>-]*(?:no|none|nope|not at all|absolutely not|nothing|nobody|否|没有|不会|无)\s*(?:[.,;:!，。；：]|$|\bnot\b)|\b(?:notic|feel|felt|affect|impact|intrusive|disturb|touch|invisible|transparent|hitless|seamless|as usual|normal|throughout)|
  无感|感知|感觉|察觉|影响|照[常旧]|照样|透明|看不出|侵入
`;

/** Whether a text speaks of an effect outside what it denies. */
export function admitsEffect(text: string): boolean {
  return speaksOfEffect(
    flatOf(text)
      .replace(/`[^`]*`|\]\([^)]*\)/g, ' ')
      .replace(negated, ' '),
  );
}

/** Whether a clause or sentence says that something is not, or goes on as it is, and nothing by which means. */
export function isDenial(text: string): boolean {
  const flat = flatOf(text);
  return (negation.test(flat) || goesOn.test(flat)) && !means.test(flat);
}

/** Whether a clause denies and names nothing that goes on: "guests cannot be affected", "charts come as always"; not "pictures stay on air". */
export function isMereDenial(text: string): boolean {
  const flat = flatOf(text);
  return isDenial(text) && (!goesOn.test(flat) || asEver.test(flat));
}

const asEver = /\bas (?:usual|always|ever|before)\b|照|如常/i;

/** Whether an answer begins with a yes, however small: "Yes, slightly: …". */
export const isAffirmed = (answer: Answer): boolean => /^[\s>-]*(?:yes\b|是[,，的。:：])/i.test(flatOf(answer.text));

const affirmed =
  /^[\s>-]*(?:(?:yes|slight\w*|somewhat|a (?:bit|little)|little|mild\w*|barely|each|every|all|some|only)\b|(?:有|会|是|略|轻|可能|每|短))(?!没有|不)/i;
const negated =
  /\b(?:no|not|never|nothing|nobody|none|neither|nor|without|zero|cannot|\w+n't)\b(?:(?! but | except )[^.,;:])*|[不没无零未毫](?:(?!但|除)[^。；;,，:：])*/gi;
const negation = /\b(?:no|not|never|nothing|nobody|none|neither|nor|without|zero|cannot|\w+n't)\b|[不没无零未毫]/i;
const goesOn = longPattern('i')`
  \b(?:keeps?|stays?|remains?|continues?|go(?:es)? on|runs? on|carr(?:y|ies) on|throughout|whole|entire|full|at (?:all|every|any) (?:times?|moments?)|always|as (?:usual|ever|before)|undisturbed|uninterrupted
  |hitless|seamless\w*)\b|照[常旧样]|照[\p{Script=Han}]|一切|始终|一直|全程|保持|如常
`;
/** How it is that nothing happens: the reason of a no. */
const means = longPattern('i')`
  \d|\b(?:rolling|hot|re-?load\w*|one (?:by|after|at)|one|each|while|because|since|before|after|until|when|read-only|reads?|cach\w+|queue\w*|buffer\w*|retr\w+|fall\w*|standby|spare|replica\w*|other(?! (?:team|service|user|system|department))|another|second|both|old|new|own|separate\w*
  |redundan\w*|drain\w*|flag\w*|atomic\w*|online|memory|weights?|copy|copies|parallel|additive|only|just|unused|empty|closed|idle|restarts?|stand-?in|without (?:it|them|us)|offline|async\w*|independent\w*|internal)\b|
  滚动|逐|热|先|后|另|双|备|缓存|队列|重试|冗余|只|期间|并行|旧|新[^增]|原子|重启|重载|独立|在线|本地|内网|离线|还没|可以|改用|补|尚未
`;

function flatOf(text: string): string {
  return text.normalize('NFKC').replace(/[*_>]/g, '').replace(/[’‘]/g, "'");
}

const except =
  /\b(?:but|except|apart from|briefly?|however|unless|until|more than|longer than|if|only (?:for|the|those|during|while|in))\b|但|不过|除了|除外|只有|短暂|瞬断|如果|若/i;
const anyWords = longPattern('i')`
  \b(?:nobody|no[- ]one|no (?:team|user|customer|service|shop|store|client|guest|patient|caller|passenger|department|colleague)s?|none of (?:the|our)|nothing|neither|not any\w*|without)\b[^.;]{0,40}
  \b(?:notic|see|feel|affect|impact|interrupt|disturb|differ|chang|stop|touch|lose|expect|aware|involv|concern)|
  \b(?:will|do|does|should|can|is|are)(?: not|n't) (?:even )?(?:be )?(?:notice|see|feel|felt|affected|impacted|interrupted|disturbed|touched|involved|concerned|expect(?:ed)? any)|
  \b(?:invisible|transparent|seamless|undisturbed|unnoticed|unaffected|not noticeable|imperceptible|uninterrupted|non-?(?:intrusive|disruptive))\b|
  \b(?:goes? on|carr(?:y|ies) on|continues?|runs? on|keeps? (?:on )?(?:running|working|serving|going)|stays? (?:up|open|available|online|reachable|usable)|remains? \w+|works?)\b[^.;]{0,30}
  \b(?:as (?:usual|always|normal|ever|before)|like (?:every|any|always|on)|normally|throughout|without (?:a break|interruption|pause|notic\w+)|(?:the )?(?:whole|all|entire) (?:time|night|day|evening|way)|while we (?:work|change|are)|all along)|
  \bbusiness as usual\b|\b(?:no|zero|without|not any) ?-?(?:\w+ )?(?:down ?time|interruptions?|outages?|impact|disruption|effects?|disturbance|loss(?:es)?|pauses?|delays?)\b|\bnot (?:at all )?(?:intrusive|disruptive|visible)\b|
  (?:无|零|没有?|不会?(?:有|产生|造成)?)(?:任何)?(?:人|团队|业务|用户|客户)?(?:会|受)?(?:到)?(?:任何)?(?:感知|影响|侵入|中断|停机|打扰|感觉|察觉|变化|波及|区别|间断)|
  (?:照常|照旧|如常|一切正常|正常(?:使用|运行|工作|办理|访问|服务))|无感|不受影响|不(?:停机|中断|间断)|(?:感觉|察觉|感知|感受|体会)不[到出]|平滑|全程可用
`;

/** Whether an answer only claims that nothing happens: no clause gives a reason, what is left says how a fault would be seen. */
export function claimsOnly(answer: Answer): boolean {
  if (!deniesEffect(answer)) return false;
  const flat = flatOf(answer.text)
    .replace(/https?:\S+|`[^`]*`/g, ' ')
    .replace(looking, '$1')
    // "Nobody will see anything of it" says not where one would see it.
    .replace(/(\b(?:not|n't|nobody|no one|nothing|never)\b(?: \w+){0,2}) see\b/gi, '$1 notice');
  return flat
    .split(/(?<!\d)[.:](?!\d)|[;。!?\n]/)
    .every(
      sentence => (isDenial(sentence) && !seenBy.test(sentence)) || sentence.split(/,(?!\d)|、|\band\b/).every(isClaim),
    );
}

/** A sentence on where one would look: with all of its clauses it gives no reason. */
const looking =
  /(^|[.;。；\n]\s*)(?:we (?:look|watch)|(?:it|that|this)(?: would|'d| will)? (?:shows?|be seen)|seen (?:in|on)|visible (?:in|on)|(?:真?要看)?就?看|盯)[^.;。；\n]*/gi;

/** Whether a clause or sentence only says where one would look. */
export const isLook = (text: string): boolean => text.replace(looking, '').trim() === '';

function isClaim(clause: string): boolean {
  return (
    !/[\p{L}\p{N}]/u.test(clause) ||
    /^\s*(?:no|none|不会|无|没有|否|不)(?: (?:expected|planned|at all|really|intended))?\s*$/i.test(clause) ||
    anyWords.test(clause) ||
    isDenial(clause) ||
    seenBy.test(clause)
  );
}

const seenBy =
  /\b(?:if|would|should (?:it|something|anything)|in case|shows?|seen|see|visible|dashboards?|boards?|alerts?|we (?:watch|look)|(?:have|has) (?:done|been done)|routine|standard work)\b|\b(?:out of|outside) (?:office |business |working )?hours\b|\bat night\b|如果|若|一旦|万一|异常|体现|表现|大盘|面板|看板|告警|监控|^\s*看|无需关注/i;
