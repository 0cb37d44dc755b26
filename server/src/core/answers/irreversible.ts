// What cannot be taken back: words and commands that destroy data or machines. English and Chinese.

import { memoText } from '../memo.ts';

/** The words in a step that destroy something for good; undefined for steps that can be taken back. */
export const destruction = memoText((text: string): { readonly from: number; readonly text: string } | undefined => {
  if (!hint.test(text) || text.length > 20_000) return undefined;
  for (const pattern of [commands, english, chinese]) {
    for (const match of text.matchAll(pattern)) {
      const words = match[0];
      if (
        passing.test(words) ||
        passing.test(text.slice(match.index, match.index + words.length + 24).split(/[,.;，。；]/)[0] ?? '')
      )
        continue;
      return { from: match.index, text: words };
    }
  }
  return undefined;
}, 512);

const hint =
  /drop|truncat|delet|terminat|destroy|\brm\b|mkfs|format|purge|wipe|shred|flush|decommission|erase|remove|删|清空|清理|清除|销毁|格式化|释放|擦除|抹除/i;

const thing =
  '(?:tables?|columns?|databases?|schemas?|partitions?|keyspaces?|collections?|buckets?|volumes?|pvcs?|pvs?|persistent ?volumes?|disks?|snapshots?|backups?|namespaces?|(?:[\\w-]+ )?clusters?|instances?|vms?|virtual machines?|servers?|hosts?|machines?|rows|records|data|datasets?|users?|accounts?|orders|customers|topics?|queues?|streams?|tenants?|mailboxes|files|director(?:y|ies)|replicas?|primary|stacks?|environments?|log groups?|zones?|domains?|repositor(?:y|ies)|dbs?)';

/** Commands, also in the middle of a sentence. */
const commands = new RegExp(
  [
    '\\bDROP\\s+(?:TABLE|DATABASE|SCHEMA|COLUMN|PARTITION|KEYSPACE|TABLESPACE|COLLECTION)\\b(?:\\s+IF\\s+EXISTS)?\\s*[\\w."]*',
    '\\bTRUNCATE\\s+(?:TABLE\\s+[\\w."]+|[\\w.]*_[\\w.]*)',
    '\\bDELETE\\s+FROM\\s+[\\w."]+',
    '\\brm\\s+-(?:[a-z]*r[a-z]*f|[a-z]*f[a-z]*r|r)[a-z]*\\s+\\S+',
    '\\bmkfs(?:\\.\\w+)?\\s+\\S+|\\bwipefs\\s+\\S+|\\bshred\\s+\\S+|\\bdd\\s+[^\\n]*\\bof=/dev/\\S+',
    '\\bkubectl\\s+(?:-\\S+\\s+\\S+\\s+|--\\S+\\s+\\S+\\s+)*delete\\s+(?:ns|namespaces?|pvc?|persistentvolume(?:claim)?s?|statefulsets?|crds?)\\b\\s*\\S*',
    '\\b(?:terraform|pulumi)\\s+(?:-\\S+\\s+)*destroy\\b',
    '\\baws\\s+\\S+\\s+(?:terminate|delete)-(?:instances|db-\\w+|bucket|volume|snapshot|table|cluster|stack|distribution|hosted-zone|queue|topic|function|repository|file-system|key|user|role|vpc|load-balancer)\\S*|\\baws\\s+s3\\s+(?:rb|rm)\\s+\\S+',
    '\\bgcloud\\s+\\S+\\s+(?:\\S+\\s+)?(?:instances|disks|databases|clusters|snapshots)\\s+delete\\b',
    '\\bFLUSH(?:ALL|DB)\\b|\\bhelm\\s+(?:uninstall|delete)\\s+\\S+|\\bdocker\\s+volume\\s+rm\\s+\\S+|\\bkafka-topics\\S*\\s+[^\\n]*--delete\\b|\\bdropDatabase\\b|\\bgit\\s+push\\s+(?:--force|-f)\\b',
  ].join('|'),
  'gi',
);
const english = new RegExp(
  `(?<![\\w-])(?:drop|truncate|delete|terminate|destroy|purge|wipe|erase|decommission|format|permanently remove)\\s+(?:all |both |each |every |the |its |their |old |unused |legacy |former |expired |remaining |orphaned |stale |of |\`[^\`]{1,40}\` |[\\w.-]+ ){0,4}?${thing}(?![\\w-])`,
  'gi',
);
const chinese =
  /(?:删除|清空|清除|清理|销毁|格式化|释放|擦除|抹除|下线并删除|drop\s?掉?|truncate\s?掉?)[^，。；,;\n]{0,16}(?:表|库|字段|列|数据|分区|磁盘|云盘|数据盘|卷|实例|集群|桶|快照|备份|主题|队列|记录|用户|账号|订单|命名空间|服务器|主机|虚拟机|文件|目录|topic|pvc?|namespace)/gi;

/** Things that come back by themselves or were made to be thrown away. */
const passing =
  /\b(?:tmp|temp|temporary|cache[ds]?|caches|scratch|canary|test|dry[- ]?run|session|lock|log files|node_modules|build|dist|sandbox|staging|dashboards?)\b|\/tmp\/|\/var\/(?:tmp|cache)|_(?:tmp|temp|bak|old|new|test)\b|(?:tmp|temp|test)_|\bconnections?\b|\bpool\b|缓存|会话|连接|临时|测试|演练|标签|锁|过期日志|探针|静默/i;

/** Whether a text says that there is no way back from some point. */
export const namesPointOfNoReturn = memoText((text: string): boolean => noReturn.test(text), 512);

const noReturn =
  /point of no return|no (?:way|going|turning) back|no return|irrevers|one-?way|not reversible|cannot (?:be )?(?:undo|undone|revert\w*|go back|roll(?:ed)? back|restored?)|can't (?:be )?(?:undo|undone|reverted|go back|rolled back)|(?:not|never|no longer|isn't|is not) (?:be )?(?:possible|reversible|undone|recoverable)|(?:no|without) (?:undo|rollback)\b|last (?:moment|chance|point) (?:to|for|at which)|only forward|fix(?:ing)? forward|roll(?:ing)? forward|不可逆|不可回[退滚]|无法回[退滚]|不能回[退滚]|不再(?:能|支持)?回[退滚]|不可恢复|无法恢复|无法撤销|没有回头|回不了头|不归点|只能(?:向前|前滚|修复)|此后(?:不能|无法|只能)/i;

/** Whether a text says that a copy was taken first. */
export const namesCopy = memoText(
  (text: string): boolean =>
    /\bback(?:ed)?[ -]?ups?\b|\bsnapshots?\b|\bpg_dump|\bmysqldump|\bdumps?\b|\bexport(?:s|ed)?\b|\barchiv(?!e[ds]? (?:tables?|logs?|files?|partitions?|rows?)\b)|\bcop(?:y|ied) (?:of|the|to)|\bsoft[- ]delete|\brecycle bin|\btrash\b|\brenam|备份|快照|导出|归档(?!表|库|日志|文件|分区)|转储|留存|回收站|改名|重命名/i.test(
      text,
    ),
  512,
);
