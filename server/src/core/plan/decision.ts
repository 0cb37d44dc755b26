// When it is decided whether to go on, where an answer names a time for it. A step that is named moves with the plan, which
// arithmetic looks at.

import { type Answer, type Change, proseOf } from '../change.ts';
import { proseTimes } from '../clock/proseTimes.ts';
import { statedTotal } from '../clock/stated.ts';
import { memo } from '../memo.ts';
import type { Span } from '../source.ts';
import { durationsIn } from '../time/durations.ts';
import { instantsIn, type Wall, type Zone } from '../time/time.ts';
import { instantOf, type Plan, planOf, runbookOf } from './arithmetic.ts';
import { planSteps } from './planSteps.ts';

export interface Decision {
  readonly at: Span;
  readonly text: string;
  readonly instant: number;
  /** The zone that a clock time is read in. */
  readonly zone: Zone | undefined;
  /** Whether its words call it the latest moment or the point, and not merely a time that stands there. */
  readonly isSure: boolean;
}

/** The moment an answer names for the decision: what it calls the latest, else its first time. */
export const decisionIn = memo((answer: Answer) =>
  memo((change: Change): Decision | undefined => {
    const found = read(answer, change);
    return found && { ...found, isSure: found.as === 'latest' || found.as === 'point' };
  }),
);

function read(answer: Answer, change: Change): Moment | undefined {
  const plan = planOf(change);
  if (answer.kind !== 'given' || !plan?.window) return undefined;
  const prose = proseOf(answer);
  const told = [...clocks(answer, change, prose), ...afterStart(answer, plan, prose)];
  const plain = plainClocks(answer, change, prose);
  const named = told.length > 0 ? [...told, ...plain.filter(one => one.as === 'latest')] : plain;
  const as = (...ways: readonly Moment['as'][]) => named.filter(one => ways.includes(one.as));
  // Among the conditions for a rollback stand other times too; only what is called the latest is meant, or by when something is not done.
  if (answer.question.checks.includes('vague-rollback-trigger'))
    return (
      as('latest').at(-1) ?? (isDisputed(plan) ? as('until').at(-1) : as('limit', 'until').reduce(later, undefined))
    );
  const sure = as('latest', 'point', 'limit')
    .toSorted((one, other) => one.instant - other.instant)
    .at(-1);
  return sure ?? as('until').at(-1) ?? named.reduce(earlier, undefined);
}

/**
 * What a text calls a moment: the latest one, a point of decision that stands in front of its line, row or sentence, or
 * one by which something is not done, or merely one until which something is.
 */
type Moment = Omit<Decision, 'isSure'> & { readonly as: 'latest' | 'point' | 'limit' | 'until' | undefined };

/** A total that the steps of the way back contradict is told where it stands. */
function isDisputed({ rollback: { answer, minutes } }: Plan): boolean {
  return (answer ? (statedTotal(answer)?.minutes ?? minutes) : minutes) < minutes;
}

function later(best: Moment | undefined, one: Moment): Moment {
  return best && best.instant >= one.instant ? best : one;
}

function earlier(best: Moment | undefined, one: Moment): Moment {
  return best && best.instant <= one.instant ? best : one;
}

function clocks(answer: Answer, change: Change, prose: string): readonly Moment[] {
  const { start, zone } = change.schedule;
  if (start.instant === undefined) return [];
  const begin = start.instant;
  return proseTimes(change.document.markdown).flatMap(({ at, clock, zone: own, letters }) => {
    // Letters with more than one meaning are told as such; nothing is built on them.
    if (at.from < answer.at.from || at.to > answer.at.to || (letters && !own)) return [];
    const where: Zone | undefined = own ?? (zone ? { kind: 'iana', name: zone } : offsetOf(change));
    const instant = where && nearest(clock, where, begin);
    // Long after the window something else is meant: the report of the next morning, the batch of the night.
    if (instant === undefined || instant > (change.schedule.end.instant ?? begin) + AFTER) return [];
    const from = at.from - answer.at.from;
    const isWithin = instant <= (change.schedule.end.instant ?? instant);
    const as = roleOf(prose, from, from + at.to - at.from, isWithin);
    return [{ at, text: clock.text, instant, zone: where, as }];
  });
}

/** Where nothing else is a time, the numbers that may be one: "step 5, slotted for 10:05". */
function plainClocks(answer: Answer, change: Change, prose: string): readonly Moment[] {
  const { start, end, zone } = change.schedule;
  const where: Zone | undefined = zone ? { kind: 'iana', name: zone } : offsetOf(change);
  if (start.instant === undefined || !where || answer.question.checks.includes('vague-rollback-trigger')) return [];
  const begin = start.instant;
  return [...prose.matchAll(/(?<![\d:.,/-])([01]?\d|2[0-3]):([0-5]\d)(?![\d:%]|\s?(?:min|h\b))/g)].flatMap(match => {
    const instant = nearest({ hour: Number(match[1]), minute: Number(match[2]) }, where, begin);
    if (instant === undefined || instant > (end.instant ?? begin) + AFTER) return [];
    const from = answer.at.from + match.index;
    const isWithin = instant <= (end.instant ?? instant);
    const role = roleOf(prose, match.index, match.index + match[0].length, isWithin);
    const isLatest = mustStart.test(prose.slice(Math.max(0, match.index - 60), match.index));
    // What has no zone is no sure point, and outside of the window perhaps of another one.
    const as = isLatest ? ('latest' as const) : role && isWithin ? ('limit' as const) : undefined;
    return [{ at: { from, to: from + match[0].length }, text: match[0], instant, zone: where, as }];
  });
}

/** "A rollback of the second box has to start by". */
const mustStart =
  /\b(?:roll-?back|way back|back-?out|return)\b[^.;:|\n]{0,30}\b(?:must|has to|have to|needs to) (?:start|begin|be (?:started|begun|called)) (?:by|before|at|no later than) $|(?:回[滚退])[^，。；\n]{0,8}(?:必须|须|要)在?\s?$/i;

/** 14:45 之前能退完: when the way back is over, not when it is decided. */
const backBy = /^\s?(?:之?前|以前)?[^，。；\n]{0,4}(?:退|回退|回滚|恢复)(?:完|好|到位)/;

/** "Then step 9 ends at 10:50, a rollback at 11:35": the same. */
/** "At 22:25 (19:25Z)": the same moment once more. */
const sameMoment = /\d{1,2}[:：]\d\d(?: ?[A-Z][\w/]{1,24}(?: time)?)? ?[(（/] ?$/;
const backAt =
  /\b(?:with|incl(?:uding|\.)?|plus) (?:the |a )?(?:full )?(?:roll-?back|way back)(?: included)? $|\bends?\b[^.;]{0,30}\b(?:roll-?back|way back|return) (?:by|at|around|about) $|\b(?:over|done|finished|until)\b[^.;]{0,40}\b(?:roll-?back|way back|return) (?:by|at|around|about|until) $|\b(?:roll-?back|way back|return),? (?:(?:would|will|then|both|all|is|are) ){0,3}(?:ends?|over|done|finished|until)(?: (?:by|at|around|about))? $|(?:回滚|回退|退回)(?:完|好|做)?[，,]?\s?(?:就)?到\s?$/i;

/** 再往后 125 分钟加回滚 30 分钟，12:25 结束: when all is over, as it is added up. */
const endsSum = /^\s?(?:北京时间|当地)?\s?(?:就|才|全部|都)?(?:结束|收工|完成|做完)/;
const summed =
  /(?:加|\+|再加)(?:上)?(?:回[滚退]|退回)[^，。；\d]{0,6}\d+\s?(?:个?小时|分钟?)[，,]?\s?(?:就?[是到为]|即|等于|[=＝])?\s?$|\bplus (?:the )?(?:\d+ (?:min\w* )?(?:of |for )?(?:the )?)?(?:roll-?back|way back)[^.;]{0,24}(?:is|makes|=)\s?$|\bends? at\s?$/i;

const AFTER = 4 * 60 * 60 * 1000;

function roleOf(prose: string, from: number, to: number, isWithin: boolean): Moment['as'] {
  const around = prose.slice(Math.max(0, from - 80), from);
  const before = around.split(/[.!?](?=\s)|[。；;！？\n|]/).at(-1) ?? '';
  const line = prose.slice(to, to + 160).split('\n')[0] ?? '';
  const after = line.split(/[.!?](?=\s)|[。；;！？|]/)[0] ?? '';
  if (backBy.test(after) || endsSum.test(after) || summed.test(before)) return undefined;
  if (backAt.test(before.replace(sameMoment, ''))) return undefined;
  if (latestBefore.test(before) || latestAfter.test(after)) return 'latest';
  if (isWithin && (undone.test(after) || undoneBy.test(before) || clockSays.test(before))) return 'limit';
  if (!isEnd.test(line)) {
    const isFront = /^$|[\n|]$/.test(around.slice(0, around.length - before.length));
    if (leading.test(before) && isFront && isWithin) return 'point';
    if ((leading.test(before) || atIt.test(before)) && (isWithin || decides.test(before + line))) return 'point';
  }
  return until.test(before) && !spare.test(before) ? 'until' : undefined;
}

const about =
  '(?:at |is |by |on |around |about |approx\\.? |ca\\.? |~|≈|于|是|为|在|约|大约|[:：,，(（–—-]|\\s|(?:the )?\\d{4}-\\d\\d-\\d\\d|(?:\\d{1,2} ?月 ?)?\\d{1,2} ?日|北京时间|当地时间|凌晨|次日)*';
/** "The last moment to turn back is", "no later than", 最晚, 不迟于. */
const latestBefore = new RegExp(
  `(?:\\b(?:latest|last|final)\\b[^,.;:，。；：]{0,50}?|\\bdeadline\\b[^,.;，。；]{0,20}?|\\b(?:must|has to) (?:fall|come|be (?:taken|made|said))(?: by| before)?|\\b(?:no|not) later than|\\b(?:not|no|never|nothing)\\b[^,.;:]{0,30}\\bafter|(?:最晚|最迟)(?:不(?:过|超过|得晚于)|要?在|到)?|不晚于|不迟于|至迟|截止|最后[一-鿿]{0,4}?(?:期限|时刻|时间|机会|一刻)[^,，。；]{0,12}?)${about}$`,
  'i',
);
/** "… at the latest", ": last decision", 之前一定给话. */
const latestAfter =
  /^[^,.:，。：]{0,24}(?:at the (?:very )?latest|\blatest\b)|^[^.。]{0,40}(?:[:：,，–—-]\s*|\b(?:is|as) )(?:the )?(?:last|final|latest) (?:decision|chance|point|moment|call|go)|^\s*(?:之?前|以前)[^，。；]{0,4}(?:一定|必须|务必|要)[^，。；]{0,6}(?:定|决|给话|结论|拍板)|^[^，。；]{0,12}(?:最后一次|最终)(?:决定|决策|机会|判断)/i;
/** "03:40 and B not begun", "04:15 with nodes still to do", 02:20 时冒烟用例还没有全部通过. */
const undone =
  /^[^.;；。]{0,30}?(?:\b(?:and|but|with(?:out)?|before|is|isn['’]t|while)\b[^.;；。]{0,40}?)?(?:\b(?:not|isn['’]t|aren['’]t|hasn['’]t|haven['’]t|hadn['’]t|still|reached|without|unfinished|incomplete|below|pending|is past|passed)\b)|^[^。；;]{0,16}?(?:还|仍|尚)?(?:没|未)/i;
/** "Load not finished at", "the cache still read-only at". */
const undoneBy =
  /\b(?:not|isn['’]t|aren['’]t|still|unfinished|without)\b[^.;,:]{0,40}\b(?:at|by)(?: [a-z ]{3,24}\()?\s*$|(?:没有?|未|不)[^，。；]{0,12}[,，]?(?:到了?)\s*$/i;
/** "The clock says", "| Clock |", "it is". */
const clockSays = /\bclock\b[^.;|]{0,20}\|?\s*$|\bit(?:['’]s| is)\s*$|时间(?:到|已?过)\s*$/i;
const leading = new RegExp(`^[\\s>*_\\d.)、x[\\]+-]*${about}$`, 'i');
/** "After step 6, at", "Second point", （约; not "the rollback would be ready at". */
const atIt =
  /(?:(?<!\b(?:ready|done|finished|completed?|restored|over|back|ends?) )\b(?:at|about|around)|[,，、(（]|约|于|\b(?:point|gate|checkpoint|decision|round|call)\s*[:：]?)\s*(?:北京时间|当地时间)?\s*$/i;
const decides =
  /\b(?:decid\w+|decision|go ?\/ ?no-?go|no-?go|says? go|calls? it|gives? up|turn (?:back|round|around)|stays?|continue|go on)\b|决定|拍板|定(?:夺|下|不定|是否|[，。；：]|$)|放行|给话/i;
/** The line says when all is over, not where it is decided. */
const isEnd =
  /\b(?:window (?:ends|closes|is over)|end of (?:the )?window|reserve|spare|reports?|all done|wrap[- ]?up|close (?:the )?(?:ticket|change))\b|窗口(?:结束|关闭|到)|收工|收尾|收口|[前内]?(?:开服|开市|开门|开业)|完工|结束$|^\s?(?:减去?|minus\b)/i;
const until = new RegExp(`(?:\\bit is|\\bby|\\bbefore|\\buntil|到|在)${about}$`, 'i');
/** "Another 45 in reserve before 03:00", "the window is open until". */
const spare =
  /\b(?:reserve|spare|slack|buffer|leaves?|left|margin|window|ends?|closes?)\b|余量|富余|预留|剩|窗口|结束/i;

/** Of the days around the start, the one on which the time comes first, at most an hour before the start. */
function nearest(
  clock: { readonly hour: number; readonly minute: number; readonly date?: unknown },
  zone: Zone,
  begin: number,
): number | undefined {
  const day = 24 * 60 * 60 * 1000;
  for (const shift of [-day, 0, day]) {
    const date = new Date(begin + shift);
    const wall: Wall = {
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      day: date.getUTCDate(),
      hour: clock.hour % 24,
      minute: clock.minute,
    };
    const [instant] = instantsIn(wall, zone);
    if (instant !== undefined && instant > begin - day / 24 && instant < begin + day) return instant;
  }
  return undefined;
}

function offsetOf({ schedule }: Change): Zone | undefined {
  const { read } = schedule.start;
  return read?.kind === 'instant' ? { kind: 'offset', minutes: read.offset } : undefined;
}

/** "Ten minutes before the window closes", "a quarter of an hour before the end". */
const beforeEnd =
  /^ (?:before|ahead of|from|short of) (?:the )?(?:end|window|close|clos|finish)\w*(?: (?:of (?:the )?window|ends|closes|is over))?/i;
/** 窗口结束前, 关窗前. */
const beforeEndHan = /(?:关窗|窗口|时段)[^，。；\d]{0,4}(?:之?前|还有|还剩)[^，。；\d]{0,2}$/;

/** "30 minutes after the start", 开始后 30 分钟, T+30. */
function afterStart(answer: Answer, plan: Plan, prose: string): readonly Moment[] {
  const found = durationsIn(prose).flatMap(one => {
    const isCounted =
      /^\s*(?:after|from|into)\s+(?:the )?(?:start|beginning|window|change)/i.test(prose.slice(one.to, one.to + 30)) ||
      /(?:开始|启动)(?:之?后)?的?第?\s*$/.test(prose.slice(Math.max(0, one.from - 8), one.from));
    if (isCounted) return [{ from: one.from, to: one.to, minutes: one.minutes }];
    const end = beforeEnd.exec(prose.slice(one.to, one.to + 50));
    const left = beforeEndHan.exec(prose.slice(Math.max(0, one.from - 12), one.from));
    if ((!end && !left) || !plan.window) return [];
    const [from, to] = [one.from - (left?.[0].length ?? 0), one.to + (end?.[0].length ?? 0)];
    return [{ from, to, minutes: plan.window.minutes - one.minutes }];
  });
  for (const match of prose.matchAll(/\bT\s?\+\s?(\d{1,3})(?!\d|:)(?:\s?min)?/g)) {
    found.push({ from: match.index, to: match.index + match[0].length, minutes: Number(match[1]) });
  }
  return found.flatMap(({ from, to, minutes }) => {
    const instant = instantOf(plan, minutes);
    const at = { from: answer.at.from + from, to: answer.at.from + to };
    const as = roleOf(prose, from, to, instant !== undefined && instant <= (plan.window?.end ?? instant));
    return instant === undefined ? [] : [{ at, text: prose.slice(from, to), instant, zone: undefined, as }];
  });
}

/** How many steps change something where more than one does and neither a step nor a sentence of the runbook is a decision. */
export function undecidedSteps(change: Change): number {
  const runbook = runbookOf(change);
  const count = (runbook && planSteps(runbook)?.all.filter(step => step.kind === 'mutates').length) ?? 0;
  return count > 1 && !change.answers.some(one => one === runbook && decision.test(one.text)) ? count : 0;
}

const decision =
  /\bgo ?\/ ?no-?go\b|\bgo or (?:no[- ]?go|stop)\b|\bstop here\b|\bno-go\b|\bdecision point\b|\bdecides?\b|\bhold point\b|\bcheckpoint\b|\bproceed only\b|\babort if\b|决策点|决定是否|是否继续|继续还是|由.{1,12}决定|拍板|放行判断|要不要继续|去留|\bgo on or (?:go )?back\b|确认后(?:再)?继续/i;
