// Who said go to an emergency, where the prose names somebody: "on-call manager Luciana Prado authorised at 13:02",
// 值班经理韩雪 18:50 授权. Approvals of code, money and the like are none, and what is still to come neither.

import type { Change } from '../change.ts';
import { isPerson } from '../fields/people.ts';
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
  return undefined;
}

const about = /authori[sz]|approved|said go|gave the go|授权|批准|同意(?:紧急)?(?:执行|实施|变更)/i;
const role = /^(?:值班|技术|运维|总|副)*(?:经理|总监|主管|负责人|主任|部长|处长|CTO|CIO)[\s:：]*/;
const person = String.raw`(?<name>\p{Lu}[\p{L}'’-]+(?: (?:d[aeio]s?|van|der|von|bin|al))?(?: \p{Lu}[\p{L}'’-]+){1,2})`;
const englishRole = String.raw`(?:[Oo]n[- ]call|duty|incident|shift|change)[- ]manager|manager on (?:call|duty)|CTO|CIO|head of \w+`;
const hanRole = '(?:值班|技术|运维|当班)?(?:经理|总监|主管|负责人|主任|部长|处长|CTO|CIO)';
const go = `(?:authori[sz]ed|said go to (?:the|this) (?:emergency|change)|gave the go(?:-ahead)?|approved (?:the|this) (?:emergency|change))`;

/** Beside a role a first name will do. */
const firstName = String.raw`(?<name>\p{Lu}[\p{L}'’-]+)`;

const when = String.raw`(?: (?:at|on) [\d:. -]{4,20}(?:[A-Z]{3,4} )?)?`;
const hanActs = '(?:授权|批准|同意(?:紧急)?(?:执行|实施|变更))';
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
  new RegExp(`\\b(?:${englishRole}),? ${firstName}${when} ?${go}`, 'gu'),
  new RegExp(`\\b[Aa]uthori[sz]ed${when} ?by (?:the |our )?(?:${englishRole}),? ${firstName}`, 'gu'),
  new RegExp(`授权人\\s?(?:[:：]|为|是)\\s?(?<name>${hanRole}?\\s?\\p{Script=Han}{2,4})(?!\\p{Script=Han})`, 'gu'),
  new RegExp(
    `${hanRole}[\\s:：]?(?<name>\\p{Script=Han}{2,3}?)\\s?${hanHow}[^。；;，,\\p{Script=Han}]{0,24}${hanHow}${hanActs}`,
    'gu',
  ),
];

const open =
  /\b(?:will|would|must|needs?|may|can|could|should|shall|has to|have to|to be|not|nobody|pending|awaiting|until|unless|if|once|when)\b|[未没尚待需须请]|将|应该|如果|[若能可]|谁|之?后(?:方|才|再)/i;
const otherThing =
  /\b(?:merge request|pull request|MR|PR|code|payments?|captures?|users?|budget|purchase|licen[cs]e)\b|合并|代码|采购|预算|请假|加班|支付|用户|账号|权限/i;
