// What may be typed in the Markdown of a change: missing headings, allows, levels of risk, people. Outside of these
// places it is silent, because nobody wants a list that opens in the middle of a sentence.

import { languageOf } from '../core/answers/insert.ts';
import { newChange } from '../core/answers/newChange.ts';
import { meaningOfValue, schemaAt } from '../core/fields/schemaTree.ts';
import { levels, riskTable } from '../core/said/riskTable.ts';
import { contains, type Source, type Span } from '../core/source.ts';
import { changeTypes } from '../core/template.ts';
import { say } from '../core/words.ts';
import type { Known } from '../neighbours.ts';
import { allowRules, rules } from '../rules/index.ts';
import { headings } from './completeHeadings.ts';
import { ruleGuide } from './hover.ts';
import { literal, type Proposal } from './proposal.ts';
import { questionGuide } from './questionGuide.ts';
import { levelGuide, levelName } from './riskGuide.ts';
import { findingsOf, type View } from './view.ts';

type ChangeView = View & { readonly kind: 'change' };

/** The line around an offset, before and behind it. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly behind: string;
}

export function completeMarkdown(view: ChangeView, offset: number, known: () => Known): readonly Proposal[] {
  const line = lineAround(view.source, offset);
  const hashes = /^(#{1,6})(?:[ \t].*)?$/.exec(line.before);
  if (hashes) return headings(view, (hashes[1] as string).length, line);
  const comment = /^(\s*)(<(?:!-{0,2}\s*)?(?:mcm[\w-]*)?)$/.exec(line.before);
  if (comment) return allows(view, { from: line.start + (comment[1] as string).length, to: offset }, line);
  return (
    ruleNames(view, line, offset) ??
    questionIds(view, line, offset) ??
    riskLevels(view, offset) ??
    people(line, offset, known)
  );
}

/** For an empty file: a document of each type, from the template. */
export function wholeDocuments({ source, given, reader }: ChangeView): readonly Proposal[] {
  const end = source.text.indexOf('\n');
  const at = { from: 0, to: end === -1 ? source.text.length : end };
  const types = schemaAt('frontMatter', ['type']) ?? {};
  return changeTypes.map(type => {
    const { text } = newChange({ title: '…', type, locale: reader.locale }, given);
    return {
      label: `mcm ${type}`,
      kind: 'heading',
      at,
      snippet: literal(text).replace('# …', '# $0'),
      filter: `--- mcm ${type}`,
      about: meaningOfValue(types, type, reader.locale),
    };
  });
}

/** Names of rules behind `mcm-allow`, in a comment of Markdown or YAML. */
export function ruleNames(view: View, line: Line, offset: number): readonly Proposal[] | undefined {
  const typed = /(?:<!--|^\s*#)\s*mcm-allow\s+(?:[\w-]+[ ,]+)*([\w-]*)$/.exec(line.before);
  if (!typed) return undefined;
  const at = {
    from: offset - (typed[1] as string).length,
    to: offset + (/^[\w-]*/.exec(line.behind)?.[0].length ?? 0),
  };
  const found = new Set(view.kind === 'change' ? foundBelow(view, offset) : []);
  const ids = [...rules, ...allowRules]
    .map(rule => rule.id)
    .sort((a, b) => Number(found.has(b)) - Number(found.has(a)));
  const colon = /^[\w-]*\s*[:,]/.test(line.behind) ? '' : ': $0';
  const close = colon && line.before.includes('<!--') && !line.behind.includes('-->') ? ' -->' : '';
  return ids.map(id => ({
    label: id,
    kind: 'name',
    at,
    snippet: `${id}${colon}${close}`,
    about: ruleGuide(id, view.reader.locale),
  }));
}

export function lineAround(of: Source, offset: number): Line {
  const start = of.text.lastIndexOf('\n', offset - 1) + 1;
  const next = of.text.indexOf('\n', offset);
  const end = next === -1 ? of.text.length : next;
  return { start, end, before: of.text.slice(start, offset), behind: of.text.slice(offset, end) };
}

/** `<` at the start of a line begins a comment of ours. */
function allows(view: ChangeView, typed: Span, line: Line): readonly Proposal[] {
  const at = { from: typed.from, to: /^-{0,2}>?$/.test(line.behind.trim()) ? line.end : typed.to };
  const found = [...new Set(foundBelow(view, typed.to))];
  return [
    ...found.map(rule => ({
      label: `<!-- mcm-allow ${rule} -->`,
      kind: 'comment' as const,
      at,
      snippet: `<!-- mcm-allow ${rule}: $1 -->`,
      about: ruleGuide(rule, view.reader.locale),
    })),
    {
      label: '<!-- mcm-allow … -->',
      kind: 'comment',
      at,
      snippet: '<!-- mcm-allow $1: $2 -->',
    },
    { label: '<!-- mcm: … -->', kind: 'comment', at, snippet: '<!-- mcm: $1 -->' },
  ];
}

/** The rules that find something between an offset and the end of the section that begins below it. */
function foundBelow(view: ChangeView, offset: number): readonly string[] {
  const below = view.change.document.markdown.headings.filter(heading => heading.whole.from >= offset);
  const end = below[1]?.whole.from ?? view.source.text.length;
  return findingsOf(view)
    .filter(one => one.at.from >= offset && one.at.from < end)
    .map(one => one.rule);
}

function questionIds({ change, reader }: ChangeView, line: Line, offset: number): readonly Proposal[] | undefined {
  const typed = /<!--\s*mcm:\s*([\w.-]*)$/.exec(line.before)?.[1];
  if (typed === undefined) return undefined;
  const at = { from: offset - typed.length, to: offset + (/^[\w.-]*/.exec(line.behind)?.[0].length ?? 0) };
  const close = line.behind.includes('-->') ? '' : ' -->';
  return change.template.questions.map(question => ({
    label: question.id,
    kind: 'name',
    at,
    snippet: `${question.id}${close}`,
    detail: say(question.title, reader.locale),
    about: questionGuide(question, change.template, reader.locale),
  }));
}

/** The levels, in a cell of the risk table where one belongs. */
function riskLevels({ change, reader }: ChangeView, offset: number): readonly Proposal[] | undefined {
  const cells = riskTable(change)?.rows.flatMap(row => [
    { column: 'likelihood' as const, cell: row.likelihood },
    { column: 'impact' as const, cell: row.impact },
  ]);
  const locale = languageOf(change);
  for (const { column, cell } of cells ?? []) {
    if (cell.kind === 'no-column' || !contains(cellSpan(change.source, cell.at), offset)) continue;
    const gap = change.source.text[cell.at.from - 1] === '|' ? ' ' : '';
    return levels.map(level => ({
      label: levelName(level, locale),
      kind: 'choice',
      at: cell.at,
      snippet: gap + levelName(level, locale),
      about: levelGuide(column, level, reader.locale),
    }));
  }
  return undefined;
}

/** A cell with the blanks around its words. */
function cellSpan({ text }: Source, { from, to }: Span): Span {
  let [left, right] = [from, to];
  while (text[left - 1] === ' ') left--;
  while (text[right] === ' ') right++;
  return { from: left, to: right };
}

/** People by their handles, behind an `@` that begins a word. */
function people(line: Line, offset: number, known: () => Known): readonly Proposal[] {
  const typed = /(?:^|[\s|(（、，,])(@[\w.-]*)$/.exec(line.before)?.[1];
  if (typed === undefined) return [];
  return known().people.map(name => ({
    label: name,
    kind: 'name',
    at: { from: offset - typed.length, to: offset },
    snippet: literal(name),
    filter: name.startsWith('@') ? name : `@${name}`,
  }));
}
