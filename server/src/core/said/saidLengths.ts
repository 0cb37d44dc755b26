// Lengths that a document gives once more in passing: how long the way back takes, beside the latest moment to decide, and
// how long people are told that something will be down. Facts with their places; judges nothing.

import type { Change } from '../change.ts';
import type { Span } from '../source.ts';
import { phrasesIn } from '../text/phrases.ts';
import { durationsIn } from '../time/durations.ts';
import { isMereCase, isPlannedEffect } from './effects.ts';
import { deniesEffect } from './noImpact.ts';

export interface SaidLength {
  readonly at: Span;
  readonly text: string;
  readonly minutes: number;
}

/** `isNeeded`: it says that so much is needed; what is kept free may be more. */
export interface SaidOfRollback extends SaidLength {
  readonly isNeeded: boolean;
}

/** What other answers than the rollback say that the way back needs: "because the way back needs 20 minutes". */
export function saidOfRollback(change: Change): readonly SaidOfRollback[] {
  const ids = change.answers
    .filter(
      ({ kind, question }) =>
        kind === 'given' && /^(?:runbook|risk|communication|activity|pre-checklist)\./.test(question.id),
    )
    .map(({ question }) => question.id);
  return phrasesIn(change, ids).flatMap(({ text, at }) => {
    const [one, ...more] = durationsIn(text).filter(({ from }) => wayBack.test(text.slice(0, from)));
    if (!one || one.minutes < 1 || more.length > 0 || past.test(text)) return [];
    return [
      {
        at: { from: at.from + one.from, to: at.from + one.to },
        text: text.slice(one.from, one.to),
        minutes: one.minutes,
        isNeeded: needed.test(text.slice(0, one.from)) && !reserve.test(text),
      },
    ];
  });
}

const wayBack =
  /(?:\b(?:the )?(?:way back|roll ?-?back|rolling back|going back|turning back|return|back-?out)|回滚|回退|退回(?:去)?|切回(?:去)?)(?: itself| again)?\s*(?:\b(?:needs?|takes?|is|lasts?|costs?)\b|全程|共|总共|一共|所需的?|需要?的?|要的?|用|耗时|预计)*\s*(?:about |around |roughly |us |~|≈|约)?\s*$/i;
const needed = /(?:\b(?:needs?|takes?|costs?)\b|需要?的?|要的?|耗时)\s*(?:about |around |roughly |us |~|≈|约)?\s*$/i;
const reserve =
  /\b(?:reserv\w*|spare|buffer|margin|slack|contingency|allow\w*|keep|with all|worst)\b|预留|余量|缓冲|富余|机动|最多|最坏/i;
const past =
  /\b(?:took|was|were|rehears\w*|tested|measured|if|each|per|at most|up to|more than|less than|within)\b|用了|演练|实测|测得|每|单|如果|若|超过|以内|之内/i;

/** How long people are told that something lasts, where it fits nothing that the answers on the impact say. */
export function saidToOthers(change: Change): SaidLength | undefined {
  const known = lengthsIn(change, ['risk.intrusiveness', 'risk.business-critical'], text => !isMereCase(text));
  const impact = change.answer('risk.intrusiveness');
  // A denied impact is another contradiction, and told where it is denied.
  if (known.length === 0 || (impact && deniesEffect(impact))) return undefined;
  return lengthsIn(change, ['communication.plan'], isPlannedEffect).find(({ minutes }) =>
    known.every(one => Math.max(one.minutes, minutes) >= 2 * Math.min(one.minutes, minutes)),
  );
}

/** The lengths in the sentences that `counts` lets through; "every 10 minutes" and "an hour before" are none. */
function lengthsIn(change: Change, ids: readonly string[], counts: (text: string) => boolean): readonly SaidLength[] {
  return phrasesIn(change, ids).flatMap(({ text, at }) =>
    !counts(text)
      ? []
      : durationsIn(text).flatMap(({ from, to, minutes }) => {
          if (/(?:\bevery|\beach|每|每隔|提前)\s*$/i.test(text.slice(0, from))) return [];
          if (/^\s*(?:before|after|ahead|later|earlier|一次|前|后|内)/i.test(text.slice(to))) return [];
          return [{ at: { from: at.from + from, to: at.from + to }, text: text.slice(from, to), minutes }];
        }),
  );
}
