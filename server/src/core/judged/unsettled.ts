// A sentence about something that only people can settle, and that nobody has: it names a piece of knowledge (who, which, the number of the
// room, 阈值) and how things are with it (unclear, by Friday, somebody asks, 等反馈), and holds nothing exact. Both are looked for anywhere in
// the sentence, in any order.

import { memoText } from '../memo.ts';
import { longPattern } from '../text/longPattern.ts';

/** Whether a sentence or cell leaves something open by what it names and how that stands. */
export const isUnsettled = memoText((text: string): boolean => {
  if (text.length < 4 || text.length > 140 || exact.test(text)) return false;
  const flat = text.replace(/[*_]/g, '').replace(/[\s.。]+$/, '');
  if (!/\p{Script=Han}/u.test(flat)) return thing.test(flat) && state.test(flat) && !condition.test(flat);
  return (
    !conditionHan.test(flat) && thingHan.test(flat) && flat.split(/[，；。]/).some(clause => stateHan.test(clause))
  );
}, 512);

/** A figure, code or an address: what is exact is settled, or stands beside what is not. */
const exact = /[\d`]|https?:/;
const thing = longPattern('i')`
  (?<!,\s)\b(?:who|whom|whose|which|where)\b|\b(?:what|how (?:many|long|much|often)|names?|numbers?|figures?|dates?|links?|urls?|rooms?|bridge|thresholds?|limits?|values?|amounts?|deput(?:y|ies)|owners?|contacts?|phones?|
  accounts?|approvers?|approvals?|tickets?|details?|(?:the|this) (?:rest|line|part|row|cell|field)|persons?|people|somebody|someone|budget|slot|channel|duration|sign-?off|decision|lead|chair|inputs?|exact \w+)\b
`;
const state = longPattern('i')`
  \b(?:(?:still|yet|remains?) (?:\w+ )?(?:open|missing|unclear|unknown|undecided|pending|outstanding|to (?:be )?(?!be)\w+)$|still (?:open|missing|unclear|unknown|undecided)\b|open between|
  (?:not|never|n't)(?: been)?(?: yet| quite| entirely| fully)? (?:sure|known|clear|decided|settled|fixed|agreed|named|chosen|final|told|certain)|(?:do|does|did)(?: not|n't) (?:yet )?(?:know|have (?:the|a|an))|
  no (?:idea|word|news|answer|reply)|unclear|undecided|unknown$|(?<!\b(?:has|have|had) )to be (?:agreed|clarified|confirmed|found|named|announced|discussed|settled|decided|chosen)|
  being (?:sought|clarified|discussed|looked|worked out|decided|negotiated|arranged)|a guess|let me|needs? to (?:confirm|check|ask|clarify|find out|agree|look)|
  (?:i|we)(?:'ll| will)? (?:have )?(?:asked|find out|look (?:it |this |that )?up)|(?:comes?|follows?|will come) (?:from|by|as soon|once|on (?:mon|tue|wed|thu|fri)|when|later|tomorrow|next)|
  (?:gets?|will be|is|are) (?:filled|added|entered|supplied|named|decided|inserted|pasted)(?: in)? (?:once|when|after|later|on the day|as soon|by|soon|shortly)|waiting (?:for|on) (?:input|word|news|an answer)|
  depends on (?:the )?(?:answer|what|who|whether)|(?:is|are) (?:\w+ )?(?:counting|calculating|finding out|clarifying)|checks? with|asks? [A-Z][a-z]+$|ask [A-Z]\w+ (?:what|who|which|for)|
  sorts? (?:it|this|that) out|wants? to (?:look|ask|check)|pick the \w+ on|(?:is|are) between \w+ (?:and|or) \w+$|(?:on|by|until) (?:mon|tues|wednes|thurs|fri|satur|sun)day$|(?:by|until) tomorrow$|
  once \w+ (?:has|have) (?:replied|answered|decided|spoken|confirmed))
`;
const condition =
  /\b(?:if|unless|until|when|whenever|come later|all the same|by name|steps?|before we|nobody|error|alert|customers? (?:may|will|would))\b|^stop\b/i;
const thingHan =
  /谁|哪|几[台个人位时]|多少|多久|人选|名字|姓名|名单|负责人|联系人|值班人|阈值|数字|准数|数值|台数|数量|金额|会议号|链接|单号|编号|审批号|授权号|电话|号码|时间|日期|账号|细节|版本号|地址|这一?[项栏格块段里]|供应商|对方/;
const stateHan = longPattern()`
  待[^，。；]{0,8}(?:确认|商定|核实|给出|补|沟通|协调|约)|(?:还|尚|仍|暂)(?:没|未|在[^，。；]{0,3}(?:商|定|问|核|算|找|催|谈)|缺|不[确清知])|没定|未定|不确定|不清楚|
  等[^，。；]{1,14}?(?:再|反馈|安排|答复|回复|给|敲定|通知)|再(?:发|说|看|定|数|填|补|问|改|贴|告知|商量|核)(?:一下|一遍|吧|上来)?$|(?:去|在|我|再)(?:问|打听|收集|商量|协调|核|催)|
  周[一二三四五六日天]前?(?:给|确认|发|补|定|报)|看[^，。；]{1,10}怎么说|暂缺|前补齐|贴过来$|(?:晚点|回头|稍后|以后)[补改贴发]`;
const conditionHan = /如果|若|一旦|超过|否则|第.步|观察|确认[无过]|不(?:影响|变)|本批/;
