// Statements in words that no list of words knows: "When in this text you see only an hour, it is the hour of Brasília (UTC−3)",
// 文里讲几点几分，都是咱们校园里的钟，东八区. What they have in common is that they speak of times in general, say for what they
// hold, and name one zone.

import { sentenceEnds } from '../text/sentences.ts';
import type { Zone } from '../time/zones.ts';
import { placeZone, zonesIn } from '../time/zoneWords.ts';

/** The one zone of a clause that says for what times it holds; null when it says nothing of the kind or names several. */
export function scopedZone(sentence: string): Zone | null {
  if (sentence.length > 300 || !(english.test(sentence) || han.test(sentence))) return null;
  const parts = [sentence, ...sentence.split(/[;；]/), ...sentence.split(/[;；,，]/)];
  const scoped = parts.map(part => part.replace(exception, '').replace(otherwise, '')).filter(isScoped);
  // A zone in any part is surer than the name of a place in the whole: 都写新疆时间（UTC+6）；括号里是北京时间（UTC+8）.
  const first = (of: (part: string) => Zone | null) => scoped.map(of).find(zone => zone !== null);
  return first(part => oneZone(part.replace(distance, ' '))) ?? first(placeOwn) ?? null;
}

/**
 * Whether a text says by which clock its times are read, of whatever place that is: "a clock time is the one on the pier clock". The
 * zone itself may stand nowhere, or in words that are not read.
 */
export function namesClock(text: string): boolean {
  let from = 0;
  return sentenceEnds(text).some(end => {
    const sentence = text.slice(from, end);
    from = end;
    return sentence.length < 300 && isScoped(sentence) && ofPlace.test(sentence);
  });
}

function isScoped(part: string): boolean {
  return (english.test(part) || han.test(part)) && !clock.test(part.replace(offset, '')) && !ofThings.test(part);
}

/** The zone that the words of a part agree on: a name, its letters and its offset are one, and the offset is the surest of what people call it. */
function oneZone(part: string): Zone | null {
  const zones = zonesIn(part).map(({ zone }) => zone);
  const kinds = ['iana', 'offset', 'words', 'letters'] as const;
  const found = kinds.flatMap(kind => {
    const all = new Map(zones.filter(one => one.kind === kind).map(one => [JSON.stringify(one), one]));
    return all.size === 0 ? [] : [[...all.values()]];
  });
  return found.length > 0 && found.every(all => all.length === 1) ? (found[0]?.[0] ?? null) : null;
}

const place = '(\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)?)';
const ofOnePlace = new RegExp(
  [
    `\\b(?:is|are) ${place}['’]s?(?=\\W|$)`,
    `\\b(?:is|are|in|as|by|mean|means) (?:all )?(?:the |in )?(?:hours?|times?|clocks?|local times?) (?:of|in|at) ${place}`,
    // "hh:mm always means Prague", "hours without a mark are Perth hours", "when no zone is written, think of Warsaw"
    `(?:\\b(?:is|are|means?|think of)\\b|[=:]) (?:always |all |those (?:of|in) |that of |the ones? (?:in|of|at) |in )?${place}(?= (?:hours?|times?)\\b|\\s?[(,.;]|\\s*$)`,
  ].join('|'),
  'u',
);

/** "The clock times in the text are Istanbul's", "all the hours are hour of Bogotá", 文中几点几分都是指东京那边的钟. */
function placeOwn(part: string): Zone | null {
  const name = ofOnePlace.exec(part)?.slice(1).find(Boolean) ?? hanPlace(part);
  const zone = name === undefined ? null : placeZone(name);
  return zone === null || name === undefined ? null : { kind: 'words', name, zone };
}

/** The only place of a clause, behind what says that something is so: 都是伦敦的, 当地时间（伦敦）. */
function hanPlace(part: string): string | undefined {
  const names = [
    ...part.matchAll(
      /(?:是|指|按|用|为|默认|都写|以|（|\()(?:的是)?(\p{Script=Han}{2,4}?)(?=的|那边|这边|当地|本地|时间|为准|[）)，,。]|$)/gu,
    ),
  ].map(match => match[1] as string);
  const known = names.filter(name => placeZone(name) !== null);
  return new Set(known).size === 1 ? known[0] : undefined;
}

const thing = '(?:text|page|paper|document|note|plan|doc|ticket|change|file|mail|runbook|sheet|form)';
/** "Every time we restart it" speaks of no time of the day. */
const whenever = '(?:we|i|you|it|they|he|she|the|an?|when|that|some\\w+|there)\\b';
const times = '(?:(?:clock |bare )?(?:times?|hours?)|clock readings?|timestamps?|instants?)';
const english = new RegExp(
  [
    `\\b(?:all|every|each|any|no) (?:of )?(?:the |these |those |our |other |clock |bare )*(?:times|hours(?= (?:of|in|on|below|here|are))|time(?! ${whenever})|clock hours?|clock readings?|timestamps?|instants?)\\b[^.;]{0,40}\\b(?:is|are|means?|stands?|reads?|in)\\b`,
    `\\b(?:when(?:ever)?|where(?:ver)?|if|unless)\\b[^.;]{0,40}\\b(?:an?|the|any|only|bare|one|single|just) (?:one |a |single |clock |bare )*(?:times?|hours?)\\b(?! (?:later|after|before|or|of|ago)\\b)[^.;]{0,60}\\b(?:is|are|means?|it is)\\b`,
    `\\b${times}\\b[^.;]{0,24}\\b(?:in|on) (?:this|the) ${thing}\\b`,
    `\\b(?:a|an|the) (?:clock )?(?:time|hour)\\b[^.;]{0,16}\\bbelow\\b`,
    `\\b(?:an?|any) (?:bare |clock |plain |simple |lone )+(?:time|hour)\\b[^.;]{0,12}\\b(?:is|means?)\\b`,
    `\\b(?:bare|plain|unmarked|naked|other|remaining|later|following) (?:clock )?(?:times?|hours?)\\b[^.;]{0,30}(?:\\b(?:are|is|in|means?)\\b|[=:])`,
    `\\b(?:times?|hours?) (?:without|w/o|with no|lacking) (?:an? )?(?:mark|suffix|zone|letters?|offset)\\b[^.;]{0,16}(?:\\b(?:are|is|in|means?)\\b|[:=])`,
    `\\b(?:when|where|if) (?:there is )?no (?:time ?)?zone\\b[^.;]{0,40}`,
    `\\b(?:times?|hours?) (?:should|must|have to|need to|are to) be read\\b|\\bhh:mm\\b`,
    `\\b(?:times|hours) of (?:this|the) ${thing}\\b|\\b(?:this|the) ${thing} (?:speaks?|uses?|keeps?|goes by|runs on|follows)\\b[^.;]{0,30}\\btime\\b`,
    `\\btime is what (?:i|we) (?:use|write|mean)\\b|^\\W*(?:the )?(?:time ?)?zone (?:here )?is\\b|^\\W*unless \\w+ otherwise, [^.;]{3,24}$`,
    `(?:^|[.!]\\W{1,4})(?:clocks?|instants?|times?|hours|time ?zones?)\\W*[:：–—]`,
    `(?:^|[.!:：])\\W{0,4}(?:all )?(?:clock )?(?:times|hours) (?:are|is|in)\\b`,
    `\\blocal["”’']?\\s?(?:=|means?\\b|stands for\\b)|\\bsay ["“‘']?local["”’']?,? (?:i|we) mean\\b`,
    `\\b(?:reference|base|master) (?:clock|time|hour)\\b[^.;]{0,24}(?:\\bis\\b|[=:])|\\btime (?:base|reference|standard)\\b[^.;]{0,24}(?:\\bis\\b|[=:])`,
    `^\\W*throughout, [^.;]{3,16}$|\\banything with a colon\\b|^\\W*(?:without|no) (?:letters|zone|suffix|mark)\\s*[:=]|\\btimed (?:here|below)\\b`,
    `^\\W*all slots are(?: in)? \\w+\\W*$|\\bentries in the tables?\\b|\\bcolumns? without (?:a )?zone\\b|\\btables are in\\b[^.;]{0,24}\\bprose\\b|\\bprose and tables\\b`,
    `\\b(?:this|the) ${thing} (?:runs on|works on|goes by)\\b`,
    // "Anything below without a zone of its own is Toronto time"
    `\\b(?:anything|everything|whatever|what|all)\\b[^.;]{0,30}\\b(?:without|has no|with no|lacks?|bears no)\\b[^.;]{0,10}\\bzone\\b[^.;]{0,20}\\b(?:is|are|means?)\\b`,
  ].join('|'),
  'i',
);
const han =
  /时间(?:基准|标准|默认)|不写的?默认|(?:未|没)写明?的(?:时间|时刻)?(?:以|按)|时间(?:都|均|一律)写|(?:钟点|时刻|几点几分)(?:都|均|一律|全部?|统统)?(?:是|按|用|指)|其余(?:的?时间)?(?:都|均|皆)?(?:是|为)[^。；]{0,12}(?:时间|UTC|东.区)|^\W*(?:均|全部|通篇)(?:都)?(?:为|是|用|按)[^。；]{0,16}(?:时间|UTC|东.区)|我们?(?:写|用|说)的(?:都|均)?是[^。；]{0,12}时间|(?:这里|这儿|此处)的(?:时间|钟点)|(?:下文|下面|以下)[里中]?(?:只|都|均|一律)(?:写|用|按|标)|(?:下面|以下|下列|[下后]文)[^。；]{0,8}(?:钟点|时间|时刻)[^。；]{0,12}(?:按|看|走|用|写|是|为)|(?:没|未)[有]?[写注标]\S{0,3}时区的?|(?:文[里中内]|本文|正文|本[页单篇份]|全[文篇]|这[页份张篇])[^。；]{0,16}(?:钟点?|时间|时刻|几点|时区|UTC|东.区)|(?:钟点|时间|时刻)[^。；，]{0,6}(?:一律|口径|写法|只用)|一律[^。；]{0,8}(?:时间|时区|UTC|东.区)|凡[^。；]{0,6}(?:钟点|时间|时刻|几点(?:几分)?)[^。；]{0,12}(?:是|按|用|为|指)/;
/** A time of its own makes it a sentence about that; a length does not. */
const clock = /\d\s?[:：]\s?\d\d|\d\s?[ap]m\b|[\d一二两三四五六七八九十]\s?点(?!钟|几)/i;
/** What is said of the times that are not meant. */
const exception =
  /[,，;；]?\s*\b(?:except|apart from|other than|unless)\b(?![^.;]{0,60},? (?:a|an|the|every|each|all|any) (?:clock )?(?:time|hour)).*$/i;
/** "Wherever the sentence does not say otherwise". */
const otherwise =
  /\b(?:has|have|with|without) (?:no |an? )?(?:UTC|GMT) (?:columns?|times?|marks?)\b|[,，]?\s?\b(?:wherever|where|when|if|as long as)\b[^,.;]{0,40}\b(?:otherwise|no other)\b[^,.;]*/i;
const offset = /[+\-−＋]\s?\d{1,2}[:：]?\d\d/g;
const ofThings =
  /\b(?:logs?|databases?|servers?|dashboards?|graphs?|exports?|backups?|cron\w*|jobs?|vendors?|metrics|reports?|monitoring|customers?|shops?|tickets? of)\b[^.;,]{0,24}\b(?:in|are|is|uses?|keeps?|shows?|writes?)\b|\bnot\b|(?:日志|数据库|监控|大盘|服务|系统|任务|报表|厂商)[^。；，]{0,8}(?:时间|用|是|为|按)|不是|并非/i;
/** "Ten and a half hours ahead of UTC" names no zone but how far one is from it. */
const distance =
  /\b(?:[\w-]+ ){0,6}hours?(?: and [\w -]+?)? (?:ahead of|behind|before|after|off) (?:UTC|GMT|London|Greenwich)\b|比[^，。；()（）]{2,10}[早快晚慢][一两二三四五六七八九十\d 个半]{1,6}小?时/gi;
const ofPlace =
  /\b(?:local (?:time|clock|hour)|(?<=[\p{L},;:] )\p{Lu}\p{L}+(?: (?:summer|winter|standard|daylight))? (?:time|clocks?)|(?:wall|station|pier|ship|hospital|factory|office|town|door|site) ?(?:time|clock)|clock above|hour of \p{Lu})|\b(?:letters?|mark|word|initials?) (?:behind|after) (?:a|each|every|the) (?:time|hour)|(?:本地|当地)(?:时间|的?钟|的时)|的钟|钟点后面/u;
