// Ways back that only wish: "we bring everything back to the way it was", 把系统恢复到切换之前的样子. What is missing is what
// somebody does to what: a command, a version, a switch, a plug.

import { memoText } from '../memo.ts';
import { longPattern } from '../text/longPattern.ts';
import { saysLittle } from '../text/saysLittle.ts';
import { union, type Vocabulary, vocabulary } from '../text/saysOnly.ts';

/** Whether each clause only wishes the old state back, hands the work to somebody, or says how long it takes. */
export const wishesBack = memoText((text: string): boolean => {
  const without = text.normalize('NFKC').replace(asLong, '').replace(lengths, ' ').replace(roles, ' ');
  return saysLittle(without, { phrases, fillers, most: 2.5, names: true });
}, 256);

/** Until when it can be done is worth knowing, and is no step. */
const asLong =
  /(?<=^|[.;\n]\s?)(?:until|till|before|as long as|unless|after) [^.;,\d\n]{1,60}, |(?<=^|[。;\n])(?:在|只要)?[^,。;\d\n]{2,16}(?:之前|以前|前|的话),/gi;

/** How long something takes, as a number or in words. */
export const lengths = longPattern('gi')`
  \(?(?:~|≈|about |around |roughly |some |at most |up to |within |in |共|大?约|大概|预计|总共|一共|\s)*(?:\d+(?:[.,]\d+)?|half an|a quarter of an|an|one|two|three|ten|five|six|seven|eight|nine|eleven|twelve|\w+teen|twenty|twenty-five|thirty|forty|sixty|a few|
  [一二两三四五六七八九十半几]+)\s*(?:-?\s*(?:min(?:ute)?s?|hours?|h|seconds?|secs?|s)\b|个?(?:半)?(?:分钟?|小时|秒钟?)|一刻钟|半个?小时)(?:左右|以内|之内|内|够了|就?能?搞定|就够)?\)?
`;

/** Short names of people who do it. */
export const roles = /\b(?:DBAs?|SREs?|NOC|IT|QA|DRI|OPS|TAM|CAB)\b|\b(?:[Mm]ax|[Mm]in|[Aa]pprox|[Cc]a)\./g;

const old =
  '(?:previous(?:ly)?|prior|old|former|earlier|original|last|known|good|normal|initial|working|stable|proven|usual)';
const state =
  '(?:state|version|release|build|setup|set-up|situation|firmware|software|config(?:uration)?|settings?|system|image|status|condition|operations?|service|way|environment|solution|position|one|point)';
const phrases = longPattern('gi')`
  \b(?:how|the way|what|where|as) (?:it|things|everything|they|we|all) (?:was|were|used to be|had been)\b(?: before)?|
  \b(?:the |its |our |their |a )?(?:${old}[ ,])+${state}s?\b|
  \b(?:undo(?:es|ing|ne)?|revers(?:e|es|ed|ing)|revert(?:s|ed|ing)?|roll(?:s|ed|ing)? back|back(?:s|ed|ing)? out|withdraw|cancel|take back)(?: (?:the|this|our|all|everything|it|what|we|did|have|has|been|done|changes?|upgrade|update|migration|roll-?out|deployment|switch|cut-?over|move|steps|work|installation))+\b|
  \b(?:restor|recover)\w* (?:normal |the |full |regular )*(?:service|operations?|state|situation|system)\b|\b(?:working|running|going|up|usable|available) again\b|\bback (?:to normal|in operation|in service|up)\b|
  \b(?:gets?|sits?|comes?|stand|put our heads) (?:together|down)\b|\b(?:finds? out|look(?:s|ing)? (?:for|into)|works? (?:it )?out|deals? with it|sorts? (?:it |this )?out(?: on the spot)?|(?:set|put|brought|taken) back(?: (?:in|into) (?:operation|service|use|place))?(?=\s*$|[.,;(]| by| again)|takes? care of (?:it|this|that))\b|\btogether with\b|\bwith the help of\b|
  \b(?:contact|call|ask|inform|involve|consult|tell)(?:s|ing)?\b|\bopens? a (?:case|ticket)\b|\b(?:knows?|remembers?) (?:how|what to do|the way|it by heart|it|this)\b(?: to do (?:it|this|that))?|\b(?:is |are )?familiar with (?:it|this|that)\b|
  \bas (?:quickly|fast|soon|well) as (?:possible|(?:they|we|he|she) can)\b|\bwhat (?:is|was) (?:going on|wrong)\b|\bthe (?:cause|reason|fault)\b|\b(?:in )?reverse order\b|\bin charge\b|\btakes?\b|
  (?:恢复|还原|回|退回?|切回?|换回?|回[退滚]|改回|调回|撤回?|返回)(?:到|至|成|为)?了?[^，。；,;]{0,4}?(?:之前|以前|原来|原先|升级前|变更前|切换前|割接前|老|旧|上一|原有|原)(?:的)?(?:那?个|一)?(?:样子|状态|版本|固件|系统|配置|情况|软件|程序|方式|环境|模式|的)?(?=$|[，。；,;！!]|(?:就|即)[行可好])|
  撤[掉下](?:来)?|撤回|(?:请|联系|通知|找|由|组织|协调|召集)[^，。；,;]{1,14}?(?:一起|共同)?(?:处理|解决|排查(?:原因)?|协助|支持|负责|操作)|恢复(?:业务|正常|运行|服务|系统|使用)+|按原(?:来的)?(?:方式|路|样|状)(?:恢复|退回|返回)|(?:改|退|切|换|还原|倒|撤)回?去|(?:撤销|取消)(?:本次|这次|全部|所有)*(?:操作|变更|改动|修改|升级)|由[^，。；,;]{1,8}负责|原路(?:退回|返回|回退)|
  (?:很|比较|都)?(?:熟悉|有经验|知道怎么做|清楚流程|会操作)|够了|搞定|由[^，。；,;]{1,10}?(?:和|与|跟)[^，。；,;]{1,10}?一起|(?:和|与|跟)[^，。；,;]{1,12}?一起
`;

/** Words of going back and of those who do it, that name nothing. */
const goingBack: Vocabulary = vocabulary(
  'sit get put bring set come half hour hours done enough second first then should minutes minute an about within duty network vendor engineers quickly fast best everybody people both had old usual old-fashioned let would simply again way together',
  '设备 新的 老的 新 旧 立即 尽快 厂家 驻场 网络组 组 预计 能 就 够 左右 用时 全部 一切 大概 时间 原因 人员 相关 升级 切换 换 退 让 样子 的话 来 行 好',
);

/** What people write who know that there is a way back, but not which. */
export const plainWords = vocabulary(
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
const fillers = union(plainWords, goingBack);
