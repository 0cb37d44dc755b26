// Conditions for a rollback that nobody could see come true: "if something goes wrong", "the array misbehaves", 效果不理想.

import { memoText } from '../memo.ts';
import { saysOnly, vocabulary } from '../text/saysOnly.ts';
import { withoutDeciders } from './deciders.ts';

/** Whether conditions consist of nothing but empty words, who decides left out. */
export const showsNothing = memoText((answer: string): boolean => {
  // Who calls it out, in front of the list of conditions.
  const whole = answer.replace(/^[^\n\d]{0,60}[:：]\s*\n/, '');
  return saysOnly(withoutDeciders(whole).trim() || whole, vagueConditions);
}, 256);

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
   对劲 仪器 打印 设备 机器 一时 一时半会 又 查不出 查不到 找不出 找不到 说不清 说不出 原因 缘由 由来 视情况 视 而定 根据 实际 情况而定 判断 评估 人工 值班 人员 负责人 同学 现场 由 我们 团队 大家 出 了 的 地 得 和 与 及 或 或者 以及 并 且 并且 都 均 也 再 还 等 这 该 本次 此 其 对 把 被 到 为 是 无法 不能 不 没有 没 无 未 暂无 正常 使用 运行 工作 启动 访问 完成 是否 结果 已知 预计 不会 认为 感知 受损 中断 受 损 只要 有任何 就会 直接 明确 具体 跑 跑得 不对 不对劲 不太 感觉 觉得 看着 看起来 有点 怪 怪怪 奇怪 不妙 苗头 切回 切回去 倒回 倒回去 退回 退回去 撤 停 停下 模型 割接 顺利 就退 现场`,
);
