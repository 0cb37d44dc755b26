// Words by which a length is that of one host of several, and no part of a sum.

/** Whether a text gives lengths for one host of several: "2 min each", 每台 7 分钟. They are no part of a sum. */
export function isForEach(text: string): boolean {
  return each.test(text);
}

const each =
  /\d\s?(?:minutes?|mins?|m|hours?|h|seconds?|s)? ?(?:each|apiece|for (?:each|one)|per (?!minute|second|hour|day|cent)[\p{L}]+)\b|\b(?:per|for each|each) (?!minute|second|hour|day|cent|step)\p{L}+(?: (?:takes?|needs?|is|about))*[:,]? ?\d+ ?(?:m|min\w*|s|sec\w*|h|hours?)\b|\d\s?(?:minutes?|mins?|m|hours?|h|seconds?|s) an? (?!time|day|week|month|minute|second|hour)\p{L}+|(?:每|单|一)(?:台|个|套|节点|区|组|批|区域)[^，。；,;\n]{0,6}?\d+\s*(?:分|秒|小时)/iu;
