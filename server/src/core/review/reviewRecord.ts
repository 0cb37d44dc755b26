// The review record beside a change: who concluded what about which review item, as a value, and the edit that adds a
// verdict. What a person wrote into the file by hand is never overwritten.

import { type Fault, faultsOf } from '../fields/schemas.ts';
import { apply } from '../fix.ts';
import { memoText } from '../memo.ts';
import type { Edit } from '../rule.ts';
import { type Data, plain, yaml } from '../text/frontMatter.ts';
import { appended } from '../text/yamlText.ts';
import type { Fills, Words } from '../words.ts';

export type VerdictKind = 'ok' | 'concern' | 'n/a';

/** What one person concluded about one review item. */
export interface Verdict {
  readonly verdict: VerdictKind;
  readonly note?: string;
  readonly by: string;
  /** ISO 8601 with its offset. */
  readonly at: string;
  /** Fingerprint of each answer and field that was read; undefined in a record that does not say. */
  readonly read?: Readonly<Record<string, string>>;
}

export interface ReviewRecord {
  /** All verdicts of an item, oldest first; the last one counts. */
  readonly items: ReadonlyMap<string, readonly Verdict[]>;
  /** Why the record cannot be relied on, as one sentence; undefined when it can. */
  readonly fault: Refusal | undefined;
}

/** Why a record is left as it is. */
export interface Refusal {
  readonly says: Words;
  readonly with: Fills;
}

export type Written =
  | { readonly kind: 'edits'; readonly edits: readonly Edit[] }
  | ({ readonly kind: 'refused' } & Refusal);

/** No record: nobody has reviewed anything yet. */
export const noRecord: ReviewRecord = { items: new Map(), fault: undefined };

/** Reads a record's text. Never fails: what cannot be relied on is said in `fault`, and well-formed verdicts still count. */
export const readRecord = memoText((text: string): ReviewRecord => {
  const { data, faults } = yaml(text);
  const broken = conflict.test(text)
    ? refusal('conflict')
    : faults[0] && refusal('yaml', lineOf(text, faults[0].at.from));
  if (broken) return { items: new Map(), fault: broken };
  if (isBlank(data)) return noRecord;
  const wrong = faultsIn(data)[0];
  return { items: itemsOf(data), fault: wrong && formRefusal(wrong, text) };
}, 64);

/** The verdict on an item that counts. */
export function latest(record: ReviewRecord, item: string): Verdict | undefined {
  return record.items.get(item)?.at(-1);
}

/** Uri or path of the record that belongs to a document: `NAME.mcm.review.yaml` beside `NAME.mcm.md`. */
export function recordOf(document: string): string {
  return `${document.replace(/(?:\.mcm)?\.(?:md|markdown)$/i, '')}.mcm.review.yaml`;
}

/** Uri or path of the document that a record belongs to; undefined when the name is no record's. */
export function documentOf(record: string): string | undefined {
  return /\.mcm\.review\.ya?ml$/i.test(record) ? record.replace(/\.review\.ya?ml$/i, '.md') : undefined;
}

/**
 * The edits that add a verdict to a record, against `text`; undefined text means that there is no file yet. Everything
 * else in the file stays byte for byte. A record that cannot be read, or is not in form, is left alone.
 */
export function withVerdict(text: string | undefined, item: string, verdict: Verdict): Written {
  const before = text ?? '';
  const { fault } = readRecord(before);
  if (fault) return { kind: 'refused', ...fault };
  const isNew = isBlank(yaml(before).data);
  const head = isNew ? `${before === '' ? heading : ''}mcm-review: 1\n` : '';
  const lead = head && before !== '' && !before.endsWith('\n') ? '\n' : '';
  const start = before + lead + head;
  const added = appended(start, ['items', item], tidy(verdict));
  if (!added || !isRight(before, apply(start, added), item, tidy(verdict)))
    return { kind: 'refused', ...refusal('layout') };
  if (!isNew) return { kind: 'edits', edits: added };
  const whole = apply(start, added).slice(before.length);
  return { kind: 'edits', edits: [{ from: before.length, to: before.length, text: whole }] };
}

const heading =
  '# Review record of the change beside it: who concluded what, and when. Add to it with the MCM checklist or by hand.\n';
// By line ends alone: `^` would also match behind a U+2028 inside somebody's note.
const conflict = /(?:^|[\r\n])(?:(?:<{7}|>{7}|\|{7})(?: |[\r\n]|$)|={7}(?:[\r\n]|$))/;

const says = {
  conflict: {
    en: 'The review record holds the marks of an unfinished merge (<<<<<<<); settle them first, so that no verdict is lost.',
    'zh-cn': '评审记录中有未解决的合并冲突标记（<<<<<<<），请先解决，以免丢失结论。',
  },
  yaml: {
    en: 'The review record cannot be read as YAML (line {line}); mend it first, it is not overwritten.',
    'zh-cn': '评审记录不是有效的 YAML（第 {line} 行），请先修正；文件不会被覆盖。',
  },
  unknown: {
    en: 'The review record has “{name}” on line {line}, which nothing reads; mend it first, it is not overwritten.',
    'zh-cn': '评审记录第 {line} 行的“{name}”无法识别，请先修正；文件不会被覆盖。',
  },
  missing: {
    en: 'In the review record “{name}” is missing near line {line}; mend it first, it is not overwritten.',
    'zh-cn': '评审记录第 {line} 行附近缺少“{name}”，请先修正；文件不会被覆盖。',
  },
  form: {
    en: 'The review record is not in form on line {line} (“{name}”); mend it first, it is not overwritten.',
    'zh-cn': '评审记录第 {line} 行（“{name}”）格式不对，请先修正；文件不会被覆盖。',
  },
  layout: {
    en: 'The review record is laid out so that a verdict cannot be added without rewriting it; put each item on lines of its own.',
    'zh-cn': '评审记录的排版方式使结论无法直接追加，请让每个评审项单独成行。',
  },
} as const satisfies Record<string, Words>;

function refusal(kind: keyof typeof says, line = 1, name = ''): Refusal {
  return { says: says[kind], with: { line, name } };
}

function formRefusal(fault: Fault, text: string): Refusal {
  const kind = fault.keyword === 'unknown' || fault.keyword === 'missing' ? fault.keyword : 'form';
  return refusal(kind, lineOf(text, fault.at.from), fault.name || fault.path.at(-1) || '');
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** What is not in form. A key that is only begun (`items:` and nothing behind it) is no fault. */
function faultsIn(data: Data): readonly Fault[] {
  return faultsOf('review', data).filter(
    fault => fault.path.length !== 1 || fault.keyword !== 'form' || fault.name !== '',
  );
}

function isBlank(data: Data): boolean {
  return data.kind === 'map' && data.entries.length === 0;
}

/** Verdicts that are in form; the rest is reported as a fault of the record. */
function itemsOf(data: Data): ReadonlyMap<string, readonly Verdict[]> {
  const items = (plain(data) as { readonly items?: unknown }).items;
  const result = new Map<string, readonly Verdict[]>();
  if (typeof items !== 'object' || items === null) return result;
  for (const [item, list] of Object.entries(items)) {
    const verdicts = Array.isArray(list) ? list.filter(isVerdict) : [];
    if (verdicts.length > 0) result.set(item, verdicts);
  }
  return result;
}

function isVerdict(value: unknown): value is Verdict {
  const one = (value ?? {}) as { readonly verdict?: unknown; readonly by?: unknown; readonly at?: unknown };
  const isKnown = one.verdict === 'ok' || one.verdict === 'concern' || one.verdict === 'n/a';
  return isKnown && typeof one.by === 'string' && typeof one.at === 'string';
}

/** The verdict as it is written: no empty note, its line ends plain. */
function tidy({ verdict, note, by, at, read }: Verdict): Verdict & { readonly [key: string]: never } {
  const written = note?.replace(/\r\n?/g, '\n').trim();
  const isRead = read && Object.keys(read).length > 0;
  return { verdict, ...(written ? { note: written } : {}), by: by.trim(), at, ...(isRead ? { read } : {}) } as never;
}

/** Whether the new text is a valid record that says what it said before, and the new verdict besides. */
function isRight(before: string, now: string, item: string, verdict: Verdict): boolean {
  const { data, faults } = yaml(now);
  if (faults.length > 0 || faultsIn(data).length > 0) return false;
  const expected = structure(plain(yaml(before).data)) as { items?: Record<string, unknown[]> };
  const items = { ...expected.items };
  items[item] = [...(items[item] ?? []), verdict];
  return canonical({ 'mcm-review': 1, ...expected, items }) === canonical(plain(data));
}

function structure(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

/** JSON with sorted keys, for comparing. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, one) =>
    one && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}
