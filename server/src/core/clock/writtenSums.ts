// Sums that a sentence adds up itself: "145 min, with the rollback 20 it is 165", "10 + 20 + 5 = 35 min". Reads; judges nothing.

import { overlap, type Span } from '../source.ts';
import { everywhere } from '../text/markdown.ts';
import { sentencesOf } from '../text/phrases.ts';
import { durationsIn } from '../time/durations.ts';

/** A sum as written, its parts, and what they make; in minutes. */
export interface WrittenSum {
  readonly at: Span;
  readonly text: string;
  readonly minutes: number;
  /** "145 + 20" */
  readonly parts: string;
  readonly made: number;
}

/** Every such sum of a document. */
export const writtenSums = everywhere((block): readonly WrittenSum[] => {
  if (block.kind === 'code' || block.kind === 'quote' || block.kind === 'comment' || block.text.length > 8000)
    return [];
  return sentencesOf(block).flatMap(({ text, at }) =>
    (text.match(/\d/g)?.length ?? 0) < 3 ? [] : sumsIn(text).map(one => ({ ...one, at: moved(one.at, at.from) })),
  );
});

interface Term extends Span {
  readonly minutes: number;
  readonly hasUnit: boolean;
}

function sumsIn(text: string): readonly WrittenSum[] {
  const terms = termsIn(text);
  const found: WrittenSum[] = [];
  for (let i = 0; i < terms.length; i++) {
    const chain = chainFrom(terms, i, text);
    const total = terms[i + chain.length];
    i += chain.length - 1;
    if (chain.length < 2 || !total || isInOther(chain, total, text)) continue;
    if (!makes.test(text.slice(chain.at(-1)?.to, total.from))) continue;
    found.push({
      at: { from: total.from, to: total.to },
      text: text.slice(total.from, total.to),
      minutes: total.minutes,
      parts: chain.map(({ minutes }) => minutes).join(' + '),
      made: chain.reduce((sum, { minutes }) => sum + minutes, 0),
    });
  }
  return found;
}

/** The lengths of a sentence, and the numbers that stand where one may. */
function termsIn(text: string): readonly Term[] {
  const lengths: Term[] = durationsIn(text).map(one => ({ ...one, hasUnit: true }));
  const bare = [...text.matchAll(number)].flatMap(({ 0: digits, index }) => {
    const span = { from: index, to: index + digits.length };
    const isTaken = lengths.some(one => overlap(one, span));
    return isTaken ? [] : [{ ...span, minutes: Number(digits), hasUnit: false }];
  });
  return [...lengths, ...bare].sort((a, b) => a.from - b.from);
}

const number = /(?<![\d:.\w-])\d{1,3}(?![\d:.\w%]|\s?(?:[月日号年%台个次条点步]|steps?\b))/g;

/** The terms from one on that are added to each other. */
function chainFrom(terms: readonly Term[], at: number, text: string): readonly Term[] {
  const chain = [terms[at] as Term];
  for (let i = at + 1; i < terms.length; i++) {
    const [one, next] = [terms[i - 1] as Term, terms[i] as Term];
    const gap = text.slice(one.to, next.from);
    if (!(added.test(gap) || (one.hasUnit && next.hasUnit && plus.test(gap)))) break;
    chain.push(next);
  }
  return chain;
}

/** Products, what begins within a longer sum, and counts without any unit are no sum of lengths. */
function isInOther(chain: readonly Term[], total: Term, text: string): boolean {
  const [first] = chain as readonly [Term];
  if (!total.hasUnit && !chain.every(({ hasUnit }) => hasUnit)) return true;
  if (/[+＋×x*/=T]\s?$/.test(text.slice(0, first.from)) || /^\s?[+＋×x*%]/.test(text.slice(total.to))) return true;
  return [...chain, total].some(({ minutes }) => minutes < 1);
}

const added = /^\s?[+＋]\s?$/;
/** "min, plus the rollback", 分钟，再加回滚. */
const plus =
  /^[^\d。；;.+＋]{0,24}(?:[+＋]|\bplus\b|\bwith\b|加上?|再加|外加|[，,](?: and)?(?: the)?(?: way back| roll-?back|\s?回[滚退]))[^\d。；;.:：+＋]{0,24}$/i;
const makes =
  /^(?![^=]*(?:窗口|\bwindow))[^\d。；;]{0,16}(?:=|\bis|\bmakes?|\bgives?|\bcomes? to|\bin all|\btogether|(?<!至|到|是|不超过)共|是|为|合计|一共|总共|总计|等于)[^\d。；;剩余窗]{0,6}$/i;

const moved = ({ from, to }: Span, by: number): Span => ({ from: from + by, to: to + by });
