// What an answer does not hold although nearly every good one does: a number or a day in what should prove something, somebody
// or something that is hit in a worst case, an act or a thing in a mitigation. Its words may be fine; so it is only remarked.

import type { Answer } from '../change.ts';
import { memoText } from '../memo.ts';
import { longPattern } from '../text/longPattern.ts';
import { deniesOnly } from './denial.ts';
import { isReasoned, laterWords } from './shortAnswers.ts';
import { showsNothing, tellsTest } from './unproven.ts';
import { putsOff } from './weakness.ts';

/** `proof`: nothing to look up. `effect`: nothing that anybody would feel. `control`: nothing that is done or stands ready. */
export type Missing = 'proof' | 'effect' | 'control';

/** What an answer lacks; ask only where no rule finds its words weak. */
export function withoutEvidence({ question, kind, text, blocks }: Answer): Missing | undefined {
  if (kind !== 'given' || text.length > 350 || laterWords(text).length > 0) return undefined;
  if (putsOff(question.kind, text)) return undefined;
  if (blocks.some(({ block }) => block.kind === 'table' || block.kind === 'code')) return undefined;
  if (question.checks.includes('denial-instead-of-scenario'))
    return !deniesOnly(text) && !tellsEffect(text) ? 'effect' : undefined;
  if (question.id === 'worst-case.mitigation') return tellsControl(text) ? undefined : 'control';
  if (question.id !== 'risk.testing' || isReasoned(text) || tellsTest(text)) return undefined;
  return showsNothing(text) ? 'proof' : undefined;
}

const flatten = (text: string) => text.normalize('NFKC').replace(/[’‘]/g, "'").replace(/[*_~]/g, '');

/** A number, a name in code, a link: some thing of this change. */
const exact = /(?<![\p{L}\d])\d|`|https?:|\]\(/u;

const tellsEffect = memoText((text: string): boolean => {
  const flat = flatten(text);
  const rest = flat.replace(noEffect, ' ');
  return exact.test(rest) || (felt.test(rest) && !endsWell(flat));
}, 256);

/** "It stands empty and the pilot did well, so production stays untouched": what came before was no case, only a reason. */
function endsWell(flat: string): boolean {
  if (suppose.test(flat)) return false;
  const [last = '', before = ''] = flat
    .split(/[.!?;,。；！？，\n]+/)
    .filter(one => /\p{L}/u.test(one))
    .reverse();
  return noHarm.test(last) && (noHarm.test(before) || /\b(?:so|hence|therefore|thus)\b|所以|因此/.test(last));
}

const noHarm = longPattern('i')`
  \b(?:stays?|remains?|is|are) (?:\w+ )?(?:untouched|unaffected|unharmed|undisturbed|unimpaired|intact|safe)\b|\b(?:no|not|n't|nothing|never|nobody|without)\b[^,]{0,30}\b(?:impact|affect|effect|harm|risk|consequence|happen|problem|danger|hurt)\w*|
  (?:不会?|没有?|无)(?:什么|任何|有|太?大|产生|造成|出现)*(?:影响|风险|问题|感知|后果)|出不了|不会出|没事
`;
const suppose =
  /\b(?:if|when|could|may|might|would|until|unless|worst|otherwise|but|though)\b|如果|若|一旦|万一|可能|导致|但|最坏|则|就会|要是/i;

/** What any change could bring, what is denied, and going back, which is what one does about it. */
const noEffect = longPattern('gi')`
  \b(?:not|no|never|nothing|nobody|without|any|hardly|cannot|can't|won't|\w+n't)\b(?: \w+){0,6}? (?:fail|impact|affect|problem|issue|harm|trouble|hurt|los[es]|lost|break|effect|difference|notice|happen|wrong|matter|error|outage|downtime|down|risk|serious)\w*|
  \b(?:avoid|protect|prevent|safe|even)\w*\b[^.;,:]*|\b(?:fails?|failed|failure|goes wrong|go wrong|too late|full confidence|fine)\b|
  \b(?:roll\w*|switch\w*|fall\w*)[ -]?back\b[^.;,]*|\b(?:restore|revert)\w*\b[^.;,]*|
  (?:不会|不可能|不存在|不影响|不至于|无需|没有?(?=已知|什么|任何|太?大?的?(?:风险|影响|问题|件))|无(?=任何|明显|风险|影响|问题)|不用|不必|即使|即便|就算|出不了|丢不了|坏了也|停[线机]期间|低峰)[^,.;，。；]*|回[滚退][^,.;，。；]*|恢复(?:原样|原状|正常)?|变更失败|失败|故障|异常|充分|方案|多轮|[一二两三]?副本|最坏
`;
/** What goes dark, is refused, wrong, late or done by hand, and who waits. */
const felt = longPattern('iu')`
  \b(?:down|outage|unavailable|unreachable|dark|blank|empty|dead|blind|closed|shut|offline|locked|stuck|stop\w*|stand(?:s|ing)? still|halt\w*|hang\w*|freez\w*|frozen|crash\w*|corrupt\w*|broken|destroy\w*|damag\w*|
  (?:does|do|did|will|would)(?:n't| not) (?:finish|start|come|boot|answer|respond|arrive|print|open|close|connect|reach|get|show|work)|block\w*|declin\w*|refus\w*|reject\w*|disappear\w*|vanish\w*|drop\w*|miss\w*|lost|los(?:e|es|ing)|loss|wrong\w*|false|doubl\w*|twice|duplicat\w*|queues?|queu\w*|pile\w*|backlog\w*|paper|manual\w*|by hand|stale|leak\w*|
  overload\w*|saturat\w*|full|flood\w*|overflow\w*|collid\w*|loop\w*|flap\w*|burn\w*|fire|alarm\w*|complain\w*|delay\w*|late\w*|slow\w*|wait\w*|logged out|signed out|times? out|time-?outs?|errors?|bounce\w*|
  half|third|quarter|all (?:\w+ )?\w+s|every \w+|customers?|patients?|passengers?|orders?|payments?|invoices?|money|fine|penalt\w*|pay(?:s|ing)?|until|for (?:\w+ )?(?:minutes|hours|days|weeks|months)|mixed|inconsistent|differ\w*|cut off|disconnect\w*|re(?:start|boot)\w*|yesterday\w*|breaks?|only(?=[.,;]|$)|worse|cannot|can't|unable|(?:nobody|no one|none) (?:can|could|gets?|comes?|arrives?)|everyone|everybody)\b|
  看不|用不|打不|收不|进不|出不来|登不|连不|找不|刷不|发不|取不|付不|起不|错|空|断|黑|晚|白|停|慢|重复|漏|堵|满|排队|纸|手[工写]|报警|告警|投诉|误|串|乱|丢|掉|死|卡|积压|延[迟后误]|分叉|人工|看到别人|超时|宕|崩|瘫|不可用|不一致|损|坏|锁|拒|一半|全部|所有|客户|顾客|患者|病人|旅客|乘客|订单|赔|罚|泄|漫|差|脏|无法|不[能认全]|只能|昨天|旧|少|多
`;

const tellsControl = memoText((text: string): boolean => {
  const flat = flatten(text).replace(noControl, ' ');
  return exact.test(flat) || controls.test(flat) || /[\p{Ll},] \p{Lu}\p{Ll}+/u.test(flat);
}, 256);

/** Attitude, and what belongs to any change. */
const noControl = longPattern('gi')`
  \broll(?:ed|ing)?[ -]?back(?: (?:plan|procedure|if \w+|immediately))*\b|\b(?:if|when|whenever|in case|should) (?:something|anything|there|problems?|issues?|needed|necessary|required)\b[^.;]*|\bfirst class\b|\bstep by step\b|\b(?:follow\w*|best practices?|stand(?:s|ing)? by)\b|
  (?:回[滚退]|及时|第一时间|应急|预案|严格|规范|认真|全程|充分|密切)|做好|保持|加强
`;
/** One before the others, what is kept, compared, stopped or limited, what stands ready, what was tried, who accepts the rest. */
const controls = longPattern('iu')`
  \b(?:first|one (?:\w+ )?(?:at a time|by one|after)|(?:two|three|four|half|both|second|third) \w+|pilots?|canar\w*|batch\w*|waves?|groups?|stages?|rings?|steps?|gradual\w*|phased|stop(?:s|ped)?|hold(?:s|ing)?|held|paus\w*|abort\w*|compar\w*|
  cop(?:y|ies|ied)|dump\w*|back(?:ed|s)?[- ]?ups?|snapshots?|images?|export\w*|spares?|stand-?by|fall-?back|old|previous|kept|keep(?:s|ing)? (?!an eye|eyes|calm)|stays? (?!alert|calm|in|vigilant)|remains? (?!alert|calm)|leave|left|beside|parallel|flags?|switch\w*|toggle\w*|throttl\w*|limit\w*|caps?|capped|read-only|
  gates?|go\/no-go|drain\w*|fenc\w*|paper|lock(?:s|ed)?|before|until|ttl|alarms?|alerts?|thresholds?|dry[- ]?runs?|rehears\w*|drill\w*|tried|restored|shadow|mirror\w*|redundan\w*|replica\w*|cluster\w*|accept\w*|agreed|reviewed by|aloud|second pair|four eyes|
  bypass\w*|on site|after (?:each|every)|waits? (?:for|until)|break-?glass|console|radio|generator|locally|isolated?|disabled?|off by default|idempotent|check(?:s|ed)? (?!every|all\b)|verif\w+ (?!every|all\b)|validat\w*|test(?:s|ed)? (?!before|well|thorough)|watchdog|reserve\w*|prepared|ready|by hand|printed|nothing (?:is|gets) (?:deleted|removed))\b|
  先|逐|分批|分步|分[两三四]|批|灰度|金丝雀|开关|备份|快照|备[机件库用份]|热备|冷备|留|旧|双[人写活]|两人|复核|比对|核对|校验|对账|暂停|停|限|只读|隔离|摘|演练过|验证过|试|抽|还原点|锁|告警|预留|手工|纸质|待命|再|才|前|后|不动|不删|不拆|导出|拷贝|镜像|副本|冗余|扩容|降级|熔断|旁路|兜底|白名单|接受|认可|[一二两三四五六七八九十几半]\s?[台个家批组条份次遍人]
`;
