// What the words of one step say besides what is done: how long it takes, when it starts, who does it, what it runs beside.

import { minutesTo } from '../time/dayClock.ts';
import { type Duration, durationsIn, isCondition } from '../time/durations.ts';
import { plainGroups } from './stepGroups.ts';
import { stepKind } from './stepWords.ts';

/**
 * How long a step takes by its own words: `(10 min)`, `~1h30`, "watch for 30 min", "重启，5 分钟". A limit, a setting or a
 * condition is no length: "5xx below 1% for 5 min", "set the TTL to 60 s".
 */
export function stepLength(text: string): Duration | undefined {
  if (text.length > 4000) return undefined;
  // Lines of a paragraph may break anywhere, also between a number and its unit.
  const flat = plainGroups(text)
    .replace(/`[^`]*`|https?:\/\/[^\s)]+/g, ' ')
    .replace(/[ \t]*\n[ \t]*/g, ' ')
    // 全迁回 70 分钟，只迁了 256 个槽时 4 分钟: what it takes in some case.
    .replace(/[，,]\s?(?:只|仅|若)[^，。；）)]{1,20}时\s?约?\d+\s?(?:分钟|小时)/g, ' ');
  const all = durationsIn(flat)
    .filter(one => !isCondition(flat.slice(0, one.from), flat.slice(one.to)))
    .map(one => ofSeveral(flat, one));
  if (all.length === 0) return undefined;
  const before = (one: Duration) => flat.slice(Math.max(0, one.from - 30), one.from);
  const after = (one: Duration) => flat.slice(one.to, one.to + 12);
  const inBrackets = all.filter(one => isNoted(flat, one));
  // "75 分钟（每台 15 分钟）": what each takes is a note on the length before it.
  const ofAll = inBrackets.filter(one => !isOfEach(flat, one));
  const noted = ofAll.length > 0 || all.length > inBrackets.length ? ofAll : inBrackets;
  if (noted.length > 0) return summed(flat, noted) ?? watched(flat, all, noted.at(-1) as Duration);
  const told = all.find(one =>
    /(?:\btakes?|\btook|\bduration|\blength|\babout|\bapprox\.?|\bestimated|[~≈]|大?约|耗时|用时|时长|预计|需要?)\s*(?:at )?[:：]?\s*[~≈约]?$/i.test(
      before(one),
    ),
  );
  if (told) return told;
  const leading = all.find(one => /^[\s\d.)*_[\]-]*$/.test(flat.slice(0, one.from)));
  if (leading) return leading;
  const alone = all.find(one => partEnd.test(before(one)) && partStart.test(after(one)));
  if (alone) return alone;
  // "Watch for 30 min" is as long as it says.
  const kind = stepKind(text);
  if (kind === 'verifies' || (kind === 'tells' && /\bwait|\bsoak|\bhold|\bpause|\bbake|等|静置|暂停/i.test(text)))
    return all[0];
  if (kind === 'tells') return undefined;
  return all.find(
    one =>
      one.minutes >= 1 &&
      !isPause(flat.slice(Math.max(0, one.from - 30), one.to + 12)) &&
      /^[\s.。;；)）!！]*$/.test(after(one).split('\n')[0] ?? '') &&
      !/(?:\b(?:to|of|at|by|than|for|is|be|from|over)|(?:timeout|ttl|interval|超时|间隔)[^,，]{0,12}[:：]|[=为到至成是])\s*$/i.test(
        before(one),
      ),
  );
}

/** "2 × 5 min": all of them together, unless "= 10 min" says it. */
function ofSeveral(text: string, one: Duration): Duration {
  const [all = '', times] = several.exec(text.slice(Math.max(0, one.from - 6), one.from)) ?? [];
  if (times === undefined || /^\s?[=＝(（]/.test(text.slice(one.to))) return one;
  const by = Number(times);
  return { ...one, from: one.from - all.length, minutes: one.minutes * by, least: one.least * by };
}

const several = /(?<![\w.,-])(\d{1,2})\s?[×x]\s?$/;

/** "切分片（10 分钟）并观察（20 分钟）": one after the other. */
function summed(text: string, noted: readonly Duration[]): Duration | undefined {
  const [one, other, ...more] = noted;
  if (!one || !other || more.length > 0 || !joined.test(text.slice(one.to, other.from))) return undefined;
  const { from } = one;
  return { from, to: other.to, minutes: one.minutes + other.minutes, least: one.least + other.least };
}

/** "(5 min), then 5 min of looking", （15 分钟），再看 10 分钟: the look takes its time as well. */
function watched(text: string, all: readonly Duration[], noted: Duration): Duration {
  const then = all.find(({ from }) => from > noted.to);
  if (!then || !looksOn.test(`${text.slice(noted.to, then.from)}#${text.slice(then.to, then.to + 20)}`)) return noted;
  return { ...noted, to: then.to, minutes: noted.minutes + then.minutes, least: noted.least + then.least };
}

const looksOn =
  /^[^()（）]{0,12}[)）]\s*[,，]?\s*(?:(?:and )?then (?:another )?# of (?:looking|watching|waiting|quiet|soak\w*|observ\w+)|(?:然后|再|随后)(?:观察|看着?|盯着?|等)(?:满)?\s?#)/i;

const joined = /^[^()（）]{0,12}[)）]\s*[,，]?\s*(?:and(?: then)?\b|then\b|并|再|然后|随后|之?后)[^()（）]{0,24}[(（]/i;

/** What parts the words of a step: "apply it – 10 min – @jo". */
const partEnd = /(?:[.;。；,，|｜·•]|\s[–—-]{1,2})\s*$/;
const partStart = /^\s*(?:with the (?:look|watch|check|compar)\w*[.,;]|[.;。；,，:：|｜·•（(]|[–—-]{1,2}\s)/;

/** "The first two stages rest 10 min each", 各停 10 min: a part of the step, not all of it. */
function isPause(clause: string): boolean {
  return (
    /\b(?:holds?|pauses?|rests?|waits?|soaks?)\b|停|等|歇|静置/i.test(clause) &&
    /\b(?:each|between|per)\b|[各每]/i.test(clause)
  );
}

/** "(15 min each)", （每台 15 分钟）, （40 分钟，每区 20 分钟）. */
function isOfEach(text: string, { from, to }: Duration): boolean {
  return (
    /[(（,，](?:\s?each|\s?per \w+|[每各]\p{Script=Han}{0,2})\s?(?:about |约)?$/iu.test(
      text.slice(Math.max(0, from - 16), from),
    ) || /^\s?(?:each|per \w+|apiece)\b/i.test(text.slice(to, to + 16))
  );
}

/** Whether a length stands in brackets with little beside it: `(10 min)`, `（王磊，约 10 分钟）`, `[10m]`. */
function isNoted(text: string, { from, to }: Duration): boolean {
  const open = Math.max(...['(', '（', '[', '【'].map(sign => text.lastIndexOf(sign, from)));
  if (open === -1 || from - open > 40) return false;
  const rest = /^[^)）\]】\n]{0,80}[)）\]】]/.exec(text.slice(to));
  const inside = text.slice(open + 1, to) + (rest?.[0] ?? '');
  return (
    rest !== null &&
    !/[)）\]】]/.test(text.slice(open, from)) &&
    !/\b(?:if|when|else|extra|additional(?:ly)?|on top|timeout|interval|ttl)\b|另[加计]|再加|如果|^.若|[,，;；\s]若(?!\p{Script=Han}{1,2}(?:[)）,，、]|看|盯|比对|核对|复核|操作|执行))|超时|间隔/iu.test(
      inside,
    )
  );
}

/** A start with the length up to an end. */
export function upTo(start: Start | undefined, end: Start | undefined): Start | undefined {
  if (!start || !end || start.length !== undefined || start.isClock !== end.isClock) return start;
  return { ...start, length: minutesTo(start.minute, end.minute) };
}

export interface Start {
  /** Minutes from midnight, or from the start of the change. */
  readonly minute: number;
  readonly isClock: boolean;
  /** Of a range of times. */
  readonly length: number | undefined;
}

/** When a step starts, where its cell or its first words say so: `02:10`, `02:10-02:25`, `T+15`. */
export function startIn(text: string): Start | undefined {
  const flat = text.normalize('NFKC').replace(/[`*_]/g, '').trim();
  const clock =
    /^[(~]?(?:\d{4}-\d\d-\d\d[ T])?(\d{1,2}(?=:)|\d\d(?=h))[:h]([0-5]\d)(?::\d\d)?(?:\s*(?:[-–—~至到]|to)\s*(?:\d{4}-\d\d-\d\d[ T])?(\d{1,2}):([0-5]\d))?(?![\d:]|\s*(?:h\b|hours|小时))/.exec(
      flat,
    );
  if (clock) {
    const [, hour, minute, toHour, toMinute] = clock;
    const start = Number(hour) * 60 + Number(minute);
    const length = toHour === undefined ? undefined : minutesTo(start, Number(toHour) * 60 + Number(toMinute));
    return Number(hour) > 24 ? undefined : { minute: start, isClock: true, length };
  }
  const relative =
    /^(?:T\s*)?\+\s*(?:(\d{1,2}):([0-5]\d)|(\d+)\s*(?:min\w*|m|['′]|分钟?)?)(?:\s*[-–—~]\s*(?:T\s*)?\+?\s*(\d+))?(?=$|[\s,:：)])|^T\s*(?:0\b|$)/i.exec(
      flat,
    );
  if (!relative) return undefined;
  const [, hours, minutes, plain, end] = relative;
  const minute = hours === undefined ? Number(plain ?? 0) : Number(hours) * 60 + Number(minutes);
  return { minute, isClock: false, length: end === undefined ? undefined : Number(end) - minute };
}

/** When a step begins that gives its hours behind other words: "Track A, Ana, 12:50 to 13:45, 55 min". Only where they are as long as it takes. */
export function startBefore(text: string, minutes: number | undefined): Start | undefined {
  const [range] = /\d{1,2}:[0-5]\d\s?(?:[-–—~～至到]|to)\s?\d{1,2}:[0-5]\d/.exec(text.split('\n')[0] as string) ?? [];
  const read = range === undefined || minutes === undefined ? undefined : startIn(range);
  return read?.length === minutes ? read : undefined;
}

/** The step that a step says it runs beside: a number, or the one before it. */
export function besideIn(text: string): string | 'previous' | undefined {
  if (!/parallel|simultan|same time|meanwhile|concurrent|并行|同时|与此同时/i.test(text)) return undefined;
  const named =
    /(?:in parallel (?:with|to)|parallel (?:with|to)|simultaneous\w* with|at the same time as|concurrent\w* with|while)\s+(?:step\s*)?#?(\d+[a-z]?)/i.exec(
      text,
    ) ??
    /(?:与|和|跟)\s*第?\s*(\d+[a-z]?)\s*步?\s*(?:同时|并行)/i.exec(text) ??
    /(?:并行|同时)[^，。]{0,4}第\s*(\d+)\s*步/.exec(text);
  if (named) return named[1];
  return alone.test(text) ? 'previous' : undefined;
}

/** "In parallel: …", "(in parallel)", "并行：…"; not "restart all nodes in parallel", which is within the step. */
const alone =
  /^[\s*_@\w.:,，-]{0,20}?(?:in parallel|meanwhile|at the same time|simultaneously|concurrently)\s*[:,]|[([（]\s*(?:runs? )?(?:in )?(?:parallel|并行|同时)\s*(?:执行)?\s*[)\]）]|(?:in parallel|simultaneous\w*|at the same time) (?:with|to|as) (?:the )?(?:above|previous|last|step above)|^(?:并行|同时|与此同时)\s*[:：，,]|(?:与|和)上一步(?:同时|并行)/i;

/** Whether a step is done only in some case: "if both are bad: …", "otherwise …". */
export function isAlternative({ text }: { readonly text: string }): boolean {
  return (
    /^[\s\d.)*_-]*(?:if|otherwise|or\b|else|alternativ|only|as a last|如果|若|否则|或者|仅|如)/i.test(text) ||
    isOneOrAll({ text })
  );
}

/** Of one of many, or of all: "one node: …", 要全退：…. No run takes both. */
export function isOneOrAll({ text }: { readonly text: string }): boolean {
  return /^[\s\d.)*_-]*(?:(?:one|a single) (?:node|host|box|server|site)(?: only)?:|[一单][台个][^，。：:]{0,4}：|要?全部?退：)/i.test(
    text,
  );
}

/** Whether a way back says from when to when it is the one: "before step 3: …", 第 3 步之后：…. Of such ways one is gone. */
export function isOneOfWays({ text }: { readonly text: string }): boolean {
  return /^[\s\d.)*_-]*(?:(?:way|case|option|path) [\dA-D]\b|(?:(?:if|when|while|up to|before|until|during|after|from|since|once)\b[^.:\n]{0,12} ?)+steps? \d[^.:\n]{0,24}:|(?:在)?第? ?\d+ ?步[^，。：:\n]{0,4}(?:之?前|之?后|以[前后]|期间|中)[^，。：:\n]{0,8}[:：]|[未没]?\p{Script=Han}{1,6}(?:之?前|之?后|以[前后])[:：]|\d{1,2}[:：]\d\d\s?(?:之?前|之?后|以[前后])[^，。：:\n]{0,8}[:：]|(?:before|after|until|from) \d{1,2}:\d\d[^.:\n]{0,16}:|(?:办法|方式|情况|路径|方案)[一二三四\dA-D])/iu.test(
    text,
  );
}

/** Whether a row or an item only adds up the others. */
export function isTotal(text: string): boolean {
  const adds =
    /^[\s*_]*(?:(?:grand )?total\b|sum\b|in all\b|altogether\b|合计|总计|共计|总共|总耗时|总时长|小计)/i.exec(text);
  // "Sum: 115 minutes. Rollback 20 minutes more. Window 150 minutes." may say more behind its figure.
  return adds !== null && (text.length < 60 || /^[\s*_]*[:：=]?[\s*_]*[≈~约]?\d/.test(text.slice(adds[0].length)));
}
