// Who decides on a rollback, by when, and what they do then. It is worth knowing, and no sign of trouble: what is left of an
// answer without it has to be something that somebody can see.

import { longPattern } from '../text/longPattern.ts';

/** A text without the clauses that only say who decides or goes back. One with a measure or a condition of its own stays. */
export function withoutDeciders(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[’‘]/g, "'")
    .replace(latest, ' ')
    .replace(judgedBy, ' ')
    .replace(clauses, clause => (measures.test(clause.replace(handles, ' ')) ? clause : withoutAct(clause)))
    .replace(handles, ' ');
}

/** With their marks: a full stop inside a name of a person ends none. */
const clauses =
  /[^.;,!?()\n。、；！？]+(?:\(\p{L}+\)[^.;,!?()\n。、；！？]+)?(?:\.(?=\p{L})[^.;,!?()\n。、；！？]+)*[.;,!?)。、；！？]*/gu;
const handles = /@[\w.-]+/g;
const measures = /[\d`%|=<>$]/;
const latest = /[^.;,。;\n]{0,80}\b\d{1,2}:\d\d\b[^.;,。;\n]{0,80}/gu;

/** "At the discretion of the incident commander". */
const judgedBy =
  /\b(?:at|in|on|under|subject to|according to) the (?:sole |full )?(?:discretion|judge?ment|decision|opinion|say)(?: of [^.;,()\n]{1,50}(?:\([^()\n]{1,40}\))?)?/gi;

/** What is left of a clause about somebody who acts: nothing, or the condition behind it. */
function withoutAct(clause: string): string {
  if (condition.test(clause)) return clause;
  if (acts.test(clause)) return clause.slice(firstOf(occasion, clause));
  return decides.test(clause) || decidesHan.test(clause) ? clause.slice(firstOf(inner, clause)) : clause;
}

function firstOf(pattern: RegExp, clause: string): number {
  const at = clause.search(pattern);
  return at === -1 ? clause.length : at;
}

const inner = /\b(?:if|when|whenever|once|as soon as|in case|unless)\b/i;
const occasion =
  /\b(?:if|when|whenever|once|as soon as|in case|unless|after|on(?! the (?:night|spot|bridge|phone|call|day))|upon|at|for|because|with|should)\b/i;

/** What begins with it says when, whoever stands in it. */
const condition = longPattern('i')`
  ^[\s>*_+-]*(?:\d{1,2}[.)]\s+)?(?:or |and |also )?(?:if|when|whenever|once|as soon as|in case|should|anything|any|(?:as|so) (?:long|far) as|unless)\b|^\s*(?:如果|若|当|一旦|只要|凡是?|出现|发现|发生|遇)
`;
/** "We go back", "she stops": what somebody does, not what somebody sees. */
const acts = longPattern('i')`
  ^[\s>*_+-]*(?:\d{1,2}[.)]\s+)?(?:(?:then|so|and|but|finally|in (?:case of )?doubt) )*(?:we|I|she|he|they|everybody|nobody(?: else)?|(?:the )?(?:team|crew|shift))(?:'ll)? (?:(?:will|would|can|may|then|just|all|also|simply|both) )*
  (?!(?:see|get|lose|find|observe|receive|miss|cannot|can't|do not|don't|does not|doesn't|no longer|are|were|is|was)\b)\w
`;
/** A name, a handle or a role that decides. */
const decides = longPattern('u')`
  ^[\s>*_+\-]*(?:\d{1,2}[.)]\s+)?(?:[Tt]hen |[Ss]o |[Aa]nd |[Bb]ut |[Ff]inally )*(?:@[\w.-]+(?: (?:and|or) @?[\w.-]+)*(?: \([^)\n]{0,40}\))?(?:\s|$)|
  (?:[Tt]he )?[\p{L}\w.-]+(?: [\p{L}\w.-]+){0,2} (?:\([^()\n]{1,30}\) )?(?:(?:will|would|may|can) |alone |then |finally )*(?:decides?|calls? (?:it|this|that)|pulls? (?:the plug|us back|it back)|press(?:es)? the button|(?:has|have|gets?) the (?:last |final )?(?:word|call|say|decision)|makes? the (?:\w+ )?(?:call|decision)|says? (?:so|stop|when|the word|it(?=[\s.,;)]*$))|(?:is|are|gets?) (?:told|informed|asked|called|notified|consulted|next|second)|do(?:es)? (?:it|the rollback)|gives? the (?:word|order|sign|go))\b|
  (?:(?:[Tt]he )?(?:[Ff]inal|[Ll]ast) )?(?:(?:[Tt]he )?(?:call|Call|word|Word|say)|[Tt]he decision|[Dd]ecision|[Dd]ecided|[Dd]ecider)\b|[Ii]n (?:case of )?doubt,? [\p{L} ]{2,30}(?=[.,;]|\s*$)|[Aa]lone\b|[Nn]o (?:vote|discussion|debate|meeting|questions?)\b|[Ww]ithout (?:a |any |further )?(?:vote|discussion|debate|asking|meeting)\b)
`;
const decidesHan = longPattern('u')`
  不(?:投票|讨论|争论|扯皮|纠结)|^[^,。;]{1,8}喊停|(?:大家|团队|现场|一起|当场|领导|值班)[^,。;]{0,6}?(?:商量|商议|讨论|合计|评估)|拍板|说了算|定夺|一句话|谁(?:也|都)不用|(?:不用|无需|不必|不需要?)(?:再)?(?:开会|请示|商量|等人?|讨论|汇报|上报)|
  ^\s*(?:最终|最后|并)?(?:均|都|统一)?由[^,。;]{1,16}?(?:决定|判断|定|负责|做主|裁定|下令|宣布)(?:是否)?(?:回[退滚])?|
  ^[^,。;]{1,12}?(?:有权|可以?|来|负责|当场|现场|最终|最后)*(?:决定|判断|做主|下令)(?:是否)?(?:立即|马上)?(?:回[退滚])?[,。;!)]?\s*$|^\s*@[\w.-]+\s?\p{Script=Han}{0,4}(?:定|喊停)[,。;!)]?\s*$
`;
