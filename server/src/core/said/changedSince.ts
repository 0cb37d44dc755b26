// Whether a way back was changed after it was tried: "step 2 was rewritten on 3 January", and the trial was in December.

import type { Answer } from '../change.ts';
import { proseOf } from '../change.ts';
import type { Span } from '../source.ts';
import { longPattern } from '../text/longPattern.ts';
import { sentenceEnds } from '../text/sentences.ts';
import { datesIn } from '../time/dates.ts';

export interface Dated {
  readonly at: Span;
  readonly text: string;
  readonly day: number;
}

/** The first day that a proof names, which is that of the trial; a day without a year is the nearest one. */
export function firstDay(answer: Answer, now: number): Dated | undefined {
  const prose = proseOf(answer);
  return daysIn(prose, answer.at.from, now)
    .filter(({ day, at }) => day <= now + DAY && !isOfChange(answer, prose, at.from - answer.at.from))
    .sort((a, b) => a.at.from - b.at.from)[0];
}

/** "`home.sh` got its option on 1 March." in front of the trial. */
function isOfChange(answer: Answer, prose: string, at: number): boolean {
  const ends = sentenceEnds(prose);
  const to = ends.find(end => end > at) ?? prose.length;
  const from = ends.findLast(end => end <= at) ?? 0;
  const sentence = prose.slice(from, to);
  return ofCode.test(answer.text.slice(from, to)) && changes.test(sentence) && !trial.test(sentence);
}

const trial = /\b(?:ran|tried|rehears\w+|tested|went|gone|took|practised)\b|演练|试|验证|退回/i;

/** The sentence of an answer that says that a step was changed after a day, with the day of the change. */
export function changedSince(answer: Answer, tried: Dated, now: number): Dated | undefined {
  const prose = proseOf(answer);
  let from = 0;
  for (const to of sentenceEnds(prose)) {
    for (const part of prose.slice(from, to).split(/(?<=[;；])/)) {
      const written = answer.text.slice(from, from + part.length);
      const changed = changes.test(part) && (steps.test(part) || ofCode.test(written)) && !unchanged.test(part);
      const after = changed
        ? daysIn(part, 0, now).find(({ day }) => day >= tried.day + DAY && day <= now + DAY)
        : undefined;
      if (after)
        return {
          at: { from: answer.at.from + from, to: answer.at.from + from + part.trimEnd().length },
          text: after.text,
          day: after.day,
        };
      from += part.length;
    }
    from = to;
  }
  return undefined;
}

const changes =
  /\b(?:re-?wr(?:itten|ote)|changed|reworked|replaced|added|came|comes|got (?:its|their|an?|the)|new|adapted|swapped|revised|amended|extended|modified|updated)\b|重写|[改换]过|[新刚]改|[改写][成为了]|改写|是[^，。；]{0,12}改的|修改|修订|新增|新加|加了|调整|换[成到]了?|更新|定稿/i;
const steps =
  /\b(?:steps?|bullets?|points?|items?|lines? \d|(?:these|those|the|all|both|two|three|four|five|six) lines|procedure|commands?|scripts?|playbooks?|jobs?|jcl|runbook|order of)\b|第.{1,3}[步条项]|步骤|脚本|命令|流程|预案|手册/i;
/** "`unstage.py` was rewritten" */
const ofCode = /`[^`\n]{3,60}`\s(?:was|were|has been|is new|got|是|[之]?后?[又再]?(?:改|重写))/;
const unchanged =
  /\b(?:only (?:the )?(?:wording|comments?|names?)|otherwise the same|will be)\b|只改了(?:文字|注释|措辞)|不影响/i;

/** The words of a proof by which the trial was of another way back than the one that stands here now. */
export function ofAnotherWay(answer: Answer): Span | undefined {
  const prose = proseOf(answer);
  const match = another.exec(prose);
  const clause =
    prose
      .slice(0, match?.index)
      .split(/[。；;.]\s?/)
      .at(-1) ?? '';
  if (!match || isInPassing(clause, prose)) return undefined;
  return { from: answer.at.from + match.index, to: answer.at.from + match.index + match[0].trimEnd().length };
}

/** "Also gone back once in March, for comparison only": an earlier trial beside the one that counts. */
export function isInPassing(clause: string, proof: string): boolean {
  return inPassing.test(clause) && datesIn(proof).length > 1;
}

const inPassing =
  /(?:也|还|另外|更早|早前|以前)[^，。；]{0,8}(?:过|了)[一两几]?[回次遍]?|\b(?:also|once before|already once|an earlier|another time)\b/i;

const another = longPattern('i')`
  \b(?:at (?:that|the) time|back then|in those days|that day)\b[^.;\n]{0,40}\bstill\b[^.;\n]{0,60}|\bthat was (?:still )?(?:with|on|before|for) (?:the |an? )?(?:old|previous|former|other|earlier|last)\b[^.;\n]{0,60}|
  \b(?:not|n't|never)(?: been)? (?:\w+ ){0,3}?(?:tried|tested|run|ran|repeated|rehearsed|through|done|exercised|again)(?: \w+){0,3}? since\b(?! then)[^.;\n]{0,60}|
  (?:那次|那时|当时|那会儿?)[^，。；\n]{0,10}?(?:还是|还用|还在用|仍是|仍用|用的还)[^。；\n]{0,40}|(?:没有?|未)再[^，。；\n]{0,4}(?:演练|验证|测|试|跑|走|做)过?
`;

const DAY = 24 * 60 * 60 * 1000;
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Days and, where only a month stands, its first day. */
function daysIn(text: string, by: number, now: number): readonly Dated[] {
  const near = (month: number, day: number) => {
    const year = new Date(now).getUTCFullYear();
    const all = [year - 1, year, year + 1].map(one => Date.UTC(one, month - 1, day, 12));
    return all.sort((a, b) => Math.abs(a - now) - Math.abs(b - now))[0] as number;
  };
  const days = datesIn(text).flatMap(date => {
    if (date.kind !== 'day') return [];
    const day = date.year === null ? near(date.month, date.day) : Date.UTC(date.year, date.month - 1, date.day, 12);
    return [{ at: { from: by + date.at.from, to: by + date.at.to }, text: date.text, day }];
  });
  const only = [
    ...text.matchAll(/\bin (?:early |late |mid-)?(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b(?! \d)/gi),
  ].map(match => {
    const month = months.indexOf((match[1] as string).toLowerCase()) + 1;
    return {
      at: { from: by + match.index, to: by + match.index + match[0].length },
      text: match[0].slice(3),
      day: near(month, 1),
    };
  });
  return [...days, ...only];
}
