// What cannot be taken back: words and commands that destroy data or machines, or end what keeps the old ones alive.

import { memoText } from '../memo.ts';

/** The words in a step that destroy something for good; undefined for steps that can be taken back. */
export const destruction = memoText((text: string): { readonly from: number; readonly text: string } | undefined => {
  if (!hint.test(text) || text.length > 20_000) return undefined;
  for (const pattern of [commands, english, passive, chinese, chineseBehind, endings]) {
    for (const match of text.matchAll(pattern)) {
      const words = match[0];
      const { index } = match;
      const end = index + words.length;
      const behind = text.slice(end, end + 24).split(/[,.;，。；|\n]/)[0] ?? '';
      if (passing.test(words) || (pattern !== endings && passing.test(behind)) || isDenied(text, index, end)) continue;
      return { from: index, text: words };
    }
  }
  return undefined;
}, 512);

/** What no authority takes back: a certificate or a key that is revoked. */
export function isRevocation(words: string): boolean {
  return /吊销|\brevok/i.test(words);
}

/** Whether words that destroy are a command, which means nothing else; in prose they may also be a plan, a denial or another's. */
export function isCommand(words: string): boolean {
  return words.search(commands) === 0;
}

/** "Nothing is deleted", "is not part of this change", 本次不删. */
function isDenied(text: string, from: number, to: number): boolean {
  const before =
    text
      .slice(Math.max(0, from - 40), from)
      .split(/[.;。；|\n]/)
      .at(-1) ?? '';
  const after = text.slice(to, to + 60).split(/[.;。；|\n]\s/)[0] ?? '';
  return (
    denied.test(before) || /^[`'"\s]*(?:is|are|was|were)? ?(?:not|never)\b|不在[本这此]次|另[开走行起]/i.test(after)
  );
}

const denied =
  /\b(?:not|never|nothing|nobody|no one|without|don't|doesn't|won't|no)\b|n't\b|\b(?:before|until|unless|instead of|check that|undo|rollback)\b[^,]*$|不(?!再)|未|没有?|禁止|勿|无需|(?:^|[，、：:\s])(?:要|若|如)?(?:撤|退|回退|回滚)(?:销|回|时|的话)?[就则：:]\s?(?:把|只)?[^，。；]{0,6}$/i;

const hint =
  /permalock|\bburns?\b|will not|fuse|永久|熔丝|drop|truncat|delet|terminat|destroy|\brm\b|mkfs|format|saniti|purg|wip(?:e|ing)|shred|flush|decommission|eras|remove|retire|revok|empt|discard|scratch|zeroi|finali|promote_auto|zpool|featurecompat|functional level|(?:double|dual)[- ]?writ|\brb\b|dismantl|degauss|scrap|删|清[空掉理除零]|退[还订]|销毁|格式化|释放|擦|抹|丢弃|覆盖掉|双写|拆|注销|吊销|作废|退租|报废|下线并|licen[cs]e|\breset|许可|授权|write-once|contract|stays|for good|不能|撤不|从此|粉碎|低格|不再/i;

const thing =
  '(?:tables?|table ?spaces?|columns?|databases?|schemas?|partitions?|keyspaces?|collections?|buckets?|volumes?|luns?|pools?|pvcs?|pvs?|persistent ?volumes?|disks?|drives?|arrays?|tapes?|snapshots?|(?:guaranteed )?restore points?|backups?|copies|archives?|namespaces?|(?:[\\w-]+ )?clusters?|instances?|vms?|virtual machines?|servers?|hosts?|machines?|rows|records|data|datasets?|data sets?|librar(?:y|ies)|users?|accounts?|orders|customers|topics?|queues?|streams?|tenants?|mailboxes|files|director(?:y|ies)|replicas?|primary|stacks?|environments?|log groups?|zones?|domains?|repositor(?:y|ies)|dbs?|(?:signing |private |master |encryption |root )?keys?|secrets?|stores?|journals?|models?|recordings|studies)';

/** Commands, also in the middle of a sentence. */
const commands = new RegExp(
  [
    '\\bDROP\\s+(?:TABLE|DATABASE|SCHEMA|COLUMN|PARTITION|KEYSPACE|TABLESPACE|COLLECTION|TOPIC|STREAM)\\b(?:\\s+IF\\s+EXISTS)?\\s*[\\w."]*',
    '\\bTRUNCATE\\s+(?:TABLE\\s+[\\w."]+|[\\w.]*_[\\w.]*)',
    '\\bDELETE\\s+FROM\\s+[\\w."]+',
    // Data sets of a mainframe have names of qualifiers.
    "\\b(?:DELETE|SCRATCH|UNCATALOG)\\s+['(]?[A-Z][A-Z0-9#@$]{0,7}(?:\\.[A-Z0-9#@$]{1,8}){1,6}",
    '\\brm\\s+-(?:[a-z]*r[a-z]*f|[a-z]*f[a-z]*r|r)[a-z]*\\s+\\S+|\\brm\\s+-r\\s+gs:\\S+|\\brb\\s+--force\\s+\\S+',
    '\\bmkfs(?:\\.\\w+)?\\s+\\S+|\\bwipefs\\s+\\S+|\\bshred\\s+\\S+|\\bdd\\s+[^\\n]*\\bof=/dev/\\S+|\\bnvme\\s+format\\s+\\S+|\\b(?:lv|vg|pv)remove\\s+[^\\n`]+',
    '\\bkubectl\\s+(?:-\\S+\\s+\\S+\\s+|--\\S+\\s+\\S+\\s+)*delete\\s+(?:ns|namespaces?|pvc?|persistentvolume(?:claim)?s?|statefulsets?|crds?)\\b\\s*\\S*',
    '\\baws\\s+\\S+\\s+(?:terminate|delete)-(?:instances|db-\\w+|bucket|volume|snapshot|table|cluster|stack|distribution|hosted-zone|queue|topic|function|repository|file-system|key|user|role|vpc|load-balancer)\\S*|\\baws\\s+s3\\s+(?:rb|rm)\\s+\\S+|\\bschedule-key-deletion\\b',
    '\\bgcloud\\s+\\S+\\s+(?:\\S+\\s+)?(?:instances|disks|databases|clusters|snapshots)\\s+delete\\b|\\bvault\\s+delete\\s+\\S+',
    '\\bFLUSH(?:ALL|DB)\\b|\\bhelm\\s+(?:uninstall|delete)\\s+\\S+|\\bdocker\\s+volume\\s+rm\\s+\\S+|\\bkafka-topics\\S*\\s+[^\\n]*--delete\\b|\\bdropDatabase\\b|\\.drop\\(\\)|-X\\s?DELETE\\s+\\S*:9200/\\S+|\\bgit\\s+push\\s+(?:--force|-f)\\b',
    // An option that takes no value: `plccard --target plc-a --format`.
    '(?<=\\s)--(?:format|wipe|erase|purge|destroy|zeroi[sz]e)(?=\\s*(?:`|\\n|$))',
    '\\bsetFeatureCompatibilityVersion\\b|\\brabbitmqctl\\s+(?:-\\S+\\s+\\S+\\s+)*(?:force_)?reset\\b',
    // Verbs that mean nothing else, in a command of any tool: `zpool destroy`, `slot-erase`, `hsmctl zeroize`.
    '\\bsaniti[sz]e\\s[^`\\n]{0,60}(?:disks?|drives?|arrays?|/dev/|volumes?|nvme|ssd)[\\w-]*',
    '(?<=`[^`\\n]{0,80})(?<![\\w/.]|\\bto )(?:[\\w-]{0,40}[_-])?(?:destroy|erase|purge|wipe|shred|zeroi[sz]e|obliterate|factory-?reset)(?:[_-]\\w+)?(?![\\w./])[^`\\n]{0,40}(?=[^`\\n]*`)',
  ].join('|'),
  'gi',
);
const gap =
  '(?:all |both |each |every |the |its |their |our |his |old |former |unused |legacy |former |expired |remaining |orphaned |stale |of |\\d+ |`[^`]{1,40}` |[\\w.-]+ ){0,4}?';
const english = new RegExp(
  `(?<![\\w-])(?:secure(?:ly)?[- ])?(?:(?:drop|truncate|delete|terminate|format|permanently remove)s?\\s+${gap}${thing}|(?:delete|remove|revoke|retire|empt(?:y|ie)|discard)s?\\s+(?:the |all |both |its |our )*(?:old|former|previous|legacy|dead[- ]letter) [\\w-]+(?: [\\w-]+)?|(?:destroy|purge|wipe|erase|decommission|dismantle|degauss|zeroi[sz]e|shred|scrap)s?\\s+(?:the |all |both |its |old |former |each )*(?!for\\b|of\\b|in\\b|is\\b|and\\b|or\\b|by\\b|with\\b|was\\b|out\\b|down\\b|script|job|run\\b)[\\w-]+(?: [\\w-]+)?|scratch(?:es)?\\s+(?:the |all |both |old )+[\\w.-]+(?: [\\w-]+){0,2}|(?:destroy|purge|wipe|erase|decommission|shred|zeroi[sz]e|saniti[sz]e)s?\\s+${gap}(?:${thing}|hsm(?: \\w)?))(?![\\w-])`,
  'gi',
);
/** "The old array is wiped." */
const passive = new RegExp(
  `(?<![\\w-])${thing}(?: [\\w.-]+){0,2}?(?: (?:is|are|gets?)(?: then)?)? (?:deleted|dropped|destroyed|purged|wiped|erased|decommissioned|scratched|shredded|dismantled|zeroi[sz]ed)\\b`,
  'gi',
);
const object =
  '(?:表|库|字段|列|数据|分区|磁盘|云盘|数据盘|卷|实例|集群|桶|快照|备份|主题|队列|记录|用户|账号|订单|命名空间|服务器|主机|虚拟?机|文件|目录|密钥|私钥|证书|许可|阵列|机柜|键|索引|镜像|固件|硬盘|目录|topic|pvc?|namespace|keys?)';
const chinese = new RegExp(
  `(?:删除|删掉|清空|清除|清理|清掉|销毁|格式化|释放|擦[除掉]?|抹[除掉]|覆盖掉|丢弃|拆除|拆掉|注销|吊销|报废|下线并(?:删除|销毁)|drop\\s?掉?|truncate\\s?掉?)[^，。；,;|\\n]{0,16}${object}`,
  'gi',
);
/** 把 v1 的 key 全部清掉, 服务器下电并退租. */
const chineseBehind = new RegExp(
  `(?<![等待][^，。；,;|\\n]{0,4})${object}[^，。；,;|\\n]{0,12}(?:删除|删掉|清空|清除|清掉|销毁|格式化|擦[除掉]|抹[除掉]|拆除|拆掉|注销|退租|退还|退订|清零|报废|删了|覆盖)`,
  'gi',
);
/** What ends the way back without destroying anything: the old store goes stale, the old version is refused from then on. */
const endings =
  /\bpermalock\w*|\bburns? (?:the )?[\w ]{0,16}(?:boot ?loader|keys?|serial|otp)[\w ]{0,12} into\b|\bwill not (?:go|boot|load|start|run) (?:back )?(?:on|onto|from) [\w ]{2,16} again\b|\b(?:blow|burn)s? (?:the |an? )?(?:e-?)?fuses?\b|永久(?:锁定|锁死|写死|固化)|烧(?:写|断)?熔丝|\b(?:stop|end|disable|close|(?:turn|switch)(?:es)? off)(?:s|es|ing)? (?:the )?(?:double|dual)[- ]?writ(?:es?|ing)\b|\bfinali[sz]e[sd]? (?:the )?(?:[\w-]+ ){0,2}(?:upgrade|migration|version)\b|\bzpool upgrade \w[\w.-]*|\bpromote_auto_flags\b|\bupgrade-finali[sz]e\w*|\braises? the (?:[\w-]+ )?(?:functional|compatibility) level\b|(?:关闭|关掉|关|停止|停掉|停|结束|下线)双写|固化版本|提升(?:域|林)?功能级别|\b(?:hands?|gives?|returns?|surrenders?|deactivates?) (?:[\w.-]+ ){0,4}licen[cs]es?\b|(?:退还|退回|交回|注销|作废)[^，。；,;|\n]{0,12}(?:许可|授权)|(?:许可|授权)[^，。；,;|\n]{0,8}(?:退还|退回|交回|注销|作废)|[旧老原][^，。；,;|\n]{0,8}(?<!即|就|便)(?:当场|随即|立即)?作废|\bwrite-once\b|\bends? (?:the |our )?(?:[\w-]+ ){0,2}contract\b|\b(?:sent|reported|published)(?: there)? stays (?:sent|reported|published)\b|\bcloses? [^.;|\n]{1,30} for good\b|[报发交][了出]?就?不能[撤收]|撤不回来|从此只[收认接]|粉碎|低格|[封停]掉?[旧老][^，。；,;|\n]{1,8}[，,]不再[收认接]/gi;

/** Things that come back by themselves or were made to be thrown away. */
const passing =
  /\b(?:tmp|temp|temporary|cache[ds]?|caches|cdn|scratch (?:space|disk|dir\w*|name|volume)|canary|tests?|dry[- ]?run|session|lock|log files|node_modules|build|dist|sandbox|staging|dashboards?|whiteboard|silences?|labels?|rules?|routes?|alias(?:es)?|weights?)\b|\/tmp\/|\/var\/(?:tmp|cache)|_(?:tmp|temp|new|test)\b|(?:tmp|temp|test)_|\bconnections?\b|\bpool\b|缓存|会话|连接|临时|新(?:库|表|集群|实例|卷|分区)|队列[^，。；]{0,10}清零|测试|演练|标签|锁|过期日志|探针|静默/i;

/**
 * What a step does away with although the way back works with it: `es-delete items-v8` beside "point the alias at items-v8".
 * What the way back makes anew is none.
 */
export function neededLater(
  step: string,
  wayBack: string,
): { readonly from: number; readonly text: string } | undefined {
  if (step.length > 20_000) return undefined;
  const lines = wayBack.slice(0, 20_000).split('\n');
  for (const match of step.matchAll(doesAway)) {
    const [words, name = ''] = match;
    const end = match.index + words.length;
    const around = step.slice(Math.max(0, match.index - 16), end);
    if (passing.test(words) || comesAndGoes.test(around) || isDenied(step, match.index, end)) continue;
    const uses = lines.filter(line => line.includes(name));
    if (uses.length > 0 && !uses.some(line => makesAnew.test(line))) return { from: match.index, text: words };
  }
  return undefined;
}

const doesAway =
  /(?:(?<![A-Za-z])(?<!\b(?:an?|the|no|any) )(?:delete|del|drop|remove|rm|erase|purge|wipe|discard|uninstall|unload|prune|scrap)s?|删除|删掉|清掉|清空|卸载|移除|拆掉)(?![A-Za-z]| of\b| in\b)[^.,;，。；|\n]{0,30}?(?<![\w.@/-])((?=[A-Za-z]*[\d_.-])[A-Za-z][\w.-]{2,40}[A-Za-z0-9])(?![\w/-])/gi;
const comesAndGoes =
  /\b(?:pods?|jobs?|protocols?|interfaces?|routes?|rules?|labels?|alias(?:es)?|weights?|vips?|records?|members?|nodes?|targets?|peers?|neighbo(?:u)?rs?|links?|limits?|files? from|from)\b|路由|规则|节点|成员|别名|权重|摘/i;
const makesAnew =
  /\b(?:re-?)?(?:add|create|apply|import|restore|insert|install|attach|deploy|load|register|build|index|clone|copy)(?:s|ed|ing)?\b|添加|加回|创建|新建|恢复|还原|导入|重建|安装|重新/i;

/** Whether the way back works with the very thing that these words destroy, and does not bring it back from a copy. */
export function isReliedOn(words: string, wayBack: string): boolean {
  const names = (words.slice(0, 200).match(ownNames) ?? []).filter(name => !keyword.test(name));
  if (ofCopy.test(words)) return names.some(name => wayBack.includes(name));
  const lines = wayBack.split('\n');
  // A copy of which nothing is said holds everything.
  if (lines.some(line => restores(line) && namesCopy(line) && !line.match(ownNames))) return false;
  return names.some(name => {
    const uses = lines.filter(line => line.includes(name));
    return uses.length > 0 && !uses.some(restores);
  });
}

const ofCopy =
  /restore.?point|snapshot|backup|(?<![a-z])bak(?![a-z])|dump|\bcop(?:y|ies)\b|image|还原点|快照|备份|副本/i;
const ownNames =
  /(?<![\w-])[A-Z][A-Z0-9#@$]{4,20}(?![\w-])|(?<![\w-])[A-Za-z][\w-]{0,30}[\d_-][\w-]{0,30}|[老旧原](?:表|库|集群|索引|卷|实例|阵列)/g;
const keyword =
  /^(?:DROP|TABLE|TABLESPACE|DATABASE|SCHEMA|COLUMN|PARTITION|DELETE|TRUNCATE|CASCADE|EXISTS|CLUSTER|PURGE)$/;

/** Whether the way back brings back from a copy the very thing that these words destroy. */
export function isBroughtBack(words: string, wayBack: string): boolean {
  // What is restored from is destroyed itself.
  if (ofCopy.test(words)) return false;
  const names = (words.slice(0, 200).match(ownNames) ?? []).filter(name => !keyword.test(name));
  return wayBack.split('\n').some(line => restores(line) && names.some(name => line.includes(name)));
}

/** Whether a way back brings back what was destroyed: from a copy, or made anew. */
export const restores = memoText((text: string): boolean => bringsBack.test(text.replace(stopped, ' ')), 512);

/** "Stop the import" brings nothing back. */
const stopped =
  /\b(?:stop|cancel|abort|pause)s? (?:the )?(?:import|restore|copy|recovery)\w*|(?:停|终止|取消)[止掉]?(?:导入|恢复|还原)/gi;

/** Whether a way back may bring back this very thing: a line that restores names it, or a copy of no named thing. */
export function mayRestore(wayBack: string, destroyed: string): boolean {
  const mine = thingsIn(destroyed).map(word => word.slice(0, 5));
  return wayBack
    .split('\n')
    .filter(restores)
    .some(
      line =>
        (namesCopy(line) ? mayHold(line, destroyed) : false) ||
        thingsIn(line).some(word => mine.includes(word.slice(0, 5))),
    );
}

const bringsBack =
  /\b(?:restor|recover|re-?(?:creat|build|load|import|play|install|attach|mount|hydrat)|import|undelet|undrop|flashback|pg_restore|from (?:the |its |our |last )?(?:[\w-]+ )?(?:backup|snapshot|copy|copies|dump|export|archive|tape|image|mirror))|恢复|还原|导[入回]|灌回|重建|重新(?:创建|导入|加载|安装)|挂回|快照|备份|闪回/i;

/** Whether a text says that there is no way back from some point. */
export const namesPointOfNoReturn = memoText((text: string): boolean => noReturn.test(text.replace(none, '')), 512);

/** "Point of no return: none." names none. */
const none = /\bno point of no return\b|point of no return\s*[:：]\s*(?:none|no)\b|不可回退点\s*[:：]\s*无/gi;

const noReturn =
  /point of no return|\bcloses? the door\b|\b(?:there is|there's|has|have|leaves?) no(?:thing)? [^.;\n]{0,16}to (?:boot|return to|go back to|fall back)|\b(?:only|have to) (?:repair|mend|go|fix) forwards?\b|\b(?:can't|cannot|no longer) (?:return|get back)\b|没(?:得|法)退|退不[了得]|[找拿]不回来|往前修|没有退路|到第.{1,3}步为止[^。；\n]{0,6}能|路[^。；\n]{0,4}断了|\b(?:lost|gone|stays?|closed) for (?:good|ever)\b|\b(?:roads?|ways?|paths?|doors?|bridges?) (?:back|behind)[^.;\n]{0,24}\b(?:closed|burnt|burned|gone|shut)\b|没有回头箭|(?:步|步骤)[^，。；\n]{0,6}(?:是|为)分界线|走不通了|(?:退法|退路|回滚|回退)[^，。；\n]{0,6}(?:用不成|用不了|不能用|不好使|没了|作废|失效)|no (?:way|going|turning) back|no return|irrevers|one-?way|not reversible|cannot (?:be )?(?:undo|undone|revert\w*|go back|roll(?:ed)? back|restored?)|can't (?:be )?(?:undo|undone|reverted|go back|rolled back)|(?:not|never|no longer|isn't|is not) (?:be )?(?:possible|reversible|undone|recoverable)|(?:no|without) (?:undo|rollback)\b|last (?:moment|chance|point) (?:to|for|at which)(?![^.;\n]{0,60}\d:\d\d)|only forward|fix(?:ing)? forward|roll(?:ing)? forward|不可逆|不可回?[退滚]|不[可能]再?(?:回头|返回|折返)|无法回[退滚]|不能再?(?:闪回|回[退滚])|不再(?:能|支持)?回[退滚]|回不(?:去|到|来|了)|不可恢复|无法恢复|无法撤销|没有回头|不归点|只能(?:向前|前滚|修复)|此后(?:不能|无法|只能)/i;

/** Whether a text says that a copy was taken first. */
export const namesCopy = memoText((text: string): boolean => copy.test(text), 512);

const copy =
  /\bback(?:ed)?[ -]?ups?\b|\bsnapshots?\b|\bpg_dump|\bmysqldump|\bdumps?\b|\bexport(?:s|ed)?\b|\barchiv(?!e[ds]? (?:tables?|logs?|files?|partitions?|rows?)\b)|\bcop(?:y|ied) (?:of|the|to)|\bsoft[- ]delete|\brecycle bin|\btrash\b|(?<!\bno )\bimage cop(?:y|ies)\b|备份|快照|导出|归档(?!表|库|日志|文件|分区)|转储|留存|回收站|镜像拷贝|全备/i;

/** What is renamed in the very sentence is kept: "instead of dropping it, rename the table". Another step's new name keeps nothing. */
export function keepsByName(text: string, { from, to }: { readonly from: number; readonly to: number }): boolean {
  const before =
    text
      .slice(0, from)
      .split(/[.](?=\s)|[。;；\n]/)
      .at(-1) ?? '';
  const after = text.slice(to).split(/[.](?=\s)|[。;；\n]/)[0] ?? '';
  return /\brenam|改名|重命名/i.test(before + after);
}

/** Whether the copy that one step takes may hold what another destroys: one of no named thing does, one of another thing may not. */
export function mayHold(taken: string, destroyed: string): boolean {
  const of = thingsIn(
    taken
      .split(/[,;，。；\n]|[.](?=\s)/)
      .filter(namesCopy)
      .join(' '),
  );
  const mine = thingsIn(destroyed).map(word => word.slice(0, 5));
  if (ofAll.test(taken) && inDatabase.test(destroyed)) return true;
  return of.length === 0 || of.some(word => mine.includes(word.slice(0, 5)));
}

/** A copy of the database, whatever it is called, holds what is in it. */
const ofAll =
  /\b(?:backup|dump|snapshot|copy|export) of (?:the |all )?(?:whole |entire )?(?:databases?|db|schema)\b|备份(?:全部|整个|全量)?数据库|(?:全库|整库|(?<!\p{Script=Han})数据库)的?(?:备份|快照|导出)/iu;
const inDatabase = /\b(?:tables?|columns?|schemas?|index(?:es)?|rows?|truncate)\b|表|字段|列|索引/i;

/** Words of four letters without the name of the tool, and of Chinese every two signs. */
function thingsIn(text: string): readonly string[] {
  const flat = text
    .toLowerCase()
    .replace(/@[\w.-]+|`[\w.-]+(?=\s)|备份|快照|导出|归档|转储|全[量备]|确认|检查|完成|文件|分钟/g, ' ');
  return (flat.match(/[\p{Script=Latin}\d]{4,}|\p{Script=Han}{2}/gu) ?? []).filter(word => !filling.test(word));
}

const filling =
  /^(?:with|from|that|then|this|until|import(?:ed)?|restored?|reload(?:ed)?|load(?:ed)?|says?|after|into|minutes|take|which|copy|back|step|steps|done|check|backups?|snapshots?|dumps?|exports?|archives?|first|before|once|last|fresh|final|full|whole|complete)$/;
