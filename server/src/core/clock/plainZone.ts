// A sentence that does nothing but name the zone of other times: "all times london (GMT)", "Madrid time unless it says otherwise",
// 全文为北京时间. What is left of it without the zone is words about times in general; a sentence with a matter of its own
// ("the vendor is in London time") leaves more, and names no zone for others.

import { longPattern } from '../text/longPattern.ts';
import { sentenceEnds } from '../text/sentences.ts';
import { type Zone, zoneOfPlace, zones } from '../time/zones.ts';
import { readZone, zonesIn } from '../time/zoneWords.ts';

/** The zone that a sentence names for all times, "all", "times" or their like among its words; null when it has another matter. */
export function plainZone(sentence: string): Zone | null {
  if (sentence.length > 200 || !general.test(sentence)) return null;
  const said = withoutExceptions(sentence).replace(days, ' ').replace(distance, ' ');
  const clauses = said.split(clauseEnd);
  // "23:30 到 01:30，北京时间；也就是…": behind times a clause with nothing but a zone is that of those times.
  const ofAll = clauses.filter((one, i) => !isOfTimes(one, clauses[i - 1]));
  return [said, ...ofAll].map(zoneOfClause).find(zone => zone !== null) ?? ofOffice(said);
}

function isOfTimes(clause: string, before = ''): boolean {
  if (!/\d\s?[:：点]\s?\d{0,2}\D{0,4}$/.test(before)) return false;
  const [zone, ...more] = zonesIn(clause);
  return zone !== undefined && more.length === 0 && !general.test(clause.slice(0, zone.from) + clause.slice(zone.to));
}

/** The zone that is a whole sentence or line of a paragraph: 北京时间。, "UTC throughout", "(Berlin time)". */
export function loneZone(text: string): Zone | null {
  if (zonesIn(text).length === 0) return null;
  for (const sentence of linesAndSentences(text)) {
    if (sentence.length > 80 || zonesIn(sentence).length === 0) continue;
    const { zone, rest, weak } = takenApart(withoutExceptions(sentence));
    if (zone !== null && rest === '' && (!weak || brackets.test(sentence))) return zone;
  }
  return null;
}

function zoneOfClause(clause: string): Zone | null {
  if (!general.test(clause)) return null;
  const { zone, rest } = takenApart(clause);
  return rest === '' || isOwnName(rest, zone, clause) ? zone : zoneNamed(rest, zone);
}

/** "Ghent time, UTC+1": what people call a zone beside its offset need not be a name that anybody knows. */
function isOwnName(rest: string, zone: Zone | null, clause: string): boolean {
  return zone?.kind === 'offset' && /^\p{Lu}[\p{L}-]+$/u.test(rest) && clause.includes(`${rest} time`);
}

/** "All times local to our Munich office (Europe/Berlin)". */
function ofOffice(said: string): Zone | null {
  const [, inBrackets = ''] = office.exec(said) ?? [];
  return inBrackets === '' ? null : (takenApart(inBrackets).zone ?? readZone(inBrackets));
}

/** The zone of a sentence, and its words that say more than that times are meant. A name of the IANA database says it best. */
function takenApart(said: string): { readonly zone: Zone | null; readonly rest: string; readonly weak: boolean } {
  const found = zonesIn(said);
  let rest = said;
  for (const { from, to } of found) rest = rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to);
  const best =
    found.find(({ zone }) => zone.kind === 'iana') ?? found.find(({ zone }) => zone.kind === 'words') ?? found[0];
  return { zone: best?.zone ?? null, rest: withoutFill(rest), weak: best?.weak ?? false };
}

/** What is left over is the name of a place or a zone in lower case: "all times london (GMT)", "all times cet". */
function zoneNamed(rest: string, known: Zone | null): Zone | null {
  if (rest.length > 32 || /\d/.test(rest)) return null;
  if (known?.kind === 'iana' && zoneOfPlace(rest.toLowerCase()) !== null) return known;
  const zone = zoneOfPlace(rest.toLowerCase());
  if (zone !== null) return { kind: 'words', name: rest, zone };
  if (/^[a-z]{2,5}$/i.test(rest)) return readZone(rest.toUpperCase());
  const name = rest.includes('/') && zones().find(one => one.toLowerCase() === rest.toLowerCase());
  return name ? { kind: 'iana', name } : null;
}

function withoutFill(text: string): string {
  return text.replace(chineseFill, ' ').replace(marks, ' ').replace(fill, ' ').replace(/\s+/g, ' ').trim();
}

/** "… unless it says otherwise": an exception leaves the rule. So does "times without a zone beside them", which are the others. */
function withoutExceptions(sentence: string): string {
  return sentence
    .replace(unmarked, (_, before?: string) => (before === undefined ? ' times ' : before.trimEnd()))
    .replace(exception, '');
}

function linesAndSentences(text: string): readonly string[] {
  let from = 0;
  const sentences = sentenceEnds(text).map(end => {
    const sentence = text.slice(from, end);
    from = end;
    return sentence;
  });
  return sentences.flatMap(sentence => sentence.trim().split(lineEnd));
}

// A line that is wrapped in the middle of a sentence ends in no stop, and goes on in lower case.
const lineEnd = /(?<=[.!?。！？:：;；)）\\]|\s{2})\n|(?<=^[^\n]{1,50})\n(?=[\p{Lu}\p{Script=Han}*_])/u;
/** "时间为 12 月 5 日北京时间": the day of the times is no matter of its own. */
const days =
  /(?:\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*(?: \d{4})?)|\d{1,2}\s?月\s?\d{1,2}\s?[日号]/g;
/** 比北京时间早一小时: how far the zone is from another one. */
const distance = /比[^，。；()（）早晚快慢]{2,10}[早快晚慢][一两二三四五六七八九十\d 个半]{1,6}小?时/g;
const clauseEnd = /[,;，；]|[:：]\s|\s[–—-]\s|\n/;
const brackets = /^\s*[[(（【].*[\])）】]\s*$/;
const exception =
  /(?<=\S)[,，;；]?\s*(?:\b(?:unless|except|apart from|other than|save (?:for|where)|(?:if|where|when) not)\b|除非|除).*$/is;
const unmarked =
  /(\b(?:times?|hours?|timestamps|clocks?) )?\b(?:without|with no|lacking|not marked|not labelled|(?:that|which|where|if|when) (?:there is |\w+ )?no)\s(?:(?:an?|any|its|their|own|explicit|other)\s){0,3}(?:(?:time ?)?zone|offset|otherwise|differently)\b(?:\s(?:beside|next|to|behind|after|attached|written|given|named|stated|shown|said|them|it|is|are)\b)*/i;
const general =
  /\b(?:all|any|each|every(?:thing|where)?|both|times?|timestamps?|timelines?|hours|clock|clocks|otherwise|time-?zones?|zone|tz)\b|[时時]|钟点|各处|全文|本文|[以文]下|文中|全部|所有|均|都|一律|统一/i;
const office =
  /^[\s*_(（]*(?:all|every|any)\s(?:the\s|clock\s)?(?:times?|timestamps|hours?|dates)\b(?:\s(?!(?:not|never|no|but|and|or|from|until|before|after)\b)[\p{L}'’-]+){1,7}\s?[(（]([^()（）]{3,40})[)）][\s.*_)）]*$/iu;
const marks =
  /[\s*_~`"“”'‘’«»()（）[\]【】{}.,;:!?=|<>，。；：！？、＝…–—-]+|(?<![A-Za-z])\/|\/(?![A-Za-z])|\p{Extended_Pictographic}️?/gu;
const fill = longPattern('gi')`
  \b(?:all|any|each|every|everything|everywhere|both|the|these|those|this|that|our|my|your|clock|wall|bare|times?
  |timestamps?|timelines?|hours?|dates?|schedules?|timezones?|zones?|tz|below|above|here|hereafter|herein|following|follow
  |throughout|listed|given|shown|stated|written|quoted|noted|named|mentioned|used|meant|expressed|planned|start|end|is
  |are|be|will|in|at|as|on|by|for|of|to|per|and|also|always|only|just|simply|local|document|doc|page|paper|sheet|memo|form|whole|entire|complete|mcm|change|plan
  |runbook|section|table|list|text|file|ticket|note|nb|fyi|please|pls|clocks|heads-up|you|see|says?|we|i|it|use|read|refer|standard|prevailing
  |winter|summer|otherwise|unless|readings?|write|written|day|those|place|counts?|apply|applies|meaning|means?|without|named|an?|well|too|likewise|24[ -]?h(?:ours?)?)\b`;
const chineseFill = longPattern('g')`
  全文|本文|正文|文中|文内|时间[线轴]|文档|全程|未|无|以下|下文|下列|下面|上述|所有|全部|一切|[均都皆各]|一律|统一|默认|时间点?|时刻|时区|表示|表述
  |书写|计算?|标注|填写|记录|为准|如无|如未|若无|若未|没有?|钟点|时分|处处?|凡是?|所|读作|当作|理解为|请|特殊|特别|另行|另有|其他|说明|注明|标明|写明|另外|备注|注意|变更|方案|计划
  |采用|使用|按照|遵循|提到|涉及|写|此处|这里|当地|本地|[为是以按用指即注标带者的本单内中里外这份张子]`;
