// Conditions for a rollback that nobody could see come true: "if something goes wrong", "the array misbehaves", 效果不理想.

import { memoText } from '../memo.ts';
import { longPattern } from '../text/longPattern.ts';
import { saysOnly, vocabulary } from '../text/saysOnly.ts';
import { withoutDeciders } from './deciders.ts';
import { events } from './tangible.ts';
import { unsupported } from './unsupported.ts';

/**
 * `vague`: only empty words. `moody`: somebody's feeling or judgement beside words that no list knows, and nothing that can be
 * seen. `unseen`: nothing that can be seen is known to stand there, and the words may be those of a trade.
 */
export const conditionLacks = memoText((whole: string): 'vague' | 'moody' | 'unseen' | undefined => {
  const text = withoutDeciders(whole).trim() || whole;
  if (saysOnly(text, vagueConditions)) return 'vague';
  // A clause with a latest time goes with the deciders, and may say what is to be seen by then.
  if (unsupported('rollback.triggers', text) === undefined || events.test(whole)) return undefined;
  return moods.test(text) ? 'moody' : 'unseen';
}, 256);

/** What people feel, think and judge, and what any change may be said to have. */
const moods = longPattern('i')`
  \b(?:looks?|seems?|as though|feel\w*|guts?|stomach|moods?|(?:dis|mis)?trust\w*|faith|confiden\w*|convinc\w*|nerv\w*|worr\w*|uneasy|opinions?|judg\w*|thinks?|believes?|consider\w*|conclude\w*|senses?|doubts?|(?:un)?expect\w*|unforeseen|hop\w*|(?:dis|un)?satisf\w*|(?:un)?happy|(?:dis)?pleas\w*|(?:un)?comfortable|(?:un)?acceptable|(?:ab)?normal\w*|right|good|well|bad\w*|wrong|odd\w*|strange\w*|weird\w*|funny|poor\w*|worse|
  serious\w*|severe\w*|major|significant\w*|critical\w*|considerabl\w*|massive\w*|noticeabl\w*|noteworthy|problem\w*|issues?|troubl\w*|difficult\w*|difficulties|disturb\w*|complain\w*|complaints?|concerns?|grumbl\w*|annoy\w*|angry|anomal\w*|irregular\w*|deviat\w*|unusual\w*|(?:in|un)stab\w*|situations?|circumstances|discretion|depend\w*|options|control|hand|enough|too (?:hot|much|great|big|bad|high|many|long|slow)|misbehav\w*|acts? up|hurts?|mistakes?|mess|chaos|panic|disaster|lot|quality|experience|performance|impact\w*|affect\w*|error\w*|fail\w*|incidents?|alarms?|alerts?)\b|
  感觉|觉得|认为|心里|没底|看着|别扭|凭|经验|领导|情况|情形|局面|场面|形势|势头|状况|异常|问题|影响|严重|复杂|对劲|不[对好行妙顺妥稳佳值住]|[压撑扛顶受搞控收镇兜].?不|体验|效果|理想|预期|期望|满意|意见|反映|反馈|反应|投诉|抱怨|怨|情绪|动静|再说|酌情|视|控制|难以|无法|困难|失控|判断|信心|把握|踏实|放心|大问题|不如|变[差多大坏]|不良|恶化|卡顿|很卡|意外|失败|报错|故障
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
