// What is told about the place under the pointer.

import type { Hover, Position } from 'vscode-languageserver-types';
import { allowsOf } from '../core/allow.ts';
import { type Change, headingAt } from '../core/change.ts';
import type { SchemaName } from '../core/fields/schemas.ts';
import { contains, type Span } from '../core/source.ts';
import { type Question, questionOf } from '../core/template.ts';
import type { FrontMatter } from '../core/text/frontMatter.ts';
import { yaml } from '../core/text/frontMatter.ts';
import { everywhere } from '../core/text/markdown.ts';
import { type Locale, say } from '../core/words.ts';
import { rulePage } from '../pages.ts';
import { allowRules, rules } from '../rules/index.ts';
import { toOffset, toRange } from './convert.ts';
import { keyGuide, valueGuide } from './fieldGuide.ts';
import { planGuide } from './planGuide.ts';
import { questionGuide, sectionGuide } from './questionGuide.ts';
import { riskGuide, withRisk } from './riskGuide.ts';
import { clocksOf, fieldTimeGuide, proseTimeGuide } from './timeGuide.ts';
import type { View } from './view.ts';
import { yamlPlaceAt } from './yamlPlace.ts';

/** A guide to what stands at a place. */
interface Told {
  readonly text: string;
  readonly at: Span;
}

export function hover(view: View, position: Position): Hover | null {
  const offset = toOffset(view.source, position);
  const told =
    view.kind === 'change' ? inChange(view, offset) : inYaml(view, view.schema, yaml(view.source.text).data, offset);
  if (!told) return null;
  return { contents: { kind: 'markdown', value: told.text }, range: toRange(view.source, told.at) };
}

type ChangeView = View & { readonly kind: 'change' };

function inChange(view: ChangeView, offset: number): Told | undefined {
  const { change, given, reader } = view;
  const { locale } = reader;
  const told = allowedRule(change, offset, locale);
  if (told) return told;
  if (offset < change.front.whole.to) return inFront(view, change.front, offset);
  return (
    heading(view, offset) ??
    pinnedQuestion(change, offset, locale) ??
    proseTimeGuide(change, offset, clocksOf(change, given, reader)) ??
    riskGuide(change, offset, locale)
  );
}

function inFront(view: ChangeView, front: FrontMatter, offset: number): Told | undefined {
  const told = inYaml(view, 'frontMatter', front.data, offset);
  const place = yamlPlaceAt(front.data, offset);
  const isRisk = place?.path.length === 1 && place.path[0] === 'risk';
  return told && isRisk ? { ...told, text: withRisk(told.text, view.change, view.reader.locale) } : told;
}

function inYaml(
  view: View,
  schema: SchemaName,
  data: Parameters<typeof yamlPlaceAt>[0],
  offset: number,
): Told | undefined {
  const { locale } = view.reader;
  const place = yamlPlaceAt(data, offset);
  if (!place) return undefined;
  const { path, at } = place;
  const named =
    schema === 'settings' && path[0] === 'rules' && path.length === 2
      ? ruleGuide(path[1] as string, locale)
      : undefined;
  if (place.kind === 'key') {
    const text = named ?? keyGuide(schema, path, locale);
    return text === undefined ? undefined : { text, at };
  }
  const change = view.kind === 'change' ? view.change : undefined;
  const time = fieldTimeGuide(place.text, clocksOf(change, view.given, view.reader));
  const guide = valueGuide(schema, path, place.text, locale);
  const text = [time, guide].filter(Boolean).join('\n\n---\n\n');
  return text === '' ? undefined : { text, at };
}

function heading(view: ChangeView, offset: number): Told | undefined {
  const { change, given, reader } = view;
  const found = headingAt(change, offset);
  if (!found) return undefined;
  const { meaning } = found;
  const at = found.heading.at;
  if (meaning.kind === 'question') {
    const guide = questionGuide(meaning.question, change.template, reader.locale);
    const isRisks = meaning.question.checks.includes('missing-risk-table');
    return { text: isRisks ? withRisk(guide, change, reader.locale) : withPlan(guide, meaning.question, view), at };
  }
  const [only] = meaning.section.questions;
  // A section that is its own question is explained as one.
  if (only?.place === 'section' && meaning.section.questions.length === 1) {
    return { text: withPlan(questionGuide(only, change.template, reader.locale), only, view), at };
  }
  const steps = meaning.section.questions.find(question => question.place === 'section');
  const guide = sectionGuide(meaning.section, change, given, reader.locale);
  return { text: steps ? withPlan(guide, steps, view) : guide, at };
}

/** What is told of the question with the steps stands below what they add up to. */
function withPlan(guide: string, question: Question, view: ChangeView): string {
  const plan = question.kind === 'steps' ? planGuide(view) : undefined;
  return plan === undefined ? guide : `${plan}\n\n---\n\n${guide}`;
}

const comments = everywhere(block => block.comments);

/** The question that `<!-- mcm: id -->` names. */
function pinnedQuestion(change: Change, offset: number, locale: Locale): Told | undefined {
  const comment = comments(change.document.markdown).find(one => contains(one.at, offset));
  const id = comment && /^mcm:\s*(\S+)$/.exec(comment.text)?.[1];
  const question = id === undefined ? undefined : questionOf(change.template, id);
  return comment && question && { text: questionGuide(question, change.template, locale), at: comment.at };
}

/** The rule that an allow names. */
function allowedRule(change: Change, offset: number, locale: Locale): Told | undefined {
  const allow = allowsOf(change.document).find(one => contains(one.ruleAt, offset));
  const text = allow && ruleGuide(allow.rule, locale);
  return allow && text !== undefined ? { text, at: allow.ruleAt } : undefined;
}

/** Why a rule exists, and where its page is. */
export function ruleGuide(id: string, locale: Locale): string | undefined {
  const rule = [...rules, ...allowRules].find(one => one.id === id);
  return (
    rule &&
    `**${id}**\n\n${say(rule.why, locale)}\n\n[${locale === 'en' ? 'More about this rule' : '规则说明'}](${rulePage(id)})`
  );
}
