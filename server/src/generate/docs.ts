// The pages of the rules and of the template, in English with the Chinese below. Everything on them comes from the rule's
// file and the template's data.

import type { AllowRule, Example, Rule } from '../core/rule.ts';
import { severityTable } from '../core/severity.ts';
import type { Question, Template } from '../core/template.ts';
import type { Locale, Words } from '../core/words.ts';
import { say } from '../core/words.ts';

type AnyRule = Rule | AllowRule;

const headings = {
  why: { en: 'Why', 'zh-cn': '为什么' },
  says: { en: 'What it says', 'zh-cn': '它会说什么' },
  bad: { en: 'Found', 'zh-cn': '会被指出' },
  good: { en: 'Silent', 'zh-cn': '不会被指出' },
  loud: { en: 'How loud', 'zh-cn': '提示级别' },
  allow: { en: 'Allow it', 'zh-cn': '允许例外' },
} as const satisfies Record<string, Words>;

const columns: readonly Words[] = [
  { en: 'draft', 'zh-cn': '草稿' },
  { en: 'review', 'zh-cn': '评审' },
  { en: 'approved, scheduled, implementing', 'zh-cn': '已批准、已排期、执行中' },
  { en: 'implemented, closed', 'zh-cn': '已实施、已关闭' },
  { en: 'emergency, written afterwards', 'zh-cn': '紧急变更，事后补写' },
  { en: '… more than 24 h afterwards', 'zh-cn': '……超过 24 小时' },
];

/** All pages under docs/ that are generated, by path. */
export function pages(rules: readonly AnyRule[], template: Template): readonly (readonly [string, string])[] {
  return [
    ['docs/rules/README.md', ruleIndex(rules)],
    ...rules.map(rule => [`docs/rules/${rule.id}.md`, rulePage(rule)] as const),
    ['docs/template.md', templatePage(template, 'en')],
    ['docs/template.zh-cn.md', templatePage(template, 'zh-cn')],
  ];
}

function ruleIndex(rules: readonly AnyRule[]): string {
  const rows = [...rules]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(rule => `| [\`${rule.id}\`](${rule.id}.md) | ${cell(rule.why.en)} | ${cell(rule.why['zh-cn'] ?? '')} |`);
  return page(
    '# Rules',
    `${rules.length} rules. Each name reads after the word *allow*: \`<!-- mcm-allow untested-rollback: reason -->\`. A team sets levels in \`.mcm.yaml\`: \`rules: { weak-answer: off }\`.`,
    ['| rule | why | 为什么 |', '| --- | --- | --- |', ...rows].join('\n'),
  );
}

function rulePage(rule: AnyRule): string {
  return page(`# ${rule.id}`, ...ruleBody(rule, 'en'), '---', ...ruleBody(rule, 'zh-cn'));
}

function ruleBody(rule: AnyRule, locale: Locale): readonly string[] {
  const title = (name: keyof typeof headings) => `## ${say(headings[name], locale)}`;
  const says = Object.values(rule.says).map(words => `- ${say(words, locale)}`);
  const shared = locale === 'en' ? [] : undefined;
  const examples = shared && [
    title('bad'),
    ...rule.examples.bad.map(exampleText),
    title('good'),
    ...rule.examples.good.map(exampleText),
  ];
  return [
    title('why'),
    say(rule.why, locale),
    title('says'),
    says.join('\n'),
    ...(examples ?? []),
    title('loud'),
    loudness(rule, locale),
    title('allow'),
    locale === 'en' ? `Above the block, the section or the whole document:` : '写在段落、章节或整篇文档之上：',
    fence(
      'markdown',
      `<!-- mcm-allow ${rule.id}: ${locale === 'en' ? 'why this is right here' : '此处可以例外的原因'} -->`,
    ),
    locale === 'en' ? 'For the whole team, in `.mcm.yaml`:' : '整个团队，写在 `.mcm.yaml` 里：',
    fence('yaml', `rules:\n  ${rule.id}: off`),
  ];
}

function loudness(rule: AnyRule, locale: Locale): string {
  const levels = severityTable[rule.severity] ?? [];
  const head = columns.map(words => say(words, locale));
  return [`| ${head.join(' | ')} |`, `|${' --- |'.repeat(head.length)}`, `| ${levels.join(' | ')} |`].join('\n');
}

function exampleText(example: Example): string {
  const { state, now, committed } = example;
  const notes = [
    state ? `state: ${state}` : '',
    now ? `now: ${now}` : '',
    committed ? `committed: document \`${committed.document}\`, review record \`${committed.record}\`` : '',
  ].filter(Boolean);
  const parts = [
    example.settings ? fence('yaml', `# .mcm.yaml\n${example.settings.trim()}`) : '',
    ...(example.others ?? []).map((front, n) => fence('yaml', `# other-${n + 1}.mcm.md\n${front.trim()}`)),
    example.record ? fence('yaml', `# example.mcm.review.yaml\n${example.record.trim()}`) : '',
    example.procedure ? fence('markdown', example.procedure.trim()) : '',
    example.front ? fence('yaml', example.front.replace(/^\n|\n$/g, '')) : '',
    example.text.trim() ? fence('markdown', example.text.replace(/^\n|\s+$/g, '')) : '',
    example.fixed ? `→ ${fence('markdown', example.fixed.replace(/^\n|\s+$/g, '')).replace(/^/, '\n\n')}` : '',
  ];
  return [...(notes.length > 0 ? [`*${notes.join(', ')}*`] : []), ...parts.filter(Boolean)].join('\n\n');
}

function templatePage(template: Template, locale: Locale): string {
  const other = locale === 'en' ? '[中文](template.zh-cn.md)' : '[English](template.md)';
  const intro =
    locale === 'en'
      ? `The questions of the built-in template, with what hover says of them. ${other}. To change them, see [your own template](your-template.md).`
      : `内置模板的全部问题，以及悬停时显示的说明。${other}。如需修改，参见[自定义模板](your-template.zh-cn.md)。`;
  const sections = template.sections.flatMap(section => [
    `## ${say(section.title, locale)}`,
    ...section.questions.flatMap(question => questionPart(question, template, locale)),
  ]);
  const review = template.review.map(
    item => `- **${say(item.title, locale)}** (\`${item.id}\`)${item.look ? `: ${say(item.look, locale)}` : ''}`,
  );
  const reviewTitle = locale === 'en' ? '## Review items' : '## 评审项';
  return page(locale === 'en' ? '# The template' : '# 模板', intro, ...sections, reviewTitle, review.join('\n'));
}

function questionPart(question: Question, template: Template, locale: Locale): readonly string[] {
  const label = (en: string, zh: string) => (locale === 'en' ? `**${en}**` : `**${zh}**`);
  const line = (name: string, words: Words | undefined) => (words ? [`${name} ${say(words, locale)}`] : []);
  const readers = question.review.map(id => {
    const item = template.review.find(one => one.id === id);
    return item ? say(item.title, locale) : id;
  });
  return [
    `### ${say(question.title, locale)}`,
    `\`${question.id}\` · ${question.asked.of.join(', ')}${question.asked.from === 'draft' ? '' : ` · ${locale === 'en' ? 'from' : '自'} \`${question.asked.from}\``}`,
    ...line(label('Why it is asked:', '为什么问：'), question.why),
    ...line(label('A good answer:', '好的回答：'), question.good),
    ...(question.example.good
      ? [label('For example:', '例如：'), fence('markdown', say(question.example.good, locale).trim())]
      : []),
    ...(question.example.bad
      ? [label('Not:', '不要：'), fence('markdown', say(question.example.bad, locale).trim())]
      : []),
    ...(readers.length > 0 ? [`${label('Read by:', '评审时阅读：')} ${readers.join(' · ')}`] : []),
  ];
}

function fence(language: string, text: string): string {
  const ticks = '`'.repeat(Math.max(3, ...[...text.matchAll(/`{3,}/g)].map(match => match[0].length + 1)));
  return `${ticks}${language}\n${text}\n${ticks}`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\s+/g, ' ');
}

function page(...parts: readonly string[]): string {
  return `<!-- (generated) by npm run generate -->\n\n${parts.filter(Boolean).join('\n\n')}\n`;
}
