// Documents as editors wrap them: long lines of prose broken at blanks, what goes on below its item indented as the item is.

/** The text with lines of prose no longer than `width`, where blanks allow it. Front matter, code, tables, headings and quotes stay. */
export function wrapped(text: string, width: number): string {
  const front = /^---\n[\s\S]*?\n---\n/.exec(text)?.[0] ?? '';
  const isTable = / \| .* \| /;
  let isCode = false;
  const lines = text
    .slice(front.length)
    .split('\n')
    .map(line => {
      const isFence = /^\s*```/.test(line);
      if (isFence) isCode = !isCode;
      return isFence || isCode || /^\s*(?:[|#>]|<!--)/.test(line) || isTable.test(line) ? line : broken(line, width);
    });
  return front + lines.join('\n');
}

function broken(line: string, width: number): string {
  const indent = ' '.repeat((/^\s*(?:(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s)?)?/.exec(line)?.[0] ?? '').length);
  const found: string[] = [];
  let here = '';
  for (const word of line.split(/(?<=\S) (?=\S)/)) {
    const isInCode = here.split('`').length % 2 === 0;
    const begins = /^(?:[-*+]|\d+[.)]|#+|>|\||=+)/.test(word) || !here.slice(indent.length).includes(' ');
    if (here.length + 1 + word.length > width && !isInCode && !begins) {
      found.push(here);
      here = indent + word;
    } else here = here === '' ? word : `${here} ${word}`;
  }
  return [...found, here].join('\n');
}
