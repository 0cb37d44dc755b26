// A bold line above a list that says of its steps together who does them and how long they take: "**T+55, go or no-go — Ana, 5 min**".

import type { Block } from '../text/blocks.ts';
import type { PlanStep } from './planSteps.ts';
import { nameIn } from './stepNames.ts';
import { stepLength } from './stepParts.ts';

/** The steps of a list with what the line above it says of them: who, and of the one without minutes what the others leave. */
export function underHead(steps: readonly PlanStep[], above: Block | undefined): readonly PlanStep[] {
  const words = above?.kind === 'paragraph' ? bold.exec(above.text)?.[1] : undefined;
  const length = words === undefined ? undefined : stepLength(words);
  if (words === undefined || !length) return steps;
  const owner = nameIn(words);
  const blank = steps.filter(({ minutes }) => minutes === undefined);
  const left = length.minutes - steps.reduce((sum, { minutes = 0 }) => sum + minutes, 0);
  const isShared = blank.length === 1 && left > 0;
  return steps.map(step => ({
    ...step,
    owner: step.owner ?? owner,
    ...(isShared && step === blank[0] ? { minutes: left, least: left } : {}),
  }));
}

const bold = /^\s*(?:\*\*|__)([^*\n]{3,120}?)(?:\*\*|__)\s*[:：]?\s*$/;
