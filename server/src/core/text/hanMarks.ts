// Chinese is typed with the marks of a Latin keyboard as well: "调整为 23:59,因为…". Patterns read the full-width ones.

/**
 * The text with the commas, colons, semicolons, full stops, question and exclamation marks that stand beside a Chinese character in
 * full width: same length, so offsets stay. Code, addresses and comments are left as they are.
 */
export function withHanMarks(text: string): string {
  return mayHave.test(text) ? text.replace(marks, one => wide[one] ?? one) : text;
}

const mayHave = /\p{Script=Han}[\])}”"*_]{0,3}[,:;?!.]|[,:;]\p{Script=Han}/u;

// What is left alone comes first, so that what it contains is passed over. A mark between two Latin words is one of theirs.
const marks =
  /```[\s\S]*?(?:```|$)|<!--[\s\S]*?(?:-->|$)|`[^`\n]*`|\]\([^)\s]{0,400}\)|(?<=\p{Script=Han}[\])}”"*_]{0,3})(?:[,:;?!](?![,:;?!])|\.(?=\s|$))|(?<![,:;])[,:;](?=\p{Script=Han})/gu;

const wide: Readonly<Record<string, string>> = { ',': '，', ':': '：', ';': '；', '?': '？', '!': '！', '.': '。' };
