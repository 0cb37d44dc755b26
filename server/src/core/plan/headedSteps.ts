// Steps that stand under headings of their own, with their commands and checks below: "#### Step 1: drain (10 min)".

import { type Span, shift } from '../source.ts';
import type { Block } from '../text/blocks.ts';
import type { Placed } from '../text/markdown.ts';
import { cellDuration } from '../time/durations.ts';
import type { PlanStep, Steps } from './planSteps.ts';
import { nameIn } from './stepNames.ts';
import { besideIn, startIn, stepLength } from './stepParts.ts';
import { timed } from './stepTimes.ts';
import { checksInside, stepKind } from './stepWords.ts';

/** Steps under numbered headings: "#### Step 1: drain (10 min)". Headings over tables or timed lists are phases instead. */
export function headedSteps(blocks: readonly Placed[]): Steps | undefined {
  const heads = blocks.flatMap(({ block, at }, index) => {
    const title = titleOf(block);
    return title && stepHeading.test(block.text.slice(title.from, title.to)) ? [{ block, at, index, title }] : [];
  });
  if (heads.length < 2) return undefined;
  const all = heads.map(({ block, at, index, title }, n): PlanStep => {
    const below = blocks.slice(index + 1, heads[n + 1]?.index);
    const text = block.text.slice(title.from, title.to);
    const own = block.level > 0 ? '' : block.text.slice(title.to);
    const body = [own, ...below.map(one => one.block.text)].join('\n');
    const labelled =
      /^[\s>*_-]*(?:duration|minutes?|time|takes|estimate\w*|耗时|时长|用时|预计)[^\n:：]{0,20}[:：]\s*([^\n]{1,40})/im.exec(
        body,
      );
    const length = stepLength(text) ?? (labelled?.[1] === undefined ? undefined : cellDuration(labelled[1], 'minutes'));
    const clock = startIn(text.replace(stepHeading, ''));
    const last = below.at(-1);
    return {
      at: shift(title, at),
      text,
      whole: { from: at, to: last ? last.at + last.block.text.length : at + block.text.length },
      number: /\d+[a-z]?/.exec(text)?.[0] ?? '',
      owner: nameIn(text) ?? nameIn(body) ?? part(body, /(?:owner|who|executor)|负责人|执行人|操作人/),
      check: part(body, /(?:check|verify|verification|expect\w*|validat\w*)|检查|验证|预期|确认/),
      undo: part(body, /(?:undo|roll ?back|revert|back ?out)|回退|回滚|撤销/),
      looks: checksInside(`${text}\n${body}`),
      kind: stepKind(text),
      minutes: length?.minutes,
      least: length?.least,
      starts: clock && { minute: clock.minute, isClock: clock.isClock },
      beside: besideIn(text),
    };
  });
  const isPhases = all.every(step => step.minutes === undefined) && blocks.some(hasTimedItem);
  const head = all[0]?.at;
  return head && !isPhases ? { all: timed(all), head, table: undefined, total: undefined } : undefined;
}

/** The words of a heading, or the first line of a paragraph that begins in bold: "**Step 2 – drain** (@dan, 10 min)". */
function titleOf(block: Block): Span | undefined {
  if (block.level > 0) return block.title;
  const line = block.kind === 'paragraph' ? /^(?:\*\*|__)(?=\S)[^\n]*/.exec(block.text) : null;
  return line ? { from: 0, to: line[0].length } : undefined;
}

/** Also "S2 Freeze", "B. 01:10 Drain", 三、观察. */
const stepHeading =
  /^[\s*_]*(?:step\s*\d|[a-z]{0,2}-?\d+[.):：、\s-]|[A-J][.)、:：](?=\s|\p{Script=Han})|第.{1,3}步|步骤\s*[\d一二三四五六七八九十]|[一二三四五六七八九十]{1,3}[、.．:：)）])/iu;

function hasTimedItem({ block }: Placed): boolean {
  return block.items.some(item => stepLength(block.text.slice(item.words.from, item.words.to)) !== undefined);
}

function part(body: string, label: RegExp): string | undefined {
  const front = new RegExp(`^[\\s>*_-]*(?:${label.source})[^\\n]{0,30}[:：]\\s*(\\S[^\\n]*)?`, 'im').exec(body)?.[0];
  // Also behind another one on its line: 检查：行数相等。回退：清空新表。
  return (
    front ??
    new RegExp(`(?<=[.。;；]\\s{0,2})[*_]{0,2}(?:${label.source})[*_]{0,2}[:：]\\s*\\S[^\\n]*`, 'i').exec(body)?.[0]
  );
}
