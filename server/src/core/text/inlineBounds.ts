// Bounds for the parser's look ahead inside a paragraph or cell. For every `<` and `](` it reads on until it finds an end;
// where a long text has many of them and no end, that takes minutes. What is longer than any link or tag is plain text.

/** The parser's place in the text of one paragraph, heading or cell. */
interface Inline {
  /** Offset behind its last character. */
  readonly end: number;
  /** The character code at an offset, -1 behind the end. */
  char(pos: number): number;
  slice(from: number, to: number): string;
}

/** No address, title, tag or comment inside a line of text is longer, in UTF-16 units. */
const LONGEST = 4000;

/** A part of the parser's configuration. */
export const inlineBounds = {
  // It looks along a run of blanks from each of them, and nobody asks where a line is broken.
  remove: ['HardBreak'],
  parseInline: [{ name: 'Bounds', before: 'Escape', parse: passed }],
} as const;

/** The offset to go on from where something has no end within bounds; -1 leaves it to the parser. */
function passed(cx: Inline, next: number, pos: number): number {
  if (next === LESS) return cx.end - pos <= LONGEST || hasEnd(cx, pos + 1) ? -1 : pos + 1;
  // `![` is one mark to the parser.
  if (next === OPEN || (next === BANG && cx.char(pos + 1) === OPEN)) opened.set(cx, (opened.get(cx) ?? 0) + 1);
  if (next !== CLOSE) return -1;
  // Without an open bracket the parser would look for one through all that stands before.
  const open = opened.get(cx) ?? 0;
  if (open === 0) return pos + 1;
  opened.set(cx, open - 1);
  if (cx.end - pos <= LONGEST || cx.char(pos + 1) !== PAREN) return -1;
  return isTarget(cx.slice(pos + 2, pos + 2 + LONGEST)) ? -1 : pos + 1;
}

const [BANG, PAREN, LESS, OPEN, CLOSE] = [0x21, 0x28, 0x3c, 0x5b, 0x5d];
const opened = new WeakMap<Inline, number>();

/** Whether what begins with `<` ends. */
function hasEnd(cx: Inline, from: number): boolean {
  const rest = cx.slice(from, from + LONGEST);
  const end = rest.startsWith('!--') ? '-->' : rest.startsWith('?') ? '?>' : rest.startsWith('![') ? ']]>' : '>';
  return rest.includes(end);
}

/** Whether the target of a link, and its title if there is one, end within `text`, which stands behind `](`. */
function isTarget(text: string): boolean {
  if (!text.includes(')')) return false;
  let depth = 0;
  let at = /^\s*/.exec(text)?.[0].length ?? 0;
  for (; at < text.length && !/\s/.test(text.charAt(at)); at++) {
    const sign = text.charAt(at);
    if (sign === '\\') at++;
    else if (sign === '(') depth++;
    else if (sign === ')' && depth-- === 0) return true;
  }
  const title = /^\s*(["'(])/.exec(text.slice(at));
  if (!title) return at < text.length;
  return text.slice(at + title[0].length).includes(title[1] === '(' ? ')' : (title[1] as string));
}
