// What a reviewer should look at before judging an item: first what is missing, then what the author wrote, then what can
// be computed. It finds and counts; it never says that something is in order.

import { allowsOf } from '../allow.ts';
import { askedOf } from '../answers/asked.ts';
import { type Answer, type Change, proseOf } from '../change.ts';
import { check } from '../check.ts';
import { absentAt, entryOf } from '../fields/fields.ts';
import type { Finding, Given } from '../rule.ts';
import type { Severity } from '../severity.ts';
import { contains, overlap, type Span } from '../source.ts';
import type { ReviewItem } from '../template.ts';
import { withoutBold } from '../text/emphasis.ts';
import { quote } from '../words.ts';
import { type Evidence, evidence } from './evidence.ts';
import { factsFor } from './facts.ts';

/** All evidence for an item, gaps first. Never empty. */
export function evidenceFor(item: ReviewItem, change: Change, given: Given): readonly Evidence[] {
  const answers = change.answers.filter(answer => answer.question.review.includes(item.id));
  const asked = new Set(askedOf(change, given));
  const gaps = [...missing(answers, asked, change), ...findingsFor(item, answers, change, given)];
  const quotes = answers.filter(answer => answer.kind === 'given').map(quoted);
  const facts = [...factsFor(item, answers, change, given), ...allowed(answers, change)];
  const all = [...gaps, ...quotes, ...facts];
  return all.length > 0 ? all : [evidence('nothing', nothingSays)];
}

/** Whether a finding speaks of something that an item reads. */
function findingsFor(item: ReviewItem, answers: readonly Answer[], change: Change, given: Given): readonly Evidence[] {
  const places = [...answers.flatMap(answer => placesOf(answer)), ...fieldPlaces(item, change)];
  const order: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
  return check(change, given)
    .filter(finding => isOf(finding, item, change) || places.some(place => contains(place, finding.at.from)))
    .toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
    .map(({ says, with: fills, at, rule }) => evidence('gap', says, { with: fills, at, rule }));
}

/** An answer with its heading. Where it stands directly under its section, the section's heading speaks of others too. */
function placesOf({ kind, question, heading, at }: Answer): readonly Span[] {
  if (!heading) return [];
  return question.place === 'section' && kind === 'given'
    ? [at]
    : [{ from: heading.whole.from, to: Math.max(at.to, heading.whole.to) }];
}

function fieldPlaces(item: ReviewItem, change: Change): readonly Span[] {
  return item.fields.flatMap(key => {
    const entry = entryOf(change.front, key.split('.'));
    return entry ? [{ from: entry.keyAt.from, to: Math.max(entry.keyAt.to, entry.value.at.to) }] : [];
  });
}

// A key that is not there has no place of its own, so these rules are known by their names.
const absent: Readonly<Record<string, string>> = {
  'missing-schedule': 'schedule',
  'missing-reviewer': 'reviewers',
  'missing-code-review': 'links',
};

function isOf(finding: Finding, item: ReviewItem, change: Change): boolean {
  const field = absent[finding.rule];
  return field !== undefined && item.fields.includes(field) && finding.at.from === absentAt(change.front, [field]).from;
}

/** Asked questions that are not in the document; blank ones have a place, and findings there. */
function missing(answers: readonly Answer[], asked: ReadonlySet<Answer>, change: Change): readonly Evidence[] {
  return answers
    .filter(answer => answer.kind === 'absent' && asked.has(answer))
    .map(({ question }) => {
      const at = change.section(question.section)?.at ?? change.title?.at;
      return evidence('gap', missingSays, {
        with: { question: question.title },
        ...(at ? { at } : {}),
        rule: 'unanswered-question',
      });
    });
}

function quoted(answer: Answer): Evidence {
  const { question, at } = answer;
  return evidence('quote', { en: quote(readable(answer), QUOTED) }, { detail: question.title, at });
}

const QUOTED = 200;

/** An answer's words for reading in one line: no rows of dashes, a point for each item or row; code stays. */
function readable(answer: Answer): string {
  // Only the beginning is quoted, so a long answer is cut before it is cleaned.
  const text = withoutBold(answer.text.slice(0, QUOTED * 20))
    .replace(/<!--[\s\S]*?(?:-->|$)/g, ' ')
    // The heading row of a table and the row of dashes under it name columns; they say nothing of the change.
    .replace(/^[ \t]*\|.*\n(?=[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*\|)/gm, '')
    .replace(/^[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/gm, ' ')
    .replace(/^[ \t]*(?:[-+*]|\d+[.)])[ \t]+(?:\[[ xX]\][ \t]+)?/gm, '· ')
    .replace(/[ \t]*\|[ \t]*$/gm, '')
    .replace(/^[ \t]*\|[ \t]*/gm, '· ')
    .replace(/^[ \t]*(?:```|~~~).*$/gm, ' ');
  return (
    text.trim().replace(/^· /, '') ||
    proseOf(answer)
      .slice(0, QUOTED * 20)
      .trim()
  );
}

/** What the author asked the checks to overlook in these answers, with the reason: a reviewer decides whether it holds. */
function allowed(answers: readonly Answer[], change: Change): readonly Evidence[] {
  const places = answers.flatMap(placesOf);
  return allowsOf(change.document)
    .filter(({ covers }) => places.some(place => overlap(covers, place)))
    .map(({ rule, reason, at }) =>
      evidence('fact', reason ? allowSays : bareAllowSays, { with: { rule, reason }, at }),
    );
}

const nothingSays = { en: 'Nothing found in the document.', 'zh-cn': '文档中没有找到相关内容。' };
const missingSays = { en: 'Not there: {question}', 'zh-cn': '缺少：{question}' };
const allowSays = {
  en: 'Allowed by the author: {rule}. Reason: {reason}',
  'zh-cn': '作者豁免了 {rule}，理由：{reason}',
};
const bareAllowSays = {
  en: 'Allowed by the author without a reason: {rule}',
  'zh-cn': '作者豁免了 {rule}，没有写理由',
};
