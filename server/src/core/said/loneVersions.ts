// A version that is written once only, of a line whose other numbers the document gives often, wherever it stands; and two of
// one name that are given once each. All of it is read off counts, so it is only a doubt.

import type { Change } from '../change.ts';
import { memo } from '../memo.ts';
import type { Span } from '../source.ts';
import { oddKeys } from './keys.ts';
import { numbersIn } from './numbers.ts';
import { isNamedLike, isSame, isSibling, type Placed, placed } from './oddVersions.ts';

export interface Lone {
  /** The question that is answered there; `''` for keys. */
  readonly where: string;
  readonly at: Span;
  readonly text: string;
  /** What the other places give. */
  readonly other: { readonly at: Span; readonly text: string };
}

export const loneVersions = memo((change: Change): readonly Lone[] => {
  const { length } = numbersIn(change.document.markdown);
  const lone = oddKeys(change).filter(({ at }) => !told.test(sentenceOf({ at }, change)));
  // A list of thousands is no plan of one upgrade, and every pair would be looked at.
  if (length < 2 || length > 400) return lone;
  const all = placed(change);
  const found = all.flatMap((one): readonly Lone[] => {
    if (one.isAside || all.some(two => two !== one && isNear(one, two))) return [];
    const other = usual(one, all, change) ?? namesake(one, all, change);
    return other ? [{ where: one.where, at: one.at, text: one.text, other }] : [];
  });
  return [...found, ...lone];
});

/** "The last five: 3.8.8 on 15 September, 3.8.9 on 6 October, …": what was before, one after the other. */
function isRow(sentence: string): boolean {
  return new Set(sentence.match(/(?<![\d.])\d+\.\d+\.\d+(?![\d.])/g)).size > 3;
}

/** What other places say of the line in the same role: three times at least, and in two answers. */
function usual(one: Placed, all: readonly Placed[], change: Change): Placed | undefined {
  const sentence = sentenceOf(one, change);
  if (elsewhere.test(one.where) || isAmong(one, all, change) || told.test(sentence) || isRow(sentence))
    return undefined;
  if (one.role !== 'old' && aged.test(sentence)) return undefined;
  if (/\/$/.test(change.source.text.slice(Math.max(0, one.at.from - 1), one.at.from))) return undefined;
  // One dot makes a measured value as well.
  const isPlain = /^\d+\.\d+$/.test(one.text);
  const kin = all.filter(
    two =>
      isKin(one, two) &&
      !two.isAside &&
      two.holder !== one.holder &&
      (!isPlain || (two.of === one.of && one.of !== '')),
  );
  if (!isNamedLike(one, kin, change)) return undefined;
  // In a trial both are at home, and which one is meant is told by which one is missing.
  const isTrial = one.where === 'rollback.verified';
  const fitting = kin.filter(two => (isTrial ? isMissing(two, one, all) : two.role === one.role));
  return fitting.find(two => {
    const same = kin.filter(three => isSame(two, three));
    // The name before the number says that it is the same thing.
    const least = one.of !== '' && two.of === one.of ? 2 : 3;
    return (
      (one.where === 'risk.testing' && two.where === 'title') ||
      (same.length >= least && new Set(same.map(({ where }) => where)).size > 1)
    );
  });
}

/** Whether the answer that holds one does not name the other. */
function isMissing(two: Placed, { where }: Placed, all: readonly Placed[]): boolean {
  return !all.some(three => three.where === where && three.digits === two.digits);
}

/** The only other number of a name, before it and in another answer: "MedView 12.4.1", "MedView 12.3.8". */
function namesake(one: Placed, all: readonly Placed[], change: Change): Placed | undefined {
  if (one.of === '' || one.role !== 'new' || elsewhere.test(one.where) || one.digits.split('.').length < 3)
    return undefined;
  const others = all.filter(other => other !== one && other.of === one.of);
  // Beside the version that one comes from there may be the release of both: "3.13", "3.13.7", "3.13.2".
  const fellows = others.filter(other => other.digits.split('.').length > 2 && minorOf(other) === minorOf(one));
  const [two, ...more] = others.length === 1 ? others : fellows;
  if (!two || more.length > 0 || two.where === one.where || two.role !== 'new' || two.isAside || !isSibling(one, two))
    return undefined;
  const sentences = [one, two].map(each => sentenceOf(each, change));
  const isTold = sentences.some(sentence => told.test(sentence) || aged.test(sentence));
  return isTold || two.at.from > one.at.from ? undefined : two;
}

const minorOf = ({ digits }: Placed) => digits.split('.').slice(0, 2).join('.');

/** The same, or more of it: `1.17.3` beside `1.17`. */
function isNear({ digits: a }: Placed, { digits: b }: Placed): boolean {
  return a === b || b.startsWith(`${a}.`);
}

/** Of one line; `v40` and `v41` also where one of them stands without a name. */
function isKin(one: Placed, two: Placed): boolean {
  if (one.lineage !== two.lineage) return false;
  if (one.lineage !== 'v') return isSibling(one, two);
  return one.digits.length > 1 && (one.of === '' || one.of === two.of) && Math.abs(+one.digits - +two.digits) < 6;
}

/** One of several in a row: "apps 7.8.2, 7.11.9 and 7.12.0". */
function isAmong(one: Placed, all: readonly Placed[], change: Change): boolean {
  return all.some(two => {
    if (two === one || two.lineage !== one.lineage) return false;
    const [a, b] = two.at.from < one.at.from ? [two, one] : [one, two];
    return /^`?\s?(?:,|、|\/|and|or|和|与|及|或|,? and|以及)\s?`?v?$/.test(
      change.source.text.slice(a.at.to, b.at.from),
    );
  });
}

function sentenceOf({ at }: { readonly at: Span }, change: Change): string {
  const { text } = change.source;
  const before = text.slice(Math.max(0, at.from - 160), at.from);
  const after = text.slice(at.to, at.to + 120);
  const start = Math.max(...['\n', '。', '；', '. ', '; ', '| '].map(mark => before.lastIndexOf(mark)));
  return (
    before.slice(start + 1) +
    text.slice(at.from, at.to) +
    (/^[^\n。；|]*?(?=[\n。；|]|[.;](?:\s|$))/.exec(after)?.[0] ?? after)
  );
}

/** Where versions of other changes stand, and those that were found later. */
const elsewhere = /^(?:risk\.prerequisites$|review\.)/;
/** Says itself why this one differs: an earlier try, what was mended there, what comes later, what it stays on. */
const told =
  /\b(?:had|first|earlier|history|fixe[sd]|affect(?:s|ed)|vulnerable|failed|fails|tried|until|since then|left|gave|next|later|predecessor|before the|once|used for|happened|requires?|needs|bug|not|unlike|exploit\w*|advisory|bypass|cve|applied with|except|comes out|skipped|withdrawn|discarded|abandoned|leaks?|(?:fix|roll) forward|last (?:time|year|month|week))\b|[先曾早]|前身|作废|废弃|弃用|泄漏|往前修|修复|受影响|及以[上下]|漏洞|还是|仍[是为]|不在本次|失败|跳过|上次|下次|下一|原[先来]|历史|当时|当年|不支持/i;

/** Of what is delivered it is another; of what one goes back to it is the word for it. */
const aged = /\b(?:old(?:er|est)?|former(?:ly)?|previous(?:ly)?)\b|[旧老]/i;
