// `mcm explain`: why a rule or a question exists, what is good and what is not.

import type { AllowRule, Example, Rule } from '../core/rule.ts';
import { severityTable } from '../core/severity.ts';
import { meaningOf, type Question, questionOf, type Template } from '../core/template.ts';
import { nearest } from '../core/text/similar.ts';
import { type Locale, say, type Words } from '../core/words.ts';
import { allowRules, rules } from '../rules/index.ts';
import type { Command } from './command.ts';
import { configOption, langOption } from './options.ts';
import { teamFor } from './team.ts';
import { misuse } from './tell.ts';

const all: readonly (Rule | AllowRule)[] = [...rules, ...allowRules];

export const explain: Command = {
  name: 'explain',
  usage: '[RULE|QUESTION]',
  says: { en: 'Say why a rule or a question exists, with examples', 'zh-cn': '解释规则或问题的由来，附示例' },
  more: {
    en: 'A question is named by its id or by its heading. Without a name all rules and questions are listed.',
    'zh-cn': '问题可以写编号，也可以写标题。不写名称则列出全部规则和问题。',
  },
  options: [configOption, langOption],
  examples: ['mcm explain untested-rollback', 'mcm explain rollback.verified', 'mcm explain'],
  run(texts, options, shell, locale) {
    const team = teamFor([], options, shell, locale);
    if (!team) return 2;
    const template = team.template(undefined);
    const name = texts.join(' ').trim();
    if (name === '') {
      shell.out(listOf(template, locale));
      return 0;
    }
    const rule = all.find(one => one.id === name.toLowerCase());
    const meaning = meaningOf(template, name);
    const question = questionOf(template, name) ?? (meaning?.kind === 'question' ? meaning.question : undefined);
    if (rule) shell.out(ruleText(rule, locale));
    else if (question) shell.out(questionText(question, template, locale));
    else {
      const meant = nearest(name, [...all.map(one => one.id), ...template.questions.map(one => one.id)]);
      return misuse(shell, locale, meant ? meantSays : unknownSays, { name, meant: meant ?? '' });
    }
    return 0;
  },
};

function listOf(template: Template, locale: Locale): string {
  const ruleLines = all.map(one => `  ${one.id}`).sort();
  const questionLines = template.questions.map(one => `  ${one.id.padEnd(26)} ${say(one.title, locale)}`);
  return `${say(labels.rules, locale)}\n${ruleLines.join('\n')}\n\n${say(labels.questions, locale)}\n${questionLines.join('\n')}\n`;
}

/** All about a rule. */
export function ruleText(rule: Rule | AllowRule, locale: Locale): string {
  const levels = severityTable[rule.severity] ?? [];
  const loud = columns.map((words, n) => `  ${say(words, locale)}: ${levels[n] ?? 'off'}`);
  return paragraphs([
    rule.id,
    say(rule.why, locale),
    part(
      labels.says,
      locale,
      Object.values(rule.says)
        .map(words => `- ${say(words, locale)}`)
        .join('\n'),
    ),
    part(labels.found, locale, rule.examples.bad.map(exampleText).join('\n\n')),
    part(labels.silent, locale, rule.examples.good.map(exampleText).join('\n\n')),
    `${say(labels.loud, locale)}\n${loud.join('\n')}`,
    part(labels.allow, locale, `<!-- mcm-allow ${rule.id}: ${say(labels.reason, locale)} -->`),
  ]);
}

function exampleText({ text, front, settings }: Example): string {
  const parts = [settings && `# .mcm.yaml\n${settings.trim()}`, front && `---\n${front.trim()}\n---`, text.trim()];
  return parts.filter(Boolean).join('\n\n');
}

function questionText(question: Question, template: Template, locale: Locale): string {
  const section = template.sections.find(one => one.id === question.section);
  const { of, from } = question.asked;
  const read = template.review.filter(item => question.review.includes(item.id));
  const words = (title: Words, text: Words | undefined) => (text ? part(title, locale, say(text, locale)) : '');
  return paragraphs([
    `${question.id}\n${say(question.title, locale)}`,
    say(from === 'draft' ? labels.asked : labels.askedFrom, locale, {
      section: section?.title ?? '',
      of: of.join(', '),
      from,
    }),
    words(labels.why, question.why),
    words(labels.goodAnswer, question.good),
    words(labels.forExample, question.example.good),
    words(labels.notLike, question.example.bad),
    read.length > 0 ? part(labels.readBy, locale, read.map(item => `- ${say(item.title, locale)}`).join('\n')) : '',
  ]);
}

function part(title: Words, locale: Locale, text: string): string {
  return text.trim() === '' ? '' : `${say(title, locale)}\n${text.trim().replace(/^(?=.)/gm, '  ')}`;
}

function paragraphs(parts: readonly string[]): string {
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

const columns: readonly Words[] = [
  { en: 'draft', 'zh-cn': '草稿' },
  { en: 'review', 'zh-cn': '评审中' },
  { en: 'approved to implementing', 'zh-cn': '已批准至执行中' },
  { en: 'implemented, closed', 'zh-cn': '已实施、已关闭' },
  { en: 'emergency, written afterwards', 'zh-cn': '紧急变更，事后补写' },
  { en: 'the same, more than 24 h afterwards', 'zh-cn': '同上，超过 24 小时' },
];

const labels = {
  rules: { en: 'Rules:', 'zh-cn': '规则：' },
  questions: { en: 'Questions:', 'zh-cn': '问题：' },
  says: { en: 'It says:', 'zh-cn': '提示内容：' },
  found: { en: 'Found:', 'zh-cn': '会指出：' },
  silent: { en: 'Silent:', 'zh-cn': '不会指出：' },
  loud: { en: 'How loud, by state:', 'zh-cn': '各状态下的级别：' },
  allow: {
    en: 'To allow it, above the block, the section or the document:',
    'zh-cn': '如需豁免，写在段落、章节或文档之上：',
  },
  reason: { en: 'why this is right here', 'zh-cn': '此处可以例外的原因' },
  asked: { en: 'Section “{section}”, asked of {of} changes.', 'zh-cn': '属于“{section}”，适用于 {of} 变更。' },
  askedFrom: {
    en: 'Section “{section}”, asked of {of} changes from “{from}” on.',
    'zh-cn': '属于“{section}”，适用于 {of} 变更，自“{from}”状态起。',
  },
  why: { en: 'Why it is asked:', 'zh-cn': '为什么问：' },
  goodAnswer: { en: 'A good answer has:', 'zh-cn': '好的回答包含：' },
  forExample: { en: 'For example:', 'zh-cn': '例如：' },
  notLike: { en: 'Not:', 'zh-cn': '不要这样：' },
  readBy: { en: 'Reviewers read it for:', 'zh-cn': '评审时用于：' },
} as const satisfies Record<string, Words>;

const unknownSays = {
  en: 'There is no rule and no question “{name}”. “mcm explain” lists them.',
  'zh-cn': '没有名为“{name}”的规则或问题。“mcm explain”列出全部名称。',
};
const meantSays = {
  en: 'There is no rule and no question “{name}”. Did you mean “{meant}”?',
  'zh-cn': '没有名为“{name}”的规则或问题，是不是“{meant}”？',
};
