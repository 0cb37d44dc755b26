// What a whole answer that is only a word or two means: "no", "yes", "n/a", "later", "see elsewhere", or nothing.
// The words were collected from change requests that people really wrote, in English and Chinese.

import { memoText } from '../memo.ts';
import { longPattern } from '../text/longPattern.ts';
import { type LeftOpen, leftToWrite } from './leftToWrite.ts';
import { hollow } from './vague.ts';

/** The meaning of a bare answer. `later`: it will come. `elsewhere`: it stands somewhere else. `vague`: says nothing. */
export type Bare = 'no' | 'yes' | 'na' | 'later' | 'elsewhere' | 'vague';

const lexicon: Readonly<Record<Bare, string>> = {
  no: `no|none|nil|没什么|想不到|nope|nothing|never|not needed|not required|no need|no impact|no change|no changes|no risk|negative|n|none known
    |none expected|none needed|none required|no testing needed|not tested|untested|not verified|not necessary|nothing special
    |无|暂无|没有|不需要|不用|否|无需|无影响|没|不会|无风险|无变化|未测试|未测|没测|没测试|未验证|不必|不需要测试|无需测试|目前没有|没有了`,
  yes: `yes|yep|yeah|y|ok|okay|done|sure|correct|confirmed|tested|verified|yes tested|already tested|yes done|qa passed
    |yes verified|yes they are aware|yes they are|they are aware|lgtm|tested in staging|tested ok|yes sir|of course|it does|it has
    |it is|all good|all tested|fully tested|tested successfully|works|aware|all informed|everybody knows|informed|notified
    |是|有|已测|已通知|是的|对|已测试|已验证|已完成|可以|好|已确认|会|已知晓|测过|测过了|测了|已演练|测试通过|验证通过|已知会|已自测|自测通过|都测过了|没问题
    |some|several|a few|there is|there are|there are some|there might be some|there may be some|possibly some|there is one|there are several|exists|they exist
    |有的|存在|需要|有一些|有几个`,
  na: 'n/a|na|not applicable|not relevant|不涉及|不适用|不相关',
  later: `tbd|tbc|todo|tba|fixme|xxx|?|??|???|-|--|---|.|..|...|…|pending|to be confirmed|to be added|to be determined
    |to be decided|to be done|to be named|to be announced|to be assigned|to be appointed|to be nominated|to be found|to be chosen|to be agreed|to be advised|to be filled|to be defined|to be discussed|to be continued|to be written|to be clarified|in discussion
    |need to check|need to ask|not sure|not sure yet|dont know|dont know yet|i dont know|we dont know|no idea|idk|to be filled in|to be provided|to be updated|to follow|coming soon|will update
    |will fill later|will be added|will add|will add later|fill later|fill in later|fill this later|add later|later|wip|work in progress|unknown|not known yet
    |not yet known|placeholder|fill me in|fill in|待定|待补充|待确认|稍后补充|待补|待填|待填写|待更新|后补|后续补充|稍后|未知|未定
    |暂未确定|待评估|填写中|还没想好|不清楚|不确定|不知道|回头补|之后补|晚点补|后面补|待讨论|待商定|待明确|再议|暂缺|待完善`,
  elsewhere: `same|same as above|same as before|same as last time|same as usual|see above|see below|see ticket|see jira
    |see cr|see mr|see pr|see link|see doc|see document|see attached|see attachment|see description|see the ticket
    |as above|as discussed|as discussed before|as agreed|ditto|as per ticket|per ticket|refer to ticket|in the ticket|above|as requested
    |as requested by management|as requested by business|see wiki|see confluence|see runbook|see email|see title|as in the title|see subject|see attached file|as per cr
    |as per change|as documented|as described|as mentioned|as previously discussed|as last time|like last time|same as previous
    |同上|见标题|如题|同标题|见上|见工单|见单|见链接|见下|见附件|如上|同前|详见工单|参见工单|见文档|和上次一样|同上次|跟之前讨论的一样|和之前讨论的一样|大家都清楚|大家都知道`,
  vague: `depends|it depends|that depends|maybe|perhaps|possibly|probably|hopefully|i think so|i guess|看情况|视情况|视情况而定|可能|也许|不好说|应该吧
    |as usual|standard|normal|business as usual|bau|standard procedure|usual procedure|as always|test|minimal|low
    |asap|update|upgrade|security|improvement|access|by script|business requirement|business need|low traffic|off-peak|off peak
    |approved window|convenient|old version|bug fix|bugfix|bug fixes|fix|routine|maintenance|monitoring|be careful|rollback plan|rollback
    |service down|outage|downtime|unlikely|low risk|we roll back|roll back|customer request|tech debt|migration|deployment
    |略|正常|按流程|按照流程|按惯例|照旧|常规|一般|较低|尽快|例行|例行变更|业务需要|业务需求|需求上线|版本升级|优化|低峰|低峰期|业务低峰|低峰期操作|领导要求|回滚|监控|加强监控|服务不可用
    |系统不可用|宕机|版本过低|修复bug|修复 bug|迭代|需求|正常发布|正常迭代`,
};

const meanings: ReadonlyMap<string, Bare> = new Map(
  (Object.keys(lexicon) as Bare[]).flatMap(kind => lexicon[kind].split('|').map(word => [word.trim(), kind] as const)),
);

/** What a whole answer or cell means when it is only a lexicon word; undefined for everything else. */
export const bare = memoText((text: string): Bare | undefined => {
  const word = core(text);
  return meanings.get(word) ?? (comes.test(word) ? 'later' : undefined);
}, 2048);

/** "To be provided by the vendor", "will fill in after the meeting", 稍后由 DBA 补充: nothing but that it will come. */
const comes = longPattern('u')`
  ^(?:it |this |details? |(?:we|i)(?: |'))?(?:(?:will|ll|to) (?:be )?|still )(?:fill(?:ed)?|provided?|added?|
  updated?|defined?|decided?|confirm(?:ed)?|announced?|clarif(?:y|ied)|complet(?:ed?)|discuss(?:ed)?|determined?|
  describ(?:ed?)|writ(?:e|ten)|list(?:ed)?|document(?:ed)?|specif(?:y|ied)|attach(?:ed)?|sen[dt]|shared?|come|follow)(?: (?:this|it))?(?: (?:in|out|up))?(?: (?:later|soon|shortly|asap|here|tomorrow|(?:by|after|before|
  with|once|when|from) [\p{L} ]{1,40}))?$|^(?:稍后|后续|之后|回头|待|需|还要?)(?:再|会|由|与|和)?[\p{L} ]{0,8}(?:讨论|商量|沟通|补充|
  确认|提供|填写|给出|评估|完善|明确|商定)$|^待(?:排班?|安排|指[定派]|分配|协调|落实|通知|约|招|询|商|报|核实|联系)\p{Script=Han}{0,4}$
`;

/** Whether a word is a template's blank to be filled: `<name>`, `[your answer]`, `{{ … }}`, `____`. */
export function isBlankToFill(text: string): boolean {
  return /^\s*(?:<(?![a-z]+:|[\w.+-]+@)[a-z][^<>]{0,60}>|\[(?:your|insert|describe|fill|add|填写|请)[^\]]{0,80}\]|\{\{[^}]{0,60}\}\}|_{3,}|\.{3,})\s*$/i.test(
    text,
  );
}

/** What is left open inside a longer answer: TBD, TODO, 待定 …, or a sentence that somebody will write it; each with its place. */
export function laterWords(prose: string): readonly LeftOpen[] {
  const found: LeftOpen[] = [...leftToWrite(prose)];
  if (!/TBD|TBC|TBA|TODO|FIXME|XX|xx|待|后补|\?\?|to be (?:confirmed|determined|decided|added)/i.test(prose))
    return found;
  const pattern = longPattern('gu')`
  (?<=(?<![\p{L}\p{N}])[A-Z]{2,}[A-Z0-9-]{0,12}-)(?:x{2,}|X{2,}|\?{2,})(?![\p{L}\p{N}_\-])|(?<![\p{L}\p{N}_\-/.#])(?:TBD|TBC|TBA|tbd|tbc|TODO|FIXME|XXX+|(?<=[:：=(（]\s{0,2}(?:(?:link|url|room|number|ticket|name|链接|地址|单号|会议号)\s?)?|\b(?:pass|no\.?|number|id|ticket|code|room|link|url|phone|ext\.?|extension|version|build|host|by|from|with|ask)\s)xxx+|(?<=(?:^|[|\n\p{Script=Han}])\s{0,2})xxx+(?=\s*(?:$|[|(（，。；\n])))(?![\p{L}\p{N}_\-/])|(?<!\b(?:that|which|what|whatever) (?:has|have|had|needs?) )\b[Tt]o be (?:confirmed|
  determined|decided|added)\b(?! (?:by|with|before|that|at|in|on)\b)|(?:待定|待补充?|待确认|待填写?|(?<!最)后补|待\p{Script=Han}{1,12}?(?:后|再)\p{Script=Han}{0,3}?(?:补[上充齐]|填[上写]|贴上))(?![\p{L}])|
  (?<!\S)\?{3,}(?!\S)
`;
  for (const { index, 0: word } of prose.matchAll(pattern)) {
    const at = { from: index, to: index + word.length };
    const isTold = found.some(other => other.from <= at.from && at.to <= other.to);
    if (!isTold && !isMention(prose, at) && !isHandedOver(prose.slice(at.to, at.to + 60))) found.push(at);
  }
  return found;
}

/** The name of a state or a label: orders in “待确认”, rows of “车型待定”, the column "to be confirmed". */
function isMention(prose: string, { from, to }: LeftOpen): boolean {
  const [before, after] = [prose.slice(Math.max(0, from - 5), from), prose.slice(to, to + 5)];
  const isAlone = /["'“‘「『]\s?$/.test(before) && /^\s?["'”’」』]/.test(after);
  return isAlone || (/[“「『][^”」』，。：]{0,4}$/.test(before) && /^[^“「『，。：]{0,4}[”」』]/.test(after));
}

/** Who settles it and when, which is all that can be known today. */
const isHandedOver = (rest: string) =>
  /^\s?[,，(（:：—–-]?\s?(?:[^.;。；\n]{0,12}?由[^。；\n]{1,24}?\d|by [^.;\n]{1,30}? (?:on|by|until|before) [^.;\n]{0,12}\d)/i.test(
    rest,
  );

/** A bare word at the start of an answer and what follows it: "No, the queue is empty" is `no` and "the queue is empty". */
export interface Opening {
  readonly word: 'no' | 'yes' | 'na';
  readonly rest: string;
}

/** The bare word that an answer begins with; undefined when it begins with something else. */
export const opening = memoText((text: string): Opening | undefined => {
  if (text.length > 4000) return undefined;
  const flat = text
    .normalize('NFKC')
    .replace(/[*_`>]/g, '')
    .replace(/^\s*(?:[-+]|\d+[.)])\s+/, '')
    .trim();
  const match = openings.exec(flat);
  if (!match) return undefined;
  const word = bare(match[1] as string);
  if (word !== 'no' && word !== 'yes' && word !== 'na') return undefined;
  return { word, rest: flat.slice(match[0].length).replace(/^[\s,.;:!?()\-–—，。；：、（）]+|[\s()（）]+$/g, '') };
}, 512);

const openings = longPattern('iu')`
  ^(?:there (?:is|are|were|was) |we have |we see |目前|暂时|本次)*(n/a|na|not applicable|not (?:needed|required|
  necessary|tested)|none|no|nope|nothing|yes|yep|想不到|没什么|无需|不需要|不涉及|不适用|暂无|没有|无|否|是的|是|有)(?=$|[\s,.;:!?()\-–—，。；：、（]|
  \P{ASCII})
`;

/** Whether an answer begins with a bare word and then gives a reason, such as "No. In-memory only, both paths are the same". */
export function isReasoned(text: string): boolean {
  const start = opening(text);
  if (!start) return false;
  if (isCircumstance(start.rest)) return true;
  if (bare(start.rest) !== undefined || hollow(start.rest) !== undefined) return false;
  if (/\b(?:because|since|as|due to|only)\b|由于|因为|只|仅/i.test(start.rest) && count(start.rest) >= 2) return true;
  return count(start.rest) >= 4 || han(start.rest) >= 8;
}

/** "Nothing runs there yet": plain words that say how things are, and are the reason for a no all the same. */
export function isCircumstance(text: string): boolean {
  return hollow(text) === 'little' && count(text) >= 3 && exists.test(text) && !effects.test(text);
}

const exists =
  /\b(?:runs?|running|uses?|used|lives?|exists?|calls?|there|here|yet|any ?more|other)\b|(?:没有?人|无人|还没|不再|未)(?:\S{0,2})?(?:用|使用|访问|上线|接入|运行)/i;
const effects = /\b(?:impact|affect|effect|risk|issue|problem|expect|should|think)|影响|风险|问题|感知/i;

/** Number of words; a Chinese character counts as half a word. */
export function count(text: string): number {
  const latin = text.match(/[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}'’_./-]*/gu)?.length ?? 0;
  return latin + han(text) / 2;
}

function han(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0;
}

/** A text without list marks, emphasis, closing punctuation, full-width forms and letter case. */
function core(text: string): string {
  if (text.length > 200) return text;
  const flat = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/<!--.*?-->/gs, '')
    .replace(/^\s*(?:[-+*]\s+|\d+[.)]\s+|>\s+|\[[ x]\]\s+)+/, '')
    .replace(/[*_`~"'“”‘’()]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (/^[?.…-]+$/.test(flat)) return flat;
  return flat.replace(/[\s.,;:!?。，；：！？、]+$/u, '').replace(/[,，、]\s*/g, ' ');
}
