// The words around a place, and how much those of two places are the same: stems of English words and pairs of Chinese signs,
// each the more the rarer it is. No word is known by name but those that say nothing. Facts; judges nothing.

export interface Context {
  /** The words of its clause. */
  readonly words: ReadonlySet<string>;
  /** Those right beside it. */
  readonly near: ReadonlySet<string>;
}

/** What stands before and behind a place in its sentence. */
export function contextOf(before: string, after: string): Context {
  const left = before.slice(-REACH).split(ends).at(-1) ?? '';
  const right = after.slice(0, REACH).split(ends)[0] ?? '';
  return {
    words: wordsIn(`${left} / ${right}`),
    near: wordsIn(`${left.slice(-14)} / ${right.slice(0, 10)}`),
  };
}

const REACH = 40;
const ends = /[;；。|\n]|\.\s/;

function wordsIn(text: string): ReadonlySet<string> {
  const plain = text.toLowerCase().replace(/`[^`]*`?/g, ' ');
  const found = new Set<string>();
  for (const [word] of plain.matchAll(/[a-z][a-z-]{2,}/g)) if (!empty.has(word)) found.add(word.slice(0, 5));
  for (const [run] of plain.matchAll(/[\u4e00-\u9fff]{2,}/g))
    for (let i = 0; i + 1 < run.length; i++) found.add(run.slice(i, i + 2));
  return found;
}

const empty = new Set(
  `the and for with from that this then than are was were will has have had not but its our they them all each any one two out
   into over under after before until while when which who per about minutes minute seconds second hours hour min sec`.split(
    /\s+/,
  ),
);

/** How much two contexts share. */
export type Rarity = (one: Context, other: Context) => number;

/** Counts in how many of the contexts each word stands, and weighs what two of them share by that; what is right beside both counts twice, and where that is nothing, the rest is none. */
export function rarityAmong(all: readonly Context[]): Rarity {
  const counts = new Map<string, number>();
  for (const { words } of all) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weigh = (a: ReadonlySet<string>, b: ReadonlySet<string>) => {
    let sum = 0;
    for (const word of a) if (b.has(word)) sum += Math.log((all.length + 10) / (counts.get(word) ?? 1));
    return sum;
  };
  return (one, other) => {
    const near = weigh(one.near, other.near);
    return near === 0 ? 0 : near + weigh(one.words, other.words);
  };
}
