// Something that an answer needs and that nobody has settled: "who gets it is not settled yet", "we know the number after the
// inventory", 人选还没定, 等财务给数. What is still to be done in production is none.

import { longPattern } from '../text/longPattern.ts';

/** What may be open: a piece of knowledge, not a valve. */
const piece =
  '(?:who|which|whether|names?|numbers?|figures?|dates?|times?|amounts?|links?|rooms?|bridge|persons?|engineers?|technicians?|watchers?|executors?|deputy|deputies|holders?|owners?|approvers?|thresholds?|limits?|address(?:es)?|phones?|lists?|accounts?|slots?|budgets?|answers?|values?|it|this|that)';
const settled =
  '(?:settled|decided|named|agreed|chosen|assigned|booked|determined|final|finali[sz]ed|clear|known|clarified|appointed|arranged|nominated|picked|worked out)';
const settle =
  '(?:name|create|decide|book|agree|send|give|tell|choose|settle|set up|clarify|ask|determine|pick|reserve|arrange|answer|provide|nominate|appoint|assign|order|negotiate|calculate|work out|find out|look up|get back|let us know|come back)';

/** What only people can give: a name, a consent, a number. A valve or an order may be missing in production. */
const given =
  '(?:names?|days?|dates?|times?|numbers?|figures?|values?|thresholds?|amounts?|phones?|contacts?|contact persons?|deput(?:y|ies)|rooms?|links?|approvals?|consents?|sign-?offs?|permissions?|agreements?|confirmations?|(?:their|his|her|the business) ok|ok(?= (?:of|from|by)))';
const givenHan =
  '(?:姓名|名字|人选|联系人|负责人|责任人|值班人|审批人?|批复|签字|同意|答复|日期|时间|数值|具体(?:数值|时间|数字|人选|名单|金额|阈值)|数字|阈值|编号|单号|电话|名单|链接|会议号)';

/** Each finds such words; with the flag `g`. What most texts lack is looked for first: the patterns are dear to compile. */
export const openItems: readonly { readonly hint: RegExp; readonly pattern: RegExp }[] = [
  {
    hint: /\b(?:still|yet)\b/i,
    pattern: longPattern('gi')`
    \b(?:still (?:has|have|had|needs?|must)(?: to)?|(?:has|have|needs?|is|are) (?:still|yet) to) (?:be )?${settle}(?:d|ed|n)?\b[^.;,\n]{0,50}|
    \b(?:is|are|was) (?:still|yet) to be ${settled}\b[^.;,)\n]{0,30}
  `,
  },
  {
    hint: /\bnot\b|n't\b/i,
    pattern: longPattern('gi')`
    (?<!\b(?:if|when|while|until|unless|where|case) [^.;,\n]{0,40})\b${piece}\b[^.;,\n]{0,40}?\b(?:is|are|was|were|has|have)(?: still)?(?: not|n't)(?: been)?(?: yet)?(?: fully| quite)? ${settled}(?: yet\b|(?=\s*[.;,)\n]|\s*$))|
    \bnot (?:yet ${settled}|${settled} yet)\b(?=\s*(?:[.;,)\n]|$))
  `,
  },
  {
    hint: /\b(?:here|later|when|once|soon|wait\w*|ask\w*|chas\w+|know|learn|hear|find|yet|so far)\b/i,
    pattern: longPattern('gi')`
    \b(?:I|we)(?:'ll| will| shall)? (?:paste|put|add|write|insert|fill|enter|supply) (?:it|this|that|them|the \w+(?: \w+)?)(?: in| down)? (?:here|later|in (?:when|once|as soon)|(?:when|once|as soon as) (?:I|we|he|she|they|it))\b[^.;,)\n]{0,30}|
    \b(?:wait(?:s|ing)?|(?:ask|chas)(?:s|ed|ing)) (?:for )?[^.;,)\n]{1,40}? to (?:tell|name|answer|say|let) (?:us|me|who|what|when|which|whether)\b[^.;,)\n]{0,30}|
    \bwaiting for (?:the |an? |his |her |their )?(?:final |written )?(?:answer|number|name|figure|quote|reply|list|link|word|feedback|ok|approval|consent|sign-?off)s?\b[^.;,)\n]{0,30}|
    \b${piece}\b[^.;,)\n]{0,40} (?:I|we) (?:will|shall|'ll) (?:only )?(?:know|learn|hear|find out)(?: (?:it|this|that|more))? (?:after|when|once|on|from|by|next|later|tomorrow|not before)\b[^.;,)\n]{0,30}|
    \b(?:has|have)(?: not|n't) (?:sent|given|told|answered|named|provided)(?: (?:me|us))?(?: [^.;,\n]{1,30})? (?:yet|so far)\b
  `,
  },
  {
    hint: /to be |: (?:open|comes|pending|follows|to|unknown|asked|on|not)\b/i,
    pattern: longPattern('gi')`
    (?<!\b(?:has|have|had|needs?|must|is|are|not|ought) )\bto be (?:checked|agreed|clarified|settled|discussed|aligned|named|asked) (?:with|by) [^.;,)\n]{1,30}(?=\s*(?:[.;,)\n]|$))|
    \b${piece}(?: of (?:the )?[\w ]{1,24}?)?(?: \w+)?: (?:open|comes|pending|follows|to come|unknown(?: yet)?|asked for|on request|not clear)(?=\s*(?:[.;,)\n]|$))
  `,
  },
  {
    hint: /fill|add|find|clarif|ask|looking|missing|outstanding|pending|open|suppl|nam|goes here|no (?:answer|reply|response|feedback)|looks? (?:it|them|that)? ?up|we (?:will|shall|'ll) see who|still with|has to give/i,
    pattern: longPattern('gi')`
    \b${given}(?: and (?:the )?${given})*(?: of (?:the )?[\w ]{1,24}?)? (?:is |are |still |yet |has |have )*to be (?:filled in|added|supplied|completed|entered|provided|named|written|given)\b[^.;,|)\n]{0,30}|
    \b${given}(?: (?:of|from|by|for) (?:the )?[\w ]{1,30}?)?:? (?:(?:is|are) )?(?:still )?(?:missing|outstanding|pending|open|lacking)(?=\s*(?:[.;,|)\n]|$))|
    \((?:the )?(?:\w+ )?${given} goes? here\)|\b${given}\b[^.;\n]{0,40}?\bno (?:answer|reply|response|feedback)(?: from [\w ]{1,20})? (?:so far|yet|until now|to date)\b|
    \b(?:somebody|someone|whoever)\b[^.;\n]{0,40}?\bwe(?: will|'ll| shall) see who\b|\bwhose ${given} [^.;,\n]{1,24}? looks? up\b|
    \b${given} (?:is|are) (?:still )?with (?!a\b|an\b|no\b)[^.;,)\n]{1,30}(?=\s*(?:[.;,)\n]|$))|\b(?:who|which|what|how many)(?: exactly)?,? [^.;,\n]{1,20} (?:is|are) (?:\w+ )?(?:finding (?:it )?out|clarifying|asking|looking (?:it|that) up)\b|\bsomething (?:that )?[^.;,\n]{1,20}? (?:has|have|needs?) to (?:give|tell|send|supply)\b(?: us)?
  `,
  },
  {
    hint: /[待差问等看]|还没|不清楚|中/,
    pattern: longPattern('gu')`
    (?<!\p{Script=Han})待[^，。；、|（）\n]{1,10}?(?:补充?|填写?|给出?|提供|答复|回复)(?=[，。；|）]|\s*$|\s*\|)|${givenHan}(?:那边|这块|一栏)?(?:还|仍|尚|都)?待[补填]充?(?=[，。；、|）]|\s|$)|
    还[差缺欠][^，。；\n]{1,12}?(?:那边|这边|签字|确认|回复|答复|同意|批复|的话)|(?:还没有?|尚未|仍未|还未)(?:收到)?[^，。；\n]{0,4}?(?:回话|回复|答复|回信|回音|回邮件|给话|批复)(?=[，。；）了\n]|\s*$)|
    等(?![^，。；\n]{0,6}?回填)(?:她|他|对方|那边|人)?[^，。；\n]{0,6}?(?:回复|答复|回话|消息|信儿?|回)?了?(?:我|再|就|后)*(?:补上|填上|写上|贴上来?|[补贴填]进?来?)(?=[，。；）\n]|\s*$)|
    ${givenHan}[^，。；\n]{0,4}?还没有?(?:报|给|发|批|回|提供|确认|下来|收到|拿到)[^，。；\n]{0,4}|(?:预案|方案|措施|清单|名单|文档|说明)(?:还|仍|正)?在?(?:编写|整理|制定|梳理|起草|撰写|补充|完善)中|
    (?:到时候?|届时)(?:再)?看(?:是)?谁|(?:找谁|谁来|问谁|是谁|哪[个位]人?)[^，。；\n]{0,6}?(?:还|暂|目前)?(?:不清楚|不知道|不确定|没问到)|
    ${givenHan}[^，。；）\n]{0,4}?等[^，。；（）\n]{1,12}?(?:确认|定|给|答复|回复|回话|核实)(?=[，。；）\n]|\s*$)
  `,
  },
  {
    hint: /\p{Script=Han}/u,
    pattern: longPattern('gu')`
    (?<!\p{Script=Han}*[若如当])(?:人选?|名字|名单|号码|时间|数字|数量|金额|阈值|编号|链接|会议号|责任人|负责人|值班人?|谁来?\p{Script=Han}?|日期|预算|价格|型号)[^，。；（）\n]{0,8}?(?:还没定?|没定|未定|没出来|未出|还在[算问等催]|下周给|明天给|回头给|稍后给|没给|没回)(?=[，。；）、\n]|下来|出来|\s*$)|
    等[^，。；（）\n]{1,12}?(?:给|提供|报|发来?|告知)(?:个|到|出)?(?:数|名单|号码|名字|数字|答复|回复|清单|链接|人选|时间)(?=[，。；）\n]|\s*$)|
    等[^，。；（）\n]{1,20}?再(?:填|补|写|贴|加)[上进]?(?=[，。；）\n]|\s*$)|[给定出到](?:了|来)再(?:写|填|补|贴|加)[上进]?(?:来)?|
    (?:先|暂时?|暂且)(?:空着|留空|空[一两]?[格栏行]?|不填|留白)(?=[，。；）\n]|\s*$)|(?:还在|正在)(?:算|估|统计|汇总)(?=[，。；）\n]|\s*$)|(?:算|问|查|定)(?:好|到|清|出来?)了?(?:再)?补(?:进来|上|充)?|
    [：:]\s?(?:正在|在)?问[^，。；\n]{1,10}中|(?:周末|明天|后天|下周|今晚|晚上|稍后|回头|节后)(?:再|会)?(?:补|填|贴)(?:上|进来?)?(?=[，。；）\n]|\s*$)
  `,
  },
];
