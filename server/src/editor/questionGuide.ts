// What a person is told about a question or a section of the template: on hover, and beside a completion.

import { askedOf } from '../core/answers/asked.ts';
import type { Change } from '../core/change.ts';
import type { Given } from '../core/rule.ts';
import { rank } from '../core/state.ts';
import type { Polarity, Question, ReviewItem, Template, TemplateSection } from '../core/template.ts';
import { changeTypes } from '../core/template.ts';
import { comma, type Locale, say, type Words } from '../core/words.ts';

/** Why a question is asked, what a good answer has, examples, which short answers are fine, and who reads it. */
export function questionGuide(question: Question, template: Template, locale: Locale): string {
  const { why, good, example } = question;
  const told = (label: Words, words: Words | undefined) => words && `**${say(label, locale)}** ${say(words, locale)}`;
  const shown = (label: Words, words: Words | undefined) =>
    words && `**${say(label, locale)}**\n\n${quoted(say(words, locale))}`;
  return [
    `### ${say(question.title, locale)}`,
    told(labels.why, why),
    told(labels.good, good),
    shown(labels.example, example.good),
    shown(labels.bad, example.bad),
    shortAnswers(question, locale),
    asked(question, locale),
    readers(question, template, locale),
    `\`${question.id}\``,
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** The questions of a section that are asked of this change now, answered or not. */
export function sectionGuide(section: TemplateSection, change: Change, given: Given, locale: Locale): string {
  const now = askedOf(change, given).filter(answer => answer.question.section === section.id);
  const later = section.questions.length - now.length;
  const lines = now.map(({ question, kind }) => `- ${kind === 'given' ? '✓' : '○'} ${say(question.title, locale)}`);
  return [
    `### ${say(section.title, locale)}`,
    say(now.length > 0 ? labels.section : labels.none, locale, { count: now.length, type: types[change.type] }),
    lines.join('\n'),
    later > 0 ? say(labels.later, locale, { count: later }) : undefined,
    `\`${section.id}\``,
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** Text as a quotation, so that its own headings, lists and tables stay what they are. */
export function quoted(text: string): string {
  return text
    .trim()
    .split('\n')
    .map(line => `> ${line}`.trimEnd())
    .join('\n');
}

function shortAnswers({ short, fineWhenNone }: Question, locale: Locale): string | undefined {
  const said = (Object.keys(polarities) as Polarity[]).flatMap(polarity => {
    const found = (Object.keys(bareWords) as (keyof typeof bareWords)[]).filter(word => short[word] === polarity);
    const joined = found.map(word => say(bareWords[word], locale)).join(comma[locale]);
    return found.length > 0 ? [say(polarities[polarity], locale, { words: joined })] : [];
  });
  if (fineWhenNone !== undefined) said.push(say(labels.whenNone, locale, { id: fineWhenNone }));
  return said.length === 0 ? undefined : `**${say(labels.short, locale)}** ${said.join(locale === 'en' ? ' ' : '')}`;
}

function asked({ asked: { of, from, when } }: Question, locale: Locale): string | undefined {
  const all = of.length === changeTypes.length && rank(from) === 0 && Object.keys(when).length === 0;
  if (all) return undefined;
  const names = of.map(type => {
    const condition = when[type];
    const name = say(types[type], locale);
    return condition && condition !== 'always' ? `${name} (${say(conditions[condition], locale)})` : name;
  });
  const whom = say(labels.of, locale, { types: names.join(comma[locale]) });
  return rank(from) === 0 ? whom : `${whom} ${say(labels.from, locale, { state: from })}`;
}

function readers({ review }: Question, template: Template, locale: Locale): string | undefined {
  const items = review.flatMap(id => template.review.find(item => item.id === id) ?? []);
  if (items.length === 0) return undefined;
  const line = (item: ReviewItem) => say(labels.item, locale, { layer: item.layer, title: item.title });
  return `**${say(labels.read, locale)}**\n${items.map(item => `- ${line(item)}`).join('\n')}`;
}

const labels = {
  why: { en: 'Why it is asked.', 'zh-cn': '为什么问。' },
  good: { en: 'A good answer has:', 'zh-cn': '好的回答：' },
  example: { en: 'For example', 'zh-cn': '示例' },
  bad: { en: 'This says too little', 'zh-cn': '这样写说明不了问题' },
  short: { en: 'Short answers:', 'zh-cn': '简短回答：' },
  whenNone: { en: '“none”: fine when the answer to `{id}` is none.', 'zh-cn': '`{id}` 的回答为“无”时，可答“无”。' },
  of: { en: 'Asked of: {types}.', 'zh-cn': '适用于：{types}。' },
  from: { en: 'From the state `{state}` on.', 'zh-cn': '从 `{state}` 状态起。' },
  read: { en: 'Read in review', 'zh-cn': '评审时查看' },
  item: { en: 'Layer {layer}: {title}', 'zh-cn': '第 {layer} 层：{title}' },
  section: { en: 'Asked of this {type} change now:', 'zh-cn': '本次{type}变更目前需要回答：' },
  none: {
    en: 'Nothing here is asked of this {type} change in its present state.',
    'zh-cn': '本次{type}变更在当前状态下，本节没有需要回答的问题。',
  },
  later: {
    en: '{count} more for other types, states or circumstances.',
    'zh-cn': '另有 {count} 个问题适用于其他类型、状态或情形。',
  },
} as const satisfies Record<string, Words>;

const bareWords = {
  no: { en: '“no”', 'zh-cn': '“否”' },
  yes: { en: '“yes”', 'zh-cn': '“是”' },
  na: { en: '“n/a”', 'zh-cn': '“不适用”' },
} as const satisfies Record<string, Words>;

const polarities: Readonly<Record<Polarity, Words>> = {
  fine: { en: '{words}: fine.', 'zh-cn': '{words}：可以。' },
  reason: { en: '{words}: with the reason.', 'zh-cn': '{words}：须说明原因。' },
  weak: { en: '{words}: says too little alone.', 'zh-cn': '{words}：单独写过于简单。' },
  unanswered: { en: '{words}: no answer here.', 'zh-cn': '{words}：等于没有回答。' },
};

const conditions = {
  always: { en: 'always', 'zh-cn': '始终' },
  impact: { en: 'when it has an impact', 'zh-cn': '有影响时' },
  'restricted-window': { en: 'in a restricted window', 'zh-cn': '处于受限窗口时' },
} as const satisfies Record<string, Words>;

const types = {
  standard: { en: 'standard', 'zh-cn': '标准' },
  normal: { en: 'normal', 'zh-cn': '普通' },
  emergency: { en: 'emergency', 'zh-cn': '紧急' },
} as const satisfies Record<string, Words>;
