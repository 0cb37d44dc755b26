// What an answer says of the trial of a rollback besides a bare word: that nobody tried it, with which reason, or a yes
// that holds nothing anybody could look up.

import { memoText } from '../memo.ts';
import { flattened } from '../text/flattened.ts';
import { longPattern } from '../text/longPattern.ts';
import { hollow } from './vague.ts';

/** `trust`: it was not tried, and the only reason is trust in somebody or something. `reason`: there is another one. */
export type Untried = 'trust' | 'reason';

/** How an answer says in a sentence of its own that the rollback was not tried; undefined when it does not say so. */
export const untried = memoText((text: string): Untried | undefined => {
  if (text.length > 600) return undefined;
  const flat = flattened(text);
  if (!notTried.test(flat) && !notTriedHan.test(flat)) return undefined;
  // Tried in part: what was measured, or was tried somewhere before the word "not", speaks for itself.
  if (measured.test(flat) && !because.test(flat)) return undefined;
  if (agrees.test(flat) || (shown.test(flat) && !because.test(flat) && !deniesFirst(flat))) return undefined;
  return because.test(flat) ? 'reason' : 'trust';
}, 256);

function deniesFirst(flat: string): boolean {
  const [first = ''] = flat.split(/[.!?;:。；！？]/);
  return /^\W*no\W*$/i.test(first) || notTried.test(first) || notTriedHan.test(first);
}

const trial =
  '(?:test|try|tried|trie|verif|rehears|exercis|practi[cs]|walk|r[au]n\\b|go(?:ne)? through|went through|r[au]n through|done|did|do|gone (?:back|down\\w*|that way)|went back|check|simulat|dry[- ]?run|prov)';
const notTried = longPattern('i')`
  ^[\s>+-]*(?:no[,.;:]? (?:we |it )?)?(?:not (?:really|this time|yet|separately|explicitly|as such|quite|exactly|in particular|specifically|on its own|by us|so far|at all|on|in|at|with|for|here)\b|only (?:the )?(?:\w+ )?(?:forward|upgrade|way (?:there|up|out|forward))\b|we did not\b|we didn't\b|(?:we )?have(?: not|n't)\b)|
  \b(?:not|never|n't|nobody|no ?one|none of us|no (?:time|chance|opportunity|environment|place|possibility|need|test|trial|rehearsal))\b(?: \w+){0,5}? ${trial}\w*\b|
  \b(?:no|not see (?:a|any|the)|without) (?:reason|need|point|sense|use|cause) (?:to|in|for|of) (?:\w+ )?${trial}\w*\b|\b(?:skipped|left out|did without|omitted|dispensed with) (?:it|this|that|the (?:test|trial|rehearsal|verification))\b|\buntested\b|\bunverified\b
`;
const notTriedHan =
  /(?:只|仅)(?:做|演练|验证|测|试|跑)了?(?:了|过)?(?:前向|正向|升级|上线|切换)|(?:没有?|未|没能|没法|来不及|不用|没必要|无需|不必|不需要|还没|尚未|并未|没时间|没条件|没环境|没单独|没专门|没特意)[^，。；,;\n]{0,8}?(?:演练|验证|测试?|试|走|做过?|跑)/;
/** Why both ways are the same, or why there is nothing to try. */
const because = longPattern('i')`
  \b(?:because|since(?! \d)|as (?:it|the|this|we)|due to|stateless|in[- ]memory|read[- ]only|same (?:path|command|steps?|way|pipeline|script)s?(?! (?:as )?in the manual)|nothing (?:to|is stored|was stored)|
  no (?:\w+ )?(?:state|data|schema|lab|environment|test system|second)\b|there is (?:no|only)|only one|cannot be|used (?:every|each|last)|every (?:day|week|deploy|release)|each (?:day|week|deploy|release))|
  由于|因为|同一|相同|完全一样|无状态|只读|不落|没有(?:测试|开发|实验|第二)?[^，。]{0,4}环境|无法|只有一[台套个]|(?:每天|每周|每次)[^，。]{0,12}(?:用|走|跑|执行)|线上[^，。]{0,12}(?:用|走|执行)
`;
/** Whether nobody tried it because there was no occasion: no slot, no time. Others would have made one, whatever else speaks for it. */
export const noOccasion = (text: string): boolean => occasion.test(text) && !measured.test(text);

const occasion = longPattern('i')`
  \b(?:no|not any|any|(?:not|n't) (?:have |get |find )?(?:the |an? |enough )?)\s?(?:\w+ ){0,2}?(?:slot|time|occasion|opportunity|chance|capacity|room|window|budget|appointment)\b|\bran out of time\b|\bonly (?:ever )?(?:went|go|gone|tried|tested|did|ran|practised|practiced|rehearsed)(?: it)? (?:the )?(?:forwards?|upwards?|way (?:up|there|out))\b|(?:只|仅)(?:做|演练|验证|测|试|跑|走)(?:了|过)?(?:前向|正向|去程)|\btoo (?:busy|late|short|expensive)\b|
  \b(?:is|was|were|are) (?:\w+ )?(?:occupied|taken|busy|booked(?: out)?|in use|needed elsewhere|used by (?:others|another team|somebody else))\b|来不及|没(?:有)?(?:时间|空|机会|资源|排[上到期]|腾|条件|档期)|排不[上开]|抢不到|没约[上到]|被占(?:用|着)?
`;
const measured = /\d\s*(?:min|minutes?|s\b|sec|h\b|hours?|分钟?|秒|小时|次)|\d{4}-\d\d|\d\s*月\s*\d/i;

/** Whether a yes holds no day, place, name, number or result: "Yes of course", 做过了，挺顺利. */
export const agreesOnly = memoText((text: string): boolean => {
  const flat = text
    .normalize('NFKC')
    .replace(/[’‘]/g, "'")
    .replace(/[*_~>]/g, '')
    .replace(/^\s*(?:[-+]|\d+[.)])\s+/, '')
    .trim();
  if (hollow(text) === 'yes') return true;
  if (flat.length > 110 || !agrees.test(flat) || shown.test(flat)) return false;
  // A name in the middle of a sentence: somebody who can be asked.
  return !/[\p{Ll},] \p{Lu}[\p{Ll}]+/u.test(flat.replace(/\bI\b/g, 'we'));
}, 256);

const agrees = longPattern('i')`
  ^(?:(?:yes|yep|yeah|sure|certainly|definitely|absolutely|naturally|obviously|of course|done|verified|tested|checked|tried|rehearsed|all good|no (?:problem|worries))\b|
  (?:it|this|that|we|they|everything|all)(?:'s| is| has| have| was| were)? (?:\w+ )?(?:been )?(?:verified|tested|checked|tried|done|did|rehearsed|works?)\b|
  (?:是的?|有的?|对|当然|肯定|放心|没问题|必须的|已经?|都)?[，,、 ]*(?:我们|团队|同事|运维)?(?:已经?|都|早就?|之前|以前)?(?:在[^，。\d]{1,6})?(?:做|验证|测试?|试|演练|走|检查|确认)过|
  (?:是的?|有的?|对|当然|肯定|放心|没问题)(?:$|[，,。!！的了]))
`;
const shown = longPattern('i')`
  \d|[\`@#]|https?:|\]\(|\b(?:lab|staging|stage|stg|test (?:hall|bench|system|env\w*|cluster|tenant|bed|rig)|dev|uat|pre-?prod\w*|sandbox|qa|environment|rig|bench|tenant|canary|pilot|
  mon|tues|wednes|thurs|fri|satur|sun)(?:day|s)?\b|\b(?:yesterday|last (?:week|month|night|time|year)|week|month|january|february|march|april|june|july|august|september|october|november|december|
  twice|once|times|seconds?|minutes?|hours?|because|since|log|report|screenshot|recording|ticket)\b|
  预发|预生产|测试环境|测试机房?|实验|沙箱|仿真|环境|机房|昨|上周|上个?月|周[一二三四五六日]|[月日号]|[一二两三四五六七八九十几]+\s*(?:分钟|秒|小时)|[二两三四五六七八九十几][次遍]|日志|截图|报告|录屏|因为|由于
`;
