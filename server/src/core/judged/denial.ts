// Whether a text only says why nothing will happen, where the question is what if it does.

import { memoText } from '../memo.ts';
import { flattened } from '../text/flattened.ts';
import { longPattern } from '../text/longPattern.ts';

/** Whether every sentence denies, plays down or only supports the denial. Takes an answer's prose. */
export const deniesOnly = memoText((text: string): boolean => {
  if (text.length > 800) return false;
  const flat = flattened(text);
  if (!isDenied(flat)) return false;
  const without = flat.replace(notScenario, ' ');
  if (scenario.test(without) || scenarioHan.test(without)) return false;
  // What neither denies nor supports a denial may be what happens, in words that no list knows; but what stands before the
  // denial and harms nobody is most likely its reason.
  const all = clausesOf(flat);
  const last = all.findLastIndex(isDenied);
  return all.every(
    (one, i) => isDenied(one) || support.test(one) || wordless.test(one) || (i < last && !harmful.test(one)),
  );
}, 512);

/** Whether each clause of a text that denies only is a denial itself: no words beside it that might be more than its reason. */
export const deniesThroughout = memoText((text: string): boolean => {
  const flat = flattened(text);
  return clausesOf(flat).every(one => isDenied(one) || short.test(one) || wordless.test(one));
}, 256);

/** "Only the configuration changes", 只改配置. */
const short = /\b(?:only|just)\b.{0,40}$|^[只仅].{1,8}$/i;

const clausesOf = (flat: string) =>
  flat
    .split(/\n|(?<=[.!?;:])\s|[。；！？，]|(?<=\p{Script=Han})[,;:!?]/u)
    .map(one => one.trim())
    .filter(one => /\p{L}/u.test(one));

/** Why it should be safe: what was done, what there is twice, what stays as it is. */
const support = longPattern('i')`
  \b(?:redundan\w*|mirror\w*|replica\w*|second|two|both|pairs?|clusters?|backups?|snapshots?|flags?|opt-in|optional|additive|\w*compatib\w*|read-only|only|just|small|minor|
  simple|trivial|config\w*|mature|standard|certif\w*|proven|tested|tests?|rehears\w*|used|years|times|before|already|vendor|support\w*|automat\w*|same|independent|parallel|
  beside|stays?|remains?|keeps?|went (?:fine|well|smoothly)|worked|online|rolling|canary|gradual\w*|staging|experience\w*|well[- ]known|documented|reliab\w*|stable|safe\w*|done|
  experts?|routine|because|since|roll(?:ed)?[ -]?back|revert\w*|confident|sure|old|behind)\b|
  测|演练|兼容|高可用|副本|双[机活写]|热备|冗余|备[份用件]|并行|经验|成熟|灰度|[只仅]|改动|简单|重试|机制|跑了|上线|方案|架构|回[退滚]|开关|充分|稳定|完善|支持|厂[家商]|原厂|官方|补丁|验证|互备|主备|
  [做干]过|多次|同步|自动|标准|常规|应急|预案|值守|监控|成功|极端|已|小|快|可控|忽略|一样|就算|即使
`;
/** What somebody would feel: what goes dark, is refused, stays empty, or cannot be done. */
const harmful = longPattern('i')`
  \b(?:dark|blank|white|black|empty|dead|blind|cold|hot|wet|closed|offline|off|declin\w*|refus\w*|reject\w*|disappear\w*|vanish\w*|drop\w*|miss\w*|die[sd]?|dying|hang\w*|freez\w*|frozen|
  wrong\w*|double|queues?|paper|manual\w*|nobody|no ?one|cannot|can't|unable|without|stale|leak\w*|overload\w*|full|flood\w*|collid\w*|loop\w*|flap\w*|burn\w*|alarm\w*|complain\w*|delay\w*|late|later|wait\w*|losing|logged out)\b|
  看不|用不|打不|收不|进不|出不来|登不|连不|找不|刷不|发不|取不|付不|错|空|断|黑|晚|白|停|慢|重复|漏|堵|满|排队|纸质|手工|报警|告警|投诉|误|串|乱|丢|掉
`;
/** Words before the sentence proper: "Honestly", "No". */
const wordless = /^[^\p{L}]*(?:(?:\p{Script=Latin}+[^\p{L}]+){0,2}\p{Script=Latin}*|\p{Script=Han}{1,3})[^\p{L}]*$/u;

/** The same of a list: half of its items at least deny; the others may only support them. */
export function itemsDeny(items: readonly string[]): boolean {
  const denied = items.filter(item => isDenied(flattened(item)));
  return denied.length * 2 >= items.length;
}

const isDenied = (flat: string) => denial.test(flat) || denialHan.test(flat);

const oneOf = (...parts: readonly string[]) => parts.join('|');

const harm = oneOf(
  'fail|impact|affect|break|broken|issue|problem|harm|damage|go wrong|happen|risk|downtime|outage|interrupt|disrupt|danger',
  'degrad|worst case|lose|loss|effect|error|incident|concern|touch|notice|lost|hurt|feel|suffer|trouble|bother|disturb',
);
const not = oneOf(
  "cannot|can't|can not|won't|will not|will never|shouldn't|should not|would not|wouldn't|doesn't|does not|do not|don't",
  "is not|isn't|are not|aren't|never|(?:nobody|no ?one|no \\w+) (?:will|would|can|could|should|is going to)",
);
/** What may stand between the denial and the harm; with other words it is most likely the scenario itself that has a "not". */
const between = `(?: (?:${oneOf(
  'be|been|have|has|caused?|led|had|lead|to|result|in|any|an?|the|our|its|much|really|actually|ever|negatively|adversely|directly|expect|expected|see',
  'foresee|anticipate|think|there|will|would|can|could|create|produce|introduce|pose|anything|that|it|of|or|and|on|for|user|users|customer',
  'customers|client|business|service|production|data|existing|running|already|significant|major|serious|severe|big|real|known|obvious',
  'going|gets?|put|at|expected|able|said|negative|noticeable|visible|further|other|possible|foreseeable|such|potential|high|particular|is|are|as|such|workloads?|traffic|critical',
)}),?){0,6}`;
const denial = new RegExp(
  oneOf(
    `\\b(?:${not})\\b${between} (?:${harm})`,
    `\\b(?:no|not any|without|zero|nothing|none|hardly any|little|minimal|low|very low|negligible)\\b${between} (?:${harm})`,
    `\\b(?:${harm})\\w*\\b(?: \\w+){0,4} (?:is|are|will be|should be|would be) (?:\\w+ )?(?:minimal|low|small|limited|negligible|none|nil|excluded|impossible|ruled out|out of the question)\\b`,
    '^[\\s>+-]*(?:nothing|none)(?:[,;:]| \\w)|\\b(?:no|not any|hardly any) (?:\\w+ )?way\\b|\\b(?:will|would|do|does|can) ?(?:not|n.t) (?:\\w+ )?(?:notice|see|feel) (?:any|it|the (?:difference|change|switch))|\\bnothing (?:can|could|will|should|would|is|much)\\b|\\b(?:unlikely|improbable|impossible)\\b',
    "\\b(?:i|we) (?:\\w+ )?(?:can(?:not|'t)|could(?: not|n't)|do not|don't) (?:think|imagine|see|foresee|expect|anticipate)\\b|\\b(?:do not|don't) expect\\b",
    "^\\s*(?:(?:honestly|frankly|tbh|really|personally)[, ]+)?(?:can(?:not|'t)|could(?: not|n't)) (?:\\w+ )?(?:think|imagine|see|foresee|come up)\\b",
    '\\b(?:faults?|errors?|problems?|issues?|failures?|mistakes?) (?:would|will|can|could|is|are|gets?) (?:\\w+ )?(?:be )?(?:\\w+ly )?(?:caught|detected|intercepted|corrected|found)\\b|\\b(?:can|could) (?:all |always |easily |simply |just )*be (?:undone|reversed|rolled back|reverted)\\b',
    '\\bnothing of the (?:kind|sort)\\b|^[\\s>+-]*not (?:much|a lot|many things)\\b|\\b(?:theoretical|hypothetical|academic|far-fetched|imaginary|negligible)\\b',
    "\\b(?:won't|will not|can't|cannot|shouldn't|should not)[.!\\s]*$|\\bnot (?:to be )?(?:expected|foreseen|likely|possible|anticipated|feared|aware of)\\b",
    '\\bno (?:\\w+ )?(?:scenario|case|situation)\\b|\\b(?:finish|be done|take|are done) (?:\\w+ ){0,3}(?:later|longer)(?! than (?:the|an?|one|two|\\d))\\b',
    "\\b(?:is|are|it's) (?:\\w+ly )?(?:safe|harmless|trivial|opt-in|backwards? compatible|non-disruptive)|\\bsafe (?:change|operation|to)",
    '\\b(?:done|did|performed) (?:this|it) (?:many|several|a hundred|dozens of|lots of)',
  ),
  'i',
);
const denialHan = longPattern('')`
  不会|不可能|出不了|没事(?!务)|不应(?:该)?|不至于|几乎(?:不|没)|不太可能|不存在|没有?(?:已知|什么|任何|太?大)?(?:的)?(?:风险|影响|问题|最坏)|无(?:任何|明显)?(?:风险|影响|问题)|
  (?:风险|影响|概率|可能性)(?:很|极|较|非常|比较|都)*(?:小|低|可控|有限)|不影响|(?:感[觉受知]|察觉)不[到出]|(?:没有?|无)(?:任何|明显)?(?:感知|感觉)|(?:没有?|未|无)[^，。；]{0,6}(?:异常|故障|出过问题|过问题|事故|隐患)|没(?:什么|啥)(?:问题|影响|风险)|很安全|安全可靠|不涉及|可以?忽略(?:不计)?|没有不可(?:接受|控)|理论上(?:的|才)|(?:没有?|未|不)[^，。；]{0,4}出过?事|可能性?[^，。；]{0,4}(?:没有|为零)|[想看]不出|(?:多花|晚|慢|久)一?点(?:时间)?|不会停
`;

/** What only looks like a scenario word. */
const notScenario = new RegExp(
  oneOf(
    '\\b(?:nobody|no ?one|no \\w+) would\\b|\\b(?:no|any|not a) (?:\\w+ )?(?:scenario|case|situation)s?\\b(?:[^.;,]{0,20} (?:would|could|might|may) \\w+)?|\\b(?:if any|if at all|even if|no matter if|what could go wrong|(?:un)?likely to \\w+|when (?:it is |the flag is )?(?:enabled|off|disabled))\\b',
    "\\b(?:anything that|nothing(?: that)?) (?:can|could|may|might|would)[\\w ]*|\\b(?:may|might|would|could) not\\b|\\b(?:would|could)n't\\b",
    `\\b(?:${not}|no|not|without|zero|any|nothing) (?:\\w+ ){0,3}?(?:fail|down|downtime|lost|loss|lose|unavailable|outage|corrupt\\w*|timeouts?|crash|errors?|slow\\w*|break|stuck|interrupt\\w*|disrupt\\w*|degrad\\w*|delay\\w*)\\b`,
    "\\b(?:no way|cannot|can't|could not|couldn't|don't|do not|hardly|not|fail to) (?:\\w+ ){0,5}?(?:could|might|may|would|can)\\b|\\b(?:in|no) doubt\\b",
    '不可能(?![^，。；;,]{0,4}(?:丢|断|中断|失败|宕))|(?:不太|没有?|几乎不)可能|可能性|可能会?不|即使|即便|无论如何',
    '(?:不会|没有?|未|无|不|不存在|不至于)[^，。；;,但]{0,8}?(?:丢失?|丢单|中断|不可用|超时|失败|宕机|崩溃|回退|变慢|报错|异常|故障|状况|风险|问题)(?:[^，。；;,但]{0,16}?(?:丢失?|中断|不可用|超时|失败|宕机|崩溃|变慢|报错|异常|故障|风险|问题|情况|可能))?',
    '(?:全程|一直|始终|保持|原样|原地|[表库机])不动|(?:感[觉受知]|察觉|体会|想|看)不[到出]|出不了|即使[^，。]*|就算[^，。]*|掉一[台个块]',
  ),
  'gi',
);

const scenario = new RegExp(
  `\\b(?:${oneOf(
    'if|when|whenever|in case|could|may|might|would|unless|until|otherwise|worst(?: case)?:|then|scenario|suppose|assuming|provided',
    'fails?|failing|lost|lose[sd]?|loss|down|outage|unavailable|corrupt\\w*|stale|timeouts?|time out|crash\\w*|stuck|queued|(?:queues?|backlogs?) (?:up|for|until|\\w+ )?(?:fill|grow|back|overflow|stall|stop|build|run)\\w*|reject\\w*|refuse\\w*',
    'slow(?:er|s)?|errors? (?:rate|for|on|until)|\\d+ ?(?:min|minutes|h|hours|s|seconds|days)|locked|duplicates?|missing|restart\\w*|has to|have to|must',
    'but|however|(?<!\\b(?:go|goes|going) )wrong|twice|doubled?|late|half(?! (?:of )?(?:the (?:world|industry|country|planet)|our competitors))|blocked|waits?|waiting|stops?|stopped|stands?|shut|by hand|manually|unreachable|find out|for (?:weeks|days|hours|months)|silent\\w*|back to|(?:about|up to|some|all|around) \\d|phon\\w+|call(?:s|ing)?',
  )})\\b`,
  'i',
);
const scenarioHan =
  /如果|若|假如|一旦|万一|可能|要是|最坏(?:情况)?[:：为是]|则|导致|丢失?|中断|不可用|超时|失败|宕机|崩溃|变慢|报错|异常|需要?人工|延迟|积压|掉线|下降|\d+\s*(?:分钟|小时|秒)|但|不过|只能|只好|要等|打满|不一致|停摆|瘫痪|不对|错|(?<![感察想看体]\p{Script=Han}?)[\p{Script=Han}](?:不[了上出开动住]|不起来)|白屏|排队|投诉|重复|泄露|空白/u;
