// Two lengths that different answers give in the same words: the rarer the words around both, the less likely it is that two
// things are meant. Only answers that speak of one matter are compared: the effect, the measures, the state that is looked
// for. Facts with their places; judges nothing.

import type { Change } from '../change.ts';
import type { Plan } from '../plan/arithmetic.ts';
import type { Span } from '../source.ts';
import { everywhere } from '../text/markdown.ts';
import { sentencesOf } from '../text/phrases.ts';
import { durationsIn } from '../time/durations.ts';
import { type Context, contextOf, type Rarity, rarityAmong } from './likeWords.ts';
import type { LengthPair, Placed } from './sameLengths.ts';

interface Said extends Placed, Context {
  /** What the same sentence gives besides; its author knew both. */
  readonly beside: readonly number[];
  /** Said to be less than this: 不到半小时 holds for 25 minutes. */
  readonly isBound: boolean;
  /** What lags or waits, or in which direction, where a word in front says so: 主从 of 主从延迟, 正向. */
  readonly of: string | undefined;
}

/** The two lengths of a document that are said most alike and are not the same. */
export function likeLengths(change: Change, plan: Plan | undefined): LengthPair | undefined {
  const all = saidLengths(change.document.markdown);
  // What costs a look at each pair is not for a list of hundreds.
  if (all.length < 2 || all.length > 300) return undefined;
  const steps = plan ? [...plan.steps, ...plan.rollback.steps] : [];
  // A step's own minutes are its plan, and what stands beside the steps adds them up.
  const isOfPlan = ({ at, minutes }: Said) => {
    const step = steps.find(({ whole }) => isWithin(at, whole));
    return step ? step.minutes === minutes : plan !== undefined && isWithin(at, plan.answer.at);
  };
  let rarity: Rarity | undefined;
  let best: { readonly like: number; readonly pair: LengthPair } | undefined;
  for (const ids of matters) {
    const said = ids.map(id => {
      const at = change.answer(id)?.at;
      return at ? all.filter(one => isWithin(one.at, at) && !isOfPlan(one)) : [];
    });
    for (const [i, here] of said.entries())
      for (const there of said.slice(i + 1))
        for (const one of here)
          for (const other of there) {
            if (!differs(one, other)) continue;
            rarity ??= rarityAmong(all);
            const like = rarity(one, other);
            if (like >= LIKE && like > (best?.like ?? 0)) best = { like, pair: oddFirst(one, other, all) };
          }
  }
  return best?.pair;
}

function isWithin(one: Span, { from, to }: Span): boolean {
  return from <= one.from && one.to <= to;
}

const LIKE = 6;

/** Questions whose answers give one length for one thing. */
const matters = [
  ['risk.intrusiveness', 'risk.business-critical', 'communication.plan'],
  ['risk.table', 'worst-case.mitigation', 'runbook.steps', 'runbook.go-no-go'],
  ['activity.end-state', 'activity.assumptions', 'runbook.steps', 'runbook.go-no-go'],
];

/** Far enough to be no rounding, near enough to be of one thing, and not known to one another. */
function differs(one: Said, other: Said): boolean {
  const ratio = one.minutes / other.minutes;
  if ((ratio < 1.2 && ratio > 1 / 1.2) || ratio > 10 || ratio < 0.1) return false;
  if (one.of !== other.of && one.of !== undefined && other.of !== undefined) return false;
  if ((one.isBound && other.minutes < one.minutes) || (other.isBound && one.minutes < other.minutes)) return false;
  return !one.beside.includes(other.minutes) && !other.beside.includes(one.minutes);
}

/** The one that nothing else in the document confirms. */
function oddFirst(one: Said, other: Said, all: readonly Said[]): LengthPair {
  const count = ({ minutes }: Said) => all.filter(two => two.minutes === minutes).length;
  return count(one) < count(other) ? [one, other] : [other, one];
}

const saidLengths = everywhere((block): readonly Said[] =>
  block.kind === 'comment' || block.kind === 'code'
    ? []
    : sentencesOf(block).flatMap(({ text, at }) => {
        const lengths = durationsIn(text);
        return lengths.flatMap(one => {
          const [before, after] = [text.slice(0, one.from), text.slice(one.to)];
          if (one.minutes <= 0 || repeats.test(before.slice(-12)) || shifts.test(after)) return [];
          const written = text.slice(one.from, one.to);
          if (/^\d\dh\d\d$/.test(written)) return [];
          return [
            {
              at: { from: at.from + one.from, to: at.from + one.to },
              text: written,
              minutes: one.minutes,
              beside: lengths.flatMap(two => (two === one ? [] : [two.minutes, two.least])),
              isBound: bound.test(before),
              of: (side.exec(before) ?? lagging.exec(before))?.slice(1).find(Boolean)?.toLowerCase(),
              ...contextOf(before, after),
            },
          ];
        });
      }),
);

const bound = /(?:不到|不足|\bnot even|\bnot quite|\bjust under|\bwell under|\bno more than|\bless than)\s?$/i;
/** 正向延迟低于, "replication lag below". */
const lagging =
  /(?:(\p{Script=Han}{2})(?:延迟|滞后)|\b([a-z]{3,20}) (?:lag|latency))(?: ?p\d\d)?\s?(?:低于|小于|高于|大于|超过|不超过|(?:is |stays )?(?:below|under|above|over))\s?$/iu;

const side = /(正向|反向|上行|下行|\bforward\b|\breverse\b|\bupstream\b|\bdownstream\b)[^，。；,.;]{0,40}$/i;

/** "Every 30 minutes", "the last 2 hours" and "an hour before" are no lengths of anything. */
const repeats = /(?:\b(?:every|each|last|past)|每隔?|最?近|过去|提?前|之后|后)\s*$/i;
const shifts = /^\s*(?:before|after|later|earlier|ahead|ago|前|后|内发)/i;
