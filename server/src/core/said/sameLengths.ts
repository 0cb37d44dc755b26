// One length that a document gives in two forms: what people agreed to beside the impact, a setting in code beside the words
// for it, the days of a test beside their dates. Facts with their places; judges nothing.

import type { Change } from '../change.ts';
import type { Span } from '../source.ts';
import { type Phrase, phrasesIn, phrasesWhere, sentencesWhere } from '../text/phrases.ts';
import { daySpansIn } from '../time/daySpans.ts';
import { durationsIn } from '../time/durations.ts';
import { isMereCase, isPartOnly } from './effects.ts';
import { deniesEffect } from './noImpact.ts';

export interface Placed {
  readonly at: Span;
  readonly text: string;
  readonly minutes: number;
}

export type LengthPair = readonly [Placed, Placed];

/** A length beside the setting that makes it, in brackets behind it: "2 minutes (`pause=120`)". */
export function setLengths(change: Change): readonly LengthPair[] {
  return ofSettings(change.document.markdown).flatMap(({ text, at }) => {
    return durationsIn(text).flatMap(one => {
      const match = setting.exec(text.slice(one.to, one.to + 80));
      const value = Number(match?.[2]);
      if (!match || value === 0) return [];
      const units = match[3] ? [perUnit[match[3]] ?? 0] : [1 / 60, 1, 1 / 60_000, 60];
      if (units.some(unit => Math.abs(value * unit - one.minutes) <= one.minutes / 50)) return [];
      const from = at.from + one.to + match.index;
      return [
        [
          placed(text, at.from, one),
          {
            at: { from: from + match[0].length - (match[1] as string).length, to: from + match[0].length },
            text: match[1] as string,
            minutes: value,
          },
        ] as const,
      ];
    });
  });
}

const ofSettings = sentencesWhere(text => text.includes('`') && durationsIn(text).length > 0);
const setting =
  /^[^。;；\d]{0,24}[(（][^)）\d]{0,30}(`[^`\n]{0,24}(?:pause|wait|delay|sleep|time-?out|ttl|interval|drain|grace|soak|period|max-?age)[\w.-]{0,12}[ =:]{1,2}(\d{1,9})(ms|s|m|h)?`)/i;
const perUnit: Readonly<Record<string, number>> = { ms: 1 / 60_000, s: 1 / 60, m: 1, h: 60 };

/** What those concerned agreed to, where the answer on the impact names lengths and all are far from it. */
export function agreedLength(change: Change): LengthPair | undefined {
  const impact = change.answer('risk.intrusiveness');
  if (!impact || deniesEffect(impact)) return undefined;
  const known = phrasesIn(change, ['risk.intrusiveness'], ofSure).flatMap(lengthsOf);
  const [first] = known;
  if (!first) return undefined;
  const asked = phrasesIn(change, ['risk.business-critical', 'services.dependencies']);
  const said = asked.filter(({ text }, i) => !isMereCase(text) && (agrees.test(text) || (i === 0 && yes.test(text))));
  // A sentence that names the known length as well gives the other one for something else.
  const isFar = ({ minutes, least }: { minutes: number; least: number }) =>
    known.every(one => one.minutes >= 2 * minutes || least >= 2 * one.minutes);
  const odd = said.map(lengthsOf).find(all => all.length > 0 && all.every(isFar))?.[0];
  // What each restart costs is not what all of them cost together.
  const { text } = change.source;
  const isPart = ({ at }: Placed) =>
    isPartOnly(
      text
        .slice(Math.max(0, at.from - 80), at.from)
        .split(/[.;。；]\s?/)
        .at(-1) ?? '',
    );
  if (!odd || known.some(one => one.minutes < odd.minutes && isPart(one))) return undefined;
  return [odd, known.reduce((best, one) => (one.minutes > best.minutes ? one : best), first)];
}

const ofSure = phrasesWhere(text => durationsIn(text).length > 0 && !isMereCase(text));
const yes = /^\W*yes\b|^\W*(?:是|会|有)(?=[：:，,。])/i;
const agrees =
  /\b(?:ok(?:ay)?|fine|lives?|happy) with\b|\b(?:agree[ds]?|accept(?:s|ed)?) (?:to )?(?:up to |about |the )?(?=an? |\d|half)|(?:同意|认可|接受)[^，。；]{0,10}(?=\d|[一半两])/i;

function lengthsOf({ text, at }: Phrase): readonly (Placed & { readonly least: number })[] {
  return durationsIn(text).flatMap(one => {
    if (
      /(?:\b(?:every|each|than|over|above|below|under|before|within)|[<>≤≥每]|提前|超过)\s*$/i.test(
        text.slice(0, one.from),
      )
    )
      return [];
    if (/^\s*(?:before|after|ahead|later|earlier|old|ago|一次|前|后|内)/i.test(text.slice(one.to))) return [];
    return [{ ...placed(text, at.from, one), least: one.least }];
  });
}

/** Days that a sentence tells of beside the dates from and to which it was, which are fewer. */
export function overlongDays(change: Change): LengthPair | undefined {
  for (const { text, at } of phrasesIn(change, ['risk.testing', 'rollback.verified'], ofRanges)) {
    const range = dateRange.exec(text);
    if (!range) continue;
    const days = daysBetween(range);
    const long = daySpansIn(text).find(
      one =>
        one.days > days + 1 &&
        ran.test(text.slice(Math.max(0, one.from - 24), one.from)) &&
        !/^\s*(?:的|of\b|worth)/.test(text.slice(one.to)),
    );
    if (!long || days < 1) continue;
    const from = at.from + range.index;
    return [
      placed(text, at.from, { ...long, minutes: long.days * 1440 }),
      { at: { from, to: from + range[0].length }, text: range[0], minutes: days * 1440 },
    ];
  }
  return undefined;
}

const ofRanges = phrasesWhere(text => dateRange.test(text));
const dateRange =
  /(?<y>20\d\d)-(?<m>\d\d)-(?<d>\d\d) ?(?:to|until|till|through|–|—|-|至|到|~|～) ?(?:(?<y2>20\d\d)-)?(?<m2>\d\d)-(?<d2>\d\d)(?!\d)/;
const ran = /(?:\b(?:for|ran|running|over|during)\b|跑了?|连续|连|共|运行|回放)[^，。,;；\d]{0,12}$/i;

function daysBetween({ groups: g = {} }: RegExpExecArray): number {
  const start = Date.UTC(Number(g.y), Number(g.m) - 1, Number(g.d));
  return Math.round((Date.UTC(Number(g.y2 ?? g.y), Number(g.m2) - 1, Number(g.d2)) - start) / 86_400_000) + 1;
}

function placed(
  text: string,
  by: number,
  one: { readonly from: number; readonly to: number; readonly minutes: number },
): Placed {
  return { at: { from: by + one.from, to: by + one.to }, text: text.slice(one.from, one.to), minutes: one.minutes };
}
