// Whether a text that should prove something only promises it: "will be tested", "not yet", 待验证. English and Chinese.
// Words decide, never length; one thing that was really done silences it.

import { memoText } from '../memo.ts';
import { flattened } from '../text/flattened.ts';
import { daysOf, liesAhead, looksBack } from './ahead.ts';
import { showsLater } from './unproven.ts';

/** Whether a text speaks of tests only in the future. Takes an answer's text or its prose. */
export const promisesOnly = memoText((text: string): boolean => {
  if (text.length > 4000) return false;
  const flat = flattened(text);
  if (isReasonedNo(flat)) return false;
  return ((isFuture(flat) || liesAhead(flat)) && !isPast(flat)) || showsLater(flat) || isAllAhead(flat);
}, 512);

/** "Sunil will move the lab stack and will also block the port": each sentence is of what somebody will do, whatever that is. */
function isAllAhead(flat: string): boolean {
  const all = sentences(flat);
  return all.some(one => somebodyWill.test(one)) && !all.some(one => told.test(one.replace(asIs, ' ')));
}

const somebodyWill =
  /(?<![\p{L}])(?:(?!It\b|This\b|That\b|The\b)\p{Lu}\p{Ll}+|we|they|he|she|I)(?: will|'ll| (?:is|are|am) going to) (?!be\b|not\b)\p{L}/u;
const told =
  /\b(?:was|were|had|did|ha(?:s|ve) (?:been|had|done)|went|took|came|gave|ran|kept|held|found|saw|got|made|green|pass(?:es)?|\p{L}{2,}ed)\b|https?:/iu;
/** What a thing is called or how it is set stands in the form of the past. */
const asIs =
  /\b(?:the|a|an|its|our|be|get|gets) (?:\p{Ll}+ly )?\p{Ll}+ed\b|\b(?:need|feed|speed|seed|shed|bed|red|used|based|called|named|indeed|embed)\b/gu;

/** The same, known that it is read now: a day that is past tells of a test. */
export function promisesAt(text: string, now: number): boolean {
  const flat = flattened(text);
  if (showsLater(text) && !isReasonedNo(flat)) return true;
  const days = testDays(flat, now);
  if (days === 'behind') return false;
  return promisesOnly(text) || (days === 'ahead' && isFuture(flat));
}

/** Whether the days that a text tells of its tests are all still to come, in whatever words: a slip in a date, or no test yet. */
export function isAheadOf(text: string, now: number): boolean {
  return text.length <= 4000 && testDays(flattened(text), now) === 'ahead';
}

/** Whether one item among others tells what somebody will do on a day that has not come: no second look, and no clock that is set to it. */
export function liesAheadAt(item: string, now: number): boolean {
  const flat = flattened(item);
  if (willHan.test(flat) && !looksBack(flat.replace(/(?:是否|能否|会不会)[^，。；]{1,8}/g, ' '))) return true;
  return daysOf(flat, now) === 'ahead' && somebodyWill.test(flat) && !beside.test(flat) && !deadline.test(flat);
}

/** 上线前罗嘉琪会把时钟拨到那一夜跑一遍. */
const willHan =
  /(?:上线|变更|发布|动手|切换|割接|升级)前[^，。；]{0,12}(?<!不)会(?![话议员有不再])[^，。；]{0,30}(?:跑|测|试|演练|验证|确认|走)/;
const beside = /\b(?:again|once more|also|as well|clock|besides)\b/i;

function testDays(flat: string, now: number): 'ahead' | 'behind' | undefined {
  const dated = sentences(flat).flatMap(one => {
    const days = daysOf(one, now);
    return days ? [{ one, days }] : [];
  });
  if (dated.some(({ one, days }) => days === 'behind' && !isFuture(one))) return 'behind';
  const isComing = dated.every(({ one, days }) => days === 'ahead' && !deadline.test(one));
  return dated.length > 0 && isComing ? 'ahead' : undefined;
}

/** A day until which something holds is no day of a test. */
const deadline = /\b(?:until|till|expires?|expiry|valid|by|before|deadline|due|ends?|support)\b|到期|之前|截止|前/i;

/** Whether a text says no more than that its content will be thought of or written later. */
export const defersOnly = memoText((text: string): boolean => {
  if (text.length > 400) return false;
  const all = sentences(flattened(text));
  return all.length > 0 && all.every(one => !/[\d`]/.test(one) && (deferred.test(one) || deferredHan.test(one)));
}, 512);

const oneOf = (...parts: readonly string[]) => `(?:${parts.join('|')})`;

const test = oneOf(
  '(?:re-?|smoke[- ]?|load[- ]?)?test(?:ed|ing|s)?|verif(?:y|ied)|validat(?:e|ed)|cover(?:ed)?|exercis(?:e|ed)',
  'rehears(?:e|ed)|simulat(?:e|ed)|dry[- ]?run|try|tried|prov(?:e|en)|confirm(?:ed)?|check(?:ed)?|observ(?:e|ed)',
  'monitor(?:ed)?|watch(?:ed)?',
);
const act = oneOf(
  'add(?:ed)?|do|done|perform(?:ed)?|complet(?:e|ed)|execut(?:e|ed)|run|carr(?:y|ied) out|conduct(?:ed)?|happen',
  'take place|follow|start|(?:go|gone|walk(?:ed)?) through|measure[d]?|replay(?:ed)?|repeat(?:ed)?|practi[cs]ed?|finish(?:ed)?|writ(?:e|ten)|attach(?:ed)?|provid(?:e|ed)|schedul(?:e|ed)',
);
const ahead = oneOf(
  "will|would|shall|should|must|can|'ll|going to|gonna|(?:plan|planning|planned) (?:to|on)|plan is to|yet to|still to|left to",
  '(?:(?:intend|want|hope|aim|expect|need|have|remain)s?|has|due|about|ready|expected|supposed|scheduled) to',
);
const how = '(?:(?:also|then|first|all|both|each|again|only|still|\\w+ly) )*';
const willTest = new RegExp(`(?:\\b|(?='))${ahead} ${how}(?:(?:be|get) ${how})?(?:${test}|${act})\\b`, 'i');
const willAct = new RegExp(`${act}$`, 'i');
const tested =
  /\b(?:test|verif|valid|check|rehears|dry[- ]?run|drill|stag|qa\b|uat\b|e2e|pre-?prod|sandbox|bench|rig|lab\b|steps?\b|points?\b|batch|replay|shadow|pilot|trial|coverage|regression|it\b|this\b|that\b|they\b|these\b|both\b)/i;

const aheadWord = new RegExp(
  oneOf(
    "\\b(?:will|would|shall|should|must|can|going|gonna|plan|intend|want|hope|aim|expect|need|have|has|remain|due|about)|'ll\\b",
    '\\b(?:ready|scheduled|booked|arranged|supposed|yet|still|left|to be|tb[dc]|todo|progress|under ?way|ongoing|pending)',
    '\\b(?:upcoming|outstanding|before|being|next|tomorrow|later|await|wait|once|soon|until|qa|they|it|test)',
  ),
  'i',
);
const later = new RegExp(
  oneOf(
    "\\b(?:not yet|tb[dc]|todo|in progress|(?:is|are|still|currently|now|tests?) under ?way|ongoing|pending|upcoming|outstanding|before beta|tomorrow)|n't yet",
    `\\bto be ${how}(?:${test}|${act})|\\bnot (?:been )?(?:\\w+ )?(?:tested|verified|validated|rehearsed|done|tried)(?: \\w+){0,4} yet`,
    '\\b(?:they|it) will be\\b|\\btest(?:ing)? plan\\b|\\bnext (?:week|sprint|release|mon|tues|wednes|thurs|fri)|\\blater (?:today|this week)',
    '\\b(?:testing|tests?|verification|validation|rehearsal|dry[- ]?run|drill|qa|uat|regression|it)\\b(?: \\S+){0,5} (?:is|are)(?: also| currently| still)? (?:planned|scheduled|being|running|required|needed|due)',
    '\\b(?:testing|tests?|verification|validation|rehearsal|uat|qa) (?:planned|scheduled|ongoing|pending|to follow)|\\b(?:am|are|is) (?:\\w+ )?(?:testing|verifying|validating)\\b',
    '(?<!\\b\\d[\\d,.]* \\w+ )\\b(?:planned|scheduled|booked|arranged) (?:for|in|on|as|before|after|during|next)',
    '\\b(?:await(?:ing)?|waiting (?:for|on)|once(?! more| again)|as soon as|until) (?:\\S+ ){0,4}(?:qa|test\\w*|staging|environment|env|sign-?off)',
    '\\b(?:currently|now|still|is|are) (?:still |currently )?being (?:tested|verified|validated)|\\b(?:currently|now|still) (?:testing|verifying|validating)',
    '\\bneeds? (?:a |an |some |more |another |further )?(?:re-?test|test(?:s|ing)?|verification|validation|rehearsal|dry[- ]?run)\\b|\\bwill(?: be| do)?[.!\\s]*$',
    "\\b(?:we|you)(?:'ll| will) (?:see|find out|know)\\b",
    '\\bqa (?:is|are) (?:\\w+ )?(?:testing|on it|working)',
  ),
  'i',
);
const testHan =
  '(?:测|验证|演练|回归|试跑|跑一[遍下]|试一[遍下]|确认|压测|检查|观察|联调|[走过]一遍|边[做走]边|看看|看情况)';
const laterHan = new RegExp(
  oneOf(
    `(?:将|会(?!议|话|员|诊)|(?<![比按照条个份])计划(?!停|卡|暂停|[里中书])|准备|打算|预计|拟|安排|争取|需要?|须|应当?|再|后续|稍后|回头|之后|[明今][天晚]|下周|(?<!上)周[一二三四五六日]|届时)[^。；;！？\\n]{0,24}?(?:${testHan}|补充)`,
    `待[^。；;\\n]{0,10}?(?:${testHan}|补充|完成)|(?:等|等待)[^。；;\\n]{0,12}?(?:测|验证|qa|环境|演练)`,
    `(?:上线|发布|变更|投产|割接|灰度|执行)(?:前|后|时|中|当[天晚])[^。；;\\n]{0,12}?${testHan}`,
    '排期中?|排队中|(?:正在|还在|在)(?:做|进行)?(?:测(?!试?(?:机房?|环境|集群|[库服网站区台床室间里上场线楼厂仓组]|平台|系统|中心|租户|设备|节点))|验证(?!环境|集群|平台|中心)|演练(?!环境|中心)|回归|压测(?!环境|集群|平台))|(?:测试|验证|演练)(?:计划|方案|安排)',
    '(?:测试|验证|回归|压测|演练|联调)(?:正在)?(?:进行)?中(?!途|间|段|心|台|控|[^。；;\\n]{0,6}(?:发现|未|没|通过|出现))',
    '(?:测试|验证|回归|演练)[^。；;，\\n]{0,4}(?:通过|完成)(?:之后|以后|后)',
    `(?:尚未|还没有?|仍未|暂未|没来得及|未|没有?)[^。；;，,\\n]{0,8}?(?:测|验证|演练|回归)`,
  ),
  'i',
);

/** Some sentence speaks of the future; "run" and "do" count only beside something that is tested. */
function isFuture(flat: string): boolean {
  if (laterHan.test(flat)) return true;
  if (!aheadWord.test(flat)) return false;
  return sentences(flat).some(sentence => {
    if (later.test(sentence)) return true;
    const found = willTest.exec(sentence);
    return found !== null && (!willAct.test(found[0]) || tested.test(sentence));
  });
}

const done = new RegExp(
  `\\b${oneOf(
    '(?:re)?tested|verified|validated|performed|executed|ran|passed|succeeded|worked|showed|shown|observed|measured|rehearsed',
    'simulated|tried|exercised|checked|covered|completed|confirmed|proved|proven|restored|reverted|rolled back|deployed|did(?! not|n)',
    'upgraded|applied|replayed|benchmarked|finished|took|(?:was|were|been|has|have) done|done (?=in|on|at|by|with|twice|manually)|(?:went|walked) through|carried out|conducted',
  )}\\b`,
  'gi',
);
/** What stands before a past form that is none: what has to be, what is waited for, what was denied. */
const notDone = new RegExp(
  `\\b${oneOf(
    "be|get|gets|being|not|never|without|un|if|when|unless|is|are|isn't|aren't|wasn't|weren't|yet to have|not (?:\\w+ ){0,2}been",
    "hasn't(?: been)?|haven't(?: been)?|(?:once|until|as soon as|after|when|before|if)(?: [^,.;]{0,40}?)?",
  )}\\s+(?:\\w+ly |also |all |both |yet )*$`,
  'i',
);
const evidence = new RegExp(
  oneOf(
    '^\\s*(?:yes|tested|verified|manual(?:ly)? tested|done)\\b|^\\s*[$#>] |\\bsuccessful(?:ly)?\\b|\\btests? pass\\b|\\bgreen\\b',
    '\\bmanual(?:ly)? tests? (?:was |were )?performed\\b|\\b(?:results?|logs?|report|output|evidence)\\s*(?::|at\\b|in\\b|https?:)',
    '\\b\\d+ (?:runs|of \\d+ passed|times)\\b|\\b(?:pipeline|run|build|job) #?\\d+',
    // What came out, in a report without a verb: a link to it, a count of what was refused, a measured percentile.
    '\\[(?:report|results?|log|graph|protocol|recording|报告|记录|日志|结果|录屏)[^\\]\\n]{0,30}\\]\\(|\\b(?:all|none|no|zero|0) (?:\\w+ ){0,2}(?:refused|lost|dropped|rejected|failed|accepted|identical|errors?|rejects|losses|differences?)\\b',
    '\\bp9\\d(?:\\.\\d)? (?:of |was |at |: ?)?\\d|\\d+ (?:[a-z]+ )?before and \\d+ (?:[a-z]+ )?after\\b|(?:用例|检查项?|测试项?|\\d+\\s?[条项个次遍])[^，。；]{0,6}全部?[绿过通]|差异\\s?(?:为\\s?)?0|0\\s?差异',
  ),
  'i',
);
const pastHan = new RegExp(
  oneOf(
    '已(?:经)?(?!安排|排[进到上期]|预?约|列入|计划|申请)[^。；;，,\\n]{0,14}?(?:测|验证|通过|演练|完成|回归|跑|执行|覆盖|确认)|(?:均|全部|都)已?(?:通过|正常|成功|符合预期|达标|合格)(?!了?(?:[我咱]们)?(?:后|才|再|之后|以后|方可))',
    '(?:测试|验证|演练|回归|压测|联调|试跑|用例|预演)[^。；;，,\\n]{0,6}?(?:通过|完成|完毕|成功|正常|无误|ok|无异常)(?!后|之后|以后|再|才|方可|时)',
    '(?:测试|测|验证|演练|跑|做|压测|试|回归|执行|走)(?:过|了|通了|完了|完毕)(?!后|之后|以后|再|才)',
    '[\\u4e00-\\u9fff]过(?=[一二两三四五六七八九十几\\d]+\\s?[次遍回轮])',
    '\\d\\s*(?:毫秒|秒钟?|分钟?)(?:内|左右)?(?:就|即|后)?(?:生效|完成|成功|恢复|切回|回来)|[，,]\\s*\\d+\\s*(?:秒钟?|分钟?)(?=[，,。；;（(]|\\s*$)|无(?:报错|异常|丢失)|\\d\\s?\\/\\s?\\d+\\s?(?:正确|通过|成功|一致|合格)|结果[:：为]|进行了|[耗用历]时\\s*\\d|用了\\s*\\d|(?:未|没有?)发现(?:异常|问题)',
  ),
  'gi',
);
const notHan =
  /(?:将|会(?!议|话|员|诊)|(?<![比按照条个份])计划(?!停|卡|暂停|[里中书])|预计|打算|预约|约了|排进|安排|想|待|等|前|需要?|须|尚未|还没有?|没有?|未|不曾|再|准备|争取|确保|保证|如果|若|一旦|直到|后续|稍后)[^。；;，,\n]{0,12}$/;

function isPast(flat: string): boolean {
  for (const match of flat.matchAll(pastHan)) {
    if (!notHan.test(flat.slice(Math.max(0, match.index - 16), match.index))) return true;
  }
  return sentences(flat).some(sentence => {
    for (const match of sentence.matchAll(done)) {
      if (!notDone.test(sentence.slice(Math.max(0, match.index - 60), match.index))) return true;
    }
    return evidence.test(sentence) && !later.test(sentence) && !willTest.test(sentence);
  });
}

const no =
  /^\s*(?:[-+>]\s*)?(?:no|none|n\/a|not (?:needed|required|applicable|possible)|不需要|无需|不涉及|不适用|否|无法)(?![\p{L}\p{N}-])/iu;
const reason =
  /\b(?:because|since|as (?:it|the|this|we)|due to|only(?! (?:\d|a |an |one|two|three|four|five|six|seven|eight|nine|ten|some))|stateless|in-memory|same path|no \w+ (?:state|data|schema|change))\b|由于|因为|只|仅|同一|无状态/i;

/** "No. In-memory only, nothing to test" is an answer of another kind, even where it goes on about the future. */
function isReasonedNo(flat: string): boolean {
  return no.test(flat) && reason.test(flat);
}

const deferred = new RegExp(
  oneOf(
    `(?:will|shall|should|must|needs? to|has to|have to|going to|'ll|^to) ${how}(?:be |get )${how}(?:defined|discussed|determined|worked out|figured out|evaluated|assessed|clarified|thought|agreed on)`,
    `(?:will|shall|'ll|going to|gonna) ${how}(?:come up with|sort (?:it|this|that|something|things) out|find (?:a way|something)|(?:deal|cope) with (?:it|this|that)|cross that bridge|(?:figure|work) (?:it|this|that|something) out)\\b`,
    `(?:need|needs|have|has|still|(?<!not |n.t )going|want|plan) to ${how}(?:define|discuss|determine|work out|figure out|evaluate|assess|clarify|think|come up)`,
    `\\b(?:mitigations?|measures|details?|plans?|controls?)\\b[^.]{0,30} (?:will|to) ${how}(?:be |follow)|\\b(?:to follow|follows later|under discussion|in discussion)\\b`,
  ),
  'i',
);
const deferredHan =
  /(?:将|会|待|后续|稍后|之后|回头|再|需要?|(?<![比按照条个份])计划(?!停|卡|暂停|[里中书])|正在)[^。；;\n]{0,12}?(?:讨论|补充|确定|评估|完善|制定|梳理|整理|编写|商量|考虑|补上|想)|待[^。；;\n]{1,16}(?:后|再)(?:补|填|给出|提供|更新)|(?:方案|措施)[^。；;\n]{0,6}(?:再定|未定|待定|讨论中|制定中|评估中)/;

const sentences = memoText(
  (flat: string): readonly string[] =>
    flat
      .split(/\n\s*\n|\n(?=\s*(?:[-+|]|\d+[.)])\s)|(?<=[.!?;])\s+(?=\S)|[。；！？]/)
      .map(one => one.replace(/\s+/g, ' ').trim())
      .filter(Boolean),
  64,
);
