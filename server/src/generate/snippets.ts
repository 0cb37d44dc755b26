// The snippets, made from the template: whole documents, sections, answers that have a form, front matter, an allow.
// One file for each language; `include` keeps them out of every other Markdown file.

import type { ChangeType, Question, Template, TemplateSection } from '../core/template.ts';
import { changeTypes } from '../core/template.ts';
import type { Locale } from '../core/words.ts';
import { say } from '../core/words.ts';

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
  readonly include: readonly string[];
}

/** The snippet files, by path. */
export function snippets(template: Template): readonly (readonly [string, string])[] {
  return (['en', 'zh-cn'] as const).map(locale => [
    `snippets/mcm.${locale}.code-snippets`,
    `// (generated)\n${JSON.stringify(Object.fromEntries(all(template, locale)), null, 2)}\n`,
  ]);
}

function all(template: Template, locale: Locale): readonly (readonly [string, Snippet])[] {
  const forms = template.questions.filter(({ skeleton }) => skeleton !== undefined);
  const says = words[locale];
  return [
    ...changeTypes.map(type => snippet(says.whole(type), type, locale, document(template, type, locale))),
    snippet(says.front, 'front-matter', locale, frontMatter(undefined)),
    ...template.sections.map(section =>
      snippet(
        say(section.title, locale),
        section.id,
        locale,
        sectionText(template, section, section.questions, locale),
      ),
    ),
    ...forms.map(question => snippet(say(question.title, locale), question.id, locale, form(question, locale))),
    snippet(says.allow, 'allow', locale, `<!-- mcm-allow \${1:rule}: \${2:${says.reason}} -->\n`),
  ];
}

const words = {
  en: {
    whole: (type: ChangeType) => `Whole document: ${type} change`,
    front: 'Front matter',
    allow: 'Allow a finding, with the reason',
    reason: 'why it is fine here',
    title: 'Title',
    levels: ['?', 'Low', 'Medium', 'High', 'Critical'],
  },
  'zh-cn': {
    whole: (type: ChangeType) =>
      `完整文档：${{ standard: '标准变更', normal: '普通变更', emergency: '紧急变更' }[type]}`,
    front: '文档头（front matter）',
    allow: '允许某条检查结果，并说明理由',
    reason: '为什么这里没问题',
    title: '标题',
    levels: ['?', '低', '中', '高', '极高'],
  },
} as const;

/** `mcm-risk` in English, `mcm-zh-risk` in Chinese: both are offered, whoever types `mcm-`. */
function snippet(description: string, id: string, locale: Locale, body: string): readonly [string, Snippet] {
  const prefix = `mcm-${locale === 'en' ? '' : 'zh-'}${id.replaceAll('.', '-')}`;
  return [`${prefix}`, { prefix, description, body: numbered(body).trimEnd().split('\n'), include: ['*.mcm.md'] }];
}

// Texts are built with `${?}` for a place to be filled in, because only a whole body knows its numbers.
const place = '$' + '{?}';

function numbered(body: string): string {
  let count = 0;
  return body.replace(/\$\{\?/g, () => `\${${++count}`).replace(/\$\{(\d+)\}/g, '$$$1');
}

function document(template: Template, type: ChangeType, locale: Locale): string {
  const parts = template.sections.flatMap(section => {
    const questions = section.questions.filter(question => asksAtFirst(question, type));
    return questions.length > 0 ? [sectionText(template, section, questions, locale)] : [];
  });
  return [`${frontMatter(type)}\n# \${?:${words[locale].title}}\n`, ...parts].join('\n');
}

/** What is asked of every draft of a type; what depends on the calendar comes when it is asked. */
function asksAtFirst({ asked: { of, from, when } }: Question, type: ChangeType): boolean {
  return of.includes(type) && from === 'draft' && when[type] !== 'restricted-window';
}

function sectionText(
  template: Template,
  section: TemplateSection,
  questions: readonly Question[],
  locale: Locale,
): string {
  const parts = questions.map(question => {
    const heading = `${'#'.repeat(template.levels.question)} ${text(say(question.title, locale))}\n\n`;
    return `${question.place === 'section' ? '' : heading}${form(question, locale)}\n`;
  });
  return `${'#'.repeat(template.levels.section)} ${text(say(section.title, locale))}\n\n${parts.join('\n')}`;
}

/** The form of an answer with places to fill in: its empty cells and items; one place where it has none. */
function form({ skeleton }: Question, locale: Locale): string {
  if (!skeleton) return place;
  const lines = say(skeleton, locale).trimEnd().split('\n');
  const head = cells(lines[0] ?? '');
  return lines
    .map((line, index) => {
      if (line.startsWith('|') && index > 1)
        return `| ${cells(line)
          .map((cell, i) => filled(cell, head[i], locale))
          .join(' | ')} |`;
      const item = text(line.trimEnd());
      return line.startsWith('|') || /\p{L}/u.test(line) ? item : `${item} ${place}`;
    })
    .join('\n');
}

function filled(cell: string, head: string | undefined, locale: Locale): string {
  if (cell !== '') return text(cell);
  const levels = /^(likelihood|impact|可能性|影响)$/i.test(head ?? '') ? `|${words[locale].levels.join(',')}|` : '';
  return `\${?${levels}}`;
}

function cells(row: string): readonly string[] {
  return row
    .split('|')
    .slice(1, -1)
    .map(cell => cell.trim());
}

/** No date is proposed: one that is made up would look like an answer. */
function frontMatter(type: ChangeType | undefined): string {
  return `---
mcm: 1
id: \${?}
type: ${type ?? `\${?|${['normal', 'standard', 'emergency'].join(',')}|}`}
state: draft
owner: \${?}
executors: [\${?}]
services: [\${?}]
environment: \${?:production}
delivery: \${?|manual,cd|}
schedule:
  start: \${?}
  end: \${?}
  timezone: \${?}
reviewers:
  layer1: [\${?}]
  layer2: [\${?}]
---
`;
}

/** Plain text inside a snippet. */
function text(plain: string): string {
  return plain.replace(/[\\$}]/g, '\\$&');
}
