// Editors and people break long lines where the width is used up. Such a break means no more than the blank it stands for; one that begins
// an item, a row, a label or a step does, and so does one behind a short line.

/** The text with blanks for breaks that only wrap a line: same length, so offsets stay. Code stays as it is. */
export function withoutWraps(text: string): string {
  if (!text.includes('\n')) return text;
  let read = '';
  let end = 0;
  for (const { 0: found, 1: indent, index: at } of text.matchAll(fencesOrBreaks)) {
    if (indent === undefined) continue;
    const next = at + found.length;
    const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
    if (!isWrap(line, text.slice(next, next + 60))) continue;
    read += text.slice(end, at) + ' '.repeat(found.length);
    end = next;
  }
  // A text without any stays the same one: most have none, and they share their memory with the document.
  return end === 0 ? text : read + text.slice(end);
}

/** A line so wide is rarely ended before the margin; Chinese characters are twice as wide. */
const WIDE = 56;
const fencesOrBreaks = /```[\s\S]*?(?:```|$)|(?<=\S)\n([ \t]*)(?=\S)/g;

/** Whether a line goes on in the next one. */
function isWrap(line: string, next: string): boolean {
  return widthOf(line) >= WIDE && !ends.test(line) && !begins.test(next);
}

function widthOf(line: string): number {
  if (line.length >= WIDE || line.length * 2 < WIDE) return line.length;
  return line.length + (line.match(/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/gu)?.length ?? 0);
}

/** A table, a heading, a step whose name is bold; what Markdown breaks on purpose. */
const ends = /^\s*(?:\||#|(?:(?:[-*+]|\d{1,3}[.)])\s+)?(?:\[[ xX]\]\s+)?(?:\*\*|__))|[|｜]|\\$|:$|：$/;
/** An item, a row, a quote, code, a comment, an underline, bold words, a box, a label: "Check:", 检查：, "Step 3". */
const begins =
  /^(?:[-*+•–—>|#<]|```|\*\*|__|={2,}|\[[ xX]\]|\d{1,3}[.)、]|[a-zA-Z][.)]\s|[（(]\s?[\da-z一二三四五六七八九十]{1,2}\s?[)）]|[①-⑳]|(?:[Ss]tep|[Pp]hase|[Pp]art|[Nn]ight|[Dd]ay)\s\d|第[\d一二三四五六七八九十]+[步阶晚夜批]|步骤|(?!\p{Ll})\p{L}[\p{L}\p{N} ’'/-]{0,24}(?::(?!\d)|：)|[^\n]{0,59}[|｜])/u;
