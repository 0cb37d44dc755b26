// Whether a way back holds no act on anything that could be pointed at: no command, number, quoted button, path or place, and no
// verb of a hand ("unplug", "start", 停用). Who does it, how long it takes and that nothing is lost are worth knowing, and no act.

import { memoText } from '../memo.ts';
import { longPattern } from '../text/longPattern.ts';
import { lengths, roles } from './wishedBack.ts';

/** Whether nothing in a text could be carried out by somebody else. */
export const namesNoAct = memoText((text: string): boolean => {
  if (text.length > 400) return false;
  const flat = text
    .normalize('NFKC')
    .replace(/[’‘]/g, "'")
    .replace(/[*_~]/g, '')
    .replace(/^\s*(?:(?:[-+>]|\d{1,2}[.)]|\[[ x]\])\s+)+/gim, '');
  const without = flat
    .replace(lengths, ' ')
    .replace(roles, ' ')
    .replace(helpers, ' ')
    .replace(fate, ' ')
    .replace(said, ' ');
  return !named.test(without) && !act.test(without) && !actHan.test(without);
}, 256);

/** Whom people ask, and handles of those who do it. */
const helpers = longPattern('gi')`
  \b(?:contact|call|phone|ring|ask|inform|involve|consult|tell|page|open a (?:case|ticket) (?:with|at)|(?:together )?with)\b[^.;,\n]{0,40}|@[\p{L}\w.-]+|
  (?:打|拨打?|联系|请|找|叫|通知|告知)[^，。；\n]{0,24}?(?:电话|热线|支持|处理|协助|帮忙|工程师|厂[商家]|值班|部门)
`;
/** What becomes of what was written meanwhile. */
const fate =
  /[^.;,，。；\n]{0,80}(?:\b(?:lost|unaffected|(?:not|n't) affected|stays? (?:valid|enrolled|there))\b|不(?:会)?(?:受?影响|丢|受损|重复))[^.;,，。；\n]{0,20}|[^.;。；\n]{0,20}(?:期间|\bmeanwhile\b|\bin the meantime\b)[^.;。；\n]{0,80}/gi;
/** What is said of the work and is none. */
const said =
  /\b(?:the )?(?:old|whole|other|former|previous) [\w ]{0,20}?(?:is|are) (?:all )?still (?:there|running|available|installed)\b|\b(?:is|are|keeps?) (?:still )?running\b|\b(?:can|could|able to) (?:\w+ )?(?:work|connect|log in|sign in)\b|(?:有|留有?|做过?)备份|不?(?:用|需|需要|会|必)?停[机业诊产]|不能?停|重启后|关系|有关|相关|关注|开始|打开局面/gi;

/** A number, code, a quoted word, an identifier, an address, a place or a thing with capitals. */
const named = longPattern('u')`
  [\d\x60#|=<>%$"“”「」]|\p{L}[_./]\p{L}|\p{Ll}\p{Lu}|\b\p{Lu}{2,}s?\b|\b(?:to|from|into|via|onto|at|on|in) \p{Lu}(?!(?:on|ues|ednes|hurs|ri|atur|un)day)\p{Ll}+|[\p{Script=Han}、，]\s?\p{Script=Latin}{3,}|
  \b(?:old|previous|former) (?!(?:state|situation|condition|version|release|build|firmware|set-?up|software|config(?:uration)?|settings?|system|platform|environment|solution|position|way|world|one|machine|server|status|point|operation|code|application|model|service|level)s?\b)\w+
`;
const act = longPattern('i')`
  \b(?:switch\w* (?:it |them |the \w+ )?(?:off|on|over)|unpublish|publish|stop|start|restart|reboot|boot|reruns?|run|execute|apply|applies|submit|delete|drop|remove|disable|enable|deactivate|activate|set|unset|flip|turn|plug|unplug|pull|push|press|
  click|swap|cop(?:y|ies)|rename|point|repoint|route|reroute|drain|mount|remount|unmount|flash|load|reload|import|export|replay|open|close|shut|connect|disconnect|reconnect|insert|
  power|detach|attach|replace|redirect|edit|paste|upload|download|select|choose|choosing|untick|tick|withdraw|promote|demote|isolate|scale|unlock|lock|type|enter|reinstall|rebuild|reassign|
  move|lift|screw|unscrew|wire|label|feed|refill|lower|raise|hang|unhook|fence|kill|purge|flush|clear|publish|check out|merge|rebase|snapshots?|tapes?|cables?|keys?|valves?|plugs?|buttons?|console|menu|fail(?:s|ed|ing)? over|exchange)
  (?:s|es|ed|d|ing|ping|ting|ning|ling)?\b|\b(?:slot|port|rack|socket|bay|shelf|drawer|cabinet|breaker|fuse|lever|lamp|card|disk|drive|battery|cell|wire|hose|board)s?\b|
  \bput(?:s|ting)? (?:\w+ ){1,6}(?:in|into|on|onto|to|beside) (?!(?:place|order|operation|service|use|its|their|the (?:way|state|former|previous|original|old))\b)
`;
const actHan = longPattern('')`
  停[掉用止]?|启[动用]|禁用|重启|断开|关(?!键|心|照|系|于|注|联)|开(?=[旧老原备])|打开|开[机启阀闸关]|[拔插拨摘刷烧拆挂]|删|指[回向]|权重|流量|路由|域名|脚本|命令|别名|快照|磁带|备份|执行(?!人)|重跑|导[入出]|覆盖|卸载|加载|装|灯|绿|
  调[回整小低高]|换[卡线件机盘]|解除|下线|隔离|放开|补录|回放|重建|重新[挂连接指]|点击|勾|选择?|拷|改名|连接|接[回上]|灌|解析|配置文件|镜像|合并
`;
