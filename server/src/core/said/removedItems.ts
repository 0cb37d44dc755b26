// Items of a checklist's form that an author took out: a removed item is not a passed item.

import type { Answer } from '../change.ts';
import { memo } from '../memo.ts';

/**
 * The items of the question's form that the answer's list no longer has, in the words of the form. Items are matched by the words
 * that they share, each once; one that was reworded altogether may stand for any, so a list of the author's own is left alone.
 * So is one of the five tasks alone: approval and announcements came to the form later, and whoever has neither never had them.
 */
export const removedItems = memo((answer: Answer): readonly string[] => {
  const { kind, question, blocks } = answer;
  if (kind !== 'given' || question.kind !== 'tasks' || !question.skeleton) return [];
  const written = blocks.flatMap(({ block }) =>
    block.items.filter(item => item.box).map(({ words }) => label(block.text.slice(words.from, words.to))),
  );
  const forms = Object.values(question.skeleton).map((form: string) =>
    form.split('\n').flatMap(line => /^\s*[-*+] \[.\]\s+(.+)$/.exec(line)?.[1]?.trim() ?? []),
  );
  const read = forms.map(items => ({ items, missing: unmatched(items, written) }));
  const best = read.reduce((one, other) => (kept(other) > kept(one) ? other : one), { items: [], missing: [] } as Read);
  const own = written.length - kept(best);
  const isFive = best.missing.length > 1 && best.items.slice(TASKS).join() === best.missing.join();
  return kept(best) * 2 > best.items.length && own < best.missing.length && !isFive ? best.missing : [];
});

const TASKS = 5;

interface Read {
  readonly items: readonly string[];
  readonly missing: readonly string[];
}

function kept({ items, missing }: Read): number {
  return items.length - missing.length;
}

/** The items of a form that none of the written ones is: the closest pairs first, each item once. */
function unmatched(items: readonly string[], written: readonly string[]): readonly string[] {
  const pairs = items
    .flatMap(item => written.map((text, index) => ({ item, index, shared: shared(item, text) })))
    .filter(pair => pair.shared > 0)
    .sort((a, b) => b.shared - a.shared);
  const matched = new Set<string>();
  const taken = new Set<number>();
  for (const { item, index } of pairs) {
    if (matched.has(item) || taken.has(index)) continue;
    matched.add(item);
    taken.add(index);
  }
  return items.filter(item => !matched.has(item));
}

/** How much of what two items say is the same, from 0 to 1. */
function shared(one: string, other: string): number {
  const [left, right] = [stems(one), stems(other)];
  const both = [...left].filter(stem => right.has(stem)).length;
  return both === 0 ? 0 : both / (left.size + right.size - both);
}

function stems(text: string): ReadonlySet<string> {
  const flat = text.normalize('NFKC').toLowerCase();
  const words = (flat.match(/[a-z]{4,}/g) ?? []).filter(word => !common.has(word)).map(word => word.slice(0, 5));
  const han = (flat.match(/\p{Script=Han}+/gu) ?? []).flatMap(run => {
    const letters = run.replace(/[已并均的]/g, '');
    return Array.from({ length: Math.max(0, letters.length - 1) }, (_, i) => letters.slice(i, i + 2));
  });
  return new Set([...words, ...han]);
}

const common: ReadonlySet<string> = new Set(
  'taken given sent plan available done been have with from that this'.split(' '),
);

/** What an item says before its note: "Backup taken: 02:00 UTC". */
function label(text: string): string {
  return (/^[^:：—–\n(（]{1,60}/.exec(text.trim())?.[0] ?? '').replace(/[*_`~]/g, '');
}
