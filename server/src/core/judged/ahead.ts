// Whether a test lies ahead although no word says "will": "Kim makes the replay in the lab on Tuesday", 届时钱宇刷一遍, or a day
// that has not come yet. A result, a past form or an earlier day silences it.

import { memoText } from '../memo.ts';
import { longPattern } from '../text/longPattern.ts';
import { datesIn } from '../time/dates.ts';

/** Whether a sentence in the present names a time that is still to come, and nothing in the text looks back. */
export const liesAhead = memoText((flat: string): boolean => {
  const all = flat.split(/\n\s*|(?<=[.!?;])\s+(?=\S)|[。；！？]/).filter(one => one.trim() !== '');
  if (!all.some(one => (comes.test(one) && present.test(one) && !again.test(one)) || comesHan.test(one))) return false;
  return !looksBack(flat);
}, 256);

const comes = longPattern('i')`
  \b(?:(?:on|from|by|until|this|next|coming|for) (?:the )?(?:this |next |coming )?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?! \w+ed\b)|
  (?:on|from|by|until|before) the \d{1,2}(?:st|nd|rd|th)\b|(?:at|over|on|this|next|coming|before) (?:the |this |next |coming )?weekend|tomorrow|tonight|(?:this|next|coming) (?:week|month|evening|afternoon|night)|
  the (?:day|week|evening|night) before|before the (?:change|window|night|cm|cut-?over|roll-?out|go-?live|weekend|review)|in (?:the )?(?:\w+ )?(?:coming|next) (?:\w+ )?(?:days?|weeks?)|
  as soon as|once (?:it|the|we|they|staging)|when (?:he|she|they|the vendor) (?:comes|arrives|returns|is back))\b
`;

/** What people do with a test, in the present: "gets", "we replay", "is ours". */
const present = longPattern('i')`
  \b(?:gets?|(?:re)?runs?|replays?|tests?|tries|try|loads?|installs?|plays?|pulls?|makes?|does|starts?|begins?|checks?|repeats?|rehearses?|
  goes|go|walks?|takes?|brings?|comes?|arrives?|looks?|posts?|sends?|puts?|gives?|measures?|compares?|feeds?|simulates?|drives?|
  performs?|carries|carry|joins?|visits?|upgrades?|deploys?|executes?|sets? up|sits?|meets?|becomes?|receives?|follows?|switch(?:es)?|
  flash(?:es)?|updates?|has (?:booked|reserved|planned|arranged|scheduled)|have (?:booked|reserved|planned|arranged|scheduled)|(?:want|intend|plan|hope)s? to|
  (?:booked|reserved|planned|arranged|scheduled)|(?:is|are) (?:ours|free|available|there|due|expected))\b
`;

/** What is done again and again was done before. */
const again = /\b(?:every|each|nightly|daily|weekly|on \w+days\b|last)\b/i;

const comesHan = longPattern('')`
  (?:届时|到时候?|到那时)[^。；\n]{0,30}(?:会|再|就|由|一起|跑|刷|装|测|试|切|放|压|演练|走)|
  (?:下周|下个?月|下[一二三四五六日]|[这本]周末?|[明后]天|今晚|明晚|周[一二三四五六日][^。；\n]{0,4}?(?:晚上|夜里|上午|下午)?)[^。；，\n]{0,14}(?:会|再|带|来|到位|进场|开始|才|安排|由)|
  打算|(?:准备|计划(?!停|卡|暂停))[^。；，\n]{0,16}(?:跑|试|装|测|演练|走|刷)|周[一二三四五六日][^。；，\n]{0,6}(?:统一|集中|一起)(?:执行|开始|进行|做|跑|测)(?![了过])|
  (?:到货|到位|就绪|腾出来?)(?:以?后)[^。；\n]{0,10}(?:装|跑|测|试|演练)|才(?:能)?(?:腾|空|到货|到位|有空)|等[^。；\n]{1,24}?(?:腾出来|空出来|到位|到货|回来|批下来|就绪|好了|结束|到了|到齐|来了)
`;

/** A past form, a result or a look back. */
export function looksBack(flat: string): boolean {
  if (results.test(flat) || irregular.test(flat)) return true;
  for (const match of flat.matchAll(
    /(?<!\b(?:be|is|are|been booked|get|gets|being|when|once|if|after|until|to|the|an?|its|their|our) (?:\w+ly )?)\b[a-z]+ed\b/gi,
  )) {
    if (!notPast.test(match[0])) return true;
  }
  return pastHan.test(flat);
}

const notPast = longPattern('i')`
  ^(?:booked|scheduled|planned|arranged|reserved|intended|expected|agreed|promised|asked|need|based|speed|feed|seed|embed|exceed|proceed|succeed|indeed|
  supposed|anonymi[sz]ed|captured|recorded|related|needed|required|dedicated|limited|shared|mixed|red|bed|shed|used|simulated|unplanned|detailed|automated)$
`;
const irregular =
  /(?<!\b(?:is|are|be|being|get|gets) )\b(?:ran|was|were|took|had|went|came|saw|did|got|found|showed|held|kept|lost|fell|began|gave|made|sent|put back|brought|stood|knew|broke|drove|built|wrote|felt|met)\b(?! by)/i;
const results = longPattern('i')`
  \b(?:since (?!then)|so far\b|ago\b|yesterday\b|last (?:night|week|month|mon|tues|wednes|thurs|fri|satur|sun)(?!['’]s)(?!\w*['’]s))|\b\d[\d,.]* (?:of|out of) \d|
  \b(?:0|no|zero) (?:\w+ )?(?:errors?|failures?|loss|lost|differences?|tickets?|abends?|findings?|alarms?)\b|\b(?:passed|green|fine|clean|equal)\b
`;
const pastHan =
  /(?:昨|上周|上个?月|前天|又[跑试测做走]|历时 ?\d|刚刚?|[试跑做测走刷装压演练验证看]过(?!了?再|后再|才)|了[一两二三四五六七八九十\d]*[遍轮次台笔条]|完成了?$|完成[，。；]|(?<!沟)通过|一致|无异常|成功|正常[，。；]|\d\s*条?通过)/;

const DAY = 24 * 60 * 60 * 1000;

/** Whether the days that a text names all lie ahead of an instant, or one at least lies behind it; undefined without days. */
export function daysOf(text: string, now: number): 'ahead' | 'behind' | undefined {
  const days = datesIn(text).flatMap(date => {
    if (date.kind !== 'day') return [];
    const inYear = (year: number) => Date.UTC(year, date.month - 1, date.day, 12);
    if (date.year !== null) return [inYear(date.year)];
    // Without a year the nearest such day is meant.
    const year = new Date(now).getUTCFullYear();
    return [[year - 1, year, year + 1].map(inYear).sort((a, b) => Math.abs(a - now) - Math.abs(b - now))[0] ?? now];
  });
  if (days.length === 0) return undefined;
  return days.every(day => day > now + 1.5 * DAY) ? 'ahead' : 'behind';
}
