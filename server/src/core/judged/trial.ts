// Whether an answer that should tell of a trial tells of none: no day, number, link or recording, no word for something that
// somebody did with the way back, nothing that is done over and over. Trust in a manual, a review or a vendor is no trial.

import { memoText } from '../memo.ts';
import { flattened } from '../text/flattened.ts';
import { longPattern } from '../text/longPattern.ts';

/** What stands there in place of a trial: words on what will be done, or anything else; undefined where there may be one. */
export const noTrial = memoText((text: string): 'promise' | 'claim' | undefined => {
  if (text.length > 350) return undefined;
  const flat = flattened(text).replace(onPaper, ' ');
  if (told.test(place.test(flat) ? flat : flat.replace(numbered, ' ')) || did.test(flat) || didHan.test(flat))
    return undefined;
  return ahead.test(flat) ? 'promise' : 'claim';
}, 256);

/** Reading and talking are no trial. */
const onPaper = longPattern('gi')`
  \b(?:looked|read|walked|went|gone|talked) (?:\w+ )?(?:at|through|over) (?:the |these |all |them |it |those |our )*(?:steps?|plan|document|points|list|on paper|at the table)?\b|
  (?:评审|会上|纸面|桌面|口头|手册|文档|方案|大家|一起)[^，。；\n]{0,12}?(?:过了?一?[遍下]|看过|走过|讨论过|推演过?)|(?:都|也)看过
`;
/** A version or the page of a manual, which tell of no trial where no place is named. */
const numbered = longPattern('gi')`
  \b(?:version|chapter|page|section|edition|release|from|to|v)\s?\d[\d.]*\b(?!\s?(?:min|s\b|sec|h\b|hour))|第\s?\d+\s?[章节页]|\b\d+\+? years?\b(?! ago)|\d+\s?多?年
`;
const place =
  /\b(?:dev\w*|stag(?:e|ing)|lab|test(?: \w+)?|uat|pre-?prod\w*|sandbox|bench|rig)\b|测试|预发|准生产|实验|沙箱|仿真|环境/i;
/** A number that is none of a name, code, an address, a quoted thing, a time that lies back, what is repeated or accepted. */
const told = longPattern('iu')`
  (?<![\p{L}\d.])\d|[\x60#]|https?:|\]\(|\b(?:yesterday|last (?:night|week|month|year|mon|tues|wednes|thurs|fri|satur|sun)\w*|ago|twice|times|since)\b|
  \b(?:nightly|weekly|monthly|quarterly|every|each) (?:\w+ ){0,2}?(?:drill|rehears\w*|exercise|practi[cs]e\w*|test|run)|\b(?:accept|approv|agree|sign)\w*\b|
  昨|前天|上周|上个?月|刚刚?|今早|今天上午|[一二两三四五六七八九十几]+\s?(?:次|遍|分钟|秒|小时|月|号|台|[个轮])|每[周月天季次晚][^，。]{0,6}(?:演练|切|跑|退|练)|认可|接受|同意|批准|录屏|录像|日志|截图|记录
`;
/** What somebody did, in the past. */
const did = longPattern('i')`
  (?<!\b(?:be|is|are|being|get|gets|not|never|n't|nobody|to|was|were not) (?:\w+ly )?)\b(?:tested|verified|tried|rehearsed|simulated|exercised|practi[cs]ed|restored|reverted|rolled|switched|moved|flipped|ran|executed|
  performed|measured|replayed|repeated|completed|carried out|went back|took|came back|brought|put back|fell back|failed over|downgraded|re-?installed|swapped|did|done|passed|succeeded|worked|showed|watched|saw|timed|noted)\b
`;
const didHan =
  /[试跑做测走刷压练证切退滚回练恢]过|演练了|验证了|回退了|切了|退了|退到了|切回了|恢复了|完成了?|(?<!沟)通过|成功|已(?:经)?[^，。；]{0,8}(?:演练|验证|测试|试|回退|切回)|(?:演练|验证|测试)(?:正常|无误|ok)/i;
const ahead = longPattern('i')`
  \b(?:will|shall|'ll|would|going to|wants? to|plans? to|intends? to|hopes? to|tomorrow|tonight|next|as soon as|once(?! more| again)|when|before the|on the (?:morning|day|evening)|(?:on|until) (?:mon|tues|wednes|thurs|fri|satur|sun)day|comes|yet|soon|later)\b|
  再|将|会(?!上)|等|打算|准备|(?<![比按照条个份])计划|安排|约|之前|前|下周|明天|届时|到时|还(?:没|未|在)
`;
