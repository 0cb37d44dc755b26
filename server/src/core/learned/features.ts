// What of a text is weighed: its words alone and in pairs, Chinese characters by two and three, how long it is, and how much of it is
// exact. Numbers, code, addresses and people count only as such, so that nothing of one company or change is learned.

/** How many weights there are. Features share them by their hash; two that collide cost a little accuracy and nothing else. */
export const buckets = 1 << 18;

/** Longer texts are weighed by their beginning. */
const longest = 1500;

/**
 * The features of a text as indices of weights, each once. `kind` says what is asked of it, `family` the kinds that learn from each
 * other, because what says nothing under one question seldom says something under another.
 */
export function features(kind: string, family: string, text: string): readonly number[] {
  if (text.startsWith(factsMark)) return factsIn(family, text);
  const words = tokens(text);
  const found = new Set<number>();
  const starts = [...new Set([family, kind])].map(name => hashed(`${name} `, basis));
  const add = (...parts: readonly string[]) => {
    for (const start of starts) found.add(bucket(parts.reduce((hash, part) => hashed(part, hash), start)));
  };
  words.forEach((word, i) => {
    const next = words[i + 1];
    const isHan = word >= '㐀' && word <= '鿿';
    add(word);
    if (!isHan && word.length > 4) add('-', word.slice(-3));
    if (!isHan && word.length > 4) add('--', word.slice(-2));
    if (next === undefined) return;
    add(word, ' ', next);
    const third = words[i + 2];
    if (isHan && third !== undefined) add(word, ' ', next, ' ', third);
  });
  const exact = words.filter(word => word === '0' || word === 'LINK' || word === 'CODE').length;
  add(`length ${Math.round(Math.log2(words.length + 1) * 1.5)}`);
  add(`exact ${Math.min(exact, 5)}`);
  add(`share ${Math.min(5, Math.round((10 * exact) / (words.length + 1)))}`);
  return [...found];
}

/** Before a text that is no prose but facts, one a line; nothing that is written begins with it. */
const factsMark = '\u0002\n';

/** Facts as a text whose lines are weighed one by one, in an order of their own. */
export function factsText(facts: Iterable<string>): string {
  return factsMark + [...new Set(facts)].sort().join('\n');
}

function factsIn(family: string, text: string): readonly number[] {
  const start = hashed(`${family} `, basis);
  const facts = text.slice(factsMark.length).split('\n');
  return [...new Set(facts.map(fact => bucket(hashed(fact, start))))];
}

function tokens(text: string): readonly string[] {
  const flat = text
    .slice(0, longest)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/https?:\S+/g, ' LINK ')
    .replace(/`[^`\n]*`/g, ' CODE ')
    .replace(/@[\w.-]+/g, ' WHO ')
    .replace(/\d[\d.,:]*/g, '0');
  return flat.match(token) ?? [];
}

const token = /LINK|CODE|WHO|0|[a-z\u00c0-\u024f'’-]+|[\u3400-\u9fff]|[|#?!…]/g;

/** The hash of nothing. */
const basis = 0x811c9dc5;

/** FNV-1a over UTF-16 units, continued from the hash of what stands before. */
function hashed(text: string, hash: number): number {
  let result = hash;
  for (let i = 0; i < text.length; i++) result = Math.imul(result ^ text.charCodeAt(i), 0x01000193);
  return result;
}

const bucket = (hash: number) => (hash ^ (hash >>> 16)) & (buckets - 1);
