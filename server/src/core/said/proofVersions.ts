// The version with which a rollback was tried, where the rest of the document speaks of another one. Facts with their places; judges nothing.

import type { Answer, Change } from '../change.ts';
import { runbookOf } from '../plan/arithmetic.ts';
import { loneVersions } from './loneVersions.ts';
import { oddVersions } from './oddVersions.ts';
import { preRelease } from './preReleases.ts';
import { mayBeSame, type Version, versionsIn } from './versions.ts';

/** A version of the proof and another one of the same thing in the plan, when the document names the first nowhere else. */
export function otherVersion(answer: Answer, change: Change): readonly [Version, Version] | undefined {
  const proof = versionsIn(answer.text, answer.at.from).filter(one => one.kind !== 'request');
  if (proof.length === 0) return undefined;
  const elsewhere = change.answers
    .filter(one => one !== answer && one.kind === 'given' && !one.question.checks.includes('promise-instead-of-proof'))
    .flatMap(one => versionsIn(one.text, one.at.from));
  const title = change.title ? versionsIn(change.title.text, change.title.at.from) : [];
  const others = [...elsewhere, ...title].filter(one => one.kind !== 'request');
  if (proof.some(one => others.some(other => mayBeSame(one, other)))) return undefined;
  for (const one of proof) {
    const other = others.find(
      two => two.kind === one.kind && two.of === one.of && (two.of !== '' || two.kind === 'commit'),
    );
    if (other) return [one, other];
  }
  return undefined;
}

/** "7.4.0 back to 7.3.0" in the proof, where the title calls another one of the same series than the first what goes out. */
function fromOther({ text, at }: Answer, change: Change): readonly [Version, Version] | undefined {
  const proof = versionsIn(text, at.from).filter(({ kind }) => kind !== 'request' && kind !== 'commit');
  const title = change.title ? versionsIn(change.title.text, change.title.at.from) : [];
  for (const [i, one] of proof.entries()) {
    const back = proof[i + 1];
    if (!back || !backTo.test(text.slice(one.at.to - at.from, back.at.from - at.from))) continue;
    const series = title.filter(other => isOfSeries(one.text, other.text));
    if (series.some(two => mayBeSame(one, two) || two.text === one.text)) continue;
    const other = series.find(two => two.text !== back.text);
    // What the steps bring goes out; else the title may be the slip.
    const brings = (two: Version) => runbookOf(change)?.text.includes(two.text) === true;
    if (other && brings(other) && !brings(one) && !proof.some(two => two.text === other.text)) return [one, other];
  }
  return undefined;
}

const backTo = /^[^.;。；]{0,24}\b(?:back|down|returned|to)\b[^.;。；]{0,24}$|^[^。；]{0,12}[退回][^。；]{0,12}$/;

/** Whether two numbers of as many parts begin alike: 7.4.0 and 7.4.1. */
function isOfSeries(one: string, other: string): boolean {
  const [mine, its] = [one, other].map(text => (/\d+(?:\.\d+){1,3}/.exec(text)?.[0] ?? '').split('.'));
  return mine?.length === its?.length && (mine?.length ?? 0) > 1 && mine?.[0] === its?.[0];
}

/** A version of the proof that no other place gives, where the others give one that the proof leaves out. */
export function oddVersion(answer: Answer, change: Change): readonly [Shown, Shown] | undefined {
  const { at } = answer;
  const isIn = (one: Pick<Version, 'at'>) => at.from <= one.at.from && one.at.to <= at.to;
  const other = fromOther(answer, change);
  if (other) return other;
  const odd = oddVersions(change).find(({ one }) => isIn(one));
  if (odd) return [odd.one, odd.other];
  const early = preRelease(answer, change);
  if (early) return nameless(early);
  const lone = loneVersions(change).find(isIn);
  return lone && nameless(lone);
}

/** Two versions of which nothing says whose they are. */
function nameless<T extends Omit<Shown, 'of'>>(
  one: T & { readonly other: Omit<Shown, 'of'> },
): readonly [Shown, Shown] {
  return [
    { ...one, of: '' },
    { ...one.other, of: '' },
  ];
}

type Shown = Pick<Version, 'at' | 'of' | 'text'>;
