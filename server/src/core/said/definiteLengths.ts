// A length that is spoken of as known: "the two hours lie inside the closing time", 这 15 分钟落在停产时段内. Facts with their
// places; judges nothing.

import type { Change } from '../change.ts';
import type { Plan } from '../plan/arithmetic.ts';
import { phrasesIn, phrasesOf, phrasesWhere } from '../text/phrases.ts';
import { durationsIn } from '../time/durations.ts';
import type { Placed } from './sameLengths.ts';

/** The first such length that neither a sentence nor the plan gives. */
export function unnamedLength(change: Change, plan: Plan | undefined): Placed | undefined {
  const named = phrasesIn(change, ids, ofKnown).flatMap(({ text, at }) =>
    durationsIn(text).flatMap(({ from, to, minutes }) =>
      definite.test(text.slice(0, from)) && (goesOn.test(text.slice(to)) || same.test(text.slice(0, from)))
        ? [{ at: { from: at.from + from, to: at.from + to }, text: text.slice(from, to), minutes }]
        : [],
    ),
  );
  if (named.length === 0) return undefined;
  const known = [
    ...change.answers.flatMap(phrasesOf).flatMap(({ text, at }) => [
      ...durationsIn(text)
        .filter(({ from }) => named.every(one => one.at.from !== at.from + from))
        .flatMap(({ minutes, least }) => [minutes, least]),
      ...clockLengths(text),
    ]),
    ...(plan ? [plan.minutes, plan.sequential, plan.needed, plan.window?.minutes ?? 0] : []),
    ...(plan ? [...plan.steps, ...plan.rollback.steps].map(({ minutes }) => minutes ?? 0) : []),
  ];
  return named.find(({ minutes }) => known.every(one => Math.abs(one - minutes) > minutes / 8));
}

const ids = [
  'risk.intrusiveness',
  'risk.business-critical',
  'risk.timing',
  'services.dependencies',
  'worst-case.mitigation',
  'communication.plan',
  'runbook.go-no-go',
];
const ofKnown = phrasesWhere(text =>
  durationsIn(text).some(({ from }) => definite.test(text.slice(0, from)) || same.test(text.slice(0, from))),
);
const definite = /\b(?:the|these|those|that|the same)\s$|(?:这|那|上述|前述|这个)\s?$/i;
const same = /\bthe same\s$|上述\s?$/i;
const goesOn =
  /^ (?:lies?|are|is|falls?|fits?|counts?|begins?|starts?|ends?|pass(?:es)?|of (?:down ?time|silence|read-only|interruption|outage|darkness|waiting))\b|^[\p{Script=Han}]{0,6}(?:落在|都在|正好在|在[^，。]{0,10}[内里])/iu;

/** The lengths from one clock time to the next: "from 02:10 to 03:20". */
function clockLengths(text: string): readonly number[] {
  const times = [...text.matchAll(/(?<![\d:])([01]?\d|2[0-3]):([0-5]\d)(?![\d:])/g)].map(
    match => Number(match[1]) * 60 + Number(match[2]),
  );
  return times.slice(1).map((time, i) => (time - (times[i] ?? 0) + 1440) % 1440);
}
