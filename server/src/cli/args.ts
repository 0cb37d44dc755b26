// Arguments as values. What is not understood becomes a sentence with the nearest thing that would be.

import { parseArgs } from 'node:util';
import { distance, nearest } from '../core/text/similar.ts';
import type { Fills, Words } from '../core/words.ts';

export interface Option {
  readonly name: string;
  /** What stands for the value in the help; none for a switch. */
  readonly value?: string;
  /** The only values there are. */
  readonly oneOf?: readonly string[];
  readonly says: Words;
}

export type Args =
  | { readonly kind: 'args'; readonly texts: readonly string[]; readonly options: ReadonlyMap<string, string> }
  | { readonly kind: 'misuse'; readonly says: Words; readonly with: Fills };

/** The arguments of a command that has these options. A switch that is given has the value ''. */
export function argsOf(argv: readonly string[], known: readonly Option[]): Args {
  const { tokens } = parseArgs({
    args: [...argv],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: {
      ...Object.fromEntries(
        known.map(one => [one.name, { type: one.value ? ('string' as const) : ('boolean' as const) }]),
      ),
      help: { type: 'boolean', short: 'h' },
    },
  });
  const texts: string[] = [];
  const options = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === 'positional') texts.push(token.value);
    if (token.kind !== 'option') continue;
    const option = known.find(one => one.name === token.name);
    if (!option) return unknown(token.rawName, known);
    const value = token.value;
    if (option.value && (value === undefined || value === ''))
      return misuse('noValue', { name: token.rawName, value: option.value });
    if (!option.value && value !== undefined) return misuse('noSwitch', { name: token.rawName });
    if (option.oneOf && value !== undefined && !option.oneOf.includes(value)) {
      const meant = nearest(value, option.oneOf);
      return misuse(meant ? 'notOneMeant' : 'notOne', {
        name: token.rawName,
        value,
        some: option.oneOf.join(', '),
        meant: meant ?? '',
      });
    }
    options.set(option.name, value ?? '');
  }
  return { kind: 'args', texts, options };
}

/** The name that was most likely meant; of two or three letters one slip is forgiven too. */
export function meantBy(name: string, names: readonly string[]): string | undefined {
  const close = nearest(name, names);
  if (close) return close;
  const within = names.filter(
    one => distance(name.toLowerCase(), one, 1) <= 1 || (name.length > 2 && one.startsWith(name.toLowerCase())),
  );
  return within.length === 1 ? within[0] : undefined;
}

function unknown(name: string, known: readonly Option[]): Args {
  const meant = meantBy(
    name.replace(/^-+/, ''),
    known.map(one => one.name),
  );
  return misuse(meant ? 'unknownMeant' : 'unknown', { name, meant: `--${meant}` });
}

function misuse(kind: keyof typeof says, fills: Fills): Args {
  return { kind: 'misuse', says: says[kind], with: fills };
}

const says = {
  unknown: { en: 'There is no option {name}.', 'zh-cn': '没有选项 {name}。' },
  unknownMeant: {
    en: 'There is no option {name}. Did you mean {meant}?',
    'zh-cn': '没有选项 {name}，是不是 {meant}？',
  },
  noValue: { en: '{name} needs a value: {name} {value}', 'zh-cn': '{name} 需要一个值：{name} {value}' },
  noSwitch: { en: '{name} takes no value.', 'zh-cn': '{name} 不接受值。' },
  notOne: { en: '{name} takes one of {some}, not “{value}”.', 'zh-cn': '{name} 只能是 {some} 之一，不能是“{value}”。' },
  notOneMeant: {
    en: '{name} takes one of {some}, not “{value}”. Did you mean “{meant}”?',
    'zh-cn': '{name} 只能是 {some} 之一，不能是“{value}”。是不是“{meant}”？',
  },
} as const satisfies Record<string, Words>;
