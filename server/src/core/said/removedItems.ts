// Items of a checklist's form that an author took out: a removed item is not a passed item.

import type { Answer } from '../change.ts';
import { memo } from '../memo.ts';

/**
 * The items of the question's form that the answer's list no longer has, in the words of the form. Items are matched by the words
 * that they share, each once; one that was reworded altogether may stand for any, so a list of the author's own is left alone.
 * So is one of the five tasks alone: approval and announcements came to the form later, and whoever has neither never had them.
 */
export const removedItems = memo((answer: Answer): Removed => {
  const { kind, question, blocks } = answer;
  if (kind !== 'given' || question.kind !== 'tasks' || !question.skeleton) return none;
  const written = blocks.flatMap(({ block }) =>
    block.items.filter(item => item.box).map(({ words }) => label(block.text.slice(words.from, words.to))),
  );
  const forms = Object.values(question.skeleton).map((form: string) =>
    form.split('\n').flatMap(line => /^\s*[-*+] \[.\]\s+(.+)$/.exec(line)?.[1]?.trim() ?? []),
  );
  const read = forms.map(items => ({ items, ...matched(items, written) }));
  const best = read.reduce((one, other) => (kept(other) > kept(one) ? other : one), nothing);
  const own = written.length - kept(best);
  const isFive = best.missing.length > 1 && best.items.slice(TASKS).join() === best.missing.join();
  if (kept(best) * 2 <= best.items.length || own >= best.missing.length || isFive) return none;
  return { items: best.missing, isSure: best.missing.length === 1 && best.isInOrder };
});

/** `isSure`: one is missing and the others stand as in the form. A list in another order was typed from memory. */
export interface Removed {
  readonly items: readonly string[];
  readonly isSure: boolean;
}

const none: Removed = { items: [], isSure: false };

const TASKS = 5;

interface Read {
  readonly items: readonly string[];
  readonly missing: readonly string[];
  readonly isInOrder: boolean;
}

const nothing: Read = { items: [], missing: [], isInOrder: true };

function kept({ items, missing }: Pick<Read, 'items' | 'missing'>): number {
  return items.length - missing.length;
}

/** Which items of a form none of the written ones is, and how the others stand: the closest pairs first, each item once. */
function matched(items: readonly string[], written: readonly string[]): Omit<Read, 'items'> {
  const pairs = items
    .flatMap(item => written.map((text, index) => ({ item, index, shared: shared(item, text) })))
    .filter(pair => pair.shared > 0)
    .sort((a, b) => b.shared - a.shared);
  const places = new Map<string, number>();
  const taken = new Set<number>();
  for (const { item, index } of pairs) {
    if (places.has(item) || taken.has(index)) continue;
    places.set(item, index);
    taken.add(index);
  }
  const order = items.flatMap(item => places.get(item) ?? []);
  return {
    missing: items.filter(item => !places.has(item)),
    isInOrder: order.every((index, i) => i === 0 || index > (order[i - 1] ?? 0)),
  };
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
