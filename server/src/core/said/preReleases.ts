// A trial of what came before the version that is delivered: 6.5.0-rc2 where 6.5.0 goes out. Facts with their places; judges nothing.

import type { Answer, Change } from '../change.ts';
import type { Span } from '../source.ts';

/** A version before its release in an answer, and the release of which the title or the plan speaks. */
export interface PreRelease {
  readonly at: Span;
  readonly text: string;
  readonly other: { readonly at: Span; readonly text: string };
}

/** The first of an answer that names the release nowhere itself. */
export function preRelease(answer: Answer, change: Change): PreRelease | undefined {
  for (const { 0: text, 1: release = '', index } of answer.text.matchAll(before)) {
    const alone = new RegExp(
      `(?<![\\w.])v?${release.replaceAll('.', '\\.')}(?![\\w.-]*\\d|[-.]?(?:rc|beta|alpha|pre|snapshot))`,
      'i',
    );
    if (alone.test(answer.text)) continue;
    const places = [change.title, change.answer('runbook.steps'), change.answer('activity.execution')];
    for (const place of places) {
      const found = place ? alone.exec(place.text) : null;
      if (!place || !found || place.text.includes(text)) continue;
      const from = place.at.from + found.index;
      const at = { from: answer.at.from + index, to: answer.at.from + index + text.length };
      return { at, text, other: { at: { from, to: from + found[0].length }, text: found[0] } };
    }
  }
  return undefined;
}

const before =
  /(?<![\w.])v?(\d{1,4}(?:\.\d{1,4}){1,3})(?:[-.]?(?:rc|beta|alpha|pre|snapshot)[-.]?\d{0,3}|-m\d{1,2})(?![\w.]*\w)/gi;
