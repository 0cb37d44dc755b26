// What other answers say of the length of a step that they name by its number: "the canary of step 3 runs for 10 minutes".
// Facts with their places; judges nothing.

import type { Change } from '../change.ts';
import type { LengthPair } from '../said/sameLengths.ts';
import { phrasesIn, phrasesWhere } from '../text/phrases.ts';
import { durationsIn, isCondition } from '../time/durations.ts';
import type { Plan } from './arithmetic.ts';

/** A length said of one step that is more than its minutes, with those. */
export function longerThanStep(change: Change, plan: Plan): LengthPair | undefined {
  const ids = change.answers
    .filter(({ kind, question }) => kind === 'given' && /^(?:risk|worst-case|runbook\.go|services)/.test(question.id))
    .map(({ question }) => question.id);
  for (const { text, at } of phrasesIn(change, ids, ofSteps)) {
    const [named, ...others] = text.matchAll(step);
    const [one, ...more] = named ? durationsIn(text) : [];
    if (!named || !one || others.length > 0 || more.length > 0) continue;
    const its = plan.steps.find(({ number }) => number === (named[1] ?? named[2]));
    if (its?.minutes === undefined || one.least <= Math.max(its.minutes + 2, its.minutes * 1.2)) continue;
    const [before, after] = [text.slice(0, one.from), text.slice(one.to)];
    if (isCondition(before, after) || (!lasts.test(before) && !lastsAfter.test(after)) || elsewhen.test(text)) continue;
    return [
      {
        at: { from: at.from + one.from, to: at.from + one.to },
        text: text.slice(one.from, one.to),
        minutes: one.minutes,
      },
      { at: its.at, text: `${its.minutes} min`, minutes: its.minutes },
    ];
  }
  return undefined;
}

const ofSteps = phrasesWhere(text => text.length <= 300 && text.search(step) !== -1 && durationsIn(text).length > 0);
const step =
  /(?<!\b(?:after|before|until|from|since) )(?<!before the )\bstep (\d{1,2})(?![\d-]| and \d)|第\s?(\d{1,2})\s?步(?![之以]?[前后])/gi;
const lasts =
  /(?:\b(?:runs?|lasts?|takes?|watch(?:es|ed)?|soaks?|stays?|waits?|looks?|with)(?: for)?(?: at least)?|观察|跑|停|看|持续|等|需要?)\s*(?:about |around |约)?\s*$/i;
const lastsAfter = /^\s*of (?:watching|looking|soak\w*|observ\w*|canary|waiting|real)\b|^\s*(?:的?(?:观察|静置|停顿))/i;
const elsewhen =
  /\b(?:took|was|were|rehears\w*|staging|if|rollback|back|each|per|INC)\b|回滚|回退|演练|预发|如果|若|每/i;

/** A watch or a pause between two parts of the change that is longer than the whole window. */
export function longerThanWindow(change: Change, plan: Plan): LengthPair | undefined {
  const { window } = plan;
  if (!window) return undefined;
  for (const { text, at } of phrasesIn(
    change,
    ['worst-case.mitigation', 'risk.table', 'risk.intrusiveness', 'runbook.go-no-go'],
    ofPauses,
  )) {
    const one = durationsIn(text).find(({ least, from }) => least > window.minutes && soaks.test(text.slice(0, from)));
    if (!one) continue;
    const end = change.schedule.end.field.at;
    return [
      {
        at: { from: at.from + one.from, to: at.from + one.to },
        text: text.slice(one.from, one.to),
        minutes: one.minutes,
      },
      { at: end, text: `${window.minutes} min`, minutes: window.minutes },
    ];
  }
  return undefined;
}

const ofPauses = phrasesWhere(text => between.test(text) && durationsIn(text).length > 0);
const between = /\b(?:in between|between (?:the|them|each|both)|before the next|at a time)\b|之间|逐[台批个]|再做下一/i;
const soaks = /\b(?:soak\w*|watch\w*|pause\w*|quiet|observ\w+|wait\w*)\b|观察|静置|停|等/i;
