// Conditions for a rollback that nobody could see come true: "if something goes wrong", "the array misbehaves", 效果不理想.

import { memoText } from '../memo.ts';
import { longPattern } from '../text/longPattern.ts';
import { saysLittle } from '../text/saysLittle.ts';
import { vocabulary } from '../text/saysOnly.ts';
import { roles } from './wayBack.ts';

/** Whether each condition is somebody's feeling about whatever it speaks of, and what else is said is who decides and goes back. */
export const feelsOnly = memoText((text: string): boolean => {
  // The costly patterns are kept from texts with a measure in them, which most have.
  if (/[`%|=<>$]|\d\s?(?:ms|s|min)/.test(text) || counted.test(text)) return false;
  const plain = text.replace(roles, ' ');
  if (saysLittle(plain, { phrases, fillers: vagueConditions, most: 2.5 })) return true;
  return (
    !seen.test(plain) &&
    saysLittle(plain, {
      phrases,
      fillers: vagueConditions,
      most: /\p{Script=Han}/u.test(plain) ? 3.5 : 6,
      names: true,
    })
  );
}, 256);

/** A count in words. */
const counted = longPattern('iu')`
  (?<!\b(?:old|new|other|no|this|that|any) )\b(?:one|two|three|four|five|six|ten|twice|single|half|either|both|first|second|minutes?|seconds?|hours?)\b|[一二两三四五六七八九十半]\s?(?:个(?!别)|次|台|分钟?|秒|家|例|条|单|笔|小时|人|处|遍|成)
`;

/** Something that does not happen, or happens and can be seen: with it a sentence is no feeling, however many words it has. */
const seen = longPattern('i')`
  \b(?:not|n't|cannot|never|no|fails? to|unable to) (?:\w+ )?(?:start|boot|connect|come (?:up|back)|answer|arrive|load|print|log|sign|open|close|reach|join|pay|book|read|write|send|receive|appear|match|turn on|move|ring|scan|respond|register|dial|charge|sync|replicate|drain)\w*\b|
  \b(?:differ\w*|missing|refus\w*|reject\w*|declin\w*|time(?:s|d)? ?out|timeouts?|stuck|hang|hangs|hung|crash\w*|duplicate\w*|twice|lost|empty|blank|white|red|dark|stops?|stopped|smoke|smell|offline|unreachable|exceed\w*|above|below|longer|mismatch\w*|corrupt\w*|wrong (?!(?:to|with|in|and|or|for|at|on)\b)\w+|horn|lamp|log|code)\b|
  起不来|连不上|登不[上进]|打不[开出]|收不[到了]|发不[出了]|对不上|不一致|丢失?|超时|重复|报错|为空|黑屏|白屏|掉线|离线|中断|超过|低于|高于|卡死|没反应
`;

const good =
  '(?:right|good|well|fine|ok|okay|properly|normal(?:ly)?|correct(?:ly)?|acceptable|satisf\\w+|happy|confident|comfortable|convinced|stable|usable|smooth(?:ly)?|in order|under control|manageable|tolerable|up to (?:standard|scratch))';
const likeThat =
  '(?:as|like|the way|how|what) (?:it|they|we|one|you|everybody) (?:should|expect\\w*|want\\w*|hoped?|planned|used? to|did|was|were|is|are)(?: be)?|as (?:expected|planned|usual|before|intended|hoped|agreed)';
const bad =
  '(?:odd(?:ly)?|strange(?:ly)?|weird(?:ly)?|bad(?:ly)?|wrong|off|funny|poor(?:ly)?|worse|suspicious(?:ly)?|unusual(?:ly)?|abnormal(?:ly)?|erratic(?:ally)?|unhealthy|worrying)';
const people =
  '(?:complaints?|calls?|tickets?|problems?|issues?|errors?|alerts?|alarms?|people|users?|customers?|reports?|trouble|noise|feedback|questions?)';
const phrases = longPattern('giu')`
  \bcommon sense\b|\boff the rails\b|\b(?:no longer|not|n't) wants? to (?:go on|continue|carry on)(?: with (?:it|this|that))?\b|\bannoy(?:s|ed|ing)?\b|\bmakes? no sense(?: to \w+(?: on)?)?\b|\b(?:misbehav\w*|acts? up|acting up|plays? up|out of (?:hand|control)|(?:a |the )?(?:bad|gut|uneasy|strange|funny) feeling|(?:gives?|have|has|get|gets) (?:us |me |a |the )*(?:bad|gut|uneasy|strange) feelings?)\b|
  (?:\b(?:not|no longer|never|hardly|isn't|aren't|cannot|can't|won't)|n't)\b(?: (?:look|looking|feel|feeling|seem|behave|behaving|work|working|run|running|go|going|be|being|act|perform|performing|get|it|things|everything|quite|really|all|too|very|so|any ?more|longer|remain|stay|entirely|fully)(?:s)?)* (?:${good}|${likeThat})(?! (?:for|than|within|on|until))\b|
  \b(?:un(?:happy|satisfied|acceptable|comfortable|satisfactory|easy)|dis(?:satisfied|pleased|appointing)|unsatisfying|nervous|worried|in trouble|worrying)\b|
  \b(?:behav\w*|act(?:s|ing)?|look(?:s|ing)?|feel(?:s|ing)?|run(?:s|ning)?|seem(?:s)?|go(?:es|ing)?|perform(?:s|ing)?|turns?|gets?) (?:very |really |too |out )?${bad}\b|
  \b(?:too|so|very|unusually|increasingly|far too|a great|a lot of|lots of|plenty of|a flood of|a wave of|more and more|an increase in|increasing|growing|frequent|numerous) (?:many |much |number of |large number of )?${people}\b(?: (?:come in|call|coming in|complain|arrive|pile up|from \w+))?|
  \b(?:serious|severe|major|big|real|massive|significant|critical|grave|larger?|bigger|unexpected|unforeseen|considerable|persistent|lasting|unsolvable|general) (?:trouble|problems?|issues?|faults?|incidents?|difficulties|disturbances?|disruptions?|impact|complications|effects?|errors?|failures?)\b|
  \b(?:complain(?:s|ed|ing)?|trouble|disturb\w*|difficulties)\b|\b(?:will|would) end well\b|\b(?:thinks?|feels?|believes?|considers?|judges?|is of the opinion)\b(?: (?:it|that|this|so|necessary|appropriate|better|best|sensible))*|\bunhappy with\b|\b(?:general |overall )?instability\b|\bworse(?: than (?:before|usual|expected|planned|now|today))?\b|\p{Lu}\p{Ll}+ (?:thinks?|feels?|believes?|judges?|considers?)\b(?: (?:it|that|this|so|is|necessary|appropriate|better|best|sensible))*|
  \bout of (?:the ordinary|line|place|character)\b|\boff track\b|\b(?:anything|something|whatever|things?) (?:\w+ )?(?:unusual|unexpected|unforeseen|untoward|suspicious|odd|strange|weird|funny|abnormal|different)\b|\b(?:unusual|strange|funny|weird|odd) (?:things?|traffic|behaviou?r|effects?|results?|values?|events?)\b|
  \b(?:gets?|becomes?|is|are|turns?|grows?|looks?|seems?) (?:\w+ )?(?:serious|critical|dangerous|messy|unbearable|unacceptable|severe|untenable|hopeless|ugly|hairy|too much|too bad|too slow)\b|\bserious (?:deviations?|disturbances?|complaints?)\b|\bdeviat\w+ from (?:the )?(?:normal|usual|expected|plan)\b(?: operations?| behaviou?r)?|
  (?:\bnot|n't)(?: (?:going|look\w*|like|to|be|really|at all))* (?:work(?:ing)? out|end(?:ing)? well|turn(?:ing)? out (?:well|as \w+)|pan out|what (?:we|they|you|the business|everybody) (?:need|want|expect|hope|had in mind)\w*)\b|\b(?:it )?hurts?\b|\bmore than (?:they|we|it|one|he|she|anybody) can (?:stand|bear|take|cope with|handle)\b|
  \bno (?:\w+ )?(?:remedy|fix|solution|way out|cure)(?: (?:is |in )+(?:sight|at hand|available|found))?\b|\b(?:cannot|can't|could not|not) (?:be )?(?:fix|solv|repair|remed|cur|handl|contain|explain)\w*(?: (?:quickly|fast|soon|easily|on the spot|in time))?\b|\bdepend(?:s|ing)? (?:on|upon) (?:how|what|the)\b(?: it goes| is going on| situation| mood)?|
  \b(?:noticeabl|visibl|clear|bad|serious|heavi|sever|strong|considerabl|significant|massive)(?:y|ly)\b(?: (?:affected|impacted|disturbed|worse|slower|hit|degraded|restricted))?|\b(?:ring|rings|phone|phones|call|calls) us\b(?: up)?|\b(?:bigger|larger|big|large) (?:problem|trouble|issue|mess)\b|\bturns? out (?:badly|bad|wrong|poorly)\b|\bgo(?:es|ing)? (?:badly|wrong|south|sideways)\b|\b(?:a|the)? ?lot\b|
  \btoo (?:great|big|large|high|low|bad|slow|strong|heavy|severe|serious|far|risky|dangerous|noisy)\b|\bmore (?:harm|trouble|problems|damage|work|pain) than \w+(?: \w+){0,4}|\b(?:annoyed|angry|upset|frustrated|unhappy|furious|impatient|grumpy|anxious)\b|
  \b(?:unusual|strange|funny|weird|odd|suspicious|unexpected|unforeseen|unwanted|undesired|noticeable|unpleasant) (?:or \w+ )?\w+|\bside[- ]effects\b|\b(?:quality|experience|performance|comfort) (?:suffers?|drops?|declines?|deteriorates?|goes down)\b|\bdepends on\b|
  (?:抱怨|情绪|怨言|吐槽|骂声)[^，。；,]{0,4}?(?:多|大|高|重|激动)了?|[压扛镇]不住|不好用|(?:体验|质量|满意度)[^，。；,]{0,4}?(?:下降|变差|受损|不好|差)|达不到[^，。；,]{0,6}?(?:期望|预期|要求|效果)|
  大问题|解决不了(?:的)?|失控|后果(?:很|太|比较|非常)?严重|严重了?|闹得?(?:很|厉害|凶|大)+|不如(?:以前|之前|原来|升级前|从前|预期|预想)|影响(?:到|了)?[^，。；,]{0,4}?(?:正常)?(?:的)?(?:经营|生产|工作|业务|使用|秩序|运营|营业|办公|就诊)(?:的)?|(?:反应|意见|怨气|压力|影响|动静)(?:很|太|比较|特别)?(?:强烈|大|多)|看(?:当晚|当时|现场|实际)?(?:的)?(?:情况|形势|表现)|卡顿|[很太好有点比较特别]卡|效果(?:不|很)?(?:好|差|理想)|
  短期内?|短时间(?:内)?(?:又)?|(?:表现|效果|状态|运行)?不理想|(?:表现|效果|状态|运行)?不佳|不太?对劲|不妙|不太?顺|不如预期|[撑扛顶受]不[住了]|搞不定|控制不住|收不住|不行了?|恶化|(?:感觉|觉得|认为|看着)(?:都|有点|有些|很|不|太|好用|对|必要|行|妥|怪|差|有|没|底|了|撑|住)*|
  (?:状态|情况|表现|效果|味道|苗头|体验|反应|运行)(?:都|有点|有些|很|不|太|比较)+(?:对|好|行|正常|理想|稳|稳定|差|糟)|
  (?:反映|反应|反馈|投诉|客诉|意见|抱怨|吐槽|问题|报障|来电)[^，。；,;\d]{0,8}?(?:较多|比较多|变多|增多|很多|太多|过多|很大|较大|不小|不好|激烈|强烈|集中|不断|增加)|影响(?:范围|面)?[^，。,]{0,2}?(?:较大|很大|过大|太大|扩大|严重)|
  \b(?:cannot|can't|can not|could not|unable to|no longer|not) (?:\w+ )?(?:hold|keep|manage|handle|cope|control|master|continue|carry on|go on|be (?:held|managed|handled|controlled|saved|justified|defended|tolerated|accepted))\b(?: (?:it|this|that|on|up|with (?:it|this|that)|any more|any longer|like this|the (?:situation|pace|system|load)))*|
  \b(?:proves?|turns? out|seems?|shows?)(?: itself)? to be (?:an? )?\w+(?: \w+)?|\b(?:mistake|disaster|mess|failure|fiasco|chaos|panic|nuisance|bad idea|wrong (?:decision|move|idea))\b|\b(?:does|do|did|would|will)(?: not|n't) (?:please|suit|convince|impress|satisfy|appeal|like|feel|look|seem|fit|help|make sense)\w*\b|
  \b(?:not|n't|no longer|less than|far from|anything but) (?:\w+ )?(?:convinced|convincing|pleased|pleasing|impressed|bearable|sustainable|justifi\w+|tenable|responsible|worth it|enjoyable|reassuring|promising|encouraging|ideal|great|perfect)\b|\b(?:loses?|lost|losing) (?:\w+ )?(?:faith|trust|confidence|patience|control|overview|nerves?)\b|\b(?:doubts?|misgivings|reservations|uneasiness|concerns?|dissatisfaction|unrest|discontent|annoyance)\b|
  视[^，。；,;]{0,6}?(?:程度|情况)|心里没底|没(?:了|有)?(?:信心|把握|底)|不踏实|不放心|手感不对|势头不[对好妙]|(?:闹|搞|弄|变)(?:得)?(?:很|太|更)?(?:大|乱|僵|糟)了?|一[团片]糟|得不偿失|弊大于利|不值得?|不(?:太)?(?:可控|合适|妥|理想|乐观|满意|满足)|(?:局面|场面|事态|形势)[^，。；,]{0,6}|别硬撑|(?:感知|观感|口碑|体感|投诉|抱怨|怨言|意见|负面)(?:很|太|较|变)?(?:差|多|大|不好)(?=[、，。；,]|$|[就时的])|主观判断|判断|有?困难|没法(?:继续|收场|交代)|兜不住|顶不住|招架不住|应付不[来了]|(?:领导|经理|大家|现场|一线|客户|用户|业务)+[^，。；,;]{0,3}?(?:不满意?|有意见|有必要|不认可|不接受)
`;

/** Words that may stand in a condition and still show nothing. */
export const vagueConditions = vocabulary(
  `a an the and or but so if when whenever once should in case of cases any anything something someone somebody everything things thing
   it its is are was be been being has have had do does did not no none never n't don't doesn't isn't aren't won't can't cannot
   will would can could may might must we our us you your they their this that these those there here what which who all some
   several many more most much too to at on by for from with within into as than then after before during while until because due
   goes go going gone went wrong bad badly south sideways awry broken break breaks breaking unexpected unexpectedly expected expect
   expects anticipated foreseen known unknown unlikely likely possible possibly
   error errors erroring issue issues problem problems problematic failure failures fail fails failed failing fault faults incident
   incidents anomaly anomalies anomalous abnormal abnormality abnormalities abnormally outage outages downtime trouble troubles
   regression regressions degradation degradations degraded degrade degrades degrading impact impacts impacted affected affect affects
   alert alerts alerting alarm alarms alarming page pages pager monitor monitoring monitors warning warnings metric metrics graphs
   dashboards
   high higher increased increase increases increasing elevated rising rise rises spike spikes spiking excessive severe serious major
   significant significantly critical large unusual drop drops low lower slow slowness poor performance
   rate rates level levels number numbers amount latency latencies response responses time times behaviour behavior behaviours
   unavailable unavailability unstable instability unhealthy unresponsive down up instable crash crashes crashing
   system systems service services application applications app apps change changes deployment deploy deploys release rollout
   upgrade update cm mcm step steps process procedure activity production prod environment platform website site component
   components functionality feature features cluster teams user users customer customers client clients business people team complaint complaints
   complain complains reports report reported report feedback
   rollback rollbacks roll back rolled rolling revert reverting reverted criteria criterion condition conditions trigger triggers
   indicate indicates indicating need needs needed necessary required require requires decide decided decision
   work works working properly correctly normally stable normal healthy happens happen happening occur occurs occurring occurred
   appear appears arise arises seen see observe observed observing detect detected notice noticed found find look looks
   other else also just only very judgement judgment discretion situation depending depends depend on-call oncall call dri sre
   successful unsuccessful unsuccessfully successfully complete completed result results outcome state end show shows showing decides
   fire fires firing triggers triggered off feel feels feeling weird strange odd funny fishy wonky sluggish ugly hairy sideways becomes become clear clearly obvious evident opinion jointly together much agree agreed whole overall somehow longer`,
  `出现 发生 发现 遇到 遇 碰到 存在 有 产生 造成 导致 引起 任何 某些 各种 其他 其它 什么 一些 大量 大面积 明显 严重 重大 较大 持续 频繁 较多 很多 多
   问题 异常 故障 错误 报错 失败 意外 不良 状况 情况 现象 影响 事故 风险 缺陷 不正常 不可用 不稳定 不符合 不达 没达到 达不到 未达到 预期 目标
   如果 如 若 若是 假如 一旦 当 在 时候 时 后 则 就 便 即 的话 话 需要 需 要 必要 时立即 立即 马上 尽快 及时 才 将 会 可 可以 考虑 决定 进行 执行 触发
   回滚 回退 还原 撤回 撤销 恢复 条件 标准 指标 告警 报警 监控 预警 投诉 反馈 用户 客户 业务 服务 系统 应用 平台 功能 接口 线上 生产 环境 网站 变更 发布 上线 部署
   升级 补丁 迁移 脚本 割接 切换 批量 批处理 作业 任务 快速 解决 修复 操作 步骤 过程 流程 执行中 期间 中 上 下 内 后续 错误率 延迟 时延 耗时 响应 成功率 成功 领导 流量 性能 资源 升高 上升 增加 增高 变高 变大 变慢 下降 降低 过高 过低 较高 偏高 偏低 偏慢 下滑 走低 走高 变差 变坏 波动 抖动 核心 关键 主要 整体 飙升 突增 激增 高 慢 低
   视情况 视 而定 根据 实际 情况而定 判断 评估 人工 值班 人员 负责人 同学 现场 由 我们 团队 大家 出 了 的 地 得 和 与 及 或 或者 以及 并 且 并且 都 均 也 再 还 等 这 该 本次 此 其 对 把 被 到 为 是 无法 不能 不 没有 没 无 未 暂无 正常 使用 运行 工作 启动 访问 完成 是否 结果 已知 预计 不会 认为 感知 受损 中断 受 损 只要 有任何 就会 直接 明确 具体 跑 跑得 不对 不对劲 不太 感觉 觉得 看着 看起来 有点 怪 怪怪 奇怪 不妙 苗头 切回 切回去 倒回 倒回去 退回 退回去 撤 停 停下 模型 割接 顺利 就退 现场`,
);
