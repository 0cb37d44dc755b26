// Who does each step where all steps have one shape: "**升备机。** 牛振华，半小时。" A name need not look like one that is known when the
// same few stand again and again beside the length.

import { durationsIn } from '../time/durations.ts';
import { chineseName } from './nameForms.ts';
import type { PlanStep, Steps } from './planSteps.ts';
import { checkLabel, either, undoLabel } from './stepLabels.ts';
import { isDoing, withoutLabel } from './stepNames.ts';

/** The steps with whoever stands beside the length of most of them, for those whose words name nobody. */
export function withOwners(steps: Steps): Steps {
  const { all, table } = steps;
  if (table || all.length < FEWEST || all.length > MOST || all.every(({ owner }) => owner !== undefined)) return steps;
  const beside = all.map(besideLength);
  const names = [beside.map(([one]) => one), beside.map(([, one]) => one), leads(all)].find(isFilledAgainAndAgain);
  if (!names) return steps;
  // "邱浩然念、马春雨听": of those who stand there elsewhere one may also stand between other words.
  const known = [...new Set(names.filter(name => name !== undefined))];
  const ownerOf = ({ owner, text }: PlanStep, i: number) => owner ?? names[i] ?? known.find(one => text.includes(one));
  return { ...steps, all: all.map((step, i) => ({ ...step, owner: ownerOf(step, i) })) };
}

const FEWEST = 3;
/** Each step is held against all others; nobody writes so many by hand. */
const MOST = 200;

function isFilledAgainAndAgain(names: readonly (string | undefined)[]): boolean {
  const filled = names.filter(name => name !== undefined);
  return filled.length * 5 >= names.length * 3 && new Set(filled).size * 3 <= filled.length * 2;
}

const name = '\\p{Script=Han}{2,4}|\\p{Lu}\\p{L}+(?:[ -]\\p{Lu}\\p{L}+)?';
const ahead = new RegExp(
  `(?:[。.;；:：(（*_|｜·–—]|\\d[,，])[*_]*\\s*(${name})\\s*[,，:：|｜]\\s*(?:about |约\\s?|大约\\s?|[~≈]\\s?)?$`,
  'u',
);
const behind = new RegExp(`^\\s*[,，·|｜–—-]\\s*(${name})(?=[,，。.;；)）:：*]|\\s?[·|｜]|$)`, 'u');

/** "· PT30M · 检查：…": what follows is no name. */
const label = new RegExp(`^(?:${either(checkLabel)}|${either(undoLabel)})$`, 'i');

/** Whom the beginning of a step names in front of its first length, and whom behind. */
function besideLength({ text }: PlanStep): readonly [ahead: string | undefined, behind: string | undefined] {
  const head = text.slice(0, 200);
  const [length] = durationsIn(head);
  if (!length) return [undefined, undefined];
  const found = [ahead.exec(head.slice(0, length.from))?.[1], behind.exec(head.slice(length.to))?.[1]] as const;
  const [before, after] = found.map(one => (one !== undefined && label.test(one) ? undefined : one));
  return [before, after];
}

/** "滕飞在 IVR 上执行…": with whom each step begins, where he stands in another step as well and one of them has a family name. */
function leads(all: readonly PlanStep[]): readonly (string | undefined)[] {
  const texts = all.map(({ text }) => withoutLabel(text));
  const found = texts.map((text, i) =>
    [3, 2]
      .map(length => text.slice(0, length))
      .find(one => isLead(one) && texts.some((other, j) => i !== j && other.includes(one))),
  );
  return found.some(one => one !== undefined && person.test(one)) ? found : [];
}

const isLead = (text: string) => /^\p{Script=Han}{2,3}$/u.test(text) && !isDoing(text);
const person = new RegExp(`^${chineseName}$`, 'u');
