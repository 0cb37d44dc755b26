// What in the front matter cannot be read or does not have the form that its schema asks for, and the way out.

import type { Change } from '../change.ts';
import { memo } from '../memo.ts';
import type { Edit, Fix, Hit } from '../rule.ts';
import { cut, lineAt, type Span } from '../source.ts';
import { entryAt, type FrontMatter, type YamlFault } from '../text/frontMatter.ts';
import { nearest } from '../text/similar.ts';
import { type SlipKind, slipOf } from '../text/yamlSlips.ts';
import { isZone, readTime } from '../time/time.ts';
import { zonesMeant } from '../time/zoneNames.ts';
import { quote, type Words } from '../words.ts';
import { fieldKeys, formAt, keyName } from './fieldForms.ts';
import { entryOf } from './fields.ts';
import { type Fault, faultsOf } from './schemas.ts';

/** A kind of fault, by the name of its message. */
export type FieldFault =
  | SlipKind
  | 'unclosed'
  | 'none'
  | 'duplicate'
  | 'large'
  | 'choice'
  | 'meant'
  | 'form'
  | 'missing'
  | 'zone'
  | 'zoneMeant'
  | 'deep';

type Found = Hit & { readonly says: FieldFault };

/** The faults of a change's front matter, and the lines of its text that were left out. */
export function* fieldFaults(change: Change): Iterable<Found> {
  const { front } = change;
  const lines = new Set<number>();
  for (const hit of [...front.faults.map(fault => yamlHit(change, fault)), ...schemaHits(change)]) {
    // One slip makes several lines unreadable to the parser: it is said once, where it is.
    const line = lineAt(change.source, hit.at.from);
    if (lines.has(line)) continue;
    lines.add(line);
    yield hit;
  }
  yield* zoneHits(change);
  yield* timeHits(change);
  for (const at of change.document.markdown.leftOut) yield { at, says: 'deep' };
}

function yamlHit(change: Change, fault: YamlFault): Found {
  const { front, source } = change;
  switch (fault.kind) {
    case 'unclosed':
      return { at: fault.at, says: 'unclosed', fixes: () => [closing(change)] };
    case 'duplicate': {
      const key = /^[^\s:]+/.exec(source.text.slice(fault.at.from))?.[0] ?? '';
      return { at: { from: fault.at.from, to: fault.at.from + key.length }, says: 'duplicate', with: { key } };
    }
    case 'too-large':
      return { at: fault.at, says: 'large' };
    case 'not-a-map':
      return { at: fault.at, says: 'other' };
    case 'alias':
    case 'syntax': {
      const slip = slipOf(source.text, fault, fieldKeys);
      // A slip is looked for on whole lines; what lies outside the front matter is not meant.
      const at = slip.at.from >= front.inner.from ? slip.at : fault.at;
      const fixes =
        slip.edits.length > 0 ? () => [{ title: titles[slip.kind] ?? titles.other, edits: slip.edits }] : undefined;
      return { at, says: slip.kind, with: { text: quote(slip.text, 40) }, ...(fixes ? { fixes } : {}) };
    }
  }
}

/** Faults against the schema, once the lines can be read at all; unknown keys have a rule of their own. */
function schemaHits(change: Change): readonly Found[] {
  const { front } = change;
  if (!isReadable(front)) return [];
  return schemaFaults(front).flatMap(fault =>
    fault.keyword === 'unknown' || isEmpty(fault) ? [] : [schemaHit(change, fault)],
  );
}

/** What of a front matter does not fit its schema. */
export const schemaFaults = memo((front: FrontMatter): readonly Fault[] => faultsOf('frontMatter', front.data));

/** Whether all lines were read, so that what the schema says of them is meant by the author. */
export function isReadable(front: FrontMatter): boolean {
  return front.faults.every(({ kind }) => kind === 'duplicate' || kind === 'unclosed');
}

/** `owner: ""` is a place for a value, as is a key with nothing behind it; other rules say what is missing. */
function isEmpty(fault: Fault): boolean {
  return fault.keyword === 'form' && fault.expected[0] === 'minLength';
}

function schemaHit(change: Change, fault: Fault): Found {
  const { front, source } = change;
  const key = keyName(fault.path);
  switch (fault.keyword) {
    case 'missing':
      if (fault.path.length > 0) return { at: fault.at, says: 'missing', with: { key: fault.name } };
      return {
        at: { from: 0, to: front.whole.to > 0 ? 3 : source.text.length },
        says: 'none',
        fixes: () => [naming(change)],
      };
    case 'choice': {
      const meant = nearest(fault.name, fault.expected);
      const fills = {
        value: quote(fault.name, 40),
        key,
        choices: fault.expected.join(', '),
        ...(meant ? { meant } : {}),
      };
      const fixes = () => choiceFixes(fault, meant);
      return { at: fault.at, says: meant ? 'meant' : 'choice', with: fills, fixes };
    }
    default: {
      const { form, example, fixed } = formAt(fault.path, entryAt(front.data, fault.path));
      const edit: Edit[] = fixed === undefined ? [] : [{ ...oneLine(change, fault.at), text: fixed }];
      const fixes = () =>
        fixed === undefined ? [] : [{ title: titles.write, with: { text: fixed }, edits: edit, safe: true }];
      return { at: fault.at, says: 'form', with: { key, form, example }, fixes };
    }
  }
}

function choiceFixes(fault: Fault, meant: string | undefined): readonly Fix[] {
  const others = fault.expected.length <= 5 ? fault.expected.filter(one => one !== meant) : [];
  return [...(meant ? [meant] : []), ...others].map(text => ({
    title: titles.write,
    with: { text },
    edits: [{ ...fault.at, text }],
    ...(text === fault.name.toLowerCase() ? { safe: true } : {}),
  }));
}

function* zoneHits({ fields }: Change): Iterable<Found> {
  if (fields.timezone.kind !== 'value' || isZone(fields.timezone.value)) return;
  const { at, value: name } = fields.timezone;
  const meant = zonesMeant(name);
  const fixes = () => meant.map(text => ({ title: titles.write, with: { text }, edits: [{ ...at, text }] }));
  const names = meant.map(one => `\`${one}\``).join(', ');
  yield { at, says: meant.length > 0 ? 'zoneMeant' : 'zone', with: { value: quote(name, 40), meant: names }, fixes };
}

/** Times that no rule about the schedule reads. */
function* timeHits({ front }: Change): Iterable<Found> {
  for (const path of [['submitted'], ['actual', 'start'], ['actual', 'end']]) {
    const value = entryOf(front, path)?.value;
    if (value?.kind !== 'scalar' || typeof value.value !== 'string' || value.value.trim() === '') continue;
    if (readTime(value.value.trim()).kind !== 'malformed') continue;
    const { form, example } = formAt(path, value);
    yield { at: value.at, says: 'form', with: { key: keyName(path), form, example } };
  }
}

function closing({ front, source }: Change): Fix {
  const at = front.whole.to;
  const lead = cut(source, { from: Math.max(0, at - 1), to: at }) === '\n' ? '' : '\n';
  return { title: titles.close, edits: [{ from: at, to: at, text: `${lead}---\n` }], safe: true };
}

function naming({ front }: Change): Fix {
  const at = front.inner.from;
  const text = front.whole.to > 0 ? 'mcm: 1\n' : '---\nmcm: 1\n---\n\n';
  return { title: titles.name, edits: [{ from: at, to: at, text }], safe: true };
}

/** The part of a span before the line ends: a block value takes its line end with it. */
function oneLine({ source }: Change, at: Span): Span {
  return { from: at.from, to: at.from + cut(source, at).trimEnd().length };
}

const titles: Readonly<Record<string, Words>> & Record<'other' | 'write' | 'close' | 'name', Words> = {
  quote: { en: 'Put quotation marks around it', 'zh-cn': '加上引号' },
  tab: { en: 'Use blanks', 'zh-cn': '改用空格' },
  colon: { en: 'Write a colon and a blank', 'zh-cn': '补上冒号和空格' },
  quotation: { en: 'Close the quotation mark', 'zh-cn': '补上引号' },
  bracket: { en: 'Close the bracket', 'zh-cn': '补上括号' },
  indent: { en: 'Move the line to the left', 'zh-cn': '向左对齐' },
  other: { en: 'Mend the line', 'zh-cn': '修正这一行' },
  write: { en: 'Write “{text}”', 'zh-cn': '写成“{text}”' },
  close: { en: 'Close the front matter with `---`', 'zh-cn': '用 `---` 结束文档头' },
  name: { en: 'Insert `mcm: 1`', 'zh-cn': '插入 `mcm: 1`' },
};
