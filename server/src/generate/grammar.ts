// The grammars that colour the template's questions, placeholders in their answers, and allows. They are injected into all
// Markdown, so they look only for what nobody writes by chance: a question in the template's words, an `mcm-…` comment.

import type { Template } from '../core/template.ts';

/** Both grammars, by path. */
export function grammars(template: Template): readonly (readonly [string, string])[] {
  return [
    ['syntaxes/mcm.questions.tmLanguage.json', written(questions(template))],
    ['syntaxes/mcm.answers.tmLanguage.json', written(answers)],
  ];
}

function written(grammar: object): string {
  return `${JSON.stringify(grammar, null, 2)}\n`;
}

// Ignoring all case and naming all letters (`(?i)`, `\p{L}`) would be more exact, but takes the editor 230 ms to compile
// instead of 2; and when the first line takes that long, the editor gives up on it, and so on the front matter.
const gap = '\\W+';
const number = '(?:[Qq]? ?\\d+(?:\\.\\d+)*[.):、]? +|[(（]?(?:\\d+|[一二三四五六七八九十]+)[)）、.] *)?';

/** A question's title as a pattern: punctuation, numbering and the case of first letters do not matter. */
function titlePattern(title: string): string {
  const words = title
    .normalize('NFKC')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  return words
    .map(word => word.replace(/^[a-z]/i, first => `[${first.toUpperCase()}${first.toLowerCase()}]`))
    .join(gap);
}

/** Only questions that stand as a heading of their own and are sentences: anybody may head a text with "What are the steps?" */
function titles(template: Template): readonly string[] {
  return template.questions
    .filter(({ place }) => place === 'heading')
    .flatMap(({ title }) => [title.en, title['zh-cn']])
    .filter((title): title is string => title !== undefined)
    .map(titlePattern);
}

// Colours as Markdown's own headings do, and one scope more on the title.
const heading = [1, 2, 3, 4, 5, 6].map(level => ({
  name: `heading.${level}.markdown`,
  match: `(?<!#)(#{${level}})[ \\t]+(.*?)(?:[ \\t]+(#+))?[ \\t]*$`,
  captures: {
    1: { name: 'punctuation.definition.heading.markdown' },
    2: { name: 'entity.name.section.markdown support.type.question.mcm' },
    3: { name: 'punctuation.definition.heading.markdown' },
  },
}));

const allow = {
  name: 'comment.block.html',
  match: '(<!--)\\s*(mcm-allow)\\b\\s*([^:：>]*?)\\s*(?:[:：](.*?))?(-->)',
  captures: {
    1: { name: 'punctuation.definition.comment.html' },
    2: { name: 'keyword.control.allow.mcm' },
    3: { name: 'entity.name.tag.rule.mcm' },
    4: { name: 'string.unquoted.reason.mcm' },
    5: { name: 'punctuation.definition.comment.html' },
  },
};

const marker = {
  name: 'comment.block.html',
  match: '(<!--)\\s*(mcm)(:)\\s*([a-z0-9.-]+)\\s*(-->)',
  captures: {
    1: { name: 'punctuation.definition.comment.html' },
    2: { name: 'keyword.control.question.mcm' },
    4: { name: 'support.type.question.mcm' },
    5: { name: 'punctuation.definition.comment.html' },
  },
};

function questions(template: Template): object {
  return {
    $comment: '(generated)',
    scopeName: 'mcm.questions',
    // A question opens its answer; inside an answer the next grammar is at work.
    injectionSelector: 'L:text.html.markdown -meta.answer.mcm -markup.fenced_code -markup.raw -meta.embedded',
    patterns: [
      {
        name: 'meta.answer.mcm',
        begin: `^ {0,3}#{1,6}[ \\t]+[*_]*${number}[*_]*(?:${titles(template).join('|')})\\W*$`,
        beginCaptures: { 0: { name: 'markup.heading.markdown', patterns: heading } },
        end: '(?=^ {0,3}#{1,6}[ \\t])',
        patterns: [{ include: 'text.html.markdown#block' }],
      },
      allow,
      marker,
    ],
  };
}

const answers = {
  $comment: '(generated)',
  scopeName: 'mcm.answers',
  injectionSelector:
    'L:meta.answer.mcm -markup.heading -markup.fenced_code -markup.raw -markup.inline.raw -markup.quote -comment -meta.link',
  patterns: [
    allow,
    marker,
    {
      name: 'constant.language.placeholder.mcm',
      match: [
        '(?<!\\w)(?<![-/.#])(?:TBD|TBC|TBA|TODO|FIXME|XXX+)(?!\\w)(?![-/])',
        '(?:待定|待补充|待确认|待填写?|后补)(?!\\w)',
        '(?<!\\S)\\?{3,}(?!\\S)',
      ].join('|'),
    },
  ],
};
