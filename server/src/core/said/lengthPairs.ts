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
    agreedLength(change),
    overlongDays(change),
    keptLengths(change),
    runningSince(change),
    plan && longerThanStep(change, plan),
    plan && longerThanWindow(change, plan),
    likeLengths(change, plan),
  ].flatMap(pair => (pair ? [pair] : []));
}
