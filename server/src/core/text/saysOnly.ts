// Whether a text is made of nothing but words of a list: the way to tell that something vague was said without
// counting words. One number, name, address, piece of code or word that is not listed makes it say more.

/** What a text may consist of. `han` matches the Chinese pieces and has the flag `g`. */
export interface Vocabulary {
  readonly words: ReadonlySet<string>;
  readonly han: RegExp;
}

/** The words of a list written with blanks and line ends, and the Chinese pieces, longest first. */
export function vocabulary(words: string, han: string): Vocabulary {
  const pieces = han
    .trim()
    .split(/[\s|]+/)
    .sort((a, b) => b.length - a.length);
  return { words: new Set(words.trim().split(/\s+/)), han: new RegExp(pieces.join('|'), 'g') };
}

/** Whether every word of a text is in a vocabulary, and it has one. */
export function saysOnly(text: string, { words, han }: Vocabulary, longest = 400): boolean {
  if (text.length > longest) return false;
  const flat = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/^\s*(?:(?:[-+*>]|\d{1,2}[.)]|\[[ x]\])\s+)+/gm, '')
    .replace(/\b(?:e\.g\.|i\.e\.|etc\.)/g, ' ')
    .replace(/\band\/or\b/g, 'or')
    .replace(/\bn\/a\b/g, 'na');
  if (/[\d`@#|=<>%$\\[\]]|[\p{L}][_./:]\p{L}/u.test(flat)) return false;
  const left = flat.replace(han, ' ');
  if (/[^\P{L}\p{Script=Latin}]/u.test(left)) return false;
  const latin = left.match(/\p{Script=Latin}+(?:'\p{Script=Latin}+)?/gu) ?? [];
  return latin.every(word => words.has(word)) && (latin.length > 0 || left !== flat);
}

/** Both lists as one: applied one after the other, the shorter pieces of the first would cut up the longer ones of the second. */
export function union(one: Vocabulary, other: Vocabulary): Vocabulary {
  const pieces = `${one.han.source}|${other.han.source}`.replaceAll('|', ' ');
  return { words: new Set([...one.words, ...other.words]), han: vocabulary('', pieces).han };
}

/** How many words of a text are not in a vocabulary; a Chinese character counts as half a word. */
export function wordsBeside(text: string, { words, han }: Vocabulary): number {
  const left = text.toLowerCase().replace(han, ' ');
  const latin = left.match(/\p{Script=Latin}+(?:'\p{Script=Latin}+)?/gu) ?? [];
  const unknown = latin.filter(word => !words.has(word));
  return unknown.length + (left.match(/\p{Script=Han}/gu)?.length ?? 0) / 2;
}
