// Services of the front matter that nothing speaks of, and names in the title that are none of them.

import type { Change } from '../change.ts';
import type { Text } from '../fields/fields.ts';
import { isIn, manner, namesIn, partsOf, type Touched } from './touched.ts';

/** As services are named. */
export function isShaped(name: string): boolean {
  return /^[a-z]+(?:-[a-z]+)+\d?$/.test(name);
}

/** Whether no word of a listed name stands below. */
export function isUnspoken({ text }: Text, change: Change): boolean {
  return partsOf(text).every(part => !isIn(change, part) && !isInTwoWords(change, part));
}

/** "Corner Brook" for fm-cornerbrook. */
function isInTwoWords({ document }: Change, part: string): boolean {
  if (!/^[a-z]{7,}$/.test(part)) return false;
  const spaced = new RegExp(`\\b${[...part].join('[ -]?')}\\b`, 'i');
  return document.markdown.blocks.some(({ text }) => spaced.test(text));
}

/** The one service of the catalogue in a title that names none of those listed, nor what they need. */
export function titledService(change: Change, names: readonly string[], listed: readonly Text[]): string | undefined {
  const title = change.title?.text ?? '';
  const isNamed = (name: string) =>
    new RegExp(`(?<![\\p{L}\\p{N}_-])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}_-])`, 'iu').test(
      title,
    );
  if (title === '' || listed.some(({ text }) => isNamed(text) || !names.includes(text))) return undefined;
  const [first, ...more] = names.filter(isNamed);
  return more.length === 0 ? first : undefined;
}

/** A name in the title that the document gives nowhere else, where the title holds no word of a listed one. */
export function titleNames(change: Change, listed: readonly string[]): Touched | undefined {
  const phrase = change.title;
  if (!phrase || listed.some(name => partsOf(name).some(part => phrase.text.toLowerCase().includes(part))))
    return undefined;
  const odd = namesIn(phrase.text).filter(
    ({ name }) =>
      /^[a-z]{2,}(?:-[a-z]{2,})+$/.test(name) && !manner.test(name) && !region.test(name) && !isIn(change, name, 2),
  );
  const [one] = odd;
  if (!one || odd.length > 1) return undefined;
  const at = { from: phrase.at.from + one.from, to: phrase.at.from + one.to };
  return { name: one.name, at, isAlso: false, isDeclared: false, phrase };
}

/** Where it runs: `cn-hangzhou`. */
const region = /^(?:af|ap|ca|cn|eu|me|sa|uk|us)-/;
