// The sentence that reckons with the window: "85 minutes and 30 for a rollback: 115 of 150". Each of its numbers is one that
// the steps, the rollback or the schedule give, or the sum or difference of such. Facts with their places; judges nothing.

import type { Change } from '../change.ts';
import { linesOf } from '../clock/stated.ts';
import { overlap, type Span, shift } from '../source.ts';
import type { Block } from '../text/blocks.ts';
import { everywhere } from '../text/markdown.ts';
import { clauseAround, isAround, sentencesOf } from '../text/phrases.ts';
import { durationsIn } from '../time/durations.ts';
import type { Plan } from './arithmetic.ts';

export interface Reckoned {
  readonly at: Span;
  readonly text: string;
  readonly minutes: number;
}

/** The one number of a reckoning beside the steps that nothing explains, while at least two others are explained. */
export function unexplained(plan: Plan): readonly Reckoned[] {
  const { window, rollback } = plan;
  // A window over days holds nights of which each has its own.
  if (!window || window.minutes > DAY || plan.steps.some(({ minutes }) => minutes === undefined)) return [];
  const known = sumsOf(plan);
  // Below the last step's heading may stand what all of them take.
  const isInStep = (at: number) => plan.steps.slice(0, -1).some(({ whole }) => whole.from <= at && at < whole.to);
  const isKnown = (minutes: number, by = 1) => known.some(one => Math.abs(one - minutes) <= by);
  return linesOf(plan.answer, 'paragraph')
    .filter(({ isStep, text }) => !isStep && text.length < 300)
    .flatMap(({ at, text }) => {
      const all = numbersIn(text);
      if (all.length < 2 || other.test(text)) return [];
      const strange = all.filter(
        ({ minutes, at: { from } }) =>
          !isKnown(minutes, rough.test(text.slice(0, from)) ? minutes / 6 : 1) && !leftAt.test(text.slice(0, from)),
      );
      const [odd] = strange;
      const isSure = all.length > 2 || (rollback.isKnown && isWhole(text, all[0]));
      return odd && strange.length === 1 && isSure && !isInStep(at) ? [{ ...odd, at: shift(odd.at, at) }] : [];
    });
}

/** "… at 05:20, which leaves 10 minutes": reckoned from an hour of the clock. */
const leftAt = /\d[:：]\d\d[^\d.。;；]{0,12}(?:\bleav(?:es|ing)|剩下?|[多还]余)\s?(?:about |约)?$/i;

const DAY = 24 * 60;

/** Lengths that a clause outside of all answers gives the work, where the steps need another: "Work: 155 min", "steps 175 min". */
export function contradictedLabels(change: Change, plan: Plan): readonly (Reckoned & { readonly sum: number })[] {
  if (plan.steps.some(({ minutes }) => minutes === undefined)) return [];
  const { minutes, sequential, least, verification, rollback, window } = plan;
  const sums = [minutes, sequential, least].flatMap(one => [one, one + verification, one + rollback.minutes]);
  const { markdown } = change.document;
  const isOutside = isAround(change);
  return lengthsOfWork(markdown)
    .filter(({ block, minutes: said }) => said !== window?.minutes && isOutside(markdown.blocks[block] as Block))
    .filter(
      ({ minutes: said, isRough }) =>
        !sums.some(sum => Math.abs(sum - said) <= (isRough ? sum / 6 : isRounded(said, sum) ? 4 : 1)),
    )
    .map(one => ({ ...one, sum: minutes }));
}

/** 52 minutes are told as 50, but 55 are not. */
const isRounded = (said: number, sum: number) => said % 5 === 0 && sum % 5 !== 0;

const lengthsOfWork = everywhere((block): readonly (Reckoned & { readonly isRough: boolean })[] =>
  block.kind === 'comment'
    ? []
    : sentencesOf(block).flatMap(({ at, text }) =>
        durationsIn(text).flatMap(({ from, to, minutes }) => {
          const own = text.slice(from, to);
          // "… 215 min and the way back is 45 min": each half is of its own.
          const halves = clauseAround(text, from, to).split(/\s(?:and|plus) (?=the |our |a |with |for |going |\d)/);
          const clause = (halves.find(half => half.includes(own)) ?? '').replace(own, ' ');
          if (!ofWork.test(clause) || other.test(clause) || ofOther.test(clause)) return [];
          if (minutes < 1 || /(?:(?<!\badds? up )\bto|–|-|至|到)\s*$/.test(text.slice(0, from))) return [];
          const isRough = rough.test(text.slice(0, from));
          return [{ at: shift({ from, to }, at.from), text: text.slice(from, to), minutes, isRough }];
        }),
      ),
);

const ofWork =
  /\b(?:work|steps|runbook|execution)\b|步骤|施工|[\d一二两三四五六七八九十]\s?(?:个?步骤?|步)\s?(?:合计|总?共|一共|加起来)/i;
/** What is no length of all work: a part of it, an age, another day, a way back. */
const ofOther =
  /\b(?:ago|old|before|after|until|later|earlier|roll-?back|back|reserve|spare|margin|slack|first step|last step|between|without|means?|written|hours? a|works?\b[^,;]{0,20}\bsince)\b|之?[前后]|回[滚退]|预留|余量|富余|以来|写成|的意思/i;

/** A change of the offset within the window is a night of clock change, or a slip. */
export function isOfOneOffset({ schedule: { start, end } }: Change): boolean {
  return start.read?.kind === 'instant' && end.read?.kind === 'instant' && start.read.offset === end.read.offset;
}

/** What the plan gives, and what is left of the window when it is taken off. */
function sumsOf({ minutes, sequential, least, verification, rollback, window }: Plan): readonly number[] {
  const whole = window?.minutes ?? 0;
  const work = [minutes, sequential, least, minutes + verification];
  const written = rollback.answer ? durationsIn(rollback.answer.text).map(one => one.minutes) : [];
  const back = [rollback.minutes, rollback.sum ?? rollback.minutes, ...written];
  const both = work.flatMap(one => back.map(other => one + other));
  const needed = [...work, ...back, ...both];
  return [whole, ...needed, ...needed.map(one => whole - one), verification];
}

/** All lengths of a sentence, and the numbers without a unit where only a length can stand: "of 150", "rollback 25", "= 35". */
function numbersIn(text: string): readonly Reckoned[] {
  const all: Reckoned[] = durationsIn(text).map(({ from, to, minutes }) => ({
    at: { from, to },
    text: text.slice(from, to),
    minutes,
  }));
  for (const match of text.matchAll(bare)) {
    // "The 20 messages are 7 + 6 + 7.": a sentence without any length.
    if (durationsIn(sentenceWith(text, match.index)).length === 0) continue;
    const from = match.index + match[0].length - (match[1] as string).length;
    const at = { from, to: match.index + match[0].length };
    if (all.some(one => overlap(one.at, at))) continue;
    all.push({ at, text: match[1] as string, minutes: Number(match[1]) });
  }
  return all.sort((a, b) => a.at.from - b.at.from);
}

/** The sentence of a text around a place. */
function sentenceWith(text: string, at: number): string {
  const from = Math.max(...['. ', '。', '! '].map(end => text.lastIndexOf(end, at)));
  const to = text.slice(at).search(/[.!](?=\s|$)|。/);
  return text.slice(from + 1, to === -1 ? text.length : at + to);
}

const bare =
  /(?:(?<!\bsteps? )\b(?:of(?: the| our)?|roll-?back|way back|back-?out|plus|and|with|makes?|is|window|ha(?:ve|s)|total|sum|reserve)|[+=≤→]|(?<!\d)[:：])\s*(\d{1,3})(?=[.,;:)](?!\d)|$|\s*(?:of|for|to|from|if|in|left|spare|more|booked|we|rollback|roll|back|→)(?![a-z])|\s*$)/gi;

/** A sentence that speaks of single steps, hosts, an interruption or other days reckons with something else. */
const other =
  /\bsteps? \d+(?!\d| ?(?:min|h\b|hours?))|\b(?:each|per|every|day|days|week|later|nights?|down ?time|outage|interruption|probe|of which|including|actual(?:ly)?|in fact|than (?:the )?plan(?:ned)?)\b|其中|实际|比计划|停机|中断|步骤?\s?\d|第\s?[\d一二三四五六七八九十]|[每天周]|次日/i;

function isWhole(text: string, first: Reckoned | undefined): boolean {
  return first !== undefined && /^\s*(?:\d+\s?\+\s?)*$/.test(text.slice(0, first.at.from));
}

const rough = /(?:\b(?:about|around|roughly|approx\.?|ca\.?|some|nearly|almost)|[~≈约]|大概|左右)\s*$/i;
