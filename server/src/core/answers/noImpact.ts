// Whether an answer about the impact of a change says that nobody notices it. English and Chinese.

import type { Answer } from '../change.ts';
import { longPattern } from '../text/longPattern.ts';
import { sentenceEnds } from '../text/sentences.ts';
import { saysNone } from './saysNone.ts';

/** Whether an answer denies any impact: a no, "Nobody notices, …", 不会中断业务：…. A "but" or a length takes it back. */
export function deniesImpact(answer: Answer): boolean {
  if (saysNone(answer)) return true;
  if (answer.kind !== 'given') return false;
  const flat = answer.text.slice(0, 1500).normalize('NFKC').replace(/[*_]/g, '');
  return (english.test(flat) && !taken.test(flat)) || (han.test(flat) && !takenHan.test(flat));
}

const english =
  /^[\s>-]*(?:not (?:at all|really|intrusive|disruptive|noticeable|visible|user[- ](?:visible|facing))|non-intrusive|nobody|no[- ]?one|invisible|transparent|(?:the )?(?:users?|customers?|clients?|shoppers|merchants?|tenants?|players|people) (?:will not|won't|do not|don't|should not|shouldn't) (?:notice|see|feel))\b(?! (?:small|minor|trivial))/i;
const taken =
  /\b(?:but|except|apart from|briefly|brief|however|unless|until|at most|up to)\b|\d\s?(?:s|secs?|seconds?|m|mins?|minutes?|h|hours?)\b/i;
const han =
  /^[\s>-]*(?:不会(?:[,，。;；:]|$|(?:中断|影响|造成|波及|停|让|有人?)[^,。;:\n]{0,10}(?:[,。;:\n]|$))|(?:对(?:业务|线上|用户|客户|商户|外部?|上下游|[\p{L}]{0,4})?|(?:业务|线上|用户|客户|商户))[^,。;:\n]{0,3}(?:无感知?|没有?感知|无影响|没有影响|不受影响|透明|无侵入)|无感知?|(?:无|非)侵入|没有?影响)/u;
const takenHan = /但|不过|除了|除外|只是|短暂|瞬断|闪断|抖动|重连|重试|最多|\d\s?(?:毫秒|秒|分钟?|小时)/;

/** Whether the first sentence denies any effect, in whatever words: "No interruption for anyone", "Work goes on like every night", 业务照常. */
export function deniesEffect(answer: Answer): boolean {
  if (answer.kind !== 'given') return false;
  const flat = answer.text.slice(0, 1500).normalize('NFKC').replace(/[*_]/g, '').replace(/[’‘]/g, "'").trim();
  const first = flat.slice(0, sentenceEnds(flat)[0] ?? flat.length);
  if (except.test(first)) return false;
  return (
    /^[\s>-]*no\b(?! (?:hard|full|complete|long|major|big|data|redundancy))/i.test(first) ||
    anyWords.test(first) ||
    deniesImpact(answer)
  );
}

const except =
  /\b(?:but|except|apart from|briefly?|however|unless|until|more than|longer than|if|only (?:for|the|those|during|while|in))\b|但|不过|除了|除外|只有|短暂|瞬断|如果|若/i;
const anyWords = longPattern('iu')`
  \b(?:nobody|no[- ]one|no (?:team|user|customer|service|shop|store|client|guest|patient|caller|passenger|department|colleague)s?|none of (?:the|our)|nothing)\b[^.;]{0,40}
  \b(?:notic|see|feel|affect|impact|interrupt|disturb|differ|chang|stop|touch|lose)|
  \b(?:will|do|does|should|can)(?: not|n't) (?:even )?(?:notice|see|feel)\b|
  \b(?:invisible|transparent|seamless|undisturbed|unnoticed|unaffected|not noticeable|non-?(?:intrusive|disruptive))\b|
  \b(?:goes? on|carr(?:y|ies) on|continues?|runs? on|keeps? (?:on )?(?:running|working|serving|going)|stays? (?:up|open|available)|works?)\b[^.;]{0,30}
  \b(?:as (?:usual|always|normal|ever|before)|like (?:every|any|always|on)|normally|throughout|without (?:a break|interruption|pause))|
  \bbusiness as usual\b|\b(?:no|zero|without|not any) ?-?(?:\w+ )?(?:down ?time|interruption|outage|impact|disruption|effect|disturbance)\b|\bnot (?:at all )?(?:intrusive|disruptive|visible)\b|
  (?:无|零|没有?|不会?(?:有|产生|造成)?)(?:任何)?(?:人|团队|业务|用户|客户)?(?:会|受)?(?:到)?(?:任何)?(?:感知|影响|侵入|中断|停机|打扰|感觉|察觉)|(?:照常|照旧|如常)|无感|不受影响|不停机
`;

/** Whether an answer only claims that nothing happens: no clause gives a reason, what is left says how a fault would be seen. */
export function claimsOnly(answer: Answer): boolean {
  if (!deniesEffect(answer)) return false;
  const flat = answer.text.normalize('NFKC').replace(/[*_>]/g, '').replace(/[’‘]/g, "'");
  const clauses = flat.replace(/https?:\S+|`[^`]*`/g, 'it').split(/(?<!\d)[.,:](?!\d)|[;。!?\n]|\band\b/);
  const isClaim = (clause: string) =>
    !/[\p{L}\p{N}]/u.test(clause) ||
    /^\s*(?:no|none|不会|无|没有|否)\s*$/i.test(clause) ||
    anyWords.test(clause) ||
    seenBy.test(clause);
  return clauses.every(isClaim);
}

const seenBy =
  /\b(?:if|would|should (?:it|something|anything)|in case|shows?|seen|see|visible|dashboards?|boards?|alerts?|we (?:watch|look))\b|\b(?:out of|outside) (?:office |business |working )?hours\b|\bat night\b|如果|若|一旦|万一|异常|体现|表现|大盘|面板|看板|告警|监控/i;
