// Lengths that one piece of text gives part by part: "Total 30 min: steps 30, rollback 15". Reads; judges nothing.

import type { Span } from '../source.ts';
import type { Block } from '../text/blocks.ts';
import { everywhere } from '../text/markdown.ts';

/** A total with its parts, as written in one block. */
export interface Breakdown {
  /** The total's number. */
  readonly at: Span;
  readonly text: string;
  readonly total: number;
  readonly parts: readonly { readonly name: 'steps' | 'verification' | 'rollback'; readonly minutes: number }[];
}

/** Every block of a document that states a total, the steps and the rollback. */
export const breakdownsOf = everywhere((block): readonly Breakdown[] => {
  if (block.kind === 'code' || block.kind === 'quote' || block.kind === 'heading') return [];
  if (
    block.text.length > 2000 ||
    !/total|总|合计|共计|起来/i.test(block.prose) ||
    !/roll ?-?back|回[滚退]/i.test(block.prose)
  )
    return [];
  const total = partOf(block, labels.total);
  const steps = partOf(block, labels.steps);
  const rollback = partOf(block, labels.rollback);
  if (!total || !steps || !rollback) return [];
  const verification = partOf(block, labels.verification);
  const parts = [
    { name: 'steps' as const, minutes: steps.minutes },
    ...(verification ? [{ name: 'verification' as const, minutes: verification.minutes }] : []),
    { name: 'rollback' as const, minutes: rollback.minutes },
  ];
  return [{ at: total.at, text: total.text, total: total.minutes, parts }];
});

// A label, a few words or marks without a digit, and a number with or without its unit.
const value = '[^\\d\\n]{0,24}?(?<number>\\d+(?:\\.\\d+)?)\\s*(?<unit>h(?:ours?|rs?)?\\b|小时|min(?:ute)?s?\\b|分钟?)?';
const labels = {
  // “Steps total 85 min, with the rollback 110”: the first is the sum of one part.
  total: new RegExp(
    `(?<!\\bsteps? |步骤|操作|执行)(?:\\btotal\\b|总(?:计|共|耗时|时长|用时|时间)|合计|共计|[加合]起来)${value}`,
    'gi',
  ),
  steps: new RegExp(
    `(?:\\b(?:steps|execution|implementation|deployment|change|upgrade)\\b|步骤|执行|操作|实施|变更)(?!.{0,4}(?:total|总))${value}`,
    'gi',
  ),
  verification: new RegExp(`(?:\\b(?:verification|validation|checks?)\\b|验证|检查)${value}`, 'gi'),
  rollback: new RegExp(`(?:\\broll ?-?back\\b|回[滚退])${value}`, 'gi'),
} as const;

function partOf({ prose }: Block, label: RegExp) {
  for (const match of prose.matchAll(label)) {
    const number = match.groups?.number as string;
    const start = match.index + match[0].lastIndexOf(number);
    const end = match.index + match[0].length;
    // "step 3", "rollback 15%", days and times of the day are no lengths.
    if (/^\s*(?:%|:\d|\.\d|-\d|[年月]|steps?\b|步|次|个)/.test(prose.slice(end, end + 8))) continue;
    // An amount of money.
    if (/\.\d\d/.test(number)) continue;
    const minutes = Number(number) * (/^(?:h|小)/i.test(match.groups?.unit ?? '') ? 60 : 1);
    const text = prose.slice(start, end).trim();
    return { at: { from: start, to: start + text.length }, text, minutes };
  }
  return undefined;
}
