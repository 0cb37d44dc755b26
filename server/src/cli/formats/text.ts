// Findings for people: place, level, message and rule on one line, the text with the place marked below it.

import type { Severity } from '../../core/severity.ts';
import { lineEnd, lineStarts, type Source } from '../../core/source.ts';
import { type Locale, say } from '../../core/words.ts';
import { type Checked, type Found, type Report, severities } from '../checked.ts';

/** The report as text, in colours or not. */
export function asText({ documents, teamFiles, locale }: Report, coloured: boolean): string {
  const files = [...teamFiles, ...documents].filter(one => one.findings.length > 0);
  const blocks = files.flatMap(one => one.findings.map(finding => block(one.path, one.source, finding, coloured)));
  return [...blocks, `${summary(documents, locale)}\n`].join('\n');
}

function block(path: string, source: Source, finding: Found, coloured: boolean): string {
  const { line, column, severity, message, rule } = finding;
  const paint = (code: string, text: string) => (coloured ? `\u001b[${code}m${text}\u001b[0m` : text);
  const head = `${plain(path)}:${line}:${column}: ${paint(colours[severity], severity)}: ${plain(message)} ${paint('2', `[${rule}]`)}`;
  const { text, from, to } = excerpt(source, finding);
  const number = String(line).padStart(5);
  const marks = ' '.repeat(width(text.slice(0, from))) + '^'.repeat(Math.max(1, width(text.slice(from, to))));
  const shown =
    text.trim() === ''
      ? []
      : [`${paint('2', `${number} |`)} ${text}`, `${paint('2', '      |')} ${paint(colours[severity], marks)}`];
  return [head, ...shown, ''].join('\n');
}

const colours: Readonly<Record<Severity, string>> = { error: '31', warning: '33', information: '36', hint: '2' };
const WIDTH = 120;

/** The line of a finding, of a very long one the part around the place. */
function excerpt(source: Source, { line, column, endColumn }: Found): { text: string; from: number; to: number } {
  const start = lineStarts(source)[line - 1] ?? 0;
  const whole = plain(source.text.slice(start, lineEnd(source, line - 1)));
  const [from, to] = [column - 1, Math.max(column - 1, endColumn - 1)];
  if (whole.length <= WIDTH) return { text: whole, from, to };
  const left = from < WIDTH - 20 ? 0 : from - 40;
  const cut = whole.slice(left, left + WIDTH);
  const [before, after] = [left > 0 ? '…' : '', left + WIDTH < whole.length ? '…' : ''];
  const shift = before.length - left;
  return { text: before + cut + after, from: from + shift, to: Math.min(to + shift, before.length + cut.length) };
}

/** Text that cannot do anything to a terminal: no control characters, no change of direction. Same length. */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, ' ');
}

/** Columns that a text takes on a terminal. */
export function width(text: string): number {
  let columns = 0;
  for (const character of text) columns += /^\p{M}|^\u200d/u.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return columns;
}

const wide =
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]|^\p{Emoji_Presentation}/u;

/** `3 documents: 1 error, 2 warnings`. */
function summary(documents: readonly Checked[], locale: Locale): string {
  const all = documents.flatMap(one => one.findings);
  const counts = severities.map(severity => all.filter(one => one.severity === severity).length);
  const parts = severities.flatMap((severity, n) => (counts[n] ? [counted(counts[n], severity, locale)] : []));
  const subject = counted(documents.length, 'document', locale);
  if (locale === 'zh-cn') return `${subject}：${parts.length > 0 ? parts.join('，') : '没有发现问题'}`;
  return `${subject}: ${parts.length > 0 ? parts.join(', ') : 'no findings'}`;
}

function counted(count: number, of: Severity | 'document', locale: Locale): string {
  const [one, many, zh] = nouns[of];
  return say({ en: `{count} ${count === 1 ? one : many}`, 'zh-cn': `{count} ${zh}` }, locale, { count });
}

const nouns: Readonly<Record<Severity | 'document', readonly [string, string, string]>> = {
  document: ['document', 'documents', '个文档'],
  error: ['error', 'errors', '个错误'],
  warning: ['warning', 'warnings', '个警告'],
  information: ['note', 'notes', '条信息'],
  hint: ['hint', 'hints', '条提示'],
};
