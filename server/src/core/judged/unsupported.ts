// Which evidence an open question asks for, and whether its answer has any: a trigger somebody can see, a reason with a consequence,
// a night with something before or after it. No list knows all that people say instead, so the absence is looked at, and told
// softly; where the words are those of a feeling besides, other detectors say so aloud.

import type { Answer } from '../change.ts';
import { memo } from '../memo.ts';
import { longPattern } from '../text/longPattern.ts';
import { pointer } from './elsewhere.ts';
import { bare, laterWords } from './shortAnswers.ts';
import { days, events, marked, names } from './tangible.ts';
import { defersOnly } from './tenses.ts';
import { lengths } from './wayBack.ts';

/** What an answer lacks: something to see, a sign of trouble, who, what would follow, why at that hour, or with what. */
export type Unsupported = 'sight' | 'sign' | 'who' | 'consequence' | 'hour' | 'means';

/** Longer answers say something in some sentence, and nobody is helped by being told which one. */
const longest = 300;

const byQuestion: Readonly<Record<string, (text: string) => Unsupported | undefined>> = {
  'rollback.triggers': text => (has(text, events, said) ? undefined : 'sight'),
  'activity.end-state': text => (has(text, events, ends, names) ? undefined : 'sight'),
  'activity.purpose': text => (has(text, events, days, names) || !empty.test(text) ? undefined : 'sight'),
  'activity.assumptions': text => (has(text, events, days, names, found) ? undefined : 'sight'),
  'activity.execution': text => (has(text, names, days, means) ? undefined : 'means'),
  'risk.necessity': text => (has(text, days, names, harm) ? undefined : 'consequence'),
  'risk.timing': text => (has(text, days, names, around) ? undefined : 'hour'),
  'risk.intrusiveness': text => (!disturbs.test(text) || has(text, names, signs) ? undefined : 'sign'),
  'services.dependencies': text => (has(text, names, days, none, groups) ? undefined : 'who'),
};

/** What the answer to a question has none of; undefined when it has some, or the question asks for none. */
export function unsupported(question: string, text: string): Unsupported | undefined {
  const asks = byQuestion[question];
  if (asks === undefined || text.length > longest) return undefined;
  // How long it is felt is half of that answer; where it is seen is the other.
  return marked(question === 'risk.intrusiveness' ? text.replace(lengths, ' ') : text) ? undefined : asks(text);
}

/** What an answer has none of; ask only where no rule finds its words weak. */
export const lackOf = memo(({ question, kind, text, blocks }: Answer): Unsupported | undefined => {
  // The rule about triggers tells it itself.
  if (kind !== 'given' || question.id === 'rollback.triggers' || bare(text) !== undefined) return undefined;
  if (blocks.some(({ block }) => block.kind === 'table' || block.kind === 'code')) return undefined;
  const lack = unsupported(question.id, text);
  return lack && laterWords(text).length === 0 && !defersOnly(text) && pointer(text) === undefined ? lack : undefined;
});

function has(text: string, ...evidence: readonly RegExp[]): boolean {
  return evidence.some(one => one.test(text));
}

/** Who says stop, or one thing that is enough. */
const said =
  /\b(?:says (?:so|stop)|any \w+ (?:that|who|which)|(?:of|at|to|on) the [A-Z][a-z]+|a (?!lot|feeling|bad|problem|serious|major|great|good|real|big|reason|certain|considerable|significant|while|short|long)\w+ (?:reports?|sees?|hears?|loses?|misses|is (?:not|charged|called|missing)))\b|首[个家例]|任[一何意][^，。；]{1,8}(?:打|登|连|刷|付|扫)|说停/;

/** What is there, is gone, runs elsewhere, or can be done at the end. */
const ends = longPattern('i')`
  \b(?:gone|off|out of|removed|retired|revoked|deleted|decommissioned|unplugged|closed|archived|encrypted|only|no longer|any ?more|nobody|no one|none|left|each|every|all (?:the )?\w+|both|through the|via|(?:on|to|by|in|at|with) (?:the|its|their) new|from the|on the|in the|can (?!(?:all |again )*(?:work|go on|carry on|continue|use|build|rely|trust|concentrate|focus|be)\b)\w+|gets?|asks? for|answers?|redirects?|points?|scans?|picks?)\b|
  不再|删除|关机|下[电架线]|停用|只[读走从留]|(?<![功性可职智])能[^够正常用]|可以[^正放用]|指向|切到|迁到|走新|接管|承接|显示|由新|对调|看到|刷|[一二两三四五六七八九十]\s?[台个条路套]|均为|同步|行数|归零
`;
/** What somebody has found, or will. */
const found =
  /\b(?:step|check\w*|compar\w*|confirm\w*|otherwise|else|postpone\w*|nobody|no one|none|no \w+ (?:is|are)|no other|not \w+|only|both|if not|unless|finished|done|over|before|until|sync|snapshot|backup|batch|deploys?|freeze|key|locks?|feeds?|disk|free|empty|still|standby|spare|tide)\b|步骤?|核[对查]|确认|校验|否则|改期|没有别|没有[^问异任]|没人|无人|空着|备[份件机用]|快照|批量|排产|发版|放通|接好|磁盘|主从|事务|锁|跑完|当天的/i;
/** Hands, keys, tools and accounts. */
const means = longPattern('i')`
  \b(?:pipeline|laptop|keys?|vpn|accounts?|badge|ladder|screwdriver|wrench|console|bastion|root|sudo|permissions? (?:on|for|to)|rights on|rota|phone|bridge|vendor's|vendor engineer|electricians?|technicians?|fitters?|plumber|nobody|no people|alone|valves?|cable|serial|rack|spare|usb|token|vault|safe|script|flag|licen[cs]e|image|package|media|credentials|window|reboot|by hand|janitor|guard|wait(?:s|ing)?)\b|
  流水线|平台|权限(?:已|两)|账号|备件|钥匙|门禁卡|梯子|电工|厂[商家][^，。]{0,3}(?:一|到|工程)|自动|插线|换盘|熔接|通讯录|堡垒机|名单|追平|放号|清空|号码|笔记本|命令|安装包|介质|令牌|
  [王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温耿][\u4e00-\u9fff]{1,2}(?:执行|操作|核对|看|盯|复核|授权|[，、。（；]|和|在|负责|带|一个人)|[老小][王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗郑钱]
`;
/** What happens if it is left, or has happened. */
const harm = longPattern('i')`
  \b(?:if (?:we|it|one|they|this|nothing|not|left)|otherwise|or else|without|until|unless|expir\w*|end of (?:life|support|sale)|ends?|stops?|runs? (?:out|full)|costs?|fail\w*|los[et]\w*|lost|leak\w*|break\w*|broken|crash\w*|outages?|stalls?|cuts?|injur\w*|attack\w*|exploit\w*|vulnerab\w*|audit\w*|law|regulat\w*|fine[sd]?|penalt\w*|contract|licen[cs]e|insurance|warranty|deadline|cannot|can't|no longer|never|too (?:late|few|little|long|hot|small|short)|wrong|keeps? \w+ing|bulg\w*|rust\w*|worn|spare parts?|full|down|again|phone|wait(?:s|ing)?|last (?:week|month|night|time)|by hand|each|every)\b|
  否则|不然|不[做改换修拆升扩处迁退清]|如果不|再(?:坏|拖|不|出|过|等|有|停|跳|丢|来)|没有它|到期|过期|停[服供产诊机用止写电租维业]|终止|罚|赔|丢|漏洞|坏|断|崩|宕|卡死|满|超时|不再|不够|撑不|买不到|没有备件|审计|监管|法规|新规|等保|合规要求|合同|收不了|打不|登不|连不|起不来|失败|故障|事故|投诉|损失|成本|上次|上周|昨天|每[次天周月晚]|退租|泄露|过热|老化严重|参见
`;
/** What happens or does not before, after or meanwhile. */
const around = longPattern('i')`
  \b(?:after|before|until|closed|shut|stands? still|idle|empty|over|arriv\w*|leaves?|flies|opens?|closes?|finished|done|landed|lands|trains?|ferr(?:y|ies)|bus(?:es)?|flights?|trucks?|batch|settlement|payroll|backup|market|exchange|shift|school|term|maintenance (?:window|slot)|window|only (?:here|then|that|slot|on)|on site|deliver\w*|outage|was (?:running|happening|down|on fire|burning)|asleep|awake|in the office|vendor(?:'s)?|carrier(?:'s)?|courier|deadline|doesn't run|does not run|nobody (?!(?:minds?|objects?|complain|notice)\w*\b)\w+s)\b|
  (?:之|以)?[前后](?=$|[，。、；,])|之[前后]|避开|不营业|不作业|不排产|不开门|没开门|停[线产业工运]|空闲机|窗口[^期]|批量|跑完|跑批|结[账算]|到货|出差|才能|没得选|[没无]人[^多少]|发车|末车|备份|供应商|厂[家商]|关门|开门|下班|换班|故障|已经断|正在
`;
/** A yes, in whatever words. */
const disturbs = longPattern('i')`
  ^[\s>*_-]*(?:yes|somewhat|slightly|a (?:bit|little)|partly|briefly|it(?:'s| is) intrusive|intrusive|是|有|会)(?!无)|\b(?:slow|delay|hiccup|affect|impact|interrupt|disturb)\w*|(?<![无没不])(?:[停卡断慢]|影响)
`;
/** Where it is seen, or what people who are hit find. */
const signs = longPattern('i')`
  \b(?:rates?|latency|errors?|graphs?|curves?|alerts?|alarms?|queues?|throughput|dashboards?|logs?|probes?|pings?|counts?|screens?|lamps?|wall ?boards?|boards?|panels?|gauges?|displays?|counters?|sees? (?!some|a (?:bit|little))|seen|visible|show|shows|shown|appears?|red|grey|gray|numbers? of|stale|logged out|signed out|notices(?! (?:it|soon))|maintenance page|reads? the|pages? (?:is|are)|empty|louder|beeps?|badge|mails? arrive|read-only|nobody|down)\b|
  率|曲线|图|日志|队列|水位|连接数|探测|屏(?!蔽)|灯|面板|看板|看(?:到|得?见|得出|[排在])|能看|可见|体现|表现为|显示|变[红灰黄黑]|数(?:量|会|从|降|升|到)|[^，。]数(?=[，。；）]|$)|工单数|指标|告警|报警|大盘|监控项|提示|备用|冗余|双路|备库|只读|灰度|无人
`;
/** That there are none, and why. */
const none =
  /\b(?:no(?!body (?:had|has|have|object|mind|complain)| objections?)|none(?! of them)|not|only|nobody (?:else|calls?|reads?|uses?|depends?|logs?)|nothing|own|ours|leaf|internal|independent|just|stands? alone)\b|^\s*(?:[无没否不]|暂无)|没有(?:人|别的|其他|下游|上游|依赖|调用|任何)|只有|独立|自己|自用|仅|本组/i;
/** A team or a trade by what it does. */
const groups = longPattern('i')`
  \b(?:(?!(?:the|all|our|other|these|those|every|each|any|both|affected|relevant|concerned|involved|responsible|dependent|right|same|various|several|neighbouring|downstream|upstream|internal|external|some|most|respective|different|partner|business|a|an|usual|expected|said|in|of|by|that|appropriate|which|who|interested|whole|adjacent)\b)[a-z-]+ (?:team|desk|group|crew|office|ward|squad|department|unit|service|jobs?|lead|manager|owners?)|payroll|billing|warehouse|finance|legal|accounting|marketing|sales|radiology|pharmacy|lab|depot|logistics|support|kitchen|reception|helpdesk|service desk|checkout|search|orders?|payments?|reporting|reports)\b|
  (?:^|[，、。和与（：\s])(?!(?:相关|有关|各|依赖|上下游|上游|下游|兄弟|业务|涉及|所有|全部|其他|周边|关联|对应|受影响|该|每个?|几个|多个|我们|项目|两|三)[^，、。（：]{0,4})[\u4e00-\u9fff]{2,5}(?:组|科|部|室|处|班|平台|系统|中心)|计费|结算|客服|风控|财务|仓库|检验|药房|运营商|空调|报表(?!组?都)|标签服务|归档|老[王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗郑钱]|小[王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗郑钱]
`;
/** What a purpose is made of that names none: a level, a strategy, somebody's wish. */
const empty = longPattern('i')`
  \b(?:better|improv\w*|moderni\w*|modern|contemporary|level|state of the art|future\w*|strateg\w*|transformation|vision|roadmap|initiative|landscape|experience|quality|stability|efficien\w*|time has come|overdue|requested|request(?:s)? (?:of|from|by)|wish(?:es)?|demands?|requirements?|management|board|value|potential|best|ready for|fit for|keep up|up to date|latest|newest|housekeeping|clean-?up|maintenance|optimi[sz]\w*|enhanc\w*|upgrade)\b|
  提升|提高|优化|改善|完善|加强|增强|转型|战略|数字化|智能化|现代化|规范化|诉求|需求|要求|领导|集团|配合|响应|支撑|赋能|一层楼|台阶|水平|体验|质量|能力|规划|部署要求|升级$|发展|夯实|保障
`;
