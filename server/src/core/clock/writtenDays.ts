// Every day that the prose of a document names, with what stands around it: its sentence, a clock time, its column and
// the weekday beside it. Knows no "today".

import type { Span } from '../source.ts';
import { everywhere } from '../text/markdown.ts';
import { type Passage, passagesIn, sentenceAround, toldIn } from '../text/passages.ts';
import type { WrittenDate } from '../time/dates.ts';
import { type Claim, claimAt, isPhase } from './windowClaims.ts';

export interface WrittenDay {
  readonly at: Span;
  readonly date: WrittenDate;
  /** The weekday written directly beside a day, and where; `from` and `to` count from `at.from`. */
  readonly weekday: { readonly number: number; readonly at: Span } | undefined;
  readonly passage: Passage;
  readonly sentence: string;
  /** The clock time stands beside the day (`beside`), elsewhere in its sentence (`sentence`), or not there. */
  readonly clock: 'beside' | 'sentence' | 'none';
  readonly claim: Claim | undefined;
  /** Its sentence or row speaks of a phase. */
  readonly isOfPhase: boolean;
}

/** Every day and relative day of a document, in order; lone weekdays are left out. */
export const writtenDays = everywhere((block): readonly WrittenDay[] =>
  passagesIn(block).flatMap(passage => inPassage(passage)),
);

function inPassage(passage: Passage): readonly WrittenDay[] {
  const { text, from } = passage;
  const { dates: told, clocks, ends } = toldIn(passage);
  const year = yearOfRow(passage);
  const dates = year === undefined ? told : told.map(one => ofYear(one, year));
  if (!dates.some(({ kind }) => kind !== 'weekday')) return [];
  const taken = new Set(clocks.map(clock => clock.date?.at.from));
  return dates.flatMap((date, index): readonly WrittenDay[] => {
    if (date.kind === 'weekday') return [];
    const { at } = date;
    const sentence = sentenceAround(ends, at.from);
    const beside = taken.has(at.from);
    const near = () => clocks.some(clock => clock.at.from >= sentence.from && clock.at.to <= sentence.to);
    return [
      {
        at: { from: from + at.from, to: from + at.to },
        date,
        weekday: date.kind === 'day' ? weekdayBeside(text, dates, index) : undefined,
        passage,
        sentence: text.slice(sentence.from, sentence.to),
        clock: beside ? 'beside' : near() ? 'sentence' : 'none',
        claim: claimAt(passage, at.from, at.to),
        isOfPhase: isPhase(text.slice(sentence.from, sentence.to)) || isPhase(passage.label ?? ''),
      },
    ];
  });
}

/** "| 2023 | Tue 12 Dec |": the year that a row is about. */
function yearOfRow({ kind, label }: Passage): number | undefined {
  const year = kind === 'cell' ? /^[\s*_]*((?:19|20)\d\d)\s?年?[\s*_]*$/.exec(label ?? '')?.[1] : undefined;
  return year === undefined ? undefined : Number(year);
}

function ofYear(date: WrittenDate, year: number): WrittenDate {
  return date.kind === 'day' && date.year === null ? { ...date, year } : date;
}

function weekdayBeside(text: string, dates: readonly WrittenDate[], index: number): WrittenDay['weekday'] {
  const date = dates[index] as WrittenDate;
  const [before, after] = [dates[index - 1], dates[index + 1]];
  const ahead =
    before?.kind === 'weekday' &&
    /^(?:[\s,，.]{0,2}|\s?[(（]|,? (?:the|on) )$/.test(text.slice(before.at.to, date.at.from));
  // "The stop of 12 December. Sunday was rejected": another sentence.
  const behind =
    after?.kind === 'weekday' &&
    !/[.。]\s*$/.test(text.slice(Math.max(0, date.at.to - 1), after.at.from)) &&
    /^[\s,，]{0,2}(?:(?:which is |is )?an? |[是为])?\s?[(（]?$/.test(text.slice(date.at.to, after.at.from));
  // "Mon 2026-11-30 Tue": nobody knows which one is meant; "Tue/Thu 2026-12-01" and "1-3 Dec" are several days.
  if (ahead === behind) return undefined;
  const one = ahead ? before : after;
  if (one?.kind !== 'weekday') return undefined;
  const around = [text.slice(Math.max(0, one.at.from - 16), one.at.from), text.slice(one.at.to, one.at.to + 5)];
  // "The loss of a Sunday on 13 May": of any Sunday.
  if (ahead && /\b(?:an?|one|another|any|each|every)\s$/i.test(around[0] ?? '')) return undefined;
  if (several.test(around[0] ?? '') || /^\s?[/&+和、至到~–-]|^\s(?:and|or|to)\s|^['’]s\b/i.test(around[1] ?? ''))
    return undefined;
  if (/\d(?:st|nd|rd|th)?\s?[-–/~,]\s?$/.test(text.slice(Math.max(0, date.at.from - 6), date.at.from)))
    return undefined;
  // The day behind a weekday may belong to another one: "2026-11-30, Tue 2026-12-01".
  const next = dates[index + 2];
  const follows = next !== undefined && /^[\s,，)）]{0,3}$/.test(text.slice(one.at.to, next.at.from));
  if (!ahead && follows && !/[(（]/.test(text[one.at.from - 1] ?? '')) return undefined;
  return { number: one.weekday, at: { from: one.at.from - date.at.from, to: one.at.to - date.at.from } };
}

/** "Tue/Thu 2026-12-03", 周二、周四: one of several weekdays. "Postpone to Thu 2026-12-03" names one. */
const several =
  /(?:\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*|[一二三四五六日天])\s?(?:[/&+和、至到~–-]|and|or|to)\s?$|每个?$/i;
