// What a proof that the rollback works says: when it was tried and how long it took. Reads; judges nothing.

import { type Answer, proseOf } from '../change.ts';
import { memo } from '../memo.ts';
import type { Span } from '../source.ts';
import { datesIn } from '../time/dates.ts';
import { type Duration, durationsIn, isCondition } from '../time/durations.ts';

/** A length with its place and words. */
export interface Measured {
  readonly at: Span;
  readonly text: string;
  readonly minutes: number;
  /** The clause it stands in. */
  readonly clause: string;
}

/** How long the rollback took when it was tried: what stands beside words for going back, else the shortest length. */
export const measuredIn = memo((answer: Answer): Measured | undefined => {
  if (answer.kind !== 'given') return undefined;
  const prose = proseOf(answer);
  const lengths = durationsIn(prose);
  const sure = lengths.filter(one => isMeasured(prose, one));
  // A proof that gives one length only gives that of what was tried, whatever stands before it.
  const only = lengths.length === 1 ? lengths.filter(one => !isAside(prose, one)) : [];
  const all = sure.length > 0 ? sure : only;
  const back = all.filter(one =>
    /\b(?:roll(?:ed|ing)?[ -]?back|back to|revert|restor|undo)|回滚|回退|切回|恢复/i.test(clauseOf(prose, one)),
  );
  const pick = (best: Duration | undefined, one: Duration, larger: boolean) =>
    !best || (larger ? one.minutes > best.minutes : one.minutes < best.minutes) ? one : best;
  const found =
    back.length > 0
      ? back.reduce<Duration | undefined>((best, one) => pick(best, one, true), undefined)
      : all.reduce<Duration | undefined>((best, one) => pick(best, one, false), undefined);
  if (!found) return undefined;
  const at = { from: answer.at.from + found.from, to: answer.at.from + found.to };
  const { minutes } = found;
  return { at, text: prose.slice(found.from, found.to), minutes, clause: clauseOf(prose, found) };
});

/** The last day on which the rollback was tried, as epoch milliseconds of its noon in UTC. */
export const triedOn = memo(
  (answer: Answer): { readonly at: Span; readonly text: string; readonly day: number } | undefined => {
    const prose = proseOf(answer);
    const days = datesIn(prose).flatMap(date => {
      if (date.kind !== 'day' || date.year === null || isOfSteps(prose, date.at)) return [];
      const at = { from: answer.at.from + date.at.from, to: answer.at.from + date.at.to };
      return [{ at, text: date.text, day: Date.UTC(date.year, date.month - 1, date.day, 12) }];
    });
    return days.sort((a, b) => b.day - a.day)[0];
  },
);

/** "The steps have not been touched since 7 January", 步骤自 2027-01-07 定稿后没有改动: since when they are as they are, and no trial. */
function isOfSteps(prose: string, { from, to }: Span): boolean {
  const before =
    prose
      .slice(Math.max(0, from - 60), from)
      .split(/[.;。；\n]/)
      .at(-1) ?? '';
  return (
    sinceThen.test(before) ||
    (/[自从]\s?$/.test(before) &&
      /^\s?(?:定稿|改定|冻结|以?来|[之以]?后)[^。；\n]{0,8}[没未无]/.test(prose.slice(to, to + 20)))
  );
}

const sinceThen =
  /\b(?:steps?|plan|runbook|procedure|way back|scripts?|nothing)\b[^.;]{0,40}\b(?:same|unchanged|untouched|changed|touched|edited|frozen|final)\b[^.;]{0,12}\bsince (?:then, )?$/i;

const measuredBefore =
  /(?:\b(?:took|takes|taking|needed|lasted|roll ?-?back|lasting|in|within|after|of|duration|time|was)|[:：,，(（;；、]|回[滚退]|用时|耗时|历时|用了|花了|共|约|总计|实测|实际|全程|前后)\s*(?:about |only |just |around |us |~|≈|约|仅)?\s*$/i;

function isMeasured(prose: string, { from, to }: Duration): boolean {
  const before = prose.slice(Math.max(0, from - 24), from);
  const after = prose.slice(to, to + 24);
  return (
    measuredBefore.test(before) &&
    !isCondition(before.replace(/\bwithin\s*$/i, ''), after) &&
    !/^\s*(?:of (?:traffic|load|watch|observ|replay|silence|soak)|观察|压测|回放)/i.test(after)
  );
}

/** Of a limit, of one of several, of what was looked at or waited for: no length of the way back. */
function isAside(prose: string, { from, to }: Duration): boolean {
  const before = prose.slice(Math.max(0, from - 30), from);
  const after = prose.slice(to, to + 30);
  return (
    isCondition(before.replace(/\bwithin\s*$/i, ''), after) ||
    /(?:\b(?:for|of|at|per|each|every|because we had|only had)|[每单各][台个套节点区]*|观察|压测|回放|保留|盯)\s*$/i.test(
      before,
    ) ||
    /^\s*(?:each|apiece|per|of (?:traffic|load|watch|observ|replay|silence|soak)|观察|压测|回放|的(?:数据|流量|日志))/i.test(
      after,
    )
  );
}

function clauseOf(prose: string, { from, to }: Duration): string {
  const before =
    prose
      .slice(Math.max(0, from - 60), from)
      .split(/[.;。；,，:：(（]\s|[。；，：（]/)
      .at(-1) ?? '';
  return before + (prose.slice(to, to + 20).split(/[.;。；,，)）]/)[0] ?? '');
}
