// One piece of what a reviewer should look at, as a value.

import type { Span } from '../source.ts';
import { type Fills, quote, type Words } from '../words.ts';

/** gap: missing or contradictory. quote: what the author wrote. fact: computed. nothing: said when there is none. */
export interface Evidence {
  readonly kind: 'gap' | 'quote' | 'fact' | 'nothing';
  readonly text: Words;
  readonly with: Fills;
  /** A second line: the question that is quoted, or the particulars of a fact. */
  readonly detail: Words | undefined;
  readonly at: Span | undefined;
  /** The rule behind a gap. */
  readonly rule: string | undefined;
  /** The moment that a fact tells, in epoch milliseconds, so that it can be said in the reader's zone too. */
  readonly instant: number | undefined;
}

/** One piece of evidence. */
export function evidence(
  kind: Evidence['kind'],
  text: Words,
  more: Partial<Pick<Evidence, 'with' | 'detail' | 'at' | 'rule' | 'instant'>> = {},
): Evidence {
  return {
    kind,
    text,
    with: more.with ?? {},
    detail: more.detail,
    at: more.at,
    rule: more.rule,
    instant: more.instant,
  };
}

/** Whether something was found, in words that do not sound like a verdict. */
export function foundWords(isFound: boolean): Words {
  return isFound ? { en: 'found', 'zh-cn': '有' } : { en: 'none found', 'zh-cn': '未见' };
}

/** Where the first of some finds stands, and as a second line the first few of them. */
export function pointing(found: readonly { readonly at: Span; readonly text: string }[]): Partial<Evidence> {
  const [one] = found;
  if (!one) return {};
  const more = found.length > MOST ? ` … (+${found.length - MOST})` : '';
  const texts = found.slice(0, MOST).map(({ text }) => quote(text, 80));
  return { at: one.at, detail: { en: texts.join(' · ') + more } };
}

const MOST = 5;
