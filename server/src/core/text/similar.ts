// How alike two texts are: misspelt names, and texts of the same words.

import { memoText } from '../memo.ts';

/** The number of typing slips between two texts (insert, drop, replace, swap neighbours), or `limit + 1` when more. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min(
        (last[j - 1] as number) + (same ? 0 : 1),
        (last[j] as number) + 1,
        (row[j - 1] as number) + 1,
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] as number) + 1);
      }
      row.push(cost);
      if (cost < best) best = cost;
    }
    if (best > limit) return limit + 1;
    before = last;
    last = row;
  }
  return last[b.length] as number;
}

/** How many slips still leave a word of this length recognisable. */
export function tolerance(length: number): number {
  return length < 4 ? 0 : length < 6 ? 1 : Math.min(3, Math.floor(length / 4) + 1);
}

/** The choice that was most likely meant by a misspelt name; undefined when none is close or two are equally so. */
export function nearest(name: string, choices: Iterable<string>): string | undefined {
  const flat = normal(name);
  let best: string | undefined;
  let least = tolerance(Math.max(flat.length, 3)) + 1;
  let tied = false;
  for (const choice of choices) {
    const slips = normal(choice) === flat ? 0 : distance(flat, normal(choice), least);
    if (slips < least) {
      least = slips;
      best = choice;
      tied = false;
    } else if (slips === least && best !== undefined && choice !== best) tied = true;
  }
  return tied && least > 0 ? undefined : best;
}

const normal = (name: string) => name.toLowerCase().replace(/[\s_-]+/g, '-');

/** The words of a text for comparing: stems of Latin words, pairs of Chinese characters, numbers. */
export const wordsOf = memoText((text: string): ReadonlySet<string> => {
  const words = new Set<string>();
  for (const word of text
    .normalize('NFKC')
    .toLowerCase()
    .match(/\p{Script=Han}+|[\p{L}\p{N}]+(?:[.'’_-][\p{L}\p{N}]+)*/gu) ?? []) {
    if (!/\p{Script=Han}/u.test(word)) {
      if (!small.has(word)) words.add(word.length > 4 ? word.replace(/(?:ing|ed|es|e|s)$/, '') : word);
    } else for (let i = 0; i < Math.max(1, word.length - 1); i++) words.add(word.slice(i, i + 2));
  }
  return words;
}, 512);

/** The share of `a`'s words that `b` has too; 0 when there are none. */
export function share(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const word of a) if (b.has(word)) both++;
  return a.size === 0 ? 0 : both / a.size;
}

const small = new Set(
  'a an the of to in on at by for from with and or is are was were be been has have will we our it its this that as do does'.split(
    ' ',
  ),
);
