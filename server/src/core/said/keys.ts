// Names and numbers under which something is fetched or installed, which are no numbers of versions: "pull 210", the patch
// 37260974, `plan-61.bin`, tag `cut-3`. One that stands alone where the others of its kind agree is odd.

import type { Change } from '../change.ts';
import { memo } from '../memo.ts';
import type { Span } from '../source.ts';
import type { Block } from '../text/blocks.ts';
import { everywhere } from '../text/markdown.ts';

interface Key {
  readonly at: Span;
  readonly text: string;
  /** What two of one kind share: the word before the number, how long it is, or the name with a sign for each digit. */
  readonly kind: string;
  readonly value: string;
  readonly isName: boolean;
}

const keysIn = everywhere((block: Block): readonly Key[] => {
  if (!/\d/.test(block.text)) return [];
  const plain = block.text.replace(/https?:\/\/[^\s)>\]]+/g, url => ' '.repeat(url.length));
  return [...plain.matchAll(keys)].flatMap(match => {
    const [text, cue = '', cueHan = '', count = '', long = '', file = '', tag = '', self = ''] = match;
    const name = (file || tag || self).toLowerCase();
    // A number of milliseconds counts something.
    if (
      /000$/.test(long) ||
      isDay(long || file || tag) ||
      reported.test(plain.slice(Math.max(0, match.index - 12), match.index))
    )
      return [];
    const kind =
      (self ? self.replace(/[\da-f.]+$/i, '').toLowerCase() : name.replace(/\d/g, '#')) ||
      (cue || cueHan).toLowerCase() ||
      `${long.length}`;
    const at = { from: match.index, to: match.index + text.length };
    return [{ at, text, kind, value: name || count || long, isName: name !== '' }];
  });
});

interface OddKey {
  readonly where: string;
  readonly at: Span;
  readonly text: string;
  readonly other: Key;
}

/** Those that stand alone where all others of their kind are one: named ones beside one other, numbers beside two. */
export const oddKeys = memo((change: Change): readonly OddKey[] => {
  const all = keysIn(change.document.markdown);
  // Every pair would be looked at.
  if (all.length < 2 || all.length > 400) return [];
  return all.flatMap(one => {
    const kind = all.filter(two => two.kind === one.kind);
    const others = kind.filter(two => two.value !== one.value);
    const [other] = others;
    const again = others.filter(({ value }) => others.filter(two => two.value === value).length > 1);
    const isOne =
      others.length === kind.length - 1 && again.length === (one.isName && others.length === 1 ? 0 : others.length);
    if (!other || !isOne || (!one.isName && others.length < 2)) return [];
    // Of two the later one is told.
    if (others.length === 1 && other.at.from > one.at.from) return [];
    const given = change.answers.find(({ at }) => at.from <= one.at.from && one.at.to <= at.to);
    const isApart = !given || given.at.from > other.at.from || other.at.to > given.at.to;
    return isApart ? [{ where: given?.question.id ?? '', at: one.at, text: one.text, other }] : [];
  });
});

const keys =
  /(?:\b(PR|MR|pull request|merge request|pull|build|plan|patch|revision|--revision|PTF|APAR)|(合并请求))[ #!-]{1,2}([A-Z]{0,2}\d{1,6})(?![\w.]|:\d|-\d|\s?(?:min|%|h\b))|(?<![\w.,:/+-])p?(\d{7,9})(?!\w|[.,:-]\w)|(?<![\w./-])([A-Za-z][\w-]{0,60}[-_]\d{1,6}\.(?:bin|img|zip|tgz|tar|rpm|deb|jar|war|iso|sql|pkg|swu|bundle|tfplan))(?![\w-])|\b(?:tags?|model) `([A-Za-z][\w.-]{0,60}\d)`|(?<![\w./-])((?:build|sha|PTF|rev|fw)[-_][\da-f]{5,12}(?:\.\d{1,4})?)(?![\w-])/gi;

/** Numbers of what is reported, not of what is installed. */
const reported = /(?:\b(?:bug|sr|case|ticket|tel|phone|call)(?: is)?|工单|电话|编号|缺陷|[¥$€])[\s:：#-]*$/i;

function isDay(text: string): boolean {
  return /(?<!\d)(?:19|20)\d\d[-.]?[01]\d/.test(text);
}
