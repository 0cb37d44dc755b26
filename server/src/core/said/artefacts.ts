// Names of what is delivered that carry a number: `dcn-1208`, `hsm-3.9.1-b204.img`, `build-1883`. A name that differs from
// another only in its digits is the same kind of thing, of another make. Reads; judges nothing.

import type { Span } from '../source.ts';
import type { Phrase } from '../text/phrases.ts';

export interface Artefact {
  readonly at: Span;
  readonly text: string;
  /** The name with a sign for each digit: what two makes of one thing share. */
  readonly shape: string;
}

/** The names with a number in some sentences; hosts, tickets, logs and days are none. */
export function artefactsIn(phrases: readonly Phrase[]): readonly Artefact[] {
  return phrases.flatMap(({ text, at }) => {
    const plain = text.replace(/https?:\/\/[^\s)>\]]+/g, url => ' '.repeat(url.length));
    return [...plain.matchAll(tokens)].flatMap(match => {
      const [name] = match;
      if (!/[A-Za-z]/.test(name) || !numbered.test(name) || other.test(name) || ticket.test(name)) return [];
      if (place.test(plain.slice(Math.max(0, match.index - 12), match.index))) return [];
      const from = at.from + match.index;
      const found = { from, to: from + name.length };
      return [{ at: found, text: name, shape: name.toLowerCase().replace(/\d/g, '#') }];
    });
  });
}

const tokens = /(?<![\w.-])[A-Za-z\d][\w.-]*[A-Za-z\d](?![\w-])/g;
const numbered = /\d{3}|\d\.\d+\.\d|(?:^|[-_.])v\d/i;
const ticket = /^[A-Z]{2,10}-\d+$/;
const other =
  /^(?:chg|inc|ritm|prj|task|cr|rq|tt|case)-?\d|(?:19|20)\d\d[-.]?[01]\d|\.(?:log|txt|pdf|csv|html|out)$|^\d+[A-Za-z]{1,4}$|\.\d+\.\d+\.\d|^v\d+$|^sha\d+$/i;
/** What stands behind "on" is where it runs. */
const place = /(?:\b(?:on|at|host|node|server|lpar|cluster|vlan|port|in)|[在台机])\s*`?$/i;
