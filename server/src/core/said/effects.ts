// What a change does to those who use the system, as its document says it elsewhere: that something is down, closed, cut
// or slow, and for how long. English and Chinese. Facts with their places; judges nothing.

import type { Change } from '../change.ts';
import { memo } from '../memo.ts';
import type { Span } from '../source.ts';
import { longPattern } from '../text/longPattern.ts';
import { type Phrase, phrasesIn, phrasesWhere } from '../text/phrases.ts';
import { durationsIn } from '../time/durations.ts';

/** The first sentence that plans an effect on people or services: "no priors for about 90 minutes", 切换时会断线重连. */
export const statedEffect = memo(
  (change: Change): Phrase | undefined =>
    [...phrasesIn(change, places), ...phrasesIn(change, ['worst-case.mitigation']).filter(remains)].find(({ text }) => {
      const flat = flatOf(text);
      return !supposed.test(flat) && (isTimed(flat) || certain.test(flat));
    }) ??
    // The length of a step is none of an effect, unless it follows at once.
    phrasesIn(change, ['runbook.steps']).find(({ text }) => {
      const flat = flatOf(text)
        .replace(new RegExp(denied, 'gi'), ' ')
        .replace(/停(?=\s*约?\s*\d)|\bpauses?\b/gi, ' ');
      return (
        !supposed.test(flat) && !/\b(?:check|undo)\b|检查/i.test(flat) && (certain.test(flat) || timedAtOnce.test(flat))
      );
    }),
);

/** The first sentence about the impact that plans a stop of at least so many minutes, of the whole and not of one part after the other. */
export function longEffect(change: Change, least: number): Phrase | undefined {
  return phrasesIn(change, ['risk.intrusiveness']).find(
    ({ text }) =>
      isPlannedEffect(text) &&
      !partly.test(text) &&
      !spared.test(flatOf(text)) &&
      durationsIn(text).some(({ minutes }) => minutes >= least),
  );
}

/** What goes on beside it, or is only less safe. */
const spared =
  /\b(?:redundan\w+|no (?:interruption|outage|down ?time)|the other|stays? (?:up|open))\b|冗余|另一[条台个边]|顶着|不断/i;

/** The first sentence about the impact itself that says how long something is down. */
export const timedEffect = memo((change: Change): Phrase | undefined =>
  phrasesIn(change, ['risk.intrusiveness']).find(({ text }) => {
    const flat = flatOf(text);
    return !supposed.test(flat) && isTimed(flat);
  }),
);

/** The first sentence of a yes to the question about the business that plans something with its length, or (`inWords`) any effect: what was agreed to. */
export function agreedEffect(change: Change, inWords: boolean): Phrase | undefined {
  const all = phrasesIn(change, ['risk.business-critical']);
  const [first] = all;
  if (!first || refused.test(flatOf(first.text))) return undefined;
  // "Yes, in case of a fault": the lengths behind it are of that case, but for what was agreed to.
  const isOfCase = isSupposed(flatOf(first.text));
  return all.find(({ text }) => {
    const flat = flatOf(text).replace(new RegExp(denied, 'gi'), ' ');
    if (isOfCase && !(wasAgreed.test(flat) && isFelt(flat))) return false;
    return (
      !isSupposed(flat) &&
      !relief.test(flat) &&
      (durationsIn(flat).some(({ minutes }) => minutes > 0) || (inWords && isFelt(flat)))
    );
  });
}

/** The first sentence by which others are told of an effect, however short: "two blips", 讲两次闪断. */
export const announcedEffect = memo((change: Change): Phrase | undefined =>
  phrasesIn(change, ['communication.plan']).find(({ text }) => {
    const flat = flatOf(text).replace(new RegExp(denied, 'gi'), ' ');
    return !isSupposed(flat) && isFelt(flat);
  }),
);

/** Those who agree or are told hear "may wait up to 15 minutes" of what will be; only a condition makes it a mere case. */
function isSupposed(flat: string): boolean {
  return supposed.test(flat.replace(agreed, ' ')) || /风险/.test(flat);
}

/** Whether a sentence of an answer about the impact says what will be felt: any length there is one of an effect. */
export function tellsEffect(text: string): boolean {
  const flat = flatOf(text)
    .replace(/["“][^"”]*["”]/g, ' ')
    .replace(new RegExp(denied, 'gi'), ' ');
  return !isSupposed(flat) && (isFelt(flat) || durationsIn(flat).some(({ minutes }) => minutes > 0));
}

const wasAgreed =
  /\b(?:(?:was|were|is|been) (?:agreed|accepted|cleared|signed off)|(?:agreed|accepted) (?:by|with))\b|同意|认可|接受/i;

const perOne = /\bper (?:broker|node|pod|host)\b/i;

/** "4 min were agreed", "8 seconds per node" are plans as well. */
const agreed =
  /\bmay\b|可能(?!性)|\bper (?:broker|node|pod|host)\b|\b(?:was|were|had) (?=(?:\w+ )?(?:agreed|accepted|cleared|told))/gi;

function isFelt(flat: string): boolean {
  return effect.test(flat) || felt.test(flat);
}

/** What people feel of a change that does not stop anything for long. */
const felt = longPattern('iu')`
  \b(?:delays?|delayed|late|slower|degraded|waits?|read-only|out of service|reboots?|jitter|blips?|hiccups?|(?:signed|logged|locked|thrown) out|signs? in (?:again|once more)|stands? still|down ?time
  |dropped|on paper|by hand)\b|\d ?(?:s|sec|seconds?|min|minutes?) (?:of |with )?(?:no|without)\b|延迟|延后|变慢|多等|抖动|断连|(?:登|连|用|付|收|打|进|查|刷|看|控)不(?:进|上|了|开|到)|只读|瞬断|纸质|手工|降级|减半
`;
const refused =
  /^[\s>*-]*(?:no|not|none|nope|hardly|不|无|没|否|谈不上)(?![- ]?one\b)(?![^。.;；]{0,24}(?:\bbut\b|但))/i;
/** That it makes things better is no effect to be agreed to. */
const relief = /\b(?:good|already|back|restores?|brings?|again|ended)\b|正面|恢复|已经/i;

/** The first sentence about the impact that plans an effect on what `concerns` asks for. */
export function plannedEffect(change: Change, concerns: (text: string) => boolean): Phrase | undefined {
  return phrasesIn(change, ['risk.intrusiveness']).find(({ text }) => {
    const flat = flatOf(text).replace(new RegExp(denied, 'gi'), ' ');
    return !supposed.test(flat) && isFelt(flat) && concerns(flat);
  });
}

/** How long something is down by the answer about the impact, and by the answer to which the business agreed; each only if it is one length for all. */
export function feltLengths(change: Change): readonly (Felt | undefined)[] {
  return ['risk.intrusiveness', 'risk.business-critical'].map(id => {
    const all = phrasesIn(change, [id], ofTimed);
    const [phrase] = all;
    const [one, ...more] = phrase && all.length === 1 ? durationsIn(phrase.text) : [];
    if (!phrase || !one || more.length > 0 || one.least !== one.minutes || partly.test(phrase.text)) return undefined;
    const at = { from: phrase.at.from + one.from, to: phrase.at.from + one.to };
    return { at, text: phrase.text.slice(one.from, one.to), minutes: one.minutes };
  });
}

const ofTimed = phrasesWhere(text => !supposed.test(flatOf(text)) && isTimed(flatOf(text)));
const ofSure = phrasesWhere(text => durationsIn(text).length > 0 && !isMereCase(text));

/** Two lengths that the answer on the impact and the one to the business give behind the same words: 每区切换约 20 秒, 每区切换时约 8 分钟. */
export function lengthsOfOneThing(change: Change): readonly [Felt, Felt] | undefined {
  const [here = [], there = []] = ['risk.intrusiveness', 'risk.business-critical'].map(id =>
    phrasesIn(change, [id], ofSure).flatMap(({ text, at }) =>
      durationsIn(text).map(({ from, to, minutes }) => ({
        at: { from: at.from + from, to: at.from + to },
        text: text.slice(from, to),
        minutes,
        of: lead.exec(text.slice(Math.max(0, from - 40), from))?.[1]?.toLowerCase(),
      })),
    ),
  );
  for (const one of here)
    for (const other of there)
      if (one.of !== undefined && one.of === other.of && here.filter(({ of }) => of === one.of).length === 1)
        return [one, other];
  return undefined;
}

/** The last words before a length, without "for about". */
const lead =
  /(\p{Script=Han}{4}|[a-z-]{3,} [a-z-]{3,})(?:时|期间|要|需|用|大?约|最多|\s|,|for|about|around|roughly|up to|at most|some|≤|~)*$/iu;

/** Whether a sentence speaks only of what would be: a fault, a limit, another time. */
export function isMereCase(text: string): boolean {
  return isSupposed(flatOf(text)) || perOne.test(text);
}

/** Whether a sentence plans an effect together with its length. */
export function isPlannedEffect(text: string): boolean {
  return !isMereCase(text) && isTimed(flatOf(text));
}

export interface Felt {
  readonly at: Span;
  readonly text: string;
  readonly minutes: number;
}

/** Whether a sentence gives lengths of one host or one time of several. */
export function isPartOnly(text: string): boolean {
  return partly.test(text);
}

/** Of one host or one time of several, or of a limit: it may differ from the whole. */
const partly =
  /\b(?:each|every|per|twice|times|once an|again|at a time|in turn|one by one|rolling|worst|limit|bounded|at most one)\b|\d ?[x×]|每|单[台次个笔套用]|次|逐|轮流|滚动|上限|最坏/i;

/** Whether a text speaks of an effect itself, apart from what it denies and what only a fault would do. */
export function speaksOfEffect(text: string): boolean {
  const flat = flatOf(text);
  return flat
    .split(/(?<=[.;。；！!?？])\s*|\n/)
    .some(part => !supposed.test(part) && !denied.test(part) && (effect.test(part) || length.test(part)));
}

/** What a document says it cannot avoid is planned as well: "What remains: two short pauses". */
function remains({ text }: Phrase): boolean {
  return /^\W*(?:what )?(?:is )?(?:remain\w*|left(?: over)?)\b|^\W*what is left|剩(?:余|下)/i.test(text);
}

const places = ['risk.business-critical', 'services.dependencies', 'communication.plan'];

function flatOf(text: string): string {
  return text.normalize('NFKC').replace(/[’‘]/g, "'");
}

function isTimed(flat: string): boolean {
  const without = flat.replace(new RegExp(denied, 'gi'), ' ');
  return timed.test(without);
}

const lengths =
  '(?:(?<![\\d.:])\\d+(?:\\.\\d+)?\\s*(?:-|–|to )?\\s*\\d*\\s*(?:m(?:in(?:ute)?s?)?|s(?:ec(?:ond)?s?)?|h(?:ours?|rs?)?)(?![A-Za-z])|half an hour|the better part of an hour|(?:three )?quarters? of an hour|an hour|a minute|(?:two|three|four|five|six|eight|ten|fifteen|twenty|thirty|forty|fifty|sixty|ninety) (?:minutes|hours|seconds)|\\d+(?:\\.\\d+)?\\s*(?:分钟?|秒钟?|个?小时)|半小时|[一三]刻钟|[一二两三四五六七八九十]{1,3}(?:分钟|个?小时))';
const length = new RegExp(lengths, 'i');

/** Words for what is lost while it lasts. */
const english = [
  "(?:can ?not|can't|unable to|nobody can|no one can|not be able to) (?:be )?\\w+",
  '\\bno (?!more\\b|later\\b|longer\\b|less\\b|need\\b|step\\b|alert\\b|alarm\\b|answer\\b)(?:new )?[\\p{L}-]+ (?:can be|is possible|are possible|go through|for (?:about|up to|some|at most|around|\\d))',
  '\\b(?:is|are|be|being|stays?|remains?|goes|go) (?:\\w+ )?(?:down|closed|shut|stopped|unreachable|dark|read-only|suspended|paused|frozen|held|on hold|blind|locked out|logged out|signed out|cut off|disconnected|interrupted)\\b',
  '\\bn(?:one|othing) can be \\w+',
  '\\bno [\\p{L}-]+ (?:from|on|in|to|through|out of) [^.,;]{0,30}? for (?=about |up to |\\d)',
  '\\b(?:do|does|will) not (?:serve|answer|accept|respond)\\b',
  '\\b(?:stop|stand still|stands|pause|freeze|hang|blind)s? for\\b',
  '\\bpauses?\\b(?! (?:to|after|between|in between))',
  '\\b(?:retries|re-?connects?|disconnects?|drops? (?:all|every|the)|interruption|outage|down ?time|unavailab\\w+|offline|logouts|loss|lost)\\b',
];
const effect = new RegExp(
  `${english.join('|')}|停[机服写业]|(?:[停断]|影响)(?=\\s*(?:约|不超过|最多)?\\s*\\d)|停止服务|中断|不可用|无法|不能|断线|断开|断网|掉线|重连|闪断|卡顿|停顿|暂停|登出|离线|手工单|重试|二次提交|重新登录`,
  'iu',
);
const timed = new RegExp(
  `(?:${effect.source})[^.。;；]{0,60}?${lengths}|${lengths}[^.。;；]{0,60}?(?:${effect.source})`,
  'iu',
);

const timedAtOnce = new RegExp(`(?:${effect.source}) ?(?:for )?(?:about |up to |at most |约|最多)?${lengths}`, 'iu');

/** Said as a matter of course, without a length. */
const certain = longPattern('iu')`
  \b(?:will be|are|is|gets?|get) (?:briefly |all |once )?(?:logged out|signed out|disconnected|unavailable|unreachable|offline|interrupted
  |kicked out|cut off)\b|\bha(?:s|ve) to (?:log|sign) (?:in|on) (?:again|once more|anew|twice)|\bsigns? (?:in|on) (?:again|twice)\b|\b(?:nobody|no one|no [\p{L}]+) can (?:be )?\w+ (?:while
  |during|until|in that time)|\b(?:while|during)[^.;]{0,60}(?:nobody|no one|no [\p{L}]+) can\b|(?:会|将|需要?|要)(?:有)?(?:短暂|瞬间|重新|全部)?的?(?:断线|断开|掉线|断连|重连|
  重新登录|登出|中断|闪断|停机|停服|停写|不可用|卡顿)|(?:期间|时段|切换时|这段时间)[^，。；]{0,10}(?:无法|不能|不可用|停用|走离线|走手工|改手工)
`;
const denied =
  /\b(?:no|zero|without(?: any)?|never|not|avoid\w*|prevent\w*|instead of|isn't|won't|nobody|nothing)\b (?:\S+ ){0,3}?(?:down ?time|outages?|unavailab\w*|interruptions?|interrupted|offline|disconnect\w*|stopped|closed|loss(?:es)?|lost|pauses?|delays?|slower)|(?<![\d.])0(?:\.0+)? ?(?:s|sec\w*|m|min\w*|h|hours?)\b (?:of )?(?:\w+ )?(?:down ?time|outages?|interruptions?|loss)|(?:down ?time|outage)s?:? 0\b|(?:停机|停服|中断)(?:时间|时长)?(?:为|是|:)? ?0(?![\d.])|(?:无|零|不会?|没有|避免|防止|无需|不需要|免)[^。;；,，]{0,4}(?:停机|停服|停止服务|停写|中断|不可用|断线|重连|重试|卡顿|掉线)/i;
const supposed =
  /\b(?:if|unless|in case|worst|otherwise|would|should|could|may|might|potential(?:ly)?|risk|fault|last (?:time|year|month|outage)|previous(?:ly)?|was|were|had|rehearsal|roll(?:ing)? ?back|alert (?:at|after|when)|longer than|more than|exceeds?|per (?:broker|node|pod|host))\b|INC-\d|如果|(?<![一-鿿])若|[但时间如倘假再又还且那而后]若|万一|一旦|最坏|否则|可能|上次|曾|当时|此前|去年|上个?月|演练|回滚|回退|(?<!不)超过|告警|异常/i;
