// Whether what should prove something holds nothing that another person could look up, or holds it only in sentences about the
// future. All but a few of the good proofs that we know have a number that is no version, ticket or review; most have a day.

import { memoText } from '../memo.ts';
import { flattened } from '../text/flattened.ts';
import { longPattern } from '../text/longPattern.ts';
import { looksBack } from './ahead.ts';

/** Whether all that could be looked up stands in sentences about what will be done, and there is one of these. */
export const showsLater = memoText((text: string): boolean => {
  if (text.length > 1200) return false;
  const all = flattened(text)
    .split(/\n\s*|(?<=[.!?;])\s+(?=\S)|[。；！？]/)
    .filter(one => /\p{L}/u.test(one));
  const now = all.filter(one => !future.test(one) || looksBack(one) || alreadyHan.test(one));
  const shown = now.filter(
    (one, i) => !ofDifference.test(one) && !(goesOn.test(one) && ofDifference.test(now[i - 1] ?? '')),
  );
  return now.length < all.length && !shown.some(looksBack) && showsNothing(shown.join('\n'));
}, 256);

/** "The lab has no anycast; that part is daily routine": what is said of the difference. */
const goesOn = /^\W*(?:that|it|this|so|which|hence|these|those)\b|^\W*(?:所以|因此|这)/i;

/** In what the place of the test differs from production tells of no test. */
const ofDifference =
  /\b(?:unlike|differ\w*|than) (?:in |from )?prod(?:uction)?\b|\b(?:for this reason|that is why|that's why),? (?:step|we)\b|\bdifferen(?:t|ce)s?\b|^\W*(?:the )?(?:lab|staging|uat|qa|sandbox|dev|test|pre-?prod|rehearsal)\b(?: (?:system|environment|cluster|host|rack|site))? (?:has|have|had) (?:no|only|fewer|less|one|half|neither|a (?:tenth|quarter|third))\b|(?:和|与|跟|同)(?:线上|生产)的?(?:差|区|不同)|差别|区别|^(?:预发|测试|开发|仿真|实验室|演练)(?:环境|集群|机房)?(?:里|中)?(?:没有|只有|不[接连])|^(?:预发|测试|开发|仿真|实验室|演练)(?:环境|集群|机房)?(?:的|里|中)?(?:对象|数据|样本|规模|机器|流量|节点)[^。]{0,20}(?:少|小|轻|低|慢|弱|旧)/i;

const showsNothing = (text: string): boolean => !evidence.test(flattened(text).replace(noEvidence, ' '));

/** The review, a ticket, a version, a span of years: they say what is tested, or by whom it is trusted. */
const noEvidence = longPattern('gi')`
  \[[^\]\n]*\]\([^)\s]*(?:pull|merge_requests|\/mr\/|review|commit)[^)]*\)|https?:\S*(?:pull|merge_requests|\/mr\/|review|commit)\S*|\b(?:MR|PR|pull|merge request|pull request|change|release|version)s?[ #!]*\d+|
  \b[A-Z]{2,}-\d+\b|\bv?\d+(?:\.\d+)+[\w.-]*|!\d+|\b\d+\+? years?\b(?! ago)|\d+\s?多?年|\bsince \d{4}\b|自?\d{4}\s?年(?:以来|起)|\b24\/7\b|\b7[x×*]24\b|\b100 ?%(?! of)
`;
const evidence = longPattern('iu')`
  \d|\x60|https?:|\]\(|#\d|\b(?:yesterday|today|this morning|last (?:night|week|month|year|\w+day)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december|ago|twice|
  (?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a (?:day|week|night|month)) (?!people|persons|colleagues|seniors|engineers|experts|teams|departments|developers|years))\b|
  昨|前天|今[早天晚]|上周|上个?月|周[一二三四五六日]|[一二两三四五六七八九十几百千半]\s?(?:次|遍|轮|趟|天|周|月|号|小时|分钟|台|笔|条|张|支|个(?:月|小时|用例|节点))
`;
const alreadyHan = /已(?:经)?(?!安排|排[进到上期]|预?约|列入|计划|申请|联系)/;
/** What says that it is still to come. */
const future = longPattern('i')`
  \b(?:will|shall|'ll|going to|(?:is|are) to (?:be )?\w+|plans? (?:to|a|an|for)|planned (?:for|on|to)|planning|intends? to|wants? to|hopes? to|scheduled|booked|foreseen|expected (?:by|on|until|to|for)|due (?:by|on)|
  on the (?:calendar|agenda|schedule)|by (?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|next (?:week|month|\w+day)|as soon as|once(?! more| again)|yet to)\b|
  (?<!机)会(?=在|于|先|把|再|由|用|对|跑|做|装|测|进行|安排)|将(?!近|军|来源)|(?<![比按照条个份])计划(?!停|卡|暂停|[里中书])|(?<!分钟|小时)安排(?!了|过)|预计|届时|到时|等[^，。；]{1,20}(?:后|再|了)|待[^，。；]{1,20}(?:后|再)|打算|准备(?=在|于|做|跑|测|用|安排)|争取|尽快|再补|再贴|正在|还在|[之以]前(?:会|要|完成|跑|测|做)
`;
