// All pairs of lengths that a document gives for one thing, from whatever says them. Facts with their places; judges nothing.

import type { Change } from '../change.ts';
import type { Plan } from '../plan/arithmetic.ts';
import { longerThanStep, longerThanWindow } from '../plan/ofStep.ts';
import { keptLengths } from './keptLengths.ts';
import { likeLengths } from './likeLengths.ts';
import { runningSince } from './runningSince.ts';
import { agreedLength, type LengthPair, overlongDays, setLengths } from './sameLengths.ts';

export function lengthPairs(change: Change, plan: Plan | undefined): readonly LengthPair[] {
  return [
    ...setLengths(change),
    isNear(agreedLength(change), 30),
    overlongDays(change),
    isNear(keptLengths(change), 8),
    runningSince(change),
    plan && longerThanStep(change, plan),
    plan && longerThanWindow(change, plan),
    likeLengths(change, plan),
  ].flatMap(pair => (pair ? [pair] : []));
}

/** Lengths that are many times apart are of two things: for how long data are kept and for how long a host is down. */
function isNear(pair: LengthPair | undefined, most: number): LengthPair | undefined {
  const [one = 0, other = 0] = pair?.map(({ minutes }) => minutes) ?? [];
  return Math.max(one, other) <= most * Math.min(one, other) ? pair : undefined;
}
