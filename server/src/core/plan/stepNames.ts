// Whom the words of a step name: a handle anywhere, and a name where names stand – in brackets, in bold or with a colon in
// front, behind the minutes, behind a dash, after "by" or a label. What a name looks like alone decides nothing.

import { memoText } from '../memo.ts';

/** Family names that nearly all Chinese names begin with. */
const family =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶余潘杜戴夏钟汪任姜范姚谭廖邹熊陆郝崔康毛邱秦史顾侯邵孟段雷钱汤尹黎贺赖龚裴饶骆柯施倪龙严俞葛祝费戚庄梅童翟岳耿焦蓝樊凌霍苗褚洪陶柳裘欧';

/** A Chinese name and a blank in front of what is done: 王磊 登录跳板机. */
export const leadingName = new RegExp(`^([${family}]\\p{Script=Han}{1,2})[ \\t]+(?=\\S)`, 'u');

const chinese = `(?!周[一二三四五六日末期]|高[峰可负]|程序|方案|马上|任[务意何]|金额|许可|陆续|顾客|余量|严[重格]|费用|龙头)[${family}]\\p{Script=Han}{1,2}`;
/** Names of places, times, acts and things stand in the same places. */
const noName =
  '(?!(?:Prod|Prd|Product|Stag|Canary|Optional|Parallel|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Check|Verif|Undo|Roll|Expect|Note|Total|Step|Phase|Stage|Batch|Wave|All\\b|None|Only|Both|Each|Every|The\\b|This|That|It\\b|We\\b|If\\b|In\\b|On\\b|At\\b|No\\b|Not\\b|Yes|Done|Ok\\b|See\\b|Then|After|Before|Until|While|With|Same|Approx|About|Max|Min\\b|Kafka|Redis|Postgres|Grafana|Linux|Windows|Oracle|Tokyo|London|Berlin|Frankfurt|Singapore|Sydney|Paris|Dublin|Virginia|Mumbai))';
const latin = `${noName}\\p{Lu}[\\p{Ll}'’]+(?:[- ]\\p{Lu}[\\p{Ll}'’]+){0,2}(?: \\p{Lu}\\.)?`;
const name = `(?:${latin}|${chinese})`;
const names = `${name}(?:\\s*(?:,|&|\\+|/|，|、|和|与|\\band\\b|\\bwith\\b|\\bor\\b)\\s*${name}){0,3}`;
const length = '\\d\\s?(?:min(?:ute)?s?|m|h|hours?|s|sec(?:ond)?s?|分钟?|小时|秒)';

const acts =
  '执行|操作|登录|检查|核对|核实|确认|验证|观察|观测|盯|看|重启|停|启动|切|升级|部署|发布|推|导|备份|恢复|还原|回退|回滚|通知|公告|跑|改|放|关|开|打开|提交|隔离|解除|清|删|灌|接|逐台|分批|依次|负责|用';

const places: readonly RegExp[] = [
  // "Owner: Luiz", 负责人：王磊, "done by Ingrid", 由毛静重启.
  /(?:\b(?:owners?|who|executor|executed by|operator|doer|assignee|dri|hands)|负责人?|执行人?|操作人?|责任人|经办人?|实施人?|谁来?做?|主操|动手)\s*[*_]{0,2}[:：=]\s*[*_]{0,2}(?=\S)(?!\s*(?:-|\?|tb[cda]\b))([^\s,.;，。；|（(]+)/iu,
  new RegExp(`(?:\\b(?:by|owner|who)\\s+|由)(${name})(?![\\p{Ll}])`, 'u'),
  new RegExp(`由(${chinese})`, 'u'),
  // In front: "**Wei Jie** …", "[Ingrid] …", "Ingrid – …", "Ingrid: …", 邵国栋：…; 邵国栋导入 is told apart by who is known.
  new RegExp(`^[\\s\\d.)\\]x[*_:-]*(?:\\*\\*|__)(${names})[:：]?(?:\\*\\*|__)`, 'u'),
  new RegExp(`^[\\s\\d.)*_:-]*[[【(（](${names})[\\]】)）]`, 'u'),
  // Also behind a number, a task box or a time.
  new RegExp(`^(?:\\[[ xX]\\])?(?:\\d{1,2}:\\d\\d)?[\\s\\d.)、*_-]*(${name})[*_]{0,2}(?=\\s+[–—-]\\s|\\s?[:：])`, 'u'),
  leadingName,
  // Chinese is written without blanks: 邵国栋导入地图.
  new RegExp(`^[\\s\\d.)、*_-]*(${chinese}?)(?=${acts})`, 'u'),
  // In brackets, alone or beside the minutes and such: "(Ingrid, 5 min)", （20 分钟，邵国栋）.
  new RegExp(
    `[([（](?:[^)\\]）\\n]{0,40}[\\s,，、;；/&+·])?(${names})(?:\\s*[,，、;；/&+·][^)\\]）\\n]{0,40})?[)\\]）]`,
    'u',
  ),
  // Behind the minutes, or behind a dash or bar, where a line or a sentence ends: "(10 min) Farah", "- Jonas, 15 min. Check: …".
  new RegExp(`${length}[)\\]）]?\\s*[-–—,，;；:·|/.。]?\\s*(${names})\\s*(?=[.。]?\\s*$|[.。;；]\\s)`, 'mu'),
  new RegExp(`(?:\\s[-–—·|]|\\*\\*\\s*[-–—]?)\\s*(${names})\\s*(?=$|[,，.。;；(（]\\s?|\\s\\d)`, 'mu'),
  new RegExp(`[,，]\\s(${names})[.。]\\s*(?:$|\\d)`, 'mu'),
];

/** Who a step names; undefined where nobody is. */
export const nameIn = memoText((text: string): string | undefined => {
  const handle = /(?<![\w.])@(?:[\w.-]+|\p{Script=Han}{2,4})/u.exec(text)?.[0];
  if (handle !== undefined) return handle;
  // Code names hosts and files; a comma of its own keeps "`show run`, Farah" apart.
  const flat = text.slice(0, 2000).replace(/`[^`\n]*`/g, '`');
  for (const place of places) {
    const named = place.exec(flat)?.[1];
    if (named !== undefined && !doing.test(named)) return named;
  }
  return undefined;
}, 1024);

/** "Deploy: …", 前置检查：… say what is done, not who does it. */
const doing =
  /^(?:(?:pre|post)?checks?|verif|valid|prep|deploy|restart|start|stop|drain|upgrade|update|switch|cut|migrat|apply|run|backup|restore|roll|clean|clone|snapshot|scale|test|smoke|monitor|watch|observ|announce|notif|wait|build|merge|release|enable|disable|remove|delete|create|add|set|phase|step|stage|note|optional|day|night|final|next|then|first)|检查|核对|验证|确认|校验|观察|监控|部署|发布|重启|停止|启动|切换|升级|迁移|备份|恢复|回滚|回退|执行|通知|公告|准备|清理|配置|修改|开启|打开|关闭|放行|导入|导出|前置|后置|阶段|步骤|第.步|说明|注意/i;
