// Words for environments in the commands of a plan, each with the name or value that holds it and where that stands. Reads;
// judges nothing.

import { memoText } from '../memo.ts';
import type { Span } from '../source.ts';
import { anyWord, familyOf } from './environmentFamilies.ts';
import type { PlanCode } from './planCode.ts';

/** A word for an environment in a command. */
export interface Slot {
  readonly at: Span;
  readonly word: string;
  readonly family: string;
  readonly name: string;
  readonly line: string;
  readonly lineAt: Span;
  /** What stands in the name before the word and after it. */
  readonly head: string;
  readonly tail: string;
  /** `--env`, `-n`, `TARGET`, `saltenv`: whose value it is. */
  readonly flag: string;
  /** Whether it is where a command says which environment it is for. */
  readonly isPlace: boolean;
}

const hasAny = memoText((text: string) => anyWord.test(text), 1024);

/** Words for environments in a piece of code, as parts of names and as values; not in options, paths, keys and notes. */
export function slotsIn({ text, at }: PlanCode): readonly Slot[] {
  if (!hasAny(text)) return [];
  let next = at.from;
  return text.split('\n').flatMap(whole => {
    const start = next;
    next += whole.length + 1;
    // What is said beside a command is no command; nor is what one printed.
    const line = whole.replace(/(?:^\s*(?:--|\/\/)|(?:^|\s)#)(?:\s.*)?$/, '');
    if (!anyWord.test(line) || /^\s*(?:#|\[?\d\d+[-:]\d\d|[A-Z][a-z]{2} [ \d]\d \d\d:)/.test(line)) return [];
    const lineAt = { from: start, to: start + whole.length };
    return [...line.matchAll(run)].flatMap(({ 0: name, index: from }) => {
      const before = line.slice(0, from);
      const after = line[from + name.length];
      if (after === '=' || (after === '(' && /^\w+$/.test(name)) || inOptionOrPath.test(before)) return [];
      const flag = option.exec(before)?.slice(1).find(Boolean) ?? '';
      const isPlace =
        places.test(flag) || /(?:^|[\s=/])(?:inventor(?:y|ies)|env(?:ironment)?s?)\/$|use-context $/.test(before);
      const isHost = /(?:^|\s)ssh (?:-\w+ )*(?:\w+@)?$/.test(before);
      return [...name.matchAll(/(?<![a-z0-9])[a-z]+(?![a-z])|[一-鿿]+/gi)].flatMap(
        ({ 0: word, index }): readonly Slot[] => {
          const family = familyOf(word);
          if (!family) return [];
          const [head, tail] = [name.slice(0, index), name.slice(index + word.length)];
          const span = { from: start + from + index, to: start + from + index + word.length };
          // Hosts of a laboratory are called so too.
          const isHere = isPlace || (isHost && /^(?:te?st|uat|demo|emu|sim)$/i.test(word));
          return [{ at: span, word, family, name, line, lineAt, head, tail, flag, isPlace: isHere }];
        },
      );
    });
  });
}

const run = /[a-z0-9]+(?:[-_.][a-z0-9]+)*|(?<=[= ])[一-鿿]{2,6}(?![一-鿿])/gi;
const inOptionOrPath = /(?:^|\s)--?$|(?:^|[\s='"(<>])[~.]?\/[\w./-]*$/;
const option = /(?:^|\s)(--?[a-z][\w-]*)[= ]["']?$|(?:^|\s)([A-Z][A-Z_]*|[a-z]*env(?:ironment)?)=["']?$/;
const places =
  /^(?:--?(?:kube-?)?(?:env|environment|target-env|context|profile|stage|cluster|inventory|workspace|tenant|target|i|e)|(?:\w*_)?(?:ENV|ENVIRONMENT|STAGE|CONTEXT|PROFILE|TARGET)|[a-z]*env(?:ironment)?)$/;

/** The simple command of a line that a name stands in. */
export function commandAt({ line, lineAt, at }: Slot): string {
  const from = at.from - lineAt.from;
  const start = Math.max(0, ...[...line.slice(0, from).matchAll(/&&|;\s/g)].map(({ index }) => index));
  const end = line.slice(from).search(/&&|;\s/);
  return line.slice(start, end === -1 ? undefined : from + end);
}
