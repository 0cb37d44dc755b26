// "Nobody will notice any of it" in another answer than the one about the impact, which says who will. Facts with their places.

import type { Change } from '../change.ts';
import { type Phrase, phrasesIn } from '../text/phrases.ts';

/** The first clause on the time, the purpose or in the messages by which nobody notices anything at all. */
export function deniedElsewhere(change: Change): Phrase | undefined {
  for (const { at, text } of phrasesIn(change, ['risk.timing', 'activity.purpose', 'communication.plan'])) {
    const match = nobody.exec(text) ?? nobodyHan.exec(text);
    if (!match || limited.test(text)) continue;
    const end = match.index + match[0].length;
    const lead = /[^,;，；：:]*$/.exec(text.slice(0, match.index))?.[0].trimStart().length ?? 0;
    const rest = /^[^,;，；]*/.exec(text.slice(end))?.[0].replace(/[\s.。!！]+$/, '').length ?? 0;
    const [from, to] = [match.index - lead, end + rest];
    return { at: { from: at.from + from, to: at.from + to }, text: text.slice(from, to) };
  }
  return undefined;
}

const people =
  '(?:users?|customers?|clients?|growers?|guests?|visitors?|members?|players?|drivers?|patients?|passengers?|readers?|dealers?|partners?|tenants?|students?|citizens?|patrons?|staff)';
const nobody = new RegExp(
  `\\b(?:nobody|no one|no (?:\\w+ ){0,2}?${people}) (?:will |would )?notices?\\b(?! ?[:：])|\\b${people} (?:will not|won['’]t|do(?:es)? not|don['’]t) notice (?:any(?:thing| of)|it\\b|the (?:change|night|switch|upgrade|move))|\\bnotices? nothing\\b`,
  'i',
);
const nobodyHan =
  /(?:用户|客户|业务|全程|完全)[^，。；]{0,6}无感(?!应)|无感知|没(?:有)?人会?(?:察觉|发觉|注意到)|没有[^，。；]{0,8}会?(?:察觉|发觉)/;
/** Until something, but for somebody, or as the reason why nobody is told. */
const limited =
  /\b(?:so|therefore|hence|until|till|before|but|except|unless|if|why|afterwards|from then on)\b|因此|所以|除了|除非|如果|若|以后|之后|以往|平时/i;
