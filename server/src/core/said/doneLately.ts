// Days of the past by the day on which they were written: "finished last Tuesday", 上周三做完.

import type { Change } from '../change.ts';
import { type Phrase, phrasesIn } from '../text/phrases.ts';

/** When something that this change rests on was done, told from a day that nobody knows: "finished last Tuesday". */
export function doneLately(change: Change): readonly Phrase[] {
  return phrasesIn(change, [
    'risk.prerequisites',
    'risk.testing',
    'rollback.verified',
    'services.dependencies',
  ]).flatMap(({ at, text }) =>
    [...text.matchAll(lately)].flatMap(match => {
      const words = match[1] ?? match[2] ?? match[3] ?? '';
      const from = match.index + match[0].indexOf(words);
      const isDated = /^[\s,，]*(?:[(（,，]|on )?\s?(?:the )?\d/.test(text.slice(from + words.length));
      return isDated ? [] : [{ at: { from: at.from + from, to: at.from + from + words.length }, text: words }];
    }),
  );
}

const lately =
  /\b(?:finished|done|closed|implemented|completed|went in|tested|tried|verified|live|merged|rolled out|rehearsed|told|informed|called|notified|mailed|agreed)(?: \w+){0,2} (last (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|night|week)|yesterday)\b|(上周[一二三四五六日]?|昨[天晚])(?=[，,]?(?:已|就)?(?:已经)?(?:完成|做完|上线|结束|测|试|验证|演练|通知|告知|电话|邮件|发邮件|会上|当面))|^[*_\s]*(last (?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday)(?=\s?[,(]|\s?$| (?:by|in|at|on the) )/gi;
