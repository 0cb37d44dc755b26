// Whether an answer about something that should have happened by now says only that it did not: "not looked at yet", "Bob does
// it on Monday", 还没来得及看. A result beside it (a number, "all quiet", 正常) is an answer, whatever else is still open.

import { memoText } from '../memo.ts';
import { longPattern } from '../text/longPattern.ts';

/** Whether a text tells of nothing that was seen or done, only that it is still to come. Ask only once its time is over. */
export const isNotDone = memoText((text: string): boolean => {
  if (text.length > 400) return false;
  if (notDue.test(text) && !past.test(text)) return true;
  const clauses = withoutDays(text.normalize('NFKC').replace(/’/g, "'"))
    .split(/[.,;:!?。；，：！？\n]+/)
    .map(clause => clause.trim())
    .filter(Boolean);
  const open = clauses.filter(clause => still.test(clause) || stillHan.test(clause));
  return open.length > 0 && clauses.every(clause => open.includes(clause) || !result.test(clause));
}, 256);

/** Whether a short text about a look holds nothing that could be its result: no number, no link, no word on how things are. */
export function tellsNoResult(text: string): boolean {
  return text.length <= 120 && !result.test(withoutDays(text.normalize('NFKC'))) && !judgement.test(text);
}

/** Whether a text on what was learned holds a lesson: a finding, what is done otherwise since, a number, a link; or is long. */
export function tellsLesson(text: string): boolean {
  if (lesson.test(withoutDays(text.normalize('NFKC').replace(/’/g, "'")))) return true;
  return text.length > 240 && !isNotDone(text);
}

/** Days, times and numbers of tickets say when and where, not what was seen. */
function withoutDays(text: string): string {
  return text.replace(
    /\d{4}-\d\d?-\d\d?|\d\d?[:：]\d\d|(?:\d{4}\s?年\s?)?\d\d?\s?月(?:\s?\d\d?\s?[日号]|[初中底份])|\b[A-Z]{2,}-\d+|\b24\s?h\w*|\d+\s?(?:天|小时|days?|hours?)\b/g,
    ' ',
  );
}

/** It was too early when that was written. What is to be looked at may be named beside it, with numbers. */
const notDue = /\bnot (?:yet )?due\b|(?:还没|未|没)到(?:时间|时候|期|点)/i;
const past =
  /\b(?:looked|checked|saw|seen|showed|found|reviewed|measured|passed|stayed|was|were|went|held)\b|正常|稳定|已经?看|看过|看了/i;

const still = longPattern('i')`
  (?:\b(?:not|nobody|no one|never|hardly)\b|n't\b)[^\d]{0,40}\b(?:look|check|review|verif|measur|evaluat|do\b|done|time\b|got\b|get\b
  |happen|held|take place|taken place|met\b|written|started|yet$)|^(?:still )?(?:pending|open|outstanding|overdue|to do|to be \w+|forgot\w*|postponed|skipped|missed|moved|put off)\b
  |\b(?:wait(?:s|ing)? (?:for|until)|once|when) [^\d]{0,40}\b(?:back|time|free|appointment|date|slot)\b|\b(?:on|in) (?:his|her|their|my|our) (?:list|calendar|queue|backlog|to-?do)\b
  |(?:\b(?:will|shall|must|should)|'ll|\b(?:going|plans?|wants?|has|have|needs?|intends?|is|are) to)\b[^\d]{0,24}\b(?:look|check|do|write|fill|see|review|evaluate|report|add|hold|meet|be held|be done|take place|follow)\b
  |\b(?:does|looks|checks|writes|fills|reviews|adds|holds)\b[^\d]{0,40}\b(?:when|once|here|this in|tomorrow|later|soon|next|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)`;
const stillHan = longPattern()`
  (?:还|尚|仍|暂)(?:时|且)?(?:没|未)|没(?:来得及|顾上|空|时间|人|看|查|做|开|写)|未(?:曾|及)?(?:看|查|检查|复查|复核|观察|召开|开|写|填|做)
  |忘记?|漏了|等[^\d]{0,16}(?:回来|约|安排|看|查|补|填|定|有空|排期)|待[^\d]{0,12}(?:看|查|补|填|约|定|开|安排)
  |(?:再|会|将|下周|明天|后天|回头|稍后|之后|后续)[^\d]{0,8}(?:看|查|补|填|开|写)|由[^\d]{0,12}(?:看|查)[^\d]{0,12}(?:后|再)填`;
const result = longPattern('i')`
  \d|\`|https?:|\b(?:fine|normal|okay?|quiet|nothing|no|none|clean|green|stable|unchanged|healthy|as (?:before|expected|usual|planned)|looked|checked|saw|seen|showed|shows
  |found|reviewed|measured|passed|held|met|agreed|learned|learnt|went)\b|正常|稳定|良好|一切|无(?:异常|报错|告警|问题|故障|事件|投诉)|没有?(?:异常|报错|告警|问题|故障|事件|投诉)|(?:看|查|开|做)(?:过|了)|已经?(?:看|查|开|检查|复盘)|(?:未|没)(?:发现|见|出现)`;
const judgement = longPattern('i')`
  \b(?:good|well|great|calm|same|like|as|within|below|under|above|over|limits?|range|(?:un)?usual|works?|working|runs|running|resolved|solved|fixed|failed|slow\w*|fast\w*|high\w*|low\w*
  |rose|fell|drop\w*|spik\w*|grew|alerts?|errors?|incidents?|complain\w*|notic\w*|issues?|problems?|tickets?|done|complete\w*|perfect|success\w*|true|confirmed|yes|recovered|back)\b
  |[好高低无升降稳]|一样|如常|如旧|持平|差不多|恢复|通过|完成|报警|报错|告警|异常|问题|故障|投诉|达标|符合|没有|平`;
const lesson = longPattern('i')`
  \d|\`|https?:|\b(?:learn(?:ed|t)|lessons?|causes?|caused|because|due to|so (?:that|a|an|the|we|it|they)|actions?|measures?|add(?:s|ed)|fix(?:ed)?|chang(?:ed|es)|next time
  |from now|in future|since then|instead|should have|too (?:late|slow|few|many)|did(?: not|n't)|was(?: not|n't)|were(?: not|n't)|nobody (?:had|knew|noticed|looked)|no one (?:had|knew|noticed|looked)
  |held|met|sat|agreed on|decided|(?:we|they|it turned out|was|were) found|turned out|showed|worked|failed|cost|took|knew|missing|runbook|template|checklist|monitor\w*|alarms?|alerts?|drills?|automatic\w*|every|now)\b
  |改(?!期|天|日)|(?:新|增|追)?加(?!班)[了入上在一个]|已加|补(?!充|写|填|开)|下次|以后|今后|教训|原因|因为|由于|导致|措施|行动项|改进项|放进|写进|学到|应该|发现|没人知道|当时|增设|上线|开(?:过|了)|已开`;
