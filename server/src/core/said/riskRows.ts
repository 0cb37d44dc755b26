// The risk table that a document without one is offered: a row for each scenario and service it already names. The
// levels stay choices and the mitigation stays empty, because only the author knows them.

import { languageOf } from '../answers/insert.ts';
import type { Answer, Change } from '../change.ts';
import { listOf } from '../fields/fields.ts';
import type { Locale } from '../words.ts';

/** The table as a snippet, ending with a line end. `taken` are texts of risks, say of a list that becomes the table. */
export function riskTableSnippet(change: Change, taken: readonly string[] = []): string {
  const locale = languageOf(change);
  const risks = proposed(change, taken, locale);
  const rows = (risks.length > 0 ? risks : [undefined]).map((risk, i) => {
    const stop = i * 3 + 1;
    const levels = choices[locale];
    // Without a proposal the risk itself is the first stop.
    if (risk === undefined) return `| $1 | \${2|${levels}|} | \${3|${levels}|} | $4 |`;
    return `| ${inCell(risk)} | \${${stop}|${levels}|} | \${${stop + 1}|${levels}|} | $${stop + 2} |`;
  });
  return `${[heads[locale], '| --- | --- | --- | --- |', ...rows].join('\n')}\n`;
}

const heads: Readonly<Record<Locale, string>> = {
  en: '| Risk | Likelihood | Impact | Mitigation |',
  'zh-cn': '| 风险 | 可能性 | 影响 | 缓解措施 |',
};
const choices: Readonly<Record<Locale, string>> = { en: 'Low,Medium,High', 'zh-cn': '低,中,高' };
const MOST = 5;

function proposed(change: Change, taken: readonly string[], locale: Locale): readonly string[] {
  const scenarios = [...taken, ...change.answers.filter(isScenarios).flatMap(points)].flatMap(short);
  const risks = scenarios.slice(0, MOST);
  const services = listOf(change.fields.services).map(({ text }) => text);
  for (const service of services) {
    if (risks.length >= MOST || risks.some(risk => risk.toLowerCase().includes(service.toLowerCase()))) continue;
    risks.push(locale === 'en' ? `${service} fails or slows down` : `${service} 不可用或变慢`);
  }
  return [...new Set(risks)];
}

function isScenarios({ question, kind }: Answer): boolean {
  return kind === 'given' && question.checks.includes('denial-instead-of-scenario');
}

/** The items of an answer, or its sentences where it has no list. */
export function points(answer: Answer): readonly string[] {
  return answer.blocks.flatMap(({ block }) => {
    if (block.kind === 'list') {
      return block.items.filter(item => item.depth === 0).map(item => block.text.slice(item.words.from, item.words.to));
    }
    if (block.kind === 'table') return block.tables.flatMap(table => table.rows.map(row => rowWords(row.cells)));
    return block.kind === 'paragraph' ? block.text.split(/(?<=[.!?])\s+(?=\p{Lu})|(?<=[。！？；])/u) : [];
  });
}

function rowWords(cells: readonly { readonly text: string }[]): string {
  return cells.find(cell => /\p{L}{2}/u.test(cell.text))?.text ?? '';
}

/** The cause at the head of a scenario: "If the promotion stops half way, no host …" is "The promotion stops half way". */
function short(text: string): readonly string[] {
  const flat = text
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*|__/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const label = flat.replace(/^(?:[SC]?\d+|[（(]\d+[)）]|scenario \d+|场景[\d一二三四五六]+)\s*[.:：、)]\s*/i, '');
  const cause = label.replace(/^(?:if|when|in case|should)\s+|^(?:如果|若|一旦|当|假如)/i, '');
  const head = (/^(.{6,90}?)(?:[:;,.](?=\s|$)|[，。：；])/u.exec(cause)?.[1] ?? cause).trim();
  if (!/\p{L}{2}/u.test(head) || head.length > 90) return [];
  return [head.charAt(0).toUpperCase() + head.slice(1)];
}

/** A text inside a table cell of a snippet. */
function inCell(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/[\\$}]/g, '\\$&');
}
