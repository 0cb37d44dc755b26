// Changes that the answers about prerequisites and assumptions name in their sentences, and the field does not: which of them
// they say come before.

import type { Change } from '../change.ts';
import { listOf } from '../fields/fields.ts';
import type { Given } from '../rule.ts';
import type { Span } from '../source.ts';
import { type Summary, summaryOf, withId } from '../summary.ts';
import { type Phrase, phrasesIn } from '../text/phrases.ts';

export interface NamedPrerequisite {
  readonly at: Span;
  readonly id: string;
  readonly other: Summary;
}

/** Changes of the workspace that the answer about prerequisites, and no field, says have to come or came before. */
export function namedPrerequisites(change: Change, { others }: Given): readonly NamedPrerequisite[] {
  const listed = listOf(change.fields.prerequisites).map(({ text }) => text.toLowerCase());
  const own = summaryOf(change);
  return phrasesIn(change, ['risk.prerequisites', 'activity.assumptions'])
    .flatMap(phrase => clausesOf(phrase))
    .flatMap(({ at, text }) => {
      if (!needs.test(text) || apart.test(text)) return [];
      return [...text.matchAll(/(?<![\w-])[A-Za-z][A-Za-z\d]*(?:-\d{4})?-\d+(?![\w-])/g)].flatMap(
        ({ 0: id, index }) => {
          if (waitsForThis(text.slice(0, index), text.slice(index + id.length))) return [];
          const [other, ...more] = withId(others, id).filter(one => one.uri !== own.uri);
          if (
            !other ||
            more.length > 0 ||
            id.toLowerCase() === own.id?.toLowerCase() ||
            listed.includes(id.toLowerCase())
          )
            return [];
          return [{ at: { from: at.from + index, to: at.from + index + id.length }, id, other }];
        },
      );
    });
}

/** The parts of a sentence between semicolons: what one says does not hold for the change that the next one names. */
function clausesOf({ at, text }: Phrase): readonly Phrase[] {
  return [...text.matchAll(/[^;；]+(?:[;；]\s*(?:it|that|this one|which|它|该变更|其)(?![a-z])[^;；]*)*/gi)].map(
    ({ 0: part, index }) => ({
      at: { from: at.from + index, to: at.from + index + part.length },
      text: part,
    }),
  );
}

const needs =
  /\b(?:before|first|prerequisite|depends?|needs?|hinges?|requires?|live|done|finished|implemented|closed|completed?|deployed|merged|in place)\b|之前|先|前置|依赖|须|需要|完成|上线|实施|关闭/i;
const apart =
  /\b(?:not|no|unrelated|independent|after (?:this|ours|us|it|that)|comes? after|follows|waits? for this|later|roll(?:ed)?[- ]?back|deferred|put off|postponed|rejected|aborted|cancell?ed)\b|无关|没有|不|之后执行|随后|回[滚退]|延期|取消|拒绝|中止/i;

/** Whether the words before and after a number say that it is the other change which has to wait. */
function waitsForThis(before: string, after: string): boolean {
  return (leadsTo.test(before) && !barred.test(before)) || comesLater.test(after);
}

const barred = /\b(?:not|never|cannot|can['’]?t|don['’]?t|must ?n['’]?t)\b|不[能得可]|勿/i;
const leadsTo =
  /\b(?:before|prior to|ahead of|then|followed by|(?:prerequisite|precondition|basis) (?:of|for)|(?:un)?block(?:s|ing)|enables?|(?:needed|required|awaited) (?:by|for))\s+(?:the )?(?:change )?$|(?:先[^。；]{0,4}本|本[^。；]{0,6}先)[^。；]{0,16}[再后][^。；]{0,6}$|本(?:次|项)?变更[^。；，]{0,8}后[^。；]{0,12}$|本(?:次|项)?变更[是为][^。；，]{0,6}$/i;
const comesLater =
  /^[^.;。；]{0,48}?\b(?:(?:needs?|depends? (?:up)?on|requires?|hinges? on|waits? (?:for|until)|builds? (?:up)?on|relies on) (?:[\w-]+ ){0,4}?(?:this|ours?|us|we)\b|(?:once|after|when|until|as soon as) (?:this|ours|we)\b[^.;,]{0,24}\b(?:done|finished|over|live|complete\w*|implemented|closed|in place|through|end(?:s|ed)|deployed))|^[^。；，]{0,24}(?:依赖|等待?|基于|以)\s?(?:于|我们|本|此|该)[^。；]{0,2}(?:变更|完成|的|。|，|为|$)|^[^。；，]{0,24}(?:在|于|到)(?:我们|本(?:次|项)?变更|此次变更)[^。；，]{0,6}后/i;
