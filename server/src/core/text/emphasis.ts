// Marks of emphasis (`**so**`, `_so_`) taken off in one pass. A regular expression looks for the end of every mark through
// all of the text behind it, which takes minutes where a long text has many marks and no end.

/** What counts as a pair: where a mark may begin, what it may be (the longest first), and what stands where it ends. */
export interface Pairs {
  /** Global; finds the first character of a mark. */
  readonly opens: RegExp;
  readonly marks: readonly string[];
  /** Global; finds the last character inside a pair with its closing mark, or a character that no pair crosses. */
  readonly closes: ReadonlyMap<string, Finder>;
  /** The character that no pair crosses. */
  readonly border: string;
}

type Finder = Pick<RegExp, 'exec' | 'lastIndex'>;

/** The text without the marks of its pairs; what is inside them stays. Takes time in proportion to the text. */
export function withoutPairs(text: string, { opens, marks, closes, border }: Pairs): string {
  // Where the next end of each mark is: looked for once, and again only when the pass has gone by it.
  const ends = new Map<string, number>();
  const endOf = (mark: string, from: number): number => {
    const known = ends.get(mark);
    if (known !== undefined && known >= from) return known;
    const closing = closes.get(mark) as Finder;
    closing.lastIndex = from;
    const end = closing.exec(text)?.index ?? Number.POSITIVE_INFINITY;
    ends.set(mark, end);
    return end;
  };
  let result = '';
  let done = 0;
  opens.lastIndex = 0;
  for (let open = opens.exec(text); open; open = opens.exec(text)) {
    for (const mark of marks) {
      const inside = open.index + mark.length;
      if (!text.startsWith(mark, open.index) || !/\S/.test(text.charAt(inside))) continue;
      const last = endOf(mark, inside);
      if (last === Number.POSITIVE_INFINITY || text[last] === border) continue;
      result += text.slice(done, open.index) + text.slice(inside, last + 1);
      done = last + 1 + mark.length;
      opens.lastIndex = done;
      break;
    }
  }
  return result + text.slice(done);
}

const strongPairs: Pairs = {
  opens: /\*(?=\*)|_(?=_)/g,
  marks: ['**', '__'],
  closes: new Map([
    ['**', /\S\*\*|\n/g],
    ['__', /\S__|\n/g],
  ]),
  border: '\n',
};

/** The text without the marks of what is bold on one line. */
export function withoutBold(text: string): string {
  return withoutPairs(text, strongPairs);
}
