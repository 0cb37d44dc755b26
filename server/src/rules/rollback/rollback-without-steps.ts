// The way back is a verb without an object: "Revert", "restore backup", "contact the DRI". Nobody could carry it out.

import { readBy } from '../../core/answers/asked.ts';
import { bare } from '../../core/answers/shortAnswers.ts';
import type { Answer, Change } from '../../core/change.ts';
import { type Hit, rule } from '../../core/rule.ts';
import { saysOnly, vocabulary } from '../../core/text/saysOnly.ts';
import { quote } from '../../core/words.ts';

export default rule({
  id: 'rollback-without-steps',
  severity: 'weak',
  says: {
    vague: {
      en: '“{text}” cannot be carried out as it stands: of what, to which version, with which command? Write the steps as you would hand them to somebody else at 3 AM.',
      'zh-cn': '“{text}”照着做不了：回退什么、退到哪个版本、用哪条命令？请写成凌晨三点别人也能照做的步骤。',
    },
    away: {
      en: '“{text}” hands the way back to somebody who may be asleep. Write the steps here: what is run, and which state it leads back to.',
      'zh-cn': '“{text}”把回退交给了当时未必在场的人。请在这里写出步骤：执行什么，回到哪个状态。',
    },
  },
  why: {
    en: 'A rollback is done by whoever is there, in a hurry, with the system broken. “Redeploy the previous version” is a wish until it names the version and the command. One flag or one linked merge request to revert is a complete answer.',
    'zh-cn':
      '回退往往是在系统出问题时，由当时在场的人匆忙完成。“部署上一版本”没有写版本和命令，只能算愿望。关一个写明名字的开关、回退一个附了链接的合并请求，就是完整的回答。',
  },
  *check(change, given): Iterable<Hit & { says: 'vague' | 'away' }> {
    for (const answer of readBy('rollback-without-steps', change, given)) {
      if (answer.kind !== 'given' || bare(answer.text) !== undefined) continue;
      const says = fault(answer, change);
      if (says) yield { at: answer.at, says, with: { text: quote(answer.text, 50) } };
    }
  },
  examples: {
    bad: [
      {
        text: `
### In the event of problems, what will you do to return your system to a known good state?

Redeploy the previous version.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “Redeploy the previous version.” cannot be carried out
`,
      },
      {
        text: `
### In the event of problems, what will you do to return your system to a known good state?

We should not be in this position ... Contacting the DRI.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “We should not be in this position ... Contacting…” hands the way back
`,
      },
      {
        text: `
### In the event of problems, what will you do to return your system to a known good state?

回滚到上一个版本，恢复数据库备份。
^^^^^^^^^^^^^^^^^ “回滚到上一个版本，恢复数据库备份。” cannot be carried out
`,
      },
    ],
    good: [
      {
        text: `
### In the event of problems, what will you do to return your system to a known good state?

Revert [the merge request](https://git.example.com/orders/pull/88), 6 minutes.
`,
      },
      {
        text: `
### In the event of problems, what will you do to return your system to a known good state?

Turn the new-checkout flag off (1 min); nothing else was changed.
`,
      },
      {
        text: `
### In the event of problems, what will you do to return your system to a known good state?

重新部署 2.8.4 版本，10 分钟。
`,
      },
    ],
  },
});

function fault(answer: Answer, change: Change): 'vague' | 'away' | undefined {
  const { text } = answer;
  if (answer.blocks.some(({ block }) => block.links.length > 0 || block.code.length > 0)) return undefined;
  if (saysOnly(text, vague)) {
    if (away.test(text) && !verb.test(text)) return 'away';
    return namesTheOne(text, change) ? undefined : 'vague';
  }
  const only = /\bshould not be in this (?:position|situation)\b/i.test(text) && /\bcontact/i.test(text);
  return only && text.length < 600 && !/[\d`@]/.test(text) ? 'away' : undefined;
}

/** "Revert the MR" is exact where the document links the one that is meant. */
function namesTheOne(text: string, change: Change): boolean {
  const links = change.fields.links.find(link => link.name === 'code-review');
  return /\b(?:mrs?|prs?|(?:merge|pull) requests?|commits?)\b|合并请求/i.test(text) && (links?.urls.length ?? 0) > 0;
}

const away =
  /\b(?:contact|call|page|ask|ping|inform|notify|escalate|reach out|consult|raise|open)|联系|找|通知|上报|升级处理|求助|请|交由|由/i;
const verb =
  /\b(?:re-?vert|roll(?:ing)? ?-?back|redeploy|re-deploy|restor|undo|reinstall|switch|fail ?over|downgrad)|回滚|回退|还原|恢复|重新部署|切回|撤回/i;

/** What people write who know that there is a way back, but not which. */
const vague = vocabulary(
  `a an the and or but so if when whenever once should in case of cases any anything something everything it its is are was were be been
   being has have had do does did not no never n't don't doesn't isn't won't will would can could may might must shall we our us i my
   you your they their them this that these those there here what which who all some one at on by to for from with within into onto as
   than then after before during until because due via using use used per also just simply only please again same
   revert reverts reverting reverted roll rolls rolling rolled back rollback rollbacks roll-back rolling-back undo undoing undone
   redeploy redeploys redeploying redeployed re deploy deploys deploying deployed deployment deployments restore restores restoring
   restored restoration reinstall install downgrade downgrading switch switching switched recover recovery recovering reset
   previous previously prior old older last latest earlier former original existing known good stable working correct state states
   version versions release releases image images build builds artifact artifacts package packages backup backups snapshot snapshots
   copy configuration configurations config configs settings setting values value code codebase mr mrs pr prs merge pull request requests commit
   commits change changes cm mcm update updates upgrade modification modifications
   system systems service services application applications app apps database db data server servers environment production prod
   platform infrastructure everything thing things
   problem problems issue issues error errors failure failures fail fails failed goes go wrong event needed necessary required
   possible immediately quickly asap soon follow following procedure procedures process processes standard normal usual plan steps step
   position situation contact contacts contacting contacted call calls calling page paging ask asking ping pinging inform notify
   notifying escalate escalating escalation reach out consult dri dris on-call oncall sre sres dba dbas ops devops team teams engineer
   engineers engineering developer developers development manager managers lead owner owners vendor support help incident person people
   colleague colleagues responsible relevant appropriate investigate investigating fix fixing fixed forward hotfix patch debug
   troubleshoot pipeline cd ci
   able easily easy quick feature flag flags toggle toggles turn off disable disabled manually manual
   automatically automatic kubernetes helm terraform ansible argo argocd git jenkins`,
  `回滚 回退 还原 撤回 撤销 恢复 重新 部署 发布 上线 安装 切回 切换 降级 重装 退回 退 回 到 至 上一 上个 上一个 上 一个 个 前一 前 之前 以前 原来 原 旧 老 稳定 正常 已知
   良好 状态 版本 镜像 包 代码 配置 数据 数据库 库 备份 快照 系统 服务 应用 程序 环境 线上 生产 平台 业务 合并请求 变更 改动 修改 操作 内容 升级 更新
   如果 如 若 一旦 当 出现 发生 发现 遇到 有 问题 异常 故障 错误 失败 时 后 的话 则 就 即 可 可以 能 会 将 需要 需 要 必要 立即 马上 尽快 及时 直接 快速 按照 按 根据 流程 预案
   方案 步骤 手册 计划 标准 常规 正常流程 执行 进行 操作 使用 用 通过 采用 利用 把 将 由 请 找 联系 通知 上报 求助 处理 排查 解决 修复 定位 值班 负责人 负责 运维 研发 开发 人员 同学 同事
   团队 工程师 领导 厂商 专家 相关 对应 我们 大家 一键 手动 手工 自动 脚本 流水线 开关 关闭 关掉 功能 特性 整体 全部 全量 所有 相应 的 了 和 与 及 或 或者 并 并且 再 然后 先 最后 即可 该 本次 此 这 其 为 是 不 没 无 应该 不会 不应`,
);
