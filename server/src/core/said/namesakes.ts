// A listed service that the text never names, beside a name of the same make that it does name: `emboss-spooler` in the front
// matter, emboss-queue below. Reads; judges nothing.

import type { Change } from '../change.ts';
import type { Text } from '../fields/fields.ts';
import type { Span } from '../source.ts';
import type { Block } from '../text/blocks.ts';
import { everywhere } from '../text/markdown.ts';

export interface Namesake {
  /** The listed name. */
  readonly at: Span;
  /** The name that the text gives instead, and where it stands first. */
  readonly name: string;
  readonly there: Span;
}

/** The first listed name that the text spells another way: its parts in another order, or another word for the same kind of thing. */
export function namesake(change: Change, listed: readonly Text[]): Namesake | undefined {
  const own = listed.map(({ text }) => text.toLowerCase());
  const names = allNames(change.document.markdown);
  for (const one of listed) {
    const parts = one.text.toLowerCase().split('-');
    if (parts.length < 2) continue;
    const like = names.find(({ name }) => {
      const others = name.split('-');
      const isAgain = () => names.filter(other => other.name === name).length > 1;
      return !own.includes(name) && (isTurned(parts, others) || (isOfSameKind(parts, others) && isAgain()));
    });
    if (like && !isNamed(one.text, change)) return { at: one.at, name: like.name, there: like.at };
  }
  return undefined;
}

/** In one word or in several. */
function isNamed(name: string, { document }: Change): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[-_ ]/g, '');
  return document.markdown.blocks.some(({ text }) => plain(text).includes(plain(name)));
}

/** `l1-l2-gateway` for l2-l1-gateway. */
const isTurned = (parts: readonly string[], others: readonly string[]) =>
  parts.toSorted().join() === others.toSorted().join();

function isOfSameKind(parts: readonly string[], others: readonly string[]): boolean {
  if (parts.length !== others.length) return false;
  const [odd, ...more] = parts.flatMap((part, i) => (part === others[i] ? [] : [others[i] as string]));
  return odd !== undefined && more.length === 0 && ofService.test(odd);
}

/** What services are called by their kind; hosts, teams and scripts have other words in that place. */
const ofService =
  /^(?:queues?|bridge|portal|gateway|gw|mgr|manager|broker|engine|ledger|router|proxy|cache|sync|feed|scheduler|spooler|service|svc|worker|slicer|auth|index|store|registry|register|planner|resolver|mapper|collector|controller)$/;

const allNames = everywhere((block: Block): readonly { readonly name: string; readonly at: Span }[] =>
  [...block.text.matchAll(/(?<![\w./@-])[a-z][a-z\d]*(?:-[a-z\d]+)+(?![\w./@-]|\.[a-z])/g)].map(
    ({ 0: name, index }) => ({ name, at: { from: index, to: index + name.length } }),
  ),
);
