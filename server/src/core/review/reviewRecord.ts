// The review record beside a change as a value: who concluded what about which review item, who signed, what was decided
// and talked about. Reads only; recordEdits.ts writes.

import { type Fault, faultsOf } from '../fields/schemas.ts';
import { memoText } from '../memo.ts';
import { type Data, plain, yaml } from '../text/frontMatter.ts';
import type { Fills, Words } from '../words.ts';
import {
  type BoardDecision,
  type Comment,
  isComment,
  isDecision,
  isSignOff,
  isVerdict,
  type SignOff,
  type Verdict,
} from './recordEntries.ts';

export interface ReviewRecord {
  /** All verdicts of an item, oldest first; the last one counts. */
  readonly items: ReadonlyMap<string, readonly Verdict[]>;
  /** As written, oldest first; so are decisions and comments. */
  readonly signOffs: readonly SignOff[];
  readonly decisions: readonly BoardDecision[];
  readonly comments: readonly Comment[];
  /** Why the record cannot be relied on, as one sentence; undefined when it can. */
  readonly fault: Refusal | undefined;
}

/** Why a record is left as it is. */
export interface Refusal {
  readonly says: Words;
  readonly with: Fills;
}

/** No record: nobody has reviewed anything yet. */
export const noRecord: ReviewRecord = {
  items: new Map(),
  signOffs: [],
  decisions: [],
  comments: [],
  fault: undefined,
};

/** Reads a record's text. Never fails: what cannot be relied on is said in `fault`, and well-formed verdicts still count. */
export const readRecord = memoText((text: string): ReviewRecord => {
  const { data, faults } = yaml(text);
  const broken = conflict.test(text)
    ? refusal('conflict')
    : faults[0] && refusal('yaml', lineOf(text, faults[0].at.from));
  if (broken) return { ...noRecord, fault: broken };
  if (isBlank(data)) return noRecord;
  const wrong = faultsIn(data)[0];
  const raw = plain(data) as { readonly [key: string]: unknown };
  return {
    items: itemsOf(raw.items),
    signOffs: listed(raw['sign-offs']).filter(isSignOff),
    decisions: listed(raw.decisions).filter(isDecision),
    comments: listed(raw.comments).filter(isComment),
    fault: wrong && formRefusal(wrong, text),
  };
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
    en: 'The review record is laid out so that nothing can be added without rewriting it; put each entry on lines of its own.',
    'zh-cn': '评审记录的排版方式使内容无法直接追加，请让每一条单独成行。',
  },
} as const satisfies Record<string, Words>;

export function refusal(kind: keyof typeof says, line = 1, name = ''): Refusal {
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
export function faultsIn(data: Data): readonly Fault[] {
  return faultsOf('review', data).filter(
    fault => fault.path.length !== 1 || fault.keyword !== 'form' || fault.name !== '',
  );
}

export function isBlank(data: Data): boolean {
  return data.kind === 'map' && data.entries.length === 0;
}

/** Verdicts that are in form; the rest is reported as a fault of the record. */
function itemsOf(items: unknown): ReadonlyMap<string, readonly Verdict[]> {
  const result = new Map<string, readonly Verdict[]>();
  if (typeof items !== 'object' || items === null) return result;
  for (const [item, list] of Object.entries(items)) {
    const verdicts = listed(list).filter(isVerdict);
    if (verdicts.length > 0) result.set(item, verdicts);
  }
  return result;
}

function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
