// `npm run survey`: how often a single fact that is changed in a good document is told. Times, days, lengths, versions and zones are
// changed one at a time; what is told by that kind is counted, and with `--list FILE` the silent edits are written there to be read.
// Most of them nobody could notice, for the fact stands there once; the others are work. `--part 3/20` takes every twentieth document from
// the fourth on, `--only time,minutes` some kinds.

import { writeFileSync } from 'node:fs';
import { documents, type Told, textOf, told } from './support/documents.ts';

interface Kind {
  readonly name: string;
  /** What is changed, with the flag `g`. */
  readonly pattern: RegExp;
  /** What stands there afterwards. */
  readonly other: (match: RegExpMatchArray) => string;
}

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const daysHan = [...'一二三四五六日'];
const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
const seasons: Readonly<Record<string, string>> = Object.fromEntries(
  ['CET CEST', 'GMT BST', 'EST EDT', 'CST CDT', 'PST PDT', 'EET EEST', 'AEST AEDT', 'NZST NZDT'].flatMap(pair => {
    const [one = '', other = ''] = pair.split(' ');
    return [
      [one, other],
      [other, one],
    ];
  }),
);
const next = (all: readonly string[], one: string) => all[(all.indexOf(one) + 1) % all.length] ?? one;
const twoDigits = (number: number) => String(number).padStart(2, '0');

const kinds: readonly Kind[] = [
  {
    name: 'time: an hour later',
    pattern: /(?<![\d:T-])([01]?\d|2[0-3]):([0-5]\d)(?![\d:]|-\d)/g,
    other: ([, hour, minute]) => `${twoDigits((Number(hour) + 1) % 24)}:${minute}`,
  },
  {
    name: 'day: the next one, 2026-12-01',
    pattern: /(?<!\d)(202\d)-(\d\d)-(\d\d)(?![\dT])/g,
    other: ([, year, month, day]) =>
      new Date(Date.UTC(Number(year), Number(month) - 1, Number(day) + 1)).toISOString().slice(0, 10),
  },
  {
    name: 'day: the next one, 1 December',
    pattern: new RegExp(`(?<!\\d)(\\d{1,2}) (${months})\\b`, 'g'),
    other: ([, day, month]) => `${(Number(day) % 27) + 1} ${month}`,
  },
  {
    name: 'day: the next one, 12 月 1 日',
    pattern: /(?<!\d)(\d{1,2} ?月 ?)(\d{1,2})( ?[日号])/g,
    other: ([, month, day, unit]) => `${month}${(Number(day) % 27) + 1}${unit}`,
  },
  {
    name: 'weekday: the next one',
    pattern: new RegExp(days.join('|'), 'g'),
    other: ([day]) => next(days, day as string),
  },
  {
    name: 'weekday: the next one, 周二',
    pattern: /(周|星期)([一二三四五六日])/g,
    other: ([, word, day]) => `${word}${next(daysHan, day as string)}`,
  },
  {
    name: 'length: a quarter of an hour more',
    pattern: /(?<![\d.:-])(\d{1,3})( ?(?:min(?:utes?)?|分钟)(?!\w))/g,
    other: ([, number, unit]) => `${Number(number) + 15}${unit}`,
  },
  {
    name: 'version: the next one',
    pattern: /(?<![\w.])v?\d+(?:\.\d+){2,3}(?![\w.])/g,
    other: ([version]) => (version as string).replace(/\d+$/, last => String(Number(last) + 1)),
  },
  {
    name: 'zone: the other half of the year',
    pattern: new RegExp(`\\b(?:${Object.keys(seasons).join('|')})\\b`, 'g'),
    other: ([letters]) => seasons[letters as string] ?? '',
  },
];

/** So many of a kind are enough of one document. */
const MOST = 8;

const option = (name: string) => process.argv[process.argv.indexOf(name) + 1];
const has = (name: string) => process.argv.includes(name);
const [part = 0, of = 1] = has('--part') ? (option('--part') ?? '').split('/').map(Number) : [];
const only = has('--only') ? (option('--only') ?? '').split(',') : undefined;

const counts = new Map<string, { edits: number; told: number }>();
const silent: string[] = [];
const keyOf = ({ rule, message }: Told) => `${rule} ${message}`;
for (const document of documents.filter((_, i) => i % of === part)) {
  const text = textOf(document);
  const before = new Set(told(document, text).map(keyOf));
  for (const { name, pattern, other } of kinds) {
    if (only && !only.some(word => name.startsWith(word))) continue;
    const matches = [...text.matchAll(pattern)];
    const step = Math.max(1, Math.ceil(matches.length / MOST));
    for (const match of matches.filter((_, i) => i % step === 0)) {
      const put = other(match);
      const [head, tail] = [text.slice(0, match.index), text.slice(match.index + match[0].length)];
      const isTold = told(document, `${head}${put}${tail}`).some(one => !before.has(keyOf(one)));
      const count = counts.get(name) ?? { edits: 0, told: 0 };
      counts.set(name, { edits: count.edits + 1, told: count.told + Number(isTold) });
      const line = `${head.split('\n').at(-1)}⟦${match[0]} → ${put}⟧${tail.split('\n')[0]}`;
      if (!isTold) silent.push(`${name} | ${document}:${head.split('\n').length} | ${line}`);
    }
  }
}
for (const [name, { edits, told: found }] of counts)
  console.log(`${name}: ${found} of ${edits} told (${Math.round((found / edits) * 100)}%)`);
if (has('--list')) writeFileSync(option('--list') as string, `${silent.join('\n')}\n`);
