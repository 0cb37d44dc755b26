// Whether a text only says why nothing will happen, where the question is what if it does.

import { memoText } from '../memo.ts';
import { longPattern } from '../text/longPattern.ts';

/** Whether every sentence denies, plays down or only supports the denial. Takes an answer's prose. */
export const deniesOnly = memoText((text: string): boolean => {
  if (text.length > 800) return false;
  const flat = text.normalize('NFKC').replace(/[’‘]/g, "'").replace(/[*_~]/g, '');
  if (!denial.test(flat) && !denialHan.test(flat)) return false;
  const without = flat.replace(notScenario, ' ');
  return !scenario.test(without) && !scenarioHan.test(without);
}, 512);

const oneOf = (...parts: readonly string[]) => parts.join('|');

const harm = oneOf(
  'fail|impact|affect|break|broken|issue|problem|harm|damage|go wrong|happen|risk|downtime|outage|interrupt|disrupt|danger',
  'degrad|worst case|lose|loss|effect|error|incident|concern|touch',
);
const not = oneOf(
  "cannot|can't|can not|won't|will not|will never|shouldn't|should not|would not|wouldn't|doesn't|does not|do not|don't",
  "is not|isn't|are not|aren't|never",
);
/** What may stand between the denial and the harm; with other words it is most likely the scenario itself that has a "not". */
const between = `(?: (?:${oneOf(
  'be|been|have|has|cause|lead|to|result|in|any|an?|the|our|its|much|really|actually|ever|negatively|adversely|directly|expect|expected|see',
  'foresee|anticipate|think|there|will|would|can|could|create|produce|introduce|pose|anything|that|it|of|or|and|on|for|user|users|customer',
  'customers|client|business|service|production|data|existing|running|already|significant|major|serious|severe|big|real|known|obvious',
  'negative|noticeable|visible|further|other|possible|foreseeable|such|potential|high|particular|is|are|as|such|workloads?|traffic|critical',
)}),?){0,6}`;
const denial = new RegExp(
  oneOf(
    `\\b(?:${not})\\b${between} (?:${harm})`,
    `\\b(?:no|not any|without|zero|nothing|none|hardly any|little|minimal|low|very low|negligible)\\b${between} (?:${harm})`,
    `\\b(?:${harm})\\w*\\b(?: \\S+)? (?:is|are|will be|should be|would be) (?:\\w+ )?(?:minimal|low|small|limited|negligible|none|nil)\\b`,
    '^\\s*(?:nothing|none)(?:[,;:]| \\w)|\\bnothing (?:can|could|will|should|would|is|much)\\b|\\b(?:unlikely|improbable|impossible)\\b',
    "\\b(?:i|we) (?:\\w+ )?(?:can(?:not|'t)|could(?: not|n't)|do not|don't) (?:think|imagine|see|foresee|expect|anticipate)\\b|\\b(?:do not|don't) expect\\b",
    "^\\s*(?:(?:honestly|frankly|tbh|really|personally)[, ]+)?(?:can(?:not|'t)|could(?: not|n't)) (?:\\w+ )?(?:think|imagine|see|foresee|come up)\\b",
    "\\b(?:won't|will not|can't|cannot|shouldn't|should not)[.!\\s]*$|\\bnot (?:expected|foreseen|likely|possible|anticipated|aware of)\\b",
    "\\b(?:is|are|it's) (?:\\w+ly )?(?:safe|harmless|trivial|opt-in|backwards? compatible|non-disruptive)|\\bsafe (?:change|operation|to)",
    '\\b(?:done|did|performed) (?:this|it) (?:many|several|a hundred|dozens of|lots of)',
  ),
  'i',
);
const denialHan = longPattern('')`
  不会|不可能|不应(?:该)?|不至于|几乎(?:不|没)|不太可能|不存在|没有?(?:已知|什么|任何|太?大)?(?:的)?(?:风险|影响|问题|最坏)|无(?:任何|明显)?(?:风险|影响|问题)|
  (?:风险|影响|概率|可能性)(?:很|极|较|非常|比较|都)*(?:小|低|可控|有限)|不影响|没(?:什么|啥)(?:问题|影响|风险)|很安全|安全可靠
`;

/** What only looks like a scenario word. */
const notScenario = new RegExp(
  oneOf(
    '\\b(?:if any|if at all|even if|no matter if|what could go wrong|(?:un)?likely to \\w+|when (?:it is |the flag is )?(?:enabled|off|disabled))\\b',
    "\\b(?:anything that|nothing) (?:can|could|may|might|would)[\\w ]*|\\b(?:may|might|would|could) not\\b|\\b(?:would|could)n't\\b",
    `\\b(?:${not}|no|not|without|zero|any|nothing) (?:\\w+ ){0,3}?(?:fail|down|downtime|lost|loss|lose|unavailable|outage|corrupt\\w*|timeouts?|crash|errors?|slow\\w*|break|stuck|interrupt\\w*|disrupt\\w*|degrad\\w*|delay\\w*)\\b`,
    '不可能|(?:不太|没有?|几乎不)可能|可能性|可能会?不|即使|即便|无论如何',
    '(?:不会|没有|无|不|不存在|不至于)[^，。；;,]{0,8}?(?:丢失?|中断|不可用|超时|失败|宕机|崩溃|回退|变慢|报错|异常|故障)',
  ),
  'gi',
);

const scenario = new RegExp(
  `\\b(?:${oneOf(
    'if|when|whenever|in case|could|may|might|would|unless|until|otherwise|worst(?: case)?:|then|scenario|suppose|assuming|provided',
    'fails?|failing|lost|lose[sd]?|loss|down|outage|unavailable|corrupt\\w*|stale|timeouts?|time out|crash\\w*|stuck|queued|(?:queues?|backlogs?) (?:up|for|until|\\w+ )?(?:fill|grow|back|overflow|stall|stop|build|run)\\w*|reject\\w*|refuse\\w*',
    'slow(?:er|s)?|errors? (?:rate|for|on|until)|\\d+ ?(?:min|minutes|h|hours|s|seconds|days)|locked|duplicates?|missing|restart\\w*|has to|have to|must',
  )})\\b`,
  'i',
);
const scenarioHan =
  /如果|若|假如|一旦|万一|可能|要是|最坏(?:情况)?[:：为是]|则|导致|丢失?|中断|不可用|超时|失败|宕机|崩溃|变慢|报错|异常|需要?人工|延迟|积压|掉线|下降|\d+\s*(?:分钟|小时|秒)/;
