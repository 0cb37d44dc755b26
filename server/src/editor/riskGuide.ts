// What a person is told about the columns of the risk table and the levels in them.

import type { Change } from '../core/change.ts';
import { riskBasis, riskWords } from '../core/said/riskLevel.ts';
import { type Column, type Level, levels, riskTable } from '../core/said/riskTable.ts';
import { contains, type Span } from '../core/source.ts';
import { type Locale, say, type Words } from '../core/words.ts';

/** About the column heading or the level at an offset, with its place. */
export function riskGuide(change: Change, offset: number, locale: Locale): { text: string; at: Span } | undefined {
  const table = riskTable(change);
  if (!table || !contains(table.at, offset)) return undefined;
  for (const [column, at] of Object.entries(table.columns) as [Column, Span][]) {
    if (contains(at, offset)) return { text: withRisk(columnGuide(column, locale), change, locale), at };
  }
  for (const { likelihood, impact } of table.rows) {
    if (likelihood.kind === 'level' && contains(likelihood.at, offset)) {
      return { text: levelGuide('likelihood', likelihood.level, locale), at: likelihood.at };
    }
    if (impact.kind === 'level' && contains(impact.at, offset)) {
      return { text: levelGuide('impact', impact.level, locale), at: impact.at };
    }
  }
  return undefined;
}

/** A text with the level of the whole above it, where one is known. */
export function withRisk(text: string, change: Change, locale: Locale): string {
  const basis = riskBasis(change);
  return basis ? `**${inMarkdown(say(riskWords(basis), locale))}**\n\n${text}` : text;
}

/** The author's words in a hover are shown as they are, not as Markdown. */
function inMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>|#~]/g, '\\$&');
}

/** What belongs into a column; its levels where it has some. */
export function columnGuide(column: Column, locale: Locale): string {
  const about = say(columns[column], locale);
  if (column !== 'likelihood' && column !== 'impact') return about;
  const lines = levels.map(level => `- **${levelName(level, locale)}**: ${say(meanings[column][level], locale)}`);
  return `${about}\n\n${lines.join('\n')}`;
}

export function levelGuide(column: 'likelihood' | 'impact', level: Level, locale: Locale): string {
  return `**${levelName(level, locale)}** ${say(meanings[column][level], locale)}`;
}

/** A level as it is written into a table. */
export function levelName(level: Level, locale: Locale): string {
  return say(names[level], locale);
}

const names: Readonly<Record<Level, Words>> = {
  low: { en: 'Low', 'zh-cn': '低' },
  medium: { en: 'Medium', 'zh-cn': '中' },
  high: { en: 'High', 'zh-cn': '高' },
  critical: { en: 'Critical', 'zh-cn': '极高' },
};

const columns: Readonly<Record<Column, Words>> = {
  risk: {
    en: 'One thing that could go wrong, as somebody would notice it. One row for each.',
    'zh-cn': '一件可能出错的事，写成旁人能察觉到的样子。每个风险一行。',
  },
  likelihood: {
    en: 'How likely it is that this happens during the change.',
    'zh-cn': '变更过程中发生的可能性有多大。',
  },
  impact: {
    en: 'How bad it would be before anything is done about it.',
    'zh-cn': '在采取任何措施之前，后果有多严重。',
  },
  level: { en: 'How bad the row is as a whole.', 'zh-cn': '该风险的总体级别。' },
  mitigation: {
    en: 'What makes it less likely or less bad, as a step that really occurs in the runbook. A high row never stands without one.',
    'zh-cn': '如何降低可能性或后果，且操作手册中确实有这一步。级别高的风险必须有措施。',
  },
};

const meanings: Readonly<Record<'likelihood' | 'impact', Readonly<Record<Level, Words>>>> = {
  likelihood: {
    low: { en: 'Not expected; it would surprise the team.', 'zh-cn': '预计不会发生，发生了会让人意外。' },
    medium: { en: 'It has happened before, or a rehearsal showed it.', 'zh-cn': '以前发生过，或演练中出现过。' },
    high: { en: 'More likely than not.', 'zh-cn': '多半会发生。' },
    critical: { en: 'Almost certain; plan for it as a step.', 'zh-cn': '几乎必然，应当作为步骤来安排。' },
  },
  impact: {
    low: { en: 'Only the team notices, and it is quickly undone.', 'zh-cn': '只有团队自己察觉，可以很快撤回。' },
    medium: { en: 'Users could notice; the way back is tried.', 'zh-cn': '用户可能有感知，回滚已验证。' },
    high: {
      en: 'Customers or data would be hurt, or the way back is slow.',
      'zh-cn': '会影响客户或数据，或者回滚很慢。',
    },
    critical: { en: 'The business stops, or data is lost for good.', 'zh-cn': '业务中断，或数据永久丢失。' },
  },
};
