// What a text states of the length of a whole: "80 min in all", 合计 10 分钟, "Rollback: 15 min". Steps and code are not read.

import type { Answer } from '../change.ts';
import { memo } from '../memo.ts';
import { planSteps } from '../plan/planSteps.ts';
import type { Span } from '../source.ts';
import type { Placed } from '../text/markdown.ts';
import { type Duration, durationsIn, isCondition } from '../time/durations.ts';
import { actLength } from './actLengths.ts';

/** A length that a text states, and how sure it is of it. */
export interface Stated {
  readonly at: Span;
  readonly text: string;
  readonly minutes: number;
  readonly least: number;
  /** "About", or with a reserve: no sum has to fit it exactly. */
  readonly isRough: boolean;
  /** It is a multiple of the length said before it for each: "30 min each, 60 in all". */
  readonly isOfSeveral?: boolean;
  /** It says of itself that it holds the rollback. */
  readonly withRollback: boolean;
}

/** The lengths that an answer states for all of its steps together, beside the steps. */
export const statedTotals = memo((answer: Answer): readonly Stated[] => {
  const heads = leadIns(answer);
  return linesOf(answer, 'paragraph')
    .filter(line => !line.isStep)
    .flatMap(line => totalIn(line) ?? alone(line) ?? (heads.has(line.at) ? leadIn(line) : undefined) ?? [])
    .filter(({ at }) => answer.question.kind !== 'steps' || !ofWayBack.test(textBefore(answer, at.from)))
    .filter(one => !isOfStep(answer, one) && !isOfOneList(answer, one));
});

/** "First night, 25 minutes:" in front of the first of two lists, whose own steps take just as long. */
function isOfOneList(answer: Answer, { at, minutes }: Stated): boolean {
  const index = answer.blocks.findIndex(one => one.at <= at.from && at.to <= one.at + one.block.text.length);
  const list = answer.blocks[index + 1];
  if (index === -1 || list?.block.kind !== 'list') return false;
  const all = planSteps(answer)?.all ?? [];
  const own = all.filter(step => list.at <= step.at.from && step.at.to <= list.at + list.block.text.length);
  return own.length < all.length && own.reduce((sum, step) => sum + (step.minutes ?? 0), 0) === minutes;
}

/** Below a step's heading stands how long it takes: "Owner: Ciarán. 30 min.". */
function isOfStep(answer: Answer, { at, minutes }: Stated): boolean {
  const all = planSteps(answer)?.all ?? [];
  return all.some(step => step.minutes === minutes && step.whole.from <= at.from && at.to <= step.whole.to);
}

/** Beside the steps of the runbook, "Rollback 40 min" is no total of theirs. */
const ofWayBack =
  /(?:^|[\s.,;:。，；：])(?:the )?(?:roll ?-?back|way back|going back|back-?out|回滚|回退)\s*(?:takes|needs|is|另?需要?|要|用)?\s*[:：]?\s*(?:about |around |~|≈|约)?$/i;

function textBefore(answer: Answer, from: number): string {
  return answer.text.slice(Math.max(0, from - answer.at.from - 40), from - answer.at.from);
}

/** Where the paragraphs begin behind which numbered steps follow. */
function leadIns({ blocks }: Answer): ReadonlySet<number> {
  return new Set(
    blocks.flatMap(({ block, at }, i) =>
      block.kind === 'paragraph' && blocks[i + 1]?.block.items[0]?.ordered === true ? [at] : [],
    ),
  );
}

/** A short line that gives one length and leads to the steps: "Both sites at once, 15 minutes:", 两地同做，15 分钟：. */
function leadIn({ at, text }: Line): Stated | undefined {
  const [one, ...more] = text.length > 80 ? [] : durationsIn(text);
  if (!one || more.length > 0 || !/[:：][\s*]*$/.test(text)) return undefined;
  const before = text.slice(0, one.from);
  if (
    isCondition(before, text.slice(one.to)) ||
    /\b(?:wait|watch|if|each|per|before|after|until|steps?)\b|等|步骤|之[前后]|观察|盯|每|如果|若/i.test(text)
  )
    return undefined;
  return stated(at, text, one);
}

/** The first of them; of an answer that is one short text, the length in it. */
export const statedTotal = memo((answer: Answer): Stated | undefined => statedTotals(answer)[0] ?? onlyLength(answer));

/** What an answer states under a label: how long looking and the rollback take. */
export const labelledLengths = memo(
  (answer: Answer): { readonly verification: Stated | undefined; readonly rollback: Stated | undefined } => {
    const all = linesOf(answer).filter(line => !line.isStep);
    const labelled = (label: RegExp) => all.flatMap(line => (label.test(line.text) ? (firstOf(line) ?? []) : []))[0];
    return { verification: labelled(verificationLabel), rollback: labelled(rollbackLabel) };
  },
);

/** A length that a sentence beside the steps gives for them: "these take about 10 minutes". */
export function takenIn(answer: Answer): Stated | undefined {
  return linesOf(answer, 'paragraph')
    .filter(({ text, isStep }) => !isStep && takes.test(text))
    .flatMap(({ at, text }) => {
      const own = actLength(text);
      return own ? stated(at, text, own) : [];
    })[0];
}

const takes =
  /\b(?:these|they|all|it|this|steps?|both|together|roll ?-?back|to (?:the )?last [\w ]{2,24})\b[^.;]{0,30}\btakes?\b|(?:耗时|用时|需要?|预计)\s*约?\s*\d/i;
const verificationLabel =
  /^[\s>*_+-]*(?:post-?(?:change )?)?(?:verification|validation|observation|soak|验证|校验|观察)[^\n:：\d]{0,20}[:：]\s*(?:about |~|约)?\s*\d/i;
const rollbackLabel =
  /^[\s>*_+-]*(?:the )?(?:rollback|roll ?back|backout|回滚|回退)(?: time| duration| takes| needs| reserve|时间|耗时|用时|预留|预计|约|需要?)*\s*(?:\([^)]*\)\s*)?[:：]?\s*(?:about |~|约)?\s*\d/i;

/** A line of prose with its place. */
export interface Line {
  readonly at: number;
  readonly text: string;
  /** In a table or in an item that is a step. */
  readonly isStep: boolean;
}

/** The lines of an answer's prose, or its paragraphs each as one line; code is blank. */
export function linesOf(
  { blocks }: { readonly blocks: readonly Placed[] },
  by: 'line' | 'paragraph' = 'line',
): readonly Line[] {
  const isNumbered = blocks.some(({ block }) => block.items.some(item => item.depth === 0 && item.ordered));
  return blocks.flatMap(({ block, at }) => {
    if (block.kind === 'code' || block.kind === 'comment' || block.kind === 'quote') return [];
    const isStep =
      block.kind === 'table' || (block.kind === 'list' && (!isNumbered || block.items[0]?.ordered === true));
    let from = 0;
    if (by === 'paragraph' && block.kind === 'paragraph')
      return [{ at, text: block.prose.replace(/\n/g, ' '), isStep }];
    return block.prose.split('\n').map(text => {
      const line = { at: at + from, text, isStep };
      from += text.length + 1;
      return line;
    });
  });
}

/** The total that a line states: "25 min in all", "total: 80 min", "合计约 10 分钟". */
export function totalIn({ at, text }: Line): Stated | undefined {
  if (
    !/total|\bsteps (?:take|need|last)|步骤[要需共用]|\bway\b|\blot\b|论|不管|in all|all in\b|all told|altogether|together|\bsums?\b|add\w* up|comes? to|overall|whole|entire|\ball\b|\bboth\b|\bback\b|计|共|全过?程|全部|前后|全退|全回|总|整个|[整全]套|从头|[走做跑]完|[加合]起来|estimated time|from the (?:first|start|beginning)/i.test(
      text,
    )
  )
    return undefined;
  for (const one of durationsIn(text)) {
    const before = text.slice(Math.max(0, one.from - 60), one.from);
    const after = text.slice(one.to, one.to + 64);
    if (isCondition(before, after) || ofSome.test(before) || ofEach.test(after) || past.test(before)) continue;
    if (totalBefore.test(before) || totalAfter.test(after)) return stated(at, text, one);
  }
  const bare = bareEstimate.exec(text);
  if (!bare) return undefined;
  const minutes = Number(bare[1]);
  const from = bare.index + bare[0].length - (bare[1] as string).length;
  return stated(at, text, { from, to: from + (bare[1] as string).length, minutes, least: minutes });
}

/** "各 30 分钟，共 60 分钟", "30 min each, 60 in all": of a few of one length, which need not be the steps. */
function isOfSeveral(before: string, minutes: number): boolean {
  const each = durationsIn(before).at(-1);
  const times = each ? minutes / each.minutes : 0;
  if (!each || !Number.isInteger(times) || times < 2 || times > 6) return false;
  return /[各每][^，。；\d]{0,4}$/.test(before.slice(0, each.from)) || ofEach.test(before.slice(each.to));
}

/** What it took some other time. */
const past = /\btook(?: us)?(?: about| around)?\s*$/i;
const ofEach = /^\s*(?:each|apiece|per)\b|^\s*[/／]?每/i;
/** "Steps 2 to 6 together", 步骤 2 到步骤 6 共: of some of them. */
const ofSome =
  /(?:\bsteps? \d+ ?(?:to|through|until|-|–)[^.;,]{0,20}|步骤?\s?\d+\s?(?:到|至|[-–~～])\s?(?:第|步骤)?\s?\d+[^，。；,]{0,8})$/i;

const totalBefore =
  /(?:(?<!\d )\bsteps (?:take|need|last)|\b(?:either|any|whichever) way,?(?: (?:it|that|this) (?:is|takes|needs))?|(?:无论|不管|不论)[^，。；\d]{0,8}[，,]?(?:都|均|总)(?:是|要|需)?|\b(?:all|both|everything|it all|together|altogether|the (?:two|three|four|five|six|seven|eight|nine|ten|\d+) [\p{L}-]+)(?: (?:of (?:it|them)|[\p{L}-]+)){0,2} (?:(?:is|are|will be) (?:back|done|over|finished|restored|reverted)(?: (?:up|again|to normal))?(?: (?:in|within|after))?|takes?|needs?|costs?(?: us)?)|\b(?:we|it|everything|service|all) (?:is|are|will be) back(?: (?:to normal|up|again))?(?: in| within| after)|\btogether\b(?: (?:that|this) (?:is|makes))?|\bsums?(?: up)?(?: (?:to|is|of)|:)?|\badds? up to|\bcomes to|\ball [^.;:,]{3,40} come to|[步台项段个]共|[整全]套[走做跑弄退]?(?:[完回]|下来)?|从头到尾|(?:全部|整个|都)[走做跑弄]完|[步条项](?:全部?|都)?[走做跑]完|\bgoing back (?:takes|needs|costs)(?: us)?|整个[\p{Script=Han}]{0,6}(?:需要?|要|用|花)|全部[\p{Script=Han}]{0,4}(?:需要?|要|用|花)|[加合]起来|从头到尾|\ball in all,?|\b(?:in )?total(?: (?:change |estimated |planned |execution |run |expected )?(?:time|duration|length|effort))?(?: (?:needed|required|for [\p{L} ]{3,30}))?|\baltogether|\boverall(?: (?:time|duration))?|\b(?:the )?(?:whole|entire) (?:change|runbook|rollback|procedure|plan|thing)(?: (?:takes|needs|is|lasts))?|(?<=^|[\s。；;，,：:*])(?:全部|前后|[\p{Script=Han}\d]{0,6}全(?:退|回)完?)|总共|一共|合计|总计|共计|全过?程|总(?:耗时|时长|用时|时间)|预计总(?:耗时|时长|用时)|(?<![\p{Script=Han}])共|[回退滚做跑]共)\s*(?:is|of|takes|needs|[:：=—–-])?\s*(?:预计|需要?|大约|按照?|要|用|花)?\s*(?:about |around |approx\.? |roughly |ca\.? |~|≈|约)?\s*$/iu;
const totalAfter =
  /^\s*(?:in (?:all|total)|all in\b|all told|altogether|overall|(?:for )?the whole (?:change|runbook|rollback|procedure|lot)|for the lot\b|from (?:the )?(?:first|start|beginning)\b[^.;,]{0,30} to (?:the )?(?:last|end)\b|for (?:all|both|everything)\b|total\b)/i;
const bareEstimate =
  /(?:estimated time(?: to complete)?|total (?:time|duration)|time tracking)\W{0,4}\(?(?:mins?|minutes)\)?[\W_]{0,8}[-:–—]\s*(\d{1,4})(?=\s|[.,;]|$)/i;

/**
 * A clause that is a length and nothing else but words for all of it, below or above the steps: "25 min.", "= 26 min",
 * "That is 75 minutes.", "35 min, Renata executes", 全程按 25 分钟算.
 */
function alone({ at, text }: Line): Stated | undefined {
  const [one, ...more] = text.length > 400 ? [] : durationsIn(text);
  if (!one) return undefined;
  const before = text.slice(0, one.from);
  const after = text.slice(one.to);
  const start = before.length - (lastClause.exec(before)?.[0].length ?? 0);
  const end = one.to + after.search(clauseEnd);
  // Behind other words it is a total only where it leads to the steps, or begins a sentence.
  const leads = more.length === 0 && /^\s*[:：]\s*$/.test(after);
  if (/\S/.test(text.slice(0, start)) && !leads && !/[.。!！;；]\s*$/.test(text.slice(0, start))) return undefined;
  const words = `${text.slice(start, one.from)} ${text.slice(one.to, end)}`;
  return /^\d/.test(after.trimStart()) || !glue.test(words.replace(/[\d+\s]+=/, '').replace(atMost, ' '))
    ? undefined
    : stated(at, text, one);
}

/** "Not more than 10 minutes", 不超过 10 分钟. */
const atMost =
  /\b(?:not?|never) more than\b|\bcount on\b|\bwithin\b|\bshould be (?:over|done) in\b|不超过|之内|以内|能?(?:退)?回去|搞定|估计|时间[:：]/gi;

const lastClause = /[^.。,，;；:：!！()（）]*$/;
const clauseEnd = /[.,;:](?=\s|$)|[。，；：!！()（）]|$/;
const glue =
  /^(?:[\s*_=~≈–—-]|(?:that|this|these|those|which|it|is|are|makes?|gives?|takes?|needs?|in|all|about|around|approx(?:imately)?|roughly|ca|at|the|most|worst|longest|case|full|whole|entire|roll|roll-?back|back-?out|way|going|back|together|total|sum|altogether|by|up|to|within|everything|work|plan|so)(?![a-z])|[共合总计约需要用时耗全过程整个回退滚切前后预估大一以上步骤划按算为是最多长内左右部])*$/i;

/** An answer that is one short text with one length: "Revert the merge request, 6 minutes." */
function onlyLength(answer: Answer): Stated | undefined {
  if (answer.blocks.some(({ block }) => block.kind === 'list' || block.kind === 'table')) return undefined;
  for (const { at, text } of linesOf(answer)) {
    const own = actLength(text);
    if (own) return stated(at, text, own);
  }
  return undefined;
}

function firstOf({ at, text }: Line): Stated | undefined {
  const [first] = durationsIn(text);
  return first && stated(at, text, first);
}

function stated(by: number, text: string, { from, to, minutes, least }: Duration): Stated {
  const around = `${text.slice(Math.max(0, from - 24), from)}|${text.slice(to, to + 40)}`;
  const withRollback =
    /\bincl\w*\.?:? (?:the |its )?(?:[\p{L}]+ and )?(?:a )?roll ?-?back|含(?:有|了)?(?:验证和|验证与)?回[滚退]|包[括含](?:验证和)?回[滚退]/iu;
  return {
    at: { from: by + from, to: by + to },
    text: text.slice(from, to),
    minutes,
    least,
    isRough: rough.test(around),
    isOfSeveral: isOfSeveral(text.slice(0, from), minutes),
    withRollback: withRollback.test(around),
  };
}

const rough =
  /\b(?:about|around|approx|roughly|ca|some|nearly|almost|at most|(?<!\badds? )up to)\b|[~≈约]|左右|上下|以内|incl|buffer|reserve|spare|margin|缓冲|预留|余量|含|包括/i;
