// Answers that only judge: that it works as it should, is important, suits everybody. What they speak of may be any trade's
// word; that nobody could look at anything, or learn a reason, makes them weak.

import { memoText } from '../memo.ts';
import { longPattern } from '../text/longPattern.ts';
import { saysLittle } from '../text/saysLittle.ts';
import { union, vocabulary } from '../text/saysOnly.ts';
import { hollowWords } from './vague.ts';

/** Whether each clause of a text only judges. A limit or a reason in it makes it an answer. */
export const judgesOnly = memoText(
  (text: string): boolean => !reason.test(text) && saysLittle(text, { phrases, fillers, most: 3 }),
  512,
);

/**
 * Whether a description of an end is praise throughout: nothing in it appears, is gone, or can be read anywhere. Other words may
 * stand beside the praise, since no list knows what a trade calls its things.
 */
export const praisesOnly = memoText((text: string): boolean => {
  if (text.length > 200) return false;
  const flat = text.normalize('NFKC').replace(/^\s*(?:(?:[-+*>]|\d{1,2}[.)])\s+)+/gm, '');
  // The longest list of words comes last: most answers name something that can be looked at.
  return !/[\d`@#|=<>%$\\[\]"“”「」]|\p{L}[_./]\p{L}/u.test(flat) && !shows.test(flat) && text.search(phrases) !== -1;
}, 256);

/** What can be looked at: where it is read, what is there or no longer there, and what somebody can do by name. */
const shows = longPattern('i')`
  \b(?:shows?|says?|reads?|prints?|lists?|answers?|logs?|reports?|redirects?|points?|gone|off|removed|empty|closed|retired|deleted|down|only|any ?more|no longer|none|left|both|each|switched|through the|
  (?:on|in|at|from|to|by|via|under) the new|console|dashboard|screen|monitor|page|board|panel|probe|check|lamp|led|green|red|blue|zero|one|two|three|four|half|twice|read-only|powered|registered|synced|in sync|replicat\w*|certificate|signed|encrypted)s?\b|
  \bcan (?!(?:all |again )*(?:work|go on|carry on|continue|use)\b)\w+|显示|不再|删除|关机|下电|下线|只|均为|全部|都(?:走|由|在|到|指|能|可)|(?<![功性可职智])能[^够正常]|可以[^正放]|指向|切到|迁到|走新|一致|在线|大屏|面板|看板|灯|绿|红|[一两二三四五六七八九十]\s?[台个条路套]|日志|曲线|归零|为空|同步|注册
`;

/** Words that judge nothing and name nothing. */
const beside = vocabulary(
  `particular particularly special any other agreed agree committee steering board department departments programme program strategy involved
   back other others someone satisfaction months weeks years own new modern whole different several many parties otherwise side`,
  '网络 医护 医生 护士 各方 员工 同事 集群 承接 着 使用 上网 质量 切换 割接 迁移 替换 更换 老化 沟通 各部门 部门 各方 单位 这天 当天 当晚 整体 水平 体验 提供 操作 比较 设备 平台 终端 各 按时 时间 恢复 全部 了',
);

const reason =
  /\b(?:only|unless|until|because|(?<!\b(?:no|any|every)thing )else|without (?:it|this)|stops?|ends?|expires?|instead|any more|anymore|no longer|cannot|can't|lost|loses?|breaks?|broken|leaks?|too (?:\w+))\b|末班|首班|否则|不然|只有|仅|因为|由于|停[止产用诊]|到期|过期|买不到|坏|丢|崩|超|满|漏|再也|不再|才能?/i;

const well =
  '(?:well|fine|good|great|smooth(?:ly)?|stabl[ey]|normal(?:ly)?|healthy|correct(?:ly)?|properly|right|better|happy|satisfied|content|available|usable|in order|in place|flawless(?:ly)?|perfect(?:ly)?|reliabl[ey]|without (?:any )?(?:problems?|issues?|errors?|trouble|complaints?|difficult\\w+|restrictions?|interruptions?))';
const phrases = longPattern('gi')`
  \b(?:as|like|the way) (?:always |usually |normally )?(?:usual|before|always|expected|planned|intended|designed|normal|ever|required|desired|wished|hoped|
  (?:it|they|we|he|she|you|one|everybody|everyone|people|users?|customers?|all) (?:always |usually |normally |ever )?(?:should|is|are|was|were|did|do|does|want|wants|wanted|expect|expects|expected|had)(?: be)?(?: used to(?: it)?)?|
  (?:it|they) (?:is|are) supposed to(?: be)?|(?:in|on) (?:the past|every other day|any other day|a normal day))\b|\b(?:in|on) (?:a |an |its |their |the )?(?:very )?(?:good|normal|ordinary|usual|proper|healthy|regular|stable|orderly|fine|known) (?:state|condition|shape|order|health|mood|spirits|hands|footing)\b|
  \b(?:work|works|working|runs?|running|behaves?|performs?|functions?|operates?|looks?|feels?|is|are|be|stays?|remains?|(?:is|are|be) (?:up|back)(?: and running)?) (?:\w+ly |all |again )?${well}\b(?! (?:for|than|on|until))|
  \b(?:went|goes|go|gone) (?:through|well|smoothly|fine)\b|\b(?:all |every ?thing |every ?body |\w+ )?(?:is |are |stays? |remains? |runs? )?(?:all |very |quite |again )?(?:happy|content|satisfied|pleased|healthy|calm|quiet|peaceful|relaxed|comfortable|smooth|fine|well|safe and sound)(?: again| as well| too)?(?=\s*(?:$|[,.;]|and\b|with (?:it|the|their|this)\b))|\b\w{3,}(?:ing|s) (?:normally|smoothly|reliably|properly|flawlessly|nicely)\b|\bproductive\b|\bgood (?:quality|performance|experience)\b|\b(?:has|have) (?:some |its |their )?(?:peace|rest|quiet)\b|\b(?:do(?:es|ing)?|did) (?:its|their|the) (?:job|work|duty)\b|\bcan (?:all )?(?:work|go on|carry on|continue|get on with (?:their|its) work|use (?:it|everything|the system))(?: again| as (?:before|usual|always))?\b|\b(?:has|have) (?:been )?(?:taken over|gone through|worked out|completed|finished)\b|\b(?:migration|change|upgrade|cut-?over|switch-?over|move|work|roll-?out|installation|replacement)s? (?:is|are) (?:through|over|behind us|completed?|finished|done)\b|\bgood as ever\b|\b(?:up and running|in good (?:shape|order|condition|health)|good as new|state of the art|best practices?|up to date|fit for the future|future[- ]proof)\b|
  \b(?:nothing|not much|little) (?:has |is |will be |really )?(?:changed?|changes|unusual|special|wrong|broken|different)\b(?: for \w+| going on| is going on)?|\bnothing (?:\w+ )?(?:is )?going on\b|
  \bno (?:difference|complaints?|trouble|surprises?)\b|\b(?:nobody|no ?one) (?:will |should |has |would |can |is )?(?:notice[sd]?|object(?:s|ed)?|complain(?:s|ed)?|minds?|disturbed)\b(?: (?:anything|it|a thing|any difference))?|
  \b(?:is|are|be|been|was|it's|very|highly|really|so|quite|most)+ (?:\w+ )?(?:important|necessary|needed|required|essential|crucial|desirable|useful|overdue|wanted|requested|recommended|expected|sensible|strategic)\b|
  \b(?:important|necessary|recommended|requested|required|wished|suggested|advised) (?:for|to|by|from)\b|\brecommendations?\b|\b(?:has|have|had) (?:asked|pushed|waited|begged|called) for (?:it|this|that)\b|
  \b(?:faster|quicker|slower|smoother|nicer|cleaner|simpler|leaner|stronger|more (?:stable|modern|reliable|secure|robust|efficient|flexible|comfortable|convenient|resilient))\b|\bfit for (?:the )?[\w ]{2,24}|\bless (?:work|effort|trouble|manual work)\b|\bmeets? (?:today's|the|all|our|current|modern|future)(?: \w+){0,2} (?:requirements?|needs|demands|standards?)\b|
  \bno (?:open|known|remaining|further|new) (?:problems?|issues?|points|complaints?|errors?)\b|\b(?:improve|modern|enhance|optimi)\w*(?: (?:of|for|to|on|in) (?:the |our )?)?|\b(?:some|technical|regular|routine|general|continuous|ongoing|usual) (?:work|maintenance|housekeeping|improvements?|updates?|clean-?up)\b|\bhousekeeping\b|\bneeds? (?:some )?(?:work|attention|care|improvement)\b|
  \b(?:in line|in accordance) with (?:the |our )?(?:\w+ )?(?:strategy|policy|plan|roadmap|guidelines?|standards?)\b|\bas (?:agreed|discussed|decided|planned)\b|\b(?:otherwise|else) we (?:would|will|are) (?:not )?(?:be )?(?:on the )?(?:newest|latest|behind|outdated)(?: versions?| release)?\b|\b(?:will |would )?have to do (?:it|this) (?:later|anyway|sometime|some day|one day)\b|\b(?:there (?:is|was) )?nothing else (?:is |was )?(?:going on|planned|happening)\b|\bshould be (?:improved|better|changed|renewed|modernised)\b|
  \bwants? (?:it|this|that|us to)\b|\b(?:told|asked|advised|urged|expects?|wants?) us\b(?: that)?|\bon (?:the|our|their) (?:list|roadmap|agenda|wish ?list|plan)\b|
  \b(?:makes sense|has to be done|needs to be done|must be done|should be done|should do (?:it|this)|it is time|high time|(?:every|any)(?:body|one) (?:agrees?|wants it|is available|has time|knows)|
  (?:suits?|fits?) (?:for |well |best |in |to |into )*(?:all|us|our|the|every(?:body|one)|them|the vendor)?(?: best| well)?|(?:the |a |an |very |quite |really )*(?:good|right|best|ideal|suitable|convenient|proper|perfect|favou?rable|appropriate) (?:time|moment|day|slot|idea|opportunity|choice|window|night|hour)|
  (?:is|are) available|available again|(?:has|have) time|(?:is|are|be|it's) (?:\w+ )?(?:quiet|calm)|to (?:\w+'s|our|their|full) (?:full )?satisfaction|back to normal|
  (?:performing|running|operating|working) (?:well|fine|normally|smoothly)|needs? (?:it|this|that) (?:urgently|badly|soon)|agreed (?:with|by|in)|approved by|part of (?:our|the|a|their)|
  (?:\w+ly )important|not be up to date|no (?:particular|special) reason|any other (?:night|day|time)|suits? (?:them|him|her|me|you)|
  (?:improv\w+|better|enhanc\w*|rais\w+|optimi[sz]\w+) (?:the |our |their |user |customer |overall |general )*(?:experience|services?|quality|stability|situation|comfort|satisfaction|process(?:es)?)|
  (?:modern|stable|robust|contemporary|professional)(?: and (?:modern|stable|robust|reliable|secure))? (?:solution|platform|system|environment|setup|basis|foundation)s?|as good as any|(?:several|many|some|a few) times|(?:for )?a long time|to bring)\b|
  (?:运行|工作|使用|用起来|使用起来|表现|状态|起来|体验|操作|响应|都|均|也|更加?|很|比较|挺|十分|非常|一切|仍然?|保持)*(?:良好|正常|平稳|稳定|顺畅|顺利|流畅|没问题|好用|更好|稳妥|方便|合适|满意|健康|好的|安全|可靠|成功|完毕|到位)|
  (?:没有?|无|未见|不会有|未)(?:出现|发现|有|任何|明显|什么|受到?)*(?:异常|异样|问题|影响|变化|感知|不适|感觉|投诉|意见|反对|区别|差别)|(?:均|都)?不受(?:任何)?影响|
  (?:能|可以)?(?:和|跟|与|像|同)?(?:平时|以前|之前|往常|原来|过去|从前|以往|平常)(?:一样|一致|无异|相同|那样)?(?:地)?|如常|照常|照旧|没有别的[^，。；,]{0,4}|(?:大家|用户|同事)?(?:更|都)?(?:喜欢|开心|高兴)|(?:很|比较|非常|十分|都|也)?(?:重要|重视|必要|关键|赞成|同意|支持)|
  (?:查询|响应|速度|运行|处理|访问|性能|体验|操作|运维|管理)*(?:更加?|变得?|得到了?|有所|明显|大幅|进一步)+(?:快|好|稳定?|强|顺|省心|方便|改善|提升|提高|优化|加强|增强|流畅|简单|便捷)|(?:优化|改造|完善|改进)(?:工作)?|(?:提升|增强|提高)[^，。；,]{0,6}能力|[跑用转走]得?(?:起来)?[很更都]?(?:顺|稳|好|快|顺畅|顺手|顺利|平稳)|用着(?:很|都)?(?:顺手|顺|舒服|习惯|好)|(?:平稳|顺利|正常)(?:承接|过渡|衔接|接替|接管)[^，。；,]{0,4}|没有?[^，。；,\d]{0,4}(?:抱怨|怨言|投诉|吐槽)|有(?:了)?保障|得到(?:了)?保[障证]|(?:正常|照常)(?:上班|办公|工作|生产|营业|开展)|(?:体验|感受|反响|口碑)(?:良好|好|不错)|(?:都|很)?满意|(?:满足|适应|顺应)[^，。；,]{0,8}?(?:需要|需求|要求|发展)|(?:例行|日常|常规|定期|年度|重点|规划|计划)(?:的|性|内|里)?(?:的)?(?:工作|事项?|任务|版本更新|更新|维护|变更)?(?:之一)?|领导(?:很|比较|高度)?(?:关注|重视)|(?:以后|迟早|早晚)(?:也|都|还)?(?:得|要)做|不太?好用|时间合适|(?:经过?|从)?(?:综合)?(?:综合|各方面|多方面?|各种因素|整体|通盘|全面)(?:的)?(?:综合)?(?:考虑|权衡|衡量)|(?:这个|该|此|这段|选的)(?:时段|时间段?|窗口|时间点)(?:对)?(?:业务|用户|大家|客户)?(?:的)?影响(?:面|范围)?(?:最|较|比较|相对|很|更)(?:小|低|少)|(?:各方|大家|双方)(?:都)?(?:商定|方便|有空|同意)|业务不忙|
  建议|(?:[一二三几好多]次)?催[了过促]?(?:[好几多]次)?|(?:有)?要求|符合|适应|有利于|有助于|更好的?(?:体验|服务|支撑)?|提升(?:整体|运行|服务|用户)*(?:水平|体验|质量|能力|效率)|比较?老|沟通过|商量过
`;
const fillers = union(hollowWords, beside);
