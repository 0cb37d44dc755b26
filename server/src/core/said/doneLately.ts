// Days by the day on which they were written, that no calendar word names: "finished last Tuesday", 上周三做完, "until the end of next week".

import type { Change } from '../change.ts';
import { overlap } from '../source.ts';
import { areAnnounced, areOfOthers } from '../text/othersWords.ts';
import { type Phrase, phrasesIn, sentencesWhere } from '../text/phrases.ts';

/** When something was done or will be, told from a day that nobody knows: "finished last Tuesday", "told in this morning's meeting". */
export function doneLately(change: Change): readonly Phrase[] {
  const rested = phrasesIn(change, [
    'risk.prerequisites',
    'risk.testing',
    'rollback.verified',
    'services.dependencies',
  ]).flatMap(one => wordsOf(one, lately));
  const others = looseSentences(change.document.markdown)
    .flatMap(one => wordsOf(one, loose))
    .filter(({ at }) => !rested.some(other => overlap(other.at, at)));
  return [...rested, ...others];
}

function wordsOf({ at, text }: Phrase, pattern: RegExp): readonly Phrase[] {
  return [...text.matchAll(pattern)].flatMap(match => {
    const words = match.slice(1).find(one => one !== undefined) ?? match[0];
    const from = match.index + match[0].indexOf(words);
    const isDated = /^[\s,，]*(?:[(（,，]|on )?\s?(?:the )?(?!\d{1,2}(?:[:：h]\d\d|\s?[ap]m\b))\d/.test(
      text.slice(from + words.length),
    );
    const ahead = text.slice(0, from);
    if (isDated || isInQuotes.test(ahead) || areAnnounced(ahead) || areOfOthers(ahead, text.slice(from + words.length)))
      return [];
    return [{ at: { from: at.from + from, to: at.from + from + words.length }, text: words }];
  });
}

const isInQuotes = /[“「『][^”」』]*$/;

const lately =
  /\b(?:finished|done|closed|implemented|completed|went in|tested|tried|verified|live|merged|rolled out|rehearsed|told|informed|called|notified|mailed|agreed)(?: \w+){0,2} (last (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|night|week)|yesterday)\b|(上周[一二三四五六日]?|昨[天晚])(?=[，,]?(?:已|就)?(?:已经)?(?:完成|做完|上线|结束|测|试|验证|演练|通知|告知|电话|邮件|发邮件|\p{Script=Han}{0,2}会|当面))|^[*_\s]*(last (?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday)(?=\s?[,(]|\s?$| (?:by|in|at|on the) )/giu;

const weekday = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const few = '(?:an?|one|two|three|four|five|six|seven|eight|ten|\\d{1,2}|some|a few)';
/** Wherever they stand: what somebody did or will do, up to when something holds. What a value is compared with ("as last Tuesday") is none. */
const loose = new RegExp(
  [
    '\\b(?:the week before last|the day before yesterday)\\b',
    '\\b(?:until|till|by|before|after|from|since|on) ((?:the )?(?:end|middle|start|beginning|(?:first|last) day) of (?:next|this|last) (?:week|month))\\b',
    `\\b(?:until|till|by|before|after|from|since|on) (${weekday} (?:of (?:next|this|the coming) week|week|fortnight)|${weekday} in ${few} weeks)\\b`,
    `\\b(?:come|arrive|follow|start|begin|end|finish|expire|open|close|due|back|ready)s? (in (?:less than |about |under )?${few} (?:weeks|months))\\b`,
    "\\b(?:told|informed|agreed|said|asked|confirmed|called|seen|met|approved|signed)\\b[^.;|,]{0,20} (?:in |at )?(this (?:morning|afternoon|evening)(?:['’]s (?:meeting|call|stand-?up))?)\\b",
    '(?<![目提以之])(大?前天)(?!气|晚上?班)',
    '(上上?个?(?:周|星期|礼拜)[一二三四五六日天]?)(?=[^，。；（）\\d]{0,4}(?:来过?看|看过|签[字了过]|批[了过准]|领到|到货|送到|说过?|谈|开会|讲|确认|通知|完成|上线|做完|封版|封包|打包|发布|发版))',
    '(?:[留用放开等跑]到|截止到?|为止) ?(下+个?(?:周|星期|礼拜)[一二三四五六日天])',
    '(?<![若如])(下+个?(?:周|星期|礼拜)[一二三四五六日天])(?=之?前[^，。；]{0,8}(?:确认|完成|做完|给|回|到|定|交|发|打))',
    '(今天(?:上午|下午|中午|早上|晚上)?)(?=都?已经?(?!知)|刚)',
    '(?<![\\d一二三四五六七八九十每个])(月[初底中])(?=(?:刚|已经?|就)?(?:领到|拿到|完成|做完|上线|签|批了|到货|验收|装好|发来))',
  ].join('|'),
  'gi',
);
const isLoose = new RegExp(loose.source, 'i');
const looseSentences = sentencesWhere(text => isLoose.test(text));
