// Statements that name the zone of every time in a section, list or table: "All times UTC", "时间均为北京时间", a heading "Start (UTC)".

import { longPattern } from '../text/longPattern.ts';
import { sentenceEnds } from '../text/sentences.ts';
import { offsetAt } from '../time/time.ts';
import type { Zone } from '../time/zones.ts';
import { placeZone, readZone, type ZoneMention, zonesIn } from '../time/zoneWords.ts';
import { isTimeColumn } from './clockLengths.ts';
import { likewiseZone } from './likewiseZone.ts';
import { plainZone } from './plainZone.ts';
import { scopedZone } from './scopedZone.ts';

/**
 * The zone a text states for other times than its own, or null. `sentence`: prose such as "All times are in UTC"; the first such
 * sentence counts. `heading`: a heading that names one zone ("Timeline (UTC)"). `heading-cell`: the heading of a table column
 * ("Start UTC", "时间（北京时间）"). What it covers is for the caller to say: a section, the list or table, the document.
 */
export function statedZone(text: string, where: 'sentence' | 'heading-cell' | 'heading' = 'sentence'): Zone | null {
  if (where === 'sentence') return inSentence(text);
  // "When (Israel time, UTC in brackets)": the other one is written with each time.
  const mentions = zonesIn(text).filter(({ to }) => !/^ in (?:brackets|parenthes[ei]s)/i.test(text.slice(to)));
  const strong = where === 'heading' ? mentions.filter(one => isMeant(text, one)) : mentions;
  const [first, ...others] = strong;
  const placed = first && others.length === 0 ? lettersOfPlace(text, first) : null;
  if (placed) return placed;
  if (mentions.length === 0) return bareOffset(text) ?? placeClock(text);
  if (first === undefined) return null;
  return others.every(other => same(other.zone, first.zone)) ? first.zone : explained(text, first, others);
}

/** The zone that a cell of a row is: "UTC", or one in brackets behind a place, "Port Vila (VUT, UTC+11)"; "Ana (CET)" is a person. */
export function zoneOfCell(cell: string): Zone | null {
  if (cell.length >= 40) return null;
  const [, name = '', said] = ofRow.exec(cell) ?? [];
  const behind = said === undefined ? null : statedZone(said, 'heading-cell');
  return readZone(cell) ?? (behind?.kind === 'offset' || placeZone(name) !== null ? behind : null);
}

/** A place and its zone, and at most a weekday behind them. */
const ofRow =
  /^[*_\s]*(\p{L}[\p{L} ]{1,24}?)(\s?[(（][^()（）]+[)）])(?:[,，]\s?(?:[周星期]{1,2}[一二三四五六日天]|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*))?[*_\s]*$/u;

/** "Halifax (AST)": of the meanings of letters behind a place only those by which its clocks go at some time of the year. */
function lettersOfPlace(text: string, { zone, from }: ZoneMention): Zone | null {
  if (zone.kind !== 'letters' || zone.meanings.length < 2) return null;
  const [, name = ''] = /(\p{L}[\p{L} ]{1,24}?)\s?[(（]\s?$/u.exec(text.slice(0, from)) ?? [];
  const place = name === '' ? null : placeZone(name);
  const meanings = zone.meanings.filter(
    ({ offset }) => place !== null && seasons.some(at => offsetAt(place, at) === offset),
  );
  return meanings.length > 0 ? { ...zone, meanings } : null;
}

/** "IST (UTC+05:30)", 北京时间（UTC+8）, 新加坡时间（SGT，UTC+8）: letters or a place, and behind them which of their meanings is meant, or how far it is. */
function explained(text: string, { zone, to }: ZoneMention, others: readonly ZoneMention[]): Zone | null {
  const [offset, ...more] = others.filter(one => one.zone.kind !== 'letters');
  if (offset?.zone.kind !== 'offset' || more.length > 0) return null;
  const between = others.filter(one => one !== offset);
  const said = between.reduce(
    (rest, one) => rest.replace(text.slice(one.from, one.to), ''),
    text.slice(to, offset.from),
  );
  if (!/^\s?[,，(（=](?:[\s,，]*)$/.test(said) || !between.every(one => isMeaning(one.zone, offset.zone))) return null;
  return isMeaning(zone, offset.zone) || isDistance(zone, offset.zone.minutes) ? offset.zone : null;
}

/** Whether a place is so far from UTC in one half of the year. */
function isDistance(zone: Zone, minutes: number): boolean {
  const name = zone.kind === 'iana' ? zone.name : zone.kind === 'words' ? zone.zone : undefined;
  return name !== undefined && seasons.some(instant => offsetAt(name, instant) === minutes);
}

const seasons = [Date.UTC(2026, 0, 15), Date.UTC(2026, 6, 15)];

/** Whether letters may mean an offset. */
export function isMeaning(letters: Zone, offset: Zone): boolean {
  return (
    letters.kind === 'letters' &&
    offset.kind === 'offset' &&
    letters.meanings.some(one => one.offset === offset.minutes)
  );
}

/** Whether letters are those of a place at some time of the year: CET or CEST below "Europe/Berlin". */
export function isOfPlace(letters: Zone, place: Zone): boolean {
  return letters.kind === 'letters' && letters.meanings.some(({ offset }) => isDistance(place, offset));
}

/** "Wellington clock", "Shift begins (Prague)", 开始（东京）, as the heading of a column. */
function placeClock(text: string): Zone | null {
  const [, place] =
    clockOf.exec(text) ?? (isTimeColumn(text) || ofLocal.test(text) ? inBrackets.exec(text) : null) ?? [];
  const zone = place === undefined ? null : placeZone(place);
  return zone === null || place === undefined ? null : { kind: 'words', name: place, zone };
}

const ofLocal = /^\W*(?:local|当地|本地)/i;
const clockOf = /^\W*(\p{Lu}[\p{L} ]{2,24}?) clock\W*$/u;
const inBrackets = /[^\s(（]\s?[(（]([\p{L} ]{2,24})[)）]\W*$/u;

/** "When (all +08:00)": an offset alone, which in a heading can be nothing else. */
function bareOffset(text: string): Zone | null {
  const [, sign, hours, minutes] = /(?<![\d:])([+\-−])(0\d|1[0-4]):([0-5]\d)(?![\d:])/.exec(text) ?? [];
  if (sign === undefined) return null;
  return { kind: 'offset', minutes: (sign === '+' ? 1 : -1) * (Number(hours) * 60 + Number(minutes)) };
}

/** Letters in a heading may be those of something else (the ADT channels, EST-3): a zone stands in brackets, at the end or beside a time. */
function isMeant(text: string, { zone, weak, from, to }: ZoneMention): boolean {
  const [before, after] = [text.slice(0, from), text.slice(to)];
  if (/[(（[]\s?$/.test(before)) return true;
  if (weak || turnedInto.test(before)) return false;
  if (zone.kind !== 'letters') return true;
  return /(?:\d|[ap]m|\b(?:in|times?|zone)|[,，:：–—-])\s?$/i.test(before) || /^\s*[)\]）】]*\s*$/.test(after);
}

/** "Rates stored in UTC", 生效时间改存 UTC: what the change is about. */
const turnedInto =
  /(?:\b(?:stor(?:ed?|ing)|mov(?:ed?|ing)|switch(?:ed|ing)?|convert(?:ed|ing)?|migrat(?:ed?|ing))\b[^.;:：]{0,24}\b(?:in|to|as|into)|[改存换迁切][为成到至存]?|存)\s?$/i;

/** 生效时间一律存 UTC: the times of things again. */
const storedAs = /(?:\bstor(?:ed?|ing) (?:in|as)|存[为成]?)\s?$/i;
const storedUtc = /(?:存|落库|入库)[为成]?\s?UTC|\bstor(?:es?|ed|ing)\b[^.;,]{0,12}\bUTC/i;

function inSentence(text: string): Zone | null {
  let start = 0;
  for (const end of sentenceEnds(text)) {
    const sentence = withoutExceptions(text.slice(start, end)).replace(distance, one => ' '.repeat(one.length));
    start = end;
    if (sentence.length > 400 || denial.test(sentence) || atEach.test(sentence)) continue;
    for (const { from, to, zone } of zonesIn(sentence)) {
      const before = sentence.slice(Math.max(0, from - 60), from);
      const after = sentence.slice(to, to + 60);
      const clause = before.slice(before.search(/[^,;，；]*$/)) + after.slice(0, 8);
      if (ofThings.test(clause) || storedAs.test(before)) continue;
      if (stated.test(before) || statedAfter.test(after)) return zone;
    }
    if (storedUtc.test(sentence)) continue;
    const plain = plainZone(sentence) ?? scopedZone(sentence) ?? likewiseZone(sentence);
    if (plain !== null) return plain;
    if (ofThatZone.test(sentence)) {
      const named = zonesIn(text.slice(Math.max(0, start - sentence.length - 200), start)).at(-1);
      if (named) return named.zone;
    }
  }
  return null;
}

/** Blanks for the exceptions that name a zone: "except where UTC is written", 除标明 UTC 的以外. */
function withoutExceptions(sentence: string): string {
  return sentence.replace(exceptions, one => (zonesIn(one).length > 0 ? ' '.repeat(one.length) : one));
}

/** "Indian Standard Time, i.e. five hours thirty ahead of UTC": how far the zone is from another one. */
const distance =
  /\b(?:hours?|hrs?|minutes?|thirty|half|quarter)(?: and a half)? (?:ahead of|behind|in front of|earlier than|later than|away from|east of|west of) (?:the )?(?:UTC|GMT|[A-Z][a-z]+ time)\b/gi;

const exceptions =
  /,?\s?\b(?:except|unless|apart from|other than)\b[^,;.]{0,40}(?:,|$)|除了?[^，。；]{0,16}(?:以外|之外|除外|外)的?[，,]?/gi;

/** "All times here are in that zone", 文中所有钟点都是这个时区: the zone is named in the sentence before. */
const ofThatZone =
  /\b(?:all|every|the|other)\b[^.;]{0,30}\b(?:times?|hours|clocks?)\b[^.;]{0,40}\b(?:that|this|the same|the said) (?:time ?)?zone\b|(?:所有|全部|其[他余]|文中|全文|本文|以下|下文)[^。；]{0,10}(?:时间|时刻|钟点)[^。；]{0,8}(?:这个|该|此|上述|同一|同样的?|同个)时区/i;

/** "The zone stands at each time", 每个时间都带时区: nothing is stated for times that have none. */
const atEach =
  /\b(?:zones?|offsets?|letters)\b[^.;]{0,30}\b(?:at|with|beside|behind|next to|after|by) (?:each|every|all)(?: single)? (?:times?|hours?|one|entry)\b|\b(?:each|every|all) (?:times?|hours?)\b[^.;]{0,16}\b(?:carr(?:y|ies)|has|have|bears?|names?|with|shows?) (?:its|their|an?|the)(?: own)? (?:time ?)?(?:zone|offset|letters)\b|时区[^。；]{0,8}(?:写|标|注|跟)在[^。；]{0,3}(?:时间|时刻|钟点)|每[一个条处]*(?:时间|时刻|钟点)[^。；]{0,6}(?:带|标|注|写)[^。；]{0,4}时区/i;

const denial = /\b(?:not|never)\s+(?:in\s+)?(?:utc|gmt|local)|,\s+read as\b|不是|并非/i;

// Up to the zone: "All times are in …", "Times (…", "Time zone: …", "时间均为…". No clock time may stand between.
const stated = longPattern('i')`
  (?:\b(?:(?:all|the|these|following|above|below|listed|clock|start|end|planned|our
  |any)\s+)?(?<!\b(?:\d+|their|its|log|logs|server|database|vendor|event|record|stores?|keeps?
  |writes?|logged|two|three|four|five|several|many|some|few|most)\s)(?:times|timestamps|hours|dates
  |schedules)\b(?:\s+(?:and\s+(?:times|dates)|below|above|here|listed|given|shown|stated|written
  |quoted|noted|mentioned|used|in this \w+(?: \w+)?|of this \w+|on this page|throughout|always
  |all))*(?:\s*[:：=,–—-]?\s*(?:are|is|=)?)(?:\s+(?:all|always|given|shown|stated|written|quoted
  |expressed|listed|meant))?(?:\s+(?:in|as|use|refer to|follow|according to))?\s*[(（[*_]*
  |(?<!\b(?:without|with no|no|lacks?|lacking|carry|carries|have|has)(?: an?| any| no)? )\b(?:(?:time ?)?zone|TZ)\b(?:\s+(?:is|used|for all times|for this change))*\s*[:：=]?\s*(?:is|in)?\s*[(（*_]*
  |\b(?:everything|all)(?: is| are)? (?:in|as)\s*
  |\b(?:times?|hours?)\b[^,;.]{0,30}\b(?:nothing|no (?:time ?)?zone|none)\b[^,;.]{0,24},?\s(?:(?:it|they|that|this|we) )?(?:is|are|means?|mean)(?: in)?\s*|(?<!默认)时区(?:约定|口径|说明)?(?:均|都|统一)?(?:为|是|采用|使用)?\s*[:：=]?\s*[（(*_]*(?:(?:均|都|统一|全部|一律)?(?:为|是|按|以|采用|使用|用)\s*)?
  |(?<!日志|日志的|数据库|落库|存储|厂商|供应商)(?:时间|时刻|时间点)(?:[^\s，；]{0,6}?)(?:均|都|皆|全部|一律|统一)?(?:为|是|以|按照?|采用|使用|指|用)\s*
  |(?<!日志|日志里|日志的|数据库|落库|存储|厂商|供应商|监控)凡?(?:未|没有?)(?:另有?|特别|单独|额外)?(?:注明|说明|标注|标明|写明|记号|后缀|字母|注|标|写)(?:[者的]|时区)?[，,]?(?:时间)?(?:均|都|皆|全部|一律|统一|默认|按照?)(?:为|是|以|按照?|采用|使用|指|用)?\s*
  |除(?:另有?|特别|单独|额外)?(?:注明|说明|标注|标明)[者的]?(?:之?外|以外)[，,]?(?:时间)?(?:均|都|皆|全部|一律|统一|默认)?(?:为|是|以|按照?|采用|使用|指|用)\s*
  |(?:全文|全篇|文中|本文|本单)(?:均|都|皆|全部|一律|统一)(?:为|是|以|按照?|采用|使用|指|用)\s*
  |(?:时间|时刻|时间点)\s*[:：]?\s*[（(]?(?:均|都|皆|全部|一律|统一)(?:为|是|以|按照?|采用|使用|指|用)?\s*
  |(?:[单只]写(?:钟点|时间|时刻|几点)|(?:什么都|后面)?(?:不|没|未)(?:带|写|标|注明?)(?:\s?Z|时区|字母|后缀|城市|地名|地点|哪里)?)的(?:都|均|一律)?[是为按]\s*
  |括号[里中内]的?(?:时间|时刻|钟点)?(?:都|均)?[是为](?:同一时刻的|对应的)\s*
  |\b(?:whatever|anything|what|everything else|the rest)\b[^,;.]{0,50}\bis(?: in)?\s*)$`;
const statedAfter = longPattern('i')`
  ^\s*(?:is used (?:throughout|everywhere|for all times)|for all times|(?:applies )?throughout|applies to all times
  |unless (?:noted|stated|said|otherwise))|^为准`;

/** "The database keeps times in UTC", 数据库里的时间不带时区，按 UTC 存: whose times they are. */
const ofThings = longPattern('i')`
  \b(?:databases?|db|tables?|columns?|fields?|logs?|servers?|hosts?|cron\w*|schedulers?|dashboards?|graphs?|grafana|kibana|vendors?|exports?|metrics|monitoring|jobs?|backups?|app|api)\b[^,;.]{0,16}
  \b(?:keeps?|stores?|writes?|logs?|records?|prints?|shows?|displays?|reports?|emits?|runs?|uses?|tells?|holds?)\b
  |\b(?:times|timestamps|hours|dates)\s(?:in|of|on|from)\s(?:the\s|our\s|all\s)*(?:databases?|db|tables?(?!\s(?:and|or|below|above|here))|columns?|logs?|dashboards?|graphs?|grafana|kibana|vendors?|exports?|metrics)\b
  |(?:数据库|日志|监控|大盘|看板|服务器|主机|[库表]里|字段|落库|存储|定时任务|调度|报表|厂商|供应商)[^，。；]{0,6}(?:时间|时刻|时间戳)
  |(?:报|送|发|传|推)来?的[^，。；]{0,6}时间
  |(?:时间|时刻)[^。；]{0,12}(?:落库|入库|存储|保存|写入|记录)|(?:UTC|时间)\s?(?:存[储放]?|落库|入库|保存|写入|显示)(?![^，。；]{0,4}(?:本文|文中))`;

function same(a: Zone, b: Zone): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
