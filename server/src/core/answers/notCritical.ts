// A no to the question about online business, and whether a reason stands beside it. "It is only the model", 属于后台调整
// says what the thing is, "nobody will notice" repeats the no: why the business goes on is said by neither. English and Chinese.

import type { Answer } from '../change.ts';
import { memo } from '../memo.ts';
import { longPattern } from '../text/longPattern.ts';

/** Whether an answer says no and gives no reason why the business goes on. */
export const isHollowNo = memo((answer: Answer): boolean => {
  if (answer.kind !== 'given' || answer.text.length > 400) return false;
  const flat = answer.text
    .normalize('NFKC')
    .replace(/[*_`>]/g, '')
    .replace(/[’‘]/g, "'")
    .trim();
  const start = no.exec(flat);
  if (!start || (/\d/.test(flat) && !/^\D*$/.test(flat.replace(/\b(?:v|step |tier )\d+/gi, '')))) return false;
  const clauses = flat
    .slice(start[0].length)
    .split(/[.,;:。!?()\n–—]|\s-\s|\b(?:and|since|because|as)\b(?! usual| always| before)/)
    .filter(clause => /[\p{L}\p{N}]/u.test(clause));
  return clauses.every(clause => isA.test(clause) || repeats.test(clause));
});

const no = longPattern('iu')`
  ^[\s-]*(?:(?:no|none|nope|never)\b(?![- ]?one\b)|(?:it(?:'s| is) )?not (?:really|very|particularly|at all|so|that|business)?[- ]?critical|not (?:really|at all|particularly)
  |没有|没|无|否|不(?:会|是|算|太|涉及|影响|关键|重要)|谈不上)(?:什么|太|很|特别)?(?:关键|重要)?
`;

/** What the changed thing is: "it is only a background job", "just firmware in one hall", 只是后台组件, 属于例行维护. */
const isA = longPattern('iu')`
  ^\s*(?:(?:it|this|that|the (?:change|cm|thing|system|component|service))(?:'s| is| was)|we (?:only|just)|(?:only|just|merely|simply|purely)\b)(?! (?:used|read|called|queried|needed|down|closed|at|during|for|in the|on)\b)
  (?!.*\b(?:fall\w*|falls? back|cache\w*|queue\w*|retr\w*|buffer\w*|read(?:s|ing)?\b|another|own|elsewhere|redundan\w*|replica\w*|standby|closed|nobody|no one|async\w*))|
  ^\s*(?:(?:这|本次|该)[^,。]{0,6})?(?:只是|只不过|不过是|仅是|仅仅|仅为|仅涉及|只涉及|纯粹|单纯|属于|就是|是)(?!.*(?:缓存|队列|重试|异步|降级|兜底|备用|只读|冗余|不走|独立))
`;

/** The no in other words: "never has been", "nobody will notice", "low risk", 业务照常. */
const repeats = longPattern('iu')`
  ^\s*(?:never (?:has|was|did)\b.*|(?:not|nothing|isn't) [\w ]{0,24}critical.*|(?:very )?(?:low|small|minor|little|minimal|no) (?:risk|impact|effect|change)|as (?:usual|always)|business as usual|standard|routine|at all|really)\s*$|
  \b(?:(?:will|does|do|should|can|would)(?:n't| not) |nobody |no one |not )(?:\w+ )?(?:know|notice|see|feel|care|mind|matter|be (?:affected|impacted)|affect|impact)\w*\b|
  ^\s*(?:[\p{Script=Han}]{0,10})(?:照常|照旧|如常|正常|不受影响|无影响|没有?影响|无感知?|不关键|不重要)\s*$|(?:关键|重大|重要|任何|什么)?的?影响\s*$
`;
