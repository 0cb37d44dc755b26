// Who said go to an emergency, where the prose names somebody: "on-call manager Luciana Prado authorised at 13:02",
// 值班经理韩雪 18:50 授权. Approvals of code, money and the like are none, and what is still to come neither.

import type { Change } from '../change.ts';
import { isPerson } from '../fields/people.ts';
import { longPattern } from '../text/longPattern.ts';
import { everywhere } from '../text/markdown.ts';
import { sentenceEnds } from '../text/sentences.ts';

/** The persons whom the prose of a change names as having said go, in order. */
export function authorisersSaid({ document }: Change): readonly string[] {
  return authorisers(document.markdown).map(({ name }) => name);
}

const authorisers = everywhere(block => {
  if (block.kind === 'quote' || block.kind === 'code' || block.kind === 'comment') return [];
  return block.pieces.flatMap(({ at, quoted, kind }) => {
    const said = block.prose.slice(at.from, at.to);
    if (quoted || kind === 'heading' || !about.test(said)) return [];
    return sentencesOf(said).flatMap(sentence => {
      const name = sentence.length > 600 ? undefined : named(sentence);
      return name === undefined ? [] : [{ at, name }];
    });
  });
});

function sentencesOf(text: string): readonly string[] {
  let from = 0;
  return sentenceEnds(text).map(end => {
    const sentence = text.slice(from, end);
    from = end;
    return sentence;
  });
}

function named(sentence: string): string | undefined {
  for (const form of forms) {
    for (const match of sentence.matchAll(form)) {
      const name = match.groups?.name?.replace(role, '').trim() ?? '';
      const clause = sentence.slice(Math.max(0, match.index - 12), match.index + match[0].length + 12);
      if (name !== '' && isPerson(name) && !open.test(clause) && !otherThing.test(clause)) return name;
    }
  }
  return besideGo(sentence);
}

/** The full name that stands near a word for saying go, wherever in the sentence. */
function besideGo(sentence: string): string | undefined {
  for (const { 0: word, index } of sentence.matchAll(goes)) {
    for (const { 0: whole, index: at, groups } of sentence.matchAll(fullName)) {
      const [from, to] = [Math.min(at, index), Math.max(at + whole.length, index + word.length)];
      const between = at < index ? index - at - whole.length : at - index - word.length;
      const clause = sentence.slice(Math.max(0, from - 12), to + 12);
      const name = groups?.name ?? '';
      if (between > 60 || open.test(clause) || otherThing.test(clause) || !isPerson(name)) continue;
      return name;
    }
  }
  return undefined;
}

const about =
  /authori[sz]|approved|\bgo(?:-ahead)?\b|agreed|signed|cleared|\bok(?:ay)?['’]?e?d\b|授权|批准|同意|拍板|点头|下令/i;
const role = /^(?:值班|技术|运维|总|副)*(?:经理|总监|主管|负责人|主任|部长|处长|CTO|CIO)[\s:：]*/;
const person = String.raw`(?<name>\p{Lu}[\p{L}'’-]+(?: (?:d[aeio]s?|van|der|von|bin|al))?(?: \p{Lu}[\p{L}'’-]+){1,2})`;
const englishRole = String.raw`(?:[Oo]n[- ]call|duty|incident|shift|change)[- ]manager|manager on (?:call|duty)|CTO|CIO|head of \w+`;
const hanRole = '(?:值班|技术|运维|当班|应急)?(?:经理|总监|主管|负责人|主任|部长|处长|指挥|CTO|CIO)';
const go = `(?:authori[sz]ed|said go to (?:the|this) (?:emergency|change)|gave the go(?:-ahead)?|approved (?:the|this) (?:emergency|change))`;

/** Beside a role a first name will do. */
const firstName = String.raw`(?<name>\p{Lu}[\p{L}'’-]+)`;

const when = String.raw`(?: (?:at|on) [\d:. -]{4,20}(?:[A-Z]{3,4} )?)?`;
const hanActs = '(?:授权|批准|同意(?:紧急)?(?:执行|实施|变更))';
/** Of a manager on duty the word alone will do, of others only where it is about going. */
const hanGoes =
  '(?:授权|批准|拍板|点头|下令|(?:已|答复|回复)[“「]?同意|同意(?:走|立即|马上)?(?:紧急|应急|执行|实施|变更|开工|动手))';
const hanHow = '(?:于|在|应急会上|口头|电话|书面|当场|已)*';

const forms = [
  new RegExp(
    String.raw`\b(?:[Aa]uthori[sz]e[dr]|[Aa]pproved (?:as )?(?:an |the |this )?emergency(?: change)?)${when} ?(?:by|[:：]) ?(?:the )?(?:(?:${englishRole}),? )?${person}`,
    'gu',
  ),
  new RegExp(`${person}(?:,? ?[(,] ?[^().,;:]{3,40}[),:]?)?${when} ?${go}`, 'gu'),
  // "Lívia (on-call manager; she authorised the emergency at 09:45)", "on-call manager Lívia authorised"
  new RegExp(
    `${firstName} ?[(,] ?(?:the )?(?:${englishRole})[),;:]* ?(?:(?:and |who |s?he |they )?(?:has |have )?)${when} ?${go}`,
    'gu',
  ),
  // "Victor is on-call manager and authorised it by phone"
  new RegExp(`${firstName} (?:is|was) (?:the |our )?(?:${englishRole}),? (?:and|who) (?:s?he )?(?:has )?${go}`, 'gu'),
  new RegExp(`\\b(?:${englishRole}),? ${firstName}${when} ?${go}`, 'gu'),
  new RegExp(`\\b[Aa]uthori[sz]ed${when} ?by (?:the |our )?(?:${englishRole}),? ${firstName}`, 'gu'),
  new RegExp(
    `(?:(?:授权|批准|拍板)人\\s?(?:[:：]|为|是)?|(?:授权|批准)[:：])\\s?(?:当[晚班]|今晚)?的?(?<name>${hanRole}?\\s?\\p{Script=Han}{2,4})(?!\\p{Script=Han})`,
    'gu',
  ),
  // 值班经理单承志在电话里同意走紧急流程, 单承志（值班经理）拍板, 由单承志授权
  new RegExp(`${hanRole}[\\s:：]?(?<name>\\p{Script=Han}{2,3}?)(?:[\\s，,（(\\d]|在)[^。；;]{0,24}${hanGoes}`, 'gu'),
  new RegExp(
    `(?<name>\\p{Script=Han}{2,3})\\s?[（(][^（()）]{0,12}${hanRole}[）)，,]?\\s?\\d[^。；;]{0,20}${hanGoes}`,
    'gu',
  ),
  /(?:批准|授权|拍板)人?[:：]\s?(?<name>\p{Script=Han}{2,3})\s?[（(]/gu,
  new RegExp(
    `(?:由|经|是)\\s?(?<name>\\p{Script=Han}{2,3}?)\\s?${hanHow}(?:授权|批准|同意|拍板)(?:的|走|执行|实施|[。；;，,]|$)`,
    'gu',
  ),
  new RegExp(
    `(?:^|[，,、：:\\s\\d])(?<name>\\p{Script=Han}{2,3}?)\\s?(?:[\\d:：]{4,5}\\s?)?(?:在[^。；;，,]{1,8}[里上中])?${hanHow}(?:(?:授权|批准|同意|拍板|下令)(?:走|立即|马上)?(?:紧急|应急|执行|实施|开工|动手)|点头(?=[。；;，,]|$))`,
    'gu',
  ),
  new RegExp(
    `${hanRole}[\\s:：]?(?<name>\\p{Script=Han}{2,3}?)\\s?${hanHow}[^。；;，,\\p{Script=Han}]{0,24}${hanHow}${hanActs}`,
    'gu',
  ),
];

const goes = longPattern('gi')`
  \bauthori[sz](?:ed|ation|ing)\b|\bsaid go\b|\b(?:gave|given|got|had) (?:me |us )?the go\b|\bgo(?:-ahead)?(?: given(?: by)?| from| by)?(?=[:：]| given| by| from)|\btold (?:us|me) to go\b
  |\bsigned (?:it |this )?off as an? emergency|\bcleared (?:it|this|the emergency)\b|\bok(?:ay)?['’]?e?d (?:it|this|the emergency)\b
  |\bapproved (?:as )?(?:an |the |this )?emergency\b|\bemergency (?:\w+ )?agreed\b|\b(?:on[- ]call|duty) manager\b[^.;]{0,30}\bagreed\b`;
const fullName = new RegExp(
  `(?<!\\p{L})(?!(?:The|This|On|Go|Emergency|Change|Authori[sz]\\w+|Approved) )${person}`,
  'gu',
);
const open =
  /\b(?:will|would|must|needs?|may|can|could|should|shall|has to|have to|to be|not|nobody|pending|awaiting|until|unless|if|once|when)\b|[未没尚待需须]|请(?!示了)|将|应该|如果|[若能可]|谁|之?后(?:方|才|再)/i;
const otherThing =
  /\b(?:merge request|pull request|MR|PR|code|payments?|captures?|users?|budget|purchase|licen[cs]e)\b|合并|代码|采购|预算|请假|加班|支付|用户|账号|权限/i;
