// Versions that were tested beside versions that are delivered: which two are of one thing and differ, and which names
// differ only in their digits.

import type { Change } from '../change.ts';
import { planSteps } from '../plan/planSteps.ts';
import type { Phrase } from '../text/phrases.ts';
import { type Artefact, artefactsIn } from './artefacts.ts';
import { mayBeSame, type Version, versionsIn } from './versions.ts';

export function isSame(a: Version, b: Version): boolean {
  return a.kind === b.kind && mayBeSame(a, b);
}

/** For each thing of which something else is delivered than was tested, the two versions. */
export function differing(
  tested: readonly Version[],
  delivered: readonly Version[],
): readonly (readonly [Version, Version])[] {
  const result: (readonly [Version, Version])[] = [];
  const seen = new Set<string>();
  for (const one of delivered) {
    const key = groupOf(one);
    if (seen.has(key)) continue;
    seen.add(key);
    const ofIt = delivered.filter(other => groupOf(other) === key);
    const tests = tested.filter(test => test.kind === one.kind && isOf(test, one, tested, delivered));
    const last = ofIt.at(-1) as Version;
    const [test] = tests;
    if (!test || ofIt.some(a => tested.some(b => isSame(a, b)))) continue;
    result.push([last, test]);
  }
  return result;
}

/** What versions are compared with one another: those of one thing; of none that is named, those that are written alike. */
function groupOf({ kind, of, version }: Version): string {
  const parts = version.split(/[-+_]/)[0]?.split('.') ?? [];
  return kind === 'version' && of === '' ? `${parts.length} ${parts[0]}` : `${kind} ${of}`;
}

/** A test of "build 5.14.0" is one of payments 5.14.1 only where nothing else can be meant. */
function isOf(test: Version, one: Version, tested: readonly Version[], delivered: readonly Version[]): boolean {
  if (test.of === one.of && one.of !== '') return true;
  if ((test.of !== '' && one.of !== '') || one.kind === 'request') return test.of === '' && one.of === '';
  if (one.kind === 'commit') return alone(tested, one) && alone(delivered, one);
  return isShaped(test, one) && alone(tested, one) && alone(delivered, one);
}

/** Whether a text names one version only that could be meant: as many numbers, and the first the same. */
function alone(all: readonly Version[], like: Version): boolean {
  const same = all.filter(other => other.kind === like.kind && (like.kind === 'commit' || isShaped(other, like)));
  return new Set(same.map(({ version }) => version)).size === 1;
}

function isShaped(a: Version, b: Version): boolean {
  const [left, right] = [a, b].map(({ version }) => version.split(/[-+_]/)[0]?.split('.') ?? []) as [
    string[],
    string[],
  ];
  return left.length === right.length && left.length > 1 && left[0] === right[0];
}

/** What is delivered by name and not tested, while what was tested is called alike but for its number, and is named nowhere else. */
export function* twins(
  change: Change,
  testing: readonly Phrase[],
  delivery: readonly Phrase[],
): Iterable<readonly [Artefact, Artefact]> {
  const delivered = artefactsIn(delivery);
  const tested = artefactsIn(testing);
  const { text } = change.source;
  for (const test of tested) {
    const one = delivered.find(other => other.shape === test.shape && other.text !== test.text);
    if (!one || tested.some(other => other.text === one.text)) continue;
    if (text.split(test.text).length > inAll(testing, test)) continue;
    yield [one, test];
  }
}

/** In how many pieces a name cuts the sentences about the test. */
function inAll(testing: readonly Phrase[], { text }: Artefact): number {
  return testing.reduce((sum, phrase) => sum + phrase.text.split(text).length - 1, 1);
}

/** Whether a step names this thing, so that what is said to be required need not be asked. */
export function isInstead(step: Version, required: Version): boolean {
  if (step.kind !== required.kind) return false;
  return step.kind !== 'version' || groupOf(step) === groupOf(required) || isShaped(step, required);
}

/** The exact versions that some sentences name. */
export function found(phrases: readonly Phrase[]): readonly Version[] {
  return phrases.flatMap(({ text, at }) => versionsIn(text, at.from));
}

/** The words of the steps that change something; what they check or undo names other versions for good reason. */
export function stepTexts(change: Change): readonly Phrase[] {
  const answer = change.answer('runbook.steps');
  const all = answer ? (planSteps(answer)?.all ?? []) : [];
  return all
    .filter(step => step.kind === 'mutates')
    .map(({ at }) => ({ at, text: change.source.text.slice(at.from, at.to) }))
    .map(({ at, text }) => {
      const end = text.search(/\b(?:undo|roll ?back|revert|check)\s*[:：]|(?:回退|回滚|检查)\s*[:：]/i);
      return end === -1 ? { at, text } : { at, text: text.slice(0, end) };
    });
}
