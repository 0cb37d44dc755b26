// Lengths that a document gives once more in passing: how long the way back takes, beside the latest moment to decide, and
// how long people are told that something will be down. Facts with their places; judges nothing.

import type { Change } from '../change.ts';
import type { Span } from '../source.ts';
import type { Block } from '../text/blocks.ts';
import { everywhere } from '../text/markdown.ts';
import { clauseAround, phrasesIn, phrasesWhere, sentencesOf } from '../text/phrases.ts';
import { type Duration, durationsIn } from '../time/durations.ts';
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
  const drawn = phrasesIn(change, ['rollback.verified']).flatMap(({ text, at }) =>
    durationsIn(text).flatMap(one =>
      so.test(text.slice(0, one.from)) && !/^\s*(?:above|below)\b/i.test(text.slice(one.to))
        ? [{ ...placed(text, at, one), isNeeded: true }]
        : [],
    ),
  );
  const { markdown } = change.document;
  const others = change.answers.filter(({ kind, question }) => kind === 'given' && !mayTell.test(question.id));
  const held = new Set(others.flatMap(({ blocks }) => blocks.map(({ block }) => block)));
  return [...drawn, ...inPassing(markdown).filter(one => !held.has(markdown.blocks[one.block] as Block))];
}

/** The answers that tell of the way back in passing. */
const mayTell = /^(?:runbook|risk|communication|activity|pre-checklist|worst-case)\.|^rollback\.triggers$/;

const inPassing = everywhere((block): readonly SaidOfRollback[] =>
  block.kind === 'comment'
    ? []
    : sentencesOf(block).flatMap(({ text, at }) =>
        durationsIn(text).flatMap(one => {
          const [before, after] = [text.slice(0, one.from), text.slice(one.to)];
          const isOfWayBack =
            wayBack.test(before) || back.test(after) || (longer.test(after) && inRow(block.text, at.from));
          if (!isOfWayBack || one.minutes < 1 || past.test(clauseAround(text, one.from, one.to))) return [];
          return [{ ...placed(text, at, one), isNeeded: !reserve.test(text) }];
        }),
      ),
);

function placed(text: string, at: Span, { from, to, minutes }: Duration): SaidLength {
  return { at: { from: at.from + from, to: at.from + to }, text: text.slice(from, to), minutes };
}

/** What a trial lets expect of all: "two nodes in 3 min, so 9 for six", 因此写 8 分钟. */
const so = /(?<!\d:\d\d(?: h)?, )(?:\b(?:so|hence|therefore)\b|因此|所以)[^.;。；\d]{0,12}$/i;
/** "The same 55 minutes back", "ten minutes to go back". */
const back =
  /^ (?:back(?=[.,;)]|$)|to (?:go|roll|get|turn|be) back|for (?:the|a|our) (?:way back|roll-?back))\b|^(?:的|就能?)?(?:回[滚退]|退回)/i;
/** In the row for the case of a rollback: "35 minutes longer". */
const longer = /^ (?:longer|more)\b/i;

/** Whether a place is in a row of a table that is for the case of a rollback. */
function inRow(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  return /^\s*\|[^|]{0,30}(?:roll-?back|way back|回[滚退])/i.test(line);
}

const wayBack =
  /(?:\b(?:the )?(?:way back|roll ?-?back|rolling back|going back|turning back|return|back-?out)|回滚|回退|退回(?:去)?|切回(?:去)?)(?: itself| again)?(?: to (?:the )?(?:old|v?\d)[\w.-]*(?: version| release| one)?)?\s*(?:(?:\b(?:needs?|takes?|is|lasts?|costs?|would be|will be|an?|only|just|the same|another)\b|(?:finished|done|over),?(?= )|[:：]|全程|共|总共|一共|预?留[足出给]?|所需的?|需要?的?|要的?|用|耗时|预计|再加?|另加?)\s*)*(?:about |around |roughly |us |~|≈|约)?\s*$/i;
const reserve =
  /\b(?:reserv\w*|spare|buffer|margin|slack|contingency|allow\w*|keep|with all|worst)\b|预留|余量|缓冲|富余|机动|最多|最坏/i;
const past =
  /\b(?:took|was|were|rehears\w*|tested|measured|if|each|per|at most|up to|more than|less than|within|incl\w*)\b|含|用了|演练|实测|测得|每|单|如果|若|超过|以内|之内/i;

/** How long people are told that something lasts, where it fits nothing that the answers on the impact say. */
export function saidToOthers(change: Change): SaidLength | undefined {
  const known = lengthsIn(change, ['risk.intrusiveness', 'risk.business-critical'], ofSure);
  const impact = change.answer('risk.intrusiveness');
  // A denied impact is another contradiction, and told where it is denied.
  if (known.length === 0 || (impact && deniesEffect(impact))) return undefined;
  return lengthsIn(change, ['communication.plan'], ofPlanned).find(({ minutes }) =>
    known.every(one => Math.max(one.minutes, minutes) >= 2 * Math.min(one.minutes, minutes)),
  );
}

const ofSure = phrasesWhere(text => durationsIn(text).length > 0 && !isMereCase(text));
const ofPlanned = phrasesWhere(text => durationsIn(text).length > 0 && isPlannedEffect(text));

/** The lengths in the sentences of some answers; "every 10 minutes" and "an hour before" are none. */
function lengthsIn(change: Change, ids: readonly string[], of: typeof ofSure): readonly SaidLength[] {
  return phrasesIn(change, ids, of).flatMap(({ text, at }) =>
    durationsIn(text).flatMap(one => {
      if (/(?:\bevery|\beach|每|每隔|提前)\s*$/i.test(text.slice(0, one.from))) return [];
      if (/^\s*(?:before|after|ahead|later|earlier|一次|前|后|内)/i.test(text.slice(one.to))) return [];
      return [placed(text, at, one)];
    }),
  );
}
