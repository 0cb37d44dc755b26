// Steps that stand under headings of their own, with their commands and checks below: "#### Step 1: drain (10 min)".

import { type Span, shift, trim } from '../source.ts';
import type { Block } from '../text/blocks.ts';
import { hanNumber } from '../text/hanNumber.ts';
import type { Placed } from '../text/markdown.ts';
import { cellDuration, durationsIn } from '../time/durations.ts';
import type { PlanStep, Steps } from './planSteps.ts';
import { checkLabel, either, undoLabel, withColon } from './stepLabels.ts';
import { nameIn } from './stepNames.ts';
import { besideIn, startIn, stepLength } from './stepParts.ts';
import { inline, ownerLabel } from './steps.ts';
import { timed } from './stepTimes.ts';
import { checksInside, stepKind } from './stepWords.ts';

/** Steps under numbered headings: "#### Step 1: drain (10 min)". Headings over tables or timed lists are phases instead. */
export function headedSteps(blocks: readonly Placed[]): Steps | undefined {
  const titled = blocks.flatMap(({ block, at }, index) => {
    const title = titleOf(block);
    const text = title ? block.text.slice(title.from, title.to) : '';
    const isStep = stepHeading.test(text) && !ofAll.test(text);
    return title && (isStep || isTimedDecision(block, text)) ? [{ block, at, index, title, isStep }] : [];
  });
  const [begin, end] = [titled.findIndex(one => one.isStep), titled.findLastIndex(one => one.isStep)];
  const heads = titled.slice(Math.max(0, begin), end + 1);
  if (heads.filter(one => one.isStep).length < 2) return undefined;
  const bodies = heads.map(({ block, index, title }, n) => {
    const own = block.level > 0 ? '' : block.text.slice(title.to);
    return [
      behindBold.exec(block.text)?.[1] ?? '',
      own,
      ...blocks.slice(index + 1, heads[n + 1]?.index).map(one => one.block.text),
    ].join('\n');
  });
  const labels = bodies.flatMap(body => nameIn(labelIn(body) ?? '') ?? []);
  // "(15 min, Blerta)": where names stand in brackets, "Archive" in front of "(15 min)" is none.
  const bracketed = heads.filter(({ block, title }) => {
    const brackets = lastBrackets.exec(block.text.slice(title.from, title.to))?.[0];
    return brackets !== undefined && nameIn(brackets) !== undefined;
  });
  const inBrackets = bracketed.length * 2 > heads.length;
  const all = heads.map(({ block, at, index, title }, n): PlanStep => {
    const below = blocks.slice(index + 1, heads[n + 1]?.index);
    const text = block.text.slice(title.from, title.to);
    const body = bodies[n] as string;
    const labelled =
      /(?:^[\s>*_-]*|[.。;；|·，\u3000]\s{0,2}[*_]{0,2})(?:duration|minutes?|time|takes|estimate\w*|耗时|时长|用时|预计)[^\n:：.。]{0,20}[:：]\s*([^\n]{1,40})/im.exec(
        body,
      );
    const told =
      labelled?.[1] === undefined
        ? undefined
        : cellDuration(labelled[1].split(/\.(?!\d)|[;；。|·]/)[0] ?? '', 'minutes');
    const beside = lengthBeside(body);
    const length = stepLength(text.replace(ofWhich, ' ')) ?? told ?? beside;
    const line =
      length === told ? labelled && lineOf(body, labelled.index) : length === beside ? beside?.line : undefined;
    const lengthAt = length && line ? lineAt([{ block, at }, ...below], line) : undefined;
    const clock = startIn(text.replace(stepHeading, ''));
    const last = below.at(-1);
    return {
      at: shift(title, at),
      text,
      whole: { from: at, to: last ? last.at + last.block.text.length : at + block.text.length },
      number: numberIn(text),
      owner:
        labels.length > 0
          ? ownerIn(`${text}\n${body}`, labels)
          : (nameIn(inBrackets ? (lastBrackets.exec(text)?.[0] ?? '') : text) ??
            nameIn(body) ??
            part(body, '(?:owner|who|executor|负责人|执行人|操作人)[^\\n]{0,30}[:：]')),
      check: part(body, withColon(checkLabel)) ?? (block.level > 0 ? undefined : inline(text, either(checkLabel))),
      undo: part(body, withColon(undoLabel)) ?? (block.level > 0 ? undefined : inline(text, either(undoLabel))),
      looks: checksInside(`${text}\n${body}`),
      kind: stepKind(text),
      minutes: length?.minutes,
      least: length?.least,
      ...(lengthAt && { lengthAt }),
      starts: clock && { minute: clock.minute, isClock: clock.isClock },
      beside: besideIn(text),
    };
  });
  // Of phases with a length of their own the steps may stand below them all the same.
  const isPhases = all.every(step => step.minutes === undefined || phase.test(step.text)) && blocks.some(hasTimedItem);
  const head = all[0]?.at;
  return head && !isPhases ? { all: timed(all), head, table: undefined, total: undefined } : undefined;
}

/** "**拍板** 11:55｜高磊｜5 分钟" between two steps takes its time as they do. */
function isTimedDecision(block: Block, text: string): boolean {
  return block.level === 0 && decisionLine.test(text) && stepLength(text) !== undefined;
}

const decisionLine =
  /^\s*(?:\*\*|__)\s?(?:go\s?(?:\/|or)?\s?no-?go|decision|拍板|定夺|决策|决定|会商|去留|放行)[^*\n]{0,24}(?:\*\*|__)/i;

const lastBrackets = /[(（][^()（）\n]{1,60}[)）][\s*_.。]*$/;

/** "Step 4b", 第四步; of 第四步（25 分钟） not the minutes. */
function numberIn(heading: string): string {
  const [, han] = /第\s?([一二三四五六七八九十]{1,3})\s?[步阶]/.exec(heading) ?? [];
  return han === undefined ? (/\d+[a-z]?/.exec(heading)?.[0] ?? '') : `${hanNumber(han)}`;
}

/** The line of a text that a place is in, or the next one where it ends a line. */
function lineOf(text: string, at: number): string {
  const from = text[at] === '\n' ? at + 1 : at;
  return text.slice(text.lastIndexOf('\n', from - 1) + 1).split('\n')[0] ?? '';
}

/** The line that says whose step it is: "Owner: Ciarán. 30 min.". */
function labelIn(body: string): string | undefined {
  return body.split('\n').find(line => ownerLabel.test(line.replace(/^[\s>*_-]+/, '')));
}

/**
 * Where other steps name theirs behind a label, what looks like a name in a heading is that of a thing: "Leaf 14". Behind
 * no label stands one who is named elsewhere, or in front of what he does.
 */
function ownerIn(whole: string, labels: readonly string[]): string | undefined {
  const line = labelIn(whole);
  return (line && nameIn(line)) ?? labels.find(name => whole.includes(name)) ?? /(?<![\w.@-])@[\w.-]+/.exec(whole)?.[0];
}

/** A length that stands by itself in the first line below a heading, or behind the owner: "Owner: Ciarán. 30 min. Then …". */
function lengthBeside(body: string): (Pick<PlanStep, 'minutes' | 'least'> & { readonly line: string }) | undefined {
  const whole = labelIn(body) ?? body.split('\n').find(one => one.trim() !== '') ?? '';
  // However long a command is, what stands behind it is near.
  const line = whole
    .slice(0, 2000)
    .replace(/`[^`\n]*`/g, '`')
    .slice(0, 200)
    .replace(/^[\s>*_-]+/, '')
    .replace(ownerLabel, '');
  const [one] = durationsIn(line);
  if (!one || one.from > 60 || !/^$|[.,;。，；|·–(（-]\s*\**$/.test(line.slice(0, one.from))) return undefined;
  return /^\**\s*(?:$|[.,;:。，；：|()（）·])/.test(line.slice(one.to))
    ? { minutes: one.minutes, least: one.least, line: whole }
    : undefined;
}

function lineAt(blocks: readonly Placed[], line: string): Span | undefined {
  for (const { block, at } of blocks) {
    const from = block.text.indexOf(line);
    if (from !== -1) return shift(trim(block.text, { from, to: from + line.length }), at);
  }
  return undefined;
}

/** The words of a heading, or the first line of a paragraph that begins in bold or with its number: "**Step 2 – drain** (@dan, 10 min)". */
function titleOf(block: Block): Span | undefined {
  if (block.level > 0) return block.title;
  const line = block.kind === 'paragraph' ? stepLine.exec(block.text) : null;
  return line ? { from: 0, to: line[0].length } : undefined;
}

/** What stands behind the bold words at the start of a step's line: "**第 5 步 —— 建新节点，25 分钟。** 要看到：…". */
const behindBold = /^\*\*[^*\n]{8,}\*\*([^\n]*)/;

const stepLine =
  /^(?:(?:\*\*|__)(?=\S)|(?:step|task) ?\d{1,2}\s?[—–:.)-]|第.{1,4}步\s?[—–：:，、,-]|步骤\s?(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s?[—–：:，、,-])[^\n]*/i;
/** 丹灶刷写（含路上 10 分钟）: a part of its time. */
const ofWhich = /[(（](?:其中|含|包括|incl\.|including|of which)[^()（）\n]{1,60}[)）]/gi;

/** The heading above all of them: "6.1 Steps", 6.1 具体步骤. */
const ofAll = /^[\s\d.、)）*_]*(?:(?:the )?steps|(?:具体|执行|操作|实施|变更)?步骤(?:如下)?)[\s:：*_]*$/i;
/** Also "S2 Freeze", "B. 01:10 Drain", "T+35 · Canary", 三、观察. */
const stepHeading =
  /^[\s*_]*(?:(?:step|stage)\s*\d|[a-z]{0,2}-?\d+[.):：、\s-]|[A-J][.)、:：](?=\s|\p{Script=Han})|T\s?\+\s?\d{1,3}(?!\d|:)\s?[·|｜—–:：-]|第.{1,4}步|第\s?[\d一二三四五六七八九十]{1,3}\s?阶段|步骤\s*[\d一二三四五六七八九十]|[一二三四五六七八九十]{1,3}[、.．:：)）])/iu;

const phase = /^[\s*_]*第\s?[\d一二三四五六七八九十]{1,3}\s?阶段/;

function hasTimedItem({ block }: Placed): boolean {
  return block.items.some(item => stepLength(block.text.slice(item.words.from, item.words.to)) !== undefined);
}

function part(body: string, label: string): string | undefined {
  const front = new RegExp(`^[\\s>*_-]*${label}\\s*(\\S[^\\n]*)?`, 'im').exec(body)?.[0];
  // Also behind another one on its line: 检查：行数相等。回退：清空新表。
  return front ?? new RegExp(`(?<=[.。;；]\\s{0,2})[*_]{0,2}${label}[*_]{0,2}\\s*\\S[^\\n]*`, 'i').exec(body)?.[0];
}
