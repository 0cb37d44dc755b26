// Whether a text claims something without anything that could be looked at: "the system works normally", 影响很小.
// Every word of it has to be an empty one; any other word, a number, a name or code makes it concrete.

import { memoText } from '../memo.ts';
import { saysOnly, vocabulary } from '../text/saysOnly.ts';

/**
 * What an empty text is made of. `vague`: claims that show nothing. `yes`: that something was done or is known, not what,
 * when or by whom. `little`: nothing but words such as "for this change".
 */
export type Hollow = 'vague' | 'yes' | 'little';

/** How a text is empty; undefined when it says something. */
export const hollow = memoText((text: string): Hollow | undefined => {
  if (speaksOfTest.test(text) || !saysOnly(text, hollowWords, 240)) return undefined;
  const flat = text.normalize('NFKC').toLowerCase();
  const words = flat.match(/\p{Script=Latin}+/gu) ?? [];
  if (words.some(word => claims.has(word)) || claimsHan.test(flat)) return 'vague';
  return words.some(word => agreeing.has(word)) || agreeingHan.test(flat) ? 'yes' : 'little';
}, 1024);

/** "No upgrade needed to test this" is short and says something about the test all the same. */
export const speaksOfTest = /\bneeded to (?:test|verify|try)\b/i;

const agreeingWords = `
  yes yep yeah yup sure indeed ok okay lgtm aware informed notified told agreed knows know cc confirmed tested verified validated
  checked passed pass done reviewed already completed complete finished cc'd`;
const claimWords = `
  normal normally fine good great well stable stably healthy green expected properly correctly correct success successful
  successfully smoothly smooth works work working functional functions functioning operational operating available minimal minor
  small little low lower lowest light slight slightly limited negligible insignificant short brief briefly quick quickly asap soon
  urgent urgently immediately convenient convenience suitable appropriate ideal best better safe safely standard usual regular routine
  peak quiet quieter careful carefully cautious closely monitor monitored monitoring monitors watch watching watched observe observed
  observing eye standby business requirement requirements required requested request management manager customer demand necessary
  security compliance improvement improvements improve performance reliability maintenance upgrade upgraded upgrades upgrading update
  updated updates updating patch patched patching migrate migrated migration outdated old eol new current newer newest latest important importance deploy deployed
  deploying deploys release released inform notify tell announce access dba dbas permission permissions approval approvals approved
  engineer engineers experienced sysadmin admin script scripts manual manually unlikely worry trivial straightforward simple easy
  decide decided depends depending verbal verbally orally unaffected unimpacted issue issues error errors problem problems downtime
  outage disruption interruption degradation seamless seamlessly transparent transparently transition healthily alert alerts alarm
  alarms online offline unavailable unreachable usable reachable responsive serious severe major accepted clear ready flawless flawlessly stability availability efficiency resilience
  quality speed enhance enhanced enhancement enhancements optimise optimize optimisation optimization modernise modernize supported
  unsupported recommended recommendation recommends technical debt resource resources policy compliance corporate roadmap project strategic email mail
  emails phone attentive attention caution rollback rollbacks contingency precautions prepared bug bugs fix fixes fixed asked wants wanted less fewer enough sufficient
  various special mandatory essential vital crucial secure secured efficient robust optimal optimum modern proper general typical
  obvious obviously priority benefit benefits beneficial value high close experience perform performs performed performing execute executes
  executed executing execution assume assumes assumed assuming assumption assumptions wrong fail fails failed failing failure failures
  reverse undo mitigate mitigated mitigation avoid avoided minimise minimised minimize minimized handle handled solve solved resolve resolved
  planned planning communication communicate coordinated coordination skilled qualified trained competent adequate adequately effort guidelines
  guideline practice practices accordance comply complies goal goals objective objectives guarantee maintain maintained maintaining increase
  increased increases prevent prevented prevention implement implemented implementation install installed installation configure configured
  modify modified modification adjust adjusted adjustment adjustments enhancements nice loss follow follows followed operations operation happy satisfied satisfaction useful thorough thoroughly
  reasonable acceptable simply quietly calm free tonight approx comfortable`;
const littleWords = `
  a an the and or but reason reasons whenever because since due so of to in on at by for from with within into as than then now just only also too still again very quite really
  pretty rather fully completely mostly basically generally usually simply all any each every some few no not none nothing nobody
  without never is are was were be been being am has have had do does did doesn't don't didn't isn't aren't won't will would shall
  should can could may might must we our us i my me you your they them their it its it's we'll we're this that these those there here
  what when where why how if while during before after afterwards until everything everyone everybody anything something someone
  anyone somewhat please like same up down back running run runs continue continues remain remains stay stays stayed go goes going
  went ahead get gets got make made take takes taken place happen happens use used using keep need needs needed look looks looking
  stand off non pre impact impacts impacted impacting affect affects affected affecting possible possibly likely think believe
  believed hours hour time times timing period day days night nighttime overnight morning early evening late weekend weekends
  sysadmins admins administrators administrator specialists specialist expert experts personnel crew members member notice noticed tool tools support beforehand
  advance tool system systems service services application applications app apps platform environment environments env cluster node nodes server
  servers host hosts machine machines component components functionality feature features product production prod site website portal
  database db network infrastructure infra software version versions hardware code user users client clients customers consumers
  traffic load volume usage change changes cm mcm cr activity deployment window windows slot effect effects risk risks team teams
  people staff colleagues person owner owners stakeholder stakeholders parties party dependency dependencies department call ops
  devops developers developer dev development staging stage test tests testing tester qa uat sandbox lab case cases state status
  situation condition conditions result results outcome step steps plan procedure process action actions order intrusive critical
  related necessarily applicable relevant ensure per via right other others upon about concerned dashboards dashboard logs log metrics
  grafana long end everywhere yet known much many more most lot lots ourselves together roll rolled rolling over instead perhaps maybe hopefully kept rights bit weekday weekdays sunday saturday part
  parts thing things way ways date dates moment soonest part whole entire side sides`;

const claimPieces = `
  正常 稳定性 稳定 良好 健康 符合预期 预期 成功 无异常 异常 没问题 问题 无误 顺利 可用 平稳 低峰期 低峰 非高峰 流量低 流量小 流量少 访问量低 访问量少 访问少 用户少
  人少 风险 影响 很小 较小 极小 不大 可控 有限 轻微 短暂 抖动 闪断 无感知 无感 尽快 立即 马上 方便 合适 紧急 观察 监控 监测 关注 谨慎 小心 加强 密切 注意 盯着 留意
  重要 关键 业务需要 业务需求 业务要求 需求 领导 上级 老板 口头 待命 随时 配合 看情况 视情况 而定 再说 再定 再看 按计划 按流程 例行 日常 维护 常规 升级 优化 更新 改进 提升 安全 合规
  性能 要求 报错 错误 告警 权限 审批 批准 同意 脚本 手工 人工 简单 过旧 过低 太旧 太老 老旧 旧版本 旧版 老版本 应急 兜底 低 专人 值守 值班 安排 回滚方案 回退方案 回滚 回退 预案 邮件 电话 短信 群里 忽略 不计 放心 安静 空闲 提高 增强 可靠性 可靠 效率 体验 质量
  标准流程 标准 状态 保证 保障 确保 沟通 协调 充分 全面 完善 规范 严格 认真 仔细 有效 顺畅 流畅 稳妥 妥善 落实 做好 提前 调整 修改 改造 规定 制度 满足 达成 实现
  经验 丰富 熟悉 专业 预防 避免 降低 减少 处置 应对 措施 更好 达到 迭代 发展 中断 原状 假设 有空 失败 准备 决定 漏洞 整改 规划 项目 统一 支持 厂商建议 建议 合理 允许`;
const agreeingPieces = `
  已同步 同步 通知到位 通知 告知 知会 是的 是 有的 有 对 好的 好 已经 已 自测 测试 测过 测了 测 验证 演练 确认 知晓 知悉 知道 清楚 完成 通过 评审 完毕 过 了 完`;
const littlePieces = `
  到位 即可 结果 流程 一点 有点 按照 按 为了 更 没什么 时段 一定 系统 服务 业务 应用 平台 功能 各项 指标 一切 全部 全 所有 均 都 会 将 要 可以 可 能 应该 应 请 在 的 和 与 及 或 无 没有 没 不 未 我们 大家 团队 相关方 相关
  人员 人 员 工程师 同学 同事 运维 开发 用户 客户 线上 生产 环境 预发 变更 发布 上线 部署 操作 执行 进行 后 前 时候 时 中 期间 之后 以后 运行 工作 恢复 保持 使用
  凌晨 夜间 晚上 深夜 半夜 周末 时间 窗口 此时 这个 那个 比较 较 很 非常 最 基本上 基本 大概 持续 实时 做 对 把 被 受 由 从 到 到时候 到时 为 并 且 也 再 需要 需 本次
  这次 该 此 其 出现 情况 版本 新 老 旧 数据库 节点 集群 实例 组件 接口 网站 流量 访问 因为 所以 为了 如果 就 才 还 只 仅 多 少 大 小 部分 之 上 下 内 外 等 吧 啊
  呢 人手 必要 给 让 用 性 说 必须 直接 程序 依赖 负责 任何 什么 太 急 量 期 层面 方面 感知 端 侧 方 处理 解决`;

const set = (words: string) => new Set(words.trim().split(/\s+/));
const agreeing = set(agreeingWords);
const claims = set(claimWords);
const claimsHan = new RegExp(claimPieces.trim().split(/\s+/).join('|'));
const agreeingHan =
  /^\s*(?:是|有|对|好)(?![无没])|已|知道|通知|告知|知会|测|验证|演练|确认|知晓|知悉|清楚|完成|通过|评审/;
/** What empty texts are made of. */
export const hollowWords = vocabulary(
  agreeingWords + claimWords + littleWords,
  claimPieces + agreeingPieces + littlePieces,
);
