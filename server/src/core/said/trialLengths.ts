// Measures that run for a time of their own before the rest follows: "a canary for half an hour", 先在备用集群上影子跑一小时. A plan
// that does so has such a length somewhere; where none has, no step does it.

import type { Change } from '../change.ts';
import { memo } from '../memo.ts';
import { planSteps } from '../plan/planSteps.ts';
import type { Phrase } from '../text/phrases.ts';
import { durationsIn } from '../time/durations.ts';

/** Of clauses on mitigation those whose length stands nowhere else in the document, neither for a step nor in any other answer. */
export function untimedTrials(change: Change, clauses: readonly Phrase[]): readonly Phrase[] {
  const maybe = clauses.filter(({ text }) => trial.test(text) && !settled.test(text) && lengthOf(text) !== undefined);
  return maybe.filter(({ text }) => !lengthsOf(change).has(lengthOf(text) as number));
}

/** How many minutes a trial runs; undefined of a clause with another length as well, or one that says how long before or between. */
function lengthOf(text: string): number | undefined {
  const [one, ...more] = durationsIn(text);
  if (!one || more.length > 0 || one.minutes < 10 || one.minutes > 24 * 60) return undefined;
  return apart.test(text.slice(one.to)) || /\bfirst (?:\w+ )?$/.test(text.slice(0, one.from)) ? undefined : one.minutes;
}

const lengthsOf = memo((change: Change): ReadonlySet<number> => {
  const others = change.answers.filter(({ kind, question }) => kind === 'given' && !ofRisk.test(question.id));
  return new Set(
    others.flatMap(answer => [
      ...durationsIn(answer.text).map(({ minutes }) => minutes),
      ...(planSteps(answer)?.all ?? []).flatMap(({ minutes = 0, least = 0 }) => [minutes, least]),
    ]),
  );
});

const ofRisk = /^(?:worst-case\.|risk\.table)/;
const trial =
  /\b(?:canary|pilot|alone|by (?:it|them)sel(?:f|ves)|trial|mirror(?:ed|s)?|shadow(?:s|ed)?|dry[- ]run|soaks?|first|before (?:the )?(?:others?|rest|anything))\b|先|单独|试[跑用点]|灰度|镜像|影子|双写|并行|金丝雀|再(?:动|铺|切|放|升|推|全)/i;
/** What was done, what names its step, and what is of another place. */
const settled =
  /\b(?:was|were|had|has|have|did|done|ran|lab|qa|staging|steps?|scenarios?)\b|第\s?[\d一二三四五六七八九十]+\s?[步项批组条]|步骤|过了|[跑测试]过|已|如果|若|一旦|万一/i;
const apart = /^\s*(?:ahead|before|after|between|apart|later|to (?:go|come)|of notice|[之以]?[前后内])/i;
