// A no to the question about online business, and whether a reason stands beside it. "It is only the model", 属于后台调整
// says what the thing is, "nobody will notice" repeats the no: why the business goes on is said by neither. English and Chinese.

import type { Answer } from '../change.ts';
import { memo } from '../memo.ts';
import { longPattern } from '../text/longPattern.ts';
import { isDenial, isMereDenial } from './noImpact.ts';

/** Whether an answer says no and gives no reason why the business goes on. */
export const isHollowNo = memo((answer: Answer): boolean => {
  if (answer.kind !== 'given' || answer.text.length > 400) return false;
  const flat = flatOf(answer.text);
  const start = no.exec(flat);
  // The figure in a name ("Db2", "S3") counts nothing.
  if (!start || /\d/.test(flat.replace(/\b(?:step |tier )\d+|\b[A-Za-z]+\d\w*/gi, ''))) return false;
  if (otherWay.test(flat)) return false;
  const clauses = flat
    .slice(start[0].length)
    .split(/[.,;:。!?()\n–—]|\s-\s|\b(?:and|since|because|as)\b(?! usual| always| before)/)
    .filter(clause => /[\p{L}\p{N}]/u.test(clause));
  return clauses.every(
    clause => isA.test(clause) || few.test(clause) || repeats.test(clause) || namesOnly(clause) || isMereDenial(clause),
  );
});

/** Whether an answer says no, and neither who agreed nor what else the business works with: there may be a reason all the same. */
export function isUnreasonedNo(answer: Answer): boolean {
  const flat = flatOf(answer.text);
  return answer.kind === 'given' && no.test(flat) && !agreed.test(flat) && !apart.test(flat);
}

const agreed =
  /\b(?:agree\w*|accept\w*|sign(?:ed|s) off|cleared|confirm\w*|approved|said (?:yes|fine|ok))\b|同意|确认|认可|签字|批准|没有异议|知悉/i;
/**
 * The answer without the clauses that only say who agreed, or that somebody judged so: a no is no less bare for them. "No. The head of
 * sales agreed on 1 December" says who carries it and not why nothing happens.
 */
export const withoutConsent = memo((answer: Answer): Answer => {
  if (answer.kind !== 'given' || answer.text.length > 400 || !consents.test(answer.text)) return answer;
  const sentences = answer.text
    .replace(
      /^([\s*-]*)(?:经(?:过)?(?:我们|各方)?(?:评估|判断|分析|讨论)(?:后|认为)?|(?:as |we )?(?:assessed|judged|checked)[,:]?)\s?[,，]?\s?/i,
      '$1',
    )
    .split(/(?<=[.。;；!！\n])/);
  const kept = sentences
    .filter((sentence, i) => i === 0 || !isConsent(sentence))
    .flatMap(sentence => sentence.split(/(?<=[,，:：])/))
    .filter(clause => !isConsent(clause));
  const text = kept.join('').replace(/[\s,，:：]+$/, '');
  return text === answer.text ? answer : { ...answer, text };
});

/** Who agreed, knew or was asked, by what means and when, and nothing of how the business goes on. */
function isConsent(clause: string): boolean {
  const flat = flatOf(clause)
    .replace(dates, ' ')
    .replace(/第\s?\d+\s?[条项]|\b(?:item|no\.?|minute) \d+/gi, ' ');
  if (!consents.test(flat) || goesOn.test(flat) || apart.test(flat) || otherWay.test(flat) || /\d/.test(flat))
    return false;
  const words = flat.match(/[\p{Script=Latin}][\p{Script=Latin}'-]*/gu) ?? [];
  return words.filter(word => !/^\p{Lu}/u.test(word)).length < 12;
}

const dates =
  /\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?|\d{1,2}\s?月\s?\d{1,2}\s?[日号]|\b\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{1,2}\b|\d{1,2}[:：]\d\d|\b20\d\d\b/gi;
const consents =
  /\b(?:agree[sd]|accept(?:s|ed)|sign(?:ed|s) (?:off|it)|cleared|confirm(?:s|ed)|approved|asked|was told|were told|knows?|said (?:yes|fine|ok|so))\b|同意|确认|认可|[会签]签|签[了过]?字|批准|[没无]有?异议|知悉|看过|对过|点头|也说没有|也说没事|也这么|纪要/i;

/** What the business works with is another thing, or works without this one. */
const apart = longPattern('i')`
  \b(?:another|separate\w*|(?:their|its|his) own|other (?:database|network|system|cluster)|elsewhere|(?:does|do|need)(?: not|n't) (?:use|read|need|pass|go|run|depend|hang|touch)|independent\w*|without (?:it|them|this|the)|fall\w* back|fallback|by hand|on paper|cache\w*|queue\w*|(?:takes?|taking) (?:over|all|the (?:load|rest))|carr(?:y|ies) (?:all|the)|absorbs?|(?:is|are) closed)\b|
  独立|隔离|承接|吃下|接管|分担|兜住|不走|不经过|走的(?:是)?[^，。；]{0,8}[A-Za-z\d]|只给(?:行|院|厂|公司|集团)?内|不依赖|另[一有外]|降级|缓存|队列|纸质|手工|备用
`;

/** What earns the money does not come by here: 下单不走这个服务. */
const otherWay =
  /\p{Script=Han}{2,}[^。；;]{0,6}(?:不走|不经过|不读|独立|隔离)|停运|停业|停产|闭馆|打烊|休市|\bno (?:web|online|internet) (?:business|shop|sales)\b|\b(?:is|are) closed\b|^\W*no\b[^.]{0,3}[.,:;][^.]{0,60}\b(?:do|does)(?: not|n't) (?:use|read|pass)\b/iu;

/** Whether a no says, however shortly, that what earns the money comes by another way or rests at that time: 停运时段执行. */
export const restsOnOther = (answer: Answer): boolean => otherWay.test(flatOf(answer.text));

function flatOf(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[*_`>]/g, '')
    .replace(/[’‘]/g, "'")
    .trim();
}

/** That few are there says how many are hit and not why they are not: "by night hardly anybody is shopping", 夜里没什么人用. */
const few = longPattern('i')`
  ^\s*(?:(?:at|by) (?:night|that (?:hour|time)),? )?(?:hardly|scarcely|barely|almost no|next to no|(?:very |only )?few|not many)\b[^\d]{0,50}$|
  ^\s*(?:夜里|夜间|半夜|凌晨|晚上|这个点|那个时候|当时)?(?:基本|几乎|也|又)?(?:没什么人|没几个人|没人|人很少|用户很少|很少有人)[^\d]{0,12}$
`;

/** Whether a clause says only to what the change belongs: nearly all of its words are those of any change, and none tells how the business goes on. */
function namesOnly(clause: string): boolean {
  if (goesOn.test(clause)) return false;
  const words = clause.match(/[\p{Script=Latin}][\p{Script=Latin}'-]*/gu) ?? [];
  const rest = words.filter(word => !general.test(word));
  const han = clause.replace(generalHan, '').match(/\p{Script=Han}/gu) ?? [];
  return rest.length <= 1 && han.length <= 4 && words.length + han.length < 20;
}

const goesOn =
  /\b(?:fall\w*|fallback|cache\w*|queue\w*|retr\w*|buffer\w*|reads?|reading|another|elsewhere|redundan\w*|replica\w*|standby|closed|async\w*|offline|outbox|until|before|after|while|if)\b|缓存|队列|重试|异步|降级|兜底|备用|只读|冗余|不走|独立|依赖|另|走|期间|之前|之后|如果|仍|[只仅]会?影响/i;
/** Words of any change, any company, any no. */
const general = longPattern('i')`
  ^(?:an?|the|this|that|these|those|it|its|it's|we|us|our|they|he|she|i|my|own|is|isn't|are|aren't|was|be|been|do|does|doesn't|don't|has|have|had|will|would|won't|can|should|not|no|none|nothing|nobody|never|ever|any|anything|anyone|in|on|of|by|to|for|with|from|at|about|as
  |under|behind|below|within|and|or|so|only|just|purely|merely|simply|mere|pure|plain|really|very|quite|rather|entirely|completely|wholly|all|of course|certainly|internal|internally|inside|inner|technical|technically|small|little|minor|low|routine|standard|simple|ordinary|usual
  |normal|regular|invisible|relevant|related|critical|important|direct|directly|back|back-office|back-end|backend|office|end|hood|scenes|stage|desk|side|matter|thing|things|topic|affair|business|online|change|changes|work|job|task|piece|part|kind|sort|plumbing|housekeeping|infrastructure
  |infra|component|system|systems|tool|tooling|platform|middleware|layer|level|stack|maintenance|upkeep|project|department|team|company|house|customer|customers|user|users|client|clients|people|public|see|sees|notice|notices|feel|feels|know|knows|care|cares|mind|matters|concern
  |concerns|concerned|affect|affects|affected|impact|impacts|impacted|effect|effects|touch|touches|involve|involves|involved|think|believe|expect|say|call|there|here|risk)$
`;
const generalHan =
  /纯粹|纯|只是|只|仅仅|仅|不过|属于|就是|也就|是|算|内部|内网|后台|后端|底层|技术|基础设施|基础|设施|架构|系统|组件|平台|中间件|事情|事务|事|改造|变更|维护|运维|升级|例行|常规|日常|工作|操作|调整|动作|线上|在线|业务|客户|用户|外部|对外|对|外面|感觉|感知|影响|关系|关联|关键|重要|无关|察觉|任何|什么|没有|没|无|不|会|受|和|跟|与|它|这|那|的|了|之|类|层面|层|范围|范畴|有|到|涉及|直接|我们|自己|部门|团队|公司|小|次|本|个|一|里|都|也/g;

/** Whether a sentence names what a no says to go on: "the wards get their results as always", "results to the wards stop". */
export function namesSame(text: string, answer: Answer): boolean {
  const denials = answer.text.split(/[.;。；，!\n]|,\s/).filter(isDenial);
  const own = denials.flatMap(contentOf);
  return contentOf(text).some(word => own.includes(word));
}

function contentOf(text: string): readonly string[] {
  const flat = text.normalize('NFKC').toLowerCase();
  const words = (flat.match(/[a-z][a-z'-]{3,}/g) ?? []).filter(word => !general.test(word) && !goesOn.test(word));
  const pairs = [...flat.replace(generalHan, ' ').matchAll(/(?=(\p{Script=Han}{2}))/gu)].map(
    match => match[1] as string,
  );
  return [...words.map(word => word.replace(/(?:es|s|ed|ing)$/, '')), ...pairs];
}

const no = longPattern('i')`
  ^[\s-]*(?:(?:no|none|nope|never)\b(?![- ]?one\b)|(?:it(?:'s| is) )?not (?:really|very|particularly|at all|so|that|business)?[- ]?critical|not (?:really|at all|particularly)
  |(?:we|i) (?:do not|don't) (?:think|believe) so|not that we know(?: of)?|hardly(?: so)?|没有|没|无|否|不(?:会|是|算|太|大|涉及|影响|关键|重要|构成|存在)|谈不上)(?:什么|太|很|特别)?(?:关键|重要)?
`;

/** What the changed thing is: "it is only a background job", "just firmware in one hall", 只是后台组件, 属于例行维护. */
const isA = longPattern('i')`
  ^\s*(?:(?:it|this|that|the (?:change|cm|thing|system|component|service))(?:'s| is| was)|we (?:only|just)|we(?:'re| are) (?:an?|not an?)\b|(?:only|just|merely|simply|purely)\b)(?! (?:used|read|called|queried|needed|down|closed|at|during|for|in the|on)\b)
  (?!.*\b(?:fall\w*|falls? back|cache\w*|queue\w*|retr\w*|buffer\w*|read(?:s|ing)?\b|another|own|elsewhere|redundan\w*|replica\w*|standby|closed|nobody|no one|async\w*))|
  ^(?!.*(?:缓存|队列|重试|异步|降级|兜底|备用|只读|冗余|不走|独立|期间|之前|之后|如果|仍)).{1,24}(?:而已|罢了|就是了)\s*$|
  ^\s*(?:(?:这|本次|该)[^,。]{0,6})?(?:只是|只不过|不过是|仅是|仅仅|仅为|仅涉及|只涉及|纯粹|单纯|属于|就是|是)(?!.*(?:缓存|队列|重试|异步|降级|兜底|备用|只读|冗余|不走|独立))
`;

/** The no in other words: "never has been", "nobody will notice", "low risk", 业务照常. */
const repeats = longPattern('iu')`
  ^\s*(?:never (?:has|was|did)\b.*|(?:not|nothing|isn't) [\w ]{0,24}critical.*|(?:very )?(?:low|small|minor|little|minimal|no) (?:risk|impact|effect|change)|as (?:usual|always)|business as usual|standard|routine|at all|really)\s*$|
  \b(?:(?:will|does|do|should|can|would)(?:n't| not) |(?:will|would|should) (?:hardly|barely|scarcely) |nobody |no one |not )(?:\w+ ){0,4}(?:know|notice|see|feel|care|mind|matter|be (?:affected|impacted)|affect|impact)\w*\b|
  ^\s*[\p{Script=Han}]{0,8}(?:不受|不会?受到?)(?!影响)[\p{Script=Han}]{0,10}(?:影响|左右|波及|牵连|干扰|牵扯)\s*$|
  ^\s*(?:[\p{Script=Han}]{0,10})(?:照常|照旧|如常|正常|不受影响|无影响|没有?影响|无感知?|不关键|不重要)\s*$|(?:关键|重大|重要|任何|什么)?的?影响\s*$
`;
