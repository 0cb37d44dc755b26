// Whom the words of a step name: a handle anywhere, and a name where names stand – in brackets, in bold or with a colon in
// front, behind the minutes, behind a dash, after "by" or a label. What a name looks like alone decides nothing.

import { memoText } from '../memo.ts';
import { chineseName, leadingName, lengthForm, nameForm, namesForm } from './nameForms.ts';
import { plainGroups, whoInGroups } from './stepGroups.ts';

const acts =
  '冻结|解冻|拍板|宣布|换|装|拆|拔|插|扩|缩|执行|操作|登录|检查|核对|核实|确认|验证|观察|观测|盯|看|重启|停|启动|切|升级|部署|发布|推|导|备份|恢复|还原|回退|回滚|通知|公告|跑|改|放|关|开|打开|提交|隔离|解除|清|删|灌|接|逐台|分批|依次|负责|用';

const places: readonly RegExp[] = [
  // "Owner: Luiz", 负责人：王磊, "done by Ingrid", 由毛静重启.
  /(?:\b(?:owners?|who|executor|executed by|operator|doer|assignee|dri|hands)|负责人?|执行人?|操作人?|责任人|经办人?|实施人?|谁来?做?|主操|动手)\s*[*_]{0,2}[:：=]\s*[*_]{0,2}(?=\S)(?!\s*(?:-|\?|tb[cda]\b))([^\s,.;，。；|（()）\]】]+)/iu,
  new RegExp(`(?:\\b(?:[Bb]y|[Oo]wner|[Ww]ho)\\s+|由)(${nameForm})(?![\\p{Ll}])`, 'u'),
  new RegExp(`由(${chineseName})`, 'u'),
  // In front: "**Wei Jie** …", "[Ingrid] …", "Ingrid – …", "Ingrid: …", 邵国栋：…; 邵国栋导入 is told apart by who is known.
  new RegExp(`^[\\s\\d.)\\]x[*_:-]*(?:\\*\\*|__)(${namesForm})[:：]?(?:\\*\\*|__)`, 'u'),
  new RegExp(`^[\\s\\d.)*_:-]*[[【(（](${namesForm})[\\]】)）]`, 'u'),
  // Also behind a number, a task box, a time or a length: "T+20, 10 min, Ana: …".
  new RegExp(
    `^(?:\\[[ xX]\\])?[ \\t]*(?:T\\s?\\+\\s?\\d{1,3}|\\+\\d{1,3}|\\d{1,2}:\\d\\d)?[\\s\\d.)、,，*_-]*(?:${lengthForm}[,，]?)?[\\s*_-]*(${namesForm})[*_]{0,2}(?=\\s+[–—-]\\s|\\s?[:：])`,
    'u',
  ),
  leadingName,
  new RegExp(`^\\d{1,2}:\\d\\d[ \\t]+(${chineseName})[ \\t]+(?=\\S)`, 'u'),
  // Chinese is written without blanks: 邵国栋导入地图.
  new RegExp(`^(?:\\d{1,2}:\\d\\d)?[\\s\\d.)、*_-]*(${chineseName}?)(?=${acts})`, 'u'),
  // In brackets, alone or beside the minutes and such: "(Ingrid, 5 min)", （20 分钟，邵国栋）.
  new RegExp(
    `[([（](?:[^)\\]）\\n]{0,40}[\\s,，、;；/&+·])?(${namesForm})(?:\\s*[,，、;；/&+·][^)\\]）\\n]{0,40})?[)\\]）]`,
    'u',
  ),
  // "（20 分钟，吴倩如看，高勇点屏）": with what each does.
  new RegExp(
    `[(（](?:[^)）\\n]{0,40}[\\s,，、;；])?(${chineseName}?)[看点念盯守敲按做跑操执]\\p{Script=Han}{0,2}(?=[)）,，、;；])`,
    'u',
  ),
  /[(（][^)）\n]{0,20}[,，]\s*(\p{Lu}\p{Ll}{1,12})\s?(?:看|盯|操作|执行|比对|核对|复核)/u,
  // 范春梅带人打电话
  new RegExp(`[,，]\\s*(${chineseName})(?=带人|带队|打电话|负责)`, 'u'),
  // "**2 逐台改接**：何强，40 分钟", "冻结写入。厉小舟，10 分钟。"
  new RegExp(
    `(?:(?:\\*\\*|__)[:：]|[。；](?:\\*\\*|__)?)\\s?(\\p{Script=Han}{2,4})[,，]\\s?\\d{0,3}${lengthForm}\\s?[。；，,]`,
    'u',
  ),
  // "**重启网关。** 蒲阳念、税敏看", "**核 IO。** 老郭在线边喊": behind a sentence in bold.
  /[。；](?:\*\*|__)\s?(\p{Script=Han}{2,3}?)(?=、\p{Script=Han}{2,3}?[,，看]|[和与]\p{Script=Han}{2,3}[,，]|在\p{Script=Han}{1,3}[喊对看按])/u,
  // "(Ana ~10 min)", "{Ana: 10m}", （王磊 10 分钟）, 摘流量，王磊，10 分钟, "→ Ana, 10 min", （操作人王磊，10 分钟）
  new RegExp(`[([{（【]\\s?(${namesForm})[\\s:：~≈约-]{1,3}\\d{0,3}${lengthForm}`, 'u'),
  new RegExp(`[,，]\\s?(${chineseName})[,，]\\s?(?:约|大约)?\\s?(?:\\d{0,3}${lengthForm}|[一三]刻钟|半个?小时)`, 'u'),
  new RegExp(`(?:→|->)\\s?(${namesForm})[,，]\\s?\\d`, 'u'),
  new RegExp(`[(（,，](?:操作人|执行人?|负责人?)\\s?(${chineseName})(?=[,，、)）])`, 'u'),
  new RegExp(`(?:minutes|of an hour|an hour|刻钟|小时)[,，]\\s?(${namesForm})\\s*[.。]?\\s*$`, 'u'),
  // "**步骤 1 核对**，闵怡，15 分钟": behind bold words and in front of a length whoever it is; "**4. 升调度**，段炜"
  new RegExp(
    `\\*\\*[,，]\\s?(\\p{Script=Han}{2,4})[,，]\\s?(?:约|大约)?\\s?(?:\\d{0,3}${lengthForm}|[一二两三四五六七八九十半]{1,3}个?(?:分钟|小时|刻钟))`,
    'u',
  ),
  new RegExp(`\\*\\*[,，]\\s?(${namesForm})\\s*$`, 'mu'),
  // "Shawna, with Judith Aho, 20 minutes.", "崔浩然（修图师配合）｜20 分钟": whoever helps stands behind.
  new RegExp(`^[\\s*_-]*(${namesForm}),? with [^,.\\n]{2,30}, \\d`, 'mu'),
  new RegExp(`^[\\s*_-]*(${chineseName})[(（][^)）\\n]{1,12}[)）]\\s?[|｜·，,]\\s?\\d`, 'mu'),
  // "(15 min, both)"
  /[(（][^)）\n]{0,40}[,，;；]\s*(both(?: of us)?|all(?: three| four)?|everybody|everyone|两人|双方|[三四]人|大家)\s*[)）,，]/iu,
  // "(20 min, me)": who writes the plan.
  /[(（](?:[^)）\n]{0,40}[,，;；]\s*)?(me|myself|I|我|本人)\s*(?:[,，;；)）]|and\b|[和与])/u,
  // "（15 分钟，盯监控的人）": somebody by what he does.
  /[(（][^)）\n]{0,20}[,，、]\s*(\p{Script=Han}{1,6}(?:的人|值班员?|同学))[)）]/u,
  // "（15 分钟，德吉卓玛）": names that no family name begins with, where hardly anything else stands.
  new RegExp(
    `[(（][^)）\\n]{0,12}(?:分钟?|小时|刻钟)[,，、]\\s*(?!${acts}|.{0,3}(?:${acts}))(\\p{Script=Han}{3,5})(?=[)）与和、])`,
    'u',
  ),
  // "(15 min, Ji-woo)"
  /[(（][^)）\n]{0,12}\d\s?min\w*[,，]\s(\p{Lu}\p{Ll}{1,7}-\p{Ll}{2,8})(?=[)）,，])/u,
  // "30 分钟，黄志强插、Đức 念"
  new RegExp(
    `${lengthForm}\\s*[,，]\\s*(${chineseName}?)(?=[插看点念盯守敲按做跑操执换接拔]\\p{Script=Han}?[、，,;；])`,
    'u',
  ),
  // Behind the minutes, or behind a dash or bar, where a line or a sentence ends: "(10 min) Farah", "- Jonas, 15 min. Check: …".
  new RegExp(
    `${lengthForm}[)\\]）]?\\s*[-–—,，;；:·|/.。]?\\s*(${namesForm})\\s*(?=[.。]?\\s*$|[.。;；]\\s|[:：]\\s?\\S)`,
    'mu',
  ),
  new RegExp(
    `(?:\\s[-–—·|]|\\*\\*\\s*[-–—]?)\\s*(${namesForm})\\s*(?=$|[,，.。;；(（]\\s?|\\s\\d(?!\\d? (?:to|and)\\b|\\d?[*:：]))`,
    'mu',
  ),
  new RegExp(`[,，]\\s(${namesForm})[.。]\\s*(?:$|\\d)`, 'mu'),
];

/** Who a step names; undefined where nobody is. */
export const nameIn = memoText((text: string): string | undefined => {
  const handle = /(?<![\w.])@(?:[\w.-]+|\p{Script=Han}{2,4})/u.exec(text)?.[0];
  if (handle !== undefined) return handle;
  // Code names hosts and files; a comma of its own keeps "`show run`, Farah" apart.
  const flat = plainGroups(withoutLabel(text.slice(0, 2000))).replace(/`[^`\n]*`/g, '`');
  const who = whoInGroups(flat);
  if (who !== undefined) return who;
  for (const place of places) {
    const named = place.exec(flat)?.[1];
    if (named !== undefined && !isDoing(named)) return named;
  }
  return undefined;
}, 1024);

/** "**第五步 —** 郝正华…", "Step 4 — Bob …": the number of a step is no part of what is done. */
const stepLabel =
  /^[\s*_#]*(?:第\s?[\d一二三四五六七八九十]{1,3}\s?步|步骤\s?[\d一二三四五六七八九十]{1,3}|[Ss]tep \d{1,2})\s*[—–]{1,2}\s*(?:\*\*|__)\s*/;

/** The words of a step without its number. */
export const withoutLabel = (text: string) => text.replace(stepLabel, '');

/** Whether words in the place of a name say what is done. */
export const isDoing = (words: string) => doing.test(words);

/** "Deploy: …", 前置检查：… say what is done, not who does it. */
const doing =
  /^(?:(?:look|listen|count|tell|ask)(?![a-z])|(?:pre|post)?checks?|verif|valid|prep|deploy|restart|start|stop|drain|upgrade|update|switch|cut|migrat|apply|run|backup|restore|roll|clean|clone|snapshot|scale|test|smoke|monitor|watch|observ|announce|notif|wait|build|merge|release|enable|disable|remove|delete|create|add|set|phase|step|stage|note|optional|day|night|final|next|then|first|decid|gate|floor)|^(?:检查|核对|验证|确认|校验|观察|监控|部署|发布|重启|停止|启动|切换|升级|迁移|备份|恢复|回滚|回退|执行|通知|公告|准备|清理|配置|修改|开启|打开|关闭|放行|导入|导出|前置|后置|阶段|步骤|第.步|说明|注意)/i;
