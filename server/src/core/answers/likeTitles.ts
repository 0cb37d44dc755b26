// Headings in the author's own words: which question "When do we pull the plug and roll back" is. The words of the
// template's titles and wordings decide, the rare ones more than those which many questions share.

import { memo, memo2 } from '../memo.ts';
import { type Meaning, meanings, normalHeading, partOf, type Template } from '../template.ts';
import type { Block } from '../text/blocks.ts';
import { distance } from '../text/similar.ts';
import { isOneWordOff, withoutDenial } from './titleSlips.ts';

/** A meaning and how much a heading is like its wordings: 1 has all their words, 0 none. */
export interface Like {
  readonly meaning: Meaning;
  readonly share: number;
  /** Whether a word in it is misspelled or stands there twice. */
  readonly slip: boolean;
  /** How many words they share. */
  readonly words: number;
}

/** The sections, or the questions, that a heading is like, the likest first. */
export const likeTitles = memo2(
  (template: Template, block: Block): Readonly<Record<Meaning['kind'], readonly Like[]>> => {
    const written = block.text.slice(block.title.from, block.title.to);
    if (written.length > 160) return { section: [], question: [] };
    const text = withoutDenial(written, template);
    const { section, question, spelled } = wordingsOf(template);
    const plain = spelled(text.toLowerCase()).replace(/(?<![\p{L}\p{N}])([a-z]{2,}) \1(?![\p{L}\p{N}])/gu, '$1');
    const heading = {
      sense: senseOf(normalHeading(text)),
      words: titleWords(plain),
      mended: text !== written || plain !== text.toLowerCase() || isOneWordOff(normalHeading(text), template),
    };
    return { section: likest(section, heading), question: likest(question, heading) };
  },
);

interface Wordings {
  readonly all: readonly { readonly meaning: Meaning; readonly sense: string; readonly weight: number }[];
  /** The wordings that have a word, as places in `all`. */
  readonly byWord: ReadonlyMap<string, readonly number[]>;
  /** How much a word tells: the more, the fewer meanings have it. */
  weightOf(word: string): number;
}

const wordingsOf = memo((template: Template) => {
  const read = (kind: Meaning['kind']): Wordings => {
    const known = [...meanings(template)].filter(([, meaning]) => meaning.kind === kind);
    const byMeaning = new Map<unknown, Set<string>>();
    for (const [text, meaning] of known) {
      const own = byMeaning.get(partOf(meaning)) ?? new Set();
      for (const word of titleWords(text)) own.add(word);
      byMeaning.set(partOf(meaning), own);
    }
    const counts = new Map<string, number>();
    for (const own of byMeaning.values()) for (const word of own) counts.set(word, (counts.get(word) ?? 0) + 1);
    // A word that no wording has tells as much against a meaning as a word of two meanings tells for one.
    const weightOf = (word: string) => Math.log(1 + byMeaning.size / (counts.get(word) ?? 4));
    const byWord = new Map<string, number[]>();
    const all = known.map(([text, meaning], i) => {
      const words = titleWords(text);
      for (const word of words) byWord.set(word, [...(byWord.get(word) ?? []), i]);
      return { meaning, sense: senseOf(text), weight: sum(words, weightOf) };
    });
    return { all, byWord, weightOf };
  };
  return { section: read('section'), question: read('question'), spelled: spelling(meanings(template).keys()) };
});

interface Title {
  readonly sense: string;
  readonly words: ReadonlySet<string>;
  /** Whether words of it had to be spelled rightly first. */
  readonly mended: boolean;
}

function likest({ all, byWord, weightOf }: Wordings, { sense, words, mended }: Title): readonly Like[] {
  const weight = sum(words, weightOf);
  const shared = new Map<number, number>();
  const common = new Map<number, number>();
  const covered = new Map<unknown, number>();
  for (const word of words) {
    const having = new Set<unknown>();
    for (const i of byWord.get(word) ?? []) {
      shared.set(i, (shared.get(i) ?? 0) + weightOf(word));
      common.set(i, (common.get(i) ?? 0) + 1);
      having.add(partOf((all[i] as Wordings['all'][number]).meaning));
    }
    for (const part of having) covered.set(part, (covered.get(part) ?? 0) + weightOf(word));
  }
  const best = new Map<unknown, Like>();
  for (const [i, both] of shared) {
    const wording = all[i] as Wordings['all'][number];
    const part = partOf(wording.meaning);
    // Half for being like one wording, half for words that any wording of the same meaning has.
    const share = both / (wording.weight + weight) + (covered.get(part) ?? 0) / weight / 2;
    if (share > (best.get(part)?.share ?? 0) && sense === wording.sense) {
      best.set(part, {
        meaning: wording.meaning,
        share,
        slip: mended,
        words: common.get(i) ?? 0,
      });
    }
  }
  return [...best.values()].sort((a, b) => b.share - a.share);
}

function sum(words: Iterable<string>, weightOf: (word: string) => number): number {
  let result = 0;
  for (const word of words) result += weightOf(word);
  return result;
}

/** The words of a heading that tell one question from another; where all are small ones, those. */
function titleWords(text: string): ReadonlySet<string> {
  const plain = sameWords.reduce((before, [pattern, word]) => before.replace(pattern, word), normalHeading(text));
  const telling = wordsOf(plain, true);
  return telling.size > 0 ? telling : wordsOf(plain, false);
}

/** Stems of Latin words, and pairs of Chinese characters. */
function wordsOf(plain: string, telling: boolean): ReadonlySet<string> {
  const words = new Set<string>();
  for (const run of plain.match(/\p{Script=Han}+|[\p{L}\p{N}]+/gu) ?? []) {
    if (!/\p{Script=Han}/u.test(run)) {
      if (!telling || !small.has(run)) words.add(stem(run));
      continue;
    }
    for (const part of telling ? run.replace(smallChinese, ' ').split(' ') : [run]) {
      if (part.length === 1) words.add(part);
      for (let i = 0; i + 1 < part.length; i++) words.add(part.slice(i, i + 2));
    }
  }
  return words;
}

function stem(word: string): string {
  const end = word.length > 4 ? /(?:ing|ed|ies|es|s|ions?|y|e)$/ : /s$/;
  return word.replace(end, '').slice(0, 5);
}

/** One word, written in several ways. */
const sameWords: readonly (readonly [RegExp, string])[] = [
  [/\b(?:roll(?:ed|ing)? ?back|back(?:ed|ing)? ?out)\b|\brevert(?:ed|ing)?\b/g, 'rollback'],
  [/\bgo no go\b/g, 'gonogo'],
  [/\bcomms?\b/g, 'communication'],
  [/回退/g, '回滚'],
  [/啥/g, '什么'],
  [/怎样|怎么/g, '如何'],
  [/为何/g, '为什么'],
  [/什么时候|(?:什么|哪些)(?:情况|状况|条件)/g, '何时'],
];

/** "Pre-" and "post-", 前 and 后, and numbers are few letters and another question. */
function senseOf(text: string): string {
  // 知不知情 asks whether, and denies nothing.
  return (text.replace(/(\p{Script=Han})不\1/gu, '$1').match(/pre|post|before|after|\d+|[前后不无未]/g) ?? []).join();
}

/** Mends words that are nearly one of the known ones, and of no other stem: "rolback", "contitions", "teh". */
function spelling(texts: Iterable<string>): (text: string) => string {
  const known = new Map<string, Set<string>>();
  const placeOf = (word: string, length = word.length) => `${word[0]}${length}`;
  for (const text of texts)
    for (const word of text.match(/[a-z]{3,}/g) ?? []) {
      known.set(placeOf(word), (known.get(placeOf(word)) ?? new Set()).add(word));
    }
  const mended = (word: string): string => {
    const limit = word.length < 8 ? 1 : 2;
    if (small.has(word) || known.get(placeOf(word))?.has(word)) return word;
    for (let length = word.length - limit; length <= word.length + limit; length++) {
      for (const one of known.get(placeOf(word, length)) ?? []) {
        if (word.length < 5 ? letters(one) !== letters(word) : root(one) === root(word)) continue;
        if (distance(word, one, limit) <= limit) return one;
      }
    }
    return word;
  };
  return text => text.replace(/(?<![\p{L}\p{N}_])[a-z]{3,}(?![\p{L}\p{N}_])/gu, mended);
}

/** A word without its ending, at whole length: "expected" is another form of "expecting", "expecetd" a slip. */
function root(word: string): string {
  return word.replace(/(?:ing|ed|d|ies|es|s|ions?|al|ly|ment|y|e)$/, '');
}

/** Of short words only those are slips which have the right letters. */
const letters = (word: string) => [...word].sort().join('');

const small = new Set(
  (
    'a an the is are was were be been will would shall should can could do does did has have had of to in on at for from with ' +
    'by and or if any all your our we us you i it its this that these those there here what which not no one please ' +
    'describe list state explain give provide into as about need needed change changes changed activity mcm s re ll m t'
  ).split(' '),
);

const smallChinese =
  /本次|此次|这次|本变更|该变更|变更|活动|什么|哪[些里个]|怎么样|是否|有没有|需要|我们|以及|[请的了是吗呢有会将要和与及或在对被把这该其个下中]/g;
