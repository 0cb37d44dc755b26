// What a step does, by its first words: change something, look at something, or tell somebody. English and Chinese.

import { memoText } from '../memo.ts';
import { leadingName } from './nameForms.ts';
import { plainGroups } from './stepGroups.ts';

/** mutates: it changes the system. verifies: it looks at something. tells: it informs, decides or waits. */
export type StepKind = 'mutates' | 'verifies' | 'tells';

/** What a step does. A step mutates unless it starts by looking, telling or waiting. */
export const stepKind = memoText((text: string): StepKind => {
  const words = opening(text);
  if (tells.test(words) || isMessage(words) || reserve.test(words)) return 'tells';
  // "Is the queue empty?" looks.
  if (verifies.test(words) || /^[^.;。；]{2,80}[?？]\s*(?:[(（]|$)/.test(words)) return 'verifies';
  const code = /`+([^`]+)`+/.exec(text.slice(0, 400))?.[1];
  // A step that is nothing but a command is what the command is.
  if (code !== undefined && /^[^\p{L}]*$/u.test(opening(text.replace(/`[^`]*`/g, ' ')))) {
    return isReadOnly(code) ? 'verifies' : 'mutates';
  }
  return 'mutates';
}, 1024);

/** Whether a step only keeps time free: "Reserve; a rollback fits into it", 机动时间 20 分钟. */
export function isReserve(text: string): boolean {
  return reserve.test(opening(text));
}

const reserve =
  /^(?:reserve|spare(?: time)?|buffer|contingency|slack)(?= *(?:$|[,.;:(|]|(?:for|time)\b))|^(?:reserved|left|kept) for (?:the |a )?(?:roll-?back|way back)|^(?:预留|机动|缓冲|余量|备用)(?:时间)?(?=$|[\s，。；:,;(]|\d|给回)|^(?:预留|留)[给作为]{0,2}(?:回[退滚]|机动)/i;

/** Whether a step is a rest of all, which nobody does: "Sleep", 停顿，大家睡觉. */
export function isPause(text: string): boolean {
  return pause.test(opening(text));
}

const pause =
  /^(?:sleep|rest|nap|break|pause|lunch|dinner|coffee|停顿|停(?=$|[\s,，。;；(（])|睡|休息|吃[饭午晚]|[午晚早][饭餐休])/i;

/** Whether a step's own words say what is looked at afterwards: "deploy and wait until 12 pods are ready". */
export function checksInside(text: string): boolean {
  return inside.test(text);
}

/** A step without its number, task box, owner, time and linking words. */
function opening(text: string): string {
  return (
    plainGroups(text.slice(0, 200))
      .normalize('NFKC')
      .replace(/^[\s*_>]+(?:[—–-]+\s*(?=\p{L}))?|^[—–]+\s*(?=\p{L})/u, '')
      .replace(
        /^(?!\d{1,2}:\d\d)(?:\[[ x]\]\s*)?(?:(?:step|phase|第|步骤)\s*[\d一二三四五六七八九十]+(?![\d一二三四五六七八九十次])\s*(?:步)?|[一二三四五六七八九十]{1,3}[、.:)]|\d+[.)、]?\d*|[a-z]{1,2}-?\d{1,2}(?=\s*[([:.、)])|[a-j](?=[.)]\s))\s*[:.、)—–-]*[\s*_]*/i,
        '',
      )
      .replace(/^(?:t\s*\+\s*\d+\s*(?:min)?|\d{1,2}:\d{2}(?:\s*[-–~]\s*\d{1,2}:\d{2})?)[\s*_]*[:,—–-]*[\s*_]*/i, '')
      .replace(/^(?:[*_]*[([][^)\]\n]{0,40}[)\]][*_]*\s*[:,.—–-]*\s*){1,3}/, '')
      // "**18:55, 3 min, Thiago.** Go/no-go": when, how long and who, in bold.
      .replace(/^[^*\n]{0,40}\d\s?min[^*\n]{0,30}\*\*\s*/, '')
      .replace(
        /^(?:@[\w.-]+(?:\s*(?:and|&|,|和|、)\s*@[\w.-]+)*|(?!Reserve|Buffer|Spare|Slack|Contingency|Deci|Gate|Hold|Check)\p{Lu}\p{Ll}+|(?!预留|机动|缓冲|余量|备用|过会|决[定策]|放行|拍板)\p{Script=Han}{2,4}(?=:))\s*:\s*/u,
        '',
      )
      .replace(/^@[\w.-]+\s+/, '')
      .replace(leadingName, '')
      .replace(/^\p{Ll}[\p{L}.-]{1,15}\s*(?::|\s[–—-])\s+/u, name => (does.test(name) ? name : ''))
      // "nadia posts the numbers" is about posting.
      .replace(
        /^[\p{L}.-]{2,16}\s+(?=(?:posts|tells|informs|announces|asks|calls|decides|waits|checks|verifies|confirms|watches|monitors|compares|looks)\b)/iu,
        name => (changes.test(name) ? name : ''),
      )
      .replace(
        /^(?:then|again|finally|first|next|now|also|once more|please|continue to|keep|go on|在|再次?|然后|最后|首先|先|继续|重新|由\S{2,4}|请)[\s,]*/i,
        '',
      )
      .replace(/^[*_"'“]+/, '')
      .trim()
  );
}

/** "Channel announcement", 频道公告: a message is named, and nothing is done to what sends it. */
function isMessage(words: string): boolean {
  return message.test(words) && !changes.test(words);
}

const message =
  /^(?:[\p{L}#-]+ ){0,2}(?:announcement|heads-?up|briefing|hand-?over|kick-?off(?: call)?|(?:e-?)?mails?|messages?|notice|notification|call)(?= (?:to|in|on|for|with|about|at)\b|\s*(?:$|[(（,.;:@]))|^(?:text|ring|phone|brief|alert) (?:the|all|both|our)\b|^(?!停|关|开启|启用|禁用|恢复|屏蔽|重启|升级|切换|部署|修改|配置|更新)[^，。；\d`]{0,8}(?:公告|通知|通报|播报|广播|喊话|告知|报备)(?=$|[\s(（:：，,@给到各]|相关|业务|客服|门店|清算|\p{Script=Han}{2,5}(?:$|[\s(（@]))/iu;

/** Words of doing, which are no names. */
const does = /^(?:check|verif|valid|watch|monitor|test|smoke|announc|notif|inform|tell|post|wait|ask|call|open|note)/;
const changes =
  /^(?:disable|enable|delete|drop|create|update|remove|add|re-?start|stop|start|run|apply|deploy|set|re-?build|install|configure|re-?load|patch|move|change|new|all|the)\b/i;

const verifies =
  /^(?:double-?\s?)?(?:(?:re-?)?check(?!out)|verif|confirm|watch|monitor|observ|look|compar|ensure|make sure|validat|(?:smoke|sanity|health|load|acceptance)[- ]?(?:test|check)|test|review|inspect|read|list|view|show|measure|count|see\b|prove|examine|audit|assess|track|eyeball|spot-?check|pre-?(?:check|flight)|post-?check|run (?:the )?(?:smoke|sanity|health|acceptance|pre-?|post-?|verification|regression|e2e)|dry[- ]?run|get (?:the )?(?:status|baseline|state)|note (?:down )?(?:the )?(?:current|baseline)|record (?:the )?(?:current|baseline)|collect|take (?:a )?(?:screenshots?|baseline|photos?|pictures?|notes?)|photos?\b|screenshots?\b|verification|validation|observation|keep an eye)|^(?:检查|核对|核查|核实|对账|确认|验证|校验|观察|观测|静看|监控|监测|查看|查询|查|对比|比对|比较|测试|冒烟|巡检|复核|抽查|评估|记录|统计|盯|看|看大盘|拨测|回归|走查|自检|预检|登录.{0,10}(?:查看|检查|确认)|执行.{0,6}(?:检查|校验|自检|巡检|冒烟))/i;
const tells =
  /^(?:announc|point of no return|hold point|(?:un(?:lock|freeze)|lift|end) (?:the )?(?:\w+ )?(?:freeze|deploy(?:s|ments?)|releases?|merges?)\b|gate(?=\s*(?:$|[:(.,]|\d))|checkpoint|decision (?:point|gate)|(?:lunch|dinner|coffee|tea|supper|meal|sleep|rest|nap|break)\b(?! \S+ (?:mode|api))|shift (?:change|hand)|notif|tell|inform|posts?\s|message|send (?:an? |the )?(?:mail|e-?mail|message|announcement|notification|update|notice)|communicat|update (?:the )?(?:status ?page|ticket|channel|stakeholders|jira|incident)|calls?\b|asks?\b|page\b|ping\b|open(?:s|ing)?\b(?=[^.;,\n]{0,30}\b(?:bridge|calls?|tickets?|channel|incident|meeting|room|chat|conference|line|phone|page|changes?|case|issue|boards?|dashboards?|grafana|mcm|thread|zoom|teams|slack|webex|logs?)\b)|join(?! \S+ (?:to|into)\b)|wait|(?:pause|hold)\b(?= *(?:$|[^\p{L}\s]|(?:for|on|here|and|until|before|after|between|a|at|point)\b))|decid|decision|go ?\/ ?no-?go|go or (?:no[- ]?go|stop|back|hold|not)\b|stop here\b|sign[- ]?off|declare|hand ?over|close the (?:ticket|change|bridge|mcm)|close (?:the )?(?:bridge|call)\b|stop(?=\s*(?:[,.;:(]|$))|start the (?:bridge|call|meeting)|log in\b|say\b|report\b|write (?:to|in)\b|(?:set|add|remove|change) (?:the )?(?:labels?|status|state|milestone)\b|assign (?:the |this |a )?(?:ticket|change|issue|incident|case|mr|reviewers?|owners?|dri|roles?|tasks?)\b|silence|mute|acknowledg|soak|let it)|^(?:(?!停|关|开|启|禁|恢复|屏蔽|改|修|切|重启|部署)[^，。；`]{0,30}?(?:群里?|频道|状态页|会议|大屏|桥上)[^，。；`]{0,6}(?:宣布|通报|通知|公告|告知|说|报)|解[锁冻除][^，。；`]{0,6}(?:发布|部署|上线|合并|冻结)|不可回退点|不归点|检查点|决策点|决定点|放行点|门禁点|评审点|停留点|交接|换班|轮班|停顿|停下来?|停(?=$|[\s,，。;；(（])|睡觉?(?=$|[\s,，。;；(（])|判断|吃[饭午晚]|[午晚早][饭餐休]|休息|通知|公告|宣布|告知|告诉|广播|发(?:布)?(?:公告|通知|邮件|消息)|在群|群里|打开(?=[^，。；]{0,14}(?:会(?![话员])|大盘|电话|看板|工单|群|桥|频道|监控|面板|文档|页|[表单]|日志|屏|盘|终端|控制台|客户端|手册|预案|记录))|开启会议|等待?|暂停观察|静置|.{0,4}拍板|放行判断|(?:是否)?继续(?:与否|还是|吗|$)|[^，。；`]{0,6}与否|过会|定(?:要不要|去留)|决定|决策|(?:第[一二三四五]次)?(?:去留|放行|继续与否|是否继续)(?:决策|判断|决定)|第[一二三四五]次(?:决策|判断|决定)|评审|会签|同步(?:进展|状态|各方|相关)|汇报|上报|登录|拉群|召集|屏蔽告警|静默告警|静默|恢复告警|(?:解除|取消)(?:静默|屏蔽)|关闭(?:工单|变更单)|更新(?:工单|状态页|公告))/iu;
const inside =
  /\b(?:see that\b|we want|verif\w*|check\w*|expect\w*|until|confirm\w*|make sure|ensure|observe|watch\w*|monitor\w*|validat\w*|compare\w*|smoke|should (?:now )?(?:show|be|say|return|see|have|read)|must (?:show|be|say|return)|(?<!no )returns?|says|shows|`\s*(?:is|are)\s|(?:is|are) (?:\d|left|gone|equal|done|back|empty)|is (?:up|green|healthy|ready|empty|0)|are (?:up|green|healthy|ready|equal|\d+)|wait for|--wait|rollout status|look (?:at|for))\b|(?<!\d ?%? ?)(?:→|=>)|(?:→|=>)(?! ?v?\d[\d.]* ?%?\s*(?:$|[,;，；。)）|(（]))|\b(?:ok|good|done) (?:when|if)\b|\d ?\/ ?\d+ (?:ready|up|ok|green)|\b\d+ (?:of|out of) \d|[<>≤≥] ?=? ?\d|\b(?:steady|stands? still)\b|不变|就绪|归零|归 ?0|一致|达标|期望|确认|检查|核对|验证|校验|直到|应为|应显示|应返回|观察|预期|对比|比对|查看|看到|等待?.{0,16}(?:完成|就绪|正常|恢复|Ready)|才(?:继续|往下|做下)|✓|✔|状态为|显示|返回|无(?:报错|异常|错误)/i;

/** Whether a command only looks. */
export function isReadOnly(command: string): boolean {
  const flat = command.trim().replace(/^(?:[$#>%]\s+)?(?:sudo\s+)?/, '');
  return (
    readOnly.test(flat) &&
    !/(?:^|\s)-X\s*(?:POST|PUT|DELETE|PATCH)|--data\b|\s-d\s|\bdelete\b|\bupdate\s+\w+\s+set\b/i.test(flat)
  );
}

const readOnly =
  /^(?:(?:\S*\/)?[\w.-]*(?:check|smoke|verify|compare|status|health|validate|diff|precheck|test)[\w.-]*(?:\.\w+)?(?:\s|$)|kubectl(?:\s+(?:-\S+|--\S+(?:[= ][\w./-]+)?|-n\s+\S+))*\s+(?:get|describe|logs|top|rollout\s+status|diff|wait|explain)\b|helm\s+(?:list|status|history|diff|get)\b|terraform\s+(?:plan|show|validate|state list)\b|git\s+(?:status|log|diff|show|fetch)\b|systemctl\s+(?:status|is-active|list)|curl\b|wget\s+--spider|ping|dig|nslookup|host\s|openssl\s+(?:s_client|x509)|ls\b|cat\b|grep\b|tail\b|head\b|less\b|df\b|du\b|free\b|ps\b|top\b|uptime|date\b|watch\b|select\b|show\b|explain\b|info\b|psql\b.*-c\s*["']?\s*(?:select|show)\b|mysql\b.*-e\s*["']?\s*(?:select|show)\b|docker\s+(?:ps|logs|inspect|images)\b|aws\s+\S+\s+(?:describe|list|get)-\S+|\S+\s+--(?:version|dry-run)\b|ansible\S*\s.*--check\b)/i;
