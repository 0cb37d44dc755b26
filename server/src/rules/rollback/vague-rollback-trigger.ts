// The conditions for a rollback name nothing that could be looked at: "if something goes wrong", 出现问题时.

import { readBy } from '../../core/answers/asked.ts';
import { bare } from '../../core/answers/shortAnswers.ts';
import { type Hit, rule } from '../../core/rule.ts';
import { saysOnly, vocabulary } from '../../core/text/saysOnly.ts';
import { quote } from '../../core/words.ts';

export default rule({
  id: 'vague-rollback-trigger',
  severity: 'weak',
  says: {
    vague: {
      en: '“{text}” leaves open when to turn back, and at 3 AM that becomes a discussion. Name one thing somebody can see: a metric, an error, a step that takes too long.',
      'zh-cn':
        '“{text}”没有说清什么时候该回退，凌晨三点就只能靠争论。请写一个看得见的现象：某个指标、某种报错、某一步超时。',
    },
    template: {
      en: '“{text}” is the template’s text, so nothing says yet when to turn back. Name one thing somebody can see: a metric, an error, a step that takes too long.',
      'zh-cn': '“{text}”是模板里的文字，还没有写什么时候该回退。请写一个看得见的现象：某个指标、某种报错、某一步超时。',
    },
    denial: {
      en: '“{text}” says that nobody expects to turn back; the question is how you would notice that you have to. Name one thing somebody can see.',
      'zh-cn': '“{text}”说的是预计不会回退；这里要问的是怎样发现必须回退。请写一个看得见的现象。',
    },
  },
  why: {
    en: 'Those who decide on a rollback are tired, under pressure and fond of their change. A condition written down by daylight decides for them. It needs no number: “the kubelet does not start, nodes are NotReady” can be seen; “if something goes wrong” cannot.',
    'zh-cn':
      '决定是否回退的人又累又急，还舍不得放弃。白天写下的条件能替他们做决定。不一定要有数字：“kubelet 起不来、节点 NotReady”看得见，“出现问题时”看不见。',
  },
  *check(change, given): Iterable<Hit & { says: 'vague' | 'template' | 'denial' }> {
    for (const answer of readBy('vague-rollback-trigger', change, given)) {
      if (answer.kind !== 'given' || bare(answer.text) !== undefined) continue;
      const hit = { at: answer.at, with: { text: quote(answer.text, 50) } };
      // Who decides is worth knowing and no condition.
      const text = answer.text.replace(decider, ' ').trim() || answer.text;
      if (templateText.test(answer.text)) yield { ...hit, says: 'template' };
      else if (denial.test(answer.text) && saysOnly(text, vague)) yield { ...hit, says: 'denial' };
      else if (saysOnly(text, vague) && !countsOne.test(text)) yield { ...hit, says: 'vague' };
    }
  },
  examples: {
    bad: [
      {
        text: `
### What conditions would indicate a need to rollback?

If something goes wrong, or elevated error rates.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “If something goes wrong, or elevated error rates.” leaves open
`,
      },
      {
        text: `
### What conditions would indicate a need to rollback?

No known rollback criteria.
^^^^^^^^^^^^^^^^^^^^^^^^^^^ “No known rollback criteria.” says that nobody expects
`,
      },
      {
        text: `
### What conditions would indicate a need to rollback?

出现问题时，视情况回滚。
^^^^^^^^^^^^ “出现问题时，视情况回滚。” leaves open
`,
      },
      {
        text: `
### What conditions would indicate a need to rollback?

Describe Changes
^^^^^^^^^^^^^^^^ “Describe Changes” is the template’s text
`,
      },
    ],
    good: [
      {
        text: `
### What conditions would indicate a need to rollback?

The kubelet not starting, nodes NotReady.
`,
      },
      {
        text: `
### What conditions would indicate a need to rollback?

\`registered_metrics_total\` summing to zero.
`,
      },
      {
        text: `
### What conditions would indicate a need to rollback?

登录接口报错超过 1%，或者双写校验发现缺失的会话。
`,
      },
    ],
  },
});

const decider =
  /@?[\p{L}][\p{L}\p{N}._-]*(?: \([^)\n]{0,40}\))?\s+(?:decides?|calls? it|has the (?:last )?(?:word|call|say)|makes? the call)(?: (?:on|about) (?:it|that|a rollback|the rollback))?|(?:并?由)\s?@?[\p{L}\p{N}._-]{2,12}?(?:来)?(?:决定|拍板|定夺|判断)(?:是否回[滚退])?/gu;
const templateText =
  /^[\s>*_-]*(?:describe (?:the )?(?:changes?|conditions?|criteria|triggers?)(?: here)?|(?:rollback )?(?:conditions?|criteria|triggers?)(?: here| go here)?|请(?:描述|填写|说明)(?:变更|触发|回滚|回退)?(?:内容|条件)?)[\s.:*_。：]*$/i;
const denial =
  /\b(?:no (?:known|rollback|need|such|criteria|conditions?|issues?|problems?)|not (?:be )?(?:expect|anticipat|need|requir|necessary)\w*|n't (?:be )?(?:expect|anticipat|need|requir)\w*|never|unlikely)|没有(?:已知|明确|具体|回[滚退])|暂无|无(?:需|须|已知|明确|回[滚退])|不会|预计(?:不|没)|不需要/i;

/** "Any customer complaint": one of them is the number, and somebody sees it come in. */
const countsOne =
  /\b(?:any|an?|one|a single|the first|even one) (?:[a-z]+ )?(?:complaint|report|call|ticket|page)\b|(?:任何|一个|一例|首个|任一)(?:用户|客户|业务方)?(?:投诉|反馈|来电|工单)/i;

/** Words that may stand in a condition and still show nothing. */
const vague = vocabulary(
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
   fire fires firing triggers triggered off feel feels feeling weird strange odd funny fishy wonky sluggish ugly hairy sideways`,
  `出现 发生 发现 遇到 遇 碰到 存在 有 产生 造成 导致 引起 任何 某些 各种 其他 其它 什么 一些 大量 大面积 明显 严重 重大 较大 持续 频繁 较多 很多 多
   问题 异常 故障 错误 报错 失败 意外 不良 状况 情况 现象 影响 事故 风险 缺陷 不正常 不可用 不稳定 不符合 不达 没达到 达不到 未达到 预期 目标
   如果 如 若 若是 假如 一旦 当 在 时候 时 后 则 就 便 即 的话 话 需要 需 要 必要 时立即 立即 马上 尽快 及时 才 将 会 可 可以 考虑 决定 进行 执行 触发
   回滚 回退 还原 撤回 撤销 恢复 条件 标准 指标 告警 报警 监控 预警 投诉 反馈 用户 客户 业务 服务 系统 应用 平台 功能 接口 线上 生产 环境 网站 变更 发布 上线 部署
   升级 补丁 迁移 脚本 割接 切换 批量 批处理 作业 任务 快速 解决 修复 操作 步骤 过程 流程 执行中 期间 中 上 下 内 后续 错误率 延迟 时延 耗时 响应 成功率 成功 领导 流量 性能 资源 升高 上升 增加 增高 变高 变大 变慢 下降 降低 过高 过低 较高 飙升 突增 激增 高 慢 低
   视情况 视 而定 根据 实际 情况而定 判断 评估 人工 值班 人员 负责人 同学 现场 由 我们 团队 大家 出 了 的 地 得 和 与 及 或 或者 以及 并 且 并且 都 均 也 再 还 等 这 该 本次 此 其 对 把 被 到 为 是 无法 不能 不 没有 没 无 未 暂无 正常 使用 运行 工作 启动 访问 完成 是否 结果 已知 预计 不会 认为 感知 受损 中断 受 损 只要 有任何 就会 直接 明确 具体 跑 跑得 不对 不对劲 不太 感觉 觉得 看着 看起来 有点 怪 怪怪 奇怪 不妙 苗头`,
);
