// The review checklist for reading in a terminal or a mail.

import type { ChecklistItem, Status } from '../core/review/checklist.ts';
import type { Evidence } from '../core/review/evidence.ts';
import { type Locale, say, type Words } from '../core/words.ts';
import { placed } from './checked.ts';
import { plain } from './formats/text.ts';
import type { ReviewView } from './review.ts';

/** The checklist as text. */
export function reviewText(view: ReviewView): string {
  const { title, id, path, type, state, checklist, record, locale } = view;
  const told = (words: Words, fills = {}) => say(words, locale, fills);
  const { answered, asked } = checklist.progress;
  const head = [
    plain([id, title].filter(Boolean).join('  ') || path),
    told(stateSays, { path, type, state, answered, asked }),
    record.fault ?? (record.exists ? told(recordSays, { path: record.path ?? '' }) : told(noRecordSays)),
  ];
  const layers = checklist.layers.map(({ title: name, done, items }) =>
    [`${say(name, locale)}  ${done}/${items.length}`, ...items.map(item => itemText(item, view))].join('\n\n'),
  );
  return `${[head.join('\n'), ...layers].join('\n\n')}\n`;
}

const boxes: Readonly<Record<Status, string>> = { open: '[ ]', ok: '[x]', concern: '[!]', 'n/a': '[-]', stale: '[~]' };

function itemText({ item, status, verdict, changed, evidence }: ChecklistItem, view: ReviewView): string {
  const { locale } = view;
  const lines = [`${boxes[status]} ${say(item.title, locale)}`];
  if (verdict) {
    const words = verdict.note ? verdictSays : bareSays;
    lines.push(
      `    ${plain(say(words, locale, { verdict: verdict.verdict, by: verdict.by, at: verdict.at, note: verdict.note ?? '' }))}`,
    );
  }
  if (changed.length > 0)
    lines.push(`    ${say(staleSays, locale, { names: changed.map(name => say(name, locale)).join(' · ') })}`);
  return [...lines, ...evidence.map(one => `    ${evidenceText(one, view, locale)}`)].join('\n');
}

function evidenceText(
  { kind, text, with: fills, detail, at }: Evidence,
  { source }: ReviewView,
  locale: Locale,
): string {
  const place = at ? say(lineSays, locale, { line: placed(source, at).line }) : '';
  const words = say(text, locale, fills);
  const shown = kind === 'quote' ? `“${words}”` : words;
  const more = detail ? ` (${say(detail, locale)})` : '';
  return plain(`${marks[kind]} ${place}${shown}${more}`);
}

const marks: Readonly<Record<Evidence['kind'], string>> = { gap: '!', quote: '>', fact: '=', nothing: '?' };

const stateSays = {
  en: '{path}: {type} change, {state}, {answered} of {asked} questions answered',
  'zh-cn': '{path}：{type} 变更，状态 {state}，已回答 {answered}/{asked} 个问题',
};
const recordSays = { en: 'Review record: {path}', 'zh-cn': '评审记录：{path}' };
const noRecordSays = { en: 'No review record yet.', 'zh-cn': '还没有评审记录。' };
const verdictSays = { en: '{verdict} by {by} at {at}: {note}', 'zh-cn': '{by} 于 {at} 的结论：{verdict}。{note}' };
const bareSays = { en: '{verdict} by {by} at {at}', 'zh-cn': '{by} 于 {at} 的结论：{verdict}' };
const staleSays = { en: 'Out of date, changed since: {names}', 'zh-cn': '已过期，此后有改动：{names}' };
const lineSays = { en: 'line {line}: ', 'zh-cn': '第 {line} 行：' };
